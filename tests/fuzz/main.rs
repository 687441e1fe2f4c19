//! Random input and random moments: lines through the real binary, mutated mappings through the checks and the
//! DDL, large files, and runs and replays that are killed. A failure prints the seed that repeats its plan.

// A failing test panics, and all tests have one type.
#![allow(clippy::unwrap_used, clippy::panic, clippy::unnecessary_wraps)]
// Tests run on machines of 64 bits, and their numbers are small.
#![allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap)]

#[path = "../support/mod.rs"]
mod support;

mod events;
mod kills;
mod large_files;
mod lines;
mod mappings;
mod mutator;
mod odd_values;
mod random;

fn main() {
    let trials = [lines::trials(), mappings::trials(), kills::trials(), large_files::trials()];
    support::run_trials(trials.into_iter().flatten().collect());
}
