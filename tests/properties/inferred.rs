//! Any documents: `mapper infer` makes a mapping of them that is valid and applies all of them, and a second run changes
//! no row. All commands are those of the real binary, on SQLite.
//!
//! `MAPPER_TEST_DOCUMENT_SETS=N` runs N sets per test instead of the default number. `PROPTEST_RNG_SEED=N` repeats a run.
//! Sets that failed before are in `inferred.proptest-regressions` and are tried first.

mod sets;

use std::time::Instant;

use libtest_mimic::{Failed, Trial};
use proptest::test_runner::{FileFailurePersistence, TestCaseError, TestError, TestRunner};
use sets::{Flavour, Set};

use crate::support::history::{count_from_env, seeded_config};
use crate::support::inferred::{Failure, infer, memory_folder};

/// Environment variable with the number of sets.
const COUNT: &str = "MAPPER_TEST_DOCUMENT_SETS";

const DEFAULT_SETS: u32 = 20;

const REGRESSIONS: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/tests/properties/inferred.proptest-regressions");

/// Limits of the search for a smaller set that fails: each step runs four commands.
const MAX_SHRINK_STEPS: u32 = 200;
const MAX_SHRINK_MILLIS: u32 = 20_000;

pub fn trials() -> Vec<Trial> {
    let trials = Flavour::ALL.map(|flavour| {
        let name = format!("inferred: {} are applied", flavour.describe());
        Trial::test(name.clone(), move || search(&name, flavour))
    });
    trials.into()
}

/// Searches for documents that are not applied.
fn search(name: &str, flavour: Flavour) -> Result<(), Failed> {
    let mut config = seeded_config();
    config.cases = count_from_env(COUNT, DEFAULT_SETS)?;
    config.failure_persistence = Some(Box::new(FileFailurePersistence::Direct(REGRESSIONS)));
    config.max_shrink_iters = MAX_SHRINK_STEPS;
    config.max_shrink_time = MAX_SHRINK_MILLIS;
    let (cases, seed, started) = (config.cases, config.rng_seed, Instant::now());
    let property = |set: Set| check(&set).map_err(|failure| TestCaseError::fail(failure.to_string()));
    match TestRunner::new(config).run(&sets::sets(flavour), property) {
        Ok(()) => {
            let seconds = started.elapsed().as_secs_f64();
            println!("{name}: {cases} sets in {seconds:.1} s, seed {seed}");
            Ok(())
        }
        Err(TestError::Fail(reason, set)) => {
            let set = reduced(set, reason.message());
            Err(format!("{name}, seed {seed}\n{reason}\n{set:?}").into())
        }
        Err(TestError::Abort(reason)) => Err(reason.to_string().into()),
    }
}

fn check(set: &Set) -> Result<(), Failure> {
    let folder = memory_folder();
    let source = folder.path().join("documents.ndjson");
    std::fs::write(&source, set.text()).unwrap();
    let inferred = infer(&source, &[])?;
    inferred.check()?;
    let applied = inferred.apply_twice([source.as_os_str(); 2], &[])?;
    if applied.count("dead_lettered") > 0 {
        return Err(Failure::new("dead letters", format!("{:#}", applied.summary["faults"])));
    }
    Ok(())
}

/// Removes lines, and members of all documents, without which the set fails in the same way.
fn reduced(mut set: Set, reason: &str) -> Set {
    let kind = reason.split(':').next().unwrap_or_default().to_owned();
    let started = Instant::now();
    let fails = |set: &Set| {
        let has_time = started.elapsed().as_millis() < u128::from(MAX_SHRINK_MILLIS);
        has_time && !set.lines.is_empty() && check(set).is_err_and(|failure| failure.kind == kind)
    };
    for at in (0..set.lines.len()).rev() {
        let mut fewer = set.clone();
        fewer.lines.remove(at);
        if fails(&fewer) {
            set = fewer;
        }
    }
    for name in set.names() {
        let fewer = set.without(&name);
        if fails(&fewer) {
            set = fewer;
        }
    }
    set
}
