//! Rules about `separate_events`: an event can be taken out of its record only if a path leads to it.

use super::checker::Checker;
use crate::document::Expression;
use crate::document::path::NotSeparable;
use crate::mapping::model::EnvelopeFormat;
use crate::mapping::spec::SourceSpec;

impl Checker<'_> {
    /// Whether each event of a record stands by itself. `events` is the compiled path, if it is valid.
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
}
