//! Columns that add: each record of a topic is counted once, also by a run that is killed and by later runs of its group.

use std::process::Command;

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;

use crate::runs::on_every_database;
use crate::support::kafka::{Message, Topic, fresh_name};
use crate::support::process::RunningProcess;
use crate::support::{Database, finish, mapper, root, summary, text};

const MAPPING: &str = "tests/cases/counter/mapping.yaml";
const PAGES: usize = 7;
const RECORDS: usize = 4000;

pub fn trials() -> Vec<Trial> {
    on_every_database("each record is added once", each_record_is_added_once).collect()
}

fn each_record_is_added_once(dialect: Dialect) -> Result<(), Failed> {
    let (topic, group) = (Topic::fresh(2), fresh_name("group"));
    let database = Database::fresh(dialect);
    let message = |number: usize| {
        let payload = match number % 5 {
            0 => format!(r#"{{"page": "p{}"}}"#, number % PAGES),
            1 => format!(r#"{{"page": "p{}", "n": "many"}}"#, number % PAGES),
            _ => format!(r#"{{"page": "p{}", "n": {}}}"#, number % PAGES, number % 11),
        };
        Message::of(i32::from(number % 2 == 1), payload.as_str())
    };
    topic.send((0..RECORDS).map(message));
    let mut expected = vec![0; PAGES];
    for number in (0..RECORDS).filter(|number| number % 5 != 1) {
        expected[number % PAGES] += if number % 5 == 0 { 1 } else { number % 11 };
    }
    let run = || -> Command {
        let mut command = mapper();
        command.args(["run", "--mapping", MAPPING, "--source", &topic.url(&group), "--sink", &database.url]);
        command.args(["--until-end", "--summary", "json", "--batch-events", "20", "--dead-letter"]);
        command.arg(database.folder().join("dead.ndjson"));
        command.args(["-X", "session.timeout.ms=6000", "-X", "heartbeat.interval.ms=500"]);
        command.current_dir(root());
        command
    };
    let sums = || {
        let rows = database.query("SELECT CAST(views AS CHAR(20)) FROM pages ORDER BY id");
        rows.into_iter().flatten().flatten().map(|sum| sum.trim().parse().unwrap()).collect::<Vec<usize>>()
    };
    let mut killed = RunningProcess::start(&mut run());
    killed.wait_for_log("partitions assigned");
    killed.wait_until("some records are added", || {
        database.query("SELECT CAST(COUNT(*) AS CHAR(9)) FROM pages")[0][0].as_deref().map(str::trim)
            != Some("0")
    });
    killed.kill();
    let (added, all): (usize, usize) = (sums().iter().sum(), expected.iter().sum());
    assert!(added < all, "the run ended before it was killed");
    for _ in 0..2 {
        let mut again = run();
        let output = finish(&mut again);
        assert_eq!(sums(), expected, "{}", text(&output.stderr));
    }
    let nothing_left = summary(&finish(&mut run()));
    assert_eq!(nothing_left["read"], 0, "{nothing_left}");
    Ok(())
}
