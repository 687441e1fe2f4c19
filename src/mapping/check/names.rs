//! Rules about names that databases truncate, confuse or refuse.

use std::collections::{HashMap, HashSet};

use super::checker::Checker;
use crate::mapping::spec::SpannedText;

/// PostgreSQL's limit for the bytes of an identifier. It truncates longer ones.
const MAX_NAME_BYTES: usize = 63;

/// The bytes that remain for the mapping's name.
const MAX_MAPPING_BYTES: usize = MAX_NAME_BYTES - "_migrations_".len();

impl Checker<'_> {
    /// Checks the names of the mapping and of everything that it creates.
    pub(super) fn names(&mut self) {
        let spec = self.spec;
        if let Some(name) = &spec.name {
            self.mapping_name(name);
        }
        self.check_distinct_ignoring_case(spec.tables.iter().map(|table| &table.name), "tables", "");
        for table in &spec.tables {
            self.name(&table.name);
            let place = format!(" of `{}`", table.name.value);
            self.check_distinct_ignoring_case(
                table.columns.iter().map(|column| &column.name),
                "columns",
                &place,
            );
            table.columns.iter().for_each(|column| self.name(&column.name));
        }
        self.index_names();
    }

    /// Checks the mapping's name, which is part of a table name.
    fn mapping_name(&mut self, name: &SpannedText) {
        let text = &name.value;
        if text.len() > MAX_MAPPING_BYTES {
            let message = format!(
                "the mapping's name is {} bytes long, expected at most {MAX_MAPPING_BYTES}",
                text.len()
            );
            let hint = "its migrations are recorded in a table `_migrations_NAME`, and PostgreSQL truncates longer names";
            self.report(message, &name.span, hint.to_owned());
        } else if text.contains(char::is_control) {
            self.report("the mapping's name contains a control character", &name.span, None);
        }
    }

    /// Checks that every database accepts the name unchanged.
    fn name(&mut self, name: &SpannedText) {
        let text = &name.value;
        if text.is_empty() {
            self.report("a name is empty", &name.span, None);
        } else if text.len() > MAX_NAME_BYTES {
            let message =
                format!("name `{text}` is {} bytes long, expected at most {MAX_NAME_BYTES}", text.len());
            self.report(message, &name.span, "PostgreSQL truncates longer names".to_owned());
        } else if text.contains('\0') {
            self.report(format!("name `{text}` contains a NUL"), &name.span, None);
        }
    }

    fn check_distinct_ignoring_case<'t>(
        &mut self,
        names: impl Iterator<Item = &'t SpannedText>,
        kind: &str,
        place: &str,
    ) {
        let mut seen: HashMap<String, &SpannedText> = HashMap::new();
        for name in names {
            if let Some(first) = seen.insert(name.value.to_lowercase(), name) {
                let message =
                    format!("{kind} `{}` and `{}`{place} differ only in case", first.value, name.value);
                self.report(message, &name.span, "MySQL and SQLite treat them as the same name".to_owned());
            }
        }
    }

    /// On PostgreSQL and SQLite, index names must be unique in the schema and differ from table names.
    /// On MySQL, names of foreign keys must be unique in the schema.
    fn index_names(&mut self) {
        let spec = self.spec;
        let tables: HashSet<String> =
            spec.tables.iter().map(|table| table.name.value.to_lowercase()).collect();
        let mut seen: HashMap<String, &SpannedText> = HashMap::new();
        for table in &spec.tables {
            let keys = table.unique.iter().chain(&table.indexes).map(|key| &key.name);
            for name in keys.chain(table.foreign_keys.iter().map(|key| &key.name)) {
                self.name(name);
                let folded = name.value.to_lowercase();
                if tables.contains(&folded) {
                    let message = format!("index `{}` has the name of a table", name.value);
                    let hint = "on PostgreSQL and SQLite, tables and indexes share one namespace";
                    self.report(message, &name.span, hint.to_owned());
                } else if let Some(first) = seen.get(&folded) {
                    let line = self.source.line_number(first.span.start);
                    let message = format!("`{}` is the name of two indexes or foreign keys", name.value);
                    let hint =
                        format!("the first is on line {line}; these names must be unique in the schema");
                    self.report(message, &name.span, hint);
                } else {
                    seen.insert(folded, name);
                }
            }
        }
    }
}
