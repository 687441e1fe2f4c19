//! The format of dead letters, as they are written.

use std::time::SystemTime;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, SecondsFormat, Utc};
use serde::ser::SerializeMap;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value as Json;

use crate::record::{Fault, Label, Record};

/// Prefix of the headers that a dead letter in a topic has after the record's own headers.
pub(super) const HEADER_PREFIX: &str = "mapper.";
/// The first of these headers. A record may have headers of the same names, if it comes from a topic of dead
/// letters. So the added headers begin at the last header of this name.
pub(super) const FIRST_HEADER: &str = "position";
/// The field with all faults of the record.
const ERRORS: &str = "errors";
/// Maximum number of bytes of the header with all faults. Headers count towards the limit of a message.
const MAX_ERRORS_HEADER_BYTES: usize = 4096;

/// A record that could not become rows, with the reason.
#[derive(Debug)]
pub struct DeadLetter<'a> {
    /// The run that read the record. Dead letters of version 0.2.0 name none.
    pub run: Option<&'a str>,
    /// The mapping that rejected the record.
    pub mapping: &'a str,
    /// The names of all mappings of the run, if there were several.
    pub mappings: Vec<&'a str>,
    /// The record.
    pub record: &'a Record,
    /// Its event type and entity, if they are known.
    pub label: &'a Label,
    /// Why it failed.
    pub fault: &'a Fault,
    /// The name under which later events of its entity are parked, if they are.
    pub parked_as: Option<&'a str>,
}

/// The bytes of a key or header.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum EncodedBytes {
    Text(String),
    Base64 { base64: String },
}

impl EncodedBytes {
    pub(super) fn encode(bytes: &[u8]) -> EncodedBytes {
        match std::str::from_utf8(bytes) {
            Ok(text) => EncodedBytes::Text(text.to_owned()),
            Err(_) => EncodedBytes::Base64 { base64: STANDARD.encode(bytes) },
        }
    }

    pub(super) fn decode(self) -> Result<Vec<u8>, String> {
        match self {
            EncodedBytes::Text(text) => Ok(text.into_bytes()),
            EncodedBytes::Base64 { base64 } => STANDARD.decode(base64).map_err(|error| error.to_string()),
        }
    }
}

/// Serialises as one JSON object.
impl Serialize for DeadLetter<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Record { payload, key, headers, timestamp, .. } = self.record;
        let bytes = |bytes: &Option<Vec<u8>>| bytes.as_deref().map(EncodedBytes::encode);
        let mut line = serializer.serialize_map(None)?;
        for (name, value) in self.fields() {
            line.serialize_entry(name, &value)?;
        }
        // A message of a topic has its own timestamp.
        let now = DateTime::<Utc>::from(SystemTime::now()).to_rfc3339_opts(SecondsFormat::Millis, true);
        line.serialize_entry("written_at", &now)?;
        if key.is_some() {
            line.serialize_entry("key", &bytes(key))?;
        }
        if !headers.is_empty() {
            let headers = headers.iter().map(|(name, value)| (name, bytes(value)));
            line.serialize_entry("headers", &headers.collect::<Vec<_>>())?;
        }
        if timestamp.is_some() {
            line.serialize_entry("timestamp", timestamp)?;
        }
        // A null payload differs from an empty one, and from one that was not kept.
        match payload.as_deref().map(|bytes| (bytes, std::str::from_utf8(bytes))) {
            None if self.record.too_long.is_some() => {}
            None => line.serialize_entry("payload", &())?,
            Some((_, Ok(text))) => line.serialize_entry("payload", text)?,
            Some((bytes, Err(_))) => line.serialize_entry("payload_base64", &STANDARD.encode(bytes))?,
        }
        line.end()
    }
}

impl DeadLetter<'_> {
    /// The headers that follow the record's own in a topic. They include the record's timestamp. As the
    /// timestamp of the dead letter, it would let retention delete dead letters of old records.
    pub(super) fn headers(&self) -> impl Iterator<Item = (String, String)> {
        let timestamp = self.record.timestamp.map(|timestamp| ("timestamp", timestamp.into()));
        self.fields().chain(timestamp).map(|(name, value)| match value {
            Json::String(text) => (format!("{HEADER_PREFIX}{name}"), text),
            Json::Array(errors) if name == ERRORS => {
                let mut bytes = 0;
                let fits = |error: &Json| {
                    bytes += error.to_string().len() + 1;
                    bytes < MAX_ERRORS_HEADER_BYTES
                };
                let errors: Json = errors.into_iter().take_while(fits).collect();
                (format!("{HEADER_PREFIX}{name}"), errors.to_string())
            }
            other => (format!("{HEADER_PREFIX}{name}"), other.to_string()),
        })
    }

    /// The fields that describe the failure, by name. Fields without a value are left out.
    fn fields(&self) -> impl Iterator<Item = (&'static str, Json)> {
        let (label, fault) = (self.label, self.fault);
        let text = |text: Option<&str>| text.map(Json::from);
        let errors: Json = fault.all().map(|fault| fault.error.as_str()).collect();
        let fields = [
            (FIRST_HEADER, serde_json::to_value(&self.record.position).ok()),
            ("event", self.record.event.map(Json::from)),
            ("run", text(self.run)),
            ("mapping", text(Some(self.mapping))),
            ("mappings", Some(self.mappings.clone().into()).filter(|_| !self.mappings.is_empty())),
            ("stage", text(Some(fault.stage.name()))),
            ("event_type", text(label.event_type.as_deref())),
            ("entity", text(label.entity.as_deref())),
            ("table", text(fault.table.as_deref())),
            ("column", text(fault.column.as_deref())),
            ("path", text(fault.path.as_deref())),
            ("code", text(fault.code.as_deref())),
            ("error", text(Some(&fault.error))),
            (ERRORS, Some(errors).filter(|_| !fault.others.is_empty())),
            ("database", text(fault.database.as_deref())),
            ("length", self.record.too_long.map(Json::from)),
            ("refused", self.record.refused.is_some().then_some(Json::Bool(true))),
            ("parked_as", text(self.parked_as)),
        ];
        fields.into_iter().filter_map(|(name, value)| Some((name, value?)))
    }

    pub(super) fn to_buffered(&self) -> BufferedDeadLetter {
        BufferedDeadLetter {
            run: self.run.map(str::to_owned),
            mapping: self.mapping.to_owned(),
            mappings: self.mappings.iter().map(|name| (*name).to_owned()).collect(),
            record: self.record.clone(),
            label: self.label.clone(),
            fault: self.fault.clone(),
            parked_as: self.parked_as.map(str::to_owned),
        }
    }
}

/// A [`DeadLetter`] that owns its data.
#[derive(Debug, Clone)]
pub struct BufferedDeadLetter {
    run: Option<String>,
    mapping: String,
    mappings: Vec<String>,
    record: Record,
    label: Label,
    fault: Fault,
    parked_as: Option<String>,
}

impl BufferedDeadLetter {
    /// Borrows the data as a [`DeadLetter`].
    #[must_use]
    pub fn as_dead_letter(&self) -> DeadLetter<'_> {
        DeadLetter {
            run: self.run.as_deref(),
            mapping: &self.mapping,
            mappings: self.mappings.iter().map(String::as_str).collect(),
            record: &self.record,
            label: &self.label,
            fault: &self.fault,
            parked_as: self.parked_as.as_deref(),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::stored::{DeadLetterNumber, StoredDeadLetter};
    use super::*;
    use crate::record::{Position, Stage};

    fn bytes() -> impl Strategy<Value = Option<Vec<u8>>> {
        prop_oneof![
            Just(None),
            ".{0,9}".prop_map(|text| Some(text.into_bytes())),
            prop::collection::vec(any::<u8>(), 0..9).prop_map(Some),
        ]
    }

    /// A payload, or the length of one that was not kept.
    fn payload() -> impl Strategy<Value = (Option<Vec<u8>>, Option<u64>)> {
        prop_oneof![
            bytes().prop_map(|payload| (payload, None)),
            any::<u64>().prop_map(|length| (None, Some(length))),
        ]
    }

    /// Includes names of added headers, since a dead letter can be the record of another run.
    fn header_name() -> impl Strategy<Value = String> {
        prop_oneof![
            "[a-z.]{1,5}",
            Just("mapper.position".to_owned()),
            Just("mapper.table".to_owned()),
            Just("mapper.timestamp".to_owned()),
        ]
    }

    proptest! {
        #[test]
        fn dead_letters_are_read_back_as_written(
            (payload, too_long) in payload(),
            key in bytes(),
            headers in prop::collection::vec((header_name(), bytes()), 0..4),
            timestamp in any::<Option<i64>>(),
            offset in any::<i64>(),
            several in any::<bool>(),
            run in prop::option::of(".{0,9}"),
        ) {
            let position = Position::Offset { topic: "t".into(), partition: 3, offset };
            let refused = several.then(|| "e".into());
            let event = several.then_some(2);
            let record = Record { payload, too_long, refused, key, headers, timestamp, position, event };
            let mut fault = Fault::new(Stage::Apply, "e");
            if several {
                fault.add(Fault::new(Stage::Apply, "f"));
            }
            let label = Label::default();
            let dead_letter = DeadLetter {
                run: run.as_deref(),
                mapping: "m",
                mappings: if several { vec!["a", "m"] } else { Vec::new() },
                record: &record,
                label: &label,
                fault: &fault,
                parked_as: Some("x"),
            };
            let line = serde_json::to_vec(&dead_letter).unwrap();
            let from_line = StoredDeadLetter::from_line(&line, 7).unwrap().unwrap();
            let ours = dead_letter.headers().map(|(name, value)| (name, Some(value.into_bytes())));
            let in_topic = Record {
                headers: record.headers.iter().cloned().chain(ours).collect(),
                timestamp: Some(1),
                position: Position::Offset { topic: "dead".into(), partition: 2, offset: 9 },
                ..record.clone()
            };
            let from_record = StoredDeadLetter::from_record(in_topic).unwrap();
            prop_assert_eq!(from_line.number, DeadLetterNumber::Line(7));
            prop_assert!(from_line.written_at.is_some());
            prop_assert_eq!(from_record.number, DeadLetterNumber::Offset { partition: 2, offset: 9 });
            prop_assert_eq!(from_record.written_at.map(|at| at.timestamp_millis()), Some(1));
            for read in [from_line, from_record] {
                prop_assert_eq!((read.reason.error.as_str(), read.reason.stage.as_str()), ("e", "apply"));
                prop_assert_eq!(&read.record.payload, &record.payload);
                prop_assert_eq!(read.record.too_long, record.too_long);
                prop_assert_eq!(read.record.event, record.event);
                prop_assert_eq!(&read.record.refused, &record.refused);
                prop_assert_eq!(&read.record.key, &record.key);
                prop_assert_eq!(&read.record.headers, &record.headers);
                prop_assert_eq!(read.record.timestamp, record.timestamp);
                prop_assert_eq!(&read.record.position, &record.position);
                prop_assert_eq!(read.record.identity(), record.identity());
                prop_assert_eq!(&read.run, &run);
                prop_assert_eq!((read.mapping.as_str(), read.parked_as.as_deref()), ("m", Some("x")));
                prop_assert_eq!(&read.mappings, if several { &["a", "m"][..] } else { &["m"] });
            }
        }

        #[test]
        fn no_line_panics(line in prop::collection::vec(any::<u8>(), 0..40)) {
            drop(StoredDeadLetter::from_line(&line, 1));
        }
    }

    #[test]
    fn a_header_has_as_many_faults_as_fit() {
        let record = Record::line(Vec::new(), "f".into(), 1);
        let mut fault = Fault::new(Stage::Extract, "é".repeat(1000));
        (0..9)
            .for_each(|number| fault.add(Fault::new(Stage::Extract, format!("{number}{}", "x".repeat(999)))));
        let label = Label::default();
        let dead_letter = DeadLetter {
            run: None,
            mapping: "m",
            mappings: Vec::new(),
            record: &record,
            label: &label,
            fault: &fault,
            parked_as: None,
        };
        let errors = dead_letter.headers().find(|(name, _)| name == "mapper.errors").unwrap().1;
        assert_eq!(serde_json::from_str::<Vec<String>>(&errors).unwrap().len(), 3);
        let line: Json = serde_json::from_slice(&serde_json::to_vec(&dead_letter).unwrap()).unwrap();
        assert_eq!(line["errors"].as_array().unwrap().len(), 10);
        assert_eq!(line["errors"][0], line["error"]);
    }
}
