//! Row 2. Record → document: wire formats, envelopes, extended JSON. Pure: no network, no disk, no database.
//!
//! Each mapping file decodes a record according to its own `source`. Files with identical sources share the
//! decoded view. A record is decoded only for the files that name its topic.

mod debezium;
mod extended;
mod fault;
mod json_text;
mod other_format;
mod record_root;

use std::sync::Arc;

use bumpalo::collections::Vec as ArenaVec;

use crate::document::decoded::{Content, Decoded, Event, View};
use crate::document::path::{Root, RootValues};
use crate::document::{Arena, DocumentValues, Expression, Json, NotJson, parse_json};
use crate::mapping::{EnvelopeFormat, Mapping, RecordFormat};
use crate::record::{Fault, Record, Stage};
use crate::topic::Topic;
pub use other_format::{OtherFormat, file_format, may_become_other_format};

/// Decodes records for a mapping.
#[derive(Debug)]
pub struct Decoder {
    mapping: Arc<Mapping>,
    /// The topics that each mapping file names.
    topics: Vec<Vec<Topic>>,
    /// All mapping files, in their order.
    mapping_files: Vec<usize>,
    /// The mapping files, grouped by identical sources.
    views: Vec<Vec<usize>>,
    /// Whether a path starts at `record`.
    reads_record: bool,
}

impl Decoder {
    /// Prepares to decode records for a mapping.
    #[must_use]
    pub fn new(mapping: Arc<Mapping>) -> Decoder {
        let mut views: Vec<Vec<usize>> = Vec::new();
        for (at, file) in mapping.files.iter().enumerate() {
            let same_source =
                |view: &&mut Vec<usize>| mapping.files[view[0]].source.shares_view_with(&file.source);
            match views.iter_mut().find(same_source) {
                Some(view) => view.push(at),
                None => views.push(vec![at]),
            }
        }
        // With several mapping files, `merge` has refused topics that cannot be parsed. A single file reads
        // every record, whatever its topics are.
        let topics = mapping.files.iter().map(|file| file.topics.iter().map(|topic| Topic::parse(topic)));
        let topics = topics.map(|topics| topics.filter_map(Result::ok).collect()).collect();
        let (mapping_files, reads_record) =
            ((0..mapping.files.len()).collect(), record_root::is_read(&mapping));
        Decoder { mapping, topics, mapping_files, views, reads_record }
    }

    /// The mapping.
    #[must_use]
    pub fn mapping(&self) -> &Arc<Mapping> {
        &self.mapping
    }

    /// Decodes a record. The result borrows from the record and the arena.
    #[must_use]
    pub fn decode<'a>(&'a self, record: &'a Record, arena: &'a Arena) -> Decoded<'a> {
        let mapping_files = self.mapping_files_for(record, arena);
        let views = match read_document(record, arena) {
            Ok(document) => {
                let record_root = if self.reads_record { record_root::of(record, arena) } else { Json::Null };
                let mut views = ArenaVec::with_capacity_in(self.views.len(), arena);
                for view in &self.views {
                    let mapping_files = if mapping_files.len() == self.mapping_files.len() {
                        view.as_slice()
                    } else {
                        let selected =
                            view.iter().copied().filter(|mapping_file| mapping_files.contains(mapping_file));
                        ArenaVec::from_iter_in(selected, arena).into_bump_slice()
                    };
                    let Some(mapping_file) = mapping_files.first() else { continue };
                    let source = &self.mapping.files[*mapping_file].source;
                    let roots = RootValues {
                        arena,
                        body: document,
                        record: record_root,
                        envelope: document,
                        elements: &[],
                        values: None,
                    };
                    views.push(View { mapping_files, content: read_record(source, record, roots) });
                }
                Ok(views)
            }
            Err(fault) => Err(fault),
        };
        let has_payload = record.payload.is_some() || record.too_long.is_some();
        Decoded { has_payload, mapping_files, views }
    }

    /// Returns the mapping files that name the record's topic, or all of them if none does, as for a topic
    /// that only the source names. A record without an offset has no topic.
    fn mapping_files_for<'a>(&'a self, record: &Record, arena: &'a Arena) -> &'a [usize] {
        if self.mapping_files.len() == 1 {
            return &self.mapping_files;
        }
        let Some((partition, _)) = record.offset() else { return &self.mapping_files };
        let names_topic = |mapping_file: &usize| {
            self.topics[*mapping_file].iter().any(|topic| topic.matches(&partition.topic))
        };
        let selected = ArenaVec::from_iter_in(self.mapping_files.iter().copied().filter(names_topic), arena);
        if selected.is_empty() { &self.mapping_files } else { selected.into_bump_slice() }
    }
}

/// Parses the document of a record. A tombstone has the document null.
fn read_document<'a>(record: &'a Record, arena: &'a Arena) -> Result<Json<'a>, Fault> {
    if let Some(refused) = &record.refused {
        return Err(Fault::new(Stage::Decode, refused.as_ref()));
    }
    match (record.too_long, record.payload.as_deref()) {
        (Some(length), _) => {
            let error = format!("the record has {length} bytes, more than `--max-record-bytes` allows");
            let cause = "the record has more bytes than `--max-record-bytes` allows";
            Err(Fault::new(Stage::Decode, error).caused_by(cause))
        }
        (None, Some(payload)) => parse_json(payload, arena).map_err(|error| {
            let format = match error {
                NotJson::TooDeep(_) => None,
                _ => other_format::record_format(payload, record.offset().is_none()),
            };
            match format {
                Some(format) => Fault::new(Stage::Decode, format!("{error}; {format}"))
                    .caused_by(format!("not JSON, {format}")),
                None => Fault::new(Stage::Decode, error.to_string()),
            }
        }),
        (None, None) => Ok(Json::Null),
    }
}

/// Extracts the events of a record's document, which is the body of `roots`.
fn read_record<'a>(source: &'a RecordFormat, record: &'a Record, roots: RootValues<'a, 'a>) -> Content<'a> {
    let arena = roots.arena;
    if source.envelope == EnvelopeFormat::DebeziumMongodb {
        return match debezium::ChangeEvent::open(roots.body, record.key.as_deref(), arena) {
            Err(fault) => Content::Unreadable(fault),
            Ok(None) => Content::Tombstone,
            Ok(Some(change)) => {
                let roots = RootValues { body: change.body, envelope: change.envelope, ..roots };
                let event = Event { envelope_event_type: Some(change.event_type), ..event_of(roots, None) };
                let documents = json_text::parse(&source.json_text, Root::Envelope, roots)
                    .and_then(|roots| json_text::parse(&source.json_text, Root::Body, roots));
                let event = documents.map(|documents| Event { documents, ..event });
                Content::Events(bumpalo::vec![in arena; event])
            }
        };
    }
    let document = if source.extended_json { extended::plain(roots.body, arena) } else { roots.body };
    let roots = RootValues { body: document, envelope: document, ..roots };
    let Some(events) = &source.events else {
        return Content::Events(bumpalo::vec![in arena; read_event(source, event_of(roots, None))]);
    };
    // With a `body`, each event is an envelope of its own.
    let roots = match source.body {
        Some(_) => Ok(roots),
        None => parse_envelope_texts(source, roots),
    };
    let roots = match roots {
        Ok(roots) => roots,
        Err(fault) => return Content::Unreadable(fault),
    };
    match events.each(roots) {
        Err(fault) => Content::Unreadable(fault::of_expression(&fault, events.text())),
        Ok(found) if found.is_empty() && events.target_exists(roots) => Content::EmptyList,
        Ok(found) => {
            let found = (1..).zip(found).map(|(number, element)| {
                let roots = RootValues { body: element.value, ..roots };
                read_event(source, event_of(roots, Some((events, number))))
            });
            Content::Events(ArenaVec::from_iter_in(found, arena))
        }
    }
}

/// An event without an envelope that names its type.
fn event_of<'a>(documents: RootValues<'a, 'a>, list_match: Option<(&'a Expression, usize)>) -> Event<'a> {
    Event { documents, values: DocumentValues::default(), envelope_event_type: None, list_match }
}

/// Finds the body of an event: the whole event, or a part of it.
fn read_event<'a>(source: &'a RecordFormat, event: Event<'a>) -> Result<Event<'a>, Fault> {
    let documents = match &source.body {
        None if source.json_text.is_empty() => return Ok(event),
        None => Ok(event.documents),
        Some(expression) => read_body(source, expression, event.documents),
    };
    match documents.and_then(|documents| json_text::parse(&source.json_text, Root::Body, documents)) {
        Ok(documents) => {
            let has_envelope = source.body.is_some() || event.list_match.is_some();
            let envelope = if has_envelope { documents.envelope } else { documents.body };
            Ok(Event { documents: RootValues { envelope, ..documents }, ..event })
        }
        Err(fault) => Err(event.with_event_number(fault)),
    }
}

/// Finds the body in the event, which is its envelope.
fn read_body<'a>(
    source: &'a RecordFormat,
    expression: &'a Expression,
    roots: RootValues<'a, 'a>,
) -> Result<RootValues<'a, 'a>, Fault> {
    let roots = parse_envelope_texts(source, RootValues { envelope: roots.body, ..roots })?;
    let body = match expression.one(roots) {
        // A body of text is JSON within text: text itself has no members.
        Ok(Some(Json::String(text))) => match parse_json(text.as_bytes(), roots.arena) {
            Ok(body) if source.extended_json => extended::plain(body, roots.arena),
            Ok(body) => body,
            Err(error) => {
                return Err(fault::of_value(
                    format!("`{}` is {error}", expression.shown()),
                    expression.text(),
                ));
            }
        },
        Ok(found) => found.unwrap_or_default(),
        Err(fault) => return Err(fault::of_expression(&fault, expression.text())),
    };
    Ok(RootValues { body, ..roots })
}

/// Parses the texts of an envelope whose body has not been found yet, so that `events` and `body` can lead through
/// them.
fn parse_envelope_texts<'a>(
    source: &'a RecordFormat,
    roots: RootValues<'a, 'a>,
) -> Result<RootValues<'a, 'a>, Fault> {
    let roots = json_text::parse(&source.json_text, Root::Envelope, roots)?;
    Ok(RootValues { body: roots.envelope, ..roots })
}
