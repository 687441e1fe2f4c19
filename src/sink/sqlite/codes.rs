//! The result codes of SQLite (<https://sqlite.org/rescode.html>).

use crate::sink::error::{Class, SinkError};

/// Extended result codes that can occur in a run. A missing code counts as its primary code (the lowest
/// byte).
pub(crate) const CODES: &[(i32, Class)] = &[
    (5, Class::LockWait),      // SQLITE_BUSY
    (6, Class::LockWait),      // SQLITE_LOCKED
    (8, Class::ReadOnly),      // SQLITE_READONLY
    (10, Class::Damaged),      // SQLITE_IOERR
    (11, Class::Damaged),      // SQLITE_CORRUPT
    (13, Class::DiskFull),     // SQLITE_FULL
    (14, Class::ReadOnly),     // SQLITE_CANTOPEN
    (18, Class::TooLarge),     // SQLITE_TOOBIG
    (20, Class::WrongValue),   // SQLITE_MISMATCH
    (26, Class::Damaged),      // SQLITE_NOTADB
    (275, Class::Check),       // SQLITE_CONSTRAINT_CHECK
    (787, Class::ForeignKey),  // SQLITE_CONSTRAINT_FOREIGNKEY
    (1299, Class::NotNull),    // SQLITE_CONSTRAINT_NOTNULL
    (1555, Class::Unique),     // SQLITE_CONSTRAINT_PRIMARYKEY
    (1811, Class::Check),      // SQLITE_CONSTRAINT_TRIGGER: RAISE() of a trigger
    (2067, Class::Unique),     // SQLITE_CONSTRAINT_UNIQUE
    (3091, Class::WrongValue), // SQLITE_CONSTRAINT_DATATYPE: a STRICT table
];

pub(super) fn classify(error: &sqlx::Error) -> SinkError {
    SinkError::classify(error, |database| {
        let code = database.code().and_then(|code| code.parse::<i32>().ok()).unwrap_or(0);
        let find = |code: i32| CODES.iter().find(|(known, _)| *known == code).map(|(_, class)| *class);
        let class = find(code).or_else(|| find(code & 0xff)).unwrap_or_else(|| {
            // SQLite has one code for all errors in a statement. Other constraints are those of functions.
            let text = database.message();
            match code & 0xff {
                1 if text.starts_with("no such ") || text.contains("no column named") => Class::Schema,
                1 if text == "integer overflow" => Class::OutOfRange,
                1 | 19 => Class::Expression,
                _ => Class::Unknown,
            }
        });
        (class, code.to_string())
    })
}
