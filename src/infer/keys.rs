//! Which value identifies a thing, found from the names of members and from values that events have in common.

use foldhash::{HashMap, HashSet, HashSetExt};

use super::column_type::ColumnType;
use super::counts::counted;
use super::element_key;
use super::names;
use super::statistics::Node;
use super::steps::{self, Step, Steps, member};

/// The most paths of a group that are compared.
const MAX_CANDIDATES: usize = 8;

/// The deepest member that can identify a thing.
const MAX_DEPTH: usize = 4;

/// The share of different values that a member without a telling name needs, in percent.
const MIN_DISTINCT_PERCENT: usize = 20;

/// The share of events whose key another event of the group has, in percent, if both have the same key.
const MIN_RELATED_PERCENT: usize = 20;

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

/// From here on, a candidate needs many different values.
const RANK_OF_WORDS: usize = 5;

/// From here on, a name tells nothing, so values must be unique.
const RANK_OF_OTHERS: usize = 30;

/// A path that may identify a thing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Candidate {
    rank: usize,
    depth: usize,
    pub(super) path: Steps,
}

/// The values of a group's candidates, one row for each event.
#[derive(Debug, Default)]
pub(super) struct KeyValues {
    /// The type of each event.
    types: Vec<usize>,
    /// The values of each event, as hashes.
    values: Vec<Vec<Option<u64>>>,
}

/// How the events of a group find the row of their thing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct EntityKey {
    /// `None` if no member identifies the thing.
    pub(super) path: Option<Steps>,
    /// A second member, if both together identify the thing.
    pub(super) companion: Option<Steps>,
    pub(super) evidence: Vec<String>,
    pub(super) review: Vec<String>,
    /// By type: another member by which its events find the row, and whether it is unique.
    pub(super) others: Vec<(usize, Steps, bool)>,
    /// Types whose events come before the event that creates the row.
    pub(super) early: Vec<usize>,
    /// Types without a value that finds a row.
    pub(super) without: Vec<usize>,
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
        if !(holds_most || is_named && path.is_empty() || is_thing(name)) {
            return body;
        }
        path.push(Step::Member(name.into()));
        if is_named {
            body.clone_from(&path);
        }
        node = inner;
    }
}

/// The paths that may identify a thing, the likeliest first. `root` has the events that hold the whole thing.
pub(super) fn candidates(root: &Node, body: &[Step], thing: &str) -> Vec<Candidate> {
    let mut found = Vec::new();
    let thing = names::singular(thing);
    walk(root, &Steps::new(), &mut |path, node| {
        if node.count != root.objects || ColumnType::of_key(node).is_none() {
            return;
        }
        let rank = rank(path, body, &thing);
        let suits = match node.distinct.count() {
            None => true,
            Some(_) if node.count < 10 && rank < RANK_OF_OTHERS => true,
            Some(distinct) if rank >= RANK_OF_OTHERS => u64::try_from(distinct) == Ok(node.count),
            Some(distinct) if rank >= RANK_OF_WORDS => {
                u64::try_from(distinct * 100 / MIN_DISTINCT_PERCENT).is_ok_and(|most| most >= node.count)
            }
            Some(distinct) => distinct > 1,
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

/// The paths that may identify a thing together with another one.
pub(super) fn companions(root: &Node, body: &[Step]) -> Vec<Steps> {
    let holder = steps::node(root, body);
    let members = holder.into_iter().flat_map(|holder| holder.members.iter());
    let suitable = members.filter(|(name, node)| {
        let name = names::snake_case(name);
        let is_named = element_key::is_key_name(&name) && !EVENT_IDS.contains(&name.as_str());
        is_named && node.count == root.objects && ColumnType::of_key(node).is_some()
    });
    suitable.map(|(name, _)| member(body, name)).take(MAX_CANDIDATES).collect()
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
    // `data.order.id` of `order.created`.
    let holder_name = steps::names(holder).last().map(|name| names::singular(&names::snake_case(name)));
    let is_of_thing = !thing.is_empty() && holder_name.is_some_and(|name| name == thing || name == last_word);
    match of_thing(&name).as_deref() {
        _ if EVENT_IDS.contains(&name.as_str()) => RANK_OF_OTHERS + 30,
        _ if is_head && ENTITY_IDS.contains(&name.as_str()) => 0,
        Some("id") if is_in_body || is_head => 1,
        _ if name == "id" && is_of_thing => 1,
        _ if name == "id" && is_in_body => 2,
        Some(word) if (is_in_body || is_head) && KEY_WORDS.contains(&word) => RANK_OF_WORDS,
        _ if is_in_body && name == thing => RANK_OF_WORDS + 1,
        _ if is_in_body && KEY_WORDS.contains(&name.as_str()) => RANK_OF_WORDS + 2,
        _ if name == "id" && holder.is_empty() => 10,
        _ if is_in_body && name.ends_with("_id") => 20,
        _ if is_in_body => RANK_OF_OTHERS,
        _ => RANK_OF_OTHERS + 20,
    }
}

impl KeyValues {
    /// Adds an event of a type with the values of the candidates.
    pub(super) fn add(&mut self, of_type: usize, values: Vec<Option<u64>>) {
        self.types.push(of_type);
        self.values.push(values);
    }

    /// Chooses the key. `is_whole` says by type whether its events hold the whole thing.
    pub(super) fn choose(
        mut self,
        candidates: &[Candidate],
        companions: &[Steps],
        types: &[usize],
        is_whole: &[bool],
    ) -> EntityKey {
        let mut key = EntityKey::default();
        let mut candidates = candidates.to_vec();
        self.put_common_first(&mut candidates, types, is_whole);
        let Some(main) = candidates.first() else { return key };
        key.path = Some(main.path.clone());
        let whole = |of_type: usize| is_whole[of_type];
        let known = self.distinct(0, &whole);
        let events = self.types.iter().filter(|of_type| whole(**of_type)).count();
        key.evidence.push(if known.len() == events {
            format!("unique in {}", counted(events as u64, "event"))
        } else {
            format!("{} in {}", counted(known.len() as u64, "value"), counted(events as u64, "event"))
        });
        let all_are_whole = types.iter().all(|of_type| whole(*of_type));
        if known.len() < events && all_are_whole {
            match (0..companions.len()).find(|at| self.are_unique(candidates.len() + at)) {
                Some(at) => {
                    key.companion = Some(companions[at].clone());
                    key.evidence = vec![format!("unique together in {}", counted(events as u64, "event"))];
                }
                None if types.len() == 1 => {
                    key.review
                        .push("values repeat, and events with the same value become one row".to_owned());
                }
                None => {}
            }
        }
        if main.rank >= 20 {
            key.review.push("no member is named like a key".to_owned());
        }
        let mut finds_by = vec![Some(0); is_whole.len()];
        for of_type in types.iter().copied().filter(|of_type| !whole(*of_type)) {
            let related = |at: usize| self.related(at, of_type, &whole);
            if related(0).is_some_and(|percent| percent >= MIN_RELATED_PERCENT) {
                continue;
            }
            let others = (1..candidates.len()).filter(|at| self.is_as_fine(*at, known.len(), &whole));
            let best = others
                .filter_map(|at| Some((related(at)?, at)))
                .max_by_key(|(percent, at)| (*percent, usize::MAX - at));
            match best.filter(|(percent, _)| *percent >= MIN_RELATED_PERCENT) {
                Some((_, at)) => {
                    let is_unique = self.determines(at, &whole);
                    key.others.push((of_type, candidates[at].path.clone(), is_unique));
                    finds_by[of_type] = Some(at);
                }
                None if related(0).is_some() => {}
                None => {
                    key.without.push(of_type);
                    finds_by[of_type] = None;
                }
            }
        }
        key.early = self.early(&finds_by, is_whole);
        key
    }

    /// Puts the likeliest candidate first by which all types find rows, if there is one.
    fn put_common_first(&mut self, candidates: &mut [Candidate], types: &[usize], is_whole: &[bool]) {
        let whole = |of_type: usize| is_whole[of_type];
        let common = (0..candidates.len()).find(|at| {
            let mut others = types.iter().filter(|of_type| !whole(**of_type));
            others.all(|of_type| {
                self.related(*at, *of_type, &whole).is_some_and(|percent| percent >= MIN_RELATED_PERCENT)
            })
        });
        if let Some(at) = common {
            candidates.swap(0, at);
            for values in &mut self.values {
                values.swap(0, at);
            }
        }
    }

    /// Whether no two events have the same key and the same value of another path.
    fn are_unique(&self, at: usize) -> bool {
        let mut seen: HashSet<(u64, u64)> = HashSet::new();
        self.values.iter().all(|values| match (values[0], values[at]) {
            (Some(key), Some(value)) => seen.insert((key, value)),
            _ => false,
        })
    }

    fn rows(&self) -> impl Iterator<Item = (usize, &[Option<u64>])> {
        self.types.iter().copied().zip(self.values.iter().map(Vec::as_slice))
    }

    /// The different values of a candidate in events of some types.
    fn distinct(&self, at: usize, is_type: &impl Fn(usize) -> bool) -> HashSet<u64> {
        self.rows().filter(|(of_type, _)| is_type(*of_type)).filter_map(|(_, values)| values[at]).collect()
    }

    /// The share of a type's events whose value an event with the whole thing has, in percent. `None` if an event
    /// has no value.
    fn related(&self, at: usize, of_type: usize, whole: &impl Fn(usize) -> bool) -> Option<usize> {
        let known = self.distinct(at, whole);
        let (mut events, mut related) = (0, 0);
        for (_, values) in self.rows().filter(|(row_type, _)| *row_type == of_type) {
            events += 1;
            related += usize::from(known.contains(&values[at]?));
        }
        Some(related * 100 / events.max(1))
    }

    /// Whether a candidate has nearly as many values as the key.
    fn is_as_fine(&self, at: usize, keys: usize, whole: &impl Fn(usize) -> bool) -> bool {
        self.distinct(at, whole).len() * 100 >= keys * 95
    }

    /// Whether each value of a candidate belongs to one value of the key.
    fn determines(&self, at: usize, whole: &impl Fn(usize) -> bool) -> bool {
        let mut keys: HashMap<u64, u64> = HashMap::default();
        self.rows().filter(|(of_type, _)| whole(*of_type)).all(|(_, values)| match (values[at], values[0]) {
            (Some(value), Some(key)) => *keys.entry(value).or_insert(key) == key,
            _ => false,
        })
    }

    /// The types of which an event comes before all events with the whole thing.
    fn early(&self, finds_by: &[Option<usize>], is_whole: &[bool]) -> Vec<usize> {
        let mut seen: HashSet<(usize, u64)> = HashSet::new();
        let mut waiting: HashMap<(usize, u64), Vec<usize>> = HashMap::default();
        let mut early = Vec::new();
        for (of_type, values) in self.rows() {
            if is_whole[of_type] {
                for (at, value) in values.iter().enumerate() {
                    let Some(value) = *value else { continue };
                    if seen.insert((at, value)) {
                        early.extend(waiting.remove(&(at, value)).unwrap_or_default());
                    }
                }
            } else if let Some(at) = finds_by[of_type]
                && let Some(value) = values[at]
                && !seen.contains(&(at, value))
            {
                waiting.entry((at, value)).or_default().push(of_type);
            }
        }
        early.sort_unstable();
        early.dedup();
        early
    }
}

/// The name of a key's column: that of the member, or one of the thing if the member names none.
pub(super) fn column_name(path: &[Step], thing: &str) -> String {
    let name = steps::names(path).last().map(names::snake_case).unwrap_or_default();
    let is_general = ENTITY_IDS.contains(&name.as_str()) && !thing.is_empty();
    if is_general { format!("{thing}_id") } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(rank: usize, name: &str) -> Candidate {
        Candidate { rank, depth: 1, path: member(&[], name) }
    }

    #[test]
    fn a_type_without_the_key_finds_rows_by_another_member() {
        let candidates = [candidate(1, "id"), candidate(5, "number")];
        let mut values = KeyValues::default();
        for row in 0..10 {
            values.add(0, vec![Some(row), Some(row + 100)]);
        }
        for row in 0..5 {
            values.add(1, vec![None, Some(row + 100)]);
            values.add(2, vec![Some(row), None]);
        }
        let key = values.choose(&candidates, &[], &[0, 1, 2], &[true, false, false]);
        assert_eq!(key.others, [(1, member(&[], "number"), true)]);
        assert_eq!(key.evidence, ["unique in 10 events"]);
        assert!(key.early.is_empty() && key.without.is_empty());
    }

    #[test]
    fn a_member_that_all_types_have_is_the_key() {
        let candidates = [candidate(1, "id"), candidate(5, "number")];
        let mut values = KeyValues::default();
        for row in 0..10 {
            values.add(0, vec![Some(row), Some(row + 100)]);
            values.add(1, vec![None, Some(row + 100)]);
        }
        let key = values.choose(&candidates, &[], &[0, 1], &[true, false]);
        assert_eq!((key.path, key.others), (Some(member(&[], "number")), Vec::new()));
    }

    #[test]
    fn a_key_that_repeats_has_a_companion() {
        let (candidates, companions) = ([candidate(1, "id")], [member(&[], "line")]);
        let mut values = KeyValues::default();
        for row in 0..10 {
            values.add(0, vec![Some(row / 2), Some(row % 2)]);
        }
        let key = values.choose(&candidates, &companions, &[0], &[true]);
        assert_eq!(key.companion, Some(member(&[], "line")));
    }

    #[test]
    fn a_change_before_the_whole_thing_is_early() {
        let candidates = [candidate(1, "id")];
        let mut values = KeyValues::default();
        for (of_type, id) in [(1, 7), (0, 7), (0, 8), (1, 8), (2, 9)] {
            values.add(of_type, vec![Some(id)]);
        }
        let key = values.choose(&candidates, &[], &[0, 1, 2], &[true, false, false]);
        assert_eq!(key.early, [1]);
    }
}
