//! The checked mapping: every name resolved to an index, every path compiled, every constant
//! coerced to its column's type. Only [`super::check`] makes one.

use std::collections::BTreeSet;
use std::ops::Range;

use super::suggest;
use crate::dialect::Dialect;
use crate::document::path::Path;
use crate::document::{Epoch, ValueSource};
use crate::types::{Type, Value};

/// The index of a table in [`Mapping::tables`].
pub type TableId = usize;
/// The index of a column in [`Table::columns`].
pub type ColumnId = usize;

/// What a run works from, checked: a mapping file, or several that are one.
#[derive(Debug, Clone)]
pub struct Mapping {
    /// The files: one that creates a table before those that call it external.
    pub files: Vec<MappingFile>,
    /// The tables of all files, each once, parents first.
    pub tables: Vec<Table>,
    /// What to do for each event type, file by file and in the order of each.
    pub rules: Vec<Rule>,
}

/// What is a mapping file's own.
#[derive(Debug, Clone)]
pub struct MappingFile {
    /// Its name: in logs, dead letters, and the default consumer group.
    pub name: String,
    /// The topics that a Kafka source reads by default.
    pub topics: Vec<String>,
    /// How records hold events.
    pub source: Source,
    /// Where an event says whom it is about; for logs and dead letters.
    pub entity: Option<Path>,
    /// The tables that it declares, in its order.
    pub tables: Vec<TableId>,
    /// Its rules among [`Mapping::rules`].
    pub rules: Range<usize>,
}

/// How records hold events, and what chooses their rules.
#[derive(Debug, Clone)]
pub struct Source {
    /// What a record's document is.
    pub envelope: EnvelopeFormat,
    /// What in a record is an event each; without it, the record is one.
    pub events: Option<Path>,
    /// Where an event has its body; without it, the event is the body.
    pub body: Option<Path>,
    /// Whether documents are MongoDB's extended JSON.
    pub extended_json: bool,
    /// What chooses the rule.
    pub route: Route,
}

impl Source {
    /// Whether records hold the same events by another one.
    #[must_use]
    pub fn shares_view_with(&self, other: &Source) -> bool {
        // Of an event source, a path's text says all of it: there are no elements yet.
        let text = |path: &Option<Path>| path.as_ref().map(|path| path.text().to_owned());
        let seen = |source: &Source| {
            (source.envelope, source.extended_json, text(&source.events), text(&source.body))
        };
        seen(self) == seen(other)
    }
}

/// What a record's document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum EnvelopeFormat {
    /// The event, or what `events` and `body` say.
    #[default]
    Plain,
    /// What Debezium's connector for MongoDB writes.
    DebeziumMongodb,
}

/// What chooses the rule for an event.
#[derive(Debug, Clone)]
pub enum Route {
    /// Nothing: there is one, for all events.
    All,
    /// What the path leads to.
    Path(Path),
    /// What the envelope says was done to the document.
    Envelope,
}

/// The operations of one event type.
#[derive(Debug, Clone)]
pub struct Rule {
    /// The event type that chooses this rule; empty where one rule is for all events.
    pub event_type: String,
    /// In the order in which they are applied.
    pub operations: Vec<Operation>,
}

/// A table that the mapping writes or refers to.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Whether somebody else creates it.
    pub external: bool,
    /// What gives a row each, outermost first; with no level, an event gives one row.
    pub each: Vec<Each>,
    /// In DDL order.
    pub columns: Vec<Column>,
    /// Empty only where rows are inserted and never looked for.
    pub primary_key: Vec<ColumnId>,
    /// Unique keys besides the primary one.
    pub unique: Vec<Key>,
    /// Plain indexes.
    pub indexes: Vec<Key>,
    /// References to other tables.
    pub foreign_keys: Vec<ForeignKey>,
}

impl Table {
    /// The primary key and every unique key, as column lists.
    pub fn unique_keys(&self) -> impl Iterator<Item = &[ColumnId]> {
        let primary = Some(self.primary_key.as_slice()).filter(|key| !key.is_empty());
        primary.into_iter().chain(self.unique.iter().map(|key| key.columns.as_slice()))
    }

    /// The unique keys that a new row has values of, where some of its columns are written: what is
    /// not written of a key has a DEFAULT. A NULL is equal to none.
    pub fn filled_keys(&self, written: &[ColumnId]) -> impl Iterator<Item = &[ColumnId]> {
        let has_default = |column: &Column| column.default.as_ref().is_some_and(|value| !value.is_null());
        let filled = move |column: &ColumnId| {
            written.contains(column)
                || has_default(&self.columns[*column]) && !self.columns[*column].generated
        };
        self.unique_keys().filter(move |key| key.iter().all(&filled))
    }

    /// The names of the given columns.
    pub fn names<'a>(&'a self, columns: &'a [ColumnId]) -> impl Iterator<Item = &'a str> {
        columns.iter().map(|id| self.columns[*id].name.as_str())
    }

    /// A column list as it is written.
    pub(super) fn bracketed(&self, columns: &[ColumnId]) -> String {
        format!("`[{}]`", self.names(columns).collect::<Vec<_>>().join(", "))
    }

    /// A hint that names its keys.
    pub(super) fn keys_hint(&self) -> String {
        let keys: Vec<String> = self.unique_keys().map(|key| self.bracketed(key)).collect();
        let noun = if keys.len() == 1 { "key" } else { "keys" };
        format!("`{}` has the {noun} {}", self.name, keys.join(" and "))
    }
}

/// A level of `each`: rows from the matches of a path.
#[derive(Debug, Clone)]
pub struct Each {
    /// The name by which paths call the element.
    pub name: String,
    /// What matches; it can start at an element of a level before.
    pub path: Path,
}

/// A named list of columns.
#[derive(Debug, Clone)]
pub struct Key {
    /// The name of the index or constraint.
    pub name: String,
    /// Its columns, in order.
    pub columns: Vec<ColumnId>,
}

/// A reference from one table's columns to another's key.
#[derive(Debug, Clone)]
pub struct ForeignKey {
    /// The constraint's name.
    pub name: String,
    /// The referring columns.
    pub columns: Vec<ColumnId>,
    /// The table referred to.
    pub references: TableId,
    /// Its columns, which are a primary or unique key of it.
    pub referenced: Vec<ColumnId>,
    /// What deleting the referenced row does.
    pub on_delete: OnDelete,
}

/// The action of a foreign key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnDelete {
    /// The delete is refused.
    NoAction,
    /// The referring rows go too.
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
    /// Its type in dialects' own words, in place of what the logical type becomes there.
    pub sql: Vec<(Dialect, String)>,
    /// NOT NULL, and an event in which it has no value is a dead letter. Columns of the primary
    /// key always are, a generated one too.
    pub required: bool,
    /// Whether the database numbers the rows (`generated: auto_increment`).
    pub generated: bool,
    /// The SQL DEFAULT.
    pub default: Option<Value>,
    /// Where an upsert finds its value; `None` where the mapping never writes it.
    pub value_source: Option<ValueSource>,
    /// Whether its text is compared to find a row: it is part of a primary, unique or foreign
    /// key, is referenced by one, or is named by an operation's `key` or `guard`. Such columns get a
    /// binary collation.
    pub compared: bool,
}

impl Column {
    /// Its type in a dialect's own words, where the mapping gives it.
    #[must_use]
    pub fn dialect_type(&self, dialect: Dialect) -> Option<&str> {
        self.sql.iter().find(|(named, _)| *named == dialect).map(|(_, words)| words.as_str())
    }
}

/// One operation of a rule.
#[derive(Debug, Clone)]
pub struct Operation {
    /// The table it writes.
    pub table: TableId,
    /// What it is done once for each match of, outermost first; with no level, once an event.
    pub each: Vec<Each>,
    /// It is done only where this matches something. Where the path starts at an element, that is
    /// asked for each one.
    pub when: Option<Path>,
    /// The values that it binds, in order.
    pub reads: Vec<Read>,
    /// What it does with them.
    pub kind: OperationKind,
}

/// A value that an operation binds.
#[derive(Debug, Clone)]
pub struct Read {
    /// Whose type and name it takes.
    pub column: ColumnId,
    /// Whether an event in which it has no value is a dead letter.
    pub required: bool,
    /// What a number of a `datetime` counts; without it, events spell moments by RFC 3339.
    pub epoch: Option<Epoch>,
    /// Where it comes from.
    pub value_source: ValueSource,
}

/// What an operation does.
#[derive(Debug, Clone)]
pub enum OperationKind {
    /// Insert the row, or change `update` of the one that has the same `key`. Its reads are all
    /// columns that the mapping writes, in the table's order.
    Upsert {
        /// A primary or unique key of the table.
        key: Vec<ColumnId>,
        /// What may change on a row that exists.
        update: Vec<ColumnId>,
        /// Among `update`: a row whose value is newer than the event's stays as it is.
        guard: Option<ColumnId>,
    },
    /// Insert the row. Its reads are those of an upsert.
    Insert {
        /// What it means that a unique key is taken.
        on_conflict: OnConflict,
    },
    /// Change the rows that have the key. Its reads are first the values to set, then the key,
    /// then the guard's value once more.
    Update {
        /// The columns to change.
        set: Vec<ColumnId>,
        /// The columns that find the rows.
        key: Vec<ColumnId>,
        /// Among `set`: rows whose value is newer than the event's stay as they are.
        guard: Option<ColumnId>,
        /// What it means that there is no such row.
        if_no_row: IfNoRow,
    },
    /// Delete the rows that have the key. Its reads are the key, then the guard.
    Delete {
        /// The columns that find the rows.
        key: Vec<ColumnId>,
        /// Rows whose value is newer than the event's stay.
        guard: Option<ColumnId>,
        /// What it means that there is no such row.
        if_no_row: IfNoRow,
    },
    /// The first half of a `replace`: delete a parent's rows that the event doesn't have. Its reads
    /// are `of`; a change has after them the values of `rest`, for each row of the event.
    Prune {
        /// The columns that say whose rows they are.
        of: Vec<ColumnId>,
        /// The other columns of the key.
        rest: Vec<ColumnId>,
    },
    /// The second half: insert the row, or change what differs on the one that has the same key.
    /// Its reads are those of an upsert.
    Replace {
        /// A primary or unique key of the table.
        key: Vec<ColumnId>,
        /// All other columns that are written.
        update: Vec<ColumnId>,
        /// The columns of the key that tell a parent's rows apart, as in the first half.
        rest: Vec<ColumnId>,
    },
}

/// What an update or a delete that matches nothing means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IfNoRow {
    /// Nothing; it is counted.
    Ignore,
    /// The event becomes a dead letter.
    DeadLetter,
}

/// What an insert means whose unique key is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnConflict {
    /// Nothing: the row that is there stays as it is; it is counted.
    Ignore,
    /// The event becomes a dead letter.
    DeadLetter,
}

impl OperationKind {
    /// The operation as the mapping file spells it, for metrics and `explain`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            OperationKind::Upsert { .. } => "upsert",
            OperationKind::Insert { .. } => "insert",
            OperationKind::Update { .. } => "update",
            OperationKind::Delete { .. } => "delete",
            OperationKind::Prune { .. } | OperationKind::Replace { .. } => "replace",
        }
    }

    /// Whether it can make a row.
    #[must_use]
    pub fn can_insert(&self) -> bool {
        matches!(
            self,
            OperationKind::Upsert { .. } | OperationKind::Insert { .. } | OperationKind::Replace { .. }
        )
    }

    /// Whether it deletes rows.
    #[must_use]
    pub fn deletes_rows(&self) -> bool {
        matches!(self, OperationKind::Delete { .. } | OperationKind::Prune { .. })
    }
}

impl Operation {
    /// The columns that say which row is meant; an insert means none that is there.
    #[must_use]
    pub fn key(&self) -> &[ColumnId] {
        match &self.kind {
            OperationKind::Upsert { key, .. }
            | OperationKind::Update { key, .. }
            | OperationKind::Delete { key, .. }
            | OperationKind::Replace { key, .. } => key,
            OperationKind::Prune { of, .. } => of,
            OperationKind::Insert { .. } => &[],
        }
    }

    /// The place of the first read that only finds rows: an update reads its key last, deletes read
    /// nothing else, the others have none.
    #[must_use]
    pub fn first_key_read(&self) -> usize {
        match &self.kind {
            OperationKind::Update { set, .. } => set.len(),
            OperationKind::Delete { .. } | OperationKind::Prune { .. } => 0,
            OperationKind::Upsert { .. } | OperationKind::Insert { .. } | OperationKind::Replace { .. } => {
                self.reads.len()
            }
        }
    }

    /// Where the values of the key stand among the reads; `None` where one is not read.
    #[must_use]
    pub fn key_reads(&self) -> Option<Vec<usize>> {
        // An update may set a column of its key to something else.
        let first = self.first_key_read();
        let first = if first == self.reads.len() { 0 } else { first };
        let read_of = |column: &ColumnId| {
            self.reads[first..].iter().position(|read| read.column == *column).map(|at| first + at)
        };
        self.key().iter().map(read_of).collect()
    }

    /// The reads whose columns a row that is there can keep.
    pub fn keep_if_absent_reads(&self) -> impl Iterator<Item = usize> {
        let reads = self.reads.iter().enumerate();
        reads.filter(|(_, read)| read.value_source.keeps_if_absent()).map(|(at, _)| at)
    }

    /// The columns that may change on a row that exists.
    #[must_use]
    pub fn updated_columns(&self) -> &[ColumnId] {
        match &self.kind {
            OperationKind::Upsert { update, .. } | OperationKind::Replace { update, .. } => update,
            OperationKind::Update { set, .. } => set,
            OperationKind::Insert { .. } | OperationKind::Delete { .. } | OperationKind::Prune { .. } => &[],
        }
    }

    /// The column whose newer value keeps a row as it is.
    #[must_use]
    pub fn guard(&self) -> Option<ColumnId> {
        match &self.kind {
            OperationKind::Upsert { guard, .. }
            | OperationKind::Update { guard, .. }
            | OperationKind::Delete { guard, .. } => *guard,
            OperationKind::Insert { .. } | OperationKind::Prune { .. } | OperationKind::Replace { .. } => {
                None
            }
        }
    }

    /// What it means that no row has the key.
    #[must_use]
    pub fn if_no_row(&self) -> Option<IfNoRow> {
        match &self.kind {
            OperationKind::Update { if_no_row, .. } | OperationKind::Delete { if_no_row, .. } => {
                Some(*if_no_row)
            }
            _ => None,
        }
    }
}

impl Mapping {
    /// Marks the columns that are compared to find a row or to guard it; see [`Column::compared`].
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

    /// The operations of all rules, in the order in which they are counted.
    pub fn operations(&self) -> impl Iterator<Item = &Operation> {
        self.rules.iter().flat_map(|rule| &rule.operations)
    }

    /// The column lists by which other operations address rows of a table, of which an upsert gives every
    /// value without changing it on a row that is there. Unless that row has other values, which can be
    /// asked once it is written, the upsert's own values say which changes are about its row.
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
            // What is among the key's own columns is told by the key.
            let in_key = columns.iter().all(|column| key.contains(column));
            if !in_key && columns.iter().all(is_supplied) && !found.contains(&columns) {
                found.push(columns);
            }
        }
        found
    }

    /// What messages call it: ``mapping `a` ``, or ``mappings `a`, `b` and `c` ``.
    #[must_use]
    pub fn title(&self) -> String {
        let names: Vec<&str> = self.files.iter().map(|file| file.name.as_str()).collect();
        let noun = if names.len() == 1 { "mapping" } else { "mappings" };
        format!("{noun} {}", suggest::list(&names, "and"))
    }

    /// The names of its files, in the same order whatever that of the files is.
    #[must_use]
    pub fn names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.files.iter().map(|file| file.name.as_str()).collect();
        names.sort_unstable();
        names
    }

    /// The file that a table is told of by: the first that declares it, which is the one that creates
    /// it where any does.
    #[must_use]
    pub fn file_of_table(&self, table: &str) -> usize {
        let declares = |file: &MappingFile| {
            file.tables.iter().any(|id| self.tables[*id].name.eq_ignore_ascii_case(table))
        };
        self.files.iter().position(declares).unwrap_or_default()
    }

    /// The file whose operation it is, by the operation's number.
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

    /// Whether a column of a new row gets a value from events: its table or some operation says
    /// where from.
    #[must_use]
    pub fn fills(&self, table: TableId, column: ColumnId) -> bool {
        let declared = self.tables[table].columns[column].value_source.is_some();
        declared
            || self
                .inserting_operations(table)
                .any(|insert| insert.reads.iter().any(|read| read.column == column))
    }

    /// Whether some operation makes rows without a value for a column.
    #[must_use]
    pub fn inserts_without(&self, table: TableId, column: ColumnId) -> bool {
        self.inserting_operations(table).any(|insert| insert.reads.iter().all(|read| read.column != column))
    }

    /// The operations that make rows of a table.
    fn inserting_operations(&self, table: TableId) -> impl Iterator<Item = &Operation> {
        self.operations().filter(move |operation| operation.table == table && operation.kind.can_insert())
    }

    /// The tables that operations write.
    #[must_use]
    pub fn written_tables(&self) -> BTreeSet<TableId> {
        self.operations().map(|operation| operation.table).collect()
    }
}
