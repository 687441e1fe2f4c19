//! Measures the time from producing an event until its rows are visible, at 100 events a second. For
//! comparison, measures a bare commit of one row on the same database, and the time until a consumer that
//! does nothing has the event. The measurements alternate, on the servers of `scripts/services env`:
//!
//! ```text
//! eval "$(scripts/services env)"; cargo bench --bench latency [-- DIALECT… [--json]]
//! ```
//!
//! `--json` prints a line for each database instead of the table.

// A benchmark that cannot continue panics.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "../tests/support/mod.rs"]
mod support;

use std::sync::mpsc::{self, Sender};
use std::time::{Duration, Instant};

use mapper::dialect::Dialect;
use rdkafka::config::ClientConfig;
use rdkafka::consumer::{BaseConsumer, Consumer};
use rdkafka::producer::{BaseProducer, Producer};
use rdkafka::{Offset, TopicPartitionList};
use serde_json::{Value as Json, json};
use support::kafka::{Message, Topic, fresh_name, producer};
use support::process::RunningProcess;
use support::session::Session;
use support::{Database, mapper, orders};

const ROUNDS: usize = 3;
/// The events of a round, which takes ten seconds.
const EVENTS: usize = 1000;
const EVENT_INTERVAL: Duration = Duration::from_millis(10);
const POLL_INTERVAL: Duration = Duration::from_micros(200);

fn main() {
    let (flags, wanted): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|word| word.starts_with('-'));
    let as_json = flags.iter().any(|flag| flag == "--json");
    if !as_json {
        println!(
            "| database | an event, ms: median, 99th percentile | a bare commit, ms: median, 99th percentile | the broker, ms: median, 99th percentile | event / commit, the 99th |"
        );
        println!("|---|---|---|---|---|");
    }
    for dialect in Dialect::ALL {
        if !wanted.is_empty() && !wanted.iter().any(|name| name == dialect.name()) {
            continue;
        }
        let (mut events, mut commits, mut deliveries) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            events.extend(events_to_rows(dialect));
            commits.extend(bare_commits(dialect));
            deliveries.extend(through_the_broker());
        }
        let (event, commit, broker) =
            (Percentiles::of(events), Percentiles::of(commits), Percentiles::of(deliveries));
        if as_json {
            let percentiles = [("event", &event), ("commit", &commit), ("broker", &broker)];
            let mut line = json!({"database": dialect.name()});
            for (name, percentiles) in percentiles {
                line[name] = percentiles.json();
            }
            println!("{line}");
            continue;
        }
        let ratio = event.p99 / commit.p99;
        println!(
            "| {dialect} | {:.1}, {:.1} | {:.1}, {:.1} | {:.1}, {:.1} | {ratio:.1} |",
            event.median, event.p99, commit.median, commit.p99, broker.median, broker.p99
        );
    }
}

struct Percentiles {
    median: f64,
    /// The 99th percentile.
    p99: f64,
}

impl Percentiles {
    fn of(mut times: Vec<Duration>) -> Percentiles {
        times.sort();
        let millis = |percent: usize| times[(times.len() - 1) * percent / 100].as_secs_f64() * 1000.0;
        Percentiles { median: millis(50), p99: millis(99) }
    }

    fn json(&self) -> Json {
        json!({"median": self.median, "late": self.p99})
    }
}

/// The times from the producer's call to the visible row.
fn events_to_rows(dialect: Dialect) -> Vec<Duration> {
    let (topic, database) = (Topic::fresh(1), Database::fresh(dialect));
    let mut command = mapper();
    let dead = database.folder().join("dead.ndjson");
    command.args(["run", "--mapping", "mappings/order.yaml", "--sink", &database.url, "--source"]);
    command.arg(topic.url(&fresh_name("group"))).arg("--dead-letter").arg(dead);
    let mut running = RunningProcess::start(&mut command);
    let producer = warmed_up_producer(&topic);
    running.wait_for_log("partitions assigned");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let mut session = runtime.block_on(Session::connect(dialect, &database.url)).unwrap();
    let mut newest = || {
        let rows = runtime.block_on(session.query("SELECT MAX(order_id) FROM orders")).unwrap();
        rows[0][0].as_ref().map(|id| usize::from_str_radix(id, 16).unwrap())
    };
    running.wait_until("the first row is visible", || newest() == Some(0));
    let times = produce_and_time(&topic, &producer, |number| {
        while newest().unwrap() < number {
            std::thread::sleep(POLL_INTERVAL);
        }
    });
    running.signal("TERM");
    running.finish();
    times
}

/// Produces the other events, and returns the time until each is visible. Between events, nothing is polled:
/// that would slow down the servers.
fn produce_and_time(
    topic: &Topic,
    producer: &BaseProducer,
    mut wait_until_visible: impl FnMut(usize),
) -> Vec<Duration> {
    let (sender, receiver) = mpsc::channel();
    std::thread::scope(|scope| {
        scope.spawn(move || produce(topic, producer, &sender));
        let time = |(number, produced): (usize, Instant)| {
            wait_until_visible(number);
            produced.elapsed()
        };
        receiver.into_iter().map(time).collect()
    })
}

fn order(number: usize) -> Message {
    Message::of(0, orders::create(number, number).to_string())
}

/// Returns a producer that has produced the first event, which opens connections and prepares statements.
fn warmed_up_producer(topic: &Topic) -> BaseProducer {
    // Each record is sent by itself, without waiting for others.
    let mut config = producer(&topic.brokers);
    let producer: BaseProducer =
        config.set("linger.ms", "0").set("socket.nagle.disable", "true").create().unwrap();
    topic.send_with(&producer, [order(0)]);
    producer.flush(Duration::from_mins(1)).unwrap();
    producer
}

/// Produces the other events at a fixed rate, and sends the number and the time of each.
fn produce(topic: &Topic, producer: &BaseProducer, sender: &Sender<(usize, Instant)>) {
    let begin = Instant::now();
    for number in 1..=u32::try_from(EVENTS).unwrap() {
        std::thread::sleep((begin + EVENT_INTERVAL * number).saturating_duration_since(Instant::now()));
        let event = (number as usize, Instant::now());
        sender.send(event).unwrap();
        topic.send_with(producer, [order(event.0)]);
    }
    producer.flush(Duration::from_mins(1)).unwrap();
}

/// The times from the producer's call until a consumer has the event.
fn through_the_broker() -> Vec<Duration> {
    let topic = Topic::fresh(1);
    let consumer: BaseConsumer = ClientConfig::new()
        .set("bootstrap.servers", &topic.brokers)
        .set("group.id", fresh_name("group"))
        .create()
        .unwrap();
    let mut assigned = TopicPartitionList::new();
    assigned.add_partition_offset(&topic.name, 0, Offset::Beginning).unwrap();
    consumer.assign(&assigned).unwrap();
    // A poll may also return something else than a record.
    let next = || loop {
        if let Some(record) = consumer.poll(Duration::from_secs(1)) {
            record.unwrap();
            return;
        }
    };
    let producer = warmed_up_producer(&topic);
    next();
    produce_and_time(&topic, &producer, |_| next())
}

/// The times of committing one row, at the same rate.
fn bare_commits(dialect: Dialect) -> Vec<Duration> {
    let database = Database::fresh(dialect);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let mut session = Session::connect(dialect, &database.url).await.unwrap();
        if dialect == Dialect::Sqlite {
            session.query("PRAGMA journal_mode = WAL").await.unwrap();
            session.execute("PRAGMA synchronous = NORMAL").await.unwrap();
        }
        session.execute("CREATE TABLE bare (id INT PRIMARY KEY, what VARCHAR(200))").await.unwrap();
        let begin = Instant::now();
        let mut times = Vec::new();
        for number in 0..u32::try_from(EVENTS).unwrap() {
            std::thread::sleep((begin + EVENT_INTERVAL * number).saturating_duration_since(Instant::now()));
            let at = Instant::now();
            session.execute(&format!("INSERT INTO bare VALUES ({number}, 'a row')")).await.unwrap();
            times.push(at.elapsed());
        }
        times
    })
}
