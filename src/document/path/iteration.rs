//! How a path iterates: whether it can match several values, and what distinguishes its matches.

use super::query::{Segment, Selector};
use super::{Path, Step};

/// The kind of value that a step of a path iterates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Iteration {
    /// An array, whose elements have different indexes.
    Array,
    /// An object, whose members have different keys.
    Object,
    /// An array or an object.
    Either,
    /// Values of any depth. Neither index nor key distinguishes them.
    Descendants,
}

impl Path {
    /// Whether it can match several values of a document. A slice of one element cannot, although the path
    /// is not singular.
    #[must_use]
    pub fn can_match_several(&self) -> bool {
        self.iterations().next().is_some()
    }

    /// Whether no two matches have the same index (if `index`), key (if `key`), or pair of both. An index
    /// belongs to the innermost array that the path iterates, and a key to the innermost object. So they
    /// are not enough for a path that iterates an array within an array.
    #[must_use]
    pub fn is_distinguished_by(&self, index: bool, key: bool) -> bool {
        use Iteration::{Array, Either, Object};
        match self.iterations().collect::<Vec<_>>().as_slice() {
            [] => true,
            [Array] => index,
            [Object] => key,
            [Either] => index || key,
            // If a filter turns out to iterate the same kind as the other step, one of index and key does not
            // exist, which is a fault of the event.
            [Array, Object | Either] | [Object, Array | Either] | [Either, Array | Object | Either] => {
                index && key
            }
            _ => false,
        }
    }

    fn iterations(&self) -> impl Iterator<Item = Iteration> + '_ {
        self.steps.iter().filter_map(|(step, _)| match step {
            Step::Name(_) | Step::Index(_) => None,
            Step::Items => Some(Iteration::Array),
            Step::Members => Some(Iteration::Object),
            Step::Query(query) => iteration_of(query),
        })
    }
}

/// Returns what a query of one step iterates, or `None` if it matches at most one value.
fn iteration_of(segments: &[Segment]) -> Option<Iteration> {
    let [Segment { descendants: false, selectors }] = segments else { return Some(Iteration::Descendants) };
    let is_of_array = |selector: &Selector| matches!(selector, Selector::Index(_) | Selector::Slice { .. });
    match selectors.as_slice() {
        [Selector::Name(_) | Selector::Index(_)] => None,
        [Selector::Slice { start, end, step }] if is_short_slice(*start, *end, *step) => None,
        all if all.iter().all(is_of_array) => Some(Iteration::Array),
        all if all.iter().all(|one| matches!(one, Selector::Name(_))) => Some(Iteration::Object),
        _ => Some(Iteration::Either),
    }
}

/// Whether a slice has at most one element in every array.
fn is_short_slice(start: Option<i64>, end: Option<i64>, step: i64) -> bool {
    let start = start.unwrap_or(0);
    match end {
        _ if step < 1 => false,
        Some(end) => (start < 0) == (end < 0) && end.saturating_sub(start) <= step,
        None => start < 0 && start.saturating_neg() <= step,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::path::Scope;

    fn path(text: &str) -> Path {
        Path::parse(text, Scope::default()).unwrap()
    }

    #[test]
    fn paths_that_match_at_most_one_value() {
        for text in ["$.a", "$['a'].b", "$.a[0]", "$.a[-1]", "$.a[0:1]", "$.a[:1]", "$.a[-1:]", "$.a[2:4:2]"]
        {
            assert!(!path(text).can_match_several(), "{text}");
            assert!(path(text).is_distinguished_by(false, false), "{text}");
        }
        for text in ["$.a[*]", "$.a.*", "$..a", "$.a[0:2]", "$.a[1:]", "$.a[-2:]", "$.a[::-1]", "$['a', 'b']"]
        {
            assert!(path(text).can_match_several(), "{text}");
            assert!(!path(text).is_distinguished_by(false, false), "{text}");
        }
    }

    #[test]
    fn index_and_key_distinguish_the_matches_of_one_array_and_one_object() {
        let distinguished = |text: &str| {
            let path = path(text);
            let by = |index, key| path.is_distinguished_by(index, key);
            [by(true, false), by(false, true), by(true, true)]
        };
        for (text, expected) in [
            ("$.a[*]", [true, false, true]),
            ("$.a[1:5].b", [true, false, true]),
            ("$.a[0, 2]", [true, false, true]),
            ("$.a.*", [false, true, true]),
            ("$['a', 'b']", [false, true, true]),
            ("$.a[?@.b == 1]", [true, true, true]),
            ("$.a[*].b.*", [false, false, true]),
            ("$.a.*.b[*]", [false, false, true]),
            ("$.a[*].b[?@.c]", [false, false, true]),
            ("$.a[*].b[*]", [false, false, false]),
            ("$.a.*.b.*", [false, false, false]),
            ("$.a[*].b.*.c[*]", [false, false, false]),
            ("$..a", [false, false, false]),
        ] {
            assert_eq!(distinguished(text), expected, "{text}");
        }
    }
}
