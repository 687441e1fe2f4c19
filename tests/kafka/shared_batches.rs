//! Batches that two writers share under a key assumption: cancels find their orders by another key than the creates. A
//! proxy interferes with the COMMIT of one writer, or the process is killed before it. Each event takes effect once.

use std::path::Path;
use std::process::Command;

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;

use crate::runs::{ORDER, count, last_line, outcome_counts, rows_from_file, spread};
use crate::support::commit_proxy::{Action, At, CommitProxy};
use crate::support::kafka::{Message, Topic, fresh_name, kafka_trial};
use crate::support::process::RunningProcess;
use crate::support::{self, Database, SERVERS, mapper, mapping, orders, summary};

const EVENTS: usize = 800;
/// A writer applies whole partitions, so many partitions give writers of equal load.
const PARTITIONS: i32 = 30;

/// The words of the log if two writers do not share a batch in the end.
const ONE_WRITER: &str = "one writer applies it";

/// Counts how often each event is applied.
const APPLICATIONS: &str = "
format: 1
mapping: applications
source: {}
tables:
  applications:
    columns:
      event: {type: varchar(30), path: $.event_id}
      times: {type: bigint, path: $.none, if_absent: 1}
    primary_key: [event]
events:
  - upsert: applications
    combine: {times: add}
";

pub fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for dialect in SERVERS {
        let mut add = |name: String, test: Box<dyn Fn() -> Result<(), Failed> + Send>| {
            trials.push(kafka_trial(dialect, &name, test));
        };
        for at in [At::FirstWriter, At::SecondWriter] {
            add(
                format!("killed before the commit of one writer: {at:?}"),
                Box::new(move || killed(dialect, at)),
            );
            for action in [Action::DropReply, Action::Cut] {
                let name = format!("the commit of one writer fails: {at:?}, {action:?}");
                add(name, Box::new(move || commit_fails(dialect, at, action)));
            }
        }
        add("creates and cancels by 1, 2 and 3 writers".to_owned(), Box::new(move || by_writers(dialect)));
        let name = "the dead letters of one writer cannot be written";
        add(name.to_owned(), Box::new(move || dead_letters_fail(dialect)));
        add("the partition of one writer is fenced".to_owned(), Box::new(move || fenced(dialect)));
    }
    trials.push(kafka_trial(Dialect::Sqlite, "creates and cancels by 1, 2 and 3 writers", || {
        by_writers(Dialect::Sqlite)
    }));
    trials
}

struct Scenario {
    events: Vec<String>,
    topic: Topic,
    group: String,
    database: Database,
}

impl Scenario {
    fn new(dialect: Dialect) -> Scenario {
        Scenario::with_events(dialect, EVENTS)
    }

    /// The topic has the first events.
    fn with_events(dialect: Dialect, sent: usize) -> Scenario {
        let (topic, events) = (Topic::fresh(PARTITIONS), orders::events(EVENTS));
        topic.send(spread(&events[..sent], usize::try_from(PARTITIONS).unwrap()));
        let database = Database::fresh(dialect);
        std::fs::write(database.folder().join("applications.yaml"), APPLICATIONS).unwrap();
        Scenario { events, topic, group: fresh_name("group"), database }
    }

    /// A run until the end of the topic.
    fn run(&self, sink: &str) -> Command {
        let mut command = self.run_on(sink, &self.database.folder().join("dead.ndjson"));
        command.arg("--until-end");
        command
    }

    fn run_on(&self, sink: &str, dead_letters: &Path) -> Command {
        let mut command = mapper();
        command.args(["run", "--mapping", ORDER, "--mapping"]);
        command.arg(self.database.folder().join("applications.yaml"));
        command.args(["--source", &self.topic.url(&self.group), "--summary", "json"]);
        command.args(["--batch-events", "2000", "--batch-wait", "1000", "--dead-letter"]);
        command.arg(dead_letters).env("MAPPER_SINK", sink);
        command.args(["-X", "session.timeout.ms=6000", "-X", "heartbeat.interval.ms=500"]);
        command
    }

    /// Each event is applied once, and the rows are those of a run from a file.
    fn assert_applied_once(&self) {
        let sql = "SELECT CAST(COUNT(*) AS CHAR(9)), CAST(SUM(times) AS CHAR(9)) FROM applications";
        let counts = self.database.query(sql);
        let counts = counts[0].iter().map(|count| count.as_deref().unwrap().trim().parse().unwrap());
        assert_eq!(counts.collect::<Vec<usize>>(), [EVENTS; 2]);
        let expected = rows_from_file(self.database.dialect, &self.events);
        assert!(self.database.rows(&mapping(ORDER)) == expected, "the rows differ");
        assert!(!self.database.folder().join("dead.ndjson").exists());
    }
}

/// On a busy machine, writers can take a slow statement for a wait for a lock. Then one writer applies the batch, and the
/// test is repeated.
fn until_shared(test: impl Fn() -> bool) -> Result<(), Failed> {
    if (0..5).any(|_| test()) { Ok(()) } else { Err(Failed::from("no two writers shared a batch")) }
}

fn killed(dialect: Dialect, at: At) -> Result<(), Failed> {
    until_shared(|| {
        let scenario = Scenario::new(dialect);
        let proxy = CommitProxy::start(&scenario.database, at, Action::Hold);
        let mut running = RunningProcess::start(scenario.run(&proxy.url).env("MAPPER_LOG", "debug"));
        let others = || count(&scenario.database, "applications");
        let log = running.shared_log();
        let is_shared = || !log.lock().unwrap().contains(ONE_WRITER);
        // The other writer commits.
        running.wait_until("one writer has committed", || !is_shared() || proxy.is_done() && others() > 0);
        running.kill();
        if !is_shared() {
            return false;
        }
        let applied = others();
        assert!(applied < EVENTS, "both writers have committed");
        let summary = summary(&support::succeed(&mut scenario.run(&scenario.database.url)));
        let left = (EVENTS - applied) as u64;
        assert_eq!(outcome_counts(&summary), [left, left, 0, 0], "{summary}");
        scenario.assert_applied_once();
        true
    })
}

fn commit_fails(dialect: Dialect, at: At, action: Action) -> Result<(), Failed> {
    until_shared(|| {
        let scenario = Scenario::new(dialect);
        let proxy = CommitProxy::start(&scenario.database, at, action);
        let ended = RunningProcess::start(scenario.run(&proxy.url).env("MAPPER_LOG", "debug")).finish();
        assert!(ended.status.success(), "{}", ended.stderr);
        let summary = last_line(&ended.stdout);
        assert_eq!(outcome_counts(&summary), [EVENTS as u64, EVENTS as u64, 0, 0], "{}", ended.stderr);
        scenario.assert_applied_once();
        let is_shared = proxy.is_done() && !ended.stderr.contains(ONE_WRITER);
        assert!(!is_shared || ended.stderr.contains("; the reply to COMMIT is lost"), "{}", ended.stderr);
        is_shared
    })
}

fn by_writers(dialect: Dialect) -> Result<(), Failed> {
    for writers in ["1", "2", "3"] {
        until_shared(|| {
            let scenario = Scenario::new(dialect);
            let url = scenario.database.url.clone();
            // A proxy that never interferes counts the writers.
            let proxy = (dialect != Dialect::Sqlite)
                .then(|| CommitProxy::start(&scenario.database, At::Number(0), Action::Cut));
            let sink = proxy.as_ref().map_or(&url, |proxy| &proxy.url);
            let ended = RunningProcess::start(scenario.run(sink).args(["--writers", writers])).finish();
            assert!(ended.status.success(), "{}", ended.stderr);
            scenario.assert_applied_once();
            proxy.is_none_or(|proxy| proxy.committing_connections().to_string() == writers)
        })?;
    }
    Ok(())
}

/// One partition has a record without a document. The writer of the other partitions commits. The writer of this one
/// cannot write the dead letter after the barrier, so it commits nothing.
fn dead_letters_fail(dialect: Dialect) -> Result<(), Failed> {
    until_shared(|| {
        let scenario = Scenario::new(dialect);
        scenario.topic.send(vec![Message::of(0, "no document")]);
        let folder = scenario.database.folder().join("missing");
        let run = || {
            let mut command = scenario.run_on(&scenario.database.url, &folder.join("dead.ndjson"));
            command.args(["--until-end"]).env("MAPPER_LOG", "debug");
            command
        };
        let ended = RunningProcess::start(&mut run()).finish();
        assert_eq!(ended.status.code(), Some(1), "{}", ended.stderr);
        assert!(ended.stderr.contains("error: dead letters cannot be written to"), "{}", ended.stderr);
        let applied = count(&scenario.database, "applications");
        std::fs::create_dir(&folder).unwrap();
        let summary = summary(&support::succeed(&mut run()));
        let left = (EVENTS - applied) as u64;
        assert_eq!(outcome_counts(&summary), [left + 1, left, 0, 1], "{summary}");
        scenario.assert_applied_once();
        let dead_letters = std::fs::read_to_string(folder.join("dead.ndjson")).unwrap();
        assert_eq!(dead_letters.lines().count(), 1, "{dead_letters}");
        applied > 0
    })
}

/// Another member takes over a partition before a batch. Both writers roll back, and the events of the other partitions are
/// applied. This member claims the partition again.
fn fenced(dialect: Dialect) -> Result<(), Failed> {
    let scenario = Scenario::with_events(dialect, EVENTS / 2);
    let dead_letters = scenario.database.folder().join("dead.ndjson");
    let mut running = RunningProcess::start(
        scenario.run_on(&scenario.database.url, &dead_letters).env("MAPPER_LOG", "debug"),
    );
    let applied = || count(&scenario.database, "applications");
    running.wait_until("half of the events are applied", || applied() == EVENTS / 2);
    scenario.database.execute("UPDATE mapper_offsets SET fence = fence + 1 WHERE partition_id = 7");
    scenario.topic.send(spread(&scenario.events[EVENTS / 2..], usize::try_from(PARTITIONS).unwrap()));
    running.wait_until("all events are applied", || applied() == EVENTS);
    running.signal("TERM");
    let ended = running.finish();
    assert!(ended.status.success(), "{}", ended.stderr);
    assert!(ended.stderr.contains("[7] was taken over by another member"), "{}", ended.stderr);
    scenario.assert_applied_once();
    Ok(())
}
