//! Records that are longer than the memory: they are not held, and the records around them are applied.

use std::fs::File;
use std::io::{Seek, SeekFrom, Write};

use libtest_mimic::Trial;
use mapper::dialect::Dialect;
use serde_json::{Value as Json, json};

use crate::support::process::RunningProcess;
use crate::support::{Database, mapper, orders, succeed, summary};

pub fn trials() -> Vec<Trial> {
    trials![
        "long records":
        a_line_of_a_gigabyte_is_a_dead_letter,
        a_line_without_an_end_is_not_held,
    ]
}

/// Greatest memory of a run, in KiB: a record of 64 MiB, twice while its buffer grows, and the program.
const MAX_MEMORY: u64 = 300 << 10;

fn run(database: &Database, source: &str) -> std::process::Command {
    let mut command = mapper();
    command.args(["run", "--mapping", "mappings/order.yaml", "--sink", &database.url, "--source", source]);
    command.args(["--summary", "json", "--dead-letter"]).arg(database.folder().join("dead.ndjson"));
    command
}

fn a_line_of_a_gigabyte_is_a_dead_letter() {
    const LENGTH: u64 = 1 << 30;
    let database = Database::fresh(Dialect::Sqlite);
    let path = database.folder().join("events.ndjson");
    let event = |number: usize| format!("{}\n", orders::create(number, number));
    let mut file = File::create(&path).unwrap();
    file.write_all(event(1).as_bytes()).unwrap();
    // The line has no blocks on the disk.
    file.seek(SeekFrom::Current(LENGTH.cast_signed())).unwrap();
    file.write_all(format!("\n{}", event(2)).as_bytes()).unwrap();
    let line = summary(&succeed(&mut run(&database, &path.to_string_lossy())));
    assert_eq!((&line["applied"], &line["dead_lettered"]), (&json!(2), &json!(1)), "{line}");
    let dead_letter = std::fs::read_to_string(database.folder().join("dead.ndjson")).unwrap();
    let dead_letter: Json = serde_json::from_str(&dead_letter).unwrap();
    assert_eq!(dead_letter["position"], json!({"file": path.to_string_lossy(), "line": 2, "document": 2}));
    assert_eq!((&dead_letter["length"], dead_letter.get("payload")), (&json!(LENGTH), None));
}

fn a_line_without_an_end_is_not_held() {
    let database = Database::fresh(Dialect::Sqlite);
    let mut running = RunningProcess::start(&mut run(&database, "/dev/zero"));
    running.wait_for_log("a line is longer than `--max-record-bytes` (67108864)");
    let id = running.id();
    let number_in = |file: &str, name: &str| -> u64 {
        let text = std::fs::read_to_string(format!("/proc/{id}/{file}")).unwrap();
        let line = text.lines().find_map(|line| line.strip_prefix(name)).unwrap();
        line.split_whitespace().next().unwrap().parse().unwrap()
    };
    running.wait_until("a gigabyte is read", || number_in("io", "rchar:") > 1 << 30);
    let memory = number_in("status", "VmHWM:");
    assert!(memory < MAX_MEMORY, "{memory} KiB");
    running.signal("TERM");
    let ended = running.finish();
    assert_eq!(ended.status.code(), Some(0), "{}", ended.stderr);
    assert!(ended.stderr.contains("no line is committed"), "{}", ended.stderr);
}
