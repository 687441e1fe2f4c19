//! Scratch databases, in which `mapper test` creates the tables of a case, and reading rows back.

use std::hash::{BuildHasher, RandomState};

use super::database::Sink;
use super::error::{Class, SinkError};
use super::url::SinkUrl;
use crate::dialect::Dialect;
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
        Sink::connect_in_schema(url, &scratch.name, &scratch.sql.current_name).await
    }

    /// Connects so that the session creates tables in a schema, or in a database of MySQL and MariaDB. `url` is a URL of
    /// the server.
    ///
    /// # Errors
    /// The database is not available, or the session would create tables elsewhere.
    pub async fn connect_to_schema(url: &SinkUrl, schema: &str) -> Result<Sink, SinkError> {
        let current_name =
            ScratchSql::render(url.dialects().first().copied().unwrap_or(Dialect::Sqlite), schema)
                .map_err(|fault| SinkError::detached(Class::Configuration).with_detail(fault.to_string()))?
                .current_name;
        Sink::connect_in_schema(url, schema, &current_name).await
    }

    async fn connect_in_schema(
        url: &SinkUrl,
        schema: &str,
        current_name: &RowQuery,
    ) -> Result<Sink, SinkError> {
        let sink = Sink::connect(&url.in_schema(schema)).await?;
        // A connection pooler can ignore options of a connection. Then the tables would be elsewhere.
        let found = sink.session(0).await?.fetch_rows(current_name).await;
        match found.map_err(SinkError::without_table)?.as_slice() {
            [row] if matches!(row.as_slice(), [Value::Text(name)] if name == schema) => Ok(sink),
            _ => {
                let detail =
                    format!("the session is not in `{schema}`: the server ignores the options of the URL");
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
