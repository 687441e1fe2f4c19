//! Lists of files on the command line, and runs that end before the last one: an error names the file, and the log
//! names the arguments that continue.

use std::process::Command;

use libtest_mimic::Trial;
use mapper::dialect::Dialect;

use crate::file_layouts::{LAYOUTS, documents, gzip, journal, journal_mapping, run, zstd};
use crate::support::process::RunningProcess;
use crate::support::{Database, mapper, succeed, text};

pub fn trials() -> Vec<Trial> {
    trials![
        "file lists":
        wrong_lists_are_refused,
        nothing_is_read_if_a_file_is_missing,
        damaged_files_end_the_run,
        a_run_continues_in_each_layout,
        a_file_that_vanishes_is_named,
        a_pipe_is_read_while_it_is_written,
        topics_have_no_format,
        explain_reads_the_same_files,
    ]
}

fn write(database: &Database, name: &str, content: impl AsRef<[u8]>) {
    std::fs::write(database.folder().join(name), content).unwrap();
}

/// The text of an error, with its hint.
fn error_of(command: &mut Command, code: i32) -> String {
    let output = command.output().unwrap();
    let stderr = text(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{stderr}");
    let start = stderr.find("error: ").unwrap_or_else(|| panic!("{stderr}"));
    stderr[start..].to_owned()
}

fn wrong_lists_are_refused() {
    let database = Database::fresh(Dialect::Sqlite);
    let mapping = journal_mapping(&database);
    std::fs::create_dir(database.folder().join("in")).unwrap();
    write(&database, "in/a.json", "{}");
    for (sources, expected) in [
        (
            &["in/*.jsn"][..],
            "no file matches `in/*.jsn`\n  = hint: `*` matches within one folder, `**` matches folders, too; quotes keep a shell from replacing a pattern\n",
        ),
        (&["in/[a.json"], "`in/[a.json` is neither a file nor a pattern: invalid range pattern\n"),
        (&["in"], "`in` is a folder\n  = hint: name its files by a pattern, such as `'in/*.json'`\n"),
        (
            &["in/a.json", "in/*.json"],
            "`in/a.json` and `in/a.json` are the same file, whose documents would be applied twice\n  = hint: name each file once; a pattern can match a file that is also named\n",
        ),
        (
            &["in/a.json", "-"],
            "`--source` names standard input and other sources: only files can be read one after the other\n  = hint: a shell joins them: `cat FILE… - | mapper run --source -`\n",
        ),
        (
            &["kafka://localhost:1/a", "in/a.json"],
            "`--source` names topics and other sources: only files can be read one after the other\n  = hint: one URL can name several topics: `kafka://HOST:PORT/TOPIC,TOPIC`; files need a run of their own\n",
        ),
    ] {
        let error = error_of(&mut run(&database, &mapping, sources, &[]), 2);
        assert_eq!(error, format!("error: {expected}"));
    }
    // The dead letters are one of the files.
    write(&database, "dead.ndjson", "");
    let error = error_of(&mut run(&database, &mapping, &["in/a.json", "dead.ndjson"], &[]), 2);
    assert!(error.starts_with("error: `--dead-letter` names the file of the source"), "{error}");
    for (flags, words) in [
        (
            &["--from-file", "a.json"][..],
            "`--from-file a.json`: `--source` has no such file\n  = hint: name it as the log does",
        ),
        (&["--format", "jsno"], "invalid value 'jsno' for '--format <FORMAT>'"),
        (&["--from-document", "0"], "invalid value '0' for '--from-document <N>'"),
        (&["--from-document", "2", "--from-line", "2"], "cannot be used with"),
    ] {
        let error = error_of(&mut run(&database, &mapping, &["in/a.json"], flags), 2);
        assert!(error.contains(words), "{error}");
    }
}

fn nothing_is_read_if_a_file_is_missing() {
    let database = Database::fresh(Dialect::Sqlite);
    let mapping = journal_mapping(&database);
    write(&database, "a.json", "{\"n\": 1}");
    let error = error_of(&mut run(&database, &mapping, &["a.json", "b.json"], &[]), 1);
    assert_eq!(error, "error: source `b.json` cannot be opened: No such file or directory (os error 2)\n");
    assert!(!std::fs::exists(database.url.strip_prefix("sqlite://").unwrap()).unwrap(), "{}", database.url);
}

fn damaged_files_end_the_run() {
    let database = Database::fresh(Dialect::Sqlite);
    let mapping = journal_mapping(&database);
    let content = documents("lines", 1..2000);
    let whole = gzip(&content);
    let mut changed = whole.clone();
    let middle = changed.len() / 2;
    changed[middle..middle + 8].fill(0xff);
    let cut = zstd(&content);
    for (content, format) in [
        (&whole[..whole.len() - 20], "gzip"),
        (&whole[..whole.len() - 4], "gzip"),
        (&changed[..], "gzip"),
        (&[&whole[..], b"text"].concat(), "gzip"),
        (&cut[..cut.len() / 2], "zstd"),
    ] {
        write(&database, "a.json", content);
        let output = run(&database, &mapping, &["a.json"], &[]).output().unwrap();
        let stderr = text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{stderr}");
        // All that was read before the fault is applied, and nothing else.
        let found = journal(&database);
        let last = found.len() as u64;
        assert_eq!(found, (1..=last).collect::<Vec<_>>());
        let words = format!(
            "error: source `a.json` cannot be read: the {format} data is damaged or ends early, at a.json:{}, within its first ",
            last + 1
        );
        assert!(stderr.contains(&words), "{last} {stderr}");
        assert!(stderr.contains("\n  = hint: the documents before this position are applied; "), "{stderr}");
        assert_eq!(stderr.contains("no line is committed"), last == 0, "{stderr}");
        if last > 0 {
            let words = format!(
                "the lines up to {last} are committed: `--from-line {}` continues after them",
                last + 1
            );
            assert!(stderr.contains(&words), "{stderr}");
            database.execute("DELETE FROM journal");
        }
    }
}

/// The arguments that the log names continue the run: each document is applied once.
fn a_run_continues_in_each_layout() {
    for layout in LAYOUTS {
        for files in [&["b.json"][..], &["b.json", "c.json"], &["a.json", "b.json", "c.json", "d.json"]] {
            let database = Database::fresh(Dialect::Sqlite);
            let mapping = journal_mapping(&database);
            let mut next = 1;
            for name in files {
                write(&database, name, documents(layout, next..next + 3000));
                next += 3000;
            }
            let whole = std::fs::read(database.folder().join("b.json")).unwrap();
            let compressed = gzip(&whole);
            write(&database, "b.json", &compressed[..compressed.len() / 2]);
            let output = run(&database, &mapping, files, &[]).output().unwrap();
            let stderr = text(&output.stderr);
            assert_eq!(output.status.code(), Some(1), "{stderr}");
            let line = stderr
                .lines()
                .find(|line| line.contains(" committed") && line.contains(" after "))
                .unwrap_or_else(|| panic!("{stderr}"));
            let arguments = line.split('`').find(|part| part.starts_with("--")).unwrap();
            write(&database, "b.json", compressed);
            let mut command = mapper();
            command.current_dir(database.folder()).arg("run").arg("--mapping").arg(&mapping);
            command.args(["--sink", &database.url, "--summary", "json", "--source"]).args(files);
            command.args(arguments.split(' '));
            succeed(&mut command);
            assert_eq!(journal(&database), (1..next).collect::<Vec<_>>(), "{layout} {files:?} {arguments}");
        }
    }
}

fn a_file_that_vanishes_is_named() {
    let database = Database::fresh(Dialect::Sqlite);
    let mapping = journal_mapping(&database);
    let pipe = database.folder().join("pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    write(&database, "b.json", "{\"n\": 3}");
    let mut running = RunningProcess::start(&mut run(&database, &mapping, &["pipe", "b.json"], &[]));
    running.wait_for_log("created table `journal`");
    std::fs::remove_file(database.folder().join("b.json")).unwrap();
    std::fs::write(&pipe, "{\"n\": 1}\n{\"n\": 2}\n").unwrap();
    let ended = running.finish();
    assert_eq!(ended.status.code(), Some(1), "{}", ended.stderr);
    let error = "error: source `2 files, pipe to b.json` cannot be read: `b.json` cannot be opened: No such file or directory (os error 2)\n";
    assert!(ended.stderr.ends_with(error), "{}", ended.stderr);
    let hint = "`pipe` is committed up to line 2: `--from-file pipe --from-line 3` and the same `--source` continue after it";
    assert!(ended.stderr.contains(hint), "{}", ended.stderr);
    assert_eq!(journal(&database), [1, 2]);
}

/// Each document is applied before the next one is written.
fn a_pipe_is_read_while_it_is_written() {
    for is_pretty in [false, true] {
        let database = Database::fresh(Dialect::Sqlite);
        let mapping = journal_mapping(&database);
        let mut running = RunningProcess::start(&mut run(&database, &mapping, &["-"], &[]));
        for n in 1..4 {
            let document = serde_json::json!({"n": n, "of": [n]});
            let text = if is_pretty {
                serde_json::to_string_pretty(&document).unwrap()
            } else {
                document.to_string()
            };
            running.feed(&[text]);
            running.wait_until("it is applied", || {
                std::fs::exists(database.url.strip_prefix("sqlite://").unwrap()).unwrap()
                    && !database.query("SELECT name FROM sqlite_master WHERE name = 'journal'").is_empty()
                    && journal(&database).len() == n
            });
        }
        assert_eq!(running.finish().status.code(), Some(0));
    }
}

fn topics_have_no_format() {
    let database = Database::fresh(Dialect::Sqlite);
    let mapping = journal_mapping(&database);
    let topic = &["kafka://localhost:1/journal"];
    let error = error_of(&mut run(&database, &mapping, topic, &["--format", "csv"]), 2);
    assert_eq!(
        error,
        "error: `--format` is for files and standard input\n  = hint: each message of a topic is one JSON document\n"
    );
    let error = error_of(&mut run(&database, &mapping, topic, &["--from-document", "2"]), 2);
    assert!(error.starts_with("error: `--from-document` is for files and standard input\n"), "{error}");
}

fn explain_reads_the_same_files() {
    let database = Database::fresh(Dialect::Sqlite);
    let mapping = journal_mapping(&database);
    let explain = |name: &str| {
        let mut explain = mapper();
        explain.current_dir(database.folder()).arg("explain").arg("--mapping").arg(&mapping);
        text(&succeed(explain.args(["--dialect", "sqlite", name])).stdout)
    };
    let headings = |name: &str| -> Vec<String> {
        explain(name).lines().filter(|line| line.ends_with(": event")).map(str::to_owned).collect()
    };
    write(&database, "one.json", documents("documents", 1..2));
    assert_eq!(headings("one.json"), ["-- one.json: event"]);
    write(&database, "two.json.gz", gzip(&documents("compact array", 1..3)));
    assert_eq!(headings("two.json.gz"), ["-- two.json.gz:1:2: event", "-- two.json.gz:1:33: event"]);
    write(&database, "pretty.json", documents("documents", 1..3));
    assert_eq!(headings("pretty.json"), ["-- pretty.json:1: event", "-- pretty.json:9: event"]);
}
