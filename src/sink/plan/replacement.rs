//! The statements for a person where a live table cannot change: they copy its rows to a new one.

use super::steps::{Planner, template_error};
use crate::dialect::Dialect;
use crate::mapping::{Column, TableId};
use crate::sink::error::SinkError;
use crate::sql::{Clause, CopiedColumn, LiveName};

impl Planner<'_> {
    /// Whether the live table has no column that numbers its rows, as the mapping's has. This is an obstacle of its own.
    pub(super) fn lacks_numbers(&self, id: TableId) -> bool {
        let mut columns = self.mapping.tables[id].columns.iter().enumerate();
        columns.any(|(at, column)| column.is_numbered() && self.deltas[&id].known(at).is_none())
    }

    /// Reports a change that no step makes, with the statements that give the table's rows to a new one.
    pub(super) fn needs_new_table(&mut self, id: TableId, problem: String) -> Result<(), SinkError> {
        let kept = kept_name(&self.mapping.tables[id].name);
        let hint = format!(
            "stop the writers, run the following statements, and plan again; table `{kept}` then has the former rows, and you \
             can drop it"
        );
        let statements = self.replacement(id, &kept)?;
        self.obstacle_with(id, problem, Some(hint), statements);
        Ok(())
    }

    /// Statements that keep the rows in another table, create the table again, and copy the rows back. Foreign keys of
    /// other tables are dropped, and the next plan adds those of the mapping again.
    fn replacement(&self, id: TableId, kept: &str) -> Result<Vec<String>, SinkError> {
        let (table, live) = (&self.mapping.tables[id], self.live_name(id));
        let kept = LiveName { schema: live.schema, name: kept };
        let is_sqlite = self.dialect == Dialect::Sqlite;
        let mut statements = Vec::new();
        for (child, delta) in self.deltas.iter().filter(|(child, _)| **child != id && !is_sqlite) {
            for reference in delta.live.references.iter().filter(|reference| self.is_parent(id, reference)) {
                let clause = Clause::DropReference(reference.name.clone());
                statements.push(self.alter(self.live_name(*child), *child, &[clause], None)?.sql);
            }
        }
        statements.extend(self.sql.keep_rows(live, kept, &self.copied_to_kept(id)).map_err(template_error)?);
        statements.push(self.sql.drop_table(live).map_err(template_error)?);
        let name = table.full_name();
        let ddl = self.rendered.ddl.iter().filter(|ddl| ddl.table == name);
        statements.extend(ddl.flat_map(|ddl| ddl.statements.iter().cloned()));
        statements.push(
            self.sql.copy_rows(kept, self.new_name(id), &self.copied_back(id)).map_err(template_error)?,
        );
        let numbered = |column: &&Column| column.is_numbered() && self.dialect == Dialect::Postgres;
        for column in table.columns.iter().filter(numbered) {
            statements
                .push(self.sql.continue_numbers(self.new_name(id), &column.name).map_err(template_error)?);
        }
        let mut texts: Vec<String> = statements.iter().map(|sql| sql.text().to_owned()).collect();
        if is_sqlite {
            // Otherwise rows of other tables that refer to these rows would be deleted, too.
            texts.insert(0, "PRAGMA foreign_keys = OFF".to_owned());
            texts.push("PRAGMA foreign_keys = ON".to_owned());
        }
        Ok(texts)
    }

    /// All live columns.
    fn copied_to_kept(&self, id: TableId) -> Vec<CopiedColumn> {
        let names = self.deltas[&id].shapes.iter().map(|shape| shape.name.clone());
        names.map(|name| CopiedColumn { live: Some(name.clone()), name, ..CopiedColumn::default() }).collect()
    }

    /// The columns of the mapping that get a value. The database gives the others theirs.
    fn copied_back(&self, id: TableId) -> Vec<CopiedColumn> {
        let table = &self.mapping.tables[id];
        let columns = table.columns.iter().enumerate().filter_map(|(at, column)| {
            let live = self.deltas[&id].live_column(table, at).map(str::to_owned);
            let fill = column.fill.clone().filter(|_| live.is_none() || column.required);
            let has_value = live.is_some() || fill.is_some();
            has_value.then(|| CopiedColumn {
                name: column.name.clone(),
                live,
                fill,
                ..CopiedColumn::default()
            })
        });
        columns.collect()
    }
}

/// The name of the table that keeps the rows.
fn kept_name(table: &str) -> String {
    format!("rows_of_{table}")
}
