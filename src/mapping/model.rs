//! The checked mapping: names are resolved to indexes, paths are compiled, and constants are coerced to
//! the types of their columns. Only [`super::check`] creates one.

use std::collections::BTreeSet;
use std::ops::Range;

use super::generated::Generated;
pub use super::operation::{
    ColumnId, Combine, Each, IfNoRow, OnConflict, Operation, OperationKind, ParentRow, Read, TableId,
};
use super::suggest;
use crate::dialect::Dialect;
use crate::document::jq::Program;
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
    /// The schema or database of its tables.
    pub schema: Option<String>,
    /// How records hold events, at least one alternative. The first that takes a record decodes it.
    pub alternatives: Vec<SourceAlternative>,
    /// The tables that the file declares, in file order.
    pub tables: Vec<TableId>,
    /// The range of the file's rules in [`Mapping::rules`].
    pub rules: Range<usize>,
}

impl MappingFile {
    /// The topics of all alternatives. A Kafka source reads them by default.
    pub fn topics(&self) -> impl Iterator<Item = &str> {
        self.alternatives.iter().flat_map(|alternative| &alternative.topics).map(String::as_str)
    }

    /// Whether the other file's alternatives take the same records, and find the same events in them. Both can then
    /// share one decoded view.
    #[must_use]
    pub fn shares_view_with(&self, other: &MappingFile) -> bool {
        // A single alternative takes records of every topic.
        let by_topic = self.alternatives.len() > 1;
        let shares_view = |(one, other): (&SourceAlternative, &SourceAlternative)| {
            text(one.when.as_ref()) == text(other.when.as_ref())
                && (!by_topic || one.topics == other.topics)
                && one.format.shares_view_with(&other.format)
        };
        self.alternatives.len() == other.alternatives.len()
            && self.alternatives.iter().zip(&other.alternatives).all(shares_view)
    }

    /// The expressions of its alternatives.
    fn expressions(&self) -> impl Iterator<Item = &Expression> {
        self.alternatives.iter().flat_map(|SourceAlternative { when, format, .. }| {
            when.iter().chain(&format.events).chain(&format.body)
        })
    }

    /// The selectors of its alternatives.
    fn selectors(&self) -> impl Iterator<Item = &Selector> {
        self.alternatives.iter().flat_map(|SourceAlternative { format, entity, .. }| {
            let event_type = if let Route::Value(selector) = &format.route { Some(selector) } else { None };
            event_type.into_iter().chain(entity)
        })
    }
}

/// The text of an expression of `source`. It is enough to compare two of them, since they have no elements.
fn text(expression: Option<&Expression>) -> Option<&str> {
    expression.map(Expression::text)
}

/// One of the alternatives of `source`.
#[derive(Debug, Clone)]
pub struct SourceAlternative {
    /// The topics whose records it takes. Without topics, it takes records of every topic.
    pub topics: Vec<String>,
    /// The condition on a record's value that holds if it takes the record.
    pub when: Option<Expression>,
    /// How its records hold events.
    pub format: RecordFormat,
    /// The value source of the entity that an event is about, for logs and dead letters.
    pub entity: Option<Selector>,
}

/// How records hold events, and how a rule is selected.
#[derive(Debug, Clone)]
pub struct RecordFormat {
    /// The format of the envelope.
    pub envelope: EnvelopeFormat,
    /// The path to the events of a record. Without it, a record is one event.
    pub events: Option<Expression>,
    /// Whether each event of a record is applied, or becomes a dead letter, by itself.
    pub separate_events: bool,
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
    fn shares_view_with(&self, other: &RecordFormat) -> bool {
        self.envelope == other.envelope
            && self.extended_json == other.extended_json
            && self.separate_events == other.separate_events
            && text(self.events.as_ref()) == text(other.events.as_ref())
            && text(self.body.as_ref()) == text(other.body.as_ref())
            && self.json_text.iter().map(Path::text).eq(other.json_text.iter().map(Path::text))
    }

    /// Whether `envelope` is another document than `$`.
    #[must_use]
    pub fn has_envelope(&self) -> bool {
        self.envelope != EnvelopeFormat::Plain || self.events.is_some() || self.body.is_some()
    }
}

/// The format of the envelope around an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum EnvelopeFormat {
    /// No envelope, or the one that `events` and `body` describe.
    #[default]
    Plain,
    /// The format of Debezium's connectors for relational databases.
    Debezium,
    /// The format of Debezium's connector for MongoDB.
    DebeziumMongodb,
    /// `CloudEvents`, version 1, in structured, batched or binary mode.
    Cloudevents,
}

impl EnvelopeFormat {
    /// Whether the format says the types of its events.
    #[must_use]
    pub fn names_event_types(self) -> bool {
        self != EnvelopeFormat::Plain
    }

    /// The types of its events, without a table; `None` if an event can have any type.
    #[must_use]
    pub fn event_types(self) -> Option<&'static [&'static str]> {
        match self {
            EnvelopeFormat::Plain | EnvelopeFormat::Cloudevents => None,
            EnvelopeFormat::Debezium => Some(&["create", "read", "update", "delete", "truncate"]),
            EnvelopeFormat::DebeziumMongodb => Some(&["create", "read", "update", "patch", "delete"]),
        }
    }

    /// Whether an event type can have a table before it, as in `people.create`.
    #[must_use]
    pub fn can_name_table(self) -> bool {
        self == EnvelopeFormat::Debezium
    }

    /// The event type without the table before it, as in `people.create`, if the envelope can name a table.
    #[must_use]
    pub fn without_table(self, event_type: &str) -> &str {
        match (self, event_type.rsplit_once('.')) {
            (EnvelopeFormat::Debezium, Some((table, event_type))) if !table.is_empty() => event_type,
            _ => event_type,
        }
    }
}

/// How the rule of an event is selected.
#[derive(Debug, Clone)]
pub enum Route {
    /// One rule applies to all events.
    All,
    /// The selected value is the event type.
    Value(Selector),
    /// The envelope says the event type.
    Envelope,
}

/// The operations of one event type, or those for tombstones.
#[derive(Debug, Clone)]
pub struct Rule {
    /// Which events the rule is for.
    pub trigger: Trigger,
    /// The event type of this rule. It is empty if the rule applies to all events, and [`TOMBSTONE`] if it applies to
    /// tombstones.
    pub event_type: String,
    /// The operations, in the order in which they are applied.
    pub operations: Vec<Operation>,
}

/// The event type of tombstones in logs, dead letters and statistics.
pub const TOMBSTONE: &str = "tombstone";

/// Which events a rule is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trigger {
    /// The events of one type.
    EventType,
    /// All events.
    EveryEvent,
    /// Records without a value.
    Tombstone,
}

/// A table that the mapping writes or references.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// The schema or database in which it stands. `None` if it stands where the connection creates tables.
    pub schema: Option<String>,
    /// Whether the table is created outside of the mapping.
    pub external: bool,
    /// The levels that give one row per element, outermost first. Without levels, an event gives one
    /// row.
    pub each: Vec<Each>,
    /// The former name.
    pub renamed_from: Option<String>,
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
    /// The name with the schema, which identifies the table in messages.
    #[must_use]
    pub fn full_name(&self) -> String {
        match &self.schema {
            Some(schema) => format!("{schema}.{}", self.name),
            None => self.name.clone(),
        }
    }

    /// Whether another declaration is about the same table.
    pub(super) fn is_same(&self, other: &Table) -> bool {
        self.name == other.name && self.schema == other.schema
    }

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

    /// A column of a foreign key that can be NULL, so that the row then refers to none.
    #[must_use]
    pub fn clearable_column(&self, key: &ForeignKey) -> Option<ColumnId> {
        key.columns.iter().copied().find(|column| !self.columns[*column].required)
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
    /// referenced by one, is in the `key` or `guard` of an operation, or an upsert keeps its smallest or
    /// greatest value. Text columns of this kind get a binary collation.
    pub compared: bool,
    /// The former name.
    pub renamed_from: Option<String>,
    /// The value of rows that exist when the column is added to a live table or becomes NOT NULL, if one is known.
    pub fill: Option<Value>,
}

impl Column {
    /// The type in this dialect, if the mapping sets one by `sql`. TiDB takes MySQL's unless it has its own.
    #[must_use]
    pub fn dialect_type(&self, dialect: Dialect) -> Option<&str> {
        let named = |wanted| self.sql.iter().find(|(named, _)| *named == wanted);
        let of_mysql = || named(Dialect::Mysql).filter(|_| dialect == Dialect::Tidb);
        named(dialect).or_else(of_mysql).map(|(_, sql_type)| sql_type.as_str())
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
            let is_ordered = |combine: &Combine| matches!(combine, Combine::Min | Combine::Max);
            let combined = operation.combine.iter().filter(|(_, combine)| is_ordered(combine));
            let finding = finding.chain(combined.map(|(column, _)| *column));
            compared.extend(finding.map(|column| (operation.table, column)));
        }
        for (table, column) in compared {
            tables[table].columns[column].compared = true;
        }
        Mapping { files, tables, rules }
    }

    /// The mapping with all tables where the connection creates tables, for a database of its own.
    ///
    /// # Errors
    /// Tables of several schemas have this name.
    pub fn without_schemas(mut self) -> Result<Mapping, String> {
        self.files.iter_mut().for_each(|file| file.schema = None);
        let mut names = BTreeSet::new();
        for table in &mut self.tables {
            table.schema = None;
            if !names.insert(table.name.to_lowercase()) {
                return Err(table.name.clone());
            }
        }
        Ok(self)
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
        let is_given = |read: &Read| read.value_source.row_number().is_none();
        // A row that is not written shows nothing, and a key that is looked up cannot be compared again.
        let is_known =
            |column: &ColumnId| operation.reads.iter().all(|read| read.column != *column || is_given(read));
        if operation.parent.is_some() || !key.iter().all(is_known) {
            return Vec::new();
        }
        let kept: Vec<ColumnId> =
            operation.keep_if_absent_reads().map(|read| operation.reads[read].column).collect();
        let is_supplied = |column: &ColumnId| {
            operation.reads.iter().any(|read| read.column == *column && is_given(read))
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

    /// The paths of all sources and operations, except those of `json_text`.
    pub fn paths(&self) -> impl Iterator<Item = &Path> {
        self.expressions().filter_map(Expression::path).chain(self.selectors().flat_map(Selector::paths))
    }

    /// The jq programs of all sources and operations.
    pub fn programs(&self) -> impl Iterator<Item = &Program> {
        let of_expressions = self.expressions().filter_map(|expression| match expression {
            Expression::Jq(program) => Some(program),
            Expression::Path(_) => None,
        });
        of_expressions.chain(self.selectors().filter_map(|selector| match selector {
            Selector::Jq(program) => Some(program),
            _ => None,
        }))
    }

    fn expressions(&self) -> impl Iterator<Item = &Expression> {
        let of_operations = self.operations().flat_map(|operation| {
            operation.each.iter().flat_map(|each| each.elements.expressions()).chain(&operation.when)
        });
        self.files.iter().flat_map(MappingFile::expressions).chain(of_operations)
    }

    fn selectors(&self) -> impl Iterator<Item = &Selector> {
        let reads = self.operations().flat_map(|operation| &operation.reads);
        let of_operations = reads.flat_map(|read| read.value_source.selectors());
        self.files.iter().flat_map(MappingFile::selectors).chain(of_operations)
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
        let named = self.rules.iter().filter(|rule| rule.trigger == Trigger::EventType);
        suggest::near_miss(event_type, named.map(|rule| rule.event_type.as_str()))
    }

    /// The names of the files, in an order that does not depend on the order of the files.
    #[must_use]
    pub fn names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.files.iter().map(|file| file.name.as_str()).collect();
        names.sort_unstable();
        names
    }

    /// The file that messages name for a table, by its full name: the first that declares it. If a file creates the
    /// table, it is that one.
    #[must_use]
    pub fn file_of_table(&self, table: &str) -> usize {
        let declares = |file: &MappingFile| {
            file.tables.iter().any(|id| self.tables[*id].full_name().eq_ignore_ascii_case(table))
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
