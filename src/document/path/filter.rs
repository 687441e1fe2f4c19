//! Describes the steps and filters of a path, for checks of a mapping before any document is read.

pub(crate) use super::query::InvalidPattern;
use super::query::{Comparison, Filter, Operand, Operator, Pattern, Query, Segment, Selector};
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
    /// The result of the filter for a child that has no members, if it is the same for each of them.
    pub(crate) without_members: Option<bool>,
}

impl Path {
    /// Whether it selects all elements of an array or all members of an object on its way.
    pub(crate) fn selects_all(&self) -> bool {
        self.steps.iter().any(|(step, _)| matches!(step, Step::Items | Step::Members))
    }

    /// The kind of each step.
    pub(crate) fn step_kinds(&self) -> impl Iterator<Item = StepKind<'_>> {
        self.steps.iter().map(|(step, _)| match step {
            Step::Name(name) => StepKind::Name(name),
            Step::Index(_) | Step::Items => StepKind::Items,
            Step::Members => StepKind::Members,
            Step::Query(segments) => match segments.as_slice() {
                [Segment { descendants: false, selectors }] => match selectors.as_slice() {
                    [Selector::Slice { .. }] => StepKind::Items,
                    _ => StepKind::Children,
                },
                _ => StepKind::Descendants,
            },
        })
    }

    /// The filters that are steps of their own.
    pub(crate) fn filters(&self) -> Vec<FilterStep<'_>> {
        let steps = self.steps.iter().enumerate();
        let filters = steps.filter_map(|(position, (step, end))| {
            let Step::Query(segments) = step else { return None };
            let [Segment { descendants: false, selectors }] = segments.as_slice() else { return None };
            let [Selector::Filter(filter)] = selectors.as_slice() else { return None };
            let before = self.prefix(position);
            let step = self.text[before.len()..*end].trim();
            let condition = step.strip_prefix('[')?.strip_suffix(']')?.trim().strip_prefix('?')?.trim();
            let mut members = Vec::new();
            collect_members(filter, &mut members);
            Some(FilterStep {
                position,
                before,
                condition,
                is_last: position + 1 == self.steps.len(),
                members,
                without_members: value_of(filter),
            })
        });
        filters.collect()
    }

    /// The constants in its filters that are in place of regular expressions, but are none.
    pub(crate) fn invalid_patterns(&self) -> Vec<&InvalidPattern> {
        let mut found = Vec::new();
        for (step, _) in &self.steps {
            if let Step::Query(segments) = step {
                collect_invalid_patterns(segments, &mut found);
            }
        }
        found
    }

    /// The names on the paths from `$` in all of its filters, up to the first step that is no name.
    pub(crate) fn paths_from_body(&self) -> Vec<Vec<&str>> {
        let mut paths = Vec::new();
        for (step, _) in &self.steps {
            if let Step::Query(segments) = step {
                collect_from_body(segments, &mut paths);
            }
        }
        paths
    }
}

/// Adds the members of `@` that a filter tests.
fn collect_members<'p>(filter: &'p Filter, members: &mut Vec<&'p str>) {
    each_query(filter, &mut |query| {
        if let (false, Some(Segment { descendants: false, selectors })) =
            (query.from_body, query.segments.first())
            && let [Selector::Name(name)] = selectors.as_slice()
        {
            members.push(name);
        }
    });
}

/// Adds the names on the paths from `$` in the filters of these segments, up to the first step that is no name.
fn collect_from_body<'p>(segments: &'p [Segment], paths: &mut Vec<Vec<&'p str>>) {
    let selectors = segments.iter().flat_map(|segment| &segment.selectors);
    for selector in selectors {
        let Selector::Filter(filter) = selector else { continue };
        each_query(filter, &mut |query| {
            if query.from_body {
                let names = query.segments.iter().map_while(|segment| match segment.selectors.as_slice() {
                    [Selector::Name(name)] if !segment.descendants => Some(name.as_str()),
                    _ => None,
                });
                paths.push(names.collect());
            }
            collect_from_body(&query.segments, paths);
        });
    }
}

/// Adds the invalid patterns in the filters of these segments, and in the filters within them.
fn collect_invalid_patterns<'p>(segments: &'p [Segment], found: &mut Vec<&'p InvalidPattern>) {
    let selectors = segments.iter().flat_map(|segment| &segment.selectors);
    for selector in selectors {
        let Selector::Filter(filter) = selector else { continue };
        add_invalid_patterns(filter, found);
        each_query(filter, &mut |query| collect_invalid_patterns(&query.segments, found));
    }
}

fn add_invalid_patterns<'p>(filter: &'p Filter, found: &mut Vec<&'p InvalidPattern>) {
    match filter {
        Filter::Or(parts) | Filter::And(parts) => {
            for part in parts {
                add_invalid_patterns(part, found);
            }
        }
        Filter::Not(inner) => add_invalid_patterns(inner, found),
        Filter::TextMatch(text_match) => {
            if let Pattern::Fixed(Err(invalid)) = &text_match.pattern {
                found.push(invalid);
            }
        }
        Filter::Exists(_) | Filter::Comparison(_) | Filter::Extension(_) => {}
    }
}

/// Calls `visit` with each query of a filter, but not with those of filters within a query.
fn each_query<'p>(filter: &'p Filter, visit: &mut impl FnMut(&'p Query)) {
    let mut operand = |operand: &'p Operand| visit_operand(operand, visit);
    match filter {
        Filter::Or(parts) | Filter::And(parts) => parts.iter().for_each(|part| each_query(part, visit)),
        Filter::Not(inner) => each_query(inner, visit),
        Filter::Exists(query) => visit(query),
        Filter::Comparison(comparison) => {
            operand(&comparison.left);
            operand(&comparison.right);
        }
        Filter::TextMatch(text_match) => {
            operand(&text_match.text);
            if let Pattern::Variable(pattern) = &text_match.pattern {
                operand(pattern);
            }
        }
        Filter::Extension(extension) => extension.arguments.iter().for_each(operand),
    }
}

fn visit_operand<'p>(operand: &'p Operand, visit: &mut impl FnMut(&'p Query)) {
    match operand {
        Operand::Constant(_) => {}
        Operand::Value(query) | Operand::Count(query) => visit(query),
        Operand::Length(of) => visit_operand(of, visit),
    }
}

/// The result of a filter for a value that has no members. `None` if it depends on the value or on the document.
fn value_of(filter: &Filter) -> Option<bool> {
    match filter {
        Filter::Or(parts) => any(parts.iter().map(value_of)),
        Filter::And(parts) => {
            any(parts.iter().map(|part| value_of(part).map(|value| !value))).map(|value| !value)
        }
        Filter::Not(inner) => value_of(inner).map(|value| !value),
        Filter::Exists(query) if query.from_body => None,
        Filter::Exists(query) => Some(query.segments.is_empty()),
        Filter::Comparison(comparison) => value_of_comparison(comparison),
        Filter::TextMatch(text_match) => (is_nothing(&text_match.text) == Some(true)).then_some(false),
        Filter::Extension(_) => None,
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

fn value_of_comparison(comparison: &Comparison) -> Option<bool> {
    let (left, right) = (is_nothing(&comparison.left)?, is_nothing(&comparison.right)?);
    if !left && !right {
        return None;
    }
    // Nothing equals only nothing, and is neither less nor greater than a value.
    Some(comparison.operator != Operator::Less && left == right)
}

/// Whether there is nothing in place of an operand if `@` has no members. `None` if this is unknown.
fn is_nothing(operand: &Operand) -> Option<bool> {
    match operand {
        Operand::Constant(_) => Some(false),
        Operand::Value(query) => (!query.from_body && !query.segments.is_empty()).then_some(true),
        Operand::Length(of) => is_nothing(of).filter(|is_nothing| *is_nothing),
        Operand::Count(_) => None,
    }
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
        let text =
            "$[?$.a.b == 1 && (!$.c[0].d || @.e == $['f'])].x[?count($.g.*) > 1, 0]..[?@.y[?$.h.i || $]]";
        let path = Path::parse(text, Scope::default()).unwrap();
        let expected: [&[&str]; 6] = [&["a", "b"], &["c"], &["f"], &["g"], &["h", "i"], &[]];
        assert_eq!(path.paths_from_body(), expected);
    }

    #[test]
    fn patterns_that_are_no_regular_expressions() {
        let text = "$[?match(@.a, '(') && (@.b || !search(@.c, '[z-a]'))]..x[?$.d[?match(@, 'a{2,1}')] || match(@, 'a.*')]";
        let path = Path::parse(text, Scope::default()).unwrap();
        let found: Vec<_> =
            path.invalid_patterns().into_iter().map(|invalid| invalid.pattern.as_str()).collect();
        assert_eq!(found, ["(", "[z-a]", "a{2,1}"]);
        assert_eq!(path.invalid_patterns()[0].reason, "unclosed group");
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
