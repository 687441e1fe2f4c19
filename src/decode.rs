//! Row 2. Record → document: wire formats, envelopes, extended JSON. Pure: no network, no disk, no
//! database.
//!
//! Each mapping decodes a record according to its own `source`; mappings with identical sources share the
//! decoded view. A record is decoded only for the mappings that name its topic.

mod debezium;
mod extended;
mod record_root;

use std::sync::Arc;

use bumpalo::collections::Vec as ArenaVec;

use crate::document::decoded::{Content, Decoded, Event, View};
use crate::document::path::{Path, Roots};
use crate::document::{Arena, Json, parse_json};
use crate::mapping::{EnvelopeFormat, Mapping, Source};
use crate::record::{Fault, Record, Stage};
use crate::topic::Topic;

/// Decodes the records of a mapping's events.
#[derive(Debug)]
pub struct Decoder {
    mapping: Arc<Mapping>,
    /// By part, the topics that it names.
    topics: Vec<Vec<Topic>>,
    /// All parts, in their order.
    parts: Vec<usize>,
    /// Parts whose sources say the same.
    views: Vec<Vec<usize>>,
    /// Whether a path starts at `record`.
    reads_record: bool,
}

impl Decoder {
    /// Prepares for a mapping.
    #[must_use]
    pub fn new(mapping: Arc<Mapping>) -> Decoder {
        let mut views: Vec<Vec<usize>> = Vec::new();
        for (at, part) in mapping.parts.iter().enumerate() {
            let sees_alike = |view: &&mut Vec<usize>| mapping.parts[view[0]].source.sees_like(&part.source);
            match views.iter_mut().find(sees_alike) {
                Some(view) => view.push(at),
                None => views.push(vec![at]),
            }
        }
        // A topic that cannot be read is of a file that is alone, to which all records go.
        let named = mapping.parts.iter().map(|part| part.topics.iter().map(|topic| Topic::parse(topic)));
        let topics = named.map(|topics| topics.filter_map(Result::ok).collect()).collect();
        let (parts, reads_record) = ((0..mapping.parts.len()).collect(), record_root::is_read(&mapping));
        Decoder { mapping, topics, parts, views, reads_record }
    }

    /// Decodes a record in an arena.
    #[must_use]
    pub fn decode<'a>(&'a self, record: &'a Record, arena: &'a Arena) -> Decoded<'a> {
        let parts = self.parts_of(record, arena);
        let payload = record.payload.as_deref();
        let views = match payload.map_or(Ok(Json::Null), |payload| parse_json(payload, arena)) {
            Ok(document) => {
                let record_root = if self.reads_record { record_root::of(record, arena) } else { Json::Null };
                let mut views = ArenaVec::with_capacity_in(self.views.len(), arena);
                for view in &self.views {
                    let parts = if parts.len() == self.parts.len() {
                        view.as_slice()
                    } else {
                        let asked = view.iter().copied().filter(|part| parts.contains(part));
                        ArenaVec::from_iter_in(asked, arena).into_bump_slice()
                    };
                    let Some(part) = parts.first() else { continue };
                    let source = &self.mapping.parts[*part].source;
                    let roots = Roots {
                        arena,
                        body: document,
                        record: record_root,
                        envelope: document,
                        elements: &[],
                    };
                    views.push(View { parts, content: read_record(source, record, roots) });
                }
                Ok(views)
            }
            Err(error) => Err(Fault::new(Stage::Decode, error.to_string())),
        };
        Decoded { has_payload: payload.is_some(), parts, views }
    }

    /// The parts that name a record's topic; without any, all of them. No part names a topic of the
    /// source's own, and nothing else has one.
    fn parts_of<'a>(&'a self, record: &Record, arena: &'a Arena) -> &'a [usize] {
        if self.parts.len() == 1 {
            return &self.parts;
        }
        let Some((partition, _)) = record.offset() else { return &self.parts };
        let names = |part: &usize| self.topics[*part].iter().any(|topic| topic.means(&partition.topic));
        let named = ArenaVec::from_iter_in(self.parts.iter().copied().filter(names), arena);
        if named.is_empty() { &self.parts } else { named.into_bump_slice() }
    }
}

/// Takes the events out of a record's document, which is the body of `roots`.
fn read_record<'a>(source: &'a Source, record: &'a Record, roots: Roots<'a, 'a>) -> Content<'a> {
    let arena = roots.arena;
    if source.envelope == EnvelopeFormat::DebeziumMongodb {
        return match debezium::Change::open(roots.body, record.key.as_deref(), arena) {
            Err(fault) => Content::Unreadable(fault),
            Ok(None) => Content::Tombstone,
            Ok(Some(change)) => {
                let roots = Roots { body: change.body, envelope: change.envelope, ..roots };
                let event = Event { roots, change: Some(change.kind), found_by: None };
                Content::Events(bumpalo::vec![in arena; Ok(event)])
            }
        };
    }
    let document = if source.extended_json { extended::plain(roots.body, arena) } else { roots.body };
    let roots = Roots { body: document, envelope: document, ..roots };
    let whole = Event { roots, change: None, found_by: None };
    let Some(events) = &source.events else {
        return Content::Events(bumpalo::vec![in arena; read_event(source, whole)]);
    };
    match events.each(roots) {
        Err(fault) => Content::Unreadable(refused(fault.to_string(), events)),
        Ok(found) if found.is_empty() && events.leads_somewhere(roots) => Content::EmptyList,
        Ok(found) => {
            let found = (1..).zip(found).map(|(number, element)| {
                let roots = Roots { body: element.value, ..roots };
                read_event(source, Event { roots, found_by: Some((events, number)), ..whole })
            });
            Content::Events(ArenaVec::from_iter_in(found, arena))
        }
    }
}

/// Finds the body of an event, which may be a part of it.
fn read_event<'a>(source: &'a Source, event: Event<'a>) -> Result<Event<'a>, Fault> {
    let Some(path) = &source.body else { return Ok(event) };
    let roots = Roots { envelope: event.roots.body, ..event.roots };
    let body = match path.one(roots) {
        // A body that is text is JSON in it: text by itself has no members to read.
        Ok(Some(Json::String(text))) => match parse_json(text.as_bytes(), roots.arena) {
            Ok(body) if source.extended_json => Ok(extended::plain(body, roots.arena)),
            Ok(body) => Ok(body),
            Err(error) => Err(format!("`{}` is {error}", path.text())),
        },
        Ok(found) => Ok(found.unwrap_or_default()),
        Err(fault) => Err(fault.to_string()),
    };
    match body {
        Ok(body) => Ok(Event { roots: Roots { body, ..roots }, ..event }),
        Err(error) => Err(event.fault(refused(error, path))),
    }
}

fn refused(error: String, path: &Path) -> Fault {
    Fault::new(Stage::Decode, error).at_path(path.text())
}
