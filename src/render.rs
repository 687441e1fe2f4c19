//! Floor 2. Mapping + templates → SQL text, all of it rendered at start-up. Templates see the
//! mapping, never an event; events only supply bound arguments.

mod context;
mod kept;
mod ledger;
mod templates;

use std::path::Path;
use std::sync::Arc;

use crate::dialect::Dialect;
use crate::mapping::{ColumnId, IfNoRow, Mapping, Operation, OperationKind, Table};
use crate::value::{Type, Value};

pub use kept::Keeping;
pub use ledger::{Entry, Ledger};
pub use templates::{TemplateFault, Templates};

/// The most rows in one statement. More were measured to be slower.
const MOST_ROWS: usize = 128;
/// The most rows in one statement that binds an array a column, which costs the same text.
const MOST_ARRAY_ROWS: usize = 1024;

/// SQL text that a template made of a mapping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sql(Arc<str>);

impl Sql {
    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// The text for sqlx, without a copy. This is the only such assertion: what it asserts
    /// is that [`Templates`] made the text, which sees no event.
    #[must_use]
    pub fn safe(&self) -> sqlx::AssertSqlSafe<Arc<str>> {
        sqlx::AssertSqlSafe(Arc::clone(&self.0))
    }
}

/// The statements that create one table.
#[derive(Debug, Clone)]
pub struct TableDdl {
    /// The table's name.
    pub table: String,
    /// `CREATE TABLE`, then what it takes to index it.
    pub statements: Vec<Sql>,
}

/// The statement of one operation, for each number of rows that it is kept ready for.
#[derive(Debug, Clone)]
pub struct Statement {
    /// The table that it writes.
    pub table: String,
    /// Rows and text, most rows first. The last one takes a single row, or, with arrays, any.
    texts: Vec<(usize, Sql)>,
    /// Whether it takes an array a column in place of a placeholder a value.
    pub arrays: bool,
    /// The types of the values that it binds for a row.
    pub types: Vec<Type>,
    /// Whether its affected rows are the matched ones, and none is an error.
    pub row_expected: bool,
    /// Whether its affected rows are counted, as those of an update are.
    pub counts_matches: bool,
    /// What to try, a row at a time, where the database refuses the statement; see [`UpdateFirst`].
    pub update_first: Option<Box<UpdateFirst>>,
}

/// An upsert changes the row that is there, whatever the columns say that it doesn't change. A
/// database that judges those too refuses where it shouldn't: then the row that is there is
/// changed by this, and only one that isn't is upserted.
#[derive(Debug, Clone)]
pub struct UpdateFirst {
    /// An UPDATE by the upsert's key.
    pub statement: Statement,
    /// Which of the upsert's values it binds.
    pub reads: Vec<usize>,
}

impl UpdateFirst {
    /// The values to bind, out of a row of the upsert.
    #[must_use]
    pub fn row(&self, upserted: &[Value]) -> Vec<Value> {
        self.reads.iter().map(|read| upserted[*read].clone()).collect()
    }
}

/// A statement with the rows that it is executed for.
#[derive(Debug)]
pub struct Cut<'a> {
    /// The text.
    pub sql: &'a Sql,
    /// The rows to bind.
    pub rows: &'a [&'a [Value]],
    /// About how many bytes they are.
    pub bytes: usize,
}

impl Statement {
    /// Cuts rows into executions, each of about `max_bytes` at most where it has several rows.
    #[must_use]
    pub fn cut<'a>(&'a self, rows: &'a [&'a [Value]], max_bytes: usize) -> Vec<Cut<'a>> {
        let mut cuts = Vec::new();
        let mut rest = rows;
        while !rest.is_empty() {
            let most = if self.arrays { MOST_ARRAY_ROWS } else { self.texts[0].0 };
            let mut bytes = 0;
            let mut fitting = 0;
            for row in rest.iter().take(most) {
                let more: usize = row.iter().map(Value::bytes).sum();
                if fitting > 0 && bytes + more > max_bytes {
                    break;
                }
                bytes += more;
                fitting += 1;
            }
            let (count, sql) = if self.arrays {
                (fitting, &self.texts[0].1)
            } else {
                let (count, sql) =
                    self.texts.iter().find(|(count, _)| *count <= fitting).unwrap_or(&self.texts[0]);
                (*count, sql)
            };
            let (now, later) = rest.split_at(count);
            let bytes = now.iter().flat_map(|row| row.iter()).map(Value::bytes).sum();
            cuts.push(Cut { sql, rows: now, bytes });
            rest = later;
        }
        cuts
    }

    /// The text for one row.
    #[must_use]
    pub fn sql(&self) -> &Sql {
        // Every statement has one.
        &self.texts[self.texts.len() - 1].1
    }

    /// The text for one row, for people.
    #[must_use]
    pub fn text(&self) -> &str {
        self.texts.last().map_or("", |(_, sql)| sql.text())
    }
}

/// All SQL of a mapping in one dialect.
#[derive(Debug, Clone)]
pub struct Rendered {
    /// Which dialect.
    pub dialect: Dialect,
    /// The tables that the mapping owns, parents first.
    pub ddl: Vec<TableDdl>,
    /// The statement of each operation, counted through all rules.
    pub statements: Vec<Statement>,
    /// Where operations can keep columns.
    keepers: Option<Arc<kept::Keepers>>,
}

impl Rendered {
    /// The statement for rows that keep some columns of a row that is there; see [`Change::kept`].
    /// `None` where they keep none, or the operation can't.
    ///
    /// # Errors
    /// A template that cannot be rendered.
    ///
    /// [`Change::kept`]: crate::change::Change::kept
    pub fn keeping(&self, operation: usize, kept: u64) -> Result<Option<Arc<Keeping>>, TemplateFault> {
        match &self.keepers {
            Some(keepers) if kept > 0 => keepers.statement(operation, kept).map(Some),
            _ => Ok(None),
        }
    }
}

/// Renders everything that a mapping needs in a dialect. `folder` holds templates that go before
/// the built-in ones.
///
/// # Errors
/// A template that does not parse or cannot be rendered, with its name and line.
pub fn render(mapping: &Mapping, dialect: Dialect, folder: Option<&Path>) -> Result<Rendered, TemplateFault> {
    let templates = Templates::load(dialect, folder)?;
    let owned = mapping.tables.iter().filter(|table| !table.external);
    let ddl = owned.map(|table| {
        let mut statements = Vec::new();
        let table_context = context::table(mapping, table, dialect);
        let create = templates.render("table.sql", minijinja::context! { table => table_context.clone() })?;
        statements.push(create);
        for index in &table.indexes {
            let index = context::key(table, index);
            let context = minijinja::context! { table => table_context.clone(), index => index };
            statements.push(templates.render("index.sql", context)?);
        }
        let statements: Vec<String> = statements.into_iter().filter(|sql| !sql.is_empty()).collect();
        let statements = statements.into_iter().map(|sql| Sql(sql.into())).collect();
        Ok(TableDdl { table: table.name.clone(), statements })
    });
    let operations = mapping.operations();
    let statements = operations.map(|operation| statement(&templates, mapping, operation, dialect));
    let (ddl, statements) = (ddl.collect::<Result<_, _>>()?, statements.collect::<Result<_, _>>()?);
    let keepers = kept::Keepers::new(templates, mapping, dialect)?.map(Arc::new);
    Ok(Rendered { dialect, ddl, statements, keepers })
}

fn statement(
    templates: &Templates,
    mapping: &Mapping,
    operation: &Operation,
    dialect: Dialect,
) -> Result<Statement, TemplateFault> {
    let table = &mapping.tables[operation.table];
    let arrays = dialect.binds_arrays() && !matches!(operation.kind, OperationKind::Update { .. });
    let template = match operation.kind {
        OperationKind::Upsert { .. } => "upsert.sql",
        OperationKind::Insert => "insert.sql",
        OperationKind::Update { .. } => "update.sql",
    };
    let buckets = match operation.kind {
        OperationKind::Upsert { .. } | OperationKind::Insert if !arrays => {
            buckets(operation.reads.len(), dialect)
        }
        _ => vec![1],
    };
    let texts = buckets.into_iter().map(|rows| {
        let context = context::operation(mapping, operation, rows, dialect);
        Ok((rows, Sql(templates.render(template, context)?.into())))
    });
    let if_no_row = match operation.kind {
        OperationKind::Update { if_no_row, .. } => Some(if_no_row),
        OperationKind::Upsert { .. } | OperationKind::Insert => None,
    };
    let update_first = update_first(table, operation).filter(|_| dialect.judges_unchanged_columns());
    let update_first = update_first.map(|(update, reads)| {
        let statement = statement(templates, mapping, &update, dialect)?;
        Ok(Box::new(UpdateFirst { statement, reads }))
    });
    Ok(Statement {
        table: table.name.clone(),
        types: operation.reads.iter().map(|read| table.columns[read.column].ty.clone()).collect(),
        texts: texts.collect::<Result<_, _>>()?,
        arrays,
        row_expected: if_no_row == Some(IfNoRow::DeadLetter),
        counts_matches: if_no_row.is_some(),
        update_first: update_first.transpose()?,
    })
}

/// What an upsert does to a row that is there, as an update, with the upsert's reads that it
/// takes; where a column that it leaves alone can have the upsert refused: one of another unique
/// key that the database may look at first, or one that refers to a parent. The primary key is
/// looked at before all others, and a key that the database numbers is never in the way.
fn update_first(table: &Table, operation: &Operation) -> Option<(Operation, Vec<usize>)> {
    let OperationKind::Upsert { key, update } = &operation.kind else { return None };
    let written = |column: &ColumnId| operation.reads.iter().position(|read| read.column == *column);
    let by_another_key = *key != table.primary_key
        && table
            .unique_keys()
            .any(|unique| unique != key && unique.iter().all(|column| written(column).is_some()));
    let to_another_parent = table
        .foreign_keys
        .iter()
        .flat_map(|reference| &reference.columns)
        .any(|column| !key.contains(column) && !update.contains(column));
    if !by_another_key && !to_another_parent {
        return None;
    }
    // Where nothing changes, a column of the key is set to what it is: the row is only looked for.
    let set = if update.is_empty() { key[..1].to_vec() } else { update.clone() };
    let reads: Vec<usize> = set.iter().chain(key).filter_map(written).collect();
    let update = Operation {
        table: operation.table,
        each: operation.each.clone(),
        when: operation.when.clone(),
        reads: reads.iter().map(|read| operation.reads[*read].clone()).collect(),
        kind: OperationKind::Update { set, key: key.clone(), if_no_row: IfNoRow::Ignore },
    };
    Some((update, reads))
}

/// The row counts for which a statement is kept ready: powers of two, so that any number of rows
/// takes few executions and few texts are prepared.
fn buckets(columns: usize, dialect: Dialect) -> Vec<usize> {
    let most = (dialect.placeholders() / columns.max(1)).clamp(1, MOST_ROWS);
    let mut rows: Vec<usize> =
        std::iter::successors(Some(1), |rows| Some(rows * 2)).take_while(|rows| *rows <= most).collect();
    rows.reverse();
    rows
}

#[cfg(test)]
mod tests {
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
