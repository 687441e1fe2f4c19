//! Columns that the clock of the database sets.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use serde_json::{Value as Json, json};

use crate::support::{Database, mapper, succeed, summary, text_type, trial};

const STOCK: &str = "
format: 1
mapping: stock
source: {event_type: $.type}
tables:
  shops:
    columns:
      id: {type: int, path: $.id}
    primary_key: [id]
  articles:
    columns:
      id:          {type: int, path: $.id}
      shop:        {type: int, path: $.shop, required: true}
      name:        {type: varchar(20), path: $.name}
      about:       {type: json, path: $.about, keep_if_absent: true}
      version:     {type: int, path: $.version, required: true}
      inserted_at: {type: datetime(6), generated: insert_time, required: true}
      changed_at:  {type: datetime(3), generated: change_time}
    primary_key: [id]
    foreign_keys: {fk_shop: {columns: [shop], references: {shops: [id]}}}
  variants:
    each: {variant: \"$.variants[*]\"}
    columns:
      article:     {type: int, path: $.id}
      code:        {type: varchar(20), path: variant.code}
      size:        {type: int, path: variant.size}
      note:        {type: text, path: variant.note}
      inserted_at: {type: datetime(6), generated: insert_time}
      changed_at:  {type: datetime(3), generated: change_time}
    primary_key: [article, code]
events:
  opened:
    - upsert: shops
      update: []
  saved:
    - upsert: articles
      update: [name, about, version]
      guard: version
    - replace: variants
      of: {article: $.id}
  renamed:
    - update: articles
      key: {id: $.id}
      set:
        name: $.name
        about: {path: $.about, keep_if_absent: true}
";

pub fn trials() -> Vec<Trial> {
    let trials = Dialect::ALL.into_iter().flat_map(|dialect| {
        [
            trial(dialect, "generated times: only an insert and a change set them", move || {
                only_an_insert_and_a_change_set_them(dialect)
            }),
            trial(dialect, "generated times: types that store values in another form", move || {
                types_that_store_values_in_another_form(dialect)
            }),
        ]
    });
    trials.collect()
}

/// Columns with their types, the types of the dialect, a value that is stored in another form, and another value.
fn other_forms(dialect: Dialect) -> Vec<(&'static str, &'static str, &'static str, &'static str)> {
    let mut columns = vec![
        ("decimal(10,3)", "DECIMAL(10,1)", "1.25", "1.45"),
        ("decimal(10,3)", "NUMERIC(10)", "1.5", "2.5"),
        ("datetime(3)", "TIMESTAMP(0)", "\"2025-01-01T10:00:00.6Z\"", "\"2025-01-01T10:00:05Z\""),
        ("time(3)", "TIME(0)", "\"10:00:00.6\"", "\"10:00:05\""),
    ];
    // TiDB refuses 1.5 for an integer, and compares a FLOAT as a DOUBLE.
    if matches!(dialect, Dialect::Mysql | Dialect::Mariadb) {
        columns.push(("decimal(10,3)", "INT UNSIGNED", "1.5", "3"));
        columns.push(("double", "FLOAT", "0.1", "0.2"));
    }
    if dialect.has_mysql_protocol() {
        columns.extend([
            ("double", "DECIMAL(5,2) UNSIGNED", "0.126", "0.2"),
            ("datetime(3)", "DATETIME(1)", "\"2025-01-01T10:00:00.66Z\"", "\"2025-01-01T10:00:05Z\""),
            (
                "datetime(3)",
                "DATETIME NULL COMMENT '(3)'",
                "\"2025-01-01T10:00:00.6Z\"",
                "\"2025-01-01T10:00:05Z\"",
            ),
            ("datetime(3)", "DATE", "\"2025-01-01T10:00:00.6Z\"", "\"2025-01-02T10:00:05Z\""),
            ("binary", "BINARY(4)", "\"YWI=\"", "\"YWM=\""),
            ("binary", "BINARY", "\"\"", "\"YQ==\""),
            ("smallint", "YEAR", "2025", "2026"),
            ("varchar(5)", "CHAR(5)", "\"ab \"", "\"abc\""),
        ]);
    }
    if dialect == Dialect::Mariadb {
        columns.push(("varchar(45)", "INET6", "\"2001:DB8::0001\"", "\"2001:db8::2\""));
    }
    if dialect == Dialect::Postgres {
        columns.extend([
            ("varchar(45)", "INET NULL", "\"2001:DB8::0001\"", "\"2001:db8::2\""),
            ("varchar(5)", "CHAR(5) COLLATE \\\"C\\\"", "\"ab \"", "\"abc\""),
        ]);
    }
    columns
}

fn types_that_store_values_in_another_form(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let columns = other_forms(dialect);
    let names: Vec<String> = (0..columns.len()).map(|at| format!("c{at}")).collect();
    let declared = names.iter().zip(&columns).map(|(name, (ty, native, ..))| {
        format!(
            "      {name}: {{type: \"{ty}\", path: $.{name}, sql: {{{}: \"{native}\"}}}}\n",
            dialect.name()
        )
    });
    let set = names.iter().map(|name| format!("        {name}: {{path: $.{name}, keep_if_absent: true}}\n"));
    let mapping = format!(
        "
format: 1
mapping: forms
source: {{event_type: $.type}}
tables:
  things:
    columns:
      id: {{type: int, path: $.id}}
{}
      changed_at: {{type: datetime(3), generated: change_time}}
    primary_key: [id]
events:
  put:
    - upsert: things
      update_all_but: []
  set:
    - update: things
      key: {{id: $.id}}
      set:
{}
",
        declared.collect::<String>(),
        set.collect::<String>()
    );
    let (mapping_file, file) =
        (database.folder().join("forms.yaml"), database.folder().join("events.ndjson"));
    std::fs::write(&mapping_file, mapping).unwrap();
    let run = |events: &[Json]| {
        let lines: Vec<String> = events.iter().map(Json::to_string).collect();
        std::fs::write(&file, lines.join("\n")).unwrap();
        let mut run = mapper();
        run.args(["run", "--sink", &database.url, "--summary", "json", "--mapping"]).arg(&mapping_file);
        let summary = summary(&succeed(run.arg("--source").arg(&file)));
        assert_eq!(summary["applied"], events.len(), "{summary}");
    };
    let changed = |events: &[Json]| -> Vec<String> {
        database.execute(&format!("UPDATE things SET changed_at = '{EARLIER}'"));
        run(events);
        let rows = database.query("SELECT id FROM things WHERE changed_at > '2002-01-01' ORDER BY id");
        rows.into_iter().filter_map(|row| row.into_iter().next().flatten()).collect()
    };
    let parsed = |value: &str| -> Json { serde_json::from_str(value).unwrap() };
    // A row and an event for each column, so that a failure names the column.
    let events = |kind: &str, changes: bool| -> Vec<Json> {
        let event = |(at, (_, _, value, other)): (usize, &(_, _, &str, &str))| {
            let value = parsed(if changes { other } else { value });
            json!({"type": kind, "id": at, format!("c{at}"): value})
        };
        columns.iter().enumerate().map(event).collect()
    };
    let all: Vec<String> = (0..columns.len()).map(|at| at.to_string()).collect();
    let sorted = |mut keys: Vec<String>| {
        keys.sort_by_key(|key| key.parse::<usize>().unwrap());
        keys
    };
    run(&events("put", false));
    for kind in ["put", "set"] {
        assert_eq!(changed(&events(kind, false)), Vec::<String>::new(), "{kind}: {columns:?}");
        assert_eq!(sorted(changed(&events(kind, true))), all, "{kind}: {columns:?}");
        assert_eq!(changed(&events(kind, true)), Vec::<String>::new(), "{kind}: {columns:?}");
        run(&events(kind, false));
    }
    Ok(())
}

/// The time to which the tests set back all generated times.
const EARLIER: &str = "2001-01-01 00:00:00";

struct Stock(Database);

impl Stock {
    fn run(&self, events: &[Json]) -> Json {
        let (mapping, file) = (self.0.folder().join("stock.yaml"), self.0.folder().join("events.ndjson"));
        std::fs::write(&mapping, STOCK).unwrap();
        let lines: Vec<String> = events.iter().map(Json::to_string).collect();
        std::fs::write(&file, lines.join("\n")).unwrap();
        let mut run = mapper();
        run.args(["run", "--sink", &self.0.url, "--summary", "json", "--mapping"]).arg(&mapping);
        let summary = summary(&succeed(run.arg("--source").arg(&file)));
        assert_eq!(summary["applied"], events.len(), "{summary}");
        summary
    }

    fn set_back(&self) {
        for table in ["articles", "variants"] {
            self.0.execute(&format!(
                "UPDATE {table} SET inserted_at = '{EARLIER}.000000', changed_at = '{EARLIER}.000'"
            ));
        }
    }

    /// The generated times of a table's rows, each with the row's key.
    fn times(&self, table: &str) -> Vec<(String, NaiveDateTime, NaiveDateTime)> {
        let key = if table == "articles" { "id" } else { "code" };
        let ty = text_type(self.0.dialect);
        let columns = [key, "inserted_at", "changed_at"].map(|column| format!("CAST({column} AS {ty})"));
        let rows = self.0.query(&format!("SELECT {} FROM {table} ORDER BY {key}", columns.join(", ")));
        let time = |text: &Option<String>| {
            NaiveDateTime::parse_from_str(text.as_deref().unwrap(), "%Y-%m-%d %H:%M:%S%.f").unwrap()
        };
        rows.iter().map(|row| (row[0].clone().unwrap(), time(&row[1]), time(&row[2]))).collect()
    }

    /// Runs events after all times were set back. Returns the keys of the rows that got a time of insertion, and of
    /// those that got a time of change.
    fn moved(&self, table: &str, events: &[Json]) -> (Vec<String>, Vec<String>) {
        self.set_back();
        let begun = Utc::now();
        self.run(events);
        let ended = Utc::now();
        let is_new = |time: NaiveDateTime| {
            let is_new = time.format("%Y-%m-%d %H:%M:%S").to_string() != EARLIER;
            assert!(!is_new || is_between(time, begun, ended), "{begun} {time} {ended}");
            is_new
        };
        let times = self.times(table);
        let keys = |select: fn(&(String, NaiveDateTime, NaiveDateTime)) -> NaiveDateTime| {
            times.iter().filter(|row| is_new(select(row))).map(|row| row.0.clone()).collect()
        };
        (keys(|row| row.1), keys(|row| row.2))
    }
}

/// Whether a time of the server is between two of this process. The server cuts digits.
fn is_between(time: NaiveDateTime, begun: DateTime<Utc>, ended: DateTime<Utc>) -> bool {
    let time = time.and_utc();
    begun - TimeDelta::seconds(1) <= time && time <= ended + TimeDelta::seconds(1)
}

fn saved(id: u8, name: &str, version: u8, sizes: &[(&str, u8)]) -> Json {
    let variants: Vec<Json> =
        sizes.iter().map(|(code, size)| json!({"code": code, "size": size, "note": "x"})).collect();
    json!({"type": "saved", "id": id, "shop": 1, "name": name, "about": {"n": 1}, "version": version, "variants": variants})
}

fn only_an_insert_and_a_change_set_them(dialect: Dialect) -> Result<(), Failed> {
    let stock = Stock(Database::fresh(dialect));
    let keys = |keys: &[&str]| keys.iter().map(|key| (*key).to_owned()).collect::<Vec<String>>();
    let none = || (keys(&[]), keys(&[]));
    let sizes = [("l", 9), ("s", 1)];
    let first = [
        json!({"type": "opened", "id": 1}),
        saved(1, "mug", 1, &sizes),
        saved(2, "cup", 1, &[]),
        saved(3, "jug", 1, &[]),
    ];
    let begun = Utc::now();
    stock.run(&first);
    let ended = Utc::now();
    for table in ["articles", "variants"] {
        let times = stock.times(table);
        assert_eq!(times.len(), if table == "articles" { 3 } else { 2 });
        for (key, inserted, changed) in times {
            assert!(is_between(inserted, begun, ended) && is_between(changed, begun, ended), "{table} {key}");
        }
    }
    // A replay changes nothing.
    assert_eq!(stock.moved("articles", &first), none());
    assert_eq!(stock.moved("variants", &first), none());
    // One row of a statement differs, in the case of a letter only.
    let second = [saved(1, "mug", 1, &sizes), saved(2, "Cup", 1, &[]), saved(3, "jug", 1, &[])];
    assert_eq!(stock.moved("articles", &second), (keys(&[]), keys(&["2"])));
    assert_eq!(stock.moved("articles", &second), none());
    // An older event changes nothing.
    assert_eq!(stock.moved("articles", &[saved(2, "late", 0, &[])]), none());
    // A value that is absent is kept.
    let absent = json!({"type": "saved", "id": 3, "shop": 1, "name": "jug", "version": 1});
    assert_eq!(stock.moved("articles", std::slice::from_ref(&absent)), none());
    let newer = json!({"type": "saved", "id": 3, "shop": 1, "name": "jug", "version": 2});
    assert_eq!(stock.moved("articles", &[newer]), (keys(&[]), keys(&["3"])));
    // Updates.
    let renamed = |name: &str, about: Option<Json>| {
        let mut event = json!({"type": "renamed", "id": 1, "name": name});
        if let Some(about) = about {
            event["about"] = about;
        }
        [event]
    };
    assert_eq!(stock.moved("articles", &renamed("mug", None)), none());
    assert_eq!(stock.moved("articles", &renamed("Mug", None)), (keys(&[]), keys(&["1"])));
    assert_eq!(stock.moved("articles", &renamed("Mug", Some(json!({"n": 1})))), none());
    assert_eq!(stock.moved("articles", &renamed("Mug", Some(json!({"n": 2})))), (keys(&[]), keys(&["1"])));
    // A shop that does not exist, of a row that keeps its own. MySQL refuses the upsert at first.
    let mut moved_shop = saved(1, "Mug", 1, &sizes);
    moved_shop["shop"] = json!(99);
    moved_shop["about"] = json!({"n": 2});
    assert_eq!(stock.moved("articles", std::slice::from_ref(&moved_shop)), none());
    moved_shop["name"] = json!("big mug");
    assert_eq!(stock.moved("articles", &[moved_shop]), (keys(&[]), keys(&["1"])));
    // A set of which one row is new, one differs and one is equal.
    let sizes = [("l", 9), ("m", 5), ("s", 2)];
    let replaced = [saved(1, "big mug", 1, &sizes)];
    assert_eq!(stock.moved("variants", &replaced), (keys(&["m"]), keys(&["m", "s"])));
    assert_eq!(stock.moved("variants", &replaced), none());
    // The tables fit the mapping.
    let mut check = mapper();
    check.args(["check", "--sink", &stock.0.url, "--mapping"]).arg(stock.0.folder().join("stock.yaml"));
    succeed(&mut check);
    Ok(())
}
