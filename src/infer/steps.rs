//! Paths to values: the steps from a document, and their spelling in a mapping.

use std::fmt::Write as _;

use super::statistics::Node;
use crate::document::Json;

/// A step of a path.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Step {
    /// To a member of an object.
    Member(Box<str>),
    /// To each element of an array, or of an object whose names are data.
    Elements,
}

/// A path from a document.
pub(super) type Steps = Vec<Step>;

/// The path with one more member.
pub(super) fn member(steps: &[Step], name: &str) -> Steps {
    let mut longer = steps.to_vec();
    longer.push(Step::Member(name.into()));
    longer
}

/// The path with one more step.
pub(super) fn then(steps: &[Step], step: Step) -> Steps {
    let mut longer = steps.to_vec();
    longer.push(step);
    longer
}

/// The path as a mapping spells it, from a root such as `$` or the name of a level.
pub(super) fn spelled(root: &str, steps: &[Step]) -> String {
    let mut text = root.to_owned();
    for step in steps {
        match step {
            Step::Elements => text.push_str("[*]"),
            Step::Member(name) if is_simple(name) => {
                text.push('.');
                text.push_str(name);
            }
            Step::Member(name) => {
                text.push_str("['");
                push_quoted(&mut text, name);
                text.push_str("']");
            }
        }
    }
    text
}

/// The path as a jq program spells it.
pub(super) fn program(root: &str, steps: &[Step]) -> String {
    let mut text = if root == "$" { String::new() } else { format!("${root}") };
    for name in names(steps) {
        if is_simple(name) {
            text.push('.');
            text.push_str(name);
        } else {
            let start = if text.is_empty() { "." } else { "" };
            let _ = write!(text, "{start}[{}]", serde_json::Value::from(name));
        }
    }
    text
}

fn is_simple(name: &str) -> bool {
    let is_word = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    is_word && name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
}

/// Appends a name as RFC 9535 writes it between single quotes.
fn push_quoted(text: &mut String, name: &str) {
    for character in name.chars() {
        match character {
            '\'' | '\\' => text.extend(['\\', character]),
            _ if character.is_control()
                || matches!(character, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{85}') =>
            {
                let _ = write!(text, "\\u{:04x}", u32::from(character));
            }
            _ => text.push(character),
        }
    }
}

/// The value at a path of members.
pub(super) fn value<'a>(document: Json<'a>, steps: &[Step]) -> Option<Json<'a>> {
    steps.iter().try_fold(document, |json, step| match step {
        Step::Member(name) => json.as_object()?.get(name),
        Step::Elements => None,
    })
}

/// The statistics at a path. Objects whose names are data have none of their elements: `None` at such a step.
pub(super) fn node<'n>(root: &'n Node, steps: &[Step]) -> Option<&'n Node> {
    steps.iter().try_fold(root, |node, step| match step {
        Step::Member(name) => node.members.get(name),
        Step::Elements => node.elements.as_deref(),
    })
}

/// The names of a path's members.
pub(super) fn names(steps: &[Step]) -> impl Iterator<Item = &str> {
    steps.iter().filter_map(|step| match step {
        Step::Member(name) => Some(name.as_ref()),
        Step::Elements => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::path::{Path, Scope};

    #[test]
    fn paths_are_spelled_so_that_they_parse() {
        for name in
            ["a", "label-info", "it's", "a\\b", "line\nbreak", "日本", "", "3d", "\u{1f600}", "\u{85}"]
        {
            let steps = member(&then(&member(&[], "list"), Step::Elements), name);
            let text = spelled("$", &steps);
            assert!(Path::parse(&text, Scope::default()).is_ok(), "{text}");
        }
    }
}
