//! Combines what all mapping files find in one record into one outcome.
//!
//! - A mapping file takes an event if it has a rule for the event type. All changes of the record are applied
//!   together, or none.
//! - If a mapping file takes an event but cannot extract its rows, the record is poison, whatever the other
//!   files find.
//! - If a mapping file finds no event type in a record, the others may still take it. If no view can read the
//!   record, it is poison.
//! - An event without a rule is skipped. If all events of a record are skipped, so is the record.

use smallvec::SmallVec;

use super::rows::Extraction;
use crate::record::{Fault, Label, Labels};
use crate::types::{Change, Losses};

/// The outcome of a record.
#[derive(Debug)]
pub enum Extracted {
    /// Changes to apply together, and their lost values.
    Changes(Vec<Change>, Losses),
    /// No mapping file has a rule for the event type.
    UnknownType(String),
    /// A record without a value, for which no mapping file has a rule.
    Tombstone,
    /// A poison record.
    Poison(Box<Fault>),
}

/// The outcome of a record, or of one separate event.
#[derive(Debug)]
pub struct EventOutcome {
    /// The index of a separate event, from 0.
    pub event: Option<usize>,
    /// The labels of the record, or of the event.
    pub labels: Labels,
    /// The outcome.
    pub extracted: Extracted,
}

/// Collects what the mapping files find in a record's events; see the module.
#[derive(Debug, Default)]
pub(super) struct OutcomeBuilder<'p> {
    /// The mapping files that read the record, in order.
    mapping_files: &'p [usize],
    /// For each mapping file that takes an event: the label of the first event that it can read.
    labels: SmallVec<[Label; 1]>,
    /// For each mapping file that has read an event and taken none: the label of the first.
    skipped: Vec<Label>,
    /// By event and mapping file. Usually there is one, which needs no allocation.
    changes: SmallVec<[((usize, usize), Vec<Change>); 1]>,
    /// The lost values of the changes.
    losses: Losses,
    /// The first event type without a rule.
    unknown_type: Option<String>,
    /// The first event whose rows cannot be extracted, with the faults of all such events.
    rejection: Option<(Label, Fault)>,
    tombstone: Option<Label>,
    /// The outcome of the current view.
    view: ViewOutcome,
    /// The number of views that could read an event.
    readable_views: usize,
    /// The views that could not read some event.
    unreadable: Vec<ViewOutcome>,
}

/// The outcome of one view.
#[derive(Debug, Default)]
struct ViewOutcome {
    /// Whether it could read an event.
    readable: bool,
    /// The faults of the first event that none of its mapping files could read. The first one has those of further
    /// events.
    unreadable: Vec<(Label, Fault)>,
}

impl OutcomeBuilder<'_> {
    pub(super) fn new(mapping_files: &[usize]) -> OutcomeBuilder<'_> {
        OutcomeBuilder { mapping_files, ..OutcomeBuilder::default() }
    }

    /// Adds what a mapping file extracted. `event` is the event's number in the record.
    pub(super) fn add_changes(&mut self, event: usize, label: Label, extraction: Extraction) {
        self.view.readable = true;
        self.changes.push(((event, label.mapping_file), extraction.changes));
        if !extraction.losses.is_empty() {
            self.losses.merge(&extraction.losses);
        }
        self.add_label(label);
    }

    /// Records that a mapping file takes an event and cannot extract its rows.
    pub(super) fn reject(&mut self, label: Label, fault: Fault) {
        self.view.readable = true;
        self.add_label(label.clone());
        match (self.rejection.as_mut(), self.view.unreadable.first_mut()) {
            (Some((_, first)), _) => first.add(fault),
            // The only mapping file: the first fault is that of an earlier event.
            (None, Some((_, first))) if self.mapping_files.len() == 1 => first.add(fault),
            (None, _) => self.rejection = Some((label, fault)),
        }
    }

    /// Records that a mapping file has no rule for an event.
    pub(super) fn skip(&mut self, label: Label, event_type: &str) {
        self.view.readable = true;
        self.unknown_type.get_or_insert_with(|| event_type.to_owned());
        let is_known = |known: &Label| known.mapping_file == label.mapping_file;
        if !self.labels.iter().chain(&self.skipped).any(is_known) {
            self.skipped.push(label);
        }
    }

    /// Records that some mapping files cannot read the record or an event.
    pub(super) fn add_unreadable(&mut self, mapping_files: &[usize], fault: Fault) {
        let label = Label::of_file(mapping_files.first().copied().unwrap_or_default());
        self.add_unreadable_by_all(vec![(label, fault)]);
    }

    /// Records that no mapping file of the current view can read an event.
    pub(super) fn add_unreadable_by_all(&mut self, faults: Vec<(Label, Fault)>) {
        let rejection = self.rejection.as_mut().filter(|_| self.mapping_files.len() == 1);
        let first = rejection.or(self.view.unreadable.first_mut());
        match first {
            None => self.view.unreadable = faults,
            Some((_, first)) => faults.into_iter().for_each(|(_, fault)| first.add(fault)),
        }
    }

    /// Records that a mapping file has no rule for a tombstone.
    pub(super) fn add_tombstone(&mut self, label: Label) {
        self.view.readable = true;
        self.tombstone.get_or_insert(label);
    }

    /// Records that the list of events exists and is empty.
    pub(super) fn add_empty_list(&mut self) {
        self.view.readable = true;
    }

    /// Ends the current view.
    pub(super) fn finish_view(&mut self) {
        let view = std::mem::take(&mut self.view);
        self.readable_views += usize::from(view.readable);
        if !view.unreadable.is_empty() {
            self.unreadable.push(view);
        }
    }

    /// Combines everything into one outcome.
    pub(super) fn finish(mut self) -> (Labels, Extracted) {
        let all_labels = || self.mapping_files.iter().map(|mapping_file| Label::of_file(*mapping_file));
        if let Some((label, fault)) = self.rejection.take() {
            return (Labels::with_first(label, self.labels.into_vec()), Extracted::Poison(Box::new(fault)));
        }
        // If another view could read the record, it belongs to that view.
        let no_other_view_can_read = |view: &ViewOutcome| self.readable_views == usize::from(view.readable);
        let mut unreadable =
            self.unreadable.into_iter().filter(no_other_view_can_read).flat_map(|view| view.unreadable);
        if let Some((label, mut fault)) = unreadable.next() {
            let mut errors = vec![std::mem::take(&mut fault.error)];
            for (_, other) in unreadable {
                other.others.into_iter().for_each(|other| fault.add(other));
                if !errors.contains(&other.error) {
                    errors.push(other.error);
                }
            }
            fault.error = errors.join("; ");
            return (Labels::with_first(label, all_labels().collect()), Extracted::Poison(Box::new(fault)));
        }
        if !self.changes.is_empty() {
            return (sorted(self.labels), Extracted::Changes(concatenated(self.changes), self.losses));
        }
        if let Some(event_type) = self.unknown_type {
            return (sorted(self.skipped.into()), Extracted::UnknownType(event_type));
        }
        match self.tombstone {
            Some(label) => (Labels::with_first(label, all_labels().collect()), Extracted::Tombstone),
            None => (sorted(all_labels().collect()), Extracted::Changes(Vec::new(), Losses::default())),
        }
    }

    /// Keeps the first label of each mapping file.
    fn add_label(&mut self, label: Label) {
        if self.labels.iter().any(|known| known.mapping_file == label.mapping_file) {
            return;
        }
        let before = self.skipped.iter().position(|known| known.mapping_file == label.mapping_file);
        self.labels.push(before.map(|at| self.skipped.swap_remove(at)).unwrap_or(label));
    }
}

/// Sorts labels by mapping file.
fn sorted(mut labels: SmallVec<[Label; 1]>) -> Labels {
    labels.sort_by_key(|label| label.mapping_file);
    let mut labels = labels.into_iter();
    Labels { first: labels.next().unwrap_or_default(), others: labels.collect() }
}

/// Concatenates all changes: event by event, and for each event by mapping file.
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
    use crate::extract::LostValues;
    use crate::mapping::Mapping;
    use crate::pipeline::Stages;
    use crate::record::{Position, Record};
    use crate::types::Loss;

    /// A mapping of a table with the mapping's name, with the given source.
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
            too_long: None,
            refused: None,
            key: None,
            headers: Vec::new(),
            timestamp: None,
            position: Position::Offset { topic: topic.into(), partition: 0, offset: 0 },
            event: None,
        }
    }

    /// Describes the outcome of a record in a topic: the mapping files of its labels, and the tables of its
    /// changes.
    fn outcome_of(files: &[String], topic: &str, payload: Option<&str>) -> String {
        let files = files.iter().map(|text| SourceText::new("test", text));
        let mapping = Arc::new(Mapping::parse_all(files).unwrap().0);
        let (labels, extracted) = Stages::new(&mapping).run(&record(topic, payload));
        let names: Vec<&str> =
            labels.iter().map(|label| mapping.files[label.mapping_file].name.as_str()).collect();
        let operations: Vec<_> = mapping.operations().collect();
        let what = match extracted {
            Extracted::Changes(changes, _) => {
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
        // If no mapping file names the topic, all of them may take its events; only then does `cows`.
        assert_eq!(outcome("other", r#"{"type": "x", "id": 1}"#), "ants bees cows: ants bees cows");
        assert_eq!(outcome("other", r#"{"type": "y", "id": 1}"#), "cows: cows");
        assert_eq!(outcome("b", r#"{"type": "y", "id": 1}"#), "bees: unknown y");
        assert_eq!(outcome("b", "{"), "bees: not JSON: EOF while parsing an object at byte 1");
        // If no mapping file can read the event, all of them report it.
        assert_eq!(outcome("both", r#"{"id": 1}"#), "ants bees: no event type: `$.type` matches nothing");
    }

    #[test]
    fn alternatives_share_a_view_and_differ_in_event_types() {
        let source = |event_type: &str| {
            format!(
                "[{{topics: [a], when: $.list, events: \"$.list[*]\", event_type: {event_type}}}, \
                 {{topics: [b], event_type: {event_type}}}, {{when: {{jq: .n > 1}}, event_type: $.other}}]"
            )
        };
        let files = [
            text("ants", &source("$.type"), &["x"]),
            text("bees", &source("{first_of: [$.kind, $.type]}"), &["x"]),
            text("cows", "{topics: [c], event_type: $.type}", &["x"]),
        ];
        let outcome = |topic: &str, payload: &str| outcome_of(&files, topic, Some(payload));
        assert_eq!(outcome("a", r#"{"list": [{"type": "x", "id": 1}]}"#), "ants bees: ants bees");
        assert_eq!(outcome("a", r#"{"list": [{"kind": "x", "id": 1}]}"#), "bees: bees");
        assert_eq!(outcome("b", r#"{"type": "x", "id": 1}"#), "ants bees: ants bees");
        assert_eq!(outcome("b", r#"{"list": [], "type": "x", "id": 1}"#), "ants bees: ants bees");
        assert_eq!(outcome("c", r#"{"type": "x", "id": 1}"#), "cows: cows");
        assert_eq!(outcome("a", r#"{"n": 2, "other": "x", "id": 1}"#), "ants bees: ants bees");
        // No mapping file names the topic, so all of them read it. No alternative but the last takes it.
        assert_eq!(outcome("d", r#"{"n": 2, "other": "x", "id": 1}"#), "ants bees: ants bees");
        let none = outcome("a", r#"{"type": "x", "id": 1}"#);
        assert!(
            none.starts_with(
                "ants bees: no alternative of `source` takes the record: none of `$.list`, `.n > 1` holds"
            ),
            "{none}"
        );
        // Another mapping can read what no alternative takes.
        assert_eq!(outcome("d", r#"{"type": "x", "id": 1}"#), "cows: cows");
        assert_eq!(outcome_of(&files, "a", None), "ants bees: tombstone");
        let failed = outcome("a", r#"[{"id": 1}]"#);
        assert!(failed.contains("jq program `.n > 1`"), "{failed}");
    }

    #[test]
    fn a_record_that_is_not_json_is_left_to_the_sources_that_read_it() {
        let mut binary = record("t", Some("<id>1</id>"));
        for (name, value) in [("ce_type", "x"), ("content-type", "application/xml")] {
            binary.headers.push((name.to_owned(), Some(value.as_bytes().to_vec())));
        }
        let ants = text("ants", "{event_type: $.type}", &["x"]);
        let bees = text("bees", "{envelope: cloudevents}", &["x"])
            .replace("path: $.id}", "value: 1}, text: {type: varchar(20), path: $}");
        let run = |files: &[&String], record: &Record| {
            let files = files.iter().map(|text| SourceText::new("test", text.as_str()));
            let mapping = Arc::new(Mapping::parse_all(files).unwrap().0);
            match Stages::new(&mapping).run(record).1 {
                Extracted::Changes(changes, _) => {
                    changes.iter().map(|change| change.values[1].to_string()).collect()
                }
                Extracted::Poison(fault) => fault.error,
                other => format!("{other:?}"),
            }
        };
        assert_eq!(run(&[&ants, &bees], &binary), "<id>1</id>");
        assert_eq!(run(&[&bees], &binary), "<id>1</id>");
        assert!(run(&[&ants], &binary).starts_with("not JSON"), "{}", run(&[&ants], &binary));
        let plain = record("t", Some("<id>1</id>"));
        let both = run(&[&ants, &bees], &plain);
        assert_eq!(both.matches("not JSON").count(), 1, "{both}");
        // An alternative of another format does not read it.
        let alternatives = "[{when: record.headers.ce_type, envelope: cloudevents}, {event_type: $.type}]";
        let cows = text("cows", alternatives, &["x"])
            .replace("path: $.id}", "value: 1}, text: {type: varchar(20), path: record.value}");
        assert_eq!(run(&[&cows], &binary), "<id>1</id>");
        assert!(run(&[&cows], &plain).starts_with("not JSON"));
        let too_long = Record { payload: None, too_long: Some(9), ..binary };
        assert!(run(&[&bees], &too_long).starts_with("the record has 9 bytes"));
    }

    #[test]
    fn a_column_refuses_a_timestamp_outside_of_the_calendar() {
        let outcome = |column: &str, timestamp: i64| {
            let text = text("ants", "{event_type: $.type}", &["x"])
                .replace("path: $.id}", &format!("path: $.id}}, at: {column}"));
            let mapping = Arc::new(Mapping::parse("test", &text).unwrap().0);
            let payload = Some(r#"{"type": "x", "id": 1}"#);
            let record = Record { timestamp: Some(timestamp), ..record("t", payload) };
            match Stages::new(&mapping).run(&record).1 {
                Extracted::Changes(changes, _) => {
                    changes.iter().map(|change| change.values[1].to_string()).collect()
                }
                Extracted::Poison(fault) => fault.error,
                _ => panic!("neither changes nor a fault"),
            }
        };
        let scalars = ["datetime(3)", "datetime(3), epoch: millis", "varchar(40)", "bigint", "decimal(20,0)"];
        for ty in scalars {
            let column = format!("{{type: {ty}, path: record.timestamp}}")
                .replace("decimal(20,0)", "\"decimal(20,0)\"");
            for timestamp in [i64::MAX, i64::MIN] {
                let error = outcome(&column, timestamp);
                assert!(
                    error.starts_with("`record.timestamp` is an array, column `ants.at` takes"),
                    "{error}"
                );
            }
        }
        // Years beyond 9999 are moments that no column holds.
        let year_10000 = outcome("{type: datetime(3), path: record.timestamp}", 253_402_300_800_000);
        assert!(year_10000.starts_with("`record.timestamp` is "), "{year_10000}");
        let before_1970 = outcome("{type: datetime(3), path: record.timestamp}", -1);
        assert_eq!(before_1970, "1969-12-31 23:59:59.999");
        assert_eq!(outcome("{type: int, path: $.id}", i64::MAX), "1");
    }

    #[test]
    fn losses_of_all_events_and_files_are_added() {
        let lossy = |name: &str| {
            text(name, "{events: \"$[*]\", event_type: $.type}", &["x"])
                .replace("path: $.id}", "path: $.id}, n: {type: int, path: $.n, if_invalid: null}")
        };
        let files = [lossy("ants"), lossy("bees")];
        let mapping = Mapping::parse_all(files.iter().map(|text| SourceText::new("test", text)));
        let mapping = Arc::new(mapping.unwrap().0);
        let run = |payload: &str| Stages::new(&mapping).run(&record("t", Some(payload))).1;
        let Extracted::Changes(changes, losses) = run(
            r#"[{"type": "x", "id": 1, "n": "?"}, {"type": "x", "id": 2, "n": 5}, {"type": "x", "id": 3, "n": []}]"#,
        ) else {
            panic!("expected changes")
        };
        let lost = |table: &str| LostValues {
            table: table.to_owned(),
            column: "n".to_owned(),
            kind: Loss::Invalid,
            values: 2,
        };
        assert_eq!(changes.len(), 6);
        assert_eq!(LostValues::of(&mapping, &losses), [lost("ants"), lost("bees")]);
        let poison = run(r#"[{"type": "x", "id": 1, "n": "?"}, {"type": "x", "id": "?", "n": 5}]"#);
        assert!(matches!(poison, Extracted::Poison(_)), "{poison:?}");
    }

    #[test]
    fn a_tombstone_goes_to_the_mappings_with_a_rule() {
        let rule = "tombstones:\n  - delete: ants\n    key: {id: record.key}\n";
        let files = [
            text("ants", "{event_type: $.type}", &["x"]) + rule,
            text("bees", "{event_type: record.headers.type}", &["x"]),
        ];
        let mapping = Mapping::parse_all(files.iter().map(|text| SourceText::new("test", text)));
        let mapping = Arc::new(mapping.unwrap().0);
        let run = |key: Option<&str>| {
            let (key, headers) = (key.map(Into::into), vec![("type".to_owned(), Some("x".into()))]);
            Stages::new(&mapping).run(&Record { key, headers, ..record("t", None) })
        };
        let (labels, extracted) = run(Some("7"));
        assert_eq!((labels.first.event_type.as_deref(), labels.others.len()), (Some("tombstone"), 0));
        let Extracted::Changes(changes, _) = extracted else { panic!("expected changes") };
        assert_eq!(changes.iter().map(|change| change.values[0].to_string()).collect::<Vec<_>>(), ["7"]);
        let Extracted::Poison(fault) = run(None).1 else { panic!("expected a fault") };
        assert!(fault.error.starts_with("`record.key` is null"), "{}", fault.error);
        // The value `null` is a value.
        let null = outcome_of(&files, "t", Some("null"));
        assert!(null.contains("no event type"), "{null}");
    }

    #[test]
    fn a_record_without_a_value_is_decoded_by_an_alternative_of_its_topic() {
        let source = "[{topics: [a], when: $.x, event_type: $.t, entity: record.topic}, {topics: [b], when: record.headers.ce_type, envelope: cloudevents, entity: record.key}, {topics: [b], when: $.y, event_type: $.t, entity: record.offset}]";
        let rule = "tombstones:\n  - delete: ants\n    key: {id: record.key}\n";
        let text = text("ants", source, &["x"]).replace("path: $.id", "path: record.key") + rule;
        let mapping = Arc::new(Mapping::parse("test", &text).unwrap().0);
        let run = |topic: &str, headers: &[(&str, &str)]| {
            let headers = headers.iter().map(|(name, value)| ((*name).to_owned(), Some((*value).into())));
            let record = Record { key: Some("7".into()), headers: headers.collect(), ..record(topic, None) };
            let (labels, extracted) = Stages::new(&mapping).run(&record);
            assert!(matches!(extracted, Extracted::Changes(..)), "{extracted:?}");
            (labels.first.event_type.unwrap(), labels.first.entity.unwrap())
        };
        let outcome = |event_type: &str, entity: &str| (event_type.to_owned(), entity.to_owned());
        assert_eq!(run("a", &[]), outcome("tombstone", "a"));
        assert_eq!(run("b", &[]), outcome("tombstone", "7"));
        let event = [("ce_specversion", "1.0"), ("ce_id", "1"), ("ce_source", "/"), ("ce_type", "x")];
        assert_eq!(run("b", &event), outcome("x", "7"));
    }

    #[test]
    fn a_key_of_a_debezium_source_has_no_schema_around_it() {
        let rule = "tombstones:\n  - delete: ants\n    key: {id: record.key.id}\n";
        let schema = r#"{"type": "struct", "fields": [{"field": "id", "type": "int32", "name": "io.debezium.time.Date"}]}"#;
        for (source, expected) in
            [("{envelope: debezium}", "7"), ("{event_type: $.t}", "`record.key.id` matches nothing")]
        {
            for key in
                [r#"{"schema": null, "payload": {"id": 7}}"#, r#"{"schema": {}, "payload": {"id": 7}}"#]
            {
                let text = text("ants", source, &["create"]) + rule;
                let mapping = Arc::new(Mapping::parse("test", &text).unwrap().0);
                let record = Record { key: Some(key.into()), ..record("t", None) };
                let found = match Stages::new(&mapping).run(&record).1 {
                    Extracted::Changes(changes, _) => changes[0].values[0].to_string(),
                    Extracted::Poison(fault) => fault.error,
                    other => panic!("{other:?}"),
                };
                assert!(found.starts_with(expected), "{found}");
            }
        }
        let dated = text("ants", "{envelope: debezium}", &["create"])
            .replace("type: int, path: $.id", "type: date, path: record.key.id");
        let mapping = Arc::new(Mapping::parse("test", &(dated + rule)).unwrap().0);
        let key = format!(r#"{{"schema": {schema}, "payload": {{"id": 1}}}}"#);
        let record = Record { key: Some(key.into()), ..record("t", None) };
        let Extracted::Changes(changes, _) = Stages::new(&mapping).run(&record).1 else {
            panic!("no changes")
        };
        assert_eq!(changes[0].values[0].to_string(), "1970-01-02");
    }

    #[test]
    fn each_event_stands_by_itself() {
        let source = "{events: \"$.list[*]\", separate_events: true, event_type: $.type}";
        let files = [text("ants", source, &["x"]), text("bees", source, &["x", "y"])];
        let mapping = Mapping::parse_all(files.iter().map(|text| SourceText::new("test", text)));
        let mapping = Arc::new(mapping.unwrap().0);
        let run = |payload: &str| {
            let outcomes = Stages::new(&mapping).run_events(&record("t", Some(payload)), &mut ());
            let described = outcomes.into_iter().map(|outcome| match outcome.extracted {
                Extracted::Changes(changes, _) => (outcome.event, format!("{} changes", changes.len())),
                Extracted::UnknownType(event_type) => (outcome.event, format!("unknown {event_type}")),
                Extracted::Tombstone => (outcome.event, "tombstone".to_owned()),
                Extracted::Poison(fault) => (outcome.event, fault.error),
            });
            described.collect::<Vec<_>>()
        };
        let list = r#"{"list": [{"type": "x", "id": 1}, {"type": "y", "id": "?"}, {"type": "z"}, 7, {"type": "y", "id": 2}]}"#;
        let fault = "`$.id` is text, but not an integer, column `bees.id` takes `int`";
        let no_object = "`$` is a number, expected an object";
        let expected = ["2 changes", fault, "unknown z", no_object, "1 changes"];
        let numbered = expected.iter().enumerate().map(|(at, outcome)| (Some(at), (*outcome).to_owned()));
        assert_eq!(run(list), numbered.collect::<Vec<_>>());
        // Without events, the record is one unit.
        assert_eq!(run(r#"{"list": []}"#), [(None, "0 changes".to_owned())]);
        assert_eq!(run("{}"), [(None, "0 changes".to_owned())]);
        assert!(run("{").iter().all(|(event, error)| event.is_none() && error.starts_with("not JSON")));
        let together = Stages::new(&mapping).run(&record("t", Some(list))).1;
        assert!(matches!(together, Extracted::Poison(_)), "{together:?}");
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
        // For `ants` the document is missing; `bees` could read the event.
        let files = [
            text("ants", "{envelope: debezium-mongodb}", &["update"]),
            text("bees", "{event_type: $.op}", &["u"]),
        ];
        let event = r#"{"op": "u", "after": null, "id": 1}"#;
        assert!(outcome_of(&files, "t", Some(event)).starts_with("ants bees: `envelope.after` is null"));
    }

    #[test]
    fn a_rule_for_a_table_takes_its_events_before_one_for_all_tables() {
        let files = [
            text("ants", "{envelope: debezium}", &["t.create"]),
            text("bees", "{envelope: debezium}", &["create"]),
            text("cows", "{envelope: debezium}", &["t.create", "create", "t.delete"]),
        ];
        let outcome = |operation: &str, table: &str| {
            let row = r#"{"id": 1}"#;
            let event = format!(
                r#"{{"op": "{operation}", "before": {row}, "after": {row}, "source": {{"table": "{table}"}}}}"#
            );
            outcome_of(&files, "t", Some(&event))
        };
        assert_eq!(outcome("c", "t"), "ants bees cows: ants bees cows");
        assert_eq!(outcome("c", "u"), "bees cows: bees cows");
        assert_eq!(outcome("c", ""), "bees cows: bees cows");
        assert_eq!(outcome("d", "t"), "cows: cows");
        assert_eq!(outcome("d", "u"), "ants bees cows: unknown u.delete");
        assert_eq!(outcome("t", "t"), "ants bees cows: unknown t.truncate");
        assert_eq!(outcome_of(&files, "t", Some(r#"{"ts_ms": 1}"#)), "ants bees cows: unknown heartbeat");
        assert_eq!(outcome_of(&files, "t", None), "ants bees cows: tombstone");
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
        // The files differ in the texts that they parse.
        let files = [
            text("ants", "{json_text: [$.meta], event_type: $.type}", &["x"]),
            text("bees", "{json_text: [$.meta], event_type: $.meta.type}", &["y"]),
            text("cows", "{event_type: $.type}", &["x"]),
        ];
        let texts = |payload: &str| outcome_of(&files, "t", Some(payload));
        assert_eq!(texts(r#"{"type": "x", "meta": "SECRET", "id": 1}"#), "cows: cows");
        let both = r#"{"type": "x", "meta": "{\"type\": \"y\"}", "id": 1}"#;
        assert_eq!(texts(both), "ants bees cows: ants bees cows");
        // An event with a type is readable, even if no mapping file has a rule for it.
        assert_eq!(outcome(r#"{"type": "y"}"#), "ants: unknown y");
        assert_eq!(outcome(r#"{"list": []}"#), "ants bees cows: ");
        let both_errors =
            "no event type: `$.type` matches nothing; no operation: `envelope.op` matches nothing";
        assert_eq!(outcome(r#"{"other": 1}"#), format!("ants bees cows: {both_errors}"));
        assert_eq!(outcome_of(&files, "t", None), "ants bees cows: tombstone");
    }
}
