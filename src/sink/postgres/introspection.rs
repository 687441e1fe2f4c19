//! Live tables of PostgreSQL.

use sqlx::{PgConnection, PgPool};

use super::codes::classify;
use crate::dialect::Dialect;
use crate::sink::driver::catalogue_rows;
use crate::sink::error::SinkError;
use crate::sink::schema::{
    LiveColumn, LiveKey, LiveReference, LiveTable, LiveType, TableName, gather_references, split_type,
};

/// Describes a live table; `None` if it does not exist.
pub(super) async fn introspect(
    connection: &mut PgConnection,
    table: &TableName<'_>,
) -> Result<Option<LiveTable>, SinkError> {
    let failed = |error: sqlx::Error| classify(&error).in_table(&table.full_name()).expose_message();
    // Without a schema, the search path finds the table.
    let quoted =
        table.schema.into_iter().chain([table.name]).map(|part| Dialect::Postgres.quote_identifier(part));
    let quoted = quoted.collect::<Vec<_>>().join(".");
    let encoding: String = sqlx::query_scalar(
        "SELECT pg_encoding_to_char(encoding) FROM pg_database WHERE datname = current_database()",
    )
    .fetch_one(&mut *connection)
    .await
    .map_err(failed)?;
    let not_utf8 = Some(encoding).filter(|encoding| encoding != "UTF8");
    // All collations compare by bytes for equality, except nondeterministic ones.
    let columns: Vec<(String, String, bool, bool, bool, Option<String>)> = catalogue_rows!(
        connection,
        table,
        "SELECT a.attname::text, format_type(a.atttypid, a.atttypmod), NOT a.attnotnull, \
                a.atthasdef OR a.attidentity <> '' OR a.attgenerated <> '', \
                a.attgenerated <> '' OR a.attidentity = 'a', \
                (SELECT c.collname::text FROM pg_collation c WHERE c.oid = a.attcollation AND NOT c.collisdeterministic) \
         FROM pg_attribute a WHERE a.attrelid = to_regclass($1) AND a.attnum > 0 AND NOT a.attisdropped \
         ORDER BY a.attnum",
        &quoted
    );
    if columns.is_empty() {
        return Ok(None);
    }
    // A partial index, or one over an expression, does not make its columns unique.
    let keys: Vec<(bool, Vec<String>, String, bool, bool)> = catalogue_rows!(
        connection,
        table,
        "SELECT i.indisunique, array_agg(a.attname::text ORDER BY k.place), \
                (SELECT c.relname::text FROM pg_class c WHERE c.oid = i.indexrelid), i.indisprimary, \
                EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid AND c.contype IN ('p', 'u')) \
         FROM pg_index i CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS k(attnum, place) \
         JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum \
         WHERE i.indrelid = to_regclass($1) AND i.indpred IS NULL AND i.indexprs IS NULL AND i.indisvalid \
         GROUP BY i.indexrelid, i.indisunique, i.indisprimary ORDER BY i.indexrelid",
        &quoted
    );
    let invalid: Vec<(String,)> = catalogue_rows!(
        connection,
        table,
        "SELECT c.relname::text FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid \
         WHERE i.indrelid = to_regclass($1) AND NOT i.indisvalid \
             AND NOT EXISTS (SELECT FROM pg_stat_progress_create_index p WHERE p.index_relid = i.indexrelid) \
         ORDER BY c.relname",
        &quoted
    );
    let references = references(connection, table, &quoted).await?;
    let kinds: Vec<(bool, bool)> = catalogue_rows!(
        connection,
        table,
        "SELECT c.relpersistence = 'u', c.relkind = 'f' FROM pg_class c WHERE c.oid = to_regclass($1)",
        &quoted
    );
    let durability_gap = match kinds.first() {
        Some((true, _)) => {
            Some("the table is UNLOGGED: a crash of the server empties it, and its records do not come again")
        }
        Some((_, true)) => {
            Some("the table is foreign: its rows may be committed although those of other tables are not")
        }
        _ => None,
    };
    let columns = columns.into_iter().map(
        |(name, declared, nullable, filled, computed, nondeterministic_collation)| {
            let ty = live_type(&declared);
            let is_text = matches!(ty, LiveType::Varchar(_) | LiveType::Text(_));
            let not_utf8 = not_utf8.clone().filter(|_| is_text);
            LiveColumn {
                ty,
                nullable,
                filled_by_database: filled,
                computed,
                not_utf8,
                nondeterministic_collation,
                native_type: declared,
                name,
            }
        },
    );
    Ok(Some(LiveTable {
        columns: columns.collect(),
        keys: keys
            .into_iter()
            .map(|(unique, columns, name, primary, constraint)| LiveKey {
                name,
                columns,
                unique,
                primary,
                constraint,
            })
            .collect(),
        invalid_indexes: invalid.into_iter().map(|(name,)| name).collect(),
        references,
        engine_without_rollback: None,
        durability_gap,
    }))
}

/// Describes the foreign keys of a table.
async fn references(
    connection: &mut PgConnection,
    table: &TableName<'_>,
    quoted: &str,
) -> Result<Vec<LiveReference>, SinkError> {
    let references: Vec<(String, String, String, String, String, bool)> = catalogue_rows!(
        connection,
        table,
        "SELECT c.conname::text, CASE WHEN p.relnamespace <> o.relnamespace THEN p.relnamespace::regnamespace::text || '.' ELSE '' END \
                    || p.relname::text, a.attname::text, f.attname::text, \
                CASE c.confdeltype WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET NULL' WHEN 'd' THEN 'SET DEFAULT' \
                    WHEN 'r' THEN 'RESTRICT' ELSE 'NO ACTION' END, c.convalidated \
         FROM pg_constraint c JOIN pg_class p ON p.oid = c.confrelid JOIN pg_class o ON o.oid = c.conrelid \
         CROSS JOIN LATERAL unnest(c.conkey, c.confkey) WITH ORDINALITY AS k(attnum, foreign_attnum, place) \
         JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum \
         JOIN pg_attribute f ON f.attrelid = c.confrelid AND f.attnum = k.foreign_attnum \
         WHERE c.contype = 'f' AND c.conrelid = to_regclass($1) \
           AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgconstraint = c.oid AND t.tgenabled NOT IN ('O', 'A')) \
         ORDER BY c.conname, k.place",
        quoted
    );
    Ok(gather_references(references.into_iter().map(
        |(name, table, column, referenced, on_delete, validated)| {
            let (columns, referenced) = (vec![column], vec![referenced]);
            LiveReference { name, table, columns, referenced, on_delete, validated }
        },
    )))
}

/// Whether a schema exists.
pub(super) async fn has_schema(pool: &PgPool, schema: &str) -> Result<bool, SinkError> {
    let found = sqlx::query_scalar("SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = $1)")
        .bind(schema)
        .fetch_one(pool)
        .await;
    found.map_err(|error| classify(&error).expose_message())
}

/// Whether it is the schema in which the connection creates tables.
pub(super) async fn is_current_schema(pool: &PgPool, schema: &str) -> Result<bool, SinkError> {
    let found = sqlx::query_scalar("SELECT COALESCE(current_schema() = $1, FALSE)")
        .bind(schema)
        .fetch_one(pool)
        .await;
    found.map_err(|error| classify(&error).expose_message())
}

pub(super) fn live_type(declared: &str) -> LiveType {
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
        // Without arguments, it accepts every precision and scale of a mapping.
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
