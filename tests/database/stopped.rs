//! A run from a file that a signal stops: it exits with 0, everything up to the line that it names is committed,
//! and another run continues there.

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use serde_json::{Value as Json, json};

use crate::support::process::{ExitedProcess, RunningProcess};
use crate::support::{Database, JOURNAL, mapper, text_type, trial};

/// Every tenth number is refused.
const EVENTS: usize = 20_000;

pub fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for dialect in Dialect::ALL {
        for (name, as_stdin, signal) in [("a file", false, "INT"), ("standard input", true, "TERM")] {
            let name = format!("stopped: {name} is continued at the next line");
            trials.push(trial(dialect, name, move || continued(dialect, as_stdin, signal)));
        }
    }
    trials.push(trial(Dialect::Sqlite, "stopped: no record was read", no_record_is_read));
    trials
}

fn events() -> Vec<String> {
    let events = (1..=EVENTS).map(|n| if n % 10 == 0 { json!({"n": "x"}) } else { json!({"n": n}) });
    events.map(|event| event.to_string()).collect()
}

/// Starts a run that reads all events.
fn start(database: &Database, as_stdin: bool, more: &[&str]) -> RunningProcess {
    let (mapping, file) = (database.folder().join("journal.yaml"), database.folder().join("events.ndjson"));
    std::fs::write(&mapping, JOURNAL).unwrap();
    let mut run = mapper();
    run.args(["run", "--sink", &database.url, "--summary", "json", "--mapping"]).arg(mapping);
    run.arg("--dead-letter").arg(database.folder().join("dead.ndjson")).args(more).arg("--source");
    if as_stdin {
        let mut running = RunningProcess::start(run.arg("-"));
        running.feed_in_background(&events());
        return running;
    }
    std::fs::write(&file, events().join("\n")).unwrap();
    RunningProcess::start(run.arg(file))
}

fn summary_of(ended: &ExitedProcess) -> Json {
    assert_eq!(ended.status.code(), Some(0), "{}", ended.stderr);
    serde_json::from_str(ended.stdout.lines().last().unwrap()).unwrap()
}

/// The numbers of the rows, and the lines of the dead letters, sorted.
fn applied(database: &Database) -> Vec<usize> {
    let text = text_type(database.dialect);
    let rows = database.query(&format!("SELECT CAST(n AS {text}) FROM journal"));
    let rows = rows.iter().map(|row| row[0].as_deref().unwrap().parse().unwrap());
    let dead = std::fs::read_to_string(database.folder().join("dead.ndjson")).unwrap_or_default();
    let line = |line: &str| {
        let dead_letter: Json = serde_json::from_str(line).unwrap();
        usize::try_from(dead_letter["position"]["line"].as_u64().unwrap()).unwrap()
    };
    let mut all: Vec<usize> = rows.chain(dead.lines().map(line)).collect();
    all.sort_unstable();
    all
}

fn continued(dialect: Dialect, as_stdin: bool, signal: &str) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    // With one writer, no line after the named one is committed, so no line is applied twice.
    let mut running = start(&database, as_stdin, &["--batch-events", "20", "--writers", "1"]);
    let dead_letters = database.folder().join("dead.ndjson");
    running.wait_until("some are applied", || {
        std::fs::metadata(&dead_letters).is_ok_and(|file| file.len() > 4000)
    });
    running.signal(signal);
    running.wait_for_log("stopping after the current transaction");
    let ended = running.finish();
    let line = summary_of(&ended);
    let last = usize::try_from(line["last_line"].as_u64().unwrap()).unwrap();
    assert!(last < EVENTS, "it was stopped too late");
    assert_eq!((&line["stopped"], &line["read"]), (&json!(true), &json!(last)));
    assert_eq!(applied(&database), (1..=last).collect::<Vec<_>>());
    let next = (last + 1).to_string();
    let words = format!("the lines up to {last} are committed: `--from-line {next}` continues after them");
    assert!(ended.stderr.contains(&words), "{}", ended.stderr);
    let line = summary_of(&start(&database, as_stdin, &["--from-line", &next]).finish());
    assert_eq!((&line["stopped"], &line["last_line"]), (&json!(false), &json!(EVENTS)));
    assert_eq!(applied(&database), (1..=EVENTS).collect::<Vec<_>>());
    Ok(())
}

fn no_record_is_read() -> Result<(), Failed> {
    let database = Database::fresh(Dialect::Sqlite);
    let mut run = mapper();
    run.args(["run", "--mapping", "mappings/order.yaml", "--sink", &database.url, "--source", "-"]);
    let mut running = RunningProcess::start(run.args(["--summary", "json"]));
    running.wait_for_log("created table `order_items`");
    running.signal("TERM");
    running.wait_for_log("stopping after the current transaction");
    let ended = running.finish();
    let line = summary_of(&ended);
    assert_eq!(
        (&line["stopped"], &line["read"], &line["last_line"]),
        (&json!(true), &json!(0), &json!(null))
    );
    assert!(ended.stderr.contains("no line is committed"), "{}", ended.stderr);
    Ok(())
}
