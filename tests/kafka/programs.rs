//! A jq program that does not end for a record of a topic.

use std::path::Path;
use std::process::Command;

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use serde_json::json;

use crate::runs::{count, on_every_database, outcome_counts};
use crate::support::kafka::{Message, Topic};
use crate::support::{self, Database, mapper, summary, text};

const MAPPING: &str = "\
format: 1
mapping: things
source: {}
tables:
  things:
    columns:
      id: {type: int, path: $.id}
      value: {type: int, jq: 'if .loop then last(repeat(1)) else .id end'}
    primary_key: [id]
events:
  - upsert: things
    update: [value]
";

pub fn trials() -> Vec<Trial> {
    on_every_database("a program that does not end", passed_by_the_hint).collect()
}

fn thing(id: u32, is_endless: bool) -> Message {
    Message::of(1, json!({"id": id, "loop": is_endless}).to_string())
}

/// The run applies the records before the one of the program. The command of the hint passes this record.
fn passed_by_the_hint(dialect: Dialect) -> Result<(), Failed> {
    let (topic, database) = (Topic::fresh(2), Database::fresh(dialect));
    topic.send([thing(1, false), thing(2, false), thing(3, true), thing(4, false)]);
    let mapping = database.folder().join("things.yaml");
    std::fs::write(&mapping, MAPPING)?;
    let run = |timeout: &str| {
        // The group's name needs escapes in the URL.
        let mut run = mapper();
        run.args(["run", "--source", &topic.url("it's%20a%2Fgroup"), "--dead-letter", "none", "--mapping"]);
        run.arg(&mapping).args(["--summary", "json", "--until-end", "--program-timeout", timeout]);
        run.args(["-X", "session.timeout.ms=6000"]).env("MAPPER_SINK", &database.url);
        run
    };
    let output = run("1").output()?;
    let stderr = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{stderr}");
    let position = format!("{}[1]@2", topic.name);
    let warning = stderr.lines().find(|line| line.contains("WARN") && line.contains("has run for")).unwrap();
    assert!(warning.contains(&position), "{warning}");
    assert!(stderr.contains(&format!("error: {position}: the jq program `if .loop then ")), "{stderr}");
    assert_eq!(count(&database, "things"), 2);

    let (_, hint) = stderr.split_once("or pass the record: `").unwrap();
    let (command, _) = hint.split_once('`').unwrap();
    let passed = text(&support::succeed(&mut typed(command, &database)).stdout);
    assert_eq!(passed, format!("{}[1] continues at offset 3\n", topic.name));
    assert_eq!(outcome_counts(&summary(&support::succeed(&mut run("60")))), [1, 1, 0, 0]);
    assert_eq!(count(&database, "things"), 3);
    Ok(())
}

/// A command in a shell, as it is written.
fn typed(command: &str, database: &Database) -> Command {
    let binary = Path::new(env!("CARGO_BIN_EXE_mapper"));
    let path = format!("{}:{}", binary.parent().unwrap().display(), std::env::var("PATH").unwrap());
    let mut shell = Command::new("sh");
    shell.args(["-c", command]).env("PATH", path).env("MAPPER_SINK", &database.url);
    shell
}
