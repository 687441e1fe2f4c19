//! What all rules of the format work with: the spec, the tables in the making, and the faults so far.

use crate::diagnostic::{Diagnostic, SourceText};
use crate::document::path::{Path, PathError, RECORD_MEMBERS, Scope};
use crate::document::{ValueSource, coerce_constant};
use crate::mapping::model::{ColumnId, Read, Table, TableId};
use crate::mapping::node::Span;
use crate::mapping::spec::{Constant, EachSpec, MappingSpec, OverridesSpec, SpannedText, TableSpec};
use crate::mapping::suggest;
use crate::types::{Type, Value};

/// A table in the making.
pub(super) struct TableDraft<'s> {
    pub(super) spec: &'s TableSpec,
    /// With stand-ins where the spec is faulty.
    pub(super) table: Table,
    /// The columns' types; `None` where the type is missing or faulty, so that no rule about
    /// types is applied to a stand-in.
    pub(super) types: Vec<Option<Type>>,
    /// Whether a primary or unique key is missing or faulty, so that nothing can be said about
    /// what is a key.
    pub(super) faulty_keys: bool,
}

impl TableDraft<'_> {
    /// A value for a column, which says how events count moments.
    pub(super) fn read(&self, column: ColumnId, required: bool, value_source: ValueSource) -> Read {
        let epoch = self.spec.columns[column].epoch.as_ref().map(|epoch| epoch.value);
        Read { column, required, epoch, value_source }
    }

    /// A column for messages.
    pub(super) fn label(&self, column: usize) -> String {
        format!("`{}.{}`", self.table.name, self.table.columns[column].name)
    }
}

/// What a path may start at besides `$` and `record`.
#[derive(Clone, Default)]
pub(super) struct PathRoots<'s> {
    /// The names that the levels of `each` give, outermost first.
    pub(super) elements: Vec<&'s str>,
    /// Whether there may be others: in a faulty `each`, or a misspelled one.
    pub(super) possibly_incomplete: bool,
}

impl<'s> PathRoots<'s> {
    pub(super) fn of(table: &'s TableSpec) -> PathRoots<'s> {
        PathRoots {
            elements: names(&table.each),
            possibly_incomplete: table.possibly_incomplete && table.each.is_empty(),
        }
    }

    /// Of an operation, which may have levels of its own.
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
    pub(super) diagnostics: Vec<Diagnostic>,
    /// As many as `spec.tables`, in their order.
    pub(super) drafts: Vec<TableDraft<'s>>,
}

impl Checker<'_> {
    pub(super) fn report(&mut self, message: impl AsRef<str>, at: &Span, hint: impl Into<Option<String>>) {
        self.diagnostics.push(Diagnostic::error(message, at.clone()).hint(hint));
    }

    /// The table of a name.
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
            return "there is an `envelope` where `source` says what it is, by `envelope`, `body` or `events`"
                .to_owned();
        }
        if root.is_empty() {
            return format!("the event's body is `$`: `${path}`");
        }
        format!("the event's body is `$`: `$.{path}`")
    }

    /// A part of a text, where the text stands in the file as it is; else the whole of it.
    fn span_within(&self, text: &SpannedText, offset: usize, length: usize) -> Span {
        let written = self.source.text.get(text.span.clone()).unwrap_or_default();
        let quote = usize::from(written.starts_with(['"', '\'']));
        if length == 0 || !written[quote..].starts_with(&text.value) {
            return text.span.clone();
        }
        let start = text.span.start + quote + offset;
        start..start + length
    }

    /// A constant as a value of its column's type. NULL stands in for one that does not fit.
    pub(super) fn constant_value(&mut self, constant: &Constant, ty: Option<&Type>, what: &str) -> Value {
        let Some(ty) = ty else { return Value::Null };
        match coerce_constant(&constant.value, ty) {
            Ok(value) => value,
            Err(error) => {
                let is_count =
                    matches!((ty, &constant.value), (Type::DateTime(_), serde_json::Value::Number(_)));
                let hint =
                    "a moment in a mapping is text such as `2025-01-31T09:30:00Z`, whatever its `epoch`";
                self.report(format!("{what} {error}"), &constant.span, is_count.then(|| hint.to_owned()));
                Value::Null
            }
        }
    }
}

fn syntax_hint(rest: &str) -> Option<String> {
    if (rest.starts_with("[?") || rest.starts_with("..")) && rest.contains('$') {
        return Some("only a filter of the event's own members, `$[?…]`, can name `$`".to_owned());
    }
    let name = rest.strip_prefix('.')?;
    let name = &name[..name.find(['.', '[']).unwrap_or(name.len())];
    if name.is_empty() || name.contains('\'') {
        return None;
    }
    Some(format!("a name with other characters than letters, digits and `_` is `['{name}']`"))
}
