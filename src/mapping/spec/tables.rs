//! Nodes → spec: `tables`.

use super::fields::{Field, SpecReader, Subject};
use super::{ColumnSpec, ForeignKeySpec, KeySpec, SpannedText, TableSpec, ValueSourceSpec};
use crate::dialect::Dialect;
use crate::mapping::generated::Generated;
use crate::mapping::keys::Section;
use crate::mapping::node::NodeKind;
use crate::mapping::suggest;

impl SpecReader<'_> {
    pub(super) fn table(&mut self, entry: &Field<'_>) -> TableSpec {
        let name = entry.key_text();
        let owner = format!("`{}`", name.value);
        let subject =
            Subject { name: format!("table {owner}"), owner, section: Section::Table, at: name.span };
        let mut table = TableSpec { name: name.clone(), ..TableSpec::default() };
        let Some(fields) = self.fields(entry, subject) else { return table };
        table.possibly_incomplete = fields.has_unknown_keys;
        table.renamed_from = fields.get("renamed_from").and_then(|field| self.text(&field, "a name"));
        if let Some(field) = fields.get("external") {
            table.external = self.boolean(&field).is_some_and(|flag| flag.value);
        }
        if let Some(field) = fields.get("each") {
            let levels = self.levels(&field);
            if levels.as_ref().is_some_and(Vec::is_empty) {
                let message = format!("{} is empty, expected a name and its path", field.label);
                self.report(message, &field.value.span, None);
            }
            table.possibly_incomplete |= levels.as_ref().is_none_or(Vec::is_empty);
            table.each = levels.unwrap_or_default();
        }
        let columns = self.required_field(&fields, "columns", "`columns: {id: {type: int, path: $.id}}`");
        let columns =
            columns.map(|field| self.non_empty_entries(&field, "a mapping of columns")).unwrap_or_default();
        table.columns = columns.iter().map(|entry| self.column(entry, &name.value)).collect();
        match fields.get("primary_key") {
            Some(field) => table.primary_key = self.names(&field, "a list of columns"),
            None => table.lacks_primary_key = !fields.has_unknown_keys,
        }
        for (key, keys) in [("unique", &mut table.unique), ("indexes", &mut table.indexes)] {
            let Some(field) = fields.get(key) else { continue };
            table.possibly_incomplete |= !matches!(field.value.kind, NodeKind::Map(_));
            for entry in self.entries(&field, "a mapping of names to lists of columns") {
                let columns = self.names(&entry, "a list of columns");
                table.possibly_incomplete |= columns.is_none();
                keys.extend(columns.map(|columns| KeySpec { name: entry.key_text(), columns }));
            }
        }
        if let Some(field) = fields.get("foreign_keys") {
            let entries = self.entries(&field, "a mapping of foreign keys");
            table.foreign_keys = entries.iter().filter_map(|entry| self.foreign_key(entry)).collect();
        }
        table
    }

    fn column(&mut self, entry: &Field<'_>, table: &str) -> ColumnSpec {
        let name = entry.key_text();
        let owner = format!("`{table}.{}`", name.value);
        let subject =
            Subject { name: format!("column {owner}"), owner, section: Section::Column, at: name.span };
        let value_source = ValueSourceSpec { is_specified: true, ..ValueSourceSpec::default() };
        let mut spec = ColumnSpec { name, value_source, ..ColumnSpec::default() };
        let Some(fields) = self.fields(entry, subject) else { return spec };
        let ty = self.required_field(&fields, "type", "as in `type: varchar(50)`");
        spec.ty = ty.and_then(|field| self.text(&field, "a type"));
        spec.sql = fields.get("sql").map(|field| self.dialect_types(&field)).unwrap_or_default();
        spec.value_source = self.value_source(&fields);
        spec.required = fields.get("required").and_then(|field| self.boolean(&field));
        spec.default = fields.get("default").and_then(|field| self.constant(&field));
        spec.fill = fields.get("fill").and_then(|field| self.constant(&field));
        spec.renamed_from = fields.get("renamed_from").and_then(|field| self.text(&field, "a name"));
        if let Some(field) = fields.get("generated") {
            let chosen = self.choice::<Generated>(&field);
            // A misspelled value counts, too. Otherwise the column would also be reported as never
            // filled.
            spec.generated = Some(match chosen {
                Some(chosen) => (Some(chosen.value), chosen.span),
                None => (None, *field.key_span()),
            });
        }
        spec
    }

    /// Types per dialect (`sql`).
    fn dialect_types(&mut self, field: &Field<'_>) -> Vec<(Dialect, SpannedText)> {
        let entries = self.entries(field, "a mapping of dialects to types");
        let mut types = Vec::new();
        for entry in &entries {
            let named = entry.key_text();
            let Some(dialect) = Dialect::ALL.into_iter().find(|dialect| dialect.name() == named.value) else {
                let message = format!("unknown dialect `{}` in {}", named.value, field.label);
                let names = Dialect::ALL.map(Dialect::name);
                let hint = format!("dialects are {}", suggest::list(&names, "and"));
                self.report(message, &named.span, hint);
                continue;
            };
            types.extend(self.text(entry, "text").map(|sql_type| (dialect, sql_type)));
        }
        types
    }

    fn foreign_key(&mut self, entry: &Field<'_>) -> Option<ForeignKeySpec> {
        let name = entry.key_text();
        let owner = format!("`{}`", name.value);
        let subject = Subject {
            name: format!("foreign key {owner}"),
            owner,
            section: Section::ForeignKey,
            at: name.span,
        };
        let fields = self.fields(entry, subject)?;
        let hint = "list the referring columns, as in `columns: [a_id]`";
        let columns = self.required_field(&fields, "columns", hint);
        let columns = columns.and_then(|field| self.names(&field, "a list of columns"));
        let hint = "name the table and its columns, as in `references: {parent: [id]}`";
        let references = self.required_field(&fields, "references", hint);
        let references = references.and_then(|field| {
            let entries = self.entries(&field, "a mapping of a table to its columns");
            if let [table] = entries.as_slice() {
                return Some((table.key_text(), self.names(table, "a list of columns")?));
            }
            if matches!(field.value.kind, NodeKind::Map(_)) {
                let message = format!("{} names {} tables, expected one", field.label, entries.len());
                self.report(message, &field.value.span, None);
            }
            None
        });
        let on_delete = fields.get("on_delete").and_then(|field| self.choice(&field));
        Some(ForeignKeySpec { name, columns, references, on_delete })
    }
}
