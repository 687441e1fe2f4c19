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
mod case_runs;
mod cases;
mod checklist;
mod cli;
mod config;
mod cookbook;
mod documents;
mod dry_run;
mod erd;
mod exit_codes;
mod explain;
mod faults;
mod file_layouts;
mod file_lists;
mod files;
mod first_connection;
mod generated;
mod imports;
mod infer;
mod init;
mod jsonpath;
mod keys;
mod long_records;
mod mappings;
mod other_formats;
mod profile;
mod programs;
mod results;
mod schema;
mod signals;
mod templates;
mod types;
mod words;

fn main() {
    let trials = [
        architecture::trials(),
        case_runs::trials(),
        cases::trials(),
        cli::trials(),
        config::trials(),
        cookbook::trials(),
        dry_run::trials(),
        erd::trials(),
        explain::trials(),
        generated::trials(),
        infer::trials(),
        init::trials(),
        jsonpath::trials(),
        keys::trials(),
        long_records::trials(),
        mappings::trials(),
        results::trials(),
        schema::trials(),
        signals::trials(),
        documents::trials(),
        templates::trials(),
        types::trials(),
        words::trials(),
        faults::trials(),
        checklist::trials(),
        exit_codes::trials(),
        first_connection::trials(),
        file_layouts::trials(),
        file_lists::trials(),
        other_formats::trials(),
        profile::trials(),
        programs::trials(),
    ];
    support::run_trials(trials.into_iter().flatten().collect());
}
