//! Migrations that create and update the internal tables.

use include_dir::{Dir, include_dir};
use sqlx::SqlStr;
use sqlx::migrate::{MigrateError, Migration, MigrationType, Migrator};

use crate::dialect::Dialect;
use crate::sink::database::{Sink, classify};
use crate::sink::error::{Class, SinkError};

static MIGRATIONS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/migrations/mapper");

/// Loads the migrations of `migrations/mapper/`.
fn migrations(dialect: Dialect) -> Migrator {
    let files = MIGRATIONS.get_dir(dialect.name()).into_iter().flat_map(Dir::files);
    let found = files.filter_map(|file| {
        let name = file.path().file_stem()?.to_str()?;
        let (version, description) = name.split_once('_')?;
        let description = description.replace('_', " ");
        let sql = SqlStr::from_static(file.contents_utf8()?);
        Some(Migration::new(version.parse().ok()?, description.into(), MigrationType::Simple, sql, false))
    });
    let mut migrator = Migrator::with_migrations(found.collect());
    migrator.dangerous_set_table_name(dialect.quote_identifier("_migrations_mapper"));
    migrator
}

impl Sink {
    /// Creates or updates the internal tables. Returns the number of migrations.
    ///
    /// # Errors
    /// A migration failed, or was changed after it was applied.
    pub async fn migrate_state(&self) -> Result<usize, MigrateError> {
        let migrator = migrations(self.dialect());
        match self.migrate(&migrator).await {
            Ok(()) => {}
            // MySQL does not undo DDL if its process dies. These migrations can be repeated.
            Err(MigrateError::Dirty(_)) => {
                let forget = "DELETE FROM _migrations_mapper WHERE success = FALSE";
                self.execute(forget).await.map_err(MigrateError::Execute)?;
                self.migrate(&migrator).await?;
            }
            // Another process may have created the tables at the same time: SQLite has no lock for
            // migrations.
            Err(MigrateError::Execute(_) | MigrateError::ExecuteMigration(..)) => {
                self.migrate(&migrator).await?;
            }
            Err(other) => return Err(other),
        }
        Ok(migrator.iter().count())
    }

    /// Creates or updates the internal tables. The error is classified, so that a run can wait while the
    /// database is unavailable.
    ///
    /// # Errors
    /// The database refused a migration, or failed.
    pub async fn create_state_tables(&self) -> Result<(), SinkError> {
        self.migrate_state().await.map(|_| ()).map_err(|error| match &error {
            MigrateError::Execute(cause) | MigrateError::ExecuteMigration(cause, _) => {
                classify(self.dialect(), cause).in_table("mapper_offsets").expose_message()
            }
            other => {
                SinkError::new(Class::Schema, "mapper_offsets", Some(other.to_string())).expose_message()
            }
        })
    }
}
