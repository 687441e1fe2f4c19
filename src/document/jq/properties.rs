//! Random programs: any text is compiled or refused, and a sound program gives the same result twice.

use std::time::Duration;

use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::document::path::Scope;
use crate::document::{DocumentValues, RecordValues, leaked, leaked_arena};

const SCOPE: Scope<'_> = Scope { elements: &["item"], has_envelope: true };

/// The time of one run. Some programs do not end.
const TIMEOUT: Duration = Duration::from_millis(20);

/// Words and signs of the language, and of other ones.
const PIECES: &[&str] = &[
    ".",
    "..",
    ".a",
    ".\"a\"",
    ".a?",
    ".[",
    "]",
    "[",
    "{",
    "}",
    "(",
    ")",
    "|",
    ",",
    ";",
    ":",
    "?",
    "//",
    "+",
    "-",
    "*",
    "/",
    "%",
    "=",
    "|=",
    "+=",
    "//=",
    "==",
    "<",
    "and",
    "or",
    "not",
    "if",
    "then",
    "elif",
    "else",
    "end",
    "try",
    "catch",
    "reduce",
    "foreach",
    "as",
    "$x",
    "$item",
    "$record",
    "$envelope",
    "$ENV",
    "$__loc__",
    "def",
    "f",
    "label",
    "break",
    "$out",
    "import",
    "include",
    "\"",
    "\"\\(",
    "\\u00e9",
    "\\ud83d",
    "\"a\"",
    "@base64",
    "@json \"",
    "1",
    "1.5",
    "1e999",
    ".5",
    "-",
    "#",
    "\n",
    "é",
    "\u{feff}",
    "\0",
    "empty",
    "now",
    "input",
    " ",
    "[]",
    "{a}",
    "{a: 1}",
    "{(.)}",
    "{$item}",
    "?//",
    "...",
    ".[1:2]",
    ".[-1]",
    "limit(",
    "range(",
    "map(",
    "select(",
];

/// Texts that are programs or resemble them.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::collection::vec(select(PIECES), 0..12).prop_map(|pieces| pieces.concat()),
        4 => prop::collection::vec(select(PIECES), 0..12).prop_map(|pieces| pieces.join(" ")),
        2 => sound_program().prop_flat_map(|program| {
            let length = program.chars().count();
            (Just(program), 0..=length, select(PIECES)).prop_map(|(program, at, piece)| {
                let (before, after): (String, String) =
                    (program.chars().take(at).collect(), program.chars().skip(at + 1).collect());
                format!("{before}{piece}{after}")
            })
        }),
        1 => any::<String>(),
    ]
}

/// Programs without arguments. Each of them ends on any input.
const FILTERS: &[&str] = &[
    ".",
    "..",
    ".a",
    ".b",
    ".[0]",
    ".[-1]",
    ".[]",
    ".[]?",
    ".a[1:]",
    ".[:-1]",
    ".a.b?",
    ".\"é\"",
    "length",
    "utf8bytelength",
    "keys",
    "keys_unsorted",
    "values",
    "add",
    "any",
    "all",
    "flatten",
    "floor",
    "round",
    "ceil",
    "sqrt",
    "tostring",
    "tonumber",
    "toboolean",
    "type",
    "infinite",
    "nan",
    "isnan",
    "isinfinite",
    "isnormal",
    "sort",
    "min",
    "max",
    "unique",
    "reverse",
    "to_entries",
    "from_entries",
    "with_entries(.)",
    "ascii_downcase",
    "ascii_upcase",
    "downcase",
    "upcase",
    "explode",
    "implode",
    "ltrimstr(\"a\")",
    "rtrimstr(\"z\")",
    "trim",
    "ltrim",
    "rtrim",
    "tojson",
    "fromjson",
    "todate",
    "fromdate",
    "gmtime",
    "mktime",
    "strftime(\"%Y-%m-%dT%H:%M:%SZ\")",
    "strptime(\"%Y-%m-%d\")",
    "strftime(.a)",
    "sha256",
    "@text",
    "@json",
    "@html",
    "@uri",
    "@sh",
    "@base64",
    "@base64d",
    "@urid",
    "paths",
    "paths(type)",
    "first",
    "last",
    "nth(1)",
    "first(.[]?)",
    "last(.[]?)",
    "limit(2; .[]?)",
    "until(true; .)",
    "splits(\"[, ]\")",
    "split(\",\")",
    "split(\"a\"; \"g\")",
    "join(\"-\")",
    "test(\"a+\")",
    "match(\"(a)(b)?\"; \"g\")",
    "capture(\"(?<x>[a-z]+)\")",
    "scan(\"[0-9]\")",
    "sub(\"a\"; \"b\")",
    "gsub(\"\"; \"-\")",
    "gsub(\"(?<x>[a-z])\"; \"\\(.x)!\")",
    "indices(\"a\")",
    "indices(1)",
    "index(\"a\")",
    "rindex(\",\")",
    "inside(\"abc\")",
    "contains(\"a\")",
    "contains([1])",
    "startswith(\"a\")",
    "endswith(\"a\")",
    "combinations",
    "walk(.)",
    "transpose",
    "bsearch(1)",
    "group_by(.a)",
    "group_by(.)",
    "unique_by(length)",
    "sort_by(.a, .b)",
    "min_by(.a)",
    "max_by(.)",
    "map(.)",
    "map_values(.)",
    "map_values(empty)",
    "del(.a)",
    "del(.[0, 2])",
    "delpaths([[\"a\"]])",
    "to_entries",
    "getpath([\"a\", \"b\"])",
    "setpath([\"a\"]; 1)",
    "setpath([0]; 1)",
    "has(\"a\")",
    "has(0)",
    "in({\"a\": 1})",
    "splits(\"a\"; \"g\")",
    "ltrimstr(1)",
    "tojson | fromjson",
    "error",
    "error(null)",
    "error({})",
    "not",
    "-.",
    "abs",
    "significand",
    "logb",
    "gamma",
    "frexp",
    "ldexp(.; 2)",
    "scalb(.; 3)",
    "pow(.; 2)",
    "log",
    "exp10",
    "nearbyint",
    "trunc",
    "range(3)",
    "range(0; 3; 2)",
    "range(3; 0; -1)",
    "limit(3; repeat(.))",
    "limit(0; .)",
    "limit(-1; .)",
    "skip(1; .[]?)",
    "nth(2; .[]?)",
    "isempty(.[]?)",
    "tobytes",
    "getpath([])",
    "pick(.a)",
    "pick(.[1])",
    "splits(1)?",
    "ascii_downcase?",
    "recurse(.[]?)",
    "ltrimstr(\"\")",
    "getpath(.a)",
    "setpath(.a; .b)",
    "del(.. | nulls)",
    "to_entries[] | .value",
    "[paths]",
    "[.. | numbers]",
    "[.. | strings]",
    "limit(5; recurse)",
    "[.[]?] | sort",
    "[.. | scalars] | sort",
    "[.. | scalars] | unique",
    "[.. | scalars] | group_by(.)",
    "[.. | scalars] | add",
    "$item",
    "$record",
    "$envelope",
    "$item.q",
    "$record.key",
    "1",
    "0",
    "-1",
    "1.50",
    "1e400",
    "9223372036854775807",
    "\"a\"",
    "\"\"",
    "null",
    "true",
    "[]",
    "{}",
    "[1, \"a\"]",
];

/// Functions of two programs.
const COMBINATIONS: &[&str] = &[
    "F | G",
    "F, G",
    "F + G",
    "F - G",
    "F * G",
    "F / G",
    "F % G",
    "F == G",
    "F < G",
    "F >= G",
    "F and G",
    "F or G",
    "F // G",
    "[F] | [G]",
    "[F, G]",
    "{a: F, b: G}",
    "{(F | tostring): G}",
    "if F then G else . end",
    "try F catch G",
    "F? // G",
    "F as $x | G",
    "F as [$x, {a: $y}] | [$x, $y] | G",
    "reduce F as $x (G; . + 1)",
    "foreach F as $x (.; G; [., $x])",
    "map(F) | G",
    "[.[]? | F] | G",
    "(F) |= G",
    "(F) = G",
    "(F) += G",
    "(F) //= G",
    "path(F), G",
    "[limit(3; F)] | G",
    "first(F), G",
    "def f: F; f | G",
    "def f($x; g): [$x, g]; f(F; G)",
    "\"\\(F) - \\(G)\"",
    "@json \"\\(F)\" | G",
    "select(F) | G",
    "sort_by(F) | G",
    "group_by(F) | G",
    "with_entries(F) | G",
    "walk(F) | G",
    "test(F; G)",
    "split(F; G)",
    "sub(F; G)",
    "splits(F) | G",
    "ltrimstr(F) | G",
    "join(F) | G",
    "indices(F) | G",
    ".[F] | G",
    ".[F:G]",
    ".[F]? |= G",
    "range(F; G) | select(. < 9)",
    "nth(F; G)",
    "limit(F; G)",
    "has(F) | G",
    "pow(F; G)",
    "strftime(F) | G",
    "strptime(F) | G",
    "getpath([F, G])",
    "setpath([F]; G)",
    "del(F) | G",
    "to_entries | map(F) | G",
    "any(F; G)",
    "all(F; G)",
    "label $out | F, break $out, G",
    "isempty(F), G",
    "error(F)? // G",
    "try error(F) catch G",
    "contains(F), G",
    "inside(F), G",
    "bsearch(F), G",
    "flatten(F) | G",
    "min_by(F), G",
    "unique_by(F), G",
    "ldexp(F; G)",
    "F | tojson | fromjson | G",
    "combinations(F) | G",
    "skip(F; G)",
    "F |= empty | G",
    "[F | tostring | tonumber?] | G",
];

/// Programs that compile.
fn sound_program() -> impl Strategy<Value = String> {
    let leaf = select(FILTERS).prop_map(str::to_owned);
    leaf.prop_recursive(3, 8, 2, |inner| {
        (select(COMBINATIONS), inner.clone(), inner)
            .prop_map(|(combination, one, other)| placed(combination, &one, &other))
    })
}

/// A combination of two programs.
fn placed(combination: &str, one: &str, other: &str) -> String {
    let (mut text, mut previous) = (String::new(), ' ');
    let mut characters = combination.chars().peekable();
    while let Some(c) = characters.next() {
        let is_alone =
            !previous.is_alphanumeric() && characters.peek().is_none_or(|next| !next.is_alphanumeric());
        match c {
            'F' if is_alone => text = text + "(" + one + ")",
            'G' if is_alone => text = text + "(" + other + ")",
            c => text.push(c),
        }
        previous = c;
    }
    text
}

/// Scalars with values at limits of numbers, moments, characters and the syntax of JSON.
const SCALARS: &[&str] = &[
    "null",
    "true",
    "false",
    "0",
    "-0.0",
    "1",
    "-1",
    "2",
    "1.5",
    "0.1",
    "1e2",
    "1e400",
    "-1e400",
    "1e-400",
    "255",
    "-255",
    "1114112",
    "55296",
    "9007199254740992",
    "9007199254740992.0",
    "9007199254740993",
    "9223372036854775807",
    "-9223372036854775808",
    "9223372036854775808",
    "1e18",
    "1e19",
    "12345678901234567890.123456789",
    "1736949600",
    "1736949600.5",
    "\"\"",
    "\"a\"",
    "\"abc\"",
    "\"a,b,,c\"",
    "\"é\"",
    "\"e\\u0301📦\"",
    "\"\\u0000\"",
    "\"1\"",
    "\"1.50\"",
    "\" 1\"",
    "\"-e5\"",
    "\"+1\"",
    "\"1e\"",
    "\"NaN\"",
    "\"nan\"",
    "\"Infinity\"",
    "\"[1\"",
    "\"[[[[]]]]\"",
    "\"{\\\"a\\\": [1, \\\"b\\\"]}\"",
    "\"1 2\"",
    "\"b\\\"x\\\"\"",
    "\"# x\"",
    "\"2025-01-15T10:00:00Z\"",
    "\"2025-01-15\"",
    "\"9999-12-31T23:59:59Z\"",
    "\"%Y-%m-%d\"",
    "\"%Q\"",
    "\"%\"",
    "\"YWJj\"",
    "\"=\"",
    "\"%41%\"",
    "\"(\"",
    "\"[a-\"",
    "\"(?<x>a)\"",
    "\"a*\"",
    "\"gx\"",
    "\"x\"",
    "\"seconds\"",
];

fn document() -> impl Strategy<Value = String> {
    let leaf = select(SCALARS).prop_map(str::to_owned);
    leaf.prop_recursive(3, 24, 5, |inner| {
        let name = select(&["a", "b", "é", "x", "key", "value", "name"][..]);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(|items| format!("[{}]", items.join(","))),
            prop::collection::btree_map(name, inner, 0..4).prop_map(|members| {
                let members = members.iter().map(|(name, value)| format!("\"{name}\":{value}"));
                format!("{{{}}}", members.collect::<Vec<_>>().join(","))
            }),
        ]
    })
}

/// The values of a program as JSON texts, or its fault. `None` if it takes too long.
fn outcome(
    program: &Program,
    body: Json<'static>,
    item: Json<'static>,
) -> Option<Result<Vec<String>, ProgramFault>> {
    let elements = [Element { value: item, number: 1, index: Some(0), key: None }];
    let values = DocumentValues::default();
    let arena = leaked_arena();
    let record = RecordValues::leaked(item);
    let roots =
        RootValues { arena, body, record, envelope: body, elements: &elements, values: Some(&values) };
    watch_record(&"here", &ProgramLimits { timeout: TIMEOUT, ..ProgramLimits::default() });
    let found = program.all(roots);
    let (holds, each, one) = (program.holds(roots), program.each(roots), program.one(roots));
    if take_timeout().is_some() {
        return None;
    }
    if let Ok(found) = &found {
        let is_true = |value: &Json<'_>| !matches!(value, Json::Null | Json::Bool(false));
        assert_eq!(holds, Ok(found.iter().any(is_true)));
        assert_eq!(each.map(|each| each.len()), Ok(found.len()));
        match found.as_slice() {
            [] => assert_eq!(one, Ok(None)),
            [only] => assert_eq!(one, Ok(Some(*only))),
            _ => assert!(one.is_err()),
        }
    }
    Some(found.map(|found| found.iter().map(|value| value.text()).collect()))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_compiled_or_refused(text in any_text()) {
        match Program::parse(&text, SCOPE) {
            Ok(program) => prop_assert_eq!(program.text(), text.as_str()),
            Err(error) => {
                prop_assert!(text.get(error.at.clone()).is_some(), "{:?}", error);
                prop_assert!(!error.message.is_empty());
            }
        }
    }

    #[test]
    fn a_program_gives_the_same_twice(text in sound_program(), body in document(), item in document()) {
        let program = Program::parse(&text, SCOPE).map_err(|error| TestCaseError::fail(error.message))?;
        let json = |text: &str| leaked(serde_json::from_str(text).unwrap());
        let (body, item) = (json(&body), json(&item));
        let outcomes = outcome(&program, body, item).zip(outcome(&program, body, item));
        let Some((first, second)) = outcomes else { return Ok(()) };
        prop_assert_eq!(&first, &second);
        for value in first.unwrap_or_default() {
            prop_assert!(serde_json::from_str::<serde_json::Value>(&value).is_ok(), "{}", value);
        }
    }
}
