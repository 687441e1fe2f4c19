//! Cases with records that have keys, headers and topics (`records.ndjson`). The library runs them from
//! memory, and the real binary runs them with a broker.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use mapper::dialect::Dialect;
use mapper::mapping::Mapping;
use mapper::record::{Position, Record};
use mapper::source::Source;
use serde::Deserialize;
use serde_json::{Map, Value as Json};

use super::{Case, Outcome, dead_letter_text, outcome};
use crate::support::kafka::{Message, Topic, fresh_name};
use crate::support::test_pipeline::TestPipeline;
use crate::support::{self, Database, mapper, mapping, root};

/// Timestamp of the first record, in milliseconds since 1970: 2025-01-15T10:00:00Z. Each later record
/// is one second newer.
const PRODUCED: i64 = 1_736_935_200_000;

/// A line of `records.ndjson`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RecordLine {
    topic: String,
    key: Option<String>,
    headers: Map<String, Json>,
    value: Option<String>,
}

/// The records of a case, each topic with one partition.
fn records(case: &Case) -> Vec<Record> {
    let text = std::fs::read_to_string(case.folder.join("records.ndjson")).unwrap();
    let mut ends: BTreeMap<String, i64> = BTreeMap::new();
    let read = text.lines().zip(0..).map(|(line, number)| {
        let line: RecordLine = serde_json::from_str(line)
            .unwrap_or_else(|error| panic!("{}/records.ndjson, line {}: {error}", case.name, number + 1));
        let end = ends.entry(line.topic.clone()).or_default();
        let offset = *end;
        *end += 1;
        let headers = line.headers.into_iter().map(|(name, value)| match value {
            Json::Null => (name, None),
            Json::String(value) => (name, Some(value.into_bytes())),
            other => panic!("{}/records.ndjson, line {}: header {other}", case.name, number + 1),
        });
        Record {
            payload: line.value.map(String::into_bytes),
            too_long: None,
            refused: None,
            key: line.key.map(String::into_bytes),
            headers: headers.collect(),
            timestamp: Some(PRODUCED + 1000 * number),
            position: Position::Offset { topic: line.topic.into(), partition: 0, offset },
        }
    });
    read.collect()
}

/// A case with a fresh database, applied by the library.
pub struct FromMemory {
    records: Vec<Record>,
    mapping: Arc<Mapping>,
    pipeline: TestPipeline,
    /// Owns the pipeline's connections.
    runtime: tokio::runtime::Runtime,
}

impl FromMemory {
    pub fn new(case: &Case, dialect: Dialect) -> FromMemory {
        let mapping = Arc::new(mapping(&case.mapping));
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let pipeline = runtime.block_on(TestPipeline::new(&mapping, dialect));
        FromMemory { records: records(case), mapping, pipeline, runtime }
    }

    /// Applies all records in batches of this size.
    pub fn run(&mut self, batch_events: usize) -> Outcome {
        let source = Source::Records(self.records.clone().into_iter());
        let summary = self.runtime.block_on(self.pipeline.run(source, 1, batch_events)).unwrap();
        let dead_letters = dead_letter_text(self.pipeline.dead_letters());
        outcome(&self.pipeline.rows(&self.mapping), &dead_letters, summary, String::new())
    }
}

/// A case with fresh topics and a fresh database, applied by the real binary.
pub struct FromBroker {
    /// The topics, with their names in the case.
    topics: Vec<(String, Topic)>,
    mapping: Mapping,
    arguments: Vec<PathBuf>,
    database: Database,
}

impl FromBroker {
    pub fn new(case: &Case, dialect: Dialect) -> FromBroker {
        let mut topics: Vec<(String, Topic)> = Vec::new();
        for record in records(case) {
            let Position::Offset { topic: name, .. } = record.position else { unreachable!() };
            let at = topics.iter().position(|(known, _)| **known == *name).unwrap_or_else(|| {
                // The records are old, so a broker with a retention time would delete them.
                topics.push((name.to_string(), Topic::with_settings(1, &[("retention.ms", "-1")])));
                topics.len() - 1
            });
            topics[at].1.send([Message {
                partition: 0,
                key: record.key,
                payload: record.payload,
                headers: record.headers,
                timestamp: record.timestamp,
            }]);
        }
        let database = Database::fresh(dialect);
        let path = root().join(&case.mapping);
        let files = if path.is_dir() { support::yaml_files(&path) } else { vec![path] };
        let arguments = files.iter().map(|file| {
            let text = with_topics(&std::fs::read_to_string(file).unwrap(), &topics);
            let file = database.folder().join(file.file_name().unwrap());
            std::fs::write(&file, text).unwrap();
            file
        });
        FromBroker { arguments: arguments.collect(), mapping: mapping(&case.mapping), topics, database }
    }

    /// Runs a new consumer group over the topics.
    pub fn run(&self, options: &[&str]) -> Outcome {
        let dead = self.database.folder().join("dead.ndjson");
        let _ = std::fs::remove_file(&dead);
        let names: Vec<&str> = self.topics.iter().map(|(_, topic)| topic.name.as_str()).collect();
        let brokers = &self.topics[0].1.brokers;
        let source = format!("kafka://{brokers}/{}?group={}", names.join(","), fresh_name("golden"));
        let mut command = mapper();
        command.args(["run", "--source", &source, "--until-end", "--summary", "json"]).args(options);
        command.args(["--sink", &self.database.url, "--dead-letter"]).arg(&dead);
        for mapping in &self.arguments {
            command.arg("--mapping").arg(mapping);
        }
        let output = support::finish(&mut command);
        let rows = self.with_case_names(&self.database.rows(&self.mapping).to_string());
        let mut rows: Json = serde_json::from_str(&rows).unwrap();
        for rows in rows.as_object_mut().unwrap().values_mut() {
            rows.as_array_mut().unwrap().sort_by_cached_key(Json::to_string);
        }
        let dead_letters = self.with_case_names(&dead_letter_text(&dead));
        let summary = self.with_case_names(&support::summary(&output).to_string());
        let summary = serde_json::from_str(&summary).unwrap();
        outcome(&rows, &dead_letters, summary, support::text(&output.stderr))
    }

    /// Replaces the names of the fresh topics by the case's names.
    fn with_case_names(&self, text: &str) -> String {
        self.topics.iter().fold(text.to_owned(), |text, (name, topic)| text.replace(&topic.name, name))
    }
}

/// Replaces the names in `topics: [...]` by those of the fresh topics.
fn with_topics(text: &str, topics: &[(String, Topic)]) -> String {
    let lines = text.lines().map(|line| {
        let Some((before, rest)) = line.split_once("topics: [") else { return format!("{line}\n") };
        let (named, after) =
            rest.split_once(']').expect("`topics` of a case of records is a list on one line");
        let fresh: Vec<&str> = named
            .split(',')
            .map(|name| {
                let found = topics.iter().find(|(known, _)| known == name.trim());
                found.map_or(name.trim(), |(_, topic)| topic.name.as_str())
            })
            .collect();
        format!("{before}topics: [{}]{after}\n", fresh.join(", "))
    });
    lines.collect()
}
