//! Row 3. The databases: connect, look at live tables, create, apply a batch in one
//! transaction. Three typed pools behind one enum; what each database says is classified by a
//! table of codes in its file.

mod fault;
mod mysql;
mod nagle;
mod pool;
mod postgres;
mod schema;
mod sqlite;
mod state;
mod transaction;
mod writers;

use std::str::FromStr;
use std::time::Duration;

use sqlx::mysql::MySqlConnectOptions;
use sqlx::postgres::PgConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;

use crate::dialect::Dialect;
use crate::mapping::Mapping;
use crate::record::Partition;
use crate::schedule::Group;
use crate::sql::{Rendered, TableDdl};

pub use fault::{Class, SinkError};
use mysql::MysqlSink;
use postgres::PostgresSink;
pub use schema::{Fit, Misfit};
use sqlite::SqliteSink;
pub use state::{Advance, Bookkeeping, Claim, Group as ConsumerGroup, Listed, Replaying, Stored};
use transaction::Backend;

/// How long a server may take to say that it is there.
const ANSWER_WITHIN: Duration = Duration::from_secs(2);

/// Where rows go, as named on the command line.
#[derive(Clone)]
pub struct SinkUrl {
    kind: Kind,
    url: String,
    /// Without user and password.
    shown: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Sqlite,
    Mysql,
    Postgres,
}

/// A sink's URL that cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum SinkUrlError {
    /// It begins like none.
    #[error(
        "`{shown}` is no sink: expected `sqlite://FILE`, `mysql://USER@HOST/DATABASE` or `postgres://USER@HOST/DATABASE`"
    )]
    Scheme {
        /// Without user and password.
        shown: String,
    },
    /// Some part of it is wrong.
    #[error("sink `{shown}` cannot be read")]
    Part {
        /// Without user and password.
        shown: String,
        /// Which one.
        source: sqlx::error::BoxDynError,
    },
}

impl FromStr for SinkUrl {
    type Err = SinkUrlError;

    fn from_str(url: &str) -> Result<SinkUrl, SinkUrlError> {
        let shown = without_credentials(url);
        let kind = match url.split_once(':').map(|(scheme, _)| scheme) {
            Some("sqlite") => Kind::Sqlite,
            Some("mysql" | "mariadb") => Kind::Mysql,
            Some("postgres" | "postgresql") => Kind::Postgres,
            _ => return Err(SinkUrlError::Scheme { shown }),
        };
        let parsed = match kind {
            Kind::Sqlite => SqliteConnectOptions::from_str(url).map(|_| ()),
            Kind::Mysql => MySqlConnectOptions::from_str(url).map(|_| ()),
            Kind::Postgres => PgConnectOptions::from_str(url).map(|_| ()),
        };
        if let Err(error) = parsed {
            let source = match error {
                sqlx::Error::Configuration(reason) => reason,
                other => other.into(),
            };
            return Err(SinkUrlError::Part { shown, source });
        }
        Ok(SinkUrl { kind, url: url.to_owned(), shown })
    }
}

impl std::fmt::Debug for SinkUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("SinkUrl").field(&self.shown).finish()
    }
}

impl std::fmt::Display for SinkUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.shown)
    }
}

/// The URL's scheme and place. Before the last `@`, and in the query, can stand a password; what is
/// no URL could be one as a whole.
fn without_credentials(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("//") else {
        return "…".to_owned();
    };
    let place = rest.rsplit_once('@').map_or(rest, |(_, place)| place);
    let place = place.split_once('?').map_or(place, |(before, _)| before);
    format!("{scheme}//{place}")
}

/// What a batch did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Applied {
    /// Rows written, by operation: those upserted and inserted, and those that updates matched.
    pub rows: Vec<u64>,
    /// Rows deleted.
    pub deleted: u64,
    /// Updates and deletes that matched no row.
    pub unmatched: u64,
    /// Rows that stayed as they are because they are newer.
    pub stale: u64,
    /// Rows that were not inserted because their keys are taken.
    pub ignored: u64,
}

/// What became of a batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It was committed.
    Applied(Applied),
    /// `may_commit` said no: nothing was changed.
    Declined,
    /// An earlier try was committed, whose reply was lost: nothing was changed now.
    AlreadyApplied,
    /// The plan rests on keys that rows do not have ([`Group::to_settle`]): nothing was changed.
    Unsettled,
    /// Another member took a partition over: nothing was changed.
    Fenced(Partition),
    /// Another replay of the same dead letters has begun: nothing was changed.
    TakenOver,
}

/// Does the same on whichever database it is.
macro_rules! on {
    ($this:expr, $sink:ident => $does:expr) => {
        match $this {
            Sink::Sqlite($sink) => $does,
            Sink::Mysql($sink) => $does,
            Sink::Postgres($sink) => $does,
        }
    };
}
use on;

/// What an error of a dialect's database means.
#[must_use]
pub fn classify(dialect: Dialect, error: &sqlx::Error) -> SinkError {
    match dialect {
        Dialect::Sqlite => SqliteSink::classify(error),
        Dialect::Mysql | Dialect::Mariadb => MysqlSink::classify(error),
        Dialect::Postgres => PostgresSink::classify(error),
    }
}

/// The codes of a dialect that have a class.
#[must_use]
pub fn codes(dialect: Dialect) -> Vec<(String, Class)> {
    match dialect {
        Dialect::Sqlite => sqlite::CODES.iter().map(|(code, class)| (code.to_string(), *class)).collect(),
        Dialect::Mysql | Dialect::Mariadb => {
            mysql::CODES.iter().map(|(code, class)| (code.to_string(), *class)).collect()
        }
        Dialect::Postgres => {
            postgres::CODES.iter().map(|(code, class)| ((*code).to_owned(), *class)).collect()
        }
    }
}

/// A connected database. Clones share its connections.
#[derive(Debug, Clone)]
pub enum Sink {
    /// A file.
    Sqlite(SqliteSink),
    /// MySQL or MariaDB.
    Mysql(MysqlSink),
    /// PostgreSQL.
    Postgres(PostgresSink),
}

impl Sink {
    /// Connects once, and tells MySQL from MariaDB.
    ///
    /// # Errors
    /// Classified as every other error of a database; trying again is the caller's business.
    pub async fn connect(url: &SinkUrl) -> Result<Sink, SinkError> {
        match url.kind {
            Kind::Sqlite => SqliteSink::connect(&url.url).await.map(Sink::Sqlite),
            Kind::Mysql => MysqlSink::connect(&url.url).await.map(Sink::Mysql),
            Kind::Postgres => PostgresSink::connect(&url.url).await.map(Sink::Postgres),
        }
    }

    /// Whether several can write at a time.
    #[must_use]
    pub fn takes_writers(&self) -> bool {
        on!(self, sink => sink.others().is_some())
    }

    /// Opens connections for so many writers in all: how many have one now, and why the next one has
    /// none.
    pub async fn open_writers(&self, wanted: usize) -> (usize, Option<SinkError>) {
        on!(self, sink => transaction::open_writers(sink, wanted).await)
    }

    /// Gives the connections of all writers but the first up.
    pub async fn close_writers(&self) {
        on!(self, sink => transaction::close_writers(sink).await);
    }

    /// Which dialect it speaks.
    #[must_use]
    pub fn dialect(&self) -> Dialect {
        match self {
            Sink::Sqlite(_) => Dialect::Sqlite,
            Sink::Mysql(sink) => sink.dialect(),
            Sink::Postgres(_) => Dialect::Postgres,
        }
    }

    /// Compares the live tables with the mapping.
    ///
    /// # Errors
    /// The database could not be asked.
    pub async fn fit(&self, mapping: &Mapping) -> Result<Fit, SinkError> {
        let mut live = Vec::new();
        for table in &mapping.tables {
            let asked = async { on!(self, sink => sink.live_table(&table.name).await) };
            live.push(transaction::answered(&table.name, asked).await?);
        }
        Ok(schema::fit(mapping, self.dialect(), &live))
    }

    /// Runs the statements that create a table.
    ///
    /// # Errors
    /// The database refused one, or went away.
    pub async fn create(&self, ddl: &TableDdl) -> Result<(), SinkError> {
        on!(self, sink => transaction::create(sink, ddl).await)
    }

    /// Applies the groups of a batch, in order, in one transaction with its bookkeeping: all of it
    /// or nothing. The first writer has the connection that all else is asked over, each other one that
    /// [`Sink::open_writers`] opened. `may_commit` is asked when all is written and nothing yet
    /// visible; what must be safe before the batch takes effect is made safe there.
    ///
    /// # Errors
    /// Nothing was changed, but where [`SinkError::at_commit`] says that it cannot be known.
    pub async fn apply(
        &self,
        writer: usize,
        groups: &[Group<'_>],
        rendered: &Rendered,
        books: Option<&Bookkeeping<'_>>,
        may_commit: &mut (dyn FnMut() -> bool + Send),
    ) -> Result<Outcome, SinkError> {
        on!(self, sink => transaction::apply(sink, writer, groups, rendered, books, may_commit).await)
    }

    /// Applies migrations of sqlx's format from a folder, each once.
    ///
    /// # Errors
    /// A migration that fails or was changed after it was applied.
    pub async fn migrate(
        &self,
        migrator: &sqlx::migrate::Migrator,
    ) -> Result<(), sqlx::migrate::MigrateError> {
        on!(self, sink => migrator.run(&sink.pool).await)
    }

    /// Whether the server answers, within two seconds. While a transaction is under way, the one
    /// connection is not to be had, so that this says nothing.
    pub async fn answers(&self) -> bool {
        // The pool pings a connection before it gives it away, and makes another where it is dead.
        on!(self, sink => {
            let acquired = tokio::time::timeout(ANSWER_WITHIN, sink.pool.acquire()).await;
            matches!(acquired, Ok(Ok(_)))
        })
    }

    /// Closes the connections.
    pub async fn close(self) {
        // A server that is gone says nothing to a farewell.
        let _ = tokio::time::timeout(pool::CONNECT_TIMEOUT, async {
            self.close_writers().await;
            on!(self, sink => sink.pool.close().await);
        })
        .await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_never_shown() {
        for url in [
            "mysql://ann:s3cr3t@db:3306/shop",
            "postgres://ann:p@s3cr3t@db/shop?password=s3cr3t",
            "oracle://ann:s3cr3t@db",
            "mysql://ann:s3cr3t@db:port/shop",
            "mysql://ann:x?s3cr3t@db/shop",
        ] {
            let shown = match SinkUrl::from_str(url) {
                Ok(sink) => format!("{sink} {sink:?}"),
                Err(error) => format!("{error} {error:?}"),
            };
            assert!(!shown.contains("s3cr3t"), "{shown}");
            assert!(shown.contains("db"), "{shown}");
        }
        for url in ["ann:s3cr3t@db/shop", "mysql:ann:s3cr3t@db"] {
            let shown = match SinkUrl::from_str(url) {
                Ok(sink) => format!("{sink} {sink:?}"),
                Err(error) => format!("{error} {error:?}"),
            };
            assert!(!shown.contains("s3cr3t"), "{shown}");
        }
    }
}
