//! Operation → statement: selects the template, the numbers of rows, and the lookups.

use super::context::{self, RowLock};
use super::statement::{
    Binding, Conflicts, Lookup, MAX_ROWS, Match, NativeArray, Newer, OperationSql, Statement, Strategy,
    max_replace_rows,
};
use super::templates::{TemplateFault, Templates};
use super::text::Sql;
use crate::dialect::Dialect;
use crate::mapping::{
    Column, ColumnId, Combine, IfNoRow, Mapping, OnConflict, Operation, OperationKind, Table,
};

/// The inputs that all statements of a mapping share.
#[derive(Clone, Copy)]
pub(super) struct Renderer<'a> {
    pub(super) templates: &'a Templates,
    pub(super) mapping: &'a Mapping,
    pub(super) dialect: Dialect,
    /// The most rows in one statement.
    max_rows: usize,
}

/// Renders the SQL of an operation for up to `max_rows` rows at once, at most [`MAX_ROWS`]. If `checks_keys`
/// is true, includes the check of key assumptions.
pub(super) fn operation_sql(
    templates: &Templates,
    mapping: &Mapping,
    operation: &Operation,
    dialect: Dialect,
    max_rows: usize,
    checks_keys: bool,
) -> Result<OperationSql, TemplateFault> {
    let renderer = Renderer { templates, mapping, dialect, max_rows: max_rows.min(MAX_ROWS) };
    Ok(OperationSql {
        statement: renderer.statement(operation)?,
        strategy: renderer.strategy(operation, checks_keys)?,
    })
}

impl<'a> Renderer<'a> {
    /// Renders statements for up to [`MAX_ROWS`] rows.
    pub(super) fn new(templates: &'a Templates, mapping: &'a Mapping, dialect: Dialect) -> Renderer<'a> {
        Renderer { templates, mapping, dialect, max_rows: MAX_ROWS }
    }
}

impl Renderer<'_> {
    /// The statement, for one row if the operation cannot insert rows.
    pub(super) fn statement_per_row(self, operation: &Operation) -> Result<Statement, TemplateFault> {
        let template = match &operation.kind {
            OperationKind::Upsert { .. } => "upsert.sql",
            OperationKind::Insert { on_conflict: OnConflict::DeadLetter } => "insert.sql",
            OperationKind::Insert { on_conflict: OnConflict::Ignore } => "insert_ignore.sql",
            OperationKind::Update { .. } => "update.sql",
            OperationKind::Delete { .. } => "delete.sql",
            OperationKind::Prune { rest, .. } if rest.is_empty() => "delete.sql",
            OperationKind::Prune { .. } => "prune.sql",
            OperationKind::Replace { .. } => "replace.sql",
            OperationKind::Truncate => "truncate.sql",
        };
        let table = &self.mapping.tables[operation.table];
        let mut bound: Vec<ColumnId> = operation.reads.iter().map(|read| read.column).collect();
        let (binding, buckets) = match &operation.kind {
            OperationKind::Prune { rest, .. } if !rest.is_empty() => {
                let first = bound.len();
                bound.extend(rest);
                if self.dialect.binds_arrays() {
                    (Binding::ThenArrays(first), vec![1])
                } else {
                    (Binding::Repeated(first), replace_buckets(rest.len()))
                }
            }
            OperationKind::Update { set, .. } if context::change_time(table, operation).is_some() => {
                let values: usize = set.iter().map(|column| occurrences(operation, *column)).sum();
                bound.splice(0..0, bound[..values].to_vec());
                (Binding::ComparedFirst(values), vec![1])
            }
            kind => self.binding(kind.can_insert(), bound.len()),
        };
        self.rendered(table, &bound, template, binding, &buckets, |rows| {
            context::operation(self.mapping, operation, rows, self.dialect)
        })
    }

    /// Returns how a statement binds its rows, and the numbers of rows that it is rendered for.
    pub(super) fn binding(self, takes_rows: bool, columns: usize) -> (Binding, Vec<usize>) {
        match takes_rows {
            true if self.dialect.binds_arrays() => (Binding::Arrays, vec![1]),
            true => (Binding::Values, self.buckets(columns)),
            false => (Binding::Values, vec![1]),
        }
    }

    pub(super) fn rendered(
        self,
        table: &Table,
        bound: &[ColumnId],
        template: &str,
        binding: Binding,
        buckets: &[usize],
        context: impl Fn(usize) -> minijinja::Value,
    ) -> Result<Statement, TemplateFault> {
        let texts = buckets
            .iter()
            .map(|rows| Ok((*rows, Sql::new(self.templates.render(template, context(*rows))?))));
        Ok(Statement {
            table: table.full_name(),
            texts: texts.collect::<Result<_, TemplateFault>>()?,
            binding,
            types: bound.iter().map(|column| table.columns[*column].ty.clone()).collect(),
            native_arrays: native_arrays(table, bound, self.dialect),
        })
    }

    fn strategy(self, operation: &Operation, checks_keys: bool) -> Result<Strategy, TemplateFault> {
        let avoids_sequence_gaps = self.dialect.avoids_sequence_gaps();
        Ok(match &operation.kind {
            OperationKind::Insert { on_conflict: OnConflict::DeadLetter } => {
                Strategy::Insert(Conflicts::Refused)
            }
            // A refused row would use up a generated number.
            OperationKind::Insert { on_conflict: OnConflict::Ignore } if !avoids_sequence_gaps => {
                let written: Vec<ColumnId> = operation.reads.iter().map(|read| read.column).collect();
                let table = &self.mapping.tables[operation.table];
                let keys: Vec<Vec<ColumnId>> =
                    table.filled_keys(&written).map(<[ColumnId]>::to_vec).collect();
                Strategy::Insert(Conflicts::LookedUp(self.lookup(operation, "existing.sql", &keys)?))
            }
            OperationKind::Insert { on_conflict: OnConflict::Ignore } => Strategy::Insert(Conflicts::Ignored),
            OperationKind::Upsert { guard, update, .. } => Strategy::Upsert {
                only_inserts: update.is_empty() && self.dialect.affected_rows_exclude_unchanged(),
                newer: match guard {
                    None => Newer::Unguarded,
                    Some(_) if self.dialect.affected_rows_exclude_unchanged() => Newer::NotAffected,
                    Some(guard) => Newer::LookedUp(self.newer(operation, *guard)?),
                },
                update_first: self.update_first(operation)?,
                unchanged: self.unchanged(operation)?,
                key_check: if checks_keys { self.key_check(operation)? } else { None },
            },
            OperationKind::Replace { key, update, .. } => {
                let has_number = self.mapping.tables[operation.table].columns.iter().any(Column::is_numbered);
                // It saves generated numbers.
                let looks_up = has_number && !avoids_sequence_gaps;
                let lookup = || self.lookup(operation, "same.sql", &[key.clone(), update.clone()]);
                Strategy::Replace {
                    unchanged: looks_up.then(lookup).transpose()?,
                    affects_changed: self.dialect == Dialect::Sqlite,
                    update_first: self.update_first(operation)?,
                }
            }
            OperationKind::Update { .. } => Strategy::Update(self.match_of(operation)?),
            OperationKind::Delete { .. } => Strategy::Delete(self.match_of(operation)?),
            OperationKind::Prune { .. } => {
                Strategy::Prune { sets: self.prune_sets(operation)?, stored: self.stored_sets(operation)? }
            }
            OperationKind::Truncate => Strategy::Truncate { clear: self.clear(operation)? },
        })
    }

    /// Makes a column of each reference of the table to itself NULL.
    fn clear(self, operation: &Operation) -> Result<Option<Box<Statement>>, TemplateFault> {
        let table = &self.mapping.tables[operation.table];
        let own = table.foreign_keys.iter().filter(|key| key.references == operation.table);
        let mut columns: Vec<ColumnId> = own.filter_map(|key| table.clearable_column(key)).collect();
        columns.sort_unstable();
        columns.dedup();
        if columns.is_empty() {
            return Ok(None);
        }
        let (binding, buckets) = self.binding(false, 0);
        let statement = self.rendered(table, &[], "clear.sql", binding, &buckets, |_| {
            context::clear(self.mapping, table, &columns, self.dialect)
        })?;
        Ok(Some(Box::new(statement)))
    }

    fn match_of(self, operation: &Operation) -> Result<Match, TemplateFault> {
        let key = operation.key();
        let mut unique_keys = self.mapping.tables[operation.table].unique_keys();
        let at_most_one = unique_keys.any(|unique| unique.iter().all(|column| key.contains(column)));
        let changing = || {
            let last = operation.guard().map(|_| operation.reads.len() - 1);
            let reads = operation.key_reads().into_iter().flatten().chain(last).collect();
            let found = (key, operation.guard(), None);
            self.rows_by_key(operation.table, found, Some(RowLock::Change), reads).map(Box::new)
        };
        let needs_lookup = self.joins_rows(operation) && !at_most_one;
        Ok(Match {
            newer: operation.guard().map(|guard| self.newer(operation, guard)).transpose()?,
            at_most_one,
            row_expected: operation.if_no_row() == Some(IfNoRow::DeadLetter),
            changing: needs_lookup.then(changing).transpose()?,
        })
    }

    /// Counts stored rows that are newer than the event.
    fn newer(self, operation: &Operation, guard: ColumnId) -> Result<Box<Lookup>, TemplateFault> {
        let key = operation.key_reads().unwrap_or_default();
        // Operations that only match rows read the guard last.
        let last = operation.reads.iter().rposition(|read| read.column == guard).unwrap_or_default();
        let groups = [operation.key().to_vec(), vec![guard]];
        self.lookup_of(operation, "newer.sql", [key, vec![last]].concat(), &groups)
    }

    /// Counts upserted rows that are stored already with the same values, on databases that would write a stored row anew
    /// before they compare it. `None` if the effect depends on more than these values, if a user's template may do more than
    /// upsert them, or if it would cost more than the upsert.
    fn unchanged(self, operation: &Operation) -> Result<Option<Box<Lookup>>, TemplateFault> {
        let update = operation.updated_columns().to_vec();
        let combines = update.iter().any(|column| operation.combine_of(*column).is_some());
        let groups = [operation.key().to_vec(), update];
        let table = &self.mapping.tables[operation.table];
        let is_possible = !combines && !self.templates.has_override("upsert.sql");
        let is_needed = self.dialect.has_mysql_protocol() && is_possible;
        if !is_needed || !self.joins_lookups("same.sql", table, &groups[0], &groups.concat()) {
            return Ok(None);
        }
        self.lookup(operation, "same.sql", &groups).map(Some)
    }

    /// Counts upserted rows whose alternate keys match the supplied values; `None` if there are no such
    /// keys.
    fn key_check(self, operation: &Operation) -> Result<Option<Box<Lookup>>, TemplateFault> {
        let mut others = self.mapping.assumed_keys(operation).concat();
        others.retain(|column| !operation.key().contains(column));
        others.sort_unstable();
        others.dedup();
        if others.is_empty() {
            return Ok(None);
        }
        self.lookup(operation, "same.sql", &[operation.key().to_vec(), others]).map(Some)
    }

    /// Renders a lookup by groups of columns. The operation writes each column, or the column has a DEFAULT.
    pub(super) fn lookup(
        self,
        operation: &Operation,
        template: &str,
        groups: &[Vec<ColumnId>],
    ) -> Result<Box<Lookup>, TemplateFault> {
        let read_of = |column: &ColumnId| operation.reads.iter().position(|read| read.column == *column);
        let reads = groups.iter().flatten().filter_map(read_of).collect();
        self.lookup_of(operation, template, reads, groups)
    }

    fn lookup_of(
        self,
        operation: &Operation,
        template: &str,
        reads: Vec<usize>,
        groups: &[Vec<ColumnId>],
    ) -> Result<Box<Lookup>, TemplateFault> {
        let table = &self.mapping.tables[operation.table];
        let bound: Vec<ColumnId> = reads.iter().map(|read| operation.reads[*read].column).collect();
        let (binding, buckets) = self.binding(true, bound.len());
        // `existing.sql` compares all keys of a row, which can have columns that are not bound.
        let has_one_key = template != "existing.sql" || matches!(groups, [key] if *key == bound);
        let can_join = has_one_key && self.joins_lookups(template, table, &groups[0], &bound);
        let statement = self.rendered(table, &bound, template, binding, &buckets, |rows| {
            let joined = (rows, can_join && rows > 1);
            context::lookup(self.mapping, table, groups, &bound, joined, self.dialect)
        })?;
        Ok(Box::new(Lookup { statement, reads }))
    }

    /// See [`update_first`].
    fn update_first(self, operation: &Operation) -> Result<Option<Box<Lookup>>, TemplateFault> {
        let table = &self.mapping.tables[operation.table];
        let update = update_first(table, operation).filter(|_| self.dialect.validates_unchanged_columns());
        let lookup = update.map(|(update, reads)| {
            Ok(Box::new(Lookup { statement: self.statement_per_row(&update)?, reads }))
        });
        lookup.transpose()
    }

    /// The numbers of rows that a statement is rendered for. Powers of two need few executions for any number
    /// of rows, and few prepared texts.
    fn buckets(self, columns: usize) -> Vec<usize> {
        let most = (self.dialect.max_placeholders() / columns.max(1)).clamp(1, self.max_rows);
        let mut rows: Vec<usize> = powers_of_two().take_while(|rows| *rows <= most).collect();
        rows.reverse();
        rows
    }
}

/// How often an update binds the value of a column.
fn occurrences(operation: &Operation, column: ColumnId) -> usize {
    operation.combine_of(column).map_or(1, Combine::occurrences)
}

/// The bound values that fill native arrays: JSON, if `sql` makes the column an array.
fn native_arrays(table: &Table, bound: &[ColumnId], dialect: Dialect) -> Vec<NativeArray> {
    let columns = bound.iter().enumerate().map(|(value, column)| (value, &table.columns[*column]));
    let arrays = columns.filter_map(|(value, column)| {
        let holds_json = context::native_array(column, dialect)?.is_json();
        Some(NativeArray { value, column: column.name.clone(), holds_json })
    });
    arrays.collect()
}

/// The numbers of rows for the set of one parent: none, powers of two, and the maximum.
fn replace_buckets(width: usize) -> Vec<usize> {
    let most = max_replace_rows(width);
    let mut rows = vec![0];
    rows.extend(powers_of_two().take_while(|rows| *rows < most));
    rows.push(most);
    rows.reverse();
    rows
}

fn powers_of_two() -> impl Iterator<Item = usize> {
    std::iter::successors(Some(1), |rows| Some(rows * 2))
}

/// Returns the effect of an upsert on a stored row as an update, with the upsert's reads that it binds.
/// Returns `None` if an unchanged column cannot make the database refuse the upsert. There are two kinds of
/// such columns: one of another unique key, which the database may check first, and one that refers to a
/// parent. The primary key is checked before all other keys. A generated key never conflicts.
fn update_first(table: &Table, operation: &Operation) -> Option<(Operation, Vec<usize>)> {
    let (OperationKind::Upsert { key, update, .. } | OperationKind::Replace { key, update, .. }) =
        &operation.kind
    else {
        return None;
    };
    let guard = operation.guard();
    let read_of = |column: &ColumnId| operation.reads.iter().position(|read| read.column == *column);
    let may_hit_another_key = *key != table.primary_key
        && table
            .unique_keys()
            .any(|unique| unique != key && unique.iter().all(|column| read_of(column).is_some()));
    // If the row is newer, a guarded upsert leaves all columns unchanged. A column that combines can keep its value.
    let may_stay_unchanged = |column: &ColumnId| {
        guard.is_some() || !update.contains(column) || operation.combine_of(*column).is_some()
    };
    let may_refer_to_another_parent = table
        .foreign_keys
        .iter()
        .flat_map(|reference| &reference.columns)
        .any(|column| !key.contains(column) && may_stay_unchanged(column));
    if !may_hit_another_key && !may_refer_to_another_parent {
        return None;
    }
    // If nothing changes, a key column is set to its own value: the update only matches the row.
    let set = if update.is_empty() { key[..1].to_vec() } else { update.clone() };
    let values = set.iter().flat_map(|column| std::iter::repeat_n(column, occurrences(operation, *column)));
    let reads: Vec<usize> = values.chain(key).chain(&guard).filter_map(read_of).collect();
    let update = Operation {
        table: operation.table,
        each: operation.each.clone(),
        when: operation.when.clone(),
        reads: reads.iter().map(|read| operation.reads[*read].clone()).collect(),
        combine: operation.combine.clone(),
        parent: None,
        kind: OperationKind::Update { set, key: key.clone(), guard, if_no_row: IfNoRow::Ignore },
    };
    Some((update, reads))
}

#[cfg(test)]
mod tests {
    use super::super::rendered::{Rendered, render};
    use super::*;

    /// The update that precedes an upsert which MySQL refuses, in one line.
    fn update_first_sql(key: &str, update: &str) -> Option<(String, Vec<usize>)> {
        update_first_of(key, &format!("update: [{update}]"), "")
    }

    /// The same for an upsert with these keys, and with further columns of its table.
    fn update_first_of(key: &str, keys: &str, columns: &str) -> Option<(String, Vec<usize>)> {
        let text = format!(
            r"
format: 1
mapping: test
source: {{topics: [t], event_type: $.type}}
tables:
  parents:
    columns:
      id: {{type: int, path: $.parent}}
    primary_key: [id]
  things:
    columns:
      id:     {{type: int, path: $.id}}
      code:   {{type: varchar(9), path: $.code, required: true}}
      parent: {{type: int, path: $.parent, required: true}}
      state:  {{type: int, path: $.n}}
      {columns}
    primary_key: [id]
    unique: {{uq_code: [code], uq_parent: [parent, code]}}
    foreign_keys: {{fk_parent: {{columns: [parent], references: {{parents: [id]}}}}}}
events:
  put:
    - upsert: things
      key: [{key}]
      {keys}
"
        );
        let (mapping, _) = Mapping::parse("test", &text).unwrap();
        let rendered = render(&mapping, Dialect::Mysql, None).unwrap();
        let update_first = |rendered: Rendered| match &rendered.operations[0].strategy {
            Strategy::Upsert { update_first, .. } => update_first.clone(),
            other => panic!("{other:?}"),
        };
        assert!(update_first(render(&mapping, Dialect::Postgres, None).unwrap()).is_none());
        let first = update_first(rendered)?;
        let words: Vec<&str> = first.statement.sql().text().split_whitespace().collect();
        Some((words.join(" "), first.reads.clone()))
    }

    #[test]
    fn an_update_goes_first_if_unchanged_columns_may_make_the_upsert_fail() {
        // The primary key is used, and the parent is updated: no unchanged column is checked.
        assert_eq!(update_first_sql("id", "parent, state"), None);
        let expected = "UPDATE `things` SET `state` = ? WHERE `id` = ?";
        assert_eq!(update_first_sql("id", "state"), Some((expected.to_owned(), vec![3, 0])));
        // The primary key is checked first, whichever key the upsert uses.
        let expected = "UPDATE `things` SET `parent` = ?, `state` = ? WHERE `code` = ?";
        assert_eq!(update_first_sql("code", "parent, state"), Some((expected.to_owned(), vec![2, 3, 1])));
        // Nothing changes: the update only matches the row.
        let expected = "UPDATE `things` SET `parent` = ? WHERE `parent` = ? AND `code` = ?";
        assert_eq!(update_first_sql("parent, code", ""), Some((expected.to_owned(), vec![2, 2, 1])));
    }

    #[test]
    fn an_update_that_goes_first_combines_the_same_columns() {
        let (sql, reads) = update_first_of("code", "combine: {state: add, parent: fill}", "").unwrap();
        let expected = "UPDATE `things` SET `state` = COALESCE(`state` + ?, `state`, ?), `parent` = COALESCE(`parent`, ?) WHERE `code` = ?";
        assert_eq!((sql.as_str(), reads.as_slice()), (expected, &[3, 3, 2, 1][..]));
        let columns = "total: {type: \"decimal(9,2)\", path: $.t}\n      moved: {type: datetime, generated: change_time}";
        let (sql, reads) =
            update_first_of("code", "update: [parent]\n      combine: {total: min}", columns).unwrap();
        let total = "CAST(? AS DECIMAL(9,2))";
        let expected = format!(
            "UPDATE `things` SET `moved` = CASE WHEN `parent` <=> ? AND ({total} IS NULL OR `total` IS NOT NULL AND NOT ({total} < `total`)) \
             THEN `moved` ELSE UTC_TIMESTAMP(0) END, `parent` = ?, \
             `total` = CASE WHEN `total` IS NULL OR ({total} < `total`) THEN {total} ELSE `total` END WHERE `code` = ?"
        );
        assert_eq!((sql, reads), (expected, vec![2, 4, 4, 1]));
    }
}
