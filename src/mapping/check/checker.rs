//! The state that all checks share: the spec, the table drafts, and the diagnostics.

use crate::diagnostic::SourceText;
use crate::dialect::Dialect;
use crate::document::path::{Path, PathError, RECORD_MEMBERS, Scope};
use crate::document::{ValueSource, coerce_constant};
use crate::mapping::findings::Findings;
use crate::mapping::model::{ColumnId, Read, Table, TableId};
use crate::mapping::node::Span;
use crate::mapping::spec::{Constant, EachSpec, MappingSpec, OverridesSpec, SpannedText, TableSpec};
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
    /// Whether a primary or unique key is invalid or missing. Rules about keys then cannot be checked.
    pub(super) faulty_keys: bool,
}

impl TableDraft<'_> {
    /// A read of a column. Its `epoch` is that of the column.
    pub(super) fn read(&self, column: ColumnId, required: bool, value_source: ValueSource) -> Read {
        let epoch = self.spec.columns[column].epoch.as_ref().map(|epoch| epoch.value);
        Read { column, required, epoch, value_source }
    }

    /// A column's label in messages.
    pub(super) fn label(&self, column: usize) -> String {
        format!("`{}.{}`", self.table.name, self.table.columns[column].name)
    }
}

/// The roots of paths, in addition to `$` and `record`.
#[derive(Clone, Default)]
pub(super) struct PathRoots<'s> {
    /// The names of the levels of `each`, outermost first.
    pub(super) elements: Vec<&'s str>,
    /// Whether there may be other elements, because `each` is invalid or misspelled.
    pub(super) possibly_incomplete: bool,
}

impl<'s> PathRoots<'s> {
    pub(super) fn of(table: &'s TableSpec) -> PathRoots<'s> {
        PathRoots {
            elements: names(&table.each),
            possibly_incomplete: table.possibly_incomplete && table.each.is_empty(),
        }
    }

    /// The roots for an operation, which can override the levels of its table.
    pub(super) fn of_operation(table: &'s TableSpec, overrides: &'s OverridesSpec) -> PathRoots<'s> {
        let table = PathRoots::of(table);
        PathRoots {
            elements: overrides.each.as_deref().map_or(table.elements, names),
            possibly_incomplete: table.possibly_incomplete || overrides.possibly_incomplete,
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
}

impl Checker<'_> {
    pub(super) fn report(&mut self, message: impl AsRef<str>, at: &Span, hint: impl Into<Option<String>>) {
        self.findings.error(message, *at, hint);
    }

    /// The table with this name.
    pub(super) fn table(&mut self, name: &SpannedText, place: &str) -> Option<TableId> {
        let tables = self.spec.tables.iter().map(|table| table.name.value.as_str());
        if let Some(found) = tables.clone().position(|table| table == name.value) {
            return Some(found);
        }
        let hint = suggest::hint_among("`tables`", &name.value, tables);
        self.report(format!("unknown table `{}` in {place}", name.value), &name.span, hint);
        None
    }

    /// Compiles a path.
    pub(super) fn path(&mut self, path: &SpannedText, roots: &PathRoots<'_>) -> Option<Path> {
        let scope = Scope { elements: &roots.elements, has_envelope: self.has_envelope() };
        let error = match Path::parse(&path.value, scope) {
            Ok(path) => return Some(path),
            Err(error) => error,
        };
        let message = error.to_string();
        match error {
            PathError::UnknownRoot { .. } if roots.possibly_incomplete => {}
            PathError::UnknownRoot { root, .. } => {
                let at = self.span_within(path, 0, root.len());
                let hint = self.root_hint(&path.value, &root, &roots.elements);
                self.report(message, &at, hint);
            }
            PathError::UnknownMember { .. } => {
                let members = RECORD_MEMBERS.map(|member| format!("`record.{member}`")).join(", ");
                self.report(message, &path.span, format!("there are {members}"));
            }
            PathError::Syntax { rest, .. } => {
                let at = self.span_within(path, path.value.len() - rest.len(), rest.len());
                self.report(message, &at, syntax_hint(&rest));
            }
        }
        None
    }

    fn root_hint(&self, path: &str, root: &str, elements: &[&str]) -> String {
        let is_element_elsewhere = || {
            let mut each = self.spec.tables.iter().flat_map(|table| &table.each);
            each.any(|each| each.name.value == root)
        };
        if suggest::nearest(root, elements.iter().copied()).is_some() {
            return format!("a path here starts at `$` or at {}", suggest::list(elements, "or at"));
        }
        if elements.is_empty() && is_element_elsewhere() {
            return "only a table with an `each` has an element; a path here starts at `$`".to_owned();
        }
        if root == "envelope" {
            return "a path can start at `envelope` only if `source` has `envelope`, `body` or `events`"
                .to_owned();
        }
        if root.is_empty() {
            return format!("the event's body is `$`: `${path}`");
        }
        format!("the event's body is `$`: `$.{path}`")
    }

    /// The span of a part of a text. If the text is not written verbatim in the file, this is the span
    /// of the whole text.
    fn span_within(&self, text: &SpannedText, offset: usize, length: usize) -> Span {
        let written = self.source.text.get(text.span.range()).unwrap_or_default();
        let quote = usize::from(written.starts_with(['"', '\'']));
        if length == 0 || !written[quote..].starts_with(&text.value) {
            return text.span;
        }
        let start = text.span.start + quote + offset;
        Span { start, end: start + length, ..text.span }
    }

    /// Coerces a constant to the type of its column. If it does not fit, the result is NULL as a
    /// placeholder.
    pub(super) fn constant_value(&mut self, constant: &Constant, ty: Option<&Type>, what: &str) -> Value {
        let Some(ty) = ty else { return Value::Null };
        match coerce_constant(&constant.value, ty) {
            Ok(value) => value,
            Err(error) => {
                let is_count =
                    matches!((ty, &constant.value), (Type::DateTime(_), serde_json::Value::Number(_)));
                let hint = "write a datetime as text, as in `2025-01-31T09:30:00Z`, even if the column has an `epoch`";
                self.report(format!("{what} {error}"), &constant.span, is_count.then(|| hint.to_owned()));
                Value::Null
            }
        }
    }
}

fn syntax_hint(rest: &str) -> Option<String> {
    if (rest.starts_with("[?") || rest.starts_with("..")) && rest.contains('$') {
        return Some("only a filter of the event's own members, `$[?…]`, can use `$`".to_owned());
    }
    let name = rest.strip_prefix('.')?;
    let name = &name[..name.find(['.', '[']).unwrap_or(name.len())];
    if name.is_empty() || name.contains('\'') {
        return None;
    }
    Some(format!("write a name with characters other than letters, digits and `_` as `['{name}']`"))
}
