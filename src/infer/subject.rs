//! The things that groups of event types are about: which events hold the whole thing, and what identifies it.

use foldhash::{HashMap, HashMapExt, HashSet};

use super::collected::Collected;
use super::entity_key::{EntityKey, KeyPaths, KeyValues, Roles};
use super::form::Envelope;
use super::groups::Group;
use super::names::{self, UsedNames};
use super::statistics::{Collector, Node};
use super::steps::{self, Steps};
use super::{events, keys, shapes, type_names};
use crate::record::Record;

/// The share of what the fullest type holds that events need to hold the whole thing, in percent.
const WHOLE_PERCENT: u64 = 60;

/// A group of types with what its tables are made of.
#[derive(Debug)]
pub(super) struct Subject {
    pub(super) group: Group,
    /// The name of the table.
    pub(super) table: String,
    /// By type: whether its events hold the whole thing.
    pub(super) is_whole: Vec<bool>,
    pub(super) body: Steps,
    /// By type: whether each of its events is a thing of its own.
    pub(super) creates: Vec<bool>,
    /// Whether events are occurrences, of which a thing has several.
    pub(super) are_occurrences: bool,
    pub(super) key_paths: KeyPaths,
}

impl Subject {
    /// Finds out which events of a group hold the whole thing, and what may identify it.
    pub(super) fn new(
        group: Group,
        is_only: bool,
        collected: &Collected,
        name: &str,
        table_names: &mut UsedNames,
    ) -> Subject {
        let types = &collected.types;
        let mut is_whole = whole_types(&group, collected);
        let mut whole = Node::default();
        for of_type in group.types.iter().filter(|of_type| is_whole[**of_type]) {
            whole.merge(&types[*of_type].root);
        }
        let thing = if group.thing.is_empty() { names::snake_case(name) } else { group.thing.clone() };
        let body = keys::body_path(&whole, &names::singular(&thing));
        let writing = |of_type: &&usize| !types[**of_type].deletes;
        let key_paths = key_paths(&group, collected, &is_whole, (&whole, &body, &thing));
        if key_paths.candidates.is_empty() {
            // Each event is a row of its own.
            for of_type in group.types.iter().filter(writing) {
                is_whole[*of_type] = true;
            }
        }
        let mut creates: Vec<bool> = types
            .iter()
            .zip(&is_whole)
            .map(|(of_type, is_whole)| *is_whole && of_type.says_created())
            .collect();
        let are_occurrences = !creates.contains(&true)
            && !collected.form.is_of_debezium()
            && group.types.iter().filter(writing).all(|of_type| types[*of_type].says_occurred());
        if are_occurrences {
            creates.clone_from(&is_whole);
        }
        if let [only] = group.types.as_slice() {
            creates[*only] = true;
        }
        let last_word = if collected.form.envelope == Envelope::Cloudevents {
            thing.rsplit('_').next().unwrap_or(&thing).to_owned()
        } else {
            thing
        };
        let named = if is_only { names::snake_case(name) } else { String::new() };
        let wished =
            if named.is_empty() || !group.thing.is_empty() { names::plural(&last_word) } else { named };
        let wished = if names::is_sql_word(&wished) { names::plural(&wished) } else { wished };
        let wished = if names::is_reserved(&wished) { format!("the_{wished}") } else { wished };
        let table = table_names.unused(&wished);
        Subject { group, table, is_whole, body, creates, are_occurrences, key_paths }
    }
}

/// Finds out which types of a group hold the whole thing. Those that hold little of what the fullest type always holds are
/// changes of a part.
fn whole_types(group: &Group, collected: &Collected) -> Vec<bool> {
    let types = &collected.types;
    let writing: Vec<usize> =
        group.types.iter().copied().filter(|of_type| !types[*of_type].deletes).collect();
    let mut is_whole = vec![false; types.len()];
    let leaves: Vec<HashSet<Steps>> =
        writing.iter().map(|of_type| shapes::leaf_paths(&types[*of_type].root)).collect();
    // How many of these paths an event has on average, in thousandths.
    let filled = |of_type: usize, leaves: &HashSet<Steps>| {
        let root = &types[of_type].root;
        // The head of an event is no part of the thing.
        let of_thing =
            leaves.iter().filter(|path| !steps::names(path).next().is_some_and(type_names::is_head));
        let values = of_thing.filter_map(|path| steps::node(root, path));
        values.map(|node| node.count.min(root.count)).sum::<u64>() * 1000 / root.count.max(1)
    };
    let fullest = (0..writing.len()).max_by_key(|at| (filled(writing[*at], &leaves[*at]), usize::MAX - at));
    let Some(fullest) = fullest else { return is_whole };
    let most = filled(writing[fullest], &leaves[fullest]);
    let have_changes = group.types.iter().any(|of_type| !types[*of_type].change().is_empty());
    for of_type in writing {
        let is_full = filled(of_type, &leaves[fullest]) * 100 >= most * WHOLE_PERCENT;
        // Debezium's changes have the whole row.
        is_whole[of_type] = is_full || !have_changes || collected.form.is_of_debezium();
    }
    is_whole
}

/// The paths whose values are compared to find the key of a group. `whole` has the events that hold the whole thing, the
/// path to its object, and the thing's name.
fn key_paths(
    group: &Group,
    collected: &Collected,
    is_whole: &[bool],
    (whole, body, thing): (&Node, &Steps, &str),
) -> KeyPaths {
    let types = &collected.types;
    let of_record = group.types.iter().map(|of_type| &types[*of_type].record_key);
    let of_record: Vec<Steps> = of_record.max_by_key(|paths| paths.len()).cloned().unwrap_or_default();
    if keys::are_keys(whole, &of_record) {
        return KeyPaths::of_record(of_record);
    }
    let any = collected.form.is_of_debezium();
    let candidates = keys::candidates(whole, body, thing, any);
    let companions = keys::companions(whole, body, any);
    let mut references = Vec::new();
    for of_type in group.types.iter().copied().filter(|of_type| !is_whole[*of_type]) {
        let paths = keys::references(&types[of_type].root, thing).into_iter();
        // A path of whole things has a value of its own.
        let others = paths.filter(|path| steps::node(whole, path).is_none());
        references.extend(others.map(|path| (of_type, path)));
    }
    KeyPaths { candidates, companions, references, are_of_record: false }
}

/// Reads the values of all candidates, and chooses the key of each subject.
pub(super) fn find_keys(records: &[Record], collected: &Collected, subjects: &[Subject]) -> Vec<EntityKey> {
    let mut values: Vec<KeyValues> = subjects.iter().map(|_| KeyValues::default()).collect();
    let mut by_name: HashMap<&str, (usize, usize)> = HashMap::new();
    for (at, subject) in subjects.iter().enumerate() {
        for of_type in &subject.group.types {
            by_name.insert(collected.types[*of_type].name.as_deref().unwrap_or_default(), (at, *of_type));
        }
    }
    let hashes = Collector::new(0);
    let has_types = collected.form.has_types();
    events::each(records.iter(), &collected.form, |event| {
        let name = event.event_type.filter(|_| has_types).unwrap_or_default();
        let Some((at, of_type)) = by_name.get(name).filter(|_| event.body.as_object().is_some()) else {
            return;
        };
        let subject = &subjects[*at];
        let paths = subject.key_paths.of_type(*of_type);
        let found = paths.map(|path| hashes.hash(steps::value(event.body, path?)?));
        values[*at].add(*of_type, found.collect());
    });
    let chosen = subjects.iter().zip(values);
    chosen
        .map(|(subject, values)| {
            // Deletions find the row like changes.
            let roles = Roles {
                types: &subject.group.types,
                is_whole: &subject.is_whole,
                creates: &subject.creates,
                are_changes: collected.form.is_of_debezium(),
                are_occurrences: subject.are_occurrences,
                say_created: subject
                    .group
                    .types
                    .iter()
                    .any(|of_type| collected.types[*of_type].says_created()),
            };
            let mut key = values.choose(&subject.key_paths, roles);
            key.early.retain(|of_type| !collected.types[*of_type].deletes);
            key
        })
        .collect()
}
