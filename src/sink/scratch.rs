//! Scratch databases, in which `mapper test` creates the tables of a case, and reading rows back.

use std::hash::{BuildHasher, RandomState};

use super::database::Sink;
use super::error::{Class, SinkError};
use super::url::SinkUrl;
use crate::sql::{RowQuery, ScratchSql};
use crate::types::Value;

/// Begins the name of each scratch database.
pub const SCRATCH_PREFIX: &str = "mapper_test_";

/// A scratch database: a database of MySQL and MariaDB, or a schema of PostgreSQL.
#[derive(Debug)]
pub struct Scratch {
    name: String,
    sql: ScratchSql,
}

impl Scratch {
    /// The name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Sink {
    /// Creates a scratch database with a random name.
    ///
    /// # Errors
    /// The database refuses or is not available.
    pub async fn create_scratch(&self) -> Result<Scratch, SinkError> {
        let name = format!("{SCRATCH_PREFIX}{:016x}", RandomState::new().hash_one(SCRATCH_PREFIX));
        let sql = ScratchSql::render(self.dialect(), &name)
            .map_err(|fault| SinkError::detached(Class::Configuration).with_detail(fault.to_string()))?;
        self.session(0).await?.execute_sql(&sql.create).await.map_err(SinkError::expose_message)?;
        Ok(Scratch { name, sql })
    }

    /// Connects to a scratch database. `url` is the URL with which it was created.
    ///
    /// # Errors
    /// The database is not available, or the session would create tables elsewhere.
    pub async fn connect_to_scratch(url: &SinkUrl, scratch: &Scratch) -> Result<Sink, SinkError> {
        let sink = Sink::connect(&url.of_scratch(&scratch.name)).await?;
        // A connection pooler can ignore options of a connection. Then the tables would not be in the scratch.
        let found = sink.session(0).await?.fetch_rows(&scratch.sql.current_name).await;
        match found.map_err(SinkError::without_table)?.as_slice() {
            [row] if matches!(row.as_slice(), [Value::Text(name)] if *name == scratch.name) => Ok(sink),
            _ => {
                let detail = format!(
                    "the session is not in `{}`: the server ignores the options of the URL",
                    scratch.name
                );
                Err(SinkError::detached(Class::Configuration).with_detail(detail))
            }
        }
    }

    /// Drops a scratch database with its tables.
    ///
    /// # Errors
    /// The database refuses or is not available.
    pub async fn drop_scratch(&self, scratch: &Scratch) -> Result<(), SinkError> {
        self.session(0).await?.execute_sql(&scratch.sql.drop).await.map_err(SinkError::expose_message)
    }

    /// Fetches the rows of a query.
    ///
    /// # Errors
    /// The database refuses or is not available.
    pub async fn fetch_rows(&self, query: &RowQuery) -> Result<Vec<Vec<Value>>, SinkError> {
        self.session(0).await?.fetch_rows(query).await
    }
}
