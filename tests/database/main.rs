//! Behaviour of runs on each database, besides the rows that they write.

// A test that cannot continue panics, and all tests have one type.
#![allow(clippy::unwrap_used, clippy::panic, clippy::unnecessary_wraps)]

#[path = "../support/mod.rs"]
mod support;

mod cascades;
mod causes;
mod codes;
mod collations;
mod dry_run;
mod generated_times;
mod halts;
mod interrupted_writers;
mod joined_rows;
mod keep_if_absent;
mod kept_keys;
mod limits;
mod live;
mod long_text;
mod migrations;
mod multiple_mappings;
mod native_arrays;
mod plan_surprises;
mod plan_waits;
mod plans;
mod replace;
mod schema_changes;
mod schemas;
mod scratch;
mod several_writers;
mod starts;
mod stopped;
mod truncated;
mod unchanged;

fn main() {
    let trials = [
        live::trials(),
        long_text::trials(),
        replace::trials(),
        joined_rows::trials(),
        kept_keys::trials(),
        keep_if_absent::trials(),
        limits::trials(),
        multiple_mappings::trials(),
        migrations::trials(),
        native_arrays::trials(),
        plan_surprises::trials(),
        plan_waits::trials(),
        plans::trials(),
        generated_times::trials(),
        halts::trials(),
        codes::trials(),
        collations::trials(),
        cascades::trials(),
        causes::trials(),
        dry_run::trials(),
        schema_changes::trials(),
        schemas::trials(),
        scratch::trials(),
        several_writers::trials(),
        interrupted_writers::trials(),
        starts::trials(),
        stopped::trials(),
        truncated::trials(),
        unchanged::trials(),
    ];
    support::run_trials(trials.into_iter().flatten().collect());
}
