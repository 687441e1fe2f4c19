//! Rules about how records hold events.

use super::checker::{Checker, PathRoots};
use super::paths::PathUse;
use crate::document::Expression;
use crate::document::path::{Path, Root};
use crate::mapping::model::{EnvelopeFormat, RecordFormat, Route};
use crate::mapping::spec::ExpressionSpec;

/// The event types in the envelope of Debezium's connector for MongoDB.
const DEBEZIUM_EVENT_TYPES: [&str; 5] = ["create", "read", "update", "patch", "delete"];

impl Checker<'_> {
    /// Whether there is a document around the body.
    pub(super) fn has_envelope(&self) -> bool {
        let source = &self.spec.source;
        source.envelope != EnvelopeFormat::Plain || source.body.is_some() || source.events.is_some()
    }

    /// Checks how records hold events, and the path to an event's entity.
    pub(super) fn source(&mut self) -> (Option<RecordFormat>, Option<Expression>) {
        let spec = &self.spec.source;
        let mut expression =
            |spec: Option<&ExpressionSpec>| self.expression(spec?, &PathRoots::default(), PathUse::Values);
        let (events, body) = (expression(spec.events.as_ref()), expression(spec.body.as_ref()));
        let (event_type, entity) = (expression(spec.event_type.as_ref()), expression(spec.entity.as_ref()));
        if let (Some(compiled), Some(ExpressionSpec::Path(text))) = (&events, &spec.events)
            && compiled.is_singular()
        {
            let message = "`events` of `source` matches at most one value";
            self.report(message, &text.span, format!("the elements of an array are `{}[*]`", text.value));
        }
        if let (Some(compiled), Some(ExpressionSpec::Path(text))) = (&body, &spec.body)
            && !compiled.is_singular()
        {
            let message = "`body` of `source` can match several values";
            self.report(message, &text.span, "use `events` for several events in one record".to_owned());
        }
        let json_text = self.json_text();
        let for_every_event = self.spec.events.len() == 1 && self.spec.events[0].for_every_event;
        let route = match event_type {
            Some(expression) => Some(Route::Value(expression)),
            None if for_every_event => Some(Route::All),
            None if spec.envelope == EnvelopeFormat::DebeziumMongodb => {
                self.check_event_types();
                Some(Route::Envelope)
            }
            // A missing or invalid value has been reported.
            None => None,
        };
        let source = route.map(|route| RecordFormat {
            envelope: spec.envelope,
            events,
            body,
            extended_json: spec.extended_json || spec.envelope == EnvelopeFormat::DebeziumMongodb,
            json_text,
            route,
        });
        (source, entity)
    }

    /// Compiles the paths of texts that are parsed as JSON.
    fn json_text(&mut self) -> Vec<Path> {
        let spec = self.spec;
        let mut paths = Vec::new();
        for text in &spec.source.json_text {
            let Some(path) = self.path(text, &PathRoots::default()) else { continue };
            if path.root() == Root::Record {
                let message = "`json_text` of `source` cannot parse values of `record`";
                let roots = if self.has_envelope() { "`$` or `envelope`" } else { "`$`" };
                self.report(message, &text.span, format!("a path here starts at {roots}"));
            } else {
                paths.push(path);
            }
        }
        paths
    }

    fn check_event_types(&mut self) {
        let spec = self.spec;
        for event in spec
            .events
            .iter()
            .filter(|event| !DEBEZIUM_EVENT_TYPES.contains(&event.event_type.value.as_str()))
        {
            let name = &event.event_type.value;
            let hint =
                crate::mapping::suggest::hint_among("this envelope", name, DEBEZIUM_EVENT_TYPES.into_iter());
            self.report(
                format!("`{name}` is not an event type of this envelope"),
                &event.event_type.span,
                hint,
            );
        }
    }
}
