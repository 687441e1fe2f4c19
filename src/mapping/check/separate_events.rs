//! Rules about `separate_events`: an event can be taken out of its record only if a path leads to it.

use super::checker::Checker;
use crate::document::Expression;
use crate::document::path::{NotSeparable, Path, Root};
use crate::mapping::model::{EnvelopeFormat, SourceAlternative};
use crate::mapping::node::Span;
use crate::mapping::spec::SourceSpec;

impl Checker<'_> {
    /// Whether the events of a record are separate. `events` is the compiled path, if it is valid.
    pub(super) fn separate_events(&mut self, spec: &SourceSpec, events: Option<&Expression>) -> bool {
        let Some(flag) = spec.separate_events.as_ref().filter(|flag| flag.value) else { return false };
        let Some(written) = &spec.events else {
            // A misspelled key may be `events`. With an `envelope` format, the key itself was reported.
            if !spec.possibly_incomplete && spec.envelope == EnvelopeFormat::Plain {
                let hint = "`events` is the path to the events of a record, as in `events: \"$.events[*]\"`";
                self.report("`separate_events` needs `events`", &flag.span, hint.to_owned());
            }
            return true;
        };
        let (message, hint) = match events {
            None => return true,
            Some(Expression::Jq(_)) => (
                "`separate_events` cannot take the events of a jq program out of their record",
                "with `separate_events`, `events` is a path, as in `$.events[*]`",
            ),
            // It was reported.
            Some(path) if path.is_singular() => return true,
            Some(Expression::Path(path)) => match path.separable() {
                Ok(()) => return true,
                Err(NotSeparable::Record) => (
                    "`separate_events` cannot take events out of `record`",
                    "with `separate_events`, `events` starts at `$`, as in `$.events[*]`",
                ),
                Err(NotSeparable::Position) => (
                    "`separate_events` cannot take the events of this path out of their record",
                    "with `separate_events`, `events` ends with `[*]`, `.*` or a filter on `@`, and all steps before are names, indexes, `[*]` or `.*`",
                ),
                Err(NotSeparable::Body) => (
                    "`separate_events` cannot take events out of a record that their filter reads",
                    "with `separate_events`, a filter of `events` reads `@` alone: without the other events, `$` differs",
                ),
            },
        };
        self.report(message, written.span(), hint.to_owned());
        true
    }
    /// Reports conditions and paths that read the list of separate events: they would give something else for an event
    /// that is taken out of its record.
    pub(super) fn check_reads_of_lists(&mut self, alternatives: &[SourceAlternative]) {
        let lists = alternatives.iter().filter(|alternative| alternative.format.separate_events);
        let lists: Vec<(&Path, bool)> = lists
            .filter_map(|alternative| {
                Some((alternative.format.events.as_ref()?.path()?, alternative.format.body.is_some()))
            })
            .collect();
        for (spec, alternative) in self.spec.sources.iter().zip(alternatives) {
            let (Some(written), Some(when)) = (&spec.when, &alternative.when) else { continue };
            if lists.iter().any(|(list, _)| depends_on_list(when, list)) {
                let message = format!("`when` of {} reads separate events", spec.name);
                let hint = "an event that becomes a dead letter is taken out of its record, and must be read by the same alternative: `when` can test other members, or that the list is there";
                self.report(message, written.span(), hint.to_owned());
            }
        }
        let mut reported: Vec<Span> = Vec::new();
        for (path, span) in std::mem::take(&mut self.whole_document_paths) {
            let is_of_source = |source: &SourceSpec| {
                let texts = source.json_text.iter().map(|text| text.span);
                let parts = [&source.when, &source.events, &source.body]
                    .into_iter()
                    .flatten()
                    .map(|part| *part.span());
                texts.chain(parts).any(|own| own == span)
            };
            let reads = |(list, has_body): &(&Path, bool)| {
                // With a `body`, the envelope is the event.
                !(*has_body && path.root() == Root::Envelope) && path.changes_with(list)
            };
            if lists.iter().any(reads)
                && !self.spec.sources.iter().any(is_of_source)
                && !reported.contains(&span)
            {
                reported.push(span);
                let message = format!("path `{}` reads separate events", path.text());
                let hint = "an event that becomes a dead letter is taken out of its record: paths to members beside the list, and from `$`, stay the same";
                self.report(message, &span, hint.to_owned());
            }
        }
    }
}

/// Whether a condition can have another result for a record that has only one event of a list.
fn depends_on_list(when: &Expression, list: &Path) -> bool {
    match when {
        Expression::Path(path) if matches!(path.root(), Root::Body) || path.reads_record_value() => {
            path.matches_with_others(list)
        }
        Expression::Path(_) => false,
        Expression::Jq(program) => {
            let can_differ = |name: &String| list.leads_through(name);
            program.body_members().is_none_or(|names| names.iter().any(can_differ))
                || program.reads_record_value()
        }
    }
}
