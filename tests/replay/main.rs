//! Tests of replays, and of metrics, health and the log.

// A failing test panics, and all tests have one type.
#![allow(clippy::unwrap_used, clippy::panic, clippy::unnecessary_wraps)]

#[path = "../support/mod.rs"]
mod support;

mod dead_letters;
mod files;
mod metrics;
mod replay;
mod versions;

fn main() {
    let trials =
        [replay::trials(), files::trials(), dead_letters::trials(), metrics::trials(), versions::trials()];
    support::run_trials(trials.into_iter().flatten().collect());
}
