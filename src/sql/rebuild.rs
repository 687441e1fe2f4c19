//! Statements by which SQLite gives a live table a new form.

use minijinja::context;
use minijinja::value::Value as Context;

use super::alter::{AlterSql, Clause, IndexChange, LiveName, owned};
use super::context;
use super::templates::TemplateFault;
use super::text::Sql;
use crate::dialect::Dialect;
use crate::mapping::{Column, ColumnId, Table, TableId};
use crate::types::Value;

/// How a rebuilt table gets the values of a column.
#[derive(Debug, Clone, Default)]
pub(crate) struct CopiedColumn {
    /// The new name.
    pub(crate) name: String,
    /// The live name. `None` if the column is new.
    pub(crate) live: Option<String>,
    /// The value in place of NULL, or of a new column.
    pub(crate) fill: Option<Value>,
    /// The decimal places that an integer gets when it becomes a decimal.
    pub(crate) decimals: Option<u8>,
    /// The characters to which a text is cut.
    pub(crate) length: Option<u32>,
}

/// A column of a live table that the mapping does not know, and that a rebuilt table keeps.
#[derive(Debug, Clone)]
pub(crate) struct KeptColumn {
    /// Its name.
    pub(crate) name: String,
    /// Its type as it was declared.
    pub(crate) live_type: String,
    /// Its DEFAULT as it was declared.
    pub(crate) default: Option<String>,
    /// Whether it is NOT NULL.
    pub(crate) not_null: bool,
}

/// The parts that a rebuilt table keeps although the mapping does not know them.
#[derive(Debug, Clone, Default)]
pub(crate) struct KeptParts {
    /// Columns.
    pub(crate) columns: Vec<KeptColumn>,
    /// Types that are wider than the mapping's, as they were declared.
    pub(crate) types: Vec<(ColumnId, String)>,
    /// Unique keys, by the names of their columns.
    pub(crate) unique: Vec<Vec<String>>,
    /// Foreign keys.
    pub(crate) references: Vec<KeptReference>,
}

/// A foreign key that a rebuilt table keeps.
#[derive(Debug, Clone)]
pub(crate) struct KeptReference {
    /// Its columns.
    pub(crate) columns: Vec<String>,
    /// The referenced table.
    pub(crate) table: String,
    /// The referenced columns.
    pub(crate) referenced: Vec<String>,
    /// The action as SQL spells it.
    pub(crate) on_delete: String,
}

/// The name of a table while the rows are copied into it.
pub(crate) fn rebuilt_name(table: &Table) -> String {
    format!("mapper_rebuilt_{}", table.name)
}

impl AlterSql<'_> {
    /// Renders the statements by which SQLite gives a table its new form: create it under another name, copy the rows,
    /// drop the old table, and rename the new one.
    pub(crate) fn rebuild(
        &self,
        live: LiveName<'_>,
        id: TableId,
        kept: &KeptParts,
        copied: &[CopiedColumn],
    ) -> Result<Vec<Sql>, TemplateFault> {
        let table = &self.mapping.tables[id];
        let rebuilt = rebuilt_name(table);
        let columns = table.columns.iter().enumerate().map(|(at, column)| {
            let described = context::column(column, self.dialect);
            match kept.types.iter().find(|(column, _)| *column == at) {
                Some((_, live)) => context! { sql => live.clone(), ..described },
                None => described,
            }
        });
        let mut columns: Vec<Context> = columns.collect();
        columns.extend(kept.columns.iter().map(kept_column));
        let unique = table.unique.iter().map(|key| context::key(table, key));
        let kept_unique = kept.unique.iter().enumerate().map(|(at, columns)| {
            context! { name => format!("{}_kept_{}", table.name, at + 1), columns => columns }
        });
        let unique: Vec<Context> = unique.chain(kept_unique).collect();
        let references = table.foreign_keys.iter();
        let references = references.map(|key| context::foreign_key(self.mapping, table, key, self.dialect));
        let kept_references = kept.references.iter().enumerate().map(|(at, key)| {
            context! {
                name => format!("{}_kept_reference_{}", table.name, at + 1),
                columns => key.columns.clone(),
                table => key.table.clone(),
                referenced => key.referenced.clone(),
                on_delete => key.on_delete.to_lowercase().replace(' ', "_"),
            }
        });
        let references: Vec<Context> = references.chain(kept_references).collect();
        let new_form = context! {
            name => rebuilt.clone(),
            columns => columns,
            unique => unique,
            foreign_keys => references,
            ..context::table(self.mapping, table, self.dialect)
        };
        let create = self.render("table.sql", context! { table => new_form })?;
        let copy = self.copy_rows(live, LiveName { schema: None, name: &rebuilt }, copied)?;
        let drop = self.drop_table(live)?;
        let renamed = LiveName { schema: None, name: &rebuilt };
        let rename = self.alter(renamed, id, &[Clause::RenameTable], None)?;
        // Otherwise the rename fails if a view or trigger names the table that was dropped.
        let [unchecked, checked] =
            ["ON", "OFF"].map(|on| Sql::new(format!("PRAGMA legacy_alter_table = {on}")));
        let mut statements = vec![create];
        if table.columns.iter().any(Column::is_numbered) {
            let text = |name: &str| Context::from_safe_string(self.dialect.quote_text(name));
            let numbers = context! { rebuilt => text(&rebuilt), live => text(live.name) };
            statements.push(self.render("rebuild_numbers.sql", numbers)?);
        }
        statements.extend([copy, drop, unchecked, rename, checked]);
        for index in &table.indexes {
            let named = LiveName { schema: None, name: &table.name };
            let add = IndexChange::Add { name: &index.name, columns: &index.columns, unique: false };
            statements.push(self.index(named, id, add)?);
        }
        Ok(statements)
    }

    /// Renders the statement that copies the rows of a live table into another one.
    pub(crate) fn copy_rows(
        &self,
        from: LiveName<'_>,
        to: LiveName<'_>,
        copied: &[CopiedColumn],
    ) -> Result<Sql, TemplateFault> {
        let value = |column: &CopiedColumn| {
            context! {
                live => column.live.clone(),
                fill => column.fill.as_ref().map(|value| context::constant(value, self.dialect)),
                decimals => column.decimals,
                length => column.length,
            }
        };
        let names = owned(copied.iter().map(|column| column.name.as_str()));
        let values: Vec<Context> = copied.iter().map(value).collect();
        let [from, to] = [from, to].map(|name| name.context(self.dialect));
        self.render("copy_rows.sql", context! { table => to, names => names, values => values, from => from })
    }

    /// Renders the statements that copy a live table with its rows.
    pub(crate) fn keep_rows(
        &self,
        live: LiveName<'_>,
        kept: LiveName<'_>,
        copied: &[CopiedColumn],
    ) -> Result<Vec<Sql>, TemplateFault> {
        let names = context! { table => live.context(self.dialect), kept => kept.context(self.dialect) };
        let mut statements = vec![self.render("keep_rows.sql", names)?];
        if self.dialect == Dialect::Tidb {
            statements.push(self.copy_rows(live, kept, copied)?);
        }
        Ok(statements)
    }

    /// Renders PostgreSQL's statement by which a table goes on numbering its rows after the largest number.
    pub(crate) fn continue_numbers(&self, table: LiveName<'_>, column: &str) -> Result<Sql, TemplateFault> {
        let text = |text: &str| Context::from_safe_string(self.dialect.quote_text(text));
        let parts = table.schema.into_iter().chain([table.name]);
        let quoted = parts.map(|part| self.dialect.quote_identifier(part)).collect::<Vec<_>>().join(".");
        let from = table.context(self.dialect);
        let numbers =
            context! { table => text(&quoted), column => text(column), name => column, from => from };
        self.render("continue_numbers.sql", numbers)
    }

    /// A statement of SQLite's catalogue, which makes an index or a trigger again.
    #[must_use]
    pub(crate) fn repeated(catalogued: &str) -> Sql {
        Sql::new(catalogued.to_owned())
    }
}

/// A kept column as the template of a table takes it. Its type is in the dialect's own words.
fn kept_column(kept: &KeptColumn) -> Context {
    context! {
        name => kept.name.clone(),
        sql => kept.live_type.clone(),
        type => context! { name => "text" },
        required => kept.not_null,
        generated => false,
        default => kept.default.clone().map(Context::from_safe_string),
        binary_collation => false,
    }
}
