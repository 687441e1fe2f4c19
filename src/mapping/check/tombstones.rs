//! Rules about `tombstones`: the operations of records without a value read `record` alone.

use super::checker::{Checker, PathRoots};
use super::operation::OperationContext;
use crate::document::jq::Program;
use crate::document::path::{Path, Root};
use crate::document::{Selector, ValueSource};
use crate::mapping::model::Operation;
use crate::mapping::spec::{OperationKindSpec, OperationSpec, SpannedText};
use crate::mapping::suggest;

/// The hint for a path that starts elsewhere.
pub(super) const TOMBSTONE_HINT: &str =
    "a tombstone has no value: a path in `tombstones` starts at `record`, as in `record.key`";

impl Checker<'_> {
    /// Refuses the kinds of operations that need rows of a value.
    pub(super) fn check_tombstone_kind(&mut self, spec: &OperationSpec) -> bool {
        let name = &spec.table.value;
        let (message, hint) = match spec.kind {
            OperationKindSpec::Replace { .. } => (
                format!("`tombstones` replaces `{name}`, but a tombstone has no rows"),
                "`delete` removes the rows of a parent, as in `key: {parent_id: record.key}`",
            ),
            OperationKindSpec::Truncate => (
                format!("`tombstones` empties `{name}`, but a tombstone is about one key"),
                "`delete` removes the rows of a key, as in `key: {id: record.key}`",
            ),
            _ => return true,
        };
        self.report(message, &spec.table.span, hint.to_owned());
        false
    }

    /// The path, unless it reads a value that a tombstone does not have.
    pub(super) fn readable_path(
        &mut self,
        path: Path,
        text: &SpannedText,
        roots: &PathRoots<'_>,
    ) -> Option<Path> {
        if roots.of_tombstone && reads_value(&path) {
            let message =
                format!("path `{}` reads the value of the record, but a tombstone has none", text.value);
            self.report(message, &text.span, TOMBSTONE_HINT.to_owned());
            return None;
        }
        Some(path)
    }

    /// The program, unless it reads a value that a tombstone does not have.
    pub(super) fn readable_program(
        &mut self,
        program: Program,
        text: &SpannedText,
        roots: &PathRoots<'_>,
    ) -> Option<Program> {
        if roots.of_tombstone && program_reads_value(&program) {
            let message = "the program reads the value of the record, but a tombstone has none";
            let hint = "a program in `tombstones` reads `$record`, as in `$record.key`";
            self.report(message, &text.span, hint.to_owned());
            return None;
        }
        Some(program)
    }

    /// Reports what the operation takes from its table and a tombstone does not have: elements, and values of columns.
    pub(super) fn check_tombstone_reads(
        &mut self,
        context: &OperationContext<'_>,
        operations: &[Operation],
    ) -> bool {
        let (name, overrides) = (&context.spec.table, &context.spec.overrides);
        let can_insert = context.spec.kind.can_insert();
        if let (None, Some(level), true) = (&overrides.each, context.levels.last(), can_insert) {
            let message =
                format!("`{}` has a row for each `{}`, but a tombstone has no value", name.value, level.name);
            let hint = "`each: {}` of the operation is one row for each tombstone";
            self.report(message, &name.span, hint.to_owned());
            return false;
        }
        let table = &self.drafts[context.table].table;
        let reads = operations.iter().flat_map(|operation| &operation.reads);
        let missing = reads.filter(|read| selects_value(&read.value_source));
        let missing: Vec<&str> = missing.map(|read| table.columns[read.column].name.as_str()).collect();
        let Some(first) = missing.first() else { return true };
        let columns = suggest::list(&missing, "and");
        let (noun, verb) = if missing.len() == 1 { ("column", "reads") } else { ("columns", "read") };
        let message = format!(
            "{noun} {columns} of `{}` {verb} the value of the record, but a tombstone has none",
            name.value
        );
        let hint = format!(
            "`columns` of the operation gives constants or values of `record`, as in `columns: {{{first}: record.key}}`"
        );
        self.report(message, &name.span, hint);
        false
    }
}

/// Whether a path reads the value of a record.
fn reads_value(path: &Path) -> bool {
    matches!(path.root(), Root::Body | Root::Envelope)
        || path.reads_record_value()
        || !path.paths_from_body().is_empty()
}

/// Whether a program reads the value of a record.
fn program_reads_value(program: &Program) -> bool {
    program.reads_body() || program.reads_envelope() || program.reads_record_value()
}

/// Whether a value source reads the value of a record.
fn selects_value(source: &ValueSource) -> bool {
    source.selector().is_some_and(|selector| match selector {
        Selector::Jq(program) => program_reads_value(program),
        other => other.paths().iter().any(reads_value),
    })
}
