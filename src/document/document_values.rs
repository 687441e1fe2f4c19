//! The documents of an event as jq programs see them. Each is converted when a program first reads it.

use std::cell::OnceCell;
use std::rc::Rc;

use jaq_json::Val;

/// The values of an event's roots.
#[derive(Debug, Default)]
pub struct DocumentValues {
    pub(super) body: OnceCell<Val>,
    pub(super) record: RootCell,
    pub(super) envelope: RootCell,
}

/// The value of a root. Events of one record can share it, so that it is converted once.
#[derive(Debug)]
pub(super) enum RootCell {
    Own(OnceCell<Val>),
    Shared(Rc<OnceCell<Val>>),
}

impl Default for RootCell {
    fn default() -> RootCell {
        RootCell::Own(OnceCell::new())
    }
}

impl RootCell {
    pub(super) fn cell(&self) -> &OnceCell<Val> {
        match self {
            RootCell::Own(cell) => cell,
            RootCell::Shared(cell) => cell,
        }
    }
}

/// The values that all events of a record have in common.
#[derive(Debug, Default)]
pub struct RecordDocumentValues {
    record: Rc<OnceCell<Val>>,
    envelope: Rc<OnceCell<Val>>,
}

impl RecordDocumentValues {
    /// The values of one of the events. `has_envelope`: its `envelope` is that of all events.
    #[must_use]
    pub fn of_event(&self, has_envelope: bool) -> DocumentValues {
        let envelope =
            if has_envelope { RootCell::Shared(Rc::clone(&self.envelope)) } else { RootCell::default() };
        let record = RootCell::Shared(Rc::clone(&self.record));
        DocumentValues { body: OnceCell::new(), record, envelope }
    }
}
