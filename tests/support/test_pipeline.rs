//! Applies histories to one database with the library, without a process or connection for each history.

use std::fmt::Write as _;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use mapper::app;
use mapper::app::cases::{RowReader, mask_summary};
use mapper::dead_letter::DeadLetters;
use mapper::dialect::Dialect;
use mapper::mapping::Mapping;
use mapper::pipeline::{FailureOrdering, Options, Pipeline, RunContext, Setup};
use mapper::record::{Position, Record};
use mapper::sink::{Class, Sink};
use mapper::source::{DEFAULT_MAX_RECORD_BYTES, Files, Source};
use mapper::sql::{Rendered, render};
use serde_json::Value as Json;

use super::session::Session;
use super::{Database, clear};

/// Result of a history.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// List of rows by table.
    pub rows: Json,
    /// Dead letters in order, without their run and time, and without the database's own text, which can contain the name
    /// of the database.
    pub dead_letters: Vec<Json>,
    /// Summary without its seconds and unchanged rows.
    pub summary: Json,
}

impl Outcome {
    /// Keeps only the parts that are the same on every dialect. Of a dead letter these are position, stage and
    /// payload.
    pub fn dialect_independent(mut self) -> Outcome {
        self.summary = mask_summary(self.summary);
        // A row can violate several constraints. Each database names another one of them.
        let faults = self.summary["faults"].as_array_mut().unwrap();
        faults.retain(|fault| fault["stage"] != "apply");
        for dead_letter in &mut self.dead_letters {
            *dead_letter =
                serde_json::json!([dead_letter["position"], dead_letter["stage"], dead_letter["payload"]]);
        }
        self
    }
}

pub struct TestPipeline {
    mapping: Arc<Mapping>,
    rendered: Rendered,
    row_reader: RowReader,
    sink: Sink,
    session: Session,
    dead_letters: PathBuf,
    clear: String,
    /// Whether runs keep the order of all changes.
    keep_order: bool,
    database: Database,
}

impl TestPipeline {
    /// Creates a database with the mapping's tables.
    pub async fn new(mapping: &Arc<Mapping>, dialect: Dialect) -> TestPipeline {
        // These tests do not measure the disk, so the database is in memory if possible.
        let memory = Path::new("/dev/shm");
        let temporary = std::env::temp_dir();
        let folder = if memory.is_dir() { memory } else { &temporary };
        let folder = folder.to_owned();
        // The statements of `Database` run on their own runtime.
        let database = tokio::task::spawn_blocking(move || {
            let database = Database::fresh_in(dialect, &folder);
            if dialect == Dialect::Postgres {
                database.execute(&format!("ALTER DATABASE {} SET synchronous_commit = off", database.name()));
            }
            database
        });
        let database = database.await.unwrap();
        let sink = Sink::connect(&database.url.parse().unwrap()).await.unwrap();
        let rendered = render(mapping, sink.dialect(), None).unwrap();
        app::prepare_tables(mapping, &sink, &rendered, false, &RunContext::detached()).await.unwrap();
        let diff = app::compare_tables(mapping, &sink, &RunContext::detached()).await.unwrap();
        assert!(diff.errors.is_empty() && diff.missing.is_empty(), "{diff:?}");
        let mut session = Session::connect(dialect, &database.url).await.unwrap();
        if matches!(dialect, Dialect::Mysql | Dialect::Mariadb) {
            // MySQL and MariaDB delete rows that refer to each other one by one.
            session.execute("SET SESSION foreign_key_checks = 0").await.unwrap();
        }
        TestPipeline {
            session,
            dead_letters: database.folder().join("dead.ndjson"),
            clear: format!("BEGIN; {} COMMIT;", clear(dialect, mapping)),
            row_reader: RowReader::new(mapping, &sink).unwrap(),
            mapping: Arc::clone(mapping),
            rendered,
            sink,
            keep_order: diff.keep_order,
            database,
        }
    }

    pub fn dialect(&self) -> Dialect {
        self.database.dialect
    }

    pub fn may_reorder(&self) -> bool {
        !self.keep_order
    }

    /// Empties the tables and applies a history in batches of that many events.
    pub async fn apply(&mut self, history: &str, batch_events: usize) -> Result<Outcome, String> {
        self.apply_with_writers(1, history, batch_events).await
    }

    /// Like [`TestPipeline::apply`] with several writers.
    pub async fn apply_with_writers(
        &mut self,
        writers: usize,
        history: &str,
        batch_events: usize,
    ) -> Result<Outcome, String> {
        self.session.execute(&self.clear).await.unwrap();
        let source = if history.contains(TOMBSTONE) {
            Source::Records(records(history).into_iter())
        } else {
            let history = Cursor::new(history.as_bytes().to_vec());
            Source::Files(Files::new("history", DEFAULT_MAX_RECORD_BYTES, history))
        };
        let mut summary = self.run(source, writers, batch_events).await?;
        let members = summary.as_object_mut().unwrap();
        members.remove("seconds");
        // Whether the database tells can depend on the batch: a refused statement is repeated row by row.
        members.remove("unchanged");
        // A row can lack several parents, and several rows can refer to one. PostgreSQL names the foreign key whose trigger
        // has the first name as a text, and these names end with numbers that differ between databases.
        for fault in members["faults"].as_array_mut().unwrap() {
            let is_foreign_key = [Class::ForeignKey, Class::StillReferenced]
                .iter()
                .any(|class| fault["cause"] == class.describe());
            if is_foreign_key && self.database.dialect == Dialect::Postgres {
                fault.as_object_mut().unwrap().remove("constraint");
            }
        }
        let rows = self.row_reader.read(&self.mapping, &self.sink).await.unwrap();
        let dead_letters = std::fs::read_to_string(&self.dead_letters).unwrap_or_default();
        let dead_letters = dead_letters.lines().map(|line| {
            let mut dead_letter: Json = serde_json::from_str(line).unwrap();
            let members = dead_letter.as_object_mut().unwrap();
            members.shift_remove("database");
            members.shift_remove("run");
            members.shift_remove("written_at");
            dead_letter
        });
        Ok(Outcome { rows, dead_letters: dead_letters.collect(), summary })
    }

    /// Applies a source to the current tables. Returns the summary.
    async fn run(&mut self, source: Source, writers: usize, batch_events: usize) -> Result<Json, String> {
        let _ = std::fs::remove_file(&self.dead_letters);
        let options = Options { batch_events, writers, values_per_writer: 1, ..Options::default() };
        let pipeline = Pipeline::new(Setup {
            mapping: Arc::clone(&self.mapping),
            rendered: &self.rendered,
            sink: &self.sink,
            keep_order: self.keep_order,
            dead_letters: DeadLetters::to_file(&self.dead_letters),
            membership: None,
            options,
            context: RunContext::detached(),
            failure_ordering: FailureOrdering::Continue,
        });
        let summary = pipeline.run(source, |_, _| {}).await.map_err(|error| error.to_string())?;
        Ok(serde_json::to_value(summary).unwrap())
    }
}

/// The beginning of a line that stands for a record without a value: `{"tombstone": KEY}`.
pub const TOMBSTONE: &str = r#"{"tombstone":"#;

/// The lines of a history as records of a topic. Each has a partition of its own, so that any writer can apply it.
fn records(history: &str) -> Vec<Record> {
    let records = history.lines().zip(0..).map(|(line, partition)| {
        let tombstone = line.strip_prefix(TOMBSTONE).and_then(|rest| rest.strip_suffix('}'));
        let (key, payload) = match tombstone {
            Some("null") => (None, None),
            Some(key) => (Some(key.as_bytes().to_vec()), None),
            None => (None, Some(line.as_bytes().to_vec())),
        };
        let position = Position::Offset { topic: "history".into(), partition, offset: 0 };
        Record { key, payload, position, ..Record::line(Vec::new(), "history".into(), 1) }
    });
    records.collect()
}

/// Compares two outcomes. The error describes the differences.
pub fn compare_outcomes(one: &str, expected: &Outcome, other: &str, found: &Outcome) -> Result<(), String> {
    if expected == found {
        return Ok(());
    }
    let mut text = String::new();
    if expected.dead_letters != found.dead_letters {
        let show = |outcome: &Outcome| {
            outcome.dead_letters.iter().map(Json::to_string).collect::<Vec<_>>().join("\n")
        };
        let _ = writeln!(text, "dead letters, {one}:\n{}{other}:\n{}", show(expected), show(found));
    }
    if expected.summary != found.summary {
        let _ = writeln!(text, "summary, {one}: {}\n{other}: {}", expected.summary, found.summary);
    }
    Err(text + &diff_rows(one, &expected.rows, other, &found.rows))
}

/// Describes rows that only one of two outcomes has.
pub fn diff_rows(one: &str, rows: &Json, other: &str, others: &Json) -> String {
    let mut text = String::new();
    for (table, rows) in rows.as_object().unwrap() {
        let (rows, others) = (rows.as_array().unwrap(), others[table].as_array().unwrap());
        for row in rows.iter().filter(|row| !others.contains(row)) {
            let _ = writeln!(text, "{table}, {one} only: {row}");
        }
        for row in others.iter().filter(|row| !rows.contains(row)) {
            let _ = writeln!(text, "{table}, {other} only: {row}");
        }
        if rows.len() != others.len() {
            let _ = writeln!(text, "{table}: {} rows {one}, {} rows {other}", rows.len(), others.len());
        }
    }
    text
}
