//! `mapper offsets`: shows how far topics were applied, and resets the offsets.

use std::process::Output;

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;

use crate::runs::{
    ORDER, await_orders, count, create_events, on_every_database, outcome_counts, rows_from_file, run, spread,
};
use crate::support::kafka::{Message, Topic, broker_trial, fresh_name};
use crate::support::process::RunningProcess;
use crate::support::{self, Database, mapper, mapping, orders, summary, text};

pub fn trials() -> Vec<Trial> {
    let reset_to_timestamp =
        broker_trial(Dialect::Sqlite, "offsets reset to a timestamp", "search by time", reset_to_timestamp);
    on_every_database("offsets are reset while a member runs", reset_while_running)
        .chain(on_every_database("offsets are shown and reset", shown_and_reset))
        .chain([reset_to_timestamp])
        .collect()
}

/// The output of `mapper offsets show`: the name and next offset of each partition.
fn listed_offsets(database: &Database, arguments: &[&str]) -> Vec<(String, String)> {
    let mut show = mapper();
    let output = support::succeed(show.args(["offsets", "show", "--sink", &database.url]).args(arguments));
    let lines = text(&output.stdout);
    let rows = lines.lines().skip(1).map(|line| {
        let cells: Vec<&str> = line.split_whitespace().collect();
        let [_, _, partition, next, fence] = cells[..] else { panic!("{line}") };
        assert!(fence.parse::<u64>().unwrap() > 0, "{line}");
        (partition.to_owned(), next.to_owned())
    });
    rows.collect()
}

fn reset(database: &Database, source: &str, arguments: &[&str]) -> Output {
    let mut reset = mapper();
    reset.args(["offsets", "reset", "--sink", &database.url, "--source", source]);
    reset.args(arguments).output().unwrap()
}

fn shown_and_reset(dialect: Dialect) -> Result<(), Failed> {
    let (topic, database, group) = (Topic::fresh(2), Database::fresh(dialect), fresh_name("group"));
    assert_eq!(listed_offsets(&database, &[]), []);
    // All messages are in the first partition, except for the last one.
    let mut messages = spread(&create_events(10), 1);
    messages[9].partition = 1;
    topic.send(messages);
    let resume =
        || outcome_counts(&summary(&support::succeed(run(&topic, &group, &database).arg("--until-end"))));
    assert_eq!(resume(), [10, 10, 0, 0]);
    let offsets = |first: &str, second: &str| {
        [(0, first), (1, second)].map(|(number, next)| (format!("{}[{number}]", topic.name), next.to_owned()))
    };
    assert_eq!(listed_offsets(&database, &["--group", &group]), offsets("9", "1"));
    assert_eq!(listed_offsets(&database, &["--group", "another"]), []);

    let source = topic.url(&group);
    let reset_successfully = |arguments: &[&str]| {
        let output = reset(&database, &source, arguments);
        assert!(output.status.success(), "{}", text(&output.stderr));
        text(&output.stdout)
    };
    let stdout = reset_successfully(&["--to", "4", "--partition", "0"]);
    assert_eq!(stdout, format!("{}[0] continues at offset 4\n", topic.name));
    assert_eq!(listed_offsets(&database, &[]), offsets("4", "1"));
    assert_eq!(resume(), [5, 5, 0, 0]);
    reset_successfully(&["--to", "earliest"]);
    assert_eq!(listed_offsets(&database, &[]), offsets("0", "0"));
    reset_successfully(&["--to", "latest"]);
    assert_eq!(listed_offsets(&database, &[]), offsets("9", "1"));
    assert_eq!(resume(), [0; 4]);
    // Another group has its own offsets, even if it never ran.
    let other = topic.url(&fresh_name("group"));
    assert!(reset(&database, &other, &["--to", "1", "--partition", "1"]).status.success());
    assert_eq!(listed_offsets(&database, &["--group", &group]), offsets("9", "1"));

    let none = format!("kafka://{}/{}?group={group}", topic.brokers, fresh_name("none"));
    let pattern = format!("kafka://{}/^{}?group={group}", topic.brokers, topic.name);
    let no_group = format!("kafka://{}/{}", topic.brokers, topic.name);
    let no_topic = format!("kafka://{}/?group={group}", topic.brokers);
    let invalid: [(&str, &[&str], i32, &str); 9] = [
        (&source, &["--to", "10", "--partition", "0"], 1, "[0] has no offset 10: it holds 0 to 9"),
        (&source, &["--to", "5"], 1, "[1] has no offset 5: it holds 0 to 1"),
        (&source, &["--to", "earliest", "--partition", "7"], 1, "no partition 7"),
        (&none, &["--to", "earliest"], 1, "no topic `none-"),
        (&source, &["--to", "-3"], 2, "--to"),
        (&pattern, &["--to", "earliest"], 2, "without a pattern"),
        (&no_group, &["--to", "earliest"], 2, "expected `?group=GROUP`"),
        (&no_topic, &["--to", "earliest"], 2, "must name its topics"),
        ("events.ndjson", &["--to", "earliest"], 2, "only topics have offsets"),
    ];
    for (source, arguments, code, expected) in invalid {
        let output = reset(&database, source, arguments);
        let stderr = text(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {stderr}");
        assert!(stderr.contains(expected), "{arguments:?}: {stderr}");
        assert!(output.stdout.is_empty(), "{}", text(&output.stdout));
        assert_eq!(listed_offsets(&database, &["--group", &group]), offsets("9", "1"), "{arguments:?}");
    }
    Ok(())
}

fn reset_to_timestamp() -> Result<(), Failed> {
    let (topic, database, group) = (Topic::fresh(1), Database::fresh(Dialect::Sqlite), fresh_name("group"));
    let now = chrono::Utc::now();
    let second = |number: i64| now + chrono::TimeDelta::seconds(number - 100);
    let messages = spread(&create_events(10), 1).into_iter().zip(0..);
    topic.send(
        messages.map(|(message, number)| Message {
            timestamp: Some(second(number).timestamp_millis()),
            ..message
        }),
    );
    let source = topic.url(&group);
    for (timestamp, next) in [(second(3), "3"), (second(0), "0"), (second(200), "10")] {
        let output = reset(&database, &source, &["--to", &timestamp.to_rfc3339()]);
        assert!(output.status.success(), "{}", text(&output.stderr));
        assert_eq!(listed_offsets(&database, &[]), [(format!("{}[0]", topic.name), next.to_owned())]);
    }
    Ok(())
}

fn reset_while_running(dialect: Dialect) -> Result<(), Failed> {
    let (topic, database, group) = (Topic::fresh(2), Database::fresh(dialect), fresh_name("group"));
    let events = orders::events(60);
    topic.send(spread(&events[..40], 2));
    let mut running = RunningProcess::start(&mut run(&topic, &group, &database));
    running.wait_for_log("partitions assigned");
    await_orders(&mut running, &database, 40);
    database.execute("DELETE FROM order_items");
    database.execute("DELETE FROM orders");
    let mut reset = mapper();
    reset.args(["offsets", "reset", "--sink", &database.url, "--source", &topic.url(&group)]);
    let stdout = text(&support::succeed(reset.args(["--to", "earliest"])).stdout);
    assert!(stdout.contains(&format!("{}[1] continues at offset 0", topic.name)), "{stdout}");
    // The member notices the reset although no record arrives.
    await_orders(&mut running, &database, 40);
    topic.send(spread(&events[40..], 2));
    running.wait_until("all orders are there", || {
        count(&database, "orders") == rows_from_file(dialect, &events)["orders"].as_array().unwrap().len()
    });
    assert!(running.log().contains("was taken over by another member or reset"), "{}", running.log());
    let mut show = mapper();
    show.args(["offsets", "show", "--sink", &database.url, "--group", &group]);
    let shown = text(&support::succeed(&mut show).stdout);
    assert!(shown.contains(&format!("{}[0]", topic.name)), "{shown}");
    running.signal("INT");
    let ended = running.finish();
    assert!(ended.status.success(), "{}", ended.stderr);
    assert_eq!(database.rows(&mapping(ORDER)), rows_from_file(dialect, &events));
    Ok(())
}
