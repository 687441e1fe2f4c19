//! The command line of `mapper infer`: the same source gives the same bytes, and faulty arguments give clear errors.

use std::path::Path;
use std::process::Output;

use libtest_mimic::Trial;

use super::SampleFile;
use crate::support::inferred::refuse_panic;
use crate::support::{mapper, succeed, text};

pub fn trials() -> Vec<Trial> {
    trials![
        "infer":
        two_runs_give_the_same_bytes,
        standard_output_and_a_file_hold_the_same,
        standard_input_is_read,
        doubts_are_listed_on_standard_error,
        the_name_is_that_of_the_arguments,
        tables_have_no_reserved_names,
        a_sample_is_the_beginning,
        a_source_without_documents_is_refused,
        an_existing_file_is_not_overwritten,
        faulty_numbers_are_refused,
        limits_of_depth_and_width_are_kept,
    ]
}

/// `mapper infer` in a folder, without a panic.
fn infer(folder: &Path, arguments: &[&str]) -> Output {
    let output = mapper().current_dir(folder).arg("infer").args(arguments).output().unwrap();
    refuse_panic(&output).unwrap_or_else(|failure| panic!("{arguments:?}: {failure}"));
    output
}

/// Standard error of a command that fails with one of these exit codes and prints no mapping.
fn refused(folder: &Path, arguments: &[&str], codes: &[i32]) -> String {
    let output = infer(folder, arguments);
    let (stdout, stderr) = (text(&output.stdout), text(&output.stderr));
    assert!(output.status.code().is_some_and(|code| codes.contains(&code)), "{arguments:?}: {stderr}");
    assert_eq!(stdout, "", "{arguments:?}");
    assert!(stderr.contains("error: "), "{arguments:?}: {stderr}");
    stderr
}

fn two_runs_give_the_same_bytes() {
    for name in ["order", "post"] {
        let sample = SampleFile::of(name);
        let [one, other] = [(); 2].map(|()| {
            let output = succeed(mapper().arg("infer").arg("--source").arg(&sample.path));
            text(&output.stdout)
        });
        assert!(one.contains("\ntables:\n"), "{one}");
        assert_eq!(one, other);
    }
}

fn standard_output_and_a_file_hold_the_same() {
    let (sample, folder) = (SampleFile::of("user"), tempfile::tempdir().unwrap());
    let source = sample.path.to_str().unwrap();
    let printed = infer(folder.path(), &["--source", source, "--name", "users"]);
    let written = infer(folder.path(), &["--source", source, "--name", "users", "--out", "users.yaml"]);
    assert_eq!(text(&written.stdout), "");
    assert_eq!(text(&printed.stdout), std::fs::read_to_string(folder.path().join("users.yaml")).unwrap());
}

fn standard_input_is_read() {
    let sample = SampleFile::of("supplier");
    let folder = tempfile::tempdir().unwrap();
    let source = sample.path.to_str().unwrap();
    let from_file = infer(folder.path(), &["--source", source, "--name", "suppliers"]);
    let input = std::fs::File::open(&sample.path).unwrap();
    let mut command = mapper();
    let output = succeed(command.args(["infer", "--source", "-", "--name", "suppliers"]).stdin(input));
    assert_eq!(text(&output.stdout), text(&from_file.stdout));
}

/// A doubt stands in the mapping, and in the log.
fn doubts_are_listed_on_standard_error() {
    let folder = tempfile::tempdir().unwrap();
    let line = |number: usize| format!("{{\"id\": {number}, \"name\": \"n{number}\", \"never\": null}}\n");
    std::fs::write(folder.path().join("things.ndjson"), (1..20).map(line).collect::<String>()).unwrap();
    let output = infer(folder.path(), &["--source", "things.ndjson"]);
    assert_eq!(output.status.code(), Some(0));
    let (stdout, stderr) = (text(&output.stdout), text(&output.stderr));
    let doubtful = stdout.lines().find(|line| line.contains("never"));
    assert!(doubtful.is_some_and(|line| line.contains("# review:")), "{stdout}");
    let listed = |line: &str| line.contains("review") && line.contains("never");
    assert!(stderr.lines().any(listed), "{stderr}");
}

fn the_name_is_that_of_the_arguments() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("people.ndjson"), "{\"id\": 1}\n{\"id\": 2}\n").unwrap();
    for (more, expected) in
        [(&["--name", "visitors"][..], "visitors"), (&["--name", "work.v2"], "work_v2"), (&[], "people")]
    {
        let output = infer(folder.path(), &[&["--source", "people.ndjson"], more].concat());
        let stdout = text(&output.stdout);
        assert!(stdout.contains(&format!("\nmapping: {expected}\n")), "{stdout}");
    }
}

fn tables_have_no_reserved_names() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("x.ndjson"), "{\"id\": 1}\n{\"id\": 2}\n").unwrap();
    for name in ["sqlite_sequences", "pg_classes", "mapper_offsets"] {
        infer(folder.path(), &["--source", "x.ndjson", "--name", name, "--out", &format!("{name}.yaml")]);
        succeed(mapper().current_dir(folder.path()).args(["check", "--mapping", &format!("{name}.yaml")]));
    }
}

/// Records behind the sample have no effect, whatever they are.
fn a_sample_is_the_beginning() {
    let folder = tempfile::tempdir().unwrap();
    let beginning = "{\"id\": 1}\n{\"id\": 2}\n{\"id\": 3}\n".to_owned();
    std::fs::write(folder.path().join("all.ndjson"), beginning.clone() + "{\"other\": [1]}\nno JSON\n")
        .unwrap();
    std::fs::write(folder.path().join("beginning.ndjson"), beginning).unwrap();
    let of_all = infer(folder.path(), &["--source", "all.ndjson", "--sample", "3", "--name", "x"]);
    let of_beginning = infer(folder.path(), &["--source", "beginning.ndjson", "--name", "x"]);
    assert_eq!(of_all.status.code(), Some(0), "{}", text(&of_all.stderr));
    assert_eq!(text(&of_all.stdout), text(&of_beginning.stdout));
}

fn a_source_without_documents_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, content: &[u8]| std::fs::write(folder.path().join(name), content).unwrap();
    write("empty.ndjson", b"");
    write("blank.ndjson", b"\n \n\n");
    write("words.ndjson", b"no JSON\nneither\n");
    write("numbers.ndjson", b"1\n\"text\"\nnull\n");
    write("bytes.ndjson", b"\xff\xfe\x00\x01\n");
    for name in ["empty.ndjson", "blank.ndjson", "words.ndjson", "numbers.ndjson", "bytes.ndjson"] {
        let stderr = refused(folder.path(), &["--source", name, "--out", "out.yaml"], &[1, 2, 3]);
        assert!(!stderr.contains("report it"), "{name}: {stderr}");
        assert!(!folder.path().join("out.yaml").exists(), "{name}");
    }
    let stderr = refused(folder.path(), &["--source", "words.ndjson"], &[3]);
    assert!(stderr.contains("words.ndjson:1: not JSON"), "{stderr}");
    let stderr = refused(folder.path(), &["--source", "missing.ndjson"], &[1, 2]);
    assert!(stderr.contains("missing.ndjson"), "{stderr}");
    let stderr = refused(folder.path(), &[], &[2]);
    assert!(stderr.contains("--source"), "{stderr}");
}

fn an_existing_file_is_not_overwritten() {
    let (sample, folder) = (SampleFile::of("user"), tempfile::tempdir().unwrap());
    std::fs::write(folder.path().join("mine.yaml"), "mine").unwrap();
    std::fs::create_dir(folder.path().join("folder")).unwrap();
    let source = sample.path.to_str().unwrap();
    for out in ["mine.yaml", "folder", "missing/users.yaml"] {
        let stderr = refused(folder.path(), &["--source", source, "--out", out], &[1, 2]);
        assert!(stderr.contains(out), "{stderr}");
    }
    assert_eq!(std::fs::read_to_string(folder.path().join("mine.yaml")).unwrap(), "mine");
    assert!(!folder.path().join("missing").exists());
}

fn faulty_numbers_are_refused() {
    let (sample, folder) = (SampleFile::of("user"), tempfile::tempdir().unwrap());
    let source = sample.path.to_str().unwrap();
    for (flag, values) in [
        ("--depth", &["0", "-1", "x", "1.5", ""][..]),
        ("--sample", &["0", "-1", "many", "99999999999999999999999"]),
        ("--max-columns", &["0", "-1", "x"]),
    ] {
        for value in values {
            let argument = format!("{flag}={value}");
            let stderr = refused(folder.path(), &["--source", source, &argument], &[2]);
            assert!(stderr.contains(flag), "{argument}: {stderr}");
        }
    }
}

/// Values that are deeper or wider than the limits become JSON, and every record is still applied.
fn limits_of_depth_and_width_are_kept() {
    for (name, flags) in
        [("post", ["--depth", "1"]), ("order", ["--depth", "2"]), ("order", ["--max-columns", "8"])]
    {
        let sample = SampleFile::of(name);
        let inferred = crate::support::inferred::infer(&sample.path, &flags);
        let inferred = inferred.unwrap_or_else(|failure| panic!("{name}, {flags:?}: {failure}"));
        if let Err(failure) = inferred.verify(&sample.path, &[], 0) {
            panic!("{name}, {flags:?}: {failure}");
        }
        if let ["--max-columns", most] = flags {
            let most: usize = most.parse().unwrap();
            for table in super::tables(&inferred.text) {
                assert!(table.columns.len() <= most, "{} has {} columns", table.name, table.columns.len());
            }
        }
    }
}
