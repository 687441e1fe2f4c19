//! Which value identifies a thing, found from the names of members and from values that events have in common.

use super::column_type::ColumnType;
use super::element_key;
use super::names;
use super::statistics::Node;
use super::steps::{self, Step, Steps, member};
use super::type_names;

/// The most paths of a group that are compared.
const MAX_CANDIDATES: usize = 8;

/// The most references of a type that are compared.
const MAX_REFERENCES: usize = 4;

/// The deepest member that can identify a thing.
const MAX_DEPTH: usize = 4;

/// The share of different values that a member without a telling name needs, in percent.
pub(super) const MIN_DISTINCT_PERCENT: usize = 20;

/// The share of an event's paths that the object with the thing has, in percent, if other names lead to it.
const MIN_BODY_PERCENT: usize = 50;

/// Members that hold the thing that an event is about.
const BODIES: [&str; 12] = [
    "data",
    "payload",
    "body",
    "after",
    "detail",
    "document",
    "resource",
    "object",
    "attributes",
    "content",
    "entity",
    "full_document",
];

/// Members that identify the thing that an event is about.
const ENTITY_IDS: [&str; 8] = [
    "entity_id",
    "aggregate_id",
    "document_id",
    "object_id",
    "subject_id",
    "resource_id",
    "entity_key",
    "aggregate_key",
];

/// Members that identify the event itself.
const EVENT_IDS: [&str; 9] = [
    "event_id",
    "message_id",
    "request_id",
    "trace_id",
    "correlation_id",
    "batch_id",
    "transaction_id",
    "span_id",
    "delivery_id",
];

/// Words that name a key of business.
const KEY_WORDS: [&str; 9] = ["uuid", "guid", "key", "number", "code", "no", "sku", "slug", "isbn"];

/// Words that name the sort of a thing, or whom it belongs to. Things of two sorts can have the same number.
const THINGS: [&str; 24] = [
    "type",
    "kind",
    "entity",
    "table",
    "collection",
    "schema",
    "class",
    "model",
    "source",
    "tenant",
    "region",
    "country",
    "language",
    "locale",
    "site",
    "store",
    "warehouse",
    "branch",
    "account",
    "company",
    "project",
    "workspace",
    "market",
    "channel",
];

/// Things that are amounts, which identify nothing.
const AMOUNTS: [&str; 14] = [
    "price",
    "amount",
    "cost",
    "total",
    "rate",
    "value",
    "balance",
    "quantity",
    "score",
    "count",
    "level",
    "temperature",
    "reading",
    "measurement",
];

/// Words that name a time, which tells measurements of one thing apart.
const TIMES: [&str; 11] =
    ["ts", "time", "timestamp", "at", "date", "day", "hour", "week", "month", "year", "minute"];

/// From here on, a candidate needs many different values.
const RANK_OF_WORDS: usize = 5;

/// From here on, a member names another thing, or nothing: it is a key only if its values do not repeat.
pub(super) const RANK_OF_REFERENCES: usize = 20;

/// From here on, a name tells nothing, so values must be unique.
pub(super) const RANK_OF_OTHERS: usize = 30;

/// A path that may identify a thing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Candidate {
    /// How likely its name is that of a key: the smaller, the likelier.
    pub(super) rank: usize,
    depth: usize,
    pub(super) path: Steps,
}

/// A path that may identify a thing together with a candidate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Companion {
    pub(super) sort: CompanionSort,
    pub(super) path: Steps,
}

/// How likely a member is a part of a key, the likeliest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum CompanionSort {
    /// Its name tells a part of a key.
    Key,
    /// It names the sort of a thing, or whom it belongs to.
    Thing,
    /// It is a time, which tells measurements apart, or a name.
    Time,
    Other,
}

impl Candidate {
    pub(super) fn of_rank(rank: usize, path: Steps) -> Candidate {
        Candidate { rank, depth: path.len(), path }
    }
}

/// Whether a member of this name can hold the thing that an event is about.
pub(super) fn is_body(name: &str) -> bool {
    BODIES.contains(&name)
}

/// The path to the object that holds the thing an event is about. Empty if the event itself is the thing. `thing`: the name
/// of one thing.
pub(super) fn body_path(root: &Node, thing: &str) -> Steps {
    let all = root.leaves();
    let (mut path, mut body) = (Steps::new(), Steps::new());
    let mut node = root;
    loop {
        let is_thing = |name: &str| !thing.is_empty() && names::singular(&names::snake_case(name)) == thing;
        let inner = node.members.iter().filter(|(_, inner)| inner.is_object());
        let likeliest = inner.max_by_key(|(name, inner)| {
            (is_thing(name) && inner.count == root.objects && inner.nulls == 0, inner.leaves())
        });
        let Some((name, inner)) = likeliest else { return body };
        let is_named = is_body(&names::snake_case(name)) || is_thing(name);
        // An envelope has a few members of its own.
        let holds_most = inner.leaves() * 100 >= all * MIN_BODY_PERCENT;
        if !(holds_most || is_named && body == path || is_thing(name)) {
            return body;
        }
        path.push(Step::Member(name.into()));
        if is_named {
            body.clone_from(&path);
        }
        node = inner;
    }
}

/// The paths that may identify a thing, the likeliest first. `root` has the events that hold the whole thing. With `any`,
/// all members can.
pub(super) fn candidates(root: &Node, body: &[Step], thing: &str, any: bool) -> Vec<Candidate> {
    let mut found = Vec::new();
    let thing = names::singular(thing);
    walk(root, &Steps::new(), &mut |path, node| {
        if node.count != root.objects || ColumnType::of_key(node).is_none() {
            return;
        }
        let rank = rank(path, body, &thing);
        let suits = match node.distinct.count() {
            Some(_) if node.count < 10 && rank < RANK_OF_OTHERS => true,
            _ if any && rank >= RANK_OF_OTHERS => true,
            // Numbers without a telling name are measures.
            _ if rank >= RANK_OF_OTHERS && node.texts.count == 0 => false,
            Some(distinct) if rank >= RANK_OF_OTHERS => {
                u64::try_from(distinct) == Ok(node.count)
                    && !steps::names(path).last().is_some_and(is_measure)
            }
            Some(distinct) if (RANK_OF_WORDS..RANK_OF_REFERENCES).contains(&rank) => {
                u64::try_from(distinct * 100 / MIN_DISTINCT_PERCENT).is_ok_and(|most| most >= node.count)
            }
            Some(distinct) => distinct > 1,
            None => true,
        };
        if suits {
            found.push(Candidate { rank, depth: path.len(), path: path.to_vec() });
        }
    });
    // The order of members decides between equal candidates.
    found.sort_by_key(|candidate| (candidate.rank, candidate.depth));
    found.truncate(MAX_CANDIDATES);
    found
}

/// The paths that may identify a thing together with another one, the likeliest first. With `any`, all members can.
pub(super) fn companions(root: &Node, body: &[Step], any: bool) -> Vec<Companion> {
    let mut found: Vec<Companion> = Vec::new();
    // Members of the head name what the body is about.
    let outer = if body.is_empty() { None } else { Some(&[] as &[Step]) };
    for holder in [Some(body), outer].into_iter().flatten() {
        let members = steps::node(root, holder).into_iter().flat_map(|node| node.members.iter());
        for (name, node) in members {
            let sort = companion_sort(&names::snake_case(name)).or(any.then_some(CompanionSort::Other));
            let suits = node.count == root.objects && ColumnType::of_key(node).is_some();
            found.extend(sort.filter(|_| suits).map(|sort| Companion { sort, path: member(holder, name) }));
        }
    }
    found.sort_by_key(|companion| companion.sort);
    found.truncate(MAX_CANDIDATES);
    found
}

/// The sort of a member of this name. `None` if it is no likely part of a key.
fn companion_sort(name: &str) -> Option<CompanionSort> {
    let last = name.rsplit('_').next().unwrap_or(name);
    if EVENT_IDS.contains(&name) {
        return None;
    }
    if name == "name" {
        return Some(CompanionSort::Time);
    }
    if element_key::is_key_name(name) {
        return Some(CompanionSort::Key);
    }
    if THINGS.contains(&name) || THINGS.contains(&last) {
        return Some(CompanionSort::Thing);
    }
    TIMES.contains(&last).then_some(CompanionSort::Time)
}

/// Whether a member of this name is an amount or a time, which can repeat in later events.
fn is_measure(name: &str) -> bool {
    let words = names::words(name);
    let last = words.last().map(String::as_str).unwrap_or_default();
    AMOUNTS.contains(&last) || TIMES.contains(&last)
}

/// Whether all events have values of a key at these paths.
pub(super) fn are_keys(root: &Node, paths: &[Steps]) -> bool {
    let is_key = |path: &Steps| {
        let node = steps::node(root, path);
        node.is_some_and(|node| node.count == root.objects && ColumnType::of_key(node).is_some())
    };
    !paths.is_empty() && paths.iter().all(is_key)
}

/// The scalars by which events may name a thing that other events hold whole.
pub(super) fn references(root: &Node, thing: &str) -> Vec<Steps> {
    let mut found: Vec<(usize, Steps)> = Vec::new();
    walk(root, &Steps::new(), &mut |path, node| {
        let rank = rank(path, &[], &names::singular(thing));
        if rank < RANK_OF_REFERENCES && node.count == root.objects && ColumnType::of_key(node).is_some() {
            found.push((rank, path.to_vec()));
        }
    });
    found.sort_by_key(|(rank, path)| (*rank, path.len()));
    found.into_iter().map(|(_, path)| path).take(MAX_REFERENCES).collect()
}

fn walk(node: &Node, path: &[Step], visit: &mut impl FnMut(&[Step], &Node)) {
    for (name, inner) in node.members.iter() {
        let path = member(path, name);
        if inner.is_scalar() {
            visit(&path, inner);
        } else if inner.is_object() && path.len() < MAX_DEPTH {
            walk(inner, &path, visit);
        }
    }
}

fn rank(path: &[Step], body: &[Step], thing: &str) -> usize {
    let Some(Step::Member(name)) = path.last() else { return RANK_OF_OTHERS };
    let name = names::snake_case(name);
    let holder = &path[..path.len() - 1];
    let is_in_body = holder == body;
    let last_word = thing.rsplit('_').next().unwrap_or_default();
    let of_thing = |name: &str| {
        let rest = name.strip_prefix(thing).filter(|_| !thing.is_empty());
        let rest = rest.or_else(|| name.strip_prefix(last_word).filter(|_| !last_word.is_empty()));
        rest.and_then(|rest| rest.strip_prefix('_')).map(str::to_owned)
    };
    let is_head = holder.len() <= 1;
    let is_in_head = steps::names(holder).next().is_some_and(type_names::is_head);
    // `data.order.id` of `order.created`.
    let holder_name = steps::names(holder).last().map(|name| names::singular(&names::snake_case(name)));
    let is_of_thing = !thing.is_empty() && holder_name.is_some_and(|name| name == thing || name == last_word);
    match of_thing(&name).as_deref() {
        _ if EVENT_IDS.contains(&name.as_str()) || is_in_head && name == "id" => RANK_OF_OTHERS + 30,
        _ if is_head && ENTITY_IDS.contains(&name.as_str()) => 0,
        Some("id") if is_in_body || is_head => 1,
        _ if name == "id" && is_of_thing => 1,
        _ if name == "id" && is_in_body => 2,
        Some(word) if (is_in_body || is_head) && KEY_WORDS.contains(&word) => RANK_OF_WORDS,
        _ if is_in_body && name == thing && !AMOUNTS.contains(&last_word) => RANK_OF_WORDS + 1,
        _ if is_in_body && KEY_WORDS.contains(&name.as_str()) => RANK_OF_WORDS + 2,
        _ if name == "id" && holder.is_empty() => 10,
        _ if is_in_body && name.ends_with("_id") => RANK_OF_REFERENCES,
        _ if is_in_body => RANK_OF_OTHERS,
        _ => RANK_OF_OTHERS + 20,
    }
}

/// The name of a key's column: that of the member, or one of the thing if the member names none.
pub(super) fn column_name(path: &[Step], thing: &str) -> String {
    let name = steps::names(path).last().map(names::snake_case).unwrap_or_default();
    let is_general = ENTITY_IDS.contains(&name.as_str()) && !thing.is_empty();
    if is_general { format!("{thing}_id") } else { name }
}
