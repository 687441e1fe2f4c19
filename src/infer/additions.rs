//! Additions to a mapping file for new documents: columns for paths that it does not read. The text of a person stays as it is.

use std::sync::Arc;

use foldhash::HashMap;

use super::column_type::{ColumnType, Refuted};
use super::counts::counted;
use super::names::{self, UsedNames};
use super::shapes::{self, Shape};
use super::statistics::{Collector, Node};
use super::steps::{self, Step, Steps, member, spelled, then};
use super::tables::{Column, Origin};
use super::write::declared;
use super::yaml::quoted;
use super::{Refutations, events, keys};
use crate::diagnostic::SourceText;
use crate::mapping::{self, Mapping, NodeKind, OperationKind, TableId};
use crate::record::Record;

/// Paths and event types of a sample that a mapping does not read.
#[derive(Debug, Default)]
pub(crate) struct Unread {
    /// Paths, with the event types.
    pub(crate) paths: Vec<(String, Vec<String>)>,
    /// Event types without a rule, with the number of events.
    pub(crate) types: Vec<(String, u64)>,
}

/// A mapping file with additions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Extended {
    pub(crate) text: String,
    /// Doubts for a person to look at.
    pub(crate) doubts: Vec<String>,
}

/// A column to be added.
#[derive(Debug)]
struct Addition {
    table: TableId,
    column: Column,
}

/// A mapping file, and what a sample has that it does not read.
#[derive(Debug)]
pub(crate) struct Extension<'e> {
    text: &'e str,
    mapping: &'e Mapping,
    unread: Unread,
    /// All events, as the mapping decodes them.
    root: Node,
}

impl<'e> Extension<'e> {
    /// Reads the records. `depth`: how deep objects and arrays are.
    pub(crate) fn new(
        text: &'e str,
        mapping: &'e Arc<Mapping>,
        records: &[Record],
        unread: Unread,
        depth: usize,
    ) -> Extension<'e> {
        let mut collector = Collector::new(depth);
        let mut root = Node::default();
        events::each_of_mapping(records.iter(), Arc::clone(mapping), |event, _| {
            collector.add(&mut root, event.documents.body);
        });
        Extension { text, mapping, unread, root }
    }

    /// Adds columns for unread paths to the text of the file. Columns that are refuted get a wider type.
    pub(crate) fn extended(&self, refuted: &Refutations) -> Extended {
        let mut doubts = Vec::new();
        let additions = additions(self.mapping, &self.root, &self.unread, refuted, &mut doubts);
        let text = insert(self.text, self.mapping, &additions, &self.unread, &mut doubts);
        Extended { text, doubts }
    }
}

/// The path of a table's elements from the event, if it has levels that are plain paths.
fn element_path(mapping: &Mapping, table: TableId) -> Option<String> {
    let mut by_name: HashMap<&str, String> = HashMap::default();
    let mut full = String::new();
    for level in &mapping.tables[table].each {
        let source = level.elements.only_source()?;
        let path = source.expression().path()?.text();
        let end = if source.is_one_or_list() { "[*]" } else { "" };
        let name_end = path.find(['.', '[']).unwrap_or(path.len());
        let (root, rest) = path.split_at(name_end);
        let outer = if root == "$" { "$" } else { by_name.get(root)?.as_str() };
        full = format!("{outer}{rest}{end}");
        by_name.insert(&level.name, full.clone());
    }
    Some(full)
}

fn additions(
    mapping: &Mapping,
    root: &Node,
    unread: &Unread,
    refuted: &Refutations,
    doubts: &mut Vec<String>,
) -> Vec<Addition> {
    let mut known: Vec<(Steps, &Vec<String>)> = Vec::new();
    let mut paths = HashMap::default();
    walk(root, &Steps::new(), &mut paths);
    for (path, types) in &unread.paths {
        match paths.remove(path) {
            Some(steps) => known.push((steps, types)),
            None => doubts.push(format!("`{path}` is not read, and is too deep or too rare for a column")),
        }
    }
    let elements: Vec<(TableId, String)> = (0..mapping.tables.len())
        .filter(|table| !mapping.tables[*table].each.is_empty())
        .filter_map(|table| Some((table, element_path(mapping, table)?)))
        .collect();
    let mut used: HashMap<TableId, UsedNames> = HashMap::default();
    let mut added: Vec<(TableId, Steps)> = Vec::new();
    let mut additions = Vec::new();
    for (steps, types) in known {
        let of_element = elements.iter().filter_map(|(table, path)| {
            let length = (1..=steps.len()).find(|length| spelled("$", &steps[..*length]) == *path)?;
            (length < steps.len()).then_some((length, *table))
        });
        let (length, table) = match of_element.max() {
            Some((length, table)) => (length, Some(table)),
            None => (0, table_of(mapping, types)),
        };
        let Some(table) = table else {
            doubts.push(format!(
                "`{}` is not read, and no rule of {} inserts rows",
                spelled("$", &steps),
                types.join(", ")
            ));
            continue;
        };
        // The elements of a list without a table, and members whose names are data, are one JSON column.
        let is_whole = |end: &usize| {
            let node = steps::node(root, &steps[..*end]).filter(|_| *end > length);
            steps[*end] == Step::Elements
                || node.is_some_and(|node| node.is_object() && shapes::has_free_names(node))
        };
        let end = (length..steps.len()).find(is_whole).unwrap_or(steps.len());
        let path = steps[..end].to_vec();
        if end == length || added.contains(&(table, path.clone())) {
            continue;
        }
        let Some(node) = steps::node(root, &path) else { continue };
        let level = mapping.tables[table].each.last().filter(|_| length > 0);
        let from = level.map_or("$", |level| level.name.as_str());
        let names = used.entry(table).or_insert_with(|| columns_of(mapping, table));
        let column = column(mapping, table, node, from, &path[length..], names, refuted);
        if steps.len() > end {
            let holder = if node.is_object() { "an object whose names are data" } else { "a list" };
            doubts.push(format!(
                "{}.{}: {holder}; a table of its own may suit it better",
                mapping.tables[table].name, column.name
            ));
        }
        additions.push(Addition { table, column });
        added.push((table, path));
    }
    additions
}

/// Collects all paths, by their spelling.
fn walk(node: &Node, path: &Steps, found: &mut HashMap<String, Steps>) {
    found.insert(spelled("$", path), path.clone());
    for (name, inner) in node.members.iter() {
        walk(inner, &member(path, name), found);
    }
    if let Some(elements) = node.elements.as_deref() {
        walk(elements, &then(path, Step::Elements), found);
    }
}

/// The table of the first operation that inserts rows for events of one of the types, apart from child tables.
fn table_of(mapping: &Mapping, types: &[String]) -> Option<TableId> {
    let rules =
        mapping.rules.iter().filter(|rule| rule.event_type.is_empty() || types.contains(&rule.event_type));
    let of_types = rules.flat_map(|rule| &rule.operations);
    let all = mapping.rules.iter().flat_map(|rule| &rule.operations);
    let mut inserting = of_types.chain(all).filter(|operation| {
        matches!(operation.kind, OperationKind::Upsert { .. } | OperationKind::Insert { .. })
            && operation.each.is_empty()
    });
    inserting.next().map(|operation| operation.table)
}

fn columns_of(mapping: &Mapping, table: TableId) -> UsedNames {
    let mut names = UsedNames::new();
    for column in &mapping.tables[table].columns {
        names.unused(&column.name.to_lowercase());
    }
    names
}

fn column(
    mapping: &Mapping,
    table: TableId,
    node: &Node,
    root: &str,
    steps: &[Step],
    names: &mut UsedNames,
    refuted: &Refutations,
) -> Column {
    let words: Vec<String> = steps::names(steps).map(names::snake_case).collect();
    let is_body = |at: usize| at + 1 < words.len() && keys::is_body(&words[at]);
    let start = if root == "$" { (0..words.len()).find(|at| !is_body(*at)).unwrap_or_default() } else { 0 };
    let name = names.unused(&words[start..].join("_"));
    let refutation =
        refuted.get(&(mapping.tables[table].name.clone(), name.clone())).copied().unwrap_or_default();
    let shape = shapes::of(node);
    let mut ty = match shape {
        Shape::Scalar => ColumnType::of(node, &name, refutation),
        _ => ColumnType::named("json"),
    };
    ty.evidence.insert(0, counted(node.values(), "value"));
    if refutation == Refuted::Text {
        ty = ColumnType::named("json");
    }
    let origin = Origin::Path { root: root.to_owned(), steps: steps.to_vec() };
    Column { name, origin, ty, required: false, keeps: false }
}

/// Inserts the columns behind the last one of their tables, and a comment for each event type without a rule.
fn insert(
    text: &str,
    mapping: &Mapping,
    additions: &[Addition],
    unread: &Unread,
    doubts: &mut Vec<String>,
) -> String {
    let Ok(file) = mapping::parse_yaml(&SourceText::new("mapping", text)) else { return text.to_owned() };
    // By the offset in the text, so that earlier ones do not move later ones.
    let mut inserted: Vec<(usize, String)> = Vec::new();
    for (id, table) in mapping.tables.iter().enumerate() {
        let columns: Vec<&Column> = additions
            .iter()
            .filter(|addition| addition.table == id)
            .map(|addition| &addition.column)
            .collect();
        if columns.is_empty() {
            continue;
        }
        let path = ["tables", table.name.as_str(), "columns"];
        let Some(Block { offset, indent, names }) = end_of_block(&file, text, &path) else {
            let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
            doubts.push(format!(
                "`{}` has its columns between braces or in an anchor: add {} by hand",
                table.name,
                names.join(", ")
            ));
            continue;
        };
        let lines: Vec<String> =
            columns.iter().map(|column| format!("{indent}{}\n", declared(column, names))).collect();
        inserted.push((offset, lines.concat()));
    }
    if !unread.types.is_empty()
        && let Some(Block { offset, indent, .. }) = end_of_block(&file, text, &["events"])
    {
        let comments = unread.types.iter().map(|(name, events)| {
            (format!("{indent}# review: no rule for {}", quoted(name)), counted(*events, "event"))
        });
        // The comment of an earlier patch stays.
        let new = comments.filter(|(comment, _)| !text.contains(&format!("{comment} (")));
        let lines: Vec<String> = new.map(|(comment, events)| format!("{comment} ({events})\n")).collect();
        inserted.push((offset, lines.concat()));
    }
    inserted.sort_by_key(|(offset, _)| *offset);
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut extended = String::new();
    let mut from = 0;
    for (offset, lines) in inserted {
        extended.push_str(&text[from..offset]);
        if !extended.is_empty() && !extended.ends_with('\n') {
            extended.push_str(line_end);
        }
        extended.push_str(&lines.replace('\n', line_end));
        from = offset;
    }
    extended + &text[from..]
}

/// Where entries of a mapping of YAML end.
struct Block {
    /// The offset behind its last line.
    offset: usize,
    /// The blanks before its entries.
    indent: String,
    /// The width of the names, if the values of its last entry are aligned with others.
    names: usize,
}

/// The end of a mapping of YAML. `None` if it is not written as a block.
fn end_of_block(file: &mapping::Node, text: &str, path: &[&str]) -> Option<Block> {
    let mut node = file;
    for name in path {
        let NodeKind::Map(entries) = &node.kind else { return None };
        node = entries
            .iter()
            .find(|(key, _)| matches!(&key.kind, NodeKind::Text(text) if text == name))
            .map(|(_, value)| value)?;
    }
    let NodeKind::Map(entries) = &node.kind else { return None };
    let (first, last) = (entries.first()?, entries.last()?);
    let key = first.0.span.range().start;
    let line = text[..key].rfind('\n').map_or(0, |at| at + 1);
    let indent = &text[line..key];
    if !indent.chars().all(|character| character == ' ') {
        return None;
    }
    let end = last_offset(&last.1).max(last.0.span.range().end);
    let offset = text[end..].find('\n').map_or(text.len(), |at| end + at + 1);
    let (name, value) = (last.0.span.range(), last.1.span.range());
    let is_beside = value.start > name.end && !text[name.end..value.start].contains('\n');
    let names = if is_beside { value.start - name.start - 1 } else { 0 };
    Some(Block { offset, indent: indent.to_owned(), names })
}

/// The offset behind a node's last value.
fn last_offset(node: &mapping::Node) -> usize {
    let inner = match &node.kind {
        NodeKind::Map(entries) => {
            entries.iter().map(|(key, value)| last_offset(value).max(key.span.range().end)).max()
        }
        NodeKind::List(items) => items.iter().map(last_offset).max(),
        _ => None,
    };
    inner.unwrap_or_default().max(node.span.range().end)
}
