//! `mapper migrate`: the migrations of `mapper`'s own tables and of the mappings that are named, and
//! of no others.

use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow};
use clap::Args;
use sqlx::migrate::{MigrateError, Migrator};

use super::arguments::{MappingArgs, SinkArgs};
use super::failure::Failure;
use crate::app;
use crate::pipeline::RunContext;

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
    let mapping = args.mapping.load()?;
    let sink = app::connect(&args.sink.url()?, &RunContext::detached()).await?;
    let dialect = sink.dialect();
    let own = sink.migrate_state().await;
    let own = own.map_err(|error| failed(&error, "mapper", "_migrations_mapper"))?;
    tracing::info!("the tables that `mapper` keeps for itself: all of {own} migrations are applied");
    // Those that create a table stand before those that call it external.
    for mapping in &mapping.files {
        let folder = args.migrations.join(&mapping.name).join(dialect.name());
        let mut migrator = read(&folder).await?;
        // A record of its own for each mapping: their versions are counted apart.
        let record = format!("_migrations_{}", mapping.name);
        migrator.dangerous_set_table_name(dialect.quote_identifier(&record));
        let found = migrator.iter().count();
        sink.migrate(&migrator).await.map_err(|error| failed(&error, &mapping.name, &record))?;
        tracing::info!("mapping `{}`: all of {found} migrations are applied", mapping.name);
    }
    sink.close().await;
    Ok(())
}

async fn read(folder: &Path) -> Result<Migrator, Failure> {
    let none = || {
        Failure::usage(anyhow!(
            "no migrations in `{}`\n  = hint: `mapper ddl` prints what the first one must hold",
            folder.display()
        ))
    };
    if !folder.is_dir() {
        return Err(none());
    }
    let migrator = Migrator::new(folder).await;
    let migrator =
        migrator.with_context(|| format!("migrations in `{}` cannot be read", folder.display()))?;
    if migrator.iter().next().is_none() {
        return Err(none());
    }
    Ok(migrator)
}

/// sqlx's errors hold their causes in their own text, and know of its own record only.
fn failed(error: &MigrateError, mapping: &str, record: &str) -> anyhow::Error {
    match error {
        MigrateError::Dirty(version) => anyhow!(
            "migrations of mapping `{mapping}`: migration {version} is half applied\n  = hint: undo what it did, delete its row of `{record}`, then migrate again"
        ),
        other => anyhow!("migrations of mapping `{mapping}`: {other}"),
    }
}
