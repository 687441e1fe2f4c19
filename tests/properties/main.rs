//! Random histories: batches equal single events, and the rows are those of the reference consumer.

// A test that cannot go on panics.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../support/mod.rs"]
mod support;

mod histories;
mod oracle;

fn main() {
    let trials = [histories::trials(), oracle::trials()];
    support::run_trials(trials.into_iter().flatten().collect());
}
