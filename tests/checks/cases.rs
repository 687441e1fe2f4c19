//! The whole output of `mapper test`, on a copy of the folder `tests/checks/cases/people`. The expected output is in
//! `tests/checks/cases/NAME.txt`, without times. `UPDATE_EXPECT=1` writes it.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use libtest_mimic::{Failed, Trial};
use regex::Regex;

use crate::support::{expect, mapper, root, text};

/// Arguments of a run, and the changes of the folder before it.
type Scenario = (&'static str, &'static [&'static str], fn(&Workspace));

const SCENARIOS: [Scenario; 23] = [
    ("passing", &[], |_| ()),
    ("one-case-and-a-filter", &["people.yaml", "tests/saved", "--filter", "aved"], |_| ()),
    ("differences", &["--junit", "results.xml"], change_expectations),
    ("unreadable-expectations", &["tests/saved"], spoil_expectations),
    ("second-run", &[], make_second_runs_differ),
    ("failed-run", &["tests/saved"], |folder| folder.write("tests/saved/events.ndjson", "PAR1\0\0\0\0")),
    ("failed-setup", &["tests/saved"], |folder| {
        folder.write("tests/saved/setup/sqlite/0001_old.sql", "CREATE TABLE people (id TEXT PRIMARY KEY);");
    }),
    ("updated", &["--update"], change_expectations),
    ("update-of-a-second-run", &["--update"], make_second_runs_differ),
    ("no-case", &["people.yaml", "empty", "missing"], |folder| {
        std::fs::rename(folder.path("tests"), folder.path("other")).unwrap();
        std::fs::create_dir(folder.path("empty")).unwrap();
    }),
    ("no-case-of-that-name", &["--filter", "deleted"], |_| ()),
    ("faulty-settings", &[], |folder| {
        folder
            .write("tests/removed/case.yaml", "# Why.\nsecond_run_difers: it is removed\nfill: {X: none}\n");
        folder.write("tests/saved/case.yaml", "mapping: ../../peple.yaml\n");
    }),
    ("faulty-mapping", &[], |folder| {
        folder.replace("people.yaml", "update: [name, born]", "update: [nam, born]");
    }),
    ("faulty-records", &["tests/from-a-topic"], |folder| {
        folder.replace("tests/from-a-topic/records.ndjson", "\"key\": \"2\"", "\"kye\": \"2\"");
    }),
    ("which-mapping", &["."], |folder| {
        std::fs::rename(folder.path("people.yaml"), folder.path("users.yaml")).unwrap();
        folder.write("zoo.yaml", "");
        folder.write("saved.yaml", "format: 1");
        folder.write("cases/a/expected/rows.json", "{}");
        folder.write("cases/a/events.ndjson", "");
        folder.write("tests/removed/records.ndjson", "");
        folder.write("tests/removed/case.yaml", "mapping: ../../users.yaml");
    }),
    ("failed-update", &["--update"], |folder| {
        change_expectations(folder);
        std::fs::remove_file(folder.path("tests/from-a-topic/expected/rows.json")).unwrap();
        std::fs::create_dir(folder.path("tests/from-a-topic/expected/rows.json")).unwrap();
    }),
    ("junit-of-faults", &["tests", "missing", "--junit", "results.xml"], |folder| {
        folder.write("tests/removed/case.yaml", "second_run_difers: it is removed\n");
    }),
    (
        "junit-of-no-server",
        &["--junit", "results.xml", "--sink", NO_SERVER, "--connect-timeout", "1ms"],
        |_| (),
    ),
    ("refused-by-the-database", &["tests/saved"], |folder| {
        let key = "    primary_key: [id]\n";
        folder.replace("people.yaml", key, &format!("{key}    unique: {{uq_name: [name]}}\n"));
        let events = [1, 2].map(|id| format!("{{\"type\": \"saved\", \"id\": {id}, \"name\": \"Ada\"}}\n"));
        folder.write("tests/saved/events.ndjson", &events.concat());
    }),
    ("settings-without-effect", &[], |folder| {
        folder.write("tests/from-a-topic/case.yaml", "fill: {X: 3}\nmax_record_bytes: 3\n");
        folder.write("tests/removed/case.yml", "second_run_differs: it is removed\n");
        folder.write("tests/saved/setup/postgresql/0001_a.sql", "");
    }),
    ("migration-without-number", &["tests/saved"], |folder| {
        folder.write("tests/saved/setup/mysql/countries.sql", "");
    }),
    ("fill-without-end", &["tests/saved"], |folder| {
        folder.write("tests/saved/case.yaml", "fill: {\"@L@\": 99999999999999999}\n");
    }),
    ("sqlite-file", &["--sink", "sqlite://people.db"], |_| ()),
];

/// No server listens on this port.
const NO_SERVER: &str = "postgres://ann@127.0.0.1:1/people";

pub fn trials() -> Vec<Trial> {
    let scenarios = SCENARIOS.into_iter().map(|(name, arguments, change)| {
        Trial::test(format!("cases: {name}"), move || check_output(name, arguments, change))
    });
    let others = trials![
        "cases":
        an_update_makes_the_case_pass,
        a_setup_creates_tables_and_rows,
        cases_of_a_copied_dead_letter_pass,
        the_guide_shows_real_output,
        the_golden_cases_pass,
    ];
    scenarios.chain(others).collect()
}

/// A copy of the folder of cases.
pub struct Workspace(tempfile::TempDir);

impl Workspace {
    pub fn new() -> Workspace {
        let folder = tempfile::tempdir().unwrap();
        copy(&root().join("tests/checks/cases/people"), folder.path());
        Workspace(folder)
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    pub fn write(&self, name: &str, text: &str) {
        std::fs::create_dir_all(self.path(name).parent().unwrap()).unwrap();
        std::fs::write(self.path(name), text).unwrap();
    }

    pub fn replace(&self, name: &str, from: &str, to: &str) {
        let text = self.read(name);
        assert!(text.contains(from), "{name} has no `{from}`");
        self.write(name, &text.replace(from, to));
    }

    pub fn test(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// `mapper test` in this folder.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = mapper();
        command.arg("test").args(arguments).current_dir(self.0.path());
        command
    }
}

fn copy(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            std::fs::create_dir(&target).unwrap();
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Replaces times in the output and in XML.
fn without_times(text: &str) -> String {
    let times = Regex::new(r#"(\()\d+\.\d\d s|(time=")[\d.]+"#).unwrap();
    times.replace_all(text, "${1}${2}TIME").into_owned()
}

/// Standard output, standard error and the exit code of a run, without times.
fn shown(output: &Output) -> String {
    let (stdout, stderr) = (text(&output.stdout), text(&output.stderr));
    let code = output.status.code().unwrap();
    without_times(&format!("{stdout}--- standard error\n{stderr}--- exit code {code}\n"))
}

fn check_output(name: &str, arguments: &[&str], change: fn(&Workspace)) -> Result<(), Failed> {
    let folder = Workspace::new();
    change(&folder);
    let mut all = shown(&folder.test(arguments));
    if let Some(at) = arguments.iter().position(|argument| *argument == "--junit") {
        let xml = folder.read(arguments[at + 1]);
        let _ = write!(all, "--- {}\n{}", arguments[at + 1], without_times(&xml));
    }
    expect(&root().join(format!("tests/checks/cases/{name}.txt")), &all)
}

/// Every kind of difference: rows that differ, are missing or not expected, dead letters, and a summary.
pub fn change_expectations(folder: &Workspace) {
    let rows = "tests/saved/expected/rows.json";
    folder.replace(rows, "Charles Babbage\",\"born\":\"1791-12-26\"", "Charles\",\"born\":null");
    folder.replace(rows, "\"maths\"", "\"chess & <go>\"");
    folder.replace("tests/saved/expected/summary.json", "\"read\":5", "\"read\":6");
    folder.replace("tests/saved/expected/summary.json", "\"people\":3", "\"people\":2");
    let dead_letters = "tests/from-a-topic/expected/dead_letters.ndjson";
    folder.replace(dead_letters, "text, but not an integer", "a boolean");
    let other = folder.read("tests/saved/expected/dead_letters.ndjson");
    folder.write(dead_letters, &format!("{}{other}", folder.read(dead_letters)));
    folder.write("tests/saved/expected/dead_letters.ndjson", "");
    std::fs::remove_file(folder.path("tests/removed/expected/summary.json")).unwrap();
}

fn spoil_expectations(folder: &Workspace) {
    folder.replace("tests/saved/expected/rows.json", "{\"id\":1,", "{\"id\":,");
    folder.write("tests/saved/expected/dead_letters.ndjson", "\n{\"error\"\n");
    folder.write("tests/saved/expected/summary.json", "[]");
}

/// One case changes rows again without a reason. Of those with a reason, one changes no row.
fn make_second_runs_differ(folder: &Workspace) {
    folder.replace("tests/removed/events.ndjson", "\"type\": \"removed\"", "\"type\": \"unknown\"");
    folder.write("tests/removed/case.yaml", "second_run_differs: the person exists in the second run\n");
    folder.write("tests/from-a-topic/case.yaml", "second_run_differs: the topic is read again\n");
    folder.replace("people.yaml", "    primary_key: [person, hobby]\n", "");
    folder.replace("people.yaml", "upsert: hobbies\n      update: []", "insert: hobbies");
}

fn an_update_makes_the_case_pass() {
    let folder = Workspace::new();
    change_expectations(&folder);
    assert_eq!(folder.test(&["."]).status.code(), Some(1));
    assert_eq!(folder.test(&["--update"]).status.code(), Some(0));
    assert_eq!(folder.test(&["."]).status.code(), Some(0));
    let original = Workspace::new();
    for case in ["saved", "removed", "from-a-topic"] {
        for file in ["rows.json", "dead_letters.ndjson", "summary.json"] {
            let file = format!("tests/{case}/expected/{file}");
            assert_eq!(folder.read(&file), original.read(&file), "{file}");
        }
    }
}

fn a_setup_creates_tables_and_rows() {
    let folder = Workspace::new();
    let external =
        "  countries:\n    external: true\n    columns: {code: {type: char(2)}}\n    primary_key: [code]\n";
    folder.replace("people.yaml", "tables:\n", &format!("tables:\n{external}"));
    folder.replace(
        "people.yaml",
        "born: {type: date, path: $.born}",
        "country: {type: char(2), path: $.country}",
    );
    folder.replace("people.yaml", "primary_key: [id]\n  hobbies", "primary_key: [id]\n    foreign_keys: {fk_country: {columns: [country], references: {countries: [code]}}}\n  hobbies");
    folder.replace("people.yaml", "update: [name, born]", "update: [name, country]");
    folder.write(
        "tests/saved/events.ndjson",
        "{\"type\": \"saved\", \"id\": 1, \"name\": \"Ada\", \"country\": \"GB\"}\n",
    );
    let output = text(&folder.test(&["tests/saved"]).stdout);
    assert!(output.contains("external table `countries` does not exist"), "{output}");
    folder.write(
        "tests/saved/setup/sqlite/0001_countries.sql",
        "CREATE TABLE countries (code CHAR(2) NOT NULL PRIMARY KEY);\nINSERT INTO countries VALUES ('GB');",
    );
    let updated = folder.test(&["tests/saved", "--update"]);
    assert!(updated.status.success(), "{}", text(&updated.stdout));
    let rows = folder.read("tests/saved/expected/rows.json");
    assert!(rows.contains("{\"id\":1,\"name\":\"Ada\",\"country\":\"GB\"}"), "{rows}");
    assert!(rows.contains("{\"code\":\"GB\"}"), "{rows}");
}

/// A line of a file of dead letters is an expectation: what differs between runs does not count.
fn cases_of_a_copied_dead_letter_pass() {
    let folder = Workspace::new();
    let run = [
        "run",
        "--mapping",
        "people.yaml",
        "--source",
        "tests/saved/events.ndjson",
        "--sink",
        "sqlite://a.db",
    ];
    let output = mapper().args(run).current_dir(folder.0.path()).output().unwrap();
    assert!(output.status.success(), "{}", text(&output.stderr));
    let dead_letters = folder.read("mapper.dead.ndjson");
    assert!(dead_letters.contains("\"written_at\""), "{dead_letters}");
    folder.write("tests/saved/expected/dead_letters.ndjson", &dead_letters);
    assert_eq!(folder.test(&["tests/saved"]).status.code(), Some(0));
}

/// The guide uses the mapping and the events of another page.
fn the_guide_shows_real_output() {
    let page = |name: &str| std::fs::read_to_string(root().join("docs/guide").join(name)).unwrap();
    let (first, guide) = (page("first-mapping.md"), without_times(&page("testing.md")));
    let block = |language: &str| {
        let (_, rest) = first.split_once(&format!("```{language}\n")).unwrap();
        rest.split_once("```").unwrap().0.to_owned()
    };
    let folder = Workspace(tempfile::tempdir().unwrap());
    folder.write("parcel.yaml", &block("yaml"));
    folder.write("tests/delivered/events.ndjson", &block("json"));
    let check = |arguments: &[&str], command: &str| {
        let output = without_times(&text(&folder.test(arguments).stdout));
        assert!(
            guide.contains(&format!("```text\n$ {command}\n{output}```")),
            "the guide does not show\n{output}"
        );
    };
    check(&["--update"], "mapper test --update");
    assert!(guide.contains(&folder.read("tests/delivered/expected/rows.json")));
    check(&[], "mapper test");
    folder.replace("parcel.yaml", "delivered_at: $.delivered_at", "delivered_at: $.delivery_at");
    check(&[], "mapper test");
}

/// The golden cases of this repository are cases. Faulty mappings have no input, so they are none.
fn the_golden_cases_pass() {
    let output = mapper().args(["test", "tests/cases"]).output().unwrap();
    let (stdout, stderr) = (text(&output.stdout), text(&output.stderr));
    assert_eq!(output.status.code(), Some(0), "{stdout}{stderr}");
    assert!(!stdout.contains("/fault-"), "{stdout}");
    let passed = stdout.lines().filter(|line| line.starts_with("passed ")).count();
    assert!(
        passed > 100 && stdout.ends_with(&format!("\n{passed} cases: {passed} passed, 0 failed\n")),
        "{stdout}"
    );
    assert_eq!(stderr, "");
}
