//! Checks a spec and turns it into a [`Mapping`]: resolves names, compiles paths, coerces constants,
//! and applies every rule of the format. After a fault, checking continues with a placeholder.
//! Placeholders never leave this module, because a spec with a fault gives no mapping.

mod checker;
mod columns;
mod combine;
mod conditions;
mod conversions;
mod events;
mod filters;
mod inherited;
mod inserts;
mod key_values;
mod keys;
mod levels;
mod limits;
mod lookups;
mod names;
mod operation;
mod parents;
mod paths;
mod pending;
mod postgres_names;
mod row_identity;
mod schema;
mod separate_events;
mod source;
mod tombstones;
mod updates;
mod value_sources;

use super::findings::Findings;
use super::model::{Mapping, MappingFile, Table};
use super::spec::MappingSpec;
use crate::diagnostic::SourceText;
use crate::dialect::Dialect;
use checker::Checker;
use pending::UnknownRoots;

/// Checks the spec of a file, and adds errors and warnings to `findings`. Returns a mapping with one
/// file if there is no error. Limits are judged for a database of one of the dialects, or for any if none is
/// named.
pub(super) fn check(
    spec: &MappingSpec,
    source: &SourceText,
    dialects: &[Dialect],
    findings: Findings,
) -> (Option<Mapping>, Findings) {
    let mut checker = Checker {
        spec,
        source,
        dialects,
        findings,
        drafts: Vec::new(),
        table_ids: spec
            .tables
            .iter()
            .enumerate()
            .map(|(id, table)| (table.name.value.as_str(), id))
            .collect(),
        unknown_roots: UnknownRoots::default(),
        whole_document_paths: Vec::new(),
        conditions: Vec::new(),
    };
    checker.names();
    let schema = checker.schema();
    checker.drafts = spec.tables.iter().map(|table| checker.columns(table)).collect();
    checker.drafts.iter_mut().for_each(|draft| draft.table.schema.clone_from(&schema));
    (0..spec.tables.len()).for_each(|table| checker.keys(table));
    (0..spec.tables.len()).for_each(|table| checker.column_lookups(table));
    (0..spec.tables.len()).for_each(|table| checker.warn_of_lossy_keys(table));
    (0..spec.tables.len()).for_each(|table| checker.foreign_keys(table));
    (0..spec.tables.len()).for_each(|table| checker.table_limits(table));
    checker.postgres_names();
    let rules = checker.rules();
    let alternatives = checker.sources();
    checker.report_unknown_roots();

    let Checker { drafts, findings, .. } = checker;
    let (Some(name), Some(alternatives), false) = (&spec.name, alternatives, findings.has_errors()) else {
        return (None, findings);
    };
    let tables: Vec<Table> = drafts.into_iter().map(|draft| draft.table).collect();
    let mapping_file = MappingFile {
        name: name.value.clone(),
        schema,
        alternatives,
        tables: (0..tables.len()).collect(),
        rules: 0..rules.len(),
    };
    (Some(Mapping::new(vec![mapping_file], tables, rules)), findings)
}
