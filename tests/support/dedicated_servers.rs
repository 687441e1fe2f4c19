//! Servers that tests stop and kill: a second set of `scripts/services`, in `target/services-outages`.

use std::collections::BTreeMap;
use std::os::unix::fs::MetadataExt;
use std::process::Command;
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;

use super::kafka::BROKER;
use super::{Database, root, server_variable, skipped_is_failure, text, trial};

/// Creates a trial that needs a dedicated server. Only root can start servers.
pub fn on_dedicated_server(
    dialect: Dialect,
    name: &str,
    run: impl FnOnce() -> Result<(), Failed> + Send + 'static,
) -> Trial {
    let is_root = std::fs::metadata("/proc/self").is_ok_and(|metadata| metadata.uid() == 0);
    if is_root || skipped_is_failure() || std::env::var_os(server_variable(dialect).unwrap()).is_none() {
        return trial(dialect, name, run);
    }
    Trial::test(name, run).with_kind(format!("{dialect}, only root can start it")).with_ignored_flag(true)
}

fn services(arguments: &[&str]) -> String {
    let target = root().join("target");
    let mut command = Command::new(root().join("scripts/services"));
    command.args(arguments).env("MAPPER_SERVICES_DIR", target.join("services-outages"));
    if std::env::var_os("MAPPER_SERVICES_MYSQL_ROOT").is_none() {
        command.env("MAPPER_SERVICES_MYSQL_ROOT", target.join("services/mysql/root"));
    }
    if std::env::var_os("MAPPER_SERVICES_KAFKA_LIBS").is_none() {
        command.env("MAPPER_SERVICES_KAFKA_LIBS", target.join("services/kafka/libs"));
    }
    if std::env::var_os("MAPPER_SERVICES_TIDB_BIN").is_none() {
        command.env("MAPPER_SERVICES_TIDB_BIN", target.join("services/tidb/bin"));
    }
    let ports = [
        ("MYSQL", "24307"),
        ("MARIADB", "24306"),
        ("TIDB", "25008"),
        ("POSTGRES", "26432"),
        ("KAFKA", "28090"),
    ];
    for (name, port) in ports {
        command
            .env(format!("MAPPER_SERVICES_{name}_PORT"), port)
            .env_remove(format!("MAPPER_TEST_{name}_URL"));
    }
    text(&super::succeed(&mut command).stdout)
}

/// A server that one test has for itself until it ends.
pub struct Server {
    pub dialect: Dialect,
    pub url: String,
    _guard: MutexGuard<'static, ()>,
}

pub fn server(dialect: Dialect) -> Server {
    static LOCKS: LazyLock<BTreeMap<&str, Mutex<()>>> =
        LazyLock::new(|| Dialect::ALL.iter().map(|dialect| (dialect.name(), Mutex::new(()))).collect());
    let guard = LOCKS[dialect.name()].lock().unwrap_or_else(PoisonError::into_inner);
    let url = start_service(dialect.name(), server_variable(dialect).unwrap());
    Server { dialect, url, _guard: guard }
}

/// Starts a server of the second set; returns the value for the variable that names it.
fn start_service(name: &str, variable: &str) -> String {
    services(&["start", name]);
    // `env` reports an error for servers that were never started.
    let mut env = Command::new(root().join("scripts/services"));
    env.arg("env").env("MAPPER_SERVICES_DIR", root().join("target/services-outages")).env_remove(variable);
    let env = text(&env.output().unwrap().stdout);
    let line = env.lines().find(|line| line.contains(variable)).unwrap();
    line.split('\'').nth(1).unwrap().to_owned()
}

/// A broker that one test has for itself until it ends.
pub struct Broker {
    /// Address on which the broker listens.
    pub address: String,
    _guard: MutexGuard<'static, ()>,
}

pub fn dedicated_broker() -> Broker {
    static LOCK: Mutex<()> = Mutex::new(());
    let guard = LOCK.lock().unwrap_or_else(PoisonError::into_inner);
    let url = start_service("kafka", BROKER);
    Broker { address: url.trim_start_matches("kafka://").to_owned(), _guard: guard }
}

impl Broker {
    /// Runs `stop`, `kill`, `start` or `restart`.
    // Only the test that has the broker may do this.
    #[allow(clippy::unused_self)]
    pub fn control(&self, command: &str) {
        services(&[command, "kafka"]);
    }
}

/// Stops the second set, if it exists.
pub fn stop_all() {
    if root().join("target/services-outages").exists() {
        services(&["down"]);
    }
}

impl Server {
    pub fn database(&self) -> Database {
        Database::on(self.dialect, Some(self.url.clone()), "")
    }

    /// Runs `stop`, `kill` or `start`.
    pub fn control(&self, command: &str) {
        services(&[command, self.dialect.name()]);
    }

    /// Creates a user with all privileges in one database; returns the user's name and URL.
    pub fn create_user(
        &self,
        database: &Database,
        limit_mysql: &str,
        limit_postgres: &str,
    ) -> (String, String) {
        let name = format!("user_{}", database.name());
        let of = database.name();
        database.execute(&match self.dialect {
            Dialect::Postgres => format!(
                "CREATE ROLE {name} LOGIN PASSWORD 'user' {limit_postgres}; \
                 GRANT ALL ON DATABASE {of} TO {name}; GRANT ALL ON SCHEMA public TO {name}"
            ),
            _ => format!(
                "CREATE USER {name} IDENTIFIED BY 'user' {limit_mysql}; GRANT ALL ON {of}.* TO {name}"
            ),
        });
        let url = database.url.replacen("mapper:mapper@", &format!("{name}:user@"), 1);
        (name, url)
    }
}
