//! PostgreSQL. Classified by SQLSTATE
//! (<https://www.postgresql.org/docs/current/errcodes-appendix.html>).

use std::str::FromStr;

use sqlx::error::BoxDynError;
use sqlx::postgres::{
    PgArguments, PgConnectOptions, PgConnection, PgHasArrayType, PgPool, PgQueryResult, Postgres,
};
use sqlx::{Arguments, Encode, Executor, SqlSafeStr, SqlStr};

use super::nagle::send_at_once;
use super::pool::{acquire, options as pool_options};
use super::schema::{LiveColumn, LiveKey, LiveTable, LiveType, gather_references, split_type};
use super::transaction::Backend;
use super::writers::Others;
use super::{Class, ConsumerGroup, SinkError, Stored};
use crate::record::Partition;
use crate::sql::{Binding, Cut, Ledger, Statement};
use crate::types::{Type, Value};

/// The SQLSTATEs that a run can meet. Two characters stand for a whole class of states.
pub(super) const CODES: &[(&str, Class)] = &[
    ("08", Class::Connection),          // connection exception
    ("08P01", Class::Configuration),    // protocol violation: a pooler that knows less than the server
    ("2200H", Class::IdsUsedUp),        // sequence generator limit exceeded
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
    ("25P03", Class::Connection),       // idle in transaction session timeout
    ("28", Class::Authentication),      // invalid authorization specification
    ("3D000", Class::Authentication),   // invalid catalog name
    ("3F000", Class::Schema),           // invalid schema name: none to create in
    ("40001", Class::Serialization),    // serialization failure
    ("40P01", Class::Deadlock),         // deadlock detected
    ("428C9", Class::Schema),           // a generated column is written
    ("42501", Class::Permission),       // insufficient privilege
    ("42703", Class::Schema),           // undefined column
    ("42704", Class::Schema),           // undefined object: a type of the mapping's own words
    ("42804", Class::Schema),           // datatype mismatch
    ("42830", Class::Schema),           // invalid foreign key
    ("42846", Class::Schema),           // cannot coerce: to a type of the mapping's own words
    ("42883", Class::Schema),           // undefined function: no operator for a column's type
    ("42P01", Class::Schema),           // undefined table
    ("42P10", Class::Schema),           // no unique key that ON CONFLICT could name
    ("44000", Class::Check),            // WITH CHECK OPTION violation
    ("53100", Class::DiskFull),         // disk full
    ("53300", Class::NoConnectionFree), // too many connections
    ("54000", Class::TooBig),           // program limit exceeded: an index row
    ("54001", Class::WrongValue),       // statement too complex: JSON nested too deep
    ("55P03", Class::LockWait),         // lock not available
    ("57014", Class::LockWait),         // query canceled: a timeout, or a person
    ("57P01", Class::Unavailable),      // admin shutdown
    ("57P02", Class::Unavailable),      // crash shutdown
    ("57P03", Class::Unavailable),      // cannot connect now
    ("57P04", Class::Unavailable),      // the database was dropped: the next try says so
    ("57P05", Class::Connection),       // idle session timeout
    ("P0001", Class::Check),            // RAISE of a trigger
];

/// A PostgreSQL server.
#[derive(Debug, Clone)]
pub struct PostgresSink {
    pub(super) pool: PgPool,
    pub(super) others: Others<Postgres>,
}

impl PostgresSink {
    pub(super) async fn connect(url: &str) -> Result<PostgresSink, SinkError> {
        let classify = |error: sqlx::Error| Self::classify(&error).without_values();
        let options = PgConnectOptions::from_str(url).map_err(classify)?.application_name("mapper");
        let pool = pool_options::<Postgres>()
            .after_connect(|connection, _| {
                Box::pin(async move {
                    // A lock that is held for long is reported and tried again.
                    // And one that a process holds which was stopped in mid-transaction comes free.
                    connection
                        .execute(
                            "SET lock_timeout = '5s'; SET idle_in_transaction_session_timeout = '60s'; \
                             SET timezone = 'UTC'",
                        )
                        .await?;
                    send_at_once();
                    Ok(())
                })
            })
            .connect_lazy_with(options);
        acquire(&pool).await.map_err(classify)?;
        Ok(PostgresSink { pool, others: Others::none() })
    }

    pub(super) async fn live_table(&self, name: &str) -> Result<Option<LiveTable>, SinkError> {
        let failed = |error: sqlx::Error| Self::classify(&error).in_table(name).without_values();
        let encoding: String = sqlx::query_scalar(
            "SELECT pg_encoding_to_char(encoding) FROM pg_database WHERE datname = current_database()",
        )
        .fetch_one(&self.pool)
        .await
        .map_err(failed)?;
        let not_utf8 = Some(encoding).filter(|encoding| encoding != "UTF8");
        // Equality is by bytes in every collation but a nondeterministic one.
        let columns: Vec<(String, String, bool, bool, bool, Option<String>)> = sqlx::query_as(
            "SELECT a.attname::text, format_type(a.atttypid, a.atttypmod), NOT a.attnotnull, \
                    a.atthasdef OR a.attidentity <> '' OR a.attgenerated <> '', a.attgenerated <> '', \
                    (SELECT c.collname::text FROM pg_collation c WHERE c.oid = a.attcollation AND NOT c.collisdeterministic) \
             FROM pg_attribute a WHERE a.attrelid = to_regclass(quote_ident($1)) AND a.attnum > 0 AND NOT a.attisdropped \
             ORDER BY a.attnum",
        )
        .bind(name)
        .fetch_all(&self.pool)
        .await
        .map_err(failed)?;
        if columns.is_empty() {
            return Ok(None);
        }
        // A partial index or one over an expression guards other rows than its columns say.
        let keys: Vec<(bool, Vec<String>)> = sqlx::query_as(
            "SELECT i.indisunique, array_agg(a.attname::text ORDER BY k.place) \
             FROM pg_index i CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS k(attnum, place) \
             JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum \
             WHERE i.indrelid = to_regclass(quote_ident($1)) AND i.indpred IS NULL AND i.indexprs IS NULL AND i.indisvalid \
             GROUP BY i.indexrelid, i.indisunique ORDER BY i.indexrelid",
        )
        .bind(name)
        .fetch_all(&self.pool)
        .await
        .map_err(failed)?;
        let references: Vec<(String, String, String)> = sqlx::query_as(
            "SELECT c.conname::text, p.relname::text, a.attname::text \
             FROM pg_constraint c JOIN pg_class p ON p.oid = c.confrelid \
             CROSS JOIN LATERAL unnest(c.conkey) WITH ORDINALITY AS k(attnum, place) \
             JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum \
             WHERE c.contype = 'f' AND c.conrelid = to_regclass(quote_ident($1)) ORDER BY c.conname, k.place",
        )
        .bind(name)
        .fetch_all(&self.pool)
        .await
        .map_err(failed)?;
        let columns = columns.into_iter().map(|(name, declared, nullable, filled, computed, folds)| {
            let ty = live_type(&declared);
            let is_text = matches!(ty, LiveType::Varchar(_) | LiveType::Text(_));
            let not_utf8 = not_utf8.clone().filter(|_| is_text);
            LiveColumn {
                ty,
                nullable,
                filled_by_database: filled,
                computed,
                not_utf8,
                folds,
                shown: declared,
                name,
            }
        });
        Ok(Some(LiveTable {
            name: name.to_owned(),
            columns: columns.collect(),
            keys: keys.into_iter().map(|(unique, columns)| LiveKey { columns, unique }).collect(),
            references: gather_references(references),
        }))
    }
}

fn live_type(declared: &str) -> LiveType {
    let (name, arguments) = split_type(declared);
    match (name.as_str(), arguments.as_slice()) {
        ("character", [n]) => LiveType::Char(*n),
        ("character varying", [n]) => LiveType::Varchar(*n),
        ("character varying" | "text", []) => LiveType::Text(u64::MAX),
        ("bytea", _) => LiveType::Binary(u64::MAX),
        ("smallint", _) => LiveType::SmallInt,
        ("integer", _) => LiveType::Int,
        ("bigint", _) => LiveType::BigInt,
        ("numeric", [precision, scale]) => LiveType::Decimal(*precision, *scale),
        // Without arguments it takes all that a mapping can ask for.
        ("numeric", []) => LiveType::Decimal(1000, 500),
        ("double precision", _) => LiveType::Double,
        ("boolean", _) => LiveType::Boolean,
        ("date", _) => LiveType::Date,
        ("time without time zone", []) => LiveType::Time(6),
        ("time without time zone", [precision]) => LiveType::Time(*precision),
        ("uuid", _) => LiveType::Uuid,
        ("timestamp without time zone", []) => LiveType::DateTime(6),
        ("timestamp without time zone", [precision]) => LiveType::DateTime(*precision),
        ("json" | "jsonb", _) => LiveType::Json,
        _ => LiveType::Other,
    }
}

/// Binds a column's values: as one array, or the only one by itself. NULL has its column's type
/// too: a prepared statement keeps the types that it was first executed with.
fn add_column<'v>(
    arguments: &mut PgArguments,
    ty: &Type,
    values: impl Iterator<Item = &'v Value>,
    array: bool,
) -> Result<(), BoxDynError> {
    match ty {
        Type::Boolean => add_values(arguments, array, values, |value| match value {
            Value::Bool(b) => Some(*b),
            _ => None,
        }),
        // Its range has been checked.
        Type::SmallInt | Type::Int => add_values(arguments, array, values, |value| match value {
            Value::Int(n) => i32::try_from(*n).ok(),
            _ => None,
        }),
        Type::BigInt | Type::Uint => add_values(arguments, array, values, |value| match value {
            Value::Int(n) => Some(*n),
            _ => None,
        }),
        Type::Double => add_values(arguments, array, values, |value| match value {
            Value::Double(n) => Some(*n),
            _ => None,
        }),
        Type::Binary => add_values(arguments, array, values, |value| match value {
            Value::Binary(bytes) => Some(bytes.as_ref()),
            _ => None,
        }),
        Type::Time(_) => add_values(arguments, array, values, |value| match value {
            Value::Time(time, _) => Some(*time),
            _ => None,
        }),
        Type::UbigInt => add_values(arguments, array, values, |value| match value {
            Value::Uint(n) => Some(n.to_string()),
            _ => None,
        }),
        Type::Date => add_values(arguments, array, values, |value| match value {
            Value::Date(day) => Some(*day),
            _ => None,
        }),
        Type::DateTime(_) => add_values(arguments, array, values, |value| match value {
            Value::DateTime(moment, _) => Some(*moment),
            _ => None,
        }),
        Type::Char(_)
        | Type::Varchar(_)
        | Type::Text
        | Type::Uuid
        | Type::Enum(_)
        | Type::Decimal { .. }
        | Type::Json => add_values(arguments, array, values, |value| match value {
            Value::Text(text) | Value::Decimal(text) | Value::Json(text) => Some(text.as_str()),
            _ => None,
        }),
    }
}

fn add_values<'v, T>(
    arguments: &mut PgArguments,
    array: bool,
    values: impl Iterator<Item = &'v Value>,
    pick: impl Fn(&'v Value) -> Option<T>,
) -> Result<(), BoxDynError>
where
    T: for<'q> Encode<'q, Postgres> + sqlx::Type<Postgres> + PgHasArrayType,
{
    let mut picked = values.map(pick);
    if array { arguments.add(picked.collect::<Vec<_>>()) } else { arguments.add(picked.next().flatten()) }
}

impl Backend for PostgresSink {
    type Db = Postgres;

    fn pool(&self) -> &PgPool {
        &self.pool
    }

    fn others(&self) -> Option<&Others<Postgres>> {
        Some(&self.others)
    }

    fn arguments(statement: &Statement, cut: &Cut<'_>) -> Result<PgArguments, BoxDynError> {
        let mut arguments = PgArguments::default();
        let (rows, types) = (cut.rows, &statement.types);
        match statement.binding {
            Binding::Values | Binding::Repeated(_) => {
                for (value, ty) in cut.values().zip(types.iter().cycle()) {
                    add_column(&mut arguments, ty, std::iter::once(value), false)?;
                }
            }
            Binding::Arrays => {
                for (at, ty) in types.iter().enumerate() {
                    add_column(&mut arguments, ty, rows.iter().map(|row| &row[at]), true)?;
                }
            }
            Binding::ThenArrays(first) => {
                let (alone, repeated) = types.split_at(first);
                for (at, ty) in alone.iter().enumerate() {
                    add_column(&mut arguments, ty, rows.iter().map(|row| &row[at]), false)?;
                }
                for (at, ty) in repeated.iter().enumerate() {
                    let column =
                        rows.iter().flat_map(|row| row[first..].iter().skip(at).step_by(repeated.len()));
                    add_column(&mut arguments, ty, column, true)?;
                }
            }
        }
        Ok(arguments)
    }

    async fn count(
        connection: &mut PgConnection,
        statement: &Statement,
        cut: &Cut<'_>,
    ) -> Result<u64, SinkError> {
        super::transaction::count::<Self>(connection, statement, cut).await
    }

    fn affected(result: &PgQueryResult) -> u64 {
        result.rows_affected()
    }

    /// A deferred constraint speaks up here and not at COMMIT, when the poison beside it has been
    /// put aside.
    fn before_commit() -> Option<SqlStr> {
        Some("SET CONSTRAINTS ALL IMMEDIATE".into_sql_str())
    }

    /// A sequence has a code of its own for it.
    async fn numbers_used_up(_: &mut PgConnection, _: &SinkError, _: &str) -> Result<bool, sqlx::Error> {
        Ok(false)
    }

    async fn stored(
        connection: &mut PgConnection,
        ledger: &Ledger,
        group: &ConsumerGroup,
        partition: &Partition,
    ) -> Result<Option<Stored>, SinkError> {
        super::state::stored::<Self>(connection, ledger, group, partition).await
    }

    fn classify(error: &sqlx::Error) -> SinkError {
        SinkError::classify(error, |database| {
            let state = database.code().unwrap_or_default().into_owned();
            let find =
                |wanted: &str| CODES.iter().find(|(known, _)| *known == wanted).map(|(_, class)| *class);
            let class = find(&state).or_else(|| find(state.get(..2)?)).unwrap_or(Class::Unknown);
            (class, state)
        })
    }
}
