//! `mapper erd`: prints an entity-relationship diagram of a mapping's tables.

mod dot;
mod facts;
mod mermaid;

use std::io::Write;

use clap::{Args, ValueEnum};

use super::arguments::MappingArgs;
use super::failure::Failure;

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  mapper erd --mapping mapping.yaml
  mapper erd --mapping mapping.yaml --format dot | dot -Tsvg > tables.svg")]
pub(super) struct ErdArgs {
    #[command(flatten)]
    mapping: MappingArgs,
    /// Format of the diagram
    #[arg(long, value_enum, default_value_t = DiagramFormat::Mermaid, value_name = "FORM")]
    format: DiagramFormat,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum DiagramFormat {
    /// An `erDiagram` of Mermaid, which GitHub and GitLab draw in a Markdown page
    Mermaid,
    /// The language of Graphviz
    Dot,
}

pub(super) fn erd(args: &ErdArgs) -> Result<(), Failure> {
    let mapping = args.mapping.load(&[])?;
    let diagram = match args.format {
        DiagramFormat::Mermaid => mermaid::diagram(&mapping),
        DiagramFormat::Dot => dot::diagram(&mapping),
    };
    write!(std::io::stdout(), "{diagram}")?;
    Ok(())
}
