//! Findings that wait for other ones: conditions for the rule's other paths, unknown roots for further paths
//! with the same root.

use std::collections::{HashMap, HashSet};

use crate::document::path::Path;
use crate::mapping::model::Each;
use crate::mapping::node::Span;

/// The `when` of an operation, if it is a path.
pub(super) struct Condition {
    pub(super) at: Span,
    pub(super) path: Path,
    pub(super) levels: Vec<Each>,
}

/// Paths of one table or operation that start at the same unknown root. They are reported as one fault.
struct UnknownRoot {
    message: String,
    at: Span,
    hint: String,
    /// The positions of all these paths.
    starts: HashSet<usize>,
}

/// All unknown roots: by the position of their table or operation, and by the root.
#[derive(Default)]
pub(super) struct UnknownRoots {
    by_cause: HashMap<(usize, String), usize>,
    found: Vec<UnknownRoot>,
}

impl UnknownRoots {
    pub(super) fn add(&mut self, cause: (usize, String), message: String, at: Span, hint: String) {
        if let Some(earlier) = self.by_cause.get(&cause) {
            self.found[*earlier].starts.insert(at.start);
            return;
        }
        self.by_cause.insert(cause, self.found.len());
        self.found.push(UnknownRoot { message, at, hint, starts: HashSet::from([at.start]) });
    }

    /// The message, the position and the hint of each fault.
    pub(super) fn into_faults(self) -> impl Iterator<Item = (String, Span, String)> {
        self.found.into_iter().map(|UnknownRoot { message, at, hint, starts }| {
            let hint = match starts.len() - 1 {
                0 => hint,
                1 => format!("{hint}; 1 more path here has this root"),
                further => format!("{hint}; {further} more paths here have this root"),
            };
            (message, at, hint)
        })
    }
}
