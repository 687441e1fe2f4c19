//! Measures how long a partition waits while members of a group are killed or restarted: the longest time between two of
//! its records that become visible, while each of three partitions gets a record every ten milliseconds. Each of the
//! three members has one partition, and applies it to PostgreSQL. On the servers of `scripts/services env`:
//!
//! ```text
//! eval "$(scripts/services env)"; cargo bench --bench members [-- --json] [PROPERTY=VALUE…]
//! ```
//!
//! The properties are those of the members' Kafka client. `--json` prints a line for each case instead of the table.

// A benchmark that cannot continue panics.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "../tests/support/mod.rs"]
mod support;

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use mapper::dialect::Dialect;
use serde_json::json;
use support::group::Group;
use support::kafka::Message;
use support::process::RunningProcess;
use support::session::Session;

const ROUNDS: usize = 3;
const RECORD_INTERVAL: Duration = Duration::from_millis(10);
const POLL_INTERVAL: Duration = Duration::from_millis(5);
const PARTITIONS: usize = 3;
const NAMES: [&str; PARTITIONS] = ["a", "b", "c"];

const MAPPING: &str = "
format: 1
mapping: positions
source: {entity: record.partition}
tables:
  positions:
    columns:
      part:     {type: int, path: record.partition}
      position: {type: bigint, path: record.offset}
    primary_key: [part]
events:
  - upsert: positions
    update: [position]
";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    /// A member is killed.
    Killed,
    /// A member is killed, and starts again at once with its name.
    KilledAndRestarted,
    /// Each member in turn is stopped by a signal, and starts again.
    Rolling,
    /// The same with names.
    RollingWithNames,
}

impl Case {
    const ALL: [Case; 4] = [Case::Killed, Case::KilledAndRestarted, Case::Rolling, Case::RollingWithNames];

    fn describe(self) -> &'static str {
        match self {
            Case::Killed => "one of three is killed",
            Case::KilledAndRestarted => "one of three is killed, and starts again with its name",
            Case::Rolling => "rolling restart",
            Case::RollingWithNames => "rolling restart with names",
        }
    }

    /// Whether the protocol of the group allows it. The consumer protocol refuses the name of a killed member.
    fn is_possible(self, properties: &[String]) -> bool {
        let is_consumer_protocol = properties.iter().any(|property| property == "group.protocol=consumer");
        self != Case::KilledAndRestarted || !is_consumer_protocol
    }

    fn has_names(self) -> bool {
        matches!(self, Case::KilledAndRestarted | Case::RollingWithNames)
    }
}

fn main() {
    let (flags, properties): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|word| word.starts_with('-'));
    let as_json = flags.iter().any(|flag| flag == "--json");
    let properties: Vec<String> =
        properties.into_iter().flat_map(|property| ["-X".to_owned(), property]).collect();
    if !as_json {
        println!("| the longest pause of a partition, s | rounds |\n|---|---|");
    }
    for case in Case::ALL.into_iter().filter(|case| case.is_possible(&properties)) {
        let pauses: Vec<f64> = (0..ROUNDS).map(|_| longest_pause(case, &properties).as_secs_f64()).collect();
        if as_json {
            println!("{}", json!({"case": case.describe(), "pauses": pauses}));
        } else {
            let pauses: Vec<String> = pauses.iter().map(|pause| format!("{pause:.2}")).collect();
            println!("| {} | {} |", case.describe(), pauses.join(", "));
        }
    }
}

fn longest_pause(case: Case, properties: &[String]) -> Duration {
    let folder = tempfile::tempdir().unwrap();
    let mapping = folder.path().join("positions.yaml");
    std::fs::write(&mapping, MAPPING).unwrap();
    let group = Group::new(mapping.to_str().unwrap(), properties.to_vec());
    let names = NAMES.map(|name| Some(name).filter(|_| case.has_names()));
    let is_over = AtomicBool::new(false);
    let mut positions = Positions::new(&group);
    let members = group.start_three(names);
    std::thread::scope(|scope| {
        scope.spawn(|| send_records(&group, &is_over));
        positions.wait_for_progress();
        let watching = scope.spawn(|| positions.watch(&is_over));
        let members = disturb(case, &group, members.into(), names);
        // The last pause ends with a record.
        Positions::new(&group).wait_for_progress();
        is_over.store(true, Ordering::Relaxed);
        drop(members);
        watching.join().unwrap()
    })
}

fn send_records(group: &Group, is_over: &AtomicBool) {
    let begin = Instant::now();
    for number in 1.. {
        if is_over.load(Ordering::Relaxed) {
            return;
        }
        group.topic.send((0..3).map(|partition| Message::of(partition, "{}")));
        std::thread::sleep((begin + RECORD_INTERVAL * number).saturating_duration_since(Instant::now()));
    }
}

/// Kills or restarts members, and waits until all partitions have a member again.
fn disturb(
    case: Case,
    group: &Group,
    mut members: Vec<RunningProcess>,
    names: [Option<&str>; PARTITIONS],
) -> Vec<RunningProcess> {
    match case {
        Case::Killed => members.remove(0).kill(),
        Case::KilledAndRestarted => {
            members.remove(0).kill();
            members.insert(0, group.start(names[0]));
            group.wait_for_partitions(&members);
        }
        Case::Rolling | Case::RollingWithNames => {
            for (number, name) in names.into_iter().enumerate() {
                let stopped = members.remove(number);
                stopped.signal("TERM");
                stopped.finish();
                members.insert(number, group.start(name));
                group.wait_for_partitions(&members);
            }
        }
    }
    members
}

/// The last visible record of each partition.
struct Positions {
    runtime: tokio::runtime::Runtime,
    session: Session,
    seen: Vec<i64>,
}

impl Positions {
    fn new(group: &Group) -> Positions {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let session = runtime.block_on(Session::connect(Dialect::Postgres, &group.database.url)).unwrap();
        Positions { runtime, session, seen: vec![-1; PARTITIONS] }
    }

    /// The partitions with another position than before.
    fn advanced(&mut self) -> Vec<usize> {
        let rows = self.runtime.block_on(self.session.query("SELECT part, position FROM positions")).unwrap();
        let mut advanced = Vec::new();
        for row in rows {
            let [part, position] = [0, 1].map(|at| row[at].as_ref().unwrap().parse::<i64>().unwrap());
            let part = usize::try_from(part).unwrap();
            if std::mem::replace(&mut self.seen[part], position) != position {
                advanced.push(part);
            }
        }
        advanced
    }

    /// Waits until each partition has a record that was not seen before.
    fn wait_for_progress(&mut self) {
        self.advanced();
        let mut waiting: Vec<usize> = (0..PARTITIONS).collect();
        while !waiting.is_empty() {
            std::thread::sleep(POLL_INTERVAL);
            let advanced = self.advanced();
            waiting.retain(|partition| !advanced.contains(partition));
        }
    }

    /// The longest time between two records of a partition.
    fn watch(&mut self, is_over: &AtomicBool) -> Duration {
        let mut last = [Instant::now(); PARTITIONS];
        let mut longest = Duration::ZERO;
        while !is_over.load(Ordering::Relaxed) {
            std::thread::sleep(POLL_INTERVAL);
            for partition in self.advanced() {
                longest = longest.max(last[partition].elapsed());
                last[partition] = Instant::now();
            }
        }
        longest
    }
}
