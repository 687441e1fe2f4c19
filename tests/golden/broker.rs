//! Cases with records that have keys, headers and topics (`records.ndjson`), applied by the real binary with a broker.

use std::cmp::Reverse;
use std::path::PathBuf;

use libtest_mimic::Failed;
use mapper::app::cases::Case;
use mapper::dialect::Dialect;
use mapper::record::Position;
use serde_json::Value as Json;

use super::runs::{LoggedOutcome, dead_letters, logged_outcome, run_twice};
use super::updating;
use crate::support::kafka::{Message, Topic, fresh_name};
use crate::support::{self, Database, mapper};

/// Produces records to topics and applies them twice by the real binary.
pub fn run(case: &Case, dialect: Dialect) -> Result<(), Failed> {
    if updating() {
        return Ok(());
    }
    let broker = FromBroker::new(case, dialect);
    run_twice(case, dialect, || broker.run(case))
}

/// A case with fresh topics and a fresh database, applied by the real binary.
struct FromBroker {
    /// The topics, with their names in the case.
    topics: Vec<(String, Topic)>,
    arguments: Vec<PathBuf>,
    database: Database,
}

impl FromBroker {
    fn new(case: &Case, dialect: Dialect) -> FromBroker {
        let mut topics: Vec<(String, Topic)> = Vec::new();
        for record in case.records().iter().cloned() {
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
        let arguments = case.folder.mapping_files.iter().map(|file| {
            let text = with_topics(&std::fs::read_to_string(file).unwrap(), &topics);
            let file = database.folder().join(file.file_name().unwrap());
            std::fs::write(&file, text).unwrap();
            file
        });
        FromBroker { arguments: arguments.collect(), topics, database }
    }

    /// Runs a new consumer group over the topics.
    fn run(&self, case: &Case) -> LoggedOutcome {
        let dead = self.database.folder().join("dead.ndjson");
        let _ = std::fs::remove_file(&dead);
        let names: Vec<&str> = self.topics.iter().map(|(_, topic)| topic.name.as_str()).collect();
        let brokers = &self.topics[0].1.brokers;
        let source = format!("kafka://{brokers}/{}?group={}", names.join(","), fresh_name("golden"));
        let mut command = mapper();
        command.args(["run", "--source", &source, "--until-end", "--summary", "json"]);
        command.args(["--sink", &self.database.url, "--dead-letter"]).arg(&dead);
        for mapping in &self.arguments {
            command.arg("--mapping").arg(mapping);
        }
        let output = support::finish(&mut command);
        let rows = self.with_case_names(&self.database.rows(&case.mapping).to_string());
        let mut rows: Json = serde_json::from_str(&rows).unwrap();
        for rows in rows.as_object_mut().unwrap().values_mut() {
            rows.as_array_mut().unwrap().sort_by_cached_key(Json::to_string);
        }
        let dead_letters = self.with_case_names(&dead_letters(&dead));
        let mut dead_letters: Vec<&str> = dead_letters.lines().collect();
        dead_letters.sort_by_cached_key(|line| {
            let dead_letter: Json = serde_json::from_str(line).unwrap();
            index_of(case, &dead_letter["position"])
        });
        let dead_letters: String = dead_letters.iter().flat_map(|line| [*line, "\n"]).collect();
        let summary = self.with_case_names(&support::summary(&output).to_string());
        let mut summary: Json = serde_json::from_str(&summary).unwrap();
        let faults = summary["faults"].as_array_mut().unwrap();
        faults
            .sort_by_key(|fault| (Reverse(fault["dead_letters"].as_u64()), index_of(case, &fault["first"])));
        logged_outcome(rows, &dead_letters, summary, &output)
    }

    /// Replaces the names of the fresh topics by the case's names.
    fn with_case_names(&self, text: &str) -> String {
        self.topics.iter().fold(text.to_owned(), |text, (name, topic)| text.replace(&topic.name, name))
    }
}

/// The index of the record at a position. A broker gives the records of several topics in any order.
fn index_of(case: &Case, position: &Json) -> Option<usize> {
    case.records().iter().position(|record| {
        let Position::Offset { topic, offset, .. } = &record.position else { unreachable!() };
        position["topic"] == **topic && position["offset"] == *offset
    })
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
