//! Topics of a broker become rows: each record once, whatever happens. Where there is no real broker
//! most of it runs on librdkafka's mock of one.

// A test that cannot go on panics, and all are of one type.
#![allow(clippy::unwrap_used, clippy::panic, clippy::unnecessary_wraps)]

#[path = "../support/mod.rs"]
mod support;

mod batches;
mod dead_letters;
mod group;
mod multiple_mappings;
mod offsets;
mod records;
mod runs;
mod security;
mod source;
mod stopping;

/// They wait for groups most of the time.
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
        security::trials(),
        multiple_mappings::trials(),
    ];
    support::run_trials_with_threads(trials.into_iter().flatten().collect(), CONCURRENT_TRIALS);
}
