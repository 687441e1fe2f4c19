//! Finds the names and variables that occur in a program.

use jaq_core::load::lex::StrPart;
use jaq_core::load::parse::{BinaryOp, Def, Pattern, Term};
use jaq_core::path::Part as PathStep;

/// The names in a program.
#[derive(Debug, Default)]
pub(super) struct UsedNames<'s> {
    /// Called functions, each as a part of the program's text.
    pub(super) functions: Vec<&'s str>,
    /// Variables with their `$`.
    pub(super) variables: Vec<&'s str>,
    /// Names of members that are read from the current value.
    pub(super) members: Vec<&'s str>,
}

impl<'s> UsedNames<'s> {
    /// Adds the names of a term.
    pub(super) fn add(&mut self, term: &Term<&'s str>) {
        match term {
            Term::Id | Term::Recurse | Term::Num(_) | Term::Break(_) => {}
            Term::Var(name) => self.variables.push(name),
            Term::Call(name, arguments) => {
                self.functions.push(name);
                for argument in arguments {
                    self.add(argument);
                }
            }
            Term::Str(_, parts) => {
                for part in parts {
                    if let StrPart::Term(inner) = part {
                        self.add(inner);
                    }
                }
            }
            Term::Arr(inner) => {
                if let Some(inner) = inner {
                    self.add(inner);
                }
            }
            Term::Obj(members) => {
                for (name, value) in members {
                    match (value, name) {
                        // `{name}` and `{$name}` are short forms.
                        (None, Term::Var(name)) => self.variables.push(name),
                        (None, name) => self.members.extend(text(name)),
                        (Some(value), name) => {
                            self.add(name);
                            self.add(value);
                        }
                    }
                }
            }
            Term::Neg(inner) | Term::Label(_, inner) => self.add(inner),
            Term::BinOp(left, operator, right) => {
                self.add(left);
                if let BinaryOp::Pipe(Some(pattern)) = operator {
                    self.add_pattern(pattern);
                }
                self.add(right);
            }
            Term::Fold(_, values, pattern, arguments) => {
                self.add(values);
                self.add_pattern(pattern);
                for argument in arguments {
                    self.add(argument);
                }
            }
            Term::TryCatch(inner, catch) => {
                self.add(inner);
                if let Some(catch) = catch {
                    self.add(catch);
                }
            }
            Term::IfThenElse(branches, otherwise) => {
                for (condition, then) in branches {
                    self.add(condition);
                    self.add(then);
                }
                if let Some(otherwise) = otherwise {
                    self.add(otherwise);
                }
            }
            Term::Def(definitions, body) => {
                for Def { body, .. } in definitions {
                    self.add(body);
                }
                self.add(body);
            }
            Term::Path(from, path) => {
                self.add(from);
                if let (Term::Id, Some((PathStep::Index(name), _))) = (from.as_ref(), path.0.first()) {
                    self.members.extend(text(name));
                }
                for (part, _) in &path.0 {
                    match part {
                        PathStep::Index(index) => self.add(index),
                        PathStep::Range(start, end) => {
                            start.iter().chain(end).for_each(|bound| self.add(bound));
                        }
                    }
                }
            }
        }
    }

    fn add_pattern(&mut self, pattern: &Pattern<&'s str>) {
        match pattern {
            Pattern::Var(_) => {}
            Pattern::Arr(items) => {
                for item in items {
                    self.add_pattern(item);
                }
            }
            Pattern::Obj(members) => {
                for (name, value) in members {
                    self.members.extend(text(name));
                    self.add(name);
                    self.add_pattern(value);
                }
            }
        }
    }
}

/// Whether a term may read its input.
pub(super) fn reads_input(term: &Term<&str>) -> bool {
    match term {
        Term::Num(_) | Term::Var(_) => false,
        Term::Str(_, parts) => {
            parts.iter().any(|part| matches!(part, StrPart::Term(inner) if reads_input(inner)))
        }
        Term::Arr(inner) => inner.as_deref().is_some_and(reads_input),
        Term::Neg(inner) => reads_input(inner),
        Term::BinOp(left, BinaryOp::Pipe(None), _) => reads_input(left),
        Term::Path(from, path) => {
            let is_constant = |part: &PathStep<Term<&str>>| match part {
                PathStep::Index(index) => !reads_input(index),
                PathStep::Range(start, end) => !start.iter().chain(end).any(reads_input),
            };
            reads_input(from) || !path.0.iter().all(|(part, _)| is_constant(part))
        }
        _ => true,
    }
}

/// The text of a constant text without escapes.
fn text<'s>(term: &Term<&'s str>) -> Option<&'s str> {
    match term {
        Term::Str(None, parts) => match parts.as_slice() {
            [StrPart::Str(text)] => Some(text),
            _ => None,
        },
        _ => None,
    }
}
