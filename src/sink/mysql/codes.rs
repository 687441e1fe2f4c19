//! The error numbers of MySQL and MariaDB, and the class of an error of these servers or of TiDB
//! (<https://dev.mysql.com/doc/mysql-errors/9.7/en/server-error-reference.html>,
//! <https://mariadb.com/docs/server/reference/error-codes>). SQLSTATE is too coarse: a failed CHECK and
//! invalid text are both HY000.

use sqlx::error::DatabaseError;
use sqlx::mysql::MySqlDatabaseError;

use super::tidb_codes;
use crate::sink::error::{Class, Disposition, SinkError};

/// Error numbers that can occur in a run, on either server.
pub(crate) const CODES: &[(u16, Class)] = &[
    (167, Class::IdsExhausted),      // HA_ERR_AUTOINC_ERANGE (MariaDB)
    (1005, Class::Schema),           // ER_CANT_CREATE_TABLE: an invalid foreign key (MariaDB)
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
    (1139, Class::Expression),       // ER_REGEXP_ERROR (MariaDB, TiDB)
    (1142, Class::Permission),       // ER_TABLEACCESS_DENIED_ERROR
    (1143, Class::Permission),       // ER_COLUMNACCESS_DENIED_ERROR
    (1146, Class::Schema),           // ER_NO_SUCH_TABLE
    (1153, Class::TooLarge),         // ER_NET_PACKET_TOO_LARGE
    (1158, Class::Connection),       // ER_NET_READ_ERROR
    (1159, Class::Connection),       // ER_NET_READ_INTERRUPTED
    (1160, Class::Connection),       // ER_NET_ERROR_ON_WRITE
    (1161, Class::Connection),       // ER_NET_WRITE_INTERRUPTED
    (1172, Class::Expression),       // ER_TOO_MANY_ROWS: SELECT … INTO of a trigger
    (1176, Class::NoIndex),          // ER_KEY_DOES_NOT_EXITS: a hint names it
    (1203, Class::NoConnectionFree), // ER_TOO_MANY_USER_CONNECTIONS
    (1205, Class::LockWait),         // ER_LOCK_WAIT_TIMEOUT
    (1206, Class::LockWait),         // ER_LOCK_TABLE_FULL
    (1213, Class::Deadlock),         // ER_LOCK_DEADLOCK
    (1216, Class::ForeignKey),       // ER_NO_REFERENCED_ROW
    (1226, Class::NoConnectionFree), // ER_USER_LIMIT_REACHED: MAX_USER_CONNECTIONS and similar limits
    (1227, Class::Permission),       // ER_SPECIFIC_ACCESS_DENIED_ERROR
    (1242, Class::Unique),           // ER_SUBQUERY_NO_1_ROW: the guard of our upsert
    (1264, Class::OutOfRange),       // ER_WARN_DATA_OUT_OF_RANGE
    (1265, Class::WrongValue),       // WARN_DATA_TRUNCATED: an ENUM
    (1290, Class::Unavailable),      // ER_OPTION_PREVENTS_STATEMENT: --read-only
    (1292, Class::WrongValue),       // ER_TRUNCATED_WRONG_VALUE
    (1317, Class::Unavailable),      // ER_QUERY_INTERRUPTED: a KILL QUERY
    (1329, Class::Expression),       // ER_SP_FETCH_NO_DATA: a cursor of a trigger
    (1339, Class::Expression),       // ER_SP_CASE_NOT_FOUND: CASE of a trigger
    (1364, Class::Schema),           // ER_NO_DEFAULT_FOR_FIELD: a column that the mapping lacks
    (1366, Class::WrongValue),       // ER_TRUNCATED_WRONG_VALUE_FOR_FIELD: text in latin1
    (1406, Class::TooLong),          // ER_DATA_TOO_LONG
    (1411, Class::Expression),       // ER_WRONG_VALUE_FOR_TYPE: STR_TO_DATE and similar functions
    (1412, Class::Serialization),    // ER_TABLE_DEF_CHANGED: retry transaction
    (1451, Class::ForeignKey),       // ER_ROW_IS_REFERENCED_2
    (1452, Class::ForeignKey),       // ER_NO_REFERENCED_ROW_2
    (1467, Class::IdsExhausted),     // ER_AUTOINC_READ_FAILED
    (1615, Class::Serialization),    // ER_NEED_REPREPARE
    (1643, Class::Check),            // ER_SIGNAL_NOT_FOUND: a trigger's SIGNAL of class 02
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
    (1969, Class::Timeout),          // ER_STATEMENT_TIMEOUT (MariaDB)
    (3008, Class::ForeignKey),       // ER_FK_DEPTH_EXCEEDED: a cascade of more than 15 steps
    (3024, Class::Timeout),          // ER_QUERY_TIMEOUT
    (3101, Class::Serialization),    // ER_TRANSACTION_ROLLBACK_DURING_COMMIT: group replication
    (3105, Class::Schema),           // ER_NON_DEFAULT_VALUE_FOR_GENERATED_COLUMN: computed, and written
    (3118, Class::Authentication),   // ER_ACCOUNT_HAS_BEEN_LOCKED
    (3140, Class::WrongValue),       // ER_INVALID_JSON_TEXT
    (3141, Class::WrongValue),       // ER_INVALID_JSON_TEXT_IN_PARAM: `replace` compares JSON
    (3157, Class::WrongValue),       // ER_JSON_DOCUMENT_TOO_DEEP
    (3159, Class::Configuration),    // ER_SECURE_TRANSPORT_REQUIRED
    (3169, Class::Connection),       // ER_SESSION_WAS_KILLED
    (3572, Class::LockWait),         // ER_LOCK_NOWAIT
    (3780, Class::Schema),           // ER_FK_INCOMPATIBLE_COLUMNS
    (3819, Class::Check),            // ER_CHECK_CONSTRAINT_VIOLATED
    (3903, Class::WrongValue),       // ER_INVALID_JSON_VALUE_FOR_CAST
    (3988, Class::WrongValue),       // ER_IMPOSSIBLE_STRING_CONVERSION: text compared with a column in latin1
    (4025, Class::Check),            // ER_CONSTRAINT_FAILED (MariaDB)
    (4031, Class::Connection),       // ER_CLIENT_INTERACTION_TIMEOUT
    (4151, Class::Authentication),   // ER_ACCOUNT_HAS_BEEN_LOCKED (MariaDB)
    (6575, Class::ForeignKey),       // ER_FK_MAX_TABLES_IN_CASCADE_CHAIN_EXCEEDED: MySQL counts more than 30
];

pub(super) fn classify(error: &sqlx::Error) -> SinkError {
    SinkError::classify(error, |database: &dyn DatabaseError| {
        let Some(error) = database.try_downcast_ref::<MySqlDatabaseError>() else {
            return (Class::Unknown, "0".to_owned());
        };
        let number = error.number();
        let mut codes = CODES.iter().chain(tidb_codes::CODES);
        let known = codes.find(|(known, _)| *known == number).map(|(_, class)| *class);
        let sqlstate = error.code().unwrap_or_default();
        let class = match known {
            // The refusal of an upsert that meets another row, in place of MySQL's 1242 (see `only_if.sql` of TiDB).
            Some(Class::OutOfRange) if error.message().contains("'exp(1000)'") => Class::Unique,
            // A trigger chooses the number of its own SIGNAL.
            Some(class) if class.disposition() == Disposition::Halt && is_user_defined(sqlstate) => {
                Class::Expression
            }
            Some(class) => class,
            // MariaDB has one number for all InnoDB errors without a text of their own. 193 is a cascade of
            // more than 15 steps (HA_ERR_FK_DEPTH_EXCEEDED).
            None if number == 1296 && error.message().starts_with("Got error 193 ") => Class::ForeignKey,
            // TiDB has no number for a statement that conflicts with others again and again.
            None if number == 1105 && error.message().contains("retry limit reached") => Class::Serialization,
            // A data exception: an expression or a function.
            None if is_user_defined(sqlstate) || sqlstate.starts_with("22") => Class::Expression,
            None => Class::Unknown,
        };
        (class, number.to_string())
    })
}

/// Whether an SQLSTATE is one that only a SIGNAL raises.
fn is_user_defined(sqlstate: &str) -> bool {
    sqlstate.starts_with("45")
}
