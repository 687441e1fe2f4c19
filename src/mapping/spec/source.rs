//! Nodes → spec: `source`, and `events` as a mapping or a list.

use super::fields::{Field, SpecReader, Subject};
use super::{EventSpec, SourceSpec};
use crate::mapping::keys::Section;
use crate::mapping::model::EnvelopeFormat;
use crate::mapping::node::NodeKind;

impl SpecReader<'_> {
    pub(super) fn source(&mut self, field: &Field<'_>) -> SourceSpec {
        let (name, owner) = ("`source`".to_owned(), "`source`".to_owned());
        let subject = Subject { name, owner, section: Section::Source, at: *field.key_span() };
        let Some(fields) = self.fields(field, subject) else {
            return SourceSpec { at: *field.key_span(), possibly_incomplete: true, ..SourceSpec::default() };
        };
        let topics = fields.get("topics").and_then(|field| self.names(&field, "a list of topics"));
        let mut expression = |key: &str| fields.get(key).and_then(|field| self.expression(&field));
        let (event_type, entity) = (expression("event_type"), expression("entity"));
        let (events, body) = (expression("events"), expression("body"));
        let envelope = fields.get("envelope").and_then(|field| self.choice::<EnvelopeFormat>(&field));
        let extended_json = fields.get("extended_json").and_then(|field| self.boolean(&field));
        let json_text =
            fields.get("json_text").and_then(|field| self.non_empty_list(&field, "a list of paths"));
        if let Some(EnvelopeFormat::DebeziumMongodb) = envelope.as_ref().map(|chosen| chosen.value) {
            for (key, hint) in [
                ("event_type", "its event types are `create`, `read`, `update`, `patch` and `delete`"),
                ("body", "the body is always the changed document"),
                ("events", "the connector writes one event per record"),
                ("extended_json", "this envelope's documents are always extended JSON"),
            ] {
                if let Some(field) = fields.get(key) {
                    let message = format!("`source` has both `envelope: debezium-mongodb` and `{key}`");
                    self.report(message, field.key_span(), hint.to_owned());
                }
            }
        }
        SourceSpec {
            at: *field.key_span(),
            topics: topics.map(|names| names.value).unwrap_or_default(),
            possibly_incomplete: fields.has_unknown_keys
                || (fields.has("event_type") && event_type.is_none()),
            event_type,
            entity,
            events,
            body,
            envelope: envelope.map_or(EnvelopeFormat::Plain, |chosen| chosen.value),
            extended_json: extended_json.is_some_and(|flag| flag.value),
            json_text: json_text.map(|paths| paths.value).unwrap_or_default(),
        }
    }

    /// The rules: a mapping of event types to lists of operations, or one list for every event.
    pub(super) fn events(&mut self, field: &Field<'_>, source: Option<&SourceSpec>) -> Vec<EventSpec> {
        let for_every_event = matches!(field.value.kind, NodeKind::List(_));
        if let Some(source) = source
            && !source.possibly_incomplete
        {
            let knows_types =
                source.event_type.is_some() || source.envelope == EnvelopeFormat::DebeziumMongodb;
            if !for_every_event && !knows_types && matches!(field.value.kind, NodeKind::Map(_)) {
                let hint = "`event_type` is the path that selects a rule, as in `event_type: $.event_type`; without it, `events` is one list of operations";
                let message = "`source` has no `event_type`";
                self.report(message, &source.at, hint.to_owned());
            }
            if for_every_event && source.envelope == EnvelopeFormat::DebeziumMongodb {
                let message = "`events` is a list, but the events of this envelope have types";
                let hint =
                    "write `create`, `read`, `update`, `patch` and `delete`, each with a list of operations";
                self.report(message, field.key_span(), hint.to_owned());
            }
            if let Some(event_type) = source.event_type.as_ref().filter(|_| for_every_event) {
                let message = "`events` is a list, so `event_type` has no effect";
                let hint = "with `event_type`, `events` is a mapping of event types to lists of operations";
                self.report(message, event_type.span(), hint.to_owned());
            }
        }
        if for_every_event {
            return vec![EventSpec { for_every_event: true, ..self.event(field) }];
        }
        let events = self.entries(field, "a mapping of event types");
        let named =
            events.iter().map(|entry| entry.with_label(format!("event type `{}`", entry.key_text().value)));
        named.map(|entry| self.event(&entry)).collect()
    }
}
