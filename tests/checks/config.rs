//! The configuration file: its keys, its values, and what takes precedence over them.

use std::path::Path;
use std::process::{Command, Output};

use libtest_mimic::Trial;
use mapper::dialect::Dialect;
use serde_json::{Value as Json, json};

use crate::support::{self, Database, mapper, root, succeed, summary, text};

pub fn trials() -> Vec<Trial> {
    trials![
        "config":
        every_kind_of_value,
        command_line_then_environment_then_file,
        a_table_overrides_the_top_level,
        tables_of_nested_commands,
        a_flag_is_taken_back,
        a_flag_takes_true_or_false,
        plain_flags_are_shown_as_plain,
        excluding_flags,
        flags_that_require_others,
        the_tests_take_no_sink_from_the_top,
        empty_variables,
        refused_values_name_the_line,
        faults_name_the_line,
        a_value_is_checked_by_its_command,
        a_file_that_cannot_be_read,
        a_truncated_file,
        references_to_secrets,
        passwords,
        the_help_shows_no_values,
        the_replay_command_uses_the_file,
    ]
}

/// A folder with an order mapping and its events.
fn folder() -> Database {
    let database = Database::fresh(Dialect::Sqlite);
    let folder = database.folder();
    std::fs::copy(root().join("mappings/order.yaml"), folder.join("order.yaml")).unwrap();
    std::fs::copy(root().join("tests/cases/order/events.ndjson"), folder.join("events.ndjson")).unwrap();
    database
}

/// `mapper` in a folder, with this configuration file.
fn with_config(folder: &Path, config: &str, arguments: &[&str]) -> Command {
    std::fs::write(folder.join("mapper.toml"), config).unwrap();
    let mut mapper = mapper();
    mapper.current_dir(folder).args(arguments).args(["--config", "mapper.toml"]);
    mapper
}

/// Standard error of a command that is refused because of its arguments.
fn refused(command: &mut Command) -> String {
    let output = command.output().unwrap();
    let stderr = text(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{command:?}: {stderr}");
    assert_eq!(text(&output.stdout), "", "{command:?}");
    stderr
}

/// The flags of all runs here.
const RUN: &str =
    "mapping = \"order.yaml\"\nsource = \"events.ndjson\"\nsink = \"sqlite://test.db\"\nsummary = \"json\"\n";

fn every_kind_of_value() {
    let database = folder();
    let config = "
# Text, lists, numbers, booleans and times.
mapping = ['order.yaml']
sink = \"sqlite://test.db\"
summary = \"json\"
batch-events = 1_000
batch-wait = \"0\"
park = true
no-create = false
log-format = \"json\"
X = [\"client.id=tests\", \"socket.nagle.disable=true\"]
since = 2025-01-15T10:30:00Z

[run]
source = \"events.ndjson\"
start = \"committed\"
log-events = true
";
    let output = succeed(&mut with_config(database.folder(), config, &["run"]));
    assert_eq!(summary(&output)["applied"], 4);
    let log: Vec<Json> =
        text(&output.stderr).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let events = log.iter().filter(|line| line["message"].as_str().unwrap().starts_with("[ORDER_"));
    assert_eq!(events.count(), 4, "{log:?}");
    // `--park` creates the internal tables.
    assert_eq!(database.query("SELECT 1 FROM mapper_parked").len(), 0);
    // A time that is not quoted.
    let list = with_config(database.folder(), config, &["dead-letters", "list"]).output().unwrap();
    assert_eq!(list.status.code(), Some(0), "{}", text(&list.stderr));
}

/// The limits of a run that the levels set.
fn limited(folder: &Path, config: &str, arguments: &[&str], variables: &[(&str, &str)]) -> Json {
    let mut run = with_config(folder, config, &["run", "--dry-run"]);
    summary(&support::finish(run.args(arguments).envs(variables.iter().copied())))
}

fn command_line_then_environment_then_file() {
    let database = folder();
    let folder = database.folder();
    let one_event = std::fs::read_to_string(folder.join("events.ndjson")).unwrap();
    let lines: Vec<&str> = one_event.lines().collect();
    std::fs::write(folder.join("one.ndjson"), lines[0]).unwrap();
    std::fs::write(folder.join("two.ndjson"), lines[..2].join("\n")).unwrap();
    let read = |arguments: &[&str], variables: &[(&str, &str)]| {
        limited(folder, RUN, arguments, variables)["read"].clone()
    };
    assert_eq!(read(&[], &[]), json!(4));
    assert_eq!(read(&[], &[("MAPPER_SOURCE", "two.ndjson")]), json!(2));
    assert_eq!(read(&["--source", "one.ndjson"], &[("MAPPER_SOURCE", "two.ndjson")]), json!(1));
    assert_eq!(read(&["--source", "one.ndjson"], &[]), json!(1));
    // `mapper` reads `MAPPER_SINK` by itself.
    succeed(&mut with_config(folder, RUN, &["run"]));
    for (sink, file) in [("environment.db", "environment.db"), ("test.db", "line.db")] {
        let mut run = with_config(folder, RUN, &["run"]);
        run.env("MAPPER_SINK", format!("sqlite://{sink}"));
        if file == "line.db" {
            run.args(["--sink", "sqlite://line.db"]);
        }
        succeed(&mut run);
        assert!(folder.join(file).exists(), "{file}");
    }
    // The file itself is named by the command line, or else by the environment.
    std::fs::write(folder.join("other.toml"), "[run]\nlimit = 1\n").unwrap();
    let mut run = mapper();
    run.current_dir(folder).env("MAPPER_CONFIG", "mapper.toml").args(["run", "--dry-run"]);
    assert_eq!(summary(&support::finish(&mut run))["read"], 4);
    let stderr = refused(run.args(["--config", "other.toml"]));
    assert!(stderr.contains("--mapping <PATH>"), "{stderr}");
    let mut before_command = mapper();
    before_command.current_dir(folder).args(["--config", "mapper.toml", "run", "--limit", "3"]);
    assert_eq!(summary(&succeed(&mut before_command))["read"], 3);
}

fn a_table_overrides_the_top_level() {
    let database = folder();
    let config = format!(
        "{RUN}log-format = \"json\"\n[run]\nlimit = 2\nlog-format = \"text\"\n[replay]\nsummary = \"table\"\n"
    );
    let output = succeed(&mut with_config(database.folder(), &config, &["run"]));
    assert_eq!(summary(&output)["read"], 2);
    assert!(text(&output.stderr).contains(" INFO "), "{}", text(&output.stderr));
    // The other command has neither.
    let config = format!("{RUN}[ddl]\ndialect = \"sqlite\"\n");
    let ddl = text(&succeed(&mut with_config(database.folder(), &config, &["ddl"])).stdout);
    assert!(ddl.starts_with("CREATE TABLE"), "{ddl}");
}

fn tables_of_nested_commands() {
    let database = folder();
    std::fs::write(database.folder().join("events.ndjson"), "{}\n").unwrap();
    let run = with_config(database.folder(), RUN, &["run"]).output().unwrap();
    assert_eq!(run.status.code(), Some(3), "{}", text(&run.stderr));
    let list = |config: &str| {
        text(&succeed(&mut with_config(database.folder(), config, &["dead-letters", "list"])).stdout)
    };
    assert!(list("[dead-letters.list]\njson = true\n").starts_with('{'));
    assert!(list("[dead-letters]\njson = true\n").starts_with('{'));
    assert!(!list("[dead-letters]\njson = true\nlist.json = false\n").starts_with('{'));
    assert!(!list("[dead-letters.show]\njson = true\n").starts_with('{'));
}

fn a_flag_is_taken_back() {
    let database = folder();
    let config = format!("{RUN}dry-run = true\n");
    let read = |arguments: &[&str]| {
        let output = succeed(with_config(database.folder(), &config, &["run"]).args(arguments));
        summary(&output)["dry_run"] == json!(true)
    };
    assert!(read(&[]));
    assert!(read(&["--dry-run"]));
    assert!(!database.folder().join("test.db").exists());
    assert!(!read(&["--dry-run=false"]));
    assert!(database.folder().join("test.db").exists());
    let mut before_the_file = mapper();
    before_the_file.current_dir(database.folder()).args([
        "run",
        "--dry-run=false",
        "--config",
        "mapper.toml",
    ]);
    assert!(summary(&succeed(&mut before_the_file)).get("dry_run").is_none());
    // A flag that the file does not set takes a value, too.
    assert!(read(&["--no-create=false"]));
    // A flag that is taken back excludes none: the file's `payload` stays.
    let config = "[dead-letters.show]\njson = true\npayload = true\n";
    let mut show = with_config(database.folder(), config, &["dead-letters", "show", "7", "--json=false"]);
    let output = show.output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
}

/// `--FLAG=true` and `--FLAG=false` have the same meaning with a file and without.
fn a_flag_takes_true_or_false() {
    let database = folder();
    let run = |arguments: &[&str]| {
        let flags = ["--mapping", "order.yaml", "--source", "events.ndjson", "--sink", "sqlite://test.db"];
        let without_file = || {
            let mut command = mapper();
            command.current_dir(database.folder()).arg("run").args(flags).args(["--summary", "json"]);
            command
        };
        [without_file(), with_config(database.folder(), RUN, &["run"])].map(|mut command| {
            let output = command.args(arguments).output().unwrap();
            (output.status.code(), text(&output.stdout), text(&output.stderr))
        })
    };
    for (arguments, is_dry) in [
        (&["--dry-run=true"][..], true),
        (&["--dry-run"], true),
        (&["--dry-run=true", "--park=false"], true),
        (&["--dry-run=false"], false),
    ] {
        for (code, stdout, stderr) in run(arguments) {
            assert_eq!(code, Some(0), "{arguments:?}: {stderr}");
            assert_eq!(stdout.contains("\"dry_run\":true"), is_dry, "{arguments:?}: {stdout}");
        }
    }
    for (arguments, message) in [
        (&["--dry-run=no"][..], "error: `--dry-run`: expected no value, or else `true` or `false`\n"),
        (&["--dry-run="], "error: `--dry-run`: expected no value, or else `true` or `false`\n"),
        (&["--dry-run", "--dry-run=false"], "error: `--dry-run`: given twice, once as `false`\n"),
        (&["--dry-run=false", "--dry-run=true"], "error: `--dry-run`: given twice, once as `false`\n"),
        (&["--dry-run=true", "--dry-run"], "error: the argument '--dry-run' cannot be used multiple times"),
        // A flag of another command, and a text that only looks like a flag.
        (&["--check=false"], "error: unexpected argument '--check' found"),
        (&["--", "--dry-run=false"], "error: unexpected argument '--dry-run=false' found"),
    ] {
        for (code, stdout, stderr) in run(arguments) {
            assert_eq!((code, stdout.as_str()), (Some(2), ""), "{arguments:?}: {stderr}");
            assert!(stderr.starts_with(message), "{arguments:?}: {stderr}");
            assert!(!stderr.contains('|') && !stderr.contains("[="), "{stderr}");
        }
    }
}

/// A flag without a value is shown as such in each help, manual page and completion script, and usage lines of
/// errors are the same with a file.
fn plain_flags_are_shown_as_plain() {
    let help = |command: &[&str]| text(&succeed(mapper().args(command).arg("--help")).stdout);
    let mut pages = Vec::new();
    let mut waiting: Vec<Vec<String>> = vec![Vec::new()];
    while let Some(command) = waiting.pop() {
        let names: Vec<&str> = command.iter().map(String::as_str).collect();
        let page = help(&names);
        let list = page.split_once("\nCommands:\n").map(|(_, list)| list).unwrap_or_default();
        for line in list.lines().take_while(|line| !line.is_empty()) {
            let name = line.split_whitespace().next().unwrap();
            if name != "help" {
                waiting.push(names.iter().copied().chain([name]).map(str::to_owned).collect());
            }
        }
        pages.push(page);
    }
    assert!(pages.len() > 15, "{} pages", pages.len());
    let folder = tempfile::tempdir().unwrap();
    succeed(mapper().args(["man", "--folder"]).arg(folder.path()));
    for page in std::fs::read_dir(folder.path()).unwrap() {
        pages.push(std::fs::read_to_string(page.unwrap().path()).unwrap());
    }
    for shell in ["bash", "zsh", "fish"] {
        pages.push(text(&succeed(mapper().args(["completions", shell])).stdout));
    }
    for page in pages {
        assert!(!page.contains("[=<") && !page.contains("possible values: true, false"), "{page}");
        let usage = page.lines().find(|line| line.starts_with("Usage: ")).unwrap_or_default();
        assert!(!usage.contains("|--"), "{usage}");
    }
    assert!(help(&["run"]).contains("\n      --dry-run\n"));
    let empty = tempfile::tempdir().unwrap();
    let usage = |command: &mut Command| {
        let stderr = refused(command);
        stderr.lines().find(|line| line.starts_with("Usage: ")).unwrap_or_default().to_owned()
    };
    for arguments in
        [&["run", "--dry-run"][..], &["profile", "--json", "--no-examples"], &["run", "--limits"]]
    {
        let with_file = with_config(empty.path(), "park = true\n", arguments);
        let mut without_file = mapper();
        without_file.args(arguments);
        for usage in [without_file, with_file].map(|mut command| usage(&mut command)) {
            assert!(usage.contains("--mapping <PATH>"), "{usage}");
            assert!(!usage.contains('|') && !usage.contains("[="), "{usage}");
        }
    }
}

fn excluding_flags() {
    let database = folder();
    let check = |config: &str, arguments: &[&str]| {
        with_config(database.folder(), config, &["check"]).args(arguments).output().unwrap()
    };
    let valid = "mapping `order` is valid: tables 2, event types 2\n";
    // The command line names no database.
    let sink = "mapping = \"order.yaml\"\nsink = \"mysql://no.such.host.invalid/x\"\n";
    let output = check(sink, &["--dialect", "sqlite"]);
    assert_eq!(text(&output.stdout), valid, "{}", text(&output.stderr));
    let both = format!("{sink}dialect = \"sqlite\"\n");
    let output = check(&both, &[]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        text(&output.stderr),
        "error: `mapper.toml:3`: `dialect` and `sink` of line 2 exclude each other in `mapper check`
  = hint: move `sink` from the top into the tables of the commands that need it
"
    );
    // A move into a table does not help if both are in one.
    let output =
        check("mapping = \"order.yaml\"\n[check]\nsink = \"sqlite://a.db\"\ndialect = \"sqlite\"\n", &[]);
    assert_eq!(
        text(&output.stderr),
        "error: `mapper.toml:4`: `dialect` and `sink` of line 3 exclude each other in `mapper check`
  = hint: remove one of them
"
    );
    let output = check(&both, &["--dialect", "postgres"]);
    assert_eq!(text(&output.stdout), valid, "{}", text(&output.stderr));
    // A flag that is off excludes none.
    let show = |config: &str| {
        let mut show = with_config(database.folder(), config, &["dead-letters", "show", "7"]);
        let output = show.output().unwrap();
        (output.status.code(), text(&output.stderr))
    };
    let (code, stderr) = show("[dead-letters.show]\njson = true\npayload = true\n");
    assert_eq!(code, Some(2), "{stderr}");
    assert!(stderr.contains("exclude each other in `mapper dead-letters show`"), "{stderr}");
    for config in ["json = false\npayload = true\n", "json = true\npayload = false\n"] {
        let (code, stderr) = show(&format!("[dead-letters.show]\n{config}"));
        assert_eq!(code, Some(1), "{stderr}");
    }
}

/// A flag and the one that it requires can each be in the file or on the command line.
fn flags_that_require_others() {
    let database = folder();
    let run = |config: &str, arguments: &[&str]| {
        let config = format!("{RUN}{config}");
        with_config(database.folder(), &config, &["run", "--dry-run"]).args(arguments).output().unwrap()
    };
    let (flag, required) = ("unmapped-paths = true\n", "http = \"127.0.0.1:0\"\n");
    let http = ["--http", "127.0.0.1:0"];
    for (config, arguments) in [
        (format!("{flag}{required}"), &[][..]),
        (flag.to_owned(), &http),
        (required.to_owned(), &["--unmapped-paths"]),
        ("unmapped-paths = false\n".to_owned(), &[]),
    ] {
        let output = run(&config, arguments);
        assert_eq!(output.status.code(), Some(0), "{config}{arguments:?}: {}", text(&output.stderr));
    }
    let expected = |line: u8, flag: &str, required: &str| {
        format!(
            "error: `mapper.toml:{line}`: `{flag}` requires `{required}`\n  = hint: set it on the command line or in the file\n"
        )
    };
    let output = run(flag, &[]);
    assert_eq!(text(&output.stderr), expected(5, "unmapped-paths", "--http <HOST:PORT>"));
    assert_eq!(output.status.code(), Some(2));
    for setting in ["key = \"a\"", "header = [\"a=b\", \"c=d\"]", "timestamp = 2025-01-15T10:30:00Z"] {
        let name = setting.split_once(' ').unwrap().0;
        let config = format!("[explain]\nmapping = \"order.yaml\"\ndialect = \"sqlite\"\n{setting}\n");
        // The flag of the file is before `--`.
        std::fs::write(database.folder().join("mapper.toml"), &config).unwrap();
        let mut without_topic = mapper();
        without_topic.current_dir(database.folder()).env("MAPPER_CONFIG", "mapper.toml");
        without_topic.args(["explain", "--", "events.ndjson"]);
        assert_eq!(refused(&mut without_topic), expected(4, name, "--topic <NAME>"));
        std::fs::write(database.folder().join("mapper.toml"), config + "topic = \"orders\"\n").unwrap();
        succeed(&mut without_topic);
    }
}

/// `mapper test` creates databases on the server of its sink.
fn the_tests_take_no_sink_from_the_top() {
    let database = folder();
    let case = database.folder().join("tests/order");
    std::fs::create_dir_all(&case).unwrap();
    std::fs::copy(database.folder().join("events.ndjson"), case.join("events.ndjson")).unwrap();
    let config = "sink = \"mysql://no.such.host.invalid/x\"\nconnect-timeout = \"0s\"\n";
    succeed(&mut with_config(database.folder(), config, &["test", "tests", "--update"]));
    let config = format!("{config}[test]\nsink = \"mysql://other.host.invalid/x\"\n");
    let output = with_config(database.folder(), &config, &["test", "tests"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
    assert!(text(&output.stderr).contains("other.host.invalid"), "{}", text(&output.stderr));
}

/// An empty variable of a flag counts as not set.
fn empty_variables() {
    let database = folder();
    let variables = ["CONFIG", "SOURCE", "BROKERS", "HTTP", "LOG_FORMAT"];
    let mut run = mapper();
    run.current_dir(database.folder()).args([
        "run",
        "--mapping",
        "order.yaml",
        "--dry-run",
        "--summary",
        "json",
    ]);
    run.envs(variables.map(|name| (format!("MAPPER_{name}"), "")));
    run.stdin(std::fs::File::open(database.folder().join("events.ndjson")).unwrap());
    assert_eq!(summary(&succeed(&mut run))["read"], 4);
    // The values of the file apply.
    let mut run = with_config(database.folder(), RUN, &["run"]);
    assert_eq!(summary(&succeed(run.env("MAPPER_SOURCE", "")))["read"], 4);
    let mut run = mapper();
    run.args(["run", "--mapping", "mappings/order.yaml"]).env("MAPPER_SINK", "");
    assert!(refused(&mut run).starts_with("error: `MAPPER_SINK`: "));
}

/// Values that the command judges, and not clap.
fn refused_values_name_the_line() {
    let database = folder();
    for (config, expected) in [
        ("X = [\"c\"]", "`X` of `mapper.toml:6` is not a property: expected `name=value`"),
        ("X = \"group.id=a\"", "`X` of `mapper.toml:6`: property `group.id` is set by `mapper` itself"),
        (
            "start = \"earliest\"",
            "`start` of `mapper.toml:6`, `--until-end` and `--instance` are for topics: ",
        ),
        ("until-end = true", "`--start`, `until-end` of `mapper.toml:6` and `--instance` are for topics: "),
        ("instance = \"a\"", "`--start`, `--until-end` and `instance` of `mapper.toml:6` are for topics: "),
    ] {
        let stderr =
            refused(&mut with_config(database.folder(), &format!("{RUN}[run]\n{config}\n"), &["run"]));
        assert!(stderr.starts_with(&format!("error: {expected}")), "{config}: {stderr}");
    }
}

fn faults_name_the_line() {
    let database = folder();
    let cases = [
        (
            "mapping = \"order.yaml\"\nbatch-event = 1\n",
            "`mapper.toml:2`: unknown key `batch-event`: no command has a flag of this name
  = hint: did you mean `batch-events`?",
        ),
        (
            "[ddl]\n\nbatch-events = 1\n",
            "`mapper.toml:3`: unknown key `batch-events`: `mapper ddl` has no flag of this name
  = hint: a key is a flag without its hyphens; `mapper help COMMAND` lists the flags",
        ),
        (
            "[dead-letters.list]\npayloads = true\n",
            "`mapper.toml:2`: unknown key `payloads`: `mapper dead-letters list` has no flag of this name
  = hint: a key is a flag without its hyphens; `mapper help COMMAND` lists the flags",
        ),
        (
            "[runs]\nlimit = 1\n",
            "`mapper.toml:1`: table `runs`: `mapper` has no such command
  = hint: did you mean `[run]`?",
        ),
        (
            "[run.list]\nlimit = 1\n",
            "`mapper.toml:1`: table `list`: `mapper run` has no such command
  = hint: `mapper run` has no subcommands",
        ),
        (
            "config = \"a\"\n",
            "`mapper.toml:1`: unknown key `config`: no command has a flag of this name
  = hint: a key is a flag without its hyphens; `mapper help COMMAND` lists the flags",
        ),
        (
            "[[run]]\nlimit = 1\n",
            "`mapper.toml:1`: unknown key `run`: no command has a flag of this name
  = hint: a command has one table: `[run]`",
        ),
        (
            "[dead-letters]\nlist = 1\n",
            "`mapper.toml:2`: unknown key `list`: `mapper dead-letters` has no flag of this name
  = hint: a command has one table: `[dead-letters.list]`",
        ),
        ("templates = \"\"\n", "`mapper.toml:1`: `templates`: expected a value, found an empty text"),
        ("park = \"yes\"\n", "`mapper.toml:1`: `park`: expected `true` or `false`"),
        ("park = 1\n", "`mapper.toml:1`: `park`: expected `true` or `false`"),
        ("sink = true\n", "`mapper.toml:1`: `sink`: expected text or a number, found a boolean"),
        ("sink = [\"a\"]\n", "`mapper.toml:1`: `sink`: expected one value, found a list"),
        ("mapping = []\n", "`mapper.toml:1`: `mapping`: expected at least one value, found an empty list"),
        ("mapping = [[]]\n", "`mapper.toml:1`: `mapping`: expected text or a decimal number, found a list"),
        (
            "batch-wait = 0x10\n",
            "`mapper.toml:1`: `batch-wait`: expected text or a decimal number, found another number",
        ),
        (
            "connect-timeout = 5\n",
            "`mapper.toml:1`: `connect-timeout`: expected a number with a unit, such as `500ms`, `30s`, `5m` or `1h`",
        ),
        ("summary = \"xml\"\n", "`mapper.toml:1`: `summary`: expected `table` or `json`"),
        ("[replay]\nsummary = \"xml\"\n", "`mapper.toml:2`: `summary`: expected `table` or `json`"),
        (
            "mapping =\n",
            "`mapper.toml:1`: string values must be quoted, expected literal string
  = hint: expected TOML: `flag = \"value\"`, and `[command]` for a table",
        ),
        (
            "park = true\npark = true\n",
            "`mapper.toml:2`: duplicate key
  = hint: expected TOML: `flag = \"value\"`, and `[command]` for a table",
        ),
    ];
    for (config, expected) in cases {
        let stderr =
            refused(&mut with_config(database.folder(), config, &["run", "--mapping", "order.yaml"]));
        assert_eq!(stderr, format!("error: {expected}\n"), "{config}");
    }
}

/// Flags of one name can differ between commands: `run` refuses 0, and `offsets reset` takes one source.
fn a_value_is_checked_by_its_command() {
    let database = folder();
    let config = format!("{RUN}batch-events = 0\n");
    let stderr = refused(&mut with_config(database.folder(), &config, &["run"]));
    assert_eq!(stderr, "error: `mapper.toml:5`: `batch-events`: at least 1\n");
    // The command line takes precedence.
    succeed(&mut with_config(database.folder(), &config, &["run", "--batch-events", "1"]));
}

fn a_file_that_cannot_be_read() {
    let database = folder();
    let mut run = mapper();
    run.current_dir(database.folder()).args(["run", "--config", "none.toml"]);
    assert_eq!(
        refused(&mut run),
        "error: `--config`: `none.toml` cannot be read: No such file or directory (os error 2)\n"
    );
    std::fs::write(database.folder().join("mapper.toml"), [0xff]).unwrap();
    let mut run = mapper();
    run.current_dir(database.folder()).env("MAPPER_CONFIG", "mapper.toml").arg("run");
    assert_eq!(
        refused(&mut run),
        "error: `--config`: `mapper.toml` cannot be read: stream did not contain valid UTF-8\n"
    );
}

/// No beginning of a file, and no garbage in it, makes the command panic.
fn a_truncated_file() {
    let database = folder();
    let config = format!(
        "{RUN}X = [\"a=b\", 'c=d']\nsince = 2025-01-15T10:30:00Z\n[run]\nlimit = 1_0\nhttp.x = {{y = 1}}\n"
    );
    for end in (0..config.len()).step_by(5) {
        for garbage in ["", "\0", "[[run]]\n", "run = 1\n"] {
            let text = format!("{}{garbage}", &config[..end]);
            let output = with_config(database.folder(), &text, &["check"]).output().unwrap();
            let stderr = String::from_utf8_lossy(&output.stderr);
            assert!(matches!(output.status.code(), Some(0 | 2)), "{text}\n{stderr}");
            assert!(!stderr.contains("panicked"), "{text}\n{stderr}");
        }
    }
}

fn references_to_secrets() {
    let database = folder();
    std::fs::write(database.folder().join("name"), "test\n").unwrap();
    let config = RUN.replace("test.db", "${file:name}.${ENDING}");
    succeed(with_config(database.folder(), &config, &["run"]).env("ENDING", "db"));
    assert!(database.folder().join("test.db").exists());
    let stderr = refused(&mut with_config(database.folder(), &config, &["run"]));
    assert_eq!(stderr, "error: `sink` of `mapper.toml:3`: environment variable `ENDING` is not set\n");
}

fn passwords() {
    let database = folder();
    let config = RUN.replace("sqlite://test.db", "mysql://ann:tr0ub4dor@db.example/x");
    let stderr = refused(&mut with_config(database.folder(), &config, &["run"]));
    assert_eq!(
        stderr,
        "error: `sink` of `mapper.toml:3`: every user who can read the file can read the password
  = hint: use `${NAME}` or `${file:PATH}` in the URL, or the variable `MAPPER_SINK`
"
    );
    // A value that clap does not accept is not shown.
    let stderr = refused(&mut with_config(database.folder(), "http = \"tr0ub4dor\"\n", &["run"]));
    assert!(stderr.starts_with("error: `mapper.toml:1`: `http`: "), "{stderr}");
    assert!(!stderr.contains("tr0ub4dor"), "{stderr}");
}

fn the_help_shows_no_values() {
    let database = folder();
    let help = |output: Output| text(&output.stdout);
    let config = RUN.replace("test.db", "secret.db");
    let with_file = help(succeed(&mut with_config(database.folder(), &config, &["run", "--help"])));
    let without = help(succeed(mapper().args(["run", "--help"])));
    assert_eq!(with_file, without);
    assert!(without.contains("--config <FILE>"), "{without}");
}

fn the_replay_command_uses_the_file() {
    let database = folder();
    let broken = "{}\n".to_owned();
    let events = std::fs::read_to_string(database.folder().join("events.ndjson")).unwrap();
    std::fs::write(database.folder().join("events.ndjson"), broken + &events).unwrap();
    let config = format!("{RUN}dead-letter = \"dead.ndjson\"\n[replay]\ndead-letter = \"other.ndjson\"\n");
    let output = succeed(&mut with_config(database.folder(), &config, &["run"]));
    let stderr = text(&output.stderr);
    let replay = "mapper replay --config mapper.toml --mapping order.yaml --sink sqlite://test.db --dead-letter dead.ndjson";
    assert!(stderr.contains(&format!("this applies them: {replay}\n")), "{stderr}");
    let binary = Path::new(env!("CARGO_BIN_EXE_mapper"));
    let path = format!("{}:{}", binary.parent().unwrap().display(), std::env::var("PATH").unwrap());
    let mut shell = Command::new("sh");
    let output =
        shell.args(["-c", replay]).current_dir(database.folder()).env("PATH", path).output().unwrap();
    let stderr = text(&output.stderr);
    assert_eq!(output.status.code(), Some(3), "{stderr}");
    assert!(stderr.contains("dead letters remain in `dead.ndjson`: 1 failed again"), "{stderr}");
}
