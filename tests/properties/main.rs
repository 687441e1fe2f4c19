//! Random histories: a batch has the same result as its events one by one, and the rows equal those of the
//! reference consumer. Random documents: the mapping that is inferred from them applies them.

// A test that cannot continue panics.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../support/mod.rs"]
mod support;

mod histories;
mod inferred;
mod oracle;
mod successors;

fn main() {
    let trials = [histories::trials(), inferred::trials(), oracle::trials(), successors::trials()];
    support::run_trials(trials.into_iter().flatten().collect());
}
