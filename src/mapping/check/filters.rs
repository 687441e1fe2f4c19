//! Rules about the filters of a `when`: the other paths of the rule show what a filter is applied to. A filter
//! that tests the members of texts never matches, so the operation would never write a row.

use std::collections::{HashMap, HashSet};

use super::checker::Checker;
use super::pending::Condition;
use crate::diagnostic::Severity;
use crate::document::path::filter::{FilterStep, StepKind};
use crate::document::path::{Path, Root, Scope};
use crate::document::{Expression, Selector};
use crate::mapping::model::{Each, Operation};
use crate::mapping::spec::SelectorSpec;
use crate::types::Type;

/// Evidence from the paths of a rule about one value of an event.
#[derive(Debug, Default, Clone, Copy)]
struct Shape {
    is_array: bool,
    is_object: bool,
    /// A column that takes neither arrays nor objects reads it.
    is_scalar: bool,
}

/// Evidence from the paths of a rule about the values of an event. The key is the value's location: its root,
/// the names on the way, and `*` for any element or member.
#[derive(Default)]
struct Shapes {
    by_location: HashMap<String, Shape>,
    /// By location: the names of members of its elements or members.
    inner_members: HashMap<String, HashSet<String>>,
}

impl Shapes {
    /// Follows a path, and notes what each step needs. Returns the location of the values that it selects, if
    /// that is known.
    fn follow(&mut self, path: &Path, levels: &[Each]) -> Option<String> {
        self.follow_steps(path, levels, usize::MAX)
    }

    /// Follows the first `count` steps of a path.
    fn follow_steps(&mut self, path: &Path, levels: &[Each], count: usize) -> Option<String> {
        let mut location = match path.root() {
            Root::Body => "$".to_owned(),
            Root::Record => "record".to_owned(),
            Root::RecordKey => "record as JSON".to_owned(),
            Root::Envelope => "envelope".to_owned(),
            Root::Element(number) => self.follow(levels.get(number)?.elements.path()?, levels)?,
        };
        let mut outer: Option<String> = None;
        for step in path.step_kinds().take(count) {
            let shape = self.by_location.entry(location.clone()).or_default();
            let next = match step {
                StepKind::Name(name) => {
                    shape.is_object = true;
                    if let Some(outer) = outer.or_else(|| parent(&location)) {
                        self.inner_members.entry(outer).or_default().insert(name.to_owned());
                    }
                    format!("{location}.{name}")
                }
                StepKind::Items => {
                    shape.is_array = true;
                    format!("{location}*")
                }
                StepKind::Members => {
                    shape.is_object = true;
                    format!("{location}*")
                }
                StepKind::Children => format!("{location}*"),
                StepKind::Descendants => return None,
            };
            outer = Some(std::mem::replace(&mut location, next));
        }
        Some(location)
    }

    /// Follows a path to a value that is neither an array nor an object.
    fn follow_to_scalar(&mut self, path: &Path, levels: &[Each]) {
        if let Some(location) = self.follow(path, levels) {
            self.by_location.entry(location).or_default().is_scalar = true;
        }
    }

    fn has_scalar_children(&self, location: &str) -> bool {
        let child = self.at(&format!("{location}*"));
        child.is_scalar && !child.is_array && !child.is_object
    }

    fn at(&self, location: &str) -> Shape {
        self.by_location.get(location).copied().unwrap_or_default()
    }
}

/// The location of the value that holds an element or a member of unknown name.
fn parent(location: &str) -> Option<String> {
    location.strip_suffix('*').map(str::to_owned)
}

impl Checker<'_> {
    /// Checks the filters of a rule's conditions.
    pub(super) fn check_filters(&mut self, operations: &[Operation]) {
        let conditions = std::mem::take(&mut self.conditions);
        if conditions.iter().all(|condition| condition.path.filters().is_empty()) {
            return;
        }
        let mut shapes = self.shapes(operations);
        for Condition { at, path, levels } in &conditions {
            for filter in path.filters() {
                let Some(location) = shapes.follow_steps(path, levels, filter.position) else { continue };
                if let Some((severity, message)) = value_fault(&filter, &shapes, &location) {
                    let hint = proposed_hint(&filter, path, levels);
                    self.findings.add(severity, message, *at, hint);
                } else if let Some(message) = element_fault(&filter, &shapes, &location) {
                    let hint = "`@` is a value itself, as in `[?@ == 'new']`".to_owned();
                    self.findings.add(Severity::Warning, message, *at, hint);
                }
            }
            if let Some((message, hint)) = body_path_fault(path, &shapes) {
                self.findings.add(Severity::Warning, message, *at, hint);
            }
        }
    }

    /// Collects the evidence from the paths of a rule.
    fn shapes(&self, operations: &[Operation]) -> Shapes {
        let mut shapes = Shapes::default();
        let scope = Scope { elements: &[], has_envelope: self.has_envelope() };
        let headers = ["record.headers.x", "record.key", "record.topic"];
        let values = self.spec.sources.iter().flat_map(|source| [&source.event_type, &source.entity]);
        let of_source = values.flatten().flat_map(SelectorSpec::paths).map(|path| path.value.as_str());
        for text in of_source.chain(headers) {
            if let Ok(path) = Path::parse(text, scope) {
                shapes.follow_to_scalar(&path, &[]);
            }
        }
        shapes.by_location.entry("record.headers*".to_owned()).or_default().is_scalar = true;
        for operation in operations {
            for each in &operation.each {
                for path in each.elements.expressions().filter_map(Expression::path) {
                    shapes.follow(path, &operation.each);
                }
            }
            for read in &operation.reads {
                let is_json = self.drafts[operation.table].table.columns[read.column].ty == Type::Json;
                for selector in read.value_source.selectors() {
                    match selector {
                        Selector::Path(path) if !is_json => shapes.follow_to_scalar(path, &operation.each),
                        other => other.paths().iter().for_each(|path| {
                            shapes.follow(path, &operation.each);
                        }),
                    }
                }
            }
        }
        shapes
    }
}

/// The fault of a filter of a value that is one value or an object.
fn value_fault(filter: &FilterStep<'_>, shapes: &Shapes, location: &str) -> Option<(Severity, String)> {
    let shape = shapes.at(location);
    let FilterStep { before, members, .. } = filter;
    if shape.is_scalar && !shape.is_array && !shape.is_object {
        let message = format!(
            "the filter selects from an array or an object, but a column reads `{before}` as one value"
        );
        return Some((Severity::Error, message));
    }
    let member = members.first()?;
    let is_known = |inner: &HashSet<String>| members.iter().any(|member| inner.contains(*member));
    let has_inner_member = shapes.inner_members.get(location).is_some_and(is_known);
    if !shape.is_object || shape.is_array || has_inner_member || shapes.has_scalar_children(location) {
        return None;
    }
    let owner = value_name(before);
    let message = format!(
        "the filter tests `{member}` of each member of {owner}, not the `{member}` of {owner} itself"
    );
    Some((Severity::Warning, message))
}

/// The fault of a filter of values that have no members.
fn element_fault(filter: &FilterStep<'_>, shapes: &Shapes, location: &str) -> Option<String> {
    let (member, always) = (filter.members.first()?, filter.without_members?);
    let effect = if always { "it matches each of them" } else { "it never matches" };
    let before = filter.before;
    shapes.has_scalar_children(location).then(|| {
        format!("the filter tests `{member}` of the values in `{before}`, which have no members: {effect}")
    })
}

/// The fault of a path from `$` in the filters of a path: a message and a hint.
fn body_path_fault(path: &Path, shapes: &Shapes) -> Option<(String, String)> {
    path.paths_from_body().iter().find_map(|names| {
        let mut location = "$".to_owned();
        for name in names {
            let shape = shapes.at(&location);
            if shape.is_array && !shape.is_object {
                let message = format!("`{location}` is an array, which has no member `{name}`");
                let hint = format!("to find an element, write `{location}[?@.{name} == …]`");
                return Some((message, hint));
            }
            if shape.is_scalar && !shape.is_object {
                let message =
                    format!("a column reads `{location}` as one value, which has no member `{name}`");
                return Some((message, "the filter then finds nothing there".to_owned()));
            }
            location = format!("{location}.{name}");
        }
        None
    })
}

/// The value at a path, in words.
fn value_name(path: &str) -> String {
    if path == "$" { "the event".to_owned() } else { format!("`{path}`") }
}

/// The filter that is probably meant.
fn proposed_hint(filter: &FilterStep<'_>, path: &Path, levels: &[Each]) -> Option<String> {
    let FilterStep { before, condition, .. } = filter;
    let parses = |text: &String| Path::parse(text, Scope::default()).is_ok();
    if let (Root::Element(number), 0) = (path.root(), filter.position) {
        let level = levels.get(number)?;
        let path = level.elements.path()?.text();
        let array = path.strip_suffix("[*]").or_else(|| path.strip_suffix(".*"))?;
        return Some(format!(
            "to select elements, put the filter into their level: `each: {{{}: \"{array}[?{condition}]\"}}`",
            level.name
        ));
    }
    if path.root() != Root::Body || !filter.is_last {
        return None;
    }
    let proposed = format!("$[?{}]", replace_current(condition, before));
    parses(&proposed).then(|| format!("to test {} itself, write `{proposed}`", value_name(before)))
}

/// The condition with another path in place of each `@` outside of quotes and of filters within it.
fn replace_current(condition: &str, path: &str) -> String {
    let mut replaced = String::new();
    let (mut quote, mut escaped, mut brackets) = (None, false, 0_usize);
    for c in condition.chars() {
        match (quote, c) {
            (None, '@') if brackets == 0 => replaced.push_str(path),
            _ => replaced.push(c),
        }
        match (quote, c) {
            (None, '[') => brackets += 1,
            (None, ']') => brackets = brackets.saturating_sub(1),
            _ => {}
        }
        quote = match quote {
            None => Some(c).filter(|c| matches!(c, '\'' | '"')),
            Some(open) => Some(open).filter(|open| escaped || c != *open),
        };
        escaped = quote.is_some() && !escaped && c == '\\';
    }
    replaced
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Severity;
    use crate::mapping::Mapping;

    /// The diagnostics of a mapping whose only operation has this `when`.
    fn diagnostics(when: &str) -> Vec<String> {
        let text = format!(
            "
format: 1
mapping: test
source: {{event_type: $.type}}
tables:
  tickets:
    each: {{tag: \"$.tags[*]\", line: \"$.lines[*]\"}}
    columns:
      id:    {{type: int, path: $.id}}
      tag:   {{type: varchar(9), path: tag}}
      line:  {{type: int, path: line.number}}
      state: {{type: varchar(9), path: $.state}}
      city:  {{type: varchar(9), path: $.address.city}}
      extra: {{type: json, path: $.extra}}
    primary_key: [id, tag, line]
events:
  saved:
    - upsert: tickets
      update: [state]
      when: {when:?}
"
        );
        let diagnostics = match Mapping::parse("a.yaml", &text) {
            Ok((_, report)) => report.diagnostics().to_vec(),
            Err(faults) => faults.diagnostics().cloned().collect(),
        };
        let shown = diagnostics.iter().map(|one| {
            let level = if one.severity == Severity::Error { "error" } else { "warning" };
            format!("{level}: {} ({})", one.message, one.hint.as_deref().unwrap_or_default())
        });
        shown.collect()
    }

    #[test]
    fn filters_that_test_the_wrong_values() {
        let of_the_event = [
            ("$[?@.state == 'paid']", "$[?$.state == 'paid']"),
            ("$[?@.verb == 'create']", "$[?$.verb == 'create']"),
            ("$[?!@.deleted && $.state == '@']", "$[?!$.deleted && $.state == '@']"),
            ("$[?match(@.state, 'p.*')]", "$[?match($.state, 'p.*')]"),
            ("$[?@.lines[?@.number > 1]]", "$[?$.lines[?@.number > 1]]"),
        ];
        for (when, proposed) in of_the_event {
            let found = diagnostics(when);
            assert_eq!(found.len(), 1, "{when}: {found:?}");
            assert!(found[0].starts_with("warning: the filter tests `"), "{found:?}");
            assert!(found[0].ends_with(&format!("write `{proposed}`)")), "{found:?}");
        }
        let others = [
            (
                "$.address[?@.country == 'CH']",
                "warning: the filter tests `country` of each member of `$.address`, not the `country` of `$.address` itself (to test `$.address` itself, write `$[?$.address.country == 'CH']`)",
            ),
            (
                "$.state[?@ == 'paid']",
                "error: the filter selects from an array or an object, but a column reads `$.state` as one value (to test `$.state` itself, write `$[?$.state == 'paid']`)",
            ),
            (
                "tag[?@ == 'new']",
                "error: the filter selects from an array or an object, but a column reads `tag` as one value (to select elements, put the filter into their level: `each: {tag: \"$.tags[?@ == 'new']\"}`)",
            ),
            (
                "line[?@.kind == 'gift']",
                "warning: the filter tests `kind` of each member of `line`, not the `kind` of `line` itself (to select elements, put the filter into their level: `each: {line: \"$.lines[?@.kind == 'gift']\"}`)",
            ),
            (
                "$.tags[?@.name == 'new']",
                "warning: the filter tests `name` of the values in `$.tags`, which have no members: it never matches (`@` is a value itself, as in `[?@ == 'new']`)",
            ),
            (
                "record.headers[?@.kind == 'x']",
                "warning: the filter tests `kind` of the values in `record.headers`, which have no members: it never matches (`@` is a value itself, as in `[?@ == 'new']`)",
            ),
            (
                "$[?$.lines.kind == 'gift']",
                "warning: `$.lines` is an array, which has no member `kind` (to find an element, write `$.lines[?@.kind == …]`)",
            ),
            (
                "$.lines[?@.kind == $.lines.kind]",
                "warning: `$.lines` is an array, which has no member `kind` (to find an element, write `$.lines[?@.kind == …]`)",
            ),
            (
                "$[?$.state.name == 'x']",
                "warning: a column reads `$.state` as one value, which has no member `name` (the filter then finds nothing there)",
            ),
        ];
        for (when, expected) in others {
            assert_eq!(diagnostics(when), [expected], "{when}");
        }
    }

    #[test]
    fn filters_that_can_match() {
        for when in [
            "$[?$.state == 'paid']",
            "$[?@ == 'paid']",
            "$[?@.city == 'Bern']",
            "$.lines[?@.kind == 'gift']",
            "$.lines[?@.number == 1]",
            "$.tags[?@ == 'new']",
            "$.extra[?@.x == 1]",
            "$.others[?@.x == 1]",
            "line.parts[?@.x == 1]",
            "$..[?@.x == 1]",
            "$[?$.extra.x == 1 && $.address.city == 'Bern']",
            "$.lines[?@.kind == $.state]",
            "line.parts[?@.city == $.address.city]",
            "$.state",
        ] {
            assert_eq!(diagnostics(when), [""; 0], "{when}");
        }
    }
}
