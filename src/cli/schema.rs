//! `mapper schema`: prints the JSON Schema of the mapping file.

use std::io::Write;

use anyhow::Context;
use clap::Args;

use super::failure::Failure;
use crate::mapping::json_schema::json_schema;

#[derive(Debug, Args)]
#[command(after_help = "Example:
  mapper schema > mapping.schema.json

An editor with the YAML language server reads it, if the first line of the mapping file names it:
  # yaml-language-server: $schema=mapping.schema.json")]
pub(super) struct SchemaArgs {}

pub(super) fn schema(_: &SchemaArgs) -> Result<(), Failure> {
    let schema =
        serde_json::to_string_pretty(&json_schema()).context("the schema cannot be written as JSON")?;
    writeln!(std::io::stdout(), "{schema}")?;
    Ok(())
}
