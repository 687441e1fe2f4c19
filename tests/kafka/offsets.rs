//! `mapper offsets`: how far topics were applied, and how a person says where to go on.

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;

use crate::runs::{ORDER, count, everywhere, rows_from_file, run, spread, until_orders};
use crate::support::kafka::{Topic, fresh_name};
use crate::support::running::Running;
use crate::support::{self, Database, mapper, mapping, orders, text};

pub fn trials() -> Vec<Trial> {
    everywhere("offsets are reset while a member runs", reset_while_running).collect()
}

fn reset_while_running(dialect: Dialect) -> Result<(), Failed> {
    let (topic, database, group) = (Topic::fresh(2), Database::fresh(dialect), fresh_name("group"));
    let events = orders::events(60);
    topic.send(spread(&events[..40], 2));
    let mut running = Running::start(&mut run(&topic, &group, &database));
    running.until_it_says("partitions assigned");
    until_orders(&mut running, &database, 40);
    database.execute("DELETE FROM order_items");
    database.execute("DELETE FROM orders");
    let mut reset = mapper();
    reset.args(["offsets", "reset", "--sink", &database.url, "--source", &topic.url(&group)]);
    let said = text(&support::succeed(reset.args(["--to", "earliest"])).stdout);
    assert!(said.contains(&format!("{}[1] goes on at offset 0", topic.name)), "{said}");
    // The member hears of it though nothing comes.
    until_orders(&mut running, &database, 40);
    topic.send(spread(&events[40..], 2));
    running.until("all are there", || {
        count(&database, "orders") == rows_from_file(dialect, &events)["orders"].as_array().unwrap().len()
    });
    assert!(running.said().contains("was taken over by another member or reset"), "{}", running.said());
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
