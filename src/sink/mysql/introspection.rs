//! Live tables of MySQL, MariaDB and TiDB.

use sqlx::{MySqlConnection, MySqlPool};

use super::codes::classify;
use crate::dialect::Dialect;
use crate::sink::driver::catalogue_rows;
use crate::sink::error::SinkError;
use crate::sink::schema::{
    LiveColumn, LiveKey, LiveReference, LiveTable, LiveType, TableName, gather_references, quoted_texts,
    split_type,
};

/// Describes a live table; `None` if it does not exist.
pub(super) async fn introspect(
    connection: &mut MySqlConnection,
    table: &TableName<'_>,
    dialect: Dialect,
) -> Result<Option<LiveTable>, SinkError> {
    let columns: Vec<(String, String, i64, i64, i64, Option<String>, Option<String>)> = catalogue_rows!(
        connection,
        table,
        "SELECT CAST(column_name AS CHAR), \
                IF(data_type = 'enum', CAST(column_type AS CHAR), LOWER(CAST(column_type AS CHAR))), is_nullable = 'YES', \
                column_default IS NOT NULL OR extra LIKE '%auto_increment%' OR extra LIKE '%GENERATED%', \
                extra LIKE '%VIRTUAL GENERATED%' OR extra LIKE '%STORED GENERATED%', \
                CAST(character_set_name AS CHAR), CAST(collation_name AS CHAR) \
         FROM information_schema.columns \
         WHERE table_schema = COALESCE(?, DATABASE()) AND table_name = ? ORDER BY ordinal_position",
        table.schema,
        table.name
    );
    if columns.is_empty() {
        return Ok(None);
    }
    let is_random = dialect == Dialect::Tidb && has_random_key(connection, table).await?;
    // TiDB cuts names of columns in `statistics` after 64 bytes.
    let indexed: Vec<(String, i64, Option<String>)> = if dialect == Dialect::Tidb {
        catalogue_rows!(
            connection,
            table,
            "SELECT CAST(key_name AS CHAR), non_unique = 0, IF(expression IS NULL, CAST(column_name AS CHAR), NULL) \
             FROM information_schema.tidb_indexes \
             WHERE table_schema = COALESCE(?, DATABASE()) AND table_name = ? ORDER BY key_name, seq_in_index",
            table.schema,
            table.name
        )
    } else {
        catalogue_rows!(
            connection,
            table,
            "SELECT CAST(index_name AS CHAR), non_unique = 0, CAST(column_name AS CHAR) \
             FROM information_schema.statistics \
             WHERE table_schema = COALESCE(?, DATABASE()) AND table_name = ? ORDER BY index_name, seq_in_index",
            table.schema,
            table.name
        )
    };
    let mut keys: Vec<(String, LiveKey)> = Vec::new();
    for (index, unique, column) in indexed {
        // An index over an expression has no column name.
        let Some(column) = column else { continue };
        if let Some((_, key)) = keys.last_mut().filter(|(known, _)| *known == index) {
            key.columns.push(column);
            continue;
        }
        let (name, primary) = (index.clone(), index == "PRIMARY");
        let (columns, unique) = (vec![column], unique != 0);
        keys.push((index, LiveKey { name, columns, unique, primary, constraint: primary }));
    }
    // A view has no engine.
    let engines: Vec<(String,)> = catalogue_rows!(
        connection,
        table,
        "SELECT CAST(t.engine AS CHAR) FROM information_schema.tables t \
         JOIN information_schema.engines e ON e.engine = t.engine \
         WHERE t.table_schema = COALESCE(?, DATABASE()) AND t.table_name = ? AND COALESCE(e.transactions, 'NO') <> 'YES'",
        table.schema,
        table.name
    );
    let references = references(connection, table).await?;
    let primary_key = keys.iter().find(|(index, _)| is_random && index == "PRIMARY");
    let random_key = primary_key.map(|(_, key)| key.columns.clone()).unwrap_or_default();
    let columns =
        columns.into_iter().map(|(name, declared, nullable, filled, computed, charset, collation)| {
            LiveColumn {
                ty: live_type(&declared, collation.as_deref(), dialect),
                nullable: nullable != 0,
                filled_by_database: filled != 0 || random_key.contains(&name),
                computed: computed != 0,
                not_utf8: charset.filter(|charset| charset != "utf8mb4"),
                // `utf8mb4_bin` pads with blanks, so it treats `a` and `a ` as equal.
                nondeterministic_collation: collation.filter(|name| {
                    !matches!(name.as_str(), "utf8mb4_0900_bin" | "utf8mb4_nopad_bin" | "binary")
                }),
                native_type: declared,
                name,
            }
        });
    Ok(Some(LiveTable {
        columns: columns.collect(),
        keys: keys.into_iter().map(|(_, key)| key).collect(),
        invalid_indexes: Vec::new(),
        references,
        engine_without_rollback: engines.into_iter().next().map(|(engine,)| engine),
        durability_gap: None,
    }))
}

/// Describes the foreign keys of a table.
async fn references(
    connection: &mut MySqlConnection,
    table: &TableName<'_>,
) -> Result<Vec<LiveReference>, SinkError> {
    let references: Vec<(String, String, String, String)> = catalogue_rows!(
        connection,
        table,
        "SELECT CAST(constraint_name AS CHAR), \
                CONCAT(IF(referenced_table_schema = table_schema, '', CONCAT(CAST(referenced_table_schema AS CHAR), '.')), \
                       CAST(referenced_table_name AS CHAR)), \
                CAST(column_name AS CHAR), CAST(referenced_column_name AS CHAR) \
         FROM information_schema.key_column_usage \
         WHERE table_schema = COALESCE(?, DATABASE()) AND table_name = ? AND referenced_table_name IS NOT NULL \
         ORDER BY constraint_name, ordinal_position",
        table.schema,
        table.name
    );
    let actions: Vec<(String, String)> = if references.is_empty() {
        Vec::new()
    } else {
        catalogue_rows!(
            connection,
            table,
            "SELECT CAST(constraint_name AS CHAR), CAST(delete_rule AS CHAR) \
             FROM information_schema.referential_constraints \
             WHERE constraint_schema = COALESCE(?, DATABASE()) AND table_name = ?",
            table.schema,
            table.name
        )
    };
    let references = references.into_iter().map(|(name, table, column, referenced)| {
        let action = actions.iter().find(|(constraint, _)| *constraint == name);
        let on_delete = action.map(|(_, action)| action.clone()).unwrap_or_default();
        let (columns, referenced) = (vec![column], vec![referenced]);
        LiveReference { name, table, columns, referenced, on_delete, validated: true }
    });
    Ok(gather_references(references))
}

/// Whether TiDB fills the primary key with random numbers (`AUTO_RANDOM`). Its columns do not tell.
async fn has_random_key(connection: &mut MySqlConnection, table: &TableName<'_>) -> Result<bool, SinkError> {
    let random: Vec<(i64,)> = catalogue_rows!(
        connection,
        table,
        "SELECT 1 FROM information_schema.tables \
         WHERE table_schema = COALESCE(?, DATABASE()) AND table_name = ? \
         AND tidb_row_id_sharding_info LIKE 'PK_AUTO_RANDOM_BITS%'",
        table.schema,
        table.name
    );
    Ok(!random.is_empty())
}

/// Whether a database exists, and the user has a privilege in it.
pub(super) async fn has_schema(pool: &MySqlPool, schema: &str) -> Result<bool, SinkError> {
    let found =
        sqlx::query_scalar("SELECT COUNT(*) > 0 FROM information_schema.schemata WHERE schema_name = ?")
            .bind(schema)
            .fetch_one(pool)
            .await;
    found.map_err(|error| classify(&error).expose_message())
}

/// Whether it is the database of the connection.
pub(super) async fn is_current_schema(pool: &MySqlPool, schema: &str) -> Result<bool, SinkError> {
    let found =
        sqlx::query_scalar("SELECT COALESCE(DATABASE() = ?, FALSE)").bind(schema).fetch_one(pool).await;
    found.map_err(|error| classify(&error).expose_message())
}

pub(super) fn live_type(declared: &str, collation: Option<&str>, dialect: Dialect) -> LiveType {
    let (name, arguments) = split_type(declared);
    let unsigned = declared.contains("unsigned");
    match (name.as_str(), arguments.as_slice()) {
        ("char", [n]) => LiveType::Char(*n),
        ("varchar", [n]) => LiveType::Varchar(*n),
        ("text", _) => LiveType::Text(65_535),
        ("mediumtext", _) => LiveType::Text(16_777_215),
        // MariaDB's JSON is LONGTEXT with a check and this collation.
        ("longtext", _) if dialect == Dialect::Mariadb && collation == Some("utf8mb4_bin") => LiveType::Json,
        ("longtext", _) => LiveType::Text(u64::from(u32::MAX)),
        ("blob", _) => LiveType::Binary(65_535),
        ("mediumblob", _) => LiveType::Binary(16_777_215),
        ("longblob", _) => LiveType::Binary(u64::from(u32::MAX)),
        ("smallint", _) if !unsigned => LiveType::SmallInt,
        ("int", _) => {
            if unsigned {
                LiveType::Uint
            } else {
                LiveType::Int
            }
        }
        ("bigint", _) => {
            if unsigned {
                LiveType::UbigInt
            } else {
                LiveType::BigInt
            }
        }
        ("enum", _) => LiveType::Enum(quoted_texts(declared, dialect != Dialect::Tidb)),
        ("decimal", [precision, scale]) => LiveType::Decimal(*precision, *scale),
        ("double", _) => LiveType::Double,
        ("tinyint", _) => LiveType::Boolean,
        ("date", _) => LiveType::Date,
        ("time", []) => LiveType::Time(0),
        ("time", [precision]) => LiveType::Time(*precision),
        ("datetime", []) => LiveType::DateTime(0),
        ("datetime", [precision]) => LiveType::DateTime(*precision),
        ("json", _) => LiveType::Json,
        _ => LiveType::Other,
    }
}
