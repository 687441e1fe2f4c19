//! Names of the member that has the type of an event.

use super::names;

/// Members that name the event's type, whatever their values are.
pub(super) const TYPE_NAMES: [&str; 7] =
    ["event_type", "event_name", "event_kind", "message_type", "event", "topic_event", "detail_type"];

/// Members that name the event's type if documents of different values differ, or if the values name changes.
const POSSIBLE_TYPE_NAMES: [&str; 6] = ["type", "kind", "action", "op", "operation", "change"];

/// Members that can hold the head of an event.
const HEADS: [&str; 6] = ["meta", "metadata", "header", "headers", "envelope", "event"];

/// Whether a member of this name can hold the head of an event.
pub(super) fn is_head(name: &str) -> bool {
    HEADS.contains(&names::snake_case(name).as_str())
}

/// Whether a member of this name can have the type of an event.
pub(super) fn is_type_name(name: &str) -> bool {
    rank(name).is_some()
}

/// How likely a member of this name is the event's type: the smaller, the likelier.
pub(super) fn rank(name: &str) -> Option<usize> {
    let name = names::snake_case(name);
    let certain = TYPE_NAMES.iter().position(|known| *known == name);
    let possible = POSSIBLE_TYPE_NAMES.iter().position(|known| *known == name);
    certain.or(possible.map(|at| TYPE_NAMES.len() + at))
}
