//! A connection of the test's own that is kept, for tests that ask thousands of times.

use mapper::dialect::Dialect;
use sqlx::{AssertSqlSafe, Connection, Executor, MySqlConnection, PgConnection, SqliteConnection};

use super::texts;

pub enum Session {
    Sqlite(SqliteConnection),
    Mysql(MySqlConnection),
    Postgres(PgConnection),
}

impl Session {
    pub async fn connect(dialect: Dialect, url: &str) -> Session {
        match dialect {
            Dialect::Sqlite => {
                Session::Sqlite(SqliteConnection::connect(&format!("{url}?mode=rwc")).await.unwrap())
            }
            Dialect::Mysql | Dialect::Mariadb => {
                let mut connection = MySqlConnection::connect(url).await.unwrap();
                // These databases delete rows that refer to each other one by one.
                connection.execute("SET SESSION foreign_key_checks = 0").await.unwrap();
                Session::Mysql(connection)
            }
            Dialect::Postgres => Session::Postgres(PgConnection::connect(url).await.unwrap()),
        }
    }

    /// Runs statements, in one transaction.
    pub async fn execute(&mut self, sql: &str) {
        let sql = sqlx::raw_sql(AssertSqlSafe(format!("BEGIN; {sql} COMMIT;")));
        match self {
            Session::Sqlite(connection) => drop(connection.execute(sql).await.unwrap()),
            Session::Mysql(connection) => drop(connection.execute(sql).await.unwrap()),
            Session::Postgres(connection) => drop(connection.execute(sql).await.unwrap()),
        }
    }

    /// Runs a query; every value comes back as text. Ask for text.
    pub async fn query(&mut self, sql: &str) -> Vec<Vec<Option<String>>> {
        let sql = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
        match self {
            Session::Sqlite(connection) => texts(connection.fetch_all(sql).await.unwrap()),
            Session::Mysql(connection) => texts(connection.fetch_all(sql).await.unwrap()),
            Session::Postgres(connection) => texts(connection.fetch_all(sql).await.unwrap()),
        }
    }
}
