//! Creates a topic and fills it with the lines of a file, each keyed by its event's entity. Or deletes
//! topics.
//!
//! usage: bench-topic fill BROKERS TOPIC PARTITIONS FILE
//!        bench-topic delete BROKERS TOPIC…

// A measurement that cannot be prepared panics.
#![allow(clippy::unwrap_used)]

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::time::Duration;

use rdkafka::ClientConfig;
use rdkafka::admin::{AdminClient, AdminOptions, NewTopic, TopicReplication};
use rdkafka::client::DefaultClientContext;
use rdkafka::error::{KafkaError, RDKafkaErrorCode};
use rdkafka::producer::{BaseProducer, BaseRecord, Producer};

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args.as_slice() {
        ["fill", brokers, topic, partitions, file] => {
            create(brokers, topic, partitions.parse().unwrap());
            fill(brokers, topic, file);
        }
        ["delete", brokers, topics @ ..] => delete(brokers, topics),
        _ => {
            eprintln!("usage: bench-topic fill BROKERS TOPIC PARTITIONS FILE | delete BROKERS TOPIC…");
            std::process::exit(2);
        }
    }
}

fn config(brokers: &str) -> ClientConfig {
    let mut config = ClientConfig::new();
    config.set("bootstrap.servers", brokers).set("enable.idempotence", "true").set("linger.ms", "5");
    config
}

fn admin(brokers: &str) -> (AdminClient<DefaultClientContext>, AdminOptions) {
    let options = AdminOptions::new().operation_timeout(Some(Duration::from_secs(30)));
    (config(brokers).create().unwrap(), options)
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

fn create(brokers: &str, topic: &str, partitions: i32) {
    let new = NewTopic::new(topic, partitions, TopicReplication::Fixed(1));
    let (admin, options) = admin(brokers);
    block_on(admin.create_topics([&new], &options)).unwrap()[0].as_ref().unwrap();
}

fn delete(brokers: &str, topics: &[&str]) {
    let (admin, options) = admin(brokers);
    for deleted in block_on(admin.delete_topics(topics, &options)).unwrap() {
        deleted.unwrap();
    }
}

fn fill(brokers: &str, topic: &str, file: &str) {
    let producer: BaseProducer = config(brokers).create().unwrap();
    for line in BufReader::new(File::open(file).unwrap()).lines() {
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
