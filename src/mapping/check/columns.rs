//! Rules about the columns of a table: types, value sources and defaults.

use super::checker::{Checker, PathRoots, TableDraft};
use super::conversions::never_null;
use super::names::{MAX_CATALOGUE_CHARACTER, MYSQL_MARIADB};
use super::value_sources::ValueContext;
use crate::dialect::Dialect;
use crate::document::ValueSource;
use crate::mapping::generated::Generated;
use crate::mapping::model::{Column, Table};
use crate::mapping::spec::{ColumnSpec, Constant, OperationSpec, SelectorSpec, SpannedText, TableSpec};
use crate::mapping::suggest;
use crate::types::{TYPE_NAMES, Type, TypeError, Value};

impl<'s> Checker<'s> {
    /// Checks a table and its columns. Its keys are checked later, when all tables have their columns.
    pub(super) fn columns(&mut self, spec: &'s TableSpec) -> TableDraft<'s> {
        let each = self.levels(&spec.each, false);
        let (types, columns): (Vec<_>, Vec<Column>) =
            spec.columns.iter().map(|column| self.column(spec, column)).unzip();
        for (column, spec) in columns.iter().zip(&spec.columns) {
            self.check_index_and_key(column.value_source.as_ref(), &spec.value_source, &each);
        }
        let table = Table {
            name: spec.name.value.clone(),
            external: spec.external,
            each,
            columns,
            renamed_from: spec.renamed_from.as_ref().map(|name| name.value.clone()),
            ..Table::default()
        };
        let names = spec.columns.iter().map(|column| column.name.value.as_str());
        TableDraft {
            spec,
            table,
            types,
            column_ids: names.zip(0..).collect(),
            faulty_keys: spec.possibly_incomplete || (spec.primary_key.is_none() && !spec.lacks_primary_key),
        }
    }

    fn column(&mut self, table: &TableSpec, spec: &ColumnSpec) -> (Option<Type>, Column) {
        let label = format!("`{}.{}`", table.name.value, spec.name.value);
        let ty = spec.ty.as_ref().and_then(|spelling| self.column_type(spelling));
        let in_primary_key = primary_key(table).any(|name| name.value == spec.name.value);
        let required = in_primary_key || spec.required.as_ref().is_some_and(|flag| flag.value);
        if let Some(flag) = &spec.required
            && in_primary_key
            && !flag.value
        {
            let message = format!("{label} is part of the primary key, which is never NULL");
            self.report(message, &flag.span, "`required` can be left out here".to_owned());
        }
        if in_primary_key {
            self.reject_keep_on_key(&spec.value_source, &label);
        }
        let can_insert = !in_primary_key;
        let context = ValueContext {
            label: &label,
            ty: ty.as_ref(),
            never_null: never_null(required),
            can_insert,
            column: None,
        };
        // A look-up is checked when the keys of all tables are known.
        let value_source = match &spec.value_source.lookup {
            Some(_) => None,
            None => self.value_source(&spec.value_source, context, &PathRoots::of(table)),
        };
        let default = spec.default.as_ref().map(|constant| {
            if constant.value.is_null() && required {
                let message = format!("`default` of {label} is null, but the column is never NULL");
                self.report(message, &constant.span, None);
            }
            if let Some(ty @ (Type::Text | Type::Json | Type::Binary)) = &ty {
                let message = format!("{label} is `{ty}`, which takes no `default`");
                let hint = match ty {
                    Type::Binary => "MySQL allows no constant default for this type",
                    _ => "MySQL allows no constant default for this type; use `varchar(n)`",
                };
                self.report(message, &constant.span, hint.to_owned());
            }
            self.constant_value(constant, ty.as_ref(), &format!("`default` of {label}"))
        });
        let fill = spec.fill.as_ref().map(|constant| self.fill(constant, ty.as_ref(), required, &label));
        self.check_filled(table, spec, required, &label);
        self.check_generated(table, spec, ty.as_ref(), &label);
        self.check_dialect_types(spec, ty.as_ref(), &label);
        let column = Column {
            name: spec.name.value.clone(),
            ty: ty.clone().unwrap_or(Type::Int),
            sql: spec
                .sql
                .iter()
                .map(|(dialect, sql_type)| (*dialect, sql_type.value.trim().to_owned()))
                .collect(),
            required,
            // Of a misspelled value, this is only the most likely one.
            generated: spec.generated.map(|(chosen, _)| chosen.unwrap_or(Generated::AutoIncrement)),
            fill: fill.or_else(|| {
                // A column that can be NULL is NULL in rows that existed before it.
                let absent = value_source.as_ref().and_then(ValueSource::if_absent).filter(|_| required);
                default.as_ref().or(absent).filter(|value| !value.is_null()).cloned()
            }),
            default,
            value_source,
            compared: false,
            renamed_from: spec.renamed_from.as_ref().map(|name| name.value.clone()),
        };
        (ty, column)
    }

    /// The value of the rows that exist when the column is added.
    fn fill(&mut self, constant: &Constant, ty: Option<&Type>, required: bool, label: &str) -> Value {
        if constant.value.is_null() {
            let message = format!("`fill` of {label} is null");
            let hint =
                if required { "the column is never NULL" } else { "leave `fill` out: rows then have NULL" };
            self.report(message, &constant.span, hint.to_owned());
        }
        if let Some(Type::Binary) = ty {
            let message = format!("{label} is `binary`, which takes no `fill`");
            self.report(message, &constant.span, None);
        }
        self.constant_value(constant, ty, &format!("`fill` of {label}"))
    }

    fn column_type(&mut self, spelling: &SpannedText) -> Option<Type> {
        let error = match Type::parse(&spelling.value) {
            Ok(ty) => {
                self.enum_limits(&ty, spelling);
                return Some(ty);
            }
            Err(error) => error,
        };
        let hint = match &error {
            TypeError::Unknown(spelling) => Some(type_hint(spelling)),
            TypeError::Arguments { name, .. } => match *name {
                "varchar" => Some("as in `varchar(50)`".to_owned()),
                "char" => Some("as in `char(3)`".to_owned()),
                "decimal" => Some("as in `\"decimal(10,2)\"`".to_owned()),
                "enum" => Some("as in `\"enum(new, paid, in transit)\"`".to_owned()),
                "time" => Some("as in `time(3)`".to_owned()),
                "datetime" => Some("as in `datetime(6)`".to_owned()),
                _ => None,
            },
        };
        self.report(error.to_string(), &spelling.span, hint);
        None
    }

    /// Reports words of an `enum` that a catalogue cannot show. The live type then never fits.
    fn enum_limits(&mut self, ty: &Type, spelling: &SpannedText) {
        let Type::Enum(words) = ty else { return };
        if let Some(word) = words.iter().find(|word| word.chars().any(|c| c > MAX_CATALOGUE_CHARACTER)) {
            let message = format!(
                "word `{word}` has a character beyond U+FFFF, which MySQL and MariaDB cannot keep in an `enum`"
            );
            self.report_limit(
                &MYSQL_MARIADB,
                message,
                &spelling.span,
                "`varchar(n)` can store it".to_owned(),
            );
        }
    }

    /// Checks types given by `sql`. They are written into the DDL unchanged. Only obvious mistakes are
    /// reported, since the database decides which types are valid.
    fn check_dialect_types(&mut self, spec: &ColumnSpec, ty: Option<&Type>, label: &str) {
        for (dialect, sql_type) in &spec.sql {
            let text = &sql_type.value;
            if let Some(element) =
                internal_array(text).filter(|_| *dialect == Dialect::Postgres && ty == Some(&Type::Json))
            {
                let message =
                    format!("`{dialect}` in `sql` of {label} is PostgreSQL's internal name of an array");
                self.report(
                    message,
                    &sql_type.span,
                    format!("write the element's type with brackets: `{element}[]`"),
                );
                continue;
            }
            let marks = [";", "--", "/*", "*/", "#", "\0"];
            let message = if text.trim().is_empty() {
                format!("`{dialect}` in `sql` of {label} is empty text")
            } else if let Some(mark) = marks.iter().find(|mark| text.contains(**mark)) {
                format!("`{dialect}` in `sql` of {label} contains `{}`", mark.escape_default())
            } else {
                continue;
            };
            self.report(
                message,
                &sql_type.span,
                "write a type of this database, as in `MEDIUMTEXT`".to_owned(),
            );
        }
    }

    /// Reports a required column that never gets a value.
    fn check_filled(&mut self, table: &TableSpec, spec: &ColumnSpec, required: bool, label: &str) {
        let is_filled = spec.value_source.is_specified || spec.generated.is_some() || spec.default.is_some();
        if !required || is_filled {
            return;
        }
        // Rows of an external table without inserts are inserted outside of the mapping.
        let operations = self.spec.operations();
        let mut inserts = operations
            .filter(|operation| operation.table.value == table.name.value && operation.kind.can_insert());
        let own = |operation: &OperationSpec| {
            operation.overrides.columns.iter().any(|(column, _)| column.value == spec.name.value)
        };
        let is_left_out = match inserts.clone().next() {
            Some(_) => !inserts.all(own),
            None => !table.external,
        };
        if is_left_out {
            let message = format!("{label} must have a value, but nothing fills it");
            let hint = "`path`, `value`, `default` and `generated` fill a column";
            self.report(message, &spec.name.span, hint.to_owned());
        }
    }

    fn check_generated(&mut self, table: &TableSpec, spec: &ColumnSpec, ty: Option<&Type>, label: &str) {
        let Some((Some(generated), at)) = &spec.generated else { return };
        let is_numbered = *generated == Generated::AutoIncrement;
        let fits = |ty: &Type| match generated {
            Generated::AutoIncrement => matches!(ty, Type::Int | Type::BigInt),
            Generated::InsertTime | Generated::ChangeTime => matches!(ty, Type::DateTime(_)),
        };
        if let Some(ty) = ty.filter(|ty| !fits(ty)) {
            let at = spec.ty.as_ref().map_or(at, |ty| &ty.span);
            let hint = if is_numbered {
                "`int` and `bigint` can be generated"
            } else {
                "the clock sets columns of type `datetime(p)`"
            };
            self.report(format!("{label} is `{ty}`, which cannot be generated"), at, hint.to_owned());
        }
        let first = |other: &&ColumnSpec| matches!(other.generated, Some((Some(Generated::ChangeTime), _)));
        if *generated == Generated::ChangeTime
            && let Some(first) =
                table.columns.iter().find(first).filter(|first| first.name.span != spec.name.span)
        {
            let message = format!("{label} is a second `change_time` of `{}`", table.name.value);
            self.report(message, at, format!("`{}` is the first one", first.name.value));
        }
        let is_whole_key = primary_key(table).map(|name| &name.value).eq([&spec.name.value]);
        // A faulty primary key has been reported.
        if is_numbered && !is_whole_key && (table.primary_key.is_some() || table.lacks_primary_key) {
            let message = format!("{label} is generated, but not the primary key");
            let hint = format!("SQLite numbers only `primary_key: [{}]`", spec.name.value);
            self.report(message, at, hint);
        }
        let selector = spec.value_source.selector.as_ref();
        let conflicting = [
            (selector.map_or("path", SelectorSpec::key), selector.map(SelectorSpec::span)),
            ("lookup", spec.value_source.lookup.as_ref().map(|lookup| &lookup.at)),
            ("value", spec.value_source.value.as_ref().map(|constant| &constant.span)),
            ("default", spec.default.as_ref().map(|constant| &constant.span)),
            ("required", spec.required.as_ref().map(|flag| &flag.span).filter(|_| is_numbered)),
            ("fill", spec.fill.as_ref().map(|constant| &constant.span)),
            ("sql", spec.sql.first().map(|(_, sql_type)| &sql_type.span)),
        ];
        for (key, found) in conflicting {
            if let Some(at) = found {
                let message = format!("{label} is generated, and takes no `{key}`");
                self.report(message, at, "the database generates its values".to_owned());
            }
        }
    }
}

fn primary_key(table: &TableSpec) -> impl Iterator<Item = &SpannedText> {
    table.primary_key.iter().flat_map(|names| &names.value)
}

fn type_hint(spelling: &str) -> String {
    if let Some(hint) = sql_type_hint(spelling) {
        return hint;
    }
    let name = spelling.split('(').next().unwrap_or_default().trim().to_lowercase();
    if TYPE_NAMES.contains(&name.as_str()) && spelling.contains('(') && !spelling.contains(')') {
        return "a `)` is missing".to_owned();
    }
    let known = match name.as_str() {
        "tinyint" | "int2" | "short" => "smallint",
        "integer" | "mediumint" | "int4" | "serial" => "int",
        "int8" | "long" | "bigserial" => "bigint",
        "int unsigned" | "unsigned int" | "unsigned" | "uint4" | "uint32" => "uint",
        "bigint unsigned" | "unsigned bigint" | "uint8" | "uint64" => "ubigint",
        "string" => "varchar",
        "character" | "bpchar" => "char",
        "blob" | "bytea" | "bytes" | "varbinary" | "mediumblob" | "longblob" => "binary",
        "guid" => "uuid",
        "longtext" | "mediumtext" | "clob" => "text",
        "bool" => "boolean",
        "float" | "real" | "double precision" => "double",
        "numeric" | "number" | "money" => "decimal",
        "timestamp" | "timestamptz" => "datetime",
        "jsonb" | "object" | "array" => "json",
        _ => match suggest::nearest(&name, TYPE_NAMES.into_iter()) {
            Some(known) => known,
            None => return format!("types are {}", suggest::list(&TYPE_NAMES, "and")),
        },
    };
    let arguments = match known {
        "char" | "varchar" => "(n)",
        "decimal" => "(p,s)",
        "time" | "datetime" => "(p)",
        "enum" => "(a, b, c)",
        _ => "",
    };
    format!("the type is `{known}{arguments}`")
}

/// Returns the type of the elements, if a type of PostgreSQL is named as the server names arrays internally: `_text`.
fn internal_array(text: &str) -> Option<&str> {
    let name = text.trim().split(|c: char| c.is_whitespace()).next()?;
    let element = name.strip_prefix("pg_catalog.").unwrap_or(name).strip_prefix('_')?;
    Some(element).filter(|element| !element.is_empty() && !element.contains(['[', '(', '.']))
}

/// The hint for a type with words of a column's definition in SQL, or in upper case.
fn sql_type_hint(spelling: &str) -> Option<String> {
    const CLAUSES: [(&str, &str); 8] = [
        (" not null", "`required: true` forbids NULL"),
        (" null", "a column without `required` may be NULL"),
        (" default", "`default` is a key of the column"),
        (" primary key", "`primary_key` is a key of the table"),
        (" unique", "`unique` is a key of the table"),
        (" auto_increment", "write `generated: auto_increment`"),
        (" references", "`foreign_keys` is a key of the table"),
        (" collate", "`sql` gives a column a type in the words of one database"),
    ];
    let lower = spelling.to_lowercase();
    let found = CLAUSES.iter().filter_map(|(clause, hint)| Some((lower.find(clause)?, hint)));
    let first = found.min_by_key(|(at, _)| *at);
    let ty = Type::parse(first.map_or(lower.as_str(), |(at, _)| lower[..at].trim())).ok()?;
    Some(match first {
        Some((_, hint)) => format!("the type is `{ty}`; {hint}"),
        None => format!("types are in lower case: `{ty}`"),
    })
}
