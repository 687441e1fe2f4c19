//! The state that all checks share: the spec, the table drafts, and the diagnostics.

use std::collections::HashMap;

use super::pending::{Condition, UnknownRoots};
use crate::diagnostic::SourceText;
use crate::dialect::Dialect;
use crate::document::coerce_constant;
use crate::document::path::Path;
use crate::mapping::findings::Findings;
use crate::mapping::model::{ColumnId, Table, TableId};
use crate::mapping::node::Span;
use crate::mapping::spec::{Constant, EachSpec, MappingSpec, OperationSpec, SpannedText, TableSpec};
use crate::mapping::suggest;
use crate::types::{Type, Value};

/// A table while it is checked.
pub(super) struct TableDraft<'s> {
    pub(super) spec: &'s TableSpec,
    /// The table, with placeholders for invalid parts.
    pub(super) table: Table,
    /// The columns' types. An invalid or missing type is `None`, so that no rule about types applies to
    /// a placeholder.
    pub(super) types: Vec<Option<Type>>,
    pub(super) column_ids: HashMap<&'s str, ColumnId>,
    /// Whether a primary or unique key is invalid or missing. Rules about keys then cannot be checked.
    pub(super) faulty_keys: bool,
}

impl TableDraft<'_> {
    /// A column's label in messages.
    pub(super) fn label(&self, column: usize) -> String {
        format!("`{}.{}`", self.table.name, self.table.columns[column].name)
    }
}

/// The roots of paths, in addition to `$` and `record`.
#[derive(Clone, Default)]
pub(super) struct PathRoots<'s> {
    /// Position of the table or operation whose paths these are.
    pub(super) owner: Span,
    /// The names of the levels of `each`, outermost first.
    pub(super) elements: Vec<&'s str>,
    /// Whether there may be other elements, because `each` is invalid or misspelled.
    pub(super) possibly_incomplete: bool,
    /// Whether paths of `source` can start at `envelope`. `None` for other paths: they can if an alternative has an
    /// envelope.
    pub(super) source_envelope: Option<bool>,
    /// Whether the record has no value, so that only `record` and the levels of the operation's own `each` can be read.
    pub(super) of_tombstone: bool,
}

impl<'s> PathRoots<'s> {
    pub(super) fn of(table: &'s TableSpec) -> PathRoots<'s> {
        PathRoots {
            owner: table.name.span,
            elements: names(&table.each),
            possibly_incomplete: table.possibly_incomplete && table.each.is_empty(),
            source_envelope: None,
            of_tombstone: false,
        }
    }

    /// The roots for an operation, which can override the levels of its table.
    pub(super) fn of_operation(table: &'s TableSpec, operation: &'s OperationSpec) -> PathRoots<'s> {
        let (table, overrides) = (PathRoots::of(table), &operation.overrides);
        PathRoots {
            owner: operation.table.span,
            elements: overrides.each.as_deref().map_or(table.elements, names),
            possibly_incomplete: table.possibly_incomplete || overrides.possibly_incomplete,
            source_envelope: None,
            of_tombstone: false,
        }
    }
}

fn names(levels: &[EachSpec]) -> Vec<&str> {
    levels.iter().map(|level| level.name.value.as_str()).collect()
}

pub(super) struct Checker<'s> {
    pub(super) spec: &'s MappingSpec,
    pub(super) source: &'s SourceText,
    /// The dialects that the run's database may have. Without any, it may have each.
    pub(super) dialects: &'s [Dialect],
    pub(super) findings: Findings,
    /// One draft per table of the spec, in the same order.
    pub(super) drafts: Vec<TableDraft<'s>>,
    pub(super) table_ids: HashMap<&'s str, TableId>,
    pub(super) unknown_roots: UnknownRoots,
    /// The paths from the document around an event, with their positions.
    pub(super) whole_document_paths: Vec<(Path, Span)>,
    /// The conditions whose filters are checked when the rules are known.
    pub(super) conditions: Vec<Condition>,
}

impl Checker<'_> {
    pub(super) fn report(&mut self, message: impl AsRef<str>, at: &Span, hint: impl Into<Option<String>>) {
        self.findings.error(message, *at, hint);
    }

    /// The table with this name.
    pub(super) fn table(&mut self, name: &SpannedText, place: &str) -> Option<TableId> {
        if let Some(found) = self.table_ids.get(name.value.as_str()) {
            return Some(*found);
        }
        let tables = self.spec.tables.iter().map(|table| table.name.value.as_str());
        let hint = self.findings.are_few().then(|| suggest::hint_among("`tables`", &name.value, tables));
        let hint = hint.flatten();
        self.report(format!("unknown table `{}` in {place}", name.value), &name.span, hint);
        None
    }

    /// Coerces a constant to the type of its column. If it does not fit, the result is NULL as a
    /// placeholder.
    pub(super) fn constant_value(&mut self, constant: &Constant, ty: Option<&Type>, what: &str) -> Value {
        let Some(ty) = ty else { return Value::Null };
        match coerce_constant(&constant.value, ty) {
            Ok(value) => value,
            Err(error) => {
                let hint = constant_hint(&constant.value, ty).map(str::to_owned);
                self.report(format!("{what} {error}"), &constant.span, hint);
                Value::Null
            }
        }
    }
}

/// The hint for a constant that does not fit a type.
fn constant_hint(constant: &serde_json::Value, ty: &Type) -> Option<&'static str> {
    use serde_json::Value as Json;
    match (ty, constant) {
        (Type::DateTime(_), Json::Number(_)) => {
            Some("write a datetime as text, as in `2025-01-31T09:30:00Z`, even if the column has an `epoch`")
        }
        (Type::Boolean, Json::String(text)) => match text.to_lowercase().as_str() {
            "yes" | "y" | "on" => Some("YAML 1.2 spells it `true`"),
            "no" | "n" | "off" => Some("YAML 1.2 spells it `false`"),
            "true" | "false" => Some("write `true` or `false` in lower case, without quotes"),
            _ => None,
        },
        (Type::Double, Json::String(_)) => Some("write a number without quotes"),
        _ => None,
    }
}
