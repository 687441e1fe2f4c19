//! A record as decoding hands it on: the events that parts of a mapping find in it.

use bumpalo::collections::Vec;

use super::path::{Path, RootValues};
use crate::record::Fault;

/// A decoded record.
#[derive(Debug)]
pub struct Decoded<'a> {
    /// Whether the record has a payload. Without one, nothing in it can be at fault.
    pub has_payload: bool,
    /// The parts of the mapping that read the record, in their order.
    pub mapping_files: &'a [usize],
    /// The different ways in which they read it, or why its payload is no JSON.
    pub views: Result<Vec<'a, View<'a>>, Fault>,
}

/// A record as those parts read it whose sources say the same.
#[derive(Debug)]
pub struct View<'a> {
    /// One part at least.
    pub mapping_files: &'a [usize],
    /// The events that they find.
    pub content: Content<'a>,
}

/// The events in a record.
#[derive(Debug)]
pub enum Content<'a> {
    /// Each event in document order, or why it cannot be read; none where a record holds no list of them.
    Events(Vec<'a, Result<Event<'a>, Fault>>),
    /// A list of events that is there and has none.
    EmptyList,
    /// An envelope of nothing.
    Tombstone,
    /// Why no event can be read.
    Unreadable(Fault),
}

/// An event of a record.
#[derive(Debug, Clone, Copy)]
pub struct Event<'a> {
    /// The values at which paths start.
    pub roots: RootValues<'a, 'a>,
    /// The kind of change that the envelope names.
    pub envelope_event_type: Option<&'a str>,
    /// The path that found it and the number of its match, from 1, where a record holds several events.
    pub list_match: Option<(&'a Path, usize)>,
}

impl Event<'_> {
    /// Its number in the record; 0 where the record is the event.
    #[must_use]
    pub fn number(&self) -> usize {
        self.list_match.map_or(0, |(_, number)| number)
    }

    /// A fault of the event, whose message says which event of the record it is.
    #[must_use]
    pub fn with_event_number(&self, fault: Fault) -> Fault {
        let Some((events, number)) = self.list_match else { return fault };
        Fault { error: format!("`{}` event {number}: {}", events.text(), fault.error), ..fault }
    }
}
