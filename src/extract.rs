//! Row 2. Document → changes. Routes each event to a rule by its type, selects the values of each operation,
//! and coerces them to their columns' types. Pure: no network, no disk, no database.
//!
//! Every mapping file that has a rule for the event type contributes changes. The outcomes of all mapping
//! files form one outcome of the record (`outcome`).

mod coverage;
mod further_values;
mod lost_values;
mod observe;
mod outcome;
mod replace;
mod rows;
mod visit;

use std::sync::Arc;

use foldhash::HashMap;
use smallvec::{SmallVec, smallvec};

use crate::document::decoded::{Content, Decoded, Event, View};
use crate::document::path::RootValues;
use crate::document::{Json, Selector, describe};
use crate::mapping::{
    EnvelopeFormat, Mapping, Operation, OperationKind, Route, SourceAlternative, TOMBSTONE, Trigger,
};
use crate::record::{Fault, Label, Labels, Stage};
use crate::types::Change;
pub use coverage::{Coverage, TableWithoutRows, UnmatchedColumn};
pub use lost_values::LostValues;
use observe::ObservedRows;
pub use observe::{Observer, SeenEvent};
use outcome::OutcomeBuilder;
pub use outcome::{EventOutcome, Extracted};
use rows::{Extraction, Rows};
use visit::FaultList;

/// Event type → the rule.
type RulesByType = HashMap<String, RuleIndex>;

/// Extracts the changes of a mapping's events.
#[derive(Debug)]
pub struct Extractor {
    mapping: Arc<Mapping>,
    /// By mapping file.
    rules: Vec<RulesByType>,
    /// By mapping file: the rule for tombstones.
    tombstone_rules: Vec<Option<RuleIndex>>,
    /// By operation; see [`Rows::siblings`].
    siblings: Vec<Vec<bool>>,
    coverage: Arc<Coverage>,
}

impl Extractor {
    /// Prepares to extract changes for a mapping.
    #[must_use]
    pub fn new(mapping: Arc<Mapping>) -> Extractor {
        let mut first_operation = 0;
        let (mut rules, mut tombstone_rules) = (Vec::new(), Vec::new());
        for file in &mapping.files {
            let (mut by_type, mut of_tombstones) = (HashMap::default(), None);
            for index in file.rules.clone() {
                let rule = &mapping.rules[index];
                let found = RuleIndex { rule: index, first_operation };
                first_operation += rule.operations.len();
                match rule.trigger {
                    Trigger::Tombstone => of_tombstones = Some(found),
                    Trigger::EventType | Trigger::EveryEvent => {
                        by_type.insert(rule.event_type.clone(), found);
                    }
                }
            }
            rules.push(by_type);
            tombstone_rules.push(of_tombstones);
        }
        let siblings = mapping.operations().map(rows::siblings).collect();
        let coverage = Arc::new(Coverage::new(&mapping));
        Extractor { mapping, rules, tombstone_rules, siblings, coverage }
    }

    /// The columns and tables that events have filled so far.
    #[must_use]
    pub fn coverage(&self) -> Arc<Coverage> {
        Arc::clone(&self.coverage)
    }

    /// Extracts the changes of a record's events together, also of separate events.
    #[must_use]
    pub fn extract(&self, decoded: Decoded<'_>) -> (Labels, Extracted) {
        let EventOutcome { labels, extracted, .. } = match decoded.views {
            Ok(views) => self.outcome_of(decoded.mapping_files, &views, None, &mut ()),
            Err(fault) => unreadable(decoded.mapping_files, fault, &mut ()),
        };
        (labels, extracted)
    }

    /// Extracts the changes of a record's events, which the observer sees: one outcome, or one of each
    /// separate event.
    #[must_use]
    pub fn extract_events(
        &self,
        decoded: Decoded<'_>,
        observer: &mut impl Observer,
    ) -> SmallVec<[EventOutcome; 1]> {
        let mapping_files = decoded.mapping_files;
        let views = match decoded.views {
            Ok(views) => views,
            Err(fault) => return smallvec![unreadable(mapping_files, fault, observer)],
        };
        match separate_events(&views) {
            0 => smallvec![self.outcome_of(mapping_files, &views, None, observer)],
            events => {
                let outcome = |event| self.outcome_of(mapping_files, &views, Some(event), observer);
                (0..events).map(outcome).collect()
            }
        }
    }

    /// Extracts the changes of a record: of one event by its index, or of all events.
    fn outcome_of(
        &self,
        mapping_files: &[usize],
        views: &[View<'_>],
        event: Option<usize>,
        observer: &mut impl Observer,
    ) -> EventOutcome {
        let mut outcome = OutcomeBuilder::new(mapping_files);
        for view in views {
            self.read_view(view, event, &mut outcome, observer);
        }
        finished(outcome, event, observer)
    }

    /// Extracts the changes of one view of a record: of one event by its index, or of all events.
    fn read_view(
        &self,
        view: &View<'_>,
        event: Option<usize>,
        outcome: &mut OutcomeBuilder<'_>,
        observer: &mut impl Observer,
    ) {
        let mapping_files = view.mapping_files;
        match &view.content {
            Content::Unreadable(fault) => outcome.add_unreadable(mapping_files, fault.clone()),
            Content::Tombstone(tombstone) => {
                self.evaluate_tombstone(mapping_files, tombstone, outcome, observer);
            }
            Content::EmptyList => outcome.add_empty_list(),
            Content::Events(events) => {
                let selected = match event {
                    None => events.as_slice(),
                    Some(event) => events.get(event).map(std::slice::from_ref).unwrap_or_default(),
                };
                for event in selected {
                    match event {
                        Ok(event) => self.evaluate(mapping_files, event, outcome, observer),
                        Err(fault) => outcome.add_unreadable(mapping_files, fault.clone()),
                    }
                }
            }
        }
        outcome.finish_view();
    }

    /// Applies the rule for tombstones of each mapping file that has one.
    fn evaluate_tombstone<O: Observer>(
        &self,
        mapping_files: &[usize],
        event: &Event<'_>,
        outcome: &mut OutcomeBuilder<'_>,
        observer: &mut O,
    ) {
        for mapping_file in mapping_files {
            let (source, roots) = (self.source(*mapping_file, event), event.roots());
            let mut label = Label { entity: entity(source, roots), ..Label::of_file(*mapping_file) };
            let Some(rule) = self.tombstone_rules[*mapping_file] else {
                outcome.add_tombstone(label);
                continue;
            };
            label.event_type = Some(TOMBSTONE.to_owned());
            let extracted = self.apply_operations(rule, source, roots, observer);
            if O::IS_ACTIVE {
                let changes = extracted.as_ref().ok().map(|extraction| extraction.changes.as_slice());
                observer.event(event, *mapping_file, SeenEvent::Rule { rule: rule.rule, changes });
            }
            match extracted {
                Ok(extraction) => outcome.add_changes(event.number(), label, extraction),
                Err(fault) => outcome.reject(label, fault),
            }
        }
        observer.end_event(event, mapping_files);
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
            let routed = self.apply_rule(event, &mut label, observer);
            if O::IS_ACTIVE {
                self.observe(event, &label, &routed, observer);
            }
            match routed {
                Ok(Routed::Changes(extraction)) => outcome.add_changes(event.number(), label, extraction),
                Ok(Routed::UnknownType(event_type)) => outcome.skip(label, event_type),
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
        label: &Label,
        routed: &Result<Routed<'_>, Fault>,
        observer: &mut O,
    ) {
        let mapping_file = label.mapping_file;
        let event_type = match (routed, label.event_type.as_deref()) {
            (_, Some(event_type)) => event_type,
            (Err(fault), None) if fault.stage == Stage::Decode => {
                return observer.event(event, mapping_file, SeenEvent::NoType);
            }
            (_, None) => "",
        };
        let Some(found) = self.rules[mapping_file].get(event_type) else {
            return observer.event(event, mapping_file, SeenEvent::UnknownType(event_type));
        };
        let changes = match routed {
            Ok(Routed::Changes(extraction)) => Some(extraction.changes.as_slice()),
            _ => None,
        };
        observer.event(event, mapping_file, SeenEvent::Rule { rule: found.rule, changes });
    }

    /// Shows the values of a rule's operations, from one on, to an observer.
    fn observe_values(
        &self,
        found: RuleIndex,
        from: usize,
        source: &SourceAlternative,
        roots: RootValues<'_, '_>,
        observer: &mut impl Observer,
    ) {
        for (at, operation) in self.mapping.rules[found.rule].operations.iter().enumerate().skip(from) {
            let rows = self.rows(operation, found.first_operation + at, source);
            // The faults are found again with those of all operations.
            let _ = ObservedRows::read(rows, roots, &mut Extraction::default(), observer);
        }
    }

    /// Applies one mapping file's rule to an event.
    fn apply_rule<'a, O: Observer>(
        &self,
        event: &Event<'a>,
        label: &mut Label,
        observer: &mut O,
    ) -> Result<Routed<'a>, Fault> {
        let (source, roots) = (self.source(label.mapping_file, event), event.roots());
        label.entity = entity(source, roots);
        let rules = &self.rules[label.mapping_file];
        let event_type = match &source.format.route {
            Route::All => "",
            Route::Envelope => envelope_event_type(event, rules),
            Route::Value(selector) => event_type(selector, roots)?,
        };
        if !event_type.is_empty() {
            label.event_type = Some(event_type.to_owned());
        }
        let Some(found) = rules.get(event_type) else {
            let is_patch = source.format.envelope == EnvelopeFormat::DebeziumMongodb && event_type == "patch";
            if is_patch && rules.contains_key("update") {
                let error = "`envelope.after` is null: the update has no document, and the mapping has no rule for `patch`";
                return Err(Fault::new(Stage::Decode, error).at_path("envelope.after"));
            }
            return Ok(Routed::UnknownType(event_type));
        };
        self.apply_operations(*found, source, roots, observer).map(Routed::Changes)
    }

    /// Extracts the changes of all operations of a rule.
    fn apply_operations<O: Observer>(
        &self,
        found: RuleIndex,
        source: &SourceAlternative,
        roots: RootValues<'_, '_>,
        observer: &mut O,
    ) -> Result<Extraction, Fault> {
        let operations = &self.mapping.rules[found.rule].operations;
        let mut extraction = Extraction::default();
        for (at, operation) in operations.iter().enumerate() {
            let before = extraction.changes.len();
            let operation_index = found.first_operation + at;
            let rows = self.rows(operation, operation_index, source);
            let read = if O::NEEDS_VALUES {
                ObservedRows::read(rows, roots, &mut extraction, observer)
            } else {
                rows.read(roots, &mut extraction)
            };
            let changes = &mut extraction.changes;
            if let Err(fault) = read {
                if fault.is_complete() {
                    return Err(fault);
                }
                if O::NEEDS_VALUES {
                    self.observe_values(found, at + 1, source, roots, observer);
                }
                return Err(self.all_faults(fault, found, source, roots));
            }
            if changes.len() > before {
                self.coverage.add_rows(operation_index);
            }
            if let OperationKind::Replace { .. } = &operation.kind {
                // The change of each parent precedes the rows.
                let prune = &operations[at - 1];
                let is_of_prune = |change: &&Change| change.operation + 1 == operation_index;
                let parents = changes[..before].iter().rev().take_while(is_of_prune).count();
                replace::complete((prune, operation), changes, (before - parents, before));
            }
        }
        self.coverage.add_event(found.rule);
        Ok(extraction)
    }

    /// The alternative of a mapping file's source that has decoded the event.
    fn source(&self, mapping_file: usize, event: &Event<'_>) -> &SourceAlternative {
        &self.mapping.files[mapping_file].alternatives[event.alternative]
    }

    fn rows<'m>(
        &'m self,
        operation: &'m Operation,
        operation_index: usize,
        source: &SourceAlternative,
    ) -> Rows<'m> {
        Rows {
            operation,
            operation_index,
            siblings: &self.siblings[operation_index],
            matched: self.coverage.matched(operation_index),
            table: &self.mapping.tables[operation.table],
            extended: source.format.extended_json,
        }
    }

    /// Finds the other faults of an event that has a fault.
    #[cold]
    fn all_faults(
        &self,
        first: Fault,
        found: RuleIndex,
        source: &SourceAlternative,
        roots: RootValues<'_, '_>,
    ) -> Fault {
        let mut faults = FaultList::new(first);
        for (at, operation) in self.mapping.rules[found.rule].operations.iter().enumerate() {
            self.rows(operation, found.first_operation + at, source).visit(roots, &mut faults);
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
}

/// A rule by its index, with the index of its first operation.
#[derive(Debug, Clone, Copy)]
struct RuleIndex {
    rule: usize,
    first_operation: usize,
}

/// The outcome of a record that no mapping file can read.
fn unreadable(mapping_files: &[usize], fault: Fault, observer: &mut impl Observer) -> EventOutcome {
    let mut outcome = OutcomeBuilder::new(mapping_files);
    outcome.add_unreadable(mapping_files, fault);
    outcome.finish_view();
    finished(outcome, None, observer)
}

/// Combines what was found into one outcome, which the observer sees.
fn finished(outcome: OutcomeBuilder<'_>, event: Option<usize>, observer: &mut impl Observer) -> EventOutcome {
    let (labels, extracted) = outcome.finish();
    observer.end_outcome(&extracted);
    EventOutcome { event, labels, extracted }
}

/// The number of separate events of a record. 0 if the record is one unit.
fn separate_events(views: &[View<'_>]) -> usize {
    if !views.iter().all(|view| view.separate_events) {
        return 0;
    }
    let events = views.iter().map(|view| match &view.content {
        Content::Events(events) => events.len(),
        Content::EmptyList | Content::Tombstone(_) | Content::Unreadable(_) => 0,
    });
    events.max().unwrap_or_default()
}

/// Reads the entity that an event is about. The value of a tombstone is null.
fn entity(source: &SourceAlternative, roots: RootValues<'_, '_>) -> Option<String> {
    source.entity.as_ref().and_then(|selector| selector.select(roots).ok().flatten()).and_then(scalar_text)
}

/// The event type that the envelope names. It is the one with the table if there is a rule for it, or if there is no
/// rule at all.
fn envelope_event_type<'a>(event: &Event<'a>, rules: &RulesByType) -> &'a str {
    let event_type = event.envelope_event_type.unwrap_or_default();
    match event.qualified_event_type {
        Some(qualified) if rules.contains_key(qualified) || !rules.contains_key(event_type) => qualified,
        _ => event_type,
    }
}

/// Reads the type of an event.
fn event_type<'a>(selector: &Selector, roots: RootValues<'a, '_>) -> Result<&'a str, Fault> {
    let refuse = |error: String| Err(Fault::new(Stage::Decode, error).at_path(selector.text()));
    let shown = || match selector {
        Selector::Jq(program) => format!("`{}`", program.shown()),
        other => other.describe(),
    };
    match selector.select(roots) {
        Ok(Some(Json::String(event_type))) => Ok(event_type),
        Ok(Some(other)) => refuse(format!("event type {} is {}, expected text", shown(), describe(other))),
        Ok(None) => refuse(format!("no event type: {} matches nothing", shown())),
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
