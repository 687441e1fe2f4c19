//! How a value differs from that of the document.

/// How a value differs from that of the document, because the mapping allows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Loss {
    /// The value of `if_invalid` replaces one that cannot be read or does not fit.
    Invalid,
    /// Digits were dropped or rounded.
    Rounded,
    /// Text or bytes were cut off.
    Truncated,
}
