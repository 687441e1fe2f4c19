//! Row 0. Topics, given by name or by pattern.

use regex::Regex;

/// A topic of a source or a mapping.
#[derive(Debug, Clone)]
pub enum Topic {
    /// A name.
    Named(String),
    /// A regular expression that begins with `^`.
    Pattern(Regex),
}

impl Topic {
    /// Parses a name or a pattern.
    ///
    /// # Errors
    /// The pattern is invalid, or only librdkafka can parse it.
    pub fn parse(text: &str) -> Result<Topic, regex::Error> {
        if text.starts_with('^') {
            Regex::new(text).map(Topic::Pattern)
        } else {
            Ok(Topic::Named(text.to_owned()))
        }
    }

    /// Whether a topic of this name is included.
    #[must_use]
    pub fn matches(&self, name: &str) -> bool {
        match self {
            Topic::Named(named) => named == name,
            Topic::Pattern(pattern) => pattern.is_match(name),
        }
    }
}
