//! The functions of programs: those of jaq that read nothing but their input, and a few more.

use std::fmt::Write as _;

use jaq_core::box_iter::box_once;
use jaq_core::native::{Fun, bome, run, v};
use jaq_core::ops::Math;
use jaq_core::{Bind, Cv, Error, Exn, Native, ValXs};
use jaq_json::Val;
use sha2::{Digest, Sha256};

use super::limits::LimitReached;
use super::values::{self, text_value};
use super::{arithmetic, limits};

/// The data that jaq's filters work on.
pub(super) type Data = jaq_core::data::JustLut<Val>;

/// Functions that read or change more than the document, with the reason.
pub(super) const REFUSED: [(&str, &str); 17] = [
    ("now", "the time of day"),
    ("localtime", "the time zone of the machine"),
    ("strflocaltime", "the time zone of the machine"),
    ("env", "the environment"),
    ("$ENV", "the environment"),
    ("input", "other records"),
    ("inputs", "other records"),
    ("input_line_number", "the position of the record"),
    ("input_filename", "the position of the record"),
    ("halt", "the program's end"),
    ("halt_error", "the program's end"),
    ("debug", "the log"),
    ("stderr", "the log"),
    ("debug_empty", "the log"),
    ("stderr_empty", "the log"),
    ("get_search_list", "files"),
    ("modulemeta", "files"),
];

/// The names of the functions that are not defined in jq.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    all().map(|(name, ..)| name)
}

/// Whether a function may not be used.
pub(super) fn is_refused(name: &str) -> bool {
    REFUSED.iter().any(|(refused, _)| *refused == name)
}

/// Whether a function of ours replaces that of jaq, which reads deeply nested text by recursion without a limit.
pub(super) fn is_replaced(name: &str) -> bool {
    ["fromjson", "tonumber"].contains(&name)
}

/// The name of the function that a rewritten operator calls.
pub(super) fn operator_function(operator: Math) -> &'static str {
    match operator {
        Math::Add => "mapper add",
        Math::Sub => "mapper subtract",
        Math::Mul => "mapper multiply",
        Math::Div => "mapper divide",
        Math::Rem => "mapper remainder",
    }
}

/// The name of the function that observes the limits. It gives its input.
pub(super) const CHECK_LIMITS: &str = "mapper check";

/// All functions.
pub(super) fn all() -> impl Iterator<Item = Fun<Data>> {
    let borrowed = jaq_core::funs().chain(jaq_std::funs()).chain(jaq_json::funs());
    borrowed.filter(|(name, ..)| !is_refused(name) && !is_replaced(name)).chain(own())
}

/// The functions that jaq does not have, or not so.
fn own() -> impl Iterator<Item = Fun<Data>> {
    let texts: [Fun<Data>; 5] = [
        run(("fromjson", v(0), |cv| bome(values::parse_json(cv.1)))),
        run(("tonumber", v(0), |cv| bome(values::parse_number(cv.1)))),
        run(("sha256", v(0), |cv| bome(map_text(cv.1, sha256)))),
        run(("downcase", v(0), |cv| bome(map_text(cv.1, str::to_lowercase)))),
        run(("upcase", v(0), |cv| bome(map_text(cv.1, str::to_uppercase)))),
    ];
    // The right operand is the first argument, because jq varies it last.
    let operators: [Fun<Data>; 5] = [
        run((operator_function(Math::Add), v(2), |cv| operate(cv, Math::Add))),
        run((operator_function(Math::Sub), v(2), |cv| operate(cv, Math::Sub))),
        run((operator_function(Math::Mul), v(2), |cv| operate(cv, Math::Mul))),
        run((operator_function(Math::Div), v(2), |cv| operate(cv, Math::Div))),
        run((operator_function(Math::Rem), v(2), |cv| operate(cv, Math::Rem))),
    ];
    let check = Native::new(|cv| check_limits(cv))
        .with_paths(|cv| box_once(limits::check(&cv.1.0).map(|()| cv.1).map_err(limit_reached)))
        .with_update(|cv, update| match limits::check(&cv.1) {
            Ok(()) => update(cv.1),
            Err(error) => box_once(Err(limit_reached(error))),
        });
    let no_arguments: Box<[Bind]> = Box::new([]);
    texts.into_iter().chain(operators).chain([(CHECK_LIMITS, no_arguments, check)])
}

fn check_limits(cv: Cv<'_, Data>) -> ValXs<'_, Val> {
    box_once(limits::check(&cv.1).map(|()| cv.1).map_err(limit_reached))
}

fn limit_reached<'a>(limit: LimitReached) -> Exn<'a, Val> {
    Exn::from(Error::str(limit.error))
}

fn operate(mut cv: Cv<'_, Data>, operator: Math) -> ValXs<'_, Val> {
    let left = cv.0.pop_var();
    let right = cv.0.pop_var();
    bome(arithmetic::calculate(left, operator, right))
}

fn map_text(value: Val, convert: impl Fn(&str) -> String) -> jaq_core::ValR<Val> {
    match &value {
        Val::TStr(text) => match std::str::from_utf8(text) {
            Ok(text) => Ok(text_value(&convert(text))),
            Err(_) => Err(Error::typ(value, "string")),
        },
        _ => Err(Error::typ(value, "string")),
    }
}

fn sha256(text: &str) -> String {
    Sha256::digest(text).iter().fold(String::new(), |mut digits, byte| {
        // Writing to a string cannot fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}
