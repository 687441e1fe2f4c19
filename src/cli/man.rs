//! `mapper man`: prints or writes manual pages, made from the definition of the command line.

use std::io::Write;
use std::path::PathBuf;

use anyhow::Context;
use clap::{Args, Command};
use clap_mangen::Man;

use super::failure::Failure;

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  mapper man | man -l -
  mapper man --folder /usr/local/share/man/man1")]
pub(super) struct ManArgs {
    /// Folder in which to write the page of `mapper` and of each subcommand. Without it, the page of `mapper`
    /// is printed
    #[arg(long, value_name = "DIR")]
    folder: Option<PathBuf>,
}

pub(super) fn man(args: &ManArgs, command: Command) -> Result<(), Failure> {
    // The subcommand `help` has no page.
    let command = command.disable_help_subcommand(true);
    let Some(folder) = &args.folder else {
        let mut page = Vec::new();
        Man::new(command).render(&mut page)?;
        std::io::stdout().write_all(&page)?;
        return Ok(());
    };
    clap_mangen::generate_to(command, folder)
        .with_context(|| format!("manual pages cannot be written to `{}`", folder.display()))?;
    Ok(())
}
