//! Tests without a server, except for one that needs `MySQL`. They check the architecture, the command
//! line, the documents, the shipped mappings, the templates, and faulty mappings.

// A failed test panics.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../support/mod.rs"]
mod support;

/// Lists functions as trials. The name of a trial is the module and the function.
macro_rules! trials {
    ($module:literal: $($test:ident),+ $(,)?) => {
        vec![$(Trial::test(concat!($module, ": ", stringify!($test)), || {
            $test();
            Ok(())
        })),+]
    };
}

mod architecture;
mod cases;
mod checklist;
mod cli;
mod documents;
mod erd;
mod exit_codes;
mod explain;
mod faults;
mod files;
mod first_connection;
mod generated;
mod imports;
mod long_records;
mod mappings;
mod other_formats;
mod results;
mod templates;
mod types;
mod words;

fn main() {
    let trials = [
        architecture::trials(),
        cases::trials(),
        cli::trials(),
        erd::trials(),
        explain::trials(),
        generated::trials(),
        long_records::trials(),
        mappings::trials(),
        results::trials(),
        documents::trials(),
        templates::trials(),
        types::trials(),
        words::trials(),
        faults::trials(),
        checklist::trials(),
        exit_codes::trials(),
        first_connection::trials(),
        other_formats::trials(),
    ];
    support::run_trials(trials.into_iter().flatten().collect());
}
