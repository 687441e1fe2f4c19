//! Checks a spec and turns it into a [`Mapping`]: resolves names, compiles paths, coerces constants,
//! and applies every rule of the format. After a fault, checking continues with a placeholder.
//! Placeholders never leave this module, because a spec with a fault gives no mapping.

mod checker;
mod columns;
mod conditions;
mod conversions;
mod events;
mod filters;
mod inherited;
mod inserts;
mod key_values;
mod keys;
mod limits;
mod names;
mod operation;
mod paths;
mod pending;
mod postgres_names;
mod row_identity;
mod source;
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
        conditions: Vec::new(),
    };
    checker.names();
    checker.drafts = spec.tables.iter().map(|table| checker.columns(table)).collect();
    (0..spec.tables.len()).for_each(|table| checker.keys(table));
    (0..spec.tables.len()).for_each(|table| checker.warn_of_lossy_keys(table));
    (0..spec.tables.len()).for_each(|table| checker.foreign_keys(table));
    (0..spec.tables.len()).for_each(|table| checker.table_limits(table));
    checker.postgres_names();
    let rules = checker.rules();
    let (source, entity) = checker.source();
    checker.report_unknown_roots();

    let Checker { drafts, findings, .. } = checker;
    let (Some(name), Some(source), false) = (&spec.name, source, findings.has_errors()) else {
        return (None, findings);
    };
    let tables: Vec<Table> = drafts.into_iter().map(|draft| draft.table).collect();
    let mapping_file = MappingFile {
        name: name.value.clone(),
        topics: spec.source.topics.iter().map(|topic| topic.value.clone()).collect(),
        source,
        entity,
        tables: (0..tables.len()).collect(),
        rules: 0..rules.len(),
    };
    (Some(Mapping::new(vec![mapping_file], tables, rules)), findings)
}
