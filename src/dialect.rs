//! Row 0. The five SQL dialects, and their differences that templates do not express.

use std::fmt;

/// A SQL dialect. Each has a folder of templates and a sink.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, clap::ValueEnum)]
pub enum Dialect {
    /// MySQL 8.0.20 or later.
    Mysql,
    /// MariaDB 10.5 or later.
    Mariadb,
    /// TiDB 8.5 or later.
    Tidb,
    /// PostgreSQL 12 or later.
    Postgres,
    /// SQLite 3.35 or later.
    Sqlite,
}

impl Dialect {
    /// All dialects.
    pub const ALL: [Dialect; 5] =
        [Dialect::Mysql, Dialect::Mariadb, Dialect::Tidb, Dialect::Postgres, Dialect::Sqlite];

    /// The dialects of servers that have MySQL's protocol and most of its statements. A URL does not tell them apart.
    pub const MYSQL_PROTOCOL: [Dialect; 3] = [Dialect::Mysql, Dialect::Mariadb, Dialect::Tidb];

    /// The name on the command line, which is also the name of the template folder.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Dialect::Mysql => "mysql",
            Dialect::Mariadb => "mariadb",
            Dialect::Tidb => "tidb",
            Dialect::Postgres => "postgres",
            Dialect::Sqlite => "sqlite",
        }
    }

    /// The name in messages.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Dialect::Mysql => "MySQL",
            Dialect::Mariadb => "MariaDB",
            Dialect::Tidb => "TiDB",
            Dialect::Postgres => "PostgreSQL",
            Dialect::Sqlite => "SQLite",
        }
    }

    /// The template folders, in the order of lookup. MariaDB and TiDB use MySQL's templates except where
    /// their own folder has one.
    #[must_use]
    pub fn template_folders(self) -> &'static [&'static str] {
        match self {
            Dialect::Mysql => &["mysql", "common"],
            Dialect::Mariadb => &["mariadb", "mysql", "common"],
            Dialect::Tidb => &["tidb", "mysql", "common"],
            Dialect::Postgres => &["postgres", "common"],
            Dialect::Sqlite => &["sqlite", "common"],
        }
    }

    /// The maximum number of placeholders in a statement, set by the servers' protocols and by SQLite's
    /// `SQLITE_MAX_VARIABLE_NUMBER`.
    #[must_use]
    pub fn max_placeholders(self) -> usize {
        match self {
            Dialect::Sqlite => 32_766,
            _ => 65_535,
        }
    }

    /// Whether the server has MySQL's protocol, its functions and its way to quote.
    #[must_use]
    pub fn has_mysql_protocol(self) -> bool {
        Dialect::MYSQL_PROTOCOL.contains(&self)
    }

    /// Whether an upsert binds one array per column. One text then serves any number of rows.
    #[must_use]
    pub fn binds_arrays(self) -> bool {
        self == Dialect::Postgres
    }

    /// Whether the database can refuse an upsert because of columns that it would not change on the
    /// existing row. MySQL, MariaDB and TiDB match a row by any unique key. MySQL from 9.6 on checks the
    /// parents of a row before it looks for the row.
    #[must_use]
    pub fn validates_unchanged_columns(self) -> bool {
        self.has_mysql_protocol()
    }

    /// Whether the affected rows of an INSERT exclude rows that stayed unchanged. MySQL, MariaDB
    /// and TiDB count an unchanged row like a new one, because sqlx sets `CLIENT_FOUND_ROWS`.
    #[must_use]
    pub fn affected_rows_exclude_unchanged(self) -> bool {
        !self.has_mysql_protocol()
    }

    /// Whether the dialect's templates find existing rows before they number new ones. In the other
    /// dialects each row of a statement consumes a number, even if the row exists. There, a separate
    /// query finds existing rows first.
    #[must_use]
    pub fn avoids_sequence_gaps(self) -> bool {
        self == Dialect::Postgres
    }

    /// The placeholder of an argument, counted from 1.
    #[must_use]
    pub fn placeholder(self, number: usize) -> String {
        match self {
            Dialect::Postgres => format!("${number}"),
            _ => "?".to_owned(),
        }
    }

    /// A boolean literal.
    #[must_use]
    pub fn boolean(self, value: bool) -> &'static str {
        match (self, value) {
            (Dialect::Sqlite, true) => "1",
            (Dialect::Sqlite, false) => "0",
            (_, true) => "TRUE",
            (_, false) => "FALSE",
        }
    }

    /// Quotes an identifier.
    #[must_use]
    pub fn quote_identifier(self, name: &str) -> String {
        match self {
            Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => format!("`{}`", name.replace('`', "``")),
            Dialect::Postgres | Dialect::Sqlite => format!("\"{}\"", name.replace('"', "\"\"")),
        }
    }

    /// Quotes a text constant of the mapping (a DEFAULT). MySQL, MariaDB and TiDB read a backslash as an
    /// escape (their manuals, "String Literals").
    #[must_use]
    pub fn quote_text(self, text: &str) -> String {
        let doubled = text.replace('\'', "''");
        match self {
            Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => {
                format!("'{}'", doubled.replace('\\', "\\\\"))
            }
            Dialect::Postgres | Dialect::Sqlite => format!("'{doubled}'"),
        }
    }
}

impl fmt::Display for Dialect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
