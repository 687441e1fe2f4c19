//! Collects the faults of a file, so that each cause is reported once.
//!
//! A node with an anchor is checked again for each alias. The same fault is then found several times, at the
//! same position, in messages that differ only in the names of the tables and events that use the node.

use std::collections::{HashMap, HashSet};

use super::node::Span;
use crate::diagnostic::{Diagnostic, MAX_SHOWN, Severity};

/// The errors and warnings of a file.
#[derive(Debug, Default)]
pub(super) struct Findings {
    diagnostics: Vec<Diagnostic>,
    /// The messages so far, with their positions.
    messages: HashSet<(usize, usize, String)>,
    /// By position, and by message without names.
    repetitions: HashMap<(usize, usize, String), Repetitions>,
}

/// How often a kind of message was found at a position.
#[derive(Debug, Default)]
struct Repetitions {
    /// By use of the node; see [`Span::copy`].
    by_copy: HashMap<usize, usize>,
    /// The highest number in `by_copy`. So many messages have been reported.
    most: usize,
}

impl Findings {
    /// Adds an error.
    pub(super) fn error(&mut self, message: impl AsRef<str>, at: Span, hint: impl Into<Option<String>>) {
        self.add(Severity::Error, message, at, hint);
    }

    /// Adds a finding, unless it was found before: with the same text, or in another use of the same node.
    pub(super) fn add(
        &mut self,
        severity: Severity,
        message: impl AsRef<str>,
        at: Span,
        hint: impl Into<Option<String>>,
    ) {
        let message = message.as_ref();
        let repetitions = self.repetitions.entry((at.start, at.end, without_names(message))).or_default();
        let count = repetitions.by_copy.entry(at.copy).or_default();
        *count += 1;
        let is_new = *count > repetitions.most;
        repetitions.most = repetitions.most.max(*count);
        if is_new && self.messages.insert((at.start, at.end, message.to_owned())) {
            let diagnostic = Diagnostic { severity, ..Diagnostic::error(message, at.range()) };
            self.diagnostics.push(diagnostic.hint(hint));
        }
    }

    /// Whether a search for a similar name is worth its time. Of many faults, only the first ones are shown.
    pub(super) fn are_few(&self) -> bool {
        const FEW: usize = 5 * MAX_SHOWN;
        self.diagnostics.len() < FEW
    }

    /// Whether there is an error.
    pub(super) fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|one| one.severity == Severity::Error)
    }

    pub(super) fn into_diagnostics(self) -> Vec<Diagnostic> {
        self.diagnostics
    }
}

/// The message without the names in backticks.
fn without_names(message: &str) -> String {
    message.split('`').step_by(2).collect::<Vec<_>>().join("`")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(messages: &[(&str, usize)]) -> Vec<String> {
        let mut findings = Findings::default();
        for (message, copy) in messages {
            findings.error(message, Span { start: 1, end: 2, copy: *copy }, None);
        }
        findings.into_diagnostics().into_iter().map(|one| one.message).collect()
    }

    #[test]
    fn a_fault_of_a_repeated_node_is_found_once() {
        let (key, set) = ("the update of `a` has no `key`", "the update of `a` has no `set`");
        let other = "the update of `b` has no `key`";
        assert_eq!(found(&[(key, 0), (set, 0), (other, 1), (set, 1)]), [key, set]);
        // The second use has a fault more.
        assert_eq!(found(&[(key, 0), (key, 1), (set, 1)]), [key, set]);
        // Faults of one use can differ in a name only.
        assert_eq!(found(&[(key, 0), (other, 0), (key, 0)]), [key, other]);
    }
}
