//! The seed of a run, and the sizes of the tests.

use std::hash::BuildHasher;

use crate::support::history::count_from_env;
use crate::support::is_long;
pub use crate::support::random::Random;

/// Environment variable that repeats a run.
const SEED: &str = "MAPPER_TEST_FUZZ_SEED";

/// The seed of this process: a new one, unless the environment names one.
pub fn seed() -> Result<u64, String> {
    match std::env::var(SEED) {
        Ok(number) => number.parse().map_err(|_| format!("{SEED} is not a number")),
        // Seeds are shown, so they are short.
        Err(_) => Ok(std::hash::RandomState::new().hash_one(SEED) >> 24),
    }
}

/// How to repeat a failure. Input number `i` of a run has the seed of the run plus `i`.
pub fn describe(seed: u64) -> String {
    format!("{SEED}={seed} repeats this")
}

/// A size of a test: of the environment, or of `scripts/test`, or of `scripts/test --long`.
pub fn size(variable: &str, normal: u32, long: u32) -> Result<usize, String> {
    let default = if is_long() { long } else { normal };
    Ok(count_from_env(variable, default)? as usize)
}
