//! The result of decoding a record: its events, as each mapping file finds them.

use bumpalo::collections::Vec;

use super::document_values::DocumentValues;
use super::expression::Expression;
use super::path::RootValues;
use crate::record::Fault;

/// A decoded record.
#[derive(Debug)]
pub struct Decoded<'a> {
    /// The mapping files that read the record, in their order.
    pub mapping_files: &'a [usize],
    /// The views of the record, or why its payload is not JSON.
    pub views: Result<Vec<'a, View<'a>>, Fault>,
}

/// A record as read by the mapping files whose sources are identical.
#[derive(Debug)]
pub struct View<'a> {
    /// At least one.
    pub mapping_files: &'a [usize],
    /// The events that they find.
    pub content: Content<'a>,
    /// Whether the events of the record are separate.
    pub separate_events: bool,
}

/// The events in a record.
#[derive(Debug)]
pub enum Content<'a> {
    /// Each event in document order, or why it cannot be read. Empty if the record has no list of events.
    Events(Vec<'a, Result<Event<'a>, Fault>>),
    /// The list of events exists and is empty.
    EmptyList,
    /// The record has no value. The event has only the root `record`.
    Tombstone(Event<'a>),
    /// Why no event can be read.
    Unreadable(Fault),
}

/// An event of a record.
#[derive(Debug)]
pub struct Event<'a> {
    /// The values that expressions start from. [`Event::roots`] adds those of programs.
    pub documents: RootValues<'a, 'a>,
    /// The documents as programs see them.
    pub values: DocumentValues,
    /// The index of the alternative of `source` that has decoded the record.
    pub alternative: usize,
    /// The event type that the envelope names. A record without a payload has an event type only
    /// if a header gives it.
    pub envelope_event_type: Option<&'a str>,
    /// The event type with the table before it, as in `people.create`, if the envelope names a table. A rule of
    /// this type takes the event before one of the type alone.
    pub qualified_event_type: Option<&'a str>,
    /// The position in the list of events, if the record has one.
    pub list_match: Option<ListMatch<'a>>,
}

/// The position of an event in a list of events.
#[derive(Debug, Clone, Copy)]
pub struct ListMatch<'a> {
    /// The path to the events; `None` if the record is a batch.
    pub list: Option<&'a Expression>,
    /// The number of this event, from 1.
    pub number: usize,
    /// Whether it is a separate event, so that messages need no number.
    pub is_separate: bool,
}

impl<'a> Event<'a> {
    /// The values that expressions start from.
    #[must_use]
    pub fn roots(&self) -> RootValues<'a, '_> {
        RootValues { values: Some(&self.values), ..self.documents }
    }

    /// The event's number in the record, from 1; 0 if the record itself is the event.
    #[must_use]
    pub fn number(&self) -> usize {
        self.list_match.map_or(0, |list_match| list_match.number)
    }

    /// Adds the event's number to the messages of a fault, if the fault is one of a record with several events.
    #[must_use]
    pub fn with_event_number(&self, fault: Fault) -> Fault {
        let Some(ListMatch { list, number, is_separate: false }) = self.list_match else { return fault };
        let cause = fault.cause.clone().unwrap_or_else(|| fault.error.clone());
        let at = match list {
            Some(events) => format!("`{}` event {number}", events.shown()),
            None => format!("event {number} of the batch"),
        };
        fault.caused_by(cause).map_errors(|error| format!("{at}: {error}"))
    }
}
