//! Row 0. Logical column types, typed values, and the changes that consist of them.
//!
//! A [`Type`] has the same spelling for every dialect. The templates of a dialect turn it into SQL. A
//! [`Value`] has been checked against the type of its column, and is bound to a statement.

mod change;
mod logical;
mod loss;
mod value;

pub use change::{Change, RowId};
pub use logical::{
    MAX_BYTES, MAX_CHAR, MAX_PRECISION, MAX_SCALE, MAX_VARCHAR, TYPE_NAMES, TYPES_WITH_ARGUMENTS, Type,
    TypeError, UINT_MAX,
};
pub use loss::{Loss, Losses};
pub use value::{Text, Value, datetime_text, time_text};
