//! The full output of `mapper profile`. Each folder of `tests/checks/profile` has events, a mapping or several, and
//! the expected output. `UPDATE_EXPECT=1` writes it.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Arc;

use libtest_mimic::{Failed, Trial};
use mapper::mapping::Mapping;
use mapper::pipeline::Stages;
use mapper::profile::Profile;
use mapper::record::Record;
use serde_json::{Value as Json, json};

use crate::support::process::RunningProcess;
use crate::support::{expect, mapper, root, succeed, text, yaml_files};

const FOLDER: &str = "tests/checks/profile";

/// A mapping with a column of each kind that a profile describes by values.
const THINGS: &str = "
format: 1
mapping: things
source: {event_type: $.type}
tables:
  things:
    columns:
      id:    {type: bigint, path: $.id}
      name:  {type: varchar(20), path: $.name}
      day:   {type: date, path: $.day}
      price: {type: \"decimal(12,2)\", path: $.price}
      size:  {type: int, path: $.size}
    primary_key: [id]
events:
  thing.put: [{upsert: things, update: []}]
";

pub fn trials() -> Vec<Trial> {
    let mut trials = trials![
        "profile":
        no_examples_prints_no_value,
        a_map_has_one_path,
        odd_names_are_escaped,
        hidden_characters_are_escaped,
        more_types_than_are_kept,
        values_outside_of_a_type_count_for_its_limit,
        other_refused_values_do_not,
        exit_codes,
        a_limit_ends_the_profile,
        nothing_is_written,
        a_signal_ends_it_with_a_profile,
        an_observed_record_has_the_same_outcome,
    ];
    let folders = std::fs::read_dir(root().join(FOLDER)).unwrap();
    let mut names: Vec<String> =
        folders.map(|folder| folder.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert!(names.len() > 4, "the cases were not found");
    for name in names {
        let title = format!("profile: {name}");
        trials.push(Trial::test(title, move || golden(&name)));
    }
    trials
}

/// A case without a mapping of its own uses that of orders.
fn golden(name: &str) -> Result<(), Failed> {
    let folder = Path::new(FOLDER).join(name);
    let mut mappings = yaml_files(&root().join(&folder));
    if mappings.is_empty() {
        mappings.push(root().join("mappings/order.yaml"));
    }
    for (flag, file) in [(None, "expected.txt"), (Some("--no-examples"), "no-examples.txt")] {
        let mut command = profile(&mappings, &folder.join("events.ndjson"));
        expect(&root().join(&folder).join(file), &text(&succeed(command.args(flag)).stdout))?;
    }
    let output = succeed(profile(&mappings, &folder.join("events.ndjson")).arg("--json"));
    let found: Json = serde_json::from_slice(&output.stdout)?;
    let pretty = serde_json::to_string_pretty(&found)? + "\n";
    expect(&root().join(&folder).join("expected.json"), &pretty)
}

fn profile(mappings: &[PathBuf], source: &Path) -> Command {
    let mut command = mapper();
    command.arg("profile").arg("--source").arg(source);
    for mapping in mappings {
        command.arg("--mapping").arg(mapping);
    }
    command
}

/// `mapper profile` of things, in a folder of its own.
struct Things {
    folder: tempfile::TempDir,
}

impl Things {
    fn new(lines: &[String]) -> Things {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("things.yaml"), THINGS).unwrap();
        std::fs::write(folder.path().join("things.ndjson"), lines.join("\n")).unwrap();
        Things { folder }
    }

    fn profile(&self, more: &[&str]) -> Output {
        let mut command = mapper();
        command.current_dir(self.folder.path()).arg("profile").args(["--mapping", "things.yaml"]);
        command.args(["--source", "things.ndjson"]).args(more).output().unwrap()
    }

    fn json(&self, more: &[&str]) -> Json {
        let output = self.profile(&[&["--json"], more].concat());
        serde_json::from_slice(&output.stdout).unwrap()
    }
}

fn no_examples_prints_no_value() {
    let thing = json!({
        "type": "thing.put", "id": 4_444_444, "name": "SECRET", "day": "2004-04-04", "price": 44444.44,
        "size": -444_444, "more": {"text": "SECRET", "number": 444.44, "list": ["SECRET", 4444]},
    });
    let mut wrong = thing.clone();
    wrong["size"] = json!("SECRET");
    wrong["price"] = json!("44444.4444");
    wrong["name"] = json!(["SECRET"]);
    let mut long = thing.clone();
    long["name"] = json!("SECRET".repeat(10));
    let mut other = thing.clone();
    other["type"] = json!("SECRET.44");
    let lines = [thing, wrong, long, other, json!({"type": ["SECRET"]}), json!("SECRET")];
    let mut lines = lines.map(|line| line.to_string()).to_vec();
    lines.push("{\"SECRET\": 44".to_owned());
    let things = Things::new(&lines);
    for form in [&[][..], &["--json"]] {
        let with = things.profile(form);
        assert!(text(&with.stdout).contains("SECRET") && text(&with.stdout).contains("44444.44"));
        let without = things.profile(&[form, &["--no-examples"]].concat());
        let printed = text(&without.stdout) + &text(&without.stderr);
        assert!(printed.contains("$.more.list[*]"), "{printed}");
        assert!(!printed.contains("SECRET") && !printed.contains("444"), "{printed}");
        assert!(!printed.contains("2004") && !printed.contains("04-04"), "{printed}");
    }
}

/// Objects with many different names have one path, also within each other, whatever comes first.
fn a_map_has_one_path() {
    let by_id = |from: usize| -> serde_json::Map<String, Json> {
        (from..from + 1000).map(|id| (format!("id-{id}"), json!({"count": id, "tags": ["x"]}))).collect()
    };
    let lines = (0..100).map(|number| {
        json!({"type": "thing.put", "id": number, "by_id": by_id(number * 1000), "plain": {"a": 1}})
            .to_string()
    });
    let profile = Things::new(&lines.collect::<Vec<_>>()).json(&[]);
    let paths = profile["unmapped"]["paths"].as_array().unwrap();
    let found: Vec<(&str, u64, &Json)> = paths
        .iter()
        .map(|path| (path["path"].as_str().unwrap(), path["values"].as_u64().unwrap(), &path["example"]))
        .collect();
    let expected = [
        ("$.by_id.*.count", 100_000, &json!(0)),
        ("$.by_id.*.tags[*]", 100_000, &json!("x")),
        ("$.plain.a", 100, &json!(1)),
    ];
    assert_eq!(found, expected);
    assert_eq!(profile["unmapped"]["values_left_out"], 0);
}

fn odd_names_are_escaped() {
    let line = json!({"type": "thing.put", "id": 1, "a\u{1b}[31m": "\u{9b}31m", "it's": 1, "a\\b": 1, "ž": 1, "": 1});
    let output = Things::new(&[line.to_string()]).profile(&[]);
    let shown = text(&output.stdout);
    for path in ["$['a\\u001b[31m']", "$['it\\'s']", "$['a\\\\b']", "$.ž", "$['']", "\\u{9b}31m"] {
        assert!(shown.contains(path), "{path}\n{shown}");
    }
    assert!(shown.chars().all(|c| c == '\n' || !c.is_control()), "{shown}");
}

/// Names, types and values that are control characters or controls of the direction of text, in each column.
fn hidden_characters_are_escaped() {
    let odd = "\n\u{1b}\u{85}\u{202a}\u{202e}\u{2066}\u{2069}\u{200b}\u{200f}\u{feff}\u{e0041}x";
    let lines = [
        json!({"type": "thing.put", "id": 1, odd: odd}),
        json!({"type": odd, "id": 1}),
        json!({"type": "", "id": 1}),
        json!({"type": "thing.put", "id": {odd: odd}}),
    ];
    let things = Things::new(&lines.map(|line| line.to_string()));
    let shown = text(&things.profile(&[]).stdout);
    let is_hidden =
        |c: char| "\u{1b}\u{85}\u{202a}\u{202e}\u{2066}\u{2069}\u{200b}\u{200f}\u{feff}\u{e0041}".contains(c);
    assert!(!shown.contains(is_hidden), "{shown:?}");
    let path = "$['\\u000a\\u001b\\u0085\\u202a\\u202e\\u2066\\u2069\\u200b\\u200f\\ufeff\\udb40\\udc41x']";
    assert!(shown.contains(path), "{shown}");
    let event_type =
        "\\n\\u{1b}\\u{85}\\u{202a}\\u{202e}\\u{2066}\\u{2069}\\u{200b}\\u{200f}\\u{feff}\\u{e0041}x";
    assert!(
        shown.lines().any(|line| line.trim_start().starts_with(event_type) && line.ends_with("1  no rule"))
    );
    assert!(
        shown.lines().any(|line| line.trim_start().starts_with("(empty) ") && line.ends_with("1  no rule"))
    );
}

fn more_types_than_are_kept() {
    let lines = |types: usize| -> Vec<String> {
        (0..types).map(|number| json!({"type": format!("t{number}")}).to_string()).collect()
    };
    let has_row = |types: usize, more: &[&str], name: &str, events: usize| {
        let shown = text(&Things::new(&lines(types)).profile(more).stdout);
        let found = shown.lines().find(|line| line.trim_start().starts_with('(')).unwrap_or_default();
        assert_eq!(
            found.split_whitespace().collect::<Vec<_>>().join(" "),
            format!("{name} {events} no rule")
        );
    };
    has_row(201, &[], "(1 more type)", 1);
    has_row(1000, &[], "(800 more types)", 800);
    has_row(1001, &[], "(at least 801 more types)", 801);
    has_row(3000, &[], "(at least 801 more types)", 2800);
    has_row(1000, &["--no-examples"], "(1000 types)", 1000);
    has_row(3000, &["--no-examples"], "(at least 1001 types)", 3000);
    for (types, further) in [(1000, 0), (3000, 2000)] {
        let unmapped = &Things::new(&lines(types)).json(&[])["unmapped_types"];
        let counts = [&unmapped["events"], &unmapped["types"], &unmapped["further_events"]];
        assert_eq!(counts, [&json!(types), &json!(1000), &json!(further)]);
    }
}

/// A column of `things`, with the profile of events that have these JSON values for it.
fn column(name: &str, values: &[&str]) -> Json {
    let event = |value: &&str| {
        let id = if name == "id" { String::new() } else { "\"id\": 1, ".to_owned() };
        format!("{{\"type\": \"thing.put\", {id}\"{name}\": {value}}}")
    };
    let profile = Things::new(&values.iter().map(event).collect::<Vec<_>>()).json(&[]);
    let columns = profile["tables"][0]["columns"].as_array().unwrap();
    columns.iter().find(|column| column["column"] == name).unwrap().clone()
}

fn values_outside_of_a_type_count_for_its_limit() {
    let cut = "7".repeat(30);
    let huge = format!("1{}", "0".repeat(200));
    for (name, refused, smallest, largest, percent) in [
        ("size", "4294967296", "5", "4294967296", 200),
        ("size", "\"4294967296\"", "5", "4294967296", 200),
        ("size", "1e10", "5", "10000000000", 465),
        ("size", "25000000000.0", "5", "25000000000", 1164),
        ("size", "-3000000000", "-3000000000", "5", 139),
        ("size", "36893488147419103232", "5", "36893488147419103232", 1_000_000),
        ("size", &huge, "5", &huge, 1_000_000),
        ("size", "\"-99999999999999999999\"", "-99999999999999999999", "5", 1_000_000),
        ("id", "18446744073709551616", "5", "18446744073709551616", 200),
        ("id", "-27670116110564327424", "-27670116110564327424", "5", 300),
        ("price", "123456789012.5", "5.00", "123456789012.50", 116),
        ("price", "\"-1e11\"", "-100000000000.00", "5.00", 116),
    ] {
        let found = column(name, &["5", refused]);
        assert_eq!((&found["matched"], &found["refused"]), (&json!(1), &json!(1)), "{refused}: {found}");
        assert_eq!((&found["smallest"], &found["largest"]), (&json!(smallest), &json!(largest)), "{refused}");
        assert_eq!(found["limit_use"]["percent"], percent, "{name} {refused}");
    }
    for (refused, characters) in [(cut.as_str(), 30), ("\"aaaaaaaaaaaaaaaaaaaaaaaaa\"", 25)] {
        let found = column("name", &["\"ant\"", refused]);
        assert_eq!((&found["matched"], &found["refused"]), (&json!(1), &json!(1)), "{refused}: {found}");
        assert_eq!(found["longest_characters"], characters);
        assert_eq!(found["limit_use"]["percent"], characters * 5);
    }
    // Several values beyond 64 bits are compared by size.
    let found = column("id", &["99999999999999999999", "1e25", "-1e25", "-99999999999999999999", "7"]);
    let both = (&found["smallest"], &found["largest"]);
    assert_eq!(both, (&json!("-10000000000000000000000000"), &json!("10000000000000000000000000")));
}

fn other_refused_values_do_not() {
    let more_digits = "1e300";
    for (name, refused) in [
        ("size", "2.5"),
        ("size", "\"many\""),
        ("size", "\"4294967296.0\""),
        ("size", "\"1e10\""),
        ("size", "[4294967296]"),
        ("size", more_digits),
        ("price", "1.005"),
        ("price", more_digits),
        ("name", "[\"aaaaaaaaaaaaaaaaaaaaaaaaa\"]"),
        ("day", "\"9999999-01-01\""),
    ] {
        let found = column(name, &[refused]);
        assert_eq!(found["refused"], 1, "{name} {refused}: {found}");
        for field in ["smallest", "largest", "longest_characters", "limit_use"] {
            assert_eq!(found.get(field), None, "{name} {refused}");
        }
    }
}

fn exit_codes() {
    let good = json!({"type": "thing.put", "id": 1}).to_string();
    let ends_with = |lines: &[String], more: &[&str], code: i32, message: &str| {
        let output = Things::new(lines).profile(more);
        let stderr = text(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{stderr}");
        assert_eq!(stderr, message);
        // An error of the command line comes before the profile.
        assert_eq!(output.stdout.is_empty(), code == 2 || code == 1);
    };
    ends_with(std::slice::from_ref(&good), &[], 0, "");
    ends_with(&[good.clone(), "{".to_owned()], &[], 0, "");
    ends_with(&[], &[], 3, "error: the source has no record\n");
    ends_with(
        &["{".to_owned(), json!({"type": "thing.lost"}).to_string()],
        &[],
        3,
        "error: no record would be applied: 1 would be skipped, 1 would become dead letters\n  = hint: `mapper explain` shows what becomes of an event\n",
    );
    ends_with(
        std::slice::from_ref(&good),
        &["--start", "earliest"],
        2,
        "error: `--start` is for topics: `things.ndjson` is read from its beginning to its end\n",
    );
    for wrong in [
        &["--limit", "0"][..],
        &["--limit", "many"],
        &["--start", "now"],
        &["--max-record-bytes", "0"],
        &["--dialect", "oracle"],
        &["--no-example"],
    ] {
        let output = Things::new(std::slice::from_ref(&good)).profile(wrong);
        assert_eq!(output.status.code(), Some(2), "{wrong:?}");
    }
    let missing = mapper().args(["profile", "--mapping", "mappings/order.yaml", "--source", "none"]).output();
    let missing = missing.unwrap();
    assert_eq!(missing.status.code(), Some(1));
    let stderr = text(&missing.stderr);
    assert!(stderr.starts_with("error: source `none` cannot be opened: "), "{stderr}");
}

fn a_limit_ends_the_profile() {
    let lines: Vec<String> = (0..10).map(|id| json!({"type": "thing.put", "id": id}).to_string()).collect();
    let things = Things::new(&lines);
    assert_eq!(things.json(&["--limit", "3"])["records"]["read"], 3);
    assert_eq!(things.json(&["--limit", "11"])["records"]["read"], 10);
    // Standard input is a source, too.
    let mut command = mapper();
    command.current_dir(things.folder.path()).args(["profile", "--mapping", "things.yaml", "--source", "-"]);
    command.arg("--json").stdin(std::process::Stdio::piped()).stdout(std::process::Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(lines.join("\n").as_bytes()).unwrap();
    let found: Json = serde_json::from_slice(&child.wait_with_output().unwrap().stdout).unwrap();
    assert_eq!(found["records"]["read"], 10);
}

fn nothing_is_written() {
    let lines = [json!({"type": "thing.put", "id": 1}).to_string(), "{".to_owned()];
    let things = Things::new(&lines);
    things.profile(&[]);
    let mut files: Vec<String> = std::fs::read_dir(things.folder.path())
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    files.sort();
    assert_eq!(files, ["things.ndjson", "things.yaml"]);
}

fn a_signal_ends_it_with_a_profile() {
    let mut command = mapper();
    command.args(["profile", "--mapping", "mappings/order.yaml", "--json", "--source", "-"]);
    let mut running = RunningProcess::start(&mut command);
    let status = format!("/proc/{}/status", running.id());
    running.wait_until("it handles SIGTERM", || {
        let status = std::fs::read_to_string(&status).unwrap();
        let caught = status.lines().find_map(|line| line.strip_prefix("SigCgt:")).unwrap();
        // SIGTERM is 15.
        u64::from_str_radix(caught.trim(), 16).unwrap() & 1 << 14 != 0
    });
    running.signal("TERM");
    // Standard input is still open.
    running.wait_for_log("stopped by a signal: the profile has only the records up to here");
    let ended = running.finish();
    assert!(ended.status.success(), "{}", ended.stderr);
    let found: Json = serde_json::from_str(&ended.stdout).unwrap();
    assert_eq!(found["stopped"], true);
}

/// The events of all golden cases give the same changes and faults, whether a profile observes them or not.
fn an_observed_record_has_the_same_outcome() {
    let (mut cases, mut records) = (0, 0);
    for folder in std::fs::read_dir(root().join("tests/cases")).unwrap() {
        let folder = folder.unwrap().path();
        let Ok(events) = std::fs::read(folder.join("events.ndjson")) else { continue };
        let mut files = yaml_files(&folder);
        files.retain(|file| file.ends_with("mapping.yaml"));
        if folder.join("mappings").is_dir() {
            files = yaml_files(&folder.join("mappings"));
        } else if files.is_empty() {
            files.push(root().join("mappings/order.yaml"));
        }
        let Ok((mapping, _)) = Mapping::load_all_for(&[], &files) else { continue };
        let mapping = Arc::new(mapping);
        let (mut plain, mut observed) = (Stages::new(&mapping), Stages::new(&mapping));
        let mut profile = Profile::new(&mapping, true);
        cases += 1;
        for (line, number) in events.split(|byte| *byte == b'\n').zip(1..) {
            let record = Record::line(line.to_vec(), "events.ndjson".into(), number);
            let expected = format!("{:?}", plain.run_events(&record, &mut ()));
            let found = format!("{:?}", observed.run_events(&record, &mut profile));
            assert_eq!(found, expected, "{}:{number}", folder.display());
            records += 1;
        }
    }
    assert!(cases > 50 && records > 200, "{cases} cases with {records} records");
}
