//! The value by which the elements of an array or object differ.

use super::column_type::{ColumnType, Refuted};
use super::counts::counted;
use super::names;
use super::shapes::{ElementForm, Elements};
use super::statistics::Node;
use super::steps::{Steps, member};

/// Names that tell an element's key, the likeliest first. A `_` stands before a word that ends the name.
const NAMES: [&str; 20] = [
    "uuid", "_uuid", "key", "sku", "code", "_code", "_number", "number", "ref", "slug", "date", "day",
    "name", "_no", "lang", "currency", "position", "index", "seq", "sequence",
];

/// The value by which elements differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum ElementKey {
    /// A member that is unique within each list.
    Member(Steps),
    /// The position.
    Position,
    /// The name in the object.
    MemberName,
}

/// Finds the value by which elements differ. `room` is the number of characters that the key can still have.
pub(super) fn find(elements: &Elements, holder: &str, room: usize) -> ElementKey {
    if elements.form == ElementForm::Object {
        return ElementKey::MemberName;
    }
    let node = &elements.node;
    // Elements of lists with one element are all unique, which shows nothing.
    let is_shown = node.count > elements.holders;
    let thing = names::singular(holder);
    let last = thing.rsplit('_').next().unwrap_or_default().to_owned();
    let mut best: Option<(usize, Steps)> = None;
    for (name, inner) in node.members.iter() {
        let Some(rank) = rank(&names::snake_case(name), &thing, &last) else { continue };
        let is_unique = inner.repeated == 0 && inner.count == node.objects;
        let fits = key_type(inner, name).is_some_and(|ty| ty.characters.unwrap_or_default() <= room);
        let is_better = best.as_ref().is_none_or(|(known, _)| rank < *known);
        if is_unique && fits && is_better && (is_shown || rank < 2) {
            best = Some((rank, member(&[], name)));
        }
    }
    best.map_or(ElementKey::Position, |(_, steps)| ElementKey::Member(steps))
}

fn rank(name: &str, thing: &str, last: &str) -> Option<usize> {
    if name == "id" {
        return Some(0);
    }
    if name == format!("{thing}_id") || name == format!("{last}_id") || name == last {
        return Some(1);
    }
    if name.ends_with("_id") {
        return Some(2);
    }
    let is_named = |known: &str| name == known || known.starts_with('_') && name.ends_with(known);
    NAMES.iter().position(|known| is_named(known)).map(|at| at + 3)
}

/// Whether a name tells a part of a key.
pub(super) fn is_key_name(name: &str) -> bool {
    name == "id" || name == "line" || name.ends_with("_id") || rank(name, "", "").is_some()
}

/// The type of an element's key. `None` if the values cannot be one.
pub(super) fn key_type(node: &Node, name: &str) -> Option<ColumnType> {
    let key = ColumnType::of_key(node)?;
    let as_column = ColumnType::of(node, name, Refuted::Nothing);
    let is_time = as_column.ty == "date" || as_column.ty.starts_with("datetime");
    let is_exact = as_column.keys.is_empty() && as_column.review.is_empty();
    Some(if is_time && is_exact { as_column } else { key })
}

impl ElementKey {
    /// Why the elements have this key.
    pub(super) fn evidence(&self, elements: &Elements) -> Vec<String> {
        let count = counted(elements.node.count, "element");
        match self {
            ElementKey::Member(_) => vec![format!("unique within its parent in {count}")],
            ElementKey::Position => {
                vec![format!("no member is unique within its parent in {count}")]
            }
            ElementKey::MemberName => Vec::new(),
        }
    }

    /// Doubts for a person to look at.
    pub(super) fn review(&self) -> Vec<String> {
        match self {
            ElementKey::MemberName => vec!["the names of the members are taken for data".to_owned()],
            _ => Vec::new(),
        }
    }
}
