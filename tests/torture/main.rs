//! Torture tests: members of a group are killed, stopped and continued, and servers are restarted. Each
//! record must be applied once. With `scripts/test --long` there are more events and outages of two minutes.
//! The servers belong to these tests, see `support::dedicated_servers`.

// A failing test panics, and all tests have one type.
#![allow(clippy::unwrap_used, clippy::panic, clippy::unnecessary_wraps)]

#[path = "../support/mod.rs"]
mod support;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use libtest_mimic::Failed;
use mapper::dialect::Dialect;
use mapper::mapping::Mapping;
use serde_json::Value as Json;
use support::dedicated_servers::{self, Server, dedicated_broker, on_dedicated_server, server};
use support::kafka::{Message, Topic, broker, fresh_name};
use support::process::{RunningProcess, wait_until};
use support::{Database, mapper, mapping, orders};

const PARTITIONS: usize = 6;

/// Scale of a test: number of events, and times of kills and restarts.
struct Scale {
    events: usize,
    /// Number of chunks in which events are produced, one per second.
    parts: usize,
    /// Seconds until the first member is killed, and seconds between later kills.
    kills: (u64, u64),
    /// Seconds at which servers are restarted.
    restarts: [(u64, &'static str); 3],
    /// How long the database is unavailable: more than twice `poll_interval`.
    outage: Duration,
    /// Interval after which the group removes a silent member, in milliseconds.
    poll_interval: u32,
}

const LONG_SCALE: Scale = Scale {
    events: 140_000,
    // 67 kills on each of three servers.
    parts: 140,
    kills: (3, 2),
    restarts: [(20, "database"), (60, "broker"), (100, "database")],
    outage: Duration::from_mins(2),
    poll_interval: 30_000,
};

const SHORT_SCALE: Scale = Scale {
    events: 20_000,
    // A restart can take ten seconds, which delays the next one.
    parts: 30,
    kills: (2, 3),
    restarts: [(4, "database"), (11, "broker"), (18, "database")],
    outage: Duration::from_secs(20),
    poll_interval: 6000,
};

fn scale() -> &'static Scale {
    if support::is_long() { &LONG_SCALE } else { &SHORT_SCALE }
}
/// The servers of all trials.
const SERVERS: [Dialect; 3] = [Dialect::Mysql, Dialect::Mariadb, Dialect::Postgres];

fn main() {
    let mut trials = Vec::new();
    // These trials run one after the other, because they share the broker.
    for dialect in support::SERVERS {
        trials.push(dedicated_kafka_trial(dialect, "members and servers die", members_and_servers_die));
    }
    for dialect in support::SERVERS {
        trials.push(dedicated_kafka_trial(dialect, "the mapping changes", mapping_changes));
    }
    for dialect in SERVERS {
        trials.push(dedicated_kafka_trial(dialect, "a zombie changes nothing", zombie_changes_nothing));
    }
    for dialect in SERVERS {
        trials.push(dedicated_kafka_trial(
            dialect,
            "a long time without the database",
            long_without_database,
        ));
    }
    trials.push(dedicated_kafka_trial(
        Dialect::Mariadb,
        "without broker and database",
        without_broker_and_database,
    ));
    trials.push(dedicated_kafka_trial(
        Dialect::Postgres,
        "stops while the broker is unavailable",
        stops_without_broker,
    ));
    support::run_trials_then(trials, dedicated_servers::stop_all);
}

fn dedicated_kafka_trial(
    dialect: Dialect,
    name: &'static str,
    run: fn(&Server) -> Result<(), Failed>,
) -> libtest_mimic::Trial {
    let trial = on_dedicated_server(dialect, name, move || run(&server(dialect)));
    if broker().is_some() {
        return trial;
    }
    support::kafka::broker_trial(dialect, name, "servers to restart", || Ok(()))
}

/// The order mapping, whose cancels find their orders by the number, with a journal: a row for each applied record. The
/// table has no key, so a record that is applied twice shows.
fn with_journal(folder: &Path) -> PathBuf {
    let journal = "
  journal:
    columns:
      topic:    {type: varchar(249), path: record.topic, required: true}
      part:     {type: int, path: record.partition, required: true}
      position: {type: bigint, path: record.offset, required: true}

events:
";
    let text = std::fs::read_to_string(support::root().join("mappings/order.yaml")).unwrap();
    let text = text.replacen("\nevents:\n", journal, 1);
    let text = text.replace("  order.created:\n", "  order.created:\n    - insert: journal\n");
    let text = text.replace("  order.cancelled:\n", "  order.cancelled:\n    - insert: journal\n");
    let file = folder.join("torture.yaml");
    std::fs::write(&file, text).unwrap();
    file
}

struct Torture {
    topic: Topic,
    database: Database,
    mapping: PathBuf,
    group: String,
    /// Further arguments of each member.
    arguments: Vec<String>,
}

impl Torture {
    fn new(server: &Server, brokers: &str, arguments: &[&str]) -> Torture {
        let topic = Topic::named(brokers, &fresh_name("torture"));
        topic.create(i32::try_from(PARTITIONS).unwrap());
        let database = server.database();
        let mapping = with_journal(database.folder());
        let arguments = arguments.iter().map(|argument| (*argument).to_owned()).collect();
        Torture { topic, mapping, group: fresh_name("group"), database, arguments }
    }

    fn member(&self) -> RunningProcess {
        let mut command = mapper();
        command.arg("run").arg("--mapping").arg(&self.mapping);
        command.args(["--source", &self.topic.url(&self.group), "--sink", &self.database.url]);
        command.arg("--dead-letter").arg(self.dead_letters());
        command.args(["-X", "session.timeout.ms=3000", "-X", "heartbeat.interval.ms=300"]);
        // A member can start while a server is restarted.
        command.args(["--connect-timeout", "5m", "--summary", "json"]).args(&self.arguments);
        RunningProcess::start(&mut command)
    }

    fn dead_letters(&self) -> PathBuf {
        self.database.folder().join("dead.ndjson")
    }

    /// Number of applied records. Zero if the database is unavailable.
    fn applied(&self) -> usize {
        let sql = "SELECT CAST(COUNT(*) AS CHAR(9)) FROM journal";
        let rows = support::query(self.database.dialect, &self.database.url, sql).unwrap_or_default();
        rows.first().and_then(|row| row[0].as_ref()).map_or(0, |text| text.trim().parse().unwrap())
    }

    /// Waits until that many records are applied, as long as the number grows.
    fn until_applied<'r>(&self, wanted: usize, members: impl IntoIterator<Item = &'r RunningProcess>) {
        let members: Vec<&RunningProcess> = members.into_iter().collect();
        let (mut before, mut since) = (0, Instant::now());
        loop {
            let applied = self.applied();
            if applied >= wanted {
                return;
            }
            if applied != before {
                (before, since) = (applied, Instant::now());
            }
            let logs = || {
                members.iter().map(|member| member.log()).collect::<Vec<_>>().join(
                    "---
",
                )
            };
            assert!(
                since.elapsed() < Duration::from_mins(3),
                "{applied} of {wanted} were applied, and no more:
{}",
                logs()
            );
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    /// Checks that each record was applied once, and that the rows equal those of the events in order.
    fn each_applied_once(&self, events: &[String]) -> Result<(), Failed> {
        let positions = self.database.query(
            "SELECT CAST(part AS CHAR(9)), CAST(MIN(position) AS CHAR(9)), CAST(MAX(position) AS CHAR(9)), \
             CAST(COUNT(*) AS CHAR(9)), CAST(COUNT(DISTINCT position) AS CHAR(9)) FROM journal GROUP BY part",
        );
        let mut total = 0;
        for row in positions {
            let number = |at: usize| row[at].as_deref().unwrap().trim().parse::<i64>().unwrap();
            let end = self.topic.end(i32::try_from(number(0)).unwrap());
            let found = (number(1), number(2), number(3), number(4));
            if found != (0, end - 1, end, end) {
                return Err(Failed::from(format!(
                    "partition {}: first {}, last {}, records {}, different ones {}; it ends at {end}",
                    number(0),
                    found.0,
                    found.1,
                    found.2,
                    found.3
                )));
            }
            total += end;
        }
        assert_eq!(total, i64::try_from(events.len()).unwrap());
        if let Ok(dead_letters) = std::fs::read_to_string(self.dead_letters()) {
            return Err(Failed::from(format!("dead letters:\n{dead_letters}")));
        }
        let order = mapping("mappings/order.yaml");
        if self.database.rows(&order) == rows_from_file(&order, events) {
            Ok(())
        } else {
            Err(Failed::from("the rows differ from those of the events in order"))
        }
    }
}

/// Rows of a run from a file. They are the same on every database.
fn rows_from_file(order: &Mapping, events: &[String]) -> Json {
    let database = Database::fresh(Dialect::Sqlite);
    let file = database.folder().join("events.ndjson");
    std::fs::write(&file, events.join("\n")).unwrap();
    let mut command = mapper();
    command.args(["run", "--mapping", "mappings/order.yaml", "--sink", &database.url, "--source"]).arg(&file);
    support::succeed(command.arg("--dead-letter").arg(database.folder().join("dead.ndjson")));
    database.rows(order)
}

/// Distributes events over partitions, those of one order in one partition.
fn messages_by_order(events: &[String]) -> Vec<Message> {
    let partition = |event: &String| {
        let event: Json = serde_json::from_str(event).unwrap();
        usize::from_str_radix(event["entity_id"].as_str().unwrap(), 16).unwrap() % PARTITIONS
    };
    events.iter().map(|event| Message::of(i32::try_from(partition(event)).unwrap(), event.as_str())).collect()
}

/// Three members, one of which is killed and started again every few seconds. Meanwhile the database is
/// restarted twice and the broker once.
fn members_and_servers_die(server: &Server) -> Result<(), Failed> {
    let scale = scale();
    let events = std::env::var("MAPPER_TEST_TORTURE_EVENTS");
    let events = orders::events(events.map_or(scale.events, |number| number.parse().unwrap()));
    let broker = dedicated_broker();
    let torture = Torture::new(server, &broker.address, &[]);
    let started = Instant::now();
    let is_producing = AtomicBool::new(true);
    let mut kills = 0;
    std::thread::scope(|scope| {
        scope.spawn(|| {
            // Slowly enough that all kills and restarts happen in between.
            let step = events.len() / scale.parts;
            for part in messages_by_order(&events).chunks(step.max(1)) {
                torture.topic.send(part.iter().cloned());
                std::thread::sleep(Duration::from_secs(1));
            }
            is_producing.store(false, Ordering::Relaxed);
        });
        let mut members: BTreeMap<usize, RunningProcess> = (0..3).map(|at| (at, torture.member())).collect();
        let mut restarts = scale.restarts.into_iter().peekable();
        let mut next_kill = scale.kills.0;
        while is_producing.load(Ordering::Relaxed) {
            let seconds = started.elapsed().as_secs();
            if seconds >= next_kill {
                next_kill = seconds + scale.kills.1;
                let victim = kills % 3;
                members.remove(&victim).unwrap().kill();
                members.insert(victim, torture.member());
                kills += 1;
            }
            if let Some((_, what)) = restarts.next_if(|(at, _)| seconds >= *at) {
                match what {
                    "broker" => broker.control("restart"),
                    _ => server.control("restart"),
                }
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        assert!(restarts.next().is_none(), "the events ended before the restarts");
        torture.until_applied(events.len(), members.values());
        for (_, member) in members {
            member.signal("TERM");
            let ended = member.finish();
            assert!(ended.status.success(), "{}", ended.stderr);
        }
    });
    println!(
        "{}: {} records in {:.0} s, {kills} members killed, the database restarted twice, the broker once",
        server.dialect,
        events.len(),
        started.elapsed().as_secs_f64()
    );
    torture.each_applied_once(&events)
}

/// The mapping gains a column, an index, a longer text and a larger number, while three members write by the older one.
/// One of them is killed meanwhile. Then their successors have the newer mapping.
fn mapping_changes(server: &Server) -> Result<(), Failed> {
    let events = orders::events(50_000);
    let broker = dedicated_broker();
    let mut torture = Torture::new(server, &broker.address, &[]);
    let newer = torture.database.folder().join("newer.yaml");
    let text = std::fs::read_to_string(&torture.mapping).unwrap();
    let changes = [
        ("order_number:            {type: varchar(50),", "order_number:            {type: varchar(60),"),
        (
            "      customer_user_id: ",
            "      event_class:             {type: varchar(30), path: $.event_type}\n      customer_user_id: ",
        ),
        ("quantity:                {type: int, ", "quantity:                {type: bigint, "),
        ("      idx_orders_status: ", "      idx_orders_by_class:  [event_class]\n      idx_orders_status: "),
    ];
    let mut newer_text = text;
    for (before, after) in changes {
        assert!(newer_text.contains(before), "{before}");
        newer_text = newer_text.replace(before, after);
    }
    std::fs::write(&newer, newer_text).unwrap();
    let started = Instant::now();
    let messages = messages_by_order(&events);
    torture.topic.send(messages[..events.len() / 2].iter().cloned());
    let mut members: Vec<RunningProcess> = (0..3).map(|_| torture.member()).collect();
    torture.until_applied(events.len() / 10, &members);
    let mut apply = mapper();
    apply.args(["apply", "--yes", "--sink", &torture.database.url, "--mapping"]).arg(&newer);
    let mut applying = RunningProcess::start(&mut apply);
    applying.wait_for_log("step 2 of");
    members.remove(0).kill();
    members.push(torture.member());
    torture.topic.send(messages[events.len() / 2..].iter().cloned());
    // It gives up after 60 attempts to get a lock.
    let applied = applying.finish_within(Duration::from_mins(5));
    assert!(applied.status.success(), "{}{}", applied.stdout, applied.stderr);
    // They write on by the older mapping, and are replaced one after the other.
    torture.until_applied(events.len() * 6 / 10, &members);
    torture.mapping = newer;
    for _ in 0..3 {
        let member = members.remove(0);
        member.signal("TERM");
        let ended = member.finish();
        assert!(ended.status.success(), "{}", ended.stderr);
        members.push(torture.member());
    }
    torture.until_applied(events.len(), &members);
    for member in members {
        member.signal("TERM");
        let ended = member.finish();
        assert!(ended.status.success(), "{}", ended.stderr);
    }
    let seconds = started.elapsed().as_secs_f64();
    println!("{}: {} records in {seconds:.0} s while the mapping changed", server.dialect, events.len());
    torture.each_applied_once(&events)
}

/// A member that is stopped for longer than its session lasts, and then continues.
fn zombie_changes_nothing(server: &Server) -> Result<(), Failed> {
    let events = orders::events(12_000);
    let broker = dedicated_broker();
    let torture = Torture::new(server, &broker.address, &["--batch-events", "50"]);
    torture.topic.send(messages_by_order(&events));
    let mut zombie = torture.member();
    torture.until_applied(500, [&zombie]);
    zombie.signal("STOP");
    let at_stop = torture.applied();
    assert!(at_stop < events.len(), "it finished before it was stopped");
    let mut successor = torture.member();
    successor.wait_for_log("partitions assigned");
    torture.until_applied(events.len(), [&zombie, &successor]);
    zombie.signal("CONT");
    zombie.wait_for_log("partitions revoked");
    wait_until("the zombie has rejoined", || zombie.log().matches("partitions assigned").count() > 1);
    for member in [zombie, successor] {
        member.signal("TERM");
        let ended = member.finish();
        assert!(ended.status.success(), "{}", ended.stderr);
    }
    torture.each_applied_once(&events)
}

/// Broker and database are unavailable for longer than a member may be silent and than its session lasts. The
/// broker recovers first.
fn without_broker_and_database(server: &Server) -> Result<(), Failed> {
    let events = orders::events(6000);
    let broker = dedicated_broker();
    let arguments = ["--batch-events", "200", "-X", "max.poll.interval.ms=10000"];
    let torture = Torture::new(server, &broker.address, &arguments);
    torture.topic.send(messages_by_order(&events[..3000]));
    let mut member = torture.member();
    torture.until_applied(100, [&member]);
    server.control("stop");
    broker.control("kill");
    let outage = Instant::now();
    while outage.elapsed() < Duration::from_secs(15) {
        assert!(member.is_running(), "{}", member.log());
        std::thread::sleep(Duration::from_millis(100));
    }
    broker.control("start");
    torture.topic.send(messages_by_order(&events[3000..]));
    server.control("start");
    torture.until_applied(events.len(), [&member]);
    member.signal("TERM");
    let ended = member.finish();
    assert!(ended.status.success(), "{}", ended.stderr);
    torture.each_applied_once(&events)
}

/// The member cannot leave its group, which must detect the exit.
fn stops_without_broker(server: &Server) -> Result<(), Failed> {
    let events = orders::events(3000);
    let broker = dedicated_broker();
    let torture = Torture::new(server, &broker.address, &[]);
    torture.topic.send(messages_by_order(&events));
    let member = torture.member();
    torture.until_applied(events.len(), [&member]);
    broker.control("kill");
    let signalled = Instant::now();
    member.signal("TERM");
    let ended = member.finish();
    assert!(ended.status.success(), "{}", ended.stderr);
    // Without a limit librdkafka takes most of a minute.
    assert!(signalled.elapsed() < Duration::from_secs(20), "{}", ended.stderr);
    broker.control("start");
    torture.each_applied_once(&events)
}

/// The database is unavailable for longer than a member may be silent. The member stays in its group.
fn long_without_database(server: &Server) -> Result<(), Failed> {
    let events = orders::events(6000);
    let broker = dedicated_broker();
    let interval = format!("max.poll.interval.ms={}", scale().poll_interval);
    let arguments = ["--batch-events", "200", "-X", &interval];
    let torture = Torture::new(server, &broker.address, &arguments);
    torture.topic.send(messages_by_order(&events[..3000]));
    let mut member = torture.member();
    torture.until_applied(100, [&member]);
    server.control("stop");
    let outage = Instant::now();
    torture.topic.send(messages_by_order(&events[3000..]));
    while outage.elapsed() < scale().outage {
        assert!(member.is_running(), "{}", member.log());
        std::thread::sleep(Duration::from_millis(100));
    }
    server.control("start");
    torture.until_applied(events.len(), [&member]);
    member.signal("TERM");
    let ended = member.finish();
    assert!(ended.status.success(), "{}", ended.stderr);
    assert_eq!(ended.stderr.matches("partitions assigned").count(), 1, "{}", ended.stderr);
    let (_, before_the_stop) = ended.stderr.split_once("the database recovered").unwrap();
    assert!(!before_the_stop.split("stopping after").next().unwrap().contains("revoked"), "{}", ended.stderr);
    // The connection can be lost at any statement, also at COMMIT.
    let lost = ["; nothing is lost, retrying", "; the reply to COMMIT is lost, retrying"];
    assert!(lost.iter().any(|text| ended.stderr.contains(text)), "{}", ended.stderr);
    torture.each_applied_once(&events)
}
