//! Hints for programs that are written in the manner of another language.

/// Functions of other languages, in lower case and without `_`, with the hints for jq's own.
const FOREIGN_FUNCTIONS: [(&[&str], &str); 9] = [
    (
        &["lower", "tolower", "lowercase", "tolowercase", "lcase"],
        "jq writes `downcase`, as in `.name | downcase`",
    ),
    (
        &["upper", "toupper", "uppercase", "touppercase", "ucase"],
        "jq writes `upcase`, as in `.name | upcase`",
    ),
    (&["substring", "substr", "slice", "left"], "jq writes `.[FROM:TO]`, as in `.name[0:3]`"),
    (&["concat", "concatenate"], "jq writes `+`, as in `.first + \" \" + .last`"),
    (&["coalesce", "ifnull", "nvl"], "jq writes `//`, as in `.name // .title`"),
    (&["replace", "regexreplace"], "jq writes `gsub`, as in `gsub(\"-\"; \"\")`"),
    (
        &["parseint", "parsefloat", "int", "float", "number", "todouble", "toint"],
        "jq writes `tonumber`, as in `.size | tonumber`",
    ),
    (&["len", "size", "count"], "jq writes `length`, as in `.items | length`"),
    (&["nil", "none", "undefined"], "jq writes `null`"),
];

/// The hint for a program that cannot be parsed. The fault is at this byte.
pub(super) fn of_syntax(program: &str, at: usize, expected: &str) -> Option<&'static str> {
    let (before, rest) = (program.get(..at)?, program.get(at..)?);
    let hint = if rest.starts_with('\'') {
        "jq writes text in double quotes, as in `.state == \"paid\"`"
    } else if rest.starts_with('&') {
        "jq writes `and`"
    } else if rest.starts_with("||") {
        "jq writes `or`; `//` gives another value in place of null"
    } else if rest.starts_with('*') && before.ends_with('[') {
        "jq writes `[]` for all elements, as in `.items[]`"
    } else if before.ends_with("?@") {
        "jq writes `select`, as in `.items[] | select(.kind == \"gift\")`"
    } else if rest.starts_with('!') {
        "jq writes `not` after a pipe, as in `.paid | not`"
    } else if rest.starts_with('(') && before.contains('.') {
        "jq writes a function after a pipe, as in `.items | length`"
    } else if expected.ends_with("end") && rest.is_empty() {
        "`if` has the form `if CONDITION then VALUE else VALUE end`"
    } else if before.contains("? ") {
        "jq writes `if CONDITION then VALUE else VALUE end`"
    } else {
        return None;
    };
    Some(hint)
}

/// The hint for a function that does not exist with this number of arguments. `arities` are those of the functions of
/// its name.
pub(super) fn of_function(name: &str, arities: &[usize]) -> Option<String> {
    match arities.iter().min() {
        Some(0) => return Some(format!("`{name}` takes its value from a pipe, as in `.a | {name}`")),
        Some(1) => return Some(format!("`{name}` has 1 argument; `;` separates arguments")),
        Some(least) => return Some(format!("`{name}` has {least} arguments; `;` separates them")),
        None => {}
    }
    let plain = name.to_ascii_lowercase().replace('_', "");
    let known = FOREIGN_FUNCTIONS.iter().find(|(names, _)| names.contains(&plain.as_str()));
    known.map(|(_, hint)| (*hint).to_owned())
}

/// The hint for an unknown function after a dash, as in `.unit-price`.
pub(super) fn of_dash(before: &str) -> Option<String> {
    let hint = "a name with `-` needs brackets and quotes, as in `.[\"unit-price\"]`";
    before.ends_with('-').then(|| hint.to_owned())
}
