//! The checked mapping: names are resolved to indexes, paths are compiled, and constants are coerced to
//! the types of their columns. Only [`super::check`] creates one.

use std::collections::BTreeSet;
use std::ops::Range;

use super::generated::Generated;
pub use super::operation::{ColumnId, Each, IfNoRow, OnConflict, Operation, OperationKind, Read, TableId};
use super::suggest;
use crate::dialect::Dialect;
use crate::document::path::Path;
use crate::document::{Expression, Selector, ValueSource};
use crate::types::{Type, Value};

/// The checked mapping of a run, merged from one or more files.
#[derive(Debug, Clone)]
pub struct Mapping {
    /// The files. A file that creates a table comes before the files that declare it as external.
    pub files: Vec<MappingFile>,
    /// The tables of all files, each once, parents first.
    pub tables: Vec<Table>,
    /// The rules, file by file, in the order of each file.
    pub rules: Vec<Rule>,
}

/// The properties of one mapping file.
#[derive(Debug, Clone)]
pub struct MappingFile {
    /// Its name, which is used in logs, in dead letters and for the default consumer group.
    pub name: String,
    /// The topics that a Kafka source reads by default.
    pub topics: Vec<String>,
    /// How records hold events.
    pub source: RecordFormat,
    /// The path to the entity that an event is about, for logs and dead letters.
    pub entity: Option<Expression>,
    /// The tables that the file declares, in file order.
    pub tables: Vec<TableId>,
    /// The range of the file's rules in [`Mapping::rules`].
    pub rules: Range<usize>,
}

/// How records hold events, and how a rule is selected.
#[derive(Debug, Clone)]
pub struct RecordFormat {
    /// The format of the envelope.
    pub envelope: EnvelopeFormat,
    /// The path to the events of a record. Without it, a record is one event.
    pub events: Option<Expression>,
    /// The path to the body of an event. Without it, the event is the body.
    pub body: Option<Expression>,
    /// Whether documents are MongoDB Extended JSON.
    pub extended_json: bool,
    /// The paths to texts that are parsed as JSON, in the order in which they are parsed.
    pub json_text: Vec<Path>,
    /// How a rule is selected.
    pub route: Route,
}

impl RecordFormat {
    /// Whether the other source finds the same events in records. Both can then share one decoded view.
    #[must_use]
    pub fn shares_view_with(&self, other: &RecordFormat) -> bool {
        // The text of these expressions is enough for the comparison, since they have no elements.
        let text = |one: &Option<Expression>| one.as_ref().map(|one| one.text().to_owned());
        let seen = |source: &RecordFormat| {
            let json_text: Vec<String> = source.json_text.iter().map(|path| path.text().to_owned()).collect();
            (source.envelope, source.extended_json, text(&source.events), text(&source.body), json_text)
        };
        seen(self) == seen(other)
    }
}

/// The format of the envelope around an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum EnvelopeFormat {
    /// No envelope, or the one that `events` and `body` describe.
    #[default]
    Plain,
    /// The format of Debezium's connector for MongoDB.
    DebeziumMongodb,
}

/// How the rule of an event is selected.
#[derive(Debug, Clone)]
pub enum Route {
    /// One rule applies to all events.
    All,
    /// The value of the expression is the event type.
    Value(Expression),
    /// The envelope's operation is the event type.
    Envelope,
}

/// The operations of one event type.
#[derive(Debug, Clone)]
pub struct Rule {
    /// The event type of this rule. It is empty if the rule applies to all events.
    pub event_type: String,
    /// The operations, in the order in which they are applied.
    pub operations: Vec<Operation>,
}

/// A table that the mapping writes or references.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Whether the table is created outside of the mapping.
    pub external: bool,
    /// The levels that give one row per element, outermost first. Without levels, an event gives one
    /// row.
    pub each: Vec<Each>,
    /// The columns, in DDL order.
    pub columns: Vec<Column>,
    /// The primary key. It is empty only if no operation other than `insert` writes the table.
    pub primary_key: Vec<ColumnId>,
    /// The unique keys, without the primary key.
    pub unique: Vec<Key>,
    /// The indexes that are not unique.
    pub indexes: Vec<Key>,
    /// The references to other tables.
    pub foreign_keys: Vec<ForeignKey>,
}

impl Table {
    /// The column lists of the primary key and of every unique key.
    pub fn unique_keys(&self) -> impl Iterator<Item = &[ColumnId]> {
        let primary = Some(self.primary_key.as_slice()).filter(|key| !key.is_empty());
        primary.into_iter().chain(self.unique.iter().map(|key| key.columns.as_slice()))
    }

    /// The unique keys of which every column gets a value in a new row, either from `written` or from a
    /// DEFAULT. NULL is not a value here, since it equals nothing.
    pub fn filled_keys(&self, written: &[ColumnId]) -> impl Iterator<Item = &[ColumnId]> {
        let has_default = |column: &Column| column.default.as_ref().is_some_and(|value| !value.is_null());
        let filled = move |column: &ColumnId| {
            written.contains(column)
                || has_default(&self.columns[*column]) && !self.columns[*column].is_generated()
        };
        self.unique_keys().filter(move |key| key.iter().all(&filled))
    }

    /// The names of columns.
    pub fn names<'a>(&'a self, columns: &'a [ColumnId]) -> impl Iterator<Item = &'a str> {
        columns.iter().map(|id| self.columns[*id].name.as_str())
    }

    /// A column list as it is written in a mapping.
    pub(super) fn bracketed(&self, columns: &[ColumnId]) -> String {
        format!("`[{}]`", self.names(columns).collect::<Vec<_>>().join(", "))
    }

    /// A hint that lists the keys of the table.
    pub(super) fn keys_hint(&self) -> String {
        let keys: Vec<String> = self.unique_keys().map(|key| self.bracketed(key)).collect();
        let noun = if keys.len() == 1 { "key" } else { "keys" };
        format!("`{}` has the {noun} {}", self.name, keys.join(" and "))
    }
}

/// A named list of columns.
#[derive(Debug, Clone)]
pub struct Key {
    /// The name of the index or constraint.
    pub name: String,
    /// Its columns, in order.
    pub columns: Vec<ColumnId>,
}

/// A foreign key.
#[derive(Debug, Clone)]
pub struct ForeignKey {
    /// The constraint's name.
    pub name: String,
    /// The referring columns.
    pub columns: Vec<ColumnId>,
    /// The referenced table.
    pub references: TableId,
    /// The referenced columns, which are a primary or unique key of that table.
    pub referenced: Vec<ColumnId>,
    /// The effect of deleting the referenced row.
    pub on_delete: OnDelete,
}

/// The effect of deleting a referenced row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnDelete {
    /// The database refuses the delete.
    NoAction,
    /// The referring rows are deleted, too.
    Cascade,
    /// The referring columns become NULL.
    SetNull,
}

/// A column.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Its logical type.
    pub ty: Type,
    /// Types per dialect (`sql`), which replace the SQL type of the logical type.
    pub sql: Vec<(Dialect, String)>,
    /// Whether the column is NOT NULL. An event without a value for it becomes a dead letter. Columns
    /// of the primary key are always required, even if they are generated.
    pub required: bool,
    /// The source of its values in the database, if events do not supply them.
    pub generated: Option<Generated>,
    /// The SQL DEFAULT.
    pub default: Option<Value>,
    /// The source of the value that inserts write. `None` if the mapping never writes the column.
    pub value_source: Option<ValueSource>,
    /// Whether the column is compared to find a row. It is part of a primary, unique or foreign key, is
    /// referenced by one, or is in the `key` or `guard` of an operation. Text columns of this kind get
    /// a binary collation.
    pub compared: bool,
}

impl Column {
    /// The type in this dialect, if the mapping sets one by `sql`.
    #[must_use]
    pub fn dialect_type(&self, dialect: Dialect) -> Option<&str> {
        self.sql.iter().find(|(named, _)| *named == dialect).map(|(_, sql_type)| sql_type.as_str())
    }

    /// Whether the database generates its values.
    #[must_use]
    pub fn is_generated(&self) -> bool {
        self.generated.is_some()
    }

    /// Whether the database numbers the rows by it.
    #[must_use]
    pub fn is_numbered(&self) -> bool {
        self.generated == Some(Generated::AutoIncrement)
    }

    /// Whether the database's clock sets it.
    #[must_use]
    pub fn is_clock_time(&self) -> bool {
        matches!(self.generated, Some(Generated::InsertTime | Generated::ChangeTime))
    }
}

impl Mapping {
    /// Creates the mapping and sets [`Column::compared`].
    pub(super) fn new(files: Vec<MappingFile>, mut tables: Vec<Table>, rules: Vec<Rule>) -> Mapping {
        let mut compared: BTreeSet<(TableId, ColumnId)> = BTreeSet::new();
        for (id, table) in tables.iter().enumerate() {
            compared.extend(table.unique_keys().flatten().map(|column| (id, *column)));
            for key in &table.foreign_keys {
                compared.extend(key.columns.iter().map(|column| (id, *column)));
                compared.extend(key.referenced.iter().map(|column| (key.references, *column)));
            }
        }
        for operation in rules.iter().flat_map(|rule| &rule.operations) {
            let finding = operation.key().iter().copied().chain(operation.guard());
            compared.extend(finding.map(|column| (operation.table, column)));
        }
        for (table, column) in compared {
            tables[table].columns[column].compared = true;
        }
        Mapping { files, tables, rules }
    }

    /// The operations of all rules. A change holds an index into this sequence.
    pub fn operations(&self) -> impl Iterator<Item = &Operation> {
        self.rules.iter().flat_map(|rule| &rule.operations)
    }

    /// Column sets that other operations use to address this table, and for which the upsert supplies
    /// every value without updating it. If the stored row has the same values, the upsert's own values
    /// identify its row. This can be checked only after the write.
    #[must_use]
    pub fn assumed_keys(&self, operation: &Operation) -> Vec<Vec<ColumnId>> {
        let OperationKind::Upsert { key, update, .. } = &operation.kind else { return Vec::new() };
        let kept: Vec<ColumnId> =
            operation.keep_if_absent_reads().map(|read| operation.reads[read].column).collect();
        let is_supplied = |column: &ColumnId| {
            operation.reads.iter().any(|read| read.column == *column)
                && (key.contains(column) || !update.contains(column) && !kept.contains(column))
        };
        let others = self.operations().filter(|other| other.table == operation.table);
        let mut found: Vec<Vec<ColumnId>> = Vec::new();
        for other in others {
            let mut columns = other.key().to_vec();
            columns.sort_unstable();
            // Columns of the upsert's own key need no assumption.
            let in_key = columns.iter().all(|column| key.contains(column));
            if !in_key && columns.iter().all(is_supplied) && !found.contains(&columns) {
                found.push(columns);
            }
        }
        found
    }

    /// Whether an expression is a jq program.
    #[must_use]
    pub fn has_programs(&self) -> bool {
        let is_program = |expression: &Expression| matches!(expression, Expression::Jq(_));
        let of_files = self.files.iter().flat_map(|file| {
            let RecordFormat { events, body, route, .. } = &file.source;
            let event_type = if let Route::Value(expression) = route { Some(expression) } else { None };
            events.iter().chain(body).chain(event_type).chain(&file.entity)
        });
        let of_operations = self
            .operations()
            .flat_map(|operation| operation.each.iter().map(|each| &each.elements).chain(&operation.when));
        let mut selectors = self.operations().flat_map(|operation| &operation.reads);
        of_files.chain(of_operations).any(is_program)
            || selectors.any(|read| matches!(read.value_source.selector(), Some(Selector::Jq(_))))
    }

    /// The label in messages: ``mapping `a` ``, or ``mappings `a`, `b` and `c` ``.
    #[must_use]
    pub fn title(&self) -> String {
        let names: Vec<&str> = self.files.iter().map(|file| file.name.as_str()).collect();
        let noun = if names.len() == 1 { "mapping" } else { "mappings" };
        format!("{noun} {}", suggest::list(&names, "and"))
    }

    /// The event type of a rule that an unmapped event type may mean: they differ only in case or in one character.
    #[must_use]
    pub fn similar_event_type(&self, event_type: &str) -> Option<&str> {
        suggest::near_miss(event_type, self.rules.iter().map(|rule| rule.event_type.as_str()))
    }

    /// The names of the files, in an order that does not depend on the order of the files.
    #[must_use]
    pub fn names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.files.iter().map(|file| file.name.as_str()).collect();
        names.sort_unstable();
        names
    }

    /// The file that messages name for a table: the first that declares it. If a file creates the
    /// table, it is that one.
    #[must_use]
    pub fn file_of_table(&self, table: &str) -> usize {
        let declares = |file: &MappingFile| {
            file.tables.iter().any(|id| self.tables[*id].name.eq_ignore_ascii_case(table))
        };
        self.files.iter().position(declares).unwrap_or_default()
    }

    /// The file that contains an operation.
    #[must_use]
    pub fn file_of_operation(&self, operation: usize) -> usize {
        let mut before = 0;
        let goes_up_to = |file: &MappingFile| {
            let rules = &self.rules[file.rules.clone()];
            before += rules.iter().map(|rule| rule.operations.len()).sum::<usize>();
            operation < before
        };
        self.files.iter().position(goes_up_to).unwrap_or_default()
    }

    /// Whether events supply the column's value in a new row: its table or an operation has a source
    /// for it.
    #[must_use]
    pub fn fills(&self, table: TableId, column: ColumnId) -> bool {
        let declared = self.tables[table].columns[column].value_source.is_some();
        declared
            || self
                .inserting_operations(table)
                .any(|insert| insert.reads.iter().any(|read| read.column == column))
    }

    /// Whether an operation inserts rows without a value for the column.
    #[must_use]
    pub fn inserts_without(&self, table: TableId, column: ColumnId) -> bool {
        self.inserting_operations(table).any(|insert| insert.reads.iter().all(|read| read.column != column))
    }

    /// The operations that can insert rows of a table.
    fn inserting_operations(&self, table: TableId) -> impl Iterator<Item = &Operation> {
        self.operations().filter(move |operation| operation.table == table && operation.kind.can_insert())
    }

    /// The tables that operations write.
    #[must_use]
    pub fn written_tables(&self) -> BTreeSet<TableId> {
        self.operations().map(|operation| operation.table).collect()
    }
}
