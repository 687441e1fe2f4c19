//! `mapper test --sink`: a case runs in a scratch database or schema, which is dropped whatever happens.

use std::fmt::Write as _;
use std::panic::AssertUnwindSafe;
use std::path::PathBuf;

use libtest_mimic::{Failed, Trial};
use mapper::app::cases::with_scratch;
use mapper::dialect::Dialect;
use mapper::sink::{Sink, SinkUrl};

use crate::support::process::RunningProcess;
use crate::support::{Database, SERVERS, block_on_one_thread, mapper, query, root, text, trial};

const CASES: &str = "tests/checks/cases/people";

pub fn trials() -> Vec<Trial> {
    let tests: [(&str, fn(Dialect) -> Result<(), Failed>); 6] = [
        ("dropped, and other tables stay", dropped_at_the_end),
        ("dropped after a difference", dropped_after_a_difference),
        ("dropped after SIGTERM", |dialect| dropped_after_a_signal(dialect, "TERM")),
        ("dropped after SIGHUP", |dialect| dropped_after_a_signal(dialect, "HUP")),
        ("dropped after a panic", dropped_after_a_panic),
        ("a missing privilege is named", missing_privilege),
    ];
    let servers = SERVERS;
    let all = tests.into_iter().flat_map(|(name, run)| {
        servers.map(|dialect| trial(dialect, format!("scratch: {name}"), move || run(dialect)))
    });
    all.collect()
}

/// The names of the scratch databases in a log.
fn scratches(log: &str) -> Vec<String> {
    let named = log.split("created the scratch database `").skip(1);
    named.map(|rest| rest.split('`').next().unwrap().to_owned()).collect()
}

fn exists(database: &Database, scratch: &str) -> bool {
    let sql = match database.dialect {
        Dialect::Postgres => format!("SELECT nspname::text FROM pg_namespace WHERE nspname = '{scratch}'"),
        _ => format!("SELECT schema_name FROM information_schema.schemata WHERE schema_name = '{scratch}'"),
    };
    !database.query(&sql).is_empty()
}

/// Checks that each case had a scratch of its own, and that none is left.
fn all_are_dropped(database: &Database, log: &str, cases: usize) {
    let mut scratches = scratches(log);
    scratches.sort();
    scratches.dedup();
    assert_eq!(scratches.len(), cases, "{log}");
    for scratch in scratches {
        assert!(scratch.starts_with("mapper_test_"), "{scratch}");
        assert!(!exists(database, &scratch), "`{scratch}` is left");
    }
}

/// A folder with the mapping of the cases and one case with these events.
fn one_case(database: &Database, events: &str) -> PathBuf {
    let folder = database.folder().join("people");
    let case = folder.join("tests/one");
    std::fs::create_dir_all(&case).unwrap();
    std::fs::copy(root().join(CASES).join("people.yaml"), folder.join("people.yaml")).unwrap();
    std::fs::write(case.join("events.ndjson"), events).unwrap();
    folder
}

fn dropped_at_the_end(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    // A table of the same name and with other columns.
    database.execute("CREATE TABLE people (name VARCHAR(20)); INSERT INTO people VALUES ('kept');");
    let mut command = mapper();
    command.args(["test", CASES, "--sink", &database.url]).env("MAPPER_LOG", "mapper=debug");
    let output = command.output().unwrap();
    let log = text(&output.stderr);
    assert!(output.status.success(), "{}{log}", text(&output.stdout));
    all_are_dropped(&database, &log, 3);
    assert_eq!(database.query("SELECT name FROM people"), [[Some("kept".to_owned())]]);
    Ok(())
}

fn dropped_after_a_difference(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let folder = one_case(&database, "{\"type\": \"saved\", \"id\": 1, \"name\": \"Ada\"}\n");
    let mut command = mapper();
    command.arg("test").arg(folder).args(["--sink", &database.url]).env("MAPPER_LOG", "mapper=debug");
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).contains("it does not exist"), "{}", text(&output.stdout));
    all_are_dropped(&database, &text(&output.stderr), 1);
    Ok(())
}

fn dropped_after_a_signal(dialect: Dialect, signal: &str) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let mut events = String::new();
    for id in 0..200_000 {
        let _ = writeln!(
            events,
            "{{\"type\": \"saved\", \"id\": {id}, \"name\": \"Ada\", \"hobbies\": [\"maths\"]}}"
        );
    }
    let folder = one_case(&database, &events);
    let mut command = mapper();
    command.arg("test").arg(folder).args(["--sink", &database.url]).env("MAPPER_LOG", "mapper=debug");
    let mut running = RunningProcess::start(&mut command);
    running.wait_for_log("created the scratch database");
    let scratch = scratches(&running.log()).remove(0);
    let rows = format!("SELECT name FROM {scratch}.people LIMIT 1");
    running.wait_until("rows are written", || {
        query(dialect, &database.url, &rows).is_ok_and(|rows| !rows.is_empty())
    });
    running.signal(signal);
    let exited = running.finish();
    assert_eq!(exited.status.code(), Some(1), "{}", exited.stderr);
    assert!(exited.stderr.contains("error: stopped by a signal: 0 of 1 case ran"), "{}", exited.stderr);
    assert!(exited.stdout.ends_with("1 case: 0 passed, 0 failed, 1 not run\n"), "{}", exited.stdout);
    all_are_dropped(&database, &exited.stderr, 1);
    Ok(())
}

/// The work panics while a transaction is open.
fn dropped_after_a_panic(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let url: SinkUrl = database.url.parse().unwrap();
    let mut name = String::new();
    let panicked = std::panic::catch_unwind(AssertUnwindSafe(|| {
        block_on_one_thread(async {
            let server = Sink::connect(&url).await.unwrap();
            let worked = with_scratch(&url, &server, async |sink| {
                sink.create_state_tables().await.unwrap();
                let current = match dialect {
                    Dialect::Postgres => {
                        "SELECT nspname::text FROM pg_namespace WHERE nspname LIKE 'mapper_test_%'"
                    }
                    _ => {
                        "SELECT table_schema FROM information_schema.tables WHERE table_name = 'mapper_offsets' \
                         AND table_schema REGEXP '^mapper_test_[0-9a-f]{16}$'"
                    }
                };
                let current = query_on_thread(&database, current);
                assert!(!current.is_empty());
                name = current;
                let _open = sink.begin(0).await.unwrap();
                panic!("as a fault of the program would");
            });
            drop::<Result<(), _>>(worked.await);
        });
    }));
    assert!(panicked.is_err());
    assert!(!name.is_empty() && !exists(&database, &name), "`{name}` is left");
    Ok(())
}

/// The first text of a query, from another thread, since this one has a runtime.
fn query_on_thread(database: &Database, sql: &str) -> String {
    std::thread::scope(|scope| {
        let rows = scope.spawn(|| database.query(sql)).join().unwrap();
        rows[0][0].clone().unwrap()
    })
}

fn missing_privilege(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let (user, name) = (format!("user_{}", database.name()), database.name());
    let (create, remove) = match dialect {
        Dialect::Postgres => (
            format!("CREATE ROLE {user} LOGIN PASSWORD 'user'; GRANT CONNECT ON DATABASE {name} TO {user}"),
            format!("REVOKE ALL ON DATABASE {name} FROM {user}; DROP ROLE {user}"),
        ),
        _ => (
            format!("CREATE USER {user} IDENTIFIED BY 'user'; GRANT ALL ON {name}.* TO {user}"),
            format!("DROP USER {user}"),
        ),
    };
    database.execute(&create);
    let url = database.url.replacen("mapper:mapper@", &format!("{user}:user@"), 1);
    let output = mapper().args(["test", CASES, "--sink", &url]).output().unwrap();
    database.execute(&remove);
    let stderr = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{stderr}");
    let hint = match dialect {
        Dialect::Postgres => {
            "hint: the user needs `CREATE` on the database: `GRANT CREATE ON DATABASE database TO user`"
        }
        _ => {
            "hint: the user needs all privileges on databases of such names: GRANT ALL ON `mapper\\_test\\_%`.* TO user"
        }
    };
    assert!(stderr.contains("error: no scratch database can be created: "), "{stderr}");
    assert!(stderr.contains(hint), "{stderr}");
    Ok(())
}
