//! Row 0. Logical column types, typed values, and the changes that consist of them.
//!
//! A [`Type`] is spelled the same for every dialect; a dialect's templates turn it into SQL.
//! A [`Value`] has been checked against its column's type and is what gets bound.

mod change;
mod logical;
mod value;

pub use change::Change;
pub use logical::{
    MAX_BYTES, MAX_CHAR, MAX_PRECISION, MAX_SCALE, MAX_VARCHAR, TYPE_NAMES, Type, TypeError, UINT_MAX,
};
pub use value::{Text, Value, datetime_text, time_text};
