//! `mapper completions`: prints the completion script of a shell, made from the definition of the command line.

use std::io::Write;

use clap::{Args, Command};
use clap_complete::Shell;

use super::failure::Failure;

#[derive(Debug, Args)]
#[command(after_help = "Example, for the current session of bash:
  source <(mapper completions bash)")]
pub(super) struct CompletionsArgs {
    /// Shell that reads the script
    #[arg(value_enum)]
    shell: Shell,
}

pub(super) fn completions(args: &CompletionsArgs, mut command: Command) -> Result<(), Failure> {
    let name = command.get_name().to_owned();
    // `generate` panics if its writer fails, as a closed standard output does.
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command, name, &mut script);
    std::io::stdout().write_all(&script)?;
    Ok(())
}
