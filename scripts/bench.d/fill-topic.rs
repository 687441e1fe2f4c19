//! Makes a topic and fills it with the lines of a file, each keyed by its event's entity.
//!
//! usage: fill-topic BROKERS TOPIC PARTITIONS FILE

// A measurement that cannot be prepared panics.
#![allow(clippy::unwrap_used)]

use std::io::{BufRead, BufReader};
use std::time::Duration;

use rdkafka::ClientConfig;
use rdkafka::admin::{AdminClient, AdminOptions, NewTopic, TopicReplication};
use rdkafka::client::DefaultClientContext;
use rdkafka::error::{KafkaError, RDKafkaErrorCode};
use rdkafka::producer::{BaseProducer, BaseRecord, Producer};

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [brokers, topic, partitions, file] = words.as_slice() else {
        eprintln!("usage: fill-topic BROKERS TOPIC PARTITIONS FILE");
        std::process::exit(2);
    };
    let mut config = ClientConfig::new();
    config.set("bootstrap.servers", brokers).set("enable.idempotence", "true").set("linger.ms", "5");
    let admin: AdminClient<DefaultClientContext> = config.create().unwrap();
    let new = NewTopic::new(topic, partitions.parse().unwrap(), TopicReplication::Fixed(1));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let options = AdminOptions::new().operation_timeout(Some(Duration::from_secs(30)));
    let made = runtime.block_on(admin.create_topics([&new], &options)).unwrap();
    made[0].as_ref().unwrap();

    let producer: BaseProducer = config.create().unwrap();
    for line in BufReader::new(std::fs::File::open(file).unwrap()).lines() {
        let line = line.unwrap();
        let event: serde_json::Value = serde_json::from_str(&line).unwrap();
        let key = event["entity_id"].as_str().unwrap();
        let mut record = BaseRecord::to(topic).key(key).payload(&line);
        while let Err((error, back)) = producer.send(record) {
            assert_eq!(error, KafkaError::MessageProduction(RDKafkaErrorCode::QueueFull));
            producer.poll(Duration::from_millis(10));
            record = back;
        }
        producer.poll(Duration::ZERO);
    }
    producer.flush(Duration::from_mins(2)).unwrap();
}
