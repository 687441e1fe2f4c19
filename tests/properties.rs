//! A batch's result equals applying its events one by one: the same rows, the same dead letters,
//! the same figures, on every database. Over random histories; a history that breaks it is made
//! smaller and printed.
//!
//! `MAPPER_TEST_HISTORIES=N` runs N histories on each database in place of the usual number, for
//! a long run. `PROPTEST_RNG_SEED=N` repeats a run. What once failed is in
//! `properties.proptest-regressions` and is tried first.

mod support;

#[path = "properties/orders.rs"]
mod orders;

use std::cell::RefCell;
use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Instant;

use libtest_mimic::Trial;
use mapper::dialect::Dialect;
use mapper::mapping::Mapping;
use proptest::prelude::*;
use proptest::test_runner::{Config, FileFailurePersistence, RngSeed, TestCaseError, TestError, TestRunner};
use support::ground::{Ground, Outcome};
use support::{mapping, trial};

/// Events as lines, and the size of batches to try beside 1 and all.
#[derive(Clone)]
struct History {
    lines: Vec<String>,
    batch: usize,
}

impl History {
    fn text(&self) -> String {
        self.lines.iter().map(|line| format!("{line}\n")).collect()
    }
}

impl std::fmt::Debug for History {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "batches of {}:\n{}", self.batch, self.text())
    }
}

/// Any events, and any size of batches that cuts them in two or more.
fn histories(events: impl Strategy<Value = Vec<String>>) -> impl Strategy<Value = History> {
    (events, any::<prop::sample::Index>()).prop_map(|(lines, batch)| {
        let batch = 2 + batch.index(lines.len().max(2) - 1);
        History { lines, batch }
    })
}

fn main() {
    let orders = Arc::new(mapping("mappings/order.yaml"));
    let mut trials = Vec::new();
    for dialect in Dialect::ALL {
        let usual = if dialect == Dialect::Sqlite { 5000 } else { 500 };
        let strategy = histories(orders::events());
        trials.push(property(&orders, dialect, "order", usual, strategy));
    }
    support::conclude(trials);
}

fn property(
    mapping: &Arc<Mapping>,
    dialect: Dialect,
    name: &str,
    usual: u32,
    strategy: impl Strategy<Value = History> + Send + 'static,
) -> Trial {
    let mapping = Arc::clone(mapping);
    let name = name.to_owned();
    let title = format!("{name}: a batch equals one by one on {dialect}");
    trial(dialect, title, move || {
        let wanted = std::env::var("MAPPER_TEST_HISTORIES").ok();
        let cases = match wanted {
            Some(number) => number.parse().map_err(|_| "MAPPER_TEST_HISTORIES is no number")?,
            None => usual,
        };
        let config = config(cases);
        let (seed, started) = (config.rng_seed, Instant::now());
        check(&mapping, dialect, config, &strategy)
            .map_err(|error| format!("seed {seed}, {dialect}, {error}"))?;
        let seconds = started.elapsed().as_secs_f64();
        println!("{name}, {dialect}: {cases} histories in {seconds:.1} s, seed {seed}");
        Ok(())
    })
}

fn config(cases: u32) -> Config {
    let mut config = Config::with_cases(cases);
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/properties.proptest-regressions");
    config.failure_persistence = Some(Box::new(FileFailurePersistence::Direct(file)));
    config.max_shrink_iters = 1000;
    config.max_shrink_time = 60_000;
    // A seed that can be printed.
    if config.rng_seed == RngSeed::Random {
        config.rng_seed =
            RngSeed::Fixed(std::hash::BuildHasher::hash_one(&std::hash::RandomState::new(), "any number"));
    }
    config
}

/// The databases that a history is applied to.
struct Grounds {
    one_by_one: Ground,
    batched: Ground,
    /// What the others must agree with.
    sqlite: Option<Ground>,
}

fn check(
    mapping: &Arc<Mapping>,
    dialect: Dialect,
    config: Config,
    strategy: &impl Strategy<Value = History>,
) -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let grounds = runtime.block_on(async {
        let sqlite = match dialect {
            Dialect::Sqlite => None,
            _ => Some(Ground::new(mapping, Dialect::Sqlite).await),
        };
        let one_by_one = Ground::new(mapping, dialect).await;
        Grounds { one_by_one, batched: Ground::new(mapping, dialect).await, sqlite }
    });
    // Without regrouping there is nothing to test.
    assert!(grounds.batched.regroups());
    let grounds = RefCell::new(grounds);
    let outcome = TestRunner::new(config).run(strategy, |history| {
        let grounds = &mut *grounds.borrow_mut();
        runtime.block_on(holds(grounds, &history)).map_err(TestCaseError::fail)
    });
    match outcome {
        Ok(()) => Ok(()),
        Err(TestError::Fail(_, history)) => {
            let still = |history: &History| runtime.block_on(holds(&mut grounds.borrow_mut(), history)).err();
            let (reason, history) = shortest(history, still);
            Err(format!("{reason}\n{history:?}"))
        }
        Err(TestError::Abort(reason)) => Err(reason.to_string()),
    }
}

/// Leaves out every line without which a history still fails: proptest stops leaving out where it
/// begins to make the events simpler.
fn shortest(mut history: History, fails: impl Fn(&History) -> Option<String>) -> (String, History) {
    let mut reason = "it failed once and then no more".to_owned();
    loop {
        let before = history.lines.len();
        for at in (0..before).rev() {
            let mut fewer = history.clone();
            fewer.lines.remove(at);
            fewer.batch = fewer.batch.clamp(1, fewer.lines.len().max(1));
            if let Some(found) = fails(&fewer) {
                (reason, history) = (found, fewer);
            }
        }
        if history.lines.len() == before {
            return (fails(&history).unwrap_or(reason), history);
        }
    }
}

async fn holds(grounds: &mut Grounds, history: &History) -> Result<(), String> {
    let text = history.text();
    let (expected, batched) =
        tokio::join!(grounds.one_by_one.apply(&text, 1), grounds.batched.apply(&text, history.batch));
    let expected = expected?;
    same("one by one", &expected, &format!("in batches of {}", history.batch), &batched?)?;
    let all = grounds.batched.apply(&text, history.lines.len().max(1)).await?;
    same("one by one", &expected, "all in one", &all)?;
    if let Some(sqlite) = &mut grounds.sqlite {
        let reference = sqlite.apply(&text, 1).await?.common();
        same("SQLite", &reference, grounds.batched.dialect().name(), &all.common())?;
    }
    Ok(())
}

/// Names what differs, or nothing.
fn same(one: &str, expected: &Outcome, other: &str, found: &Outcome) -> Result<(), String> {
    if expected == found {
        return Ok(());
    }
    let mut text = String::new();
    if expected.dead_letters != found.dead_letters {
        let show = |outcome: &Outcome| {
            let letters = outcome.dead_letters.iter().map(|letter| format!("{letter}\n"));
            letters.collect::<String>()
        };
        let _ = writeln!(text, "dead letters, {one}:\n{}{other}:\n{}", show(expected), show(found));
    }
    if expected.summary != found.summary {
        let _ = writeln!(text, "figures, {one}: {}\n{other}: {}", expected.summary, found.summary);
    }
    for (table, rows) in expected.rows.as_object().unwrap() {
        let (rows, others) = (rows.as_array().unwrap(), found.rows[table].as_array().unwrap());
        for row in rows.iter().filter(|row| !others.contains(row)) {
            let _ = writeln!(text, "{table}, {one} only: {row}");
        }
        for row in others.iter().filter(|row| !rows.contains(row)) {
            let _ = writeln!(text, "{table}, {other} only: {row}");
        }
    }
    Err(text)
}
