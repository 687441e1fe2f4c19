//! Dead letters are replayed, and runs are observed: metrics, health and the log.

// A test that cannot go on panics, and all are of one type.
#![allow(clippy::unwrap_used, clippy::panic, clippy::unnecessary_wraps)]

#[path = "../support/mod.rs"]
mod support;

mod metrics;
mod replay;

fn main() {
    let trials = [replay::trials(), metrics::trials()];
    support::run_trials(trials.into_iter().flatten().collect());
}
