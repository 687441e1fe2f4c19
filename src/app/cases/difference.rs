//! Differences between an outcome and the expected files, in a form for people.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::outcome;
use crate::mapping::{Mapping, Table};

/// A line about a difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DifferenceLine {
    /// Something that is expected is missing.
    Missing(String),
    /// Something is not expected.
    Unexpected(String),
    /// A value is another one, or something else is wrong.
    Changed(String),
}

use DifferenceLine::{Changed, Missing, Unexpected};

impl DifferenceLine {
    /// The text of the line.
    #[must_use]
    pub fn text(&self) -> &str {
        let (Missing(text) | Unexpected(text) | Changed(text)) = self;
        text
    }
}

/// Begins the names of expected files.
const EXPECTED_PREFIX: &str = "expected/";

/// The differences from one expected file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The file, relative to the case, or what was compared.
    pub subject: String,
    /// The differences, at least one.
    pub lines: Vec<DifferenceLine>,
}

impl Difference {
    /// A difference without an expected file, such as a run that failed.
    #[must_use]
    pub fn message(subject: impl Into<String>, message: impl Into<String>) -> Difference {
        Difference::messages(subject, [message.into()])
    }

    /// Whether `mapper test --update` can remove it: it is about an expected file.
    #[must_use]
    pub fn is_of_expected_file(&self) -> bool {
        self.subject.starts_with(EXPECTED_PREFIX)
    }

    /// Several such messages, one per line.
    #[must_use]
    pub fn messages(subject: impl Into<String>, messages: impl IntoIterator<Item = String>) -> Difference {
        Difference { subject: subject.into(), lines: messages.into_iter().map(Changed).collect() }
    }
}

/// The lines of a comparison as a difference; `None` if there are none.
pub(super) fn of_lines(subject: &str, lines: Vec<DifferenceLine>) -> Option<Difference> {
    (!lines.is_empty()).then(|| Difference { subject: subject.to_owned(), lines })
}

/// Compares the rows of all tables. Their order does not count.
pub(super) fn compare_rows(mapping: &Mapping, expected: &Json, found: &Json) -> Vec<DifferenceLine> {
    let mut lines = Vec::new();
    let Some(expected) = expected.as_object() else {
        return vec![Changed(format!(
            "it is {}, expected an object with a list of rows for each table",
            kind(expected)
        ))];
    };
    for table in &mapping.tables {
        let name = &table.full_name();
        let found = found[name.as_str()].as_array().map(Vec::as_slice).unwrap_or_default();
        match expected.get(name) {
            Some(Json::Array(rows)) => compare_table(table, rows, found, &mut lines),
            Some(other) => {
                lines.push(Changed(format!("`{name}` is {}, expected a list of rows", kind(other))));
            }
            None => {
                lines.push(Unexpected(format!("table `{name}` is not in the file")));
                compare_table(table, &[], found, &mut lines);
            }
        }
    }
    for name in expected.keys().filter(|name| mapping.tables.iter().all(|table| table.full_name() != **name))
    {
        lines.push(Missing(format!("table `{name}` is not in the mapping")));
    }
    lines
}

fn compare_table(table: &Table, expected: &[Json], found: &[Json], lines: &mut Vec<DifferenceLine>) {
    let name = &table.full_name();
    let (missing, mut unexpected) = without_common(expected, found);
    let key = visible_key(table);
    for row in missing {
        let same_key = |other: &&Json| {
            key.iter().all(|column| row.get(column) == other.get(column) && row.get(column).is_some())
        };
        let at = if key.is_empty() { None } else { unexpected.iter().position(same_key) };
        let Some(at) = at else {
            lines.push(Missing(format!("`{name}`: row missing: {row}")));
            continue;
        };
        let other = unexpected.remove(at);
        let key: Vec<String> = key.iter().map(|column| format!("{column}={}", row[*column])).collect();
        for (column, expected, found) in different_members(row, other) {
            lines.push(Changed(format!("`{name}` {}: `{column}`: {expected} → {found}", key.join(", "))));
        }
    }
    lines.extend(unexpected.into_iter().map(|row| Unexpected(format!("`{name}`: row not expected: {row}"))));
}

/// The columns of a key by which rows of two lists are matched. A number that the database gives is no such column.
fn visible_key(table: &Table) -> Vec<&str> {
    let keys = std::iter::once(&table.primary_key).chain(table.unique.iter().map(|key| &key.columns));
    let mut visible = keys.filter(|columns| {
        !columns.is_empty() && columns.iter().all(|column| !table.columns[*column].is_generated())
    });
    visible.next().map(|columns| table.names(columns).collect()).unwrap_or_default()
}

/// Removes the items that both lists have, each as often as both have it.
fn without_common<'a>(expected: &'a [Json], found: &'a [Json]) -> (Vec<&'a Json>, Vec<&'a Json>) {
    let text = |item: &Json| super::rows::canonical(item.clone()).to_string();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for item in found {
        *counts.entry(text(item)).or_default() += 1;
    }
    let mut take = |item: &&Json| match counts.get_mut(&text(item)) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        _ => true,
    };
    let missing: Vec<&Json> = expected.iter().filter(&mut take).collect();
    // The remaining counts are those of the items that are not expected. The last of equal items remain.
    let mut unexpected: Vec<&Json> = found
        .iter()
        .rev()
        .filter(|item| match counts.get_mut(&text(item)) {
            Some(count) if *count > 0 => {
                *count -= 1;
                true
            }
            _ => false,
        })
        .collect();
    unexpected.reverse();
    (missing, unexpected)
}

/// The members that differ, each with both values. An absent member is shown as such.
fn different_members(expected: &Json, found: &Json) -> Vec<(String, String, String)> {
    let empty = serde_json::Map::new();
    let [expected, found] = [expected, found].map(|json| json.as_object().unwrap_or(&empty));
    let shown = |value: Option<&Json>| value.map_or("absent".to_owned(), Json::to_string);
    let names = expected.keys().chain(found.keys().filter(|name| !expected.contains_key(*name)));
    names
        .map(|name| (name, expected.get(name), found.get(name)))
        .filter(|(_, expected, found)| expected != found)
        .map(|(name, expected, found)| (name.clone(), shown(expected), shown(found)))
        .collect()
}

/// Compares dead letters. Two with the same position are compared member by member. `reasons` has the whole error of each
/// one that was found: a database's own words are not compared, but say what to mend.
pub(super) fn compare_dead_letters(
    expected: &[Json],
    found: &[Json],
    reasons: &[String],
) -> Vec<DifferenceLine> {
    let reason = |dead_letter: &Json| {
        let at = found.iter().position(|one| std::ptr::eq(one, dead_letter));
        at.and_then(|at| reasons.get(at)).cloned().unwrap_or_else(|| outcome::reason(dead_letter))
    };
    let (missing, mut unexpected) = without_common(expected, found);
    if missing.is_empty() && unexpected.is_empty() {
        let is_same_order = expected.iter().zip(found).all(|(one, other)| one == other);
        let order = || found.iter().map(position).collect::<Vec<_>>().join(", ");
        return if is_same_order { Vec::new() } else { vec![Changed(format!("their order is {}", order()))] };
    }
    let mut lines = Vec::new();
    for dead_letter in missing {
        // An expected file that was written by hand can lack the number of the document.
        let at = unexpected.iter().position(|other| position(other) == position(dead_letter));
        let Some(at) = at else {
            lines.push(Missing(format!(
                "{}: dead letter missing: {}",
                position(dead_letter),
                outcome::error(dead_letter)
            )));
            continue;
        };
        let other = unexpected.remove(at);
        for (member, expected, found) in different_members(dead_letter, other) {
            lines.push(Changed(format!("{}: `{member}`: {expected} → {found}", position(dead_letter))));
        }
        if other.get("database").is_some() {
            lines.push(Unexpected(format!("{}: the database refused: {}", position(other), reason(other))));
        }
    }
    let unexpected = unexpected.into_iter();
    lines.extend(
        unexpected
            .map(|one| Unexpected(format!("{}: dead letter not expected: {}", position(one), reason(one)))),
    );
    lines
}

/// A position in words, with the index of a separate event.
fn position(dead_letter: &Json) -> String {
    let event = dead_letter["event"].as_u64().map(|event| format!(" event [{event}]"));
    format!("{}{}", record_position(&dead_letter["position"]), event.unwrap_or_default())
}

/// The position of a record in words.
fn record_position(position: &Json) -> String {
    let (line, topic) = (&position["line"], &position["topic"]);
    match (line.as_u64(), topic.as_str()) {
        (Some(line), _) => match position["byte"].as_u64() {
            Some(byte) => format!("line {line}, byte {byte}"),
            None => format!("line {line}"),
        },
        (None, Some(topic)) => format!("{topic}[{}]@{}", position["partition"], position["offset"]),
        (None, None) => format!("position {position}"),
    }
}

/// Compares summaries, their objects member by member and their lists item by item.
pub(super) fn compare_summaries(expected: &Json, found: &Json) -> Vec<DifferenceLine> {
    if !expected.is_object() {
        return vec![Changed(format!("it is {}, expected an object", kind(expected)))];
    }
    let mut lines = Vec::new();
    for (name, one, other) in different_members(expected, found) {
        match (expected.get(&name), found.get(&name)) {
            (Some(expected @ Json::Object(_)), Some(found @ Json::Object(_))) => {
                for (inner, one, other) in different_members(expected, found) {
                    lines.push(Changed(format!("`{name}.{inner}`: {one} → {other}")));
                }
            }
            (Some(Json::Array(expected)), Some(Json::Array(found))) => {
                let (missing, unexpected) = without_common(expected, found);
                if missing.is_empty() && unexpected.is_empty() {
                    lines.push(Changed(format!("`{name}`: the order of the list differs")));
                }
                lines.extend(missing.iter().map(|item| Missing(format!("`{name}`: missing: {item}"))));
                lines.extend(
                    unexpected.iter().map(|item| Unexpected(format!("`{name}`: not expected: {item}"))),
                );
            }
            _ => lines.push(Changed(format!("`{name}`: {one} → {other}"))),
        }
    }
    lines
}

fn kind(json: &Json) -> &'static str {
    match json {
        Json::Null => "null",
        Json::Bool(_) => "a boolean",
        Json::Number(_) => "a number",
        Json::String(_) => "text",
        Json::Array(_) => "a list",
        Json::Object(_) => "an object",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const MAPPING: &str = "
format: 1
mapping: people
source: {}
tables:
  people:
    columns:
      n: {type: int, generated: auto_increment}
      id: {type: int, path: $.id, required: true}
      name: {type: varchar(40), path: $.name}
    primary_key: [n]
    unique: {uq_id: [id]}
  notes:
    columns: {text: {type: text, path: $.text}}
events:
  - upsert: people
    key: [id]
    update: [name]
  - insert: notes
";

    fn rows(expected: &Json, found: &Json) -> Vec<DifferenceLine> {
        let (mapping, _) = Mapping::parse("m.yaml", MAPPING).unwrap();
        compare_rows(&mapping, expected, found)
    }

    #[test]
    fn rows_are_matched_by_key() {
        let expected = json!({
            "people": [{"id": 1, "name": "a"}, {"id": 2, "name": "b"}, {"name": "c", "id": 3}],
            "notes": [{"text": "x"}, {"text": "x"}, {"text": "y"}],
        });
        let found = json!({
            "people": [{"id": 3, "name": "c"}, {"id": 4, "name": "b"}, {"id": 1, "name": null}],
            "notes": [{"text": "y"}, {"text": "x"}, {"text": "y"}],
        });
        assert_eq!(
            rows(&expected, &found),
            [
                Changed("`people` id=1: `name`: \"a\" → null".to_owned()),
                Missing("`people`: row missing: {\"id\":2,\"name\":\"b\"}".to_owned()),
                Unexpected("`people`: row not expected: {\"id\":4,\"name\":\"b\"}".to_owned()),
                Missing("`notes`: row missing: {\"text\":\"x\"}".to_owned()),
                Unexpected("`notes`: row not expected: {\"text\":\"y\"}".to_owned()),
            ]
        );
        assert_eq!(rows(&expected, &expected), []);
    }

    #[test]
    fn the_tables_are_those_of_the_mapping() {
        assert_eq!(
            rows(&json!({"people": 1, "others": []}), &json!({"people": [], "notes": []})),
            [
                Changed("`people` is a number, expected a list of rows".to_owned()),
                Unexpected("table `notes` is not in the file".to_owned()),
                Missing("table `others` is not in the mapping".to_owned()),
            ]
        );
        let lines = rows(&json!([]), &json!({}));
        assert_eq!(
            lines,
            [Changed("it is a list, expected an object with a list of rows for each table".to_owned())]
        );
    }

    #[test]
    fn dead_letters_are_matched_by_position() {
        let at = |line: u64, error: &str| json!({"position": {"file": "e", "line": line}, "error": error});
        let in_topic = json!({"position": {"topic": "t", "partition": 0, "offset": 4}, "error": "z"});
        assert_eq!(
            compare_dead_letters(
                &[at(1, "a"), at(2, "b"), at(3, "c")],
                &[at(1, "a"), at(3, "d"), in_topic.clone()],
                &[]
            ),
            [
                Missing("line 2: dead letter missing: b".to_owned()),
                Changed("line 3: `error`: \"c\" → \"d\"".to_owned()),
                Unexpected("t[0]@4: dead letter not expected: z".to_owned()),
            ]
        );
        let event = |event: u64| json!({"position": {"file": "e", "line": 1}, "event": event, "error": "a"});
        assert_eq!(
            compare_dead_letters(&[event(0), event(2)], &[event(2), event(1)], &[]),
            [
                Missing("line 1 event [0]: dead letter missing: a".to_owned()),
                Unexpected("line 1 event [1]: dead letter not expected: a".to_owned()),
            ]
        );
        let mut numbered = at(1, "a");
        numbered["position"]["document"] = 1.into();
        assert_eq!(
            compare_dead_letters(&[at(1, "a")], &[numbered], &[]),
            [Changed("line 1: `position`: {\"file\":\"e\",\"line\":1} → {\"file\":\"e\",\"line\":1,\"document\":1}".to_owned())]
        );
        assert_eq!(
            compare_dead_letters(&[at(1, "a"), at(2, "a")], &[at(2, "a"), at(1, "a")], &[]),
            [Changed("their order is line 2, line 1".to_owned())]
        );
    }

    #[test]
    fn the_database_says_why_it_refused() {
        let at = |line: u64, error: &str| json!({"position": {"line": line}, "code": "<code>", "error": error, "database": "<text>"});
        let reasons = ["taken (code 1062): Duplicate entry 'x'", "long (code 1406): Data too long"];
        let reasons = reasons.map(str::to_owned);
        let found = [at(1, "taken (code <code>)"), at(2, "long (code <code>)")];
        assert_eq!(compare_dead_letters(&found, &found, &reasons), []);
        assert_eq!(
            compare_dead_letters(&[at(2, "short (code <code>)"), at(3, "gone")], &found, &reasons),
            [
                Changed("line 2: `error`: \"short (code <code>)\" → \"long (code <code>)\"".to_owned()),
                Unexpected("line 2: the database refused: long (code 1406): Data too long".to_owned()),
                Missing("line 3: dead letter missing: gone".to_owned()),
                Unexpected(
                    "line 1: dead letter not expected: taken (code 1062): Duplicate entry 'x'".to_owned()
                ),
            ]
        );
    }

    #[test]
    fn summaries_are_compared_by_member() {
        assert_eq!(
            compare_summaries(
                &json!({"read": 1, "rows": {"a": 1, "b": 2}, "old": 0, "tables": [1, 2], "columns": [1, 2]}),
                &json!({"read": 2, "rows": {"a": 1, "b": 3}, "faults": [], "tables": [2, 3], "columns": [2, 1]})
            ),
            [
                Changed("`read`: 1 → 2".to_owned()),
                Changed("`rows.b`: 2 → 3".to_owned()),
                Changed("`old`: 0 → absent".to_owned()),
                Missing("`tables`: missing: 1".to_owned()),
                Unexpected("`tables`: not expected: 3".to_owned()),
                Changed("`columns`: the order of the list differs".to_owned()),
                Changed("`faults`: absent → []".to_owned()),
            ]
        );
        assert_eq!(
            compare_summaries(&json!(1), &json!({})),
            [Changed("it is a number, expected an object".to_owned())]
        );
    }
}
