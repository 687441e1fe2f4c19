//! Tests of random input and random moments. A failure prints the seed that repeats its plan.

// A failing test panics, and all tests have one type.
#![allow(clippy::unwrap_used, clippy::panic, clippy::unnecessary_wraps)]

#[path = "../support/mod.rs"]
mod support;

mod kills;

fn main() {
    support::run_trials(kills::trials());
}
