//! Applies migrations while no other session of the database applies any. sqlx's own lock is not used: on
//! MariaDB and SQLite it locks nothing, and after an error it stays locked.

use std::ops::DerefMut;

use sqlx::migrate::{Migrate, MigrateError, Migrator};
use sqlx::{Connection as _, Executor};

use super::driver::{Connection, Driver};
use super::error::{Class, Disposition, SinkError};
use super::pool::acquire;

/// Migrations to apply.
#[derive(Debug)]
pub(super) struct Migrations<'m> {
    pub(super) migrator: &'m Migrator,
    /// SQL that forgets partially applied migrations, if they can be repeated.
    pub(super) forget_partial: Option<&'static str>,
}

impl Migrations<'_> {
    /// Applies the migrations over a connection that has the lock.
    async fn apply<C>(&self, connection: &mut C) -> Result<(), MigrateError>
    where
        C: Migrate,
        for<'c> &'c mut C: Executor<'c>,
    {
        let applied = self.migrator.run_direct(None, connection, false).await;
        match (applied, self.forget_partial) {
            (Err(MigrateError::Dirty(_)), Some(forget)) => {
                (&mut *connection).execute(forget).await?;
                self.migrator.run_direct(None, connection, false).await
            }
            (applied, _) => applied,
        }
    }
}

/// Outcome of migrations. The outer error is one that a retry can resolve, or that has nothing to do with the
/// migrations.
pub(super) type Migrated = Result<Result<(), MigrateError>, SinkError>;

/// Applies migrations under a lock that belongs to a session.
pub(super) async fn migrate_in_session<D>(driver: &D, migrations: &Migrations<'_>) -> Migrated
where
    D: Driver + SessionLock,
    Connection<D>: Migrate,
    for<'c> &'c mut Connection<D>: Executor<'c>,
{
    let classify = |error: sqlx::Error| D::classify(&error).expose_message();
    let mut connection = acquire(driver.pool()).await.map_err(classify)?;
    if !D::lock(&mut connection).await.map_err(classify)? {
        let detail = "another session applies migrations to this database";
        return Err(SinkError::detached(Class::LockWait).with_detail(detail));
    }
    let applied = migrations.apply(connection.deref_mut()).await;
    // The server releases the lock when the session ends.
    if D::unlock(&mut connection).await.is_err() {
        connection.close_on_drop();
    }
    unless_transient::<D>(applied)
}

/// Applies migrations in one transaction, which locks the whole database.
pub(super) async fn migrate_in_transaction<D>(driver: &D, migrations: &Migrations<'_>) -> Migrated
where
    D: Driver,
    Connection<D>: Migrate,
    for<'c> &'c mut Connection<D>: Executor<'c>,
{
    let classify = |error: sqlx::Error| D::classify(&error).expose_message();
    let mut connection = acquire(driver.pool()).await.map_err(classify)?;
    // A migration with `-- no-transaction` is valid outside of a transaction only.
    if migrations.migrator.iter().any(|migration| migration.no_tx) {
        return unless_transient::<D>(migrations.apply(connection.deref_mut()).await);
    }
    let mut transaction = connection.begin_with(D::begin()).await.map_err(classify)?;
    let applied = migrations.apply(&mut *transaction).await;
    match applied {
        Ok(()) => transaction.commit().await.map(Ok).map_err(classify),
        Err(error) => {
            transaction.rollback().await.map_err(classify)?;
            unless_transient::<D>(Err(error))
        }
    }
}

/// Locks that a session of the database can hold.
pub(super) trait SessionLock: Driver {
    /// Takes the lock of migrations. Waits for some seconds; returns whether the session has the lock.
    async fn lock(connection: &mut Connection<Self>) -> Result<bool, sqlx::Error>;

    /// Releases the lock of migrations.
    async fn unlock(connection: &mut Connection<Self>) -> Result<(), sqlx::Error>;
}

/// Separates errors that a retry can resolve from those of the migrations.
fn unless_transient<D: Driver>(applied: Result<(), MigrateError>) -> Migrated {
    let Err(MigrateError::Execute(cause) | MigrateError::ExecuteMigration(cause, _)) = &applied else {
        return Ok(applied);
    };
    let error = D::classify(cause).expose_message();
    if error.class.disposition() == Disposition::Retry { Err(error) } else { Ok(applied) }
}
