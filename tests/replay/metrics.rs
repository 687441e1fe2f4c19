//! Tests of metrics, health and the log of the real binary.

use std::io::{ErrorKind, Read};
use std::net::TcpStream;
use std::process::Command;

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use serde_json::{Value as Json, json};

use crate::support::http::{Family, HttpServer, Metrics};
use crate::support::kafka::{Message, Topic, fresh_name, kafka_trial};
use crate::support::other_session::OtherSession;
use crate::support::process::{RunningProcess, wait_until};
use crate::support::proxy::Proxy;
use crate::support::{Database, SERVERS, mapper, orders, root, text, trial, without_times};

const ORDER: &str = "mappings/order.yaml";

/// Metrics that exist only if the source is a broker.
const BROKER_METRICS: [&str; 2] = ["mapper_broker_up", "mapper_consumer_lag_records"];

/// The metric that exists only with `--unmapped-paths`.
const UNMAPPED_VALUES: &str = "mapper_unmapped_values_total";

/// The metric that exists only if the mapping allows values to differ from those of the events.
const LOSSY_VALUES: &str = "mapper_lossy_values_total";

pub fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for dialect in Dialect::ALL {
        trials
            .push(trial(dialect, "metrics: counts match the events", move || metrics_match_events(dialect)));
        trials.push(trial(dialect, "metrics: half-open connections do not end a run", move || {
            half_open_connections(dialect)
        }));
        trials.push(kafka_trial(dialect, "metrics: lag, and revoked partitions", move || {
            lag_and_revoked_partitions(dialect)
        }));
    }
    for dialect in SERVERS {
        trials.push(trial(dialect, "metrics: ready while the database is available", move || {
            database_is_unavailable(dialect)
        }));
    }
    let tests: [(&str, fn() -> Result<(), Failed>); 10] = [
        ("unmapped paths have at most 200 series", unmapped_paths_have_a_limit),
        ("replaced values of applied events", replaced_values),
        ("not ready while the database is locked", database_is_locked),
        ("not ready while the broker is unavailable", broker_is_unavailable),
        ("no descriptor is left for dead letters", no_descriptor_left),
        ("an address that is in use", address_in_use),
        ("a line for each event", events_are_logged),
        ("a log line stays one line, whatever the event contains", odd_events_are_logged),
        ("the log as JSON", log_as_json),
        ("errors as JSON", errors_as_json),
    ];
    for (name, run) in tests {
        trials.push(Trial::test(format!("metrics: {name}"), run));
    }
    trials
}

/// `mapper run` with an HTTP server on a free port.
fn run(database: &Database, sink: &str) -> Command {
    let mut command = mapper();
    command.args(["run", "--mapping", ORDER, "--sink", sink, "--summary", "json"]);
    command.args(["--connect-timeout", "5m", "--http", "127.0.0.1:0"]);
    command.arg("--dead-letter").arg(database.folder().join("dead.ndjson"));
    command
}

fn cancel(number: &str) -> Json {
    json!({
        "event_type": "order.cancelled",
        "entity_id": "f00",
        "timestamp": "2025-01-15T14:00:00Z",
        "data": {"order_number": number},
    })
}

fn metrics_match_events(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let mut running = RunningProcess::start(run(&database, &database.url).arg("--unmapped-paths"));
    let server = HttpServer::from_log(&mut running);
    running.wait_until("it is ready", || server.readyz_returns(200, "ready"));
    let mut fraction = orders::create(2, 2);
    fraction["data"]["items"][0]["quantity"] = json!(1.5);
    let mut duplicate = orders::create(3, 3);
    duplicate["data"]["order_number"] = orders::create(1, 1)["data"]["order_number"].clone();
    let (one, mut five) = (orders::create(1, 1), orders::create(5, 5));
    five["data"]["gift"] = json!({"wrapped": true, "notes": ["a", "b"]});
    let items = [&one, &five].map(|order| order["data"]["items"].as_array().unwrap().len() as u64);
    let number = one["data"]["order_number"].as_str().unwrap().to_owned();
    let events = [
        one,
        json!("no JSON"),
        fraction,
        duplicate,
        json!({"event_type": "order.mislaid", "entity_id": "f00"}),
        cancel("nobody's"),
        five,
        cancel(&number),
    ];
    let lines: Vec<String> = events
        .iter()
        .map(|event| event.as_str().map_or_else(|| event.to_string(), ToOwned::to_owned))
        .collect();
    running.feed(&lines);
    running.wait_until("all are counted", || {
        let metrics = server.metrics();
        let ends =
            ["mapper_events_applied_total", "mapper_events_skipped_total", "mapper_dead_letters_total"];
        ends.map(|name| metrics.total(name)).iter().sum::<u64>() == 8
    });
    let metrics = server.metrics();
    let expected = [
        ("mapper_records_read_total", 8),
        ("mapper_events_applied_total", 4),
        ("mapper_events_skipped_total", 1),
        ("mapper_dead_letters_total{stage=decode}", 1),
        ("mapper_dead_letters_total{stage=extract}", 1),
        ("mapper_dead_letters_total{stage=apply}", 1),
        ("mapper_dead_letters_total{stage=parked}", 0),
        ("mapper_rows_total{operation=upsert,table=orders}", 2),
        ("mapper_rows_total{operation=update,table=orders}", 1),
        ("mapper_rows_total{operation=upsert,table=order_items}", items[0] + items[1]),
        ("mapper_updates_without_row_total", 1),
        ("mapper_unmapped_values_total{path=$.data.gift.wrapped}", 1),
        ("mapper_unmapped_values_total{path=$.data.gift.notes[*]}", 2),
        ("mapper_unmapped_values_total{path=other}", 0),
        ("mapper_batch_events_sum", 8),
        ("mapper_event_lag_seconds_count", 0),
        ("mapper_database_up", 1),
    ];
    for (series, count) in expected {
        assert_eq!(metrics.count(series), count, "{series}");
    }
    assert_eq!(metrics.total("mapper_retries_total"), 0, "{metrics:?}");
    let batches = metrics.count("mapper_batch_events_count");
    assert_eq!(batches, metrics.count("mapper_batch_seconds_count"));
    // The batch was halved until the poison record was alone.
    assert!((3..=8).contains(&batches), "{batches}");
    for family in BROKER_METRICS {
        assert!(!metrics.families.contains_key(family), "{family}");
    }
    assert_documented(&metrics, |family| !BROKER_METRICS.contains(&family) && family != LOSSY_VALUES);
    assert_eq!(server.get("/healthz"), (200, "alive\n".to_owned()));
    assert_eq!(server.request("POST", "/metrics").unwrap().0, 405);
    assert_eq!(server.get("/").0, 404);

    let ended = running.finish();
    assert!(ended.status.success(), "{}", ended.stderr);
    let summary: Json = serde_json::from_str(ended.stdout.lines().last().unwrap()).unwrap();
    assert_eq!(summary["read"], 8, "{summary}");
    assert_eq!(summary["dead_lettered"], 3, "{summary}");
    assert_eq!(summary["rows"], json!({"orders": 3, "order_items": items[0] + items[1]}), "{summary}");
    assert!(server.request("GET", "/healthz").is_err(), "it responds after its exit");
    Ok(())
}

/// The series of all metrics of unmapped paths count each value once, also if members become a map.
fn unmapped_paths_have_a_limit() -> Result<(), Failed> {
    let database = Database::fresh(Dialect::Sqlite);
    let mut running = RunningProcess::start(run(&database, &database.url).arg("--unmapped-paths"));
    let server = HttpServer::from_log(&mut running);
    running.wait_until("it is ready", || server.readyz_returns(200, "ready"));
    let send = |running: &mut RunningProcess, number: usize, more: Json| {
        let mut event = orders::create(number, number);
        event["data"]["more"] = more;
        running.feed(&[event.to_string()]);
        running.wait_until("it is applied", || {
            server.metrics().count("mapper_events_applied_total") == number as u64
        });
        server.metrics()
    };
    let members = |count: usize| (0..count).map(|number| (format!("m{number}"), json!(1))).collect();
    let metrics =
        send(&mut running, 1, json!({"one": Json::Object(members(90)), "two": Json::Object(members(90))}));
    assert_eq!(metrics.series_of(UNMAPPED_VALUES).count(), 181);
    let metrics = send(&mut running, 2, json!({"three": Json::Object(members(90))}));
    assert_eq!(metrics.series_of(UNMAPPED_VALUES).count(), 200);
    assert_eq!(metrics.count("mapper_unmapped_values_total{path=other}"), 71);
    assert_eq!(metrics.total(UNMAPPED_VALUES), 270);
    let metrics = send(&mut running, 3, json!({"one": Json::Object(members(1000))}));
    assert_eq!(metrics.series_of(UNMAPPED_VALUES).count(), 200);
    assert_eq!(metrics.total(UNMAPPED_VALUES), 1270);
    let ended = running.finish();
    assert!(ended.status.success(), "{}", ended.stderr);
    Ok(())
}

/// A replaced value counts if its event is applied. The series exists from the start.
fn replaced_values() -> Result<(), Failed> {
    let database = Database::fresh(Dialect::Sqlite);
    let mut command = mapper();
    command.args(["run", "--mapping", "tests/cases/one-dirty-value/mapping.yaml", "--sink", &database.url]);
    command.args(["--http", "127.0.0.1:0", "--dead-letter"]).arg(database.folder().join("dead.ndjson"));
    let mut running = RunningProcess::start(&mut command);
    let server = HttpServer::from_log(&mut running);
    running.wait_until("it is ready", || server.readyz_returns(200, "ready"));
    let replaced = "mapper_lossy_values_total{column=year,kind=invalid,table=films}";
    assert_eq!(server.metrics().count(replaced), 0);
    let events = std::fs::read_to_string(root().join("tests/cases/one-dirty-value/events.ndjson"))?;
    let mut lines: Vec<String> = events.lines().map(str::to_owned).collect();
    lines.push(json!({"id": "dead letter", "title": "x", "year": "replaced"}).to_string());
    running.feed(&lines);
    running.wait_until("all are counted", || server.metrics().count("mapper_records_read_total") == 8);
    running
        .wait_until("dead letters are counted", || server.metrics().total("mapper_dead_letters_total") == 3);
    let metrics = server.metrics();
    assert_eq!(metrics.count("mapper_events_applied_total"), 5);
    assert_eq!((metrics.count(replaced), metrics.series_of(LOSSY_VALUES).count()), (2, 1));
    assert_documented(&metrics, |family| !BROKER_METRICS.contains(&family) && family != UNMAPPED_VALUES);
    let ended = running.finish();
    assert!(ended.status.success(), "{}", ended.stderr);
    Ok(())
}

/// Clients that send only a part of a request must not take the descriptors that a run needs.
fn half_open_connections(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let program = run(&database, &database.url);
    let mut command = Command::new("sh");
    command.args(["-c", "ulimit -n 128 && exec \"$0\" \"$@\""]).arg(program.get_program());
    command.args(program.get_args()).current_dir(root());
    let mut running = RunningProcess::start(&mut command);
    let server = HttpServer::from_log(&mut running);
    running.wait_until("it is ready", || server.readyz_returns(200, "ready"));
    let descriptors = format!("/proc/{}/fd", running.id());
    let count_descriptors = || std::fs::read_dir(&descriptors).unwrap().count();
    let before = count_descriptors();
    let mut connections: Vec<TcpStream> = (0..200).map(|_| server.send("GET /metr")).collect();
    running.wait_until("connections are accepted", || count_descriptors() >= before + 16);
    running.feed(&["no JSON".to_owned(), orders::create(1, 1).to_string(), "no JSON".to_owned()]);
    running.wait_for_log("stdin:3");
    // Of the others, the server notices that they are closed.
    connections.truncate(40);
    assert_eq!(server.get("/healthz"), (200, "alive\n".to_owned()));
    running.wait_until("half-open connections are closed", || connections.iter().all(has_closed));
    let metrics = server.metrics();
    assert_eq!(metrics.count("mapper_dead_letters_total{stage=decode}"), 2);
    assert_eq!(metrics.total("mapper_retries_total"), 0, "{metrics:?}");
    let ended = running.finish();
    assert!(ended.status.success(), "{}", ended.stderr);
    let dead_letters = std::fs::read_to_string(database.folder().join("dead.ndjson")).unwrap();
    assert_eq!(dead_letters.lines().count(), 2, "{dead_letters}");
    Ok(())
}

/// The run waits for a descriptor of the dead-letter file. Then the file stays open.
fn no_descriptor_left() -> Result<(), Failed> {
    let database = Database::fresh(Dialect::Sqlite);
    let dead = database.folder().join("dead.ndjson");
    let mut command = mapper();
    command.args(["run", "--mapping", ORDER, "--sink", &database.url, "--summary", "json", "--source", "-"]);
    let mut running = RunningProcess::start(command.args(["--log-events", "--dead-letter"]).arg(&dead));
    running.feed(&[orders::create(1, 1).to_string()]);
    running.wait_for_log("[ORDER_CREATED]");
    let id = running.id().to_string();
    let limit_descriptors = |limit: &str| {
        let limited = Command::new("prlimit").args(["--pid", &id, &format!("--nofile={limit}:")]).status();
        assert!(limited.unwrap().success());
    };
    limit_descriptors("3");
    running.feed(&["no JSON".to_owned()]);
    running.wait_for_log("Too many open files (os error 24); nothing is lost, retrying");
    assert!(!dead.exists());
    limit_descriptors("1024");
    running.wait_for_log("the dead-letter log recovered");
    limit_descriptors("3");
    running.feed(&["no JSON".to_owned()]);
    running.wait_for_log("stdin:3");
    let ended = running.finish();
    assert!(ended.status.success(), "{}", ended.stderr);
    assert_eq!(ended.stderr.matches("Too many open files").count(), 1, "{}", ended.stderr);
    let dead_letters = std::fs::read_to_string(&dead).unwrap();
    assert_eq!(dead_letters.lines().count(), 2, "{dead_letters}");
    Ok(())
}

/// Whether the server has closed a connection without a response.
fn has_closed(connection: &TcpStream) -> bool {
    connection.set_nonblocking(true).unwrap();
    let mut connection = connection;
    match connection.read(&mut [0; 1]) {
        Ok(length) => length == 0,
        Err(error) => error.kind() != ErrorKind::WouldBlock,
    }
}

/// The table in docs/reference/metrics.md lists exactly the metrics of `/metrics`.
fn assert_documented(metrics: &Metrics, shown: impl Fn(&str) -> bool) {
    let page = std::fs::read_to_string(root().join("docs/reference/metrics.md")).unwrap();
    let rows = page.lines().filter(|line| line.starts_with("| `mapper_"));
    let mut documented: Vec<Family> = rows
        .map(|row| {
            let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
            let [name, kind, labels, help] = cells[..] else { panic!("{row}") };
            Family {
                name: name.trim_matches('`').to_owned(),
                kind: kind.to_owned(),
                labels: labels
                    .split(", ")
                    .filter(|label| !label.is_empty())
                    .map(|label| label.trim_matches('`').to_owned())
                    .collect(),
                help: help.to_owned(),
            }
        })
        .filter(|family| shown(&family.name))
        .collect();
    documented.sort();
    let found: Vec<Family> = metrics.families.values().cloned().collect();
    assert_eq!(documented, found);
}

/// The sink's URL through a proxy that can be cut.
fn through_proxy(database: &Database) -> (Proxy, String) {
    let (before, behind) = database.url.split_once('@').unwrap();
    let (server, name) = behind.split_once('/').unwrap();
    let proxy = Proxy::to(server);
    let url = format!("{before}@{}/{name}", proxy.address);
    (proxy, url)
}

fn database_is_unavailable(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let (proxy, url) = through_proxy(&database);
    proxy.cut();
    let mut running = RunningProcess::start(&mut run(&database, &url));
    let server = HttpServer::from_log(&mut running);
    running.wait_until("the database is reported as unavailable", || {
        server.readyz_returns(503, "the database is unavailable")
    });
    assert_eq!(server.metrics().count("mapper_database_up"), 0);
    assert_eq!(server.get("/healthz").0, 200);
    proxy.restore();
    running.wait_until("it is ready", || server.readyz_returns(200, "ready"));
    running.feed(&orders::events(10));
    let applied = |count| server.metrics().value("mapper_events_applied_total") == Some(count);
    running.wait_until("events are applied", || applied(10.0));
    // While the run is idle, only a probe detects the outage.
    for break_connection in [Proxy::cut, Proxy::stall] {
        break_connection(&proxy);
        running.wait_until("the database is reported as unavailable", || {
            server.readyz_returns(503, "the database is unavailable")
        });
        assert_eq!(server.metrics().count("mapper_database_up"), 0);
        proxy.restore();
        running.wait_until("the database is reported as available", || server.readyz_returns(200, "ready"));
        assert_eq!(server.metrics().count("mapper_database_up"), 1);
    }
    // While the run has records to apply, its own attempts detect the outage.
    let retries = |server: &HttpServer| server.metrics().count("mapper_retries_total{cause=connection}");
    let before = retries(&server);
    proxy.cut();
    running.feed(&orders::events(20)[10..]);
    running.wait_until("it retries", || retries(&server) > before);
    assert!(server.readyz_returns(503, "the database is unavailable"));
    proxy.restore();
    running.wait_until("all is applied", || applied(20.0));
    running.wait_until("it is ready", || server.readyz_returns(200, "ready"));
    let ended = running.finish();
    assert!(ended.status.success(), "{}", ended.stderr);
    Ok(())
}

fn database_is_locked() -> Result<(), Failed> {
    let database = Database::fresh(Dialect::Sqlite);
    let mut running = RunningProcess::start(&mut run(&database, &database.url));
    let server = HttpServer::from_log(&mut running);
    running.wait_until("it is ready", || server.readyz_returns(200, "ready"));
    let mut other = OtherSession::open(Dialect::Sqlite, &database.url).unwrap();
    other.execute("BEGIN IMMEDIATE").unwrap();
    running.feed(&orders::events(3));
    let locked = "the database is locked by another session";
    running.wait_until("it waits for the lock", || server.readyz_returns(503, locked));
    assert!(server.metrics().count("mapper_retries_total{cause=lock_wait}") > 0);
    drop(other);
    running.wait_until("it continues", || server.readyz_returns(200, "ready"));
    running.wait_until("all is counted", || server.metrics().count("mapper_events_applied_total") == 3);
    assert!(running.finish().status.success());
    Ok(())
}

fn broker_is_unavailable() -> Result<(), Failed> {
    let database = Database::fresh(Dialect::Sqlite);
    // A port without a listener.
    let unused_address = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let mut command = run(&database, &database.url);
    let mut running =
        RunningProcess::start(command.args(["--source", &format!("kafka://{unused_address}/things")]));
    let server = HttpServer::from_log(&mut running);
    running.wait_until("the broker is reported as unavailable", || {
        server.readyz_returns(503, "the broker is unavailable")
    });
    running.wait_until("it retries", || {
        server.metrics().value("mapper_retries_total{cause=broker}").is_some_and(|count| count > 0.0)
    });
    let metrics = server.metrics();
    assert_eq!((metrics.count("mapper_broker_up"), metrics.count("mapper_database_up")), (0, 1));
    assert_eq!(server.get("/healthz").0, 200);
    running.kill();
    Ok(())
}

fn address_in_use() -> Result<(), Failed> {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let database = Database::fresh(Dialect::Sqlite);
    let file = database.folder().join("test.db");
    for (address, code, words) in [
        (address.as_str(), 1, "nothing was read: Address already in use"),
        ("no.such.host.invalid:1", 1, "`no.such.host.invalid:1`, nothing was read: "),
        ("9400", 2, "expected `HOST:PORT`"),
    ] {
        let mut command = mapper();
        command.args(["run", "--mapping", ORDER, "--sink", &database.url]).env("MAPPER_HTTP", address);
        let output = command.args(["--source", "tests/cases/order/events.ndjson"]).output().unwrap();
        assert_eq!(output.status.code(), Some(code), "{}", text(&output.stderr));
        assert!(text(&output.stderr).contains(words), "{}", text(&output.stderr));
        assert!(!file.exists(), "the database was created");
    }
    Ok(())
}

fn lag_and_revoked_partitions(dialect: Dialect) -> Result<(), Failed> {
    let (topic, database, group) = (Topic::fresh(2), Database::fresh(dialect), fresh_name("group"));
    let member = || {
        let mut command = run(&database, &database.url);
        command.args(["--source", &topic.url(&group), "--batch-events", "1"]);
        // Short timeouts, because members join and leave quickly here.
        command.args(["-X", "session.timeout.ms=6000", "-X", "heartbeat.interval.ms=500"]);
        let mut running = RunningProcess::start(&mut command);
        let server = HttpServer::from_log(&mut running);
        (running, server)
    };
    let events = orders::events(30);
    let timestamp = chrono::Utc::now().timestamp_millis() - 100_000;
    let send = |events: &[String], partition: i32| {
        let message =
            |event: &String| Message { timestamp: Some(timestamp), ..Message::of(partition, event.as_str()) };
        topic.send(events.iter().map(message));
    };
    let series =
        |partition: i32| format!("mapper_consumer_lag_records{{partition={partition},topic={}}}", topic.name);
    send(&events[..10], 0);
    let (mut running, server) = member();
    let lag = |server: &HttpServer, partition: i32| server.metrics().value(&series(partition));
    running.wait_until("all is applied", || lag(&server, 0) == Some(0.0) && lag(&server, 1) == Some(0.0));
    running.wait_until("it is ready", || server.readyz_returns(200, "ready"));
    running.wait_until("all is counted", || server.metrics().count("mapper_events_applied_total") == 10);
    let metrics = server.metrics();
    assert_eq!(metrics.count("mapper_broker_up"), 1);
    assert_eq!(metrics.count("mapper_event_lag_seconds_count"), 10);
    assert_eq!(metrics.count("mapper_event_lag_seconds_bucket{le=60}"), 0);
    assert_eq!(metrics.count("mapper_event_lag_seconds_bucket{le=300}"), 10);
    assert_documented(&metrics, |family| family != UNMAPPED_VALUES && family != LOSSY_VALUES);

    // While the database is locked, produced records count as lag, also when nothing more is fetched.
    let mut other = OtherSession::open(dialect, &database.url).unwrap();
    other.execute(&lock(dialect)).unwrap();
    send(&events[10..20], 1);
    running.wait_until("the lag shows", || lag(&server, 1) == Some(10.0));
    running.wait_for_log("retrying");
    send(&events[20..], 1);
    running.wait_until("the lag grows", || lag(&server, 1) == Some(20.0));
    drop(other);
    running.wait_until("the lag goes", || lag(&server, 1) == Some(0.0));
    running.wait_until("all is counted", || server.metrics().count("mapper_events_applied_total") == 30);

    // The partitions of another member are shown by that member only.
    let (other, others) = member();
    wait_until("each has a partition", || {
        let has = |server: &HttpServer| [0, 1].map(|partition| lag(server, partition).is_some());
        let (one, another) = (has(&server), has(&others));
        one != another && [one, another].iter().all(|has| has[0] != has[1])
    });
    other.signal("TERM");
    assert!(other.finish().status.success());
    running.wait_until("it has both again", || {
        [0, 1].iter().all(|partition| lag(&server, *partition).is_some())
    });
    running.signal("TERM");
    let ended = running.finish();
    assert!(ended.status.success(), "{}", ended.stderr);
    Ok(())
}

/// Locks a table that every event needs, until the session ends.
fn lock(dialect: Dialect) -> String {
    match dialect {
        Dialect::Sqlite => "BEGIN IMMEDIATE".to_owned(),
        Dialect::Postgres => "BEGIN; LOCK TABLE orders IN EXCLUSIVE MODE".to_owned(),
        Dialect::Mysql | Dialect::Mariadb => "LOCK TABLES orders READ".to_owned(),
        // LOCK TABLES does nothing there by default.
        Dialect::Tidb => "BEGIN PESSIMISTIC; SELECT 1 FROM mapper_offsets FOR UPDATE".to_owned(),
    }
}

/// `mapper run` from a file, to its end.
fn run_file(database: &Database, mapping: &str, file: &str) -> Command {
    let mut command = mapper();
    command.args(["run", "--mapping", mapping, "--source", file, "--sink", &database.url, "--dead-letter"]);
    command.arg(database.folder().join("dead.ndjson"));
    command
}

fn events_are_logged() -> Result<(), Failed> {
    let database = Database::fresh(Dialect::Sqlite);
    let mut command = run_file(&database, ORDER, "tests/cases/order/events.ndjson");
    let output = crate::support::succeed(command.arg("--log-events"));
    let stderr = without_times(&text(&output.stderr));
    let lines: Vec<&str> = stderr.lines().filter(|line| line.contains('[')).collect();
    let expected = [
        "INFO [ORDER_CREATED] fff000eee111ddd222ccc333",
        "INFO [ORDER_CREATED] fff000eee111ddd222ccc334",
        "INFO [ORDER_CANCELLED] fff000eee111ddd222ccc333",
        "INFO [ORDER_CREATED] fff000eee111ddd222ccc334",
    ];
    assert_eq!(lines, expected);
    // Without `--log-events`.
    let output = crate::support::succeed(&mut run_file(&database, ORDER, "tests/cases/order/events.ndjson"));
    assert!(!text(&output.stderr).contains('['), "{}", text(&output.stderr));
    Ok(())
}

/// Event types with special characters, and an entity that may be absent.
const ODD: &str = r#"
format: 1
mapping: odd
source: {event_type: $.t, entity: $.e}
tables:
  odd:
    columns:
      id: {type: varchar(250), path: $.id}
      n:  {type: int, path: $.n, required: true}
    primary_key: [id]
events:
  "é\r\n[ß].1": [{upsert: odd, update: [n]}]
  put: [{upsert: odd, update: [n]}]
"#;

fn odd_events_are_logged() -> Result<(), Failed> {
    let database = Database::fresh(Dialect::Sqlite);
    let [mapping, file] = ["odd.yaml", "odd.ndjson"].map(|name| database.folder().join(name));
    std::fs::write(&mapping, ODD).unwrap();
    let events = [
        json!({"t": "é\r\n[ß].1", "e": "a\nb\u{1b}[31m", "id": "1", "n": 1}),
        json!({"t": "put", "id": "2", "n": 1}),
        json!({"t": "put", "e": "x".repeat(200), "id": "3", "n": 1}),
        // Dead and skipped events were not applied.
        json!({"t": "put", "e": "dead", "id": "4"}),
        json!({"t": "other", "e": "skipped", "id": "5", "n": 1}),
        json!({"t": "put", "e": 7, "id": "6", "n": 1}),
    ];
    std::fs::write(&file, events.map(|event| event.to_string()).join("\n")).unwrap();
    let mut command = run_file(&database, &mapping.to_string_lossy(), &file.to_string_lossy());
    let output = crate::support::succeed(command.arg("--log-events"));
    let stderr = without_times(&text(&output.stderr));
    let lines: Vec<&str> = stderr.lines().filter(|line| line.starts_with("INFO [")).collect();
    let long = format!("INFO [PUT] {}…", "x".repeat(80));
    assert_eq!(lines, [r"INFO [É___SS__1] a\nb\u{1b}[31m", "INFO [PUT]", long.as_str(), "INFO [PUT] 7"]);
    Ok(())
}

/// Every line as JSON.
fn json_lines(stderr: &[u8]) -> Vec<Json> {
    let stderr = text(stderr);
    let lines: Vec<Json> = stderr
        .lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}")))
        .collect();
    assert!(!lines.is_empty());
    for line in &lines {
        for member in ["timestamp", "level", "message"] {
            assert!(line[member].is_string(), "no {member}: {line}");
        }
        let moment = line["timestamp"].as_str().unwrap();
        assert!(chrono::DateTime::parse_from_rfc3339(moment).is_ok(), "{moment}");
    }
    lines
}

fn log_as_json() -> Result<(), Failed> {
    let database = Database::fresh(Dialect::Sqlite);
    let file = database.folder().join("events.ndjson");
    let mut fraction = orders::create(2, 2);
    fraction["data"]["items"][0]["quantity"] = json!(1.5);
    let events = [orders::create(1, 1), fraction, json!({"event_type": "order.mislaid", "entity_id": "f00"})];
    std::fs::write(&file, events.map(|event| event.to_string()).join("\n")).unwrap();
    let mut command = run_file(&database, ORDER, &file.to_string_lossy());
    let output = crate::support::succeed(command.args(["--log-events", "--log-format", "json"]));
    let lines = json_lines(&output.stderr);
    let says = |words: &str| {
        let found = lines.iter().find(|line| line["message"].as_str().unwrap().contains(words));
        found.unwrap_or_else(|| panic!("no `{words}`: {lines:?}"))
    };
    assert_eq!(says("created table `orders`")["level"], "INFO");
    assert_eq!(says("[ORDER_CREATED] ")["message"], format!("[ORDER_CREATED] {}", orders::id(1)));
    assert_eq!(says("skipping events of unmapped type `order.mislaid`")["level"], "WARN");
    let dead = says("dead letter: ");
    assert_eq!(dead["stage"], "extract", "{dead}");
    assert_eq!(dead["event_type"], "order.created", "{dead}");
    assert_eq!(dead["entity"], orders::id(2), "{dead}");
    assert!(dead["position"].as_str().unwrap().ends_with("events.ndjson:2"), "{dead}");
    Ok(())
}

fn errors_as_json() -> Result<(), Failed> {
    let database = Database::fresh(Dialect::Sqlite);
    // Set by the environment, for every command.
    let last = |command: &mut Command, code: i32| {
        let output = command.env("MAPPER_LOG_FORMAT", "json").output().unwrap();
        assert_eq!(output.status.code(), Some(code), "{}", text(&output.stderr));
        let last = json_lines(&output.stderr).pop().unwrap();
        assert_eq!(last["level"], "ERROR", "{last}");
        last
    };
    let file = database.folder().join("bad.ndjson");
    std::fs::write(&file, "no JSON\n").unwrap();
    let mut run = run_file(&database, ORDER, &file.to_string_lossy());
    let error = last(run.args(["--dead-letter-limit", "1"]), 1);
    assert_eq!(error["message"], "1 dead letters in a row: the mapping is probably wrong");
    assert!(error["hint"].as_str().unwrap().contains("`mapper explain`"), "{error}");
    let faulty = "tests/cases/fault-unknown-key/";
    let error = last(mapper().args(["check", "--mapping", &format!("{faulty}mapping.yaml")]), 2);
    let expected = std::fs::read_to_string(root().join(faulty).join("expected/stderr.txt")).unwrap();
    assert_eq!(error["message"].as_str().unwrap(), expected.trim_end());
    let error = last(mapper().args(["check", "--mapping", "no/such.yaml"]), 2);
    assert!(error["message"].as_str().unwrap().contains("no/such.yaml"), "{error}");
    // Each mismatch is an error before the last one.
    database.execute("DROP TABLE order_items; ALTER TABLE orders DROP COLUMN event_id");
    let error = last(mapper().args(["check", "--mapping", ORDER, "--sink", &database.url]), 3);
    assert!(error["message"].as_str().unwrap().contains("1 mismatch"), "{error}");
    Ok(())
}
