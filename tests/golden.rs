//! Golden cases: a folder a case under `tests/cases`, found by themselves. See `tests/cases/README.md`.

mod support;

use std::path::{Path, PathBuf};

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use mapper::mapping::Mapping;
use serde::Deserialize;
use serde_json::{Value as Json, json};
use support::{Database, expect, folders, mapper, root, succeed, summary, text, trial};

/// `case.yaml`: what a case needs besides its events. All of it can be left out.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Settings {
    /// The mapping, from the repository's folder; else `mapping.yaml` of the case, else the
    /// shipped mapping of the case's name.
    mapping: Option<PathBuf>,
    /// Why the rows differ after a second run. The second run's rows are then expected too.
    second_run_differs: Option<String>,
    /// Dialects whose outcome differs, and why: they have files of their own.
    exceptions: std::collections::BTreeMap<String, String>,
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
        // The faults of mappings have a harness of their own.
        if name.starts_with("fault-") {
            continue;
        }
        let case = case(&name, &folder);
        for dialect in Dialect::ALL {
            let rows = case.clone();
            trials.push(trial(dialect, format!("{name}: rows"), move || run_case(&rows, dialect)));
            let sql = case.clone();
            trials.push(
                Trial::test(format!("{name}: SQL"), move || render_case(&sql, dialect))
                    .with_kind(dialect.name()),
            );
        }
    }
    for entry in std::fs::read_dir(root().join("mappings")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let has_case = names.contains(&name);
        trials.push(Trial::test(format!("mapping `{name}` has a case"), move || match has_case {
            true => Ok(()),
            false => Err(Failed::from(format!("no folder tests/cases/{name}"))),
        }));
    }
    support::conclude(trials);
}

fn case(name: &str, folder: &Path) -> Case {
    let settings: Settings = match std::fs::read_to_string(folder.join("case.yaml")) {
        Ok(text) => serde_saphyr::from_str(&text).unwrap_or_else(|error| panic!("{name}/case.yaml: {error}")),
        Err(_) => Settings::default(),
    };
    let own = PathBuf::from(format!("tests/cases/{name}/mapping.yaml"));
    let mapping = match &settings.mapping {
        Some(path) => path.clone(),
        None if root().join(&own).exists() => own,
        None => PathBuf::from(format!("mappings/{name}.yaml")),
    };
    Case { name: name.to_owned(), folder: folder.to_owned(), mapping, settings }
}

impl Case {
    fn events(&self) -> String {
        format!("tests/cases/{}/events.ndjson", self.name)
    }

    /// The file that holds what is expected: of the dialect alone where it is an exception. An
    /// exception that is none fails, or it would hide a difference one day.
    fn expect(&self, dialect: Dialect, file: &str, actual: &str) -> Result<(), Failed> {
        let common = self.folder.join("expected").join(file);
        let own = self.folder.join("expected").join(dialect.name()).join(file);
        if !self.settings.exceptions.contains_key(dialect.name()) {
            // One file serves all dialects: only one of them may write it.
            let writing = std::env::var_os("UPDATE_EXPECT").is_some_and(|value| value == "1");
            if writing && dialect != Dialect::Sqlite && common.exists() {
                return Ok(());
            }
            return expect(&common, actual);
        }
        expect(&own, actual)
    }

    fn must_be_an_exception(&self, dialect: Dialect) -> Result<(), Failed> {
        if !self.settings.exceptions.contains_key(dialect.name()) {
            return Ok(());
        }
        let read = |path: PathBuf| std::fs::read_to_string(path).unwrap_or_default();
        let expected = self.folder.join("expected");
        let differs = ["rows.json", "dead_letters.ndjson", "summary.json"]
            .iter()
            .any(|file| read(expected.join(file)) != read(expected.join(dialect.name()).join(file)));
        match differs {
            true => Ok(()),
            false => Err(Failed::from(format!("{dialect} is said to be an exception and is none"))),
        }
    }
}

/// Applies DDL and events twice by the real binary and compares rows, dead letters and figures.
fn run_case(case: &Case, dialect: Dialect) -> Result<(), Failed> {
    let mapping = Mapping::load(&root().join(&case.mapping)).map_err(|error| error.to_string())?;
    let database = Database::fresh(dialect);
    let dead = database.folder().join("dead.ndjson");
    let run = || {
        let _ = std::fs::remove_file(&dead);
        let mut command = mapper();
        command.arg("run").arg("--mapping").arg(&case.mapping).args(["--source", &case.events()]);
        command.args(["--sink", &database.url, "--summary", "json", "--dead-letter"]).arg(&dead);
        let output = succeed(&mut command);
        let mut figures = summary(&output);
        figures.as_object_mut().unwrap().remove("seconds");
        let letters = std::fs::read_to_string(&dead).unwrap_or_default();
        let rows = pretty_rows(&database.rows(&mapping));
        (rows, without_database_words(&letters), format!("{figures}\n"), text(&output.stderr))
    };
    let (rows, letters, figures, log) = run();
    case.expect(dialect, "rows.json", &rows)?;
    case.expect(dialect, "dead_letters.ndjson", &letters)?;
    case.expect(dialect, "summary.json", &figures)?;
    case.must_be_an_exception(dialect)?;
    no_payload_values(&letters, &log)?;
    let (second_rows, ..) = run();
    match &case.settings.second_run_differs {
        Some(_) => {
            case.expect(dialect, "rows_after_second_run.json", &second_rows)?;
            match second_rows == rows {
                true => Err(Failed::from("the second run is said to change the rows and does not")),
                false => Ok(()),
            }
        }
        None if second_rows == rows => Ok(()),
        None => Err(Failed::from(format!(
            "the second run changed the rows\n--- first\n{rows}\n--- second\n{second_rows}"
        ))),
    }
}

/// The database's own code and text differ from dialect to dialect; that there is a code is part
/// of what is expected, which code is the business of the tests of codes.
fn without_database_words(letters: &str) -> String {
    let lines = letters.lines().map(|line| {
        let mut letter: Json = serde_json::from_str(line).unwrap();
        let members = letter.as_object_mut().unwrap();
        if let Some(code) = members.get("code").and_then(Json::as_str).map(str::to_owned) {
            members.insert("code".into(), json!("<code>"));
            let error =
                members["error"].as_str().unwrap().replace(&format!("(code {code})"), "(code <code>)");
            members.insert("error".into(), json!(error));
        }
        if members.contains_key("database") {
            members.insert("database".into(), json!("<text>"));
        }
        // A payload of megabytes would drown the file.
        if let Some(payload) =
            members.get("payload").and_then(Json::as_str).filter(|payload| payload.len() > 4000)
        {
            let shown = format!("<{} bytes>", payload.len());
            members.insert("payload".into(), json!(shown));
        }
        format!("{letter}\n")
    });
    lines.collect()
}

/// Logs hold names, positions, counts and entities: none of the payload's other text.
fn no_payload_values(letters: &str, log: &str) -> Result<(), Failed> {
    for marker in ["SECRET", "s3cr3t"] {
        if log.contains(marker) {
            return Err(Failed::from(format!("the log holds a payload value: {marker}\n{log}\n{letters}")));
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
            let rows: Vec<String> = rows.as_array().unwrap().iter().map(|row| format!("    {row}")).collect();
            match rows.is_empty() {
                true => format!("  {}: []", json!(table)),
                false => format!("  {}: [\n{}\n  ]", json!(table), rows.join(",\n")),
            }
        })
        .collect();
    out.push_str(&tables.join(",\n"));
    out.push_str("\n}\n");
    out
}

/// The DDL and the statements, without a database.
fn render_case(case: &Case, dialect: Dialect) -> Result<(), Failed> {
    let own = case.folder.join("expected").join(dialect.name());
    let mut ddl = mapper();
    ddl.arg("ddl").arg("--mapping").arg(&case.mapping).args(["--dialect", dialect.name()]);
    expect(&own.join("ddl.sql"), &text(&succeed(&mut ddl).stdout))?;
    let mut explain = mapper();
    explain.arg("explain").arg("--mapping").arg(&case.mapping).arg(case.events());
    explain.args(["--dialect", dialect.name()]);
    expect(&own.join("statements.sql"), &text(&succeed(&mut explain).stdout))
}
