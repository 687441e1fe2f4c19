//! SQLite. Classified by its result codes (<https://sqlite.org/rescode.html>).

use std::str::FromStr;
use std::time::Duration;

use sqlx::error::BoxDynError;
use sqlx::sqlite::{
    SqliteArguments, SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool,
    SqliteQueryResult, SqliteSynchronous,
};
use sqlx::{Arguments, SqlSafeStr, SqlStr, Sqlite};

use super::pool::{acquire, options as pool_options};
use super::schema::{LiveColumn, LiveKey, LiveTable, LiveType, split_type};
use super::transaction::Backend;
use super::{Class, ConsumerGroup, SinkError, Stored};
use crate::record::Partition;
use crate::sql::{Cut, Ledger, Statement};
use crate::types::Value;

/// The extended result codes that a run can meet. A code that is missing counts as its primary
/// one (the lowest byte).
pub(super) const CODES: &[(i32, Class)] = &[
    (5, Class::LockWait),      // SQLITE_BUSY
    (6, Class::LockWait),      // SQLITE_LOCKED
    (8, Class::ReadOnly),      // SQLITE_READONLY
    (10, Class::Damaged),      // SQLITE_IOERR
    (11, Class::Damaged),      // SQLITE_CORRUPT
    (13, Class::DiskFull),     // SQLITE_FULL
    (14, Class::ReadOnly),     // SQLITE_CANTOPEN
    (18, Class::TooBig),       // SQLITE_TOOBIG
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

/// How long a lock is waited for.
const LOCK_TIMEOUT: Duration = Duration::from_secs(5);

/// A SQLite file.
#[derive(Debug, Clone)]
pub struct SqliteSink {
    pub(super) pool: SqlitePool,
}

impl SqliteSink {
    pub(super) async fn connect(url: &str) -> Result<SqliteSink, SinkError> {
        let classify = |error: sqlx::Error| Self::classify(&error).without_values();
        let options = SqliteConnectOptions::from_str(url)
            .map_err(classify)?
            .create_if_missing(true)
            .foreign_keys(true)
            .journal_mode(SqliteJournalMode::Wal)
            // With WAL a crash of the machine may cost the last transactions, never a part of one.
            .synchronous(SqliteSynchronous::Normal)
            .busy_timeout(LOCK_TIMEOUT);
        // One writer is all that SQLite has; a second connection would only wait for it.
        // Opening a file asks for locks more than once.
        let pool = pool_options::<Sqlite>().acquire_timeout(6 * LOCK_TIMEOUT).connect_lazy_with(options);
        acquire(&pool).await.map_err(classify)?;
        Ok(SqliteSink { pool })
    }

    pub(super) async fn live_table(&self, name: &str) -> Result<Option<LiveTable>, SinkError> {
        let failed = |error: sqlx::Error| Self::classify(&error).in_table(name).without_values();
        let columns: Vec<(String, String, bool, bool, i64)> = sqlx::query_as(
            "SELECT name, type, \"notnull\" <> 0, dflt_value IS NOT NULL, pk FROM pragma_table_info(?) ORDER BY cid",
        )
        .bind(name)
        .fetch_all(&self.pool)
        .await
        .map_err(failed)?;
        if columns.is_empty() {
            return Ok(None);
        }
        let indexed: Vec<(String, bool, bool, Option<String>, Option<String>)> = sqlx::query_as(
            "SELECT list.name, list.\"unique\" <> 0, list.partial <> 0, info.name, info.coll \
             FROM pragma_index_list(?) AS list, pragma_index_xinfo(list.name) AS info \
             WHERE info.key <> 0 ORDER BY list.seq, info.seqno",
        )
        .bind(name)
        .fetch_all(&self.pool)
        .await
        .map_err(failed)?;
        let mut primary: Vec<(i64, String)> =
            columns.iter().filter(|(.., pk)| *pk > 0).map(|(name, .., pk)| (*pk, name.clone())).collect();
        primary.sort();
        // Every other primary key has an index of its own; the rowid's alias has none.
        let rowid = matches!(&primary[..], [(_, only)] if columns.iter().any(|(name, ty, ..)| name == only && ty.eq_ignore_ascii_case("integer")));
        let mut keys: Vec<(&str, LiveKey)> = Vec::new();
        if rowid {
            let columns = primary.iter().map(|(_, name)| name.clone()).collect();
            keys.push(("", LiveKey { columns, unique: true }));
        }
        for (index, unique, partial, column, _) in &indexed {
            // A partial index or one over an expression guards other rows than its columns say.
            let Some(column) = column.as_ref().filter(|_| !partial) else { continue };
            match keys.last_mut().filter(|(known, _)| known == index) {
                Some((_, key)) => key.columns.push(column.clone()),
                None => keys.push((index, LiveKey { columns: vec![column.clone()], unique: *unique })),
            }
        }
        let references: Vec<(i64, String, String)> =
            sqlx::query_as("SELECT id, \"table\", \"from\" FROM pragma_foreign_key_list(?) ORDER BY id, seq")
                .bind(name)
                .fetch_all(&self.pool)
                .await
                .map_err(failed)?;
        // Only indexes say which column has which collation.
        let declared: Option<String> = sqlx::query_scalar(
            "SELECT sql FROM sqlite_master WHERE type = 'table' AND lower(name) = lower(?)",
        )
        .bind(name)
        .fetch_optional(&self.pool)
        .await
        .map_err(failed)?;
        let elsewhere = declared.as_deref().and_then(other_collation);
        let columns = columns.into_iter().map(|(column, declared, not_null, default, pk)| {
            let collations =
                indexed.iter().filter(|(_, unique, _, of, _)| *unique && of.as_deref() == Some(&column));
            let collations: Vec<&String> = collations.filter_map(|(.., name)| name.as_ref()).collect();
            // Of a column that no unique index has, it could be any that the table names.
            let collation = match collations.as_slice() {
                [] => elsewhere.clone(),
                known => known.iter().find(|name| **name != "BINARY").map(|name| (*name).clone()),
            };
            LiveColumn {
                ty: live_type(&declared),
                shown: declared.to_lowercase(),
                nullable: !(not_null || (rowid && pk > 0)),
                filled_by_database: default || (rowid && pk > 0),
                // SQLite does not list computed columns: they are reported as missing.
                computed: false,
                not_utf8: None,
                folds: collation,
                name: column,
            }
        });
        Ok(Some(LiveTable {
            name: name.to_owned(),
            columns: columns.collect(),
            keys: keys.into_iter().map(|(_, key)| key).collect(),
            references: super::schema::gather_references(
                references.into_iter().map(|(id, table, column)| (id.to_string(), table, column)),
            ),
        }))
    }
}

/// A collation in the text of a table that is none by bytes.
fn other_collation(declared: &str) -> Option<String> {
    let words = declared.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|word| !word.is_empty());
    let words: Vec<&str> = words.collect();
    let collations = words.windows(2).filter(|pair| pair[0].eq_ignore_ascii_case("collate"));
    let other = collations.map(|pair| pair[1]).find(|name| !name.eq_ignore_ascii_case("binary"));
    other.map(str::to_owned)
}

fn live_type(declared: &str) -> LiveType {
    let (name, arguments) = split_type(declared);
    match (name.as_str(), arguments.as_slice()) {
        ("char" | "varchar", [n]) => LiveType::Varchar(*n),
        ("text" | "clob" | "longtext", _) => LiveType::Text(u64::MAX),
        ("smallint" | "int" | "integer" | "bigint", _) => LiveType::BigInt,
        ("real" | "double" | "double precision", _) => LiveType::Double,
        ("blob", _) => LiveType::Binary(u64::MAX),
        ("boolean", _) => LiveType::Boolean,
        _ => LiveType::Other,
    }
}

impl Backend for SqliteSink {
    type Db = Sqlite;

    fn pool(&self) -> &SqlitePool {
        &self.pool
    }

    /// A transaction that begins as a reader and then writes can fail halfway on a lock.
    fn begin() -> Option<SqlStr> {
        Some("BEGIN IMMEDIATE".into_sql_str())
    }

    fn arguments(_: &Statement, cut: &Cut<'_>) -> Result<SqliteArguments, BoxDynError> {
        let mut arguments = SqliteArguments::default();
        for value in cut.values() {
            match value {
                Value::Null => arguments.add(None::<String>)?,
                Value::Bool(b) => arguments.add(*b)?,
                Value::Int(n) => arguments.add(*n)?,
                Value::Binary(bytes) => arguments.add(bytes.to_vec())?,
                Value::Double(n) => arguments.add(*n)?,
                Value::Decimal(text) | Value::Text(text) | Value::Json(text) => {
                    arguments.add(text.as_str())?;
                }
                // Its integers have a sign: `ubigint` is kept as text.
                Value::Uint(_) | Value::Date(_) | Value::Time(..) | Value::DateTime(..) => {
                    arguments.add(value.to_string())?;
                }
            }
        }
        Ok(arguments)
    }

    async fn count(
        connection: &mut SqliteConnection,
        statement: &Statement,
        cut: &Cut<'_>,
    ) -> Result<u64, SinkError> {
        super::transaction::count::<Self>(connection, statement, cut).await
    }

    fn affected(result: &SqliteQueryResult) -> u64 {
        result.rows_affected()
    }

    /// Numbers that are used up have the code of a full disk. The counter is back where it was
    /// before the batch: it only has to be so near to its end that a batch can reach it.
    async fn numbers_used_up(
        connection: &mut SqliteConnection,
        error: &SinkError,
        table: &str,
    ) -> Result<bool, sqlx::Error> {
        if error.class != Class::DiskFull {
            return Ok(false);
        }
        let used_up: Option<i64> = sqlx::query_scalar(
            "SELECT 1 FROM sqlite_sequence WHERE name = ? AND seq > 9223372036854775807 - 10000000",
        )
        .bind(table)
        .fetch_optional(connection)
        .await?;
        Ok(used_up.is_some())
    }

    async fn stored(
        connection: &mut SqliteConnection,
        ledger: &Ledger,
        group: &ConsumerGroup,
        partition: &Partition,
    ) -> Result<Option<Stored>, SinkError> {
        super::state::stored::<Self>(connection, ledger, group, partition).await
    }

    fn classify(error: &sqlx::Error) -> SinkError {
        SinkError::classify(error, |database| {
            let code = database.code().and_then(|code| code.parse::<i32>().ok()).unwrap_or(0);
            let find = |code: i32| CODES.iter().find(|(known, _)| *known == code).map(|(_, class)| *class);
            let class = find(code).or_else(|| find(code & 0xff)).unwrap_or_else(|| {
                // SQLite has one code for all that is wrong with a statement.
                let text = database.message();
                if text.starts_with("no such table")
                    || text.contains("no column named")
                    || text.starts_with("no such column")
                {
                    Class::Schema
                } else {
                    Class::Unknown
                }
            });
            (class, code.to_string())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_collation_that_a_table_names_is_found() {
        assert_eq!(other_collation("CREATE TABLE t (a TEXT, \"b\" TEXT COLLATE BINARY)"), None);
        let some = "CREATE TABLE t (a TEXT collate binary, b TEXT Collate \"nocase\")";
        assert_eq!(other_collation(some).as_deref(), Some("nocase"));
    }
}
