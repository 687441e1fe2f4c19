//! Files as tools write them: lines, documents of several lines, arrays, CSV and TSV, plain and compressed, one and
//! several. Each layout gives the same rows, and names the same positions in dead letters and when it continues.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use serde_json::{Value as Json, json};

use crate::support::{Database, JOURNAL, expect, finish, mapper, mapping, root, succeed, summary, text};

pub fn trials() -> Vec<Trial> {
    let mut trials = trials![
        "file layouts":
        each_layout_gives_the_same_rows,
        several_files_are_read_in_order,
        rows_of_csv_are_documents,
        a_run_begins_at_a_document,
        dead_letters_of_each_layout_are_replayed,
        a_refused_record_is_never_replayed,
        faults_of_quotes_cost_a_line,
        dead_letters_of_several_files_are_replayed_in_order,
    ];
    trials.push(Trial::test("file layouts: dead letters of broken files", dead_letters_of_broken_files));
    trials
}

const FOLDER: &str = "tests/checks/files_of_layouts";
const MAPPING: &str = "tests/checks/files_of_layouts/mapping.yaml";

pub fn gzip(text: &[u8]) -> Vec<u8> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    gzip.write_all(text).unwrap();
    gzip.finish().unwrap()
}

pub fn zstd(text: &[u8]) -> Vec<u8> {
    zstd::encode_all(text, 3).unwrap()
}

/// `mapper run` in the folder of a database, with dead letters in `dead.ndjson`.
pub fn run(database: &Database, mapping: &Path, sources: &[&str], more: &[&str]) -> Command {
    let mut command = mapper();
    command.current_dir(database.folder()).arg("run").arg("--mapping").arg(mapping);
    command.args(["--sink", &database.url, "--summary", "json", "--dead-letter", "dead.ndjson", "--source"]);
    command.args(sources).args(more);
    command
}

/// Dead letters without names of runs and times.
pub fn dead_letters(database: &Database) -> Vec<Json> {
    let dead = std::fs::read_to_string(database.folder().join("dead.ndjson")).unwrap_or_default();
    let dead = dead.lines().map(|line| {
        let mut dead_letter: Json = serde_json::from_str(line).unwrap();
        let members = dead_letter.as_object_mut().unwrap();
        members.shift_remove("run");
        members.shift_remove("written_at");
        dead_letter
    });
    dead.collect()
}

fn each_layout_gives_the_same_rows() {
    let wanted: Json =
        serde_json::from_slice(&std::fs::read(root().join(FOLDER).join("rows.json")).unwrap()).unwrap();
    let mapping_path = root().join(MAPPING);
    let mapping = mapping(MAPPING);
    let database = Database::fresh(Dialect::Sqlite);
    for name in ["events.ndjson", "pretty.json", "array.json"] {
        let content = std::fs::read(root().join(FOLDER).join(name)).unwrap();
        let (start, end) = content.split_at(content.len() / 3);
        let compact: Json =
            serde_json::from_slice(&std::fs::read(root().join(FOLDER).join("array.json")).unwrap()).unwrap();
        let concatenated: String = compact.as_array().unwrap().iter().map(Json::to_string).collect();
        for (content, more) in [
            (content.clone(), "plain"),
            (gzip(&content), "gzip"),
            ([gzip(start), gzip(end)].concat(), "two members of gzip"),
            (zstd(&content), "zstd"),
            ([zstd(start), zstd(end)].concat(), "two frames of zstd"),
            (compact.to_string().into_bytes(), "a compact array"),
            (concatenated.into_bytes(), "documents on one line"),
            (String::from_utf8(content.clone()).unwrap().replace('\n', "\r\n").into_bytes(), "CRLF"),
            ([b"\xef\xbb\xbf", &content[..]].concat(), "byte-order mark"),
        ] {
            std::fs::write(database.folder().join(name), &content).unwrap();
            let check = |command: &mut Command| {
                let line = summary(&finish(command));
                assert_eq!(
                    (&line["read"], &line["applied"]),
                    (&json!(3), &json!(3)),
                    "{name} {more}: {line}"
                );
                assert_eq!(line["last_document"], json!(3), "{name} {more}: {line}");
                assert_eq!(database.rows(&mapping), wanted, "{name} {more}");
                database.clear(&mapping);
            };
            check(&mut run(&database, &mapping_path, &[name], &[]));
            // A pipe is not read further than needed, and has no length.
            let mut cat = Command::new("cat");
            let mut cat = cat.arg(database.folder().join(name)).stdout(Stdio::piped()).spawn().unwrap();
            check(run(&database, &mapping_path, &["-"], &[]).stdin(cat.stdout.take().unwrap()));
            assert!(cat.wait().unwrap().success());
        }
    }
}

/// The numbers of the journal, in the order in which they were inserted.
pub fn journal(database: &Database) -> Vec<u64> {
    let rows = database.query("SELECT CAST(n AS TEXT) FROM journal ORDER BY rowid");
    rows.iter().map(|row| row[0].as_deref().unwrap().parse().unwrap()).collect()
}

pub fn journal_mapping(database: &Database) -> std::path::PathBuf {
    let path = database.folder().join("journal.yaml");
    std::fs::write(&path, JOURNAL).unwrap();
    path
}

/// Documents with these numbers, in a layout.
pub fn documents(layout: &str, numbers: impl Iterator<Item = u64>) -> Vec<u8> {
    let documents: Vec<Json> = numbers.map(|n| json!({"n": n, "of": {"some": ["text"]}})).collect();
    let all = |separator: &str, write: fn(&Json) -> String| -> String {
        documents.iter().map(write).collect::<Vec<_>>().join(separator)
    };
    let pretty = |json: &Json| serde_json::to_string_pretty(json).unwrap();
    let text = match layout {
        "lines" => all("\n", Json::to_string) + "\n",
        "documents" => all("\n", pretty),
        "concatenated" => all("", Json::to_string),
        "array" => serde_json::to_string_pretty(&documents).unwrap(),
        "compact array" => serde_json::to_string(&documents).unwrap(),
        _ => panic!("{layout}"),
    };
    text.into_bytes()
}

pub const LAYOUTS: [&str; 5] = ["lines", "documents", "concatenated", "array", "compact array"];

fn several_files_are_read_in_order() {
    let database = Database::fresh(Dialect::Sqlite);
    let mapping = journal_mapping(&database);
    std::fs::create_dir(database.folder().join("in")).unwrap();
    for (number, layout) in (0..).zip(LAYOUTS) {
        let content = documents(layout, number * 10..number * 10 + 3);
        let (content, ending) = if number % 2 == 0 { (gzip(&content), ".gz") } else { (content, "") };
        std::fs::write(database.folder().join(format!("in/{number}.json{ending}")), content).unwrap();
    }
    std::fs::write(database.folder().join("last.json"), documents("array", 90..92)).unwrap();
    let sources = ["last.json", "in/*.json", "in/4.json.gz", "in/[02]*"];
    let output = succeed(&mut run(&database, &mapping, &sources, &["--log-events"]));
    assert_eq!(journal(&database), [90, 91, 10, 11, 12, 30, 31, 32, 40, 41, 42, 0, 1, 2, 20, 21, 22]);
    let line = summary(&output);
    assert_eq!(
        (&line["last_file"], &line["last_line"], &line["last_document"]),
        (&json!("in/2.json.gz"), &json!(1), &json!(3))
    );
    // One pattern can be in the environment.
    database.execute("DELETE FROM journal");
    let mut from_environment = mapper();
    from_environment.current_dir(database.folder()).arg("run").arg("--mapping").arg(&mapping);
    succeed(from_environment.args(["--sink", &database.url]).env("MAPPER_SOURCE", "in/?.json"));
    assert_eq!(journal(&database), [10, 11, 12, 30, 31, 32]);
}

const CITIES: &str = "
format: 1
mapping: cities
source: {entity: $.id}
tables:
  cities:
    columns:
      id:   {type: varchar(9), path: $.id}
      name: {type: varchar(40), path: \"$['the name']\"}
    primary_key: [id]
events:
  - upsert: cities
    update: [name]
";

fn rows_of_csv_are_documents() {
    let database = Database::fresh(Dialect::Sqlite);
    let mapping = database.folder().join("cities.yaml");
    std::fs::write(&mapping, CITIES).unwrap();
    let csv = "\u{feff}id,the name\r\n1,\"Zoë, \"\"town\"\"\"\r\n2,\"two\nlines\"\r\n\r\n3,\r\n";
    let tsv = csv.replace(',', "\t").replace("Zoë\t", "Zoë,");
    let wanted = [("1", "Zoë, \"town\""), ("2", "two\nlines"), ("3", "")];
    for (name, content, more) in [
        ("a.csv", csv.as_bytes().to_vec(), &[][..]),
        ("a.CSV.gz", gzip(csv.as_bytes()), &[]),
        ("a.tsv", tsv.as_bytes().to_vec(), &[]),
        ("a.tsv.zst", zstd(tsv.as_bytes()), &[]),
        ("a.txt", csv.as_bytes().to_vec(), &["--format", "csv"]),
        ("a", gzip(tsv.as_bytes()), &["--format", "tsv"]),
    ] {
        std::fs::write(database.folder().join(name), content).unwrap();
        let line = summary(&succeed(&mut run(&database, &mapping, &[name], more)));
        assert_eq!((&line["applied"], &line["last_line"]), (&json!(3), &json!(6)), "{name}: {line}");
        let rows = database.query("SELECT id, name FROM cities ORDER BY id");
        let rows: Vec<(&str, &str)> =
            rows.iter().map(|row| (row[0].as_deref().unwrap(), row[1].as_deref().unwrap())).collect();
        assert_eq!(rows, wanted, "{name}");
        database.execute("DELETE FROM cities");
    }
    for (header, reason) in [
        ("id,name,id", "line 1: columns 1 and 3 have the same name"),
        ("\nid,,name", "line 2: column 2 has no name"),
        ("", "line 1: expected the names of the columns on the first line, found no line"),
    ] {
        std::fs::write(database.folder().join("a.csv"), header).unwrap();
        let output = run(&database, &mapping, &["a.csv"], &[]).output().unwrap();
        assert_eq!(output.status.code(), Some(1));
        let words = format!(
            "error: source `a.csv` cannot be read: the header of `a.csv` is refused, {reason}\n  = hint: each column needs a name of its own on the first line\n"
        );
        assert!(text(&output.stderr).ends_with(&words), "{}", text(&output.stderr));
    }
}

fn a_run_begins_at_a_document() {
    let database = Database::fresh(Dialect::Sqlite);
    let mapping = journal_mapping(&database);
    for (layout, line, document) in [
        ("lines", Some("3"), "3"),
        ("documents", Some("17"), "3"),
        ("concatenated", None, "3"),
        ("array", Some("18"), "3"),
        ("compact array", None, "3"),
    ] {
        std::fs::write(database.folder().join("a.json"), documents(layout, 1..5)).unwrap();
        std::fs::write(database.folder().join("b.json"), documents(layout, 5..7)).unwrap();
        let check = |flag: &str, value: &str, expected: &[u64]| {
            // The flag is of the first file.
            succeed(&mut run(&database, &mapping, &["a.json", "b.json"], &[flag, value]));
            assert_eq!(journal(&database), expected, "{layout} {flag} {value}");
            database.execute("DELETE FROM journal");
        };
        check("--from-document", document, &[3, 4, 5, 6]);
        check("--from-document", "4", &[4, 5, 6]);
        check("--from-document", "5", &[5, 6]);
        match line {
            Some(line) => check("--from-line", line, &[3, 4, 5, 6]),
            None => check("--from-line", "2", &[5, 6]),
        }
    }
    let output = succeed(&mut run(&database, &mapping, &["a.json"], &["--from-document", "9"]));
    let warning = "`--from-document 9`: `a.json` has only 4 documents";
    assert!(text(&output.stderr).contains(warning), "{}", text(&output.stderr));
}

fn dead_letters_of_each_layout_are_replayed() {
    for layout in LAYOUTS {
        let database = Database::fresh(Dialect::Sqlite);
        let mapping = journal_mapping(&database);
        // The first mapping refuses all documents.
        std::fs::write(&mapping, JOURNAL.replace("$.n", "$.of")).unwrap();
        std::fs::write(database.folder().join("a.json"), documents(layout, 1..6)).unwrap();
        finish(&mut run(&database, &mapping, &["a.json"], &[]));
        let dead = dead_letters(&database);
        let numbers: Vec<_> =
            dead.iter().map(|dead| dead["position"]["document"].as_u64().unwrap()).collect();
        assert_eq!(numbers, [1, 2, 3, 4, 5], "{layout}: {dead:#?}");
        std::fs::write(&mapping, JOURNAL).unwrap();
        let mut replay = mapper();
        replay.current_dir(database.folder()).arg("replay").arg("--mapping").arg(&mapping);
        replay.args(["--sink", &database.url, "--summary", "json", "--dead-letter", "dead.ndjson"]);
        finish(&mut replay);
        assert_eq!(journal(&database), [1, 2, 3, 4, 5], "{layout}");
        assert!(dead_letters(&database).is_empty());
    }
}

/// A row that is refused can be JSON by chance. A replay keeps it, with the same cause.
fn a_refused_record_is_never_replayed() {
    for (name, content, error) in [
        ("a.csv", "n,x\n{\"n\": 7}\n", "the row has 1 fields, the header has 2"),
        ("a.tsv", "n\tx\n\"8\"9\tx\n", "text follows the closing quote of a field"),
        ("a.json", "[\n", "not JSON: the array that begins on line 1 has no end"),
        ("b.json", "[,]", "not JSON: a comma of an array without an element"),
    ] {
        let database = Database::fresh(Dialect::Sqlite);
        let mapping = journal_mapping(&database);
        std::fs::write(database.folder().join(name), content).unwrap();
        finish(&mut run(&database, &mapping, &[name], &[]));
        let dead = dead_letters(&database);
        assert_eq!(dead.len(), 1, "{dead:#?}");
        assert_eq!((&dead[0]["error"], &dead[0]["refused"]), (&json!(error), &json!(true)));
        let mut replay = mapper();
        replay.current_dir(database.folder()).arg("replay").arg("--mapping").arg(&mapping);
        replay.args(["--sink", &database.url, "--summary", "json", "--dead-letter", "dead.ndjson"]);
        let line = summary(&finish(&mut replay));
        assert_eq!((&line["applied"], &line["dead_lettered"]), (&json!(0), &json!(1)), "{line}");
        assert_eq!(dead_letters(&database), dead);
        assert!(journal(&database).is_empty());
    }
}

/// A row with a fault of quotes costs its first line, also if the quote is open to the end of a large file.
fn faults_of_quotes_cost_a_line() {
    let database = Database::fresh(Dialect::Sqlite);
    let mapping = database.folder().join("cities.yaml");
    std::fs::write(&mapping, CITIES).unwrap();
    let rest = (10..30_000).map(|id| format!("{id},x\n")).collect::<Vec<_>>().concat();
    let content = format!("id,the name\n1,\"a\n2,\"b\"\n3,c\n4,\"x\"y\n5,\"open\n{rest}");
    for (separator, name) in [(",", "a.csv"), ("\t", "a.tsv")] {
        std::fs::write(database.folder().join(name), content.replace(',', separator)).unwrap();
        for more in [&[][..], &["--max-record-bytes", "1000"]] {
            let line = summary(&finish(&mut run(&database, &mapping, &[name], more)));
            assert_eq!((&line["applied"], &line["dead_lettered"]), (&json!(29_992), &json!(3)), "{line}");
            let dead = dead_letters(&database);
            let found: Vec<_> =
                dead.iter().map(|dead| (&dead["payload"], &dead["position"]["line"])).collect();
            let payload = |text: &str| json!(text.replace(',', separator));
            let expected = [
                (payload("1,\"a"), json!(2)),
                (payload("4,\"x\"y"), json!(5)),
                (payload("5,\"open"), json!(6)),
            ];
            assert_eq!(found, expected.iter().map(|(payload, line)| (payload, line)).collect::<Vec<_>>());
            database.execute("DELETE FROM cities");
            std::fs::remove_file(database.folder().join("dead.ndjson")).unwrap();
        }
    }
}

/// The order of the files is that of the run, not that of their names.
fn dead_letters_of_several_files_are_replayed_in_order() {
    let database = Database::fresh(Dialect::Sqlite);
    let mapping = journal_mapping(&database);
    std::fs::write(&mapping, JOURNAL.replace("$.n", "$.of")).unwrap();
    for (name, first) in [("a.json", 7), ("b.json", 4), ("c.json", 1)] {
        std::fs::write(database.folder().join(name), documents("array", first..first + 3)).unwrap();
    }
    finish(&mut run(&database, &mapping, &["c.json", "b.json", "a.json"], &[]));
    std::fs::write(&mapping, JOURNAL).unwrap();
    let mut replay = mapper();
    replay.current_dir(database.folder()).arg("replay").arg("--mapping").arg(&mapping);
    finish(replay.args(["--sink", &database.url, "--summary", "json", "--dead-letter", "dead.ndjson"]));
    assert_eq!(journal(&database), [1, 2, 3, 4, 5, 6, 7, 8, 9]);
}

/// Broken files, by name. The sound documents have even numbers.
const BROKEN: [(&str, &str, &str); 23] = [
    ("lines: no JSON", "a.json", "{\"n\": 0}\nno JSON\n{\"n\": 2}\n"),
    ("lines: the first one is cut", "a.json", "{\"n\": 1, \"a\": [1,\n{\"n\": 2}\n{\"n\": 4}\n"),
    ("lines: the last one is cut", "a.json", "{\"n\": 0}\n{\"n\": 1, \"a\""),
    (
        "lines: a document of several lines is cut",
        "a.json",
        "{\"n\": 0}\n{\n  \"n\": 1,\n{\"n\": 2}\n{\n  \"n\": 4\n}\n",
    ),
    (
        "documents: a bracket is missing",
        "a.json",
        "{\n  \"n\": 0\n}\n{\n  \"n\": 1,\n  \"a\": {\n    \"b\": 1\n}\n{\n  \"n\": 2\n}\n",
    ),
    (
        "documents: a bracket of another kind",
        "a.json",
        "{\n  \"n\": 0\n}\n{\n  \"n\": 1,\n  \"a\": [1}\n}\n{\n  \"n\": 2\n}\n",
    ),
    (
        "documents: a quote is missing",
        "a.json",
        "{\n  \"n\": 0\n}\n{\n  \"a\": \"text,\n  \"n\": 1\n}\n{\n  \"n\": 2\n}\n",
    ),
    (
        "documents: a comma is missing",
        "a.json",
        "{\n  \"n\": 0\n}\n{\n  \"a\": 1\n  \"n\": 1\n}\n{\n  \"n\": 2\n}\n",
    ),
    ("documents: the last one is cut", "a.json", "{\n  \"n\": 0\n}\n{\n  \"n\": 1,\n"),
    ("documents: commas between them", "a.json", "{\n  \"n\": 0\n},\n{\n  \"n\": 2\n},\n"),
    ("documents: text between them", "a.json", "{\n  \"n\": 0\n}\ntext\nand more\n{\n  \"n\": 2\n}\n"),
    ("documents: on one line", "a.json", "{\"n\": 0}{\"n\": [1}{\"n\": 2} text {\"n\": 3}\n{\"n\": 4}"),
    ("array: a comma is missing", "a.json", "[\n  {\"n\": 0}\n  {\"n\": 2}\n]\n"),
    ("array: commas without elements", "a.json", "[\n  ,{\"n\": 0},,\n  {\"n\": 2},\n]\n"),
    (
        "array: an element has a fault",
        "a.json",
        "[\n  {\"n\": 0},\n  {\"n\": tru},\n  no JSON,\n  {\"n\": 2}\n]\n",
    ),
    (
        "array: an element has no end",
        "a.json",
        "[\n  {\n    \"n\": 0\n  },\n  {\n    \"n\": [1\n  },\n  {\n    \"n\": \"1\n  },\n  {\n    \"n\": 2\n  }\n]\n",
    ),
    ("array: it has no end", "a.json", "[\n  {\"n\": 0},\n  {\"n\": 2},\n"),
    ("array: it has no end within an element", "a.json", "[{\"n\": 0}, {\"n\": 2}, {\"n\": 3"),
    ("array: text behind it", "a.json", "[{\"n\": 0}, {\"n\": 2}] text\n"),
    (
        "array: too long",
        "a.json",
        "[\n  {\"n\": 0},\n  {\"n\": 1, \"a\": \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"},\n  {\"n\": 2}\n]\n",
    ),
    ("csv: numbers of fields", "a.csv", "n,a\n1\n1,2,3\n"),
    ("csv: a quote is missing", "a.csv", "n,a\n\"1,2\nx,4\n"),
    ("csv: text behind a quote", "a.csv", "n,a\n\"1\"1,2\nx,4\n"),
];

fn dead_letters_of_broken_files() -> Result<(), Failed> {
    let mut found = String::new();
    for (title, file, content) in BROKEN {
        let database = Database::fresh(Dialect::Sqlite);
        let mapping = journal_mapping(&database);
        std::fs::write(database.folder().join(file), content).unwrap();
        let output = finish(&mut run(&database, &mapping, &[file], &["--max-record-bytes", "80"]));
        let line = summary(&output);
        let applied = journal(&database);
        assert!(applied.iter().all(|n| n % 2 == 0), "{title}: {applied:?}");
        let sound = content.lines().flat_map(|line| {
            ["0", "2", "4"].into_iter().filter(move |n| line.contains(&format!("\"n\": {n}")))
        });
        assert_eq!(applied.len(), sound.count(), "{title}: {applied:?}");
        writeln!(found, "# {title}: read {}, applied {applied:?}", line["read"])?;
        for dead_letter in dead_letters(&database) {
            writeln!(found, "{dead_letter}")?;
        }
    }
    expect(&root().join(FOLDER).join("broken.txt"), &found)
}
