//! Describes the steps and filters of a path, for checks of a mapping before any document is read.

use jsonpath_rust::parser::model::{
    Comparable, Comparison, Filter, FilterAtom, FnArg, JpQuery, Segment, Selector, SingularQuery,
    SingularQuerySegment, Test, TestFunction,
};

use super::{Path, Step};

/// The kind of values that a step selects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StepKind<'p> {
    /// The member with this name, of an object.
    Name(&'p str),
    /// Elements of an array.
    Items,
    /// Members of an object.
    Members,
    /// Elements of an array or members of an object.
    Children,
    /// Values at any depth.
    Descendants,
}

/// A filter of a path.
#[derive(Debug)]
pub(crate) struct FilterStep<'p> {
    /// The number of steps before the filter.
    pub(crate) position: usize,
    /// The path before the filter, and the text between `[?` and `]`.
    pub(crate) before: &'p str,
    pub(crate) condition: &'p str,
    /// Whether the path ends with the filter.
    pub(crate) is_last: bool,
    /// The members of `@` that the filter tests.
    pub(crate) members: Vec<&'p str>,
    /// The names on the paths from `$` that the filter tests, up to the first index.
    pub(crate) from_body: Vec<Vec<&'p str>>,
    /// The result of the filter for a child that has no members, if it is the same for each of them.
    pub(crate) without_members: Option<bool>,
}

impl Path {
    /// The kind of each step.
    pub(crate) fn step_kinds(&self) -> impl Iterator<Item = StepKind<'_>> {
        self.steps.iter().map(|(step, _)| match step {
            Step::Name(name) => StepKind::Name(name),
            Step::Index(_) | Step::Items => StepKind::Items,
            Step::Members => StepKind::Members,
            Step::Query(query) => match query.segments.as_slice() {
                [Segment::Selector(Selector::Slice(..))] => StepKind::Items,
                [Segment::Selector(_) | Segment::Selectors(_)] => StepKind::Children,
                _ => StepKind::Descendants,
            },
        })
    }

    /// The filters that are steps of their own.
    pub(crate) fn filters(&self) -> Vec<FilterStep<'_>> {
        let steps = self.steps.iter().enumerate();
        let filters = steps.filter_map(|(position, (step, end))| {
            let Step::Query(JpQuery { segments }) = step else { return None };
            let [Segment::Selector(Selector::Filter(filter))] = segments.as_slice() else { return None };
            let before = self.prefix(position);
            let step = self.text[before.len()..*end].trim();
            let condition = step.strip_prefix('[')?.strip_suffix(']')?.trim().strip_prefix('?')?.trim();
            let mut members = Vec::new();
            collect_members(filter, &mut members);
            let mut from_body = Vec::new();
            collect_from_body(filter, &mut from_body);
            Some(FilterStep {
                position,
                before,
                condition,
                is_last: position + 1 == self.steps.len(),
                members,
                from_body,
                without_members: value_of(filter),
            })
        });
        filters.collect()
    }
}

/// Adds the members of `@` that a filter tests.
fn collect_members<'p>(filter: &'p Filter, members: &mut Vec<&'p str>) {
    match filter {
        Filter::Or(parts) | Filter::And(parts) => {
            for part in parts {
                collect_members(part, members);
            }
        }
        Filter::Atom(FilterAtom::Filter { expr, .. }) => collect_members(expr, members),
        Filter::Atom(FilterAtom::Test { expr, .. }) => members.extend(tested_member(expr)),
        Filter::Atom(FilterAtom::Comparison(comparison)) => {
            let (left, right) = comparison.vals();
            members.extend([left, right].into_iter().filter_map(compared_member));
        }
    }
}

/// Adds the names on the paths from `$` that a filter tests.
fn collect_from_body<'p>(filter: &'p Filter, paths: &mut Vec<Vec<&'p str>>) {
    match filter {
        Filter::Or(parts) | Filter::And(parts) => {
            for part in parts {
                collect_from_body(part, paths);
            }
        }
        Filter::Atom(FilterAtom::Filter { expr, .. }) => collect_from_body(expr, paths),
        Filter::Atom(FilterAtom::Test { expr, .. }) => {
            if let Test::AbsQuery(query) = expr.as_ref() {
                let names = query.segments.iter().map_while(|segment| match segment {
                    Segment::Selector(Selector::Name(name)) => Some(name.as_str()),
                    _ => None,
                });
                paths.push(names.collect());
            }
        }
        Filter::Atom(FilterAtom::Comparison(comparison)) => {
            let (left, right) = comparison.vals();
            for side in [left, right] {
                let Comparable::SingularQuery(SingularQuery::Root(segments)) = side else { continue };
                let names = segments.iter().map_while(|segment| match segment {
                    SingularQuerySegment::Name(name) => Some(name.as_str()),
                    SingularQuerySegment::Index(_) => None,
                });
                paths.push(names.collect());
            }
        }
    }
}

fn compared_member(side: &Comparable) -> Option<&str> {
    match side {
        Comparable::SingularQuery(SingularQuery::Current(segments)) => match segments.first()? {
            SingularQuerySegment::Name(name) => Some(name),
            SingularQuerySegment::Index(_) => None,
        },
        Comparable::Function(function) => tested_argument(function),
        Comparable::SingularQuery(SingularQuery::Root(_)) | Comparable::Literal(_) => None,
    }
}

fn tested_member(test: &Test) -> Option<&str> {
    match test {
        Test::RelQuery(segments) => match segments.first()? {
            Segment::Selector(Selector::Name(name)) => Some(name),
            _ => None,
        },
        Test::AbsQuery(_) => None,
        Test::Function(function) => tested_argument(function),
    }
}

fn tested_argument(function: &TestFunction) -> Option<&str> {
    let argument = match function {
        TestFunction::Length(argument) => argument,
        TestFunction::Value(argument)
        | TestFunction::Count(argument)
        | TestFunction::Search(argument, _)
        | TestFunction::Match(argument, _) => argument,
        TestFunction::Custom(..) => return None,
    };
    match argument {
        FnArg::Test(test) => tested_member(test),
        FnArg::Literal(_) | FnArg::Filter(_) => None,
    }
}

/// The result of a filter for a value that has no members. `None` if it depends on the value or on the document.
fn value_of(filter: &Filter) -> Option<bool> {
    match filter {
        Filter::Or(parts) => any(parts.iter().map(value_of)),
        Filter::And(parts) => {
            any(parts.iter().map(|part| value_of(part).map(|value| !value))).map(|value| !value)
        }
        Filter::Atom(FilterAtom::Filter { expr, not }) => value_of(expr).map(|value| value != *not),
        Filter::Atom(FilterAtom::Test { expr, not }) => value_of_test(expr).map(|value| value != *not),
        Filter::Atom(FilterAtom::Comparison(comparison)) => value_of_comparison(comparison),
    }
}

/// Whether one of several values is true, if that is known.
fn any(mut values: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    values
        .try_fold(Some(false), |so_far, value| match value {
            Some(true) => Err(()),
            Some(false) => Ok(so_far),
            None => Ok(None),
        })
        .unwrap_or(Some(true))
}

fn value_of_test(test: &Test) -> Option<bool> {
    match test {
        Test::RelQuery(segments) => Some(segments.is_empty()),
        Test::AbsQuery(_) => None,
        Test::Function(function) => match function.as_ref() {
            TestFunction::Search(..) | TestFunction::Match(..) => tested_argument(function).map(|_| false),
            _ => None,
        },
    }
}

fn value_of_comparison(comparison: &Comparison) -> Option<bool> {
    let (left, right) = comparison.vals();
    let is_nothing = |side: &Comparable| match side {
        Comparable::Literal(_) => Some(false),
        Comparable::SingularQuery(SingularQuery::Current(segments)) => (!segments.is_empty()).then_some(true),
        Comparable::Function(function @ (TestFunction::Length(_) | TestFunction::Value(_))) => {
            tested_argument(function).map(|_| true)
        }
        _ => None,
    };
    let (left, right) = (is_nothing(left)?, is_nothing(right)?);
    if !left && !right {
        return None;
    }
    // Nothing equals only nothing, and is neither less nor greater than a value.
    Some(match comparison {
        Comparison::Eq(..) | Comparison::Gte(..) | Comparison::Lte(..) => left == right,
        Comparison::Ne(..) => left != right,
        Comparison::Gt(..) | Comparison::Lt(..) => false,
    })
}

#[cfg(test)]
mod tests {
    use super::StepKind::{Children, Descendants, Items, Members};
    use super::*;
    use crate::document::path::Scope;

    /// The first filter's condition, members, and result for a value without members.
    fn filter(text: &str) -> (String, Vec<String>, Option<bool>) {
        let path = Path::parse(text, Scope { elements: &["item"], has_envelope: false }).unwrap();
        let filters = path.filters();
        let first = &filters[0];
        let members = first.members.iter().map(|&name| name.to_owned()).collect();
        (format!("{} ? {}", first.before, first.condition), members, first.without_members)
    }

    #[test]
    fn filters_of_values_without_members() {
        let results = [
            ("$[?@.a == 'x']", Some(false)),
            ("$[?@.a != 'x']", Some(true)),
            ("$[?@.a > 1]", Some(false)),
            ("$[?@.a]", Some(false)),
            ("$[?!@.a]", Some(true)),
            ("$[?@]", Some(true)),
            ("$[?@ == 'x']", None),
            ("$[?$.a == 'x']", None),
            ("$[?@.a == @.b]", Some(true)),
            ("$[?@.a == 1 && $.b == 2]", Some(false)),
            ("$[?@.a == 1 || $.b == 2]", None),
            ("$[?@.a == 1 || @.b == 2]", Some(false)),
            ("$[?!(@.a == 1 || @.b)]", Some(true)),
            ("$[?match(@.a, 'x.*')]", Some(false)),
            ("$[?length(@.a) > 1]", Some(false)),
            ("$[?count(@.*) > 1]", None),
        ];
        for (text, expected) in results {
            assert_eq!(filter(text).2, expected, "{text}");
        }
    }

    #[test]
    fn members_and_texts_of_filters() {
        let names = |text: &str| filter(text).1;
        assert_eq!(names("$[?@.a == 'x' && !(@['b'] || match(@.c.d, 'x'))]"), ["a", "b", "c"]);
        assert_eq!(names("$[?@[0] == 1 && @ == $.a]"), [""; 0]);
        assert_eq!(filter("$.items[ ? @.kind == 'a]' ].x").0, "$.items ? @.kind == 'a]'");
        assert_eq!(filter("item[?(@.kind)]").0, "item ? (@.kind)");
    }

    #[test]
    fn paths_from_the_body() {
        let path = Path::parse("$[?$.a.b == 1 && (!$.c[0].d || @.e == $['f'])]", Scope::default()).unwrap();
        assert_eq!(path.filters()[0].from_body, [vec!["a", "b"], vec!["c"], vec!["f"]]);
    }

    #[test]
    fn kinds_of_steps() {
        let path = Path::parse("$.a[*].b.*[0][1:][?@.c]['x','y']..d", Scope::default()).unwrap();
        let kinds: Vec<StepKind<'_>> = path.step_kinds().collect();
        let name = StepKind::Name;
        let expected = [name("a"), Items, name("b"), Members, Items, Items, Children, Children, Descendants];
        assert_eq!(kinds, expected);
    }
}
