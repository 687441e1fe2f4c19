//! Rules about how records hold events.

use super::checker::{Checker, PathRoots};
use super::paths::PathUse;
use crate::diagnostic::Severity;
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
        let alternatives = alternatives.into_iter().collect::<Option<Vec<_>>>()?;
        self.check_reads_of_lists(&alternatives);
        Some(alternatives)
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
                let condition =
                    |spec: &'_ SourceSpec| spec.when.as_ref().map(|when| when.text().value.clone());
                (earlier.when.is_none() || condition(earlier) == condition(source))
                    && !earlier.possibly_incomplete
                    && (earlier.topics.is_empty() || takes_topics)
            };
            let Some(earlier) = sources[..at].iter().find(takes_all) else { continue };
            let takes = if earlier.when.is_none() { "takes them all" } else { "has the same `when`" };
            let message = format!("{} takes no record: {} {takes}", source.name, earlier.name);
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
                let of_change = sources.first().map_or(name.value.as_str(), without_table);
                let table = name.value.strip_suffix(of_change).unwrap_or_default();
                let hint = if let Some(meant) = meant_type(of_change, &types) {
                    format!("write `{table}{meant}`")
                } else {
                    let can_name_table = sources.iter().any(|source| source.envelope.can_name_table());
                    let of_table =
                        if can_name_table { ", also of one table, as in `people.create`" } else { "" };
                    format!("this envelope has {}{of_table}", suggest::list(&types, "and"))
                };
                let message = format!("`{}` is not an event type of this envelope", name.value);
                self.report(message, &name.span, hint);
            }
        }
        self.warn_of_unread_changes(sources);
    }

    /// Warns of rules for changes of rows without a rule for the rows of a snapshot, and of tables with their schema.
    fn warn_of_unread_changes(&mut self, sources: &[SourceSpec]) {
        let is_debezium = |source: &SourceSpec| source.envelope == EnvelopeFormat::Debezium;
        if !sources.iter().any(is_debezium) {
            return;
        }
        let rules = self.spec.events.iter().filter(|event| event.trigger == Trigger::EventType);
        let rules: Vec<&SpannedText> = rules.map(|event| &event.event_type).collect();
        for name in &rules {
            let (table, change) = name.value.rsplit_once('.').unwrap_or(("", &name.value));
            if let Some((_, without_schema)) = table.rsplit_once('.') {
                let message = format!("`{}` names the table `{table}`", name.value);
                let hint = format!("the table is the name in `source.table`: `{without_schema}.{change}`");
                self.findings.add(Severity::Warning, message, name.span, hint);
            }
            let read = if table.is_empty() { "read".to_owned() } else { format!("{table}.read") };
            let is_read = || rules.iter().any(|rule| rule.value == read || rule.value == "read");
            if change == "create" && !name.value.starts_with('.') && !is_read() {
                let message = format!("there is a rule for `{}`, but none for `{read}`", name.value);
                let hint = "the rows of a snapshot have the type `read`; without a rule, they are skipped";
                self.findings.add(Severity::Warning, message, name.span, hint.to_owned());
            }
        }
    }
}

/// The type that a name of another system stands for, or that is misspelled.
fn meant_type(name: &str, types: &[&'static str]) -> Option<&'static str> {
    let word = match name.to_lowercase().as_str() {
        "c" | "insert" | "inserted" => "create",
        "r" | "snapshot" => "read",
        "u" => "update",
        "d" | "remove" => "delete",
        "t" => "truncate",
        _ => return suggest::nearest(name, types.iter().copied()),
    };
    types.iter().copied().find(|ty| *ty == word)
}
