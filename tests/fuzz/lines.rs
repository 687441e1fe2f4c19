//! Lines of random input through the real binary. Each line must be applied, skipped or a dead letter, and the
//! summary, the tables and the dead letters must say the same.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use base64::Engine as _;
use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use mapper::mapping::Mapping;
use serde_json::Value as Json;

use crate::events::{EVENT_TYPES, Line, MAX_RECORD_BYTES, line};
use crate::random::{Random, describe, seed, size};
use crate::support::process::RunningProcess;
use crate::support::test_pipeline::diff_rows;
use crate::support::{Database, mapper, mapping, root, server_variable, text_type, trial};

/// The number of lines of a run, so that memory and disk stay small however many lines a test has.
const FILE_LINES: usize = 20_000;

/// How long a run may take, also on a busy machine.
const LIMIT: Duration = Duration::from_mins(10);

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

const MAPPING: &str = "tests/fuzz/lines.yaml";

pub fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for dialect in Dialect::ALL {
        let name = format!("lines: each has one outcome on {dialect}");
        trials.push(trial(dialect, name.clone(), move || outcomes(&name, dialect)));
        if server_variable(dialect).is_some() {
            let name = format!("lines: {dialect} gives the same rows as SQLite");
            trials.push(trial(dialect, name.clone(), move || same_rows(&name, dialect)));
        }
    }
    trials
}

fn outcomes(name: &str, dialect: Dialect) -> Result<(), Failed> {
    let is_server = server_variable(dialect).is_some();
    let count = if is_server {
        size("MAPPER_TEST_FUZZ_SERVER_LINES", 1000, 100_000)?
    } else {
        size("MAPPER_TEST_FUZZ_LINES", 5000, 1_000_000)?
    };
    let target = Target::new(dialect);
    in_files(name, count, |random, count| {
        let file = File::new(random, count, |_| true);
        let writers = random.pick(&[1, 2, 4]);
        target.run(&file, random.once_in(2), writers).map(drop)
    })
}

fn same_rows(name: &str, dialect: Dialect) -> Result<(), Failed> {
    let count = size("MAPPER_TEST_FUZZ_SERVER_LINES", 1000, 100_000)?;
    let (target, reference) = (Target::new(dialect), Target::new(Dialect::Sqlite));
    in_files(name, count, |random, count| {
        let file = File::new(random, count, |line| is_portable(&line.bytes));
        let (writers, extended_json) = (random.pick(&[1, 2, 4]), random.once_in(2));
        let expected = reference.run(&file, extended_json, 1)?;
        let found = target.run(&file, extended_json, writers)?;
        let stages = |dead: &BTreeMap<u64, String>, others: &BTreeMap<u64, String>| {
            let differing = dead.iter().filter(|(line, stage)| others.get(line) != Some(stage)).take(3);
            let shown = differing.map(|(line, stage)| format!("{stage}: {}\n", file.show(*line)));
            shown.collect::<String>()
        };
        if expected != found {
            let only = |one: &BTreeMap<u64, String>, other| {
                format!("{} dead letters\n{}", one.len(), stages(one, other))
            };
            let (sqlite, here) = (only(&expected, &found), only(&found, &expected));
            return Err(format!("on SQLite {sqlite}on {dialect} {here}"));
        }
        let (expected, found) = (reference.rows(dialect), target.rows(dialect));
        let difference = diff_rows("SQLite", &expected, dialect.title(), &found);
        let shown: String = difference.chars().take(2000).collect();
        if shown.is_empty() { Ok(()) } else { Err(shown) }
    })
}

/// Runs a test on files with that many lines together. A failure says how to repeat it.
fn in_files(
    name: &str,
    count: usize,
    mut test: impl FnMut(&mut Random, usize) -> Result<(), String>,
) -> Result<(), Failed> {
    let (seed, began) = (seed()?, Instant::now());
    for first in (0..count).step_by(FILE_LINES) {
        let seed = seed.wrapping_add((first / FILE_LINES) as u64);
        let lines = FILE_LINES.min(count - first);
        test(&mut Random::new(seed), lines)
            .map_err(|failure| format!("{failure}\n{}, with {lines} lines", describe(seed)))?;
    }
    println!("{name}: {count} lines in {:.1} s, seed {seed}", began.elapsed().as_secs_f64());
    Ok(())
}

/// Whether each database has the same outcome for a line and can store its values unchanged. The exceptions are
/// those of `docs/reference/outcomes.md`.
fn is_portable(bytes: &[u8]) -> bool {
    fn has_nul(json: &Json) -> bool {
        match json {
            Json::String(text) => text.contains('\0'),
            Json::Array(items) => items.iter().any(has_nul),
            Json::Object(members) => {
                members.iter().any(|(name, value)| name.contains('\0') || has_nul(value))
            }
            _ => false,
        }
    }
    fn fits_double(number: &str) -> bool {
        let exponent = number.split_once(['e', 'E']).map_or("", |(_, exponent)| exponent);
        number.parse().is_ok_and(f64::is_finite) && exponent.len() < 5
    }
    fn is_storable(json: &Json, levels: usize) -> bool {
        match json {
            Json::Number(number) => fits_double(number.as_str()),
            // Extended JSON has numbers in text.
            Json::String(text) => {
                !text.ends_with(|c: char| c.is_ascii_digit())
                    || !text.contains(['e', 'E'])
                    || fits_double(text)
            }
            Json::Array(items) => levels > 0 && items.iter().all(|item| is_storable(item, levels - 1)),
            Json::Object(members) => {
                levels > 0 && members.values().all(|value| is_storable(value, levels - 1))
            }
            _ => true,
        }
    }
    // Below the root and `values`, a column of JSON can have 31 levels.
    parse(bytes).map_or(true, |json| !has_nul(&json) && is_storable(&json, 30))
}

/// A file of lines.
struct File {
    lines: Vec<Line>,
    bytes: Vec<u8>,
    /// The payload of each line in `bytes`: the line without its end and without the file's byte-order mark.
    payloads: Vec<Range<usize>>,
}

/// Expected outcome of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Expected {
    /// It is not a record.
    Blank,
    /// An event of this type. It can be applied, or become a dead letter.
    Event(&'static str),
    /// It can be skipped, or become a dead letter.
    UnknownType,
    DeadLetter,
}

impl File {
    fn new(random: &mut Random, count: usize, mut is_wanted: impl FnMut(&Line) -> bool) -> File {
        let mut lines: Vec<Line> = Vec::new();
        while lines.len() < count {
            let line = line(lines.len() + 1, random);
            if is_wanted(&line) {
                lines.push(line);
            }
        }
        let mut bytes = if random.once_in(2) { BYTE_ORDER_MARK.to_vec() } else { Vec::new() };
        let mut payloads = Vec::new();
        for line in &lines {
            let start = bytes.len();
            bytes.extend(&line.bytes);
            bytes.extend(if random.once_in(9) { &b"\r\n"[..] } else { b"\n" });
            let payload = bytes[start..].strip_suffix(b"\n").unwrap();
            let payload = payload.strip_suffix(b"\r").unwrap_or(payload);
            let marks = if bytes[..start].is_empty() && payload.starts_with(BYTE_ORDER_MARK) { 3 } else { 0 };
            payloads.push(start + marks..start + payload.len());
        }
        File { lines, bytes, payloads }
    }

    fn payload(&self, line: u64) -> &[u8] {
        &self.bytes[self.payloads[line as usize - 1].clone()]
    }

    /// The length of a line, and its lengths with the blank lines that follow and their ends: a document that has begun may
    /// continue behind them.
    fn lengths_with_blank_lines(&self, line: u64) -> impl Iterator<Item = usize> {
        let payloads = &self.payloads[line as usize - 1..];
        let is_blank =
            |payload: &Range<usize>| self.bytes[payload.clone()].iter().all(u8::is_ascii_whitespace);
        let blanks = payloads[1..].iter().take_while(move |payload| is_blank(payload)).count();
        let ends = (2..blanks + 2).map(|next| payloads.get(next).map_or(self.bytes.len(), |next| next.start));
        std::iter::once(payloads[0].end).chain(ends).map(|end| end - payloads[0].start)
    }

    fn show(&self, line: u64) -> String {
        let payload = String::from_utf8_lossy(&self.lines[line as usize - 1].bytes).into_owned();
        let length = payload.len();
        let start: String = payload.chars().take(1500).collect();
        format!("line {line} of {length} bytes: {start:?}")
    }
}

/// Parses a line with another JSON parser, which gives members of some private names a meaning of its own.
fn parse(payload: &[u8]) -> serde_json::Result<Json> {
    match std::str::from_utf8(payload) {
        Ok(text) => serde_json::from_str(&text.replace("$serde_json::private", "$serde_json__private")),
        Err(_) => serde_json::from_slice(payload),
    }
}

/// Expected outcome of a line, and the JSON of an event.
fn expected(payload: &[u8]) -> (Expected, Json) {
    if payload.iter().all(u8::is_ascii_whitespace) {
        return (Expected::Blank, Json::Null);
    }
    let Ok(json) = parse(payload) else { return (Expected::DeadLetter, Json::Null) };
    // Extended JSON for text becomes text.
    let unwrapped = ["$oid", "$symbol", "$uuid", "$date"].iter().find_map(|name| json["type"].get(name));
    let Some(event_type) = unwrapped.unwrap_or(&json["type"]).as_str() else {
        return (Expected::DeadLetter, json);
    };
    let expected = match EVENT_TYPES.iter().find(|name| **name == event_type) {
        Some(event_type) => Expected::Event(event_type),
        None => Expected::UnknownType,
    };
    (expected, json)
}

/// A database to which lines are applied.
struct Target {
    database: Database,
    mapping: Mapping,
    is_used: Cell<bool>,
}

impl Target {
    fn new(dialect: Dialect) -> Target {
        Target { database: Database::fresh(dialect), mapping: mapping(MAPPING), is_used: Cell::new(false) }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.database.folder().join(name)
    }

    /// Applies a file to empty tables, and checks the outcome of each line. Returns the stage of each dead letter
    /// by its line.
    fn run(&self, file: &File, extended_json: bool, writers: usize) -> Result<BTreeMap<u64, String>, String> {
        let [mapping, source, dead] =
            ["fuzz.yaml", "lines.ndjson", "dead.ndjson"].map(|name| self.path(name));
        let text = std::fs::read_to_string(root().join(MAPPING)).unwrap();
        let setting = format!("extended_json: {extended_json}");
        std::fs::write(&mapping, text.replace("extended_json: true", &setting)).unwrap();
        std::fs::write(&source, &file.bytes).unwrap();
        let _ = std::fs::remove_file(&dead);
        if self.is_used.replace(true) {
            self.database.clear(&self.mapping);
        }
        let mut command = mapper();
        command.args([
            "run",
            "--sink",
            &self.database.url,
            "--summary",
            "json",
            "--dead-letter-limit",
            "1000000",
        ]);
        command.args([
            "--writers",
            &writers.to_string(),
            "--max-record-bytes",
            &MAX_RECORD_BYTES.to_string(),
        ]);
        command.arg("--mapping").arg(&mapping).arg("--source").arg(&source).arg("--dead-letter").arg(&dead);
        // The layout is recognised by the first line.
        if !file.lines.first().is_some_and(|line| line.is_intact) {
            command.args(["--format", "lines"]);
        }
        let run = RunningProcess::start(&mut command).finish_within(LIMIT);
        let log_end =
            || run.stderr.chars().rev().take(3000).collect::<Vec<_>>().into_iter().rev().collect::<String>();
        let last = run.stdout.lines().last().unwrap_or_default();
        let summary: Json = serde_json::from_str(last)
            .map_err(|error| format!("{}: {error}: {last}:\n{}", run.status, log_end()))?;
        // All lines can be damaged.
        let code = if summary["applied"] == 0 { 3 } else { 0 };
        if run.status.code() != Some(code) || run.stderr.contains("panicked") {
            return Err(format!("{}:\n{}", run.status, log_end()));
        }
        // The entity is logged, whatever it is.
        let has_value = |line: &&str| line.split(" entity=").next().unwrap().contains("SECRET");
        if let Some(line) = run.stderr.lines().find(has_value) {
            return Err(format!("the log has a value: {line}"));
        }
        let dead = dead_letters(&dead, &source, file)?;
        self.check(file, &dead, &summary, extended_json)?;
        Ok(dead)
    }

    fn check(
        &self,
        file: &File,
        dead: &BTreeMap<u64, String>,
        summary: &Json,
        extended_json: bool,
    ) -> Result<(), String> {
        let applied = self.applied_lines();
        let (mut records, mut skipped, mut items) = (0_u64, 0_u64, BTreeSet::new());
        let mut tags = 0;
        for number in 1..=file.lines.len() as u64 {
            let (is_applied, is_dead) = (applied.contains(&number), dead.contains_key(&number));
            let (expected, json) = expected(file.payload(number));
            let fits = match expected {
                Expected::Blank => !is_applied && !is_dead,
                Expected::Event(_) => is_applied != is_dead,
                Expected::UnknownType => !is_applied,
                Expected::DeadLetter => is_dead && !is_applied,
            };
            if !fits || file.lines[number as usize - 1].is_intact && !is_applied {
                let outcome = format!("applied {is_applied}, dead letter {is_dead}, expected {expected:?}");
                return Err(format!("{outcome}\n{}", file.show(number)));
            }
            records += u64::from(expected != Expected::Blank);
            skipped += u64::from(expected == Expected::UnknownType && !is_dead);
            if is_applied && expected == Expected::Event("put") {
                let elements = json["items"].as_array().into_iter().flatten();
                for (position, item) in elements.enumerate() {
                    items.insert((number, position as u64));
                    tags += item["tags"].as_object().map_or(0, serde_json::Map::len);
                }
            }
        }
        let counts =
            ["read", "applied", "dead_lettered", "skipped"].map(|name| summary[name].as_u64().unwrap());
        let expected = [records, applied.len() as u64, dead.len() as u64, skipped];
        if counts != expected {
            return Err(format!("read, applied, dead letters, skipped: {counts:?}, expected {expected:?}"));
        }
        let found: BTreeSet<(u64, u64)> =
            self.numbers("items", &["line", "position"]).iter().map(|row| (row[0], row[1])).collect();
        if let Some((line, position)) = found.symmetric_difference(&items).next() {
            return Err(format!("item {position} is missing or too many: {}", file.show(*line)));
        }
        // An object of extended JSON can be another value than an object.
        let found = self.numbers("tags", &["line"]).len();
        if found != tags && !extended_json {
            return Err(format!("{found} rows in `tags`, expected {tags}"));
        }
        Ok(())
    }

    fn applied_lines(&self) -> BTreeSet<u64> {
        self.numbers("lines", &["line"]).iter().map(|row| row[0]).collect()
    }

    /// Columns of a table that are whole numbers.
    fn numbers(&self, table: &str, columns: &[&str]) -> Vec<Vec<u64>> {
        let dialect = self.database.dialect;
        let text = text_type(dialect);
        let quote = |name: &str| dialect.quote_identifier(name);
        let columns: Vec<String> =
            columns.iter().map(|column| format!("CAST({} AS {text})", quote(column))).collect();
        let rows = self.database.query(&format!("SELECT {} FROM {}", columns.join(", "), quote(table)));
        let numbers = |row: Vec<Option<String>>| row.into_iter().map(|text| text.unwrap().parse().unwrap());
        rows.into_iter().map(|row| numbers(row).collect()).collect()
    }

    /// All rows that this database and the other one can store alike. MySQL rounds numbers in JSON.
    fn rows(&self, other: Dialect) -> Json {
        let mut rows = self.database.rows(&self.mapping);
        if other == Dialect::Mysql {
            for row in rows["lines"].as_array_mut().unwrap() {
                let row = row.as_object_mut().unwrap();
                row.retain(|column, _| column != "json" && column != "rest");
            }
        }
        rows
    }
}

/// Reads a file of dead letters, and compares each with its line. Returns the stage of each by its line.
fn dead_letters(path: &Path, source: &Path, file: &File) -> Result<BTreeMap<u64, String>, String> {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let mut dead = BTreeMap::new();
    for text in text.lines() {
        let dead_letter: Json = serde_json::from_str(text).map_err(|error| format!("{error}: {text}"))?;
        let position = &dead_letter["position"];
        let line = position["line"].as_u64().ok_or_else(|| format!("no line: {text}"))?;
        if position["file"].as_str() != source.to_str() {
            return Err(format!("another file: {text}"));
        }
        if dead.last_key_value().is_some_and(|(last, _)| *last >= line) {
            return Err(format!("line {line} comes too late or twice in the dead letters"));
        }
        let payload = file.payload(line);
        let kept = match (&dead_letter["payload"], &dead_letter["payload_base64"]) {
            (Json::String(text), Json::Null) => text.as_bytes() == payload,
            (Json::Null, Json::String(text)) => {
                base64::engine::general_purpose::STANDARD.decode(text).is_ok_and(|bytes| bytes == payload)
            }
            (Json::Null, Json::Null) => {
                let mut lengths = file.lengths_with_blank_lines(line);
                lengths.any(|length| length > MAX_RECORD_BYTES && dead_letter["length"] == length)
            }
            _ => false,
        };
        if !kept {
            return Err(format!("the dead letter has another payload than its line: {}", file.show(line)));
        }
        dead.insert(line, dead_letter["stage"].as_str().unwrap_or_default().to_owned());
    }
    Ok(dead)
}
