//! Tests of programs: results, variables, faults of programs, and limits.

use std::time::{Duration, Instant};

use super::*;
use crate::document::path::Scope;
use crate::document::{DocumentValues, RecordValues, json, leaked, leaked_arena};

const SCOPE: Scope<'_> = Scope { elements: &["item"], has_envelope: true };

fn parse(text: &str) -> Program {
    Program::parse(text, SCOPE).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn run(text: &str, body: Json<'static>) -> Result<Vec<Json<'static>>, String> {
    let elements = [Element { value: json!({"q": 2}), number: 1, index: Some(0), key: None }];
    let (arena, record) = (leaked_arena(), RecordValues::leaked(json!({"key": "k"})));
    let values = DocumentValues::default();
    let envelope = json!({"op": "u"});
    let roots = RootValues { arena, body, record, envelope, elements: &elements, values: Some(&values) };
    parse(text).all(roots).map_err(|fault| fault.reason)
}

/// The values of a program as JSON texts.
fn results(text: &str, body: &str) -> String {
    let body = leaked(serde_json::from_str(body).unwrap());
    let values = run(text, body).unwrap_or_else(|reason| panic!("{text}: {reason}"));
    values.iter().map(|value| value.text()).collect::<Vec<_>>().join(" ")
}

#[test]
fn values_of_programs() {
    for (program, body, expected) in [
        (".a", r#"{"a": {"b": 1}}"#, r#"{"b":1}"#),
        (".a.b?, .c", r#"{"a": "x", "c": null}"#, "null"),
        (".a[]", r#"{"a": [1, "x", true]}"#, r#"1 "x" true"#),
        ("empty", "{}", ""),
        ("[$item.q, $record.key, $envelope.op]", "{}", r#"[2,"k","u"]"#),
        (".a as $item | $item", r#"{"a": 7}"#, "7"),
        ("keys_unsorted", r#"{"z": 1, "a": 2}"#, r#"["z","a"]"#),
        ("to_entries[] | .key", r#"{"z": 1, "a": 2}"#, r#""z" "a""#),
        (r#"capture("^(?<kind>[A-Z]+)-(?<n>[0-9]+)$") | .n"#, r#""AB-12""#, r#""12""#),
        ("def double: . * 2; .a | double", r#"{"a": 1.25}"#, "2.5"),
        ("[.[] | toarray]", "[1, [2]]", "[[1],[2]]"),
        (".[0] | IN(1, 2)", "[2]", "true"),
        ("IN(.[]; 7)", "[1, 2]", "false"),
        ("INDEX(.id)", r#"[{"id": 1, "v": "x"}, {"id": 2}]"#, r#"{"1":{"id":1,"v":"x"},"2":{"id":2}}"#),
        ("65 | ascii", "null", r#""A""#),
        ("[leaf_paths]", r#"{"a": [1, {"b": 2}]}"#, r#"[["a",0],["a",1,"b"]]"#),
        (r#"trimstr("-")"#, r#""-a-b-""#, r#""a-b""#),
        ("@csv", r#"["a\"b", 1.50, true, null]"#, r#""\"a\"\"b\",1.50,true,""#),
        ("@tsv", r#"["a\tb\\", 1, null]"#, r#""a\\tb\\\\\t1\t""#),
        ("sha256", r#""abc""#, r#""ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad""#),
        ("downcase, upcase", r#""Straße Ä""#, r#""straße ä" "STRASSE Ä""#),
        (".a += 1", r#"{"a": 1.5}"#, r#"{"a":2.5}"#),
        (".. |= (numbers += 1)", r#"{"a": [1, {"b": 0.1}]}"#, r#"{"a":[2,{"b":1.1}]}"#),
        ("[recurse(if . < 3 then . + 1 else empty end)]", "1", "[1,2,3]"),
        ("[limit(3; repeat(1))]", "{}", "[1,1,1]"),
        ("path(..)", "[1]", "[] [0]"),
        (r#""ab" * 2, "a" * 0, "a" * -18446744073709551616"#, "{}", r#""abab" null null"#),
        ("del(.a)", r#"{"a": 1, "b": 2}"#, r#"{"b":2}"#),
    ] {
        assert_eq!(results(program, body), expected, "{program}");
    }
}

#[test]
fn numbers_keep_their_digits() {
    for (program, body, expected) in [
        (".", "1.50", "1.50"),
        (
            "[.[]]",
            "[12345678901234567890.123456789, 1e3, -0.0]",
            "[12345678901234567890.123456789,1e+3,-0.0]",
        ),
        ("tostring", "1.50", r#""1.50""#),
        (".[0] + .[1]", "[0.1, 0.2]", "0.3"),
        ("add", "[0.1, 0.2, 0.7]", "1"),
        (".[0] - .[1]", "[0.3, 0.1]", "0.2"),
        (".[0] * .[1]", "[19.99, 3]", "59.97"),
        (".[0] / .[1]", "[1234, 100]", "12.34"),
        (".[0] / .[1]", "[9007199254740993, 10]", "900719925474099.3"),
        (".[0] / pow(10; .[1])", "[12345678901234567, 4]", "1234567890123.4567"),
        (".[0] / .[1]", "[1, 3]", "0.3333333333333333"),
        (".[0] + .[1]", "[9223372036854775807, 1]", "9223372036854775808"),
        (".[0] + .[1]", "[12345678901234567890123456789, 0.5]", "12345678901234567890123456789.5"),
        ("map(tonumber) | add", r#"["19.99", 0.01, "5"]"#, "25"),
        (". % 7", "100", "2"),
        ("-.", "1.50", "-1.50"),
        ("floor, round, ceil", "2.5", "2 3 3"),
        // Too many digits for an exact sum.
        (". + 1", "1e999", "null"),
    ] {
        if expected == "null" {
            assert!(run(program, leaked(serde_json::from_str(body).unwrap())).is_err(), "{program}");
        } else {
            assert_eq!(results(program, body), expected, "{program} of {body}");
        }
    }
}

#[test]
fn faults_name_kinds_instead_of_values() {
    for (program, body, expected) in [
        (".a + 1", r#"{"a": "SECRET"}"#, "failed: cannot calculate text + a number"),
        (r#".a + " + " | . - 1"#, r#"{"a": "SECRET - + "}"#, "failed: cannot calculate text - a number"),
        (".a.b", r#"{"a": "SECRET"}"#, "failed: cannot index text with `b`"),
        (".a[.c]", r#"{"a": "x", "c": "SECRET"}"#, "failed: cannot index text with text"),
        (".a[]", r#"{"a": "SECRET"}"#, "failed: cannot use text as iterable (array or object)"),
        (".a | fromjson", r#"{"a": "SECRET as x"}"#, "failed: cannot parse text as JSON"),
        (".a | tonumber", r#"{"a": "SECRET"}"#, "failed: cannot parse the value as a number"),
        (".a | tonumber", r#"{"a": "\"SECRET\""}"#, "failed: cannot parse the value as a number"),
        (".a | error", r#"{"a": "SECRET"}"#, "failed: it raises an error"),
        (r#"error("no ID")"#, "{}", "failed: no ID"),
        (r#".a | error("bad \(.)")"#, r#"{"a": "SECRET"}"#, "failed: it raises an error"),
        (r#".a as $re | "x" | test($re)"#, r#"{"a": "SECRET("}"#, "failed: invalid regex"),
        ("true | length", "{}", "failed: a boolean has no length"),
        (
            r#"error("cannot convert \(.a) to \(.b)")"#,
            r#"{"a": 1, "b": "SECRET"}"#,
            "failed: it raises an error",
        ),
        (r#"error("cannot use \(.a) as \(.b)")"#, r#"{"a": 1, "b": "SECRET"}"#, "failed: it raises an error"),
        (
            r#"error("cannot parse \(.a) as \(.b)")"#,
            r#"{"a": 1, "b": "SECRET"}"#,
            "failed: it raises an error",
        ),
        (r#"error("invalid regex \(.b)")"#, r#"{"b": "SECRET"}"#, "failed: invalid regex"),
        ("1 / 0", "{}", "gives a number that is infinite or NaN, expected a JSON value"),
        ("{(.a): 1}", r#"{"a": 7}"#, "gives an object with a name that is not text, expected a JSON value"),
        (".a | tobytes", r#"{"a": "SECRET"}"#, "gives bytes, expected a JSON value"),
        (
            "reduce range(1000) as $i (0; [.])",
            "{}",
            "gives a value that is nested too deeply, expected a JSON value",
        ),
        (r#""a" * .n"#, r#"{"n": 18446744073709551616}"#, "failed: it makes a text of more than 16 MiB"),
        (r#".n * "a""#, r#"{"n": 9223372036854775808}"#, "failed: it makes a text of more than 16 MiB"),
        (r#"("a" | tobytes) * 1000000000"#, "{}", "failed: it makes a text of more than 16 MiB"),
        (r#""ab" * 100000000"#, "{}", "failed: it makes a text of more than 16 MiB"),
    ] {
        let body = leaked(serde_json::from_str(body).unwrap());
        assert_eq!(run(program, body), Err(expected.to_owned()), "{program}");
    }
    let several = parse("1, 2");
    let roots = RootValues {
        arena: leaked_arena(),
        body: Json::Null,
        record: &RecordValues::NONE,
        envelope: Json::Null,
        elements: &[],
        values: None,
    };
    let fault = several.one(roots).unwrap_err();
    assert_eq!(fault.to_string(), "the jq program `1, 2` gives 2 values, expected one");
    assert_eq!(fault.cause(), "the jq program `1, 2` gives several values, expected one");
}

#[test]
fn invalid_programs_are_located() {
    for (program, message, at) in [
        (".a |", "jq: expected term, found the end", 4..4),
        (".a | (", "jq: expected closing parenthesis, found the end", 6..6),
        (".a | foo(1)", "jq: undefined function `foo/1`", 5..8),
        (".a + $itm", "jq: undefined variable `$itm`", 5..9),
        ("now", "jq: `now` cannot be used", 0..3),
        ("[.[] | $ENV.HOME]", "jq: `$ENV` cannot be used", 7..11),
        (".a | debug | .", "jq: `debug` cannot be used", 5..10),
        ("def f: input; f", "jq: `input` cannot be used", 7..12),
        ("ä + nope", "jq: expected token, found `ä`", 0..2),
    ] {
        let error = Program::parse(program, SCOPE).expect_err(program);
        assert_eq!((error.message.as_str(), error.at), (message, at), "{program}");
    }
    for refused in super::functions::REFUSED {
        assert!(Program::parse(refused.0, SCOPE).is_err(), "{}", refused.0);
        let with_argument = format!("{}(1)", refused.0);
        assert!(Program::parse(&with_argument, SCOPE).is_err(), "{with_argument}");
    }
    let nested = format!("{}1{}", "[".repeat(1000), "]".repeat(1000));
    assert!(Program::parse(&nested, SCOPE).unwrap_err().message.contains("brackets"));
    let without_envelope = Scope { elements: &[], has_envelope: false };
    assert!(Program::parse("$envelope", without_envelope).is_err());
    assert!(Program::parse("$item", without_envelope).is_err());
}

#[test]
fn roots_and_members_that_a_program_reads() {
    let program = parse("[.a.b, (.list[] | .c), $item.q]");
    assert_eq!((program.levels(), program.reads_record(), program.reads_body()), (1, false, true));
    for (text, members) in [
        ("[.a.b, (.list[] | .c)]", &["a", "list"][..]),
        ("first(.a[] | select(.b > 1))", &["a"]),
        (". | .a", &["a"]),
        ("{a, $item, b: .c}", &["a", "c"]),
        ("if .a then .b else .c end", &["a", "b", "c"]),
        ("reduce .a[] as $x (.b; . + $x)", &["a", "b"]),
        (".a as {id: $x} | $x", &["a"]),
        ("$record.key", &[]),
        ("[.[\"a b\"], 1]", &["a b"]),
    ] {
        assert_eq!(parse(text).body_members().unwrap(), members, "{text}");
    }
    for text in [
        ".",
        "tojson",
        ". as $x | $x.secret + .a",
        "[.a, tojson]",
        ".a + .[\"se\" + \"cret\"]",
        ".[$item.q]",
        "to_entries | map(.value)",
        "[.a, getpath([\"b\"])]",
        "if .a then .b end",
        ".a = 1",
        ".a += 1",
        "{(.a): 1} + .",
        "def f: .b; .a + f",
        "..",
        "[.a, .[]]",
        "select(.a)",
    ] {
        assert!(parse(text).body_members().is_none(), "{text}");
    }
    // A variable that the program binds is no element.
    for text in [
        "any(.lines[] as $item | $item.v > 3; .)",
        ".id as $item | $item",
        "reduce .a[] as $item (0; . + $item)",
        ". as [$item, {x: $envelope}] | $item + $envelope",
        "def f($item): $item; f(1)",
    ] {
        assert_eq!((parse(text).levels(), parse(text).reads_envelope()), (0, false), "{text}");
    }
    assert_eq!(parse("(.a as $item | $item) + $item.q").levels(), 1);
    let of_record = parse("$record.key | fromjson | .id");
    assert!(of_record.reads_record() && !of_record.reads_body() && of_record.levels() == 0);
    assert!(parse("\"\\(.a)\"").reads_body());
}

#[test]
fn members_of_the_record_that_a_program_reads() {
    for (text, members) in [
        (".a", &[][..]),
        ("$record.headers.x + $record[\"key\"]", &["headers", "key"]),
        ("{a: $record.value.file}", &["value"]),
        (". as $record | $record.value", &[]),
        (".a[$record.offset]", &["offset"]),
    ] {
        let program = parse(text);
        assert_eq!(program.record_members().unwrap(), members, "{text}");
        let reads_value = members.contains(&"value");
        assert_eq!((program.reads_record_value(), program.names_record_value()), (reads_value, reads_value));
    }
    for text in ["$record", "$record | .key", "{$record}", "$record[.a]", "$record[]"] {
        let program = parse(text);
        assert!(program.record_members().is_none() && program.reads_record_value(), "{text}");
        assert!(!program.names_record_value(), "{text}");
    }
}

#[test]
fn recursion_and_time_are_limited() {
    assert_eq!(run("def f: 1 + f; f", Json::Null), Err("failed: it recurses too deeply".to_owned()));
    assert_eq!(results("def f: if . < 1000 then . + 1 | f else . end; f", "0"), "1000");
    assert!(take_timeout().is_none());
    for program in [
        "def f: f; f",
        "last(repeat(1))",
        "reduce range(0; infinite) as $i (0; .)",
        "last(range(0; infinite))",
        "[limit(1; range(0; infinite) | select(. < 0))]",
        "until(false; .)",
        "def f: (try error(1) catch 2) | f; f",
        "foreach repeat(1) as $i (0; 1; empty)",
        "first(recurse | select(false)), last(recurse(.))",
        "[range(100000)] as $l | $l[] as $a | $l[] as $b | empty",
        "reduce range(60) as $i (0; [., .]) | .. | select(false)",
    ] {
        let timeout = Duration::from_millis(50);
        watch_record(&"here", &ProgramLimits { timeout, ..ProgramLimits::default() });
        let started = Instant::now();
        assert!(run(program, Json::Null).is_err(), "{program}");
        assert!(started.elapsed() < Duration::from_secs(10), "{program}");
        let timed_out = take_timeout();
        assert!(timed_out.is_some_and(|timed_out| timed_out.program == program), "{program}");
    }
}

#[test]
fn a_panic_becomes_a_fault() {
    // In a build without checks of overflows, this number has another fault.
    assert!(run("[-9223372036854775808] | implode", Json::Null).is_err());
    let program = parse(".");
    let panic = panics::caught(|| panic!("SECRET"));
    assert_eq!(panic, None::<()>);
    assert!(ProgramFault::panicked(program.text()).to_string().ends_with("beyond its range"));
}

#[test]
fn an_interrupted_program_ends() {
    let interrupt = Arc::new(|| true);
    watch_record(&"here", &ProgramLimits { interrupt, ..ProgramLimits::default() });
    assert!(!is_interrupted());
    assert_eq!(run("last(repeat(1))", Json::Null), Err("failed: it is interrupted".to_owned()));
    assert!(is_interrupted() && take_timeout().is_none());
    watch_record(&"here", &ProgramLimits::default());
    assert!(!is_interrupted());
}

/// After a timeout, the other programs of the record do not run, and those of the next record do.
#[test]
fn a_timeout_ends_all_programs_of_a_record() {
    watch_record(&"here", &ProgramLimits { timeout: Duration::ZERO, ..ProgramLimits::default() });
    assert!(run("last(repeat(1))", Json::Null).is_err());
    assert_eq!(run("[1] | map(. + 1)", Json::Null), Err("failed: it takes too long".to_owned()));
    watch_record(&"here", &ProgramLimits::default());
    assert_eq!(results("[1] | map(. + 1)", "null"), "[2]");
}

#[test]
fn texts_are_parsed_like_documents() {
    let deep = format!("{}1{}", "[".repeat(200), "]".repeat(200));
    for (program, text, expected) in [
        ("fromjson", r#"{"a": 1.50}"#, Ok(r#"{"a":1.50}"#)),
        ("fromjson", "1 2", Err("failed: cannot parse text as JSON")),
        ("fromjson", "", Err("failed: cannot parse text as JSON")),
        ("fromjson", "nan", Err("failed: cannot parse text as JSON")),
        ("fromjson", deep.as_str(), Err("failed: cannot parse text as JSON")),
        ("tonumber", "007", Ok("7")),
        ("tonumber", " 1.50 ", Ok("1.50")),
        ("tonumber", "", Err("failed: cannot parse the value as a number")),
        ("tonumber", "NaN", Err("failed: cannot parse the value as a number")),
        ("tonumber", "1 2", Err("failed: cannot parse the value as a number")),
    ] {
        let found = run(program, leaked(serde_json::json!(text)));
        let found = found.map(|values| values.iter().map(|value| value.text()).collect::<String>());
        assert_eq!(found, expected.map(str::to_owned).map_err(str::to_owned), "{program} {text}");
    }
}

/// A whole number of any length is read in little time, and keeps its digits.
#[test]
fn long_whole_numbers_keep_their_digits() {
    let digits = "7".repeat(1_000_000);
    let started = Instant::now();
    assert_eq!(results(".", &digits), digits);
    assert!(started.elapsed() < Duration::from_secs(10));
}
