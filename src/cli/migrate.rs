//! `mapper migrate`: applies the migrations of the internal tables and of the named mappings only.

use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow};
use clap::Args;
use sqlx::migrate::{MigrateError, Migrator};

use super::arguments::{MappingArgs, SinkArgs};
use super::failure::Failure;
use crate::app;
use crate::pipeline::with_retry;
use crate::sink::migrations_table;

#[derive(Debug, Args)]
#[command(after_help = "Example:
  mapper migrate --mapping mapping.yaml --sink sqlite://events.db --migrations migrations")]
pub(super) struct MigrateArgs {
    #[command(flatten)]
    mapping: MappingArgs,
    #[command(flatten)]
    sink: SinkArgs,
    /// Folder of migrations, with a subfolder `MAPPING/DIALECT` for each mapping and dialect
    #[arg(long, default_value = "migrations", value_name = "DIR")]
    migrations: PathBuf,
}

pub(super) async fn migrate(args: &MigrateArgs) -> Result<(), Failure> {
    let url = args.sink.url()?;
    let mapping = args.mapping.load(url.dialects())?;
    let first = args.sink.connect.detached();
    let context = &first.context;
    let sink = app::connect(&url, &first).await?;
    let dialect = sink.dialect();
    let own = with_retry(context, async || sink.migrate_state().await).await?;
    let own = own.map_err(|error| describe_error(&error, "mapper", "_migrations_mapper"))?;
    app::check_state_tables(&sink, context).await?;
    tracing::info!("internal tables are up to date ({own} migrations)");
    // Mappings that create a table come before mappings that declare it external.
    for mapping in &mapping.files {
        let folder = args.migrations.join(&mapping.name).join(dialect.name());
        let mut migrator = read(&folder).await?;
        // Each mapping has its own migration table, because its versions are counted separately.
        let migrations_table = migrations_table(&mapping.name);
        migrator.dangerous_set_table_name(dialect.quote_identifier(&migrations_table));
        let found = migrator.iter().count();
        // Statements without a schema, also those about the migration table, are about the mapping's schema.
        let in_schema = match &mapping.schema {
            Some(schema) => {
                with_retry(context, async || sink.check_schema_exists(schema).await).await?;
                Some(app::connect_to_schema(&url, schema, &first).await?)
            }
            None => None,
        };
        let target = in_schema.as_ref().unwrap_or(&sink);
        with_retry(context, async || target.migrate(&mut migrator).await)
            .await?
            .map_err(|error| describe_error(&error, &mapping.name, &migrations_table))?;
        if let Some(in_schema) = in_schema {
            in_schema.close().await;
        }
        tracing::info!("mapping `{}` is up to date ({found} migrations)", mapping.name);
    }
    sink.close().await;
    Ok(())
}

async fn read(folder: &Path) -> Result<Migrator, Failure> {
    let none = || {
        Failure::usage(anyhow!(
            "no migrations in `{}`\n  = hint: `mapper ddl` prints the statements of the first one",
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

/// Describes an error of sqlx, whose text contains its causes but not the migration table of a mapping.
fn describe_error(error: &MigrateError, mapping: &str, migrations_table: &str) -> anyhow::Error {
    match error {
        MigrateError::Dirty(version) => anyhow!(
            "migrations of mapping `{mapping}`: migration {version} is partially applied\n  = hint: undo its changes, delete its row in `{migrations_table}`, then migrate again"
        ),
        other => anyhow!("migrations of mapping `{mapping}`: {other}"),
    }
}
