//! Row 2. Record → document: wire formats, envelopes, extended JSON.

pub(crate) mod around;
pub(crate) mod debezium;
pub(crate) mod extended;
