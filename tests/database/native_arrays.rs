//! JSON arrays that fill native arrays of PostgreSQL.

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use serde_json::{Value as Json, json};

use crate::support::{Database, finish, mapper, succeed, summary, text, trial};

/// Columns with their native types, a value, another value, and values that are refused.
const COLUMNS: &[(&str, &str, &str, &str, &[&str])] = &[
    ("texts", "TEXT[]", r#"["a", null]"#, r#"["A", null]"#, &["{}", "\"SECRET\"", "[[1]]", "[{}]"]),
    ("words", "VARCHAR(3)[]", r#"["a"]"#, "[]", &[r#"["SECRET"]"#]),
    ("small", "INT[]", "[1, 2]", "[2, 1]", &["[1.5]", "[2147483648]", r#"["SECRET"]"#]),
    ("large", "bigint []", "[9007199254740993]", "[9007199254740992]", &["[true]"]),
    ("exact", "NUMERIC(20,4)[]", "[1.5, 2]", "[1.5001, 2]", &["[1e30]"]),
    ("real", "DOUBLE PRECISION ARRAY", "[0.1]", "[0.2]", &["1"]),
    (
        "ids",
        "UUID[]",
        r#"["0190a1b2-0000-7000-8000-00000000000a"]"#,
        r#"["0190a1b2-0000-7000-8000-00000000000b"]"#,
        &[r#"["SECRET"]"#],
    ),
    (
        "moments",
        "TIMESTAMPTZ[]",
        r#"["2025-01-01T10:00:00.5+02:00"]"#,
        r#"["2025-01-01T10:00:00.6+02:00"]"#,
        &[r#"["SECRET"]"#],
    ),
    ("flags", "BOOLEAN[]", "[true, false]", "[false, true]", &["[{}]"]),
    ("documents", "JSONB[]", r#"[{"a": [1]}, null]"#, r#"[{"a": [2]}, null]"#, &["{}"]),
    ("codes", "CHAR(3)[]", r#"["ab", "a c"]"#, r#"["ab", "abc"]"#, &[r#"["SECRET"]"#]),
    ("nullable", "TEXT[] NULL", r#"["a"]"#, r#"["b"]"#, &["{}"]),
    ("defaulted", "TEXT[] DEFAULT (ARRAY['x'])", r#"["a"]"#, r#"["b"]"#, &["{}"]),
    ("collated", "TEXT[] COLLATE \\\"C\\\"", r#"["a"]"#, r#"["b"]"#, &["{}"]),
    ("checked", "int [3] CHECK (cardinality(checked) < 3)", "[1]", "[2]", &["[1, 2, 3]"]),
    ("qualified", "pg_catalog.jsonb[]", "[[1]]", "[[2]]", &["1"]),
];

pub fn trials() -> Vec<Trial> {
    vec![
        trial(Dialect::Postgres, "native arrays: each type", each_type),
        trial(Dialect::Postgres, "native arrays: another column than the mapping says", another_column),
    ]
}

fn mapping() -> String {
    let columns: Vec<String> = COLUMNS
        .iter()
        .map(|(name, ty, ..)| {
            format!("      {name}: {{type: json, path: row.{name}, sql: {{postgres: \"{ty}\"}}}}\n")
        })
        .collect();
    let settings: Vec<String> = COLUMNS
        .iter()
        .map(|(name, ..)| format!("        {name}: {{path: $.{name}, keep_if_absent: true}}\n"))
        .collect();
    format!(
        r#"
format: 1
mapping: arrays
source: {{event_type: $.type}}
tables:
  things:
    each: {{row: "$.rows[*]"}}
    columns:
      owner: {{type: int, path: $.id}}
      id:    {{type: varchar(20), path: row.id}}
{}
      changed_at: {{type: datetime(3), generated: change_time}}
    primary_key: [owner, id]
events:
  put:
    - upsert: things
      update_all_but: []
  replace:
    - replace: things
      of: {{owner: $.id}}
  set:
    - update: things
      key: {{owner: $.id, id: $.row}}
      set:
{}
"#,
        columns.concat(),
        settings.concat()
    )
}

fn each_type() -> Result<(), Failed> {
    let database = Database::fresh(Dialect::Postgres);
    let (mapping_file, file) =
        (database.folder().join("arrays.yaml"), database.folder().join("events.ndjson"));
    std::fs::write(&mapping_file, mapping()).unwrap();
    let dead = database.folder().join("dead.ndjson");
    let run = |events: &[Json]| {
        let lines: Vec<String> = events.iter().map(Json::to_string).collect();
        std::fs::write(&file, lines.join("\n")).unwrap();
        let mut run = mapper();
        run.args(["run", "--sink", &database.url, "--summary", "json", "--mapping"]).arg(&mapping_file);
        let output = finish(run.arg("--source").arg(&file).arg("--dead-letter").arg(&dead));
        assert!(!text(&output.stderr).contains("SECRET"), "{}", text(&output.stderr));
        summary(&output)
    };
    let parsed = |value: &str| -> Json { serde_json::from_str(value).unwrap() };
    // A row for each column, in which it alone has the other value.
    let rows = |changes: bool| -> Vec<Json> {
        let row = |(at, (changed, ..)): (usize, &(&str, _, _, _, _))| {
            let mut row = json!({"id": format!("row {at}")});
            for (name, _, value, other, _) in COLUMNS {
                row[*name] = parsed(if changes && name == changed { other } else { value });
            }
            row
        };
        COLUMNS.iter().enumerate().map(row).chain([json!({"id": "empty"})]).collect()
    };
    let stored = || {
        let columns: Vec<String> = COLUMNS.iter().map(|(name, ..)| format!("{name}::TEXT")).collect();
        database.query(&format!("SELECT id, xmin::TEXT, {} FROM things ORDER BY id", columns.join(", ")))
    };
    let values = || -> Vec<Vec<Option<String>>> {
        stored().into_iter().map(|row| row.into_iter().skip(2).collect()).collect()
    };
    for kind in ["put", "replace"] {
        database.execute("DROP TABLE IF EXISTS things");
        let event = |changes| json!({"type": kind, "id": 1, "rows": rows(changes)});
        assert_eq!(run(&[event(false)])["applied"], 1);
        let before = stored();
        assert_eq!(before[0][2..], vec![None; COLUMNS.len()]);
        assert_eq!(before[1][2].as_deref(), Some("{a,NULL}"));
        assert_eq!(before[1][9].as_deref(), Some("{\"2025-01-01 08:00:00.5+00\"}"));
        assert_eq!(before[1][11].as_deref(), Some("{\"{\\\"a\\\": [1]}\",NULL}"));
        assert_eq!(run(&[event(false)])["applied"], 1);
        if kind == "replace" {
            assert_eq!(stored(), before, "a replay writes no row");
        }
        let before = values();
        assert_eq!(run(&[event(true)])["applied"], 1);
        for (at, (one, other)) in before.iter().zip(values()).enumerate().skip(1) {
            let changed = one.iter().zip(&other).filter(|(one, other)| one != other).count();
            assert_eq!(changed, 1, "row {}: {one:?} {other:?}", at - 1);
        }
    }
    // Updates, and the time of a change.
    database.execute("UPDATE things SET changed_at = '2001-01-01'");
    let set = |changes: bool| -> Vec<Json> {
        let event = |(at, (name, _, value, other, _)): (usize, &(&str, _, &str, &str, _))| {
            let value = parsed(if changes { other } else { value });
            json!({"type": "set", "id": 1, "row": format!("row {at}"), *name: value})
        };
        COLUMNS.iter().enumerate().map(event).collect()
    };
    let moved = || {
        let rows = database.query("SELECT COUNT(*)::TEXT FROM things WHERE changed_at <> '2001-01-01'");
        rows[0][0].clone().unwrap().parse::<usize>().unwrap()
    };
    assert_eq!(run(&set(true))["applied"], COLUMNS.len());
    assert_eq!(moved(), 0, "the values are stored already");
    assert_eq!(run(&set(false))["applied"], COLUMNS.len());
    assert_eq!(moved(), COLUMNS.len());
    // Values that are no array of the type.
    let refused = COLUMNS.iter().flat_map(|(name, _, _, _, refused)| {
        refused.iter().map(|value| json!({"type": "set", "id": 1, "row": "empty", *name: parsed(value)}))
    });
    let refused: Vec<Json> = refused.collect();
    let before = values();
    let summary = run(&refused);
    assert_eq!((&summary["applied"], &summary["dead_lettered"]), (&json!(0), &json!(refused.len())));
    assert_eq!(values(), before);
    let errors = std::fs::read_to_string(&dead).unwrap();
    for found in ["an object", "text", "an array of arrays", "an array of objects"] {
        let expected = format!("a value for column `texts` is {found}, expected an array of plain values");
        assert!(errors.contains(&expected), "no `{expected}`:\n{errors}");
    }
    let mut check = mapper();
    check.args(["check", "--sink", &database.url, "--mapping"]).arg(&mapping_file);
    succeed(&mut check);
    Ok(())
}

/// A domain over an array is no array for the mapping, so the types of the live columns count.
fn another_column() -> Result<(), Failed> {
    let database = Database::fresh(Dialect::Postgres);
    database.execute("CREATE TABLE things (id INT PRIMARY KEY, a TEXT[], b JSONB, c TEXT[], d JSONB)");
    let mapping = "
format: 1
mapping: arrays
source: {}
tables:
  things:
    columns:
      id: {type: int, path: $.id}
      a:  {type: json, path: $.a, sql: {postgres: tags}}
      b:  {type: json, path: $.b, sql: {postgres: 'TEXT[] NULL'}}
      c:  {type: json, path: $.c, sql: {postgres: 'TEXT ARRAY'}}
      d:  {type: json, path: $.d, sql: {postgres: JSONB}}
    primary_key: [id]
events:
  - insert: things
";
    let mapping_file = database.folder().join("arrays.yaml");
    std::fs::write(&mapping_file, mapping).unwrap();
    let mut check = mapper();
    let output =
        check.args(["check", "--sink", &database.url, "--mapping"]).arg(&mapping_file).output().unwrap();
    let stderr = text(&output.stderr);
    assert!(!output.status.success(), "{stderr}");
    for mismatch in [
        "column `a` is text[], the mapping's `sql` is read as no array; brackets make it one, as in `TEXT[]`",
        "column `b` is jsonb, the mapping's `sql` is an array",
    ] {
        assert!(stderr.contains(mismatch), "no `{mismatch}`:\n{stderr}");
    }
    assert!(!stderr.contains("`c`") && !stderr.contains("`d`"), "{stderr}");
    Ok(())
}
