//! Tests of replays: each record is applied once, in order, whatever fails meanwhile.

use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Instant;

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use serde_json::{Value as Json, json};

use crate::support::commit_proxy::{Action, At, CommitProxy};
use crate::support::kafka::{Message, Topic, broker_trial, fresh_name, kafka_trial, records};
use crate::support::process::{ExitedProcess, RunningProcess};
use crate::support::{Database, SERVERS, assert_attention, mapper, orders, summary, text, trial};

const ORDER: &str = "mappings/order.yaml";

/// Counts how often each record was applied: its table has no key.
const JOURNAL_MAPPING: &str = "
format: 1
mapping: journal
source: {topics: [journal], event_type: $.type, entity: $.who}
tables:
  journal:
    columns:
      n:    {type: int, path: $.n, required: true}
      who:  {type: varchar(300), path: $.who}
      note: {type: varchar(20), path: $.note, required: true}
      at:   {type: datetime(3), path: record.timestamp}
events:
  put:
    - insert: journal
";

pub fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    let files: [(&str, fn(Dialect) -> Result<(), Failed>); 8] = [
        ("dead letters of a file", replay_of_a_file),
        ("a file's replay is killed", file_replay_is_killed),
        ("a signal stops a file's replay", file_replay_is_stopped),
        ("two replays of a file at once", two_replays_of_a_file),
        ("the file is changed meanwhile", file_is_changed_meanwhile),
        ("a record parked twice waits once", parked_twice),
        ("an entity is freed by hand", freed_by_hand),
        ("a record of another day is a different record", same_position_other_day),
    ];
    for (name, run) in files {
        for dialect in Dialect::ALL {
            trials.push(trial(dialect, format!("replay: {name}"), move || run(dialect)));
        }
    }
    for dialect in SERVERS {
        trials.push(trial(dialect, "replay: the reply to a commit is lost", move || {
            commit_reply_is_lost(dialect)
        }));
        trials.push(trial(dialect, "replay: a state table that rejects a row ends the run", move || {
            state_table_rejects(dialect)
        }));
    }
    trials.push(trial(
        Dialect::Sqlite,
        "replay: passwords in the location of dead letters",
        passwords_are_not_shown,
    ));
    trials.push(trial(Dialect::Sqlite, "replay: many parked entities cost nothing", many_are_parked));
    let topics: [(&str, fn(Dialect) -> Result<(), Failed>); 5] = [
        ("a topic's replay is killed", topic_replay_is_killed),
        ("two replays of a topic at once", two_replays_of_a_topic),
        ("a dead create, its cancel and a replay", dead_create_and_its_cancel),
        ("a record that is read again waits once", parked_again_after_reset),
        ("a record that is too long stays", too_long_record_stays),
    ];
    for (name, run) in topics {
        for dialect in Dialect::ALL {
            trials.push(kafka_trial(dialect, format!("replay: {name}"), move || run(dialect)));
        }
    }
    for dialect in Dialect::ALL {
        let name = "a dead-letter topic that was recreated or truncated";
        trials.push(broker_trial(dialect, format!("replay: {name}"), "ids of topics", move || {
            topic_recreated_or_truncated(dialect)
        }));
    }
    let topic_settings: [(&str, fn() -> Result<(), Failed>); 2] = [
        ("dead letters of old and of future records", dead_letters_of_old_and_future_records),
        ("a topic that rejects timestamps", timestamps_are_rejected),
    ];
    for (name, run) in topic_settings {
        trials.push(broker_trial(Dialect::Sqlite, format!("replay: {name}"), "settings of topics", run));
    }
    let sqlite_only: [(&str, fn() -> Result<(), Failed>); 2] = [
        ("dead letters as records of another run", dead_letters_of_dead_letters),
        ("the dead-letter topic is the source", dead_letter_topic_is_the_source),
    ];
    for (name, run) in sqlite_only {
        trials.push(kafka_trial(Dialect::Sqlite, format!("replay: {name}"), run));
    }
    trials
}

// --- Commands ----------------------------------------------------------------

/// `mapper COMMAND` with the journal's mapping: unchanged, or repaired so that events need no note.
pub(crate) fn journal(command: &str, repaired: bool, database: &Database, dead_letters: &str) -> Command {
    journal_at(&database.url, command, repaired, database, dead_letters)
}

/// Like [`journal`], with another URL of the database.
fn journal_at(url: &str, command: &str, repaired: bool, database: &Database, dead_letters: &str) -> Command {
    let (name, text) = if repaired {
        let text = JOURNAL_MAPPING.replace("$.note, required", "$.note, if_absent: none, required");
        ("repaired.yaml", text)
    } else {
        ("journal.yaml", JOURNAL_MAPPING.to_owned())
    };
    let file = database.folder().join(name);
    std::fs::write(&file, text).unwrap();
    let mut mapper = mapper();
    mapper.arg(command).arg("--mapping").arg(file).args(["--sink", url, "--summary", "json"]);
    mapper.args(["--dead-letter", dead_letters]);
    mapper
}

pub(crate) fn event(n: usize) -> String {
    json!({"type": "put", "n": n, "who": format!("w{n}")}).to_string()
}

pub(crate) fn dead_letter_file(database: &Database) -> PathBuf {
    database.folder().join("dead.ndjson")
}

pub(crate) fn path_text(path: &Path) -> String {
    path.display().to_string()
}

/// Runs over lines from standard input, so that every run has the same source name.
pub(crate) fn run_lines(database: &Database, lines: &[String], more: &[&str]) -> Json {
    let mut run = journal("run", false, database, &path_text(&dead_letter_file(database)));
    let mut running = RunningProcess::start(run.args(["--source", "-"]).args(more));
    running.feed_in_background(lines);
    let ended = running.finish();
    let line = last_line(&ended);
    assert_attention(&line, false, &ended.stderr, ended.status.code());
    line
}

fn last_line(ended: &ExitedProcess) -> Json {
    serde_json::from_str(ended.stdout.lines().last().unwrap()).unwrap()
}

pub(crate) fn run_replay(command: &mut Command) -> Json {
    summary(&crate::support::finish(command))
}

/// Counts of records read, applied and dead-lettered.
pub(crate) fn counts(line: &Json) -> (u64, u64, u64) {
    let count_of = |name: &str| line[name].as_u64().unwrap();
    (count_of("read"), count_of("applied"), count_of("dead_lettered"))
}

pub(crate) fn count(database: &Database) -> usize {
    let Ok(rows) = crate::support::query(
        database.dialect,
        &database.url,
        "SELECT CAST(COUNT(*) AS CHAR(9)) FROM journal",
    ) else {
        return 0;
    };
    rows[0][0].as_deref().unwrap().trim().parse().unwrap()
}

/// The numbers in the journal, in order.
pub(crate) fn numbers(database: &Database) -> Vec<usize> {
    let rows = database.query("SELECT CAST(n AS CHAR(9)) FROM journal");
    let mut numbers: Vec<usize> =
        rows.iter().map(|row| row[0].as_deref().unwrap().trim().parse().unwrap()).collect();
    numbers.sort_unstable();
    numbers
}

pub(crate) fn assert_fails(output: &Output, code: i32, words: &str) {
    let stderr = text(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{stderr}");
    assert!(stderr.contains(words), "no `{words}`:\n{stderr}");
}

// --- Files -------------------------------------------------------------------

fn replay_of_a_file(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let link = dead_letter_file(&database);
    // Without dead letters a replay succeeds.
    let line = run_replay(&mut journal("replay", true, &database, &path_text(&link)));
    assert_eq!(counts(&line), (0, 0, 0), "{line}");

    let lines: Vec<String> = (1..=5).map(event).chain(["{no json".to_owned()]).collect();
    assert_eq!(counts(&run_lines(&database, &lines, &[])), (6, 0, 6));
    // The dead letters are in another folder, readable by the owner only, together with those of another
    // mapping.
    let folder = database.folder().join("elsewhere");
    std::fs::create_dir(&folder).unwrap();
    let file = folder.join("kept.ndjson");
    std::fs::rename(&link, &file).unwrap();
    let of_another = std::fs::read_to_string(&file).unwrap();
    let of_another =
        of_another.lines().next().unwrap().replace("\"mapping\":\"journal\"", "\"mapping\":\"other\"");
    std::fs::write(&file, format!("{}{of_another}\n", std::fs::read_to_string(&file).unwrap())).unwrap();
    std::fs::set_permissions(&file, PermissionsExt::from_mode(0o600)).unwrap();
    std::os::unix::fs::symlink(&file, &link).unwrap();
    let line = run_replay(&mut journal("replay", true, &database, &path_text(&link)));
    assert_eq!(counts(&line), (6, 5, 1), "{line}");
    assert_eq!(numbers(&database), [1, 2, 3, 4, 5]);
    assert!(link.is_symlink());
    assert_eq!(std::fs::metadata(&file).unwrap().mode() & 0o777, 0o600);
    let left = std::fs::read_to_string(&file).unwrap();
    assert_eq!(left.lines().count(), 2, "{left}");
    assert!(left.contains("{no json") && left.contains(&of_another), "{left}");
    let line = run_replay(&mut journal("replay", true, &database, &path_text(&link)));
    assert_eq!(counts(&line), (1, 0, 1), "{line}");
    // No other file is left.
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1);
    Ok(())
}

/// Files are rewritten: two records have the same position, and the second day's record is later.
fn same_position_other_day(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    run_lines(&database, &[event(7), event(8)], &[]);
    run_lines(&database, &[event(9), event(8)], &[]);
    let line = run_replay(&mut journal("replay", true, &database, &path_text(&dead_letter_file(&database))));
    // The same line at the same position is a repeat, as of a run that was killed and started again.
    assert_eq!(counts(&line), (3, 3, 0), "{line}");
    assert_eq!(numbers(&database), [7, 8, 9]);
    assert!(!dead_letter_file(&database).exists());
    Ok(())
}

/// A replay cannot apply a record without its payload. The dead letter stays. The later ones of its entity
/// stay, too.
fn too_long_record_stays(dialect: Dialect) -> Result<(), Failed> {
    let (topic, dead) = (Topic::fresh(1), Topic::fresh(1));
    let of = |key: &str, payload: String| Message {
        key: Some(key.into()),
        payload: Some(payload.into()),
        ..Message::default()
    };
    let long = json!({"type": "put", "n": 2, "who": "a", "pad": "x".repeat(500)}).to_string();
    let length = long.len() + 1;
    topic.send([of("a", event(1)), of("a", long), of("a", event(3)), of("b", event(4))]);
    // Runs the topic, and replays twice.
    let run_and_replay = |database: &Database, location: &str| {
        let mut run = journal("run", true, database, location);
        run.args(["--source", &topic.url(&fresh_name("group")), "--until-end"]);
        let line = run_replay(run.args(["--park", "--max-record-bytes", "300"]));
        assert_eq!(counts(&line), (4, 2, 2), "{line}");
        for _ in 0..2 {
            let line = run_replay(&mut journal("replay", true, database, location));
            assert_eq!((counts(&line), numbers(database)), ((2, 0, 2), vec![1, 4]), "{line}");
        }
    };
    let database = Database::fresh(dialect);
    let file = dead_letter_file(&database);
    run_and_replay(&database, &path_text(&file));
    let lines = std::fs::read_to_string(&file).unwrap();
    let lines: Vec<Json> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let found: Vec<[&Json; 3]> =
        lines.iter().map(|line| ["stage", "length", "key"].map(|name| &line[name])).collect();
    let (decode, parked, key) = (json!("decode"), json!("parked"), json!("a"));
    assert_eq!(found, [[&decode, &json!(length), &key], [&parked, &Json::Null, &key]], "{lines:?}");
    assert_eq!(lines[0].get("payload"), None, "{lines:?}");

    // In a topic, dead letters that failed again are written at its end.
    run_and_replay(&Database::fresh(dialect), &format!("kafka://{}/{}", dead.brokers, dead.name));
    let header = ("mapper.length".to_owned(), Some(length.to_string().into_bytes()));
    let found = records(&dead).into_iter().map(|record| (record.payload, record.headers.contains(&header)));
    let (too_long, parked) = ((None, true), (Some(event(3).into_bytes()), false));
    assert_eq!(found.collect::<Vec<_>>(), [too_long, parked].into_iter().cycle().take(6).collect::<Vec<_>>());
    Ok(())
}

fn file_replay_is_killed(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let lines: Vec<String> = (0..600).map(event).collect();
    run_lines(&database, &lines, &[]);
    let location = path_text(&dead_letter_file(&database));
    kill_and_replay_again(&database, &location, 600);
    assert!(!dead_letter_file(&database).exists());
    Ok(())
}

fn kill_and_replay_again(database: &Database, location: &str, dead_letters: usize) {
    let replay = || {
        let mut replay = journal("replay", true, database, location);
        replay.args(["--batch-events", "5"]);
        replay
    };
    for share in [10, 3] {
        let mut running = RunningProcess::start(&mut replay());
        running.wait_until("some are applied", || count(database) >= dead_letters / share);
        running.kill();
        assert!(count(database) < dead_letters, "it was killed too late");
    }
    let line = run_replay(&mut replay());
    assert!(counts(&line).0 < dead_letters as u64, "{line}");
    assert_eq!(numbers(database), (0..dead_letters).collect::<Vec<_>>());
    let line = run_replay(&mut replay());
    assert_eq!(counts(&line), (0, 0, 0), "{line}");
}

/// The dead letters stay as they are, and the next replay applies the others.
fn file_replay_is_stopped(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let lines: Vec<String> = (0..600).map(event).collect();
    run_lines(&database, &lines, &[]);
    let location = path_text(&dead_letter_file(&database));
    let before = std::fs::read_to_string(dead_letter_file(&database)).unwrap();
    let mut replay = journal("replay", true, &database, &location);
    let mut running = RunningProcess::start(replay.args(["--batch-events", "5"]));
    running.wait_until("some are applied", || count(&database) >= 20);
    running.signal("TERM");
    running.wait_for_log("stopping after the current transaction");
    let ended = running.finish();
    assert_eq!(ended.status.code(), Some(0), "{}", ended.stderr);
    let stopped: Json = serde_json::from_str(ended.stdout.lines().last().unwrap()).unwrap();
    assert_eq!(stopped["stopped"], json!(true));
    assert!(ended.stderr.contains("the next replay applies the other dead letters"), "{}", ended.stderr);
    let applied = count(&database);
    assert!(applied < 600, "it was stopped too late");
    assert_eq!(std::fs::read_to_string(dead_letter_file(&database)).unwrap(), before);
    let line = run_replay(&mut journal("replay", true, &database, &location));
    assert_eq!(counts(&line), (600 - applied as u64, 600 - applied as u64, 0), "{line}");
    assert_eq!(numbers(&database), (0..600).collect::<Vec<_>>());
    Ok(())
}

fn two_replays_of_a_file(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let lines: Vec<String> = (0..400).map(event).collect();
    run_lines(&database, &lines, &[]);
    let location = path_text(&dead_letter_file(&database));
    let mut first =
        RunningProcess::start(journal("replay", true, &database, &location).args(["--batch-events", "1"]));
    first.wait_until("some are applied", || count(&database) >= 1);
    let second = journal("replay", true, &database, &location).output().unwrap();
    assert_fails(&second, 1, "another replay or drop of these dead letters is running");
    // Dead letters that are added meanwhile stay.
    let more: Vec<String> = (400..420).map(event).collect();
    run_lines(&database, &more, &[]);
    let ended = first.finish();
    assert!(ended.status.success(), "{}", ended.stderr);
    assert_eq!(count(&database), 400);
    let line = run_replay(&mut journal("replay", true, &database, &location));
    assert_eq!(counts(&line), (20, 20, 0), "{line}");
    assert_eq!(numbers(&database), (0..420).collect::<Vec<_>>());
    Ok(())
}

/// A replay removes from a file only lines that it has read.
fn file_is_changed_meanwhile(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let lines: Vec<String> = (0..400).map(event).collect();
    run_lines(&database, &lines, &[]);
    let (file, aside) = (dead_letter_file(&database), database.folder().join("aside.ndjson"));
    let location = path_text(&file);
    let mut first =
        RunningProcess::start(journal("replay", true, &database, &location).args(["--batch-events", "1"]));
    first.wait_until("some are applied", || count(&database) >= 1);
    std::fs::rename(&file, &aside).unwrap();
    let more: Vec<String> = (400..420).map(event).collect();
    run_lines(&database, &more, &[]);
    let ended = first.finish();
    assert_eq!(ended.status.code(), Some(1), "{}", ended.stderr);
    assert!(ended.stderr.contains("was changed by another program meanwhile"), "{}", ended.stderr);
    // Both files have their lines, and no record is applied twice.
    let mut all = std::fs::read_to_string(&aside).unwrap();
    all.push_str(&std::fs::read_to_string(&file).unwrap());
    std::fs::write(&file, all).unwrap();
    let line = run_replay(&mut journal("replay", true, &database, &location));
    assert_eq!(counts(&line), (20, 20, 0), "{line}");
    assert_eq!(numbers(&database), (0..420).collect::<Vec<_>>());
    Ok(())
}

fn commit_reply_is_lost(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let mut total = 0;
    // Take-over, three batches, end: one of these replies is lost.
    for lost in 1..=5 {
        let lines: Vec<String> = (total..total + 6).map(event).collect();
        total += 6;
        run_lines(&database, &lines, &[]);
        let url = CommitProxy::start(&database, At::Number(lost), Action::DropReply).url;
        let mut replay =
            journal_at(&url, "replay", true, &database, &path_text(&dead_letter_file(&database)));
        let ended = RunningProcess::start(replay.args(["--batch-events", "2"])).finish();
        assert!(ended.status.success(), "{}", ended.stderr);
        if lost > 1 && lost < 5 {
            assert!(ended.stderr.contains("the reply to COMMIT is lost"), "{lost}: {}", ended.stderr);
        }
        assert_eq!(counts(&last_line(&ended)), (6, 6, 0), "{lost}: {}", ended.stderr);
        assert_eq!(numbers(&database), (0..total).collect::<Vec<_>>(), "{lost}");
        assert!(!dead_letter_file(&database).exists(), "{lost}");
    }
    Ok(())
}

// --- Order -------------------------------------------------------------------

pub(crate) fn note(n: usize, who: &str) -> String {
    json!({"type": "put", "n": n, "who": who, "note": "x"}).to_string()
}

pub(crate) fn without_note(n: usize, who: &str) -> String {
    json!({"type": "put", "n": n, "who": who}).to_string()
}

fn parked_twice(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let lines = [without_note(1, "ann"), note(2, "ann"), note(3, "bob")];
    assert_eq!(counts(&run_lines(&database, &lines, &["--park"])), (3, 1, 2));
    // The file is read again, as after a crash: the same records fail again.
    assert_eq!(counts(&run_lines(&database, &lines, &["--park"])), (3, 1, 2));
    let line = run_replay(&mut journal("replay", false, &database, &path_text(&dead_letter_file(&database))));
    // They fail again and stay parked.
    assert_eq!(counts(&line), (2, 0, 2), "{line}");
    assert_eq!(counts(&run_lines(&database, &[note(4, "ann")], &["--park"])), (1, 0, 1));
    let line = run_replay(&mut journal("replay", true, &database, &path_text(&dead_letter_file(&database))));
    assert_eq!(counts(&line), (3, 3, 0), "{line}");
    // No entity is parked any more.
    assert_eq!(counts(&run_lines(&database, &[note(5, "ann")], &["--park"])), (1, 1, 0));
    assert_eq!(numbers(&database), [1, 2, 3, 3, 4, 5]);
    Ok(())
}

fn freed_by_hand(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let long = "w".repeat(290);
    let lines = [without_note(1, "it's a\\b"), note(2, "it's a\\b"), without_note(3, &long)];
    run_lines(&database, &lines, &["--park"]);
    let parked = |arguments: &[&str]| {
        let mut parked = mapper();
        parked.arg("parked").arg(arguments[0]).arg("--mapping").arg(database.folder().join("journal.yaml"));
        parked.args(["--sink", &database.url]).args(&arguments[1..]);
        parked.output().unwrap()
    };
    let output_text = text(&parked(&["show"]).stdout);
    let of = |output_text: &str, name: &str| {
        let line = output_text.lines().find(|line| line.trim_start().starts_with(name)).map(str::to_owned);
        line.map(|line| line.split_whitespace().last().unwrap().to_owned())
    };
    assert_eq!(of(&output_text, "it's").as_deref(), Some("2"), "{output_text}");
    assert_eq!(of(&output_text, "www").as_deref(), Some("1"), "{output_text}");
    assert_fails(&parked(&["free", "nobody"]), 1, "entity `nobody` is not parked");
    assert!(parked(&["free", "it's a\\b"]).status.success());
    let output_text = text(&parked(&["show"]).stdout);
    assert!(of(&output_text, "it's").is_none() && of(&output_text, "www").is_some(), "{output_text}");
    let more = [note(4, "it's a\\b"), note(5, &long)];
    assert_eq!(counts(&run_lines(&database, &more, &["--park"])), (2, 1, 1));
    Ok(())
}

/// The column is shorter than it should be, so the database rejects every parked entity, whatever the event
/// holds.
fn state_table_rejects(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    run_lines(&database, &[note(1, "ann")], &["--park"]);
    database.execute(match dialect {
        Dialect::Postgres => "ALTER TABLE mapper_parked ALTER COLUMN entity TYPE VARCHAR(3)",
        // TiDB changes no column of a primary key.
        Dialect::Tidb => "ALTER TABLE mapper_parked ADD CHECK (entity <> 'christine')",
        _ => "ALTER TABLE mapper_parked MODIFY entity VARCHAR(3) NOT NULL",
    });
    let mut run = journal("run", false, &database, &path_text(&dead_letter_file(&database)));
    let mut running = RunningProcess::start(run.args(["--source", "-", "--park"]));
    running.feed_in_background(&[note(2, "bob"), without_note(3, "christine")]);
    let ended = running.finish();
    assert_eq!(ended.status.code(), Some(1), "{}", ended.stderr);
    let words = "table `mapper_parked`: the database refused a change of an internal table";
    assert!(ended.stderr.contains(words), "{}", ended.stderr);
    Ok(())
}

/// A batch loads only the parked names of its own entities.
fn many_are_parked() -> Result<(), Failed> {
    let database = Database::fresh(Dialect::Sqlite);
    run_lines(&database, &[note(0, "ann")], &["--park"]);
    database.execute(
        "WITH RECURSIVE many(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 100000) \
         INSERT INTO mapper_parked SELECT 'journal', 'w' || n, 'o' || n FROM many",
    );
    let lines: Vec<String> = (0..300).map(|n| note(n, &format!("w{}", n * 1000))).collect();
    let begun = Instant::now();
    let line = run_lines(&database, &lines, &["--park", "--batch-events", "1"]);
    // The entities w1000, w2000, … w100000 are parked.
    assert_eq!(counts(&line), (300, 200, 100), "{line}");
    // Loading all names for each batch takes a minute and a half.
    assert!(begun.elapsed().as_secs() < 30, "{:?}", begun.elapsed());
    Ok(())
}

fn passwords_are_not_shown() -> Result<(), Failed> {
    let database = Database::fresh(Dialect::Sqlite);
    for command in ["run", "replay"] {
        for location in ["kafka://ann:s3cr3t@localhost:1/dead", "s3cr3t://ann:s3cr3t@localhost:1/dead"] {
            let output = journal(command, false, &database, location).output().unwrap();
            assert_fails(
                &output,
                2,
                if location.starts_with("kafka") { "cannot contain a user or password" } else { "" },
            );
            assert!(!text(&output.stderr).contains("ann:s3cr3t"), "{}", text(&output.stderr));
        }
        let mut with_variable = journal(command, false, &database, "kafka://${TEST_BROKER}/dead");
        let output = with_variable.env("TEST_BROKER", "ann:s3cr3t@localhost:1").output().unwrap();
        assert_fails(&output, 2, "cannot contain a user or password");
        assert!(!text(&output.stderr).contains("s3cr3t"), "{}", text(&output.stderr));
    }
    Ok(())
}

// --- Topics ------------------------------------------------------------------

pub(crate) fn dead_letter_url(topic: &Topic) -> String {
    format!("kafka://{}/{}", topic.brokers, topic.name)
}

/// Runs to the end of a topic. Dead letters go to another topic.
pub(crate) fn run_topic(database: &Database, source: &str, dead_letters: &Topic, more: &[&str]) -> Json {
    let mut run = journal("run", false, database, &dead_letter_url(dead_letters));
    run.args(["--until-end", "--source", source]).args(more);
    summary(&crate::support::finish(&mut run))
}

/// Fills a topic with that many dead letters.
pub(crate) fn fill_with_dead_letters(
    database: &Database,
    numbers: std::ops::Range<usize>,
    dead_letters: &Topic,
) {
    let topic = Topic::fresh(1);
    topic.send(numbers.map(|n| Message::of(0, event(n))));
    run_topic(database, &topic.url(&fresh_name("group")), dead_letters, &["--dead-letter-limit", "1000000"]);
}

fn topic_replay_is_killed(dialect: Dialect) -> Result<(), Failed> {
    let (database, dead_letters) = (Database::fresh(dialect), Topic::fresh(2));
    fill_with_dead_letters(&database, 0..600, &dead_letters);
    kill_and_replay_again(&database, &dead_letter_url(&dead_letters), 600);
    Ok(())
}

fn two_replays_of_a_topic(dialect: Dialect) -> Result<(), Failed> {
    // Enough that the first replay is still running when the second one starts.
    const DEAD_LETTERS: usize = 6000;
    let (database, dead_letters) = (Database::fresh(dialect), Topic::fresh(2));
    fill_with_dead_letters(&database, 0..DEAD_LETTERS, &dead_letters);
    let mut slow = journal("replay", true, &database, &dead_letter_url(&dead_letters));
    let mut first = RunningProcess::start(slow.args(["--batch-events", "1"]));
    first.wait_until("some are applied", || count(&database) >= 1);
    let line = run_replay(&mut journal("replay", true, &database, &dead_letter_url(&dead_letters)));
    let ended = first.finish();
    assert_eq!(ended.status.code(), Some(1), "{}", ended.stderr);
    assert!(ended.stderr.contains("another replay of the same dead letters has started"), "{}", ended.stderr);
    assert!(counts(&line).0 < DEAD_LETTERS as u64, "{line}");
    assert_eq!(numbers(&database), (0..DEAD_LETTERS).collect::<Vec<_>>());
    Ok(())
}

fn topic_recreated_or_truncated(dialect: Dialect) -> Result<(), Failed> {
    let (database, dead_letters) = (Database::fresh(dialect), Topic::fresh(1));
    fill_with_dead_letters(&database, 0..5, &dead_letters);
    let replay = || journal("replay", true, &database, &dead_letter_url(&dead_letters));
    assert_eq!(counts(&run_replay(&mut replay())), (5, 5, 0));
    let reset = |to: &str| {
        let mut reset = mapper();
        reset.args(["offsets", "reset", "--sink", &database.url, "--to", to]);
        crate::support::succeed(reset.args(["--source", &dead_letters.url("journal.replay")]));
    };
    // Retention deletes dead letters that were not replayed.
    fill_with_dead_letters(&database, 5..10, &dead_letters);
    dead_letters.delete_records_before(0, 7);
    let output = replay().output().unwrap();
    assert_fails(&output, 1, "was applied up to offset 5, and holds 7 to 10");
    assert_fails(&output, 1, "?group=journal.replay");
    assert_fails(&output, 1, "`mapper offsets reset`");
    reset("earliest");
    assert_eq!(counts(&run_replay(&mut replay())), (3, 3, 0));
    // Another topic with the same name.
    dead_letters.delete();
    dead_letters.create(1);
    fill_with_dead_letters(&database, 10..13, &dead_letters);
    let output = replay().output().unwrap();
    assert_fails(&output, 1, "was deleted and recreated");
    assert_fails(&output, 1, "`mapper offsets reset`");
    reset("earliest");
    assert_eq!(counts(&run_replay(&mut replay())), (3, 3, 0));
    assert_eq!(numbers(&database), [0, 1, 2, 3, 4, 7, 8, 9, 10, 11, 12]);
    Ok(())
}

fn dead_create_and_its_cancel(dialect: Dialect) -> Result<(), Failed> {
    let (database, topic, dead_letters) = (Database::fresh(dialect), Topic::fresh(1), Topic::fresh(2));
    let mut create = orders::create(1, 1);
    let items = create["data"]["items"].take();
    create["data"]["items"] = json!("none");
    let cancel = json!({
        "event_type": "order.cancelled", "event_id": "c", "entity_id": orders::id(1),
        "timestamp": "2025-01-15T12:00:00Z", "data": {"order_number": orders::number(1)},
    });
    topic.send([create, cancel, orders::create(2, 2)].map(|event| Message::of(0, event.to_string())));
    let mapper_with = |command: &str, mapping: &str| {
        let mut command_line = mapper();
        command_line.args([command, "--mapping", mapping, "--sink", &database.url, "--summary", "json"]);
        command_line.args(["--dead-letter", &dead_letter_url(&dead_letters)]);
        command_line
    };
    let mut run = mapper_with("run", ORDER);
    run.args(["--park", "--until-end", "--source", &topic.url(&fresh_name("group"))]);
    let line = summary(&crate::support::succeed(&mut run));
    assert_eq!(counts(&line), (3, 1, 2), "{line}");
    // The repaired mapping ignores the items, so that this order can be applied.
    let without = std::fs::read_to_string(crate::support::root().join(ORDER)).unwrap();
    let without = without.replace("\"$.data.items[*]\"", "\"$.data.no_items[*]\"");
    let repaired = database.folder().join("repaired.yaml");
    std::fs::write(&repaired, without).unwrap();
    let line = summary(&crate::support::succeed(&mut mapper_with("replay", &path_text(&repaired))));
    assert_eq!(counts(&line), (2, 2, 0), "{line}");
    let states = database.query("SELECT order_id, status FROM orders ORDER BY order_id");
    let state = |order: usize, state: &str| vec![Some(orders::id(order)), Some(state.to_owned())];
    assert_eq!(states, [state(1, "cancelled"), state(2, "shipped")]);
    drop(items);
    Ok(())
}

fn parked_again_after_reset(dialect: Dialect) -> Result<(), Failed> {
    let (database, topic, dead_letters) = (Database::fresh(dialect), Topic::fresh(1), Topic::fresh(1));
    let source = topic.url(&fresh_name("group"));
    topic.send([without_note(1, "ann"), note(2, "ann")].map(|event| Message::of(0, event)));
    assert_eq!(counts(&run_topic(&database, &source, &dead_letters, &["--park"])), (2, 0, 2));
    let mut reset = mapper();
    reset.args(["offsets", "reset", "--sink", &database.url, "--to", "earliest", "--source", &source]);
    crate::support::succeed(&mut reset);
    assert_eq!(counts(&run_topic(&database, &source, &dead_letters, &["--park"])), (2, 0, 2));
    let line = run_replay(&mut journal("replay", true, &database, &dead_letter_url(&dead_letters)));
    assert_eq!(counts(&line), (2, 2, 0), "{line}");
    topic.send([Message::of(0, note(3, "ann"))]);
    assert_eq!(counts(&run_topic(&database, &source, &dead_letters, &["--park"])), (1, 1, 0));
    assert_eq!(numbers(&database), [1, 2, 3]);
    Ok(())
}

/// Retention uses a record's timestamp: a dead letter carries the time of its failure.
fn dead_letters_of_old_and_future_records() -> Result<(), Failed> {
    let (database, dead_letters) = (Database::fresh(Dialect::Sqlite), Topic::fresh(1));
    let topic = Topic::with_settings(1, &[("retention.ms", "-1")]);
    let now = chrono::Utc::now();
    let moments = [now - chrono::Duration::days(30), now + chrono::Duration::minutes(50)];
    let source = topic.url(&fresh_name("group"));
    for (n, moment) in moments.iter().enumerate() {
        let timestamp = Some(moment.timestamp_millis());
        topic.send([Message { timestamp, ..Message::of(0, event(n)) }]);
    }
    assert_eq!(counts(&run_topic(&database, &source, &dead_letters, &[])), (2, 0, 2));
    for dead_letter in records(&dead_letters) {
        let age = chrono::Utc::now().timestamp_millis() - dead_letter.timestamp.unwrap();
        assert!((0..600_000).contains(&age), "a dead letter is {age} ms old");
    }
    let line = run_replay(&mut journal("replay", true, &database, &dead_letter_url(&dead_letters)));
    assert_eq!(counts(&line), (2, 2, 0), "{line}");
    let rows = database.query("SELECT at FROM journal ORDER BY n");
    for (row, moment) in rows.iter().zip(moments) {
        let expected = moment.format("%Y-%m-%d %H:%M:%S%.3f").to_string();
        assert_eq!(row[0].as_deref().map(|at| at.replace('T', " ")), Some(expected));
    }
    Ok(())
}

/// A topic that rejects the timestamp of a produced record will always do so.
fn timestamps_are_rejected() -> Result<(), Failed> {
    let (database, topic) = (Database::fresh(Dialect::Sqlite), Topic::fresh(1));
    let dead_letters = Topic::with_settings(1, &[("message.timestamp.before.max.ms", "0")]);
    // A dead letter that arrives within its millisecond is accepted; not all of them do.
    topic.send((0..50).map(|n| Message::of(0, event(n))));
    let mut run = journal("run", false, &database, &dead_letter_url(&dead_letters));
    run.args(["--batch-events", "1", "--until-end", "--source", &topic.url(&fresh_name("group"))]);
    let output = run.output().unwrap();
    assert_fails(&output, 1, "InvalidTimestamp");
    assert!(!text(&output.stderr).contains("retrying"), "{}", text(&output.stderr));
    Ok(())
}

/// A dead letter that fails again as the record of another run keeps all of its headers.
fn dead_letters_of_dead_letters() -> Result<(), Failed> {
    let (database, topic) = (Database::fresh(Dialect::Sqlite), Topic::fresh(1));
    let (first, second) = (Topic::fresh(1), Topic::fresh(1));
    let own = ("mapper.table".to_owned(), Some(b"my own".to_vec()));
    topic.send([Message { headers: vec![own.clone()], ..Message::of(0, event(1)) }]);
    run_topic(&database, &topic.url(&fresh_name("group")), &first, &[]);
    let dead_letter = records(&first).remove(0);
    assert_eq!(dead_letter.headers[0], own);
    run_topic(&database, &first.url(&fresh_name("group")), &second, &[]);
    let again = records(&second).remove(0);
    assert_eq!(again.headers[..dead_letter.headers.len()], dead_letter.headers);
    assert_eq!(again.payload, dead_letter.payload);
    let position = |of: &mapper::record::Record| {
        let (_, value) = of.headers.iter().rfind(|(name, _)| name == "mapper.position").unwrap();
        text(value.as_ref().unwrap())
    };
    assert!(position(&dead_letter).contains(&topic.name), "{}", position(&dead_letter));
    assert!(position(&again).contains(&first.name), "{}", position(&again));
    // It fails once more in a replay: it is still the same record.
    run_replay(&mut journal("replay", false, &database, &dead_letter_url(&second)));
    let once_more = records(&second).remove(1);
    assert_eq!(once_more.headers[..dead_letter.headers.len()], dead_letter.headers);
    assert_eq!(position(&once_more), position(&again));
    let line = run_replay(&mut journal("replay", true, &database, &dead_letter_url(&second)));
    assert_eq!(counts(&line), (1, 1, 0), "{line}");
    Ok(())
}

fn dead_letter_topic_is_the_source() -> Result<(), Failed> {
    let (database, topic) = (Database::fresh(Dialect::Sqlite), Topic::fresh(1));
    topic.send([Message::of(0, event(1))]);
    let pattern = format!("^{}.*", &topic.name[..topic.name.len() - 2]);
    for read in [&topic.name, &pattern] {
        let source = format!("kafka://{}/{read}?group={}", topic.brokers, fresh_name("group"));
        let mut run = journal("run", false, &database, &dead_letter_url(&topic));
        let output = run.args(["--until-end", "--source", &source]).output().unwrap();
        assert_fails(&output, 2, "each dead letter would be read and fail again");
    }
    assert_eq!(topic.end(0), 1);
    Ok(())
}
