//! The events of a sample, by type, with the statistics of their paths.

use foldhash::{HashMap, HashMapExt};

use super::form::{self, Envelope, Form};
use super::groups::{MAX_TYPES, TypeEvents};
use super::statistics::{Collector, Node};
use super::steps::{Step, Steps, member, spelled, then};
use super::{event_type, events};
use crate::record::Record;

/// Types of Debezium's envelope that are changes of rows or documents.
pub(super) const DEBEZIUM_CHANGES: [&str; 4] = ["create", "read", "update", "delete"];

/// The events of a sample, by type.
#[derive(Debug)]
pub(super) struct Collected {
    pub(super) form: Form,
    pub(super) types: Vec<TypeEvents>,
    /// Types of Debezium's envelope that empty a table.
    pub(super) truncates: Vec<String>,
    /// Events of types beyond the limit.
    pub(super) left_out: u64,
}

/// Collects statistics. Texts that all are JSON are parsed, and the events collected again.
pub(super) fn collect(records: &[Record], depth: usize) -> Collected {
    let mut form = Form::of(records);
    if form.envelope == Envelope::Plain {
        form.event_type = event_type::find(records, &form);
    }
    loop {
        let collected = collect_once(records, form, depth);
        let mut texts = Vec::new();
        for of_type in &collected.types {
            texts_of_json(&of_type.root, &Steps::new(), &mut texts);
        }
        let is_json_everywhere =
            |path: &Steps| collected.types.iter().all(|of_type| leads_to_json(&of_type.root, path));
        let mut paths: Vec<String> = Vec::new();
        for path in texts.iter().filter(|path| is_json_everywhere(path)) {
            let path = spelled("$", path);
            if !paths.contains(&path) && !collected.form.json_text.contains(&path) {
                paths.push(path);
            }
        }
        if paths.is_empty() || collected.form.json_text.len() > 20 {
            return collected;
        }
        form = collected.form;
        form.json_text.extend(paths);
    }
}

/// Whether all values on a path are objects or arrays, and those at its end JSON as text.
fn leads_to_json(node: &Node, path: &[Step]) -> bool {
    match path {
        [] => node.texts.json == node.texts.count && node.texts.count + node.nulls == node.count,
        [Step::Member(name), rest @ ..] => {
            let inner = node.members.get(name);
            inner.is_none_or(|inner| leads_to_json(inner, rest)) && node.objects + node.nulls == node.count
        }
        [Step::Elements, rest @ ..] => {
            let inner = node.elements.as_deref();
            inner.is_none_or(|inner| leads_to_json(inner, rest)) && node.arrays + node.nulls == node.count
        }
    }
}

fn texts_of_json(node: &Node, path: &Steps, found: &mut Vec<Steps>) {
    if node.texts.json > 0 && node.texts.json == node.texts.count {
        found.push(path.clone());
    }
    for (name, inner) in node.members.iter() {
        texts_of_json(inner, &member(path, name), found);
    }
    if let Some(elements) = node.elements.as_deref().filter(|_| node.is_array()) {
        texts_of_json(elements, &then(path, Step::Elements), found);
    }
}

/// Whether Debezium's envelope names a type that changes no row, such as a heartbeat.
fn is_no_change(form: &Form, event_type: &str) -> bool {
    form.is_of_debezium()
        && !event_type.rsplit('.').next().is_some_and(|change| DEBEZIUM_CHANGES.contains(&change))
}

fn collect_once(records: &[Record], form: Form, depth: usize) -> Collected {
    let mut collector = Collector::new(depth);
    let mut types: Vec<TypeEvents> = Vec::new();
    let mut by_name: HashMap<String, usize> = HashMap::new();
    let mut left_out = 0;
    let has_types = form.has_types();
    let mut truncates: Vec<String> = Vec::new();
    events::each(records.iter(), &form, |event| {
        let name = event.event_type.filter(|_| has_types);
        if event.body.as_object().is_none() {
            let truncate = name.filter(|name| form.is_of_debezium() && name.ends_with("truncate"));
            truncates.extend(
                truncate.filter(|name| !truncates.iter().any(|known| known == name)).map(str::to_owned),
            );
            return;
        }
        if has_types && name.is_none_or(|name| is_no_change(&form, name)) {
            return;
        }
        let at = match by_name.get(name.unwrap_or_default()) {
            Some(at) => *at,
            None if types.len() >= MAX_TYPES => {
                left_out += 1;
                return;
            }
            None => {
                by_name.insert(name.unwrap_or_default().to_owned(), types.len());
                let mut of_type = TypeEvents::new(name);
                if form.envelope == Envelope::Debezium {
                    of_type.record_key = form::members_of_key(event.record);
                }
                types.push(of_type);
                types.len() - 1
            }
        };
        collector.add(&mut types[at].root, event.body);
    });
    Collected { form, types, truncates, left_out }
}
