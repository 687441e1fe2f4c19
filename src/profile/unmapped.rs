//! Paths that no rule reads, for each combination of rules that applies to an event.

use std::collections::BTreeMap;
use std::sync::Arc;

use foldhash::HashMap;
use serde::Serialize;
use serde_json::Value as JsonValue;

use super::path_tree::{PathTree, Room};
use super::reads::Reads;
use super::unmapped_values::{JsonKind, Unmapped};
use crate::document::decoded::Event;
use crate::extract::{Observer, SeenEvent};
use crate::mapping::{Mapping, Trigger};

/// Maximum number of members and elements of all events that have paths of their own.
const MAX_PATHS: usize = 10_000;

/// Values at a path that no rule for their event reads.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnmappedPath {
    /// The path from the event's body: `[*]` stands for any element, `.*` for any member.
    pub path: String,
    /// The number of values.
    pub values: u64,
    /// The number of values by kind. Only kinds that were found.
    pub types: BTreeMap<&'static str, u64>,
    /// The first value that is not null, if examples are kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub example: Option<JsonValue>,
    /// The event types.
    pub event_types: Vec<String>,
    /// The names of the mapping files whose rules apply to these events.
    pub mappings: Vec<String>,
}

/// Collects unmapped paths.
#[derive(Debug)]
pub struct UnmappedPaths {
    mapping: Arc<Mapping>,
    /// By rule: whether it only deletes rows. It needs only their keys, so nothing is missed in its events. A tombstone
    /// has no value to miss.
    deletes: Vec<bool>,
    /// The rules that apply to the current event.
    rules: Vec<usize>,
    /// By the alternative of `source` that has decoded an event, and the rules that apply to it.
    trees: HashMap<(usize, Vec<usize>), PathTree>,
    room: Room,
}

impl UnmappedPaths {
    /// Collects the unmapped paths of a mapping's events, with or without examples.
    #[must_use]
    pub fn new(mapping: Arc<Mapping>, keep_examples: bool) -> UnmappedPaths {
        let room = Room::new(MAX_PATHS, keep_examples);
        let rules = mapping.rules.iter();
        let deletes = rules.map(|rule| {
            rule.trigger == Trigger::Tombstone
                || rule.operations.iter().all(|operation| operation.kind.deletes_rows())
        });
        UnmappedPaths {
            deletes: deletes.collect(),
            mapping,
            rules: Vec::new(),
            trees: HashMap::default(),
            room,
        }
    }

    /// The number of values whose paths were not kept, because there are too many paths.
    #[must_use]
    pub fn left_out(&self) -> u64 {
        self.room.left_out
    }

    /// The rules that apply to the current event.
    pub(super) fn rules(&self) -> &[usize] {
        &self.rules
    }

    /// All paths in their order.
    #[must_use]
    pub fn paths(&mut self) -> Vec<UnmappedPath> {
        // Paths of mapping files with different sources begin at different bodies.
        let mut merged: BTreeMap<(String, usize), (Unmapped, Vec<usize>)> = BTreeMap::new();
        let mut trees: Vec<_> = self.trees.iter_mut().collect();
        trees.sort_by(|((_, one), _), ((_, other), _)| one.cmp(other));
        for ((_, rules), tree) in trees {
            let view = view_of(&self.mapping, rules);
            tree.visit(|path, unmapped| {
                let (all, all_rules) = merged.entry((path.to_owned(), view)).or_default();
                all.merge(unmapped.clone());
                all_rules.extend(rules);
            });
        }
        let paths = merged.into_iter().map(|((path, _), (unmapped, mut rules))| {
            rules.sort_unstable();
            rules.dedup();
            let mapping = &self.mapping;
            let kinds = JsonKind::ALL.iter().zip(unmapped.kinds).filter(|(_, values)| *values > 0);
            let mut event_types: Vec<String> = Vec::new();
            let mut mappings: Vec<String> = Vec::new();
            for rule in rules {
                let event_type = &mapping.rules[rule].event_type;
                if !event_type.is_empty() && !event_types.contains(event_type) {
                    event_types.push(event_type.clone());
                }
                let name = &mapping.files[file_of(mapping, rule)].name;
                if !mappings.contains(name) {
                    mappings.push(name.clone());
                }
            }
            UnmappedPath {
                path,
                values: unmapped.values,
                types: kinds.map(|((_, name), values)| (*name, values)).collect(),
                example: unmapped.example,
                event_types,
                mappings,
            }
        });
        paths.collect()
    }

    /// Calls `visit` with each path that has new values since the last call, and their number.
    pub fn take_new(&mut self, mut visit: impl FnMut(&str, u64)) {
        for tree in self.trees.values_mut() {
            tree.take_new(&mut visit);
        }
    }
}

impl Observer for UnmappedPaths {
    fn event(&mut self, _: &Event<'_>, _: usize, seen: SeenEvent<'_>) {
        if let SeenEvent::Rule { rule, .. } = seen {
            self.rules.push(rule);
        }
    }

    fn end_event(&mut self, event: &Event<'_>, _: &[usize]) {
        let Some(first) = self.rules.first().copied() else { return };
        if self.rules.iter().all(|rule| self.deletes[*rule]) {
            self.rules.clear();
            return;
        }
        let alternative = event.alternative;
        let key = (alternative, std::mem::take(&mut self.rules));
        if !self.trees.contains_key(&key) {
            let file = file_of(&self.mapping, first);
            let reads = Reads::of_event(&self.mapping, file, alternative, &key.1);
            let format = &self.mapping.files[file].alternatives[alternative].format;
            self.trees.insert(key.clone(), PathTree::new(&reads, format.extended_json));
        }
        if let Some(tree) = self.trees.get_mut(&key) {
            tree.walk(event.documents.body, &mut self.room);
        }
        self.rules = key.1;
        self.rules.clear();
    }
}

/// The mapping file of a rule.
fn file_of(mapping: &Mapping, rule: usize) -> usize {
    mapping.files.iter().position(|file| file.rules.contains(&rule)).unwrap_or_default()
}

/// The first mapping file whose source is that of the rules.
fn view_of(mapping: &Mapping, rules: &[usize]) -> usize {
    let own = &mapping.files[file_of(mapping, rules.first().copied().unwrap_or_default())];
    mapping.files.iter().position(|file| file.shares_view_with(own)).unwrap_or_default()
}
