//! Walks the bodies of events, and collects the values that no rule reads by their paths.
//!
//! The tree begins with the values that are read. Other members and elements are added as they are found, so a value
//! that is known costs no allocation. Two limits bound the tree: an object with more unmapped members than
//! [`MAX_MEMBERS`] is a map, whose members share the path `.*`, and [`Room`] limits the number of paths.

use std::fmt::Write as _;

use foldhash::HashMap;

use super::reads::Reads;
use super::unmapped_values::{Unmapped, cut};
use crate::diagnostic::is_hidden;
use crate::document::{Json, Object};

/// Maximum number of unmapped members of an object that have paths of their own.
const MAX_MEMBERS: usize = 100;

/// Maximum number of characters of a member name that are kept. Longer names that begin alike share a path.
const MAX_NAME: usize = 100;

/// The room for further paths, which several trees share.
#[derive(Debug)]
pub(super) struct Room {
    /// How many nodes can be added.
    pub(super) free: usize,
    /// The number of values whose paths found no room.
    pub(super) left_out: u64,
    /// The number of paths that were found so far. It decides which example is the first.
    found: u64,
    /// Whether examples are kept.
    keep_examples: bool,
}

impl Room {
    pub(super) fn new(free: usize, keep_examples: bool) -> Room {
        Room { free, left_out: 0, found: 0, keep_examples }
    }
}

/// A value in all bodies.
#[derive(Debug, Default)]
struct Node {
    /// Whether some rule reads the value. If not, the node was added by a walk.
    is_read: bool,
    /// Whether everything within the value is read.
    is_whole: bool,
    names: HashMap<Box<str>, Node>,
    items: Option<Box<Node>>,
    /// Members of any other name. If the mapping does not read them, the object is a map.
    members: Option<Box<Node>>,
    /// The number of `names` that are not read.
    unmapped_names: usize,
    /// The values, if they are not read.
    unmapped: Option<Box<Unmapped>>,
}

impl Node {
    fn of(reads: &Reads) -> Node {
        let child = |reads: &Option<Box<Reads>>| reads.as_ref().map(|reads| Box::new(Node::of(reads)));
        let names = reads.names.iter();
        Node {
            is_read: true,
            is_whole: reads.whole,
            names: names.map(|(name, reads)| (name.as_str().into(), Node::of(reads))).collect(),
            items: child(&reads.items),
            members: child(&reads.members),
            ..Node::default()
        }
    }

    fn walk(&mut self, json: Json<'_>, is_extended: bool, room: &mut Room) {
        if self.is_whole {
            return;
        }
        match json {
            Json::Object(object)
                if !object.members().is_empty() && !self.is_one_value(object, is_extended) =>
            {
                for (name, value) in object.members() {
                    if let Some(child) = self.names.get_mut(*name) {
                        child.walk(*value, is_extended, room);
                    } else if let Some(child) = self.other_member(name, room) {
                        child.walk(*value, is_extended, room);
                    } else {
                        room.left_out += leaves(*value);
                    }
                }
            }
            Json::Array(items) if !items.is_empty() => match self.items_within(room) {
                Some(child) => items.iter().for_each(|item| child.walk(*item, is_extended, room)),
                None => room.left_out += leaves(json),
            },
            leaf if !self.is_read => {
                if self.unmapped.is_none() {
                    room.found += 1;
                    self.unmapped = Some(Box::new(Unmapped::found_as(room.found)));
                }
                if let Some(unmapped) = &mut self.unmapped {
                    unmapped.add(leaf, room.keep_examples);
                }
            }
            _ => {}
        }
    }

    /// Whether an object is a value of extended JSON, such as binary data, into which no rule reads.
    fn is_one_value(&self, object: Object<'_>, is_extended: bool) -> bool {
        let first = object.members().first();
        is_extended && first.is_some_and(|(name, _)| name.starts_with('$') && !self.names.contains_key(*name))
    }

    /// The node of a member whose name is not known. `None` if there is no room for it.
    fn other_member(&mut self, name: &str, room: &mut Room) -> Option<&mut Node> {
        let name = cut(name, MAX_NAME);
        if !self.names.contains_key(&*name) {
            if self.members.is_none() && self.unmapped_names >= MAX_MEMBERS {
                self.make_map(room);
            }
            if self.members.is_some() {
                return self.members.as_deref_mut();
            }
            room.free = room.free.checked_sub(1)?;
            self.unmapped_names += 1;
        }
        Some(self.names.entry(name.into()).or_default())
    }

    fn items_within(&mut self, room: &mut Room) -> Option<&mut Node> {
        if self.items.is_none() {
            room.free = room.free.checked_sub(1)?;
        }
        Some(self.items.get_or_insert_default())
    }

    /// Gives all unmapped members of an object one path.
    fn make_map(&mut self, room: &mut Room) {
        let mut children: Vec<Node> =
            self.names.extract_if(|_, child| !child.is_read).map(|(_, child)| child).collect();
        // The members were found in this order. It decides about examples.
        children.sort_by_key(Node::first_found);
        room.free += children.iter().map(Node::size).sum::<usize>();
        room.free = room.free.saturating_sub(1);
        self.unmapped_names = 0;
        let mut members = Box::<Node>::default();
        for child in children {
            members.merge(child, room);
        }
        self.members = Some(members);
    }

    /// Adds the values of another node. Neither of them is read. The other node's room is free, so there is enough.
    fn merge(&mut self, other: Node, room: &mut Room) {
        if let Some(unmapped) = other.unmapped {
            self.unmapped.get_or_insert_default().merge(*unmapped);
        }
        if let Some(items) = other.items
            && let Some(own) = self.items_within(room)
        {
            own.merge(*items, room);
        }
        // A map stays a map.
        if let Some(members) = other.members {
            if self.members.is_none() {
                self.make_map(room);
            }
            if let Some(own) = &mut self.members {
                own.merge(*members, room);
            }
        }
        for (name, child) in other.names {
            let own = match self.names.get_mut(&name) {
                Some(own) => Some(own),
                None => self.other_member(&name, room),
            };
            if let Some(own) = own {
                own.merge(child, room);
            }
        }
    }

    fn children(&self) -> impl Iterator<Item = &Node> {
        self.names.values().chain(self.items.as_deref()).chain(self.members.as_deref())
    }

    fn size(&self) -> usize {
        1 + self.children().map(Node::size).sum::<usize>()
    }

    fn first_found(&self) -> u64 {
        let own = self.unmapped.as_ref().map_or(u64::MAX, |unmapped| unmapped.found);
        self.children().map(Node::first_found).fold(own, u64::min)
    }

    /// Calls `visit` for each path that is not read.
    fn visit(&mut self, path: &mut String, visit: &mut impl FnMut(&str, &mut Unmapped)) {
        if let Some(unmapped) = &mut self.unmapped {
            visit(path, unmapped);
        }
        let length = path.len();
        for (name, child) in &mut self.names {
            push_name(path, name);
            child.visit(path, visit);
            path.truncate(length);
        }
        for (step, child) in [("[*]", &mut self.items), (".*", &mut self.members)] {
            if let Some(child) = child {
                path.push_str(step);
                child.visit(path, visit);
                path.truncate(length);
            }
        }
    }
}

/// The number of values without members or elements.
fn leaves(json: Json<'_>) -> u64 {
    match json {
        Json::Array(items) if !items.is_empty() => items.iter().map(|item| leaves(*item)).sum(),
        Json::Object(object) if !object.members().is_empty() => {
            object.members().iter().map(|(_, value)| leaves(*value)).sum()
        }
        _ => 1,
    }
}

/// Appends the step to a member, as a mapping writes it.
fn push_name(path: &mut String, name: &str) {
    let is_plain = name.starts_with(|c: char| !c.is_ascii_digit())
        && name
            .chars()
            .all(|c| c == '_' || c.is_ascii_alphanumeric() || !c.is_ascii() && c.is_alphanumeric());
    if is_plain {
        path.push('.');
        path.push_str(name);
        return;
    }
    path.push_str("['");
    for c in name.chars() {
        match c {
            '\'' | '\\' => path.extend(['\\', c]),
            c if is_hidden(c) => {
                let mut units = [0; 2];
                for unit in c.encode_utf16(&mut units) {
                    let _ = write!(path, "\\u{unit:04x}");
                }
            }
            c => path.push(c),
        }
    }
    path.push_str("']");
}

/// The values of bodies that are walked with the same reads.
#[derive(Debug)]
pub(super) struct PathTree {
    root: Node,
    /// Whether bodies are extended JSON.
    is_extended: bool,
}

impl PathTree {
    pub(super) fn new(reads: &Reads, is_extended: bool) -> PathTree {
        PathTree { root: Node::of(reads), is_extended }
    }

    /// Adds the values of a body that are not read.
    pub(super) fn walk(&mut self, body: Json<'_>, room: &mut Room) {
        self.root.walk(body, self.is_extended, room);
    }

    /// Calls `visit` for each path that is not read, in no order.
    pub(super) fn visit(&mut self, mut visit: impl FnMut(&str, &mut Unmapped)) {
        self.root.visit(&mut "$".to_owned(), &mut visit);
    }

    /// Calls `visit` for each path with new values since the last call.
    pub(super) fn take_new(&mut self, mut visit: impl FnMut(&str, u64)) {
        self.visit(|path, unmapped| {
            let new = unmapped.values - std::mem::replace(&mut unmapped.reported, unmapped.values);
            if new > 0 {
                visit(path, new);
            }
        });
    }
}
