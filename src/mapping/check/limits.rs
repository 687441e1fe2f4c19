//! Limits of the databases: sizes and numbers that one of them refuses when a table is created. A run uses one
//! database, so a limit of another one does not matter.

use super::checker::Checker;
use crate::diagnostic::Severity;
use crate::dialect::Dialect;
use crate::mapping::generated::Generated;
use crate::mapping::model::{Column, ColumnId, TableId};
use crate::mapping::node::Span;
use crate::types::Type;

/// The limits of a database for one table.
struct Limits {
    columns: u64,
    /// The primary key, unique keys, indexes, and those that foreign keys get by themselves.
    indexes: u64,
    key_columns: u64,
    /// Bytes of an index entry.
    key_bytes: u64,
    /// Bytes of all columns of a row together, except those that are stored separately.
    row_bytes: u64,
    /// Bytes of a row in its page, with a part of each column that is stored separately.
    page_bytes: u64,
}

impl Limits {
    /// The sources are MySQL's manual ("`InnoDB` Limits", "Limits on Table Column Count and Row Size"),
    /// PostgreSQL's appendix "`PostgreSQL` Limits", and SQLite's "Implementation Limits".
    fn of(dialect: Dialect) -> Limits {
        const NONE: u64 = u64::MAX;
        match dialect {
            Dialect::Mysql | Dialect::Mariadb => Limits {
                columns: 1017,
                indexes: 64,
                key_columns: if dialect == Dialect::Mysql { 16 } else { 32 },
                key_bytes: 3072,
                row_bytes: 65_535,
                page_bytes: 8125,
            },
            // "TiDB Limitations". A row is a value of at most 6 MB.
            Dialect::Tidb => Limits {
                columns: 1017,
                indexes: 64,
                key_columns: 16,
                key_bytes: 3072,
                row_bytes: NONE,
                page_bytes: NONE,
            },
            Dialect::Postgres => Limits {
                columns: 1600,
                indexes: NONE,
                key_columns: 32,
                key_bytes: NONE,
                row_bytes: NONE,
                page_bytes: NONE,
            },
            Dialect::Sqlite => Limits {
                columns: 2000,
                indexes: NONE,
                key_columns: 2000,
                key_bytes: NONE,
                row_bytes: NONE,
                page_bytes: NONE,
            },
        }
    }
}

impl Checker<'_> {
    /// Reports a limit of some databases. It is an error if the run's database is one of them, and a warning
    /// if it may be one of them.
    pub(super) fn report_limit(
        &mut self,
        limited: &[Dialect],
        message: impl AsRef<str>,
        at: &Span,
        hint: impl Into<Option<String>>,
    ) {
        let is_limited = |dialect: &Dialect| limited.contains(dialect);
        let severity =
            if limited.is_empty() || !self.dialects.is_empty() && !self.dialects.iter().any(is_limited) {
                return;
            } else if !self.dialects.is_empty() && self.dialects.iter().all(is_limited) {
                Severity::Error
            } else {
                Severity::Warning
            };
        self.findings.add(severity, message, *at, hint);
    }

    /// Reports the limits of a table that the mapping creates. Its keys have been checked.
    pub(super) fn table_limits(&mut self, id: TableId) {
        let draft = &self.drafts[id];
        if draft.table.external {
            return;
        }
        let at = draft.spec.name.span;
        let name = draft.table.name.clone();
        let columns = draft.table.columns.len() as u64;
        let (row_bytes, page_bytes) =
            (|dialect| self.row_bytes(id, dialect), |dialect| self.page_bytes(id, dialect));
        let exceeded = [
            (
                exceeded(|_| columns, |limits| limits.columns),
                format!("table `{name}` has {{}} columns"),
                "divide the table, or keep rarely used values in one column of type `json`",
            ),
            (
                exceeded(|dialect| self.index_count(id, dialect), |limits| limits.indexes),
                format!("table `{name}` has {{}} indexes"),
                "the primary key, unique keys, indexes, and foreign keys without an index of their own count",
            ),
            (
                exceeded(row_bytes, |limits| limits.row_bytes),
                format!("a row of `{name}` takes up to {{}} bytes"),
                "a character of `varchar(n)` takes 4 bytes; `text` does not count",
            ),
            (
                exceeded(page_bytes, |limits| limits.page_bytes),
                format!("a row of `{name}` takes up to {{}} bytes of a page"),
                "divide the table, or keep several values in one column of type `json`; on MariaDB, `varchar(64)` takes less of a page than `varchar(63)`",
            ),
        ];
        for (exceeded, message, hint) in exceeded {
            self.report_exceeded(exceeded, &message, &at, hint);
        }
    }

    /// Reports the limits of a key or an index.
    pub(super) fn key_limits(&mut self, id: TableId, columns: &[ColumnId], what: &str, at: &Span) {
        if self.drafts[id].table.external {
            return;
        }
        let count = columns.len() as u64;
        let bytes = |dialect: Dialect| {
            let sized = columns.iter().filter_map(|column| self.sized_type(id, *column, dialect));
            sized.map(key_bytes).sum()
        };
        let bytes = exceeded(bytes, |limits| limits.key_bytes);
        let columns = exceeded(|_| count, |limits| limits.key_columns);
        self.report_exceeded(columns, &format!("{what} has {{}} columns"), at, None);
        let hint = "a character of `varchar(n)` takes 4 bytes";
        self.report_exceeded(bytes, &format!("{what} takes up to {{}} bytes"), at, hint);
    }

    fn report_exceeded<'h>(
        &mut self,
        exceeded: Vec<Exceeded>,
        message: &str,
        at: &Span,
        hint: impl Into<Option<&'h str>>,
    ) {
        let hint = hint.into().map(str::to_owned);
        for Exceeded { found, limit, dialects } in exceeded {
            let message = message.replace("{}", &found.to_string());
            let message = format!("{message}, the limit of {} is {limit}", titles(&dialects));
            self.report_limit(&dialects, message, at, hint.clone());
        }
    }

    /// The indexes of a table on MySQL, MariaDB and TiDB, where a foreign key without an index gets one. TiDB
    /// stores the rows by their primary key, unless its template for tables says otherwise.
    fn index_count(&self, id: TableId, dialect: Dialect) -> u64 {
        let table = &self.drafts[id].table;
        let is_numbered =
            |column: &Column| column.generated == Some(Generated::AutoIncrement) && column.ty != Type::BigInt;
        let is_clustered = dialect == Dialect::Tidb
            && !table.primary_key.is_empty()
            && !table.columns.iter().any(is_numbered);
        let mut indexes: Vec<&[ColumnId]> = table.unique_keys().collect();
        indexes.extend(table.indexes.iter().map(|key| key.columns.as_slice()));
        for key in &table.foreign_keys {
            if !indexes.iter().any(|index| index.starts_with(&key.columns)) {
                indexes.push(&key.columns);
            }
        }
        indexes.len() as u64 - u64::from(is_clustered)
    }

    /// A column's type, unless it is invalid or set by `sql`: the size of such a type is unknown.
    fn sized_type(&self, id: TableId, column: ColumnId, dialect: Dialect) -> Option<&Type> {
        let draft = &self.drafts[id];
        let has_own_type = draft.table.columns[column].dialect_type(dialect).is_some();
        draft.types[column].as_ref().filter(|_| !has_own_type)
    }

    fn sized_types(&self, id: TableId, dialect: Dialect) -> impl Iterator<Item = &Type> {
        let columns = 0..self.drafts[id].table.columns.len();
        columns.filter_map(move |column| self.sized_type(id, column, dialect))
    }

    /// The bytes of a row's NULL bits.
    fn null_bytes(&self, id: TableId) -> u64 {
        let is_nullable = |column: &&Column| !column.required && !column.is_numbered();
        let nullable = self.drafts[id].table.columns.iter().filter(is_nullable).count() as u64;
        nullable.div_ceil(8)
    }

    fn row_bytes(&self, id: TableId, dialect: Dialect) -> u64 {
        self.null_bytes(id) + self.sized_types(id, dialect).map(stored_bytes).sum::<u64>()
    }

    /// Bytes of a row in a page of InnoDB: its header, the bits of NULLs, the hidden columns, and the columns.
    fn page_bytes(&self, id: TableId, dialect: Dialect) -> u64 {
        const HEADER: u64 = 5;
        const TRANSACTION: u64 = 13;
        const ROW_ID: u64 = 6;
        let has_key = !self.drafts[id].table.primary_key.is_empty();
        let columns: u64 = self.sized_types(id, dialect).map(|ty| bytes_in_page(ty, dialect)).sum();
        HEADER + self.null_bytes(id) + TRANSACTION + if has_key { 0 } else { ROW_ID } + columns
    }
}

/// A limit that is exceeded on some databases.
struct Exceeded {
    found: u64,
    limit: u64,
    dialects: Vec<Dialect>,
}

/// Finds the databases whose limit is exceeded, grouped by the limit.
fn exceeded(found: impl Fn(Dialect) -> u64, limit: impl Fn(&Limits) -> u64) -> Vec<Exceeded> {
    let mut exceeded: Vec<Exceeded> = Vec::new();
    for dialect in Dialect::ALL {
        let (found, limit) = (found(dialect), limit(&Limits::of(dialect)));
        if found <= limit {
            continue;
        }
        match exceeded.iter_mut().find(|known| (known.found, known.limit) == (found, limit)) {
            Some(known) => known.dialects.push(dialect),
            None => exceeded.push(Exceeded { found, limit, dialects: vec![dialect] }),
        }
    }
    exceeded
}

/// The names of databases in a message.
pub(super) fn titles(dialects: &[Dialect]) -> String {
    let titles: Vec<&str> = dialects.iter().map(|dialect| dialect.title()).collect();
    match titles.as_slice() {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

/// Maximum bytes of a column in a row on MySQL, with four bytes per character.
fn stored_bytes(ty: &Type) -> u64 {
    match ty {
        Type::Varchar(length) => 4 * u64::from(*length) + 2,
        Type::Text | Type::Json | Type::Binary => 12,
        other => key_bytes(other),
    }
}

/// Maximum bytes of a column in a page of InnoDB. A column that can be stored outside of the page has a part in
/// it: on MySQL up to 40 bytes and a length, on MariaDB a reference. MariaDB stores only columns of 256 bytes and
/// more outside.
fn bytes_in_page(ty: &Type, dialect: Dialect) -> u64 {
    let variable = |bytes: u64| match dialect {
        Dialect::Mariadb if bytes < 256 => bytes + 1,
        Dialect::Mariadb => 21,
        _ => bytes.min(40) + 1,
    };
    match ty {
        Type::Char(length) | Type::Varchar(length) => variable(4 * u64::from(*length)),
        Type::Uuid => variable(4 * 36),
        Type::Text | Type::Json | Type::Binary => variable(u64::MAX),
        Type::Enum(_) => 1,
        fixed => key_bytes(fixed),
    }
}

/// Maximum bytes of a column in an index entry on MySQL, with four bytes per character.
fn key_bytes(ty: &Type) -> u64 {
    match ty {
        Type::Char(length) | Type::Varchar(length) => 4 * u64::from(*length),
        Type::Uuid => 4 * 36,
        Type::SmallInt | Type::Enum(_) => 2,
        Type::Int | Type::Uint => 4,
        Type::Decimal { precision, scale } => {
            // Nine digits take four bytes, before and after the point. Fewer digits take a byte per two digits.
            let part = |digits: u8| u64::from(digits / 9) * 4 + u64::from(digits % 9).div_ceil(2);
            part(precision - scale) + part(*scale)
        }
        Type::Boolean => 1,
        Type::Date => 3,
        Type::Time(_) => 6,
        Type::Text
        | Type::Json
        | Type::Binary
        | Type::BigInt
        | Type::UbigInt
        | Type::Double
        | Type::DateTime(_) => 8,
    }
}
