//! A file that is truncated while it is read: records are lost, so the run must not look like a success.

use std::fs::File;
use std::process::{Output, Stdio};

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;

use crate::support::process::wait_until;
use crate::support::{Database, mapper, orders, query, text};

pub fn trials() -> Vec<Trial> {
    [("a file", false), ("standard input", true)]
        .map(|(name, as_stdin)| {
            Trial::test(format!("{name} is truncated while it is read"), move || truncated_source(as_stdin))
                .with_kind(Dialect::Sqlite.name())
        })
        .into()
}

fn truncated_source(as_stdin: bool) -> Result<(), Failed> {
    let database = Database::fresh(Dialect::Sqlite);
    let path = database.folder().join("events.ndjson");
    std::fs::write(&path, orders::events(20_000).join("\n")).unwrap();
    let mut run = mapper();
    run.args(["run", "--mapping", "mappings/order.yaml", "--sink", &database.url, "--batch-events", "10"]);
    run.arg("--dead-letter").arg(database.folder().join("dead.ndjson"));
    if as_stdin {
        run.args(["--source", "-"]).stdin(File::open(&path).unwrap());
    } else {
        run.arg("--source").arg(&path);
    }
    let running = run.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let applied = || {
        let counted = query(Dialect::Sqlite, &database.url, "SELECT CAST(COUNT(*) AS TEXT) FROM orders");
        counted.map_or(0, |rows| rows[0][0].as_deref().unwrap().parse::<usize>().unwrap())
    };
    wait_until("some are applied", || applied() > 0);
    let file = File::options().write(true).open(&path).unwrap();
    file.set_len(5000).unwrap();
    let output: Output = running.wait_with_output().unwrap();
    let stderr = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{stderr}");
    assert!(output.stdout.is_empty(), "{}", text(&output.stdout));
    let position = if as_stdin { "stdin:" } else { "events.ndjson:" };
    for words in ["to 5000 bytes while it was read, at ", position, "hint: "] {
        assert!(stderr.contains(words), "no `{words}`:\n{stderr}");
    }
    Ok(())
}
