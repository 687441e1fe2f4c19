//! How digits are rounded.

/// How digits beyond those of a column are removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rounding {
    /// Numbers toward zero, moments to the earlier one.
    Down,
    /// To the nearest; a half to the even digit.
    HalfEven,
    /// To the nearest; a half away from zero, or to the later moment.
    HalfUp,
}
