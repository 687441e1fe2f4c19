//! Users, passwords and certificates.

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;

use crate::runs::{ORDER, spread};
use crate::support::kafka::{Topic, broker_trial, fresh_name};
use crate::support::{self, Database, mapper, orders, summary, text};

pub fn trials() -> Vec<Trial> {
    let name = "passwords and certificates";
    vec![broker_trial(Dialect::Sqlite, name, "listeners for them", passwords_and_certificates)]
}

fn passwords_and_certificates() -> Result<(), Failed> {
    let (topic, events) = (Topic::fresh(1), orders::events(5));
    topic.send(spread(&events, 1));
    let from = |listener: &str, properties: &[&str], secret: &str| {
        let database = Database::fresh(Dialect::Sqlite);
        let mut command = mapper();
        let url = format!("kafka://{listener}/{}?group={}", topic.name, fresh_name("group"));
        command.args(["run", "--mapping", ORDER, "--source", &url, "--sink", &database.url, "--until-end"]);
        command.args(["--summary", "json", "--dead-letter"]).arg(database.folder().join("dead.ndjson"));
        for property in properties {
            command.args(["-X", property]);
        }
        command.env("TEST_PASSWORD", secret).output().unwrap()
    };
    let sasl = support::kafka::address("MAPPER_TEST_KAFKA_SASL_URL").unwrap();
    let ssl = support::kafka::address("MAPPER_TEST_KAFKA_SSL_URL").unwrap();
    let authority = std::env::var("MAPPER_TEST_KAFKA_CA").unwrap();
    for mechanism in ["SCRAM-SHA-256", "SCRAM-SHA-512"] {
        let mechanism = format!("sasl.mechanisms={mechanism}");
        let properties = [
            "security.protocol=sasl_plaintext",
            &mechanism,
            "sasl.username=mapper",
            "sasl.password=${TEST_PASSWORD}",
        ];
        let output = from(&sasl, &properties, "mapper");
        assert!(output.status.success(), "{}", text(&output.stderr));
        assert_eq!(summary(&output)["applied"].as_u64(), Some(5));
        let output = from(&sasl, &properties, "SECRET");
        let stderr = text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{stderr}");
        assert!(stderr.contains("the broker refuses user or password"), "{stderr}");
        assert!(!stderr.contains("SECRET"), "{stderr}");
    }
    let authority = format!("ssl.ca.location={authority}");
    let output = from(&ssl, &["security.protocol=ssl", &authority], "");
    assert!(output.status.success(), "{}", text(&output.stderr));
    // A certificate that nobody here vouches for.
    let output = from(&ssl, &["security.protocol=ssl"], "");
    let stderr = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{stderr}");
    assert!(stderr.contains("no TLS with the broker"), "{stderr}");
    // A secret on the command line can be read by everybody.
    let output = from(&sasl, &["sasl.password=SECRET"], "");
    assert_eq!(output.status.code(), Some(2), "{}", text(&output.stderr));
    assert!(!text(&output.stderr).contains("SECRET"), "{}", text(&output.stderr));
    Ok(())
}
