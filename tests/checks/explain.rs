//! The full output of `mapper explain` for a few golden cases, and for its flags. The golden files of the cases
//! hold only its statements. The expected output is in `tests/checks/explain/NAME.sql` or `NAME.json`, and
//! `UPDATE_EXPECT=1` writes it.

use libtest_mimic::{Failed, Trial};
use serde_json::{Value as Json, json};

use crate::support::{expect, mapper, root, succeed, text};

/// Together, these cases have guards, deletes of rows that an event no longer has, truncates, replaced values, skipped
/// events and tombstones. They have dead letters with and without the name of a mapping, and every way to bind values.
const CASES: [(&str, &str, &str); 6] = [
    ("debezium-mongodb", "mapping.yaml", "sqlite"),
    ("guard", "mapping.yaml", "mariadb"),
    ("json-number-spelled-otherwise", "mapping.yaml", "postgres"),
    ("one-dirty-value", "mapping.yaml", "sqlite"),
    ("several-mappings", "mappings", "mysql"),
    ("truncate-of-a-tree", "mapping.yaml", "mysql"),
];

const STOCK: &str = "tests/cases/record-key-and-headers/mapping.yaml";
const PEOPLE: &str = "tests/cases/tombstones/mapping.yaml";
const MEASUREMENTS: [&str; 3] = [
    "--mapping",
    "tests/cases/one-bad-event-of-five/mapping.yaml",
    "tests/cases/one-bad-event-of-five/events.ndjson",
];
const ROUTES: &str = "tests/checks/explain/input/routes";
/// Events with each part of the JSON: keys, guards, kept rows, faults, skipped events and no rows.
const MENUS: [&str; 4] = [
    "--json",
    "--mapping",
    "tests/checks/explain/input/menus.yaml",
    "tests/checks/explain/input/menus.ndjson",
];
const REPLACED: [&str; 4] = [
    "--json",
    "--mapping",
    "tests/cases/one-dirty-value/mapping.yaml",
    "tests/cases/one-dirty-value/events.ndjson",
];
const COUNTED: &str = "tests/checks/explain/input/counted.json";
const COUNTS: &str = "tests/checks/explain/input/counts.ndjson";

/// Flags, by the name of the expected output, with the dialect.
const FLAGS: [(&str, &str, &[&str]); 11] = [
    ("separate-events.sql", "sqlite", &MEASUREMENTS),
    ("menus.mysql.json", "mysql", &MENUS),
    // PostgreSQL takes arrays.
    ("menus.postgres.json", "postgres", &MENUS),
    ("replaced-values.json", "sqlite", &REPLACED),
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
        &["--mapping", PEOPLE, "--topic", "people", "--key", "{\"id\": 7}", "--null-value"],
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
    trials.extend(trials![
        "explain":
        wrong_flags_are_refused,
        text_of_events_stays_in_comments,
        a_topic_that_no_mapping_names,
        files_without_events,
        a_format_is_named,
    ]);
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

/// `mapper explain` of a file with this text.
fn explain_text(name: &str, content: &str, arguments: &[&str]) -> (String, String) {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join(name), content).unwrap();
    std::fs::write(folder.path().join("things.yaml"), THINGS).unwrap();
    let mut explain = mapper();
    explain.current_dir(folder.path()).args(["explain", "--dialect", "sqlite", "--mapping", "things.yaml"]);
    let output = succeed(explain.args(arguments).arg(name));
    (text(&output.stdout), text(&output.stderr))
}

const THINGS: &str = "
format: 1
mapping: things
source: {event_type: $.type, entity: $.entity}
tables:
  things:
    columns:
      id:   {type: int, path: $.id}
      name: {type: varchar(200), path: $.name}
    primary_key: [id]
events:
  thing.put: [{upsert: things, update: [name]}]
  \"thing\\nDROP TABLE x;\": [{upsert: things, update: [name]}]
";

/// Names, types, faults and values of events cannot leave their comments, and cannot hide parts of them.
fn text_of_events_stays_in_comments() {
    let odd = "\nDROP TABLE x;\r\u{85}\u{2028}\u{1b}[31m\u{202e}\u{2066}\u{200b}\u{feff}";
    let put = json!({"type": "thing.put", "entity": odd, "id": 1, "name": odd});
    let lines = [
        put.clone(),
        json!({"type": odd, "entity": odd}),
        json!({"type": "Thing\nDROP TABLE x;", "entity": odd}),
        json!({"type": "thing\nDROP TABLE x;", "id": 3, "name": odd}),
        json!({"type": "thing.put", "entity": odd, "id": {odd: odd}}),
        json!({"type": "thing.put", "entity": odd, "id": odd}),
        json!({"type": "", "entity": ""}),
    ];
    let lines = lines.map(|line| line.to_string()).join("\n");
    // The name of a file is text, too.
    let (stdout, _) = explain_text("odd\nDROP TABLE x;", &lines, &[]);
    let statements: Vec<&str> =
        stdout.lines().filter(|line| !line.starts_with("-- ") && !line.is_empty()).collect();
    assert_eq!(statements.concat().matches(';').count(), 2, "{stdout}");
    assert!(!statements.concat().contains("DROP"), "{stdout}");
    let hidden = ['\r', '\u{85}', '\u{2028}', '\u{1b}', '\u{202e}', '\u{2066}', '\u{200b}', '\u{feff}'];
    assert!(!stdout.contains(hidden), "{stdout:?}");
    assert!(stdout.contains("\\u{202e}\\u{2066}\\u{200b}\\u{feff}"), "{stdout}");
    assert!(stdout.contains("did you mean `thing\\nDROP TABLE x;`?"), "{stdout}");
}

fn a_topic_that_no_mapping_names() {
    let warning = |arguments: &[&str]| {
        let mut explain = mapper();
        explain.args(["explain", "--dialect", "sqlite", COUNTED]).args(arguments);
        text(&succeed(&mut explain).stderr)
    };
    let none = " WARN no mapping names topic `other`, so all of them take the records\n";
    assert!(warning(&["--mapping", ROUTES, "--topic", "other"]).ends_with(none));
    let one = warning(&["--mapping", "tests/checks/explain/input/routes/prices.yaml", "--topic", "other"]);
    assert!(
        one.ends_with(" WARN mapping `prices` does not name topic `other`; it takes the records anyway\n"),
        "{one}"
    );
    assert_eq!(warning(&["--mapping", ROUTES, "--topic", "stock"]), "");
    assert_eq!(warning(&["--mapping", ROUTES]), "");
    // This mapping names no topic at all.
    assert_eq!(warning(&["--mapping", "tests/cases/guard/mapping.yaml", "--topic", "other"]), "");
}

fn files_without_events() {
    for content in ["", "\n", " \n\t\n\n"] {
        let (stdout, stderr) = explain_text("none.ndjson", content, &[]);
        assert_eq!(stdout, "-- none.ndjson: no event\n\n", "{content:?}");
        assert!(stderr.ends_with(" WARN `none.ndjson` has no event\n"), "{stderr}");
        let (stdout, stderr) = explain_text("none.ndjson", content, &["--json"]);
        assert_eq!(stdout, "");
        assert!(stderr.ends_with(" WARN `none.ndjson` has no event\n"), "{stderr}");
    }
    let (stdout, _) = explain_text("none.csv", "type,id\n", &["--format", "csv"]);
    assert_eq!(stdout, "-- none.csv: no event\n\n");
}

fn a_format_is_named() {
    let csv = "type,id,name\nthing.put,1,ant\nthing.put,2,bee\n";
    let (stdout, _) = explain_text("things", csv, &["--format", "csv"]);
    assert!(stdout.contains("-- things:3: thing.put\n") && stdout.contains("(2, \"bee\")"), "{stdout}");
    let (stdout, _) = explain_text("things", csv, &["--format", "lines"]);
    assert!(stdout.contains("-- dead letter (decode): "), "{stdout}");
    let line = json!({"type": "thing.put", "id": 1}).to_string();
    let (stdout, _) = explain_text("things", &line, &["--max-record-bytes", "10"]);
    assert!(stdout.contains("more than `--max-record-bytes` allows"), "{stdout}");
}
