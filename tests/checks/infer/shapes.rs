//! The shape of a mapping file, such that two mappings can be compared: tables by their names or by the elements that
//! become rows, columns by the paths that they read, keys by the paths of their columns.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use regex::Regex;
use serde_json::Value as Json;

/// A table of a mapping.
#[derive(Debug)]
pub struct Table {
    pub name: String,
    /// The elements that become rows, from the record on. It is `$` if an event is a row.
    rows: String,
    pub columns: Vec<Column>,
    /// The columns of each key without generated columns, by what they read. The primary key comes first.
    keys: Vec<BTreeSet<String>>,
}

/// A column of a mapping.
#[derive(Debug)]
pub struct Column {
    pub name: String,
    /// Where its value is, from the record on. It is `None` for generated columns, constants and computed values.
    pub source: Option<String>,
    pub ty: String,
    pub if_absent: Json,
}

/// Kinds of types. Two types of one kind hold the same values, apart from widths and precisions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TypeClass {
    /// A UUID is a text of a fixed form, and so is an enum.
    Text,
    Whole,
    Decimal,
    Double,
    Boolean,
    Date,
    Time,
    DateTime,
    Binary,
    Json,
}

impl TypeClass {
    pub fn of(ty: &str) -> TypeClass {
        match ty.split('(').next().unwrap_or_default() {
            "char" | "varchar" | "text" | "enum" | "uuid" => TypeClass::Text,
            "smallint" | "int" | "bigint" | "uint" | "ubigint" => TypeClass::Whole,
            "decimal" => TypeClass::Decimal,
            "double" => TypeClass::Double,
            "boolean" => TypeClass::Boolean,
            "date" => TypeClass::Date,
            "time" => TypeClass::Time,
            "datetime" => TypeClass::DateTime,
            "binary" => TypeClass::Binary,
            "json" => TypeClass::Json,
            other => panic!("unknown type `{other}`"),
        }
    }

    pub fn is_number(self) -> bool {
        matches!(self, TypeClass::Whole | TypeClass::Decimal | TypeClass::Double)
    }
}

impl Column {
    pub fn kind(&self) -> TypeClass {
        TypeClass::of(&self.ty)
    }
}

impl Table {
    /// The name of the elements that become rows. For a table of events, it is the name of the table.
    pub fn rows_name(&self) -> &str {
        let names = self.rows.trim_end_matches(['*', '[', ']', '.', '\'']);
        let name = names.rsplit(['.', '\'']).next().unwrap_or_default();
        if self.rows == "$" || name.is_empty() { &self.name } else { name }
    }

    /// The columns that have a place in the record, by it.
    pub fn by_source(&self) -> BTreeMap<&str, &Column> {
        let columns = self.columns.iter();
        columns.filter_map(|column| Some((column.source.as_deref()?, column))).collect()
    }
}

/// The tables of a mapping file.
pub fn tables(yaml: &str) -> Vec<Table> {
    let mapping: Json = serde_saphyr::from_str(yaml).unwrap();
    let source = &mapping["source"];
    let body = source["body"].as_str().map_or("$".to_owned(), spelled);
    // A body or one of several events is below the record.
    let event = source["events"].as_str().map_or(body.clone(), |events| spelled(events) + &body[1..]);
    let tables = mapping["tables"].as_object().unwrap().iter();
    tables.map(|(name, table)| read_table(name, table, &event)).collect()
}

fn read_table(name: &str, table: &Json, event: &str) -> Table {
    let mut roots =
        BTreeMap::from([("$".to_owned(), event.to_owned()), ("envelope".to_owned(), "$".to_owned())]);
    let mut rows = "$".to_owned();
    for (level, elements) in table["each"].as_object().into_iter().flatten() {
        rows = elements_from_record(elements, &roots);
        roots.insert(level.clone(), rows.clone());
    }
    let columns: Vec<Column> = table["columns"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(name, column)| Column {
            name: name.clone(),
            source: place(column, &roots),
            ty: column["type"].as_str().unwrap().to_owned(),
            if_absent: column["if_absent"].clone(),
        })
        .collect();
    let unique = table["unique"].as_object().into_iter().flatten().map(|(_, columns)| columns);
    let key = |names: &Json| -> Option<BTreeSet<String>> {
        let names = names.as_array()?.iter().map(|name| name.as_str().unwrap());
        names.map(|name| columns.iter().find(|column| column.name == name)?.source.clone()).collect()
    };
    let keys = [&table["primary_key"]].into_iter().chain(unique).filter_map(key).collect();
    Table { name: name.to_owned(), rows, columns, keys }
}

/// Where the value of a column is.
fn place(column: &Json, roots: &BTreeMap<String, String>) -> Option<String> {
    let level = |key: &str| roots.get(column[key].as_str()?);
    if let Some(level) = level("index_of") {
        return Some(format!("{level} index"));
    }
    if let Some(level) = level("key_of") {
        return Some(format!("{level} name"));
    }
    Some(from_record(column["path"].as_str()?, roots))
}

/// The elements of a level, from the record on.
fn elements_from_record(elements: &Json, roots: &BTreeMap<String, String>) -> String {
    match elements {
        Json::String(path) => from_record(path, roots),
        Json::Array(all) => {
            let all: Vec<String> = all.iter().map(|one| elements_from_record(one, roots)).collect();
            all.join(" | ")
        }
        _ => match elements["one_or_list"].as_str() {
            Some(path) => from_record(path, roots) + "[*]",
            None => elements.to_string(),
        },
    }
}

/// A path with its root replaced by the place of the root.
fn from_record(path: &str, roots: &BTreeMap<String, String>) -> String {
    let path = spelled(path);
    let end = path.find(['.', '[']).unwrap_or(path.len());
    let (root, rest) = path.split_at(end);
    roots.get(root).map_or_else(|| path.clone(), |root| format!("{root}{rest}"))
}

/// A path in its shortest spelling.
fn spelled(path: &str) -> String {
    static QUOTED: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r#"\[(?:'([A-Za-z_]\w*)'|"([A-Za-z_]\w*)")\]"#).unwrap());
    QUOTED.replace_all(path, ".$1$2").into_owned()
}

/// The table of `inferred` that a shipped table is: the one with its name, or else the one with its rows and most of its
/// columns.
pub fn counterpart<'t>(shipped: &Table, inferred: &'t [Table]) -> Option<&'t Table> {
    let by_name = inferred.iter().find(|table| table.name == shipped.name);
    let sources = shipped.by_source();
    let by_rows = || {
        let same_rows = inferred.iter().filter(|table| table.rows == shipped.rows);
        same_rows.max_by_key(|table| {
            table.by_source().keys().filter(|source| sources.contains_key(*source)).count()
        })
    };
    by_name.or_else(by_rows)
}

/// Found and all.
#[derive(Debug, Default, Clone, Copy)]
pub struct Count {
    pub found: usize,
    pub all: usize,
}

impl Count {
    fn add(&mut self, is_found: bool) {
        self.found += usize::from(is_found);
        self.all += 1;
    }

    /// Adds another count.
    pub fn merge(&mut self, other: Count) {
        self.found += other.found;
        self.all += other.all;
    }

    /// Whether at least this share was found.
    pub fn reaches(self, percent: usize) -> bool {
        self.found * 100 >= self.all * percent
    }

    pub fn shown(self) -> String {
        format!("{} of {}", self.found, self.all)
    }
}

/// How much of a shipped mapping an inferred one has.
#[derive(Debug, Default)]
pub struct Likeness {
    pub tables: Count,
    /// Columns that read the same path and have a type of the same kind.
    pub columns: Count,
    /// Keys whose columns read the same paths.
    pub keys: Count,
    /// The missing ones, a line each.
    pub missing: Vec<String>,
}

/// Compares an inferred mapping with a shipped one. Columns that read no path cannot be seen in documents, so they do not
/// count.
pub fn likeness(shipped: &[Table], inferred: &[Table]) -> Likeness {
    let mut likeness = Likeness::default();
    for table in shipped {
        let other = counterpart(table, inferred);
        likeness.tables.add(other.is_some());
        if other.is_none() {
            likeness.missing.push(format!("table `{}`", table.name));
        }
        let columns = other.map(Table::by_source).unwrap_or_default();
        for (source, column) in table.by_source() {
            let other = columns.get(source);
            let is_found = other.is_some_and(|other| other.kind() == column.kind());
            likeness.columns.add(is_found);
            if !is_found {
                let found = other.map_or("nothing", |other| &other.ty);
                likeness.missing.push(format!("`{}.{}` {}: {found}", table.name, column.name, column.ty));
            }
        }
        for key in &table.keys {
            let is_found = other.is_some_and(|other| other.keys.contains(key));
            likeness.keys.add(is_found);
            if !is_found {
                let found = other.map(|other| &other.keys);
                likeness.missing.push(format!("key {key:?} of `{}`: {found:?}", table.name));
            }
        }
    }
    likeness
}

impl Table {
    /// The first key of this table whose columns the other table has, too.
    pub fn shared_key(&self, other: &Table) -> Option<&BTreeSet<String>> {
        let others = other.by_source();
        self.keys.iter().find(|key| key.iter().all(|source| others.contains_key(source.as_str())))
    }
}
