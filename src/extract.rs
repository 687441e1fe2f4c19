//! Row 2. Document → changes. Routes each event to a rule by its type, selects the values of each operation,
//! and coerces them to their columns' types. Pure: no network, no disk, no database.
//!
//! Every mapping file that has a rule for the event type contributes changes. The outcomes of all mapping
//! files form one outcome of the record (`outcome`).

mod coverage;
mod lost_values;
mod observe;
mod outcome;
mod replace;
mod rows;
mod visit;

use std::sync::Arc;

use foldhash::HashMap;

use crate::document::decoded::{Content, Decoded, Event};
use crate::document::path::{Root, RootValues};
use crate::document::{Expression, Json, Selector, describe};
use crate::mapping::{Mapping, MappingFile, Operation, OperationKind, Route};
use crate::record::{Fault, Label, Labels, Stage};
use crate::types::Change;
pub use coverage::{Coverage, TableWithoutRows, UnmatchedColumn};
pub use lost_values::LostValues;
use observe::ObservedRows;
pub use observe::{Observer, SeenEvent};
pub use outcome::Extracted;
use outcome::OutcomeBuilder;
use rows::{Extraction, Rows};
use visit::FaultList;

/// Extracts the changes of a mapping's events.
#[derive(Debug)]
pub struct Extractor {
    mapping: Arc<Mapping>,
    /// By mapping file: event type → the rule's index, and the index of its first operation.
    rules: Vec<HashMap<String, (usize, usize)>>,
    /// By operation; see [`Rows::siblings`].
    siblings: Vec<Vec<bool>>,
    coverage: Arc<Coverage>,
}

impl Extractor {
    /// Prepares to extract changes for a mapping.
    #[must_use]
    pub fn new(mapping: Arc<Mapping>) -> Extractor {
        let mut first_operation = 0;
        let rules = mapping.files.iter().map(|file| {
            let rules = file.rules.clone().map(|index| {
                let rule = &mapping.rules[index];
                let first = first_operation;
                first_operation += rule.operations.len();
                (rule.event_type.clone(), (index, first))
            });
            rules.collect()
        });
        let rules = rules.collect();
        let siblings = mapping.operations().map(rows::siblings).collect();
        let coverage = Arc::new(Coverage::new(&mapping));
        Extractor { mapping, rules, siblings, coverage }
    }

    /// The columns and tables that events have filled so far.
    #[must_use]
    pub fn coverage(&self) -> Arc<Coverage> {
        Arc::clone(&self.coverage)
    }

    /// Extracts the changes of a record's events.
    #[must_use]
    pub fn extract(&self, decoded: Decoded<'_>) -> (Labels, Extracted) {
        self.extract_observed(decoded, &mut ())
    }

    /// Extracts the changes of a record's events, which the observer sees.
    #[must_use]
    pub fn extract_observed(
        &self,
        decoded: Decoded<'_>,
        observer: &mut impl Observer,
    ) -> (Labels, Extracted) {
        let mut outcome = OutcomeBuilder::new(decoded.mapping_files, decoded.has_payload);
        match decoded.views {
            Err(fault) => {
                outcome.add_unreadable(decoded.mapping_files, fault);
                outcome.finish_view();
            }
            Ok(views) => {
                for view in views {
                    self.read_record(view.mapping_files, view.content, &mut outcome, observer);
                    outcome.finish_view();
                }
            }
        }
        outcome.finish()
    }

    /// Extracts the changes of one view of a record.
    fn read_record(
        &self,
        mapping_files: &[usize],
        content: Content<'_>,
        outcome: &mut OutcomeBuilder<'_>,
        observer: &mut impl Observer,
    ) {
        match content {
            Content::Unreadable(fault) => outcome.add_unreadable(mapping_files, fault),
            Content::Tombstone => outcome.add_tombstone(Label::of_file(mapping_files[0])),
            Content::EmptyList => outcome.add_empty_list(),
            Content::Events(events) => {
                for event in events {
                    match event {
                        Ok(event) => self.evaluate(mapping_files, &event, outcome, observer),
                        Err(fault) => outcome.add_unreadable(mapping_files, fault),
                    }
                }
            }
        }
    }

    /// Applies the rules of each mapping file to an event.
    fn evaluate<O: Observer>(
        &self,
        mapping_files: &[usize],
        event: &Event<'_>,
        outcome: &mut OutcomeBuilder<'_>,
        observer: &mut O,
    ) {
        let mut unreadable = Vec::new();
        let mut is_readable = false;
        for mapping_file in mapping_files {
            let mut label = Label::of_file(*mapping_file);
            let routed = self.apply_rule(event, outcome.has_payload, &mut label, observer);
            if O::IS_ACTIVE {
                self.observe(event, outcome.has_payload, &label, &routed, observer);
            }
            match routed {
                Ok(Routed::Changes(extraction)) => outcome.add_changes(event.number(), label, extraction),
                Ok(Routed::Tombstone) => outcome.add_tombstone(label),
                Ok(Routed::UnknownType(event_type)) => outcome.skip(label, event_type),
                Err(_) if label.event_type.is_none() && !outcome.has_payload => outcome.add_tombstone(label),
                Err(fault) if label.event_type.is_none() && fault.stage == Stage::Decode => {
                    unreadable.push((label, event.with_event_number(fault)));
                    continue;
                }
                Err(fault) => outcome.reject(label, event.with_event_number(fault)),
            }
            is_readable = true;
        }
        if !is_readable {
            outcome.add_unreadable_by_all(unreadable);
        }
        observer.end_event(event, mapping_files);
    }

    /// Shows an event to an observer, as the label's mapping file sees it.
    #[inline(never)]
    fn observe<O: Observer>(
        &self,
        event: &Event<'_>,
        has_payload: bool,
        label: &Label,
        routed: &Result<Routed<'_>, Fault>,
        observer: &mut O,
    ) {
        let mapping_file = label.mapping_file;
        let event_type = match (routed, label.event_type.as_deref()) {
            (Ok(Routed::Tombstone), _) => return,
            (_, Some(event_type)) => event_type,
            (Err(fault), None) if fault.stage == Stage::Decode => {
                return observer.event(event, mapping_file, SeenEvent::NoType);
            }
            (_, None) => "",
        };
        let Some((rule, first_operation)) = self.rules[mapping_file].get(event_type) else {
            return observer.event(event, mapping_file, SeenEvent::UnknownType(event_type));
        };
        if O::NEEDS_VALUES && !has_payload {
            let file = &self.mapping.files[mapping_file];
            self.observe_values((*rule, *first_operation), 0, file, event.roots(), observer);
        }
        let changes = match routed {
            Ok(Routed::Changes(extraction)) => Some(extraction.changes.as_slice()),
            _ => None,
        };
        observer.event(event, mapping_file, SeenEvent::Rule { rule: *rule, changes });
    }

    /// Shows the values of a rule's operations, from one on, to an observer.
    fn observe_values(
        &self,
        (rule, first_operation): (usize, usize),
        from: usize,
        file: &MappingFile,
        roots: RootValues<'_, '_>,
        observer: &mut impl Observer,
    ) {
        for (at, operation) in self.mapping.rules[rule].operations.iter().enumerate().skip(from) {
            let rows = self.rows(operation, first_operation + at, file);
            // The faults are found again with those of all operations.
            let _ = ObservedRows::read(rows, roots, &mut Extraction::default(), observer);
        }
    }

    /// Applies one mapping file's rule to an event.
    fn apply_rule<'a, O: Observer>(
        &self,
        event: &Event<'a>,
        has_payload: bool,
        label: &mut Label,
        observer: &mut O,
    ) -> Result<Routed<'a>, Fault> {
        let (file, roots) = (&self.mapping.files[label.mapping_file], event.roots());
        if let Some(expression) = &file.entity {
            label.entity = expression.one(roots).ok().flatten().and_then(scalar_text);
        }
        let event_type = match &file.source.route {
            Route::All => "",
            Route::Envelope => event.envelope_event_type.unwrap_or_default(),
            Route::Value(expression) => event_type(expression, roots)?,
        };
        if !event_type.is_empty() {
            label.event_type = Some(event_type.to_owned());
        }
        let rules = &self.rules[label.mapping_file];
        let Some((rule, first_operation)) = rules.get(event_type) else {
            if event.envelope_event_type == Some("patch") && rules.contains_key("update") {
                let error = "`envelope.after` is null: the update has no document, and the mapping has no rule for `patch`";
                return Err(Fault::new(Stage::Decode, error).at_path("envelope.after"));
            }
            return Ok(Routed::UnknownType(event_type));
        };
        let has_event_type = !event_type.is_empty();
        let mut extraction = Extraction::default();
        for (at, operation) in self.mapping.rules[*rule].operations.iter().enumerate() {
            let before = extraction.changes.len();
            let operation_index = first_operation + at;
            let rows = self.rows(operation, operation_index, file);
            let read = if O::NEEDS_VALUES && has_payload {
                ObservedRows::read(rows, roots, &mut extraction, observer)
            } else {
                rows.read(roots, &mut extraction)
            };
            let changes = &mut extraction.changes;
            let has_effect = read.is_err() || changes.len() > before;
            if !has_payload && has_effect && writes_missing_document(operation, has_event_type, roots) {
                return Ok(Routed::Tombstone);
            }
            if let Err(fault) = read {
                // The operations that follow may be those that a tombstone never applies.
                if !has_payload || fault.is_complete() {
                    return Err(fault);
                }
                if O::NEEDS_VALUES {
                    self.observe_values((*rule, *first_operation), at + 1, file, roots, observer);
                }
                return Err(self.all_faults(fault, *rule, *first_operation, file, roots));
            }
            if changes.len() > before {
                self.coverage.add_rows(operation_index);
            }
            if let OperationKind::Replace { .. } = &operation.kind {
                // The change of each parent precedes the rows.
                let prune = &self.mapping.rules[*rule].operations[at - 1];
                let is_of_prune = |change: &&Change| change.operation + 1 == operation_index;
                let parents = changes[..before].iter().rev().take_while(is_of_prune).count();
                replace::complete((prune, operation), changes, (before - parents, before));
            }
        }
        self.coverage.add_event(*rule);
        Ok(Routed::Changes(extraction))
    }

    fn rows<'m>(&'m self, operation: &'m Operation, operation_index: usize, file: &MappingFile) -> Rows<'m> {
        Rows {
            operation,
            operation_index,
            siblings: &self.siblings[operation_index],
            matched: self.coverage.matched(operation_index),
            table: &self.mapping.tables[operation.table],
            extended: file.source.extended_json,
        }
    }

    /// Finds the other faults of an event that has a fault.
    #[cold]
    fn all_faults(
        &self,
        first: Fault,
        rule: usize,
        first_operation: usize,
        file: &MappingFile,
        roots: RootValues<'_, '_>,
    ) -> Fault {
        let mut faults = FaultList::new(first);
        for (at, operation) in self.mapping.rules[rule].operations.iter().enumerate() {
            self.rows(operation, first_operation + at, file).visit(roots, &mut faults);
        }
        faults.first
    }
}

/// The result of applying one mapping file's rule to an event.
enum Routed<'a> {
    /// The changes of the rule, and their losses.
    Changes(Extraction),
    /// The mapping file has no rule for this event type.
    UnknownType(&'a str),
    /// The record has no payload, and the rule would write one.
    Tombstone,
}

/// Whether an operation would write a document that a tombstone does not have. A tombstone never upserts or
/// replaces a row. It inserts one only if it names its event type, as an entry of a journal, and sets columns only
/// to constants and to values of its key and headers.
fn writes_missing_document(operation: &Operation, has_event_type: bool, roots: RootValues<'_, '_>) -> bool {
    let is_missing = |root: Root| match root {
        Root::Body => roots.body.is_null(),
        Root::Envelope => roots.envelope.is_null(),
        Root::Record | Root::Element(_) => false,
    };
    match operation.kind {
        OperationKind::Upsert { .. } | OperationKind::Replace { .. } => true,
        OperationKind::Insert { .. } => !has_event_type,
        OperationKind::Update { .. } => {
            let set = operation.reads.iter().take(operation.first_key_read());
            set.filter_map(|read| read.value_source.selector()).any(|selector| match selector {
                Selector::Jq(program) => program.roots().any(is_missing),
                other => other.paths().iter().any(|path| is_missing(path.root())),
            })
        }
        OperationKind::Delete { .. } | OperationKind::Prune { .. } => false,
    }
}

/// Reads the type of an event.
fn event_type<'a>(expression: &Expression, roots: RootValues<'a, '_>) -> Result<&'a str, Fault> {
    let refuse = |error: String| Err(Fault::new(Stage::Decode, error).at_path(expression.text()));
    match expression.one(roots) {
        Ok(Some(Json::String(event_type))) => Ok(event_type),
        Ok(Some(other)) => {
            refuse(format!("event type `{}` is {}, expected text", expression.shown(), describe(other)))
        }
        Ok(None) => refuse(format!("no event type: `{}` matches nothing", expression.shown())),
        Err(fault) => refuse(fault.to_string()).map_err(|refused| refused.caused_by(fault.cause())),
    }
}

fn scalar_text(json: Json<'_>) -> Option<String> {
    match json {
        Json::String(text) => Some(text.to_owned()),
        Json::Number(number) => Some(number.to_string()),
        _ => None,
    }
}
