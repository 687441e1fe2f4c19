//! Takes matches out of a document, so that it holds one of them and the rest of the document.

use super::evaluate::holds;
use super::query::{Filter, Segment, Selector};
use super::{NotSeparable, Path, Root, Step};
use crate::document::json::{Arena, Json, Member, Object, parse_json};

impl Path {
    /// Whether the path matches the same value if all other matches are taken out of the document.
    ///
    /// # Errors
    /// Why it may not.
    pub fn separable(&self) -> Result<(), NotSeparable> {
        if !matches!(self.root, Root::Body | Root::Envelope) {
            return Err(NotSeparable::Record);
        }
        let Some(((last, _), before)) = self.steps.split_last() else { return Err(NotSeparable::Position) };
        let keeps_positions = matches!(last, Step::Items | Step::Members) || last.filter().is_some();
        let is_plain = |step: &Step| !matches!(step, Step::Query(_));
        if !keeps_positions || !before.iter().all(|(step, _)| is_plain(step)) {
            return Err(NotSeparable::Position);
        }
        if self.paths_from_body().is_empty() { Ok(()) } else { Err(NotSeparable::Body) }
    }

    /// Whether this path of the whole document can select another value if only one match of `list` stays in it. `list`
    /// is [`Path::separable`].
    #[must_use]
    pub fn changes_with(&self, list: &Path) -> bool {
        leads_into(self.document_steps(), list)
    }

    /// Whether this path of the whole document can begin or cease to match if only one match of `list` stays in it.
    /// `list` is [`Path::separable`].
    #[must_use]
    pub fn matches_with_others(&self, list: &Path) -> bool {
        if self.document_steps().any(|step| matches!(step, Step::Query(_))) {
            let reads_list = |names: &Vec<&str>| leads_into(&named(names), list);
            return self.text.contains('@') || self.paths_from_body().iter().any(reads_list);
        }
        // The list is never empty, so it has a first element.
        let depth = self.document_steps().count();
        let is_of_any_list = depth < list.steps.len()
            || depth == list.steps.len()
                && !matches!(self.steps.last(), Some((Step::Index(1.. | i64::MIN..-1), _)));
        !is_of_any_list && self.changes_with(list)
    }

    /// Whether the path can lead through this member of the document.
    #[must_use]
    pub fn leads_through(&self, member: &str) -> bool {
        leads_into(&named(&[member]), self)
    }

    /// The steps from the document of the record.
    fn document_steps(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().skip(usize::from(self.reads_record_value())).map(|(step, _)| step)
    }

    /// Returns a document with the match of this number, counted from 1, and without the other matches. All else
    /// stays as it is. `found` is the document as the path reads it: a text of `document` can be JSON there, and a value
    /// can have another form. The path is [`Path::separable`].
    #[must_use]
    pub fn keep_match<'a>(
        &self,
        number: usize,
        document: Json<'a>,
        found: Json<'a>,
        arena: &'a Arena,
    ) -> Json<'a> {
        Separation { path: self, kept: number, matches: 0, arena }.keep(document, found, 0)
    }
}

impl Step {
    /// The filter, if the step is one and nothing else.
    fn filter(&self) -> Option<&Filter> {
        let Step::Query(segments) = self else { return None };
        let [Segment { descendants: false, selectors }] = segments.as_slice() else { return None };
        let [Selector::Filter(filter)] = selectors.as_slice() else { return None };
        Some(filter)
    }
}

/// The steps to a member of members with these names.
fn named(names: &[&str]) -> Vec<Step> {
    names.iter().map(|name| Step::Name((*name).to_owned())).collect()
}

/// Whether steps can lead to a list, to a value around it, or to a value in it.
fn leads_into<'p>(steps: impl IntoIterator<Item = &'p Step>, list: &Path) -> bool {
    for (step, (of_list, _)) in steps.into_iter().zip(&list.steps) {
        let can_be_same = match (step, of_list) {
            (Step::Name(name), Step::Name(other)) => name == other,
            (Step::Index(at), Step::Index(other)) => at == other || at.signum() != other.signum(),
            (Step::Query(_), _) => return true,
            (Step::Name(_) | Step::Members, Step::Index(_) | Step::Items)
            | (Step::Index(_) | Step::Items, Step::Name(_) | Step::Members) => false,
            _ => true,
        };
        if !can_be_same {
            return false;
        }
    }
    true
}

/// A walk that takes all matches but one out of a document.
struct Separation<'p, 'a> {
    path: &'p Path,
    /// The number of the match that stays, from 1.
    kept: usize,
    /// The number of matches so far.
    matches: usize,
    arena: &'a Arena,
}

impl<'a> Separation<'_, 'a> {
    fn keep(&mut self, value: Json<'a>, found: Json<'a>, position: usize) -> Json<'a> {
        let Some((step, _)) = self.path.steps.get(position) else { return value };
        match (value, found) {
            // The text was parsed before the path was read.
            (Json::String(text), Json::Array(_) | Json::Object(_)) => {
                let Ok(parsed) = parse_json(text.as_bytes(), self.arena) else { return value };
                let kept = self.keep(parsed, found, position);
                Json::String(self.arena.alloc_str(&kept.text()))
            }
            (Json::Array(items), Json::Array(found)) => {
                let children = items.iter().copied().zip(found.iter().copied()).enumerate();
                let kept = children.filter_map(|(at, (value, found))| {
                    let is_selected = match step {
                        Step::Index(index) => {
                            let at = i64::try_from(at).unwrap_or(i64::MAX);
                            let length = i64::try_from(items.len()).unwrap_or(i64::MAX);
                            *index == at || *index == at - length
                        }
                        Step::Items => true,
                        other => other.filter().is_some_and(|filter| holds(filter, found)),
                    };
                    self.child(value, found, position, is_selected)
                });
                let kept: Vec<Json<'a>> = kept.collect();
                Json::Array(self.arena.alloc_slice_copy(&kept))
            }
            (Json::Object(object), Json::Object(found)) => {
                let kept = object.members().iter().filter_map(|(name, value)| {
                    let Some(found) = found.get(name) else { return Some((*name, *value)) };
                    let is_selected = match step {
                        Step::Name(wanted) => wanted == name,
                        Step::Members => true,
                        other => other.filter().is_some_and(|filter| holds(filter, found)),
                    };
                    Some((*name, self.child(*value, found, position, is_selected)?))
                });
                let kept: Vec<Member<'a>> = kept.collect();
                Json::Object(Object::of(self.arena.alloc_slice_copy(&kept)))
            }
            _ => value,
        }
    }

    /// A child of the value at a step: without the matches in it that do not stay. `None` if the child is one of them.
    fn child(
        &mut self,
        value: Json<'a>,
        found: Json<'a>,
        position: usize,
        is_selected: bool,
    ) -> Option<Json<'a>> {
        if !is_selected {
            return Some(value);
        }
        if position + 1 < self.path.steps.len() {
            return Some(self.keep(value, found, position + 1));
        }
        self.matches += 1;
        (self.matches == self.kept).then_some(value)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value as JsonValue, json};

    use super::*;
    use crate::document::path::{RootValues, Scope};
    use crate::document::{RecordValues, leaked, leaked_arena};

    fn path(text: &str) -> Path {
        Path::parse(text, Scope { elements: &[], has_envelope: true }).unwrap()
    }

    fn matches(path: &Path, document: Json<'static>) -> Vec<JsonValue> {
        let roots = RootValues {
            arena: leaked_arena(),
            body: document,
            record: &RecordValues::NONE,
            envelope: document,
            elements: &[],
            values: None,
        };
        path.each(roots).unwrap().into_iter().map(|element| element.value.into()).collect()
    }

    #[test]
    fn paths_whose_matches_can_be_taken_out() {
        use NotSeparable::{Body, Position, Record};

        for text in ["$[*]", "$.a[*]", "$.*", "envelope.a[*]", "$.a[0].b[*]", "$.a[*].b.*", "$.a[?@.b == 1]"]
        {
            assert_eq!(path(text).separable(), Ok(()), "{text}");
        }
        for (text, reason) in [
            ("record.headers.*", Record),
            ("$", Position),
            ("$.a", Position),
            ("$..a", Position),
            ("$.a[1:]", Position),
            ("$.a[0, 1]", Position),
            ("$.a[*].b", Position),
            ("$['a', 'b'][*]", Position),
            ("$.a[?@.b].c[*]", Position),
            ("$.a[?@.b == $.c]", Body),
            ("$.a[?count(@.b[?@ == $.c]) > 0]", Body),
        ] {
            assert_eq!(path(text).separable(), Err(reason), "{text}");
        }
    }

    #[test]
    fn one_match_stays_with_all_that_stands_around() {
        let kept = |text: &str, number: usize, document: JsonValue| -> String {
            let document = leaked(document);
            path(text).keep_match(number, document, document, leaked_arena()).text()
        };
        let digits: JsonValue = serde_json::from_str(r#"{"n": 1.50, "e": [1, 2, 3], "m": 1e400}"#).unwrap();
        assert_eq!(kept("$.e[*]", 2, digits), r#"{"n":1.50,"e":[2],"m":1e+400}"#);
        let nested = json!({"a": [{"e": [1, 2]}, {"e": []}, {"e": [3], "x": 0}, 7]});
        assert_eq!(kept("$.a[0].e[*]", 1, nested.clone()), r#"{"a":[{"e":[1]},{"e":[]},{"e":[3],"x":0},7]}"#);
        assert_eq!(kept("$.a[-2].e[*]", 1, nested), r#"{"a":[{"e":[1,2]},{"e":[]},{"e":[3],"x":0},7]}"#);
        let groups = json!({"a": [{"e": [1, 2]}, {"e": [3]}]});
        assert_eq!(kept("$.a[*].e[*]", 3, groups), r#"{"a":[{"e":[]},{"e":[3]}]}"#);
        assert_eq!(kept("$.*", 2, json!({"x": 1, "y": 1})), r#"{"y":1}"#);
        let kinds = json!([{"k": "a"}, {"k": "b"}, 5, {"k": "a", "n": 2}]);
        assert_eq!(kept("$[?@.k == 'a']", 2, kinds), r#"[{"k":"b"},5,{"k":"a","n":2}]"#);
    }

    #[test]
    fn a_text_that_was_parsed_stays_text() {
        let document = leaked(json!({"t": "{\"e\": [1, 2.0]}", "u": 1}));
        let found = leaked(serde_json::from_str(r#"{"t": {"e": [1, 2.0]}, "u": 1}"#).unwrap());
        let kept = path("$.t.e[*]").keep_match(2, document, found, leaked_arena());
        assert_eq!(kept.text(), r#"{"t":"{\"e\":[2.0]}","u":1}"#);
    }

    fn values() -> impl Strategy<Value = JsonValue> {
        let leaf = prop_oneof![Just(json!(null)), (0..3).prop_map(|number| json!(number)), Just(json!("x"))];
        leaf.prop_recursive(4, 40, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(JsonValue::from),
                prop::collection::btree_map(prop::sample::select(&["a", "b"][..]), inner, 0..3).prop_map(
                    |members| JsonValue::Object(
                        members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
                    )
                ),
            ]
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        /// The path matches the kept value alone, also if it is read again.
        #[test]
        fn the_kept_match_is_the_only_one(
            document in values(),
            text in prop::sample::select(&["$[*]", "$.*", "$.a[*]", "$.a[*].b[*]", "$[?@.a == 1]", "$.a[0][*]", "$.*.*"][..]),
        ) {
            let (document, path) = (leaked(document), path(text));
            let roots = RootValues {
                arena: leaked_arena(), body: document, record: &RecordValues::NONE, envelope: document, elements: &[], values: None,
            };
            let Ok(found) = path.each(roots) else { return Ok(()) };
            for element in found {
                let kept = path.keep_match(element.number, document, document, leaked_arena());
                prop_assert_eq!(matches(&path, kept), vec![JsonValue::from(element.value)]);
            }
        }
    }
}
