//! Row 0. The four SQL dialects and what differs between them outside of templates.

use std::fmt;

/// A dialect of SQL: a folder of templates and a sink.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, clap::ValueEnum)]
pub enum Dialect {
    /// MySQL 8.0.20 or later.
    Mysql,
    /// MariaDB 10.5 or later.
    Mariadb,
    /// PostgreSQL 12 or later.
    Postgres,
    /// SQLite 3.35 or later.
    Sqlite,
}

impl Dialect {
    /// All of them.
    pub const ALL: [Dialect; 4] = [Dialect::Mysql, Dialect::Mariadb, Dialect::Postgres, Dialect::Sqlite];

    /// The name on the command line and of the folder of templates.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Dialect::Mysql => "mysql",
            Dialect::Mariadb => "mariadb",
            Dialect::Postgres => "postgres",
            Dialect::Sqlite => "sqlite",
        }
    }

    /// Where its templates are looked for, in this order. MariaDB has MySQL's but for what differs.
    #[must_use]
    pub fn template_folders(self) -> &'static [&'static str] {
        match self {
            Dialect::Mysql => &["mysql", "common"],
            Dialect::Mariadb => &["mariadb", "mysql", "common"],
            Dialect::Postgres => &["postgres", "common"],
            Dialect::Sqlite => &["sqlite", "common"],
        }
    }

    /// How many placeholders a statement may have (the servers' protocols; SQLite's
    /// `SQLITE_MAX_VARIABLE_NUMBER`).
    #[must_use]
    pub fn max_placeholders(self) -> usize {
        match self {
            Dialect::Sqlite => 32_766,
            _ => 65_535,
        }
    }

    /// Whether an upsert binds one array a column, so that one text serves every number of rows.
    #[must_use]
    pub fn binds_arrays(self) -> bool {
        self == Dialect::Postgres
    }

    /// Whether an upsert can be refused for the values of columns that it would leave alone on the
    /// row that is there: MySQL and MariaDB take any unique key for the row that is meant, and
    /// MySQL from 9.6 on looks for the parents of a row before it looks for the row.
    #[must_use]
    pub fn validates_unchanged_columns(self) -> bool {
        matches!(self, Dialect::Mysql | Dialect::Mariadb)
    }

    /// Whether the affected rows of an INSERT leave out the rows that it left alone. MySQL and
    /// MariaDB count a row that is there and stays as it is like one that is new, since sqlx asks
    /// them for `CLIENT_FOUND_ROWS`.
    #[must_use]
    pub fn affected_rows_exclude_unchanged(self) -> bool {
        !matches!(self, Dialect::Mysql | Dialect::Mariadb)
    }

    /// Whether its templates find by themselves which rows are there already before they number new
    /// ones. Elsewhere every row that a statement is given uses up a number, also one that it then
    /// leaves alone; so it is asked beforehand.
    #[must_use]
    pub fn avoids_sequence_gaps(self) -> bool {
        self == Dialect::Postgres
    }

    /// The placeholder of the argument with that number, counted from 1.
    #[must_use]
    pub fn placeholder(self, number: usize) -> String {
        match self {
            Dialect::Postgres => format!("${number}"),
            _ => "?".to_owned(),
        }
    }

    /// A boolean constant.
    #[must_use]
    pub fn boolean(self, value: bool) -> &'static str {
        match (self, value) {
            (Dialect::Sqlite, true) => "1",
            (Dialect::Sqlite, false) => "0",
            (_, true) => "TRUE",
            (_, false) => "FALSE",
        }
    }

    /// An identifier in this dialect's quotes.
    #[must_use]
    pub fn quote_identifier(self, name: &str) -> String {
        match self {
            Dialect::Mysql | Dialect::Mariadb => format!("`{}`", name.replace('`', "``")),
            Dialect::Postgres | Dialect::Sqlite => format!("\"{}\"", name.replace('"', "\"\"")),
        }
    }

    /// A text constant of the mapping (a DEFAULT) in this dialect's quotes. MySQL and MariaDB
    /// read a backslash as an escape (their manuals, "String Literals").
    #[must_use]
    pub fn quote_text(self, text: &str) -> String {
        let doubled = text.replace('\'', "''");
        match self {
            Dialect::Mysql | Dialect::Mariadb => format!("'{}'", doubled.replace('\\', "\\\\")),
            Dialect::Postgres | Dialect::Sqlite => format!("'{doubled}'"),
        }
    }
}

impl fmt::Display for Dialect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
