//! Finds the reads of a program: functions, variables, and members of its input.

use jaq_core::load::lex::StrPart;
use jaq_core::load::parse::{BinaryOp, Def, Pattern, Term};
use jaq_core::path::Part as PathStep;

/// Functions that read their input only by their arguments.
const PASSING: [&str; 9] = ["first", "last", "limit", "skip", "isempty", "empty", "true", "false", "null"];

/// The variable of the root `record`.
const RECORD: &str = "$record";

/// The functions, variables and members that a program reads.
#[derive(Debug, Default)]
pub(super) struct ProgramReads<'s> {
    /// Called functions, each as a part of the program's text.
    pub(super) functions: Vec<&'s str>,
    /// Variables that the program does not bind itself, with their `$`.
    pub(super) variables: Vec<&'s str>,
    /// Whether it may read its whole input.
    reads_all: bool,
    /// Members of its input that it reads by their names.
    members: Vec<&'s str>,
    /// Whether it may read the whole `$record`.
    reads_whole_record: bool,
    /// Members of `$record` that it reads by their names.
    record_members: Vec<&'s str>,
    /// Variables that are bound where the walk is.
    bound: Vec<&'s str>,
}

impl<'s> ProgramReads<'s> {
    /// Collects the reads of a program.
    pub(super) fn of(program: &Term<&'s str>) -> ProgramReads<'s> {
        let mut reads = ProgramReads::default();
        reads.add(program, true);
        reads
    }

    /// The names of the members that the program may read; `None` if it may read all of them.
    pub(super) fn members(&self) -> Option<Vec<String>> {
        (!self.reads_all).then(|| self.members.iter().map(|name| (*name).to_owned()).collect())
    }

    /// The names of the members of `$record` that the program may read; `None` if it may read all of them.
    pub(super) fn record_members(&self) -> Option<Vec<String>> {
        let names = || self.record_members.iter().map(|name| (*name).to_owned()).collect();
        (!self.reads_whole_record).then(names)
    }

    /// Adds a term. `of_input`: its input is that of the program.
    fn add(&mut self, term: &Term<&'s str>, of_input: bool) {
        match term {
            Term::Num(_) | Term::Break(_) => {}
            Term::Id | Term::Recurse => self.reads_all |= of_input,
            Term::Var(name) => self.add_variable(name),
            Term::Call(name, arguments) => {
                self.functions.push(name);
                self.reads_all |= of_input && !PASSING.contains(name);
                for argument in arguments {
                    self.add(argument, of_input);
                }
            }
            Term::Str(format, parts) => {
                self.functions.extend(format);
                for part in parts {
                    if let StrPart::Term(inner) = part {
                        self.add(inner, of_input);
                    }
                }
            }
            Term::Arr(inner) => {
                if let Some(inner) = inner {
                    self.add(inner, of_input);
                }
            }
            Term::Obj(members) => self.add_object(members, of_input),
            Term::Neg(inner) | Term::Label(_, inner) => self.add(inner, of_input),
            Term::BinOp(left, operator, right) => self.add_operation(left, operator, right, of_input),
            Term::Fold(_, values, pattern, arguments) => {
                self.add(values, of_input);
                let bound = self.bind(pattern, of_input);
                for (at, argument) in arguments.iter().enumerate() {
                    // The input of all but the first is the state.
                    self.add(argument, of_input && at == 0);
                }
                self.bound.truncate(bound);
            }
            Term::TryCatch(inner, catch) => {
                self.add(inner, of_input);
                if let Some(catch) = catch {
                    self.add(catch, false);
                }
            }
            Term::IfThenElse(branches, otherwise) => {
                for (condition, then) in branches {
                    self.add(condition, of_input);
                    self.add(then, of_input);
                }
                match otherwise {
                    Some(otherwise) => self.add(otherwise, of_input),
                    // Without `else`, the input is the result.
                    None => self.reads_all |= of_input,
                }
            }
            Term::Def(definitions, body) => {
                for Def { args, body, .. } in definitions {
                    let bound = self.bound.len();
                    self.bound.extend(args);
                    // A call of the function reads its input.
                    self.add(body, false);
                    self.bound.truncate(bound);
                }
                self.add(body, of_input);
            }
            Term::Path(from, path) => {
                let member = match path.0.first() {
                    Some((PathStep::Index(name), _)) => text(name),
                    _ => None,
                };
                match (from.as_ref(), member) {
                    (Term::Id, Some(name)) if of_input => self.members.push(name),
                    (Term::Var(root @ RECORD), Some(name)) if !self.bound.contains(root) => {
                        self.variables.push(root);
                        self.record_members.push(name);
                    }
                    _ => self.add(from, of_input),
                }
                for (step, _) in &path.0 {
                    match step {
                        PathStep::Index(index) => self.add(index, of_input),
                        PathStep::Range(start, end) => {
                            for bound in start.iter().chain(end) {
                                self.add(bound, of_input);
                            }
                        }
                    }
                }
            }
        }
    }

    fn add_operation(
        &mut self,
        left: &Term<&'s str>,
        operator: &BinaryOp<&'s str>,
        right: &Term<&'s str>,
        of_input: bool,
    ) {
        match operator {
            BinaryOp::Pipe(None) if matches!(left, Term::Id) => self.add(right, of_input),
            BinaryOp::Pipe(None) => {
                self.add(left, of_input);
                self.add(right, false);
            }
            BinaryOp::Pipe(Some(pattern)) => {
                self.add(left, of_input);
                let bound = self.bind(pattern, of_input);
                self.add(right, of_input);
                self.bound.truncate(bound);
            }
            // The result of an assignment is the whole input.
            BinaryOp::Assign | BinaryOp::Update | BinaryOp::UpdateMath(_) | BinaryOp::UpdateAlt => {
                self.reads_all |= of_input;
                self.add(left, of_input);
                self.add(right, of_input);
            }
            BinaryOp::Comma
            | BinaryOp::Alt
            | BinaryOp::Or
            | BinaryOp::And
            | BinaryOp::Math(_)
            | BinaryOp::Cmp(_) => {
                self.add(left, of_input);
                self.add(right, of_input);
            }
        }
    }

    fn add_object(&mut self, members: &[(Term<&'s str>, Option<Term<&'s str>>)], of_input: bool) {
        for (name, value) in members {
            match (value, name) {
                (Some(value), name) => {
                    self.add(name, of_input);
                    self.add(value, of_input);
                }
                // `{$name}` and `{name}` are short forms.
                (None, Term::Var(name)) => self.add_variable(name),
                (None, name) => match text(name) {
                    Some(name) if of_input => self.members.push(name),
                    _ => {
                        self.reads_all |= of_input;
                        self.add(name, of_input);
                    }
                },
            }
        }
    }

    fn add_variable(&mut self, name: &'s str) {
        if !self.bound.contains(&name) {
            self.variables.push(name);
            self.reads_whole_record |= name == RECORD;
        }
    }

    /// Binds the variables of a pattern. Returns how many were bound before.
    fn bind(&mut self, pattern: &Pattern<&'s str>, of_input: bool) -> usize {
        let bound = self.bound.len();
        self.bind_all(pattern, of_input);
        bound
    }

    fn bind_all(&mut self, pattern: &Pattern<&'s str>, of_input: bool) {
        match pattern {
            Pattern::Var(name) => self.bound.push(name),
            Pattern::Arr(items) => {
                for item in items {
                    self.bind_all(item, of_input);
                }
            }
            Pattern::Obj(members) => {
                for (name, value) in members {
                    self.add(name, of_input);
                    self.bind_all(value, of_input);
                }
            }
        }
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
