//! Limits of jq programs in the commands that run them, and the results of programs in another environment.

use std::process::Command;

use libtest_mimic::Trial;
use serde_json::{Value as Json, json};
use tempfile::TempDir;

use crate::support::process::RunningProcess;
use crate::support::{finish, mapper, succeed, text};

/// A program that does not end for an event with `loop`.
const LOOP: &str = "if .loop then last(repeat(1)) else .value end";

pub fn trials() -> Vec<Trial> {
    trials![
        "programs":
        a_timeout_ends_a_run_after_the_records_before_it,
        a_timeout_ends_an_explanation_and_a_profile,
        a_timeout_ends_a_replay,
        a_signal_interrupts_a_program,
        a_signal_leaves_the_interrupted_record_out_of_a_profile,
        a_limit_ends_the_search_for_faults,
        an_entity_of_a_program_is_parked,
        a_dry_run_applies_no_record_before_a_timeout,
        memory_and_nesting_are_limited,
        results_do_not_depend_on_the_environment,
    ]
}

/// A folder with a mapping whose column `value` has this program.
fn folder(program: &str, events: &[Json]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mapping = format!(
        "format: 1\nmapping: things\nsource: {{}}\ntables:\n  things:\n    columns:\n      id: {{type: int, path: $.id}}\n      \
         value:\n        type: text\n        jq: |\n          {program}\n    primary_key: [id]\nevents:\n  - upsert: things\n    \
         update: [value]\n"
    );
    std::fs::write(folder.path().join("things.yaml"), mapping).unwrap();
    let lines = events.iter().map(Json::to_string).collect::<Vec<_>>().join("\n");
    std::fs::write(folder.path().join("events.ndjson"), lines).unwrap();
    folder
}

const RUN: [&str; 9] = [
    "run",
    "--mapping",
    "things.yaml",
    "--source",
    "events.ndjson",
    "--sink",
    "sqlite://a.db",
    "--summary",
    "json",
];

fn looping() -> TempDir {
    folder(LOOP, &[json!({"id": 1, "value": "x"}), json!({"id": 2, "loop": true}), json!({"id": 3})])
}

fn stored(folder: &TempDir) -> Vec<Vec<Option<String>>> {
    let url = format!("sqlite://{}", folder.path().join("a.db").display());
    crate::support::query(mapper::dialect::Dialect::Sqlite, &url, "SELECT id FROM things ORDER BY id")
        .unwrap()
}

fn a_timeout_ends_a_run_after_the_records_before_it() {
    let folder = looping();
    let output =
        mapper().args(RUN).args(["--program-timeout", "1"]).current_dir(folder.path()).output().unwrap();
    let stderr = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{stderr}");
    assert!(stderr.contains("events.ndjson:2: the jq program `if .loop then"), "{stderr}");
    assert!(stderr.contains("did not end within 1 s"), "{stderr}");
    assert!(stderr.contains("has run for"), "{stderr}");
    assert!(stderr.contains("take the record out of the file"), "{stderr}");
    assert_eq!(stored(&folder), [[Some("1".to_owned())]]);
}

fn a_timeout_ends_an_explanation_and_a_profile() {
    let folder = looping();
    for arguments in [
        &["explain", "--mapping", "things.yaml", "--dialect", "sqlite", "events.ndjson"][..],
        &["profile", "--mapping", "things.yaml", "--source", "events.ndjson"],
    ] {
        let mut command = mapper();
        command.args(arguments).args(["--program-timeout", "1"]).current_dir(folder.path());
        let output = command.output().unwrap();
        let stderr = text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{stderr}");
        assert!(stderr.contains("events.ndjson:2: the jq program"), "{stderr}");
        assert!(stderr.contains("hint: correct the program"), "{stderr}");
    }
}

fn a_timeout_ends_a_replay() {
    let folder =
        folder(LOOP, &[json!({"id": "1", "value": "x"}), json!({"id": 70_000_000_000_u64, "loop": false})]);
    let path = folder.path().join("things.yaml");
    succeed(mapper().args(RUN).args(["--dead-letter", "dead.ndjson"]).current_dir(folder.path()));
    let mapping = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, mapping.replace("if .loop then", "if .id == 70000000000 then")).unwrap();
    let mut replay = mapper();
    replay.args([
        "replay",
        "--mapping",
        "things.yaml",
        "--dead-letter",
        "dead.ndjson",
        "--sink",
        "sqlite://a.db",
    ]);
    let output = replay.args(["--program-timeout", "1"]).current_dir(folder.path()).output().unwrap();
    let stderr = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{stderr}");
    assert!(stderr.contains("events.ndjson:2: the jq program"), "{stderr}");
    assert!(stderr.contains("`mapper dead-letters drop`"), "{stderr}");
}

fn a_signal_interrupts_a_program() {
    let folder = looping();
    let mut running = RunningProcess::start(
        mapper().args(RUN).args(["--program-timeout", "600"]).current_dir(folder.path()),
    );
    running.wait_for_log("has run for");
    running.signal("TERM");
    let ended = running.finish();
    assert_eq!(ended.status.code(), Some(0), "{}", ended.stderr);
    let summary: Json = serde_json::from_str(&ended.stdout).unwrap();
    assert_eq!((&summary["stopped"], &summary["dead_lettered"]), (&json!(true), &json!(0)), "{summary}");
}

fn a_signal_leaves_the_interrupted_record_out_of_a_profile() {
    let folder = looping();
    let mut profile = mapper();
    profile.args(["profile", "--mapping", "things.yaml", "--source", "events.ndjson", "--json"]);
    let mut running =
        RunningProcess::start(profile.args(["--program-timeout", "600"]).current_dir(folder.path()));
    running.wait_for_log("`mapper` ends if it takes longer than 600 s");
    running.signal("TERM");
    let ended = running.finish();
    assert_eq!(ended.status.code(), Some(0), "{}", ended.stderr);
    let found: Json = serde_json::from_str(&ended.stdout).unwrap();
    let records = json!({"read": 1, "applied": 1, "skipped": 0, "tombstones": 0, "dead_lettered": 0});
    assert_eq!((&found["stopped"], &found["records"]), (&json!(true), &records), "{found}");
    assert_eq!((&found["faults"], &found["event_types"][0]["events"]), (&json!([]), &json!(1)), "{found}");
    assert!(!ended.stdout.contains("interrupted"), "{found}");
}

/// After a program has reached a limit, the values that follow are not read, so no program takes as long again.
fn a_limit_ends_the_search_for_faults() {
    let folder = folder("def f: 1 + f; f", &[json!({"id": "x"}), json!({"id": 7})]);
    let dead_letters = || {
        let path = folder.path().join("dead.ndjson");
        let output =
            finish(mapper().args(RUN).args(["--dead-letter", "dead.ndjson"]).current_dir(folder.path()));
        let lines = std::fs::read_to_string(&path).unwrap();
        std::fs::remove_file(path).unwrap();
        let summary: Json = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(summary["dead_lettered"], 2, "{summary}");
        let counts = lines.lines().map(|line| {
            let dead_letter: Json = serde_json::from_str(line).unwrap();
            dead_letter["errors"].as_array().map_or(1, Vec::len)
        });
        counts.collect::<Vec<usize>>()
    };
    // The first column of the first record has a fault, too, before the limit.
    assert_eq!(dead_letters(), [2, 1]);
    // With the limit in the first column, the fault of the second is not looked for.
    let path = folder.path().join("things.yaml");
    let mapping = std::fs::read_to_string(&path).unwrap();
    let first = "id: {type: int, jq: 'def f: 1 + f; f'}";
    std::fs::write(&path, mapping.replace("id: {type: int, path: $.id}", first)).unwrap();
    assert_eq!(dead_letters(), [1, 1]);
}

fn an_entity_of_a_program_is_parked() {
    let events =
        [json!({"id": 1, "value": 1}), json!({"id": 1, "value": "x"}), json!({"id": 2, "value": "y"})];
    let folder = folder(".value | ascii_downcase", &events);
    let path = folder.path().join("things.yaml");
    let mapping = std::fs::read_to_string(&path).unwrap();
    let entity = r#"source: {entity: {jq: '"thing \(.id)"'}}"#;
    std::fs::write(&path, mapping.replace("source: {}", entity)).unwrap();
    let run = |command: &mut Command| text(&finish(command.current_dir(folder.path())).stdout);
    let summary: Json =
        serde_json::from_str(&run(mapper().args(RUN).args(["--park", "--dead-letter", "dead.ndjson"])))
            .unwrap();
    assert_eq!((&summary["applied"], &summary["dead_lettered"]), (&json!(1), &json!(2)), "{summary}");
    assert_eq!(stored(&folder), [[Some("2".to_owned())]]);
    let state = ["--mapping", "things.yaml", "--sink", "sqlite://a.db"];
    let shown = || {
        let mut show = mapper();
        text(&succeed(show.args(["parked", "show"]).args(state).current_dir(folder.path())).stdout)
    };
    assert!(shown().contains("thing 1"), "{}", shown());
    let mapping = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, mapping.replace(".value | asc", ".value | tostring | asc")).unwrap();
    let mut replay = mapper();
    replay.arg("replay").args(state).args(["--dead-letter", "dead.ndjson", "--summary", "json"]);
    let summary: Json = serde_json::from_str(&run(&mut replay)).unwrap();
    assert_eq!((&summary["applied"], &summary["dead_lettered"]), (&json!(2), &json!(0)), "{summary}");
    assert!(!shown().contains("thing 1"), "{}", shown());
}

fn a_dry_run_applies_no_record_before_a_timeout() {
    let folder = looping();
    let mut run = mapper();
    let output = run
        .args(RUN)
        .args(["--dry-run", "--program-timeout", "1"])
        .current_dir(folder.path())
        .output()
        .unwrap();
    let stderr = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{stderr}");
    assert!(stderr.contains("hint: correct the program, which probably does not end"), "{stderr}");
    assert!(!stderr.contains("are applied"), "{stderr}");
}

/// Programs that would fill the memory or the stack cost their record alone.
fn memory_and_nesting_are_limited() {
    for (program, reason) in [
        (r#"reduce range(60) as $i ("x"; . + .) | length"#, "it uses more than 256 MiB of memory"),
        ("reduce range(60) as $i (0; [., .])", "it uses more than 256 MiB of memory"),
        ("reduce range(1e6) as $i (0; [.]) | tojson | length", "it nests a value too deeply"),
        ("reduce range(1e6) as $i (0; {item: $i, rest: .}) | length", "it nests a value too deeply"),
        ("reduce range(60) as $i (10; . * .) | tostring", "it makes a number of more than 30 000 digits"),
        ("def f: 1 + f; f", "it recurses too deeply"),
        (r#""[" * 1000000 | fromjson | length"#, "cannot parse text as JSON"),
    ] {
        let folder = folder(program, &[json!({"id": 1})]);
        let output = finish(mapper().args(RUN).current_dir(folder.path()));
        let stderr = text(&output.stderr);
        let summary: Json =
            serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{program}: {stderr}"));
        assert_eq!(summary["dead_lettered"], 1, "{program}: {summary}");
        let cause = summary["faults"][0]["cause"].as_str().unwrap();
        assert!(cause.ends_with(&format!("failed: {reason}")), "{program}: {cause}");
    }
}

/// A replay on another machine gives the same rows: no function depends on the time zone, the language or a seed.
fn results_do_not_depend_on_the_environment() {
    let program = r#"[(1.5e9 | todate, strftime("%A %c %Z"), gmtime, (gmtime | mktime)), ("2015-03-05T23:51:47Z" | fromdate, strptime("%Y-%m-%dT%H:%M:%SZ")), (.o | keys, keys_unsorted, to_entries, tojson), ([.l[] | {a: ., b: 1}] | group_by(.a), unique_by(.a), (map({(.a): .b}) | add)), ("a, b,c" | [splits(", *")], ltrimstr("a")), ("ıİß" | ascii_downcase, downcase, upcase)] | tojson"#;
    let event =
        json!({"id": 1, "o": {"z": 1, "a": 2, "m": {"y": 1, "b": 2}}, "l": ["x", "ä", "b", "x", "Z"]});
    let folder = folder(program, &[event]);
    let explained = |zone: &str, language: &str| {
        let mut command = mapper();
        command.args([
            "explain",
            "--mapping",
            "things.yaml",
            "--dialect",
            "sqlite",
            "--json",
            "events.ndjson",
        ]);
        let command =
            command.current_dir(folder.path()).env("TZ", zone).env("LANG", language).env("LC_ALL", language);
        text(&succeed(command).stdout)
    };
    let first = explained("UTC", "C");
    assert!(first.contains("2017-07-14T02:40:00Z"), "{first}");
    for (zone, language) in [("Asia/Tokyo", "tr_TR.UTF-8"), ("America/St_Johns", "de_DE.UTF-8")] {
        assert_eq!(explained(zone, language), first, "{zone} {language}");
    }
}
