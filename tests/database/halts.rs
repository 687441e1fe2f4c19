//! Errors that only a person can fix end a run: exit code 1, a clear error, no dead letter, and committed
//! rows stay.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;

use crate::support::process::{ExitedProcess, RunningProcess, wait_until};
use crate::support::{
    Database, execute, has_triggers, mapper, mapping, orders, root, server_variable, text, trial,
    without_times,
};

const ORDER: &str = "mappings/order.yaml";

pub fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for dialect in Dialect::ALL {
        let mut add = |name: &str, run: fn(Dialect) -> Result<(), Failed>| {
            trials.push(trial(dialect, format!("halts: {name}"), move || run(dialect)));
        };
        add("a table is dropped in mid-run", table_dropped);
        add("a column is dropped in mid-run", column_dropped);
        add("generated IDs are exhausted", ids_exhausted);
        add("generated IDs of a wider column are not exhausted", wider_ids_are_not_exhausted);
        if has_triggers(dialect) {
            add("a trigger that refuses every event", trigger_refuses_all);
            add("the disk is full", disk_full);
        }
        if server_variable(dialect).is_some() {
            add("a wrong password", wrong_password);
            add("an unknown database", unknown_database);
            add("a read-only user", read_only_user);
            add("an unknown host", unknown_host);
            add("a server of another product", another_product);
        }
    }
    let mut add = |name: &str, run: fn() -> Result<(), Failed>| {
        trials.push(Trial::test(format!("halts: {name}"), run).with_kind("sqlite"));
    };
    add("dead letters that cannot be written", dead_letters_not_writable);
    add("too many dead letters in a row", too_many_dead_letters);
    add("a source that cannot be read", source_not_readable);
    add("closed standard input", stdin_closed);
    add("a file that is not a database", not_a_database_file);
    add("a file that cannot be written", file_not_writable);
    add("an invalid sink URL", invalid_sink_url);
    trials
}

fn run(database: &Database, url: &str) -> Command {
    let mut command = mapper();
    // A password on the command line would cause a warning.
    command.args(["run", "--mapping", ORDER, "--dead-letter"]).arg(dead_letters(database));
    command.env("MAPPER_SINK", url);
    command
}

fn dead_letters(database: &Database) -> PathBuf {
    database.folder().join("dead.ndjson")
}

/// Checks for exit code 1, these lines at the end of standard error, and no dead letter.
pub fn assert_halted(database: &Database, ended: &ExitedProcess, lines: &str) -> Result<(), Failed> {
    let stderr = without_times(&ended.stderr);
    if ended.status.code() != Some(1) || !stderr.ends_with(&format!("{lines}\n")) {
        return Err(Failed::from(format!(
            "--- expected at the end\n{lines}\n--- found, {}\n{stderr}",
            ended.status
        )));
    }
    match std::fs::read_to_string(dead_letters(database)) {
        Ok(dead) => Err(Failed::from(format!("dead letters:\n{dead}"))),
        Err(_) => Ok(()),
    }
}

pub fn count(database: &Database, table: &str) -> usize {
    let sql = format!("SELECT CAST(COUNT(*) AS CHAR(9)) FROM {table}");
    database.query(&sql)[0][0].as_ref().unwrap().trim().parse().unwrap()
}

fn code<'a>(dialect: Dialect, mysql: &'a str, postgres: &'a str, sqlite: &'a str) -> &'a str {
    match dialect {
        Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => mysql,
        Dialect::Postgres => postgres,
        Dialect::Sqlite => sqlite,
    }
}

/// Applies some events, runs SQL in the database, and feeds more events.
pub fn in_mid_run(database: &Database, sql: &str) -> ExitedProcess {
    in_mid_run_do(database, |database| database.execute(sql))
}

/// Like [`in_mid_run`], with any change of the database.
pub fn in_mid_run_do(database: &Database, change: impl FnOnce(&Database)) -> ExitedProcess {
    let events = orders::events(200);
    let mut running = RunningProcess::start(run(database, &database.url).args(["--batch-events", "50"]));
    running.feed(&events[..100]);
    let created = |database: &Database| {
        let tables = database.query(code(
            database.dialect,
            "SELECT CAST(table_name AS CHAR) FROM information_schema.tables WHERE table_schema = DATABASE()",
            "SELECT relname::text FROM pg_class WHERE relname IN ('orders', 'order_items') AND relkind = 'r'",
            "SELECT name FROM sqlite_master WHERE name IN ('orders', 'order_items')",
        ));
        tables.len() == 2
    };
    wait_until("the tables exist", || {
        Path::new(database.folder()).exists() && exists(database) && created(database)
    });
    // As many orders as these events create in a run without the change.
    wait_until("100 events are applied", || count(database, "orders") == applied_orders(100));
    change(database);
    running.feed(&events[100..]);
    running.finish()
}

/// Whether the database exists. The run creates a SQLite file.
fn exists(database: &Database) -> bool {
    match database.url.strip_prefix("sqlite://") {
        Some(file) => Path::new(file).exists(),
        None => true,
    }
}

/// Number of orders that the first `events` events create.
fn applied_orders(events: usize) -> usize {
    (0..events).filter(|number| *number <= 40 || number % 5 < 3).count()
}

fn table_dropped(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let ended = in_mid_run(&database, "DROP TABLE order_items");
    // TiDB refuses a statement that was prepared before.
    let code = if dialect == Dialect::Tidb { "8113" } else { code(dialect, "1146", "42P01", "1") };
    assert_halted(
        &database,
        &ended,
        &format!(
            "error: table `order_items`: a table or column is missing or does not match the mapping (code {code})\n  \
             = hint: `mapper check --sink` compares the live tables with the mapping"
        ),
    )?;
    assert_eq!(count(&database, "orders"), applied_orders(100));
    // After a repair and a second run, nothing is missing.
    let source = database.folder().join("events.ndjson");
    std::fs::write(&source, orders::events(200).join("\n")).unwrap();
    crate::support::succeed(run(&database, &database.url).arg("--source").arg(&source));
    let other = Database::fresh(dialect);
    crate::support::succeed(run(&other, &other.url).arg("--source").arg(&source));
    let mapping = mapping(ORDER);
    assert_eq!(database.rows(&mapping), other.rows(&mapping));
    Ok(())
}

fn column_dropped(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let ended = in_mid_run(&database, "ALTER TABLE orders DROP COLUMN customer_email");
    let code = code(dialect, "1054", "42703", "1");
    assert_eq!(count(&database, "orders"), applied_orders(100));
    assert_halted(
        &database,
        &ended,
        &format!(
            "error: table `orders`: a table or column is missing or does not match the mapping (code {code})\n  \
             = hint: `mapper check --sink` compares the live tables with the mapping"
        ),
    )
}

fn create_tables(database: &Database) {
    let mut ddl = mapper();
    ddl.args(["ddl", "--mapping", ORDER, "--dialect", database.dialect.name()]);
    database.execute(&text(&crate::support::succeed(&mut ddl).stdout));
}

/// Returns the statement that sets the next generated ID of `order_items`.
fn set_next_id(dialect: Dialect, next: i64) -> String {
    match dialect {
        Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => {
            format!("ALTER TABLE order_items AUTO_INCREMENT = {next}")
        }
        Dialect::Postgres => format!("ALTER TABLE order_items ALTER COLUMN id RESTART WITH {next}"),
        Dialect::Sqlite => {
            format!("INSERT INTO sqlite_sequence (name, seq) VALUES ('order_items', {})", next - 1)
        }
    }
}

fn ids_exhausted(dialect: Dialect) -> Result<(), Failed> {
    let last = if dialect == Dialect::Sqlite { i64::MAX } else { i64::from(i32::MAX) };
    let code = |first: &str| match dialect {
        Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => first.to_owned(),
        Dialect::Postgres => "2200H".to_owned(),
        Dialect::Sqlite => "13".to_owned(),
    };
    let words = |code: &str| {
        format!(
            "error: table `order_items`: the numbers of a generated column are exhausted (code {code})\n  \
             = hint: give the generated column a wider type, then run again"
        )
    };
    let feed = |database: &Database, batch: &str, orders: &[usize]| {
        let mut command = run(database, &database.url);
        command.args(["--batch-events", batch]);
        let mut running = RunningProcess::start(&mut command);
        let events: Vec<String> = orders.iter().map(|n| orders::create(*n, *n).to_string()).collect();
        running.feed(&events);
        running.finish()
    };
    let any_code = |database: &Database, ended: &ExitedProcess| {
        // MySQL and MariaDB have several codes for it, depending on the number of rows in the statement.
        let found = ended.stderr.split("(code ").nth(1).and_then(|rest| rest.split(')').next());
        let found = found.unwrap_or_default().to_owned();
        if !["1062", "1242", "1467", "1690", "167"].contains(&found.as_str()) {
            assert_eq!(found, code("none"), "{}", ended.stderr);
        }
        assert_halted(database, ended, &words(&found))
    };

    // One number is left, and one event uses it. Orders 0 and 4 have one item each.
    let database = Database::fresh(dialect);
    create_tables(&database);
    database.execute(&set_next_id(dialect, last));
    any_code(&database, &feed(&database, "1", &[0, 4]))?;
    assert_eq!((count(&database, "orders"), count(&database, "order_items")), (1, 1));
    // The row with this number now existed before the batch.
    any_code(&database, &feed(&database, "50", &[8]))?;
    any_code(&database, &feed(&database, "50", &[11, 12, 13, 14]))?;
    // These runs wrote no row.
    assert_eq!((count(&database, "orders"), count(&database, "order_items")), (1, 1));

    // Two numbers are left, and one statement needs more. An event of four items needs more by itself.
    let database = Database::fresh(dialect);
    create_tables(&database);
    database.execute(&set_next_id(dialect, last - 1));
    any_code(&database, &feed(&database, "50", &[3, 7]))?;
    any_code(&database, &feed(&database, "1", &[3]))?;
    assert_eq!((count(&database, "orders"), count(&database, "order_items")), (0, 0));
    Ok(())
}

/// An event with a conflicting key becomes a dead letter, even if the numbers of an `INT` would be exhausted.
fn wider_ids_are_not_exhausted(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    create_tables(&database);
    match dialect {
        Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => {
            database.execute("ALTER TABLE order_items MODIFY id BIGINT AUTO_INCREMENT");
        }
        Dialect::Postgres => database.execute(
            "ALTER TABLE order_items ALTER COLUMN id TYPE BIGINT; ALTER SEQUENCE order_items_id_seq AS BIGINT",
        ),
        Dialect::Sqlite => {}
    }
    database.execute(&set_next_id(dialect, i64::from(i32::MAX)));
    let mut running = RunningProcess::start(&mut run(&database, &database.url));
    let conflicting = orders::create(3, 3).to_string().replace(&orders::id(3), &orders::id(999));
    running.feed(&[orders::create(3, 3).to_string(), conflicting, orders::create(7, 7).to_string()]);
    let ended = running.finish();
    assert!(ended.status.success(), "{}", ended.stderr);
    assert_eq!((count(&database, "orders"), count(&database, "order_items")), (2, 8));
    let dead = std::fs::read_to_string(dead_letters(&database)).unwrap();
    assert_eq!(dead.lines().count(), 1, "{dead}");
    Ok(())
}

/// The cause is not one event, so no event becomes a dead letter.
fn trigger_refuses_all(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    create_tables(&database);
    database.execute(match dialect {
        Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => {
            "CREATE TRIGGER no BEFORE INSERT ON order_items FOR EACH ROW \
             SIGNAL SQLSTATE '45000' SET MYSQL_ERRNO = 5555, MESSAGE_TEXT = 'a value of the event'"
        }
        Dialect::Postgres => {
            "CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS \
             $$ BEGIN RAISE EXCEPTION 'a value of the event' USING ERRCODE = 'XX123'; END $$; \
             CREATE TRIGGER no BEFORE INSERT ON order_items FOR EACH ROW EXECUTE FUNCTION no()"
        }
        Dialect::Sqlite => {
            "CREATE TRIGGER no BEFORE INSERT ON order_items BEGIN SELECT json_extract('{', 'a value of the event'); END"
        }
    });
    let mut running = RunningProcess::start(&mut run(&database, &database.url));
    running.feed(&orders::events(100));
    let ended = running.finish();
    let code = code(dialect, "5555", "XX123", "1");
    // The database's own message may hold values.
    assert!(!ended.stderr.contains("a value of the event"), "{}", ended.stderr);
    assert_eq!(count(&database, "orders"), 0);
    assert_halted(
        &database,
        &ended,
        &format!(
            "error: table `order_items`: an expression, a function or a trigger of the database failed (code {code})\n  \
             = hint: no other event was accepted, so the event may not be the cause: correct the trigger, function or template that fails, then run again"
        ),
    )
}

/// A file system of a few pages, which is unmounted when dropped.
struct TinyDisk {
    path: PathBuf,
}

impl TinyDisk {
    /// Returns `None` if this machine does not permit mounts.
    fn mount(path: PathBuf, size: &str) -> Option<TinyDisk> {
        std::fs::create_dir_all(&path).unwrap();
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o"]).arg(format!("size={size}")).arg("tmpfs").arg(&path);
        let mounted = mount.stderr(Stdio::null()).status().is_ok_and(|status| status.success());
        mounted.then_some(TinyDisk { path })
    }
}

impl Drop for TinyDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.path).status();
    }
}

fn disk_full(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    // A full disk fails a statement or the commit, which has no table.
    let words = |table: &str, code: &str| {
        format!(
            "{table}the database's disk is full (code {code})\n  \
             = hint: free space on the database's disk, then run again"
        )
    };
    let cannot_mount = || {
        if crate::support::skipped_is_failure() {
            Err(Failed::from("a file system cannot be mounted here"))
        } else {
            println!("skipped: a file system cannot be mounted here");
            Ok(())
        }
    };
    match dialect {
        Dialect::Sqlite => {
            let Some(disk) = TinyDisk::mount(database.folder().join("tiny"), "600k") else {
                return cannot_mount();
            };
            let url = format!("sqlite://{}/orders.db", disk.path.display());
            let mut running = RunningProcess::start(&mut run(&database, &url));
            let feeding = running.feed_in_background(&orders::events(2000));
            let ended = running.finish();
            feeding.join().unwrap();
            assert_halted(&database, &ended, &words("", "13"))
        }
        Dialect::Postgres => {
            let folder = std::env::temp_dir().join(format!("{}_tablespace", database.name()));
            let Some(disk) = TinyDisk::mount(folder.clone(), "256k") else {
                return cannot_mount();
            };
            let owned = Command::new("chown").arg("postgres").arg(&disk.path).status();
            assert!(owned.unwrap().success());
            let space = format!("tiny_{}", database.name());
            database.execute(&format!("CREATE TABLESPACE {space} LOCATION '{}'", disk.path.display()));
            create_tables(&database);
            database.execute(&format!("ALTER TABLE orders SET TABLESPACE {space}"));
            let mut running = RunningProcess::start(&mut run(&database, &database.url));
            let feeding = running.feed_in_background(&orders::events(5000));
            let ended = running.finish();
            feeding.join().unwrap();
            database.execute("DROP TABLE order_items, orders");
            database.execute(&format!("DROP TABLESPACE {space}"));
            drop(disk);
            let _ = std::fs::remove_dir(folder);
            assert_halted(&database, &ended, &words("error: table `orders`: ", "53100"))
        }
        // A full table in memory has the same code as a table on a full disk. A trigger fills it, because the
        // mapping's own tables must be able to roll back. MySQL's GTIDs allow no such trigger: there it raises
        // the code itself.
        Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => {
            let path = database.folder().join("mapping.yaml");
            std::fs::write(
                &path,
                "format: 1\nmapping: small\nsource: {event_type: $.event_type}\n\
                 tables:\n  small:\n    columns: {id: {type: varchar(24), path: $.entity_id, required: true}}\n    \
                 primary_key: [id]\nevents:\n  order.created: [{upsert: small, update: []}]\n",
            )
            .unwrap();
            let collation =
                if dialect == Dialect::Mariadb { "utf8mb4_nopad_bin" } else { "utf8mb4_0900_bin" };
            let fill = match dialect {
                Dialect::Mysql => "SIGNAL SQLSTATE 'HY000' SET MYSQL_ERRNO = 1114",
                _ => "INSERT INTO filled VALUES ('a')",
            };
            database.execute(&format!(
                "SET SESSION max_heap_table_size = 16384; \
                 CREATE TABLE small (id VARCHAR(24) COLLATE {collation} NOT NULL PRIMARY KEY) \
                 ENGINE = InnoDB DEFAULT CHARSET = utf8mb4; \
                 CREATE TABLE filled (a CHAR(200)) ENGINE = MEMORY; \
                 CREATE TRIGGER fill AFTER INSERT ON small FOR EACH ROW {fill}"
            ));
            let mut command = mapper();
            command.arg("run").arg("--mapping").arg(&path).args(["--sink", &database.url, "--dead-letter"]);
            command.arg(dead_letters(&database));
            let mut running = RunningProcess::start(&mut command);
            let feeding = running.feed_in_background(&orders::events(5000));
            let ended = running.finish();
            feeding.join().unwrap();
            assert_halted(&database, &ended, &words("error: table `small`: ", "1114"))
        }
    }
}

fn wrong_password(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let url = database.url.replacen("mapper:mapper@", "mapper:wr0ng@", 1);
    assert_ne!(url, database.url, "these servers have other users");
    let ended = RunningProcess::start(&mut run(&database, &url)).finish();
    assert!(!ended.stderr.contains("wr0ng"));
    let words = match dialect {
        Dialect::Postgres => "(code 28P01): password authentication failed for user \"mapper\"",
        _ => "(code 1045): Access denied for user 'mapper'@",
    };
    assert_refused(&database, &ended, words)
}

fn unknown_database(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let url = database.url.replace(database.name(), "no_such_database");
    let ended = RunningProcess::start(&mut run(&database, &url)).finish();
    let words = match dialect {
        Dialect::Postgres => "(code 3D000): database \"no_such_database\" does not exist",
        _ => "(code 1049): Unknown database 'no_such_database'",
    };
    assert_refused(&database, &ended, words)
}

fn assert_refused(database: &Database, ended: &ExitedProcess, words: &str) -> Result<(), Failed> {
    let stderr = without_times(&ended.stderr);
    let (first, rest) = stderr.split_once('\n').unwrap_or_default();
    assert!(
        first.starts_with(&format!("error: the server refused the user, password or database {words}")),
        "{stderr}"
    );
    assert_halted(database, ended, rest.trim_end())?;
    assert_eq!(rest, "  = hint: the user, password and database are part of the sink URL\n");
    Ok(())
}

fn read_only_user(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    create_tables(&database);
    let user = format!("reader_{}", std::process::id());
    let name = database.name();
    database.execute(&match dialect {
        Dialect::Postgres => format!(
            "CREATE ROLE {user} LOGIN PASSWORD 'reader'; GRANT SELECT ON ALL TABLES IN SCHEMA public TO {user}"
        ),
        _ => format!("CREATE USER {user} IDENTIFIED BY 'reader'; GRANT SELECT ON {name}.* TO {user}"),
    });
    let url = database.url.replacen("mapper:mapper@", &format!("{user}:reader@"), 1);
    let mut running = RunningProcess::start(&mut run(&database, &url));
    running.feed(&orders::events(100));
    let ended = running.finish();
    database.execute(&match dialect {
        Dialect::Postgres => format!("DROP OWNED BY {user}; DROP ROLE {user}"),
        _ => format!("DROP USER {user}"),
    });
    let code = code(dialect, "1142", "42501", "");
    assert_halted(
        &database,
        &ended,
        &format!(
            "error: table `orders`: the user lacks a privilege (code {code})\n  \
             = hint: the user needs SELECT, INSERT, UPDATE and, for `delete` and `replace`, DELETE on the mapping's tables, and CREATE unless `--no-create` is given"
        ),
    )
}

/// The first connection has a time limit, and the error has the cause.
fn unknown_host(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let (scheme, _) = database.url.split_once(':').unwrap();
    let url = format!("{scheme}://mapper:s3cr3t@no-such-host.invalid/orders");
    let ended = RunningProcess::start(run(&database, &url).args(["--connect-timeout", "1s"])).finish();
    assert!(!ended.stderr.contains("s3cr3t"), "{}", ended.stderr);
    let cause = format!(
        "error: no connection to `{scheme}://no-such-host.invalid/orders` within 1 s: the database cannot be reached: failed to lookup address information"
    );
    assert!(ended.stderr.contains(&cause), "{}", ended.stderr);
    let (_, hint) = ended.stderr.split_once("\n  = hint: ").unwrap();
    assert_halted(&database, &ended, &format!("  = hint: {}", hint.trim_end()))
}

/// The URL of this server names another product.
fn another_product(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let (_, rest) = database.url.split_once(':').unwrap();
    let (scheme, product) = match dialect {
        Dialect::Postgres => ("mysql", "MySQL, MariaDB or TiDB"),
        _ => ("postgres", "PostgreSQL"),
    };
    let url = format!("{scheme}:{rest}");
    let started = Instant::now();
    let ended = RunningProcess::start(&mut run(&database, &url)).finish();
    assert!(started.elapsed() < Duration::from_secs(10), "{:?}", started.elapsed());
    let cause = format!("of `127.0.0.1` is open, but no {product} answers there");
    assert!(ended.stderr.contains(&cause), "{}", ended.stderr);
    assert!(!ended.stderr.contains("no free connection"), "{}", ended.stderr);
    let hint = "  = hint: check scheme, host and port of the URL; `--connect-timeout 1m` waits for a service that is starting";
    assert_halted(&database, &ended, hint)
}

fn dead_letters_not_writable() -> Result<(), Failed> {
    let database = Database::fresh(Dialect::Sqlite);
    for path in [database.folder().join("no/such/folder/dead.ndjson"), database.folder().to_owned()] {
        let mut command = mapper();
        command.args(["run", "--mapping", ORDER, "--sink", &database.url, "--dead-letter"]).arg(&path);
        let mut running = RunningProcess::start(&mut command);
        running.feed(&[orders::create(1, 1).to_string(), "no JSON".to_owned()]);
        let ended = running.finish();
        let stderr = without_times(&ended.stderr);
        assert_eq!(ended.status.code(), Some(1), "{stderr}");
        let words = format!("error: dead letters cannot be written to `{}`: ", path.display());
        assert!(stderr.contains(&words), "{stderr}");
        assert!(
            stderr.contains("= hint: `--dead-letter` names another file or topic; no record was skipped"),
            "{stderr}"
        );
        assert_eq!(count(&database, "orders"), 0, "the batch was applied without its dead letter");
    }
    Ok(())
}

fn too_many_dead_letters() -> Result<(), Failed> {
    let database = Database::fresh(Dialect::Sqlite);
    let mut command = run(&database, &database.url);
    command.args(["--dead-letter-limit", "3"]);
    let mut running = RunningProcess::start(&mut command);
    let [good, bad] = [orders::create(1, 1).to_string(), "{}".to_owned()];
    running.feed(&[bad.clone(), bad.clone(), good, bad.clone(), bad.clone(), bad.clone(), bad]);
    let ended = running.finish();
    let stderr = without_times(&ended.stderr);
    assert_eq!(ended.status.code(), Some(1), "{stderr}");
    assert!(stderr.contains("error: 3 dead letters in a row: the mapping is probably wrong\n  = hint: "));
    assert_eq!(count(&database, "orders"), 1);
    Ok(())
}

fn source_not_readable() -> Result<(), Failed> {
    let database = Database::fresh(Dialect::Sqlite);
    let mut command = run(&database, &database.url);
    let ended = RunningProcess::start(command.args(["--source", "no/such/file.ndjson"])).finish();
    let expected =
        "error: source `no/such/file.ndjson` cannot be opened: No such file or directory (os error 2)";
    assert_halted(&database, &ended, expected)?;
    for (source, expected) in [
        ("mappings", "error: `mappings` is a folder"),
        ("kafkaa://host/topic", "error: `kafkaa:` is not a source"),
    ] {
        let mut command = run(&database, &database.url);
        let ended = RunningProcess::start(command.args(["--source", source])).finish();
        assert_eq!(ended.status.code(), Some(2), "{}", ended.stderr);
        assert!(ended.stderr.starts_with(expected), "{}", ended.stderr);
    }
    assert!(!exists(&database), "the database was created before the source was opened");
    Ok(())
}

/// Closed standard input counts as empty.
fn stdin_closed() -> Result<(), Failed> {
    let database = Database::fresh(Dialect::Sqlite);
    let mut shell = Command::new("sh");
    shell.current_dir(root()).args(["-c", "exec \"$0\" \"$@\" <&-", env!("CARGO_BIN_EXE_mapper")]);
    shell.args(["run", "--mapping", ORDER, "--source", "-", "--sink", &database.url, "--summary", "json"]);
    let output = crate::support::succeed(&mut shell);
    assert_eq!(crate::support::summary(&output)["read"], 0);
    Ok(())
}

fn not_a_database_file() -> Result<(), Failed> {
    let database = Database::fresh(Dialect::Sqlite);
    let file = database.folder().join("test.db");
    std::fs::write(&file, "no database, but a text that somebody needs\n".repeat(100)).unwrap();
    let before = std::fs::read(&file).unwrap();
    let ended = RunningProcess::start(&mut run(&database, &database.url)).finish();
    assert_eq!(std::fs::read(&file).unwrap(), before);
    assert_halted(
        &database,
        &ended,
        "error: the file is damaged, unreadable or not a database (code 26): file is not a database",
    )
}

fn file_not_writable() -> Result<(), Failed> {
    let database = Database::fresh(Dialect::Sqlite);
    let hint = "  = hint: the file and its folder must be writable by the user that runs `mapper`";
    // The folder does not exist.
    let ended = RunningProcess::start(&mut run(&database, "sqlite:///no/such/folder/orders.db")).finish();
    let words =
        "error: the database file cannot be opened or written (code 14): unable to open database file";
    assert_halted(&database, &ended, &format!("{words}\n{hint}"))?;
    // A folder that even root cannot write to, and a file that is opened read-only.
    let ended = RunningProcess::start(&mut run(&database, "sqlite:///proc/orders.db")).finish();
    assert_halted(&database, &ended, &format!("{words}\n{hint}"))?;
    create_tables(&database);
    let read_only = format!("{}?mode=ro", database.url);
    let mut running = RunningProcess::start(&mut run(&database, &read_only));
    running.feed(&orders::events(10));
    let ended = running.finish();
    let stderr = without_times(&ended.stderr);
    assert_eq!(ended.status.code(), Some(1), "{stderr}");
    assert!(stderr.contains("the database file cannot be opened or written (code 8)"), "{stderr}");
    assert!(stderr.ends_with(&format!("{hint}\n")), "{stderr}");
    assert_eq!(count(&database, "orders"), 0);
    // A read-only file system.
    let Some(disk) = TinyDisk::mount(database.folder().join("disk"), "1m") else {
        assert!(!crate::support::skipped_is_failure(), "a file system cannot be mounted here");
        return Ok(());
    };
    let url = format!("sqlite://{}/orders.db", disk.path.display());
    execute(Dialect::Sqlite, &url, "CREATE TABLE other (n INT)").unwrap();
    let mut remount = Command::new("mount");
    assert!(remount.args(["-o", "remount,ro"]).arg(&disk.path).status().unwrap().success());
    let mut running = RunningProcess::start(&mut run(&database, &url));
    running.feed(&orders::events(10));
    let ended = running.finish();
    let stderr = without_times(&ended.stderr);
    assert_eq!(ended.status.code(), Some(1), "{stderr}");
    assert!(stderr.contains("the database file cannot be opened or written (code "), "{stderr}");
    assert!(stderr.ends_with(&format!("{hint}\n")), "{stderr}");
    Ok(())
}

fn invalid_sink_url() -> Result<(), Failed> {
    for url in ["oracle://ann:s3cr3t@db/shop", "mapper.db", ""] {
        let mut command = mapper();
        let ended = RunningProcess::start(command.args(["run", "--mapping", ORDER, "--sink", url])).finish();
        assert_eq!(ended.status.code(), Some(2), "{}", ended.stderr);
        assert!(ended.stderr.contains("is not a sink URL: expected `sqlite://FILE`"), "{}", ended.stderr);
        assert!(!ended.stderr.contains("s3cr3t"));
    }
    for url in ["mysql://mapper:s3cr3t@db:port/shop", "postgres://mapper:s3cr3t@db:port/shop"] {
        let mut command = mapper();
        let ended = RunningProcess::start(command.args(["run", "--mapping", ORDER, "--sink", url])).finish();
        assert_eq!(ended.status.code(), Some(2), "{}", ended.stderr);
        assert!(!ended.stderr.contains("s3cr3t"), "{}", ended.stderr);
    }
    Ok(())
}
