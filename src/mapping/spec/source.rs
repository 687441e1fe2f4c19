//! Nodes → spec: `source`, and `events` as a mapping or a list.

use super::fields::{Field, SpecReader, Subject};
use super::{EventSpec, SelectorSpec, SourceSpec};
use crate::mapping::keys::{Choice, SOURCE_ORIGINS, Section};
use crate::mapping::model::{EnvelopeFormat, Trigger};
use crate::mapping::node::NodeKind;
use crate::mapping::suggest;

impl SpecReader<'_> {
    /// `source`: one form of records, or a list of alternatives.
    pub(super) fn sources(&mut self, field: &Field<'_>) -> Vec<SourceSpec> {
        let at = *field.key_span();
        if !matches!(field.value.kind, NodeKind::List(_)) {
            return vec![
                self.source(field, SourceSpec { name: "`source`".to_owned(), at, ..SourceSpec::default() }),
            ];
        }
        let items = self.items(field, "a list of alternatives").unwrap_or_default();
        if items.is_empty() {
            let hint = "`source: {}` if the events have no types and no further settings".to_owned();
            self.report("`source` is empty, expected a list of alternatives", &field.value.span, hint);
        }
        let alternatives = items.iter().zip(1..).map(|(item, number): (_, usize)| {
            let (name, at) = (format!("alternative {number} of `source`"), item.value.span);
            self.source(item, SourceSpec { name, at, is_alternative: true, ..SourceSpec::default() })
        });
        alternatives.collect()
    }

    /// `source`, or one of its alternatives, whose name and position are those of `spec`.
    fn source(&mut self, field: &Field<'_>, spec: SourceSpec) -> SourceSpec {
        let section = if spec.is_alternative { Section::SourceAlternative } else { Section::Source };
        let subject = Subject { name: spec.name.clone(), owner: spec.name.clone(), section, at: spec.at };
        let Some(fields) = self.fields(field, subject) else {
            return SourceSpec { possibly_incomplete: true, ..spec };
        };
        let when = if spec.is_alternative { fields.get("when") } else { None };
        let when = when.and_then(|field| self.expression(&field));
        let topics = fields.get("topics").and_then(|field| self.names(&field, "a list of topics"));
        let mut value = |key: &str| fields.get(key).and_then(|field| self.source_value(&field));
        let (event_type, entity) = (value("event_type"), value("entity"));
        let mut expression = |key: &str| fields.get(key).and_then(|field| self.expression(&field));
        let (events, body) = (expression("events"), expression("body"));
        let envelope = fields.get("envelope").and_then(|field| self.choice::<EnvelopeFormat>(&field));
        let separate_events = fields.get("separate_events").and_then(|field| self.boolean(&field));
        let extended_json = fields.get("extended_json").and_then(|field| self.boolean(&field));
        let json_text =
            fields.get("json_text").and_then(|field| self.non_empty_list(&field, "a list of paths"));
        if let Some(envelope) = &envelope {
            for (key, hint) in unavailable_keys(envelope.value) {
                if let Some(field) = fields.get(key) {
                    let (name, word) = (&spec.name, envelope.value.word());
                    let message = format!("{name} has both `envelope: {word}` and `{key}`");
                    self.report(message, field.key_span(), (*hint).to_owned());
                }
            }
        }
        SourceSpec {
            topics: topics.map(|names| names.value).unwrap_or_default(),
            possibly_incomplete: fields.has_unknown_keys
                || (spec.is_alternative && fields.has("when") && when.is_none())
                || (fields.has("event_type") && event_type.is_none())
                || (fields.has("envelope") && envelope.is_none()),
            when,
            event_type,
            entity,
            events,
            separate_events,
            body,
            envelope: envelope.map_or(EnvelopeFormat::Plain, |chosen| chosen.value),
            extended_json: extended_json.is_some_and(|flag| flag.value),
            json_text: json_text.map(|paths| paths.value).unwrap_or_default(),
            ..spec
        }
    }

    /// A path, or a mapping of the keys that a value of `source` can have.
    fn source_value(&mut self, field: &Field<'_>) -> Option<SelectorSpec> {
        if !matches!(field.value.kind, NodeKind::Map(_)) {
            return self.text(field, "a path").map(SelectorSpec::Path);
        }
        let (name, owner) = (field.label.clone(), field.label.clone());
        let subject = Subject { name, owner, section: Section::SourceValue, at: *field.key_span() };
        let fields = self.fields(field, subject)?;
        let origins = self.origins(&SOURCE_ORIGINS, &fields);
        if origins.is_empty() && !fields.has_unknown_keys {
            let message = format!("{} has no {}", field.label, suggest::list(&SOURCE_ORIGINS, "or"));
            self.report(message, field.key_span(), "a path stands by itself, as in `$.id`".to_owned());
        }
        self.only_with("with", fields.has("join"), &fields);
        let (key, origin) = origins.into_iter().next()?;
        self.selector(key, &origin, &fields)
    }

    /// The rules: a mapping of event types to lists of operations, or one list for every event.
    pub(super) fn events(&mut self, field: &Field<'_>, sources: &[SourceSpec]) -> Vec<EventSpec> {
        const WITHOUT: &str = "an event type without a rule is skipped and counted";
        let for_every_event = matches!(field.value.kind, NodeKind::List(_));
        for source in sources.iter().filter(|source| !source.possibly_incomplete) {
            let knows_types = source.event_type.is_some() || source.envelope.names_event_types();
            if !for_every_event && !knows_types && matches!(field.value.kind, NodeKind::Map(_)) {
                let hint = "`event_type` is the path that selects a rule, as in `event_type: $.event_type`; without it, `events` is one list of operations";
                let message = format!("{} has no `event_type`", source.name);
                self.report(message, &source.at, hint.to_owned());
            }
            if for_every_event && let Some(types) = source.envelope.event_types() {
                let message = "`events` is a list, but the events of this envelope have types";
                let types = suggest::list(types, "and");
                let hint = format!("write {types}, each with a list of operations");
                self.report(message, field.key_span(), hint);
            }
            if let Some(event_type) = source.event_type.as_ref().filter(|_| for_every_event) {
                let message = "`events` is a list, so `event_type` has no effect";
                let hint = "with `event_type`, `events` is a mapping of event types to lists of operations";
                self.report(message, event_type.span(), hint.to_owned());
            }
        }
        if for_every_event {
            return vec![self.event(field, Trigger::EveryEvent, WITHOUT)];
        }
        let events = self.entries(field, "a mapping of event types");
        let named =
            events.iter().map(|entry| entry.with_label(format!("event type `{}`", entry.key_text().value)));
        named.map(|entry| self.event(&entry, Trigger::EventType, WITHOUT)).collect()
    }

    /// The rule for records without a value.
    pub(super) fn tombstones(&mut self, field: &Field<'_>) -> EventSpec {
        let without = "without `tombstones`, records without a value are skipped and counted";
        self.event(field, Trigger::Tombstone, without)
    }
}

/// The keys that `source` cannot have beside an envelope format, each with a hint.
fn unavailable_keys(envelope: EnvelopeFormat) -> &'static [(&'static str, &'static str)] {
    match envelope {
        EnvelopeFormat::Plain => &[],
        EnvelopeFormat::Debezium => &[
            ("event_type", "its event types are `create`, `read`, `update`, `delete` and `truncate`"),
            ("body", "the body is always the changed row"),
            ("events", "the connector writes one event per record"),
            ("separate_events", "the connector writes one event per record"),
            ("extended_json", "the rows of relational databases have no extended JSON"),
        ],
        EnvelopeFormat::DebeziumMongodb => &[
            ("event_type", "its event types are `create`, `read`, `update`, `patch` and `delete`"),
            ("body", "the body is always the changed document"),
            ("events", "the connector writes one event per record"),
            ("separate_events", "the connector writes one event per record"),
            ("extended_json", "this envelope's documents are always extended JSON"),
        ],
        EnvelopeFormat::Cloudevents => &[
            ("event_type", "the event type is the attribute `type`"),
            ("body", "the body is always the data of the event"),
            ("events", "a batch has its events in a list, which is always read"),
            ("separate_events", "the events of a batch are applied together"),
        ],
    }
}
