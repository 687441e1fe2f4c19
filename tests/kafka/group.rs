//! Members join and leave a group while records arrive.

use std::time::Duration;

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;

use crate::runs::{ORDER, count, on_every_database, rows_from_file, spread};
use crate::support::group::Group;
use crate::support::kafka::{Message, Topic, broker_trial, fresh_name};
use crate::support::process::RunningProcess;
use crate::support::{Database, mapper, mapping, orders, root};

const PARTITIONS: usize = 6;

pub fn trials() -> Vec<Trial> {
    let one = Dialect::Postgres;
    on_every_database("a second member joins and leaves", second_member_joins_and_leaves)
        .chain([
            broker_trial(one, "a killed member's partitions move", "session timeouts", killed_member),
            broker_trial(one, "a member restarts with its name", "static members", restarted_member),
            broker_trial(one, "a name of the consumer protocol", "static members", unreleased_name),
        ])
        .collect()
}

/// A group whose records are applied one by one.
struct Orders {
    group: Group,
    applied: usize,
}

impl Orders {
    fn new() -> Orders {
        Orders { group: Group::new(ORDER, Vec::new()), applied: 0 }
    }

    /// Sends a record, and waits until it is applied.
    fn apply_one(&mut self, partition: i32, member: &mut RunningProcess) {
        let event = orders::create(self.applied, self.applied).to_string();
        self.group.topic.send([Message::of(partition, event.as_str())]);
        self.applied += 1;
        let (database, applied) = (&self.group.database, self.applied);
        member.wait_until("the record is applied", || count(database, "orders") == applied);
    }
}

/// librdkafka's session timeout is longer than this test waits.
fn killed_member() -> Result<(), Failed> {
    let mut orders = Orders::new();
    let [killed, mut other, third] = orders.group.start_three([None; 3]);
    let partition = orders.group.partition_of(&killed).unwrap();
    killed.kill();
    orders.apply_one(partition, &mut other);
    drop(third);
    Ok(())
}

/// It has its partition again, and no partition moves. A second process with its name takes its place.
fn restarted_member() -> Result<(), Failed> {
    let mut orders = Orders::new();
    let [killed, mut other, third] = orders.group.start_three([Some("a"), Some("b"), Some("c")]);
    let partition = orders.group.partition_of(&killed).unwrap();
    let moves = |member: &RunningProcess| member.log().matches("partitions ").count();
    let before = (moves(&other), moves(&third));
    killed.kill();
    let mut restarted = orders.group.start(Some("a"));
    orders.apply_one(partition, &mut restarted);
    assert_eq!(orders.group.partition_of(&restarted), Some(partition));
    let partition = orders.group.partition_of(&other).unwrap();
    orders.apply_one(partition, &mut other);
    assert_eq!((moves(&other), moves(&third)), before, "{}\n{}", other.log(), third.log());

    let mut second = orders.group.start(Some("b"));
    let fenced = other.finish();
    assert_eq!(fenced.status.code(), Some(1), "{}", fenced.stderr);
    let cause = "another process has joined the group as `--instance b`";
    assert!(fenced.stderr.contains(cause), "{}", fenced.stderr);
    orders.apply_one(partition, &mut second);
    Ok(())
}

/// The consumer protocol keeps the name of a killed member until the session timeout.
fn unreleased_name() -> Result<(), Failed> {
    let group = Group::new(ORDER, ["-X", "group.protocol=consumer"].map(str::to_owned).to_vec());
    let mut member = group.start(Some("a"));
    member.wait_for_log("partitions assigned");
    member.kill();
    let refused = group.start(Some("a")).finish();
    assert_eq!(refused.status.code(), Some(1), "{}", refused.stderr);
    let cause = "the group has a member `--instance a`\n  = hint: with `group.protocol=consumer`";
    assert!(refused.stderr.contains(cause), "{}", refused.stderr);
    Ok(())
}

/// Only partitions that move are revoked from a member, and each record is applied once. A journal table
/// without keys counts the records.
fn second_member_joins_and_leaves(dialect: Dialect) -> Result<(), Failed> {
    const EVENTS: usize = 3000;
    let (topic, group) = (Topic::fresh(6), fresh_name("group"));
    let database = Database::fresh(dialect);
    let journal = "
  journal:
    columns:
      part:     {type: int, path: record.partition, required: true}
      position: {type: bigint, path: record.offset, required: true}

events:
";
    let text = std::fs::read_to_string(root().join(ORDER)).unwrap();
    let text = text.replacen("\nevents:\n", journal, 1);
    let text = text.replace("  order.created:\n", "  order.created:\n    - insert: journal\n");
    let text = text.replace("  order.cancelled:\n", "  order.cancelled:\n    - insert: journal\n");
    let file = database.folder().join("journal.yaml");
    std::fs::write(&file, text).unwrap();
    let dead = database.folder().join("dead.ndjson");
    let member = || {
        let mut command = mapper();
        command.args(["run", "--source", &topic.url(&group), "--sink", &database.url]);
        command.arg("--mapping").arg(&file).arg("--dead-letter").arg(&dead);
        command.args(["-X", "session.timeout.ms=6000", "-X", "heartbeat.interval.ms=300"]);
        RunningProcess::start(&mut command)
    };
    let events = orders::events(EVENTS);
    let mut first = member();
    std::thread::scope(|scope| {
        let (resume, resumed) = std::sync::mpsc::channel::<()>();
        let (topic, events) = (&topic, &events);
        scope.spawn(move || {
            // The last third is sent after the second member has joined. That member leaves meanwhile.
            for (number, chunk) in spread(events, PARTITIONS).chunks(EVENTS / 60).enumerate() {
                if number == 40 {
                    let _ = resumed.recv_timeout(Duration::from_mins(1));
                }
                topic.send(chunk.iter().cloned());
            }
        });
        first.wait_until("some records are applied", || count(&database, "journal") > EVENTS / 20);
        let mut second = member();
        second.wait_for_log("partitions assigned");
        resume.send(()).unwrap();
        second.signal("TERM");
        let ended = second.finish();
        assert!(ended.status.success(), "{}", ended.stderr);
    });
    first.wait_until("all records are applied", || count(&database, "journal") == EVENTS);
    first.signal("TERM");
    let ended = first.finish();
    assert!(ended.status.success(), "{}", ended.stderr);
    let before_the_end = ended.stderr.split("stopping after").next().unwrap();
    let lines = before_the_end.lines().filter(|line| line.contains("partitions revoked"));
    let revoked: Vec<usize> = lines.map(|line| line.matches(&topic.name).count()).collect();
    assert!(!revoked.is_empty(), "{before_the_end}");
    assert!(revoked.iter().all(|count| *count < PARTITIONS), "{revoked:?}: {before_the_end}");
    let distinct = database.query(
        "SELECT CAST(COUNT(*) AS CHAR(9)) FROM (SELECT DISTINCT part, position FROM journal) AS positions",
    );
    assert_eq!(distinct[0][0].as_deref().unwrap().trim(), EVENTS.to_string());
    assert!(!dead.exists(), "there are dead letters");
    assert_eq!(database.rows(&mapping(ORDER)), rows_from_file(dialect, &events));
    Ok(())
}
