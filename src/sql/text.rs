//! SQL text. Only templates can create it; SQLite also repeats statements of its own catalogue.

use std::sync::Arc;

/// SQL text that a template rendered from a mapping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sql(Arc<str>);

impl Sql {
    pub(super) fn new(text: String) -> Sql {
        Sql(text.into())
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// The text, shared without a copy.
    #[must_use]
    pub fn shared(&self) -> Arc<str> {
        Arc::clone(&self.0)
    }
}
