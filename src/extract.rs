//! Floor 2. Record → changes: decode, route by event type, read each operation's values by path,
//! and coerce them to their columns' types. Pure: no network, no disk, no database.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, SecondsFormat};
use serde_json::Value as Json;

use crate::change::Change;
use crate::mapping::path::{PathFault, Root, Roots};
use crate::mapping::{ColumnId, Mapping, Operation, OperationKind, Read, Reading, Table};
use crate::record::Record;
use crate::value::{Misfit, Value, describe, parse_json};

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
        let roots = Roots { body: &body, record: &around, elements: &[] };
        let extracted = self.route(roots, &mut label).unwrap_or_else(|fault| {
            // What is not there cannot say what it is.
            let tombstone = record.payload.is_none() && label.event_type.is_none();
            if tombstone { Extracted::Tombstone } else { Extracted::Poison(fault) }
        });
        (label, extracted)
    }

    fn route(&self, roots: Roots<'_>, label: &mut Label) -> Result<Extracted, Fault> {
        if let Some(path) = &self.mapping.entity {
            label.entity = path.one(roots).ok().flatten().and_then(scalar_text);
        }
        let path = &self.mapping.event_type;
        let found = path.one(roots).map_err(|fault| Fault::decode(fault.to_string(), Some(path.text())))?;
        let event_type = match found {
            Some(Json::String(event_type)) => event_type,
            Some(other) => {
                let error = format!("`{}` is {}, an event type is text", path.text(), describe(other));
                return Err(Fault::decode(error, Some(path.text())));
            }
            None => {
                let error = format!("no event type: nothing at `{}`", path.text());
                return Err(Fault::decode(error, Some(path.text())));
            }
        };
        label.event_type = Some(event_type.clone());
        let Some((rule, first_operation)) = self.rules.get(event_type) else {
            return Ok(Extracted::UnknownType(event_type.clone()));
        };
        let mut changes = Vec::new();
        for (at, operation) in self.mapping.rules[*rule].operations.iter().enumerate() {
            let before = changes.len();
            self.read_operation(operation, first_operation + at, roots, &mut changes)?;
            if let OperationKind::Replace { kept, .. } = &operation.kind {
                one_set(operation, kept, &mut changes, before);
            }
        }
        Ok(Extracted::Event(changes))
    }

    fn read_operation(
        &self,
        operation: &Operation,
        number: usize,
        roots: Roots<'_>,
        changes: &mut Vec<Change>,
    ) -> Result<(), Fault> {
        let table = &self.mapping.tables[operation.table];
        let Some(each) = table.each.as_ref().filter(|_| operation.per_element) else {
            let values =
                read_row(operation, table, roots).map_err(|trouble| trouble.into_fault(table, None))?;
            changes.push(Change { operation: number, values });
            return Ok(());
        };
        let rows = each.path.each(roots).map_err(|fault| Fault {
            stage: Stage::Extract,
            error: format!("{fault}; no row of `{}` can be read", table.name),
            table: Some(table.name.clone()),
            column: None,
            path: Some(each.path.text().to_owned()),
            code: None,
            database: None,
        })?;
        for (index, element) in rows.into_iter().enumerate() {
            let roots = Roots { elements: &[element], ..roots };
            let values = read_row(operation, table, roots).map_err(|trouble| {
                let place = format!("`{}` {} {}: ", each.path.text(), each.name, index + 1);
                trouble.into_fault(table, Some(&place))
            })?;
            changes.push(Change { operation: number, values });
        }
        Ok(())
    }
}

/// Why one value could not be read.
struct Trouble<'m> {
    read: &'m Read,
    /// Whether the value was to find rows to update.
    finds_rows: bool,
    cause: Cause,
}

enum Cause {
    Path(PathFault),
    Misfit(Misfit),
    Missing(&'static str),
}

impl Trouble<'_> {
    fn into_fault(self, table: &Table, place: Option<&str>) -> Fault {
        let column = &table.columns[self.read.column];
        let (name, path) = (format!("{}.{}", table.name, column.name), self.read.reading.path());
        let place = place.unwrap_or_default();
        let path_text = path.map_or_else(|| "the constant".to_owned(), |path| format!("`{}`", path.text()));
        let error = match self.cause {
            Cause::Path(fault) => format!("{place}{fault}; column `{name}` cannot be read"),
            Cause::Misfit(misfit) => {
                format!("{place}{path_text} is {}, column `{name}` takes `{}`", misfit.found, misfit.wanted)
            }
            Cause::Missing(found) if self.finds_rows => {
                format!("{place}{path_text} {found}, no row can be found by its `{name}`")
            }
            Cause::Missing(found) => format!("{place}{path_text} {found}, column `{name}` is required"),
        };
        Fault {
            stage: Stage::Extract,
            error,
            table: Some(table.name.clone()),
            column: Some(column.name.clone()),
            path: path.map(|path| path.text().to_owned()),
            code: None,
            database: None,
        }
    }
}

fn read_row<'m>(
    operation: &'m Operation,
    table: &Table,
    roots: Roots<'_>,
) -> Result<Vec<Value>, Trouble<'m>> {
    let first_key = operation.first_key_read();
    let mut values = Vec::with_capacity(operation.reads.len());
    for (at, read) in operation.reads.iter().enumerate() {
        let trouble = |cause| Trouble { read, finds_rows: at >= first_key, cause };
        values.push(read_value(read, table, roots).map_err(trouble)?);
    }
    Ok(values)
}

fn read_value(read: &Read, table: &Table, roots: Roots<'_>) -> Result<Value, Cause> {
    let (path, if_absent, null_if) = match &read.reading {
        Reading::Constant(value) => return Ok(value.clone()),
        Reading::Path { path, if_absent, null_if } => (path, if_absent, null_if),
    };
    let value = match path.one(roots).map_err(Cause::Path)? {
        Some(found) if null_if.contains(found) => Value::Null,
        Some(found) => table.columns[read.column].coerce(found).map_err(Cause::Misfit)?,
        None => match if_absent {
            Some(value) => value.clone(),
            None if read.required => return Err(Cause::Missing("matches nothing")),
            None => Value::Null,
        },
    };
    if value.is_null() && read.required {
        return Err(Cause::Missing("is null"));
    }
    Ok(value)
}

/// The rows of a `replace` are one set: of those with one key the last counts, and the change before
/// them, which deletes what is not among them, is told their keys.
fn one_set(operation: &Operation, kept: &[ColumnId], changes: &mut Vec<Change>, first: usize) {
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
    let is_kept = |read: &&usize| kept.contains(&operation.reads[**read].column);
    let kept: Vec<usize> = key.iter().filter(is_kept).copied().collect();
    if let Some(prune) = changes.last_mut() {
        let keys = rows.iter().flat_map(|row| kept.iter().map(|read| row.values[*read].clone()));
        prune.values.extend(keys);
    }
    changes.append(&mut rows);
}

/// Whether any path of a mapping starts at `record`.
fn reads_record(mapping: &Mapping) -> bool {
    let read = mapping.operations().flat_map(|operation| &operation.reads);
    let paths = read.filter_map(|read| read.reading.path());
    let each = mapping.tables.iter().filter_map(|table| table.each.as_ref()).map(|each| &each.path);
    let source = std::iter::once(&mapping.event_type).chain(&mapping.entity);
    paths.chain(each).chain(source).any(|path| path.root() == Root::Record)
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
