//! Floor 2. Record → changes: decode, route by event type, read each operation's values by path,
//! and coerce them to their columns' types. Pure: no network, no disk, no database.

mod debezium;
mod extended;
mod rows;

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, SecondsFormat};
use serde_json::Value as Json;

use crate::change::Change;
use crate::mapping::path::{NULL, Path, Root, Roots};
use crate::mapping::{ColumnId, Find, Mapping, Operation, OperationKind, Route, Wrapping};
use crate::record::Record;
use crate::value::{describe, parse_json};
use rows::Rows;

/// What an event says of itself; goes to logs and dead letters.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Label {
    /// The event type, where there is one.
    pub event_type: Option<String>,
    /// Whom it is about, where the mapping says where that stands.
    pub entity: Option<String>,
}

/// What a record turned out to be.
#[derive(Debug)]
pub enum Extracted {
    /// Changes to apply, all or none.
    Event(Vec<Change>),
    /// An event type that the mapping does not name.
    UnknownType(String),
    /// A record without a payload, of which nothing else says what kind of event it is.
    Tombstone,
    /// A poison record.
    Poison(Fault),
}

/// Where in the pipeline a record failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The payload is no JSON, or says no event type.
    Decode,
    /// A value is missing, of the wrong type, too long or out of range.
    Extract,
    /// The database refused the rows.
    Apply,
    /// An earlier event of the same entity is a dead letter.
    Parked,
}

impl Stage {
    /// All of them, in the order in which a record meets them.
    pub const ALL: [Stage; 4] = [Stage::Decode, Stage::Extract, Stage::Apply, Stage::Parked];

    /// The stage as dead letters and logs name it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Stage::Decode => "decode",
            Stage::Extract => "extract",
            Stage::Apply => "apply",
            Stage::Parked => "parked",
        }
    }
}

/// Why a record cannot become rows. Its texts hold no payload values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// At which stage.
    pub stage: Stage,
    /// What was found and what was expected.
    pub error: String,
    /// The table whose row could not be made.
    pub table: Option<String>,
    /// The column.
    pub column: Option<String>,
    /// The path that was read.
    pub path: Option<String>,
    /// The database's code.
    pub code: Option<String>,
    /// What the database said, which can hold payload values: for dead letters only.
    pub database: Option<String>,
}

impl Fault {
    fn decode(error: String, path: Option<&str>) -> Fault {
        Fault {
            stage: Stage::Decode,
            error,
            table: None,
            column: None,
            path: path.map(str::to_owned),
            code: None,
            database: None,
        }
    }
}

/// Extracts the changes of one mapping's events.
#[derive(Debug)]
pub struct Extractor {
    mapping: Arc<Mapping>,
    /// Event type → the rule's place and the number of its first operation.
    rules: HashMap<String, (usize, usize)>,
    /// Whether a path starts at `record`.
    reads_record: bool,
}

impl Extractor {
    /// Prepares for a mapping.
    #[must_use]
    pub fn new(mapping: Arc<Mapping>) -> Extractor {
        let mut first_operation = 0;
        let mut rules = HashMap::new();
        for (place, rule) in mapping.rules.iter().enumerate() {
            rules.insert(rule.event_type.clone(), (place, first_operation));
            first_operation += rule.operations.len();
        }
        let reads_record = reads_record(&mapping);
        Extractor { mapping, rules, reads_record }
    }

    /// Takes a record apart.
    #[must_use]
    pub fn extract(&self, record: &Record) -> (Label, Extracted) {
        let mut label = Label::default();
        let body = record.payload.as_deref().map_or(Ok(Json::Null), parse_json);
        let body: Json = match body {
            Ok(body) => body,
            Err(error) => return (label, Extracted::Poison(Fault::decode(error.to_string(), None))),
        };
        let around = if self.reads_record { around(record) } else { Json::Null };
        let extracted = self.open(record, body, &around, &mut label).unwrap_or_else(|fault| {
            // What is not there cannot say what it is.
            let tombstone = record.payload.is_none() && label.event_type.is_none();
            if tombstone { Extracted::Tombstone } else { Extracted::Poison(fault) }
        });
        (label, extracted)
    }

    /// Takes the events out of a record's document.
    fn open(
        &self,
        record: &Record,
        document: Json,
        around: &Json,
        label: &mut Label,
    ) -> Result<Extracted, Fault> {
        let source = &self.mapping.source;
        if source.wrapping == Wrapping::DebeziumMongodb {
            let Some(change) = debezium::Change::open(document, record.key.as_deref())? else {
                return Ok(Extracted::Tombstone);
            };
            let roots =
                Roots { body: change.body(), record: around, envelope: &change.envelope, elements: &[] };
            return self.route(roots, Some(&change.kind), label);
        }
        let document = if source.extended_json { extended::plain(document) } else { document };
        let roots = Roots { body: &document, record: around, envelope: &document, elements: &[] };
        let Some(events) = &source.events else { return self.event(roots, label) };
        let found =
            events.each(roots).map_err(|fault| Fault::decode(fault.to_string(), Some(events.text())))?;
        let mut changes = Vec::new();
        let (mut known, mut unknown) = (found.is_empty(), None);
        for (number, element) in found.into_iter().enumerate() {
            let mut own = Label::default();
            let extracted = self.event(Roots { body: element.value, ..roots }, &mut own);
            // A dead letter is named by the event that it is about, any other record by its first.
            if number == 0 || extracted.is_err() {
                *label = own;
            }
            match extracted {
                Ok(Extracted::Event(more)) => {
                    changes.extend(more);
                    known = true;
                }
                Ok(Extracted::UnknownType(event_type)) => unknown = unknown.or(Some(event_type)),
                Ok(Extracted::Tombstone | Extracted::Poison(_)) => {}
                Err(fault) => {
                    let error = format!("`{}` event {}: {}", events.text(), number + 1, fault.error);
                    return Err(Fault { error, ..fault });
                }
            }
        }
        Ok(match unknown {
            Some(event_type) if !known => Extracted::UnknownType(event_type),
            _ => Extracted::Event(changes),
        })
    }

    /// Takes an event, whose body may be a part of it.
    fn event(&self, roots: Roots<'_, '_>, label: &mut Label) -> Result<Extracted, Fault> {
        let Some(path) = &self.mapping.source.body else { return self.route(roots, None, label) };
        let refuse = |error: String| Fault::decode(error, Some(path.text()));
        let roots = Roots { envelope: roots.body, ..roots };
        let found = path.one(roots).map_err(|fault| refuse(fault.to_string()))?;
        // A body that is text is JSON in it: text by itself has no members to read.
        let Some(Json::String(text)) = found else {
            return self.route(Roots { body: found.unwrap_or(&NULL), ..roots }, None, label);
        };
        let body = parse_json(text.as_bytes());
        let body = body.map_err(|error| refuse(format!("`{}` is {error}", path.text())))?;
        let body = if self.mapping.source.extended_json { extended::plain(body) } else { body };
        self.route(Roots { body: &body, ..roots }, None, label)
    }

    /// Applies the rule for an event. `change` is what the envelope says it is.
    fn route(
        &self,
        roots: Roots<'_, '_>,
        change: Option<&str>,
        label: &mut Label,
    ) -> Result<Extracted, Fault> {
        if let Some(path) = &self.mapping.entity {
            label.entity = path.one(roots).ok().flatten().and_then(scalar_text);
        }
        let event_type = match &self.mapping.source.route {
            Route::All => "",
            Route::Wrapping => change.unwrap_or_default(),
            Route::Path(path) => event_type(path, roots)?,
        };
        if !event_type.is_empty() {
            label.event_type = Some(event_type.to_owned());
        }
        let Some((rule, first_operation)) = self.rules.get(event_type) else {
            if change == Some("patch") && self.rules.contains_key("update") {
                let error = "`envelope.after` is null: the update doesn't bring its document, and the mapping has no `patch`";
                return Err(Fault::decode(error.to_owned(), Some("envelope.after")));
            }
            return Ok(Extracted::UnknownType(event_type.to_owned()));
        };
        let mut changes = Vec::new();
        for (at, operation) in self.mapping.rules[*rule].operations.iter().enumerate() {
            let before = changes.len();
            let table = &self.mapping.tables[operation.table];
            let extended = self.mapping.source.extended_json;
            Rows { operation, number: first_operation + at, table, extended }.read(roots, &mut changes)?;
            if let OperationKind::Replace { rest, .. } = &operation.kind {
                one_set(operation, rest, &mut changes, before);
            }
        }
        Ok(Extracted::Event(changes))
    }
}

/// What a path says an event is.
fn event_type<'a>(path: &Path, roots: Roots<'a, '_>) -> Result<&'a str, Fault> {
    let refuse = |error: String| Err(Fault::decode(error, Some(path.text())));
    match path.one(roots) {
        Ok(Some(Json::String(event_type))) => Ok(event_type),
        Ok(Some(other)) => refuse(format!("`{}` is {}, an event type is text", path.text(), describe(other))),
        Ok(None) => refuse(format!("no event type: nothing at `{}`", path.text())),
        Err(fault) => refuse(fault.to_string()),
    }
}

/// The rows of a `replace` are one set: of those with one key the last counts, and the change before
/// them, which deletes what is not among them, is told their keys.
fn one_set(operation: &Operation, rest: &[ColumnId], changes: &mut Vec<Change>, first: usize) {
    let key = operation.key_reads().unwrap_or_default();
    let mut rows = changes.split_off(first);
    let by_key = |one: &Change, other: &Change| {
        let mut columns = key.iter().map(|read| one.values[*read].order(&other.values[*read]));
        columns.find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
    };
    // Stable: the last of those with one key comes first.
    rows.reverse();
    rows.sort_by(by_key);
    rows.dedup_by(|other, one| by_key(one, other).is_eq());
    let is_rest = |read: &&usize| rest.contains(&operation.reads[**read].column);
    let rest: Vec<usize> = key.iter().filter(is_rest).copied().collect();
    if let Some(prune) = changes.last_mut() {
        let keys = rows.iter().flat_map(|row| rest.iter().map(|read| row.values[*read].clone()));
        prune.values.extend(keys);
    }
    changes.append(&mut rows);
}

/// Whether any path of a mapping starts at `record`.
fn reads_record(mapping: &Mapping) -> bool {
    let read = mapping.operations().flat_map(|operation| &operation.reads);
    let paths = read.filter_map(|read| read.reading.find()).flat_map(Find::paths);
    let each = mapping.operations().flat_map(|operation| &operation.each).map(|each| &each.path);
    let when = mapping.operations().filter_map(|operation| operation.when.as_ref());
    let event_type = match &mapping.source.route {
        Route::Path(path) => Some(path),
        Route::All | Route::Wrapping => None,
    };
    let source = event_type.into_iter().chain(&mapping.entity);
    let source = source.chain(&mapping.source.events).chain(&mapping.source.body);
    paths.chain(each).chain(when).chain(source).any(|path| path.root() == Root::Record)
}

/// What a broker says of a message, as an object of `RECORD_MEMBERS`; what it does not say is not
/// there. Of headers of one name the last counts, as for Kafka's own clients.
fn around(record: &Record) -> Json {
    let mut members = serde_json::Map::new();
    if let Some((partition, offset)) = record.offset() {
        members.insert("topic".into(), Json::from(&*partition.topic));
        members.insert("partition".into(), partition.number.into());
        members.insert("offset".into(), offset.into());
        members.insert("key".into(), record.key.as_deref().map_or(Json::Null, text_or_bytes));
        let headers = record
            .headers
            .iter()
            .map(|(name, value)| (name.clone(), value.as_deref().map_or(Json::Null, text_or_bytes)));
        members.insert("headers".into(), Json::Object(headers.collect()));
    }
    if let Some(moment) = record.timestamp.and_then(DateTime::from_timestamp_millis) {
        members.insert("timestamp".into(), moment.to_rfc3339_opts(SecondsFormat::Millis, true).into());
    }
    Json::Object(members)
}

/// Bytes that are no text are of no type that a column would take for text by mistake.
fn text_or_bytes(bytes: &[u8]) -> Json {
    match std::str::from_utf8(bytes) {
        Ok(text) => Json::from(text),
        Err(_) => Json::from(bytes),
    }
}

fn scalar_text(json: &Json) -> Option<String> {
    match json {
        Json::String(text) => Some(text.clone()),
        Json::Number(number) => Some(number.to_string()),
        _ => None,
    }
}
