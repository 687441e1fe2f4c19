//! Runs from topics: each record becomes rows exactly once. Without a real broker, most tests run on
//! librdkafka's mock.

// A failing test panics, and all tests have one type.
#![allow(clippy::unwrap_used, clippy::panic, clippy::unnecessary_wraps)]

#[path = "../support/mod.rs"]
mod support;

mod batches;
mod counter;
mod dead_letters;
mod group;
mod multiple_mappings;
mod offsets;
mod profile;
mod programs;
mod records;
mod runs;
mod security;
mod separate_events;
mod shared_batches;
mod source;
mod stopping;
mod without_group;

/// Number of tests that run at once: most of the time they wait for groups.
const CONCURRENT_TRIALS: usize = 8;

fn main() {
    let trials = [
        source::trials(),
        group::trials(),
        dead_letters::trials(),
        records::trials(),
        offsets::trials(),
        stopping::trials(),
        batches::trials(),
        counter::trials(),
        security::trials(),
        shared_batches::trials(),
        multiple_mappings::trials(),
        without_group::trials(),
        profile::trials(),
        programs::trials(),
        separate_events::trials(),
    ];
    support::run_trials_with_threads(trials.into_iter().flatten().collect(), CONCURRENT_TRIALS);
}
