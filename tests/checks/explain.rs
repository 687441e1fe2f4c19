//! The full output of `mapper explain` for a few golden cases, and for its flags. The golden files of the cases
//! hold only its statements. The expected output is in `tests/checks/explain/NAME.sql` or `NAME.json`, and
//! `UPDATE_EXPECT=1` writes it.

use libtest_mimic::{Failed, Trial};
use serde_json::Value as Json;

use crate::support::{expect, mapper, root, succeed, text};

/// Together, these cases have guards, deletes of rows that an event no longer has, skipped events and
/// tombstones. They have dead letters with and without the name of a mapping, and every way to bind values.
const CASES: [(&str, &str, &str); 4] = [
    ("debezium-mongodb", "mapping.yaml", "sqlite"),
    ("guard", "mapping.yaml", "mariadb"),
    ("json-number-spelled-otherwise", "mapping.yaml", "postgres"),
    ("several-mappings", "mappings", "mysql"),
];

const STOCK: &str = "tests/cases/record-key-and-headers/mapping.yaml";
const ROUTES: &str = "tests/checks/explain/input/routes";
/// Events with each part of the JSON: keys, guards, kept rows, faults, skipped events and no rows.
const MENUS: [&str; 4] = [
    "--json",
    "--mapping",
    "tests/checks/explain/input/menus.yaml",
    "tests/checks/explain/input/menus.ndjson",
];
const COUNTED: &str = "tests/checks/explain/input/counted.json";
const COUNTS: &str = "tests/checks/explain/input/counts.ndjson";

/// Flags, by the name of the expected output, with the dialect.
const FLAGS: [(&str, &str, &[&str]); 9] = [
    ("menus.mysql.json", "mysql", &MENUS),
    // PostgreSQL takes arrays.
    ("menus.postgres.json", "postgres", &MENUS),
    ("several-files.sql", "sqlite", &["--mapping", STOCK, COUNTED, COUNTS, COUNTED]),
    (
        "message.sql",
        "sqlite",
        &[
            "--mapping",
            STOCK,
            "--topic",
            "stock",
            "--key",
            "A-1",
            "--header",
            "type=stock.counted",
            "--header",
            "x-warehouse=north=1",
            "--timestamp",
            "2025-01-15T10:30:00Z",
            COUNTED,
            COUNTS,
        ],
    ),
    (
        "null-value.sql",
        "sqlite",
        &[
            "--mapping",
            STOCK,
            "--topic",
            "stock",
            "--key",
            "A-1",
            "--header",
            "type=stock.moved",
            "--timestamp",
            "2025-01-15T10:30:00Z",
            "--null-value",
        ],
    ),
    (
        "null-value.json",
        "sqlite",
        &["--mapping", STOCK, "--topic", "stock", "--key", "A-1", "--null-value", "--json"],
    ),
    // The topic selects two of three mappings.
    (
        "routed.sql",
        "sqlite",
        &["--mapping", ROUTES, "--topic", "stock", "--key", "A-1", "--header", "type=counted", COUNTED],
    ),
    (
        "routed.json",
        "sqlite",
        &[
            "--mapping",
            ROUTES,
            "--topic",
            "stock",
            "--key",
            "A-1",
            "--header",
            "type=counted",
            "--json",
            COUNTS,
        ],
    ),
    // No mapping names the topic, so all of them read the record.
    ("not-routed.json", "sqlite", &["--mapping", ROUTES, "--topic", "other", "--json", COUNTED]),
];

/// Wrong flags, with the beginning of the message.
const WRONG_FLAGS: [(&[&str], &str); 7] = [
    (&[], "the following required arguments were not provided:\n  <EVENT.JSON>..."),
    (&["--key", "A-1", COUNTED], "the following required arguments were not provided:\n  --topic <NAME>"),
    (
        &["--topic", "stock", "--header", "type", COUNTED],
        "invalid value 'type' for '--header <NAME=VALUE>': expected a name and a value, as in `type=counted`\n",
    ),
    (
        &["--topic", "stock", "--header", "=counted", COUNTED],
        "invalid value '=counted' for '--header <NAME=VALUE>': expected a name and a value, as in `type=counted`\n",
    ),
    (
        &["--topic", "^stock", COUNTED],
        "invalid value '^stock' for '--topic <NAME>': expected 1 to 249 letters, digits, `.`, `_` and `-`\n",
    ),
    (
        &["--topic", "stock", "--timestamp", "today", COUNTED],
        "invalid value 'today' for '--timestamp <TIME>': expected a time such as `2025-01-15T10:30:00Z`\n",
    ),
    (
        &["--topic", "stock", "--null-value", COUNTED],
        "the argument '--null-value' cannot be used with '[EVENT.JSON]...'\n",
    ),
];

pub fn trials() -> Vec<Trial> {
    let cases = CASES.into_iter().map(|(case, mapping, dialect)| {
        Trial::test(format!("explain: {case}"), move || check_case(case, mapping, dialect)).with_kind(dialect)
    });
    let flags = FLAGS.into_iter().map(|(name, dialect, arguments)| {
        Trial::test(format!("explain: {name}"), move || check_explain(name, dialect, arguments))
    });
    let mut trials: Vec<Trial> = cases.chain(flags).collect();
    trials.extend(trials!["explain": wrong_flags_are_refused]);
    trials
}

fn check_case(case: &str, mapping: &str, dialect: &str) -> Result<(), Failed> {
    let folder = format!("tests/cases/{case}");
    let (mapping, events) = (format!("{folder}/{mapping}"), format!("{folder}/events.ndjson"));
    check_explain(&format!("{case}.{dialect}.sql"), dialect, &["--mapping", &mapping, &events])
}

/// JSON is kept with indentation, so that a difference can be read.
fn check_explain(name: &str, dialect: &str, arguments: &[&str]) -> Result<(), Failed> {
    let mut explain = mapper();
    explain.args(["explain", "--dialect", dialect]).args(arguments);
    let mut output = text(&succeed(&mut explain).stdout);
    if arguments.contains(&"--json") {
        let records = output.lines().map(serde_json::from_str).collect::<Result<Vec<Json>, _>>()?;
        output = serde_json::to_string_pretty(&records)? + "\n";
    }
    expect(&root().join(format!("tests/checks/explain/{name}")), &output)
}

fn wrong_flags_are_refused() {
    for (arguments, message) in WRONG_FLAGS {
        let mut explain = mapper();
        explain.args(["explain", "--dialect", "sqlite", "--mapping", STOCK]).args(arguments);
        let output = explain.output().unwrap();
        let stderr = text(&output.stderr);
        assert_eq!((output.status.code(), text(&output.stdout).as_str()), (Some(2), ""), "{arguments:?}");
        assert!(stderr.starts_with(&format!("error: {message}")), "{arguments:?}: {stderr}");
    }
}
