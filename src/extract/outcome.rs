//! The outcome of one record: what all parts of a mapping make of it.
//!
//! - A part whose rules know an event takes it. All that is taken is applied, or nothing is.
//! - What a part takes and cannot make rows of is poison, whatever the others say.
//! - An event of which one part cannot read what it is is another's, where that one can. Where none
//!   can, the record is poison.
//! - An event that no rule knows is passed over, and the record where all of its events are.

use smallvec::SmallVec;

use crate::record::{Fault, Label, Labels};
use crate::types::Change;

/// What a record turned out to be.
#[derive(Debug)]
pub enum Extracted {
    /// Changes to apply, all or none.
    Event(Vec<Change>),
    /// An event type that the mapping does not name.
    UnknownType(String),
    /// A record without a payload, of which nothing else says what kind of event it is.
    Tombstone,
    /// A poison record.
    Poison(Fault),
}

/// Collects what parts make of a record's events; see the module.
#[derive(Debug, Default)]
pub(super) struct OutcomeBuilder<'p> {
    /// The parts that read the record, in order.
    mapping_files: &'p [usize],
    /// Without one, what cannot be read is a tombstone.
    pub(super) has_payload: bool,
    /// Of parts that take an event: of the first that they can read.
    labels: SmallVec<[Label; 1]>,
    /// Of parts that have read an event, and taken none yet.
    skipped: Vec<Label>,
    /// By event and part.
    changes: SmallVec<[((usize, usize), Vec<Change>); 1]>,
    /// The first event type that no rule knows.
    unknown_type: Option<String>,
    rejection: Option<(Label, Fault)>,
    tombstone: Option<Label>,
    /// Of the view that is asked now.
    view: ViewOutcome,
    /// How many views could read some event.
    readable_views: usize,
    /// What could not be read, by view.
    unreadable: Vec<ViewOutcome>,
}

/// What one view has seen.
#[derive(Debug, Default)]
struct ViewOutcome {
    /// Whether some event could be read.
    readable: bool,
    /// The first event that no part of it could read: why none could.
    unreadable: Vec<(Label, Fault)>,
}

impl OutcomeBuilder<'_> {
    pub(super) fn new(mapping_files: &[usize], has_payload: bool) -> OutcomeBuilder<'_> {
        OutcomeBuilder { mapping_files, has_payload, ..OutcomeBuilder::default() }
    }

    /// A part takes an event: of the record, which one.
    pub(super) fn add_changes(&mut self, event: usize, label: Label, changes: Vec<Change>) {
        self.view.readable = true;
        self.changes.push(((event, label.mapping_file), changes));
        self.add_label(label);
    }

    /// A part takes an event and cannot make rows of it.
    pub(super) fn reject(&mut self, label: Label, fault: Fault) {
        self.view.readable = true;
        self.add_label(label.clone());
        self.rejection.get_or_insert((label, fault));
    }

    /// A part has no rule for an event.
    pub(super) fn skip(&mut self, label: Label, event_type: &str) {
        self.view.readable = true;
        self.unknown_type.get_or_insert_with(|| event_type.to_owned());
        let is_known = |known: &Label| known.mapping_file == label.mapping_file;
        if !self.labels.iter().chain(&self.skipped).any(is_known) {
            self.skipped.push(label);
        }
    }

    /// Some parts cannot read a record or an event.
    pub(super) fn add_unreadable(&mut self, mapping_files: &[usize], fault: Fault) {
        let label = Label::of_file(mapping_files.first().copied().unwrap_or_default());
        if self.has_payload {
            self.add_unreadable_by_all(vec![(label, fault)]);
        } else {
            self.add_tombstone(label);
        }
    }

    /// None of the parts that are asked now can read what an event is.
    pub(super) fn add_unreadable_by_all(&mut self, faults: Vec<(Label, Fault)>) {
        if self.view.unreadable.is_empty() {
            self.view.unreadable = faults;
        }
    }

    /// There is nothing that could be read.
    pub(super) fn add_tombstone(&mut self, label: Label) {
        self.view.readable = true;
        self.tombstone.get_or_insert(label);
    }

    /// There is a list of events, and it is empty.
    pub(super) fn add_empty_list(&mut self) {
        self.view.readable = true;
    }

    /// The parts that see the record in one way have been asked.
    pub(super) fn finish_view(&mut self) {
        let view = std::mem::take(&mut self.view);
        self.readable_views += usize::from(view.readable);
        if !view.unreadable.is_empty() {
            self.unreadable.push(view);
        }
    }

    /// Whether nothing more can change the answer.
    pub(super) fn is_final(&self) -> bool {
        self.mapping_files.len() == 1 && (self.rejection.is_some() || !self.view.unreadable.is_empty())
    }

    /// The outcome.
    pub(super) fn finish(mut self) -> (Labels, Extracted) {
        let all_labels = || self.mapping_files.iter().map(|mapping_file| Label::of_file(*mapping_file));
        if let Some((label, fault)) = self.rejection.take() {
            return (Labels::with_first(label, self.labels.into_vec()), Extracted::Poison(fault));
        }
        // Somebody else's, where others could read the record.
        let no_other_view_can_read = |view: &ViewOutcome| self.readable_views == usize::from(view.readable);
        let mut unreadable =
            self.unreadable.into_iter().filter(no_other_view_can_read).flat_map(|view| view.unreadable);
        if let Some((label, mut fault)) = unreadable.next() {
            let mut errors = vec![fault.error];
            for (_, other) in unreadable {
                if !errors.contains(&other.error) {
                    errors.push(other.error);
                }
            }
            fault.error = errors.join("; ");
            return (Labels::with_first(label, all_labels().collect()), Extracted::Poison(fault));
        }
        if !self.changes.is_empty() {
            return (sorted(self.labels), Extracted::Event(concatenated(self.changes)));
        }
        if let Some(event_type) = self.unknown_type {
            return (sorted(self.skipped.into()), Extracted::UnknownType(event_type));
        }
        match self.tombstone {
            Some(label) => (Labels::with_first(label, all_labels().collect()), Extracted::Tombstone),
            None => (sorted(all_labels().collect()), Extracted::Event(Vec::new())),
        }
    }

    /// Remembers by what a part calls the record.
    fn add_label(&mut self, label: Label) {
        if self.labels.iter().any(|known| known.mapping_file == label.mapping_file) {
            return;
        }
        let before = self.skipped.iter().position(|known| known.mapping_file == label.mapping_file);
        self.labels.push(before.map(|at| self.skipped.swap_remove(at)).unwrap_or(label));
    }
}

/// The labels in the order of their parts.
fn sorted(mut labels: SmallVec<[Label; 1]>) -> Labels {
    labels.sort_by_key(|label| label.mapping_file);
    let mut labels = labels.into_iter();
    Labels { first: labels.next().unwrap_or_default(), others: labels.collect() }
}

/// The changes of all parts: event by event, and of each event part by part.
fn concatenated(mut changes: SmallVec<[((usize, usize), Vec<Change>); 1]>) -> Vec<Change> {
    changes.sort_by_key(|(position, _)| *position);
    let mut changes = changes.into_iter().map(|(_, changes)| changes);
    let mut all = changes.next().unwrap_or_default();
    changes.for_each(|more| all.extend(more));
    all
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::Extracted;
    use crate::diagnostic::SourceText;
    use crate::mapping::Mapping;
    use crate::pipeline::Stages;
    use crate::record::{Position, Record};

    /// A mapping of a table of its name, from a source.
    fn text(name: &str, source: &str, event_types: &[&str]) -> String {
        let events: Vec<String> = event_types
            .iter()
            .map(|event_type| format!("  {event_type}:\n    - upsert: {name}\n      update: []\n"))
            .collect();
        format!(
            "format: 1\nmapping: {name}\nsource: {source}\ntables:\n  {name}:\n    columns: {{id: {{type: int, path: $.id}}}}\n    primary_key: [id]\nevents:\n{}",
            events.concat()
        )
    }

    fn record(topic: &str, payload: Option<&str>) -> Record {
        Record {
            payload: payload.map(|text| text.as_bytes().to_vec()),
            key: None,
            headers: Vec::new(),
            timestamp: None,
            position: Position::Offset { topic: topic.into(), partition: 0, offset: 0 },
        }
    }

    /// What becomes of a record in a topic: the parts of its labels, and the tables that it gives rows.
    fn outcome_of(files: &[String], topic: &str, payload: Option<&str>) -> String {
        let files = files.iter().map(|text| SourceText::new("test", text));
        let mapping = Arc::new(Mapping::parse_all(files).unwrap().0);
        let (labels, extracted) = Stages::new(&mapping).run(&record(topic, payload));
        let names: Vec<&str> =
            labels.iter().map(|label| mapping.files[label.mapping_file].name.as_str()).collect();
        let operations: Vec<_> = mapping.operations().collect();
        let what = match extracted {
            Extracted::Event(changes) => {
                let table = |operation: usize| mapping.tables[operations[operation].table].name.as_str();
                changes.iter().map(|change| table(change.operation)).collect::<Vec<_>>().join(" ")
            }
            Extracted::UnknownType(event_type) => format!("unknown {event_type}"),
            Extracted::Tombstone => "tombstone".to_owned(),
            Extracted::Poison(fault) => fault.error,
        };
        format!("{}: {what}", names.join(" "))
    }

    #[test]
    fn a_topic_is_read_by_the_mappings_that_name_it() {
        let files = [
            text("ants", "{topics: [a, both], event_type: $.type}", &["x"]),
            text("bees", "{topics: [\"^b.*\"], event_type: $.type}", &["x"]),
            text("cows", "{event_type: $.type}", &["x", "y"]),
        ];
        let outcome = |topic: &str, payload: &str| outcome_of(&files, topic, Some(payload));
        assert_eq!(outcome("a", r#"{"type": "x", "id": 1}"#), "ants: ants");
        assert_eq!(outcome("both", r#"{"type": "x", "id": 1}"#), "ants bees: ants bees");
        // Of a topic that none names all take what they know; cows is among them here only.
        assert_eq!(outcome("other", r#"{"type": "x", "id": 1}"#), "ants bees cows: ants bees cows");
        assert_eq!(outcome("other", r#"{"type": "y", "id": 1}"#), "cows: cows");
        assert_eq!(outcome("b", r#"{"type": "y", "id": 1}"#), "bees: unknown y");
        assert_eq!(outcome("b", "{"), "bees: not JSON: EOF while parsing an object at byte 1");
        // Whoever's it may be is told of it.
        assert_eq!(outcome("both", r#"{"id": 1}"#), "ants bees: no event type: nothing at `$.type`");
    }

    #[test]
    fn changes_are_in_the_order_of_the_files() {
        let files = [
            text("ants", "{event_type: $.type}", &["x"]),
            text("bees", "{body: $.body, event_type: envelope.type}", &["x"]),
            text("cows", "{event_type: $.type}", &["x"]),
        ];
        let event = r#"{"type": "x", "id": 1, "body": {"id": 2}}"#;
        assert_eq!(outcome_of(&files, "t", Some(event)), "ants bees cows: ants bees cows");
    }

    #[test]
    fn an_event_that_one_mapping_rejects_is_poison_for_all() {
        let files = [
            text("ants", "{event_type: $.type}", &["x"]),
            text("bees", "{body: $.body, event_type: envelope.type}", &["x"]),
        ];
        let event = r#"{"type": "x", "id": 1, "body": {}}"#;
        let error = "`$.id` matches nothing, column `bees.id` is required";
        assert_eq!(outcome_of(&files, "t", Some(event)), format!("bees ants: {error}"));
        // Of the one, the document is missing; of the other, it is a record like any other.
        let files = [
            text("ants", "{envelope: debezium-mongodb}", &["update"]),
            text("bees", "{event_type: $.op}", &["u"]),
        ];
        let event = r#"{"op": "u", "after": null, "id": 1}"#;
        assert!(outcome_of(&files, "t", Some(event)).starts_with("ants bees: `envelope.after` is null"));
    }

    #[test]
    fn an_event_that_one_mapping_cannot_read_is_left_to_others() {
        let files = [
            text("ants", "{event_type: $.type}", &["x"]),
            text("bees", "{events: \"$.list[*]\", event_type: $.kind}", &["x"]),
            text("cows", "{envelope: debezium-mongodb}", &["create"]),
        ];
        let outcome = |payload: &str| outcome_of(&files, "t", Some(payload));
        assert_eq!(outcome(r#"{"type": "x", "id": 1}"#), "ants: ants");
        assert_eq!(outcome(r#"{"list": [{"kind": "x", "id": 1}, {"kind": "y"}]}"#), "bees: bees");
        assert_eq!(outcome(r#"{"op": "c", "after": {"_id": 1, "id": 1}}"#), "cows: cows");
        // One that can be read is not broken, though nobody wants it.
        assert_eq!(outcome(r#"{"type": "y"}"#), "ants: unknown y");
        assert_eq!(outcome(r#"{"list": []}"#), "ants bees cows: ");
        let both_errors = "no event type: nothing at `$.type`; no operation: nothing at `envelope.op`";
        assert_eq!(outcome(r#"{"other": 1}"#), format!("ants bees cows: {both_errors}"));
        assert_eq!(outcome_of(&files, "t", None), "ants bees cows: tombstone");
    }
}
