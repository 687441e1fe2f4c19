//! The result of decoding a record: its events, as each mapping file finds them.

use bumpalo::collections::Vec;

use super::document_values::DocumentValues;
use super::expression::Expression;
use super::path::RootValues;
use crate::record::Fault;

/// A decoded record.
#[derive(Debug)]
pub struct Decoded<'a> {
    /// Whether the record has a payload. A record without one is never malformed.
    pub has_payload: bool,
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
}

/// The events in a record.
#[derive(Debug)]
pub enum Content<'a> {
    /// Each event in document order, or why it cannot be read. Empty if the record has no list of events.
    Events(Vec<'a, Result<Event<'a>, Fault>>),
    /// The list of events exists and is empty.
    EmptyList,
    /// The envelope contains no change.
    Tombstone,
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
    /// The event type that the envelope names.
    pub envelope_event_type: Option<&'a str>,
    /// If the record has a list of events: the path of the list, and the number of this match, from 1.
    pub list_match: Option<(&'a Expression, usize)>,
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
        self.list_match.map_or(0, |(_, number)| number)
    }

    /// Adds the event's number to the messages of a fault, if the record has a list of events.
    #[must_use]
    pub fn with_event_number(&self, fault: Fault) -> Fault {
        let Some((events, number)) = self.list_match else { return fault };
        let cause = fault.cause.clone().unwrap_or_else(|| fault.error.clone());
        fault.caused_by(cause).map_errors(|error| format!("`{}` event {number}: {error}", events.shown()))
    }
}
