//! The command line: exit codes, output streams, and messages.

use std::ffi::OsStr;
use std::io::Write;
use std::os::unix::ffi::OsStrExt;
use std::process::Stdio;

use libtest_mimic::Trial;
use mapper::dialect::Dialect;

use crate::support::{Database, mapper, mapping, succeed, summary, text};

pub fn trials() -> Vec<Trial> {
    trials![
        "cli":
        the_version_and_the_help_are_data,
        the_help_of_each_command_has_an_example,
        a_bad_command_line_is_exit_2,
        check_reports_the_faults_of_all_files,
        multiple_mappings_need_an_explicit_group,
        standard_input_is_a_source,
        the_text_summary_is_a_table,
        a_closed_stdout_is_not_an_error,
        explain_reads_an_event_that_spans_lines,
        check_reads_a_folder_of_mappings,
        arguments_that_are_not_utf8,
    ]
}

const ORDER: [&str; 2] = ["--mapping", "mappings/order.yaml"];

fn the_version_and_the_help_are_data() {
    assert!(text(&succeed(mapper().arg("--version")).stdout).starts_with("mapper 0."));
    let help = text(&succeed(mapper().args(["run", "--help"])).stdout);
    for flag in [
        "--mapping",
        "--source",
        "--sink",
        "--dead-letter",
        "--summary",
        "--no-create",
        "--templates",
        "--http",
        "--log-events",
        "--log-format",
    ] {
        assert!(help.contains(flag), "{flag}");
    }
}

/// The manual pages of all commands are made from the same definition as the help.
fn the_help_of_each_command_has_an_example() {
    let folder = tempfile::tempdir().unwrap();
    succeed(mapper().args(["man", "--folder"]).arg(folder.path()));
    let pages = std::fs::read_dir(folder.path()).unwrap().map(|page| page.unwrap().path());
    let pages: Vec<(String, String)> = pages
        .map(|page| {
            let text = std::fs::read_to_string(&page).unwrap();
            (page.file_name().unwrap().to_string_lossy().into_owned(), text)
        })
        .collect();
    let leaves = pages.iter().filter(|(_, page)| !page.contains(".SH SUBCOMMANDS"));
    let without: Vec<&String> =
        leaves.clone().filter(|(_, page)| !page.contains("Example")).map(|(name, _)| name).collect();
    assert!(without.is_empty(), "without an example: {without:?}");
    assert!(leaves.count() > 15, "{} pages", pages.len());
}

fn a_bad_command_line_is_exit_2() {
    let bad: [&[&str]; 10] = [
        &[],
        &["run"],
        &["run", "--mapping", "no/such.yaml"],
        &["run", "--mapping", "mappings/order.yaml", "--sink", "oracle://db/x"],
        &["run", "--mapping", "mappings/order.yaml", "--source", "kafka://ann:pass@localhost/orders"],
        &["run", "--mapping", "mappings/order.yaml", "--source", "kafka:/localhost/orders"],
        &["run", "--mapping", "mappings/order.yaml", "--dead-letter", "kafka:/localhost/orders"],
        &["run", "--mapping", "mappings/order.yaml", "--batch-events", "0"],
        &["run", "--mapping", "mappings/order.yaml", "--mapping", "mappings/order.yaml"],
        &["ddl", "--mapping", "mappings/order.yaml", "--dialect", "oracle"],
    ];
    for arguments in bad {
        let output = mapper().args(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", text(&output.stderr));
        assert_eq!(text(&output.stdout), "", "{arguments:?}");
        assert!(!output.stderr.is_empty(), "{arguments:?}");
    }
}

fn check_reports_the_faults_of_all_files() {
    let mut command = mapper();
    command.args(["check", "--mapping", "tests/cases/fault-unknown-key/mapping.yaml"]);
    command.args(["--mapping", "tests/cases/fault-unknown-type/mapping.yaml"]);
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let stderr = text(&output.stderr);
    for file in ["fault-unknown-key/expected/stderr.txt", "fault-unknown-type/expected/stderr.txt"] {
        let expected =
            std::fs::read_to_string(crate::support::root().join("tests/cases").join(file)).unwrap();
        let (faults, summary) = expected.rsplit_once("\nerror: ").unwrap();
        assert!(stderr.contains(faults) && summary.starts_with("mapping has "), "{stderr}");
    }
    assert!(stderr.ends_with("error: mappings have 3 errors, nothing was read or written\n"), "{stderr}");
}

fn multiple_mappings_need_an_explicit_group() {
    let refused = |source: &str| {
        let mut command = mapper();
        command.arg("run").args(ORDER).args(["--mapping", "tests/cases/debezium-mongodb/mapping.yaml"]);
        let output = command.args(["--source", source]).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        text(&output.stderr)
    };
    assert_eq!(
        refused("kafka://localhost:1/events"),
        "error: no consumer group: mappings `order` and `customers` have no common name
  = hint: name the group in the source, as in `--source 'kafka://localhost:1/events?group=NAME'`
"
    );
    // Without topics of its own, the source uses those of all mappings, and each mapping must name one.
    assert_eq!(
        refused("kafka://localhost:1?group=g"),
        "error: no topic: neither the source nor mapping `customers` names one\n"
    );
}

fn standard_input_is_a_source() {
    let database = Database::fresh(Dialect::Sqlite);
    let events = std::fs::read(crate::support::root().join("tests/cases/order/events.ndjson")).unwrap();
    for source in [&["--source", "-"][..], &[]] {
        let mut command = mapper();
        command.arg("run").args(ORDER).args(source).args(["--sink", &database.url, "--summary", "json"]);
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(&events).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", text(&output.stderr));
        assert_eq!(summary(&output)["applied"], 4);
    }
    let rows = database.rows(&mapping("mappings/order.yaml"));
    assert_eq!(rows["orders"].as_array().unwrap().len(), 2);
}

fn the_text_summary_is_a_table() {
    let database = Database::fresh(Dialect::Sqlite);
    let mut command = mapper();
    command.arg("run").args(ORDER).args([
        "--source",
        "tests/cases/order/events.ndjson",
        "--sink",
        &database.url,
    ]);
    let stdout = text(&succeed(&mut command).stdout);
    let figure = |what: &str| {
        let line = stdout.lines().find(|line| line.trim_start().starts_with(what)).unwrap_or_default();
        line.split_whitespace().last().unwrap_or_default().to_owned()
    };
    assert_eq!(figure("records read"), "4");
    assert_eq!(figure("applied"), "4");
    assert_eq!(figure("row writes to `order_items`"), "5");
}

fn a_closed_stdout_is_not_an_error() {
    let mut command = mapper();
    command.arg("ddl").args(ORDER).args(["--dialect", "mysql"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert_eq!(text(&output.stderr), "");
}

fn explain_reads_an_event_that_spans_lines() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("event.json");
    let event =
        std::fs::read_to_string(crate::support::root().join("tests/cases/order/events.ndjson")).unwrap();
    let event: serde_json::Value = serde_json::from_str(event.lines().nth(2).unwrap()).unwrap();
    std::fs::write(&path, serde_json::to_string_pretty(&event).unwrap()).unwrap();
    let mut command = mapper();
    command.arg("explain").args(ORDER).arg(&path).args(["--dialect", "mysql"]);
    let stdout = text(&succeed(&mut command).stdout);
    assert!(stdout.contains("-- update `orders`: 1 row\n"), "{stdout}");
    assert!(stdout.contains("WHERE `order_number` = ?;"), "{stdout}");
    assert!(stdout.contains("\"cancelled\""), "{stdout}");
}

fn check_reads_a_folder_of_mappings() {
    let stdout = text(&succeed(mapper().args(["check", "--mapping", "mappings"])).stdout);
    for (mapping, tables, event_types) in
        [("order", 2, 2), ("post", 1, 3), ("product", 2, 4), ("supplier", 1, 3), ("user", 1, 3)]
    {
        let line = format!("mapping `{mapping}` is valid: tables {tables}, event types {event_types}\n");
        assert!(stdout.contains(&line), "{stdout}");
    }
}

fn arguments_that_are_not_utf8() {
    let odd = OsStr::from_bytes(b"odd\xff");
    let odd_url = OsStr::from_bytes(b"--sink=mysql://ann:tr0ub4dor@db/\xff");
    let wrong: [&[&OsStr]; 6] = [
        &[odd],
        &[OsStr::new("run"), odd],
        &[OsStr::new("run"), OsStr::new("--limit"), odd],
        &[OsStr::new("run"), OsStr::new("--mapping"), OsStr::new("a"), odd_url],
        &[OsStr::new("explain"), OsStr::new("--dialect"), odd],
        &[OsStr::new("run"), OsStr::from_bytes(b"--dry-run=\xff")],
    ];
    for arguments in wrong {
        let output = mapper().args(arguments).output().unwrap();
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {stderr}");
        assert!(stderr.starts_with("error: "), "{arguments:?}: {stderr}");
        assert!(!stderr.contains("panicked") && !stderr.contains("tr0ub4dor"), "{arguments:?}: {stderr}");
    }
    // Help and version end before the other arguments are read.
    let output = mapper().args([OsStr::new("--version"), odd]).output().unwrap();
    assert!(text(&output.stdout).starts_with("mapper "), "{output:?}");
}
