//! Live tables that no mapping names.

use std::collections::BTreeSet;

use super::model::{Difference, Effect, Obstacle, Step, StepStatement};
use super::steps::{Planner, template_error};
use crate::mapping::{Table, TableId};
use crate::sink::error::SinkError;
use crate::sql::LiveName;

/// Begins the names of internal tables.
const INTERNAL: [&str; 2] = ["mapper_", "_migrations_"];

/// The name of a table as a mapping has it.
pub(super) fn full_name(schema: Option<&str>, name: &str) -> String {
    schema.map_or_else(|| name.to_owned(), |schema| format!("{schema}.{name}"))
}

impl Planner<'_> {
    /// Reports the tables that no mapping names, and drops those that `--drop` names.
    pub(super) async fn drop_unknown_tables(&mut self) -> Result<(), SinkError> {
        let schemas: BTreeSet<Option<&str>> =
            self.mapping.tables.iter().map(|table| table.schema.as_deref()).collect();
        for schema in schemas {
            let query = self.sql.tables(schema).map_err(template_error)?;
            let names: Vec<String> = self.texts(&query).await?.into_iter().flatten().collect();
            let mut unknown = Vec::new();
            for name in names {
                if self.is_known(schema, &name) {
                    continue;
                }
                let full_name = full_name(schema, &name);
                if self.options.drop.contains(&full_name) {
                    self.drop_table(schema, &name)?;
                } else {
                    unknown.push(full_name);
                }
            }
            for table in unknown {
                let renamed = self.mapping.tables.iter().find(|renamed| {
                    let former = renamed.renamed_from.as_deref();
                    renamed.schema.as_deref() == schema
                        && former == Some(table.rsplit('.').next().unwrap_or(&table))
                });
                let detail = match renamed {
                    Some(renamed) => format!(
                        "it has the former name of `{}`, and both exist: its rows are not copied",
                        renamed.name
                    ),
                    None => "no mapping names the table".to_owned(),
                };
                let argument = Some(format!("--drop {table}"));
                self.plan.differences.push(Difference { table, detail, argument });
            }
        }
        Ok(())
    }

    /// Drops a table that `--drop` names, once.
    pub(super) fn drop_table(&mut self, schema: Option<&str>, name: &str) -> Result<(), SinkError> {
        let full_name = full_name(schema, name);
        if !self.dropped.contains(&full_name) {
            self.dropped.push(full_name.clone());
            let sql = self.sql.drop_table(LiveName { schema, name }).map_err(template_error)?;
            let statements = vec![StepStatement::once(sql)];
            self.push(Step::new(full_name, "drop the table".to_owned(), Effect::MayLoseData, statements));
        }
        Ok(())
    }

    /// Refuses to drop what the mapping has. A name of nothing is only reported: an interrupted `mapper apply` can have
    /// dropped it.
    pub(super) fn check_dropped(&mut self) {
        for name in self.options.drop.iter().filter(|name| !self.dropped.contains(name)) {
            let is_internal = INTERNAL.iter().any(|internal| name.starts_with(internal));
            let mut tables = self.mapping.tables.iter().enumerate();
            let owner = tables.find(|(id, table)| self.has_part(*id, table, name)).map(|(_, table)| table);
            if is_internal || owner.is_some() {
                self.plan.obstacles.push(Obstacle {
                    table: owner.map_or_else(|| name.clone(), Table::full_name),
                    problem: if is_internal {
                        format!("`--drop {name}` names an internal table")
                    } else {
                        format!("`--drop {name}` names a part of the mapping")
                    },
                    hint: None,
                    statements: Vec::new(),
                });
            } else {
                self.plan.absent.push(name.clone());
            }
        }
    }

    /// Whether a name is that of a table or, as `TABLE.NAME`, of one of its columns or keys. An index that does not exist yet
    /// can have the name of a unique key that an interrupted `mapper apply` has dropped.
    fn has_part(&self, id: TableId, table: &Table, name: &str) -> bool {
        let full_name = table.full_name();
        let Some(part) = name.strip_prefix(&full_name) else { return false };
        let Some(part) = part.strip_prefix('.') else { return part.is_empty() };
        let is_live = |name: &str| {
            let mut live = self.deltas.get(&id).into_iter().flat_map(|delta| &delta.live.keys);
            live.any(|key| key.name.eq_ignore_ascii_case(name))
        };
        let columns = table.columns.iter().map(|column| &column.name);
        let keys = table.unique.iter().map(|key| &key.name);
        let indexes = table.indexes.iter().map(|key| &key.name).filter(|name| is_live(name));
        let references = table.foreign_keys.iter().map(|key| &key.name);
        columns.chain(keys).chain(indexes).chain(references).any(|known| known == part)
    }

    /// Whether the mapping or `mapper` itself has a table.
    pub(super) fn is_known(&self, schema: Option<&str>, name: &str) -> bool {
        let mut tables = self.mapping.tables.iter().enumerate();
        INTERNAL.iter().any(|internal| name.starts_with(internal))
            || tables.any(|(id, table)| {
                // A table without a schema is in the one of the connection, which can be the other one.
                (table.schema.as_deref() == schema || table.schema.is_none() || schema.is_none())
                    && (table.name.eq_ignore_ascii_case(name)
                        || self.deltas.get(&id).is_some_and(|delta| delta.live_name == name))
            })
    }
}
