//! Names that PostgreSQL gives to primary keys, sequences and checks by itself. If a mapping uses one of them, the
//! database refuses the table, or leaves out the index or the table.

use super::checker::{Checker, TableDraft};
use crate::dialect::Dialect;
use crate::mapping::spec::SpannedText;
use crate::types::Type;

/// A name, and its owner as messages call it.
type OwnName = (String, String);

impl Checker<'_> {
    /// Reports names of tables, keys and indexes that PostgreSQL gives to something else. It truncates long names of
    /// its own, so these do not conflict.
    pub(super) fn postgres_names(&mut self) {
        let created = || self.drafts.iter().filter(|draft| !draft.table.external);
        // Tables, indexes and sequences share one namespace.
        let relations: Vec<OwnName> = created().flat_map(relations).collect();
        let mut conflicts: Vec<(&SpannedText, String)> = Vec::new();
        for draft in created() {
            let table = draft.spec;
            let indexes = table.unique.iter().chain(&table.indexes).map(|key| &key.name);
            conflicts.extend(conflicting(indexes.chain([&table.name]), &relations));
            // The constraints of a table have a namespace of their own.
            let foreign_keys = || table.foreign_keys.iter().map(|key| &key.name);
            let constraints = table.unique.iter().map(|key| &key.name).chain(foreign_keys());
            conflicts.extend(conflicting(constraints, &checks(draft)));
            conflicts.extend(conflicting(foreign_keys(), &primary_key(draft)));
        }
        for (name, owner) in conflicts {
            let message = format!("name `{}` is the one that PostgreSQL gives to {owner}", name.value);
            self.report_limit(&[Dialect::Postgres], message, &name.span, None);
        }
    }
}

fn conflicting<'s>(
    names: impl Iterator<Item = &'s SpannedText>,
    own: &[OwnName],
) -> Vec<(&'s SpannedText, String)> {
    let owner = |name: &SpannedText| own.iter().find(|(other, _)| *other == name.value);
    names.filter_map(|name| Some((name, owner(name)?.1.clone()))).collect()
}

fn primary_key(draft: &TableDraft<'_>) -> Vec<OwnName> {
    let table = &draft.table;
    let owner = format!("the primary key of `{}`", table.name);
    let has_key = !table.primary_key.is_empty();
    has_key.then(|| (format!("{}_pkey", table.name), owner)).into_iter().collect()
}

fn relations(draft: &TableDraft<'_>) -> Vec<OwnName> {
    let table = &draft.table;
    let generated = table.columns.iter().filter(|column| column.is_numbered()).map(|column| {
        let owner = format!("the sequence of `{}.{}`", table.name, column.name);
        (format!("{}_{}_seq", table.name, column.name), owner)
    });
    primary_key(draft).into_iter().chain(generated).collect()
}

fn checks(draft: &TableDraft<'_>) -> Vec<OwnName> {
    let columns = draft.table.columns.iter().zip(&draft.types);
    let checked = columns.filter(|(column, ty)| {
        matches!(ty, Some(Type::Uint | Type::UbigInt | Type::Enum(_)))
            && column.dialect_type(Dialect::Postgres).is_none()
    });
    let named = checked.map(|(column, _)| {
        let owner = format!("the check of `{}.{}`", draft.table.name, column.name);
        (format!("{}_{}_check", draft.table.name, column.name), owner)
    });
    named.collect()
}
