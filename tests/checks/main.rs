//! Tests that need no server, but for one on `MySQL`: the architecture, the command line, the documents, the
//! mappings that are shipped, the templates, and the faults of mappings.

// A test that cannot go on panics.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../support/mod.rs"]
mod support;

/// Lists functions as trials. Each is named for the module and the function.
macro_rules! trials {
    ($module:literal: $($test:ident),+ $(,)?) => {
        vec![$(Trial::test(concat!($module, ": ", stringify!($test)), || {
            $test();
            Ok(())
        })),+]
    };
}

mod architecture;
mod checklist;
mod cli;
mod explain;
mod faults;
mod imports;
mod mappings;
mod readme;
mod templates;
mod types;

fn main() {
    let trials = [
        architecture::trials(),
        cli::trials(),
        explain::trials(),
        mappings::trials(),
        readme::trials(),
        templates::trials(),
        types::trials(),
        faults::trials(),
        checklist::trials(),
    ];
    support::run_trials(trials.into_iter().flatten().collect());
}
