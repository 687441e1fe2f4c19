//! Rewrites parsed programs: operators become calls of exact functions, and loops check the limits of a run.

use jaq_core::load::lex::StrPart;
use jaq_core::load::parse::{BinaryOp, Def, Pattern, Term};
use jaq_core::ops::Math;
use jaq_core::path::{Part as PathStep, Path};

use super::functions::{CHECK_LIMITS, operator_function};

/// The variable of a rewritten update. No program can use its name.
const OPERAND: &str = "$mapper operand";

/// Rewrites a definition. Its body first checks the limits.
pub(super) fn definition(def: Def<&str>) -> Def<&str> {
    Def { body: checked(term(def.body)), ..def }
}

/// Rewrites a term.
pub(super) fn term(old: Term<&str>) -> Term<&str> {
    match old {
        Term::BinOp(left, BinaryOp::Math(operator), right) => {
            calculation(operator, term(*left), term(*right))
        }
        Term::BinOp(left, BinaryOp::UpdateMath(operator), right) => {
            let update = calculation(operator, Term::Id, Term::Var(OPERAND));
            let assignment = Term::BinOp(Box::new(term(*left)), BinaryOp::Update, Box::new(update));
            let bind = BinaryOp::Pipe(Some(Pattern::Var(OPERAND)));
            Term::BinOp(Box::new(term(*right)), bind, Box::new(assignment))
        }
        // Each value of the left side runs the right side once, as in a loop.
        Term::BinOp(left, BinaryOp::Pipe(Some(bound)), right) => {
            let body = Box::new(checked(term(*right)));
            Term::BinOp(boxed(left), BinaryOp::Pipe(Some(pattern(bound))), body)
        }
        Term::BinOp(left, operator, right) => Term::BinOp(boxed(left), operator, boxed(right)),
        // The native function counts without a call of any other function.
        Term::Call("range", arguments) if arguments.len() == 3 => {
            then_checked(Term::Call("range", arguments.into_iter().map(term).collect()))
        }
        // The parts that a value shares with itself are visited again and again.
        Term::Recurse => then_checked(Term::Recurse),
        Term::Call(name, arguments) => Term::Call(name, arguments.into_iter().map(term).collect()),
        Term::Fold(name, values, bound, arguments) => {
            let arguments = arguments.into_iter().map(term).enumerate();
            let arguments =
                arguments.map(|(at, argument)| if at == 1 { checked(argument) } else { argument });
            Term::Fold(name, boxed(values), pattern(bound), arguments.collect())
        }
        Term::Def(definitions, body) => {
            Term::Def(definitions.into_iter().map(definition).collect(), boxed(body))
        }
        Term::Str(format, parts) => {
            let parts = parts.into_iter().map(|part| match part {
                StrPart::Term(inner) => StrPart::Term(term(inner)),
                other => other,
            });
            Term::Str(format, parts.collect())
        }
        Term::Arr(inner) => Term::Arr(inner.map(boxed)),
        Term::Obj(members) => {
            Term::Obj(members.into_iter().map(|(name, value)| (term(name), value.map(term))).collect())
        }
        Term::Neg(inner) => Term::Neg(boxed(inner)),
        Term::Label(name, inner) => Term::Label(name, boxed(inner)),
        Term::TryCatch(inner, catch) => Term::TryCatch(boxed(inner), catch.map(boxed)),
        Term::IfThenElse(branches, otherwise) => {
            let branches = branches.into_iter().map(|(condition, then)| (term(condition), term(then)));
            Term::IfThenElse(branches.collect(), otherwise.map(boxed))
        }
        Term::Path(from, path) => {
            let parts = path.0.into_iter().map(|(part, optional)| (part_of_path(part), optional));
            Term::Path(boxed(from), Path(parts.collect()))
        }
        leaf @ (Term::Id | Term::Num(_) | Term::Break(_) | Term::Var(_)) => leaf,
    }
}

fn boxed(mut inner: Box<Term<&str>>) -> Box<Term<&str>> {
    *inner = term(std::mem::replace(&mut *inner, Term::Id));
    inner
}

fn part_of_path(part: PathStep<Term<&str>>) -> PathStep<Term<&str>> {
    match part {
        PathStep::Index(index) => PathStep::Index(term(index)),
        PathStep::Range(from, to) => PathStep::Range(from.map(term), to.map(term)),
    }
}

fn pattern(old: Pattern<&str>) -> Pattern<&str> {
    match old {
        Pattern::Var(name) => Pattern::Var(name),
        Pattern::Arr(items) => Pattern::Arr(items.into_iter().map(pattern).collect()),
        Pattern::Obj(members) => {
            Pattern::Obj(members.into_iter().map(|(name, value)| (term(name), pattern(value))).collect())
        }
    }
}

fn calculation<'s>(operator: Math, left: Term<&'s str>, right: Term<&'s str>) -> Term<&'s str> {
    Term::Call(operator_function(operator), vec![right, left])
}

fn check<'s>() -> Term<&'s str> {
    Term::Call(CHECK_LIMITS, Vec::new())
}

/// A term that checks the limits first.
fn checked(body: Term<&str>) -> Term<&str> {
    Term::BinOp(Box::new(check()), BinaryOp::Pipe(None), Box::new(body))
}

/// A term that checks the limits at each of its values.
fn then_checked(values: Term<&str>) -> Term<&str> {
    Term::BinOp(Box::new(values), BinaryOp::Pipe(None), Box::new(check()))
}
