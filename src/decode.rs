//! Row 2. Record → document: wire formats, envelopes, extended JSON. Pure: no network, no disk, no database.
//!
//! Each mapping file decodes a record according to its own `source`. Files with identical sources share the
//! decoded view. A record is decoded only for the files that name its topic.

mod alternatives;
mod cloudevents;
mod connect;
mod debezium;
mod extended;
mod fault;
mod json_text;
mod other_format;
mod record_root;
mod separate;

use std::sync::Arc;

use bumpalo::collections::Vec as ArenaVec;

use crate::document::decoded::{Content, Decoded, Event, ListMatch, View};
use crate::document::path::{Root, RootValues};
use crate::document::{
    Arena, DocumentValues, Expression, Json, NotJson, Object, RecordDocumentValues, RecordValues, parse_json,
};
use crate::mapping::{EnvelopeFormat, Mapping, RecordFormat};
use crate::record::{Fault, Record, Stage};
use alternatives::Alternatives;
use cloudevents::CloudEvent;
use debezium::ChangeEvent;
pub use other_format::{OtherFormat, file_format, may_become_other_format};
use record_root::RecordReads;

/// Decodes records for a mapping.
#[derive(Debug)]
pub struct Decoder {
    mapping: Arc<Mapping>,
    /// By mapping file.
    alternatives: Vec<Alternatives>,
    /// All mapping files, in their order.
    mapping_files: Vec<usize>,
    /// The mapping files, grouped by identical sources.
    views: Vec<Vec<usize>>,
    record_reads: RecordReads,
    /// Whether a source can read values that are not JSON.
    reads_non_json: bool,
}

impl Decoder {
    /// Prepares to decode records for a mapping.
    #[must_use]
    pub fn new(mapping: Arc<Mapping>) -> Decoder {
        let mut views: Vec<Vec<usize>> = Vec::new();
        for (at, file) in mapping.files.iter().enumerate() {
            let same_source = |view: &&mut Vec<usize>| mapping.files[view[0]].shares_view_with(file);
            match views.iter_mut().find(same_source) {
                Some(view) => view.push(at),
                None => views.push(vec![at]),
            }
        }
        let formats = mapping.files.iter().flat_map(|file| &file.alternatives);
        let reads_non_json = |format: &RecordFormat| format.envelope == EnvelopeFormat::Cloudevents;
        Decoder {
            alternatives: mapping.files.iter().map(Alternatives::new).collect(),
            mapping_files: (0..mapping.files.len()).collect(),
            views,
            record_reads: RecordReads::of(&mapping),
            reads_non_json: formats.map(|alternative| &alternative.format).any(reads_non_json),
            mapping,
        }
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
        let views = self.views(record, mapping_files, arena);
        Decoded { mapping_files, views }
    }

    /// Decodes a record for some of the mapping files.
    fn views<'a>(
        &'a self,
        record: &'a Record,
        mapping_files: &'a [usize],
        arena: &'a Arena,
    ) -> Result<ArenaVec<'a, View<'a>>, Fault> {
        reject_refused(record)?;
        let value = match read_value(record, arena) {
            Err(fault) if !self.reads_non_json => return Err(fault),
            value => value,
        };
        let record_values = self.record_reads.values(record, value.as_ref().ok().copied(), arena);
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
            let (content, separate_events) =
                match self.read_view(*mapping_file, record, &value, record_values, arena) {
                    Ok((content, format)) => (content, format.separate_events),
                    Err(fault) => {
                        let mut alternatives = self.mapping.files[*mapping_file].alternatives.iter();
                        let all = alternatives.all(|alternative| alternative.format.separate_events);
                        (Content::Unreadable(fault), all)
                    }
                };
            views.push(View { mapping_files, content, separate_events });
        }
        Ok(views)
    }

    /// Decodes a record by the alternative of a mapping file's source that takes it. Returns the format of this
    /// alternative, too.
    fn read_view<'a>(
        &'a self,
        mapping_file: usize,
        record: &'a Record,
        value: &Result<Json<'a>, Fault>,
        record_values: &'a RecordValues<'a>,
        arena: &'a Arena,
    ) -> Result<(Content<'a>, &'a RecordFormat), Fault> {
        let body = value.as_ref().copied().unwrap_or_default();
        let roots =
            RootValues { arena, body, record: record_values, envelope: body, elements: &[], values: None };
        let alternatives = &self.mapping.files[mapping_file].alternatives;
        let is_tombstone = record.payload.is_none();
        let choice = &self.alternatives[mapping_file];
        let chosen = if is_tombstone {
            Some(choice.choose_for_tombstone(alternatives, record, roots))
        } else {
            choice.choose(alternatives, record, roots, value.is_ok())?
        };
        let Some(alternative) = chosen else {
            // No alternative reads a value that is not JSON.
            value.clone()?;
            return Err(Fault::new(Stage::Decode, "no alternative of `source` takes the record"));
        };
        let format = &alternatives[alternative].format;
        let source = ChosenSource { format, alternative, is_one_of_several: alternatives.len() > 1 };
        let content = match format.envelope {
            EnvelopeFormat::Plain if is_tombstone => source.tombstone(roots),
            EnvelopeFormat::Plain => {
                let body = value.clone()?;
                let roots = if format.extended_json { self.extended(record, body, roots) } else { roots };
                source.read_record(roots)
            }
            EnvelopeFormat::Debezium => {
                let record_values = record_root::without_schema(record_values, arena)?;
                let change = ChangeEvent::of_row(value.clone()?, record.key.as_deref(), arena);
                source.read_change(change, RootValues { record: record_values, ..roots })
            }
            EnvelopeFormat::DebeziumMongodb => {
                let body = value.clone()?;
                let record_values = record_root::without_schema(record_values, arena)?;
                let record_values = self.record_reads.extended(record_values, record, body, arena);
                let change = ChangeEvent::of_document(body, record.key.as_deref(), arena);
                source.read_change(change, RootValues { record: record_values, ..roots })
            }
            EnvelopeFormat::Cloudevents => {
                let is_extended = format.extended_json && value.is_ok();
                let roots = if is_extended { self.extended(record, body, roots) } else { roots };
                source.read_cloudevents(record, value, roots)
            }
        };
        Ok((content, format))
    }

    /// The roots of a record whose value is extended JSON.
    fn extended<'a>(
        &self,
        record: &'a Record,
        value: Json<'a>,
        roots: RootValues<'a, 'a>,
    ) -> RootValues<'a, 'a> {
        let value = extended::plain(value, roots.arena);
        let record = self.record_reads.extended(roots.record, record, value, roots.arena);
        RootValues { body: value, envelope: value, record, ..roots }
    }

    /// Returns the mapping files that name the record's topic, or all of them if none does, as for a topic
    /// that only the source names. A record without an offset has no topic.
    fn mapping_files_for<'a>(&'a self, record: &Record, arena: &'a Arena) -> &'a [usize] {
        if self.mapping_files.len() == 1 {
            return &self.mapping_files;
        }
        let Some(topic) = record.topic() else { return &self.mapping_files };
        let names_topic = |mapping_file: &usize| self.alternatives[*mapping_file].name_topic(topic);
        let selected = ArenaVec::from_iter_in(self.mapping_files.iter().copied().filter(names_topic), arena);
        if selected.is_empty() { &self.mapping_files } else { selected.into_bump_slice() }
    }
}

/// Refuses a record that is too long, or that the source refuses.
fn reject_refused(record: &Record) -> Result<(), Fault> {
    if let Some(refused) = &record.refused {
        return Err(Fault::new(Stage::Decode, refused.as_ref()));
    }
    let Some(length) = record.too_long else { return Ok(()) };
    let error = format!("the record has {length} bytes, more than `--max-record-bytes` allows");
    let cause = "the record has more bytes than `--max-record-bytes` allows";
    Err(Fault::new(Stage::Decode, error).caused_by(cause))
}

/// Parses the value of a record. A tombstone has the value null.
fn read_value<'a>(record: &'a Record, arena: &'a Arena) -> Result<Json<'a>, Fault> {
    let Some(payload) = record.payload.as_deref() else { return Ok(Json::Null) };
    parse_json(payload, arena).map_err(|error| {
        let format = match error {
            NotJson::TooDeep(_) => None,
            _ => other_format::record_format(payload, record.offset().is_none()),
        };
        match format {
            Some(format) => Fault::new(Stage::Decode, format!("{error}; {format}"))
                .caused_by(format!("not JSON, {format}")),
            None => Fault::new(Stage::Decode, error.to_string()),
        }
    })
}

/// The alternative of `source` that takes a record.
#[derive(Clone, Copy)]
struct ChosenSource<'a> {
    format: &'a RecordFormat,
    /// Its index.
    alternative: usize,
    /// Whether there are others.
    is_one_of_several: bool,
}

impl<'a> ChosenSource<'a> {
    /// Extracts the events of a record's document, which is the body of `roots`.
    fn read_record(self, roots: RootValues<'a, 'a>) -> Content<'a> {
        let (format, arena) = (self.format, roots.arena);
        let has_envelope = format.has_envelope() || roots.body.is_null();
        let roots = if has_envelope { roots } else { RootValues { envelope: NO_ENVELOPE, ..roots } };
        let Some(events) = &format.events else {
            return Content::Events(bumpalo::vec![in arena; self.read_event(self.event(roots, None))]);
        };
        let roots = match roots_of_list(format, roots) {
            Ok(roots) => roots,
            Err(fault) => return Content::Unreadable(fault),
        };
        match events.each(roots) {
            Err(fault) => Content::Unreadable(fault::of_expression(&fault, events.text())),
            Ok(found) if found.is_empty() && events.target_exists(roots) => Content::EmptyList,
            Ok(found) => {
                let values = RecordDocumentValues::default();
                // A path of the tables that reads the envelope of other alternatives finds nothing in a list.
                let is_bare_list = self.is_one_of_several && matches!(roots.envelope, Json::Array(_));
                let roots = if is_bare_list { RootValues { envelope: NO_ENVELOPE, ..roots } } else { roots };
                let found = (1..).zip(found).map(|(number, element)| {
                    let roots = RootValues { body: element.value, ..roots };
                    let is_separate = format.separate_events;
                    let list_match = Some(ListMatch { list: Some(events), number, is_separate });
                    let values = values.of_event(format.body.is_none());
                    self.read_event(Event { values, ..self.event(roots, list_match) })
                });
                Content::Events(ArenaVec::from_iter_in(found, arena))
            }
        }
    }

    /// Extracts the event of a change that one of Debezium's connectors has written.
    fn read_change(
        self,
        change: Result<Option<ChangeEvent<'a>>, Fault>,
        roots: RootValues<'a, 'a>,
    ) -> Content<'a> {
        match change {
            Err(fault) => Content::Unreadable(fault),
            Ok(None) => self.tombstone(roots),
            Ok(Some(change)) => {
                let roots = RootValues { body: change.body, envelope: change.envelope, ..roots };
                let event = Event {
                    envelope_event_type: Some(change.event_type),
                    qualified_event_type: change.qualified_event_type,
                    ..self.event(roots, None)
                };
                Content::Events(bumpalo::vec![in roots.arena; self.parse_texts(event)])
            }
        }
    }

    /// Extracts the events of a record in one of the modes of `CloudEvents`.
    fn read_cloudevents(
        self,
        record: &'a Record,
        value: &Result<Json<'a>, Fault>,
        roots: RootValues<'a, 'a>,
    ) -> Content<'a> {
        let arena = roots.arena;
        let read = |found: Result<CloudEvent<'a>, Fault>, list_match: Option<ListMatch<'a>>| {
            let event = self.event(roots, list_match);
            let CloudEvent { event_type, envelope, body } =
                found.map_err(|fault| event.with_event_number(fault))?;
            let is_extended = self.format.extended_json;
            let plain = |json| if is_extended { extended::plain(json, arena) } else { json };
            let documents = RootValues { body: plain(body), envelope: plain(envelope), ..roots };
            self.parse_texts(Event { documents, envelope_event_type: Some(event_type), ..event })
        };
        match cloudevents::open(record, value, arena) {
            Err(fault) => Content::Unreadable(fault),
            Ok(cloudevents::Message::Tombstone) => self.tombstone(roots),
            Ok(cloudevents::Message::Event(event)) => {
                Content::Events(bumpalo::vec![in arena; read(Ok(event), None)])
            }
            Ok(cloudevents::Message::Batch([])) => Content::EmptyList,
            Ok(cloudevents::Message::Batch(events)) => {
                let values = RecordDocumentValues::default();
                let events = (1..).zip(events).map(|(number, event)| {
                    let list_match = ListMatch { list: None, number, is_separate: false };
                    let event = read(cloudevents::structured(*event, arena), Some(list_match))?;
                    Ok(Event { values: values.of_event(false), ..event })
                });
                Content::Events(ArenaVec::from_iter_in(events, arena))
            }
        }
    }

    /// A record without a value. Only `record` can be read.
    fn tombstone(self, roots: RootValues<'a, 'a>) -> Content<'a> {
        let nothing = RootValues { body: Json::Null, envelope: Json::Null, ..roots };
        Content::Tombstone(self.event(nothing, None))
    }

    /// An event without an envelope that names its type.
    fn event(self, documents: RootValues<'a, 'a>, list_match: Option<ListMatch<'a>>) -> Event<'a> {
        Event {
            documents,
            values: DocumentValues::default(),
            alternative: self.alternative,
            envelope_event_type: None,
            qualified_event_type: None,
            list_match,
        }
    }

    /// Parses the texts of an event whose envelope and body are two documents.
    fn parse_texts(self, event: Event<'a>) -> Result<Event<'a>, Fault> {
        let texts = &self.format.json_text;
        if texts.is_empty() {
            return Ok(event);
        }
        let documents = json_text::parse(texts, Root::Envelope, event.documents)
            .and_then(|documents| json_text::parse(texts, Root::Body, documents));
        match documents {
            Ok(documents) => Ok(Event { documents, ..event }),
            Err(fault) => Err(event.with_event_number(fault)),
        }
    }

    /// Finds the body of an event: the whole event, or a part of it.
    fn read_event(self, event: Event<'a>) -> Result<Event<'a>, Fault> {
        let format = self.format;
        let documents = match &format.body {
            None if format.json_text.is_empty() => return Ok(event),
            None => Ok(event.documents),
            Some(expression) => read_body(format, expression, event.documents),
        };
        match documents.and_then(|documents| json_text::parse(&format.json_text, Root::Body, documents)) {
            Ok(documents) => Ok(Event { documents, ..event }),
            Err(fault) => Err(event.with_event_number(fault)),
        }
    }
}

/// The root `envelope` of an event that has none, so that paths from it match nothing.
const NO_ENVELOPE: Json<'static> = Json::Object(Object::of(&[]));

/// The document of a record as the path of its events reads it.
fn roots_of_list<'a>(
    format: &'a RecordFormat,
    roots: RootValues<'a, 'a>,
) -> Result<RootValues<'a, 'a>, Fault> {
    // With a `body`, each event is an envelope of its own.
    if format.body.is_some() { Ok(roots) } else { parse_envelope_texts(format, roots) }
}

/// Finds the body in the event, which is its envelope.
fn read_body<'a>(
    format: &'a RecordFormat,
    expression: &'a Expression,
    roots: RootValues<'a, 'a>,
) -> Result<RootValues<'a, 'a>, Fault> {
    let roots = parse_envelope_texts(format, RootValues { envelope: roots.body, ..roots })?;
    let body = match expression.one(roots) {
        // A body of text is JSON within text: text itself has no members.
        Ok(Some(Json::String(text))) => match parse_json(text.as_bytes(), roots.arena) {
            Ok(body) if format.extended_json => extended::plain(body, roots.arena),
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
    format: &'a RecordFormat,
    roots: RootValues<'a, 'a>,
) -> Result<RootValues<'a, 'a>, Fault> {
    let roots = json_text::parse(&format.json_text, Root::Envelope, roots)?;
    Ok(RootValues { body: roots.envelope, ..roots })
}
