//! The operations of each event type.

use super::entity_key::EntityKey;
use super::groups::{self, TypeEvents};
use super::statistics::Node;
use super::steps::{self, Step, Steps, spelled};
use super::tables::{Column, Origin, Table};
use super::yaml::quoted;

/// The most different values of a column that names states.
const MAX_STATES: usize = 20;

/// How the words of event types are spelled in a column.
const SPELLINGS: [fn(&str) -> String; 3] = [str::to_owned, str::to_uppercase, capitalized];

/// An operation, as lines of YAML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Operation {
    /// The first key and the table.
    pub(super) head: (&'static str, String),
    pub(super) keys: Vec<(&'static str, KeyText)>,
    pub(super) review: Vec<String>,
}

/// The value of an operation's key, as YAML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum KeyText {
    Value(String),
    /// Entries, which stand between braces or in lines of their own.
    Entries(Vec<String>),
}

/// The operations of an event type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rule {
    /// `None` if events have no type.
    pub(super) event_type: Option<String>,
    pub(super) events: u64,
    pub(super) operations: Vec<Operation>,
    /// Why there is no operation.
    pub(super) lacks: &'static str,
}

/// The tables of an entity, and how events find its row.
#[derive(Debug)]
pub(super) struct EntityTables<'e> {
    pub(super) tables: &'e [Table],
    pub(super) key: &'e EntityKey,
    /// The events that write rows.
    pub(super) root: &'e Node,
    /// The types whose events hold the whole thing.
    pub(super) whole: &'e [&'e TypeEvents],
    /// The name of the thing, as types name it.
    pub(super) thing: &'e str,
    /// The words for what happened in all types of the entity.
    pub(super) changes: &'e [String],
}

impl Operation {
    /// Whether it inserts rows of the entity.
    pub(super) fn writes(&self) -> bool {
        self.head.0 == "upsert"
    }

    fn new(key: &'static str, table: &Table) -> Operation {
        Operation { head: (key, quoted(&table.name)), keys: Vec::new(), review: Vec::new() }
    }
}

impl EntityTables<'_> {
    /// The operations of events that hold the whole thing.
    pub(super) fn whole(&self, of_type: &TypeEvents) -> Vec<Operation> {
        let root = &self.tables[0];
        let mut upsert = Operation::new("upsert", root);
        let mut frozen = Vec::new();
        let mut written = Vec::new();
        for (at, column) in root.columns.iter().enumerate() {
            if root.key.contains(&at) {
                continue;
            }
            let list = if has_value(of_type, column) { &mut written } else { &mut frozen };
            list.push(column.name.as_str());
        }
        upsert.keys.push(if frozen.len() <= written.len() {
            ("update_all_but", KeyText::Value(list(&frozen)))
        } else {
            ("update", KeyText::Value(list(&written)))
        });
        let mut operations = vec![upsert];
        operations.extend(self.children(of_type, false));
        operations
    }

    /// Whether some events lack a value of a column that all events of another type have, so that they are changes of a
    /// part.
    pub(super) fn is_left_out(whole: &[&TypeEvents], column: &Column) -> bool {
        whole.iter().any(|of_type| is_always_there(of_type, column))
            && whole.iter().any(|of_type| has_value(of_type, column) && !is_always_there(of_type, column))
    }

    /// The operations of events that hold a part of the thing.
    pub(super) fn part(&self, at: usize, of_type: &TypeEvents) -> Vec<Operation> {
        let root = &self.tables[0];
        let other = self.other(at);
        let mut review = Vec::new();
        let key = self.key_of(at);
        if other.is_some() {
            review.push(format!("these events have no known `{}`", root.columns[root.key[0]].name));
        }
        let mut set = Vec::new();
        for (index, column) in root.columns.iter().enumerate() {
            let is_key = root.key.contains(&index) || key.iter().any(|key| key.name == column.name);
            if !is_key && has_value(of_type, column) {
                set.push(entry(column, is_always_there(of_type, column)));
            }
        }
        if let Some((column, state)) = self.state(of_type) {
            set.push(format!("{}: {{value: {}}}", quoted(&column.name), quoted(&state)));
            review.push(format!("`{state}` is the event type's word"));
        }
        let mut operations = Vec::new();
        let has_children = other.is_none();
        if set.is_empty() && has_children && self.held(of_type).next().is_some() {
            // Children follow a row that an operation has found: this one changes nothing.
            let columns = root.columns.iter().enumerate().filter(|(index, _)| !root.key.contains(index));
            let mut columns = columns.filter(|(_, column)| at_root(column).is_some());
            set.extend(columns.next().map(|(_, column)| entry(column, false)));
        }
        let follow_root = !set.is_empty();
        if follow_root {
            let mut update = Operation::new("update", root);
            update.keys.push(("key", KeyText::Entries(entries(&key))));
            update.keys.push(("set", KeyText::Entries(set)));
            update.review = review;
            operations.push(update);
        }
        if has_children {
            operations.extend(self.children(of_type, follow_root));
        }
        operations
    }

    /// The operations of events after which the thing is gone.
    pub(super) fn deletion(&self, at: usize) -> Vec<Operation> {
        let root = &self.tables[0];
        let mut delete = Operation::new("delete", root);
        delete.keys.push(("key", KeyText::Entries(entries(&self.key_of(at)))));
        vec![delete]
    }

    /// The columns by which events of a type find the row.
    fn key_of(&self, at: usize) -> Vec<&Column> {
        let root = &self.tables[0];
        match self.other(at).and_then(|path| column_at(root, path)) {
            Some(column) => vec![column],
            None => root.key.iter().map(|at| &root.columns[*at]).collect(),
        }
    }

    /// The member apart from the key by which events of a type find the row.
    fn other(&self, at: usize) -> Option<&Steps> {
        self.key.others.iter().find(|(other, ..)| *other == at).map(|(_, path, _)| path)
    }

    /// The operation of an event that empties the table.
    pub(super) fn truncation(&self) -> Operation {
        Operation::new("truncate", &self.tables[0])
    }

    /// The child tables whose elements the events hold.
    fn held(&self, of_type: &TypeEvents) -> impl Iterator<Item = &Table> {
        self.tables.iter().skip(1).filter(|child| holds(&of_type.root, &child.container))
    }

    /// Replaces the rows of the child tables whose elements the events hold.
    fn children(&self, of_type: &TypeEvents, follow_root: bool) -> Vec<Operation> {
        let root = &self.tables[0];
        let replaces = self.held(of_type).map(|child| {
            let mut replace = Operation::new("replace", child);
            // The first columns of a child are the key of the entity, which the child may name otherwise.
            let of = root.key.iter().zip(&child.columns).map(|(at, carried)| {
                let source = root.columns[*at].origin.source();
                format!("{}: {source}", quoted(&carried.name))
            });
            replace.keys.push(("of", KeyText::Entries(of.collect())));
            if follow_root {
                replace.keys.push(("parent", KeyText::Value(quoted(&root.name))));
            }
            let list = outer_list(&child.container);
            if !is_always_held(&of_type.root, list) && (follow_root || self.is_held_by_others(list)) {
                replace.keys.push(("when", KeyText::Value(quoted(&spelled("$", list)))));
            }
            replace
        });
        replaces.collect()
    }

    /// Whether a type's events that write the whole thing always hold a list.
    fn is_held_by_others(&self, list: &[Step]) -> bool {
        self.whole.iter().any(|of_type| is_always_held(&of_type.root, list))
    }

    /// The column that names the thing's state, and the state that the event type names.
    fn state(&self, of_type: &TypeEvents) -> Option<(&Column, String)> {
        // A refusal of a refund is no state of what was paid.
        let state = of_type.state().filter(|_| groups::is_same_thing(&of_type.thing(), self.thing))?;
        self.tables[0].columns.iter().find_map(|column| {
            let node = at_root(column).and_then(|steps| steps::node(self.root, steps))?;
            let is_named = column.name == "status" || column.name == "state";
            let are_few = node.distinct.count().is_some_and(|count| count <= MAX_STATES);
            let suits = is_named && are_few && column.ty.characters.is_some() && !has_value(of_type, column);
            // `viewed` is no state beside `open`.
            let spelling_of =
                |word: &String| SPELLINGS.into_iter().find(|spell| node.distinct.has_text(&spell(word)));
            let own = spelling_of(&state);
            let is_state = suits && (own.is_some() || groups::is_common_state(&state));
            let spell = own.or_else(|| self.changes.iter().find_map(spelling_of)).unwrap_or(str::to_owned);
            is_state.then(|| (column, spell(&state)))
        })
    }
}

/// The path of a column that reads the event.
fn at_root(column: &Column) -> Option<&[Step]> {
    match &column.origin {
        Origin::Path { root, steps } if root == "$" => Some(steps),
        _ => None,
    }
}

fn column_at<'t>(table: &'t Table, path: &[Step]) -> Option<&'t Column> {
    table.columns.iter().find(|column| at_root(column) == Some(path))
}

/// Whether events of a type have a value for a column.
fn has_value(of_type: &TypeEvents, column: &Column) -> bool {
    let Some(steps) = at_root(column) else { return true };
    steps::node(&of_type.root, steps).is_some_and(|node| node.count > 0)
}

/// Whether all events of a type have a value for a column.
fn is_always_there(of_type: &TypeEvents, column: &Column) -> bool {
    let Some(steps) = at_root(column) else { return true };
    is_always_held(&of_type.root, steps)
}

/// Whether events hold elements at a path.
fn holds(node: &Node, container: &[Step]) -> bool {
    match container {
        [] => node.count > 0,
        [Step::Member(name), rest @ ..] => node.members.get(name).is_some_and(|inner| holds(inner, rest)),
        // An object is an element itself, or its members are: objects whose names are data have no path to them.
        [Step::Elements, rest @ ..] => {
            node.elements.as_deref().is_some_and(|elements| holds(elements, rest))
                || node.objects > 0 && holds(node, rest)
                || node.members.iter().any(|(_, inner)| holds(inner, rest))
        }
    }
}

/// The path to the outermost array or object that holds the elements of a table.
fn outer_list(container: &[Step]) -> &[Step] {
    let end = container.iter().position(|step| *step == Step::Elements).unwrap_or(container.len());
    &container[..end]
}

/// Whether all events have a value at a path.
fn is_always_held(root: &Node, path: &[Step]) -> bool {
    steps::node(root, path).is_some_and(|node| node.count == root.count)
}

/// The entries of a `key`.
fn entries(columns: &[&Column]) -> Vec<String> {
    columns.iter().map(|column| entry(column, true)).collect()
}

/// An entry of `key` or `set`.
fn entry(column: &Column, is_always_there: bool) -> String {
    let name = quoted(&column.name);
    let source = column.origin.source();
    let lenient = column.ty.keys.iter().find(|(key, _)| *key == "if_invalid");
    if is_always_there && lenient.is_none() {
        return format!("{name}: {source}");
    }
    let mut keys = vec![match &column.origin {
        Origin::Path { .. } => format!("path: {source}"),
        _ => return format!("{name}: {source}"),
    }];
    keys.extend(lenient.map(|(key, value)| format!("{key}: {value}")));
    if !is_always_there {
        keys.push("keep_if_absent: true".to_owned());
    }
    format!("{name}: {{{}}}", keys.join(", "))
}

/// A word with a capital at its start.
fn capitalized(word: &str) -> String {
    let mut characters = word.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

fn list(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| quoted(name)).collect();
    format!("[{}]", names.join(", "))
}
