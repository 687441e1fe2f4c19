//! The `mapper` command; all of it is in [`mapper::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    mapper::cli::main()
}
