//! Files of formats that are not read: a binary file ends the run, and a dead letter says what a line looks like.

use std::process::Command;

use libtest_mimic::Trial;
use mapper::dialect::Dialect;

use crate::support::{Database, mapper, root, text};

pub fn trials() -> Vec<Trial> {
    trials![
        "other formats":
        a_binary_file_ends_the_run,
        a_line_of_a_pretty_printed_document_is_recognised,
    ]
}

const ORDER: [&str; 2] = ["--mapping", "mappings/order.yaml"];

fn run(database: &Database, source: &str) -> Command {
    let mut command = mapper();
    command.arg("run").args(ORDER).args(["--sink", &database.url, "--source", source]);
    command.arg("--dead-letter").arg(database.folder().join("dead.ndjson"));
    command
}

fn a_binary_file_ends_the_run() {
    let database = Database::fresh(Dialect::Sqlite);
    let file = database.folder().join("events.ndjson");
    let path = file.to_str().unwrap();
    for (bytes, name, tool) in [
        (&b"\xff\xfe{\0}\0\n\0"[..], "UTF-16", "iconv"),
        (b"BZh91AY&SY\n", "bzip2", "bzip2 -dc"),
        (b"PK\x03\x04\n", "a ZIP archive", "unzip -p"),
    ] {
        std::fs::write(&file, bytes).unwrap();
        let mut piped = run(&database, "-");
        piped.stdin(std::fs::File::open(&file).unwrap());
        let mut explain = mapper();
        explain.arg("explain").args(ORDER).args(["--dialect", "mysql", path]);
        for mut command in [run(&database, path), piped, explain] {
            let output = command.output().unwrap();
            let stderr = text(&output.stderr);
            assert_eq!(output.status.code(), Some(1), "{stderr}");
            let words = format!("expected JSON, CSV or TSV, plain or compressed by gzip or zstd, found {name}\n  = hint: ");
            assert!(stderr.contains(&words) && stderr.contains(tool), "{stderr}");
        }
        assert!(!database.folder().join("dead.ndjson").exists());
    }
}

fn a_line_of_a_pretty_printed_document_is_recognised() {
    let database = Database::fresh(Dialect::Sqlite);
    let event = std::fs::read_to_string(root().join("tests/cases/order/events.ndjson")).unwrap();
    let event: serde_json::Value = serde_json::from_str(event.lines().next().unwrap()).unwrap();
    let file = database.folder().join("event.json");
    std::fs::write(&file, serde_json::to_string_pretty(&event).unwrap()).unwrap();
    let output = run(&database, file.to_str().unwrap()).args(["--format", "lines"]).output().unwrap();
    let stderr = text(&output.stderr);
    assert_eq!(output.status.code(), Some(3), "{stderr}");
    let words = "it looks like a line of a document that spans several lines (hint: `--format documents` reads documents of several lines)";
    let dead = std::fs::read_to_string(database.folder().join("dead.ndjson")).unwrap();
    let first = dead.lines().next().unwrap();
    assert!(first.contains(words) && stderr.contains(words), "{first}\n{stderr}");
}
