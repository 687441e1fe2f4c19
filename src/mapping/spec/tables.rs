//! Nodes → spec: `tables`.

use super::fields::{Field, Reader, Subject};
use super::readings::READING_KEYS;
use super::{ColumnSpec, ForeignKeySpec, KeySpec, ReadingSpec, TableSpec, Text};
use crate::diagnostic::Diagnostic;
use crate::dialect::Dialect;
use crate::document::Epoch;
use crate::mapping::model::OnDelete;
use crate::mapping::node::Kind;
use crate::mapping::suggest;

impl Reader<'_> {
    pub(super) fn table(&mut self, entry: &Field<'_>) -> TableSpec {
        let name = entry.named();
        let of = |key: &str| format!("`{key}` of `{}`", name.value);
        let subject =
            Subject { name: format!("table `{}`", name.value), kind: "a table", at: name.span.clone() };
        let known = ["external", "each", "columns", "primary_key", "unique", "indexes", "foreign_keys"];
        let mut table = TableSpec { name: name.clone(), ..TableSpec::default() };
        let Some(fields) = self.fields(entry, &subject, &known) else { return table };
        table.unsure = fields.had_unknown;
        if let Some(field) = fields.get("external") {
            table.external = self.boolean(&field, &of("external")).is_some_and(|flag| flag.value);
        }
        if let Some(field) = fields.get("each") {
            let levels = self.levels(&field, &of("each"));
            if levels.as_ref().is_some_and(Vec::is_empty) {
                let message = format!("{} is empty, expected a name and its path", of("each"));
                self.report(Diagnostic::error(message, field.value.span.clone()));
            }
            table.unsure |= levels.as_ref().is_none_or(Vec::is_empty);
            table.each = levels.unwrap_or_default();
        }
        if let Some(field) =
            self.needed(&fields, &subject, "columns", "`columns: {id: {type: int, path: $.id}}`")
        {
            let entries = self.entries(&field, &of("columns"), "a mapping of columns");
            if entries.is_empty() && matches!(&field.value.kind, Kind::Map(entries) if entries.is_empty()) {
                let message = format!("{} is empty", of("columns"));
                self.report(Diagnostic::error(message, field.value.span.clone()));
            }
            table.columns = entries.iter().map(|entry| self.column(entry, &name.value)).collect();
        }
        match fields.get("primary_key") {
            Some(field) => table.primary_key = self.names(&field, &of("primary_key"), "a list of columns"),
            None => table.lacks_primary_key = !fields.had_unknown,
        }
        for (key, keys) in [("unique", &mut table.unique), ("indexes", &mut table.indexes)] {
            let Some(field) = fields.get(key) else { continue };
            table.unsure |= !matches!(field.value.kind, Kind::Map(_));
            for entry in self.entries(&field, &of(key), "a mapping of names to lists of columns") {
                let name = entry.named();
                let what = format!("`{}` in {}", name.value, of(key));
                let columns = self.names(&entry, &what, "a list of columns");
                table.unsure |= columns.is_none();
                keys.extend(columns.map(|columns| KeySpec { name, columns }));
            }
        }
        if let Some(field) = fields.get("foreign_keys") {
            let entries = self.entries(&field, &of("foreign_keys"), "a mapping of foreign keys");
            table.foreign_keys = entries.iter().filter_map(|entry| self.foreign_key(entry)).collect();
        }
        table
    }

    fn column(&mut self, entry: &Field<'_>, table: &str) -> ColumnSpec {
        let name = entry.named();
        let column = format!("`{table}.{}`", name.value);
        let of = |key: &str| format!("`{key}` of {column}");
        let subject = Subject { name: format!("column {column}"), kind: "a column", at: name.span.clone() };
        let own = ["type", "sql", "epoch", "required", "null_if", "default", "generated"];
        let known = [own.as_slice(), &READING_KEYS].concat();
        let reading = ReadingSpec { given: true, ..ReadingSpec::default() };
        let mut spec = ColumnSpec { name, reading, ..ColumnSpec::default() };
        let Some(fields) = self.fields(entry, &subject, &known) else { return spec };
        let ty = self.needed(&fields, &subject, "type", "as in `type: varchar(50)`");
        spec.ty = ty.and_then(|field| self.text(&field, &of("type"), "a type"));
        if let Some(field) = fields.get("epoch") {
            let choices = [("seconds", Epoch::Seconds), ("millis", Epoch::Millis), ("micros", Epoch::Micros)];
            spec.epoch = self.choice(&field, &of("epoch"), &choices);
        }
        if let Some(field) = fields.get("sql") {
            spec.sql = self.own_types(&field, &of("sql"));
        }
        spec.reading = self.reading(&fields, &column);
        spec.required = fields.get("required").and_then(|field| self.boolean(&field, &of("required")));
        // Without a path of its own, the column may still get one by a `set`.
        if let Some(field) = fields.get("null_if") {
            spec.null_if = self.null_if(&fields, &field, &column, &["value", "generated"]);
        }
        spec.default = fields.get("default").and_then(|field| self.constant(&field, &of("default")));
        if let Some(field) = fields.get("generated") {
            let chosen = self.choice(&field, &of("generated"), &[("auto_increment", ())]);
            // A misspelled one still is one: nothing else would fill the column.
            spec.generated = Some(chosen.map_or(field.key_at(), |chosen| chosen.span));
        }
        spec
    }

    /// A type in dialects' own words: dialect → text.
    fn own_types(&mut self, field: &Field<'_>, what: &str) -> Vec<(Dialect, Text)> {
        let entries = self.entries(field, what, "a mapping of dialects to types");
        let mut types = Vec::new();
        for entry in &entries {
            let named = entry.named();
            let Some(dialect) = Dialect::ALL.into_iter().find(|dialect| dialect.name() == named.value) else {
                let message = format!("unknown dialect `{}` in {what}", named.value);
                let names = Dialect::ALL.map(Dialect::name);
                let hint = format!("dialects are {}", suggest::list(&names, "and"));
                self.report(Diagnostic::error(message, named.span).hint(hint));
                continue;
            };
            let what = format!("`{}` in {what}", named.value);
            types.extend(self.text(entry, &what, "text").map(|words| (dialect, words)));
        }
        types
    }

    fn foreign_key(&mut self, entry: &Field<'_>) -> Option<ForeignKeySpec> {
        let name = entry.named();
        let of = |key: &str| format!("`{key}` of `{}`", name.value);
        let subject = Subject {
            name: format!("foreign key `{}`", name.value),
            kind: "a foreign key",
            at: name.span.clone(),
        };
        let fields = self.fields(entry, &subject, &["columns", "references", "on_delete"])?;
        let columns =
            self.needed(&fields, &subject, "columns", "the columns that refer, as in `columns: [a_id]`");
        let columns = columns.and_then(|f| self.names(&f, &of("columns"), "a list of columns"));
        let hint = "the table and its columns, as in `references: {parent: [id]}`";
        let references = self.needed(&fields, &subject, "references", hint);
        let references = references.and_then(|field| {
            let what = of("references");
            let entries = self.entries(&field, &what, "a mapping of a table to its columns");
            if let [table] = entries.as_slice() {
                let what = format!("`{}` in {what}", table.named().value);
                return Some((table.named(), self.names(table, &what, "a list of columns")?));
            }
            if matches!(field.value.kind, Kind::Map(_)) {
                let message = format!("{what} names {} tables, expected one", entries.len());
                self.report(Diagnostic::error(message, field.value.span.clone()));
            }
            None
        });
        let choices = [
            ("cascade", OnDelete::Cascade),
            ("set_null", OnDelete::SetNull),
            ("no_action", OnDelete::NoAction),
        ];
        let on_delete = fields.get("on_delete");
        let on_delete = on_delete.and_then(|field| self.choice(&field, &of("on_delete"), &choices));
        Some(ForeignKeySpec { name, columns, references, on_delete })
    }
}
