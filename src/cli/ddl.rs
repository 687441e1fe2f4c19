//! `mapper ddl`: prints the statements that create a mapping's tables.

use std::io::Write;
use std::sync::Arc;

use anyhow::anyhow;
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
    /// Leave out the mapping's `schema`, for migrations that are applied in several schemas
    #[arg(long)]
    without_schema: bool,
}

pub(super) fn ddl(args: &DdlArgs) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    let mut first = true;
    let mut mapping = args.mapping.load(&[args.dialect])?;
    if args.without_schema {
        let without = (*mapping).clone().without_schemas();
        let several = |table| Failure::usage(anyhow!("several mappings create a table `{table}`"));
        mapping = Arc::new(without.map_err(several)?);
    }
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
