//! Live tables of SQLite.

use sqlx::SqliteConnection;

use super::codes::classify;
use crate::sink::driver::catalogue_rows;
use crate::sink::error::SinkError;
use crate::sink::schema::{
    LiveColumn, LiveKey, LiveReference, LiveTable, LiveType, TableName, gather_references, split_type,
};

/// A column of an index.
struct IndexedColumn {
    index_name: String,
    is_unique: bool,
    is_partial: bool,
    /// `c` if CREATE INDEX made the index, `u` a unique constraint, and `pk` a primary key.
    origin: String,
    /// `None` if it is an expression.
    column_name: Option<String>,
    collation: Option<String>,
}

/// Describes a live table; `None` if it does not exist.
pub(super) async fn introspect(
    connection: &mut SqliteConnection,
    table: &TableName<'_>,
) -> Result<Option<LiveTable>, SinkError> {
    let failed = |error: sqlx::Error| classify(&error).in_table(&table.full_name()).expose_message();
    // `pragma_table_info` leaves out computed columns. Here they have a `hidden` of 2 or 3; 1 is a hidden column
    // of a virtual table.
    let columns: Vec<(String, String, bool, bool, bool, i64)> = catalogue_rows!(
        connection,
        table,
        "SELECT name, type, \"notnull\" <> 0, dflt_value IS NOT NULL, hidden IN (2, 3), pk \
         FROM pragma_table_xinfo(?) WHERE hidden <> 1 ORDER BY cid",
        table.name
    );
    if columns.is_empty() {
        return Ok(None);
    }
    let indexed = indexed_columns(connection, table).await?;
    let mut primary: Vec<(i64, String)> =
        columns.iter().filter(|(.., pk)| *pk > 0).map(|(name, .., pk)| (*pk, name.clone())).collect();
    primary.sort();
    // An alias of the rowid has no index. Every other primary key has one.
    let rowid = matches!(&primary[..], [(_, only)] if columns.iter().any(|(name, ty, ..)| name == only && ty.eq_ignore_ascii_case("integer")));
    let mut keys: Vec<(&str, LiveKey)> = Vec::new();
    if rowid {
        let columns = primary.iter().map(|(_, name)| name.clone()).collect();
        let name = String::new();
        keys.push(("", LiveKey { name, columns, unique: true, primary: true, constraint: true }));
    }
    for indexed in &indexed {
        // A partial index, or one over an expression, does not make its columns unique.
        let Some(column) = indexed.column_name.clone().filter(|_| !indexed.is_partial) else { continue };
        if let Some((_, key)) = keys.last_mut().filter(|(known, _)| *known == indexed.index_name) {
            key.columns.push(column);
            continue;
        }
        let key = LiveKey {
            name: indexed.index_name.clone(),
            columns: vec![column],
            unique: indexed.is_unique,
            primary: indexed.origin == "pk",
            constraint: indexed.origin != "c",
        };
        keys.push((&indexed.index_name, key));
    }
    let references: Vec<(i64, String, String, Option<String>, String)> = catalogue_rows!(
        connection,
        table,
        "SELECT id, \"table\", \"from\", \"to\", on_delete FROM pragma_foreign_key_list(?) ORDER BY id, seq",
        table.name
    );
    // SQLite lists collations of indexes only, not of columns.
    let declared: Option<String> =
        sqlx::query_scalar("SELECT sql FROM sqlite_master WHERE type = 'table' AND lower(name) = lower(?)")
            .bind(table.name)
            .fetch_optional(&mut *connection)
            .await
            .map_err(failed)?;
    let table_collation = declared.as_deref().and_then(non_binary_collation);
    let columns = columns.into_iter().map(|(column, declared, not_null, default, computed, pk)| {
        let collations = indexed
            .iter()
            .filter(|indexed| indexed.is_unique && indexed.column_name.as_deref() == Some(&column));
        let collations: Vec<&String> = collations.filter_map(|indexed| indexed.collation.as_ref()).collect();
        // A column without a unique index may have any collation that the table's text names.
        let collation = match collations.as_slice() {
            [] => table_collation.clone(),
            known => known.iter().find(|name| **name != "BINARY").map(|name| (*name).clone()),
        };
        LiveColumn {
            ty: live_type(&declared),
            native_type: declared.to_lowercase(),
            nullable: !(not_null || (rowid && pk > 0)),
            filled_by_database: default || computed || (rowid && pk > 0),
            computed,
            not_utf8: None,
            nondeterministic_collation: collation,
            name: column,
        }
    });
    Ok(Some(LiveTable {
        columns: columns.collect(),
        keys: keys.into_iter().map(|(_, key)| key).collect(),
        invalid_indexes: Vec::new(),
        references: gather_references(references.into_iter().map(
            |(id, table, column, referenced, on_delete)| LiveReference {
                name: id.to_string(),
                table,
                columns: vec![column],
                referenced: referenced.into_iter().collect(),
                on_delete,
                validated: true,
            },
        )),
        engine_without_rollback: None,
        durability_gap: None,
    }))
}

/// Lists the columns of the indexes of a table, index by index.
async fn indexed_columns(
    connection: &mut SqliteConnection,
    table: &TableName<'_>,
) -> Result<Vec<IndexedColumn>, SinkError> {
    let indexed: Vec<(String, bool, bool, String, Option<String>, Option<String>)> = catalogue_rows!(
        connection,
        table,
        "SELECT list.name, list.\"unique\" <> 0, list.partial <> 0, list.origin, \
                info.name, info.coll \
         FROM pragma_index_list(?) AS list, pragma_index_xinfo(list.name) AS info \
         WHERE info.key <> 0 ORDER BY list.seq, info.seqno",
        table.name
    );
    Ok(indexed
        .into_iter()
        .map(|(index_name, is_unique, is_partial, origin, column_name, collation)| IndexedColumn {
            index_name,
            is_unique,
            is_partial,
            origin,
            column_name,
            collation,
        })
        .collect())
}

/// Finds a collation other than BINARY in the text of a table. A quoted word is a name, not the key word.
fn non_binary_collation(declared: &str) -> Option<String> {
    let mut rest = declared;
    let mut is_after_key_word = false;
    while let Some(first) = rest.chars().next() {
        let closing = match first {
            '[' => Some(']'),
            '"' | '`' | '\'' => Some(first),
            _ => None,
        };
        let is_in_word = |c: char| c.is_alphanumeric() || c == '_';
        let start = usize::from(closing.is_some());
        let length = match closing {
            Some(closing) => rest[1..].find(closing).unwrap_or(rest.len() - 1),
            None if is_in_word(first) => rest.find(|c| !is_in_word(c)).unwrap_or(rest.len()),
            None => {
                rest = &rest[first.len_utf8()..];
                continue;
            }
        };
        let word = &rest[start..start + length];
        if is_after_key_word && !word.eq_ignore_ascii_case("binary") {
            return Some(word.to_owned());
        }
        is_after_key_word = closing.is_none() && word.eq_ignore_ascii_case("collate");
        rest = rest.get(start + length + start..).unwrap_or_default();
    }
    None
}

pub(super) fn live_type(declared: &str) -> LiveType {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_collation_that_a_table_names_is_found() {
        assert_eq!(non_binary_collation("CREATE TABLE t (a TEXT, \"b\" TEXT COLLATE BINARY)"), None);
        let some = "CREATE TABLE t (a TEXT collate binary, b TEXT Collate \"nocase\")";
        assert_eq!(non_binary_collation(some).as_deref(), Some("nocase"));
        let some = "CREATE TABLE t ([a] TEXT COLLATE\n\t`ä`)";
        assert_eq!(non_binary_collation(some).as_deref(), Some("ä"));
        // The name of a column is not the key word.
        for name in ["\"collate\"", "[collate]", "`collate`", "\"collate x\"", "\"a\"\"collate x\""] {
            assert_eq!(non_binary_collation(&format!("CREATE TABLE t ({name} TEXT, b INT)")), None);
        }
        assert_eq!(non_binary_collation("CREATE TABLE t (\"a TEXT"), None);
    }
}
