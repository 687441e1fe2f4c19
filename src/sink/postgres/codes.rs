//! The SQLSTATEs of PostgreSQL (<https://www.postgresql.org/docs/current/errcodes-appendix.html>).

use sqlx::postgres::PgDatabaseError;

use crate::sink::error::{Class, Disposition, SinkError};

/// SQLSTATEs that can occur in a run. Two characters mean a whole class of states.
pub(crate) const CODES: &[(&str, Class)] = &[
    ("08", Class::Connection),          // connection exception
    ("08P01", Class::Configuration),    // protocol violation: a pooler that supports less than the server
    ("22", Class::Expression),          // data exception: an expression or a function
    ("2200H", Class::IdsExhausted),     // sequence generator limit exceeded
    ("22001", Class::TooLong),          // string data right truncation
    ("22003", Class::OutOfRange),       // numeric value out of range
    ("22008", Class::OutOfRange),       // datetime field overflow
    ("22021", Class::WrongValue),       // character not in repertoire: NUL in text
    ("22032", Class::WrongValue),       // invalid JSON text
    ("22P02", Class::WrongValue),       // invalid text representation
    ("22P05", Class::WrongValue),       // untranslatable character: \u0000 in JSON
    ("22007", Class::WrongValue),       // invalid datetime format
    ("23001", Class::ForeignKey),       // restrict violation
    ("23502", Class::NotNull),          // not null violation
    ("23503", Class::ForeignKey),       // foreign key violation
    ("23505", Class::Unique),           // unique violation
    ("23514", Class::Check),            // check violation
    ("23P01", Class::Unique),           // exclusion violation
    ("25006", Class::Unavailable),      // read only SQL transaction
    ("25P04", Class::Timeout),          // transaction timeout
    ("25P03", Class::Connection),       // idle in transaction session timeout
    ("28", Class::Authentication),      // invalid authorization specification
    ("3D000", Class::Authentication),   // invalid catalog name
    ("3F000", Class::Schema),           // invalid schema name: no schema to create tables in
    ("40001", Class::Serialization),    // serialization failure
    ("40P01", Class::Deadlock),         // deadlock detected
    ("428C9", Class::Schema),           // a generated column is written
    ("42501", Class::Permission),       // insufficient privilege
    ("42601", Class::Expression), // syntax error: also a text that a native type, such as tsquery, parses
    ("42703", Class::Schema),     // undefined column
    ("42704", Class::Schema),     // undefined object: a native type of the mapping
    ("42804", Class::Schema),     // datatype mismatch
    ("42830", Class::Schema),     // invalid foreign key
    ("42846", Class::Schema),     // cannot coerce: to a native type of the mapping
    ("42883", Class::Schema),     // undefined function: no operator for a column's type
    ("42P01", Class::Schema),     // undefined table
    ("42P10", Class::Schema),     // no unique key for ON CONFLICT
    ("44000", Class::Check),      // WITH CHECK OPTION violation
    ("53100", Class::DiskFull),   // disk full
    ("53300", Class::NoConnectionFree), // too many connections
    ("54000", Class::TooLarge),   // program limit exceeded: an index row
    ("54001", Class::WrongValue), // statement too complex: JSON nested too deep
    ("55P03", Class::LockWait),   // lock not available
    ("57014", Class::Timeout),    // query canceled: `statement_timeout`, or an administrator
    ("57P01", Class::Unavailable), // admin shutdown
    ("57P02", Class::Unavailable), // crash shutdown
    ("57P03", Class::Unavailable), // cannot connect now
    ("57P04", Class::Unavailable), // the database was dropped: the next attempt reports it
    ("57P05", Class::Connection), // idle session timeout
    ("P0", Class::Expression),    // PL/pgSQL error: no row, too many rows, a failed ASSERT
    ("P0001", Class::Check),      // RAISE of a trigger
];

pub(super) fn classify(error: &sqlx::Error) -> SinkError {
    SinkError::classify(error, |database| {
        let state = database.code().unwrap_or_default().into_owned();
        let find = |wanted: &str| CODES.iter().find(|(known, _)| *known == wanted).map(|(_, class)| *class);
        let class = find(&state).or_else(|| find(state.get(..2)?)).unwrap_or(Class::Unknown);
        let error = database.try_downcast_ref::<PgDatabaseError>();
        (error.map_or(class, |error| refine(class, error)), state)
    })
}

/// Refines the class of a state that has several causes. The names of the server's routines distinguish them
/// in every language of its messages.
fn refine(class: Class, error: &PgDatabaseError) -> Class {
    match error.routine() {
        // Row-level security refuses the row. A missing privilege has the same state.
        Some("ExecWithCheckOptions") => Class::Check,
        // A function chooses the state of its own RAISE.
        Some("exec_stmt_raise") if class.disposition() == Disposition::Halt => Class::Expression,
        // The error occurred in a function.
        _ if class == Class::Unknown && error.r#where().is_some() => Class::Expression,
        _ => class,
    }
}
