//! Random histories: their number, their seed, and how a failing history is shrunk and shown.

use std::cell::RefCell;
use std::hash::BuildHasher;
use std::time::Instant;

use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, FileFailurePersistence, RngSeed, TestCaseError, TestError, TestRunner};

/// Events as lines, and the size of the batches in which they are applied.
#[derive(Clone)]
pub struct History {
    pub lines: Vec<String>,
    pub batch: usize,
}

impl History {
    pub fn text(&self) -> String {
        self.lines.iter().flat_map(|line| [line, "\n"]).collect()
    }
}

impl std::fmt::Debug for History {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "in batches of {}:\n{}", self.batch, self.text())
    }
}

/// Any events, with any batch size from 2 to the number of events.
pub fn histories(events: impl Strategy<Value = Vec<String>>) -> impl Strategy<Value = History> {
    (events, any::<Index>()).prop_map(|(lines, batch)| {
        let batch = 2 + batch.index(lines.len().max(2) - 1);
        History { lines, batch }
    })
}

/// Reads a count from an environment variable, or returns the default.
pub fn count_from_env(variable: &str, default_cases: u32) -> Result<u32, String> {
    match std::env::var(variable) {
        Ok(number) => number.parse().map_err(|_| format!("{variable} is not a number")),
        Err(_) => Ok(default_cases),
    }
}

/// Returns proptest's configuration, with a seed that can be printed.
pub fn seeded_config() -> Config {
    let mut config = Config::default();
    if config.rng_seed == RngSeed::Random {
        config.rng_seed = RngSeed::Fixed(std::hash::RandomState::new().hash_one("any number"));
    }
    config
}

/// Searches for a history for which `property` returns an error. `file` is where proptest stores the seeds of
/// failures.
pub fn find_counterexample(
    name: &str,
    default_cases: u32,
    file: &'static str,
    strategy: &impl Strategy<Value = History>,
    property: impl FnMut(&History) -> Result<(), String>,
) -> Result<(), String> {
    let cases = count_from_env("MAPPER_TEST_HISTORIES", default_cases)?;
    let mut config = seeded_config();
    config.cases = cases;
    config.failure_persistence = Some(Box::new(FileFailurePersistence::Direct(file)));
    config.max_shrink_iters = 1000;
    config.max_shrink_time = 60_000;
    let (seed, started) = (config.rng_seed, Instant::now());
    let property = RefCell::new(property);
    let outcome = TestRunner::new(config)
        .run(strategy, |history| (property.borrow_mut())(&history).map_err(TestCaseError::fail));
    match outcome {
        Ok(()) => {
            let seconds = started.elapsed().as_secs_f64();
            println!("{name}: {cases} histories in {seconds:.1} s, seed {seed}");
            Ok(())
        }
        Err(TestError::Fail(_, history)) => {
            let (reason, history) = shrink(history, |history| (property.borrow_mut())(history).err());
            Err(format!("{name}, seed {seed}\n{reason}\n{history:?}"))
        }
        Err(TestError::Abort(reason)) => Err(reason.to_string()),
    }
}

/// Removes every line without which the history still fails. proptest stops removing lines once it begins to
/// simplify events.
fn shrink(mut history: History, mut failure: impl FnMut(&History) -> Option<String>) -> (String, History) {
    let mut reason = "it failed once and not again".to_owned();
    loop {
        let before = history.lines.len();
        for at in (0..before).rev() {
            let mut fewer = history.clone();
            fewer.lines.remove(at);
            fewer.batch = fewer.batch.clamp(1, fewer.lines.len().max(1));
            if let Some(found) = failure(&fewer) {
                (reason, history) = (found, fewer);
            }
        }
        if history.lines.len() == before {
            return (failure(&history).unwrap_or(reason), history);
        }
    }
}
