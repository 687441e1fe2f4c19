//! Updates and deletes of many rows in one statement: they find rows by an index, and count each key by itself.

use std::fmt::Write as _;

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use mapper::mapping::Mapping;
use mapper::sql::{Strategy, render};
use serde_json::{Value as Json, json};

use crate::kept_keys::PATCHED;
use crate::support::session::Session;
use crate::support::{Database, block_on, mapper, succeed, summary, trial};

const MAPPING: &str = r#"
format: 1
mapping: joined
source: {event_type: $.type}
tables:
  things:
    columns:
      id:    {type: int, path: $.id}
      code:  {type: varchar(20), path: $.code, required: true}
      batch: {type: int, path: $.batch}
      state: {type: int, path: $.state}
      at:    {type: datetime(6), path: $.at}
    primary_key: [id]
    unique: {uq_code: [code]}
    indexes: {ix_batch: [batch, state]}
  parts:
    each: {part: "$.parts[*]"}
    columns:
      batch: {type: int, path: $.batch}
      code:  {type: varchar(20), path: part}
    primary_key: [batch, code]
events:
  put:
    - upsert: things
      update: []
  touch.code:                                                 # operation 1
    - update: things
      key: {code: $.code}
      set: {at: $.at}
      guard: at
  touch.batch:                                                # 2
    - update: things
      key: {batch: $.batch, state: $.state}
      set: {at: $.at}
  touch.batch.guarded:                                        # 3
    - update: things
      key: {batch: $.batch, state: $.state}
      set: {at: $.at}
      guard: at
  touch.batch.strictly:                                       # 4
    - update: things
      key: {batch: $.batch, state: $.state}
      set: {at: $.at}
      if_no_row: dead_letter
  drop.id:                                                    # 5
    - delete: things
      key: {id: $.id}
  drop.batch:                                                 # 6
    - delete: things
      key: {batch: $.batch, state: $.state}
      guard: {at: $.at}
  set.parts:                                                  # 7 and 8
    - replace: parts
      of: {batch: $.batch}
"#;

pub fn trials() -> Vec<Trial> {
    let trials = Dialect::ALL.into_iter().flat_map(|dialect| {
        [
            trial(dialect, "joined rows: no statement scans the table", move || no_scan(dialect)),
            trial(dialect, "joined rows: each key is counted by itself", move || counts(dialect, false)),
            trial(dialect, "joined rows: values of each type stay as they are", move || types(dialect)),
            trial(dialect, "joined rows: long values stay as they are", move || long_values(dialect)),
            trial(dialect, "joined rows: a template for one row is used for all", move || {
                overridden(dialect)
            }),
            trial(dialect, "joined rows: an upsert's own template may change its key", move || {
                own_upsert(dialect)
            }),
        ]
    });
    let of_mysql = Dialect::MYSQL_PROTOCOL.into_iter().flat_map(|dialect| {
        [
            trial(dialect, "joined rows: columns with another collation", move || collations(dialect)),
            trial(dialect, "joined rows: indexes with other names", move || counts(dialect, true)),
        ]
    });
    trials.chain(of_mysql).collect()
}

/// Inserts rows with all numbers up to a million that are not stored yet. The first ten rows have the batch 1.
fn a_million_rows(dialect: Dialect) -> String {
    let code = match dialect {
        Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => "CONCAT('c', n)",
        Dialect::Postgres | Dialect::Sqlite => "'c' || n",
    };
    let numbers =
        "WITH RECURSIVE numbers (n) AS (SELECT 11 UNION ALL SELECT n + 1 FROM numbers WHERE n < 1000000)";
    let insert = "INSERT INTO things (id, code, batch, state)";
    let select = format!("SELECT n, {code}, n / 3, n FROM numbers");
    match dialect {
        Dialect::Mysql | Dialect::Tidb => {
            format!("SET cte_max_recursion_depth = 1000000; {insert} {numbers} {select}")
        }
        Dialect::Mariadb => format!("SET max_recursive_iterations = 1000000; {insert} {numbers} {select}"),
        Dialect::Postgres | Dialect::Sqlite => format!("{numbers} {insert} {select}"),
    }
}

/// The plan of a statement, with constants in place of its parameters.
async fn plan(session: &mut Session, dialect: Dialect, sql: &str) -> String {
    let (explain, value) = match dialect {
        // A value of each type.
        Dialect::Mysql => ("EXPLAIN FORMAT=TREE ", "'20250102'"),
        Dialect::Mariadb => ("EXPLAIN FORMAT=JSON ", "'20250102'"),
        Dialect::Tidb => ("EXPLAIN FORMAT='brief' ", "'20250102'"),
        Dialect::Postgres => ("EXPLAIN ", "'{1,2,3}'"),
        Dialect::Sqlite => ("EXPLAIN QUERY PLAN ", "'1'"),
    };
    let sql = match dialect {
        Dialect::Postgres => {
            let sql = sql.replace("::TIMESTAMP[]", "::TEXT[]");
            (1..=9).rev().fold(sql, |sql, number| sql.replace(&format!("${number}"), value))
        }
        _ => sql.replace('?', value),
    };
    let rows = session.query(&format!("{explain}{sql}")).await.unwrap();
    rows.iter().flatten().flatten().map(String::as_str).collect::<Vec<_>>().join("\n")
}

/// Whether a plan reads all rows of the table.
fn scans(dialect: Dialect, plan: &str) -> bool {
    match dialect {
        Dialect::Mysql => plan.contains("scan on stored") || plan.contains("scan on things"),
        // The table's part begins with its name.
        Dialect::Mariadb => {
            let part = plan.split("\"table_name\": \"stored\"").nth(1).unwrap();
            part.lines().nth(1).unwrap().contains("\"ALL\"")
        }
        Dialect::Tidb => plan.contains("TableFullScan"),
        Dialect::Postgres => plan.contains("Seq Scan"),
        Dialect::Sqlite => plan.contains("SCAN stored"),
    }
}

fn no_scan(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let (mapping, _) = Mapping::parse("joined", MAPPING).unwrap();
    let rendered = render(&mapping, dialect, None).unwrap();
    for statement in rendered.ddl.iter().flat_map(|table| &table.statements) {
        database.execute(statement.text());
    }
    let ten: Vec<String> = (1..=10).map(|id| format!("({id}, 'c{id}', 1, {id})")).collect();
    database.execute(&format!("INSERT INTO things (id, code, batch, state) VALUES {}", ten.join(", ")));
    let parts = "INSERT INTO parts SELECT batch, code FROM things WHERE batch IS NOT NULL";
    database.execute(parts);
    let check = async |rows: &str| {
        let mut session = Session::connect(dialect, &database.url).await.unwrap();
        if dialect == Dialect::Postgres {
            // As in the sessions of a run.
            let settings = "SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off";
            session.execute(settings).await.unwrap();
        }
        for (number, operation) in rendered.operations.iter().enumerate().skip(1) {
            let texts = match &operation.strategy {
                // The statement of one set is not joined.
                Strategy::Prune { sets, stored } => {
                    let sets = sets.iter().flat_map(|sets| &sets.statement.texts);
                    sets.chain(stored.iter().flat_map(|stored| &stored.lookup.statement.texts)).collect()
                }
                _ => operation.statement.texts.iter().collect::<Vec<_>>(),
            };
            for (_, sql) in texts {
                let plan = plan(&mut session, dialect, sql.text()).await;
                // A statement for one row has no alias.
                let is_joined =
                    ["AS given", "WITH given", "AS stored"].iter().any(|alias| sql.text().contains(alias));
                assert!(!is_joined || !scans(dialect, &plan), "operation {number}, {rows} rows: {plan}");
            }
            let most = operation.statement.texts[0].0;
            let is_set = matches!(operation.strategy, Strategy::Prune { .. });
            assert!(
                most >= 128 || dialect == Dialect::Postgres || is_set,
                "operation {number} takes {most} rows"
            );
        }
        session.close().await.unwrap();
    };
    block_on(check("10"));
    database.execute(&a_million_rows(dialect));
    database.execute(&format!("DELETE FROM parts; {parts}"));
    block_on(check("1000000"));
    Ok(())
}

/// Runs events on the current rows; returns the summary.
fn run(database: &Database, events: &[Json]) -> Json {
    run_with(MAPPING, database, events)
}

fn run_with(mapping: &str, database: &Database, events: &[Json]) -> Json {
    let (file, source) = (database.folder().join("mapping.yaml"), database.folder().join("events.ndjson"));
    std::fs::write(&file, mapping).unwrap();
    let lines = events.iter().fold(String::new(), |mut lines, event| {
        writeln!(lines, "{event}").unwrap();
        lines
    });
    std::fs::write(&source, lines).unwrap();
    let mut run = mapper();
    run.args(["run", "--summary", "json", "--sink", &database.url]);
    run.arg("--mapping").arg(&file).arg("--source").arg(&source);
    run.arg("--dead-letter").arg(database.folder().join("dead.ndjson"));
    summary(&succeed(&mut run))
}

/// The indexes of the live table may have other names than those of the mapping.
fn counts(dialect: Dialect, has_other_names: bool) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let day = |day: usize| format!("2025-01-0{day}T00:00:00.000001Z");
    let change =
        |kind: &str, batch: Json, at: String| json!({"type": kind, "batch": batch, "state": 0, "at": at});
    let counts = |events: &[Json]| {
        let summary = run(&database, events);
        let count = |name: &str| summary[name].as_u64().unwrap();
        let written = summary["rows"]["things"].as_u64().unwrap_or_default();
        [written, count("deleted"), count("unmatched"), count("stale"), count("dead_lettered")]
    };
    // Batches 0 to 9 have three rows each.
    let put = |id: usize| json!({"type": "put", "id": id, "code": format!("c{id}"), "batch": id / 3, "state": 0, "at": day(4)});
    assert_eq!(counts(&(0..30).map(put).collect::<Vec<_>>()), [30, 0, 0, 0, 0]);
    if has_other_names {
        let renames = ["ix_batch", "uq_code"].map(|name| format!("RENAME INDEX {name} TO other_{name}"));
        database.execute(&format!("ALTER TABLE things {}", renames.join(", ")));
    }

    // Six rows are written, although three of the five keys have none.
    let keys = [json!(1), json!(77), json!(2), json!(79), json!(78)];
    let touch = |key: &Json| change("touch.batch", key.clone(), day(5));
    assert_eq!(counts(&keys.iter().map(touch).collect::<Vec<_>>()), [6, 0, 3, 0, 0]);
    // Each of the events without a row becomes a dead letter.
    let touch = |key: &Json| change("touch.batch.strictly", key.clone(), day(5));
    assert_eq!(counts(&keys.iter().map(touch).collect::<Vec<_>>()), [6, 0, 0, 0, 3]);
    // Rows of batches 1 and 2 are newer.
    let touch = |key: usize| change("touch.batch.guarded", json!(key), day(4));
    assert_eq!(counts(&[0, 1, 2, 77].map(touch)), [3, 0, 1, 6, 0]);
    let touch = |id: usize| json!({"type": "touch.code", "code": format!("c{id}"), "at": day(4)});
    assert_eq!(counts(&[0, 1, 3, 4, 99].map(touch)), [2, 0, 1, 2, 0]);

    // Changes of one key stay in order, and the last one wins.
    let order = |n: usize| change("touch.batch", json!(3 + n % 2), day(1 + n % 9));
    assert_eq!(counts(&(0..40).map(order).collect::<Vec<_>>()), [120, 0, 0, 0, 0]);
    let rows = database.rows(&Mapping::parse("joined", MAPPING).unwrap().0);
    let last = |batch: usize| {
        let rows = rows["things"].as_array().unwrap().iter();
        let mut times = rows.filter(move |row| row["batch"] == json!(batch)).map(|row| row["at"].to_string());
        let first = times.next();
        assert!(times.all(|time| Some(time) == first));
        first.unwrap()
    };
    assert_eq!(
        [last(3), last(4)].map(|time| time[1..].to_owned()),
        [3, 4].map(|day| { format!("2025-01-0{day} 00:00:00.000001\"") })
    );

    let drop = |id: usize| json!({"type": "drop.id", "id": id});
    assert_eq!(counts(&[29, 99, 28, 28].map(drop)), [0, 2, 2, 0, 0]);
    let drop = |key: usize| change("drop.batch", json!(key), day(4));
    // Batch 1 is newer, and batch 9 has one row left.
    assert_eq!(counts(&[0, 1, 77, 9].map(drop)), [0, 4, 1, 3, 0]);
    Ok(())
}

/// An upsert of `upserted`, and an insert and an update of `updated`, give a row the same values.
fn types(dialect: Dialect) -> Result<(), Failed> {
    const COLUMNS: &[(&str, &str)] = &[
        ("truth", "boolean"),
        ("small", "smallint"),
        ("large", "bigint"),
        ("huge", "ubigint"),
        ("exact", "decimal(20,4)"),
        ("double", "double"),
        ("fixed", "char(3)"),
        ("short", "varchar(40)"),
        ("long", "text"),
        ("word", "enum(new, New, 7)"),
        ("bytes", "binary"),
        ("uuid", "uuid"),
        ("day", "date"),
        ("clock", "time(6)"),
        ("at", "datetime(6)"),
        ("document", "json"),
    ];
    const VALUES: &[&str] = &[
        // The types of the first row are unknown to the database.
        "{}",
        r#"{"truth": true, "small": -32768, "large": 9223372036854775807, "huge": 18446744073709551615,
            "exact": "-1234567890123456.7891", "double": 1.7976931348623157e308, "fixed": "  x", "short": "x  ",
            "long": "\u00e7\ud83d\ude00 \\ ' \"  ", "word": "New", "bytes": "AP/+", "day": "9999-12-31",
            "uuid": "01890a5d-ac96-774b-bcce-b302099a8057", "clock": "23:59:59.999999",
            "at": "9999-12-31T23:59:59.999999Z", "document": {"b": [1.50, " x "], "a": null}}"#,
        r#"{"truth": false, "small": 0, "large": -9223372036854775808, "huge": 9007199254740993,
            "exact": "0.1", "double": 5e-324, "fixed": "ABC", "short": "", "long": "", "word": "7", "bytes": "",
            "uuid": "ffffffff-ffff-ffff-ffff-ffffffffffff", "day": "1000-01-01", "clock": "00:00:00.000001",
            "at": "1000-01-01T00:00:00.000001Z", "document": "  text  "}"#,
    ];
    let list = |line: &dyn Fn(&str, &str) -> String, between: &str| {
        COLUMNS.iter().map(|(name, ty)| line(name, ty)).collect::<Vec<_>>().join(between)
    };
    let columns = list(&|name, ty| format!("{name}: {{type: \"{ty}\", path: $.values.{name}}}"), "\n      ");
    let set = list(&|name, _| format!("{name}: $.values.{name}"), ", ");
    let of_table = |table: &str| {
        format!(
            "  {table}:\n    columns:\n      key: {{type: varchar(9), path: $.key}}\n      {columns}\n    primary_key: [key]\n"
        )
    };
    let text = format!(
        "format: 1\nmapping: types\nsource: {{event_type: $.type}}\ntables:\n{}{}events:\n  \
         put:\n    - upsert: upserted\n      update: []\n    - insert: updated\n      columns: {{short: {{value: old}}}}\n  \
         touch:\n    - update: updated\n      key: {{key: $.key}}\n      set: {{{set}}}\n      if_no_row: dead_letter\n",
        of_table("upserted"),
        of_table("updated"),
    );
    let events = |kind: &str| {
        let values = VALUES.iter().cycle().take(9).enumerate();
        let event = |(row, values): (usize, &&str)| json!({"type": kind, "key": format!("Row {row} "), "values": serde_json::from_str::<Json>(values).unwrap()});
        values.map(event).collect::<Vec<_>>()
    };
    let database = Database::fresh(dialect);
    // The rows to update have no other values.
    let mut created = events("put");
    run_with(
        &text.replace("    - insert: updated\n      columns: {short: {value: old}}\n", ""),
        &database,
        &created,
    );
    for event in &mut created {
        event["values"] = json!({});
    }
    run_with(&text.replace("    - upsert: upserted\n      update: []\n", ""), &database, &created);
    let summary = run_with(&text, &database, &events("touch"));
    assert_eq!((&summary["rows"]["updated"], &summary["dead_lettered"]), (&json!(9), &json!(0)), "{summary}");
    let rows = database.rows(&Mapping::parse("types", &text).unwrap().0);
    assert_eq!(rows["updated"], rows["upserted"]);
    assert_eq!(rows["updated"].as_array().unwrap().len(), 9);
    Ok(())
}

/// Rows of values around the lengths at which a server changes the type of a column. Updates and replaced sets of many rows
/// store them as upserts do.
fn long_values(dialect: Dialect) -> Result<(), Failed> {
    const LENGTHS: [usize; 10] = [0, 1, 511, 512, 513, 4000, 16_383, 16_384, 65_536, 70_000];
    let table = |name: &str| {
        format!(
            "  {name}:\n    each: {{row: '$.rows[*]'}}\n    columns:\n      id:    {{type: int, path: row.id}}\n      \
             of:    {{type: int, path: $.of}}\n      short: {{type: varchar(512), path: row.short}}\n      \
             wide:  {{type: varchar(4000), path: row.wide}}\n      long:  {{type: text, path: row.long}}\n      \
             bytes: {{type: binary, path: row.bytes, encoding: base64}}\n      json:  {{type: json, path: row.long}}\n    \
             primary_key: [of, id]\n"
        )
    };
    let key = "key: {of: $.of, id: row.id}";
    let text = format!(
        "format: 1\nmapping: long\nsource: {{event_type: $.type}}\ntables:\n{}{}{}events:\n  put:\n    \
         - upsert: upserted\n      update: [short, wide, long, bytes, json]\n  set:\n    - replace: replaced\n      of: {{of: $.of}}\n  \
         new:\n    - insert: updated\n      columns: {{short: {{value: old}}, wide: {{value: old}}, long: {{value: old}}, \
         bytes: {{path: row.none}}, json: {{path: row.none}}}}\n  \
         touch:\n    - update: updated\n      {key}\n      \
         set: {{short: row.short, wide: row.wide, long: row.long, bytes: row.bytes, json: row.long}}\n      if_no_row: dead_letter\n",
        table("upserted"),
        table("replaced"),
        table("updated"),
    );
    let texts = |most: usize| {
        let lengths = LENGTHS.into_iter().map(move |length| length.min(most));
        lengths.map(|length| json!("é".repeat(length))).chain([Json::Null])
    };
    let rows: Vec<Json> = texts(512)
        .zip(texts(4000))
        .zip(texts(70_000))
        .enumerate()
        .map(|(id, ((short, wide), long))| {
            let bytes = long.as_str().map(|_| "AP/+".repeat(LENGTHS[id]));
            json!({"id": id, "short": short, "wide": wide, "long": long, "bytes": bytes})
        })
        .collect();
    let event = |kind: &str, of: usize, rows: &[Json]| json!({"type": kind, "of": of, "rows": rows});
    let database = Database::fresh(dialect);
    let mut swapped = rows.clone();
    swapped.reverse();
    // The replaced sets exist with the other values, and shrink and grow.
    let events: Vec<Json> = (0..3)
        .flat_map(|of| {
            let mut other = swapped.clone();
            other.iter_mut().enumerate().for_each(|(id, row)| row["id"] = json!(id));
            [event("set", of, &other), event("new", of, &rows), event("put", of, &rows)]
        })
        .collect();
    assert_eq!(run_with(&text, &database, &events)["dead_lettered"], json!(0));
    let events: Vec<Json> =
        (0..3).flat_map(|of| [event("set", of, &rows), event("touch", of, &rows)]).collect();
    assert_eq!(run_with(&text, &database, &events)["dead_lettered"], json!(0));
    let stored = database.rows(&Mapping::parse("long", &text).unwrap().0);
    assert_eq!(stored["upserted"].as_array().unwrap().len(), 33);
    assert!(stored["updated"] == stored["upserted"], "updated rows differ");
    assert!(stored["replaced"] == stored["upserted"], "replaced rows differ");
    Ok(())
}

/// The file of the upsert of a dialect, in a folder of templates.
fn upsert_template(dialect: Dialect) -> String {
    let folder = if dialect == Dialect::Sqlite { "common" } else { dialect.name() };
    format!("{folder}/upsert.sql")
}

/// The template changes all columns, whatever `update` says. So no plan may rely on kept keys.
fn own_upsert(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let folder = database.folder();
    let rows = match dialect {
        Dialect::Postgres => {
            "{% from 'types.sql' import bound_type %} SELECT * FROM UNNEST({% for column in columns %}{{ bind(loop.index) }}::{{ bound_type(column) }}[]{% if not loop.last %}, {% endif %}{% endfor %})"
        }
        Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb | Dialect::Sqlite => {
            "VALUES {{ bind_rows(rows, columns|length) }}"
        }
    };
    let conflict = match dialect {
        Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => {
            "ON DUPLICATE KEY UPDATE code = VALUES(code), x = VALUES(x)"
        }
        Dialect::Postgres | Dialect::Sqlite => {
            "ON CONFLICT (id) DO UPDATE SET code = excluded.code, x = excluded.x"
        }
    };
    let file = folder.join("templates").join(upsert_template(dialect));
    std::fs::create_dir_all(file.parent().unwrap())?;
    std::fs::write(
        &file,
        format!("INSERT INTO {{{{ table.name }}}} ({{{{ list(inserted) }}}}) {rows} {conflict}"),
    )?;
    std::fs::write(folder.join("patched.yaml"), PATCHED)?;
    let events = [
        json!({"type": "create", "id": 1, "code": "a", "x": 1}),
        json!({"type": "other"}),
        json!({"type": "cancel", "code": "a", "x": 2}),
        json!({"type": "create", "id": 1, "code": "b", "x": 3}),
    ];
    std::fs::write(folder.join("events.ndjson"), events.map(|event| event.to_string()).join("\n"))?;
    let mut run = mapper();
    run.args(["run", "--batch-events", "2", "--sink", &database.url]);
    run.arg("--mapping").arg(folder.join("patched.yaml")).arg("--templates").arg(folder.join("templates"));
    succeed(run.arg("--source").arg(folder.join("events.ndjson")));
    let rows = database.query("SELECT code, CAST(x AS CHAR(9)), CAST(state AS CHAR(9)) FROM things");
    assert_eq!(
        rows[0].iter().map(|cell| cell.as_deref().map(str::trim_end)).collect::<Vec<_>>(),
        [Some("b"), Some("3"), Some("2")]
    );
    Ok(())
}

/// A user's template for one row changes the statements of all rows, unless the one for several rows is overridden, too.
fn overridden(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let folder = database.folder().join("templates");
    std::fs::create_dir_all(folder.join("common"))?;
    let (mapping, _) = Mapping::parse("joined", MAPPING).unwrap();
    let several = |folder: Option<&std::path::Path>| {
        let rendered = render(&mapping, dialect, folder).unwrap();
        rendered
            .operations
            .iter()
            .take(7)
            .map(|operation| {
                let sql = operation.statement.texts[0].1.text();
                // A DELETE of TiDB has no join.
                sql.contains("given") || sql.contains("AS `stored`")
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(several(None), [false, true, true, true, true, true, true]);
    std::fs::write(
        folder.join("common/update.sql"),
        "UPDATE {{ table.name }} SET {{ set[0].name }} = NULL WHERE {{ key[0].name }} = {{ bind(set|length + 1) }}",
    )?;
    assert_eq!(several(Some(&folder)), [false, false, false, false, false, true, true]);
    std::fs::write(folder.join("common/delete.sql"), "DELETE FROM {{ table.name }} WHERE 1 = 0")?;
    assert_eq!(several(Some(&folder)), [false; 7]);
    let name = match dialect {
        Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => "mysql/update_rows.sql",
        Dialect::Postgres => "postgres/update_rows.sql",
        Dialect::Sqlite => "common/update_rows.sql",
    };
    let built_in = std::fs::read_to_string(crate::support::root().join("templates").join(name))?;
    std::fs::create_dir_all(folder.join(name).parent().unwrap())?;
    std::fs::write(folder.join(name), built_in)?;
    assert_eq!(several(Some(&folder)), [false, true, true, true, true, false, false]);

    // A look-up for several rows is the user's own, too, except on PostgreSQL, which has a template of its own.
    let own = "SELECT {{ rows }} FROM {{ table.name }} WHERE {{ groups[1][0].name }} > {{ bind(width) }}";
    std::fs::write(folder.join("common/newer.sql"), own)?;
    let rendered = render(&mapping, dialect, Some(&folder)).unwrap();
    let newer =
        rendered.operations[1].strategy.matching().and_then(|matching| matching.newer.as_ref()).unwrap();
    let found = newer.statement.texts.iter().all(|(rows, sql)| {
        let sql = sql.text().replace(['`', '"'], "");
        sql.starts_with(&format!("SELECT {rows} FROM things WHERE at > "))
    });
    assert_eq!(found, dialect != Dialect::Postgres);

    // Nothing tells that the user's upsert writes the listed columns only.
    let (patched, _) = Mapping::parse("joined", PATCHED).unwrap();
    let relies_on_the_upsert = |folder: Option<&std::path::Path>| {
        let rendered = render(&patched, dialect, folder).unwrap();
        let Strategy::Upsert { unchanged, .. } = &rendered.operations[0].strategy else {
            panic!("not an upsert")
        };
        [rendered.kept_keys(0).is_some(), unchanged.is_some()]
    };
    let compares = dialect.has_mysql_protocol();
    assert_eq!(relies_on_the_upsert(None), [true, compares]);
    let built_in = crate::support::root().join("templates").join(upsert_template(dialect));
    std::fs::copy(built_in, folder.join("common/upsert.sql"))?;
    assert_eq!(relies_on_the_upsert(Some(&folder)), [false, false]);

    // Nothing tells that the user's statement deletes surplus rows only.
    let prunes_several =
        |folder: Option<&std::path::Path>| match &render(&mapping, dialect, folder).unwrap().operations[7]
            .strategy
        {
            Strategy::Prune { sets, stored } => [sets.is_some(), stored.is_some()],
            strategy => panic!("not the first half of a replace: {strategy:?}"),
        };
    assert_eq!(prunes_several(None), [true, dialect != Dialect::Sqlite]);
    std::fs::write(folder.join("common/prune.sql"), "DELETE FROM {{ table.name }} WHERE 1 = 0")?;
    assert_eq!(prunes_several(Some(&folder)), [false, false]);
    Ok(())
}

/// Keys and values of tables that exist with another collation than `mapper` gives them, or with another character set.
fn collations(dialect: Dialect) -> Result<(), Failed> {
    const TEXT: &str = "
format: 1
mapping: collations
source: {event_type: $.type}
tables:
  things:
    columns:
      id:    {type: uuid, path: $.id}
      word:  {type: 'enum(new, Old)', path: $.word}
      name:  {type: varchar(20), path: $.name}
      state: {type: int, path: $.state}
      changed: {type: datetime(6), generated: change_time}
    primary_key: [id]
    indexes: {ix_state: [state]}
events:
  put:
    - upsert: things
      update: [word, name, state]
  touch:
    - update: things
      key: {id: $.id}
      set: {name: $.name, word: $.word}
  drop:
    - delete: things
      key: {state: $.state}
";
    for collation in ["utf8mb4_unicode_ci", "utf8mb4_general_ci", "utf8mb4_bin"] {
        let database = Database::fresh(dialect);
        database.execute(&format!(
            "CREATE TABLE things (id CHAR(36) COLLATE {collation} NOT NULL PRIMARY KEY, \
             word ENUM('new', 'Old') COLLATE {collation}, \
             name VARCHAR(20) COLLATE {collation}, state INT, changed DATETIME(6), INDEX ix_state (state))"
        ));
        let id = |n: usize| format!("01890a5d-ac96-774b-bcce-b30209{n:06}");
        let event = |kind: &str, n: usize, word: &str, name: String| json!({"type": kind, "id": id(n), "word": word, "name": name, "state": n % 3});
        let counts = |events: &[Json]| {
            let summary = run_with(TEXT, &database, events);
            [&summary["rows"]["things"], &summary["deleted"], &summary["dead_lettered"]]
                .map(|count| count.as_u64().unwrap_or_default())
        };
        let all = |kind: &str, word: &str, name: &str| -> Vec<Json> {
            (0..30).map(|n| event(kind, n, word, format!("{name} {n}"))).collect()
        };
        assert_eq!(counts(&all("put", "new", "a")), [30, 0, 0], "{collation}");
        assert_eq!(counts(&all("touch", "Old", "b")), [30, 0, 0], "{collation}");
        let names = database.query("SELECT name FROM things WHERE word = 'Old' ORDER BY state, id LIMIT 2");
        assert_eq!(names, ["b 0", "b 3"].map(|name| [Some(name.to_owned())]), "{collation}");
        let drop = [event("drop", 0, "Old", String::new()), event("drop", 1, "Old", String::new())];
        assert_eq!(counts(&drop), [0, 20, 0], "{collation}");
    }
    Ok(())
}
