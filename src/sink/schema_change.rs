//! Changes the schema while no other session of the database does: applies migrations and creates tables.
//! sqlx's own lock is not used: on MariaDB and SQLite it locks nothing, and after an error it stays locked.

use sqlx::migrate::{Migrate, MigrateError};
use sqlx::{Connection as _, SqlSafeStr};

use super::driver::{Changed, Connection, Driver, SchemaChange, safe};
use super::error::{Class, Disposition, SinkError};
use super::pool::acquire;
use super::timeout::{STATEMENT_TIMEOUT, with_timeout};

/// Locks that a session of the database can hold.
pub(super) trait SessionLock: Driver {
    /// Takes the lock of schema changes. Waits for some seconds; returns whether the session has the lock.
    async fn lock(connection: &mut Connection<Self>) -> Result<bool, sqlx::Error>;

    /// Releases the lock of schema changes.
    async fn unlock(connection: &mut Connection<Self>) -> Result<(), sqlx::Error>;
}

/// Changes the schema under a lock that belongs to a session.
pub(super) async fn change_in_session<D>(driver: &D, change: &SchemaChange<'_>) -> Changed
where
    D: Driver + SessionLock,
    Connection<D>: Migrate,
{
    let classify = |error: sqlx::Error| D::classify(&error).expose_message();
    let mut connection = acquire(driver.pool()).await.map_err(classify)?;
    if !D::lock(&mut connection).await.map_err(classify)? {
        let detail = "another session changes the schema of this database";
        return Err(SinkError::detached(Class::LockWait).with_detail(detail));
    }
    let changed = apply::<D>(change, &mut connection).await;
    // The server releases the lock when the session ends.
    if D::unlock(&mut connection).await.is_err() {
        connection.close_on_drop();
    }
    changed
}

/// Changes the schema in one transaction, which locks the whole database.
pub(super) async fn change_in_transaction<D>(driver: &D, change: &SchemaChange<'_>) -> Changed
where
    D: Driver,
    Connection<D>: Migrate,
{
    let classify = |error: sqlx::Error| D::classify(&error).expose_message();
    let mut connection = acquire(driver.pool()).await.map_err(classify)?;
    // A migration with `-- no-transaction` is valid outside of a transaction only.
    if let SchemaChange::Migrate { migrator, .. } = change
        && migrator.iter().any(|migration| migration.no_tx)
    {
        return apply::<D>(change, &mut connection).await;
    }
    let mut transaction = connection.begin_with(D::begin()).await.map_err(classify)?;
    let changed = apply::<D>(change, &mut transaction).await;
    if matches!(changed, Ok(Ok(()))) {
        transaction.commit().await.map_err(classify)?;
    } else {
        transaction.rollback().await.map_err(classify)?;
    }
    changed
}

/// Applies a change over a connection that has the lock.
async fn apply<D>(change: &SchemaChange<'_>, connection: &mut Connection<D>) -> Changed
where
    D: Driver,
    Connection<D>: Migrate,
{
    match change {
        SchemaChange::Migrate { migrator, forget_partial } => {
            let mut migrated = migrator.run_direct(None, connection, false).await;
            if let (Err(MigrateError::Dirty(_)), Some(forget)) = (&migrated, forget_partial) {
                let forgotten = D::execute_text(connection, forget.into_sql_str()).await;
                forgotten.map_err(|error| D::classify(&error).expose_message())?;
                migrated = migrator.run_direct(None, connection, false).await;
            }
            unless_transient::<D>(migrated)
        }
        SchemaChange::Create(tables) => {
            for table in *tables {
                for sql in &table.statements {
                    let created = with_timeout::<D, _>(
                        STATEMENT_TIMEOUT,
                        D::execute_text(connection, safe(sql).into_sql_str()),
                    );
                    created.await.map_err(|error| error.in_table(&table.table).expose_message())?;
                }
            }
            Ok(Ok(()))
        }
    }
}

/// Separates errors that a retry can resolve from those of the migrations.
fn unless_transient<D: Driver>(migrated: Result<(), MigrateError>) -> Changed {
    let Err(MigrateError::Execute(cause) | MigrateError::ExecuteMigration(cause, _)) = &migrated else {
        return Ok(migrated);
    };
    let error = D::classify(cause).expose_message();
    if error.class.disposition() == Disposition::Retry { Err(error) } else { Ok(migrated) }
}
