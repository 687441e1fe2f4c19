//! Operation → statement: which template, for how many rows, and what is asked beside it.

use super::statement::{Beside, Binding, Figures, MOST_ROWS, Question, Statement, most_kept};
use super::templates::{TemplateFault, Templates};
use super::{Sql, context};
use crate::dialect::Dialect;
use crate::mapping::{ColumnId, IfNoRow, Mapping, OnConflict, Operation, OperationKind, Table};

/// What every statement of a mapping is rendered from.
#[derive(Clone, Copy)]
struct Ground<'a> {
    templates: &'a Templates,
    mapping: &'a Mapping,
    dialect: Dialect,
    /// For how many rows at once, at most.
    most_rows: usize,
}

/// The statement of an operation, for up to so many rows at once and up to [`MOST_ROWS`].
pub(super) fn statement(
    templates: &Templates,
    mapping: &Mapping,
    operation: &Operation,
    dialect: Dialect,
    most_rows: usize,
) -> Result<Statement, TemplateFault> {
    Ground { templates, mapping, dialect, most_rows: most_rows.min(MOST_ROWS) }.statement(operation)
}

/// See [`Statement::keys`].
pub(super) fn keys(
    templates: &Templates,
    mapping: &Mapping,
    operation: &Operation,
    dialect: Dialect,
) -> Result<Option<Box<Beside>>, TemplateFault> {
    Ground { templates, mapping, dialect, most_rows: MOST_ROWS }.keys(operation)
}

impl Ground<'_> {
    fn statement(self, operation: &Operation) -> Result<Statement, TemplateFault> {
        let table = &self.mapping.tables[operation.table];
        let template = match &operation.kind {
            OperationKind::Upsert { .. } => "upsert.sql",
            OperationKind::Insert { on_conflict: OnConflict::DeadLetter } => "insert.sql",
            OperationKind::Insert { on_conflict: OnConflict::Ignore } => "insert_ignore.sql",
            OperationKind::Update { .. } => "update.sql",
            OperationKind::Delete { .. } => "delete.sql",
            OperationKind::Prune { .. } => "prune.sql",
            OperationKind::Replace { .. } => "replace.sql",
        };
        let mut bound: Vec<ColumnId> = operation.reads.iter().map(|read| read.column).collect();
        let (binding, buckets) = match &operation.kind {
            OperationKind::Prune { rest, .. } => {
                let first = bound.len();
                bound.extend(rest);
                if self.dialect.binds_arrays() {
                    (Binding::ThenArrays(first), vec![1])
                } else {
                    (Binding::Repeated(first), kept_buckets(rest.len()))
                }
            }
            kind if kind.makes_rows() && self.dialect.binds_arrays() => (Binding::Arrays, vec![1]),
            kind if kind.makes_rows() => (Binding::Values, self.buckets(bound.len())),
            _ => (Binding::Values, vec![1]),
        };
        let mut statement = self.plain(table, &bound, template, &buckets, |rows| {
            context::operation(self.mapping, operation, rows, self.dialect)
        })?;
        statement.binding = binding;
        statement.row_expected = operation.if_no_row() == Some(IfNoRow::DeadLetter);
        let finds_by = operation.key();
        statement.finds_one = !operation.kind.makes_rows()
            && table.unique_keys().any(|key| key.iter().all(|column| finds_by.contains(column)));
        statement.figures = self.figures(operation);
        statement.look_up = self.look_up(table, operation)?;
        let update_first = update_first(table, operation).filter(|_| self.dialect.judges_unchanged_columns());
        let update_first = update_first.map(|(update, reads)| {
            let statement = self.statement(&update)?;
            Ok(Box::new(Beside { statement, reads }))
        });
        statement.update_first = update_first.transpose()?;
        Ok(statement)
    }

    /// A statement with nothing beside it.
    fn plain(
        self,
        table: &Table,
        bound: &[ColumnId],
        template: &str,
        buckets: &[usize],
        context: impl Fn(usize) -> minijinja::Value,
    ) -> Result<Statement, TemplateFault> {
        let texts = buckets
            .iter()
            .map(|rows| Ok((*rows, Sql(self.templates.render(template, context(*rows))?.into()))));
        Ok(Statement {
            table: table.name.clone(),
            types: bound.iter().map(|column| table.columns[*column].ty.clone()).collect(),
            texts: texts.collect::<Result<_, _>>()?,
            binding: Binding::Values,
            row_expected: false,
            finds_one: false,
            figures: Figures::Given,
            look_up: None,
            keys: None,
            update_first: None,
        })
    }

    fn figures(self, operation: &Operation) -> Figures {
        match &operation.kind {
            OperationKind::Upsert { guard: Some(_), .. } if self.dialect.tells_unchanged_rows() => {
                Figures::AllButNewer
            }
            OperationKind::Insert { on_conflict: OnConflict::Ignore } => Figures::AllButTaken,
            OperationKind::Upsert { .. } | OperationKind::Insert { .. } | OperationKind::Replace { .. } => {
                Figures::Given
            }
            OperationKind::Update { .. } => Figures::Changed,
            OperationKind::Delete { .. } => Figures::Deleted,
            OperationKind::Prune { .. } => Figures::Pruned,
        }
    }

    /// What is asked beside an operation: whether an update or a delete found nothing, or something
    /// newer; and of an INSERT which rows it would leave alone, or has left alone, where it doesn't
    /// say so or would use up numbers for them.
    fn look_up(
        self,
        table: &Table,
        operation: &Operation,
    ) -> Result<Option<(Question, Box<Beside>)>, TemplateFault> {
        let (tells, spares) = (self.dialect.tells_unchanged_rows(), self.dialect.spares_numbers());
        let read_of = |column: &ColumnId| operation.reads.iter().position(|read| read.column == *column);
        let reads_of = |columns: &[ColumnId]| columns.iter().filter_map(read_of).collect::<Vec<usize>>();
        let (question, template, reads, groups) = match &operation.kind {
            OperationKind::Insert { on_conflict: OnConflict::Ignore } if !spares => {
                let written: Vec<ColumnId> = operation.reads.iter().map(|read| read.column).collect();
                let keys: Vec<Vec<ColumnId>> =
                    table.filled_keys(&written).map(<[ColumnId]>::to_vec).collect();
                (Question::Taken, "taken.sql", reads_of(&keys.concat()), keys)
            }
            OperationKind::Replace { key, update, .. } if !spares => {
                let groups = vec![key.clone(), update.clone()];
                (Question::Same, "same.sql", reads_of(&groups.concat()), groups)
            }
            kind => {
                let Some(guard) = operation.guard().filter(|_| !kind.makes_rows() || !tells) else {
                    return Ok(None);
                };
                let key = operation.key_reads().unwrap_or_default();
                // The guard is read last, where rows are only found.
                let last = operation.reads.iter().rposition(|read| read.column == guard).unwrap_or_default();
                let groups = vec![operation.key().to_vec(), vec![guard]];
                (Question::Newer, "newer.sql", [key, vec![last]].concat(), groups)
            }
        };
        let beside = self.question(table, operation, template, reads, &groups)?;
        Ok(Some((question, Box::new(beside))))
    }

    /// Whether rows that an upsert wrote have what it gives of the keys by which others address them.
    fn keys(self, operation: &Operation) -> Result<Option<Box<Beside>>, TemplateFault> {
        let table = &self.mapping.tables[operation.table];
        let mut others = self.mapping.settled_by(operation).concat();
        others.retain(|column| !operation.key().contains(column));
        others.sort_unstable();
        others.dedup();
        if others.is_empty() {
            return Ok(None);
        }
        let groups = [operation.key().to_vec(), others];
        let read_of = |column: &ColumnId| operation.reads.iter().position(|read| read.column == *column);
        let reads = groups.iter().flatten().filter_map(read_of).collect();
        let mut beside = self.question(table, operation, "same.sql", reads, &groups)?;
        if self.dialect.binds_arrays() {
            beside.statement.binding = Binding::Arrays;
        }
        Ok(Some(Box::new(beside)))
    }

    fn question(
        self,
        table: &Table,
        operation: &Operation,
        template: &str,
        reads: Vec<usize>,
        groups: &[Vec<ColumnId>],
    ) -> Result<Beside, TemplateFault> {
        let bound: Vec<ColumnId> = reads.iter().map(|read| operation.reads[*read].column).collect();
        let several = operation.kind.makes_rows() && !self.dialect.binds_arrays();
        let buckets = if several { self.buckets(bound.len()) } else { vec![1] };
        let statement = self.plain(table, &bound, template, &buckets, |rows| {
            context::look_up(self.mapping, table, groups, &bound, rows, self.dialect)
        })?;
        Ok(Beside { statement, reads })
    }

    /// The row counts for which a statement is kept ready: powers of two, so that any number of rows
    /// takes few executions and few texts are prepared.
    fn buckets(self, columns: usize) -> Vec<usize> {
        let most = (self.dialect.placeholders() / columns.max(1)).clamp(1, self.most_rows);
        let mut rows: Vec<usize> = powers_of_two().take_while(|rows| *rows <= most).collect();
        rows.reverse();
        rows
    }
}

/// The same for the rows that an event has of one parent: none, or as many as are needed and more.
fn kept_buckets(width: usize) -> Vec<usize> {
    let most = most_kept(width);
    let mut rows = vec![0];
    rows.extend(powers_of_two().take_while(|rows| *rows < most));
    rows.push(most);
    rows.reverse();
    rows
}

fn powers_of_two() -> impl Iterator<Item = usize> {
    std::iter::successors(Some(1), |rows| Some(rows * 2))
}

/// What an upsert does to a row that is there, as an update, with the upsert's reads that it
/// takes; where a column that it leaves alone can have the upsert refused: one of another unique
/// key that the database may look at first, or one that refers to a parent. The primary key is
/// looked at before all others, and a key that the database numbers is never in the way.
fn update_first(table: &Table, operation: &Operation) -> Option<(Operation, Vec<usize>)> {
    let (OperationKind::Upsert { key, update, .. } | OperationKind::Replace { key, update, .. }) =
        &operation.kind
    else {
        return None;
    };
    let guard = operation.guard();
    let written = |column: &ColumnId| operation.reads.iter().position(|read| read.column == *column);
    let by_another_key = *key != table.primary_key
        && table
            .unique_keys()
            .any(|unique| unique != key && unique.iter().all(|column| written(column).is_some()));
    // What is guarded is left alone, too, where the row is newer.
    let stays = |column: &ColumnId| guard.is_some() || !update.contains(column);
    let to_another_parent = table
        .foreign_keys
        .iter()
        .flat_map(|reference| &reference.columns)
        .any(|column| !key.contains(column) && stays(column));
    if !by_another_key && !to_another_parent {
        return None;
    }
    // Where nothing changes, a column of the key is set to what it is: the row is only looked for.
    let set = if update.is_empty() { key[..1].to_vec() } else { update.clone() };
    let reads: Vec<usize> = set.iter().chain(key).chain(&guard).filter_map(written).collect();
    let update = Operation {
        table: operation.table,
        each: operation.each.clone(),
        when: operation.when.clone(),
        reads: reads.iter().map(|read| operation.reads[*read].clone()).collect(),
        kind: OperationKind::Update { set, key: key.clone(), guard, if_no_row: IfNoRow::Ignore },
    };
    Some((update, reads))
}

#[cfg(test)]
mod tests {
    use super::super::render;
    use super::*;

    /// What an upsert that MySQL refuses is preceded by, in one line.
    fn first(key: &str, update: &str) -> Option<(String, Vec<usize>)> {
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
    primary_key: [id]
    unique: {{uq_code: [code], uq_parent: [parent, code]}}
    foreign_keys: {{fk_parent: {{columns: [parent], references: {{parents: [id]}}}}}}
events:
  put:
    - upsert: things
      key: [{key}]
      update: [{update}]
"
        );
        let (mapping, _) = Mapping::parse("test", &text).unwrap();
        let rendered = render(&mapping, Dialect::Mysql, None).unwrap();
        assert!(render(&mapping, Dialect::Postgres, None).unwrap().statements[0].update_first.is_none());
        let first = rendered.statements[0].update_first.as_ref()?;
        let words: Vec<&str> = first.statement.text().split_whitespace().collect();
        Some((words.join(" "), first.reads.clone()))
    }

    #[test]
    fn an_update_goes_first_where_unchanged_columns_can_have_an_upsert_refused() {
        // By the primary key, and the parent follows: nothing else is judged.
        assert_eq!(first("id", "parent, state"), None);
        let expected = "UPDATE `things` SET `state` = ? WHERE `id` = ?";
        assert_eq!(first("id", "state"), Some((expected.to_owned(), vec![3, 0])));
        // The primary key is looked at first, whichever key was meant.
        let expected = "UPDATE `things` SET `parent` = ?, `state` = ? WHERE `code` = ?";
        assert_eq!(first("code", "parent, state"), Some((expected.to_owned(), vec![2, 3, 1])));
        // Nothing changes: the row is only looked for.
        let expected = "UPDATE `things` SET `parent` = ? WHERE `parent` = ? AND `code` = ?";
        assert_eq!(first("parent, code", ""), Some((expected.to_owned(), vec![2, 2, 1])));
    }
}
