//! `text` and `binary` of up to 16,777,215 bytes, and tables that hold less.

use std::path::Path;
use std::process::Output;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use mapper::types::MAX_BYTES;
use serde_json::{Value as Json, json};

use crate::support::{Database, finish, mapper, succeed, summary, text, text_type, trial};

const ARTICLES: &str = "
format: 1
mapping: articles
source: {}
tables:
  articles:
    columns:
      id:   {type: int, path: $.id}
      body: {type: text, path: $.body}
      raw:  {type: binary, path: $.raw}
    primary_key: [id]
events:
  - upsert: articles
    update: [body, raw]
";

pub fn trials() -> Vec<Trial> {
    // A row of TiDB has at most 6 MiB.
    let longest = Dialect::ALL.into_iter().filter(|dialect| *dialect != Dialect::Tidb).map(|dialect| {
        trial(dialect, "long text: the longest is kept", move || the_longest_is_kept(dialect))
    });
    let older = [Dialect::Mysql, Dialect::Mariadb].into_iter().map(|dialect| {
        trial(dialect, "long text: a table of an earlier version fits", move || {
            a_table_of_an_earlier_version_fits(dialect)
        })
    });
    longest.chain(older).collect()
}

fn run(database: &Database, events: &[Json]) -> Output {
    let folder = database.folder();
    std::fs::write(folder.join("articles.yaml"), ARTICLES).unwrap();
    let lines: Vec<String> = events.iter().map(Json::to_string).collect();
    std::fs::write(folder.join("events.ndjson"), lines.join("\n")).unwrap();
    let mut run = mapper();
    run.args(["run", "--sink", &database.url, "--summary", "json", "--mapping"]);
    run.arg(folder.join("articles.yaml")).arg("--source").arg(folder.join("events.ndjson"));
    finish(run.arg("--dead-letter").arg(folder.join("dead.ndjson")))
}

/// The numbers of the stored rows, each with the lengths of its values.
fn stored(database: &Database) -> Vec<Vec<Option<String>>> {
    let length = if database.dialect == Dialect::Postgres { "OCTET_LENGTH" } else { "LENGTH" };
    let text = text_type(database.dialect);
    database.query(&format!(
        "SELECT CAST(id AS {text}), CAST({length}(body) AS {text}), CAST({length}(raw) AS {text}) \
         FROM articles ORDER BY id"
    ))
}

fn row(id: u8, body: Option<usize>, raw: Option<usize>) -> Vec<Option<String>> {
    let length = |length: Option<usize>| length.map(|length| length.to_string());
    vec![Some(id.to_string()), length(body), length(raw)]
}

fn dead_letters(folder: &Path) -> Vec<Json> {
    let faulty = std::fs::read_to_string(folder.join("dead.ndjson")).unwrap_or_default();
    faulty.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The packet that a server of MySQL or MariaDB accepts may be as small as the longest value. Then the row is a dead
/// letter that says so, and the rows around it are applied.
fn the_longest_is_kept(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let accepts_longest = match dialect {
        Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => {
            let packet = database.query("SELECT CAST(@@max_allowed_packet AS CHAR)").remove(0).remove(0);
            packet.unwrap().parse::<usize>().unwrap() > 2 * MAX_BYTES
        }
        Dialect::Postgres | Dialect::Sqlite => true,
    };
    let mut events = vec![
        json!({"id": 1, "body": "x".repeat(MAX_BYTES)}),
        json!({"id": 2, "body": "short"}),
        json!({"id": 3, "raw": STANDARD.encode(vec![0xff; MAX_BYTES])}),
        json!({"id": 4, "raw": ""}),
    ];
    let mut expected = vec![row(2, Some(5), None), row(4, None, Some(0))];
    let mut refused: Vec<u64> = vec![1, 3];
    if accepts_longest {
        expected.insert(0, row(1, Some(MAX_BYTES), None));
        expected.insert(2, row(3, None, Some(MAX_BYTES)));
        refused.clear();
    } else {
        events.push(json!({"id": 5, "body": "x".repeat(MAX_BYTES - 200_000)}));
        expected.push(row(5, Some(MAX_BYTES - 200_000), None));
    }
    let output = run(&database, &events);
    let faulty = dead_letters(database.folder());
    let lines: Vec<u64> = faulty.iter().map(|one| one["position"]["line"].as_u64().unwrap()).collect();
    assert_eq!(lines, refused, "{}", text(&output.stderr));
    for one in &faulty {
        let error = one["error"].as_str().unwrap();
        assert!(error.contains("`max_allowed_packet`") && error.contains("raise it"), "{error}");
    }
    assert_eq!(stored(&database), expected);
    if accepts_longest {
        let whole = database.query("SELECT REPLACE(body, 'x', '') FROM articles WHERE id = 1");
        assert_eq!(whole, [[Some(String::new())]]);
    }
    Ok(())
}

/// Earlier versions created TEXT and BLOB. A value that such a column cannot hold is a dead letter, and is not cut.
fn a_table_of_an_earlier_version_fits(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    database
        .execute("CREATE TABLE articles (id INT NOT NULL PRIMARY KEY, body TEXT, raw BLOB) CHARSET utf8mb4");
    let bytes = |length: usize| STANDARD.encode(vec![7; length]);
    let output = run(
        &database,
        &[
            json!({"id": 1, "body": "x".repeat(65_535), "raw": bytes(65_535)}),
            json!({"id": 2, "body": "x".repeat(65_536)}),
            json!({"id": 3, "raw": bytes(65_536)}),
            json!({"id": 4, "body": "short"}),
        ],
    );
    assert_eq!(summary(&output)["applied"], 2);
    let faulty = dead_letters(database.folder());
    let causes: Vec<(u64, &str)> = faulty
        .iter()
        .map(|one| (one["position"]["line"].as_u64().unwrap(), one["error"].as_str().unwrap()))
        .collect();
    let too_long = "table `articles`: a value is too long for its column (code 1406)";
    assert_eq!(causes, [(2, too_long), (3, too_long)]);
    assert_eq!(stored(&database), [row(1, Some(65_535), Some(65_535)), row(4, Some(5), None)]);
    let mut check = mapper();
    check.arg("check").arg("--mapping").arg(database.folder().join("articles.yaml"));
    let checked = succeed(check.args(["--sink", &database.url]));
    for stderr in [text(&output.stderr), text(&checked.stderr)] {
        for words in [
            "column `body` is text, which holds 65535 bytes; longer values of the mapping's `text` become dead letters, since `truncate` cuts at 16777215 bytes; \
             `ALTER TABLE articles MODIFY body MEDIUMTEXT` lengthens",
            "column `raw` is blob, which holds 65535 bytes; longer values of the mapping's `binary` become dead letters, since `truncate` cuts at 16777215 bytes; \
             `ALTER TABLE articles MODIFY raw MEDIUMBLOB` lengthens",
        ] {
            assert!(stderr.contains(words), "no `{words}`:\n{stderr}");
        }
    }
    Ok(())
}
