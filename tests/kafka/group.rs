//! Members join and leave a group while records arrive.

use std::time::Duration;

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;

use crate::runs::{ORDER, count, on_every_database, rows_from_file, spread};
use crate::support::kafka::{Topic, fresh_name};
use crate::support::process::RunningProcess;
use crate::support::{Database, mapper, mapping, orders, root};

const PARTITIONS: usize = 6;

pub fn trials() -> Vec<Trial> {
    on_every_database("a second member joins and leaves", second_member_joins_and_leaves).collect()
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
