//! The documents of an event as jq programs see them. Each is converted when a program first reads it.

use std::cell::OnceCell;

use jaq_json::Val;

/// The values of an event's roots.
#[derive(Debug, Default)]
pub struct DocumentValues {
    pub(super) body: OnceCell<Val>,
    pub(super) record: OnceCell<Val>,
    pub(super) envelope: OnceCell<Val>,
}
