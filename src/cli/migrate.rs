//! `mapper migrate`: the migrations of the mappings that are named, and of no others.

use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Args;
use sqlx::migrate::Migrator;

use super::{Failure, MappingArgs, SinkArgs};
use crate::pipeline;

#[derive(Debug, Args)]
pub(super) struct MigrateArgs {
    #[command(flatten)]
    mapping: MappingArgs,
    #[command(flatten)]
    sink: SinkArgs,
    /// The folder of migrations: in it a folder a mapping, in that a folder a dialect
    #[arg(long, default_value = "migrations", value_name = "DIR")]
    migrations: PathBuf,
}

pub(super) async fn migrate(args: &MigrateArgs) -> Result<(), Failure> {
    let mappings = args.mapping.load()?;
    let sink = pipeline::connect(&args.sink.url()?).await?;
    let dialect = sink.dialect();
    for mapping in &mappings {
        let folder = args.migrations.join(&mapping.name).join(dialect.name());
        let mut migrator = read(&folder).await?;
        // A record of its own for each mapping: their versions are counted apart.
        let record = dialect.quote_identifier(&format!("_migrations_{}", mapping.name));
        migrator.dangerous_set_table_name(record);
        let found = migrator.iter().count();
        sink.migrate(&migrator).await.with_context(|| format!("migrations of mapping `{}`", mapping.name))?;
        tracing::info!("mapping `{}`: all of {found} migrations are applied", mapping.name);
    }
    sink.close().await;
    Ok(())
}

async fn read(folder: &Path) -> Result<Migrator, Failure> {
    if !folder.is_dir() {
        return Err(Failure::Usage(anyhow::anyhow!(
            "no migrations in `{}`\n  = hint: `mapper ddl` prints what the first one must hold",
            folder.display()
        )));
    }
    let migrator = Migrator::new(folder).await;
    Ok(migrator.with_context(|| format!("migrations in `{}` cannot be read", folder.display()))?)
}
