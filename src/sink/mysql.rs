//! MySQL and MariaDB, told apart at connect. Classified by error number
//! (<https://dev.mysql.com/doc/mysql-errors/9.7/en/server-error-reference.html>,
//! <https://mariadb.com/docs/server/reference/error-codes>): SQLSTATE is too coarse, CHECK and bad
//! text are both HY000.

use std::str::FromStr;
use std::time::Duration;

use sqlx::error::{BoxDynError, DatabaseError};
use sqlx::mysql::{
    MySql, MySqlArguments, MySqlConnectOptions, MySqlConnection, MySqlDatabaseError, MySqlPool,
    MySqlQueryResult,
};
use sqlx::{Arguments, Executor};

use super::nagle::send_at_once;
use super::pool::{acquire, options as pool_options};
use super::schema::{LiveColumn, LiveKey, LiveTable, LiveType, gather_references, split_type};
use super::transaction::Backend;
use super::writers::Others;
use super::{Class, ConsumerGroup, SinkError, Stored};
use crate::dialect::Dialect;
use crate::record::Partition;
use crate::sql::{Cut, Ledger, Statement};
use crate::types::Value;

/// The error numbers that a run can meet, on either server.
pub(super) const CODES: &[(u16, Class)] = &[
    (167, Class::IdsUsedUp),         // HA_ERR_AUTOINC_ERANGE (MariaDB)
    (1005, Class::Schema),           // ER_CANT_CREATE_TABLE: a foreign key that cannot be (MariaDB)
    (1020, Class::Serialization),    // ER_CHECKREAD: record has changed since last read (MariaDB)
    (1021, Class::DiskFull),         // ER_DISK_FULL
    (1040, Class::NoConnectionFree), // ER_CON_COUNT_ERROR
    (1036, Class::ReadOnly),         // ER_OPEN_AS_READONLY: one table
    (1044, Class::Authentication),   // ER_DBACCESS_DENIED_ERROR
    (1045, Class::Authentication),   // ER_ACCESS_DENIED_ERROR
    (1048, Class::NotNull),          // ER_BAD_NULL_ERROR
    (1047, Class::Unavailable),      // ER_UNKNOWN_COM_ERROR: a Galera node that is not in the cluster
    (1049, Class::Authentication),   // ER_BAD_DB_ERROR
    (1053, Class::Unavailable),      // ER_SERVER_SHUTDOWN
    (1054, Class::Schema),           // ER_BAD_FIELD_ERROR
    (1062, Class::Unique),           // ER_DUP_ENTRY
    (1071, Class::Schema),           // ER_TOO_LONG_KEY
    (1079, Class::Unavailable),      // ER_SHUTDOWN_COMPLETE
    (1114, Class::DiskFull),         // ER_RECORD_FILE_FULL
    (1118, Class::Schema),           // ER_TOO_BIG_ROWSIZE
    (1129, Class::Unavailable),      // ER_HOST_IS_BLOCKED
    (1130, Class::Authentication),   // ER_HOST_NOT_PRIVILEGED
    (1136, Class::Schema),           // ER_WRONG_VALUE_COUNT_ON_ROW
    (1142, Class::Permission),       // ER_TABLEACCESS_DENIED_ERROR
    (1143, Class::Permission),       // ER_COLUMNACCESS_DENIED_ERROR
    (1146, Class::Schema),           // ER_NO_SUCH_TABLE
    (1153, Class::TooBig),           // ER_NET_PACKET_TOO_LARGE
    (1158, Class::Connection),       // ER_NET_READ_ERROR
    (1159, Class::Connection),       // ER_NET_READ_INTERRUPTED
    (1160, Class::Connection),       // ER_NET_ERROR_ON_WRITE
    (1161, Class::Connection),       // ER_NET_WRITE_INTERRUPTED
    (1203, Class::NoConnectionFree), // ER_TOO_MANY_USER_CONNECTIONS
    (1205, Class::LockWait),         // ER_LOCK_WAIT_TIMEOUT
    (1206, Class::LockWait),         // ER_LOCK_TABLE_FULL
    (1213, Class::Deadlock),         // ER_LOCK_DEADLOCK
    (1216, Class::ForeignKey),       // ER_NO_REFERENCED_ROW
    (1226, Class::NoConnectionFree), // ER_USER_LIMIT_REACHED: MAX_USER_CONNECTIONS and its like
    (1227, Class::Permission),       // ER_SPECIFIC_ACCESS_DENIED_ERROR
    (1242, Class::Unique),           // ER_SUBQUERY_NO_1_ROW: the guard of our upsert
    (1264, Class::OutOfRange),       // ER_WARN_DATA_OUT_OF_RANGE
    (1265, Class::WrongValue),       // WARN_DATA_TRUNCATED: an ENUM
    (1290, Class::Unavailable),      // ER_OPTION_PREVENTS_STATEMENT: --read-only
    (1292, Class::WrongValue),       // ER_TRUNCATED_WRONG_VALUE
    (1317, Class::Unavailable),      // ER_QUERY_INTERRUPTED: a KILL QUERY
    (1364, Class::Schema),           // ER_NO_DEFAULT_FOR_FIELD: a column that the mapping lacks
    (1366, Class::WrongValue),       // ER_TRUNCATED_WRONG_VALUE_FOR_FIELD: text in latin1
    (1406, Class::TooLong),          // ER_DATA_TOO_LONG
    (1412, Class::Serialization),    // ER_TABLE_DEF_CHANGED: retry transaction
    (1451, Class::ForeignKey),       // ER_ROW_IS_REFERENCED_2
    (1452, Class::ForeignKey),       // ER_NO_REFERENCED_ROW_2
    (1467, Class::IdsUsedUp),        // ER_AUTOINC_READ_FAILED
    (1615, Class::Serialization),    // ER_NEED_REPREPARE
    (1644, Class::Check),            // ER_SIGNAL_EXCEPTION: a trigger's SIGNAL
    (1690, Class::OutOfRange),       // ER_DATA_OUT_OF_RANGE: an expression
    (1698, Class::Authentication),   // ER_ACCESS_DENIED_NO_PASSWORD_ERROR
    (1792, Class::Unavailable),      // ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION
    (1820, Class::Authentication),   // ER_MUST_CHANGE_PASSWORD
    (1824, Class::Schema),           // ER_FK_CANNOT_OPEN_PARENT
    (1836, Class::Unavailable),      // ER_READ_ONLY_MODE
    (1862, Class::Authentication),   // ER_MUST_CHANGE_PASSWORD_LOGIN
    (1906, Class::Schema),           // ER_GENERATED_COLUMN: computed, and written (MariaDB)
    (1927, Class::Connection),       // ER_CONNECTION_KILLED (MariaDB)
    (1969, Class::LockWait),         // ER_STATEMENT_TIMEOUT (MariaDB)
    (3008, Class::ForeignKey),       // ER_FK_DEPTH_EXCEEDED: a cascade of more than 15 steps
    (3024, Class::LockWait),         // ER_QUERY_TIMEOUT
    (3101, Class::Serialization),    // ER_TRANSACTION_ROLLBACK_DURING_COMMIT: group replication
    (3105, Class::Schema),           // ER_NON_DEFAULT_VALUE_FOR_GENERATED_COLUMN: computed, and written
    (3118, Class::Authentication),   // ER_ACCOUNT_HAS_BEEN_LOCKED
    (3140, Class::WrongValue),       // ER_INVALID_JSON_TEXT
    (3157, Class::WrongValue),       // ER_JSON_DOCUMENT_TOO_DEEP
    (3159, Class::Configuration),    // ER_SECURE_TRANSPORT_REQUIRED
    (3169, Class::Connection),       // ER_SESSION_WAS_KILLED
    (3572, Class::LockWait),         // ER_LOCK_NOWAIT
    (3780, Class::Schema),           // ER_FK_INCOMPATIBLE_COLUMNS
    (3819, Class::Check),            // ER_CHECK_CONSTRAINT_VIOLATED
    (3903, Class::WrongValue),       // ER_INVALID_JSON_VALUE_FOR_CAST
    (4025, Class::Check),            // ER_CONSTRAINT_FAILED (MariaDB)
    (4031, Class::Connection),       // ER_CLIENT_INTERACTION_TIMEOUT
    (4151, Class::Authentication),   // ER_ACCOUNT_HAS_BEEN_LOCKED (MariaDB)
];

/// The statements that a connection keeps prepared. sqlx's 100 are few for several mappings, or for many
/// sets of columns that are kept.
const PREPARED_STATEMENTS: usize = 512;

/// A connection that is idle for so long is closed, before the server does (`wait_timeout`).
const IDLE_TIMEOUT: Duration = Duration::from_secs(45);

/// A MySQL or MariaDB server.
#[derive(Debug, Clone)]
pub struct MysqlSink {
    pub(super) pool: MySqlPool,
    pub(super) others: Others<MySql>,
    dialect: Dialect,
    max_packet: usize,
}

impl MysqlSink {
    pub(super) async fn connect(url: &str) -> Result<MysqlSink, SinkError> {
        let classify = |error: sqlx::Error| Self::classify(&error).without_values();
        let options = MySqlConnectOptions::from_str(url).map_err(classify)?;
        let options = if url.contains("statement-cache-capacity") {
            options
        } else {
            options.statement_cache_capacity(PREPARED_STATEMENTS)
        };
        let pool = pool_options::<MySql>()
            .idle_timeout(IDLE_TIMEOUT)
            .after_connect(|connection, _| {
                Box::pin(async move {
                    // A run behaves alike whatever the server's settings; a lock that is held
                    // for long is reported and tried again, not waited for in silence. A process
                    // that was stopped in mid-transaction gives its locks back after a minute.
                    connection
                        .execute(
                            "SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO', \
                             innodb_lock_wait_timeout = 5, lock_wait_timeout = 5, wait_timeout = 60",
                        )
                        .await?;
                    connection.execute("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED").await?;
                    send_at_once();
                    Ok(())
                })
            })
            .connect_lazy_with(options);
        let mut connection = acquire(&pool).await.map_err(classify)?;
        let (version, max_packet): (String, i64) =
            sqlx::query_as("SELECT CAST(VERSION() AS CHAR), CAST(@@max_allowed_packet AS SIGNED)")
                .fetch_one(&mut *connection)
                .await
                .map_err(classify)?;
        let dialect = if version.contains("MariaDB") { Dialect::Mariadb } else { Dialect::Mysql };
        let max_packet = usize::try_from(max_packet).unwrap_or(1 << 24);
        Ok(MysqlSink { pool, others: Others::none(), dialect, max_packet })
    }

    pub(super) fn dialect(&self) -> Dialect {
        self.dialect
    }

    pub(super) async fn live_table(&self, name: &str) -> Result<Option<LiveTable>, SinkError> {
        let failed = |error: sqlx::Error| Self::classify(&error).in_table(name).without_values();
        let columns: Vec<(String, String, i64, i64, i64, Option<String>, Option<String>)> = sqlx::query_as(
            "SELECT CAST(column_name AS CHAR), \
                    IF(data_type = 'enum', CAST(column_type AS CHAR), LOWER(CAST(column_type AS CHAR))), is_nullable = 'YES', \
                    column_default IS NOT NULL OR extra LIKE '%auto_increment%' OR extra LIKE '%GENERATED%', \
                    extra IN ('VIRTUAL GENERATED', 'STORED GENERATED'), \
                    CAST(character_set_name AS CHAR), CAST(collation_name AS CHAR) \
             FROM information_schema.columns \
             WHERE table_schema = DATABASE() AND table_name = ? ORDER BY ordinal_position",
        )
        .bind(name)
        .fetch_all(&self.pool)
        .await
        .map_err(failed)?;
        if columns.is_empty() {
            return Ok(None);
        }
        let indexed: Vec<(String, i64, Option<String>)> = sqlx::query_as(
            "SELECT CAST(index_name AS CHAR), non_unique = 0, CAST(column_name AS CHAR) \
             FROM information_schema.statistics \
             WHERE table_schema = DATABASE() AND table_name = ? ORDER BY index_name, seq_in_index",
        )
        .bind(name)
        .fetch_all(&self.pool)
        .await
        .map_err(failed)?;
        let mut keys: Vec<(String, LiveKey)> = Vec::new();
        for (index, unique, column) in indexed {
            // An index over an expression has no column name.
            let Some(column) = column else { continue };
            match keys.last_mut().filter(|(known, _)| *known == index) {
                Some((_, key)) => key.columns.push(column),
                None => keys.push((index, LiveKey { columns: vec![column], unique: unique != 0 })),
            }
        }
        let references: Vec<(String, String, String)> = sqlx::query_as(
            "SELECT CAST(constraint_name AS CHAR), CAST(referenced_table_name AS CHAR), CAST(column_name AS CHAR) \
             FROM information_schema.key_column_usage \
             WHERE table_schema = DATABASE() AND table_name = ? AND referenced_table_name IS NOT NULL \
             ORDER BY constraint_name, ordinal_position",
        )
        .bind(name)
        .fetch_all(&self.pool)
        .await
        .map_err(failed)?;
        let columns =
            columns.into_iter().map(|(name, declared, nullable, filled, computed, charset, collation)| {
                LiveColumn {
                    ty: live_type(&declared, collation.as_deref(), self.dialect),
                    nullable: nullable != 0,
                    filled_by_database: filled != 0,
                    computed: computed != 0,
                    not_utf8: charset.filter(|charset| charset != "utf8mb4"),
                    // `utf8mb4_bin` pads with blanks, so that `a` and `a ` are one key to it.
                    folds: collation.filter(|name| {
                        !matches!(name.as_str(), "utf8mb4_0900_bin" | "utf8mb4_nopad_bin" | "binary")
                    }),
                    shown: declared,
                    name,
                }
            });
        Ok(Some(LiveTable {
            name: name.to_owned(),
            columns: columns.collect(),
            keys: keys.into_iter().map(|(_, key)| key).collect(),
            references: gather_references(references),
        }))
    }
}

fn live_type(declared: &str, collation: Option<&str>, dialect: Dialect) -> LiveType {
    let (name, arguments) = split_type(declared);
    let unsigned = declared.contains("unsigned");
    match (name.as_str(), arguments.as_slice()) {
        ("char", [n]) => LiveType::Char(*n),
        ("varchar", [n]) => LiveType::Varchar(*n),
        ("text", _) => LiveType::Text(65_535),
        ("mediumtext", _) => LiveType::Text(16_777_215),
        // MariaDB's JSON is LONGTEXT with a check and this collation.
        ("longtext", _) if dialect == Dialect::Mariadb && collation == Some("utf8mb4_bin") => LiveType::Json,
        ("longtext", _) => LiveType::Text(u64::from(u32::MAX)),
        ("blob", _) => LiveType::Binary(65_535),
        ("mediumblob", _) => LiveType::Binary(16_777_215),
        ("longblob", _) => LiveType::Binary(u64::from(u32::MAX)),
        ("smallint", _) if !unsigned => LiveType::SmallInt,
        ("int", _) => {
            if unsigned {
                LiveType::Uint
            } else {
                LiveType::Int
            }
        }
        ("bigint", _) => {
            if unsigned {
                LiveType::UbigInt
            } else {
                LiveType::BigInt
            }
        }
        ("enum", _) => LiveType::Enum(enum_words(declared)),
        ("decimal", [precision, scale]) => LiveType::Decimal(*precision, *scale),
        ("double", _) => LiveType::Double,
        ("tinyint", _) => LiveType::Boolean,
        ("date", _) => LiveType::Date,
        ("time", []) => LiveType::Time(0),
        ("time", [precision]) => LiveType::Time(*precision),
        ("datetime", []) => LiveType::DateTime(0),
        ("datetime", [precision]) => LiveType::DateTime(*precision),
        ("json", _) => LiveType::Json,
        _ => LiveType::Other,
    }
}

/// The words of a live `enum('a','b')`.
fn enum_words(declared: &str) -> Vec<String> {
    let inside =
        declared.find("('").zip(declared.rfind("')")).and_then(|(from, to)| declared.get(from + 2..to));
    let words = inside.unwrap_or_default().split("','");
    words.map(|word| word.replace("''", "'")).collect()
}

impl Backend for MysqlSink {
    type Db = MySql;

    /// More were measured to gain nothing.
    const STATEMENT_BYTES: usize = 128 << 10;

    fn pool(&self) -> &MySqlPool {
        &self.pool
    }

    fn others(&self) -> Option<&Others<MySql>> {
        Some(&self.others)
    }

    /// A statement above `max_allowed_packet` looks like a lost connection. Some room is left for
    /// the types of the arguments.
    fn max_bytes(&self) -> usize {
        self.max_packet.saturating_sub(self.max_packet / 16)
    }

    fn arguments(_: &Statement, cut: &Cut<'_>) -> Result<MySqlArguments, BoxDynError> {
        let mut arguments = MySqlArguments::default();
        for value in cut.values() {
            match value {
                Value::Null => arguments.add(None::<String>)?,
                Value::Bool(b) => arguments.add(*b)?,
                Value::Int(n) => arguments.add(*n)?,
                Value::Uint(n) => arguments.add(*n)?,
                Value::Double(n) => arguments.add(*n)?,
                Value::Decimal(text) | Value::Text(text) | Value::Json(text) => {
                    arguments.add(text.as_str())?;
                }
                Value::Binary(bytes) => arguments.add(bytes.as_ref())?,
                Value::Date(day) => arguments.add(*day)?,
                Value::Time(time, _) => arguments.add(*time)?,
                Value::DateTime(moment, _) => arguments.add(*moment)?,
            }
        }
        Ok(arguments)
    }

    async fn count(
        connection: &mut MySqlConnection,
        statement: &Statement,
        cut: &Cut<'_>,
    ) -> Result<u64, SinkError> {
        super::transaction::count::<Self>(connection, statement, cut).await
    }

    /// sqlx asks for `FOUND_ROWS`, so these are the rows that matched.
    fn affected(result: &MySqlQueryResult) -> u64 {
        result.rows_affected()
    }

    async fn stored(
        connection: &mut MySqlConnection,
        ledger: &Ledger,
        group: &ConsumerGroup,
        partition: &Partition,
    ) -> Result<Option<Stored>, SinkError> {
        super::state::stored::<Self>(connection, ledger, group, partition).await
    }

    fn classify(error: &sqlx::Error) -> SinkError {
        SinkError::classify(error, |database: &dyn DatabaseError| {
            let number =
                database.try_downcast_ref::<MySqlDatabaseError>().map_or(0, MySqlDatabaseError::number);
            let known = CODES.iter().find(|(known, _)| *known == number).map(|(_, class)| *class);
            // MariaDB has one number for whatever InnoDB says that it has no words for. 193 is a
            // cascade of more than 15 steps (HA_ERR_FK_DEPTH_EXCEEDED).
            let is_deep = number == 1296 && database.message().starts_with("Got error 193 ");
            let class = known.unwrap_or(if is_deep { Class::ForeignKey } else { Class::Unknown });
            (class, number.to_string())
        })
    }

    /// Numbers that are used up look like a taken key: the last one is handed out again, even to
    /// several rows of one statement.
    async fn numbers_used_up(
        connection: &mut MySqlConnection,
        error: &SinkError,
        table: &str,
    ) -> Result<bool, sqlx::Error> {
        if error.class != Class::Unique {
            return Ok(false);
        }
        // MySQL answers from statistics that are a day old unless it is told not to. MariaDB opens
        // every table of the server for a join of the two: 130 ms a refusal.
        let used_up: Option<i64> = sqlx::query_scalar(
            "SELECT /*+ SET_VAR(information_schema_stats_expiry = 0) */ 1 FROM information_schema.tables \
             WHERE table_schema = DATABASE() AND table_name = ? AND auto_increment >= ( \
                 SELECT IF(data_type = 'int', 2147483647, 9223372036854775807) \
                 FROM information_schema.columns \
                 WHERE table_schema = DATABASE() AND table_name = ? AND extra LIKE '%auto_increment%')",
        )
        .bind(table)
        .bind(table)
        .fetch_optional(connection)
        .await?;
        Ok(used_up.is_some())
    }
}
