//! The values of the root `record`.

use super::json::{Json, Object};

/// The values of the root `record`, as paths and programs see them.
#[derive(Debug, Clone, Copy)]
pub struct RecordValues<'a> {
    /// An object of [`RECORD_MEMBERS`](super::path::RECORD_MEMBERS). The key is text.
    pub members: Json<'a>,
    /// For paths that lead into the key: an object whose member `key` is the key as JSON. A key that is not JSON is
    /// text there, too.
    pub json_key: Json<'a>,
}

impl RecordValues<'_> {
    /// No values, as if no expression read them.
    pub const NONE: RecordValues<'static> =
        RecordValues { members: Json::Object(Object::of(&[])), json_key: Json::Object(Object::of(&[])) };
}

#[cfg(test)]
impl RecordValues<'static> {
    /// Values with these members, which live until the tests end.
    pub(crate) fn leaked(members: Json<'static>) -> &'static RecordValues<'static> {
        Box::leak(Box::new(RecordValues { members, ..RecordValues::NONE }))
    }
}
