//! Classified errors of databases. Each database has its own table of error codes. A code that is in no table
//! is [`Class::Unknown`], which halts.

use std::borrow::Cow;

/// The consequence of an error for the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disposition {
    /// Transient: roll back, wait and retry the same batch. An outage never becomes dead letters.
    Retry,
    /// Caused by the event: narrow the batch down to the event, and dead-letter it.
    DeadLetter,
    /// Caused by the event if the database accepts others: narrow the batch down to the event. Dead-letter it
    /// if another event is accepted, otherwise stop.
    Isolate,
    /// Needs a person: stop, with nothing lost.
    Halt,
}

/// Declares the classes, each with its disposition, its name in metrics and its text in messages.
macro_rules! classes {
    ($($(#[$doc:meta])* $class:ident: $disposition:ident = $name:literal, $text:literal;)*) => {
        /// Class of a database error.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Class {
            $($(#[$doc])* $class,)*
        }

        impl Class {
            /// All classes.
            pub const ALL: &'static [Class] = &[$(Class::$class,)*];

            /// The single decision about an error: retry, dead-letter or halt.
            #[must_use]
            pub fn disposition(self) -> Disposition {
                match self {
                    $(Class::$class => Disposition::$disposition,)*
                }
            }

            /// Name of the class in metrics.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Class::$class => $name,)*
                }
            }

            /// Text of the class in messages.
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
    // Errors that the event causes.
    /// Another row has the same unique key.
    Unique: DeadLetter = "unique", "a unique key is taken by another row";
    /// A referenced row does not exist.
    ForeignKey: DeadLetter = "foreign_key", "a referenced row does not exist";
    /// A row to delete is referenced by another row.
    StillReferenced: DeadLetter = "referred", "a row to delete is referenced by another row";
    /// NULL in a column that does not accept it.
    NotNull: DeadLetter = "not_null", "a column that does not accept NULL got NULL";
    /// A CHECK constraint failed.
    Check: DeadLetter = "check", "a check constraint failed";
    /// A value that the column does not accept.
    WrongValue: DeadLetter = "wrong_value", "a column does not accept its value";
    /// Text that is too long for its column.
    TooLong: DeadLetter = "too_long", "a value is too long for its column";
    /// A number or time that is out of range.
    OutOfRange: DeadLetter = "out_of_range", "a value is out of range for its column";
    /// A row that is larger than the server accepts.
    TooLarge: DeadLetter = "too_big", "a row is larger than the server accepts";
    /// An update or delete that must match a row, but matched none.
    NoRow: DeadLetter = "no_row", "an update or delete that must match a row matched none";
    /// A look-up whose key has no row.
    NoRowNumber: DeadLetter = "no_row_number", "a look-up found no row";

    // Errors that one event causes, or that every event meets.
    /// An expression, a function or a trigger of the database failed.
    Expression: Isolate = "expression", "an expression, a function or a trigger of the database failed";

    // Transient errors.
    /// The connection broke, or could not be opened.
    Connection: Retry = "connection", "the database cannot be reached";
    /// The server is starting, stopping or read-only.
    Unavailable: Retry = "unavailable", "the database is starting, stopping or read-only";
    /// The server or the pool has no free connection.
    NoConnectionFree: Retry = "no_connection_free", "the database has no free connection";
    /// A deadlock whose victim was this transaction.
    Deadlock: Retry = "deadlock", "a deadlock was broken";
    /// The server stopped a statement.
    Timeout: Retry = "timeout", "the server stopped a statement: it exceeded a time limit of the server, or a person stopped it";
    /// No answer to a statement within the time limit of this program.
    NoAnswer: Retry = "no_answer", "the server did not answer a statement within 60 s, or within 1 h if it empties a table";
    /// Another session held a lock for too long.
    LockWait: Retry = "lock_wait", "another session holds a lock";
    /// A conflict with a concurrent transaction.
    Serialization: Retry = "serialization", "the transaction conflicts with a concurrent one";

    // Errors that only a person can fix.
    /// A table or column is missing or does not match the mapping.
    Schema: Halt = "schema", "a table or column is missing or does not match the mapping";
    /// An index that a statement names is missing. A statement for each row names none.
    NoIndex: Halt = "no_index", "an index is missing";
    /// The user, password or database is wrong.
    Authentication: Halt = "authentication", "the server refused the user, password or database";
    /// The user lacks a privilege.
    Permission: Halt = "permission", "the user lacks a privilege";
    /// The session does not check foreign keys.
    ConstraintsOff: Halt = "constraints_off", "the session does not check foreign keys";
    /// An internal table is missing, or cannot roll back.
    StateTables: Halt = "internal_tables", "an internal table is missing";
    /// The disk is full.
    DiskFull: Halt = "disk_full", "the database's disk is full";
    /// The file cannot be opened or written.
    ReadOnly: Halt = "read_only", "the database file cannot be opened or written";
    /// The file is damaged, unreadable or not a database.
    Damaged: Halt = "damaged", "the file is damaged, unreadable or not a database";
    /// The numbers of a generated column are exhausted.
    IdsExhausted: Halt = "ids_used_up", "the numbers of a generated column are exhausted";
    /// A change of an internal table was refused. No event causes this, whatever the code.
    InternalTable: Halt = "ledger", "the database refused a change of an internal table";
    /// The URL or the client settings are wrong.
    Configuration: Halt = "configuration", "the database URL or the client settings are wrong";
    /// The transaction of a dry run is gone, with the rows of its earlier batches.
    DryRunEnded: Halt = "dry_run_ended", "the database ended the transaction of the dry run, which cannot continue without its earlier rows";
    /// An unclassified code.
    Unknown: Halt = "unknown", "the database returned an unclassified error";
}

impl Class {
    /// Whether a statement exceeded a time limit. Fewer events in a transaction may stay below it.
    #[must_use]
    pub fn is_timeout(self) -> bool {
        matches!(self, Class::Timeout | Class::NoAnswer)
    }

    /// Whether the connection is unusable, so that the server rolls back by itself.
    pub(super) fn breaks_connection(self) -> bool {
        matches!(self, Class::Connection | Class::NoAnswer)
    }

    /// Whether the database rejected rows. The batch is then narrowed down to the event.
    #[must_use]
    pub fn is_rejection(self) -> bool {
        matches!(self.disposition(), Disposition::DeadLetter | Disposition::Isolate)
    }

    /// Advice to a person about an error that halts.
    #[must_use]
    pub fn advice(self) -> Option<&'static str> {
        match self {
            Class::Expression => Some(
                "no other event was accepted, so the event may not be the cause: correct the trigger, function or template that fails, then run again",
            ),
            Class::Schema => Some("`mapper check --sink` compares the live tables with the mapping"),
            Class::Authentication => Some("the user, password and database are part of the sink URL"),
            Class::Permission => Some(
                "the user needs SELECT, INSERT, UPDATE and, for `delete` and `replace`, DELETE on the mapping's tables, and CREATE unless `--no-create` is given",
            ),
            Class::ConstraintsOff => Some(
                "set `session_replication_role` to `origin` for the user, or `GRANT SET ON PARAMETER session_replication_role` to it",
            ),
            Class::StateTables => Some(
                "`DELETE FROM _migrations_mapper` lets `mapper migrate` or the next run create missing internal tables, empty; without its stored offset, a partition begins where `--start` says",
            ),
            Class::Configuration => Some(
                "`ssl-mode` and `ssl-ca` (PostgreSQL: `sslmode` and `sslrootcert`) of the sink URL set TLS and the authority of the server's certificate",
            ),
            Class::DryRunEnded => Some(
                "nothing was written; run it again, or with fewer records by `--limit`: a run without `--dry-run` retries instead",
            ),
            Class::DiskFull => Some("free space on the database's disk, then run again"),
            Class::IdsExhausted => Some("give the generated column a wider type, then run again"),
            Class::ReadOnly => {
                Some("the file and its folder must be writable by the user that runs `mapper`")
            }
            _ => None,
        }
    }
}

/// A database error. Its text holds no values. The database's own message may hold values. It is the error's
/// source only if the statement carried no values of events. In all cases [`SinkError::database_message`]
/// returns it.
#[derive(Debug)]
pub struct SinkError {
    /// Class of the error.
    pub class: Class,
    /// The database's error code.
    pub code: Option<String>,
    /// The table whose statement failed.
    pub table: Option<String>,
    /// The operation whose statement failed, counted through all rules of the mapping.
    pub operation: Option<usize>,
    /// The operation's read whose look-up failed.
    pub read: Option<usize>,
    /// Whether the reply to COMMIT was lost, so that the transaction may be committed.
    pub commit_unknown: bool,
    /// Text that replaces the text of the class. It holds no value.
    detail: Option<String>,
    message: Option<DatabaseMessage>,
    /// Whether the message may be shown, because it can hold no value of an event.
    message_exposed: bool,
}

/// Message of the database, the network or the operating system.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct DatabaseMessage(String);

/// Why a driver cannot bind a value. It contains no part of the value.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(super) struct ValueMismatch(pub(super) String);

impl SinkError {
    /// Creates an error that `mapper` itself detected.
    #[must_use]
    pub fn new(class: Class, table: &str, message: Option<String>) -> SinkError {
        SinkError {
            class,
            code: None,
            table: Some(table.to_owned()),
            operation: None,
            read: None,
            commit_unknown: false,
            detail: None,
            message: message.map(DatabaseMessage),
            message_exposed: false,
        }
    }

    /// Creates an error about a row or set that is too large. `detail` says its size and the limit.
    pub(super) fn too_big(table: &str, detail: String) -> SinkError {
        SinkError::new(Class::TooLarge, table, None).with_detail(detail)
    }

    /// Creates an error that concerns no table.
    pub(super) fn detached(class: Class) -> SinkError {
        SinkError { table: None, ..SinkError::new(class, "", None) }
    }

    /// Replaces the text of the class. `detail` must hold no value of an event.
    pub(super) fn with_detail(mut self, detail: impl Into<String>) -> SinkError {
        self.detail = Some(detail.into());
        self
    }

    /// Classifies an error of sqlx. `codes` returns the class and the code of a database's own error.
    pub(super) fn classify(
        error: &sqlx::Error,
        codes: impl FnOnce(&dyn sqlx::error::DatabaseError) -> (Class, String),
    ) -> SinkError {
        let (class, code) = match error {
            sqlx::Error::Database(database) => {
                let (class, code) = codes(database.as_ref());
                (class, Some(code))
            }
            // rustls reports a rejected certificate as an I/O error.
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
            operation: None,
            read: None,
            commit_unknown: false,
            detail: None,
            message: Some(DatabaseMessage(message)),
            message_exposed,
        }
    }

    /// Allows the database's message to be shown. Only for statements that carry no values of events.
    pub(super) fn expose_message(mut self) -> SinkError {
        self.message_exposed = true;
        self
    }

    /// Converts an error of an internal table. Such an error never becomes a dead letter, because no event
    /// causes it.
    pub(super) fn into_state_error(mut self, table: &str) -> SinkError {
        if self.class.is_rejection() {
            self.class = Class::InternalTable;
        }
        self.in_table(table).expose_message()
    }

    pub(super) fn in_operation(mut self, operation: usize) -> SinkError {
        self.operation = Some(operation);
        self
    }

    pub(super) fn in_read(mut self, read: usize) -> SinkError {
        self.read = Some(read);
        self
    }

    pub(super) fn without_table(mut self) -> SinkError {
        self.table = None;
        self
    }

    pub(super) fn in_table(mut self, table: &str) -> SinkError {
        self.table = Some(table.to_owned());
        self
    }

    /// The database's own message. It may hold values of an event, so it belongs in dead letters, never in
    /// logs.
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

/// Whether an error means that the server does not speak the protocol of the database.
pub(super) fn is_foreign_protocol(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Protocol(text) => protocol(text) == Class::Connection,
        // rustls reads another protocol's bytes.
        sqlx::Error::Io(io) => {
            io.kind() == std::io::ErrorKind::InvalidData && !io.to_string().contains("certificate")
        }
        _ => false,
    }
}

/// Classifies a protocol error. sqlx has one variant for three errors: a connection that ends in mid-packet,
/// an unknown login method, and a wrong number of arguments.
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
