//! A connected database.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use sqlx::migrate::{MigrateError, Migrator};
use sqlx::pool::PoolConnection;

use super::driver::{Driver, SchemaChange};
use super::dry_run::{DryRunSession, Lease};
use super::error::{Class, SinkError};
use super::mysql::{self, MysqlSink};
use super::pool::{CONNECT_TIMEOUT, acquire};
use super::postgres::{self, PostgresSink};
use super::schema::{self, LiveTable, SchemaDiff, SchemaMismatch, TableName};
use super::session::{Connection, Session};
use super::sqlite::{self, SqliteSink};
use super::timeout::with_timeout_for;
use super::transaction::Transaction;
use super::url::{DatabaseKind, SinkUrl};
use crate::dialect::Dialect;
use crate::mapping::{Mapping, Table};
use crate::sql::{StateStatements, TableDdl};

/// Time in which a server must answer a ping. Otherwise it counts as unavailable.
const PING_TIMEOUT: Duration = Duration::from_secs(2);

/// Runs the same code for each kind of database.
macro_rules! dispatch {
    ($sink:expr, $driver:ident => $body:expr) => {
        match &$sink.database {
            Database::Sqlite($driver) => $body,
            Database::Mysql($driver) => $body,
            Database::Postgres($driver) => $body,
        }
    };
}

/// Classifies an error of a dialect's database.
#[must_use]
pub fn classify(dialect: Dialect, error: &sqlx::Error) -> SinkError {
    match dialect {
        Dialect::Sqlite => SqliteSink::classify(error),
        Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => MysqlSink::classify(error),
        Dialect::Postgres => PostgresSink::classify(error),
    }
}

/// Lists the error codes of a dialect, each with its class.
#[must_use]
pub fn codes(dialect: Dialect) -> Vec<(String, Class)> {
    fn listed<C: ToString>(codes: &[(C, Class)]) -> Vec<(String, Class)> {
        codes.iter().map(|(code, class)| (code.to_string(), *class)).collect()
    }
    match dialect {
        Dialect::Sqlite => listed(sqlite::CODES),
        Dialect::Mysql | Dialect::Mariadb => listed(mysql::CODES),
        Dialect::Tidb => listed(mysql::TIDB_CODES),
        Dialect::Postgres => listed(postgres::CODES),
    }
}

#[derive(Debug, Clone)]
enum Database {
    Sqlite(SqliteSink),
    /// MySQL, MariaDB or TiDB.
    Mysql(MysqlSink),
    Postgres(PostgresSink),
}

/// A connected database. Clones share its connections.
#[derive(Debug, Clone)]
pub struct Sink {
    database: Database,
    pub(super) state: Arc<StateStatements>,
    /// The only session of a dry run.
    dry_run: Option<DryRunSession>,
}

impl Sink {
    /// Connects once, and tells MySQL, MariaDB and TiDB apart.
    ///
    /// # Errors
    /// A classified error; the caller decides whether to retry.
    pub async fn connect(url: &SinkUrl) -> Result<Sink, SinkError> {
        Sink::open(url, None).await
    }

    /// Like [`Sink::connect`], but all transactions together are one, which [`Sink::close`] rolls back. Until
    /// then, later transactions see the rows of earlier ones. A file that does not exist is not created.
    ///
    /// # Errors
    /// See [`Sink::connect`].
    pub async fn connect_for_dry_run(url: &SinkUrl) -> Result<Sink, SinkError> {
        Sink::open(url, Some(DryRunSession::default())).await
    }

    async fn open(url: &SinkUrl, dry_run: Option<DryRunSession>) -> Result<Sink, SinkError> {
        url.check_tls_files()?;
        let server = url.server();
        let database = match url.kind {
            DatabaseKind::Sqlite if dry_run.is_some() => {
                Database::Sqlite(SqliteSink::connect_for_dry_run(&url.url).await?)
            }
            DatabaseKind::Sqlite => Database::Sqlite(SqliteSink::connect(&url.url).await?),
            DatabaseKind::Mysql => Database::Mysql(MysqlSink::connect(&url.url, server).await?),
            DatabaseKind::Postgres => Database::Postgres(PostgresSink::connect(&url.url, server).await?),
        };
        Sink::with_database(database, dry_run)
    }

    fn with_database(database: Database, dry_run: Option<DryRunSession>) -> Result<Sink, SinkError> {
        let state = StateStatements::render(dialect_of(&database)).map_err(|fault| {
            SinkError::new(Class::Configuration, "mapper_offsets", Some(fault.to_string())).expose_message()
        })?;
        Ok(Sink { database, state: Arc::new(state), dry_run })
    }

    /// Opens an empty SQLite database in memory. It lives as long as the sink.
    ///
    /// # Errors
    /// See [`Sink::connect`].
    pub async fn in_memory() -> Result<Sink, SinkError> {
        Sink::with_database(Database::Sqlite(SqliteSink::connect(sqlite::IN_MEMORY).await?), None)
    }

    /// Whether several writers can write at the same time.
    #[must_use]
    pub fn supports_concurrent_writers(&self) -> bool {
        self.dry_run.is_none() && dispatch!(self, driver => driver.extra_connections().is_some())
    }

    /// Opens connections until `wanted` writers have one. Returns the number available and the error that
    /// stopped it.
    pub async fn open_writers(&self, wanted: usize) -> (usize, Option<SinkError>) {
        async fn open<D: Driver>(driver: &D, wanted: usize) -> (usize, Option<SinkError>) {
            let Some(extra) = driver.extra_connections() else { return (1, None) };
            let (writers, reason) = extra.open(driver.pool(), wanted).await;
            (writers, reason.map(|reason| D::classify(&reason).expose_message()))
        }
        dispatch!(self, driver => open(driver, wanted).await)
    }

    /// Closes the connections of all writers but the first.
    pub async fn close_writers(&self) {
        dispatch!(self, driver => if let Some(extra) = driver.extra_connections() {
            extra.close().await;
        });
    }

    /// The dialect of the database.
    #[must_use]
    pub fn dialect(&self) -> Dialect {
        dialect_of(&self.database)
    }

    /// Number of connections opened so far. A larger number than before means that the database was connected
    /// again, and may be another one.
    #[must_use]
    pub fn opened_connections(&self) -> u64 {
        dispatch!(self, driver => driver.opened_connections())
    }

    /// Compares the live tables with the mapping.
    ///
    /// # Errors
    /// The query failed.
    pub async fn compare_schema(&self, mapping: &Mapping) -> Result<SchemaDiff, SinkError> {
        let checked = async { dispatch!(self, driver => driver.check_session().await) };
        with_timeout_for("", checked).await.map_err(SinkError::without_table)?;
        self.check_one_name(mapping).await?;
        let mut live = Vec::new();
        let mut known_schemas = BTreeSet::new();
        for Table { schema, name, .. } in &mapping.tables {
            let table = TableName { schema: schema.as_deref(), name };
            let found = self.introspect(&table).await?;
            if let (None, Some(schema)) = (&found, schema)
                && known_schemas.insert(schema)
            {
                self.check_schema_exists(schema).await?;
            }
            live.push(found);
        }
        let mut diff = schema::diff(mapping, self.dialect(), &live);
        for table in &mapping.tables {
            let (full_name, Some(former)) = (table.full_name(), &table.renamed_from) else { continue };
            let name = TableName { schema: table.schema.as_deref(), name: former };
            if diff.missing.contains(&full_name) && self.introspect(&name).await?.is_some() {
                diff.missing.retain(|missing| *missing != full_name);
                let detail = format!("the live table still has its former name `{former}`");
                diff.errors.push(SchemaMismatch { table: full_name, detail });
            }
        }
        Ok(diff)
    }

    /// Refuses schemas that do not exist, and one table under two names.
    pub(super) async fn check_names(&self, mapping: &Mapping) -> Result<(), SinkError> {
        self.check_one_name(mapping).await?;
        let schemas: BTreeSet<&String> =
            mapping.tables.iter().filter_map(|table| table.schema.as_ref()).collect();
        for schema in schemas {
            self.check_schema_exists(schema).await?;
        }
        Ok(())
    }

    /// Refuses a table that one mapping names with the schema of the connection, and another one without a schema: the
    /// changes of both would be planned as those of two tables.
    async fn check_one_name(&self, mapping: &Mapping) -> Result<(), SinkError> {
        for table in &mapping.tables {
            let Some(schema) = &table.schema else { continue };
            let is_same_name = |other: &Table| other.schema.is_none() && other.name == table.name;
            if !mapping.tables.iter().any(is_same_name) {
                continue;
            }
            let is_current = async { dispatch!(self, driver => driver.is_current_schema(schema).await) };
            if with_timeout_for("", is_current).await.map_err(SinkError::without_table)? {
                let detail = format!(
                    "`{}` and `{}` are one table here, because tables without a schema stand in `{schema}`: give both mappings the same `schema`",
                    table.full_name(),
                    table.name
                );
                return Err(SinkError::detached(Class::Schema).with_detail(detail));
            }
        }
        Ok(())
    }

    /// Refuses a schema that does not exist. It is not created, because a misspelled name would divert all rows.
    ///
    /// # Errors
    /// The schema does not exist, or the query failed.
    pub async fn check_schema_exists(&self, schema: &str) -> Result<(), SinkError> {
        let exists = async { dispatch!(self, driver => driver.has_schema(schema).await) };
        if with_timeout_for("", exists).await.map_err(SinkError::without_table)? {
            return Ok(());
        }
        let (noun, keyword) = match self.dialect() {
            Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => ("database", "DATABASE"),
            Dialect::Postgres | Dialect::Sqlite => ("schema", "SCHEMA"),
        };
        let quoted = self.dialect().quote_identifier(schema);
        let detail = format!(
            "the {noun} `{schema}` of the mapping does not exist for this user: `CREATE {keyword} {quoted}` creates it"
        );
        Err(SinkError::detached(Class::Schema).with_detail(detail))
    }

    /// Describes a live table; `None` if it does not exist.
    pub(super) async fn introspect(&self, table: &TableName<'_>) -> Result<Option<LiveTable>, SinkError> {
        let dialect = self.dialect();
        // In a box, since the future of a run would contain it otherwise.
        let introspected =
            async { dispatch!(self, driver => Box::pin(introspect(driver, table, dialect)).await) };
        with_timeout_for(&table.full_name(), introspected).await
    }

    /// Creates tables, in order, while no other session of the database creates any.
    ///
    /// # Errors
    /// The database refused a statement, or failed.
    pub async fn create(&self, tables: &[&TableDdl]) -> Result<(), SinkError> {
        let change = SchemaChange::Create(tables);
        let created = dispatch!(self, driver => driver.change_schema(&change).await);
        created.map(drop).map_err(|mut error| {
            match error.class {
                // PostgreSQL's IF NOT EXISTS does not see a table that another program is creating.
                Class::Unique => error.class = Class::Serialization,
                // No event is involved.
                Class::Expression => error.class = Class::Unknown,
                _ => {}
            }
            error
        })
    }

    /// Begins a transaction of a writer. The first writer has number 0. Every other writer uses the
    /// connection that [`Sink::open_writers`] opened for it.
    ///
    /// # Errors
    /// No connection is available, or it failed.
    pub async fn begin(&self, writer: usize) -> Result<Transaction, SinkError> {
        let session = match &self.dry_run {
            // In a box, since the future of a run would contain it otherwise.
            Some(dry_run) => Box::pin(dry_run.lease(self.session(writer))).await?,
            None => Lease::Own(self.session(writer).await?),
        };
        Transaction::begin(session, &self.state).await
    }

    /// Returns a session for a query outside of a transaction.
    pub(super) async fn query_session(&self) -> Result<Lease, SinkError> {
        if let Some(dry_run) = &self.dry_run
            && let Some(session) = dry_run.current().await?
        {
            return Ok(session);
        }
        self.session(0).await.map(Lease::Own)
    }

    /// Acquires the connection of a writer. If the first writer gets none, the other writers' connections are
    /// closed, because the database may have no more.
    pub(super) async fn session(&self, writer: usize) -> Result<Session, SinkError> {
        let session = match &self.database {
            Database::Sqlite(driver) => open(driver, writer, Connection::Sqlite).await,
            Database::Mysql(driver) => open(driver, writer, Connection::Mysql).await,
            Database::Postgres(driver) => open(driver, writer, Connection::Postgres).await,
        };
        if session.is_err() && writer == 0 {
            self.close_writers().await;
        }
        session
    }

    /// Applies migrations in sqlx's format, each once, while no other session of the database applies any.
    /// The inner error says that a migration failed, or was changed after it was applied.
    ///
    /// # Errors
    /// The database is unavailable, or another session applies migrations.
    pub async fn migrate(&self, migrator: &mut Migrator) -> Result<Result<(), MigrateError>, SinkError> {
        self.apply_migrations(migrator, None).await
    }

    /// Like [`Sink::migrate`]. `forget_partial` is SQL that forgets partially applied migrations, if they can
    /// be repeated.
    pub(super) async fn apply_migrations(
        &self,
        migrator: &mut Migrator,
        forget_partial: Option<&'static str>,
    ) -> Result<Result<(), MigrateError>, SinkError> {
        migrator.set_locking(false);
        let change = SchemaChange::Migrate { migrator, forget_partial };
        dispatch!(self, driver => driver.change_schema(&change).await)
    }

    /// Whether the server answers within two seconds. While a transaction is open, the first connection is in
    /// use, so the result is meaningless.
    pub async fn ping(&self) -> bool {
        // The transaction of a dry run holds the connection.
        if let Some(dry_run) = &self.dry_run {
            return dry_run.is_usable();
        }
        // The pool pings a connection before it returns it, and opens another if it is dead.
        dispatch!(self, driver => {
            let acquired = tokio::time::timeout(PING_TIMEOUT, driver.pool().acquire()).await;
            matches!(acquired, Ok(Ok(_)))
        })
    }

    /// Closes all connections, after the rollback of a dry run.
    pub async fn close(self) {
        // An unavailable server does not reply to the closing message.
        let _ = tokio::time::timeout(CONNECT_TIMEOUT, async {
            if let Some(dry_run) = &self.dry_run {
                dry_run.end().await;
            }
            self.close_writers().await;
            dispatch!(self, driver => driver.pool().close().await);
        })
        .await;
    }
}

fn dialect_of(database: &Database) -> Dialect {
    match database {
        Database::Sqlite(_) => Dialect::Sqlite,
        Database::Mysql(driver) => driver.dialect(),
        Database::Postgres(_) => Dialect::Postgres,
    }
}

async fn open<D: Driver>(
    driver: &D,
    writer: usize,
    wrap: fn(PoolConnection<D::Db>) -> Connection,
) -> Result<Session, SinkError> {
    let extra = driver.extra_connections().and_then(|extra| extra.pool_of(writer));
    let acquired = acquire(extra.as_ref().unwrap_or(driver.pool())).await;
    acquired.map(|one| Session::new(driver, wrap(one))).map_err(|error| D::classify(&error))
}

/// Describes a live table over a connection of a driver's pool.
async fn introspect<D: Driver>(
    driver: &D,
    table: &TableName<'_>,
    dialect: Dialect,
) -> Result<Option<LiveTable>, SinkError> {
    let connection = acquire(driver.pool()).await;
    let mut connection =
        connection.map_err(|error| D::classify(&error).in_table(&table.full_name()).expose_message())?;
    D::introspect(&mut connection, table, dialect).await
}
