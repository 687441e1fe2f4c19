//! The template contexts: facts of the mapping, under the names that the mapping file uses.

use minijinja::context;
use minijinja::value::Value as Context;

use super::postgres_type::PostgresType;
use super::qualified_name::QualifiedName;
use super::statement::StoredSets;
use crate::dialect::Dialect;
use crate::mapping::{
    Column, ColumnId, Combine, ForeignKey, Generated, Key, Mapping, OnDelete, Operation, OperationKind, Table,
};
use crate::types::{Type, Value};

/// Context of a table, for `table.sql` and `index.sql`.
pub(super) fn table(mapping: &Mapping, table: &Table, dialect: Dialect) -> Context {
    let foreign_keys: Vec<Context> =
        table.foreign_keys.iter().map(|reference| foreign_key(mapping, table, reference, dialect)).collect();
    context! {
        name => QualifiedName::of(table, dialect),
        columns => table.columns.iter().map(|one| column(one, dialect)).collect::<Vec<_>>(),
        primary_key => names(table, &table.primary_key),
        generated => table.columns.iter().any(Column::is_numbered),
        unique => table.unique.iter().map(|one| key(table, one)).collect::<Vec<_>>(),
        indexes => table.indexes.iter().map(|one| key(table, one)).collect::<Vec<_>>(),
        foreign_keys => foreign_keys,
    }
}

/// Context of a foreign key.
pub(super) fn foreign_key(
    mapping: &Mapping,
    table: &Table,
    reference: &ForeignKey,
    dialect: Dialect,
) -> Context {
    let parent = &mapping.tables[reference.references];
    context! {
        name => reference.name.clone(),
        columns => names(table, &reference.columns),
        table => QualifiedName::of(parent, dialect),
        referenced => names(parent, &reference.referenced),
        on_delete => match reference.on_delete {
            OnDelete::NoAction => "no_action",
            OnDelete::Cascade => "cascade",
            OnDelete::SetNull => "set_null",
        },
    }
}

/// Context of a key or an index: its name and its columns' names.
pub(super) fn key(table: &Table, key: &Key) -> Context {
    context! { name => key.name.clone(), columns => names(table, &key.columns) }
}

/// Context of an operation. Each template has its own variables besides `table`:
///
/// - `upsert.sql` and `replace.sql`: `columns`, `names`, `clock_times`, `inserted`, `key`, `update`, `updated`,
///   `change_time`, `guard`, `rows`
/// - `insert.sql`: `columns`, `names`, `clock_times`, `inserted`, `rows`
/// - `insert_ignore.sql`: those of `insert.sql`, and `unique_keys`
/// - `update.sql`: `set`, `change_time`, `key`, `guard`
/// - `delete.sql`: `key`, `guard`
/// - `update_rows.sql` and `delete_rows.sql`: see [`joined`]
/// - `prune.sql`: `of`, `rest`, `rows`. If `rest` is empty, it is `delete.sql` with `of` as `key`
/// - `truncate.sql`: none
///
/// `update` are the names of `updated`. In `columns`, `updated` and `set`, `combine` says how a column combines with
/// the stored value, and `occurrences` how often its value is in the SQL of a changed row. `names` are those of `columns`, which are bound. The clock sets `clock_times` in a new row, and one of them, the
/// `change_time`, in a changed row. `inserted` are the names of all columns of a new row.
pub(super) fn operation(mapping: &Mapping, operation: &Operation, rows: usize, dialect: Dialect) -> Context {
    let owner = &mapping.tables[operation.table];
    let columns = |ids: &[ColumnId]| -> Vec<Context> {
        let column = |id: &ColumnId| {
            let combine = operation.combine_of(*id);
            context! {
                combine => combine.map(Combine::name),
                occurrences => combine.map_or(1, Combine::occurrences),
                ..column(&owner.columns[*id], dialect)
            }
        };
        ids.iter().map(column).collect()
    };
    let table = table(mapping, owner, dialect);
    let written: Vec<ColumnId> = operation.reads.iter().map(|read| read.column).collect();
    let clock_times: Vec<ColumnId> =
        (0..owner.columns.len()).filter(|column| owner.columns[*column].is_clock_time()).collect();
    let inserted = [written.clone(), clock_times.clone()].concat();
    let change_time = change_time(owner, operation).map(|id| column(&owner.columns[id], dialect));
    match &operation.kind {
        OperationKind::Upsert { key, update, .. } | OperationKind::Replace { key, update, .. } => {
            let guard = operation.guard();
            // Some databases assign columns one after another, so the guard must change last.
            let update = update.iter().filter(|column| guard != Some(**column)).chain(&guard);
            let update: Vec<ColumnId> = update.copied().collect();
            context! {
                table => table,
                columns => columns(&written),
                names => names(owner, &written),
                clock_times => columns(&clock_times),
                inserted => names(owner, &inserted),
                change_time => change_time,
                key => names(owner, key),
                update => names(owner, &update),
                updated => columns(&update),
                guard => guard.map(|guard| owner.columns[guard].name.clone()),
                rows => rows,
            }
        }
        OperationKind::Insert { .. } => {
            let keys: Vec<Vec<Context>> = owner
                .filled_keys(&written)
                .map(|key| lookup_columns(owner, key, &written, false, dialect))
                .collect();
            context! {
                table => table,
                columns => columns(&written),
                names => names(owner, &written),
                clock_times => columns(&clock_times),
                inserted => names(owner, &inserted),
                unique_keys => keys,
                rows => rows,
            }
        }
        OperationKind::Update { set, key, guard, .. } => {
            let guard = guard.map(|guard| column(&owner.columns[guard], dialect));
            context! {
                table => table,
                set => columns(set),
                change_time => change_time,
                key => columns(key),
                guard => guard,
            }
        }
        OperationKind::Delete { key, guard, .. } => {
            let guard = guard.map(|guard| column(&owner.columns[guard], dialect));
            context! { table => table, key => columns(key), guard => guard }
        }
        OperationKind::Prune { of, rest } if rest.is_empty() => {
            context! { table => table, key => columns(of), guard => None::<Context> }
        }
        OperationKind::Prune { of, rest } => {
            context! { table => table, of => columns(of), rest => columns(rest), rows => rows }
        }
        OperationKind::Truncate => context! { table => table },
    }
}

/// Context of `update_rows.sql` and `delete_rows.sql`, which join the table, as `stored`, with rows of values. `bound` are
/// the columns of these values. The names of the other columns contain `stored`, because they could equal those of
/// `given`. `assigned` is the name in an assignment. See [`index`].
pub(super) fn joined(mapping: &Mapping, operation: &Operation, rows: usize, dialect: Dialect) -> Context {
    let owner = &mapping.tables[operation.table];
    let described = |id: &ColumnId| {
        let name = &owner.columns[*id].name;
        let assigned = match dialect {
            // These assign columns of any of the joined tables.
            Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => QualifiedName::of_column("stored", name),
            Dialect::Postgres | Dialect::Sqlite => Context::from(name.clone()),
        };
        context! { assigned => assigned, occurrences => 1, ..stored_column(&owner.columns[*id], dialect) }
    };
    let all = |ids: &[ColumnId]| ids.iter().map(described).collect::<Vec<_>>();
    let bound: Vec<ColumnId> = operation.reads.iter().map(|read| read.column).collect();
    context! {
        table => table(mapping, owner, dialect),
        bound => all(&bound),
        set => all(operation.updated_columns()),
        change_time => change_time(owner, operation).as_ref().map(described),
        key => all(operation.key()),
        guard => operation.guard().as_ref().map(described),
        index => index(owner, operation.key(), dialect),
        rows => rows,
    }
}

/// The index by which MariaDB must find the rows of a key that is not unique. While its statistics of a new table are
/// old, it would scan the table for each key.
fn index(owner: &Table, key: &[ColumnId], dialect: Dialect) -> Option<String> {
    let is_unique = |unique: &[ColumnId]| unique.iter().all(|column| key.contains(column));
    if dialect != Dialect::Mariadb || owner.unique_keys().any(is_unique) {
        return None;
    }
    let primary = std::iter::once(("PRIMARY", &owner.primary_key));
    let named = owner.unique.iter().chain(&owner.indexes).map(|key| (key.name.as_str(), &key.columns));
    let references = owner.foreign_keys.iter().map(|key| (key.name.as_str(), &key.columns));
    let prefix = |columns: &[ColumnId]| columns.iter().take_while(|column| key.contains(column)).count();
    let lengths = primary.chain(named).chain(references).map(|(name, columns)| (name, prefix(columns)));
    // Of several, the first one is unique: it holds the other columns of a set, too.
    let longest = lengths.reduce(|longest, other| if other.1 > longest.1 { other } else { longest });
    longest.filter(|(_, length)| *length > 0).map(|(name, _)| name.to_owned())
}

/// Context of a column of the table `stored`, which is joined with `given`.
fn stored_column(of: &Column, dialect: Dialect) -> Context {
    context! { name => QualifiedName::of_column("stored", &of.name), ..column(of, dialect) }
}

/// Context of `clear.sql`: the columns that become NULL.
pub(super) fn clear(mapping: &Mapping, owner: &Table, columns: &[ColumnId], dialect: Dialect) -> Context {
    context! { table => table(mapping, owner, dialect), columns => names(owner, columns) }
}

/// The column that the clock sets if the operation changes another column of a stored row.
pub(super) fn change_time(table: &Table, operation: &Operation) -> Option<ColumnId> {
    let is_set = |column: &Column| column.generated == Some(Generated::ChangeTime);
    table.columns.iter().position(is_set).filter(|_| !operation.updated_columns().is_empty())
}

/// Context of a lookup. `groups` are lists of columns whose values are bound in this order for each row. For
/// `newer.sql`, they are the key and the guard. For `same.sql`, they are the key and the other columns. For
/// `existing.sql`, they are the unique keys; key columns that are not `bound` have their DEFAULT. If `is_joined`, the
/// table is joined with rows of the `bound` columns; see [`joined`].
pub(super) fn lookup(
    mapping: &Mapping,
    owner: &Table,
    groups: &[Vec<ColumnId>],
    bound: &[ColumnId],
    (rows, is_joined): (usize, bool),
    dialect: Dialect,
) -> Context {
    let index = index(owner, &groups[0], dialect).filter(|_| is_joined);
    let groups: Vec<Vec<Context>> =
        groups.iter().map(|group| lookup_columns(owner, group, bound, is_joined, dialect)).collect();
    context! {
        index => index,
        table => table(mapping, owner, dialect),
        groups => groups,
        bound => lookup_columns(owner, bound, bound, is_joined, dialect),
        width => bound.len(),
        rows => rows,
        is_joined => is_joined,
    }
}

/// Context of `prune_sets.sql`, which deletes the rows of several parents, with the key `of`, whose other key columns
/// `rest` are in none of their sets. See [`joined`].
pub(super) fn prune_sets(
    mapping: &Mapping,
    owner: &Table,
    (of, rest): (&[ColumnId], &[ColumnId]),
    (parents, rows): (usize, usize),
    dialect: Dialect,
) -> Context {
    let described = |ids: &[ColumnId]| -> Vec<Context> {
        ids.iter().map(|id| stored_column(&owner.columns[*id], dialect)).collect()
    };
    context! {
        table => table(mapping, owner, dialect),
        of => described(of),
        rest => described(rest),
        index => index(owner, of, dialect),
        parents => parents,
        rows => rows,
    }
}

/// Context of `stored_sets.sql`, which reads the `rest` of the key of at most `limit` stored rows.
pub(super) fn stored_sets(
    mapping: &Mapping,
    owner: &Table,
    keys: (&[ColumnId], &[ColumnId]),
    parents: usize,
    dialect: Dialect,
) -> Context {
    context! { limit => StoredSets::LIMIT, ..prune_sets(mapping, owner, keys, (parents, 0), dialect) }
}

/// How `rows_by_key.sql` locks the rows that it reads, until the transaction ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RowLock {
    /// No other session changes the rows.
    Keep,
    /// The session itself changes them next.
    Change,
}

/// Context of `rows_by_key.sql`, which reads rows by a key: either the `number` of each row, or the rows that a guard does
/// not keep from changing. If `is_joined`, the table is joined with rows of the `bound` columns; see [`joined`].
pub(super) fn rows_by_key(
    mapping: &Mapping,
    owner: &Table,
    (key, guard, number): (&[ColumnId], Option<ColumnId>, Option<ColumnId>),
    lock: Option<RowLock>,
    (rows, is_joined): (usize, bool),
    dialect: Dialect,
) -> Context {
    let described = |id: &ColumnId| match &owner.columns[*id] {
        of if is_joined => stored_column(of, dialect),
        of => column(of, dialect),
    };
    let bound = key.iter().chain(&guard);
    context! {
        table => table(mapping, owner, dialect),
        bound => bound.map(described).collect::<Vec<_>>(),
        is_joined => is_joined,
        key => key.iter().map(described).collect::<Vec<_>>(),
        guard => guard.as_ref().map(described),
        number => number.map(|number| owner.columns[number].name.clone()),
        lock => lock.map(|lock| match lock {
            RowLock::Keep => "keep",
            RowLock::Change => "change",
        }),
        width => key.len() + usize::from(guard.is_some()),
        rows => rows,
    }
}

/// The columns of a lookup, each with the flag whether its value is bound.
fn lookup_columns(
    table: &Table,
    columns: &[ColumnId],
    bound: &[ColumnId],
    is_joined: bool,
    dialect: Dialect,
) -> Vec<Context> {
    let described = if is_joined { stored_column } else { column };
    let columns = columns.iter().map(|id| {
        context! { bound => bound.contains(id), ..described(&table.columns[*id], dialect) }
    });
    columns.collect()
}

fn names(table: &Table, columns: &[ColumnId]) -> Vec<String> {
    table.names(columns).map(str::to_owned).collect()
}

/// Context of a column.
pub(super) fn column(column: &Column, dialect: Dialect) -> Context {
    let (length, precision, scale) = match &column.ty {
        Type::Char(length) | Type::Varchar(length) => (Some(*length), None, None),
        Type::Decimal { precision, scale } => (None, Some(*precision), Some(*scale)),
        Type::Time(precision) | Type::DateTime(precision) => (None, Some(*precision), None),
        Type::Enum(values) => {
            let longest = values.iter().map(|value| value.chars().count()).max();
            (longest.and_then(|longest| u32::try_from(longest).ok()), None, None)
        }
        _ => (None, None, None),
    };
    let enum_values = match &column.ty {
        Type::Enum(values) => {
            let quoted: Vec<String> = values.iter().map(|value| dialect.quote_text(value)).collect();
            Context::from_safe_string(quoted.join(", "))
        }
        _ => Context::from(()),
    };
    context! {
        name => column.name.clone(),
        type => context! {
            name => column.ty.name(), length => length, precision => precision, scale => scale, enum_values => enum_values,
        },
        // Only `dialect_type` and `dialect_cast` write it.
        sql => column.dialect_type(dialect),
        // The type's name without arguments. Templates use it to choose a comparison.
        dialect_type_name => column.dialect_type(dialect).map(first_word),
        // The numbers in the type's brackets, such as its precision.
        dialect_type_arguments => column.dialect_type(dialect).map(arguments),
        is_native_array => is_native_array(column, dialect),
        // A numbered key is NOT NULL by itself.
        required => column.required && !column.is_numbered(),
        generated => column.is_numbered(),
        default => column.default.as_ref().map(|value| constant(value, dialect)),
        // Text that identifies rows is compared by its bytes, on every dialect.
        binary_collation => column.compared && column.ty.is_text(),
        is_text => column.ty.is_text(),
    }
}

/// The type of PostgreSQL that fills a native array from a `json` column, if the column's `sql` is an array.
pub(super) fn native_array(column: &Column, dialect: Dialect) -> Option<PostgresType<'_>> {
    let ty =
        column.dialect_type(dialect).filter(|_| dialect == Dialect::Postgres && column.ty == Type::Json)?;
    Some(PostgresType::parse(ty)).filter(|ty| ty.is_array)
}

/// Whether JSON arrays fill a native array in this column.
#[must_use]
pub fn is_native_array(column: &Column, dialect: Dialect) -> bool {
    native_array(column, dialect).is_some()
}

fn first_word(text: &str) -> String {
    let name = text.trim_start().split(|c: char| c == '(' || c.is_whitespace()).next();
    name.unwrap_or_default().to_ascii_lowercase()
}

/// Returns the numbers in brackets after a type's name.
fn arguments(text: &str) -> Vec<u32> {
    let rest = text.trim_start().trim_start_matches(|c: char| c != '(' && !c.is_whitespace());
    let inner = rest.trim_start().strip_prefix('(').and_then(|rest| rest.split_once(')'));
    let numbers = inner.into_iter().flat_map(|(inner, _)| inner.split(','));
    numbers.map_while(|number| number.trim().parse().ok()).collect()
}

/// A constant of the mapping, which a template writes as SQL.
pub(super) fn constant(value: &Value, dialect: Dialect) -> Context {
    Context::from_safe_string(literal(value, dialect))
}

/// Formats a constant of the mapping as SQL.
fn literal(value: &Value, dialect: Dialect) -> String {
    match value {
        // No constant is a look-up.
        Value::Null | Value::RowNumber => "NULL".to_owned(),
        Value::Bool(b) => dialect.boolean(*b).to_owned(),
        // SQLite stores decimals as text. A number would lose its trailing zeros.
        Value::Uint(_) | Value::Decimal(_) if dialect == Dialect::Sqlite => {
            dialect.quote_text(&value.to_string())
        }
        Value::Double(double) => double_literal(*double, dialect),
        Value::Int(_) | Value::Uint(_) | Value::Decimal(_) => value.to_string(),
        // `check` refuses a default of `binary`, so no such literal occurs.
        Value::Binary(_)
        | Value::Text(_)
        | Value::Json(_)
        | Value::Date(_)
        | Value::Time(..)
        | Value::DateTime(..) => dialect.quote_text(&value.to_string()),
    }
}

/// Formats a finite double as SQL. Large and small numbers have an exponent, since MySQL reads digits without one
/// as a decimal of at most 65 digits. SQLite does not read exponents exactly, so it computes such a number from
/// its mantissa and a power of two, which is exact.
fn double_literal(double: f64, dialect: Dialect) -> String {
    const MANTISSA_BITS: u32 = 52;
    const BIAS: i32 = 1075;
    let text = format!("{double:?}");
    if dialect != Dialect::Sqlite || !text.contains('e') {
        return text.trim_end_matches(".0").to_owned();
    }
    let bits = double.abs().to_bits();
    let (fraction, exponent) = (bits & ((1 << MANTISSA_BITS) - 1), bits >> MANTISSA_BITS);
    // A number without an exponent has no implicit first bit.
    let (mantissa, exponent) = match i32::try_from(exponent).unwrap_or_default() {
        0 => (fraction, 1 - BIAS),
        exponent => (fraction | 1 << MANTISSA_BITS, exponent - BIAS),
    };
    let sign = if double < 0.0 { "-" } else { "" };
    let operator = if exponent < 0 { '/' } else { '*' };
    let power = exponent.unsigned_abs();
    let factor = |done: u32| format!(" {operator} {}.0", 1_u64 << (power - done).min(62));
    let factors: Vec<String> = (0..power).step_by(62).map(factor).collect();
    format!("({sign}{mantissa}.0{})", factors.concat())
}
