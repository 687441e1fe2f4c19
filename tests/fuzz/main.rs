//! Random input: lines through the real binary, and mutated mappings through the checks and the DDL.

// A test that cannot continue panics.
#![allow(clippy::unwrap_used, clippy::panic)]
// Tests run on machines of 64 bits, and their numbers are small.
#![allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap)]

#[path = "../support/mod.rs"]
mod support;

mod events;
mod lines;
mod mappings;
mod mutator;
mod odd_values;
mod random;

fn main() {
    let trials = [lines::trials(), mappings::trials()];
    support::run_trials(trials.into_iter().flatten().collect());
}
