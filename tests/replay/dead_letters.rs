//! Tests of `mapper dead-letters`, and of replays with filters.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use serde_json::{Value as Json, json};

use crate::replay::{
    assert_fails, count, counts, dead_letter_file, dead_letter_url, event, fill_with_dead_letters, journal,
    note, numbers, path_text, run_lines, run_replay, run_topic, without_note,
};
use crate::support::kafka::{Message, Topic, broker_trial, fresh_name, kafka_trial};
use crate::support::other_session::OtherSession;
use crate::support::process::RunningProcess;
use crate::support::{Database, mapper, succeed, text, trial};

pub fn trials() -> Vec<Trial> {
    let without_server: [(&str, fn() -> Result<(), Failed>); 6] = [
        ("the causes of a file", list_of_a_file),
        ("one with its payload", show_one),
        ("a drop needs a filter and an answer", drop_asks),
        ("a file without the dropped ones", drop_from_a_file),
        ("a drop from a file is killed", file_drop_is_killed),
        ("a replay of the file is running", replay_is_running),
    ];
    let mut trials = Vec::new();
    for (name, run) in without_server {
        trials.push(trial(Dialect::Sqlite, format!("dead letters: {name}"), run));
    }
    let files: [(&str, fn(Dialect) -> Result<(), Failed>); 4] = [
        ("a replay of selected ones", selection_of_a_file),
        ("a selection and the order of an entity", selection_and_order),
        ("parked ones are dropped", parked_are_dropped),
        ("a drop of parked ones is killed", parked_drop_is_killed),
    ];
    for (name, run) in files {
        for dialect in Dialect::ALL {
            trials.push(trial(dialect, format!("dead letters: {name}"), move || run(dialect)));
        }
    }
    let topics: [(&str, fn(Dialect) -> Result<(), Failed>); 3] = [
        ("selected and dropped ones of a topic", selection_of_a_topic),
        ("a replay of selected ones of a topic is killed", topic_selection_is_killed),
        ("parked ones of a topic are dropped", parked_of_a_topic),
    ];
    for (name, run) in topics {
        for dialect in Dialect::ALL {
            trials.push(kafka_trial(dialect, format!("dead letters: {name}"), move || run(dialect)));
        }
    }
    for dialect in Dialect::ALL {
        let name = "dead letters: others are deleted after a replay of selected ones of a topic";
        trials.push(broker_trial(dialect, name, "deletion of records", move || {
            deleted_after_a_selection(dialect)
        }));
    }
    trials
}

/// `mapper dead-letters COMMAND` of a file or topic.
fn dead_letters(command: &str, location: &str, more: &[&str]) -> Command {
    let mut mapper = mapper();
    mapper.args(["dead-letters", command, "--dead-letter", location]).args(more);
    mapper.env_remove("MAPPER_SINK").stdin(Stdio::null());
    mapper
}

fn stdout(command: &mut Command) -> String {
    text(&succeed(command).stdout)
}

/// Dead letters as several versions and mappings write them.
const LINES: &str = r#"{"position":{"file":"shop.ndjson","line":2},"run":"2025-01-15T09:00:00.000000Z-00000000000000aa","mapping":"shop","stage":"extract","event_type":"order.created","entity":"8","table":"items","column":"n","path":"item.n","error":"`$.items[*]` item 2: `item.n` is text, column `items.n` takes `int`","errors":[{"error":"`$.items[*]` item 2: `item.n` is text, column `items.n` takes `int`","table":"items"},{"error":"`$.id` is null, column `orders.id` is required","table":"orders"}],"written_at":"2025-01-15T10:30:00.250Z","payload":"{\"id\": null,\"items\":[{\"n\":1.0},{\"n\":\"x\"}]}"}
{"position":{"file":"shop.ndjson","line":3},"run":"2025-01-15T09:00:00.000000Z-00000000000000aa","mapping":"shop","stage":"decode","error":"not JSON","payload":"{no \u001b[31mjson"}
{"position":{"file":"shop.ndjson","line":9},"mapping":"shop","stage":"extract","event_type":"order.created","entity":"9","table":"items","column":"n","path":"item.n","error":"`$.items[*]` item 11: `item.n` is text, column `items.n` takes `int`","written_at":"2025-01-16T00:00:00Z","payload":"{}"}
{"position":{"topic":"stock","partition":1,"offset":7},"mapping":"stock","stage":"apply","event_type":"moved","table":"stock","code":"23503","error":"a parent row is missing (code 23503)","database":"Key (id)=(SECRET) is not present","written_at":"2025-01-15T10:30:01Z","payload_base64":"/w==","key":"k","headers":[["h",null]],"timestamp":5}
"#;

/// Writes [`LINES`] and a line that was cut short.
fn write_lines(folder: &Path) -> String {
    let file = folder.join("dead.ndjson");
    std::fs::write(&file, format!("{LINES}{{\"position\": {{\"fi")).unwrap();
    path_text(&file)
}

fn list_of_a_file() -> Result<(), Failed> {
    let folder = tempfile::tempdir().unwrap();
    let file = write_lines(folder.path());
    let list = |more: &[&str]| {
        let output = succeed(&mut dead_letters("list", &file, more));
        let warning =
            format!("line 5 of `{file}`: not JSON, as after an interrupted write; left in the file");
        assert!(text(&output.stderr).contains(&warning), "{}", text(&output.stderr));
        text(&output.stdout)
    };
    assert_eq!(list(&[]), EXPECTED_CAUSES);
    assert_eq!(list(&["--each"]), EXPECTED_EACH);
    let causes = list(&["--json"]);
    let causes: Vec<Json> = causes.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let first = json!({
        "dead_letters": 2, "mapping": "shop", "stage": "extract", "table": "items", "column": "n",
        "cause": "`$.items[*]` item …: `item.n` is text, column `items.n` takes `int`",
        "first": {
            "number": "1", "position": {"file": "shop.ndjson", "line": 2},
            "written_at": "2025-01-15T10:30:00.250Z"
        },
        "last": {
            "number": "3", "position": {"file": "shop.ndjson", "line": 9},
            "written_at": "2025-01-16T00:00:00.000Z"
        },
    });
    assert_eq!((causes.len(), &causes[0]), (3, &first));

    // The numbers of the selected ones.
    let selected = |more: &[&str]| {
        let lines = list(&[more, &["--each", "--json"]].concat());
        // A value of an event can be in the database's text.
        assert!(!lines.contains("SECRET") && !lines.contains("payload"), "{lines}");
        let lines = lines.lines().map(|line| serde_json::from_str::<Json>(line).unwrap());
        lines.map(|line| line["number"].as_str().unwrap().to_owned()).collect::<Vec<_>>().join(" ")
    };
    for (filters, numbers) in [
        (&[][..], "1 2 3 4"),
        (&["--cause", "is required"], "1"),
        (&["--cause", "item …: `item.n`"], "1 3"),
        (&["--cause", "item 11"], "3"),
        (&["--cause", "item …", "--entity", "8"], "1"),
        (&["--table", "orders"], "1"),
        (&["--table", "items", "--event-type", "order.created"], "1 3"),
        (&["--event-type", "moved"], "4"),
        (&["--position", "stock[1]@7"], "4"),
        (&["--since", "2025-01-15T10:30:01Z"], "3 4"),
        // The start of the run is the time of the second one.
        (&["--until", "2025-01-15T10:30:00+01:00"], "2"),
        (&["--since", "2025-01-15T10:00:00Z", "--until", "2025-01-15T10:30:01Z"], "1"),
        (&["--entity", "nobody"], ""),
    ] {
        assert_eq!(selected(filters), numbers, "{filters:?}");
    }
    let wrong = dead_letters("list", &file, &["--since", "yesterday"]).output().unwrap();
    assert_fails(&wrong, 2, "expected a time such as `2025-01-15T10:30:00Z`");
    // Another kind of file.
    std::fs::write(&file, "{\"type\": \"SECRET\"}\n").unwrap();
    let wrong = dead_letters("list", &file, &[]).output().unwrap();
    assert_fails(&wrong, 1, "dead.ndjson:1: not a dead letter");
    assert!(!text(&wrong.stderr).contains("SECRET"), "{}", text(&wrong.stderr));
    Ok(())
}

const EXPECTED_CAUSES: &str = " dead letters  mapping  stage    column   first          written at            last           written at            cause
            2  shop     extract  items.n  shop.ndjson:2  2025-01-15T10:30:00Z  shop.ndjson:9  2025-01-16T00:00:00Z  `$.items[*]` item …: `item.n` is text, column `items.n` takes `int`
            1  shop     decode   -        shop.ndjson:3  2025-01-15T09:00:00Z  shop.ndjson:3  2025-01-15T09:00:00Z  not JSON
            1  stock    apply    stock    stock[1]@7     2025-01-15T10:30:01Z  stock[1]@7     2025-01-15T10:30:01Z  a parent row is missing (code 23503)
";

const EXPECTED_EACH: &str = " number  position       written at            mapping  stage    event type     entity  column   cause
      1  shop.ndjson:2  2025-01-15T10:30:00Z  shop     extract  order.created  8       items.n  `$.items[*]` item 2: `item.n` is text, column `items.n` takes `int`
      2  shop.ndjson:3  2025-01-15T09:00:00Z  shop     decode   -              -       -        not JSON
      3  shop.ndjson:9  2025-01-16T00:00:00Z  shop     extract  order.created  9       items.n  `$.items[*]` item 11: `item.n` is text, column `items.n` takes `int`
      4  stock[1]@7     2025-01-15T10:30:01Z  stock    apply    moved          -       stock    a parent row is missing (code 23503)
";

fn show_one() -> Result<(), Failed> {
    let folder = tempfile::tempdir().unwrap();
    let file = write_lines(folder.path());
    let show = |more: &[&str]| stdout(&mut dead_letters("show", &file, more));
    let expected = " number      1
 position    shop.ndjson:2
 written_at  2025-01-15T10:30:00.250Z
 run         2025-01-15T09:00:00.000000Z-00000000000000aa
 mapping     shop
 stage       extract
 event_type  order.created
 entity      8
 table       items
 column      n
 path        item.n
 error       `$.items[*]` item 2: `item.n` is text, column `items.n` takes `int`
 errors      [{\"error\":\"`$.items[*]` item 2: `item.n` is text, column `items.n` takes `int`\",\"table\":\"items\"},{\"error\":\"`$.id` is null, column `orders.id` is required\",\"table\":\"orders\"}]
payload
{
  \"id\": null,
  \"items\": [
    {
      \"n\": 1.0
    },
    {
      \"n\": \"x\"
    }
  ]
}
";
    assert_eq!(show(&["1"]), expected);
    assert_eq!(show(&["shop.ndjson:2"]), expected);
    assert_eq!(show(&["1", "--payload"]), "{\"id\": null,\"items\":[{\"n\":1.0},{\"n\":\"x\"}]}");
    // A payload cannot change the colours of a terminal.
    assert!(show(&["2"]).ends_with("\npayload\n{no \\u{1b}[31mjson\n"), "{}", show(&["2"]));
    let of_topic = show(&["stock[1]@7"]);
    for line in ["database", "headers", "payload_base64"] {
        assert!(of_topic.contains(&format!("\n {line}  ")), "{of_topic}");
    }
    let line: Json = serde_json::from_str(&show(&["4", "--json"])).unwrap();
    let expected = json!({
        "number": "4", "position": {"topic": "stock", "partition": 1, "offset": 7},
        "written_at": "2025-01-15T10:30:01.000Z", "mapping": "stock", "stage": "apply", "event_type": "moved",
        "table": "stock", "code": "23503", "error": "a parent row is missing (code 23503)",
        "database": "Key (id)=(SECRET) is not present", "key": "k", "headers": [["h", null]], "timestamp": 5,
        "payload_base64": "/w==",
    });
    assert_eq!(line, expected);
    assert_eq!(succeed(&mut dead_letters("show", &file, &["4", "--payload"])).stdout, [0xff]);
    for unknown in ["5", "0@1", "shop.ndjson:4"] {
        let output = dead_letters("show", &file, &[unknown]).output().unwrap();
        assert_fails(&output, 1, &format!("no dead letter `{unknown}` in `{file}`"));
    }
    Ok(())
}

/// Runs a command on a terminal, and answers its question.
fn on_terminal(command: &Command, answer: &str) -> Output {
    let quote = |word: &std::ffi::OsStr| format!("'{}'", word.to_str().unwrap().replace('\'', r"'\''"));
    let words: Vec<String> =
        std::iter::once(command.get_program()).chain(command.get_args()).map(quote).collect();
    let mut script = Command::new("script");
    script.args(["--quiet", "--return", "--command", &words.join(" "), "/dev/null"]);
    script.current_dir(crate::support::root()).env_remove("MAPPER_SINK");
    let mut child =
        script.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(format!("{answer}\n").as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn drop_asks() -> Result<(), Failed> {
    let folder = tempfile::tempdir().unwrap();
    let file = write_lines(folder.path());
    let before = std::fs::read_to_string(&file).unwrap();
    let refused = |more: &[&str], words: &str| {
        assert_fails(&dead_letters("drop", &file, more).output().unwrap(), 2, words);
        assert_eq!(std::fs::read_to_string(&file).unwrap(), before, "{more:?}");
    };
    refused(&["--yes"], "expected a filter, nothing was dropped\n  = hint: `--all` drops all dead letters");
    refused(&["--yes", "--all", "--table", "t"], "expected either `--all` or filters, nothing was dropped");
    let words = format!(
        "standard input is not a terminal, so nothing was dropped: 2 dead letters of `{file}` would be dropped, 2 would stay\n  = hint: `--yes` drops without a question\n"
    );
    refused(&["--table", "items"], &words);
    let drop = dead_letters("drop", &file, &["--table", "items"]);
    for answer in ["n", "", "yess"] {
        let output = on_terminal(&drop, answer);
        let shown = text(&output.stdout);
        assert_eq!(output.status.code(), Some(1), "{answer}: {shown}");
        assert!(shown.contains(&format!("drop 2 dead letters of `{file}`? 2 stay [y/N] ")), "{shown}");
        assert!(shown.contains("error: nothing was dropped"), "{shown}");
        assert_eq!(std::fs::read_to_string(&file).unwrap(), before, "{answer}");
    }
    let output = on_terminal(&drop, "y");
    assert!(output.status.success(), "{}", text(&output.stdout));
    assert!(text(&output.stdout).contains("dropped 2 dead letters; 2 stay"), "{}", text(&output.stdout));
    assert_eq!(std::fs::read_to_string(&file).unwrap().lines().count(), 3);
    Ok(())
}

fn drop_from_a_file() -> Result<(), Failed> {
    let folder = tempfile::tempdir().unwrap();
    let file = write_lines(folder.path());
    let drop = |more: &[&str]| stdout(&mut dead_letters("drop", &file, &[more, &["--yes"]].concat()));
    assert_eq!(drop(&["--entity", "nobody"]), "no dead letter matches; 4 stay\n");
    assert_eq!(drop(&["--cause", "is required"]), "dropped 1 dead letter; 3 stay\n");
    let (_, rest) = LINES.split_once('\n').unwrap();
    assert_eq!(std::fs::read_to_string(&file).unwrap(), format!("{rest}{{\"position\": {{\"fi\n"));
    assert_eq!(drop(&["--all"]), "dropped 3 dead letters; 0 stay\n");
    // A line that was cut short stays.
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "{\"position\": {\"fi\n");
    std::fs::write(&file, LINES).unwrap();
    assert_eq!(drop(&["--all"]), "dropped 4 dead letters; 0 stay\n");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    assert_eq!(drop(&["--all"]), "no dead letter matches; 0 stay\n");
    Ok(())
}

/// The file has either all of its lines or those that stay, at any moment.
fn file_drop_is_killed() -> Result<(), Failed> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("dead.ndjson");
    let pad = "x".repeat(2000);
    let line = |number: usize| {
        let error = ["even", "odd"][number % 2];
        let dead_letter = json!({
            "position": {"file": "f", "line": number}, "mapping": "m", "stage": "extract", "error": error,
            "payload": pad,
        });
        format!("{dead_letter}\n")
    };
    let before: String = (0..20_000).map(line).collect();
    let after: String = (0..20_000).step_by(2).map(line).collect();
    let location = path_text(&file);
    let drop = || dead_letters("drop", &location, &["--cause", "odd", "--yes"]);
    let temporary = folder.path().join("dead.ndjson.replaying");
    let mut killed_while_writing = 0;
    for _ in 0..5 {
        std::fs::write(&file, &before).unwrap();
        let mut running = RunningProcess::start(&mut drop());
        // Without a pause, because the file is written in a moment.
        while !temporary.exists() && running.is_running() {
            std::thread::yield_now();
        }
        running.kill();
        let left = std::fs::read_to_string(&file).unwrap();
        assert!(left == before || left == after, "{} bytes are left", left.len());
        killed_while_writing += usize::from(left == before);
        // The next one does the work, if there is any.
        stdout(&mut drop());
        assert!(std::fs::read_to_string(&file).unwrap() == after);
        assert!(!temporary.exists());
    }
    assert!(killed_while_writing > 0, "each one was killed too late");
    Ok(())
}

fn replay_is_running() -> Result<(), Failed> {
    let database = Database::fresh(Dialect::Sqlite);
    let lines: Vec<String> = (0..400).map(event).collect();
    run_lines(&database, &lines, &[]);
    let location = path_text(&dead_letter_file(&database));
    let mut other = OtherSession::open(Dialect::Sqlite, &database.url)?;
    let mut replay =
        RunningProcess::start(journal("replay", true, &database, &location).args(["--batch-events", "1"]));
    replay.wait_until("some are applied", || count(&database) >= 1);
    // The replay waits for the other writer.
    other.execute("BEGIN IMMEDIATE")?;
    let output = dead_letters("drop", &location, &["--all", "--yes"]).output().unwrap();
    assert_fails(&output, 1, "another replay or drop of these dead letters is running");
    assert!(stdout(&mut dead_letters("list", &location, &[])).contains("400  extract"));
    drop(other);
    assert!(replay.finish().status.success());
    assert_eq!(numbers(&database), (0..400).collect::<Vec<_>>());
    Ok(())
}

fn selection_of_a_file(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let location = path_text(&dead_letter_file(&database));
    let long = json!({"type": "put", "n": 3, "who": "cid", "note": "x".repeat(30)}).to_string();
    let lines =
        [without_note(1, "ann"), without_note(2, "bob"), long, "{no json".to_owned(), without_note(5, "bob")];
    assert_eq!(counts(&run_lines(&database, &lines, &[])), (5, 0, 5));
    let before = std::fs::read_to_string(&location).unwrap();
    let before: Vec<&str> = before.lines().collect();
    let replay = |more: &[&str]| {
        let line = run_replay(journal("replay", true, &database, &location).args(more));
        (counts(&line), std::fs::read_to_string(&location).unwrap_or_default())
    };
    let (replayed, left) = replay(&["--entity", "nobody"]);
    assert_eq!((replayed, left.lines().collect::<Vec<_>>()), ((0, 0, 0), before.clone()));
    let (replayed, left) = replay(&["--entity", "bob", "--cause", "is required"]);
    assert_eq!(
        (replayed, left.lines().collect::<Vec<_>>()),
        ((2, 2, 0), vec![before[0], before[2], before[3]])
    );
    assert_eq!(numbers(&database), [2, 5]);
    // The selected one fails again, and is written behind the others.
    let (replayed, left) = replay(&["--position", "stdin:3"]);
    let left: Vec<&str> = left.lines().collect();
    assert_eq!((replayed, &left[..2]), ((1, 0, 1), &[before[0], before[3]][..]));
    let fields = |line: &str| {
        let mut fields: Json = serde_json::from_str(line).unwrap();
        assert!(fields.as_object_mut().unwrap().remove("written_at").is_some());
        assert_eq!(fields.get("parked_as"), None, "no run with `--park` has written it");
        fields
    };
    assert_eq!(fields(left[2]), fields(before[2]));
    let (replayed, _) = replay(&[]);
    assert_eq!((replayed, numbers(&database)), ((3, 1, 2), vec![1, 2, 5]));
    Ok(())
}

/// A selected event is newer than a dead letter of its entity that is not selected.
fn selection_and_order(dialect: Dialect) -> Result<(), Failed> {
    let lines = [without_note(1, "ann"), without_note(2, "ann"), without_note(3, "bob")];
    let select = ["--position", "stdin:2"];
    let database = Database::fresh(dialect);
    let location = path_text(&dead_letter_file(&database));
    run_lines(&database, &lines, &[]);
    let output = succeed(journal("replay", true, &database, &location).args(select));
    let words = "selected dead letters that are newer than others of their entities: 1.";
    assert!(text(&output.stderr).contains(words), "{}", text(&output.stderr));
    assert_eq!(numbers(&database), [2]);
    let output = succeed(journal("replay", true, &database, &location).args(["--entity", "ann"]));
    assert!(!text(&output.stderr).contains("newer than others"), "{}", text(&output.stderr));
    assert_eq!(numbers(&database), [1, 2]);

    let database = Database::fresh(dialect);
    let location = path_text(&dead_letter_file(&database));
    run_lines(&database, &lines, &["--park"]);
    let before = std::fs::read_to_string(&location).unwrap();
    let output = journal("replay", true, &database, &location).args(select).output().unwrap();
    let words = "nothing was replayed: 1 of the selected dead letters are parked behind earlier ones of their entities, which are not selected\n  = hint: select all dead letters of an entity";
    assert_fails(&output, 2, words);
    assert_eq!((count(&database), std::fs::read_to_string(&location).unwrap()), (0, before));
    let line = run_replay(journal("replay", true, &database, &location).args(["--entity", "ann"]));
    assert_eq!((counts(&line), numbers(&database)), ((2, 2, 0), vec![1, 2]));
    Ok(())
}

fn parked_entities(database: &Database) -> Vec<(String, u64)> {
    let mut parked = mapper();
    parked.args(["parked", "show", "--mapping"]).arg(database.folder().join("journal.yaml"));
    let shown = stdout(parked.args(["--sink", &database.url]));
    let entity = |line: &str| {
        let mut words = line.split_whitespace();
        Some((words.next()?.to_owned(), words.next()?.parse().ok()?))
    };
    shown.lines().filter_map(entity).collect()
}

fn parked_are_dropped(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let location = path_text(&dead_letter_file(&database));
    let lines =
        [without_note(1, "ann"), note(2, "ann"), without_note(3, "bob"), note(4, "bob"), note(5, "cid")];
    assert_eq!(counts(&run_lines(&database, &lines, &["--park"])), (5, 1, 4));
    // The record is read again, so it has two dead letters. The second one is parked behind the first one.
    assert_eq!(counts(&run_lines(&database, &lines[..1], &["--park"])), (1, 0, 1));
    let before = std::fs::read_to_string(&location).unwrap();
    let ann = ["--entity", "ann", "--cause", "is required", "--yes"];
    let output = dead_letters("drop", &location, &ann).output().unwrap();
    assert_fails(&output, 2, "entities are parked behind some of these dead letters, nothing was dropped");
    assert_eq!(std::fs::read_to_string(&location).unwrap(), before);
    let drop = |filters: &[&str]| {
        let more = [filters, &["--sink", &database.url, "--yes"]].concat();
        stdout(&mut dead_letters("drop", &location, &more))
    };
    assert_eq!(drop(&ann[..4]), "dropped 1 dead letter; 4 stay\n");
    assert_eq!(parked_entities(&database), [("ann".to_owned(), 2), ("bob".to_owned(), 2)]);
    assert_eq!(drop(&["--position", "stdin:1"]), "dropped 1 dead letter; 3 stay\n");
    assert_eq!(parked_entities(&database), [("ann".to_owned(), 1), ("bob".to_owned(), 2)]);
    // Events of the entity still wait for its other dead letter.
    assert_eq!(counts(&run_lines(&database, &[note(6, "ann")], &["--park"])), (1, 0, 1));
    assert_eq!(drop(&["--entity", "bob"]), "dropped 2 dead letters; 2 stay\n");
    assert_eq!(counts(&run_lines(&database, &[note(7, "bob")], &["--park"])), (1, 1, 0));
    let line = run_replay(&mut journal("replay", true, &database, &location));
    assert_eq!(counts(&line), (2, 2, 0), "{line}");
    assert_eq!(parked_entities(&database), []);
    assert_eq!(numbers(&database), [2, 5, 6, 7]);
    Ok(())
}

/// The database is changed before the file. If the command is killed between both, a replay does not apply the
/// dead letters for which no entity waits any more.
fn parked_drop_is_killed(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let location = path_text(&dead_letter_file(&database));
    let lines: Vec<String> = (0..200).map(|n| without_note(n, &format!("w{n}"))).collect();
    assert_eq!(counts(&run_lines(&database, &lines, &["--park"])), (200, 0, 200));
    let parked = || database.query("SELECT CAST(COUNT(*) AS CHAR(9)) FROM mapper_parked").remove(0).remove(0);
    let more = ["--cause", "is required", "--yes", "--sink", &database.url];
    let mut running = RunningProcess::start(&mut dead_letters("drop", &location, &more));
    while running.is_running() && parked().is_some_and(|parked| parked.trim() != "0") {
        std::thread::yield_now();
    }
    running.kill();
    if parked_entities(&database).is_empty() {
        let line = run_replay(&mut journal("replay", true, &database, &location));
        assert_eq!(counts(&line), (0, 0, 0), "{line}");
        assert!(!Path::new(&location).exists());
    }
    // The next one does the rest.
    stdout(&mut dead_letters("drop", &location, &more));
    assert_eq!((parked_entities(&database), Path::new(&location).exists()), (vec![], false));
    let line = run_lines(&database, &[note(1000, "w1")], &["--park"]);
    assert_eq!((counts(&line), numbers(&database)), ((1, 1, 0), vec![1000]));
    // A replay has nothing left from the drop: a record that fails again is a new dead letter.
    assert_eq!(counts(&run_lines(&database, &lines[..1], &[])), (1, 0, 1));
    let line = run_replay(&mut journal("replay", true, &database, &location));
    assert_eq!((counts(&line), numbers(&database)), ((1, 1, 0), vec![0, 1000]));
    Ok(())
}

/// The entities of listed dead letters, sorted.
fn listed(location: &str, more: &[&str]) -> Vec<String> {
    let lines = stdout(&mut dead_letters("list", location, &[more, &["--each", "--json"]].concat()));
    let lines = lines.lines().map(|line| serde_json::from_str::<Json>(line).unwrap());
    let mut entities: Vec<String> = lines.map(|line| line["entity"].as_str().unwrap().to_owned()).collect();
    entities.sort();
    entities
}

fn entities(numbers: impl IntoIterator<Item = usize>) -> Vec<String> {
    numbers.into_iter().map(|n| format!("w{n}")).collect()
}

fn selection_of_a_topic(dialect: Dialect) -> Result<(), Failed> {
    let (database, topic) = (Database::fresh(dialect), Topic::fresh(2));
    fill_with_dead_letters(&database, 0..8, &topic);
    let location = dead_letter_url(&topic);
    let sink = ["--sink", database.url.as_str()];
    let replay =
        |more: &[&str]| counts(&run_replay(journal("replay", true, &database, &location).args(more)));
    let drop =
        |more: &[&str]| stdout(&mut dead_letters("drop", &location, &[more, &["--yes"], &sink].concat()));
    assert_eq!(listed(&location, &sink), entities(0..8));
    assert_eq!(replay(&["--entity", "w3"]), (1, 1, 0));
    assert_eq!(replay(&["--entity", "w3"]), (0, 0, 0));
    assert_eq!(listed(&location, &sink), entities([0, 1, 2, 4, 5, 6, 7]));
    let output = dead_letters("drop", &location, &["--entity", "w5", "--yes"]).output().unwrap();
    assert_fails(&output, 2, "hint: `--sink` names the database of the replays");
    assert_eq!(drop(&["--entity", "w5"]), "dropped 1 dead letter; 6 stay\n");
    assert_eq!(drop(&["--entity", "w5"]), "no dead letter matches; 6 stay\n");
    assert_eq!(drop(&["--entity", "w0"]), "dropped 1 dead letter; 5 stay\n");
    // It fails again, and is written at the end.
    let failed = journal("replay", false, &database, &location).args(["--entity", "w6"]).output().unwrap();
    assert_eq!(failed.status.code(), Some(3), "{}", text(&failed.stderr));
    fill_with_dead_letters(&database, 8..10, &topic);
    assert_eq!(listed(&location, &sink), entities([1, 2, 4, 6, 7, 8, 9]));
    // One of them by its number.
    let number = stdout(&mut dead_letters(
        "list",
        &location,
        &["--entity", "w6", "--each", "--json", "--sink", &database.url],
    ));
    let number: Json = serde_json::from_str(&number).unwrap();
    let shown =
        stdout(&mut dead_letters("show", &location, &[number["number"].as_str().unwrap(), "--payload"]));
    assert_eq!(shown, event(6));
    let output = dead_letters("show", &location, &["1@1000"]).output().unwrap();
    assert_fails(&output, 1, "no dead letter `1@1000`");

    assert_eq!(replay(&[]), (7, 7, 0));
    assert_eq!(numbers(&database), [1, 2, 3, 4, 6, 7, 8, 9]);
    assert_eq!((replay(&[]), listed(&location, &sink)), ((0, 0, 0), vec![]));
    // Without the database, all messages of the topic count.
    assert_eq!(listed(&location, &[]).len(), 11);
    // After a reset, dead letters that were replayed or dropped count again.
    assert_eq!(replay(&[]), (0, 0, 0));
    let mut reset = mapper();
    reset.args(["offsets", "reset", "--to", "earliest", "--source", &topic.url("journal.replay")]);
    succeed(reset.args(sink));
    assert_eq!(replay(&["--entity", "w5"]), (1, 1, 0));
    succeed(&mut reset);
    assert_eq!(replay(&[]), (10, 10, 0));
    Ok(())
}

/// Others stay, although the offsets cannot pass them.
fn topic_selection_is_killed(dialect: Dialect) -> Result<(), Failed> {
    const EACH: usize = 480;
    let (database, topic) = (Database::fresh(dialect), Topic::fresh(2));
    let (source, location) = (Topic::fresh(1), dead_letter_url(&topic));
    let long =
        |n: usize| json!({"type": "put", "n": n, "who": format!("w{n}"), "note": "x".repeat(30)}).to_string();
    source.send((0..2 * EACH).map(|n| Message::of(0, if n < EACH { event(n) } else { long(n) })));
    run_topic(&database, &source.url(&fresh_name("group")), &topic, &[]);
    let replay = || {
        let mut replay = journal("replay", true, &database, &location);
        replay.args(["--cause", "is required", "--batch-events", "5"]);
        replay
    };
    for share in [20, 6] {
        let mut running = RunningProcess::start(&mut replay());
        running.wait_until("some are applied", || count(&database) >= EACH / share);
        running.kill();
        assert!(count(&database) < EACH, "it was killed too late");
    }
    let line = run_replay(&mut replay());
    assert!(counts(&line).0 < EACH as u64, "{line}");
    assert_eq!(numbers(&database), (0..EACH).collect::<Vec<_>>());
    assert_eq!(listed(&location, &["--sink", &database.url]), entities(EACH..2 * EACH));
    assert_eq!(counts(&run_replay(&mut replay())), (0, 0, 0));
    let line = run_replay(&mut journal("replay", true, &database, &location));
    assert_eq!(counts(&line), (EACH as u64, 0, EACH as u64), "{line}");
    assert_eq!(listed(&location, &["--sink", &database.url]), entities(EACH..2 * EACH));
    Ok(())
}

/// The stored offset is that of a dead letter that retention deletes. After a reset to the first one that is
/// left, those that were replayed are not replayed again.
fn deleted_after_a_selection(dialect: Dialect) -> Result<(), Failed> {
    let (database, topic) = (Database::fresh(dialect), Topic::fresh(1));
    fill_with_dead_letters(&database, 0..5, &topic);
    let replay = || journal("replay", true, &database, &dead_letter_url(&topic));
    assert_eq!(counts(&run_replay(replay().args(["--entity", "w3"]))), (1, 1, 0));
    topic.delete_records_before(0, 2);
    assert_fails(&replay().output().unwrap(), 1, "was applied up to offset 0, and holds 2 to 5");
    let mut reset = mapper();
    reset.args(["offsets", "reset", "--to", "earliest", "--sink", &database.url]);
    succeed(reset.args(["--source", &topic.url("journal.replay")]));
    assert_eq!((counts(&run_replay(&mut replay())), numbers(&database)), ((2, 2, 0), vec![2, 3, 4]));
    Ok(())
}

fn parked_of_a_topic(dialect: Dialect) -> Result<(), Failed> {
    let (database, topic, source) = (Database::fresh(dialect), Topic::fresh(1), Topic::fresh(1));
    let location = dead_letter_url(&topic);
    let group = source.url(&fresh_name("group"));
    source.send(
        [without_note(1, "ann"), note(2, "ann"), without_note(3, "bob")].map(|event| Message::of(0, event)),
    );
    assert_eq!(counts(&run_topic(&database, &group, &topic, &["--park"])), (3, 0, 3));
    let select = ["--cause", "waits for an earlier event"];
    let output = journal("replay", true, &database, &location).args(select).output().unwrap();
    assert_fails(&output, 2, "1 of the selected dead letters are parked behind earlier ones");
    let more = ["--cause", "is required", "--sink", &database.url, "--yes"];
    assert_eq!(stdout(&mut dead_letters("drop", &location, &more)), "dropped 2 dead letters; 1 stay\n");
    assert_eq!(parked_entities(&database), [("ann".to_owned(), 1)]);
    source.send([note(4, "ann"), note(5, "bob")].map(|event| Message::of(0, event)));
    assert_eq!(counts(&run_topic(&database, &group, &topic, &["--park"])), (2, 1, 1));
    let line = run_replay(&mut journal("replay", true, &database, &location));
    assert_eq!((counts(&line), numbers(&database)), ((2, 2, 0), vec![2, 4, 5]));
    assert_eq!(parked_entities(&database), []);
    Ok(())
}
