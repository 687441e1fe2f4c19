//! Users, passwords and certificates.

use std::process::Output;

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;

use crate::runs::{ORDER, spread};
use crate::support::kafka::{self, Topic, broker_trial, fresh_name};
use crate::support::proxy::Proxy;
use crate::support::{Database, mapper, orders, summary, text};

pub fn trials() -> Vec<Trial> {
    let tests: [(&str, fn() -> Result<(), Failed>); 3] = [
        ("passwords and certificates", passwords_and_certificates),
        ("a certificate of another host", certificate_of_another_host),
        ("a file of properties with secrets", file_of_properties),
    ];
    let on_broker = |(name, test)| broker_trial(Dialect::Sqlite, name, "listeners for them", test);
    tests.into_iter().map(on_broker).collect()
}

/// A topic of five events.
fn topic() -> Topic {
    let topic = Topic::fresh(1);
    topic.send(spread(&orders::events(5), 1));
    topic
}

/// A run with `--until-end` from a listener.
fn run_from(topic: &Topic, listener: &str, arguments: &[&str], secret: &str) -> Output {
    let database = Database::fresh(Dialect::Sqlite);
    let mut command = mapper();
    let url = format!("kafka://{listener}/{}?group={}", topic.name, fresh_name("group"));
    command.args(["run", "--mapping", ORDER, "--source", &url, "--sink", &database.url, "--until-end"]);
    command.args(["--summary", "json", "--dead-letter"]).arg(database.folder().join("dead.ndjson"));
    // librdkafka's own log lines contain no secret either.
    command.args(arguments).env("TEST_PASSWORD", secret).env("MAPPER_LOG", "debug").output().unwrap()
}

fn passwords_and_certificates() -> Result<(), Failed> {
    let topic = topic();
    let run = |listener: &str, properties: &[&str], secret: &str| {
        let arguments: Vec<&str> = properties.iter().flat_map(|property| ["-X", property]).collect();
        run_from(&topic, listener, &arguments, secret)
    };
    let sasl = kafka::address("MAPPER_TEST_KAFKA_SASL_URL").unwrap();
    let ssl = kafka::address("MAPPER_TEST_KAFKA_SSL_URL").unwrap();
    let ca = std::env::var("MAPPER_TEST_KAFKA_CA").unwrap();
    for mechanism in ["SCRAM-SHA-256", "SCRAM-SHA-512"] {
        let mechanism = format!("sasl.mechanisms={mechanism}");
        let properties = [
            "security.protocol=sasl_plaintext",
            &mechanism,
            "sasl.username=mapper",
            "sasl.password=${TEST_PASSWORD}",
        ];
        let output = run(&sasl, &properties, "mapper");
        assert!(output.status.success(), "{}", text(&output.stderr));
        assert_eq!(summary(&output)["applied"].as_u64(), Some(5));
        let output = run(&sasl, &properties, "SECRET");
        let stderr = text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{stderr}");
        assert!(stderr.contains("the broker refuses user or password"), "{stderr}");
        assert!(!stderr.contains("SECRET"), "{stderr}");
    }
    let ca_property = format!("ssl.ca.location={ca}");
    let output = run(&ssl, &["security.protocol=ssl", &ca_property], "");
    assert!(output.status.success(), "{}", text(&output.stderr));
    // A certificate of an unknown authority.
    let output = run(&ssl, &["security.protocol=ssl"], "");
    let stderr = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{stderr}");
    assert!(stderr.contains("no TLS with the broker"), "{stderr}");
    // Every user of the machine can read a secret on the command line.
    let output = run(&sasl, &["sasl.password=SECRET"], "");
    assert_eq!(output.status.code(), Some(2), "{}", text(&output.stderr));
    assert!(!text(&output.stderr).contains("SECRET"), "{}", text(&output.stderr));
    Ok(())
}

fn certificate_of_another_host() -> Result<(), Failed> {
    let (topic, ssl) = (topic(), kafka::address("MAPPER_TEST_KAFKA_SSL_URL").unwrap());
    let ca_property = format!("ssl.ca.location={}", std::env::var("MAPPER_TEST_KAFKA_CA").unwrap());
    let arguments = ["-X", "security.protocol=ssl", "-X", &ca_property];
    // The same broker, at an address that its certificate does not name.
    let proxy = Proxy::at("127.0.0.2", &ssl);
    let output = run_from(&topic, &proxy.address.to_string(), &arguments, "");
    let stderr = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{stderr}");
    assert!(stderr.contains("no TLS with the broker"), "{stderr}");
    // The check can be switched off.
    let proxy = Proxy::at("127.0.0.2", &ssl);
    let without_check = [&arguments[..], &["-X", "ssl.endpoint.identification.algorithm=none"]].concat();
    let output = run_from(&topic, &proxy.address.to_string(), &without_check, "");
    assert!(output.status.success(), "{}", text(&output.stderr));
    Ok(())
}

fn file_of_properties() -> Result<(), Failed> {
    let (topic, sasl) = (topic(), kafka::address("MAPPER_TEST_KAFKA_SASL_URL").unwrap());
    let folder = tempfile::tempdir().unwrap();
    let (file, secret) = (folder.path().join("client.properties"), folder.path().join("secret"));
    let rest = "# a comment\nsecurity.protocol = sasl_plaintext\n\nsasl.mechanisms=SCRAM-SHA-512\n";
    let with = |user: &str, password: &str| {
        std::fs::write(&file, format!("{rest}sasl.username={user}\nsasl.password={password}\n")).unwrap();
        run_from(&topic, &sasl, &["--kafka-config", &file.to_string_lossy()], "mapper")
    };
    std::fs::write(&secret, "mapper\n").unwrap();
    let from_file = format!("${{file:{}}}", secret.display());
    for (user, password) in [("mapper", "${TEST_PASSWORD}"), ("${TEST_PASSWORD}", &from_file)] {
        let output = with(user, password);
        assert!(output.status.success(), "{}", text(&output.stderr));
        assert_eq!(summary(&output)["applied"].as_u64(), Some(5));
    }
    std::fs::write(&secret, "SECRET\n").unwrap();
    let output = with("mapper", &from_file);
    let stderr = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{stderr}");
    assert!(stderr.contains("the broker refuses user or password"), "{stderr}");
    assert!(!stderr.contains("SECRET"), "{stderr}");
    // A missing variable or file is named with its position.
    for (password, missing) in [
        ("${TEST_NO_SUCH_VARIABLE}", "client.properties:6: environment variable `TEST_NO_SUCH_VARIABLE`"),
        ("${file:/no/such/file}", "client.properties:6: `${file:/no/such/file}` cannot be read"),
    ] {
        let output = with("mapper", password);
        let stderr = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{stderr}");
        assert!(stderr.contains(missing), "{stderr}");
    }
    Ok(())
}
