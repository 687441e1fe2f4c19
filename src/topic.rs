//! Row 0. How topics are named: by name or by pattern.

use regex::Regex;

/// A topic as a source or a mapping names it.
#[derive(Debug, Clone)]
pub enum Topic {
    /// By its name.
    Named(String),
    /// By a pattern, which begins with `^`.
    Pattern(Regex),
}

impl Topic {
    /// Reads what was written.
    ///
    /// # Errors
    /// A pattern that is none, or one that only librdkafka understands.
    pub fn parse(text: &str) -> Result<Topic, regex::Error> {
        if text.starts_with('^') {
            Regex::new(text).map(Topic::Pattern)
        } else {
            Ok(Topic::Named(text.to_owned()))
        }
    }

    /// Whether a topic of that name is meant.
    #[must_use]
    pub fn matches(&self, name: &str) -> bool {
        match self {
            Topic::Named(named) => named == name,
            Topic::Pattern(pattern) => pattern.is_match(name),
        }
    }
}
