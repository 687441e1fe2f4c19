//! Files of formats that are not read: a binary file ends the run.

use std::process::Command;

use libtest_mimic::Trial;
use mapper::dialect::Dialect;

use crate::file_layouts::gzip;
use crate::support::{Database, mapper, text};

pub fn trials() -> Vec<Trial> {
    trials![
        "other formats":
        a_binary_file_ends_the_run,
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
    let mut tar = b"events.ndjson".to_vec();
    tar.resize(257, 0);
    tar.extend_from_slice(b"ustar\x0000");
    for (bytes, name, tool) in [
        (&b"\xff\xfe{\0}\0\n\0"[..], "UTF-16", "iconv"),
        (b"BZh91AY&SY\n", "bzip2", "bzip2 -dc"),
        (b"PK\x03\x04\n", "a ZIP archive", "unzip -p"),
        (b"{\0\n\0", "UTF-16", "iconv"),
        (&tar, "a tar archive", "tar -xf"),
        (&gzip(&tar), "a tar archive", "tar -xf"),
        (&gzip(&gzip(b"{}")), "compressed data within compressed data", "gzip -dc"),
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
            let words = format!(
                "expected JSON, CSV or TSV, plain or compressed by gzip or zstd, found {name} in `{}`\n  = hint: ",
                if command.get_args().any(|argument| argument == "-") { "stdin" } else { path }
            );
            assert!(stderr.contains(&words) && stderr.contains(tool), "{stderr}");
        }
        assert!(!database.folder().join("dead.ndjson").exists());
    }
}
