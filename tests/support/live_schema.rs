//! The tables of a database as text, to compare those of two databases.

use mapper::dialect::Dialect;

use super::Database;

/// The tables of a database, one line for each part, without internal ones.
pub fn live_schema(database: &Database) -> Vec<String> {
    let mut lines = match database.dialect {
        Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => mysql_schema(database),
        Dialect::Postgres => postgres_schema(database),
        Dialect::Sqlite => sqlite_schema(database),
    };
    lines.sort();
    lines
}

fn is_internal(table: &str) -> bool {
    table.starts_with("mapper_") || table.starts_with("_migrations_")
}

fn mysql_schema(database: &Database) -> Vec<String> {
    let tables = database.query("SHOW TABLES");
    let names = tables.into_iter().filter_map(|mut row| row.remove(0)).filter(|name| !is_internal(name));
    let mut lines = Vec::new();
    for name in names {
        let shown = database.query(&format!("SHOW CREATE TABLE `{name}`"));
        let text = shown[0][1].clone().unwrap();
        // An index that a foreign key made stays when the foreign key is dropped.
        let is_made_by_reference =
            |line: &str| line.starts_with(&format!("KEY `{}_parent`", name.trim_end_matches("_new")));
        let parts = text
            .lines()
            .map(|line| line.trim().trim_end_matches(','))
            .filter(|line| !is_made_by_reference(line));
        // The default collation is named if a statement named the character set.
        let parts = parts.map(|line| line.replace(" CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci", ""));
        lines.extend(parts.map(|line| format!("{name}: {line}")));
    }
    lines
}

fn postgres_schema(database: &Database) -> Vec<String> {
    let queries = [
        "SELECT c.relname::text || ': ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull || ' ' \
             || COALESCE(pg_get_expr(d.adbin, d.adrelid), '') || ' ' || COALESCE((SELECT collname FROM pg_collation WHERE oid = a.attcollation), '') \
         FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum \
         WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped",
        "SELECT c.conrelid::regclass::text || ': ' || c.contype::text || ' ' || CASE WHEN c.contype IN ('u', 'f') THEN c.conname ELSE '' END || ' ' || c.convalidated || ' ' \
             || replace(replace(replace(replace(replace(replace(pg_get_constraintdef(c.oid), '::character varying', ''), '::text[]', ''), '::text', ''), '(', ''), ')', ''), '::numeric', '') \
         FROM pg_constraint c WHERE c.connamespace = current_schema()::regnamespace AND c.contype IN ('p', 'u', 'f', 'c')",
        "SELECT tablename::text || ': ' || CASE WHEN indexname LIKE '%_pkey' THEN '' ELSE indexname || ' ' || indexdef END FROM pg_indexes WHERE schemaname = current_schema()",
    ];
    let lines = queries.iter().flat_map(|sql| database.query(sql)).filter_map(|mut row| row.remove(0));
    lines.filter(|line| !is_internal(line)).collect()
}

fn sqlite_schema(database: &Database) -> Vec<String> {
    let rows = database.query("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL");
    let mut lines = Vec::new();
    for row in rows {
        let (name, sql) = (row[0].clone().unwrap(), row[1].clone().unwrap());
        if is_internal(&name) || name.starts_with("sqlite_") {
            continue;
        }
        // SQLite has one type of integers, so a table is not rebuilt to change its spelling.
        let sql = sql.split_whitespace().collect::<Vec<_>>().join(" ");
        let sql = sql.replace(" SMALLINT", " INT").replace(" BIGINT", " INT").replace(" IF NOT EXISTS", "");
        let inner = sql.split_once('(').map_or("", |(_, inner)| inner).trim().trim_end_matches(')').trim();
        lines.extend(top_level(inner).into_iter().map(|part| format!("{name}: {part}")));
    }
    lines
}

/// The parts between commas that are in no brackets and no quotes.
fn top_level(text: &str) -> Vec<String> {
    let (mut parts, mut depth, mut is_quoted) = (vec![String::new()], 0, false);
    for c in text.chars() {
        match c {
            '\'' => is_quoted = !is_quoted,
            '(' if !is_quoted => depth += 1,
            ')' if !is_quoted => depth -= 1,
            _ => {}
        }
        if c == ',' && depth == 0 && !is_quoted {
            parts.push(String::new());
        } else {
            parts.last_mut().unwrap().push(c);
        }
    }
    parts.into_iter().map(|part| part.trim().replace(" )", ")").replace("( ", "(")).collect()
}
