//! What a database said, classified. The tables of codes stand in each database's file; what is
//! in none of them is [`Class::Unknown`], which halts.

use std::borrow::Cow;

/// The consequence of an error for the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disposition {
    /// It passes: roll back, wait, try the same batch again. An outage never becomes dead letters.
    Retry,
    /// The event's own fault: narrow the batch until it is alone, and dead-letter it.
    DeadLetter,
    /// A person must mend it: stop, with nothing lost.
    Halt,
}

/// Declares the classes: each with its consequence, its name in metrics and its text in messages.
macro_rules! classes {
    ($($(#[$doc:meta])* $class:ident: $disposition:ident = $name:literal, $text:literal;)*) => {
        /// The kind of an error of a database.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Class {
            $($(#[$doc])* $class,)*
        }

        impl Class {
            /// All classes.
            pub const ALL: &'static [Class] = &[$(Class::$class,)*];

            /// The one decision about an error: retry, dead-letter or halt.
            #[must_use]
            pub fn disposition(self) -> Disposition {
                match self {
                    $(Class::$class => Disposition::$disposition,)*
                }
            }

            /// The class as metrics name it.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Class::$class => $name,)*
                }
            }

            /// The error in words.
            #[must_use]
            pub fn describe(self) -> &'static str {
                match self {
                    $(Class::$class => $text,)*
                }
            }
        }
    };
}

classes! {
    // The event's own fault.
    /// A unique key is taken.
    Unique: DeadLetter = "unique", "a unique key is taken by another row";
    /// A referenced row is not there.
    ForeignKey: DeadLetter = "foreign_key", "a referenced row does not exist";
    /// A row that is to be deleted is referred to.
    Referred: DeadLetter = "referred", "a row to delete is referred to by another";
    /// A NULL where none may be.
    NotNull: DeadLetter = "not_null", "a column that takes no NULL got one";
    /// A CHECK constraint says no.
    Check: DeadLetter = "check", "a check constraint failed";
    /// A value that the column's type does not take.
    WrongValue: DeadLetter = "wrong_value", "a column does not take its value";
    /// Text that is too long.
    TooLong: DeadLetter = "too_long", "a value is too long for its column";
    /// A number or moment that is out of range.
    OutOfRange: DeadLetter = "out_of_range", "a value is out of range for its column";
    /// A row that is larger than the server takes.
    TooBig: DeadLetter = "too_big", "a row is larger than the server takes";
    /// An update or delete that must match a row and matches none.
    NoRow: DeadLetter = "no_row", "an update or delete that must match a row matched none";

    // Passing trouble.
    /// The connection broke or could not be made.
    Connection: Retry = "connection", "the database cannot be reached";
    /// The server is starting, stopping or serving readers only.
    Unavailable: Retry = "unavailable", "the database is starting, stopping or read-only";
    /// The server has no connection to spare, or the pool has none.
    NoConnectionFree: Retry = "no_connection_free", "the database has no connection free";
    /// A deadlock, of which this transaction was the victim.
    Deadlock: Retry = "deadlock", "a deadlock was broken";
    /// A lock that another session holds for too long.
    LockWait: Retry = "lock_wait", "another session holds a lock";
    /// Another transaction came first.
    Serialization: Retry = "serialization", "another transaction came first";

    // What only a person can mend.
    /// No such table or column, or one that does not fit.
    Schema: Halt = "schema", "a table or column is missing or does not fit";
    /// User, password or database is wrong.
    Authentication: Halt = "authentication", "user, password or database is refused";
    /// The user may not do this.
    Permission: Halt = "permission", "the user lacks a privilege";
    /// The disk is full.
    DiskFull: Halt = "disk_full", "the database's disk is full";
    /// The file cannot be written.
    ReadOnly: Halt = "read_only", "the database file cannot be opened or written";
    /// The file is damaged or no database.
    Damaged: Halt = "damaged", "the file is damaged, cannot be read or is no database";
    /// All numbers of a generated column are given out.
    IdsUsedUp: Halt = "ids_used_up", "all numbers of a generated column are given out";
    /// What `mapper` keeps for itself is refused: no event's fault, whatever the code.
    Ledger: Halt = "ledger", "what `mapper` keeps for itself is refused";
    /// The URL or the client's set-up is wrong.
    Configuration: Halt = "configuration", "the database's URL or the client's settings are wrong";
    /// A code that nobody has classified.
    Unknown: Halt = "unknown", "the database gave an error that is not classified";
}

impl Class {
    /// The advice to a person about an error that halts.
    #[must_use]
    pub fn advice(self) -> Option<&'static str> {
        match self {
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
}

/// An error of a database. Its text holds no values. The database's own text, which can, is its
/// source where it was asked without an event's values, and else only to be had from
/// [`SinkError::database_message`].
#[derive(Debug)]
pub struct SinkError {
    /// What kind of trouble.
    pub class: Class,
    /// The database's code.
    pub code: Option<String>,
    /// The table whose statement failed.
    pub table: Option<String>,
    /// Whether it is the reply to COMMIT that was lost, so that the transaction may be committed.
    pub commit_unknown: bool,
    /// What we found ourselves, in place of what the class says; it holds no value.
    detail: Option<String>,
    message: Option<DatabaseMessage>,
    /// Whether the text can hold no value of an event.
    message_exposed: bool,
}

/// What the database, the network or the system said.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct DatabaseMessage(String);

impl SinkError {
    /// Trouble that we found ourselves.
    #[must_use]
    pub fn new(class: Class, table: &str, message: Option<String>) -> SinkError {
        SinkError {
            class,
            code: None,
            table: Some(table.to_owned()),
            commit_unknown: false,
            detail: None,
            message: message.map(DatabaseMessage),
            message_exposed: false,
        }
    }

    /// Something is larger than a statement takes: what there is, and what there may be.
    pub(super) fn too_big(table: &str, detail: String) -> SinkError {
        SinkError { detail: Some(detail), ..SinkError::new(Class::TooBig, table, None) }
    }

    /// Classifies an error of sqlx. `codes` gives a database's own code and its class.
    pub(super) fn classify(
        error: &sqlx::Error,
        codes: impl FnOnce(&dyn sqlx::error::DatabaseError) -> (Class, String),
    ) -> SinkError {
        let (class, code) = match error {
            sqlx::Error::Database(database) => {
                let (class, code) = codes(database.as_ref());
                (class, Some(code))
            }
            // rustls reports a certificate that it does not accept as an error of I/O.
            sqlx::Error::Io(io)
                if io.kind() == std::io::ErrorKind::InvalidData && io.to_string().contains("certificate") =>
            {
                (Class::Configuration, None)
            }
            sqlx::Error::Io(_) | sqlx::Error::WorkerCrashed | sqlx::Error::BeginFailed => {
                (Class::Connection, None)
            }
            sqlx::Error::Protocol(text) => (protocol(text), None),
            sqlx::Error::PoolTimedOut => (Class::NoConnectionFree, None),
            sqlx::Error::Configuration(_) | sqlx::Error::Tls(_) | sqlx::Error::InvalidArgument(_) => {
                (Class::Configuration, None)
            }
            _ => (Class::Unknown, None),
        };
        let message = match error {
            sqlx::Error::Database(database) => database.message().to_owned(),
            sqlx::Error::Io(io) => io.to_string(),
            other => other.to_string(),
        };
        let message_exposed =
            matches!(error, sqlx::Error::Io(_) | sqlx::Error::Tls(_) | sqlx::Error::Configuration(_));
        SinkError {
            class,
            code,
            table: None,
            commit_unknown: false,
            detail: None,
            message: Some(DatabaseMessage(message)),
            message_exposed,
        }
    }

    /// For errors of what was asked without an event's values: the database's words may be shown.
    pub(super) fn expose_message(mut self) -> SinkError {
        self.message_exposed = true;
        self
    }

    /// For errors of the tables that `mapper` keeps for itself.
    pub(super) fn into_state_error(mut self, table: &str) -> SinkError {
        if self.class.disposition() == Disposition::DeadLetter {
            self.class = Class::Ledger;
        }
        self.in_table(table).expose_message()
    }

    pub(super) fn in_table(mut self, table: &str) -> SinkError {
        self.table = Some(table.to_owned());
        self
    }

    /// What the database said. It can hold values of an event: for dead letters, never for logs.
    #[must_use]
    pub fn database_message(&self) -> Option<&str> {
        self.message.as_ref().map(|DatabaseMessage(message)| message.as_str())
    }
}

impl std::fmt::Display for SinkError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let table: Cow<'_, str> = match &self.table {
            Some(table) => format!("table `{table}`: ").into(),
            None => "".into(),
        };
        write!(f, "{table}{}", self.detail.as_deref().unwrap_or(self.class.describe()))?;
        if let Some(code) = &self.code {
            write!(f, " (code {code})")?;
        }
        Ok(())
    }
}

impl std::error::Error for SinkError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        let message = self.message.as_ref().filter(|_| self.message_exposed)?;
        Some(message)
    }
}

/// sqlx has one variant for a server that goes away in the middle of a packet, for ways to log in
/// that it does not know, and for a statement that takes another number of arguments.
fn protocol(text: &str) -> Class {
    let starts = |prefixes: &[&str]| prefixes.iter().any(|prefix| text.starts_with(prefix));
    if starts(&[
        "unknown authentication plugin",
        "unsupported authentication method",
        "mysql_cleartext_plugin",
    ]) {
        Class::Authentication
    } else if starts(&["prepared statement expected"]) {
        Class::Unknown
    } else {
        Class::Connection
    }
}
