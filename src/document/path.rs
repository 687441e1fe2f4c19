//! Compiled JSONPath (RFC 9535). The first word of a path is its root: `$` is the event's body, another name
//! is the current element of a level of `each`.
//!
//! Plain steps (names, indexes, `[*]`, `.*`) are walked directly and strictly: a value of the wrong kind is a
//! [`PathFault`], not "no match". Filters, slices, lists of selectors and `..` are queries. They match as in the
//! standard. In a filter, `$` is the event's body, wherever the path starts.

mod compile;
mod evaluate;
pub(crate) mod filter;
mod iteration;
pub(super) mod member_cursor;
mod query;
mod separate;

use super::document_values::DocumentValues;
use super::json::{Arena, Json, describe};
use super::record_values::RecordValues;
pub use compile::FunctionFault;
use compile::{QueryError, unquoted_indices};
use evaluate::Node;
use query::{Segment, Selector};

/// Where a path starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Root {
    /// `$`: the event's body.
    Body,
    /// A name that `each` defines: the index of its level.
    Element(usize),
    /// `record`: the value of the record, and the broker's metadata of the message.
    Record,
    /// `record`, for a path that leads into its key, which is read as JSON.
    RecordKey,
    /// `envelope`: the document that contains the body.
    Envelope,
}

/// The roots that are available to a path besides `$` and `record`.
#[derive(Debug, Clone, Copy, Default)]
pub struct Scope<'s> {
    /// The names that the levels of `each` define, outermost first.
    pub elements: &'s [&'s str],
    /// Whether an envelope contains the body.
    pub has_envelope: bool,
}

/// The members of `record`.
pub const RECORD_MEMBERS: [&str; 7] =
    ["value", "key", "headers", "topic", "partition", "offset", "timestamp"];

/// The values of the roots while one row is read.
#[derive(Debug, Clone, Copy)]
pub struct RootValues<'a, 'e> {
    /// Holds values that are created while reading.
    pub arena: &'a Arena,
    /// The event's body.
    pub body: Json<'a>,
    /// The values of `record`.
    pub record: &'a RecordValues<'a>,
    /// The document that contains the body; an empty object if there is none.
    pub envelope: Json<'a>,
    /// The element of each level of `each`, outermost first.
    pub elements: &'e [Element<'a>],
    /// Keeps the roots as jq programs see them. Without it, each program converts them again.
    pub values: Option<&'e DocumentValues>,
}

/// A match of a path that can match several values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Element<'a> {
    /// The matched value.
    pub value: Json<'a>,
    /// The number of this match of the path, from 1.
    pub number: usize,
    /// The index in the innermost array that the path iterates.
    pub index: Option<usize>,
    /// The member name in the innermost object that the path iterates.
    pub key: Option<&'a str>,
}

#[derive(Debug, Clone)]
enum Step {
    Name(String),
    Index(i64),
    /// `[*]`: the value must be an array.
    Items,
    /// `.*`: the value must be an object.
    Members,
    /// Anything else of RFC 9535.
    Query(Vec<Segment>),
}

/// A path, parsed once and walked for every event.
#[derive(Debug, Clone)]
pub struct Path {
    text: String,
    root: Root,
    /// Each step with the offset in `text` where it ends.
    steps: Vec<(Step, usize)>,
    singular: bool,
}

/// Why a path of a mapping is invalid.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PathError {
    /// The first word is neither `$` nor a name that `each` defines.
    #[error("path `{path}` starts at unknown root `{root}`")]
    UnknownRoot {
        /// The whole path.
        path: String,
        /// Its first word.
        root: String,
    },
    /// `record` has no such member.
    #[error("path `{path}` names no member of `record`")]
    UnknownMember {
        /// The whole path.
        path: String,
    },
    /// The text is not a path of RFC 9535.
    #[error("path `{path}` does not parse at `{rest}`")]
    Syntax {
        /// The whole path.
        path: String,
        /// The text from the first invalid step on.
        rest: String,
    },
    /// A filter calls a function with a wrong argument, or uses its result in a wrong way.
    #[error("path `{path}` does not parse: {fault}")]
    Function {
        /// The whole path.
        path: String,
        /// The text from the step with the call on.
        rest: String,
        /// The fault of the call.
        fault: FunctionFault,
    },
}

/// Why the matches of a path cannot be taken out of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotSeparable {
    /// They are not in the document.
    Record,
    /// Without the others, a match has another position, or a match is within another one.
    Position,
    /// A filter reads the document, which differs without the others.
    Body,
}

/// The blanks of RFC 9535.
const BLANKS: [char; 4] = [' ', '\t', '\n', '\r'];

/// A value of the wrong kind on the way, or several values where one was expected.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{at}` is {found}, expected {expected}")]
pub struct PathFault {
    /// The part of the path that selects the value.
    pub at: String,
    /// The kind of the value, in words.
    pub found: String,
    /// The kind that the path needs there.
    pub expected: &'static str,
}

impl PathFault {
    /// The text without the number of values, which differs between documents.
    #[must_use]
    pub fn cause(&self) -> String {
        if self.found.starts_with(|c: char| c.is_ascii_digit()) {
            return format!("`{}` is several values, expected {}", self.at, self.expected);
        }
        self.to_string()
    }
}

impl Path {
    /// Compiles a path.
    ///
    /// # Errors
    /// The root is unknown, or the text is not a path of RFC 9535.
    pub fn parse(text: &str, scope: Scope<'_>) -> Result<Path, PathError> {
        let word = &text[..root_end(text)];
        let mut root = if word == "$" {
            Root::Body
        } else if let Some(level) = scope.elements.iter().position(|name| *name == word) {
            Root::Element(level)
        } else if word == "record" {
            Root::Record
        } else if word == "envelope" && scope.has_envelope {
            Root::Envelope
        } else {
            return Err(PathError::UnknownRoot { path: text.to_owned(), root: word.to_owned() });
        };
        let mut steps = Vec::new();
        let mut at = word.len();
        while at < text.len() {
            let start = at + (text[at..].len() - text[at..].trim_start_matches(BLANKS).len());
            let rest = || text[if start < text.len() { start } else { at }..].to_owned();
            let (step, length) = next_step(&text[start..]).map_err(|error| match error {
                QueryError::Syntax => PathError::Syntax { path: text.to_owned(), rest: rest() },
                QueryError::Function(fault) => {
                    PathError::Function { path: text.to_owned(), rest: rest(), fault }
                }
            })?;
            at = start + length;
            steps.push((step, at));
        }
        if root == Root::Record {
            let member = steps.first().and_then(|(step, _)| match step {
                Step::Name(name) => Some(name.as_str()),
                _ => None,
            });
            if !member.is_some_and(|member| RECORD_MEMBERS.contains(&member)) {
                return Err(PathError::UnknownMember { path: text.to_owned() });
            }
            if member == Some("key") && steps.len() > 1 {
                root = Root::RecordKey;
            }
        }
        let singular = steps.iter().all(|(step, _)| matches!(step, Step::Name(_) | Step::Index(_)));
        Ok(Path { text: text.to_owned(), root, steps, singular })
    }

    /// The path as written in the mapping.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The root that the path starts from.
    #[must_use]
    pub fn root(&self) -> Root {
        self.root
    }

    /// Gives the level that the path starts from another number.
    pub(crate) fn renumber_level(&mut self, number: impl Fn(usize) -> usize) {
        if let Root::Element(level) = &mut self.root {
            *level = number(*level);
        }
    }

    /// Whether it reads the record's value.
    #[must_use]
    pub fn reads_record_value(&self) -> bool {
        let reads_value = |(step, _): &(Step, usize)| matches!(step, Step::Name(name) if name == "value");
        self.root == Root::Record && self.steps.first().is_some_and(reads_value)
    }

    /// Whether it matches at most one value in every document (RFC 9535's singular query).
    #[must_use]
    pub fn is_singular(&self) -> bool {
        self.singular
    }

    /// Whether a match can have an index, because the path can iterate an array.
    #[must_use]
    pub fn can_have_index(&self) -> bool {
        self.steps.iter().any(|(step, _)| matches!(step, Step::Items | Step::Query(_)))
    }

    /// Whether a match can have a key, because the path can iterate an object.
    #[must_use]
    pub fn can_have_key(&self) -> bool {
        self.steps.iter().any(|(step, _)| matches!(step, Step::Members | Step::Query(_)))
    }

    /// Returns the value that the path matches, or `None` if it matches nothing. If a value on the way is
    /// null, the result is null.
    ///
    /// # Errors
    /// A value on the way is of the wrong kind, or several values match.
    pub fn one<'a>(&self, roots: RootValues<'a, '_>) -> Result<Option<Json<'a>>, PathFault> {
        if self.singular {
            let mut node = self.start(roots);
            for (position, (step, _)) in self.steps.iter().enumerate() {
                // The most common step is handled inline, without moving anything.
                node = match (step, node) {
                    (Step::Name(name), Json::Object(object)) => match object.get(name) {
                        Some(next) => next,
                        None => return Ok(None),
                    },
                    _ => match self.descend(node, position)? {
                        Some(next) => next,
                        None => return Ok(None),
                    },
                };
            }
            return Ok(Some(node));
        }
        match self.matches(roots, true)?.as_slice() {
            [] => Ok(None),
            [only] => Ok(Some(only.value)),
            several => Err(PathFault {
                at: self.text.clone(),
                found: format!("{} values", several.len()),
                expected: "one",
            }),
        }
    }

    /// Returns the matches in document order. If a value on the way is null, there are none.
    ///
    /// # Errors
    /// A value on the way is of the wrong kind.
    pub fn each<'a>(&self, roots: RootValues<'a, '_>) -> Result<Vec<Element<'a>>, PathFault> {
        let mut matches = self.matches(roots, false)?;
        for (at, element) in matches.iter_mut().enumerate() {
            element.number = at + 1;
        }
        Ok(matches)
    }

    /// Whether the value that the path iterates exists and is not null. It may be empty.
    #[must_use]
    pub fn target_exists(&self, roots: RootValues<'_, '_>) -> bool {
        let mut node = self.start(roots);
        for (position, (step, _)) in self.steps.iter().enumerate() {
            match step {
                Step::Name(_) | Step::Index(_) => match self.descend(node, position) {
                    Ok(Some(next)) => node = next,
                    _ => return false,
                },
                _ => break,
            }
        }
        !node.is_null()
    }

    /// Returns all matches. A null on the way is a match only if `match_null` is true.
    fn matches<'a>(
        &self,
        roots: RootValues<'a, '_>,
        match_null: bool,
    ) -> Result<Vec<Element<'a>>, PathFault> {
        let mut walk = Walk { body: roots.body, match_null, matches: Vec::new() };
        let start = Element { value: self.start(roots), number: 0, index: None, key: None };
        self.collect(start, 0, &mut walk)?;
        Ok(walk.matches)
    }

    /// The part of the path that selects a null on the way to the value, if it is not the whole path.
    pub(crate) fn null_on_the_way(&self, roots: RootValues<'_, '_>) -> Option<&str> {
        let mut node = self.start(roots);
        for position in 0..self.steps.len() {
            if node.is_null() {
                return Some(self.prefix(position));
            }
            match self.steps[position].0 {
                Step::Name(_) | Step::Index(_) => node = self.descend(node, position).ok().flatten()?,
                _ => return None,
            }
        }
        None
    }

    fn start<'a>(&self, roots: RootValues<'a, '_>) -> Json<'a> {
        match self.root {
            Root::Body => roots.body,
            Root::Record => roots.record.members,
            Root::RecordKey => roots.record.json_key,
            Root::Envelope => roots.envelope,
            // `check` lets a path start only at a level that its rows have.
            Root::Element(level) => roots.elements.get(level).map_or(Json::Null, |element| element.value),
        }
    }

    /// Applies a name or an index to a value, which may be null.
    fn descend<'a>(&self, node: Json<'a>, position: usize) -> Result<Option<Json<'a>>, PathFault> {
        match (&self.steps[position].0, node) {
            (_, Json::Null) => Ok(Some(Json::Null)),
            (Step::Name(name), Json::Object(members)) => Ok(members.get(name)),
            (Step::Name(_), _) => Err(self.fault(position, node, "an object")),
            (Step::Index(index), Json::Array(items)) => {
                let from_end = usize::try_from(index.unsigned_abs()).unwrap_or(usize::MAX);
                let at = if *index < 0 { items.len().checked_sub(from_end) } else { Some(from_end) };
                Ok(at.and_then(|at| items.get(at)).copied())
            }
            (_, _) => Err(self.fault(position, node, "an array")),
        }
    }

    fn collect<'a>(&self, from: Element<'a>, position: usize, walk: &mut Walk<'a>) -> Result<(), PathFault> {
        let Some((step, _)) = self.steps.get(position) else {
            walk.matches.push(from);
            return Ok(());
        };
        let node = from.value;
        if node.is_null() {
            walk.matches.extend(walk.match_null.then_some(from));
            return Ok(());
        }
        match step {
            Step::Name(_) | Step::Index(_) => match self.descend(node, position)? {
                Some(value) => self.collect(Element { value, ..from }, position + 1, walk),
                None => Ok(()),
            },
            Step::Items => {
                let Json::Array(items) = node else { return Err(self.fault(position, node, "an array")) };
                walk.matches.reserve(items.len());
                items.iter().enumerate().try_for_each(|(index, value)| {
                    let item = Element { value: *value, index: Some(index), ..from };
                    self.collect(item, position + 1, walk)
                })
            }
            Step::Members => {
                let Json::Object(object) = node else {
                    return Err(self.fault(position, node, "an object"));
                };
                walk.matches.reserve(object.members().len());
                object.members().iter().try_for_each(|(key, value)| {
                    let member = Element { value: *value, key: Some(key), ..from };
                    self.collect(member, position + 1, walk)
                })
            }
            Step::Query(segments) => {
                if !matches!(node, Json::Array(_) | Json::Object(_)) {
                    return Err(self.fault(position, node, "an array or an object"));
                }
                let start = Node { value: node, index: from.index, key: from.key };
                evaluate::matches(segments, start, walk.body).into_iter().try_for_each(|node| {
                    let Node { value, index, key } = node;
                    self.collect(Element { value, index, key, ..from }, position + 1, walk)
                })
            }
        }
    }

    /// The text of the first `steps` steps, with the root.
    fn prefix(&self, steps: usize) -> &str {
        let end = match steps.checked_sub(1) {
            Some(last) => self.steps[last].1,
            None => root_end(&self.text),
        };
        &self.text[..end]
    }

    fn fault(&self, position: usize, found: Json<'_>, expected: &'static str) -> PathFault {
        // The path of the value is `record.key`, which is text if it is not JSON.
        let expected = match (self.root, position, expected) {
            (Root::RecordKey, 1, "an object") => "a JSON object",
            (Root::RecordKey, 1, "an array") => "a JSON array",
            _ => expected,
        };
        PathFault { at: self.prefix(position).to_owned(), found: describe(found).to_owned(), expected }
    }
}

/// The state of a walk to all matches.
struct Walk<'a> {
    /// The value of `$` in filters.
    body: Json<'a>,
    /// Whether a null on the way is a match.
    match_null: bool,
    matches: Vec<Element<'a>>,
}

/// The length of the first word of a path, which is its root.
fn root_end(text: &str) -> usize {
    let end = text.find(['.', '[']).unwrap_or(text.len());
    text[..end].trim_end_matches(BLANKS).len()
}

/// Parses the first step of `rest`. Returns it with its length in bytes.
fn next_step(rest: &str) -> Result<(Step, usize), QueryError> {
    if rest.starts_with("..") {
        return Ok((Step::Query(compile::parse(rest)?), rest.len()));
    }
    if rest.starts_with(".*") {
        return Ok((Step::Members, 2));
    }
    if let Some(shorthand) = rest.strip_prefix('.') {
        let name = &shorthand[..shorthand.find(['.', '[']).unwrap_or(shorthand.len())];
        let name = name.trim_end_matches(BLANKS);
        let allowed = |c: char| c == '_' || c.is_ascii_alphanumeric() || !c.is_ascii();
        let has_valid_start = name.chars().next().is_some_and(|c| !c.is_ascii_digit());
        return if has_valid_start && name.chars().all(allowed) {
            Ok((Step::Name(name.to_owned()), name.len() + 1))
        } else {
            Err(QueryError::Syntax)
        };
    }
    let length = bracket_length(rest).ok_or(QueryError::Syntax)?;
    let mut segments = compile::parse(&rest[..length])?;
    let step = match segments.as_mut_slice() {
        [Segment { selectors, .. }] => match selectors.as_mut_slice() {
            [Selector::Name(name)] => Step::Name(std::mem::take(name)),
            [Selector::Index(index)] => Step::Index(*index),
            [Selector::Wildcard] => Step::Items,
            _ => Step::Query(segments),
        },
        _ => Step::Query(segments),
    };
    Ok((step, length))
}

/// Returns the length of the `[…]` at the start of `rest`. Brackets within quotes do not count.
fn bracket_length(rest: &str) -> Option<usize> {
    if !rest.starts_with('[') {
        return None;
    }
    let mut depth = 0_usize;
    for (at, c) in unquoted_indices(rest) {
        match c {
            '[' => depth += 1,
            ']' if depth == 1 => return Some(at + 1),
            ']' => depth -= 1,
            _ if depth == 0 => return None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests;
