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

/// One, as a rule, for which no memory is asked; seldom more.
type Few<T> = SmallVec<[T; 1]>;

/// Collects what parts make of a record's events; see the module.
#[derive(Debug, Default)]
pub(super) struct OutcomeBuilder<'p> {
    /// The parts that read the record, in order.
    parts: &'p [usize],
    /// Without one, what cannot be read is a tombstone.
    pub(super) has_payload: bool,
    /// Of parts that take an event: of the first that they can read.
    labels: Few<Label>,
    /// Of parts that have read an event, and taken none yet.
    passed: Vec<Label>,
    /// By event and part.
    changes: Few<((usize, usize), Vec<Change>)>,
    /// The first event type that no rule knows.
    unknown: Option<String>,
    refusal: Option<(Label, Fault)>,
    tombstone: Option<Label>,
    /// Of the view that is asked now.
    here: Seen,
    /// How many views could read some event.
    views_that_read: usize,
    /// What could not be read, by view.
    unread: Vec<Seen>,
}

/// What one view has seen.
#[derive(Debug, Default)]
struct Seen {
    /// Whether some event could be read.
    reads: bool,
    /// The first event that no part of it could read: why none could.
    unread: Vec<(Label, Fault)>,
}

impl OutcomeBuilder<'_> {
    pub(super) fn new(parts: &[usize], has_payload: bool) -> OutcomeBuilder<'_> {
        OutcomeBuilder { parts, has_payload, ..OutcomeBuilder::default() }
    }

    /// A part takes an event: of the record, which one.
    pub(super) fn takes(&mut self, event: usize, label: Label, changes: Vec<Change>) {
        self.here.reads = true;
        self.changes.push(((event, label.part), changes));
        self.note(label);
    }

    /// A part takes an event and cannot make rows of it.
    pub(super) fn refuses(&mut self, label: Label, fault: Fault) {
        self.here.reads = true;
        self.note(label.clone());
        self.refusal.get_or_insert((label, fault));
    }

    /// A part has no rule for an event.
    pub(super) fn passes(&mut self, label: Label, event_type: &str) {
        self.here.reads = true;
        self.unknown.get_or_insert_with(|| event_type.to_owned());
        let is_known = |known: &Label| known.part == label.part;
        if !self.labels.iter().chain(&self.passed).any(is_known) {
            self.passed.push(label);
        }
    }

    /// Some parts cannot read a record or an event.
    pub(super) fn cannot_read(&mut self, parts: &[usize], fault: Fault) {
        let label = Label::of_part(parts.first().copied().unwrap_or_default());
        if self.has_payload {
            self.none_can_read(vec![(label, fault)]);
        } else {
            self.tombstone(label);
        }
    }

    /// None of the parts that are asked now can read what an event is.
    pub(super) fn none_can_read(&mut self, why: Vec<(Label, Fault)>) {
        if self.here.unread.is_empty() {
            self.here.unread = why;
        }
    }

    /// There is nothing that could be read.
    pub(super) fn tombstone(&mut self, label: Label) {
        self.here.reads = true;
        self.tombstone.get_or_insert(label);
    }

    /// There is a list of events, and it is empty.
    pub(super) fn holds_no_event(&mut self) {
        self.here.reads = true;
    }

    /// The parts that see the record in one way have been asked.
    pub(super) fn end_of_view(&mut self) {
        let view = std::mem::take(&mut self.here);
        self.views_that_read += usize::from(view.reads);
        if !view.unread.is_empty() {
            self.unread.push(view);
        }
    }

    /// Whether nothing more can change the answer.
    pub(super) fn is_settled(&self) -> bool {
        self.parts.len() == 1 && (self.refusal.is_some() || !self.here.unread.is_empty())
    }

    /// The outcome.
    pub(super) fn conclude(mut self) -> (Labels, Extracted) {
        let blank = || self.parts.iter().map(|part| Label::of_part(*part));
        if let Some((label, fault)) = self.refusal.take() {
            return (Labels::led_by(label, self.labels.into_vec()), Extracted::Poison(fault));
        }
        // Somebody else's, where others could read the record.
        let is_nobodys = |view: &Seen| self.views_that_read == usize::from(view.reads);
        let mut unread = self.unread.into_iter().filter(is_nobodys).flat_map(|view| view.unread);
        if let Some((label, mut fault)) = unread.next() {
            let mut errors = vec![fault.error];
            for (_, other) in unread {
                if !errors.contains(&other.error) {
                    errors.push(other.error);
                }
            }
            fault.error = errors.join("; ");
            return (Labels::led_by(label, blank().collect()), Extracted::Poison(fault));
        }
        if !self.changes.is_empty() {
            return (in_order(self.labels), Extracted::Event(joined(self.changes)));
        }
        if let Some(event_type) = self.unknown {
            return (in_order(self.passed.into()), Extracted::UnknownType(event_type));
        }
        match self.tombstone {
            Some(label) => (Labels::led_by(label, blank().collect()), Extracted::Tombstone),
            None => (in_order(blank().collect()), Extracted::Event(Vec::new())),
        }
    }

    /// Remembers by what a part calls the record.
    fn note(&mut self, label: Label) {
        if self.labels.iter().any(|known| known.part == label.part) {
            return;
        }
        let before = self.passed.iter().position(|known| known.part == label.part);
        self.labels.push(before.map(|at| self.passed.swap_remove(at)).unwrap_or(label));
    }
}

/// The labels in the order of their parts.
fn in_order(mut labels: Few<Label>) -> Labels {
    labels.sort_by_key(|label| label.part);
    let mut labels = labels.into_iter();
    Labels { first: labels.next().unwrap_or_default(), others: labels.collect() }
}

/// The changes of all parts: event by event, and of each event part by part.
fn joined(mut changes: Few<((usize, usize), Vec<Change>)>) -> Vec<Change> {
    changes.sort_by_key(|(place, _)| *place);
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
    fn told(files: &[String], topic: &str, payload: Option<&str>) -> String {
        let files = files.iter().map(|text| SourceText::new("test", text));
        let mapping = Arc::new(Mapping::parse_all(files).unwrap().0);
        let (labels, extracted) = Stages::new(&mapping).run(&record(topic, payload));
        let parts: Vec<&str> = labels.iter().map(|label| mapping.parts[label.part].name.as_str()).collect();
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
        format!("{}: {what}", parts.join(" "))
    }

    #[test]
    fn a_topic_is_theirs_who_name_it() {
        let files = [
            text("ants", "{topics: [a, both], event_type: $.type}", &["x"]),
            text("bees", "{topics: [\"^b.*\"], event_type: $.type}", &["x"]),
            text("cows", "{event_type: $.type}", &["x", "y"]),
        ];
        let of = |topic: &str, payload: &str| told(&files, topic, Some(payload));
        assert_eq!(of("a", r#"{"type": "x", "id": 1}"#), "ants: ants");
        assert_eq!(of("both", r#"{"type": "x", "id": 1}"#), "ants bees: ants bees");
        // Of a topic that none names all take what they know; cows is among them here only.
        assert_eq!(of("other", r#"{"type": "x", "id": 1}"#), "ants bees cows: ants bees cows");
        assert_eq!(of("other", r#"{"type": "y", "id": 1}"#), "cows: cows");
        assert_eq!(of("b", r#"{"type": "y", "id": 1}"#), "bees: unknown y");
        assert_eq!(of("b", "{"), "bees: not JSON: EOF while parsing an object at byte 1");
        // Whoever's it may be is told of it.
        assert_eq!(of("both", r#"{"id": 1}"#), "ants bees: no event type: nothing at `$.type`");
    }

    #[test]
    fn changes_stand_in_the_order_of_the_files_whatever_they_see() {
        let files = [
            text("ants", "{event_type: $.type}", &["x"]),
            text("bees", "{body: $.body, event_type: envelope.type}", &["x"]),
            text("cows", "{event_type: $.type}", &["x"]),
        ];
        let event = r#"{"type": "x", "id": 1, "body": {"id": 2}}"#;
        assert_eq!(told(&files, "t", Some(event)), "ants bees cows: ants bees cows");
    }

    #[test]
    fn what_one_takes_and_cannot_make_rows_of_is_poison_for_all() {
        let files = [
            text("ants", "{event_type: $.type}", &["x"]),
            text("bees", "{body: $.body, event_type: envelope.type}", &["x"]),
        ];
        let event = r#"{"type": "x", "id": 1, "body": {}}"#;
        let error = "`$.id` matches nothing, column `bees.id` is required";
        assert_eq!(told(&files, "t", Some(event)), format!("bees ants: {error}"));
        // Of the one, the document is missing; of the other, it is a record like any other.
        let files = [
            text("ants", "{envelope: debezium-mongodb}", &["update"]),
            text("bees", "{event_type: $.op}", &["u"]),
        ];
        let event = r#"{"op": "u", "after": null, "id": 1}"#;
        assert!(told(&files, "t", Some(event)).starts_with("ants bees: `envelope.after` is null"));
    }

    #[test]
    fn what_one_cannot_read_is_anothers() {
        let files = [
            text("ants", "{event_type: $.type}", &["x"]),
            text("bees", "{events: \"$.list[*]\", event_type: $.kind}", &["x"]),
            text("cows", "{envelope: debezium-mongodb}", &["create"]),
        ];
        let of = |payload: &str| told(&files, "t", Some(payload));
        assert_eq!(of(r#"{"type": "x", "id": 1}"#), "ants: ants");
        assert_eq!(of(r#"{"list": [{"kind": "x", "id": 1}, {"kind": "y"}]}"#), "bees: bees");
        assert_eq!(of(r#"{"op": "c", "after": {"_id": 1, "id": 1}}"#), "cows: cows");
        // One that can be read is not broken, though nobody wants it.
        assert_eq!(of(r#"{"type": "y"}"#), "ants: unknown y");
        assert_eq!(of(r#"{"list": []}"#), "ants bees cows: ");
        let nobodys = "no event type: nothing at `$.type`; no operation: nothing at `envelope.op`";
        assert_eq!(of(r#"{"other": 1}"#), format!("ants bees cows: {nobodys}"));
        assert_eq!(told(&files, "t", None), "ants bees cows: tombstone");
    }
}
