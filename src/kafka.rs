//! Below row 3. What the source and the dead letters need of a Kafka client alike: the URL, the
//! properties with their secrets, the settings of a client, the events that it reports and the records that it reads.

mod client;
mod properties;
mod url;

pub use client::{ClientEvents, client_config, describe_config_error, to_record};
pub use properties::{Properties, PropertyError};
pub use url::{KafkaUrl, KafkaUrlError};
