//! Compares live tables with the mapping. This module is pure: introspection supplies the live tables.

use super::live::{LiveColumn, LiveTable, LiveType};
use crate::dialect::Dialect;
use crate::mapping::{Column, Mapping, TableId};
use crate::sql::is_native_array;
use crate::types::{MAX_BYTES, Type};

/// Difference between the live tables and a mapping.
#[derive(Debug, Default)]
pub struct SchemaDiff {
    /// Tables of the mapping that do not exist.
    pub missing: Vec<String>,
    /// Mismatches that prevent a run from starting.
    pub errors: Vec<SchemaMismatch>,
    /// Differences that a run only logs.
    pub warnings: Vec<SchemaMismatch>,
    /// Whether operations must not be regrouped. They must not if a key is not compared by its bytes, or if
    /// the mapping does not know a unique key.
    pub keep_order: bool,
}

impl SchemaDiff {
    /// Describes the mismatches that prevent a run, each with its mapping file.
    #[must_use]
    pub fn describe_errors(&self, mapping: &Mapping) -> Vec<String> {
        let described = self.errors.iter().map(|error| {
            let file = &mapping.files[mapping.file_of_table(&error.table)].name;
            format!("table `{}` does not match mapping `{file}`: {}", error.table, error.detail)
        });
        described.collect()
    }
}

/// A difference between a live table and the mapping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemaMismatch {
    /// Name of the table.
    pub table: String,
    /// The found state, and the state that the mapping needs.
    pub detail: String,
}

/// Compares each table of the mapping with the live table of the same index.
pub(crate) fn diff(mapping: &Mapping, dialect: Dialect, live: &[Option<LiveTable>]) -> SchemaDiff {
    let mut diff = SchemaDiff::default();
    let written = mapping.written_tables();
    for (id, (table, live)) in mapping.tables.iter().zip(live).enumerate() {
        match live {
            None => diff.missing.push(table.full_name()),
            Some(live) => compare_table(mapping, id, written.contains(&id), live, dialect, &mut diff),
        }
    }
    diff
}

fn compare_table(
    mapping: &Mapping,
    table: TableId,
    written: bool,
    live: &LiveTable,
    dialect: Dialect,
    diff: &mut SchemaDiff,
) {
    let (id, table) = (table, &mapping.tables[table]);
    let mismatch = |detail: String| SchemaMismatch { table: table.full_name(), detail };
    for (index, column) in table.columns.iter().enumerate() {
        let found = live.columns.iter().find(|found| found.name.eq_ignore_ascii_case(&column.name));
        let Some(found) = found else {
            diff.errors.push(mismatch(format!(
                "column `{}` is missing, the mapping needs {}",
                column.name, column.ty
            )));
            continue;
        };
        let usage = ColumnUsage {
            filled: mapping.fills(id, index) || written && column.is_clock_time(),
            left_out: mapping.inserts_without(id, index),
        };
        compare_column(column, usage, found, dialect, &mut |detail| {
            diff.errors.push(mismatch(detail));
        });
        let shorter = shorter_column(&table.full_name(), column, found, dialect).filter(|_| written);
        diff.warnings.extend(shorter.map(mismatch));
        // It is unknown how a native type compares values.
        if column.compared && column.dialect_type(dialect).is_some() && !found.ty.holds(&column.ty, dialect) {
            diff.keep_order = true;
            diff.warnings.push(mismatch(format!(
                "key column `{}` is {}, which may treat different values as equal; operations are not regrouped, which is slower",
                column.name, found.native_type
            )));
        }
        if let Some(collation) =
            found.nondeterministic_collation.as_ref().filter(|_| column.compared && column.ty.is_text())
        {
            diff.keep_order = true;
            diff.warnings.push(mismatch(format!(
                "key column `{}` has the collation `{collation}`, which may treat different texts as equal; operations are not regrouped, which is slower",
                column.name
            )));
        }
    }
    if !written {
        return;
    }
    if let Some(engine) = &live.engine_without_rollback {
        diff.errors.push(mismatch(format!(
            "the storage engine `{engine}` cannot roll back, so a rejected event would leave rows; the mapping needs an engine with transactions, such as InnoDB"
        )));
    }
    if let Some(gap) = live.durability_gap {
        diff.warnings.push(mismatch(gap.to_owned()));
    }
    let known = |name: &str| table.columns.iter().any(|column| column.name.eq_ignore_ascii_case(name));
    for extra in live.columns.iter().filter(|live| !known(&live.name)) {
        if !extra.nullable && !extra.filled_by_database {
            diff.errors.push(mismatch(format!(
                "column `{}` is NOT NULL and has no default, the mapping does not write it",
                extra.name
            )));
        }
    }
    let names = |columns: &[usize]| table.names(columns).map(str::to_lowercase).collect::<Vec<_>>();
    let lower = |columns: &[String]| columns.iter().map(|name| name.to_lowercase()).collect::<Vec<_>>();
    for unique in table.unique_keys() {
        let wanted = names(unique);
        if !live.keys.iter().any(|key| key.unique && lower(&key.columns) == wanted) {
            let kind = if unique == table.primary_key.as_slice() { "primary" } else { "unique" };
            diff.errors.push(mismatch(format!("the {kind} key ({}) is missing", wanted.join(", "))));
        }
    }
    for key in live.keys.iter().filter(|key| key.unique) {
        let found = lower(&key.columns);
        if !table.unique_keys().any(|unique| names(unique) == found) {
            diff.keep_order = true;
            diff.warnings.push(mismatch(format!(
                "the unique key ({}) is not in the mapping; operations are not regrouped, which is slower",
                found.join(", ")
            )));
        }
    }
    for index in &table.indexes {
        let wanted = names(&index.columns);
        if !live.keys.iter().any(|key| lower(&key.columns).starts_with(&wanted)) {
            diff.warnings.push(mismatch(format!("the index ({}) is missing", wanted.join(", "))));
        }
    }
    for reference in &table.foreign_keys {
        let wanted = names(&reference.columns);
        let parent = &mapping.tables[reference.references].name;
        let found = live
            .references
            .iter()
            .any(|live| live.table.eq_ignore_ascii_case(parent) && lower(&live.columns) == wanted);
        if !found {
            diff.errors.push(mismatch(format!(
                "the foreign key ({}) to `{parent}` is missing or switched off",
                wanted.join(", ")
            )));
        }
    }
}

/// Describes a column of MySQL or MariaDB that holds shorter values than its type takes.
fn shorter_column(table: &str, column: &Column, found: &LiveColumn, dialect: Dialect) -> Option<String> {
    let bytes = found.ty.shorter_than(&column.ty).filter(|_| column.dialect_type(dialect).is_none())?;
    let Column { name, ty, .. } = column;
    let longest = if *ty == Type::Text { "MEDIUMTEXT" } else { "MEDIUMBLOB" };
    let null = if found.nullable { "" } else { " NOT NULL" };
    Some(format!(
        "column `{name}` is {}, which holds {bytes} bytes; longer values of the mapping's `{ty}` become dead letters, since \
         `truncate` cuts at {MAX_BYTES} bytes; `ALTER TABLE {table} MODIFY {name} {longest}{null}` lengthens the column",
        found.native_type
    ))
}

/// Describes a `json` column whose `sql` is an array while the live column is none, or the other way round.
fn array_mismatch(column: &Column, found: &LiveColumn, dialect: Dialect) -> Option<String> {
    let (name, native_type) = (&column.name, &found.native_type);
    column.dialect_type(dialect).filter(|_| dialect == Dialect::Postgres && column.ty == Type::Json)?;
    match (is_native_array(column, dialect), native_type.ends_with("[]"), found.ty == LiveType::Json) {
        (false, true, _) => Some(format!(
            "column `{name}` is {native_type}, the mapping's `sql` is read as no array; brackets make it one, as in `TEXT[]`"
        )),
        (true, false, true) => {
            Some(format!("column `{name}` is {native_type}, the mapping's `sql` is an array"))
        }
        _ => None,
    }
}

/// Use of a column by operations that insert rows.
#[derive(Clone, Copy)]
struct ColumnUsage {
    /// Whether some of them supply a value.
    filled: bool,
    /// Whether some of them supply none.
    left_out: bool,
}

fn compare_column(
    column: &Column,
    ColumnUsage { filled, left_out }: ColumnUsage,
    found: &LiveColumn,
    dialect: Dialect,
    report: &mut dyn FnMut(String),
) {
    let name = &column.name;
    if column.dialect_type(dialect).is_none() && !found.ty.holds(&column.ty, dialect) {
        report(format!("column `{name}` is {}, the mapping needs {}", found.native_type, column.ty));
    }
    if let Some(mismatch) = array_mismatch(column, found, dialect).filter(|_| filled) {
        report(mismatch);
    }
    if column.required && found.nullable {
        report(format!("column `{name}` accepts NULL, the mapping says `required`"));
    }
    let may_be_null = !column.required && !column.is_generated() && filled;
    if may_be_null && !found.nullable {
        report(format!("column `{name}` is NOT NULL, the mapping can write NULL"));
    } else if left_out && !column.is_generated() && !found.nullable && !found.filled_by_database {
        report(format!(
            "column `{name}` is NOT NULL and has no default, the mapping inserts rows without it"
        ));
    }
    if filled && found.computed {
        report(format!("column `{name}` is computed by the database, the mapping writes it"));
    }
    if column.is_numbered() && !found.filled_by_database {
        report(format!("column `{name}` is not generated by the database, the mapping says `generated`"));
    }
    if let Some(charset) = found.not_utf8.as_ref().filter(|_| column.dialect_type(dialect).is_none()) {
        let wanted = if dialect == Dialect::Postgres { "UTF8" } else { "utf8mb4" };
        report(format!(
            "column `{name}` has the character set `{charset}`, which cannot store all text, the mapping needs `{wanted}`"
        ));
    }
}
