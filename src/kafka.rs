//! Below row 3. Kafka code that the source and the dead letters share: the URL of a cluster, properties with
//! their secrets, and the settings, events and records of a client.

mod client;
mod properties;
mod url;

pub use client::{ClientEvents, client_config, describe_config_error, to_record};
pub use properties::{Properties, PropertyError};
pub use url::{KafkaUrl, KafkaUrlError};
