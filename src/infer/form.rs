//! The form of records: the envelope around events, and where an event has its type.

use std::collections::BTreeMap;

use super::steps::{self, Steps, member};
use super::yaml::quoted;
use super::{names, type_names};
use crate::document::{Arena, Json, Object, parse_json};
use crate::record::Record;

/// The most records that the form is found from.
pub(super) const MAX_RECORDS: usize = 2_000;

/// The share of records that an envelope must have, in percent. The others can be heartbeats and the like.
const MIN_PERCENT: usize = 80;

/// Members that hold several events.
const LISTS_OF_EVENTS: [&str; 4] = ["records", "events", "messages", "batch"];

/// Members that hold several events if these have a type.
const LISTS: [&str; 4] = ["entries", "changes", "notifications", "results"];

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
    /// Finds the form of records, apart from the event's type.
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
        counts.form()
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
        if self.extended_json {
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

/// The members of a record's key, which is a JSON object, with or without its schema.
pub(super) fn members_of_key(record: &Record) -> Vec<Steps> {
    let arena = Arena::new();
    let key = record.key.as_deref().and_then(|key| parse_json(key, &arena).ok()).and_then(Json::as_object);
    let payload = key.filter(|key| key.get("schema").is_some()).and_then(|key| key.get("payload"));
    let key = payload.and_then(Json::as_object).or(key);
    let members = key.map(Object::members).unwrap_or_default();
    members.iter().map(|(name, _)| member(&[], name)).collect()
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

/// Whether a list of this name holds events, rather than the parts of one thing.
fn holds_events(name: &str, elements: &[Json<'_>]) -> bool {
    let has_type = |element: &Json<'_>| {
        let members = element.as_object().map(Object::members).unwrap_or_default();
        members.iter().any(|(name, _)| type_names::is_type_name(name))
    };
    LISTS_OF_EVENTS.contains(&name) || LISTS.contains(&name) && elements.iter().all(has_type)
}

/// The member that holds several events, if the rest of the object identifies nothing.
fn list_of_events(object: Object<'_>) -> Option<&str> {
    let mut list = None;
    for (name, value) in object.members() {
        let name_in_words = names::snake_case(name);
        match value {
            Json::Array(elements)
                if elements.iter().all(|element| element.as_object().is_some())
                    && holds_events(&name_in_words, elements)
                    && list.is_none() =>
            {
                list = Some(*name);
            }
            Json::Object(_) | Json::Array(_) => return None,
            _ if ["id", "type", "event_type"].contains(&name_in_words.as_str()) => return None,
            _ => {}
        }
    }
    list
}
