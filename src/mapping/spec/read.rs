//! Nodes → spec.

use super::fields::{Field, Fields, Reader, Subject};
use super::{
    ColumnSpec, Constant, EachSpec, EventSpec, ForeignKeySpec, KeySpec, MappingSpec, OperationKindSpec,
    OperationSpec, ReadingSpec, TableSpec, Text,
};
use crate::diagnostic::{Diagnostic, SourceText};
use crate::mapping::model::{IfNoRow, OnDelete};
use crate::mapping::node::{Kind, Node, Spanned};
use crate::mapping::syntax;

/// Reads a file's nodes. Where there is no spec, there are diagnostics that say why; where there
/// is one, there may be as well.
pub(in crate::mapping) fn read(
    mut root: Node,
    source: &SourceText,
) -> (Option<MappingSpec>, Vec<Diagnostic>) {
    let mut reader = Reader { source, diagnostics: Vec::new() };
    reader.mend_cut_values(&mut root);
    let spec = reader.mapping(&root);
    (spec, reader.diagnostics)
}

impl Reader<'_> {
    /// `{type: decimal(10,2)}` without quotes is a `type` of `decimal(10` and a key `2)`: says so
    /// once, and goes on with the value that was meant.
    fn mend_cut_values(&mut self, node: &mut Node) {
        match &mut node.kind {
            Kind::List(items) => items.iter_mut().for_each(|item| self.mend_cut_values(item)),
            Kind::Map(entries) => {
                let mut at = 0;
                while at + 1 < entries.len() {
                    if let Some(whole) = self.cut_value(&entries[at].1, &entries[at + 1]) {
                        let written = self.source.text[whole.clone()].to_owned();
                        let message = "the `,` without quotes cuts this value apart";
                        self.report(
                            Diagnostic::error(message, whole.clone()).hint(syntax::quote_hint(&written)),
                        );
                        entries[at].1 = Node { span: whole, kind: Kind::Text(written) };
                        entries.remove(at + 1);
                    }
                    at += 1;
                }
                entries.iter_mut().for_each(|(_, value)| self.mend_cut_values(value));
            }
            _ => {}
        }
    }

    /// The span of a value and the key after it, where the two are one.
    fn cut_value(&self, value: &Node, (key, after): &(Node, Node)) -> Option<std::ops::Range<usize>> {
        let (Kind::Text(head), Kind::Text(tail), Kind::Null) = (&value.kind, &key.kind, &after.kind) else {
            return None;
        };
        let opens = head.contains('(') && !head.contains(')') && tail.ends_with(')');
        let whole = value.span.start..key.span.end;
        let written = self.source.text.get(whole.clone())?;
        let one_plain_line = !written.starts_with(['"', '\'']) && !written.contains(['\n', '\r']);
        (opens && one_plain_line).then_some(whole)
    }

    fn mapping(&mut self, root: &Node) -> Option<MappingSpec> {
        if matches!(root.kind, Kind::Null) {
            self.report(
                Diagnostic::error("the file is empty, expected a mapping", 0..0)
                    .hint("a mapping begins with `format: 1`".to_owned()),
            );
            return None;
        }
        if self.is_of_another_format(root) {
            return None;
        }
        let subject = Subject { name: "the file".to_owned(), kind: "a mapping", at: root.span.clone() };
        let known = ["format", "mapping", "source", "tables", "events"];
        let fields = self.fields(&Reader::whole(root), &subject, &known)?;
        if fields.get("format").is_none() {
            self.missing(&subject, "format", "this version reads `format: 1`");
        }
        let name = self.needed(
            &fields,
            &subject,
            "mapping",
            "a name for logs and dead letters, as in `mapping: people`",
        );
        let name = name.and_then(|field| self.text(&field, "`mapping`"));
        let source = self.needed(&fields, &subject, "source", "`source: {event_type: $.event_type}`");
        let (topics, event_type, entity) = source.map(|field| self.source(&field)).unwrap_or_default();
        let tables = self.needed(&fields, &subject, "tables", "tables are what events become rows of");
        let tables = tables.map(|field| self.entries(&field, "`tables`", "a mapping of tables"));
        let tables = tables.unwrap_or_default().iter().map(|entry| self.table(entry)).collect();
        let events = self.needed(&fields, &subject, "events", "it says what each event type does");
        let events = events.map(|field| self.entries(&field, "`events`", "a mapping of event types"));
        let events = events.unwrap_or_default().iter().map(|entry| self.event(entry)).collect();
        Some(MappingSpec { name, topics, event_type, entity, tables, events })
    }

    /// A later format has other keys: that they are unknown here is not the file's fault.
    fn is_of_another_format(&mut self, root: &Node) -> bool {
        let Kind::Map(entries) = &root.kind else { return false };
        let is_format = |key: &Node| matches!(&key.kind, Kind::Text(name) if name == "format");
        let Some((_, value)) = entries.iter().find(|(key, _)| is_format(key)) else { return false };
        if matches!(&value.kind, Kind::Number(number) if number.as_str() == "1") {
            return false;
        }
        let found = match &value.kind {
            Kind::Number(number) => number.to_string(),
            _ => value.describe().to_owned(),
        };
        let message = format!("`format` is {found}, expected 1");
        self.report(
            Diagnostic::error(message, value.span.clone())
                .hint("this version reads `format: 1` only".to_owned()),
        );
        true
    }

    /// A field that must be there.
    fn needed<'n>(
        &mut self,
        fields: &Fields<'n>,
        subject: &Subject,
        key: &str,
        hint: &str,
    ) -> Option<Field<'n>> {
        let found = fields.get(key);
        // A misspelled key was reported as unknown; that it is missing too would be noise.
        if found.is_none() && !fields.had_unknown {
            self.missing(subject, key, hint);
        }
        found
    }

    fn source(&mut self, field: &Field<'_>) -> (Vec<Text>, Option<Text>, Option<Text>) {
        let subject = Subject { name: "`source`".to_owned(), kind: "`source`", at: field.key_at() };
        let Some(fields) = self.fields(field, &subject, &["topics", "event_type", "entity"]) else {
            return Default::default();
        };
        let topics = fields.get("topics");
        let topics = topics.and_then(|f| self.names(&f, "`topics` of `source`", "a list of topics"));
        let hint = "a path to what chooses the rules under `events`, as in `event_type: $.event_type`";
        let event_type = self.needed(&fields, &subject, "event_type", hint);
        let event_type = event_type.and_then(|f| self.text(&f, "`event_type` of `source`"));
        let entity = fields.get("entity").and_then(|f| self.text(&f, "`entity` of `source`"));
        (topics.map(|names| names.value).unwrap_or_default(), event_type, entity)
    }

    fn table(&mut self, entry: &Field<'_>) -> TableSpec {
        let name = entry.named();
        let of = |key: &str| format!("`{key}` of `{}`", name.value);
        let subject =
            Subject { name: format!("table `{}`", name.value), kind: "a table", at: name.span.clone() };
        let known = ["external", "each", "columns", "primary_key", "unique", "indexes", "foreign_keys"];
        let mut table = TableSpec {
            name: name.clone(),
            external: false,
            each: None,
            has_each: false,
            columns: Vec::new(),
            primary_key: None,
            unique: Vec::new(),
            indexes: Vec::new(),
            foreign_keys: Vec::new(),
        };
        let Some(fields) = self.fields(entry, &subject, &known) else { return table };
        if let Some(field) = fields.get("external") {
            table.external = self.boolean(&field, &of("external")).is_some_and(|flag| flag.value);
        }
        if let Some(field) = fields.get("each") {
            table.has_each = true;
            table.each = self.each(&field, &of("each"));
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
        let hint = "the columns that no two rows have alike, as in `primary_key: [id]`";
        if let Some(field) = self.needed(&fields, &subject, "primary_key", hint) {
            table.primary_key = self.names(&field, &of("primary_key"), "a list of columns");
        }
        for (key, keys) in [("unique", &mut table.unique), ("indexes", &mut table.indexes)] {
            let Some(field) = fields.get(key) else { continue };
            for entry in self.entries(&field, &of(key), "a mapping of names to lists of columns") {
                let name = entry.named();
                let what = format!("`{}` in {}", name.value, of(key));
                let columns = self.names(&entry, &what, "a list of columns");
                keys.extend(columns.map(|columns| KeySpec { name, columns }));
            }
        }
        if let Some(field) = fields.get("foreign_keys") {
            let entries = self.entries(&field, &of("foreign_keys"), "a mapping of foreign keys");
            table.foreign_keys = entries.iter().filter_map(|entry| self.foreign_key(entry)).collect();
        }
        table
    }

    fn each(&mut self, field: &Field<'_>, what: &str) -> Option<EachSpec> {
        let entries = self.entries(field, what, "a mapping of a name to a path");
        match entries.as_slice() {
            [] => {
                if matches!(field.value.kind, Kind::Map(_)) {
                    let message = format!("{what} is empty, expected a name and its path");
                    self.report(Diagnostic::error(message, field.value.span.clone()));
                }
                None
            }
            [entry] => {
                let name = entry.named();
                let path = self.text(entry, &format!("`{}` in {what}", name.value))?;
                Some(EachSpec { name, path })
            }
            [_, second, ..] => {
                let message = format!("{what} gives {} names, expected one", entries.len());
                self.report(Diagnostic::error(message, second.key_at()));
                None
            }
        }
    }

    fn column(&mut self, entry: &Field<'_>, table: &str) -> ColumnSpec {
        let name = entry.named();
        let column = format!("`{table}.{}`", name.value);
        let of = |key: &str| format!("`{key}` of {column}");
        let subject = Subject { name: format!("column {column}"), kind: "a column", at: name.span.clone() };
        let known = ["type", "path", "value", "required", "if_absent", "null_if", "default", "generated"];
        let mut spec = ColumnSpec {
            name,
            ty: None,
            reading: ReadingSpec { given: true, ..ReadingSpec::default() },
            required: None,
            null_if: None,
            default: None,
            generated: None,
        };
        let Some(fields) = self.fields(entry, &subject, &known) else { return spec };
        let ty = self.needed(&fields, &subject, "type", "as in `type: varchar(50)`");
        spec.ty = ty.and_then(|field| self.text(&field, &of("type")));
        spec.reading = self.reading(&fields, &column);
        spec.required = fields.get("required").and_then(|field| self.boolean(&field, &of("required")));
        if let Some(field) = fields.get("null_if") {
            spec.null_if = self.constants(&field, &of("null_if"));
            // Without a path of its own, the column may still get one by a `set`.
            if let Some(other) = ["value", "generated"].iter().find(|key| fields.get(key).is_some()) {
                let message = format!("{column} has both `null_if` and `{other}`");
                self.report(
                    Diagnostic::error(message, field.key_at())
                        .hint("`null_if` is about what a path finds".to_owned()),
                );
            }
        }
        spec.default = fields.get("default").and_then(|field| self.constant(&field, &of("default")));
        if let Some(field) = fields.get("generated") {
            let chosen = self.choice(&field, &of("generated"), &[("auto_increment", ())]);
            // A misspelled one still is one: nothing else would fill the column.
            spec.generated = Some(chosen.map_or(field.key_at(), |chosen| chosen.span));
        }
        spec
    }

    fn constants(&mut self, field: &Field<'_>, what: &str) -> Option<Spanned<Vec<Constant>>> {
        let items = self.items(field, what, "a list of values, as in `[\"\"]`")?;
        let item_of = format!("an item of {what}");
        let value = items.iter().filter_map(|item| self.constant(item, &item_of)).collect();
        Some(Spanned { value, span: field.value.span.clone() })
    }

    /// `path`, `value` and `if_absent` of a column or a `set`.
    fn reading(&mut self, fields: &Fields<'_>, whose: &str) -> ReadingSpec {
        let of = |key: &str| format!("`{key}` of {whose}");
        let (path, value, if_absent) = (fields.get("path"), fields.get("value"), fields.get("if_absent"));
        if let (Some(_), Some(value)) = (&path, &value) {
            let message = format!("{whose} has both `path` and `value`");
            self.report(
                Diagnostic::error(message, value.key_at())
                    .hint("`if_absent` is for where the path matches nothing".to_owned()),
            );
        }
        if let (None, Some(if_absent)) = (&path, &if_absent)
            && !fields.had_unknown
        {
            let message = format!("{whose} has `if_absent`, but no `path`");
            self.report(
                Diagnostic::error(message, if_absent.key_at())
                    .hint("`value` is a constant, `default` the SQL DEFAULT".to_owned()),
            );
        }
        ReadingSpec {
            given: path.is_some() || value.is_some() || fields.had_unknown,
            path: path.and_then(|field| self.text(&field, &of("path"))),
            value: value.and_then(|field| self.constant(&field, &of("value"))),
            if_absent: if_absent.and_then(|field| self.constant(&field, &of("if_absent"))),
        }
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
            match entries.as_slice() {
                [table] => {
                    let columns = self.names(
                        table,
                        &format!("`{}` in {what}", table.named().value),
                        "a list of columns",
                    )?;
                    Some((table.named(), columns))
                }
                _ => {
                    if matches!(field.value.kind, Kind::Map(_)) {
                        let message = format!("{what} names {} tables, expected one", entries.len());
                        self.report(Diagnostic::error(message, field.value.span.clone()));
                    }
                    None
                }
            }
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

    fn event(&mut self, entry: &Field<'_>) -> EventSpec {
        let event_type = entry.named();
        let what = format!("event type `{}`", event_type.value);
        let items = self.items(entry, &what, "a list of operations").unwrap_or_default();
        if items.is_empty() && matches!(entry.value.kind, Kind::List(_)) {
            let message = format!("{what} has no operations");
            self.report(
                Diagnostic::error(message, entry.key_at())
                    .hint("an event type that no mapping names is skipped and counted".to_owned()),
            );
        }
        let operations = items.iter().filter_map(|item| self.operation(item, &event_type.value)).collect();
        EventSpec { event_type, operations }
    }

    fn operation(&mut self, item: &Field<'_>, event_type: &str) -> Option<OperationSpec> {
        let Kind::Map(entries) = &item.value.kind else {
            self.wrong_kind(item, &format!("an operation of `{event_type}`"), "a mapping");
            return None;
        };
        let written = |name: &str| {
            let is_named = |key: &Node| matches!(&key.kind, Kind::Text(text) if text == name);
            entries.iter().find(|(key, _)| is_named(key))
        };
        if written("upsert").is_some() {
            return self.upsert(item, event_type);
        }
        // `update` with a list is what an upsert has, not an operation of its own.
        if written("update").is_some_and(|(_, value)| !matches!(value.kind, Kind::List(_))) {
            return self.update(item, event_type);
        }
        let at = entries.first().map_or(item.value.span.clone(), |(key, _)| key.span.clone());
        let subject = Subject { name: format!("an operation of `{event_type}`"), kind: "an operation", at };
        let fields = self.fields(item, &subject, &["upsert", "update", "key", "set", "if_no_row"])?;
        if !fields.had_unknown {
            let message = format!("{} names no table", subject.name);
            self.report(
                Diagnostic::error(message, subject.at)
                    .hint("an operation begins with `upsert: <table>` or `update: <table>`".to_owned()),
            );
        }
        None
    }

    fn upsert(&mut self, item: &Field<'_>, event_type: &str) -> Option<OperationSpec> {
        let subject = Subject {
            name: format!("an upsert of `{event_type}`"),
            kind: "an upsert",
            at: item.value.span.clone(),
        };
        let fields = self.fields(item, &subject, &["upsert", "key", "update"])?;
        let table = self.text(&fields.get("upsert")?, "`upsert`")?;
        let of = |key: &str| format!("`{key}` of `{}`", table.value);
        let subject = Subject {
            name: format!("the upsert of `{}`", table.value),
            kind: "an upsert",
            at: table.span.clone(),
        };
        let key = fields.get("key").and_then(|f| self.names(&f, &of("key"), "a list of columns"));
        let update = match fields.get("update") {
            Some(field) if matches!(field.value.kind, Kind::Text(_)) => {
                let message = format!("{} is text, expected a list of columns", of("update"));
                self.report(
                    Diagnostic::error(message, field.value.span.clone())
                        .hint("an `update` of a table is an operation of its own".to_owned()),
                );
                None
            }
            Some(field) => self.names(&field, &of("update"), "a list of columns"),
            None => {
                let hint = "the columns that may change on a row that exists; `update: []` for none";
                let _: Option<Field<'_>> = self.needed(&fields, &subject, "update", hint);
                None
            }
        };
        Some(OperationSpec { table, kind: OperationKindSpec::Upsert { key, update } })
    }

    fn update(&mut self, item: &Field<'_>, event_type: &str) -> Option<OperationSpec> {
        let subject = Subject {
            name: format!("an update of `{event_type}`"),
            kind: "an update",
            at: item.value.span.clone(),
        };
        let fields = self.fields(item, &subject, &["update", "key", "set", "if_no_row"])?;
        let table = self.text(&fields.get("update")?, "`update`")?;
        let of = |key: &str| format!("`{key}` of `{}`", table.value);
        let subject = Subject {
            name: format!("the update of `{}`", table.value),
            kind: "an update",
            at: table.span.clone(),
        };
        let hint = "the columns that find the row and their paths, as in `key: {id: $.id}`";
        let key = self.needed(&fields, &subject, "key", hint);
        let key =
            key.map(|f| self.filled(&f, &of("key"), "a mapping of columns to paths")).unwrap_or_default();
        let path_of = |column: &Text| format!("`{}` in {}", column.value, of("key"));
        let key = key
            .iter()
            .filter_map(|entry| Some((entry.named(), self.text(entry, &path_of(&entry.named()))?)))
            .collect();
        let hint = "the columns to change and their paths, as in `set: {status: {value: done}}`";
        let set = self.needed(&fields, &subject, "set", hint);
        let set =
            set.map(|f| self.filled(&f, &of("set"), "a mapping of columns to paths")).unwrap_or_default();
        let set = set
            .iter()
            .map(|entry| {
                let column = entry.named();
                let whose = format!("`{}` in {}", column.value, of("set"));
                let reading = self.setting(entry, &whose);
                (column, reading)
            })
            .collect();
        let choices = [("ignore", IfNoRow::Ignore), ("dead_letter", IfNoRow::DeadLetter)];
        let if_no_row = fields.get("if_no_row");
        let if_no_row = if_no_row.and_then(|field| self.choice(&field, &of("if_no_row"), &choices));
        let if_no_row = if_no_row.map_or(IfNoRow::Ignore, |chosen| chosen.value);
        Some(OperationSpec { table, kind: OperationKindSpec::Update { set, key, if_no_row } })
    }

    /// The entries of a YAML mapping that must have some.
    fn filled<'n>(&mut self, field: &Field<'n>, what: &str, wanted: &str) -> Vec<Field<'n>> {
        if matches!(&field.value.kind, Kind::Map(entries) if entries.is_empty()) {
            self.report(Diagnostic::error(format!("{what} is empty"), field.value.span.clone()));
        }
        self.entries(field, what, wanted)
    }

    /// What `set` says of one column: a path, or `path`, `value` and `if_absent`.
    fn setting(&mut self, entry: &Field<'_>, whose: &str) -> ReadingSpec {
        if let Kind::Text(_) = entry.value.kind {
            return ReadingSpec { path: self.text(entry, whose), ..ReadingSpec::default() };
        }
        if !matches!(entry.value.kind, Kind::Map(_)) {
            self.wrong_kind(entry, whose, "a path or `{value: …}`");
            return ReadingSpec::default();
        }
        let subject = Subject { name: whose.to_owned(), kind: "a `set` entry", at: entry.key_at() };
        let Some(fields) = self.fields(entry, &subject, &["path", "value", "if_absent"]) else {
            return ReadingSpec::default();
        };
        let neither = fields.get("path").is_none() && fields.get("value").is_none();
        if neither && !fields.had_unknown {
            let message = format!("{whose} has neither `path` nor `value`");
            self.report(Diagnostic::error(message, subject.at));
        }
        self.reading(&fields, whose)
    }
}
