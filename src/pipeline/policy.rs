//! One function decides what an error means for the data.

use crate::sink::Class;

/// What to do about an error of the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disposition {
    /// It passes: roll back, wait, try the same batch again. An outage never becomes dead letters.
    Retry,
    /// The event's own fault: narrow the batch until it stands alone, and put it aside.
    DeadLetter,
    /// A person must mend it: stop, with nothing lost.
    Halt,
}

/// The trouble that passes.
pub(super) const PASSING: [Class; 6] = [
    Class::Connection,
    Class::Unavailable,
    Class::NoConnectionFree,
    Class::Deadlock,
    Class::LockWait,
    Class::Serialization,
];

/// Decides. What nobody has classified halts.
#[must_use]
pub fn disposition(class: Class) -> Disposition {
    match class {
        Class::Unique
        | Class::ForeignKey
        | Class::Referred
        | Class::NotNull
        | Class::Check
        | Class::WrongValue
        | Class::TooLong
        | Class::OutOfRange
        | Class::TooBig
        | Class::NoRow => Disposition::DeadLetter,
        Class::Connection
        | Class::Unavailable
        | Class::NoConnectionFree
        | Class::Deadlock
        | Class::LockWait
        | Class::Serialization => Disposition::Retry,
        Class::Schema
        | Class::Authentication
        | Class::Permission
        | Class::DiskFull
        | Class::ReadOnly
        | Class::Damaged
        | Class::IdsUsedUp
        | Class::Ledger
        | Class::Configuration
        | Class::Unknown => Disposition::Halt,
    }
}

/// What a person can do about trouble that halts.
#[must_use]
pub fn advice(class: Class) -> Option<&'static str> {
    match class {
        Class::Schema => Some("`mapper check --sink` compares the live tables with the mapping"),
        Class::Authentication => Some("the user, password and database stand in the sink's URL"),
        Class::Permission => Some(
            "the user needs SELECT, INSERT, UPDATE and, for `delete` and `replace`, DELETE on the mapping's tables, and CREATE unless `--no-create` is given",
        ),
        Class::DiskFull => Some("make room on the database's disk, then run again"),
        Class::IdsUsedUp => Some("give the generated column a wider type, then run again"),
        Class::ReadOnly => Some("the file and its folder must be writable for the user that runs this"),
        _ => None,
    }
}
