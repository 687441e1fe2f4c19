//! Values that the database generates for a column.

/// The source of a column's values in the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Generated {
    /// The database numbers the rows.
    AutoIncrement,
    /// The database's clock, when a row is inserted.
    InsertTime,
    /// The database's clock, when a row is inserted and when an operation changes another column of it.
    ChangeTime,
}
