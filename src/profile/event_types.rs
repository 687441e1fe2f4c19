//! Counts the events by type.

use foldhash::HashMap;
use serde::Serialize;

use crate::mapping::Mapping;

/// Maximum number of unmapped event types that are counted separately.
const MAX_UNMAPPED_TYPES: usize = 1000;

/// Characters of an unmapped event type that are kept. Longer types that begin alike count as one.
const UNMAPPED_TYPE_CHARACTERS: usize = 100;

/// The events of a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RuleEvents {
    /// The name of the mapping file.
    pub mapping: String,
    /// The event type; empty if the rule applies to all events.
    pub event_type: String,
    /// The number of events, also of those in dead letters.
    pub events: u64,
}

/// Events of types that no mapping file has a rule for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UnmappedTypes {
    /// The number of events.
    pub events: u64,
    /// The number of different types that are counted separately, at most 1000.
    pub types: usize,
    /// The number of events of types beyond these.
    pub further_events: u64,
    /// The types, the most frequent first, if examples are kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub events_by_type: Option<Vec<TypeEvents>>,
}

/// The events of a type.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TypeEvents {
    /// The event type.
    pub event_type: String,
    /// The number of events.
    pub events: u64,
}

/// Counts the events by type. Mapping files with different sources see the same record in different ways. A type is
/// unmapped only if no mapping file has a rule for it.
#[derive(Debug)]
pub(super) struct EventTypes {
    by_rule: Vec<u64>,
    unmapped: HashMap<String, u64>,
    /// Events of further unmapped types.
    further: u64,
    without_type: u64,
    /// The events of the current record.
    record: RecordTypes,
}

/// The events of one record.
#[derive(Debug, Default)]
struct RecordTypes {
    /// Rules that apply to its events.
    rules: Vec<usize>,
    /// Unmapped types, each with the first mapping file of the view.
    unmapped: Vec<(usize, String)>,
    /// Events without a type: the first mapping file of each one's view.
    without_type: Vec<usize>,
    /// Views that know the type of an event.
    readable: Vec<usize>,
}

impl EventTypes {
    pub(super) fn new(mapping: &Mapping) -> EventTypes {
        EventTypes {
            by_rule: vec![0; mapping.rules.len()],
            unmapped: HashMap::default(),
            further: 0,
            without_type: 0,
            record: RecordTypes::default(),
        }
    }

    /// Adds an event of the view that begins with a mapping file: the rules that apply to it, or else its type.
    pub(super) fn add_event(&mut self, view: usize, rules: &[usize], unmapped_type: Option<String>) {
        let record = &mut self.record;
        match unmapped_type {
            _ if !rules.is_empty() => {
                for rule in rules {
                    self.by_rule[*rule] += 1;
                }
                record.rules.extend(rules);
            }
            Some(event_type) => record.unmapped.push((view, event_type)),
            None => {
                record.without_type.push(view);
                return;
            }
        }
        if !record.readable.contains(&view) {
            record.readable.push(view);
        }
    }

    /// Ends a record. Events without a type count only if the record became a dead letter.
    pub(super) fn end_record(&mut self, mapping: &Mapping, is_dead_letter: bool) {
        let record = std::mem::take(&mut self.record);
        let first_view = record.unmapped.first().map(|(view, _)| *view);
        for (view, event_type) in record.unmapped {
            let has_rule = record.rules.iter().any(|rule| mapping.rules[*rule].event_type == event_type);
            if Some(view) == first_view && !has_rule {
                self.add_unmapped(event_type);
            }
        }
        let Some(view) = record.without_type.first() else { return };
        if is_dead_letter && record.readable.iter().all(|readable| readable == view) {
            let events = record.without_type.iter().filter(|of| *of == view).count();
            self.without_type += events as u64;
        }
    }

    fn add_unmapped(&mut self, event_type: String) {
        if let Some(events) = self.unmapped.get_mut(&event_type) {
            *events += 1;
        } else if self.unmapped.len() < MAX_UNMAPPED_TYPES {
            self.unmapped.insert(event_type, 1);
        } else {
            self.further += 1;
        }
    }

    /// The number of events without a type.
    pub(super) fn without_type(&self) -> u64 {
        self.without_type
    }

    pub(super) fn rules(&self, mapping: &Mapping) -> Vec<RuleEvents> {
        let rules = mapping.files.iter().flat_map(|file| {
            file.rules.clone().map(|rule| RuleEvents {
                mapping: file.name.clone(),
                event_type: mapping.rules[rule].event_type.clone(),
                events: self.by_rule[rule],
            })
        });
        rules.collect()
    }

    pub(super) fn unmapped(&self, with_types: bool) -> UnmappedTypes {
        let by_type = self.unmapped.iter();
        let mut by_type: Vec<TypeEvents> = by_type
            .map(|(event_type, events)| TypeEvents { event_type: event_type.clone(), events: *events })
            .collect();
        by_type.sort_by(|one, other| {
            other.events.cmp(&one.events).then_with(|| one.event_type.cmp(&other.event_type))
        });
        UnmappedTypes {
            events: by_type.iter().map(|of_type| of_type.events).sum::<u64>() + self.further,
            types: by_type.len(),
            further_events: self.further,
            events_by_type: with_types.then_some(by_type),
        }
    }
}

/// The part of an unmapped event type that is kept.
pub(super) fn kept_part(event_type: &str) -> String {
    event_type.chars().take(UNMAPPED_TYPE_CHARACTERS).collect()
}
