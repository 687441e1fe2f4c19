//! The elements of a level of `each`: the values of one or several expressions.

use std::borrow::Cow;

use super::expression::{Expression, ExpressionFault};
use super::json::{Json, describe};
use super::path::{Element, Path, PathFault, RootValues};

/// The elements of a level of `each`: those of its sources, one source after another.
#[derive(Debug, Clone)]
pub struct Elements(Vec<ElementSource>);

/// An expression and the elements that it gives.
#[derive(Debug, Clone)]
pub struct ElementSource {
    expression: Expression,
    form: Form,
}

/// How the values of an expression become elements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Each value is an element.
    Each,
    /// The value is the only element. Null is none, and an array is a fault.
    One,
    /// The value is an array of elements, or the only element. Null is none.
    OneOrList,
}

/// An expression of a level that gives no elements, and the reason.
#[derive(Debug)]
pub struct ElementsFault<'m> {
    /// The expression.
    pub expression: &'m Expression,
    /// The reason.
    pub fault: ExpressionFault,
}

impl ElementSource {
    /// The values of an expression. A path to one value gives at most one element.
    #[must_use]
    pub fn new(expression: Expression) -> ElementSource {
        let form = if expression.is_singular() { Form::One } else { Form::Each };
        ElementSource { expression, form }
    }

    /// The elements of the array at a path, or the value itself if it is no array.
    #[must_use]
    pub fn one_or_list(path: Path) -> ElementSource {
        ElementSource { expression: Expression::Path(path), form: Form::OneOrList }
    }

    /// Whether it is a path to one value.
    #[must_use]
    pub fn is_one(&self) -> bool {
        self.form == Form::One
    }

    /// Whether elements are those of an array that may also be a single value.
    #[must_use]
    pub fn is_one_or_list(&self) -> bool {
        self.form == Form::OneOrList
    }

    /// The expression.
    #[must_use]
    pub fn expression(&self) -> &Expression {
        &self.expression
    }

    fn each<'a>(&self, roots: RootValues<'a, '_>) -> Result<Vec<Element<'a>>, ExpressionFault> {
        if self.form == Form::Each {
            return self.expression.each(roots);
        }
        let is_list = self.form == Form::OneOrList;
        let element =
            |(index, value)| Element { value, number: index + 1, index: is_list.then_some(index), key: None };
        match self.expression.one(roots)? {
            None | Some(Json::Null) => Ok(Vec::new()),
            Some(Json::Array(items)) if is_list => {
                Ok(items.iter().copied().enumerate().map(element).collect())
            }
            Some(array @ Json::Array(_)) => {
                let (at, found) = (self.expression.text().to_owned(), describe(array).to_owned());
                let expected = "one value, as the path does not end in `[*]`";
                Err(PathFault { at, found, expected }.into())
            }
            Some(value) => Ok(vec![element((0, value))]),
        }
    }

    fn can_have_index(&self) -> bool {
        match self.form {
            Form::Each => self.expression.can_have_index(),
            Form::One => false,
            Form::OneOrList => true,
        }
    }

    fn can_have_key(&self) -> bool {
        self.form == Form::Each && self.expression.can_have_key()
    }
}

impl Elements {
    /// The elements of these sources.
    #[must_use]
    pub fn new(sources: Vec<ElementSource>) -> Elements {
        Elements(sources)
    }

    /// The sources, in order.
    #[must_use]
    pub fn sources(&self) -> &[ElementSource] {
        &self.0
    }

    /// The expressions of the sources.
    pub fn expressions(&self) -> impl Iterator<Item = &Expression> {
        self.0.iter().map(|source| &source.expression)
    }

    /// Whether they are written as the same sources.
    #[must_use]
    pub fn is_same_as(&self, other: &Elements) -> bool {
        let written = |elements: &Elements| {
            elements
                .0
                .iter()
                .map(|source| (source.form, source.expression.text().to_owned()))
                .collect::<Vec<_>>()
        };
        written(self) == written(other)
    }

    /// The only source, if there is one.
    #[must_use]
    pub fn only_source(&self) -> Option<&ElementSource> {
        if let [only] = self.0.as_slice() { Some(only) } else { None }
    }

    /// The path whose matches are the elements, if there is one.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.only_source().filter(|source| !source.is_one_or_list())?.expression.path()
    }

    /// The sources as messages show them.
    #[must_use]
    pub fn shown(&self) -> Cow<'_, str> {
        if let Some(only) = self.only_source() {
            return only.expression.shown();
        }
        let shown: Vec<Cow<'_, str>> = self.expressions().map(Expression::shown).collect();
        Cow::Owned(format!("[{}]", shown.join(", ")))
    }

    /// The numbers of the outer levels from which every element is read.
    pub(crate) fn outer_levels(&self) -> Vec<usize> {
        let mut all = self.expressions().map(Expression::level_numbers);
        let mut common = all.next().unwrap_or_default();
        for numbers in all {
            common.retain(|number| numbers.contains(number));
        }
        common
    }

    /// Whether it can give several elements.
    #[must_use]
    pub fn can_match_several(&self) -> bool {
        self.only_source().is_none_or(|only| match only.form {
            Form::Each => only.expression.can_match_several(),
            Form::One => false,
            Form::OneOrList => true,
        })
    }

    /// Whether no two elements have the same index (if `index`), key (if `key`), or pair of both. Elements of
    /// several sources can have the same.
    #[must_use]
    pub fn is_distinguished_by(&self, index: bool, key: bool) -> bool {
        self.only_source().is_some_and(|only| match only.form {
            Form::Each => only.expression.is_distinguished_by(index, key),
            Form::One => true,
            Form::OneOrList => index,
        })
    }

    /// Whether elements of each source can have an index.
    #[must_use]
    pub fn can_have_index(&self) -> bool {
        self.0.iter().all(ElementSource::can_have_index)
    }

    /// Whether elements of each source can have a key.
    #[must_use]
    pub fn can_have_key(&self) -> bool {
        self.0.iter().all(ElementSource::can_have_key)
    }

    /// Returns the elements.
    ///
    /// # Errors
    /// A value of an expression is of the wrong kind, or a program fails.
    #[inline]
    pub fn each<'m, 'a>(&'m self, roots: RootValues<'a, '_>) -> Result<Vec<Element<'a>>, ElementsFault<'m>> {
        let of_source = |source: &'m ElementSource| {
            source.each(roots).map_err(|fault| ElementsFault { expression: &source.expression, fault })
        };
        if let [only] = self.0.as_slice() {
            return of_source(only);
        }
        let mut all = Vec::new();
        for source in &self.0 {
            all.append(&mut of_source(source)?);
        }
        (1..).zip(&mut all).for_each(|(number, element)| element.number = number);
        Ok(all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::jq::Program;
    use crate::document::path::Scope;
    use crate::document::{RecordValues, json, leaked_arena};

    const SCOPE: Scope<'_> = Scope { elements: &["outer"], has_envelope: false };

    fn path(text: &str) -> Path {
        Path::parse(text, SCOPE).unwrap()
    }

    fn at(text: &str) -> ElementSource {
        ElementSource::new(Expression::Path(path(text)))
    }

    fn one_or_list(text: &str) -> ElementSource {
        ElementSource::one_or_list(path(text))
    }

    fn program(text: &str) -> ElementSource {
        ElementSource::new(Expression::Jq(Program::parse(text, SCOPE).unwrap()))
    }

    /// The number, index, key and value of each element.
    type Described = Vec<(usize, Option<usize>, Option<&'static str>, Json<'static>)>;

    fn found(elements: &Elements, body: Json<'static>) -> Result<Described, String> {
        let arena = leaked_arena();
        let roots = RootValues {
            arena,
            body,
            record: &RecordValues::NONE,
            envelope: body,
            elements: &[],
            values: None,
        };
        let shown = |found: Element<'static>| (found.number, found.index, found.key, found.value);
        elements
            .each(roots)
            .map(|found| found.into_iter().map(shown).collect())
            .map_err(|fault| format!("{}: {}", fault.expression.text(), fault.fault))
    }

    #[test]
    fn a_path_to_one_value_gives_it_unless_it_is_null() {
        let elements = Elements::new(vec![at("$.a.b")]);
        assert_eq!(found(&elements, json!({"a": {"b": {}}})), Ok(vec![(1, None, None, json!({}))]));
        assert_eq!(found(&elements, json!({"a": {"b": 0}})), Ok(vec![(1, None, None, json!(0))]));
        for body in [json!({"a": {"b": null}}), json!({"a": {}}), json!({"a": null}), json!({})] {
            assert_eq!(found(&elements, body), Ok(Vec::new()), "{body:?}");
        }
        assert_eq!(
            found(&elements, json!({"a": {"b": []}})).unwrap_err(),
            "$.a.b: `$.a.b` is an array, expected one value, as the path does not end in `[*]`"
        );
        assert_eq!(
            found(&elements, json!({"a": 1})).unwrap_err(),
            "$.a.b: `$.a` is a number, expected an object"
        );
        let event = json!({"x": 1});
        assert_eq!(found(&Elements::new(vec![at("$")]), event), Ok(vec![(1, None, None, event)]));
        assert!(!elements.can_match_several() && !elements.can_have_index() && !elements.can_have_key());
    }

    #[test]
    fn one_value_is_a_list_of_one() {
        let elements = Elements::new(vec![one_or_list("$.a")]);
        let expected = vec![(1, Some(0), None, json!(5)), (2, Some(1), None, Json::Null)];
        assert_eq!(found(&elements, json!({"a": [5, null]})), Ok(expected));
        for value in [json!({"x": 1}), json!("text"), json!(false)] {
            let body =
                Json::Object(crate::document::Object::of(leaked_arena().alloc_slice_copy(&[("a", value)])));
            assert_eq!(found(&elements, body), Ok(vec![(1, Some(0), None, value)]));
        }
        for body in [json!({"a": null}), json!({"a": []}), json!({})] {
            assert_eq!(found(&elements, body), Ok(Vec::new()), "{body:?}");
        }
        assert_eq!(found(&elements, json!([1])).unwrap_err(), "$.a: `$` is an array, expected an object");
        assert!(elements.can_match_several() && elements.can_have_index() && !elements.can_have_key());
        assert!(elements.is_distinguished_by(true, false) && !elements.is_distinguished_by(false, true));
    }

    #[test]
    fn elements_of_several_sources_follow_each_other() {
        let elements =
            Elements::new(vec![at("$.a"), at("$.b.*"), one_or_list("$.c"), program(".d // [] | .[] + 1")]);
        assert_eq!(
            found(&elements, json!({"a": 1, "b": {"k": 2}, "c": [3, 4], "d": [4]})),
            Ok(vec![
                (1, None, None, json!(1)),
                (2, None, Some("k"), json!(2)),
                (3, Some(0), None, json!(3)),
                (4, Some(1), None, json!(4)),
                (5, Some(0), None, json!(5)),
            ])
        );
        assert_eq!(found(&elements, json!({"c": 3})), Ok(vec![(1, Some(0), None, json!(3))]));
        let fault = found(&elements, json!({"b": 1, "c": {}})).unwrap_err();
        assert_eq!(fault, "$.b.*: `$.b` is a number, expected an object");
        assert_eq!(elements.shown(), "[$.a, $.b.*, $.c, .d // [] | .[] + 1]");
        assert!(!elements.can_have_index() && !elements.can_have_key());
    }

    #[test]
    fn indexes_and_keys_do_not_distinguish_elements_of_several_sources() {
        let lists = Elements::new(vec![at("$.a[*]"), at("$.b[*]")]);
        assert!(lists.can_match_several() && lists.can_have_index());
        assert!(!lists.is_distinguished_by(true, true));
        let alone = Elements::new(vec![at("$.a[*]")]);
        assert!(alone.is_distinguished_by(true, false) && !alone.is_distinguished_by(false, true));
    }

    #[test]
    fn elements_are_within_an_outer_level_if_all_sources_read_it() {
        assert_eq!(Elements::new(vec![at("outer.a"), one_or_list("outer.b")]).outer_levels(), [0]);
        assert_eq!(Elements::new(vec![at("outer.a[*]"), program("$outer.b")]).outer_levels(), [0]);
        assert_eq!(Elements::new(vec![at("outer.a"), at("$.b")]).outer_levels(), [0; 0]);
    }
}
