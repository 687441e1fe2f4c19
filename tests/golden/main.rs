//! Golden cases: each folder under `tests/cases` is a case. See `tests/cases/README.md`.

// A failed test panics.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../support/mod.rs"]
mod support;

mod records;
mod statements;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use mapper::pipeline::Options;
use records::{FromBroker, FromMemory};
use serde::Deserialize;
use serde_json::{Value as Json, json};
use support::kafka::kafka_trial;
use support::{Database, expect, finish, folders, mapper, root, succeed, summary, text, trial};

/// `case.yaml`: the settings of a case. All are optional.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Settings {
    /// The mapping, relative to the repository. By default it is the case's `mapping.yaml`, or the
    /// files in its folder `mappings`, or the shipped mapping with the name of the case.
    mapping: Option<PathBuf>,
    /// Why the second run changes rows. The rows after the second run are then compared, too.
    second_run_differs: Option<String>,
    /// Dialects with different results, and the reasons. These dialects have their own expected files.
    exceptions: BTreeMap<String, String>,
    /// Further arguments of `mapper run`.
    arguments: Vec<String>,
    /// Markers in the events, and the number of `x` that replaces each. This keeps large texts out of
    /// the repository. Such events are piped in.
    fill: BTreeMap<String, usize>,
}

#[derive(Debug, Clone)]
struct Case {
    name: String,
    folder: PathBuf,
    mapping: PathBuf,
    settings: Settings,
}

fn main() {
    let mut trials = Vec::new();
    let mut names = Vec::new();
    for folder in folders("tests/cases") {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        names.push(name.clone());
        // Faulty mappings have their own test (`tests/checks/faults.rs`).
        if name.starts_with("fault-") {
            continue;
        }
        let case = case(&name, &folder);
        for dialect in Dialect::ALL {
            let rows = case.clone();
            trials.push(trial(dialect, format!("{name}: rows"), move || run_case(&rows, dialect)));
            if case.has_records() {
                let rows = case.clone();
                let name = format!("{name}: rows from a broker");
                trials.push(kafka_trial(dialect, name, move || run_from_broker(&rows, dialect)));
            }
            if case.has_own_mapping() {
                let sql = case.clone();
                trials.push(
                    Trial::test(format!("{name}: SQL"), move || render_case(&sql, dialect))
                        .with_kind(dialect.name()),
                );
            }
        }
        let files = case.clone();
        trials.push(Trial::test(format!("{name}: files"), move || no_stray_files(&files)));
        for events in [1, 2, 3] {
            let case = case.clone();
            trials.push(
                Trial::test(format!("{name}: batches of {events}"), move || run_in_batches(&case, events))
                    .with_kind(Dialect::Sqlite.name()),
            );
        }
    }
    let cases: Vec<String> = names.iter().filter(|name| !name.starts_with("fault-")).cloned().collect();
    trials.push(Trial::test("docs/reference/outcomes.md names every case", move || {
        outcomes_page_lists_every_case(&cases)
    }));
    for entry in std::fs::read_dir(root().join("mappings")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let has_case = names.contains(&name);
        trials.push(Trial::test(format!("mapping `{name}` has a case"), move || {
            if has_case { Ok(()) } else { Err(Failed::from(format!("no folder tests/cases/{name}"))) }
        }));
    }
    support::run_trials(trials);
}

fn case(name: &str, folder: &Path) -> Case {
    let settings: Settings = match std::fs::read_to_string(folder.join("case.yaml")) {
        Ok(text) => serde_saphyr::from_str(&text).unwrap_or_else(|error| panic!("{name}/case.yaml: {error}")),
        Err(_) => Settings::default(),
    };
    let own = ["mapping.yaml", "mappings"].map(|own| PathBuf::from(format!("tests/cases/{name}/{own}")));
    let mapping = match (&settings.mapping, own.into_iter().find(|own| root().join(own).exists())) {
        (Some(path), _) => path.clone(),
        (None, Some(own)) => own,
        (None, None) => PathBuf::from(format!("mappings/{name}.yaml")),
    };
    Case { name: name.to_owned(), folder: folder.to_owned(), mapping, settings }
}

/// The results of a run, in the form of the expected files.
struct Outcome {
    rows: String,
    dead_letters: String,
    summary: String,
    log: String,
}

/// The dead letters of a run. The text is empty if there is no file.
fn dead_letter_text(file: &Path) -> String {
    std::fs::read_to_string(file).unwrap_or_default()
}

fn outcome(rows: &Json, dead_letters: &str, summary: Json, log: String) -> Outcome {
    let summary = support::dialect_independent_summary(summary);
    Outcome {
        rows: pretty_rows(rows),
        dead_letters: mask_database_text(dead_letters),
        summary: format!("{summary}\n"),
        log,
    }
}

impl Case {
    fn events(&self) -> String {
        format!("tests/cases/{}/events.ndjson", self.name)
    }

    /// The input file of the case.
    fn input(&self) -> &'static str {
        if self.has_records() { "records.ndjson" } else { "events.ndjson" }
    }

    /// Whether the input is records with keys, headers and topics.
    fn has_records(&self) -> bool {
        self.folder.join("records.ndjson").exists()
    }

    /// A case with a borrowed mapping needs no expected SQL.
    fn has_own_mapping(&self) -> bool {
        self.settings.mapping.is_none()
    }

    /// Passes the events unchanged as a file, or pipes them in with markers replaced.
    fn source(&self, command: &mut Command, folder: &Path) {
        if self.settings.fill.is_empty() {
            command.args(["--source", &self.events()]);
            return;
        }
        let mut events = std::fs::read(self.folder.join("events.ndjson")).unwrap();
        for (marker, count) in &self.settings.fill {
            events = replace(&events, marker.as_bytes(), &vec![b'x'; *count]);
        }
        let filled = folder.join("events.ndjson");
        std::fs::write(&filled, events).unwrap();
        command.args(["--source", "-"]).stdin(std::fs::File::open(filled).unwrap());
    }

    /// Runs the real binary with the events.
    fn run(&self, database: &Database, options: &[&str]) -> Outcome {
        let mapping = support::mapping(&self.mapping);
        let dead = database.folder().join("dead.ndjson");
        let _ = std::fs::remove_file(&dead);
        let mut command = mapper();
        command.arg("run").arg("--mapping").arg(&self.mapping).args(&self.settings.arguments).args(options);
        command.args(["--sink", &database.url, "--summary", "json", "--dead-letter"]).arg(&dead);
        self.source(&mut command, database.folder());
        let output = finish(&mut command);
        outcome(&database.rows(&mapping), &dead_letter_text(&dead), summary(&output), text(&output.stderr))
    }

    fn is_exception(&self, dialect: Dialect) -> bool {
        self.settings.exceptions.contains_key(dialect.name())
    }

    /// The expected file. An exception has a file for its dialect.
    fn expected(&self, dialect: Dialect, file: &str) -> PathBuf {
        let expected = self.folder.join("expected");
        if self.is_exception(dialect) {
            expected.join(dialect.name()).join(file)
        } else {
            expected.join(file)
        }
    }

    fn expect(&self, dialect: Dialect, file: &str, actual: &str) -> Result<(), Failed> {
        // One file serves all dialects, so only one dialect may write it.
        let writer = [Dialect::Sqlite, Dialect::Postgres, Dialect::Mariadb, Dialect::Mysql]
            .into_iter()
            .find(|dialect| !self.is_exception(*dialect));
        if updating() && !self.is_exception(dialect) && writer != Some(dialect) {
            return Ok(());
        }
        expect(&self.expected(dialect, file), actual)
    }

    fn expect_outcome(&self, dialect: Dialect, outcome: &Outcome) -> Result<(), Failed> {
        self.expect(dialect, "rows.json", &outcome.rows)?;
        self.expect(dialect, "dead_letters.ndjson", &outcome.dead_letters)?;
        self.expect(dialect, "summary.json", &outcome.summary)
    }

    /// An exception without a difference would hide a later difference.
    fn check_exception_differs(&self, dialect: Dialect) -> Result<(), Failed> {
        if !self.is_exception(dialect) || updating() {
            return Ok(());
        }
        let read = |path: PathBuf| std::fs::read_to_string(path).unwrap_or_default();
        let common = self.folder.join("expected");
        let differs = ["rows.json", "dead_letters.ndjson", "summary.json"]
            .iter()
            .any(|file| read(common.join(file)) != read(self.expected(dialect, file)));
        if differs {
            Ok(())
        } else {
            Err(Failed::from(format!(
                "case.yaml: `{dialect}` is an exception, but its files equal the common ones"
            )))
        }
    }
}

fn updating() -> bool {
    std::env::var_os("UPDATE_EXPECT").is_some_and(|value| value == "1")
}

fn replace(bytes: &[u8], marker: &[u8], filling: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = bytes;
    while let Some(at) = rest.windows(marker.len()).position(|window| window == marker) {
        out.extend_from_slice(&rest[..at]);
        out.extend_from_slice(filling);
        rest = &rest[at + marker.len()..];
    }
    out.extend_from_slice(rest);
    out
}

/// Applies DDL and events twice. The real binary applies lines, the library applies records.
fn run_case(case: &Case, dialect: Dialect) -> Result<(), Failed> {
    for named in case.settings.exceptions.keys() {
        if !Dialect::ALL.iter().any(|dialect| dialect.name() == named) {
            return Err(Failed::from(format!("case.yaml: unknown dialect `{named}` in `exceptions`")));
        }
    }
    if case.has_records() {
        let mut memory = FromMemory::new(case, dialect);
        return run_twice(case, dialect, || memory.run(Options::default().batch_events));
    }
    let database = Database::fresh(dialect);
    run_twice(case, dialect, || case.run(&database, &[]))
}

/// Produces records to topics and applies them twice by the real binary.
fn run_from_broker(case: &Case, dialect: Dialect) -> Result<(), Failed> {
    if updating() {
        return Ok(());
    }
    let broker = FromBroker::new(case, dialect);
    run_twice(case, dialect, || broker.run(&[]))
}

/// Runs a case twice and compares rows, dead letters and summaries.
fn run_twice(case: &Case, dialect: Dialect, mut run: impl FnMut() -> Outcome) -> Result<(), Failed> {
    let first = run();
    case.expect_outcome(dialect, &first)?;
    case.check_exception_differs(dialect)?;
    check_log(&first)?;
    let second = run();
    if second.log.contains("the mapping") || second.log.contains("not regrouped") {
        return Err(Failed::from(format!("the created tables do not match the mapping\n{}", second.log)));
    }
    match &case.settings.second_run_differs {
        Some(_) => {
            case.expect(dialect, "rows_after_second_run.json", &second.rows)?;
            if second.rows == first.rows {
                Err(Failed::from("case.yaml: `second_run_differs` is set, but the second run changed no row"))
            } else {
                Ok(())
            }
        }
        None if second.rows == first.rows => Ok(()),
        None => Err(Failed::from(format!(
            "the second run changed the rows\n--- first\n{}\n--- second\n{}",
            first.rows, second.rows
        ))),
    }
}

/// The outcome does not depend on the batch size.
fn run_in_batches(case: &Case, events: usize) -> Result<(), Failed> {
    if updating() {
        return Ok(());
    }
    if case.has_records() {
        let outcome = FromMemory::new(case, Dialect::Sqlite).run(events);
        return case.expect_outcome(Dialect::Sqlite, &outcome);
    }
    let database = Database::fresh(Dialect::Sqlite);
    let outcome = case.run(&database, &["--batch-events", &events.to_string()]);
    case.expect_outcome(Dialect::Sqlite, &outcome)
}

/// Replaces the database's code and text, which differ between dialects. The expected files contain
/// only that there is a code. Other tests check the codes. Removes the name of the run and the time, which are never the same.
fn mask_database_text(dead_letters: &str) -> String {
    let lines = dead_letters.lines().map(|line| {
        let mut dead_letter: Json = serde_json::from_str(line).unwrap();
        let members = dead_letter.as_object_mut().unwrap();
        members.shift_remove("run").expect("each dead letter names its run");
        members.shift_remove("written_at").expect("each dead letter in a file has a time");
        if let Some(code) = members.get("code").and_then(Json::as_str).map(str::to_owned) {
            members.insert("code".into(), json!("<code>"));
            let error =
                members["error"].as_str().unwrap().replace(&format!("(code {code})"), "(code <code>)");
            members.insert("error".into(), json!(error));
        }
        if members.contains_key("database") {
            members.insert("database".into(), json!("<text>"));
        }
        format!("{}\n", shorten_long_text(&dead_letter))
    });
    lines.collect()
}

/// Replaces long texts by their length, to keep expected files small.
fn shorten_long_text(json: &Json) -> Json {
    match json {
        Json::String(text) if text.len() > 4000 => json!(format!("<{} bytes>", text.len())),
        Json::Array(items) => items.iter().map(shorten_long_text).collect(),
        Json::Object(members) => {
            members.iter().map(|(name, member)| (name.clone(), shorten_long_text(member))).collect()
        }
        other => other.clone(),
    }
}

/// Logs hold names, positions, counts and entities, but no other text of a payload. An event cannot
/// start a log line or make one very long.
fn check_log(outcome: &Outcome) -> Result<(), Failed> {
    let starts_well = |line: &str| line.starts_with(|c: char| c.is_ascii_digit());
    let untidy = outcome.log.lines().any(|line| !starts_well(line) || line.len() > 1000);
    if untidy || outcome.log.contains("SECRET") {
        Err(Failed::from(format!("the log has an untidy line, or contains `SECRET`\n{}", outcome.log)))
    } else {
        Ok(())
    }
}

/// The page links to each case, and has no stale links.
fn outcomes_page_lists_every_case(cases: &[String]) -> Result<(), Failed> {
    let page = std::fs::read_to_string(root().join("docs/reference/outcomes.md")).unwrap();
    let link = |name: &String| format!("[{name}](../../tests/cases/{name})");
    let missing: Vec<&String> = cases.iter().filter(|name| !page.contains(&link(name))).collect();
    let stale: Vec<&str> = page
        .split("](../../tests/cases/")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
        .filter(|name| !cases.iter().any(|case| case == name))
        .collect();
    if missing.is_empty() && stale.is_empty() {
        Ok(())
    } else {
        Err(Failed::from(format!("not in docs/reference/outcomes.md: {missing:?}; stale links: {stale:?}")))
    }
}

/// Fails on files that no test reads, since they would look like current expectations.
fn no_stray_files(case: &Case) -> Result<(), Failed> {
    let mut wanted =
        vec![case.input(), "case.yaml", "mapping.yaml"].into_iter().map(PathBuf::from).collect::<Vec<_>>();
    let several = case.folder.join("mappings");
    if several.is_dir() {
        let files = support::yaml_files(&several).into_iter();
        wanted.extend(files.map(|file| file.strip_prefix(&case.folder).unwrap().to_owned()));
    }
    let mut outcome = vec!["rows.json", "dead_letters.ndjson", "summary.json"];
    if case.settings.second_run_differs.is_some() {
        outcome.push("rows_after_second_run.json");
    }
    let expected = PathBuf::from("expected");
    wanted.extend(outcome.iter().map(|file| expected.join(file)));
    for dialect in Dialect::ALL {
        let own = expected.join(dialect.name());
        if case.has_own_mapping() {
            wanted.push(own.join("ddl.sql"));
            if !case.has_records() {
                wanted.push(own.join("statements.sql"));
            }
        }
        if case.is_exception(dialect) {
            wanted.extend(outcome.iter().map(|file| own.join(file)));
        }
    }
    let mut folders = vec![case.folder.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if !wanted.iter().any(|file| path == case.folder.join(file)) {
                return Err(Failed::from(format!("no test reads {}", path.display())));
            }
        }
    }
    Ok(())
}

fn pretty_rows(rows: &Json) -> String {
    let mut out = String::from("{\n");
    let tables: Vec<String> = rows
        .as_object()
        .unwrap()
        .iter()
        .map(|(table, rows)| {
            let rows: Vec<String> = rows
                .as_array()
                .unwrap()
                .iter()
                .map(|row| format!("    {}", shorten_long_text(row)))
                .collect();
            if rows.is_empty() {
                format!("  {}: []", json!(table))
            } else {
                format!("  {}: [\n{}\n  ]", json!(table), rows.join(",\n"))
            }
        })
        .collect();
    out.push_str(&tables.join(",\n"));
    out.push_str("\n}\n");
    out
}

/// Compares the DDL and the statements, without a database.
fn render_case(case: &Case, dialect: Dialect) -> Result<(), Failed> {
    let own = case.folder.join("expected").join(dialect.name());
    let mut ddl = mapper();
    ddl.arg("ddl").arg("--mapping").arg(&case.mapping).args(["--dialect", dialect.name()]);
    expect(&own.join("ddl.sql"), &text(&succeed(&mut ddl).stdout))?;
    // `mapper explain` reads lines.
    if case.has_records() {
        return Ok(());
    }
    let mut explain = mapper();
    explain.arg("explain").arg("--mapping").arg(&case.mapping).arg(case.events());
    explain.args(["--dialect", dialect.name()]);
    let explained = text(&succeed(&mut explain).stdout);
    expect(&own.join("statements.sql"), &statements::distinct(&explained))
}
