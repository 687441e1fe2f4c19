//! Row 2. Document → changes: route each event to a rule by its type, read each operation's values by
//! path, and coerce them to their columns' types. Pure: no network, no disk, no database.
//!
//! Every mapping that has a rule for the event type contributes changes. The outcomes of all mappings are
//! one outcome of the record (`outcome`).

mod outcome;
mod rows;

use std::sync::Arc;

use foldhash::HashMap;

use crate::document::decoded::{Content, Decoded, Event};
use crate::document::path::{Path, Roots};
use crate::document::{Json, describe};
use crate::mapping::{ColumnId, Mapping, Operation, OperationKind, Route};
use crate::record::{Fault, Label, Labels, Stage};
use crate::types::{Change, Value};
pub use outcome::Extracted;
use outcome::OutcomeBuilder;
use rows::Rows;

/// Extracts the changes of a mapping's events.
#[derive(Debug)]
pub struct Extractor {
    mapping: Arc<Mapping>,
    /// By part: event type → the rule's place and the number of its first operation.
    rules: Vec<HashMap<String, (usize, usize)>>,
    /// By operation; see [`Rows::beside`].
    beside: Vec<Vec<bool>>,
}

impl Extractor {
    /// Prepares for a mapping.
    #[must_use]
    pub fn new(mapping: Arc<Mapping>) -> Extractor {
        let mut first_operation = 0;
        let rules = mapping.parts.iter().map(|part| {
            let rules = part.rules.clone().map(|place| {
                let rule = &mapping.rules[place];
                let first = first_operation;
                first_operation += rule.operations.len();
                (rule.event_type.clone(), (place, first))
            });
            rules.collect()
        });
        let rules = rules.collect();
        let beside = mapping.operations().map(rows::beside).collect();
        Extractor { mapping, rules, beside }
    }

    /// Extracts the changes of a record's events.
    #[must_use]
    pub fn extract(&self, decoded: Decoded<'_>) -> (Labels, Extracted) {
        let mut outcome = OutcomeBuilder::new(decoded.parts, decoded.has_payload);
        match decoded.views {
            Err(fault) => {
                outcome.cannot_read(decoded.parts, fault);
                outcome.end_of_view();
            }
            Ok(views) => {
                for view in views {
                    self.read_record(view.parts, view.content, &mut outcome);
                    outcome.end_of_view();
                }
            }
        }
        outcome.conclude()
    }

    /// Extracts what some parts find in a record.
    fn read_record(&self, parts: &[usize], content: Content<'_>, outcome: &mut OutcomeBuilder<'_>) {
        match content {
            Content::Unreadable(fault) => outcome.cannot_read(parts, fault),
            Content::Tombstone => outcome.tombstone(Label::of_part(parts[0])),
            Content::EmptyList => outcome.holds_no_event(),
            Content::Events(events) => {
                for event in events {
                    match event {
                        Ok(event) => self.evaluate(parts, &event, outcome),
                        Err(fault) => outcome.cannot_read(parts, fault),
                    }
                    if outcome.is_settled() {
                        return;
                    }
                }
            }
        }
    }

    /// Applies the rules of each part for an event.
    fn evaluate(&self, parts: &[usize], event: &Event<'_>, outcome: &mut OutcomeBuilder<'_>) {
        let mut unread = Vec::new();
        let mut is_read = false;
        for part in parts {
            let mut label = Label::of_part(*part);
            match self.apply_rule(event, &mut label) {
                Ok(Routed::Known(changes)) => outcome.takes(event.number(), label, changes),
                Ok(Routed::Unknown(event_type)) => outcome.passes(label, event_type),
                Err(_) if label.event_type.is_none() && !outcome.has_payload => outcome.tombstone(label),
                Err(fault) if label.event_type.is_none() && fault.stage == Stage::Decode => {
                    unread.push((label, event.fault(fault)));
                    continue;
                }
                Err(fault) => outcome.refuses(label, event.fault(fault)),
            }
            is_read = true;
        }
        if !is_read {
            outcome.none_can_read(unread);
        }
    }

    /// Applies a part's rule for an event.
    fn apply_rule<'a>(&self, event: &Event<'a>, label: &mut Label) -> Result<Routed<'a>, Fault> {
        let (part, roots) = (&self.mapping.parts[label.part], event.roots);
        if let Some(path) = &part.entity {
            label.entity = path.one(roots).ok().flatten().and_then(scalar_text);
        }
        let event_type = match &part.source.route {
            Route::All => "",
            Route::Envelope => event.change.unwrap_or_default(),
            Route::Path(path) => event_type(path, roots)?,
        };
        if !event_type.is_empty() {
            label.event_type = Some(event_type.to_owned());
        }
        let rules = &self.rules[label.part];
        let Some((rule, first_operation)) = rules.get(event_type) else {
            if event.change == Some("patch") && rules.contains_key("update") {
                let error = "`envelope.after` is null: the update doesn't bring its document, and the mapping has no `patch`";
                return Err(Fault::new(Stage::Decode, error).at_path("envelope.after"));
            }
            return Ok(Routed::Unknown(event_type));
        };
        let mut changes = Vec::new();
        for (at, operation) in self.mapping.rules[*rule].operations.iter().enumerate() {
            let before = changes.len();
            let table = &self.mapping.tables[operation.table];
            let (number, extended) = (first_operation + at, part.source.extended_json);
            let beside = &self.beside[number];
            Rows { operation, number, beside, table, extended }.read(roots, &mut changes)?;
            if let OperationKind::Replace { rest, .. } = &operation.kind {
                one_set(operation, rest, &mut changes, before);
            }
        }
        Ok(Routed::Known(changes))
    }
}

/// What a part makes of an event that it can read.
enum Routed<'a> {
    /// It takes it.
    Known(Vec<Change>),
    /// No rule is for its type.
    Unknown(&'a str),
}

/// What a path says an event is.
fn event_type<'a>(path: &Path, roots: Roots<'a, '_>) -> Result<&'a str, Fault> {
    let refuse = |error: String| Err(Fault::new(Stage::Decode, error).at_path(path.text()));
    match path.one(roots) {
        Ok(Some(Json::String(event_type))) => Ok(event_type),
        Ok(Some(other)) => refuse(format!("`{}` is {}, an event type is text", path.text(), describe(other))),
        Ok(None) => refuse(format!("no event type: nothing at `{}`", path.text())),
        Err(fault) => refuse(fault.to_string()),
    }
}

/// The rows of a `replace` are one set: of those with one key the last counts, at the first one's
/// place, and the change before them, which deletes what is not among them, is told their keys.
fn one_set(operation: &Operation, rest: &[ColumnId], changes: &mut Vec<Change>, first: usize) {
    let key = operation.key_reads().unwrap_or_default();
    let mut rows = changes.split_off(first);
    let mut places: Vec<usize> = (0..rows.len()).collect();
    let by_key =
        |one: &usize, other: &usize| Value::compare_at(&key, &rows[*one].values, &rows[*other].values);
    // Stable: those with one key stay in their order.
    places.sort_by(by_key);
    let of_one_key = places.chunk_by(|one, other| by_key(one, other).is_eq());
    let repeated: Vec<&[usize]> = of_one_key.filter(|places| places.len() > 1).collect();
    let mut former = vec![false; rows.len()];
    for places in repeated {
        rows.swap(places[0], places[places.len() - 1]);
        places[1..].iter().for_each(|place| former[*place] = true);
    }
    let mut former = former.into_iter();
    rows.retain(|_| former.next() != Some(true));
    let is_rest = |read: &&usize| rest.contains(&operation.reads[**read].column);
    let rest: Vec<usize> = key.iter().filter(is_rest).copied().collect();
    if let Some(prune) = changes.last_mut() {
        let keys = rows.iter().flat_map(|row| rest.iter().map(|read| row.values[*read].clone()));
        prune.values.extend(keys);
    }
    changes.append(&mut rows);
}

fn scalar_text(json: Json<'_>) -> Option<String> {
    match json {
        Json::String(text) => Some(text.to_owned()),
        Json::Number(number) => Some(number.to_string()),
        _ => None,
    }
}
