//! Event types, and which of them are about the same things.

use std::collections::BTreeSet;

use foldhash::HashSet;

use super::keys;
use super::statistics::Node;
use super::steps::{self, Step, Steps, member};
use super::{names, shapes};

/// The most event types that get a rule. A member with more values is not the event type.
pub(super) const MAX_TYPES: usize = 200;

/// Words that say that a thing is gone.
const DELETIONS: [&str; 8] =
    ["deleted", "delete", "removed", "remove", "erased", "destroyed", "purged", "destroy"];

/// Words that say that a thing is new.
const CREATIONS: [&str; 16] = [
    "created",
    "create",
    "read",
    "inserted",
    "insert",
    "added",
    "add",
    "new",
    "opened",
    "registered",
    "placed",
    "submitted",
    "made",
    "booked",
    "issued",
    "imported",
];

/// Words that name a change and do not end with `ed`.
const CHANGES: [&str; 12] =
    ["create", "update", "insert", "upsert", "change", "add", "put", "set", "new", "made", "read", "cancel"];

/// Words that name a state and do not end with `ed`.
const STATES: [&str; 8] = ["paid", "sent", "sold", "lost", "won", "held", "built", "left"];

/// Beginnings of words for states that things are in, whatever their other states are.
const COMMON_STATES: [&str; 22] = [
    "cancel",
    "paid",
    "shipped",
    "delivered",
    "closed",
    "completed",
    "confirmed",
    "approved",
    "rejected",
    "refunded",
    "expired",
    "archived",
    "failed",
    "accepted",
    "declined",
    "suspended",
    "blocked",
    "returned",
    "fulfilled",
    "resolved",
    "refused",
    "sold",
];

/// Words that name a change without saying which.
const GENERAL_CHANGES: [&str; 14] = [
    "created",
    "updated",
    "changed",
    "modified",
    "added",
    "saved",
    "upserted",
    "inserted",
    "synced",
    "imported",
    "published",
    "edited",
    "renamed",
    "replaced",
];

/// The share of paths that types without a common name have in common, in percent, if they are about the same things.
const SIMILAR_PERCENT: usize = 50;

/// The events of one type.
#[derive(Debug)]
pub(super) struct TypeEvents {
    /// `None` if events have no type.
    pub(super) name: Option<String>,
    pub(super) root: Node,
    /// Whether the thing is gone after such an event.
    pub(super) deletes: bool,
    /// The members of a change of a row that are the key of its record.
    pub(super) record_key: Vec<Steps>,
}

/// Event types that are about the same things.
#[derive(Debug)]
pub(super) struct Group {
    /// The name of one thing. Empty if the types do not name it.
    pub(super) thing: String,
    /// The indexes of the types.
    pub(super) types: Vec<usize>,
}

/// Whether two names of things are the same, one of them perhaps in the plural.
pub(super) fn is_same_thing(one: &str, other: &str) -> bool {
    one == other || names::singular(one) == names::singular(other)
}

/// Whether a word of an event type names a change.
pub(super) fn is_change(word: &str) -> bool {
    is_state(word) || CHANGES.contains(&word) || DELETIONS.contains(&word)
}

/// Whether a word names a state of many things.
pub(super) fn is_common_state(word: &str) -> bool {
    COMMON_STATES.iter().any(|start| word.starts_with(start))
}

/// Whether a word is the participle of a change.
fn is_state(word: &str) -> bool {
    word.ends_with("ed") && word.len() > 3 || STATES.contains(&word)
}

impl TypeEvents {
    pub(super) fn new(name: Option<&str>) -> TypeEvents {
        let name = name.map(str::to_owned);
        TypeEvents { name, root: Node::default(), deletes: false, record_key: Vec::new() }
    }

    /// The thing that the type names. Empty if it names none.
    pub(super) fn thing(&self) -> String {
        self.name.as_deref().map_or_else(String::new, |name| split(name).0)
    }

    /// Whether the type says that the thing is new.
    pub(super) fn says_created(&self) -> bool {
        CREATIONS.contains(&self.change().as_str())
    }

    /// Whether such events happen to a thing several times, as measurements do.
    pub(super) fn says_occurred(&self) -> bool {
        let change = self.change();
        let is_of_thing = GENERAL_CHANGES.contains(&change.as_str())
            || STATES.contains(&change.as_str())
            || is_common_state(&change);
        is_state(&change) && !is_of_thing && !self.says_created() && !DELETIONS.contains(&change.as_str())
    }

    /// The word for what happened. Empty if the type names none.
    pub(super) fn change(&self) -> String {
        self.name.as_deref().map_or_else(String::new, |name| split(name).1)
    }

    /// Whether the type says that the thing is gone.
    pub(super) fn says_deleted(&self) -> bool {
        DELETIONS.contains(&self.change().as_str()) && !self.marks_deleted()
    }

    /// Whether events have a member for the time of the deletion, which is a column of a row that stays.
    fn marks_deleted(&self) -> bool {
        fn has_mark(node: &Node) -> bool {
            node.members
                .iter()
                .any(|(name, inner)| names::snake_case(name) == "deleted_at" || has_mark(inner))
        }
        has_mark(&self.root) && !self.name.as_deref().is_some_and(|name| name.ends_with("delete"))
    }

    /// The state that the change may leave the thing in, if the word for it can be one.
    pub(super) fn state(&self) -> Option<String> {
        let change = self.change();
        let is_state = is_state(&change) && !GENERAL_CHANGES.contains(&change.as_str());
        (is_state && !DELETIONS.contains(&change.as_str())).then_some(change)
    }
}

/// The thing and the change that an event type names.
fn split(name: &str) -> (String, String) {
    let (thing, last) = match name.rfind(['.', ':', '/']) {
        Some(at) => (names::snake_case(&name[..at]), names::snake_case(&name[at + 1..])),
        None => (String::new(), names::snake_case(name)),
    };
    let last = last.strip_suffix("_event").unwrap_or(&last).to_owned();
    match last.rsplit_once('_') {
        Some((start, change)) if thing.is_empty() && is_change(change) => {
            (start.to_owned(), change.to_owned())
        }
        Some((_, change)) if is_change(change) => (thing, change.to_owned()),
        _ if !thing.is_empty() || is_change(&last) => (thing, last),
        _ => (last, String::new()),
    }
}

/// Puts types that are about the same things together.
pub(super) fn groups(types: &[TypeEvents]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (at, of_type) in types.iter().enumerate() {
        let thing = of_type.thing();
        match groups.iter_mut().find(|group| is_same_thing(&group.thing, &thing)) {
            Some(group) => group.types.push(at),
            None => groups.push(Group { thing, types: vec![at] }),
        }
    }
    // `booking.guest.added` is about the same thing as `booking.created` if bookings hold what it holds. Otherwise, its
    // guests are things of their own.
    groups.sort_by_key(|group| group.thing.len());
    let leaves: Vec<HashSet<Steps>> = types.iter().map(|of_type| shapes::leaf_paths(&of_type.root)).collect();
    let common = leaves.iter().skip(1).fold(leaves.first().cloned().unwrap_or_default(), |common, leaves| {
        common.intersection(leaves).cloned().collect()
    });
    let holds_most_of = |known: &Group, part: &Group| {
        part.types.iter().all(|of_type| {
            let own: Vec<&Steps> = leaves[*of_type].difference(&common).collect();
            let held =
                own.iter().filter(|path| known.types.iter().any(|of_type| leaves[*of_type].contains(**path)));
            own.is_empty() || held.count() * 100 > own.len() * SIMILAR_PERCENT
        })
    };
    let mut merged: Vec<Group> = Vec::new();
    for group in groups {
        let begins = |known: &&mut Group| {
            let longer = group.thing.strip_prefix(&known.thing);
            let is_part = !known.thing.is_empty() && longer.is_some_and(|rest| rest.starts_with('_'));
            is_part && holds_most_of(known, &group)
        };
        match merged.iter_mut().find(begins) {
            Some(known) => known.types.extend(group.types),
            None => merged.push(group),
        }
    }
    let have_no_change = types.iter().all(|of_type| of_type.change().is_empty());
    if merged.len() > 1 && have_no_change && are_similar(types) {
        merged = vec![Group { thing: String::new(), types: (0..types.len()).collect() }];
    }
    for group in &mut merged {
        group.types.sort_unstable();
    }
    merged.sort_by_key(|group| group.types[0]);
    merged
}

/// Whether all types have half of their paths in common. Those of an envelope do not count.
fn are_similar(types: &[TypeEvents]) -> bool {
    let mut all = Node::default();
    for of_type in types {
        all.merge(&of_type.root);
    }
    let body = keys::body_path(&all, "");
    let paths: Vec<BTreeSet<Steps>> = types.iter().map(|of_type| upper_paths(&of_type.root, &body)).collect();
    let [first, others @ ..] = paths.as_slice() else { return true };
    others.iter().all(|other| {
        let common = first.intersection(other).count();
        let all = first.len() + other.len() - common;
        common * 100 >= all * SIMILAR_PERCENT
    })
}

/// The paths of the members of the object at `body`, and of their members.
fn upper_paths(root: &Node, body: &[Step]) -> BTreeSet<Steps> {
    let mut paths = BTreeSet::new();
    let Some(body) = steps::node(root, body) else { return paths };
    for (name, node) in body.members.iter() {
        paths.insert(member(&[], name));
        paths.extend(node.members.iter().map(|(inner, _)| member(&[Step::Member(name.into())], inner)));
    }
    paths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_name_a_thing_and_a_change() {
        let types = [
            ("booking.created", "booking", "created"),
            ("OrderCreated", "order", "created"),
            ("booking_guest_added", "booking_guest", "added"),
            ("guests.delete", "guests", "delete"),
            ("created", "", "created"),
            ("PushEvent", "push", ""),
            ("com.example.order.paid", "com_example_order", "paid"),
            ("pull_request", "pull_request", ""),
        ];
        for (name, thing, change) in types {
            assert_eq!(split(name), (thing.to_owned(), change.to_owned()), "{name}");
        }
    }

    #[test]
    fn types_of_one_thing_are_a_group() {
        let names = ["booking.created", "guest.created", "booking.guest.added", "booking.deleted"];
        let types: Vec<TypeEvents> = names.iter().map(|name| TypeEvents::new(Some(name))).collect();
        let groups = groups(&types);
        let shown: Vec<(&str, &[usize])> =
            groups.iter().map(|group| (group.thing.as_str(), group.types.as_slice())).collect();
        assert_eq!(shown, [("booking", &[0, 2, 3][..]), ("guest", &[1][..])]);
    }
}
