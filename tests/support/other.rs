//! A session beside that of the run: it holds locks, and gets errors.

use mapper::dialect::Dialect;
use sqlx::{AssertSqlSafe, Connection, Executor, MySqlConnection, PgConnection, SqliteConnection};

/// It lasts, and its transactions with it, until it is dropped.
pub struct Other {
    runtime: tokio::runtime::Runtime,
    connection: Option<Connected>,
}

enum Connected {
    Sqlite(SqliteConnection),
    Mysql(MySqlConnection),
    Postgres(PgConnection),
}

impl Other {
    pub fn open(dialect: Dialect, url: &str) -> Result<Other, sqlx::Error> {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
        let connection = runtime.block_on(async {
            match dialect {
                Dialect::Sqlite => {
                    SqliteConnection::connect(&format!("{url}?mode=rwc")).await.map(Connected::Sqlite)
                }
                Dialect::Mysql | Dialect::Mariadb => {
                    MySqlConnection::connect(url).await.map(Connected::Mysql)
                }
                Dialect::Postgres => PgConnection::connect(url).await.map(Connected::Postgres),
            }
        })?;
        Ok(Other { runtime, connection: Some(connection) })
    }

    pub fn execute(&mut self, sql: &str) -> Result<(), sqlx::Error> {
        let sql = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
        let connection = self.connection.as_mut().unwrap();
        self.runtime.block_on(async {
            match connection {
                Connected::Sqlite(connection) => connection.execute(sql).await.map(|_| ()),
                Connected::Mysql(connection) => connection.execute(sql).await.map(|_| ()),
                Connected::Postgres(connection) => connection.execute(sql).await.map(|_| ()),
            }
        })
    }
}

impl Drop for Other {
    fn drop(&mut self) {
        let connection = self.connection.take();
        // The server may be down by the test's own doing.
        let _ = self.runtime.block_on(async {
            match connection.unwrap() {
                Connected::Sqlite(connection) => connection.close().await,
                Connected::Mysql(connection) => connection.close().await,
                Connected::Postgres(connection) => connection.close().await,
            }
        });
    }
}
