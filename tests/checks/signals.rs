//! Signals that stop a run: it ends its work, prints the summary and exits with 0.

use std::process::Command;

use libtest_mimic::Trial;
use serde_json::{Value as Json, json};
use tempfile::TempDir;

use crate::support::mapper;
use crate::support::process::RunningProcess;

const MAPPING: &str = "
format: 1
mapping: things
source: {}
tables:
  things:
    columns: {id: {type: int, path: $.id, required: true}}
    primary_key: [id]
events:
  - upsert: things
    update: []
";

pub fn trials() -> Vec<Trial> {
    let stopped = ["INT", "TERM", "HUP"].map(|signal| {
        Trial::test(format!("signals: SIG{signal} ends a run with its summary"), move || {
            a_signal_ends_a_run(signal);
            Ok(())
        })
    });
    stopped.into_iter().chain(trials!["signals": a_run_below_nohup_survives_a_closed_terminal]).collect()
}

/// Starts a run from standard input, and waits until it handles signals.
fn start(command: &mut Command, folder: &TempDir) -> RunningProcess {
    std::fs::write(folder.path().join("things.yaml"), MAPPING).unwrap();
    let mut running = RunningProcess::start(command.current_dir(folder.path()));
    let status = format!("/proc/{}/status", running.id());
    running.wait_until("it handles SIGTERM", || signals(&status, "SigCgt:") & 1 << 14 != 0);
    running
}

/// A set of signals in the status of a process. Signal 1 is bit 0.
fn signals(status: &str, set: &str) -> u64 {
    let status = std::fs::read_to_string(status).unwrap();
    let digits = status.lines().find_map(|line| line.strip_prefix(set)).unwrap();
    u64::from_str_radix(digits.trim(), 16).unwrap()
}

const ARGUMENTS: [&str; 8] =
    ["run", "--mapping", "things.yaml", "--source", "-", "--sink", "sqlite://a.db", "--summary=json"];

fn a_signal_ends_a_run(signal: &str) {
    let folder = tempfile::tempdir().unwrap();
    let mut running = start(mapper().args(ARGUMENTS), &folder);
    // A signal before the run begins ends the command without a summary.
    running.wait_for_log("created table `things`");
    running.signal(signal);
    // Standard input is still open.
    running.wait_for_log("stopping after the current transaction");
    let ended = running.finish();
    assert_eq!(ended.status.code(), Some(0), "{}", ended.stderr);
    let summary: Json = serde_json::from_str(&ended.stdout).unwrap();
    assert_eq!(summary["read"], 0);
}

fn a_run_below_nohup_survives_a_closed_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let mapper = mapper();
    let mut command = Command::new("nohup");
    command.arg(mapper.get_program()).args(ARGUMENTS);
    let mut running = start(&mut command, &folder);
    running.signal("HUP");
    running.feed(&[json!({"id": 1}).to_string()]);
    let ended = running.finish();
    assert_eq!(ended.status.code(), Some(0), "{}", ended.stderr);
    assert!(!ended.stderr.contains("stopping"), "{}", ended.stderr);
    let summary: Json = serde_json::from_str(&ended.stdout).unwrap();
    assert_eq!(summary["applied"], 1, "{summary}");
}
