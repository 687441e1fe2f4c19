//! Rules about how records hold events.

use super::checker::{Checker, PathRoots};
use super::paths::PathUse;
use crate::document::path::{Path, Root};
use crate::mapping::model::{EnvelopeFormat, RecordFormat, Route, SourceAlternative, Trigger};
use crate::mapping::spec::{ExpressionSpec, SelectorSpec, SourceSpec, SpannedText};
use crate::mapping::suggest;
use crate::topic::Topic;

impl<'s> Checker<'s> {
    /// Whether an alternative of `source` has a document around the body.
    pub(super) fn has_envelope(&self) -> bool {
        self.spec.sources.iter().any(SourceSpec::has_envelope)
    }

    /// Checks how records hold events.
    pub(super) fn sources(&mut self) -> Option<Vec<SourceAlternative>> {
        let sources = self.spec.sources.as_slice();
        self.check_reachable(sources);
        if sources.len() > 1 {
            self.check_topics(sources);
        }
        self.check_event_types(sources);
        let alternatives: Vec<_> = sources.iter().map(|source| self.source(source)).collect();
        alternatives.into_iter().collect()
    }

    fn source(&mut self, spec: &'s SourceSpec) -> Option<SourceAlternative> {
        let roots = |has_envelope| PathRoots { source_envelope: Some(has_envelope), ..PathRoots::default() };
        let (of_record, roots) = (roots(false), roots(spec.has_envelope()));
        let when = spec.when.as_ref().map(|when| self.expression(when, &of_record, PathUse::Condition));
        let mut expression = |spec: Option<&ExpressionSpec>| self.expression(spec?, &roots, PathUse::Values);
        let (events, body) = (expression(spec.events.as_ref()), expression(spec.body.as_ref()));
        let mut value = |key: &str, value: Option<&SelectorSpec>| {
            self.selector(value?, &format!("`{key}` of {}", spec.name), None, &roots)
        };
        let event_type = value("event_type", spec.event_type.as_ref());
        let entity = value("entity", spec.entity.as_ref());
        if let (Some(compiled), Some(ExpressionSpec::Path(text))) = (&events, &spec.events)
            && compiled.is_singular()
        {
            let message = format!("`events` of {} matches at most one value", spec.name);
            self.report(message, &text.span, format!("the elements of an array are `{}[*]`", text.value));
        }
        if let (Some(compiled), Some(ExpressionSpec::Path(text))) = (&body, &spec.body)
            && !compiled.is_singular()
        {
            let message = format!("`body` of {} can match several values", spec.name);
            self.report(message, &text.span, "use `events` for several events in one record".to_owned());
        }
        let separate_events = self.separate_events(spec, events.as_ref());
        let json_text = self.json_text(spec, &roots);
        let for_every_event =
            self.spec.events.first().is_some_and(|event| event.trigger == Trigger::EveryEvent);
        let route = match event_type {
            Some(selector) => Route::Value(selector),
            None if for_every_event => Route::All,
            None if spec.envelope.names_event_types() => Route::Envelope,
            // A missing or invalid value has been reported.
            None => return None,
        };
        let is_extended = spec.extended_json || spec.envelope == EnvelopeFormat::DebeziumMongodb;
        let format = RecordFormat {
            envelope: spec.envelope,
            events,
            separate_events,
            body,
            extended_json: is_extended,
            json_text,
            route,
        };
        let topics = spec.topics.iter().map(|topic| topic.value.clone()).collect();
        Some(SourceAlternative { topics, when: when.flatten(), format, entity })
    }

    /// Reports alternatives that take no record, because an earlier one takes them all.
    fn check_reachable(&mut self, sources: &[SourceSpec]) {
        for (at, source) in sources.iter().enumerate().skip(1) {
            let takes_all = |earlier: &&SourceSpec| {
                let takes = |topic: &SpannedText| earlier.topics.iter().any(|one| one.value == topic.value);
                let takes_topics = !source.topics.is_empty() && source.topics.iter().all(takes);
                !earlier.has_condition
                    && !earlier.possibly_incomplete
                    && (earlier.topics.is_empty() || takes_topics)
            };
            let Some(earlier) = sources[..at].iter().find(takes_all) else { continue };
            let message = format!("{} takes no record: {} takes them all", source.name, earlier.name);
            let hint =
                "the first alternative that takes a record decodes it; `when` says which records it takes";
            self.report(message, &source.at, hint.to_owned());
        }
    }

    /// Reports topics that cannot be compared with that of a record.
    fn check_topics(&mut self, sources: &[SourceSpec]) {
        for topic in sources.iter().flat_map(|source| &source.topics) {
            if Topic::parse(&topic.value).is_err() {
                let message = format!("invalid pattern `{}` in `topics`", topic.value);
                let hint = "`topics` selects the alternative of a record; `^eu\\..*` is a valid pattern";
                self.report(message, &topic.span, hint.to_owned());
            }
        }
    }

    /// Compiles the paths of texts that are parsed as JSON.
    fn json_text(&mut self, spec: &SourceSpec, roots: &PathRoots<'_>) -> Vec<Path> {
        let mut paths = Vec::new();
        for text in &spec.json_text {
            let Some(path) = self.path(text, roots) else { continue };
            if matches!(path.root(), Root::Record | Root::RecordKey) {
                let message = format!("`json_text` of {} cannot parse values of `record`", spec.name);
                let roots = if spec.has_envelope() { "`$` or `envelope`" } else { "`$`" };
                self.report(message, &text.span, format!("a path here starts at {roots}"));
            } else {
                paths.push(path);
            }
        }
        paths
    }

    /// Reports event types that no event has, if all alternatives have an envelope format with fixed types.
    fn check_event_types(&mut self, sources: &[SourceSpec]) {
        let types_of = |source: &SourceSpec| match source.event_type {
            Some(_) => None,
            None => source.envelope.event_types(),
        };
        let types = sources.iter().map(types_of).collect::<Option<Vec<_>>>().unwrap_or_default().concat();
        let spec = self.spec;
        if types.is_empty() || spec.events.iter().any(|event| event.trigger == Trigger::EveryEvent) {
            return;
        }
        for event in &spec.events {
            let name = &event.event_type;
            let without_table = |source: &SourceSpec| source.envelope.without_table(&name.value);
            if !sources.iter().any(|source| types.contains(&without_table(source))) {
                let shown = sources.first().map_or(name.value.as_str(), without_table);
                let hint = suggest::hint_among("this envelope", shown, types.iter().copied());
                self.report(
                    format!("`{}` is not an event type of this envelope", name.value),
                    &name.span,
                    hint,
                );
            }
        }
    }
}
