//! The member that has the type of an event.

use std::collections::BTreeMap;

use foldhash::{HashMap, HashSet};

use super::form::{Form, MAX_RECORDS};
use super::groups::{self, MAX_TYPES};
use super::steps::{Steps, member};
use super::type_names::{self, TYPE_NAMES};
use super::{events, names};
use crate::document::{Json, Object};
use crate::record::Record;

/// Members of the document come before those of its head.
const RANK_IN_HEAD: usize = 20;

/// The values of a member that can be the event's type.
#[derive(Debug, Default)]
struct Values {
    count: usize,
    /// By value: the members of documents with the value.
    shapes: HashMap<String, HashSet<String>>,
    is_other: bool,
}

/// Finds the member that has the type of events.
pub(super) fn find(records: &[Record], form: &Form) -> Option<Steps> {
    let mut events = 0;
    let mut candidates: BTreeMap<(usize, Steps), Values> = BTreeMap::new();
    events::each(records.iter().take(MAX_RECORDS), form, |event| {
        let Some(object) = event.body.as_object() else { return };
        events += 1;
        for (name, value) in object.members() {
            if let Some(rank) = type_names::rank(name) {
                candidates.entry((rank, member(&[], name))).or_default().add(*value, object);
            }
            let head = value.as_object().filter(|_| type_names::is_head(name));
            for (inner, value) in head.map(Object::members).unwrap_or_default() {
                if let Some(rank) = type_names::rank(inner) {
                    let path = member(&member(&[], name), inner);
                    candidates.entry((rank + RANK_IN_HEAD, path)).or_default().add(*value, object);
                }
            }
        }
    });
    let suits = |(rank, _): &(usize, Steps), values: &Values| {
        let is_plain = !values.is_other && values.count == events && !values.shapes.is_empty();
        is_plain && (rank % RANK_IN_HEAD < TYPE_NAMES.len() || values.differ() || values.name_changes())
    };
    let mut suitable = candidates.iter().filter(|(key, values)| suits(key, values));
    suitable.next().map(|((_, path), _)| path.clone())
}

impl Values {
    fn add(&mut self, value: Json<'_>, document: Object<'_>) {
        self.count += 1;
        let Some(text) = value.as_str().filter(|text| !text.is_empty() && text.len() <= 100) else {
            self.is_other = true;
            return;
        };
        if self.is_other {
            return;
        }
        let shape = self.shapes.entry(text.to_owned()).or_default();
        for (name, value) in document.members() {
            shape.insert((*name).to_owned());
            for (inner, _) in value.as_object().map(Object::members).unwrap_or_default().iter().take(100) {
                shape.insert(format!("{name}.{inner}"));
            }
        }
        self.is_other = self.shapes.len() > MAX_TYPES;
    }

    /// Whether documents of two values differ in a third of their members.
    fn differ(&self) -> bool {
        let shapes: Vec<&HashSet<String>> = self.shapes.values().collect();
        let differ = |one: &HashSet<String>, other: &HashSet<String>| {
            let common = one.intersection(other).count();
            common * 3 < (one.len() + other.len() - common) * 2
        };
        shapes.iter().enumerate().any(|(at, one)| shapes[at + 1..].iter().any(|other| differ(one, other)))
    }

    /// Whether all values end with the name of a change.
    fn name_changes(&self) -> bool {
        self.shapes.keys().all(|value| {
            let words = names::words(value);
            words.last().is_some_and(|word| groups::is_change(word))
        })
    }
}
