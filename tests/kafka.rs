//! Topics of a broker become rows: each record once, whatever happens. Where there is no real broker
//! most of it runs on librdkafka's mock of one.

// A test that cannot go on panics, and all are of one type.
#![allow(clippy::unwrap_used, clippy::panic, clippy::unnecessary_wraps)]

mod support;

#[path = "kafka/batches.rs"]
mod batches;
#[path = "kafka/group.rs"]
mod group;
#[path = "kafka/letters.rs"]
mod letters;
#[path = "kafka/offsets.rs"]
mod offsets;
#[path = "kafka/records.rs"]
mod records;
#[path = "kafka/runs.rs"]
mod runs;
#[path = "kafka/security.rs"]
mod security;
#[path = "kafka/several.rs"]
mod several;
#[path = "kafka/source.rs"]
mod source;
#[path = "kafka/stopping.rs"]
mod stopping;

/// They wait for groups most of the time.
const AT_ONCE: usize = 8;

fn main() {
    let trials = [
        source::trials(),
        group::trials(),
        letters::trials(),
        records::trials(),
        offsets::trials(),
        stopping::trials(),
        batches::trials(),
        security::trials(),
        several::trials(),
    ];
    support::conclude_at_once(trials.into_iter().flatten().collect(), AT_ONCE);
}
