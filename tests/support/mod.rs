//! Shared test support: real databases, a fresh one for each test; their rows as JSON; the real binary; and
//! trials that report a skipped database.

// Each test program uses only some of it.
#![allow(dead_code)]
#![allow(clippy::unwrap_used, clippy::panic)]
// Numbers in the tests have few digits and small exponents.
#![allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap, clippy::cast_sign_loss)]

pub mod commit_proxy;
pub mod dedicated_servers;
pub mod group;
pub mod history;
pub mod http;
pub mod inferred;
pub mod kafka;
pub mod live_schema;
pub mod orders;
pub mod other_session;
pub mod proxy;
pub mod random;
pub mod samples;
pub mod test_pipeline;

pub mod process;
pub mod session;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use libtest_mimic::{Failed, Trial};
use mapper::app::cases::{RowReader, mapping_files};
use mapper::dialect::Dialect;
use mapper::mapping::Mapping;
use mapper::sink::Sink;
use serde_json::Value as Json;
use sqlx::{AssertSqlSafe, Connection, Executor, MySqlConnection, PgConnection, Row, SqliteConnection};

/// A mapping that counts how often each event was applied: its table has no key. A number that is text is refused.
pub const JOURNAL: &str = "
format: 1
mapping: journal
source: {}
tables:
  journal:
    columns:
      n: {type: int, path: $.n}
events:
  - insert: journal
";

/// Folder of the repository. The binary runs in it, so that paths in messages are the same everywhere.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The dialects whose databases are servers.
pub const SERVERS: [Dialect; 4] = [Dialect::Mysql, Dialect::Mariadb, Dialect::Tidb, Dialect::Postgres];

/// Whether a test can make a database refuse a write by a trigger.
pub fn has_triggers(dialect: Dialect) -> bool {
    dialect != Dialect::Tidb
}

/// The type to which a query casts a value, to return it as text.
pub fn text_type(dialect: Dialect) -> &'static str {
    if dialect.has_mysql_protocol() { "CHAR" } else { "TEXT" }
}

/// Environment variable that names a server of the dialect.
pub fn server_variable(dialect: Dialect) -> Option<&'static str> {
    match dialect {
        Dialect::Sqlite => None,
        Dialect::Mysql => Some("MAPPER_TEST_MYSQL_URL"),
        Dialect::Mariadb => Some("MAPPER_TEST_MARIADB_URL"),
        Dialect::Tidb => Some("MAPPER_TEST_TIDB_URL"),
        Dialect::Postgres => Some("MAPPER_TEST_POSTGRES_URL"),
    }
}

/// Whether a skipped database is a failure.
pub fn skipped_is_failure() -> bool {
    std::env::var_os("MAPPER_TEST_ALL").is_some_and(|value| value == "1")
}

/// Whether tests may take as long as they need: `scripts/test --long`.
pub fn is_long() -> bool {
    std::env::var_os("MAPPER_TEST_LONG").is_some_and(|value| value == "1")
}

/// A test on one database. Without a server it is skipped and reported as skipped. With `MAPPER_TEST_ALL=1`
/// it fails instead.
pub fn trial(
    dialect: Dialect,
    name: impl Into<String>,
    run: impl FnOnce() -> Result<(), Failed> + Send + 'static,
) -> Trial {
    let variable = server_variable(dialect);
    let missing = variable.filter(|variable| std::env::var_os(variable).is_none());
    let Some(variable) = missing else {
        return Trial::test(name, run).with_kind(dialect.name());
    };
    let kind = format!("{}, {variable} is not set", dialect.name());
    if skipped_is_failure() {
        let refuse = move || Err(Failed::from(format!("MAPPER_TEST_ALL=1, but {variable} is not set")));
        return Trial::test(name, refuse).with_kind(kind);
    }
    Trial::test(name, run).with_kind(kind).with_ignored_flag(true)
}

/// Runs the trials as the tests of this process, and prints a line about skipped ones.
pub fn run_trials(trials: Vec<Trial>) -> ! {
    run_trials_then(trials, || ());
}

/// Like [`run_trials`], for trials that mostly wait: runs that number of them at once on any machine.
pub fn run_trials_with_threads(trials: Vec<Trial>, threads: usize) -> ! {
    let mut arguments = libtest_mimic::Arguments::from_args();
    arguments.test_threads.get_or_insert(threads);
    run_trials_with(&arguments, trials, || ());
}

/// Like [`run_trials`], with a clean-up at the end.
pub fn run_trials_then(trials: Vec<Trial>, clear: impl FnOnce()) -> ! {
    run_trials_with(&libtest_mimic::Arguments::from_args(), trials, clear);
}

fn run_trials_with(arguments: &libtest_mimic::Arguments, trials: Vec<Trial>, clear: impl FnOnce()) -> ! {
    let mut skipped: BTreeMap<String, usize> = BTreeMap::new();
    for trial in trials.iter().filter(|trial| trial.has_ignored_flag()) {
        *skipped.entry(trial.kind().to_owned()).or_default() += 1;
    }
    let conclusion = libtest_mimic::run(arguments, trials);
    for (kind, count) in skipped {
        println!("skipped {count} tests: {kind} (`scripts/test` runs them)");
    }
    clear();
    conclusion.exit();
}

/// Runs a future on its own runtime.
pub fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap().block_on(future)
}

/// Runs a future on its own runtime of one thread, as the binary does.
pub fn block_on_one_thread<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

static COUNT: AtomicU32 = AtomicU32::new(0);

/// A database for a single test. It is deleted when dropped.
pub struct Database {
    pub dialect: Dialect,
    /// URL of the sink.
    pub url: String,
    name: String,
    server: Option<String>,
    folder: tempfile::TempDir,
}

impl Database {
    /// Creates an empty database on the dialect's server (a file for SQLite).
    pub fn fresh(dialect: Dialect) -> Database {
        Database::fresh_with(dialect, "")
    }

    /// Like [`Database::fresh`], with options of CREATE DATABASE.
    pub fn fresh_with(dialect: Dialect, options: &str) -> Database {
        let server = server_variable(dialect).map(|variable| std::env::var(variable).unwrap());
        Database::on(dialect, server, options)
    }

    /// Like [`Database::fresh`], with its folder in the given one.
    pub fn fresh_in(dialect: Dialect, folder: &Path) -> Database {
        let server = server_variable(dialect).map(|variable| std::env::var(variable).unwrap());
        Database::create(dialect, server, "", folder)
    }

    /// Like [`Database::fresh`], on the given server.
    pub fn on(dialect: Dialect, server: Option<String>, options: &str) -> Database {
        Database::create(dialect, server, options, &std::env::temp_dir())
    }

    fn create(dialect: Dialect, server: Option<String>, options: &str, folder: &Path) -> Database {
        let folder = tempfile::tempdir_in(folder).unwrap();
        let name = format!("mapper_test_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let Some(server) = server else {
            let url = format!("sqlite://{}", folder.path().join("test.db").display());
            return Database { dialect, url, name, server: None, folder };
        };
        let (before, _) = server.rsplit_once('/').unwrap();
        let database =
            Database { dialect, url: format!("{before}/{name}"), name, server: Some(server), folder };
        let create = format!("CREATE DATABASE {} {options}", database.name);
        let server = database.server.as_deref().unwrap();
        if execute(dialect, server, &create).is_err() {
            // A database of a killed process that had the same process ID.
            database.execute_on_server(&format!("DROP DATABASE IF EXISTS {}", database.name));
            database.execute_on_server(&create);
        }
        database
    }

    /// Folder that exists as long as the database.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Name of the database on its server.
    pub fn name(&self) -> &str {
        &self.name
    }

    fn execute_on_server(&self, sql: &str) {
        if let Some(server) = &self.server {
            execute(self.dialect, server, sql).unwrap();
        }
    }

    /// Runs statements in this database.
    pub fn execute(&self, sql: &str) {
        execute(self.dialect, &self.url, sql).unwrap();
    }

    /// Runs a query. Every value is returned as text, so the query must select text.
    pub fn query(&self, sql: &str) -> Vec<Vec<Option<String>>> {
        query(self.dialect, &self.url, sql).unwrap()
    }

    /// Rows of a mapping's tables as JSON: a sorted list per table, without generated columns.
    pub fn rows(&self, mapping: &Mapping) -> Json {
        block_on_one_thread(async {
            let sink = Sink::connect(&self.url.parse().unwrap()).await.unwrap();
            let rows = RowReader::new(mapping, &sink).unwrap().read(mapping, &sink).await.unwrap();
            sink.close().await;
            rows
        })
    }

    /// Empties a mapping's tables.
    pub fn clear(&self, mapping: &Mapping) {
        self.execute(&clear(self.dialect, mapping));
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let force = if self.dialect == Dialect::Postgres { " WITH (FORCE)" } else { "" };
        if let Some(server) = &self.server {
            // The test may have stopped the server.
            let _ = execute(self.dialect, server, &format!("DROP DATABASE IF EXISTS {}{force}", self.name));
        }
    }
}

/// Statements that empty a mapping's tables, children first.
pub fn clear(dialect: Dialect, mapping: &Mapping) -> String {
    let tables = mapping.tables.iter().rev();
    let deletes = tables.map(|table| format!("DELETE FROM {};", dialect.quote_identifier(&table.name)));
    deletes.collect::<Vec<_>>().join("\n")
}

/// Runs statements on a server.
pub fn execute(dialect: Dialect, url: &str, sql: &str) -> Result<(), sqlx::Error> {
    let sql = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
    block_on(async {
        match dialect {
            Dialect::Sqlite => {
                let mut connection = SqliteConnection::connect(&format!("{url}?mode=rwc")).await?;
                connection.execute(sql).await?;
                connection.close().await
            }
            Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => {
                let mut connection = MySqlConnection::connect(url).await?;
                connection.execute(sql).await?;
                connection.close().await
            }
            Dialect::Postgres => {
                let mut connection = PgConnection::connect(url).await?;
                connection.execute(sql).await?;
                connection.close().await
            }
        }
    })
}

/// Runs a query on a server. Every value is returned as text.
pub fn query(dialect: Dialect, url: &str, sql: &str) -> Result<Vec<Vec<Option<String>>>, sqlx::Error> {
    let sql = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
    block_on(async {
        match dialect {
            Dialect::Sqlite => {
                Ok(values_as_text(&SqliteConnection::connect(url).await?.fetch_all(sql).await?))
            }
            Dialect::Mysql | Dialect::Mariadb | Dialect::Tidb => {
                Ok(values_as_text(&MySqlConnection::connect(url).await?.fetch_all(sql).await?))
            }
            Dialect::Postgres => Ok(values_as_text(&PgConnection::connect(url).await?.fetch_all(sql).await?)),
        }
    })
}

/// Converts every value to text.
fn values_as_text<R: Row>(rows: &[R]) -> Vec<Vec<Option<String>>>
where
    usize: sqlx::ColumnIndex<R>,
    Option<String>: for<'r> sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
{
    rows.iter().map(|row| (0..row.len()).map(|at| row.try_get_unchecked(at).unwrap()).collect()).collect()
}

/// The real binary, in the folder of the repository, without environment variables that change its behaviour.
pub fn mapper() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mapper"));
    command.current_dir(root()).stdin(Stdio::null());
    for variable in
        ["MAPPER_CONFIG", "MAPPER_SINK", "MAPPER_SOURCE", "MAPPER_LOG", "MAPPER_LOG_FORMAT", "MAPPER_HTTP"]
    {
        command.env_remove(variable);
    }
    command
}

/// Text of a command's output.
pub fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Standard error without the time at the beginning of log lines.
pub fn without_times(stderr: &str) -> String {
    let lines = stderr.lines().map(|line| match line.split_once(' ') {
        Some((time, rest)) if time.starts_with("20") && time.ends_with('Z') => rest.trim_start(),
        _ => line,
    });
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// Runs a command that must succeed.
pub fn succeed(command: &mut Command) -> Output {
    let output = command.output().unwrap();
    assert!(
        output.status.success(),
        "{command:?}: {}\n{}{}",
        output.status,
        text(&output.stdout),
        text(&output.stderr)
    );
    output
}

/// Runs `mapper run` or `mapper replay` with `--summary json`, which must finish. Its exit code says whether its
/// result needs attention: a run applied none of its records, or a replay left dead letters.
pub fn finish(command: &mut Command) -> Output {
    let is_replay = command.get_args().next().is_some_and(|name| name == "replay");
    let output = command.output().unwrap();
    let stderr = text(&output.stderr);
    assert!(matches!(output.status.code(), Some(0 | 3)), "{command:?}: {}\n{stderr}", output.status);
    assert_attention(&summary(&output), is_replay, &stderr, output.status.code());
    output
}

/// Checks the exit code of a run or replay that has finished.
pub fn assert_attention(summary: &Json, is_replay: bool, stderr: &str, code: Option<i32>) {
    let count_of = |name: &str| summary[name].as_u64().unwrap();
    let needs_attention = if is_replay {
        count_of("dead_lettered") > 0 || stderr.contains(" left in ")
    } else {
        count_of("read") > 0 && count_of("applied") == 0
    };
    assert_eq!(code, Some(if needs_attention { 3 } else { 0 }), "{summary}\n{stderr}");
}

/// JSON object that `--summary json` prints last.
pub fn summary(output: &Output) -> Json {
    let stdout = text(&output.stdout);
    serde_json::from_str(stdout.lines().last().unwrap_or_default()).unwrap()
}

/// Loads a mapping of the repository: a file, or a folder of them.
pub fn mapping(path: impl AsRef<Path>) -> Mapping {
    let path = root().join(path);
    Mapping::load_all(&mapping_files(&path).unwrap()).unwrap().0
}

/// The mapping files in a folder, in order.
pub fn yaml_files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|extension| extension == "yaml")).collect();
    files.sort();
    files
}

/// Compares a file with its expected content. `UPDATE_EXPECT=1` writes it. A missing file fails.
pub fn expect(path: &Path, actual: &str) -> Result<(), Failed> {
    if std::env::var_os("UPDATE_EXPECT").is_some_and(|value| value == "1") {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, actual).unwrap();
        return Ok(());
    }
    let shown = path.strip_prefix(root()).unwrap_or(path).display();
    let hint = "`UPDATE_EXPECT=1 cargo test` writes it";
    let expected =
        std::fs::read_to_string(path).map_err(|error| Failed::from(format!("{shown}: {error}; {hint}")))?;
    if expected == actual {
        return Ok(());
    }
    let line = expected.lines().zip(actual.lines()).take_while(|(one, other)| one == other).count();
    Err(Failed::from(format!(
        "{shown} differs from line {} on; {hint}\n--- expected\n{expected}\n--- found\n{actual}",
        line + 1
    )))
}

/// The folders in a folder of the repository, in order.
pub fn folders(path: &str) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = std::fs::read_dir(root().join(path))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    folders
}
