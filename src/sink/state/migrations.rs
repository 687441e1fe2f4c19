//! Migrations that create and update the internal tables.

use include_dir::{Dir, include_dir};
use sqlx::SqlStr;
use sqlx::migrate::{MigrateError, Migration, MigrationType, Migrator};

use crate::dialect::Dialect;
use crate::sink::database::{Sink, classify};
use crate::sink::error::{Class, SinkError};
use crate::sink::schema::{LiveTable, TableName};

static MIGRATIONS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/migrations/mapper");

/// The tables that the migrations create.
const STATE_TABLES: [&str; 4] = ["mapper_offsets", "mapper_parked", "mapper_replays", "mapper_replayed"];

/// Loads the migrations of `migrations/mapper/`. A dialect without a folder there has that of the dialect whose
/// templates it uses.
fn migrations(dialect: Dialect) -> Migrator {
    let folder = dialect.template_folders().iter().find_map(|folder| MIGRATIONS.get_dir(folder));
    let files = folder.into_iter().flat_map(Dir::files);
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

/// The table with the applied migrations of a mapping.
#[must_use]
pub fn migrations_table(mapping: &str) -> String {
    format!("_migrations_{mapping}")
}

impl Sink {
    /// Creates or updates the internal tables. Returns the number of migrations. The inner error says that a
    /// migration failed, or was changed after it was applied.
    ///
    /// # Errors
    /// The database is unavailable, or another session applies migrations.
    pub async fn migrate_state(&self) -> Result<Result<usize, MigrateError>, SinkError> {
        let mut migrator = migrations(self.dialect());
        // MySQL does not undo DDL if its process dies. These migrations can be repeated.
        let forget_partial = "DELETE FROM _migrations_mapper WHERE success = FALSE";
        let migrated = self.apply_migrations(&mut migrator, Some(forget_partial)).await?;
        Ok(migrated.map(|()| migrator.iter().count()))
    }

    /// Creates or updates the internal tables. The error is classified, so that a run can wait while the
    /// database is unavailable.
    ///
    /// # Errors
    /// The database refused a migration, or failed.
    pub async fn create_state_tables(&self) -> Result<(), SinkError> {
        let migrated = self.migrate_state().await?;
        migrated.map(drop).map_err(|error| match &error {
            MigrateError::Execute(cause) | MigrateError::ExecuteMigration(cause, _) => {
                classify(self.dialect(), cause).in_table("mapper_offsets").expose_message()
            }
            other => {
                SinkError::new(Class::Schema, "mapper_offsets", Some(other.to_string())).expose_message()
            }
        })?;
        self.check_state_tables().await
    }

    /// Checks that the internal tables exist and can roll back. The migrations do not create a table again
    /// that was dropped.
    ///
    /// # Errors
    /// A table is missing or cannot roll back, or the database failed.
    pub async fn check_state_tables(&self) -> Result<(), SinkError> {
        for table in STATE_TABLES {
            let error = |detail: String| SinkError::new(Class::StateTables, table, None).with_detail(detail);
            match self.introspect(&TableName { schema: None, name: table }).await? {
                None => return Err(error("the internal table is missing".to_owned())),
                Some(LiveTable { engine_without_rollback: Some(engine), .. }) => {
                    return Err(error(format!(
                        "the storage engine `{engine}` of the internal table cannot roll back"
                    )));
                }
                Some(_) => {}
            }
        }
        Ok(())
    }

    /// Whether migrations of a mapping were applied.
    ///
    /// # Errors
    /// The database failed.
    pub async fn has_migrations(&self, schema: Option<&str>, mapping: &str) -> Result<bool, SinkError> {
        let name = migrations_table(mapping);
        Ok(self.introspect(&TableName { schema, name: &name }).await?.is_some())
    }

    /// Whether the internal tables were created in this database.
    ///
    /// # Errors
    /// The database failed.
    pub async fn has_state_tables(&self) -> Result<bool, SinkError> {
        let migrations = TableName { schema: None, name: "_migrations_mapper" };
        Ok(self.introspect(&migrations).await?.is_some())
    }
}
