//! Several mappings from one source: a record goes to those that name its topic.

use std::process::Command;

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;

use crate::runs::{on_every_database, outcome_counts};
use crate::support::kafka::{Message, Topic, fresh_name, records};
use crate::support::{self, Database, mapper, summary, text};

pub fn trials() -> Vec<Trial> {
    on_every_database("each topic has its mapping, and an unnamed one has all", topics_have_mappings)
        .chain(on_every_database(
            "dead letters of several mappings, and their replay",
            dead_letters_of_several_mappings,
        ))
        .collect()
}

/// A mapping with the same rules as the others. Its table has no key, so repeated rows show.
fn journal(name: &str, topics: &str) -> String {
    format!(
        "
format: 1
mapping: {name}
source: {{topics: [{topics}], event_type: $.type}}
tables:
  {name}:
    columns:
      topic: {{type: varchar(249), path: record.topic, required: true}}
      n:     {{type: int, path: $.n, required: true}}
events:
  put:
    - insert: {name}
"
    )
}

/// `mapper COMMAND` with these mappings.
fn command_with(command: &str, mappings: &[&str], database: &Database) -> Command {
    let mut mapper = mapper();
    mapper.arg(command).args(["--sink", &database.url, "--summary", "json"]);
    for (index, text) in mappings.iter().enumerate() {
        let file = database.folder().join(format!("{index}.yaml"));
        std::fs::write(&file, text).unwrap();
        mapper.arg("--mapping").arg(file);
    }
    mapper
}

fn run(mappings: &[&str], database: &Database, source: &str, dead_letter: &str) -> [u64; 4] {
    let mut run = command_with("run", mappings, database);
    run.args(["--source", source, "--until-end", "--dead-letter", dead_letter]);
    run.args(["-X", "session.timeout.ms=6000", "-X", "heartbeat.interval.ms=500"]);
    outcome_counts(&summary(&support::succeed(&mut run)))
}

/// The sorted rows of a table: topic and number.
fn rows(database: &Database, table: &str) -> Vec<(String, String)> {
    let rows = database.query(&format!("SELECT topic, CAST(n AS CHAR(9)) FROM {table}"));
    let mut rows: Vec<(String, String)> = rows
        .into_iter()
        .map(|row| (row[0].clone().unwrap(), row[1].as_deref().unwrap().trim().to_owned()))
        .collect();
    rows.sort();
    rows
}

fn put(n: &str) -> Message {
    Message::of(0, format!(r#"{{"type": "put", "n": {n}}}"#))
}

/// The expected rows, sorted.
fn expected_rows<const N: usize>(wanted: [(&Topic, u32); N]) -> Vec<(String, String)> {
    let mut rows = wanted.map(|(topic, n)| (topic.name.clone(), n.to_string()));
    rows.sort();
    rows.to_vec()
}

fn topics_have_mappings(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let [birds, beasts, others] = [Topic::fresh(1), Topic::fresh(1), Topic::fresh(1)];
    birds.send([put("1"), put("2")]);
    beasts.send([put("3")]);
    others.send([put("4")]);
    let mappings = [journal("birds", &birds.name), journal("beasts", &format!("\"^{}$\"", beasts.name))];
    let mappings: Vec<&str> = mappings.iter().map(String::as_str).collect();
    let dead = database.folder().join("dead.ndjson").display().to_string();

    // A source without topics reads those of all mappings. Without a group the run does not start.
    let group = fresh_name("group");
    let source = format!("kafka://{}", birds.brokers);
    let output = command_with("run", &mappings, &database).args(["--source", &source]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(
        text(&output.stderr).contains("no consumer group: mappings `birds` and `beasts` have no common name")
    );
    let source = format!("{source}?group={group}");
    assert_eq!(run(&mappings, &database, &source, &dead), [3, 3, 0, 0]);
    assert_eq!(rows(&database, "birds"), expected_rows([(&birds, 1), (&birds, 2)]));
    assert_eq!(rows(&database, "beasts"), expected_rows([(&beasts, 3)]));

    // The same group continues, and reads one more topic that no mapping names.
    birds.send([put("5")]);
    let topics = [&birds, &beasts, &others].map(|topic| topic.name.as_str()).join(",");
    let source = format!("kafka://{}/{topics}?group={group}", birds.brokers);
    assert_eq!(run(&mappings, &database, &source, &dead), [2, 2, 0, 0]);
    assert_eq!(
        rows(&database, "birds"),
        expected_rows([(&birds, 1), (&birds, 2), (&birds, 5), (&others, 4)])
    );
    assert_eq!(rows(&database, "beasts"), expected_rows([(&beasts, 3), (&others, 4)]));
    Ok(())
}

fn dead_letters_of_several_mappings(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let [birds, beasts, dead_letters] = [Topic::fresh(1), Topic::fresh(1), Topic::fresh(1)];
    birds.send([put("1"), put("\"SECRET\"")]);
    beasts.send([put("null"), Message::of(0, "{no json"), put("4")]);
    let mappings = [journal("birds", &birds.name), journal("beasts", &beasts.name)];
    let [of_birds, of_beasts] = mappings.each_ref().map(String::as_str);
    let source = format!("kafka://{}?group={}", birds.brokers, fresh_name("group"));
    let location = format!("kafka://{}/{}", dead_letters.brokers, dead_letters.name);
    assert_eq!(run(&[of_birds, of_beasts], &database, &source, &location), [5, 2, 0, 3]);
    let found = records(&dead_letters);
    let headers = found.iter().map(|record| {
        let header = |name: &str| {
            let (_, value) = record.headers.iter().find(|(known, _)| known == name).unwrap();
            String::from_utf8(value.clone().unwrap()).unwrap()
        };
        assert_eq!(header("mapper.mappings"), r#"["beasts","birds"]"#);
        (header("mapper.mapping"), header("mapper.stage"))
    });
    let mut headers: Vec<(String, String)> = headers.collect();
    headers.sort();
    let expected = |mapping: &str, stage: &str| (mapping.to_owned(), stage.to_owned());
    assert_eq!(
        headers,
        [expected("beasts", "decode"), expected("beasts", "extract"), expected("birds", "extract")]
    );

    // The order of the files does not matter: it is the same replay, so the second one has nothing left to
    // apply.
    let repaired = of_beasts.replace("path: $.n, required: true", "path: $.m, if_absent: 2, required: true");
    let replay = |mappings: &[&str]| {
        let mut replay = command_with("replay", mappings, &database);
        outcome_counts(&summary(&support::finish(replay.args(["--dead-letter", &location]))))
    };
    assert_eq!(replay(&[&repaired, of_birds]), [3, 1, 0, 2]);
    assert_eq!(replay(&[of_birds, &repaired]), [2, 0, 0, 2]);
    let listed = text(&support::succeed(mapper().args(["offsets", "show", "--sink", &database.url])).stdout);
    assert!(listed.contains("beasts+birds.replay"), "{listed}");
    Ok(())
}
