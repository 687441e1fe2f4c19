//! Settings of every Kafka client, the events that it reports, and the records that it reads.

use std::sync::{Arc, Mutex, PoisonError};

use rdkafka::client::ClientContext;
use rdkafka::config::{ClientConfig, RDKafkaLogLevel};
use rdkafka::consumer::ConsumerContext;
use rdkafka::error::{KafkaError, RDKafkaErrorCode};
use rdkafka::message::{BorrowedMessage, Headers, Message};

use super::properties::{Properties, is_secret};
use crate::record::{Position, Record};

/// Events that librdkafka reports outside of calls. Its log lines are logged at `debug`. The newest error is
/// kept for the caller, since only the caller knows whether it matters.
#[derive(Debug, Default)]
pub struct ClientEvents {
    last_error: Mutex<Option<(RDKafkaErrorCode, String)>>,
}

impl ClientEvents {
    /// Takes the newest error since the last call, with librdkafka's reason.
    pub fn take_error(&self) -> Option<(RDKafkaErrorCode, String)> {
        self.last_error.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl ClientContext for ClientEvents {
    fn log(&self, _: RDKafkaLogLevel, facility: &str, message: &str) {
        tracing::debug!("librdkafka: {facility} {message}");
    }

    fn error(&self, error: KafkaError, reason: &str) {
        tracing::debug!("librdkafka: {error}: {reason}");
        let Some(code) = error.rdkafka_error_code() else { return };
        let mut last = self.last_error.lock().unwrap_or_else(PoisonError::into_inner);
        // `AllBrokersDown` says less than the error of the last broker.
        if code != RDKafkaErrorCode::AllBrokersDown || last.is_none() {
            *last = Some((code, reason.to_owned()));
        }
    }
}

impl ConsumerContext for ClientEvents {}

/// Longest response that a client accepts. By default a broker accepts requests of 100 MiB, and librdkafka no
/// response of more than 100 MB: it would never get past a record in between. A response in another protocol
/// than Kafka's, read as one of Kafka's, is still too long.
const MAX_RESPONSE_BYTES: usize = 256 << 20;

/// The settings of every client. The user's properties override the defaults.
#[must_use]
pub fn client_config(brokers: &str, properties: &Properties) -> ClientConfig {
    let mut config = ClientConfig::new();
    config.set("client.id", "mapper");
    // A client reconnects often enough to find a broker within a second or two after an outage.
    config.set("reconnect.backoff.max.ms", "2000");
    config.set("receive.message.max.bytes", MAX_RESPONSE_BYTES.to_string());
    for (name, value) in properties.iter() {
        config.set(name, value);
    }
    config.set("bootstrap.servers", brokers);
    config
}

/// Describes why a client could not be created, without a property's value.
#[must_use]
pub fn describe_config_error(error: &KafkaError) -> String {
    match error {
        KafkaError::ClientConfig(_, description, name, value) if !is_secret(name) => {
            format!("property `{name}`: {}", description.replace(&format!("\"{value}\""), "its value"))
        }
        KafkaError::ClientConfig(_, _, name, _) => format!("property `{name}` is refused"),
        KafkaError::ClientCreation(reason) => reason.clone(),
        other => other.to_string(),
    }
}

/// Copies a message into a record. `topic` is the name of the message's topic. If payload, key and headers
/// have more than `max_bytes`, the payload is left out. If key and headers alone have more, so are they.
#[must_use]
pub fn to_record(message: &BorrowedMessage<'_>, topic: Arc<str>, max_bytes: usize) -> Record {
    let length = |bytes: Option<&[u8]>| bytes.map_or(0, <[u8]>::len);
    let headers = || message.headers().into_iter().flat_map(Headers::iter);
    let header_bytes: usize = headers().map(|header| header.key.len() + length(header.value)).sum();
    let metadata_bytes = length(message.key()) + header_bytes;
    let bytes = metadata_bytes + length(message.payload());
    let keeps_metadata = metadata_bytes <= max_bytes;
    let kept_headers = headers().filter(|_| keeps_metadata);
    let kept_headers = kept_headers.map(|header| (header.key.to_owned(), header.value.map(<[u8]>::to_vec)));
    Record {
        payload: message.payload().filter(|_| bytes <= max_bytes).map(<[u8]>::to_vec),
        too_long: (bytes > max_bytes).then_some(bytes as u64),
        refused: None,
        key: message.key().filter(|_| keeps_metadata).map(<[u8]>::to_vec),
        headers: kept_headers.collect(),
        timestamp: message.timestamp().to_millis(),
        position: Position::Offset { topic, partition: message.partition(), offset: message.offset() },
        event: None,
    }
}
