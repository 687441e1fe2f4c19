//! The full output of `mapper explain` for a few golden cases. The golden files hold only its
//! statements. The expected output is in `tests/checks/explain/CASE.DIALECT.sql`, and `UPDATE_EXPECT=1`
//! writes it.

use libtest_mimic::{Failed, Trial};

use crate::support::{expect, mapper, root, succeed, text};

/// Together, these cases have guards, deletes of rows that an event no longer has, skipped events and
/// tombstones. They have dead letters with and without the name of a mapping, and every way to bind values.
const CASES: [(&str, &str, &str); 4] = [
    ("debezium-mongodb", "mapping.yaml", "sqlite"),
    ("guard", "mapping.yaml", "mariadb"),
    ("json-number-spelled-otherwise", "mapping.yaml", "postgres"),
    ("several-mappings", "mappings", "mysql"),
];

pub fn trials() -> Vec<Trial> {
    let trials = CASES.into_iter().map(|(case, mapping, dialect)| {
        Trial::test(format!("explain: {case}"), move || check_explain(case, mapping, dialect))
            .with_kind(dialect)
    });
    trials.collect()
}

fn check_explain(case: &str, mapping: &str, dialect: &str) -> Result<(), Failed> {
    let folder = format!("tests/cases/{case}");
    let mut explain = mapper();
    explain.args(["explain", "--dialect", dialect, "--mapping", &format!("{folder}/{mapping}")]);
    explain.arg(format!("{folder}/events.ndjson"));
    let expected = root().join(format!("tests/checks/explain/{case}.{dialect}.sql"));
    expect(&expected, &text(&succeed(&mut explain).stdout))
}
