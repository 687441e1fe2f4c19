//! The events of sampled records, decoded as a run would decode them.

use std::sync::Arc;

use super::form::{Envelope, Form};
use super::steps;
use crate::decode::Decoder;
use crate::document::decoded::{Content, Event};
use crate::document::{Arena, Json};
use crate::mapping::Mapping;
use crate::record::Record;

/// An event of a sampled record.
#[derive(Debug)]
pub(super) struct SampledEvent<'a> {
    /// The type, with the table before it if an envelope names one.
    pub(super) event_type: Option<&'a str>,
    pub(super) body: Json<'a>,
    pub(super) record: &'a Record,
}

/// Calls `visit` with each event that can be read.
pub(super) fn each<'r>(
    records: impl Iterator<Item = &'r Record>,
    form: &Form,
    mut visit: impl FnMut(SampledEvent<'_>),
) {
    let Some(mapping) = provisional(form) else { return };
    each_of_mapping(records, Arc::new(mapping), |event, record| {
        let body = event.documents.body;
        let by_path = form.event_type.as_ref().and_then(|path| steps::value(body, path)?.as_str());
        let event_type = event.qualified_event_type.or(event.envelope_event_type).or(by_path);
        visit(SampledEvent { event_type, body, record });
    });
}

/// Calls `visit` with each event that a mapping can read.
pub(super) fn each_of_mapping<'r>(
    records: impl Iterator<Item = &'r Record>,
    mapping: Arc<Mapping>,
    mut visit: impl FnMut(&Event<'_>, &Record),
) {
    let decoder = Decoder::new(mapping);
    for record in records {
        let arena = Arena::new();
        for view in decoder.decode(record, &arena).views.into_iter().flatten() {
            if let Content::Events(events) = view.content {
                for event in events.into_iter().flatten() {
                    visit(&event, record);
                }
            }
        }
    }
}

/// Why the first record that cannot be read has no event.
pub(super) fn first_fault(records: &[Record], form: &Form) -> Option<String> {
    let decoder = Decoder::new(Arc::new(provisional(form)?));
    records.iter().find_map(|record| {
        let arena = Arena::new();
        let fault = match decoder.decode(record, &arena).views {
            Err(fault) => Some(fault),
            Ok(views) => views.into_iter().find_map(|view| match view.content {
                Content::Unreadable(fault) => Some(fault),
                Content::Events(events) => events.into_iter().find_map(Result::err),
                _ => None,
            }),
        };
        fault.map(|fault| format!("{}: {}", record.position, fault.error))
    })
}

/// A mapping that decodes records of a form.
fn provisional(form: &Form) -> Option<Mapping> {
    let keys = form.keys().into_iter().filter(|(key, _)| *key != "event_type");
    let mut source: Vec<String> = keys.map(|(key, value)| format!("{key}: {value}")).collect();
    let event_type = if form.envelope == Envelope::Debezium || form.envelope == Envelope::DebeziumMongodb {
        "create"
    } else if form.envelope == Envelope::Cloudevents {
        "event"
    } else {
        source.push("event_type: {jq: '\"event\"'}".to_owned());
        "event"
    };
    let text = format!(
        "format: 1\nmapping: sample\nsource: {{{}}}\ntables: {{t: {{columns: {{c: {{type: json, path: $}}}}}}}}\nevents: {{{event_type}: [{{insert: t}}]}}\n",
        source.join(", ")
    );
    Mapping::parse("sample.yaml", &text).ok().map(|(mapping, _)| mapping)
}
