//! Chooses the alternative of `source` that decodes a record.

use super::fault;
use crate::document::Expression;
use crate::document::path::RootValues;
use crate::mapping::{EnvelopeFormat, MappingFile, SourceAlternative};
use crate::record::{Fault, Record, Stage};
use crate::topic::Topic;

/// The alternatives of a mapping file's `source`.
#[derive(Debug)]
pub(super) struct Alternatives {
    /// By alternative: its topics.
    topics: Vec<Vec<Topic>>,
}

impl Alternatives {
    /// Prepares to choose among the alternatives of a mapping file.
    pub(super) fn new(file: &MappingFile) -> Alternatives {
        // `check` has refused topics of several alternatives that cannot be parsed, and `merge` those of several
        // files. A single alternative of a single file takes every record, whatever its topics are.
        let topics = file.alternatives.iter().map(|alternative| {
            let topics = alternative.topics.iter().map(|topic| Topic::parse(topic));
            topics.filter_map(Result::ok).collect()
        });
        Alternatives { topics: topics.collect() }
    }

    /// Whether an alternative names the topic.
    pub(super) fn name_topic(&self, topic: &str) -> bool {
        self.topics.iter().any(|topics| names(topics, topic))
    }

    /// Returns the alternative that decodes a tombstone: the first that takes the topic and whose condition holds, or
    /// the first that takes the topic. A tombstone has no value for which a condition could hold.
    pub(super) fn choose_for_tombstone(
        &self,
        alternatives: &[SourceAlternative],
        record: &Record,
        roots: RootValues<'_, '_>,
    ) -> usize {
        let of_topic = self.of_topic(record);
        let takes = |(at, alternative): &(usize, &SourceAlternative)| {
            of_topic(*at) && alternative.when.as_ref().is_none_or(|when| holds(when, roots).unwrap_or(false))
        };
        let first = alternatives.iter().enumerate().find(takes).map(|(at, _)| at);
        first.or_else(|| (0..alternatives.len()).find(|at| of_topic(*at))).unwrap_or_default()
    }

    /// Whether an alternative, by its index, takes the record's topic.
    fn of_topic(&self, record: &Record) -> impl Fn(usize) -> bool {
        let topic = record.topic();
        let takes_topic =
            move |topics: &Vec<Topic>| topics.is_empty() || topic.is_some_and(|topic| names(topics, topic));
        // Records of a file have no topic, and `--source` can name other topics than the mapping.
        let by_topic = topic.is_some() && self.topics.iter().any(takes_topic);
        move |at| !by_topic || takes_topic(&self.topics[at])
    }

    /// Returns the first alternative that takes a record. The body of `roots` is the value of the record if that is
    /// JSON. `None`: it is not JSON, and no alternative reads such a value.
    ///
    /// # Errors
    /// No alternative takes the record, or a program fails.
    pub(super) fn choose(
        &self,
        alternatives: &[SourceAlternative],
        record: &Record,
        roots: RootValues<'_, '_>,
        is_json: bool,
    ) -> Result<Option<usize>, Fault> {
        if let ([SourceAlternative { when: None, .. }], true) = (alternatives, is_json) {
            return Ok(Some(0));
        }
        let of_topic = self.of_topic(record);
        let mut conditions = Vec::new();
        for (at, alternative) in alternatives.iter().enumerate() {
            let is_readable = is_json || alternative.format.envelope == EnvelopeFormat::Cloudevents;
            if !is_readable || !of_topic(at) {
                continue;
            }
            match &alternative.when {
                None => return Ok(Some(at)),
                Some(condition) if holds(condition, roots)? => return Ok(Some(at)),
                Some(condition) => conditions.push(format!("`{}`", condition.shown())),
            }
        }
        if !is_json {
            return Ok(None);
        }
        let conditions = match conditions.as_slice() {
            [only] => format!("{only} does not hold"),
            all => format!("none of {} holds", all.join(", ")),
        };
        let hint = "hint: an alternative without `when`, as the last one, takes all other records";
        let error = format!("no alternative of `source` takes the record: {conditions} ({hint})");
        Err(Fault::new(Stage::Decode, error))
    }
}

fn names(topics: &[Topic], topic: &str) -> bool {
    topics.iter().any(|named| named.matches(topic))
}

/// Whether a record fulfils a condition. Alternatives differ in their shapes, so a value of the wrong kind on a path is
/// no fault: the path does not match.
fn holds(condition: &Expression, roots: RootValues<'_, '_>) -> Result<bool, Fault> {
    match (condition, condition.holds(roots)) {
        (Expression::Path(_), held) => Ok(held.unwrap_or(false)),
        (Expression::Jq(_), held) => held.map_err(|fault| fault::of_expression(&fault, condition.text())),
    }
}
