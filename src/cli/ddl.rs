//! `mapper ddl`: prints the statements that create a mapping's tables.

use std::io::Write;

use clap::Args;

use super::arguments::MappingArgs;
use super::failure::Failure;
use crate::dialect::Dialect;

#[derive(Debug, Args)]
#[command(after_help = "Example:
  mapper ddl --mapping mapping.yaml --dialect mysql")]
pub(super) struct DdlArgs {
    #[command(flatten)]
    mapping: MappingArgs,
    /// SQL dialect of the statements
    #[arg(long)]
    dialect: Dialect,
}

pub(super) fn ddl(args: &DdlArgs) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    let mut first = true;
    let mapping = args.mapping.load(&[args.dialect])?;
    for table in args.mapping.render(&mapping, args.dialect)?.ddl {
        if !std::mem::take(&mut first) {
            writeln!(out)?;
        }
        for statement in table.statements {
            writeln!(out, "{};", statement.text())?;
        }
    }
    Ok(())
}
