//! The form of records: the envelope around events, and where an event has its type.

use std::collections::BTreeMap;

use foldhash::{HashMap, HashSet};

use super::names;
use super::steps::{self, Steps, member};
use super::write::quoted;
use crate::document::{Arena, Json, Object, parse_json};
use crate::record::Record;

/// The most records that the form is found from.
const MAX_RECORDS: usize = 2_000;

/// The most event types. A member with more values is not the event type.
const MAX_TYPES: usize = 200;

/// The share of records that an envelope must have, in percent. The others can be heartbeats and the like.
const MIN_PERCENT: usize = 80;

/// Members that name the event's type, whatever their values are.
const TYPE_NAMES: [&str; 6] =
    ["event_type", "event_name", "event_kind", "message_type", "event", "topic_event"];

/// Members that name the event's type if documents of different values differ, or if the values name changes.
const POSSIBLE_TYPE_NAMES: [&str; 6] = ["type", "kind", "action", "op", "operation", "change"];

/// Members that can hold the head of an event.
const HEADS: [&str; 6] = ["meta", "metadata", "header", "headers", "envelope", "event"];

/// Members that can hold several events.
const LISTS: [&str; 8] =
    ["records", "events", "messages", "batch", "entries", "changes", "notifications", "results"];

/// An envelope that `mapper` knows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Envelope {
    #[default]
    Plain,
    Debezium,
    DebeziumMongodb,
    Cloudevents,
}

/// How records hold events.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Form {
    pub(super) envelope: Envelope,
    pub(super) extended_json: bool,
    /// The path to several events of a record, or a program, as YAML.
    pub(super) events: Option<String>,
    /// Texts that hold JSON.
    pub(super) json_text: Vec<String>,
    /// The member with the event's type.
    pub(super) event_type: Option<Steps>,
}

impl Form {
    /// Finds the form of records.
    pub(super) fn of(records: &[Record]) -> Form {
        let mut counts = Counts::default();
        for record in records.iter().take(MAX_RECORDS) {
            let arena = Arena::new();
            if let Some(payload) = &record.payload
                && let Ok(json) = parse_json(payload, &arena)
            {
                counts.add(json);
            }
        }
        let mut form = counts.form();
        if form.envelope == Envelope::Plain {
            form.event_type = event_type(records, &form);
        }
        form
    }

    /// Whether the envelope is one of Debezium's.
    pub(super) fn is_of_debezium(&self) -> bool {
        matches!(self.envelope, Envelope::Debezium | Envelope::DebeziumMongodb)
    }

    /// Whether the envelope names the event's type.
    pub(super) fn has_types(&self) -> bool {
        self.event_type.is_some() || self.envelope != Envelope::Plain
    }

    /// The keys of `source` that the form needs, with their values in YAML.
    pub(super) fn keys(&self) -> Vec<(&'static str, String)> {
        let mut keys = Vec::new();
        let envelope = match self.envelope {
            Envelope::Plain => None,
            Envelope::Debezium => Some("debezium"),
            Envelope::DebeziumMongodb => Some("debezium-mongodb"),
            Envelope::Cloudevents => Some("cloudevents"),
        };
        keys.extend(envelope.map(|envelope| ("envelope", envelope.to_owned())));
        if self.extended_json && self.envelope != Envelope::Debezium {
            keys.push(("extended_json", "true".to_owned()));
        }
        keys.extend(self.events.as_ref().map(|events| ("events", events.clone())));
        if !self.json_text.is_empty() {
            let paths: Vec<String> = self.json_text.iter().map(|path| quoted(path)).collect();
            keys.push(("json_text", format!("[{}]", paths.join(", "))));
        }
        let event_type = self.event_type.as_ref().map(|steps| quoted(&steps::spelled("$", steps)));
        keys.extend(event_type.map(|path| ("event_type", path)));
        keys
    }
}

/// How many records have which form.
#[derive(Debug, Default)]
struct Counts {
    documents: usize,
    arrays: usize,
    debezium: usize,
    mongodb: usize,
    cloudevents: usize,
    extended: usize,
    /// By member: the documents that are a list of events with little around it.
    lists: BTreeMap<String, usize>,
}

impl Counts {
    fn add(&mut self, json: Json<'_>) {
        self.documents += 1;
        self.extended += usize::from(has_extended(json, 0));
        match json {
            Json::Array(elements) => {
                self.arrays += usize::from(elements.iter().all(|element| element.as_object().is_some()));
                let are_cloudevents = !elements.is_empty()
                    && elements.iter().all(|element| element.as_object().is_some_and(is_cloudevent));
                self.cloudevents += usize::from(are_cloudevents);
            }
            Json::Object(object) => {
                self.cloudevents += usize::from(is_cloudevent(object));
                let payload = object.get("payload").and_then(Json::as_object);
                let change = payload.filter(|_| object.get("schema").is_some()).unwrap_or(object);
                if is_change(change) {
                    self.debezium += 1;
                    self.mongodb += usize::from(is_of_mongodb(change));
                }
                if let Some(list) = list_of_events(object) {
                    *self.lists.entry(list.to_owned()).or_default() += 1;
                }
            }
            _ => {}
        }
    }

    fn form(&self) -> Form {
        let most = |count: usize| count > 0 && count * 100 >= self.documents * MIN_PERCENT;
        let mut form = Form { extended_json: self.extended > 0, ..Form::default() };
        if most(self.debezium) {
            let is_mongodb = self.mongodb * 2 > self.debezium;
            form.envelope = if is_mongodb { Envelope::DebeziumMongodb } else { Envelope::Debezium };
            form.extended_json &= is_mongodb;
            // The envelope of MongoDB's connector says by itself that documents are extended JSON.
            form.extended_json = false;
        } else if most(self.cloudevents) {
            form.envelope = Envelope::Cloudevents;
        } else if self.arrays > 0 {
            let all = self.arrays == self.documents;
            let program = "if type == \"array\" then .[] else . end";
            form.events =
                Some(if all { "\"$[*]\"".to_owned() } else { format!("{{jq: {}}}", quoted(program)) });
        } else if let Some((list, count)) = self.lists.iter().next()
            && *count == self.documents
            && self.lists.len() == 1
        {
            let list = member(&[], list);
            form.events = Some(quoted(&format!("{}[*]", steps::spelled("$", &list))));
        }
        form
    }
}

fn has_extended(json: Json<'_>, depth: usize) -> bool {
    const WRAPPERS: [&str; 6] =
        ["$oid", "$date", "$numberLong", "$numberInt", "$numberDecimal", "$numberDouble"];
    match json {
        Json::Object(object) => match object.members() {
            [(name, _)] if WRAPPERS.contains(name) => true,
            members => depth < 8 && members.iter().any(|(_, value)| has_extended(*value, depth + 1)),
        },
        Json::Array(elements) => {
            depth < 8 && elements.iter().take(20).any(|element| has_extended(*element, depth + 1))
        }
        _ => false,
    }
}

fn is_cloudevent(object: Object<'_>) -> bool {
    ["specversion", "id", "source", "type"]
        .iter()
        .all(|name| object.get(name).is_some_and(|it| it.as_str().is_some()))
}

/// Whether an object is a change that Debezium describes.
fn is_change(object: Object<'_>) -> bool {
    let op = object.get("op").and_then(Json::as_str);
    let has_state =
        ["after", "before", "patch", "updateDescription"].iter().any(|name| object.get(name).is_some());
    op.is_some_and(|op| op.len() == 1) && (has_state || op == Some("t")) && object.get("source").is_some()
}

fn is_of_mongodb(change: Object<'_>) -> bool {
    let source = change.get("source").and_then(Json::as_object);
    let connector = source.and_then(|source| source.get("connector")).and_then(Json::as_str);
    connector == Some("mongodb") || change.get("after").is_some_and(|after| after.as_str().is_some())
}

/// The member that holds several events, if the rest of the object identifies nothing.
fn list_of_events<'a>(object: Object<'a>) -> Option<&'a str> {
    let mut list = None;
    for (name, value) in object.members() {
        let name_in_words = names::snake_case(name);
        match value {
            Json::Array(elements) if elements.iter().all(|element| element.as_object().is_some()) => {
                if list.replace(*name).is_some() || !LISTS.contains(&name_in_words.as_str()) {
                    return None;
                }
            }
            Json::Object(_) | Json::Array(_) => return None,
            _ if ["id", "type", "event_type"].contains(&name_in_words.as_str()) => return None,
            _ => {}
        }
    }
    list
}

/// The values of a member that can be the event's type.
#[derive(Debug, Default)]
struct Values {
    count: usize,
    /// By value: the members of documents with the value.
    shapes: HashMap<String, HashSet<String>>,
    is_other: bool,
}

/// Finds the member that has the type of events.
fn event_type(records: &[Record], form: &Form) -> Option<Steps> {
    let mut events = 0;
    let mut candidates: BTreeMap<(usize, Steps), Values> = BTreeMap::new();
    super::events::each(records.iter().take(MAX_RECORDS), form, |event| {
        let Some(object) = event.body.as_object() else { return };
        events += 1;
        for (name, value) in object.members() {
            if let Some(rank) = rank(name) {
                candidates.entry((rank, member(&[], name))).or_default().add(*value, object);
            }
            let head = value.as_object().filter(|_| HEADS.contains(&names::snake_case(name).as_str()));
            for (inner, value) in head.map(Object::members).unwrap_or_default() {
                if let Some(rank) = rank(inner) {
                    let path = member(&member(&[], name), inner);
                    candidates.entry((rank + 20, path)).or_default().add(*value, object);
                }
            }
        }
    });
    let suits = |(rank, _): &(usize, Steps), values: &Values| {
        let is_plain = !values.is_other && values.count == events && !values.shapes.is_empty();
        is_plain && (rank % 20 < TYPE_NAMES.len() || values.differ() || values.name_changes())
    };
    let mut suitable = candidates.iter().filter(|(key, values)| suits(key, values));
    suitable.next().map(|((_, path), _)| path.clone())
}

/// How likely a member of this name is the event's type: the smaller, the likelier.
fn rank(name: &str) -> Option<usize> {
    let name = names::snake_case(name);
    let certain = TYPE_NAMES.iter().position(|known| *known == name);
    let possible = POSSIBLE_TYPE_NAMES.iter().position(|known| *known == name);
    certain.or(possible.map(|at| TYPE_NAMES.len() + at))
}

impl Values {
    fn add(&mut self, value: Json<'_>, document: Object<'_>) {
        self.count += 1;
        let Some(text) = value.as_str().filter(|text| !text.is_empty() && text.len() <= 100) else {
            self.is_other = true;
            return;
        };
        if self.is_other {
            return;
        }
        let shape = self.shapes.entry(text.to_owned()).or_default();
        for (name, value) in document.members() {
            shape.insert((*name).to_owned());
            for (inner, _) in value.as_object().map(Object::members).unwrap_or_default().iter().take(100) {
                shape.insert(format!("{name}.{inner}"));
            }
        }
        self.is_other = self.shapes.len() > MAX_TYPES;
    }

    /// Whether documents of two values differ in a third of their members.
    fn differ(&self) -> bool {
        let mut shapes = self.shapes.values();
        let Some(first) = shapes.next() else { return false };
        shapes.any(|shape| {
            let common = first.intersection(shape).count();
            let all = first.len() + shape.len() - common;
            common * 3 < all * 2
        })
    }

    /// Whether all values end with the name of a change.
    fn name_changes(&self) -> bool {
        self.shapes.keys().all(|value| {
            let words = names::words(value);
            words.last().is_some_and(|word| super::groups::is_change(word))
        })
    }
}
