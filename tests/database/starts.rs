//! Members that start at the same time in an empty database: none of them fails.

use std::path::Path;
use std::process::{Command, Stdio};

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;

use crate::support::{Database, is_long, mapper, text, trial};

const MEMBERS: usize = 4;

pub fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for dialect in Dialect::ALL {
        let mut add = |name: &str, command: fn(&Database, &Path) -> Command| {
            trials.push(trial(dialect, format!("starts: {name}"), move || start(dialect, command)));
        };
        add("members start together", run);
        add("members migrate together", migrate);
    }
    trials
}

/// Starts all members at once, each time in a new database. Every member succeeds.
fn start(dialect: Dialect, command: fn(&Database, &Path) -> Command) -> Result<(), Failed> {
    for round in 0..if is_long() { 100 } else { 5 } {
        let database = Database::fresh(dialect);
        let empty = database.folder().join("empty.ndjson");
        std::fs::write(&empty, "").unwrap();
        let members: Vec<_> = (0..MEMBERS)
            .map(|_| {
                let mut command = command(&database, &empty);
                command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
            })
            .collect();
        let outputs: Vec<_> = members.into_iter().map(|member| member.wait_with_output().unwrap()).collect();
        for output in outputs {
            if !output.status.success() {
                let stderr = text(&output.stderr);
                return Err(Failed::from(format!("start {round}: {}\n{stderr}", output.status)));
            }
        }
        let applied = database.query("SELECT CAST(version AS CHAR(9)) FROM _migrations_mapper WHERE success");
        assert_eq!(applied.len(), 1);
    }
    Ok(())
}

/// A run that creates its tables and the internal tables.
fn run(database: &Database, source: &Path) -> Command {
    let mut command = mapper();
    command.args(["run", "--mapping", "mappings/order.yaml", "--park", "--sink", &database.url, "--source"]);
    command.arg(source).arg("--dead-letter").arg(database.folder().join("dead.ndjson"));
    command
}

fn migrate(database: &Database, _: &Path) -> Command {
    let mut command = mapper();
    command.args(["migrate", "--mapping", "mappings/order.yaml", "--sink", &database.url]);
    command
}
