//! The error numbers that only TiDB returns in a run
//! (<https://docs.pingcap.com/tidb/stable/error-codes>). It returns those of MySQL, too.

use crate::sink::error::Class;

/// Error numbers that can occur in a run.
pub(crate) const CODES: &[(u16, Class)] = &[
    (1267, Class::Schema), // ErrCantAggregate2collations: a key whose collation is not binary
    (8002, Class::Serialization), // ErrForUpdateCantRetry
    (8004, Class::TooLarge), // ErrTxnTooLarge: fewer events may fit
    (8005, Class::Serialization), // ErrWriteConflictInTiDB
    (8020, Class::LockWait), // ErrTableLocked: LOCK TABLES of another session
    (8022, Class::Serialization), // ErrTxnRetryable
    (8024, Class::Serialization), // ErrInvalidTxn: rolled back by the server
    (8025, Class::TooLarge), // ErrEntryTooLarge: a row
    (8027, Class::Unavailable), // ErrInfoSchemaExpired: the server lost its storage
    (8028, Class::Serialization), // ErrInfoSchemaChanged: a table was altered meanwhile
    (8055, Class::Serialization), // ErrSnapshotTooOld
    (8059, Class::IdsExhausted), // ErrAutoRandReadFailed
    (8113, Class::Schema), // ErrSchemaChanged: a prepared statement no longer fits its table
    (8120, Class::Unavailable), // ErrGetStartTS
    (8121, Class::Permission), // ErrPrivilegeCheckFail
    (8129, Class::WrongValue), // ErrJSONObjectKeyTooLong
    (8133, Class::Expression), // ErrDataInconsistent: after a cascade, a row is sought by its unique key
    (8175, Class::TooLarge), // ErrMemoryExceedForQuery: fewer events need less
    (8176, Class::Unavailable), // ErrMemoryExceedForInstance
    (8178, Class::TooLarge), // ErrKeyTooLarge
    (8229, Class::Serialization), // ErrLockExpire: the transaction lasted for too long
    (8252, Class::Unavailable), // ErrResourceGroupThrottled
    (8253, Class::Timeout), // ErrResourceGroupQueryRunawayInterrupted
    (8254, Class::Timeout), // ErrResourceGroupQueryRunawayQuarantine
    (9001, Class::Unavailable), // ErrPDServerTimeout
    (9002, Class::Unavailable), // ErrTiKVServerTimeout
    (9003, Class::Unavailable), // ErrTiKVServerBusy
    (9004, Class::LockWait), // ErrResolveLockTimeout
    (9005, Class::Unavailable), // ErrRegionUnavailable
    (9006, Class::Serialization), // ErrGCTooEarly: the transaction lasted for too long
    (9007, Class::Serialization), // ErrWriteConflict
    (9008, Class::Unavailable), // ErrTiKVStoreLimit
    (9010, Class::Unavailable), // ErrTiKVStaleCommand
    (9011, Class::Unavailable), // ErrTiKVMaxTimestampNotSynced
];
