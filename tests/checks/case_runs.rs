//! `mapper test` in surroundings that fail: a closed standard output, signals, and files from elsewhere.

use std::fmt::Write as _;
use std::fs::File;
use std::process::{Output, Stdio};

use libtest_mimic::Trial;

use crate::cases::{Workspace, change_expectations};
use crate::support::process::RunningProcess;
use crate::support::text;

pub fn trials() -> Vec<Trial> {
    trials![
        "cases":
        an_unwritable_output_ends_no_run,
        an_unwritable_output_ends_no_update,
        a_run_that_ends_early_is_not_green,
        the_junit_file_is_checked_first,
        the_junit_file_is_well_formed,
        paths_of_parents_are_followed,
        cases_outside_of_the_filter_are_not_opened,
        byte_order_marks_are_accepted,
        a_mapping_can_end_in_yml,
        a_password_is_not_hidden_by_a_variable,
    ]
}

/// Standard output that nobody reads, and that is full.
fn unwritable() -> [(&'static str, Stdio); 2] {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    [("closed", writer.into()), ("full", File::options().write(true).open("/dev/full").unwrap().into())]
}

fn code(output: &Output) -> Option<i32> {
    output.status.code()
}

fn an_unwritable_output_ends_no_run() {
    let full = "standard output cannot be written: No space left on device";
    for fails in [false, true] {
        for (name, output) in unwritable() {
            let folder = Workspace::new();
            if fails {
                change_expectations(&folder);
            }
            let mut command = folder.command(&["--junit", "results.xml"]);
            let ended = command.stdout(output).stderr(Stdio::piped()).output().unwrap();
            let stderr = text(&ended.stderr);
            let expected = i32::from(fails || name == "full");
            assert_eq!(code(&ended), Some(expected), "{name}: {stderr}");
            assert_eq!(stderr.contains("error: 3 of 3 cases failed"), fails, "{name}: {stderr}");
            assert_eq!(stderr.contains(full), name == "full", "{name}: {stderr}");
            let xml = folder.read("results.xml");
            let failures = if fails { 3 } else { 0 };
            let counts = format!("tests=\"3\" skipped=\"0\" failures=\"{failures}\" errors=\"0\"");
            assert!(xml.contains(&counts), "{name}: {xml}");
        }
    }
}

fn an_unwritable_output_ends_no_update() {
    for (name, output) in unwritable() {
        let folder = Workspace::new();
        change_expectations(&folder);
        let ended = folder.command(&["--update"]).stdout(output).output().unwrap();
        assert_eq!(code(&ended), Some(i32::from(name == "full")));
        assert_eq!(code(&folder.test(&[])), Some(0), "{name}");
    }
}

fn a_run_that_ends_early_is_not_green() {
    for signal in ["TERM", "HUP"] {
        let folder = Workspace::new();
        let mut events = String::new();
        for id in 0..200_000 {
            let _ = writeln!(events, "{{\"type\": \"saved\", \"id\": {id}, \"name\": \"Ada\"}}");
        }
        folder.write("tests/removed/events.ndjson", &events);
        let mut running = RunningProcess::start(&mut folder.command(&["--junit", "results.xml"]));
        let status = format!("/proc/{}/status", running.id());
        running.wait_until("it handles SIGTERM", || {
            let status = std::fs::read_to_string(&status).unwrap();
            let caught = status.lines().find_map(|line| line.strip_prefix("SigCgt:")).unwrap();
            u64::from_str_radix(caught.trim(), 16).unwrap() & 1 << 14 != 0
        });
        running.signal(signal);
        let ended = running.finish();
        assert_eq!(ended.status.code(), Some(1), "{}", ended.stderr);
        assert!(ended.stderr.contains("error: stopped by a signal: "), "{}", ended.stderr);
        let xml = folder.read("results.xml");
        assert!(xml.contains("tests=\"3\"") && xml.contains("errors=\"1\""), "{xml}");
        assert!(xml.contains("<error message=\"stopped by a signal: "), "{xml}");
        let saved = "<skipped message=\"it did not run: stopped by a signal: ";
        assert!(xml.contains("name=\"tests/saved\"") && xml.contains(saved), "{xml}");
    }
}

fn the_junit_file_is_checked_first() {
    let folder = Workspace::new();
    change_expectations(&folder);
    for (file, words) in [
        ("missing/results.xml", "hint: create the folder `missing`"),
        ("tests", "`--junit`: `tests` cannot be written: Is a directory"),
    ] {
        let output = folder.test(&["--update", "--junit", file]);
        let stderr = text(&output.stderr);
        assert_eq!((code(&output), text(&output.stdout).as_str()), (Some(2), ""), "{stderr}");
        assert!(stderr.contains(words), "{stderr}");
    }
    // Nothing was updated.
    assert_eq!(code(&folder.test(&[])), Some(1));
    // The results of an earlier run do not stay, and a failure without a case is one of the file.
    for arguments in [&["--filter", "nothing"][..], &["--sink", "sqlite://a.db"]] {
        folder.write("results.xml", "<earlier/>");
        assert_eq!(code(&folder.test(&[arguments, &["--junit", "results.xml"]].concat())), Some(2));
        let xml = folder.read("results.xml");
        assert!(xml.contains("errors=\"1\"") && xml.contains("<testcase name=\"mapper test\""), "{xml}");
        assert!(!xml.contains("<earlier/>"), "{xml}");
    }
}

fn the_junit_file_is_well_formed() {
    let folder = Workspace::new();
    let forbidden = "\u{fffe}\u{ffff}\u{1}\u{1b}[31m";
    folder.write(
        "tests/saved/events.ndjson",
        &format!("{{\"type\": \"saved\", \"id\": 1, \"name\": \"{}\"}}\n", &forbidden[..6]),
    );
    let case = format!("tests/{forbidden}");
    std::fs::rename(folder.path("tests/saved"), folder.path(&case)).unwrap();
    assert_eq!(code(&folder.test(&["--junit", "results.xml"])), Some(1));
    let xml = folder.read("results.xml");
    let is_allowed = |c: char| c == '\n' || c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}');
    assert!(xml.chars().all(is_allowed), "{xml:?}");
    assert!(xml.contains(r#"name="tests/\u{fffe}\u{ffff}\u{1}\u{1b}[31m""#), "{xml}");
}

fn paths_of_parents_are_followed() {
    let folder = Workspace::new();
    for (inside, path, cases) in [
        ("tests/removed", "..", 3),
        ("tests/removed", "../saved", 1),
        ("tests/removed", ".", 1),
        ("tests/saved/expected", "..", 1),
        ("tests/saved/expected", "../../../people.yaml", 3),
        ("tests/saved", "../../tests/../tests", 3),
    ] {
        let mut command = folder.command(&[path]);
        let output = command.current_dir(folder.path(inside)).output().unwrap();
        let (stdout, stderr) = (text(&output.stdout), text(&output.stderr));
        assert_eq!(code(&output), Some(0), "{inside}, {path}: {stdout}{stderr}");
        assert!(stdout.contains(&format!(": {cases} passed, 0 failed")), "{inside}, {path}: {stdout}");
    }
}

fn cases_outside_of_the_filter_are_not_opened() {
    let folder = Workspace::new();
    folder.write("tests/removed/case.yaml", "maping: x\n");
    folder.write("tests/from-a-topic/records.ndjson", "[]\n");
    for paths in [&[][..], &["people.yaml"]] {
        assert_eq!(code(&folder.test(paths)), Some(2));
        assert_eq!(code(&folder.test(&[paths, &["--filter", "saved"]].concat())), Some(0));
    }
}

fn byte_order_marks_are_accepted() {
    let folder = Workspace::new();
    for case in ["saved", "from-a-topic"] {
        let input = if case == "saved" { "events.ndjson" } else { "records.ndjson" };
        for file in ["expected/rows.json", "expected/dead_letters.ndjson", "expected/summary.json", input] {
            let file = format!("tests/{case}/{file}");
            folder.write(&file, &format!("\u{feff}{}", folder.read(&file)));
        }
    }
    let output = folder.test(&[]);
    assert_eq!(code(&output), Some(0), "{}", text(&output.stdout));
}

fn a_mapping_can_end_in_yml() {
    for own in ["people.yml", "tests/saved/mapping.yml", "tests/saved/mappings/people.yml"] {
        let folder = Workspace::new();
        let mapping = folder.read("people.yaml");
        std::fs::remove_file(folder.path("people.yaml")).unwrap();
        folder.write(own, &mapping);
        let output = folder.test(&["tests/saved"]);
        assert_eq!(code(&output), Some(0), "{own}: {}", text(&output.stderr));
    }
}

/// `mapper test` does not read the variable of other commands.
fn a_password_is_not_hidden_by_a_variable() {
    let folder = Workspace::new();
    for (url, expected) in [("postgres://u:p@127.0.0.1:1/x", 1), ("postgres://u:p@db.example/x", 2)] {
        let output = folder.test(&["--sink", url, "--connect-timeout", "1ms"]);
        let stderr = text(&output.stderr);
        assert_eq!(code(&output), Some(expected), "{stderr}");
        assert!(stderr.contains("use `${NAME}` or `${file:PATH}` in the URL\n"), "{stderr}");
        assert!(!stderr.contains("MAPPER_SINK"), "{stderr}");
    }
    assert!(text(&folder.test(&["--help"]).stdout).contains("`MAPPER_SINK` has no effect"));
}
