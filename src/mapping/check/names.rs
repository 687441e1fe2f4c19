//! Rules about names that databases truncate, confuse or refuse.

use std::collections::{HashMap, HashSet};

use super::checker::Checker;
use super::limits::titles;
use crate::dialect::Dialect;
use crate::mapping::case::fold_case;
use crate::mapping::spec::{SpannedText, TableSpec};

/// The names that a mapping gives.
#[derive(Clone, Copy, PartialEq, Eq)]
enum NameKind {
    Schema,
    Table,
    Column,
    /// A unique key or an index.
    Index,
    ForeignKey,
}

/// PostgreSQL's limit for the bytes of an identifier. It truncates longer ones.
const MAX_NAME_BYTES: usize = 63;
/// The limit of MySQL and MariaDB for the characters of an identifier.
const MAX_NAME_CHARACTERS: usize = 64;
/// The limit of MySQL and MariaDB for a table's name in the name of its file: 255 bytes without `.ibd`.
const MAX_FILE_NAME_BYTES: usize = 251;

/// Columns that tables of `InnoDB` have, the last one for full-text search. Case does not matter.
const INNODB_COLUMNS: [&str; 4] = ["DB_ROW_ID", "DB_TRX_ID", "DB_ROLL_PTR", "FTS_DOC_ID"];
/// Indexes that tables of `InnoDB` have. Case does not matter.
const INNODB_INDEXES: [&str; 2] = ["PRIMARY", "GEN_CLUST_INDEX"];
/// Columns that each table of PostgreSQL has.
const POSTGRES_COLUMNS: [&str; 6] = ["tableoid", "xmin", "cmin", "xmax", "cmax", "ctid"];

/// The last character that the catalogues of MySQL and MariaDB can hold: they have UTF-8 of three bytes.
pub(super) const MAX_CATALOGUE_CHARACTER: char = '\u{ffff}';

pub(super) const MYSQL_MARIADB: [Dialect; 2] = [Dialect::Mysql, Dialect::Mariadb];

impl Checker<'_> {
    /// Checks the names of the mapping and of everything that it creates.
    pub(super) fn names(&mut self) {
        let spec = self.spec;
        if let Some(name) = &spec.name {
            self.mapping_name(name);
        }
        self.check_distinct_ignoring_case(spec.tables.iter().map(|table| &table.name), "tables", "");
        for table in &spec.tables {
            self.name(&table.name, NameKind::Table);
            let place = format!(" of `{}`", table.name.value);
            self.check_distinct_ignoring_case(
                table.columns.iter().map(|column| &column.name),
                "columns",
                &place,
            );
            table.columns.iter().for_each(|column| self.name(&column.name, NameKind::Column));
            let columns = table.columns.iter().map(|column| (&column.name, column.renamed_from.as_ref()));
            self.former_names(&columns.collect::<Vec<_>>(), "column", &place);
            if table.external {
                self.keys_of_changes(table);
            }
        }
        let tables = spec.tables.iter().map(|table| (&table.name, table.renamed_from.as_ref()));
        self.former_names(&tables.collect::<Vec<_>>(), "table", "");
        self.index_names();
    }

    /// Checks the mapping's name, which is part of a table name.
    fn mapping_name(&mut self, name: &SpannedText) {
        if name.value.contains(char::is_control) {
            self.report("the mapping's name contains a control character", &name.span, None);
            return;
        }
        let hint = "its migrations are recorded in a table `_migrations_NAME`";
        let table = format!("_migrations_{}", name.value);
        for (dialects, fault, _) in name_limits(&table, NameKind::Table) {
            let message = format!("the table of the mapping's migrations, `{table}`, {fault}");
            self.report_limit(dialects, message, &name.span, hint.to_owned());
        }
    }

    /// Checks that the databases accept the name unchanged.
    fn name(&mut self, name: &SpannedText, kind: NameKind) {
        let text = &name.value;
        if text.is_empty() {
            self.report("a name is empty", &name.span, None);
        } else if text.contains('\0') {
            self.report(format!("name `{text}` contains a NUL"), &name.span, None);
        }
        for (dialects, fault, hint) in name_limits(text, kind) {
            self.report_limit(
                dialects,
                format!("name `{text}` {fault}"),
                &name.span,
                hint.map(str::to_owned),
            );
        }
    }

    /// Checks that each `renamed_from` is a name that nothing else has now, or had before.
    fn former_names<'t>(
        &mut self,
        named: &[(&'t SpannedText, Option<&'t SpannedText>)],
        noun: &str,
        place: &str,
    ) {
        let mut seen: HashMap<String, &SpannedText> = HashMap::new();
        for (name, former) in named.iter().copied() {
            let Some(former) = former else { continue };
            let folded = fold_case(&former.value);
            if named.iter().any(|(current, _)| fold_case(&current.value) == folded) {
                let message =
                    format!("`renamed_from` of `{}`{place} is the name of a {noun}{place}", name.value);
                let hint = format!("write the name that the {noun} had before; no {noun} may have it now");
                self.report(message, &former.span, hint);
            } else if let Some(first) = seen.insert(folded, name) {
                let message =
                    format!("`{}` and `{}`{place} have the same `renamed_from`", first.value, name.value);
                self.report(message, &former.span, format!("one {noun} cannot become two"));
            }
        }
    }

    /// Checks that an external table has no keys that are about its change.
    fn keys_of_changes(&mut self, table: &TableSpec) {
        let hint = "the mapping does not create the table, so it does not change it";
        let former = table.renamed_from.iter().map(|former| ("it".to_owned(), "renamed_from", &former.span));
        let of_columns = table.columns.iter().flat_map(|column| {
            let name = format!("`{}`", column.name.value);
            let former = column.renamed_from.iter().map(|former| ("renamed_from", &former.span));
            let keys = former.chain(column.fill.iter().map(|fill| ("fill", &fill.span)));
            keys.map(move |(key, at)| (name.clone(), key, at))
        });
        for (owner, key, at) in former.chain(of_columns) {
            let message = format!("`{}` is external, so {owner} takes no `{key}`", table.name.value);
            self.report(message, at, hint.to_owned());
        }
    }

    /// Checks that the databases accept the name of a schema unchanged.
    pub(super) fn schema_name(&mut self, name: &SpannedText) {
        self.name(name, NameKind::Schema);
    }

    fn check_distinct_ignoring_case<'t>(
        &mut self,
        names: impl Iterator<Item = &'t SpannedText>,
        kind: &str,
        place: &str,
    ) {
        let mut seen: HashMap<String, &SpannedText> = HashMap::new();
        for name in names {
            if let Some(first) = seen.insert(fold_case(&name.value), name) {
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
        let tables: HashSet<String> = spec.tables.iter().map(|table| fold_case(&table.name.value)).collect();
        let mut seen: HashMap<String, &SpannedText> = HashMap::new();
        for table in &spec.tables {
            let keys = table.unique.iter().chain(&table.indexes).map(|key| (&key.name, NameKind::Index));
            let foreign_keys = table.foreign_keys.iter().map(|key| (&key.name, NameKind::ForeignKey));
            for (name, kind) in keys.chain(foreign_keys) {
                self.name(name, kind);
                let folded = fold_case(&name.value);
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

/// The databases that refuse or change a name, each with the fault and a hint.
fn name_limits(text: &str, kind: NameKind) -> Vec<(&'static [Dialect], String, Option<&'static str>)> {
    let mut limits: Vec<(&'static [Dialect], String, Option<&'static str>)> = Vec::new();
    let mut add = |dialects: &'static [Dialect], fault: String, hint| limits.push((dialects, fault, hint));
    if text.len() > MAX_NAME_BYTES {
        let fault = format!("is {} bytes long, the limit of PostgreSQL is {MAX_NAME_BYTES}", text.len());
        add(&[Dialect::Postgres], fault, Some("PostgreSQL truncates longer names"));
    }
    let characters = text.chars().count();
    if characters > MAX_NAME_CHARACTERS {
        let limit = format!("the limit of {} is {MAX_NAME_CHARACTERS}", titles(&Dialect::MYSQL_PROTOCOL));
        add(&Dialect::MYSQL_PROTOCOL, format!("is {characters} characters long, {limit}"), None);
    }
    if text.ends_with(|last: char| last.is_ascii_whitespace()) {
        // TiDB accepts the name of such an index.
        let refusing = match kind {
            NameKind::Index | NameKind::ForeignKey => MYSQL_MARIADB.as_slice(),
            NameKind::Schema | NameKind::Table | NameKind::Column => &Dialect::MYSQL_PROTOCOL,
        };
        add(refusing, format!("ends with a blank, which {} refuse", titles(refusing)), None);
    }
    if text.chars().any(|c| c > MAX_CATALOGUE_CHARACTER) {
        let fault = "has a character beyond U+FFFF, which MySQL and MariaDB refuse";
        add(&MYSQL_MARIADB, fault.to_owned(), Some("emojis are such characters"));
    }
    let is_one_of = |names: &[&str]| names.iter().any(|name| name.eq_ignore_ascii_case(text));
    let innodb = match kind {
        NameKind::Column => is_one_of(&INNODB_COLUMNS),
        // A foreign key can get an index of its name.
        NameKind::Index | NameKind::ForeignKey => is_one_of(&INNODB_INDEXES),
        NameKind::Schema | NameKind::Table => false,
    };
    if innodb {
        add(&MYSQL_MARIADB, "is reserved by MySQL and MariaDB".to_owned(), None);
    }
    let reserved_by_tidb = match kind {
        NameKind::Column => "_tidb_rowid",
        NameKind::Index => "PRIMARY",
        NameKind::Schema | NameKind::Table | NameKind::ForeignKey => "",
    };
    if is_one_of(&[reserved_by_tidb]) {
        add(&[Dialect::Tidb], "is reserved by TiDB".to_owned(), None);
    }
    if kind == NameKind::Column && POSTGRES_COLUMNS.contains(&text) {
        add(
            &[Dialect::Postgres],
            "is reserved by PostgreSQL".to_owned(),
            Some("each table has this system column"),
        );
    }
    if kind == NameKind::Table {
        let bytes = text.chars().map(bytes_in_file_name).sum::<usize>();
        if bytes > MAX_FILE_NAME_BYTES && characters <= MAX_NAME_CHARACTERS {
            let limit = format!("the limit of MySQL and MariaDB is {MAX_FILE_NAME_BYTES}");
            let hint = "most characters other than Latin letters and digits take 5 bytes";
            add(&MYSQL_MARIADB, format!("takes {bytes} bytes in the name of a file, {limit}"), Some(hint));
        }
        if text.starts_with("#mysql50#") {
            add(&[Dialect::Mariadb], "begins with `#mysql50#`, which MariaDB reserves".to_owned(), None);
        }
        if text.starts_with("pg_") {
            let hint = "statements would use a catalogue of this name";
            add(&[Dialect::Postgres], "begins with `pg_`, which PostgreSQL reserves".to_owned(), Some(hint));
        }
    }
    let begins_reserved = text.get(..7).is_some_and(|start| start.eq_ignore_ascii_case("sqlite_"));
    if begins_reserved && matches!(kind, NameKind::Table | NameKind::Index) {
        add(&[Dialect::Sqlite], "begins with `sqlite_`, which SQLite reserves".to_owned(), None);
    }
    limits
}

/// Bytes of a character of a table's name in the name of its file (MySQL's manual, "Mapping of Identifiers to
/// File Names").
fn bytes_in_file_name(c: char) -> usize {
    match c {
        'a'..='z' | 'A'..='Z' | '0'..='9' | '_' => 1,
        '\u{c0}'..='\u{2af}'
        | '\u{370}'..='\u{58f}'
        | '\u{1e00}'..='\u{1fff}'
        | '\u{2160}'..='\u{217f}'
        | '\u{24b6}'..='\u{24e9}'
        | '\u{ff21}'..='\u{ff5a}' => 3,
        _ => 5,
    }
}
