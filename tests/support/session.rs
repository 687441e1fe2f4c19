//! A connection of a test that stays open.

use mapper::dialect::Dialect;
use sqlx::{AssertSqlSafe, Connection, Executor, MySqlConnection, PgConnection, SqliteConnection};

use super::values_as_text;

pub enum Session {
    Sqlite(SqliteConnection),
    Mysql(MySqlConnection),
    Postgres(PgConnection),
}

impl Session {
    pub async fn connect(dialect: Dialect, url: &str) -> Result<Session, sqlx::Error> {
        Ok(match dialect {
            Dialect::Sqlite => Session::Sqlite(SqliteConnection::connect(&format!("{url}?mode=rwc")).await?),
            Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => {
                Session::Mysql(MySqlConnection::connect(url).await?)
            }
            Dialect::Postgres => Session::Postgres(PgConnection::connect(url).await?),
        })
    }

    /// Runs statements.
    pub async fn execute(&mut self, sql: &str) -> Result<(), sqlx::Error> {
        let sql = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
        match self {
            Session::Sqlite(connection) => connection.execute(sql).await.map(drop),
            Session::Mysql(connection) => connection.execute(sql).await.map(drop),
            Session::Postgres(connection) => connection.execute(sql).await.map(drop),
        }
    }

    /// Runs a query whose columns are text; returns every value as text.
    pub async fn query(&mut self, sql: &str) -> Result<Vec<Vec<Option<String>>>, sqlx::Error> {
        let sql = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
        Ok(match self {
            Session::Sqlite(connection) => values_as_text(&connection.fetch_all(sql).await?),
            Session::Mysql(connection) => values_as_text(&connection.fetch_all(sql).await?),
            Session::Postgres(connection) => values_as_text(&connection.fetch_all(sql).await?),
        })
    }

    pub async fn close(self) -> Result<(), sqlx::Error> {
        match self {
            Session::Sqlite(connection) => connection.close().await,
            Session::Mysql(connection) => connection.close().await,
            Session::Postgres(connection) => connection.close().await,
        }
    }
}
