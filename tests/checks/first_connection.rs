//! First connections: a wrong address ends a command soon, with its cause. The servers here are listeners of the
//! test, so no database is needed.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use libtest_mimic::Trial;
use mapper::dialect::Dialect;

use crate::support::process::RunningProcess;
use crate::support::{Database, mapper, text, without_times};

pub fn trials() -> Vec<Trial> {
    trials![
        "first connection":
        an_address_without_a_database_fails_soon,
        an_address_without_a_broker_fails_soon,
        another_program_at_the_port,
        a_missing_certificate_is_named,
        a_signal_ends_the_wait,
        every_command_has_the_time_limit,
        a_server_without_a_database_is_refused,
        a_password_on_the_command_line_is_refused,
        the_environment_can_hold_the_password,
        remote_servers_are_verified_or_warned_about,
        the_dead_letter_file_is_a_file_of_its_own,
    ]
}

const ORDER: [&str; 2] = ["--mapping", "mappings/order.yaml"];
const EVENTS: &str = "tests/cases/order/events.ndjson";

/// A first connection takes at most this long by default.
const SOON: Duration = Duration::from_secs(10);

/// `mapper run` of a file.
fn run(sink: &str) -> Command {
    let mut command = mapper();
    command.arg("run").args(ORDER).args(["--source", EVENTS, "--dead-letter", "/dev/null", "--sink", sink]);
    command
}

/// Standard error of a command that ends soon with this exit code.
fn fails_soon(command: &mut Command, code: i32) -> String {
    let started = Instant::now();
    let output = command.output().unwrap();
    let stderr = without_times(&text(&output.stderr));
    assert_eq!(output.status.code(), Some(code), "{stderr}");
    assert!(started.elapsed() < SOON, "{:?}: {stderr}", started.elapsed());
    stderr
}

/// An address at which nothing listens.
fn closed_port() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

/// How another program treats a connection.
#[derive(Clone, Copy)]
enum Behaviour {
    /// Reads and never answers, as a broker does with a short request.
    Silent,
    /// Answers each request like an HTTP server.
    Http,
    /// Begins with a greeting of its own, like an SSH server.
    Greeting,
}

fn other_program(behaviour: Behaviour) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for connection in listener.incoming() {
            let mut connection = connection.unwrap();
            std::thread::spawn(move || {
                if matches!(behaviour, Behaviour::Greeting) {
                    let _ = connection.write_all(b"SSH-2.0-OpenSSH_9.9\r\n");
                }
                let mut bytes = [0; 1024];
                while let Ok(1..) = connection.read(&mut bytes) {
                    if matches!(behaviour, Behaviour::Http) {
                        let _ =
                            connection.write_all(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
                        return;
                    }
                }
            });
        }
    });
    address
}

const HINT: &str = "\n  = hint: check scheme, host and port of the URL; `--connect-timeout 1m` waits for a service that is starting\n";
const BROKER_HINT: &str = "\n  = hint: check host and port; TLS and SASL need `-X security.protocol=…`; `--connect-timeout 1m` waits for a service that is starting\n";

fn an_address_without_a_database_fails_soon() {
    for scheme in ["mysql", "postgres"] {
        let closed = closed_port();
        let url = format!("{scheme}://mapper@{closed}/shop");
        let stderr = fails_soon(&mut run(&url), 1);
        let cause = format!(
            "error: no connection to `{scheme}://{closed}/shop` within 5 s: the database cannot be reached: Connection refused (os error 111){HINT}"
        );
        assert!(stderr.ends_with(&cause), "{stderr}");
        assert!(stderr.contains("; nothing is lost, retrying for "), "{stderr}");
        let unknown = format!("{scheme}://mapper@no-such-host.invalid/shop");
        let stderr = fails_soon(run(&unknown).args(["--connect-timeout", "1s"]), 1);
        let cause = "within 1 s: the database cannot be reached: failed to lookup address information";
        assert!(stderr.contains(cause) && stderr.ends_with(HINT), "{stderr}");
    }
}

fn an_address_without_a_broker_fails_soon() {
    let database = Database::fresh(Dialect::Sqlite);
    let (closed, http) = (closed_port(), other_program(Behaviour::Http));
    let run = |source: &str, dead_letter: &str| {
        let mut command = mapper();
        command.arg("run").args(ORDER).args(["--sink", &database.url, "--source", source]);
        fails_soon(command.args(["--dead-letter", dead_letter]), 1)
    };
    for address in [closed.to_string(), http.to_string(), "no-such-host.invalid:9092".to_owned()] {
        let topic = format!("kafka://{address}/orders");
        for (source, dead_letter) in [(topic.as_str(), "/dev/null"), (EVENTS, &topic)] {
            let stderr = run(source, dead_letter);
            let cause = format!("error: no connection to `{topic}` within 5 s: ");
            assert!(stderr.contains(&cause) && stderr.ends_with(BROKER_HINT), "{stderr}");
            assert!(stderr.contains(address.split(':').next().unwrap()), "{stderr}");
        }
    }
}

fn another_program_at_the_port() {
    let url = |scheme: &str, behaviour| format!("{scheme}://mapper@{}/shop", other_program(behaviour));
    let fails = |url: &str| fails_soon(run(url).args(["--connect-timeout", "1s"]), 1);
    for behaviour in [Behaviour::Silent, Behaviour::Http, Behaviour::Greeting] {
        let stderr = fails(&url("mysql", behaviour));
        assert!(!stderr.contains("free connection"), "{stderr}");
        assert!(
            stderr.contains("of `127.0.0.1` is open, but no MySQL, MariaDB or TiDB answers there"),
            "{stderr}"
        );
        assert!(stderr.ends_with(HINT), "{stderr}");
    }
    for behaviour in [Behaviour::Silent, Behaviour::Http, Behaviour::Greeting] {
        let stderr = fails(&url("postgres", behaviour));
        assert!(stderr.contains("of `127.0.0.1` is open, but no PostgreSQL answers there"), "{stderr}");
        assert!(stderr.ends_with(HINT), "{stderr}");
    }
}

fn a_missing_certificate_is_named() {
    for (url, parameter) in
        [("mysql://mapper@db.invalid/shop", "ssl-ca"), ("postgres://mapper@db.invalid/shop", "sslrootcert")]
    {
        let stderr = fails_soon(&mut run(&format!("{url}?{parameter}=/no/such/ca.pem")), 1);
        let words = format!(
            "error: `{parameter}` of the sink URL: `/no/such/ca.pem` cannot be read: No such file or directory"
        );
        assert!(stderr.contains(&words), "{stderr}");
    }
    let broker = ["--source", "kafka://localhost:1/orders", "-X", "ssl.ca.location=/no/such/ca.pem"];
    let stderr = fails_soon(mapper().arg("run").args(ORDER).args(broker), 1);
    assert!(
        stderr.contains("error: `/no/such/ca.pem` cannot be read: No such file or directory"),
        "{stderr}"
    );
}

fn a_signal_ends_the_wait() {
    let silent = format!("mysql://mapper@{}/shop", other_program(Behaviour::Silent));
    let refused = format!("postgres://mapper@{}/shop", closed_port());
    let broker = format!("kafka://{}/orders", closed_port());
    let database = Database::fresh(Dialect::Sqlite);
    for (sink, source) in [(&silent, EVENTS), (&refused, EVENTS), (&database.url, &broker)] {
        let mut command = mapper();
        command.arg("run").args(ORDER).args(["--sink", sink, "--source", source, "--http", "127.0.0.1:0"]);
        let mut running = RunningProcess::start(command.args(["--connect-timeout", "5m"]));
        // Signals are handled before the HTTP server starts.
        running.wait_for_log("metrics at ");
        running.signal("INT");
        let signalled = Instant::now();
        let ended = running.finish();
        assert!(signalled.elapsed() < Duration::from_secs(2), "{:?}", signalled.elapsed());
        assert!(ended.status.code().is_some(), "{}", ended.stderr);
    }
}

fn every_command_has_the_time_limit() {
    let sink = format!("mysql://mapper@{}/shop", closed_port());
    let source = "kafka://127.0.0.1:1/orders?group=g";
    let commands: [&[&str]; 7] = [
        &["run", "--source", EVENTS],
        &["check"],
        &["migrate"],
        &["replay"],
        &["parked", "show"],
        &["parked", "free", "x"],
        &["offsets", "show"],
    ];
    for arguments in commands {
        let mut command = mapper();
        command.args(arguments).args(["--sink", &sink, "--connect-timeout", "500ms"]);
        if arguments[0] != "offsets" {
            command.args(ORDER);
        }
        let stderr = fails_soon(&mut command, 1);
        assert!(
            stderr.contains("` within 0.5 s: the database cannot be reached: "),
            "{arguments:?}: {stderr}"
        );
    }
    let mut reset = mapper();
    reset.args(["offsets", "reset", "--sink", &sink, "--source", source, "--to", "earliest"]);
    let stderr = fails_soon(reset.args(["--connect-timeout", "500ms"]), 1);
    assert!(
        stderr.contains("error: nothing was reset: no connection to `kafka://127.0.0.1:1/orders`"),
        "{stderr}"
    );
    let stderr = fails_soon(run(&sink).args(["--connect-timeout", "5"]), 2);
    assert!(stderr.contains("expected a number with a unit, such as `500ms`"), "{stderr}");
}

fn a_server_without_a_database_is_refused() {
    for (url, expected) in [
        ("mysql://mapper@localhost", "mysql://USER@HOST/DATABASE"),
        ("postgres://mapper@localhost/?sslmode=disable", "postgres://USER@HOST/DATABASE"),
        ("sqlite://", "sqlite://FILE"),
    ] {
        let stderr = fails_soon(&mut run(url), 2);
        assert!(stderr.contains("names no database") && stderr.contains(expected), "{stderr}");
    }
}

fn a_password_on_the_command_line_is_refused() {
    let commands: [&[&str]; 6] =
        [&["run"], &["check"], &["migrate"], &["replay"], &["parked", "show"], &["offsets", "show"]];
    for url in ["mysql://mapper:s3cr3t@db.invalid/shop", "postgres://mapper@db.invalid/shop?password=s3cr3t"]
    {
        for arguments in commands {
            let mut command = mapper();
            command.args(arguments).args(["--sink", url]);
            if arguments[0] != "offsets" {
                command.args(ORDER);
            }
            let stderr = fails_soon(&mut command, 2);
            assert!(
                stderr.contains("`--sink`: every user of this machine can read the password"),
                "{stderr}"
            );
            assert!(stderr.contains("hint: use `${NAME}` or `${file:PATH}`"), "{stderr}");
            assert!(stderr.contains("`MAPPER_SINK`") && !stderr.contains("s3cr3t"), "{stderr}");
        }
    }
    // A stray argument is shown without its password.
    let stderr = fails_soon(mapper().arg("run").args(ORDER).arg("mysql://mapper:s3cr3t@db/shop"), 2);
    assert!(stderr.contains("mysql://db/shop") && !stderr.contains("s3cr3t"), "{stderr}");
    // On this machine it is a warning.
    let local = format!("mysql://mapper:s3cr3t@{}/shop", closed_port());
    let stderr = fails_soon(run(&local).args(["--connect-timeout", "0s"]), 1);
    assert!(stderr.contains("WARN `--sink`: every user of this machine can read the password"), "{stderr}");
    assert!(stderr.contains("error: no connection to ") && !stderr.contains("s3cr3t"), "{stderr}");
}

fn the_environment_can_hold_the_password() {
    let address = closed_port();
    let fails = |command: &mut Command| {
        let stderr = fails_soon(command.args(ORDER).args(["--connect-timeout", "0s"]), 1);
        assert!(stderr.contains(&format!("no connection to `mysql://{address}/shop`")), "{stderr}");
        assert!(!stderr.contains("password") && !stderr.contains("s3cr3t"), "{stderr}");
    };
    let url = format!("mysql://mapper:s3cr3t@{address}/shop");
    for command in ["run", "check", "migrate", "replay"] {
        fails(mapper().arg(command).env("MAPPER_SINK", &url));
    }
    let sink = format!("mysql://mapper:${{TEST_PASSWORD}}@{address}/shop");
    fails(mapper().args(["run", "--sink", &sink]).env("TEST_PASSWORD", "s3cr3t@/?"));
    // The flag takes precedence, and `--dialect` needs no database.
    let mut check = mapper();
    check.arg("check").args(ORDER).args(["--dialect", "mysql"]).env("MAPPER_SINK", &url);
    assert!(check.output().unwrap().status.success());
    let faulty = fails_soon(mapper().arg("check").args(ORDER).env("MAPPER_SINK", "oracle://db"), 2);
    assert!(faulty.contains("error: `MAPPER_SINK`: `oracle://db` is not a sink URL"), "{faulty}");
}

fn remote_servers_are_verified_or_warned_about() {
    let stderr = |url: &str| fails_soon(run(url).args(["--connect-timeout", "0s"]), 1);
    let warning =
        |parameter: &str| format!("`{parameter}` in the sink URL verifies its certificate and host name");
    for (url, parameter) in [
        ("mysql://mapper@db.invalid/shop?ssl-mode=REQUIRED", "ssl-mode=VERIFY_IDENTITY"),
        ("postgres://mapper@db.invalid/shop", "sslmode=verify-full"),
    ] {
        let unverified = stderr(url);
        assert!(unverified.contains(&warning(parameter)), "{unverified}");
        let base = url.split('?').next().unwrap();
        let verified = stderr(&format!("{base}?{parameter}"));
        assert!(!verified.contains("verifies its certificate"), "{verified}");
    }
    let local = stderr(&format!("postgres://mapper@{}/shop", closed_port()));
    assert!(!local.contains("verifies its certificate"), "{local}");
}

fn the_dead_letter_file_is_a_file_of_its_own() {
    let database = Database::fresh(Dialect::Sqlite);
    let folder = database.folder();
    let (events, link) = (folder.join("events.ndjson"), folder.join("link.ndjson"));
    std::fs::copy(crate::support::root().join(EVENTS), &events).unwrap();
    std::os::unix::fs::symlink(&events, &link).unwrap();
    std::os::unix::fs::symlink(folder, folder.join("here")).unwrap();
    let before = std::fs::read(&events).unwrap();
    let run = |source: &str, dead_letter: &std::path::Path, sink: &str| {
        let mut command = mapper();
        command.arg("run").args(ORDER).args(["--source", source, "--sink", sink]);
        command.arg("--dead-letter").arg(dead_letter);
        if source == "-" {
            command.stdin(std::fs::File::open(&events).unwrap());
        }
        command
    };
    let path = events.to_str().unwrap();
    for (source, dead_letter) in [
        (path, events.clone()),
        (path, link.clone()),
        (path, folder.join("./events.ndjson")),
        (path, folder.join("here/events.ndjson")),
        (link.to_str().unwrap(), events.clone()),
        ("-", events.clone()),
    ] {
        let stderr = fails_soon(&mut run(source, &dead_letter, &database.url), 2);
        assert!(stderr.contains("error: `--dead-letter` names the file of the source: "), "{stderr}");
    }
    assert_eq!(std::fs::read(&events).unwrap(), before);
    // Neither exists yet.
    let file = folder.join("both.db");
    let sink = format!("sqlite://{}", file.display());
    let stderr = fails_soon(&mut run(path, &file, &sink), 2);
    assert!(stderr.contains("error: `--dead-letter` names the file of the database: "), "{stderr}");
    let output: Output = run(path, &folder.join("dead.ndjson"), &sink).output().unwrap();
    assert!(output.status.success(), "{}", text(&output.stderr));
    let stderr = fails_soon(&mut run(path, &folder.join("here/both.db"), &sink), 2);
    assert!(stderr.contains("names the file of the database"), "{stderr}");
}
