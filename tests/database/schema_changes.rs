//! Live tables that change during a run: the run halts, and makes no dead letters of the events.

use std::io::Cursor;
use std::path::Path;
use std::process::Output;
use std::sync::Arc;
use std::time::Duration;

use libtest_mimic::{Failed, Trial};
use mapper::app;
use mapper::dead_letter::DeadLetters;
use mapper::dialect::Dialect;
use mapper::pipeline::{FailureOrdering, Options, Pipeline, RunContext, RunError, Setup};
use mapper::sink::Sink;
use mapper::source::{DEFAULT_MAX_RECORD_BYTES, Files, Source};
use mapper::sql::render;

use crate::halts::{assert_halted, in_mid_run, in_mid_run_do};
use crate::interrupted_writers::{connections, kill};
use crate::support::{
    Database, block_on, execute, mapper, mapping, orders, server_variable, text, trial, without_times,
};

const ORDER: &str = "mappings/order.yaml";

pub fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for dialect in Dialect::ALL {
        let mut add = |name: &str, run: fn(Dialect) -> Result<(), Failed>| {
            trials.push(trial(dialect, format!("schema changes: {name}"), move || run(dialect)));
        };
        add("a column that accepts no row of the mapping", column_that_is_not_written);
        add("a change that members with the older mapping accept", change_that_is_accepted);
        add("the tables are compared at intervals", compared_at_intervals);
        add("an internal table was dropped", internal_table_dropped);
        if server_variable(dialect).is_some() {
            add("a unique key is dropped before a reconnect", key_dropped_before_reconnect);
        }
        if matches!(dialect, Dialect::Mysql | Dialect::Mariadb) {
            add("an internal table cannot roll back", internal_table_without_rollback);
        }
    }
    trials
}

const MISMATCH: &str = "error: the live tables no longer match mapping `order`: 1 mismatch; applied events stay applied\n  \
                        = hint: `mapper plan` shows the changes that make them match";

/// It is the schema's fault, although only the events are refused.
fn column_that_is_not_written(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let ended = in_mid_run(
        &database,
        match dialect {
            Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => {
                "ALTER TABLE orders ADD COLUMN warehouse INT NOT NULL"
            }
            Dialect::Postgres => {
                "ALTER TABLE orders ADD COLUMN warehouse INT NOT NULL DEFAULT 1; \
                 ALTER TABLE orders ALTER COLUMN warehouse DROP DEFAULT"
            }
            // SQLite adds no such column. A column of the mapping that becomes NOT NULL is the same.
            Dialect::Sqlite => {
                "ALTER TABLE orders ADD COLUMN warehouse INT; PRAGMA writable_schema = ON; \
                 UPDATE sqlite_master SET sql = replace(sql, 'warehouse INT', 'warehouse INT NOT NULL') \
                 WHERE name = 'orders'; PRAGMA writable_schema = RESET"
            }
        },
    );
    // MySQL has a code for it.
    if dialect.has_mysql_protocol() {
        return assert_halted(
            &database,
            &ended,
            "error: table `orders`: a table or column is missing or does not match the mapping (code 1364)\n  \
             = hint: `mapper check --sink` compares the live tables with the mapping",
        );
    }
    assert_halted(
        &database,
        &ended,
        &format!(
            "error: table `orders` does not match mapping `order`: column `warehouse` is NOT NULL and has no default, the mapping does not write it\n{MISMATCH}"
        ),
    )
}

/// The run has prepared its statements for the former tables.
fn change_that_is_accepted(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let mut text_of_wider = std::fs::read_to_string(ORDER).unwrap();
    let changes = [
        ("status:                  {type: varchar(20),", "status: {type: varchar(40),"),
        ("customer_display_name:   {type: varchar(200),", "customer_display_name: {type: text,"),
        ("total_cents:             {type: int,", "total_cents: {type: bigint,"),
        (
            "supplier_name:           {type: varchar(200),",
            "warehouse: {type: varchar(20), path: item.warehouse}\n      supplier_name: {type: varchar(200),",
        ),
        (
            "idx_items_order:   [order_id]",
            "idx_items_order: [order_id]\n      idx_items_supplier: [supplier_id]",
        ),
    ];
    for (before, after) in changes {
        assert!(text_of_wider.contains(before), "{before}");
        text_of_wider = text_of_wider.replace(before, after);
    }
    let ended = in_mid_run_do(&database, |database| {
        let wider = database.folder().join("wider.yaml");
        std::fs::write(&wider, text_of_wider).unwrap();
        let mut apply = mapper();
        apply.args(["apply", "--yes", "--sink", &database.url, "--mapping"]).arg(wider);
        let applied = apply.output().unwrap();
        assert!(applied.status.success(), "{}{}", text(&applied.stdout), text(&applied.stderr));
    });
    assert!(ended.status.success(), "{}", ended.stderr);
    assert!(!database.folder().join("dead.ndjson").exists(), "{}", ended.stderr);
    let without_change = Database::fresh(Dialect::Sqlite);
    let expected = in_mid_run_do(&without_change, |_| ());
    assert!(expected.status.success(), "{}", expected.stderr);
    assert_eq!(database.rows(&mapping(ORDER)), without_change.rows(&mapping(ORDER)));
    Ok(())
}

/// MySQL and MariaDB would duplicate rows without an error.
fn key_dropped_before_reconnect(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let ended = in_mid_run_do(&database, |database| {
        database.execute(match dialect {
            Dialect::Postgres => "ALTER TABLE orders DROP CONSTRAINT uq_order_number",
            _ => "ALTER TABLE orders DROP INDEX uq_order_number",
        });
        kill(database, &connections(database, false));
    });
    assert_halted(
        &database,
        &ended,
        &format!(
            "error: table `orders` does not match mapping `order`: the unique key (order_number) is missing\n{MISMATCH}"
        ),
    )
}

/// With an interval of zero, the tables are compared before each batch.
fn compared_at_intervals(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let dropped = match dialect {
        Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => "ALTER TABLE orders DROP INDEX uq_order_number",
        Dialect::Postgres => "ALTER TABLE orders DROP CONSTRAINT uq_order_number",
        Dialect::Sqlite => "ALTER TABLE orders DROP COLUMN customer_email",
    };
    let outcome = block_on(async {
        let mapping = Arc::new(mapping(ORDER));
        let context = RunContext::detached();
        let sink = Sink::connect(&database.url.parse().unwrap()).await.unwrap();
        let rendered = render(&mapping, sink.dialect(), None).unwrap();
        let keep_order = app::prepare_tables(&mapping, &sink, &rendered, false, &context).await.unwrap();
        let options =
            Options { batch_events: 10, schema_check_interval: Duration::ZERO, ..Options::default() };
        let pipeline = Pipeline::new(Setup {
            mapping,
            rendered: &rendered,
            sink: &sink,
            keep_order,
            dead_letters: DeadLetters::to_file(&database.folder().join("dead.ndjson")),
            membership: None,
            options,
            context,
            failure_ordering: FailureOrdering::Continue,
        });
        let events = Cursor::new(orders::events(100).join("\n").into_bytes());
        let source = Files::new("events", DEFAULT_MAX_RECORD_BYTES, events);
        let mut batches = 0;
        let outcome = pipeline
            .run(Source::Files(source), |_, _| {
                batches += 1;
                if batches == 2 {
                    let url = database.url.clone();
                    std::thread::spawn(move || execute(dialect, &url, dropped).unwrap()).join().unwrap();
                }
            })
            .await;
        sink.close().await;
        (batches, outcome)
    });
    let (2, Err(RunError::SchemaChanged(title, mismatches))) = outcome else {
        return Err(Failed::from(format!("{outcome:?}")));
    };
    assert_eq!(title, "mapping `order`");
    let column = "table `orders` does not match mapping `order`: column `customer_email` is missing, the mapping needs varchar(255)";
    let key = "table `orders` does not match mapping `order`: the unique key (order_number) is missing";
    assert_eq!(mismatches, [if dialect == Dialect::Sqlite { column } else { key }]);
    assert!(!database.folder().join("dead.ndjson").exists());
    Ok(())
}

fn check(database: &Database) -> Output {
    mapper().args(["check", "--mapping", ORDER, "--sink", &database.url]).output().unwrap()
}

fn park(database: &Database, empty: &Path) -> Output {
    let mut command = mapper();
    command.args(["run", "--mapping", ORDER, "--park", "--sink", &database.url, "--source"]).arg(empty);
    command.arg("--dead-letter").arg(database.folder().join("dead.ndjson")).output().unwrap()
}

fn migrated(dialect: Dialect) -> (Database, impl Fn(&Database) -> Output) {
    let database = Database::fresh(dialect);
    let empty = database.folder().join("empty.ndjson");
    std::fs::write(&empty, "").unwrap();
    let started = park(&database, &empty);
    assert!(started.status.success(), "{}", text(&started.stderr));
    (database, move |database: &Database| park(database, &empty))
}

/// Both `check` and `run` report it at the start, and the hint repairs it.
fn internal_table_dropped(dialect: Dialect) -> Result<(), Failed> {
    let (database, run) = migrated(dialect);
    assert!(check(&database).status.success());
    database.execute("DROP TABLE mapper_offsets");
    let words = "error: table `mapper_offsets`: the internal table is missing\n  = hint: `DELETE FROM _migrations_mapper` lets";
    for (output, code) in [(check(&database), 3), (run(&database), 1)] {
        let stderr = without_times(&text(&output.stderr));
        assert_eq!(output.status.code(), Some(code), "{stderr}");
        assert!(stderr.contains(words), "{stderr}");
    }
    let shown = mapper().args(["offsets", "show", "--sink", &database.url]).output().unwrap();
    assert!(text(&shown.stderr).contains(words), "{}", text(&shown.stderr));
    database.execute("DELETE FROM _migrations_mapper");
    for output in [run(&database), check(&database)] {
        assert!(output.status.success(), "{}", text(&output.stderr));
    }
    Ok(())
}

fn internal_table_without_rollback(dialect: Dialect) -> Result<(), Failed> {
    let (database, run) = migrated(dialect);
    database.execute("ALTER TABLE mapper_replays ENGINE = MEMORY");
    let words =
        "error: table `mapper_replays`: the storage engine `MEMORY` of the internal table cannot roll back";
    for (output, code) in [(check(&database), 3), (run(&database), 1)] {
        let stderr = without_times(&text(&output.stderr));
        assert_eq!(output.status.code(), Some(code), "{stderr}");
        assert!(stderr.contains(words), "{stderr}");
    }
    Ok(())
}
