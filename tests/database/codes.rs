//! The tables of error codes. A real server raises each code, or the code is listed with the reason why it
//! cannot be raised here. A new code without a test fails.

use std::collections::BTreeSet;
use std::time::Duration;

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;

use mapper::sink::{Class, Disposition, SinkError, classify, codes};

use crate::support::other_session::OtherSession;
use crate::support::process::wait_until;
use crate::support::{Database, execute, trial};

/// A way to make a server raise a code.
struct Raise {
    code: &'static str,
    class: Class,
    scenario: Scenario,
}

enum Scenario {
    /// SQL to run first, and SQL that then raises the code, in one session.
    Sql(&'static str, &'static str),
    /// SQL to run first, SQL of another session that stays open, and SQL that then raises the code.
    Conflicting(&'static str, &'static str, &'static str),
    /// SQL to run first, SQL that another session runs, and SQL that then raises the code in the first session.
    Overtaken(&'static str, &'static str, &'static str),
    /// SQL that an administrator runs first, and SQL that a new user runs. `{user}` and `{database}` are
    /// replaced by the names.
    User(&'static str, &'static str),
    /// A part of the URL, and its replacement.
    Url(&'static str, &'static str),
    /// SQL that another session runs while this one waits for a lock. `{id}` is replaced by this session's
    /// ID.
    Killed(&'static str),
    /// SQL to run first, and the milliseconds for which the session is then idle.
    Idle(&'static str, u64),
}

use Scenario::{Conflicting, Idle, Killed, Overtaken, Sql, Url, User};

const fn raise(code: &'static str, class: Class, scenario: Scenario) -> Raise {
    Raise { code, class, scenario }
}

const PARENT: &str =
    "CREATE TABLE p (n INT PRIMARY KEY); CREATE TABLE c (n INT, FOREIGN KEY (n) REFERENCES p (n));";
const ROW: &str = "CREATE TABLE t (n INT PRIMARY KEY, m INT NOT NULL, CHECK (m < 100)); INSERT INTO t VALUES (1, 1), (2, 2);";

/// Rows that reference each other in a chain.
const CHAIN: &str = "CREATE TABLE n (id INT PRIMARY KEY, p INT, FOREIGN KEY (p) REFERENCES n (id) ON DELETE CASCADE); INSERT INTO n VALUES (1, NULL), (2, 1), (3, 2), (4, 3), (5, 4), (6, 5), (7, 6), (8, 7), (9, 8), (10, 9), (11, 10), (12, 11), (13, 12), (14, 13), (15, 14), (16, 15), (17, 16), (18, 17), (19, 18)";

/// Three rows that refer to each other, and a row of another table that refers to the first of them.
const TREE: &str = "CREATE TABLE n (id INT PRIMARY KEY, p INT, FOREIGN KEY (p) REFERENCES n (id) ON DELETE CASCADE); CREATE TABLE m (n INT PRIMARY KEY, FOREIGN KEY (n) REFERENCES n (id) ON DELETE CASCADE); INSERT INTO n VALUES (1, NULL), (2, 1), (3, 2); INSERT INTO m VALUES (1)";

/// Codes of both MySQL and MariaDB.
const BOTH: &[Raise] = &[
    raise("1044", Class::Authentication, User("GRANT USAGE ON *.* TO {user}", "SELECT 1")),
    raise("1045", Class::Authentication, Url("mapper:mapper@", "mapper:wrong@")),
    raise("1048", Class::NotNull, Sql(ROW, "INSERT INTO t VALUES (3, NULL)")),
    raise("1049", Class::Authentication, Url("{database}", "no_such_database")),
    raise("1054", Class::Schema, Sql(ROW, "INSERT INTO t (o) VALUES (3)")),
    raise("1062", Class::Unique, Sql(ROW, "INSERT INTO t VALUES (1, 1)")),
    raise("1062", Class::Unique, Sql(ROW, "UPDATE t SET n = 2 WHERE n = 1")),
    raise(
        "1071",
        Class::Schema,
        Sql("", "CREATE TABLE t (a VARCHAR(1000) CHARACTER SET utf8mb4 PRIMARY KEY)"),
    ),
    raise(
        "1114",
        Class::DiskFull,
        Sql(
            "SET SESSION max_heap_table_size = 16384; CREATE TABLE m (a CHAR(200)) ENGINE = MEMORY; INSERT INTO m VALUES ('a'), ('b'), ('c'), ('d'), ('e'), ('f'), ('g'), ('h');",
            "INSERT INTO m SELECT a.a FROM m a, m b, m c, m d",
        ),
    ),
    raise(
        "1118",
        Class::Schema,
        Sql(
            "",
            "CREATE TABLE t (a VARCHAR(16000) CHARACTER SET utf8mb4, b VARCHAR(16000) CHARACTER SET utf8mb4)",
        ),
    ),
    raise("1136", Class::Schema, Sql(ROW, "INSERT INTO t VALUES (1)")),
    raise(
        "1142",
        Class::Permission,
        User("CREATE TABLE t (n INT); GRANT SELECT ON {database}.* TO {user}", "INSERT INTO t VALUES (1)"),
    ),
    raise(
        "1143",
        Class::Permission,
        User(
            "CREATE TABLE t (n INT, m INT); GRANT SELECT, INSERT (n) ON {database}.t TO {user}",
            "INSERT INTO t (n, m) VALUES (1, 1)",
        ),
    ),
    raise("1146", Class::Schema, Sql("", "INSERT INTO no_such_table VALUES (1)")),
    raise(
        "1172",
        Class::Expression,
        Sql(
            "CREATE TABLE t (n INT); INSERT INTO t VALUES (1), (2); CREATE TABLE s (n INT); CREATE TRIGGER no BEFORE INSERT ON s FOR EACH ROW SELECT n INTO @n FROM t;",
            "INSERT INTO s VALUES (1)",
        ),
    ),
    raise(
        "1329",
        Class::Expression,
        Sql(
            "CREATE PROCEDURE p() BEGIN DECLARE v INT; DECLARE c CURSOR FOR SELECT 1 FROM DUAL WHERE FALSE; OPEN c; FETCH c INTO v; END;",
            "CALL p()",
        ),
    ),
    raise(
        "1339",
        Class::Expression,
        Sql("CREATE PROCEDURE p() BEGIN CASE 1 WHEN 2 THEN DO 1; END CASE; END;", "CALL p()"),
    ),
    // A code that is not in the table, with an SQLSTATE of class 22.
    raise(
        "1365",
        Class::Expression,
        Sql(
            "SET SESSION sql_mode = 'STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO'; CREATE TABLE s (n INT);",
            "INSERT INTO s VALUES (1 / 0)",
        ),
    ),
    raise(
        "1411",
        Class::Expression,
        Sql("CREATE TABLE d (a DATETIME);", "INSERT INTO d VALUES (STR_TO_DATE('x', '%Y'))"),
    ),
    // A trigger can raise any number.
    raise(
        "1146",
        Class::Expression,
        Sql(
            "CREATE TABLE s (n INT); CREATE TRIGGER no BEFORE INSERT ON s FOR EACH ROW SIGNAL SQLSTATE '45000' SET MYSQL_ERRNO = 1146;",
            "INSERT INTO s VALUES (1)",
        ),
    ),
    raise(
        "5555",
        Class::Expression,
        Sql(
            "CREATE TABLE s (n INT); CREATE TRIGGER no BEFORE INSERT ON s FOR EACH ROW SIGNAL SQLSTATE '45000' SET MYSQL_ERRNO = 5555;",
            "INSERT INTO s VALUES (1)",
        ),
    ),
    raise(
        "1643",
        Class::Check,
        Sql(
            "CREATE TABLE s (n INT); CREATE TRIGGER no BEFORE INSERT ON s FOR EACH ROW SIGNAL SQLSTATE '02001';",
            "INSERT INTO s VALUES (1)",
        ),
    ),
    raise("1176", Class::NoIndex, Sql(ROW, "SELECT n FROM t FORCE INDEX (other)")),
    raise(
        "1205",
        Class::LockWait,
        Conflicting(
            ROW,
            "BEGIN; UPDATE t SET m = 5 WHERE n = 1",
            "SET SESSION innodb_lock_wait_timeout = 1; UPDATE t SET m = 6 WHERE n = 1",
        ),
    ),
    raise(
        "1205",
        Class::LockWait,
        Conflicting(
            ROW,
            "LOCK TABLES t WRITE",
            "SET SESSION lock_wait_timeout = 1; UPDATE t SET m = 6 WHERE n = 1",
        ),
    ),
    raise(
        "1226",
        Class::NoConnectionFree,
        User(
            "GRANT ALL ON {database}.* TO {user}; ALTER USER {user} WITH MAX_QUERIES_PER_HOUR 3",
            "SELECT 1; SELECT 2; SELECT 3; SELECT 4",
        ),
    ),
    raise(
        "1227",
        Class::Permission,
        User("GRANT ALL ON {database}.* TO {user}", "SET GLOBAL max_connections = 300"),
    ),
    raise(
        "1242",
        Class::Unique,
        Sql(
            ROW,
            "INSERT INTO t VALUES (1, 7) ON DUPLICATE KEY UPDATE m = IF(n = 2, m, (SELECT 1 UNION ALL SELECT 2))",
        ),
    ),
    raise("1264", Class::OutOfRange, Sql(ROW, "INSERT INTO t VALUES (2147483648, 1)")),
    raise("1265", Class::WrongValue, Sql("CREATE TABLE e (a ENUM('x'));", "INSERT INTO e VALUES ('y')")),
    raise(
        "1292",
        Class::WrongValue,
        Sql("CREATE TABLE d (a DATETIME);", "INSERT INTO d VALUES ('yesterday')"),
    ),
    raise("1317", Class::Unavailable, Killed("KILL QUERY {id}")),
    raise("1364", Class::Schema, Sql(ROW, "INSERT INTO t (n) VALUES (3)")),
    raise(
        "1366",
        Class::WrongValue,
        Sql(
            "CREATE TABLE l (a VARCHAR(9) CHARACTER SET latin1);",
            "INSERT INTO l VALUES (CONVERT('Ж' USING utf8mb4))",
        ),
    ),
    raise("1406", Class::TooLong, Sql("CREATE TABLE v (a VARCHAR(2));", "INSERT INTO v VALUES ('abc')")),
    raise(
        "1451",
        Class::ForeignKey,
        Sql(
            "CREATE TABLE p (n INT PRIMARY KEY); CREATE TABLE c (n INT, FOREIGN KEY (n) REFERENCES p (n)); INSERT INTO p VALUES (1); INSERT INTO c VALUES (1);",
            "DELETE FROM p",
        ),
    ),
    raise("1452", Class::ForeignKey, Sql(PARENT, "INSERT INTO c VALUES (1)")),
    raise(
        "1644",
        Class::Check,
        Sql(
            "CREATE TABLE s (n INT); CREATE TRIGGER no BEFORE INSERT ON s FOR EACH ROW SIGNAL SQLSTATE '45000';",
            "INSERT INTO s VALUES (1)",
        ),
    ),
    raise(
        "1690",
        Class::OutOfRange,
        Sql(
            "CREATE TABLE b (n BIGINT); INSERT INTO b VALUES (9223372036854775807);",
            "UPDATE b SET n = n + 1",
        ),
    ),
    raise("1792", Class::Unavailable, Sql(ROW, "SET SESSION TRANSACTION READ ONLY; UPDATE t SET m = 3")),
];

const MYSQL: &[Raise] = &[
    raise(
        "1824",
        Class::Schema,
        Sql("", "CREATE TABLE c (n INT, FOREIGN KEY (n) REFERENCES no_such_table (n))"),
    ),
    raise(
        "1862",
        Class::Authentication,
        User("GRANT ALL ON {database}.* TO {user}; ALTER USER {user} PASSWORD EXPIRE", "SELECT 1"),
    ),
    raise(
        "3024",
        Class::Timeout,
        Sql(
            ROW,
            "WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 1000) SELECT /*+ MAX_EXECUTION_TIME(50) */ COUNT(*) FROM n a, n b, n c",
        ),
    ),
    raise(
        "3105",
        Class::Schema,
        Sql("CREATE TABLE g (n INT, m INT AS (n + 1));", "INSERT INTO g VALUES (1, 2)"),
    ),
    raise("3118", Class::Authentication, User("ALTER USER {user} ACCOUNT LOCK", "SELECT 1")),
    raise("3141", Class::WrongValue, Sql("", "SELECT JSON_EXTRACT('{', '$')")),
    raise(
        "3988",
        Class::WrongValue,
        Sql(
            "CREATE TABLE l (a VARCHAR(9) CHARACTER SET latin1); PREPARE find FROM 'SELECT * FROM l WHERE a = ?'; SET @text = 'Ж';",
            "EXECUTE find USING @text",
        ),
    ),
    raise("3140", Class::WrongValue, Sql("CREATE TABLE j (a JSON);", "INSERT INTO j VALUES ('{')")),
    raise(
        "3157",
        Class::WrongValue,
        Sql("CREATE TABLE j (a JSON);", "INSERT INTO j VALUES (CONCAT(REPEAT('[', 200), REPEAT(']', 200)))"),
    ),
    raise(
        "3572",
        Class::LockWait,
        Conflicting(
            ROW,
            "BEGIN; UPDATE t SET m = 5 WHERE n = 1",
            "SELECT * FROM t WHERE n = 1 FOR UPDATE NOWAIT",
        ),
    ),
    raise(
        "3780",
        Class::Schema,
        Sql(
            "CREATE TABLE p (n INT PRIMARY KEY);",
            "CREATE TABLE c (n VARCHAR(5), FOREIGN KEY (n) REFERENCES p (n))",
        ),
    ),
    raise("3008", Class::ForeignKey, Sql(CHAIN, "DELETE FROM n WHERE id = 1")),
    raise("3819", Class::Check, Sql(ROW, "INSERT INTO t VALUES (3, 100)")),
    raise("4031", Class::Connection, Idle("SET SESSION wait_timeout = 1", 2500)),
    raise(
        "3903",
        Class::WrongValue,
        Sql(
            "CREATE TABLE k (a JSON, INDEX i ((CAST(a -> '$.n' AS UNSIGNED ARRAY))));",
            "INSERT INTO k VALUES ('{\"n\": [\"x\"]}')",
        ),
    ),
    raise("6575", Class::ForeignKey, Sql(TREE, "DELETE FROM n WHERE id = 1")),
];

const MARIADB: &[Raise] = &[
    raise(
        "167",
        Class::IdsExhausted,
        Sql(
            "CREATE TABLE a (n TINYINT AUTO_INCREMENT PRIMARY KEY); INSERT INTO a VALUES (127);",
            "INSERT INTO a VALUES (NULL)",
        ),
    ),
    raise(
        "1005",
        Class::Schema,
        Sql("", "CREATE TABLE c (n INT, FOREIGN KEY (n) REFERENCES no_such_table (n))"),
    ),
    raise(
        "1020",
        Class::Serialization,
        Conflicting(
            "CREATE TABLE t (n INT PRIMARY KEY, m INT); INSERT INTO t VALUES (1, 1); SET SESSION innodb_snapshot_isolation = ON; SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ; BEGIN; SELECT * FROM t",
            "UPDATE t SET m = 2",
            "UPDATE t SET m = 3",
        ),
    ),
    raise(
        "1820",
        Class::Authentication,
        User("GRANT ALL ON {database}.* TO {user}; ALTER USER {user} PASSWORD EXPIRE", "SELECT 1"),
    ),
    raise(
        "1906",
        Class::Schema,
        Sql("CREATE TABLE g (n INT, m INT AS (n + 1));", "INSERT INTO g VALUES (1, 2)"),
    ),
    raise("1969", Class::Timeout, Sql("SET SESSION max_statement_time = 0.05", "SELECT SLEEP(5)")),
    raise("1139", Class::Expression, Sql("", "SELECT 'a' REGEXP '['")),
    raise("1296", Class::ForeignKey, Sql(CHAIN, "DELETE FROM n WHERE id = 1")),
    raise("4025", Class::Check, Sql(ROW, "INSERT INTO t VALUES (3, 100)")),
    raise("4151", Class::Authentication, User("ALTER USER {user} ACCOUNT LOCK", "SELECT 1")),
];

/// Codes that MySQL lacks or raises in another way. The rows of [`BOTH`] and [`MYSQL`] whose codes are not in
/// [`NOT_OF_TIDB`] hold, too.
const TIDB: &[Raise] = &[
    raise("1139", Class::Expression, Sql("", "SELECT 'a' REGEXP '['")),
    raise("1146", Class::Schema, Sql("", "INSERT INTO no_such_table VALUES (1)")),
    raise(
        "1267",
        Class::Schema,
        Sql(
            "CREATE TABLE c (a VARCHAR(9) COLLATE utf8mb4_general_ci PRIMARY KEY); SET SESSION collation_connection = 'utf8mb4_0900_bin'",
            "SELECT c.a FROM (SELECT 'x' AS a UNION ALL SELECT 'y') AS given JOIN c ON c.a = given.a",
        ),
    ),
    raise(
        "1205",
        Class::LockWait,
        Conflicting(
            ROW,
            "BEGIN PESSIMISTIC; UPDATE t SET m = 5 WHERE n = 1",
            "SET SESSION innodb_lock_wait_timeout = 1; BEGIN PESSIMISTIC; UPDATE t SET m = 6 WHERE n = 1",
        ),
    ),
    raise(
        "1467",
        Class::IdsExhausted,
        Sql(
            "CREATE TABLE a (n BIGINT AUTO_INCREMENT PRIMARY KEY); INSERT INTO a VALUES (9223372036854775806)",
            "INSERT INTO a VALUES (NULL)",
        ),
    ),
    raise(
        "1690",
        Class::Unique,
        Sql(
            ROW,
            "INSERT INTO t VALUES (1, 7) ON DUPLICATE KEY UPDATE m = CASE WHEN n = 2 THEN m WHEN EXP(1000) > 0 THEN m END",
        ),
    ),
    raise(
        "3572",
        Class::LockWait,
        Conflicting(
            ROW,
            "BEGIN PESSIMISTIC; UPDATE t SET m = 5 WHERE n = 1",
            "BEGIN PESSIMISTIC; SELECT * FROM t WHERE n = 1 FOR UPDATE NOWAIT",
        ),
    ),
    raise(
        "8025",
        Class::TooLarge,
        Sql("CREATE TABLE b (a LONGTEXT)", "INSERT INTO b VALUES (REPEAT('a', 7000000))"),
    ),
    raise(
        "8059",
        Class::IdsExhausted,
        Sql(
            "CREATE TABLE a (n BIGINT AUTO_RANDOM(5, 54) PRIMARY KEY, m INT) AUTO_RANDOM_BASE = 281474976710655; INSERT INTO a (m) VALUES (1)",
            "INSERT INTO a (m) VALUES (1)",
        ),
    ),
    raise(
        "8129",
        Class::WrongValue,
        Sql("CREATE TABLE j (a JSON)", "INSERT INTO j VALUES (JSON_OBJECT(REPEAT('a', 70000), 1))"),
    ),
    raise(
        "8133",
        Class::Expression,
        Sql(
            "CREATE TABLE p (n INT PRIMARY KEY, u INT UNIQUE); CREATE TABLE c (n INT PRIMARY KEY, p INT, FOREIGN KEY (p) REFERENCES p (n) ON DELETE CASCADE); INSERT INTO p VALUES (1, 1); SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED; BEGIN; DELETE FROM p",
            "UPDATE p SET u = 2 WHERE u = 1",
        ),
    ),
    raise(
        "8175",
        Class::TooLarge,
        Sql(
            "SET tidb_mem_quota_query = 131072",
            "SELECT COUNT(*) FROM (SELECT 1 FROM information_schema.columns a, information_schema.columns b ORDER BY CONCAT(a.column_name, b.column_name)) q",
        ),
    ),
    raise(
        "9004",
        Class::LockWait,
        Conflicting(
            ROW,
            "BEGIN PESSIMISTIC; UPDATE t SET m = 5 WHERE n = 1",
            "SET SESSION innodb_lock_wait_timeout = 1; UPDATE t SET m = 6 WHERE n = 1",
        ),
    ),
    raise(
        "9007",
        Class::Serialization,
        Overtaken(
            "CREATE TABLE t (n INT PRIMARY KEY, m INT); INSERT INTO t VALUES (1, 1); BEGIN OPTIMISTIC; UPDATE t SET m = 2",
            "UPDATE t SET m = 3",
            "COMMIT",
        ),
    ),
];

/// Codes of [`BOTH`] and [`MYSQL`] that TiDB does not raise in the same way, each with the reason.
const NOT_OF_TIDB: &[(&str, &str)] = &[
    ("1114", "it has no storage engine in memory"),
    ("1118", "it has no limit in bytes for the columns of a row"),
    ("1143", "it returns 1142 for a column"),
    ("1146", "it has no triggers; the other row is in TIDB"),
    ("1172", "it has no triggers"),
    ("1205", "the same with an explicit transaction is in TIDB; LOCK TABLES needs a setting of the server"),
    ("1226", "it has no limits of a user"),
    ("1242", "it evaluates both branches: 1690 in TIDB"),
    ("1329", "it has no procedures"),
    ("1339", "it has no procedures"),
    ("1366", "its latin1 has all characters"),
    ("1411", "it returns 1292"),
    ("1643", "it has no triggers"),
    ("1644", "it has no triggers"),
    ("1792", "it refuses READ ONLY"),
    ("3024", "it limits other statements"),
    ("3141", "it returns 3140"),
    ("3572", "the same with an explicit transaction is in TIDB"),
    ("3903", "its arrays in an index differ"),
    ("3988", "its latin1 has all characters"),
    ("4031", "it closes the connection without an error"),
    ("5555", "it has no triggers"),
    ("6575", "it counts the steps of a cascade only"),
];

/// Codes of TiDB that are not raised here, each with the reason.
const NOT_RAISED_TIDB: &[(&str, &str)] = &[
    ("8002", "only a transaction that the server repeats raises it, which this sink does not use"),
    ("8004", "needs a limit of the server below its default, which is the memory of a query: 8175"),
    ("8005", "newer servers return 9007"),
    ("8020", "needs enable-table-lock in the settings of the server"),
    ("8022", "newer servers return 9007"),
    ("8024", "needs storage that breaks in mid-transaction"),
    ("8027", "needs several servers, one of which loses the others"),
    ("8028", "needs a server without its metadata locks, which only a setting of all sessions switches off"),
    ("8055", "needs storage that removes old versions of rows"),
    ("8113", "tests/database/halts.rs: a table is dropped in mid-run"),
    ("8120", "needs a placement driver that stops"),
    ("8121", "only statements that this sink does not use raise it"),
    ("8176", "needs all memory of the server: it is shared with other tests"),
    ("8178", "needs a key of more than 32 KiB, the server refuses such a column with 1071"),
    ("8229", "needs a transaction of more than an hour"),
    ("8252", "needs resource groups, which the embedded storage does not have"),
    ("8253", "the same"),
    ("8254", "the same"),
    ("9001", "needs a placement driver that stops"),
    ("9002", "needs several storage servers"),
    ("9003", "the same"),
    ("9005", "the same"),
    ("9006", "needs a transaction of more than ten minutes"),
    ("9008", "needs several storage servers"),
    ("9010", "the same"),
    ("9011", "the same"),
];

/// Codes of MySQL and MariaDB that are not raised here, each with the reason.
const NOT_RAISED: &[(&str, &str)] = &[
    ("1021", "needs a full disk under the server; newer servers return 1114"),
    ("1036", "needs files of tables without write permission"),
    ("1040", "needs all of a server's connections: it is shared with other tests"),
    ("1047", "needs a Galera cluster"),
    ("1053", "needs a shutdown in mid-statement: tests/outages shuts servers down, and accepts any code"),
    ("1079", "only in the server's log"),
    ("1129", "needs hundreds of broken handshakes from this address, which no test survives"),
    ("1130", "needs a server without a user for this address"),
    ("1153", "the sink limits its statements to the size that the server reports"),
    ("1158", "needs a network that breaks in mid-packet; the error then reaches no client"),
    ("1159", "the same"),
    ("1160", "the same"),
    ("1161", "the same"),
    ("1203", "needs SET GLOBAL max_user_connections: the server is shared with other tests"),
    ("1206", "needs a buffer pool full of locks"),
    ("1213", "tests/outages: the victim of a deadlock"),
    ("1216", "since MySQL 5.5, a user who may see the parent gets 1452"),
    ("1290", "tests/outages: read-only for a while"),
    ("1412", "needs a snapshot older than an ALTER, which this sink does not take"),
    ("1467", "newer servers return 167, 1062 or 1242: tests/database/halts.rs"),
    ("1615", "the server prepares again by itself, unless its table cache is too small"),
    ("1698", "needs a user who logs in by the socket"),
    ("1836", "needs a server started with innodb_read_only"),
    ("1927", "only if the client still reads; otherwise it sees a broken connection"),
    ("3101", "needs group replication"),
    ("3159", "needs SET GLOBAL require_secure_transport: the server is shared with other tests"),
    ("3169", "only if the client still reads; otherwise it sees a broken connection"),
];

const POSTGRES: &[Raise] = &[
    raise(
        "2200H",
        Class::IdsExhausted,
        Sql("CREATE SEQUENCE s MAXVALUE 2; SELECT nextval('s'), nextval('s')", "SELECT nextval('s')"),
    ),
    raise("22001", Class::TooLong, Sql("CREATE TABLE v (a VARCHAR(2))", "INSERT INTO v VALUES ('abc')")),
    raise("22003", Class::OutOfRange, Sql("", "SELECT 2147483647 + 1")),
    raise("22007", Class::WrongValue, Sql("", "SELECT 'yesterday-ish'::timestamp")),
    raise("22008", Class::OutOfRange, Sql("", "SELECT '2025-02-30'::date")),
    raise("22000", Class::Expression, Sql("", "DO $$ BEGIN RAISE SQLSTATE '22000'; END $$")),
    raise("2200N", Class::Expression, Sql("", "SELECT '<a>'::xml")),
    raise("22012", Class::Expression, Sql("", "SELECT 1 / 0")),
    raise("22015", Class::Expression, Sql("", "SELECT interval '99999999999 years'")),
    raise("22023", Class::Expression, Sql("", "SELECT * FROM generate_series(1, 3, 0)")),
    raise("22026", Class::Expression, Sql("CREATE TABLE b (a BIT(3))", "INSERT INTO b VALUES (B'10')")),
    raise("22021", Class::WrongValue, Sql("", "SELECT convert_from('\\xff', 'UTF8')")),
    raise(
        "22032",
        Class::WrongValue,
        Sql(
            "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN RAISE SQLSTATE '22032'; END $$",
            "SELECT f()",
        ),
    ),
    raise("22P02", Class::WrongValue, Sql("", "SELECT 'x'::int")),
    raise("22P05", Class::WrongValue, Sql("", "SELECT '\"\\u0000\"'::jsonb")),
    raise(
        "23001",
        Class::ForeignKey,
        Sql(
            "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN RAISE SQLSTATE '23001'; END $$",
            "SELECT f()",
        ),
    ),
    raise("23502", Class::NotNull, Sql(ROW, "INSERT INTO t VALUES (3, NULL)")),
    raise("23503", Class::ForeignKey, Sql(PARENT, "INSERT INTO c VALUES (1)")),
    raise("23505", Class::Unique, Sql(ROW, "INSERT INTO t VALUES (1, 1)")),
    raise("23514", Class::Check, Sql(ROW, "INSERT INTO t VALUES (3, 100)")),
    raise(
        "23P01",
        Class::Unique,
        Sql(
            "CREATE TABLE x (r int4range, EXCLUDE USING gist (r WITH &&)); INSERT INTO x VALUES ('[1,3]')",
            "INSERT INTO x VALUES ('[2,4]')",
        ),
    ),
    raise("25006", Class::Unavailable, Sql(ROW, "SET TRANSACTION READ ONLY; UPDATE t SET m = 3")),
    raise(
        "25P03",
        Class::Connection,
        Idle("SET idle_in_transaction_session_timeout = 50; COMMIT; BEGIN", 400),
    ),
    raise("28P01", Class::Authentication, Url("mapper:mapper@", "mapper:wrong@")),
    raise("28000", Class::Authentication, User("ALTER ROLE {user} NOLOGIN", "SELECT 1")),
    raise("3D000", Class::Authentication, Url("{database}", "no_such_database")),
    raise("3F000", Class::Schema, Sql("SET search_path = nowhere", "CREATE TABLE t (n INT)")),
    raise(
        "40001",
        Class::Serialization,
        Conflicting(
            "CREATE TABLE t (n INT PRIMARY KEY, m INT); INSERT INTO t VALUES (1, 1); COMMIT; BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT * FROM t",
            "UPDATE t SET m = 2",
            "UPDATE t SET m = 3",
        ),
    ),
    raise(
        "428C9",
        Class::Schema,
        Sql(
            "CREATE TABLE g (n INT, m INT GENERATED ALWAYS AS (n + 1) STORED)",
            "INSERT INTO g VALUES (1, 2)",
        ),
    ),
    raise("42501", Class::Permission, User("CREATE TABLE t (n INT)", "INSERT INTO t VALUES (1)")),
    raise(
        "42501",
        Class::Check,
        User(
            "CREATE TABLE t (n INT); GRANT ALL ON t TO {user}; ALTER TABLE t ENABLE ROW LEVEL SECURITY; CREATE POLICY small ON t WITH CHECK (n < 9)",
            "INSERT INTO t VALUES (10)",
        ),
    ),
    raise("42601", Class::Expression, Sql("", "SELECT 'a b'::tsquery")),
    raise("42703", Class::Schema, Sql(ROW, "INSERT INTO t (o) VALUES (3)")),
    raise("42704", Class::Schema, Sql("", "CREATE TABLE t (a no_such_type)")),
    raise("42846", Class::Schema, Sql("", "SELECT TRUE::INET")),
    raise("42804", Class::Schema, Sql(ROW, "INSERT INTO t SELECT 3, 'x'::text")),
    raise("42830", Class::Schema, Sql("CREATE TABLE p (n INT)", "CREATE TABLE c (n INT REFERENCES p (n))")),
    raise("42883", Class::Schema, Sql(ROW, "SELECT * FROM t WHERE n = 'x'::text")),
    raise("42P01", Class::Schema, Sql("", "INSERT INTO no_such_table VALUES (1)")),
    raise("42P10", Class::Schema, Sql(ROW, "INSERT INTO t VALUES (1, 1) ON CONFLICT (m) DO NOTHING")),
    raise(
        "44000",
        Class::Check,
        Sql(
            "CREATE TABLE w (n INT); CREATE VIEW small AS SELECT n FROM w WHERE n < 9 WITH CHECK OPTION",
            "INSERT INTO small VALUES (10)",
        ),
    ),
    raise(
        "54000",
        Class::TooLarge,
        Sql(
            "CREATE TABLE i (a TEXT PRIMARY KEY)",
            "INSERT INTO i SELECT string_agg(md5(n::text), '') FROM generate_series(1, 1000) AS n",
        ),
    ),
    raise(
        "54001",
        Class::WrongValue,
        Sql("SET max_stack_depth = '100kB'", "SELECT (repeat('[', 100000) || repeat(']', 100000))::jsonb"),
    ),
    raise(
        "55P03",
        Class::LockWait,
        Conflicting(
            ROW,
            "BEGIN; UPDATE t SET m = 5 WHERE n = 1",
            "SET lock_timeout = 100; UPDATE t SET m = 6 WHERE n = 1",
        ),
    ),
    raise("57014", Class::Timeout, Sql("SET statement_timeout = 100", "SELECT pg_sleep(5)")),
    raise("57P01", Class::Unavailable, Killed("SELECT pg_terminate_backend({id})")),
    raise("57P05", Class::Connection, Idle("SET idle_session_timeout = 50", 400)),
    raise(
        "P0001",
        Class::Check,
        Sql(
            "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$",
            "SELECT f()",
        ),
    ),
    raise(
        "P0002",
        Class::Expression,
        Sql("", "DO $$ DECLARE n INT; BEGIN SELECT 1 INTO STRICT n WHERE FALSE; END $$"),
    ),
    raise("P0004", Class::Expression, Sql("", "DO $$ BEGIN ASSERT FALSE; END $$")),
    // A function can raise any state.
    raise("42P01", Class::Expression, Sql("", "DO $$ BEGIN RAISE undefined_table; END $$")),
    raise("XX123", Class::Expression, Sql("", "DO $$ BEGIN RAISE SQLSTATE 'XX123'; END $$")),
    raise(
        "21000",
        Class::Expression,
        Sql("", "DO $$ DECLARE n INT; BEGIN n := (SELECT 1 UNION ALL SELECT 2); END $$"),
    ),
    raise("21000", Class::Unknown, Sql("", "SELECT (SELECT 1 UNION ALL SELECT 2)")),
    raise("53300", Class::NoConnectionFree, User("ALTER ROLE {user} CONNECTION LIMIT 0", "SELECT 1")),
];

const NOT_RAISED_POSTGRES: &[(&str, &str)] = &[
    ("08P01", "a pooler returns it for a start-up parameter; the server accepts what sqlx sends"),
    ("08", "the client sees a broken connection before a server can return it"),
    ("25P04", "needs PostgreSQL 17, with `transaction_timeout`"),
    ("40P01", "tests/outages: the victim of a deadlock"),
    ("53100", "tests/database/halts.rs: the disk is full"),
    ("57P02", "needs a crash: tests/outages kills servers, and accepts any code"),
    ("57P03", "only during a start: tests/outages starts servers, and accepts any code"),
    ("57P04", "only if the client still reads; otherwise it sees a broken connection"),
];

const SQLITE: &[Raise] = &[
    raise(
        "5",
        Class::LockWait,
        Conflicting(ROW, "BEGIN IMMEDIATE", "PRAGMA busy_timeout = 50; UPDATE t SET m = 3"),
    ),
    raise("8", Class::ReadOnly, Sql(ROW, "PRAGMA query_only = ON; UPDATE t SET m = 3")),
    raise(
        "13",
        Class::DiskFull,
        Sql("CREATE TABLE b (a BLOB); PRAGMA max_page_count = 10", "INSERT INTO b VALUES (zeroblob(100000))"),
    ),
    raise("14", Class::ReadOnly, Sql("", "ATTACH '/no/such/folder/x.db' AS x")),
    raise("18", Class::TooLarge, Sql("", "SELECT zeroblob(2000000000)")),
    raise(
        "20",
        Class::WrongValue,
        Sql("CREATE TABLE k (n INTEGER PRIMARY KEY)", "INSERT INTO k VALUES ('x')"),
    ),
    raise("275", Class::Check, Sql(ROW, "INSERT INTO t VALUES (3, 100)")),
    raise("787", Class::ForeignKey, Sql(PARENT, "PRAGMA foreign_keys = ON; INSERT INTO c VALUES (1)")),
    raise("1299", Class::NotNull, Sql(ROW, "INSERT INTO t VALUES (3, NULL)")),
    raise("1555", Class::Unique, Sql(ROW, "INSERT INTO t VALUES (1, 1)")),
    raise(
        "1811",
        Class::Check,
        Sql(
            "CREATE TABLE s (n INT); CREATE TRIGGER no BEFORE INSERT ON s BEGIN SELECT RAISE(ABORT, 'no'); END",
            "INSERT INTO s VALUES (1)",
        ),
    ),
    raise(
        "2067",
        Class::Unique,
        Sql("CREATE TABLE u (n INT UNIQUE); INSERT INTO u VALUES (1)", "INSERT INTO u VALUES (1)"),
    ),
    raise("3091", Class::WrongValue, Sql("CREATE TABLE z (n INT) STRICT", "INSERT INTO z VALUES ('x')")),
    // SQLite has one code for all errors in a statement. The message distinguishes them.
    raise("1", Class::Schema, Sql("", "INSERT INTO no_such_table VALUES (1)")),
    raise("1", Class::Schema, Sql(ROW, "INSERT INTO t (o) VALUES (1)")),
    raise("1", Class::Schema, Sql(ROW, "UPDATE t SET o = 1")),
    raise("1", Class::Schema, Sql("", "SELECT no_such_function()")),
    raise(
        "1",
        Class::Expression,
        Sql(
            "CREATE TABLE s (a TEXT); CREATE TRIGGER no BEFORE INSERT ON s BEGIN SELECT json_extract(NEW.a, '$'); END",
            "INSERT INTO s VALUES ('{')",
        ),
    ),
];

const NOT_RAISED_SQLITE: &[(&str, &str)] = &[
    ("6", "only between connections that share a cache, unlike those of this sink"),
    ("10", "needs a disk that fails"),
    ("11", "tests/database/codes.rs: a damaged file"),
    ("26", "tests/database/halts.rs: a file that is not a database"),
];

pub fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for (dialect, groups) in [
        (Dialect::Mysql, &[BOTH, MYSQL][..]),
        (Dialect::Mariadb, &[BOTH, MARIADB][..]),
        (Dialect::Tidb, &[BOTH, MYSQL, TIDB][..]),
        (Dialect::Postgres, &[POSTGRES][..]),
        (Dialect::Sqlite, &[SQLITE][..]),
    ] {
        let is_of = |row: &&Raise| {
            let is_other = NOT_OF_TIDB.iter().any(|(code, _)| *code == row.code);
            dialect != Dialect::Tidb || !is_other || TIDB.iter().any(|own| std::ptr::eq(own, *row))
        };
        for (at, row) in groups.iter().copied().flatten().filter(is_of).enumerate() {
            let name = format!("codes: {} is {:?} ({at})", row.code, row.class);
            trials.push(trial(dialect, name, move || raised(&Database::fresh(dialect), row)));
        }
    }
    trials.push(Trial::test("codes: a damaged file", damaged_file).with_kind("sqlite"));
    trials.push(Trial::test("codes: every code is raised or listed with a reason", every_code));
    trials
}

/// Checks that every code of the tables is raised above or listed with a reason.
fn every_code() -> Result<(), Failed> {
    let of = |rows: &[&[Raise]]| -> BTreeSet<&str> {
        rows.iter().copied().flatten().map(|row| row.code).collect()
    };
    let mut faults = Vec::new();
    for (dialect, raised, reasons) in [
        (Dialect::Mysql, of(&[BOTH, MYSQL, MARIADB]), NOT_RAISED),
        (Dialect::Tidb, of(&[TIDB]), NOT_RAISED_TIDB),
        (Dialect::Postgres, of(&[POSTGRES]), NOT_RAISED_POSTGRES),
        (Dialect::Sqlite, of(&[SQLITE]), NOT_RAISED_SQLITE),
    ] {
        let reasons: BTreeSet<&str> = reasons.iter().map(|(code, _)| *code).collect();
        for (code, _) in codes(dialect) {
            // Two characters are a class of states. Any state of the class is enough.
            let is_raised = raised.iter().any(|one| match dialect {
                Dialect::Postgres => one.starts_with(&code),
                _ => *one == code,
            });
            if !is_raised && !reasons.contains(code.as_str()) {
                faults.push(format!("{dialect} {code}: neither raised nor listed with a reason"));
            }
        }
        for code in reasons {
            if !codes(dialect).iter().any(|(known, _)| known == code) {
                faults.push(format!("{dialect} {code}: a reason for a code that is not in the table"));
            }
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(Failed::from(faults.join("\n"))) }
}

fn raised(database: &Database, row: &Raise) -> Result<(), Failed> {
    let dialect = database.dialect;
    let error = provoke(database, &row.scenario);
    let Err(error) = error else {
        return Err(Failed::from("no error was raised"));
    };
    let found: SinkError = classify(dialect, &error);
    let code = found.code.clone().unwrap_or_default();
    if code != row.code || found.class != row.class {
        return Err(Failed::from(format!("{code} is {:?}: {error}", found.class)));
    }
    // Only errors that the event causes become dead letters.
    let is_data = matches!(
        row.class,
        Class::Unique
            | Class::ForeignKey
            | Class::StillReferenced
            | Class::NotNull
            | Class::Check
            | Class::WrongValue
            | Class::TooLong
            | Class::OutOfRange
            | Class::TooLarge
    );
    assert_eq!(found.class.disposition() == Disposition::DeadLetter, is_data);
    Ok(())
}

/// Runs each part in its own session; returns the error of the last part.
fn provoke(database: &Database, scenario: &Scenario) -> Result<(), sqlx::Error> {
    let dialect = database.dialect;
    let open = || OtherSession::open(dialect, &database.url).unwrap();
    match scenario {
        Sql(first, then) => {
            let mut session = open();
            if !first.is_empty() {
                session.execute(first).unwrap();
            }
            session.execute(then)
        }
        Conflicting(first, other, then) => {
            let (mut session, mut holder) = (open(), open());
            session.execute(first).unwrap();
            holder.execute(other).unwrap();
            session.execute(then)
        }
        Overtaken(first, other, then) => {
            let mut session = open();
            session.execute(first).unwrap();
            open().execute(other).unwrap();
            session.execute(then)
        }
        Idle(first, milliseconds) => {
            let mut session = open();
            session.execute(first).unwrap();
            std::thread::sleep(Duration::from_millis(*milliseconds));
            session.execute("SELECT 1")
        }
        User(first, then) => {
            let user = format!("user_{}", database.name());
            let create = match dialect {
                Dialect::Postgres => format!("CREATE ROLE {user} LOGIN PASSWORD 'user'"),
                _ => format!("CREATE USER {user} IDENTIFIED BY 'user'"),
            };
            let first = first.replace("{user}", &user).replace("{database}", database.name());
            database.execute(&create);
            database.execute(&first);
            let url = database.url.replacen("mapper:mapper@", &format!("{user}:user@"), 1);
            let outcome = OtherSession::open(dialect, &url).and_then(|mut session| session.execute(then));
            database.execute(&match dialect {
                Dialect::Postgres => format!("DROP OWNED BY {user}; DROP ROLE {user}"),
                _ => format!("DROP USER {user}"),
            });
            outcome
        }
        Url(part, other) => {
            let url = database.url.replacen(&part.replace("{database}", database.name()), other, 1);
            assert_ne!(url, database.url);
            OtherSession::open(dialect, &url).map(|_| ())
        }
        Killed(kill) => {
            let (mut session, mut holder) = (open(), open());
            session.execute(ROW).unwrap();
            holder.execute("BEGIN; UPDATE t SET m = 5 WHERE n = 1").unwrap();
            let waiting = std::thread::spawn(move || session.execute("UPDATE t SET m = 6 WHERE n = 1"));
            let find = match dialect {
                Dialect::Postgres => {
                    "SELECT pid::text FROM pg_stat_activity \
                     WHERE datname = current_database() AND wait_event_type = 'Lock'"
                }
                _ => {
                    "SELECT CAST(id AS CHAR) FROM information_schema.processlist \
                     WHERE db = DATABASE() AND info LIKE 'UPDATE t%'"
                }
            };
            let mut found = Vec::new();
            wait_until("the session waits", || {
                found = database.query(find);
                !found.is_empty()
            });
            let kill = kill.replace("{id}", found[0][0].as_ref().unwrap());
            wait_until("the session is killed", || {
                // A kill before the wait has no effect, and the last kill finds no session.
                let _ = execute(dialect, &database.url, &kill);
                std::thread::sleep(Duration::from_millis(50));
                waiting.is_finished()
            });
            waiting.join().unwrap()
        }
    }
}

fn damaged_file() -> Result<(), Failed> {
    let database = Database::fresh(Dialect::Sqlite);
    let row = "INSERT INTO t SELECT value, hex(zeroblob(500)) FROM generate_series(1, 100)";
    let row = row.replace(
        "generate_series(1, 100)",
        "(WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < 100) SELECT * FROM n)",
    );
    database.execute(&format!("CREATE TABLE t (n INT, a TEXT); {row}"));
    let file = database.url.strip_prefix("sqlite://").unwrap();
    let mut bytes = std::fs::read(file).unwrap();
    bytes[4096..].fill(0x5a);
    std::fs::write(file, bytes).unwrap();
    let error = execute(Dialect::Sqlite, &database.url, "SELECT * FROM t").unwrap_err();
    let found = classify(Dialect::Sqlite, &error);
    assert_eq!((found.code.as_deref(), found.class), (Some("11"), Class::Damaged));
    Ok(())
}
