//! The values at the paths of documents, as a tree whose size is bounded, whatever the documents hold.

use std::hash::BuildHasher;

use foldhash::fast::FixedState;
use foldhash::{HashMap, HashSet, HashSetExt};

use super::scalars::{Numbers, Texts};
use crate::document::{Json, Object};

/// The most members of objects at one path that have statistics of their own.
const MAX_MEMBERS: usize = 1_000;

/// The most paths of a tree.
const MAX_NODES: usize = 20_000;

/// The most different values of a path that are told apart.
const MAX_DISTINCT: usize = 4_096;

/// The values at a path.
#[derive(Debug, Clone, Default)]
pub(super) struct Node {
    /// All values, also nulls.
    pub(super) count: u64,
    pub(super) nulls: u64,
    pub(super) booleans: u64,
    pub(super) numbers: Numbers,
    pub(super) texts: Texts,
    pub(super) objects: u64,
    pub(super) members: Members,
    pub(super) arrays: u64,
    /// The elements of all arrays.
    pub(super) elements: Option<Box<Node>>,
    /// Values that an earlier element of the same array has, too. Of an element, or of a member of an element.
    pub(super) repeated: u64,
    /// The different scalars.
    pub(super) distinct: Distinct,
}

/// The members of objects, in the order in which they were first seen.
#[derive(Debug, Clone, Default)]
pub(super) struct Members {
    list: Vec<(Box<str>, Node)>,
    by_name: HashMap<Box<str>, usize>,
    /// The members beyond the limits.
    others: Option<Box<Node>>,
}

/// Different values, counted up to a limit.
#[derive(Debug, Clone, Default)]
pub(super) struct Distinct {
    hashes: HashSet<u64>,
    is_full: bool,
}

/// Adds documents to trees.
#[derive(Debug)]
pub(super) struct Collector {
    nodes: usize,
    max_depth: usize,
    hashes: FixedState,
    in_list: HashSet<(usize, u64)>,
}

impl Collector {
    /// Collects values up to that many levels of objects and arrays below the document.
    pub(super) fn new(max_depth: usize) -> Collector {
        let hashes = FixedState::default();
        Collector { nodes: 0, max_depth, hashes, in_list: HashSet::new() }
    }

    /// Adds a document to a tree.
    pub(super) fn add(&mut self, node: &mut Node, json: Json<'_>) {
        self.add_at(node, json, 0);
    }

    /// A number that is the same for equal scalars, and for a number and its spelling as text. `None` for others.
    pub(super) fn hash(&self, json: Json<'_>) -> Option<u64> {
        hash_scalar(&self.hashes, json)
    }

    fn add_at(&mut self, node: &mut Node, json: Json<'_>, depth: usize) {
        node.count += 1;
        match json {
            Json::Null => node.nulls += 1,
            Json::Bool(_) => node.booleans += 1,
            Json::Number(number) => {
                node.numbers.add(number);
                node.distinct.add(hash_scalar(&self.hashes, json));
            }
            Json::String(text) => {
                node.texts.add(text);
                node.distinct.add(hash_scalar(&self.hashes, json));
            }
            Json::Object(object) => {
                node.objects += 1;
                if depth < self.max_depth {
                    self.add_members(node, object, depth);
                }
            }
            Json::Array(elements) => {
                node.arrays += 1;
                if depth < self.max_depth {
                    self.add_elements(node, elements, depth);
                }
            }
        }
    }

    fn add_members(&mut self, node: &mut Node, object: Object<'_>, depth: usize) {
        for (at, (name, value)) in object.members().iter().enumerate() {
            let member = node.members.entry(name, at, &mut self.nodes);
            self.add_at(member, *value, depth + 1);
        }
    }

    fn add_elements(&mut self, node: &mut Node, elements: &[Json<'_>], depth: usize) {
        let merged = node.elements.get_or_insert_default();
        for element in elements {
            self.add_at(merged, *element, depth + 1);
        }
        if elements.len() < 2 {
            return;
        }
        let mut in_list = std::mem::take(&mut self.in_list);
        in_list.clear();
        for element in elements {
            if let Some(hash) = self.hash(*element)
                && !in_list.insert((usize::MAX, hash))
            {
                merged.repeated += 1;
            }
            let members = element.as_object().map(Object::members).unwrap_or_default();
            for (at, (name, value)) in members.iter().enumerate() {
                if let Some(hash) = self.hash(*value)
                    && let Some(at) = merged.members.position(name, at)
                    && !in_list.insert((at, hash))
                {
                    merged.members.list[at].1.repeated += 1;
                }
            }
        }
        self.in_list = in_list;
    }
}

fn hash_scalar(hashes: &FixedState, json: Json<'_>) -> Option<u64> {
    match json {
        Json::Number(number) => Some(hashes.hash_one(number.text().as_ref())),
        Json::String(text) => Some(hashes.hash_one(text)),
        Json::Bool(value) => Some(hashes.hash_one(if value { "true" } else { "false" })),
        Json::Null | Json::Object(_) | Json::Array(_) => None,
    }
}

impl Node {
    /// Adds the values of another path.
    pub(super) fn merge(&mut self, other: &Node) {
        self.count += other.count;
        self.nulls += other.nulls;
        self.booleans += other.booleans;
        self.numbers.merge(&other.numbers);
        self.texts.merge(&other.texts);
        self.objects += other.objects;
        self.arrays += other.arrays;
        self.repeated += other.repeated;
        self.distinct.merge(&other.distinct);
        if let Some(elements) = &other.elements {
            self.elements.get_or_insert_default().merge(elements);
        }
        let mut unlimited = 0;
        for (at, (name, node)) in other.members.list.iter().enumerate() {
            self.members.entry(name, at, &mut unlimited).merge(node);
        }
        if let Some(others) = &other.members.others {
            self.members.others.get_or_insert_default().merge(others);
        }
    }

    /// Values that are neither null nor an object or array.
    pub(super) fn scalars(&self) -> u64 {
        self.booleans + self.numbers.count + self.texts.count
    }

    /// The number of paths to scalars and arrays below objects.
    pub(super) fn leaves(&self) -> usize {
        self.members.iter().map(|(_, inner)| inner.leaves().max(1)).sum()
    }

    /// Values that are not null.
    pub(super) fn values(&self) -> u64 {
        self.count - self.nulls
    }

    /// Whether all values are objects or nulls, and one is an object.
    pub(super) fn is_object(&self) -> bool {
        self.objects > 0 && self.objects + self.nulls == self.count
    }

    /// Whether all values are arrays or nulls, and one is an array.
    pub(super) fn is_array(&self) -> bool {
        self.arrays > 0 && self.arrays + self.nulls == self.count
    }

    /// Whether all values are scalars or nulls, and one is a scalar.
    pub(super) fn is_scalar(&self) -> bool {
        self.scalars() > 0 && self.objects + self.arrays == 0
    }
}

impl Members {
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &Node)> {
        self.list.iter().map(|(name, node)| (name.as_ref(), node))
    }

    pub(super) fn get(&self, name: &str) -> Option<&Node> {
        self.by_name.get(name).map(|at| &self.list[*at].1)
    }

    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// The members beyond the limits.
    pub(super) fn others(&self) -> Option<&Node> {
        self.others.as_deref()
    }

    /// The number of a member. It is likely at the position at which a document has it.
    fn position(&self, name: &str, likely: usize) -> Option<usize> {
        match self.list.get(likely) {
            Some((known, _)) if known.as_ref() == name => Some(likely),
            _ => self.by_name.get(name).copied(),
        }
    }

    fn entry(&mut self, name: &str, likely: usize, nodes: &mut usize) -> &mut Node {
        if let Some(at) = self.position(name, likely) {
            return &mut self.list[at].1;
        }
        if self.list.len() >= MAX_MEMBERS || *nodes >= MAX_NODES {
            return self.others.get_or_insert_default();
        }
        *nodes += 1;
        let at = self.list.len();
        self.by_name.insert(name.into(), at);
        self.list.push((name.into(), Node::default()));
        &mut self.list[at].1
    }
}

impl Distinct {
    fn add(&mut self, hash: Option<u64>) {
        let Some(hash) = hash.filter(|_| !self.is_full) else { return };
        self.hashes.insert(hash);
        if self.hashes.len() > MAX_DISTINCT {
            self.hashes = HashSet::new();
            self.is_full = true;
        }
    }

    fn merge(&mut self, other: &Distinct) {
        if other.is_full {
            self.hashes = HashSet::new();
            self.is_full = true;
        }
        for hash in &other.hashes {
            self.add(Some(*hash));
        }
    }

    /// Whether a text is one of the values. A text is none if they are too many to be told apart.
    pub(super) fn has_text(&self, text: &str) -> bool {
        hash_scalar(&FixedState::default(), Json::String(text))
            .is_some_and(|hash| self.hashes.contains(&hash))
    }

    /// The number of different values. `None` if they are too many to be counted.
    pub(super) fn count(&self) -> Option<usize> {
        (!self.is_full).then_some(self.hashes.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Arena, parse_json};

    fn collect(documents: &[&str], max_depth: usize) -> Node {
        let mut collector = Collector::new(max_depth);
        let mut node = Node::default();
        for document in documents {
            let arena = Arena::new();
            collector.add(&mut node, parse_json(document.as_bytes(), &arena).unwrap());
        }
        node
    }

    #[test]
    fn values_are_counted_by_path() {
        let node = collect(&[r#"{"a": 1, "b": null}"#, r#"{"b": "x", "a": 2, "c": {"d": true}}"#], 8);
        assert_eq!(node.objects, 2);
        assert_eq!(node.members.get("a").unwrap().numbers.count, 2);
        assert_eq!((node.members.get("b").unwrap().nulls, node.members.get("b").unwrap().count), (1, 2));
        let inner = node.members.get("c").unwrap();
        assert!(inner.is_object() && inner.members.get("d").unwrap().booleans == 1);
    }

    #[test]
    fn repetitions_are_those_of_one_list() {
        let node = collect(&[r#"[{"k": 1, "n": 1}, {"k": 2, "n": 1}]"#, r#"[{"k": 1, "n": 5}]"#], 8);
        let elements = node.elements.unwrap();
        assert_eq!(elements.members.get("k").unwrap().repeated, 0);
        assert_eq!(elements.members.get("n").unwrap().repeated, 1);
    }

    #[test]
    fn the_tree_is_bounded() {
        let wide: Vec<String> = (0..MAX_MEMBERS + 5).map(|at| format!("\"m{at}\": {at}")).collect();
        let node = collect(&[&format!("{{{}}}", wide.join(", "))], 8);
        assert_eq!(node.members.len(), MAX_MEMBERS);
        assert_eq!(node.members.others().unwrap().count, 5);
        let deep = collect(&[r#"{"a": {"b": {"c": 1}}}"#], 2);
        let b = deep.members.get("a").unwrap().members.get("b").unwrap();
        assert!(b.is_object() && b.members.len() == 0);
    }
}
