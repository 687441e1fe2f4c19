//! Decodes `CloudEvents`, version 1 (cloudevents.io: the JSON event format and the Kafka protocol binding).
//!
//! A structured event is a JSON object with the attributes and the data. A batch is an array of such objects. A binary
//! event has its attributes in headers, and the value of the record is its data. All of them become the same documents:
//! the data, and an envelope of the attributes and the data.

use super::record_root::{header, object, text_or_bytes};
use crate::document::{Arena, Encoding, Json, Member, describe, parse_json};
use crate::record::{Fault, Record, Stage};

/// The content of a record.
#[derive(Debug)]
pub(super) enum Message<'a> {
    /// A record without a value, and without headers of an event.
    Tombstone,
    Event(CloudEvent<'a>),
    /// The events of a batch, which [`structured`] reads.
    Batch(&'a [Json<'a>]),
}

/// An event.
#[derive(Debug)]
pub(super) struct CloudEvent<'a> {
    /// Its `type`.
    pub(super) event_type: &'a str,
    /// The attributes that are set, and the data, if there is one.
    pub(super) envelope: Json<'a>,
    /// The data; null if there is none.
    pub(super) body: Json<'a>,
}

/// The mode of a message.
enum Mode {
    Structured,
    Batch,
    Binary,
}

/// The header that says the format of the record's value.
const CONTENT_TYPE: &str = "content-type";
/// The prefix of headers that are attributes.
const PREFIX: &str = "ce_";
/// The header with the event type.
const TYPE: &str = "ce_type";

/// Decodes a record. `value` is its value as JSON, or why it is not JSON.
pub(super) fn open<'a>(
    record: &'a Record,
    value: &Result<Json<'a>, Fault>,
    arena: &'a Arena,
) -> Result<Message<'a>, Fault> {
    let mode = match mode(record, value.as_ref().ok().copied())? {
        Some(Mode::Binary) => return binary(record, value, arena).map(Message::Event),
        _ if record.payload.is_none() => return Ok(Message::Tombstone),
        mode => mode,
    };
    let value = value.clone()?;
    match (mode, value) {
        (Some(Mode::Batch), Json::Array(events)) => Ok(Message::Batch(events)),
        (Some(Mode::Batch), other) => {
            Err(decode_fault(format!("the batch is {}, expected an array", describe(other)), "envelope"))
        }
        (Some(_), event) => structured(event, arena).map(Message::Event),
        (None, _) => {
            let error = "no event type: the value has no `specversion` and `type` of a CloudEvent, and there is no \
                         header `ce_type`";
            Err(decode_fault(error, "envelope.type"))
        }
    }
}

/// The mode of a message; `None` if it is no event of this kind. The binding decides by the content type. Some producers
/// write structured events with another content type or without one.
fn mode(record: &Record, value: Option<Json<'_>>) -> Result<Option<Mode>, Fault> {
    let content_type = content_type(record);
    let found = match content_type.map(media_type).as_deref() {
        Some("application/cloudevents+json" | "application/cloudevents") => Some(Mode::Structured),
        Some("application/cloudevents-batch+json" | "application/cloudevents-batch") => Some(Mode::Batch),
        Some(other) if other.starts_with("application/cloudevents") => {
            let error = "the header `content-type` names an event format that cannot be read, expected \
                         `application/cloudevents+json` or `application/cloudevents-batch+json`";
            return Err(decode_fault(error, &format!("record.headers['{CONTENT_TYPE}']")));
        }
        Some(_) if has_type(record) => Some(Mode::Binary),
        _ => match value {
            Some(event) if is_event(event) => Some(Mode::Structured),
            _ if has_type(record) => Some(Mode::Binary),
            Some(Json::Array(events)) if events.is_empty() || events.iter().any(|event| is_event(*event)) => {
                Some(Mode::Batch)
            }
            _ => None,
        },
    };
    Ok(found)
}

/// Whether a value has the version and the type of a structured event.
fn is_event(value: Json<'_>) -> bool {
    let Json::Object(event) = value else { return false };
    event.get("specversion").is_some() && event.get("type").is_some()
}

fn has_type(record: &Record) -> bool {
    record.headers.iter().any(|(name, value)| name == TYPE && value.is_some())
}

/// Decodes a structured event.
pub(super) fn structured<'a>(event: Json<'a>, arena: &'a Arena) -> Result<CloudEvent<'a>, Fault> {
    let Json::Object(event) = event else {
        return Err(decode_fault(
            format!("the event is {}, expected an object", describe(event)),
            "envelope",
        ));
    };
    // A null is an attribute that is not set. The data can be null.
    let is_set = |(name, value): &Member<'a>| *name == "data" || !value.is_null();
    let mut members: Vec<Member<'a>> = event.members().iter().copied().filter(is_set).collect();
    let attributes = Attributes { members: &members, at: "envelope." };
    attributes.check_version()?;
    let (event_type, is_json) = (attributes.event_type()?, attributes.is_json()?);
    let data = event.get("data");
    let Some(encoded) = event.get("data_base64").filter(|data| !data.is_null()) else {
        let (envelope, body) = (object(&members, arena), data.unwrap_or_default());
        return Ok(CloudEvent { event_type, envelope, body });
    };
    let path = "envelope.data_base64";
    if data.is_some_and(|data| !data.is_null()) {
        return Err(decode_fault("the event has both `data` and `data_base64`", path));
    }
    let Json::String(encoded) = encoded else {
        return Err(decode_fault(format!("`{path}` is {}, expected text", describe(encoded)), path));
    };
    let bytes = Encoding::Base64.decode(encoded);
    let bytes = bytes.map_err(|_| decode_fault(format!("`{path}` is text, expected base64"), path))?;
    let bytes: &'a [u8] = arena.alloc_slice_copy(&bytes);
    let body = if is_json {
        parse_json(bytes, arena).map_err(|error| decode_fault(format!("`{path}` is {error}"), path))?
    } else {
        text_or_bytes(bytes, arena)
    };
    members.retain(|(name, _)| *name != "data");
    members.push(("data", body));
    Ok(CloudEvent { event_type, envelope: object(&members, arena), body })
}

/// Decodes a binary event.
fn binary<'a>(
    record: &'a Record,
    value: &Result<Json<'a>, Fault>,
    arena: &'a Arena,
) -> Result<CloudEvent<'a>, Fault> {
    let mut members: Vec<Member<'a>> = Vec::new();
    // Of a header that occurs several times, the last value counts.
    let mut set = |name: &'a str, value: Option<&'a [u8]>| {
        members.retain(|(earlier, _)| *earlier != name);
        members.extend(value.map(|value| (name, header(Some(value), arena))));
    };
    for (name, value) in &record.headers {
        match name.strip_prefix(PREFIX) {
            // The data is the value of the record.
            Some("" | "data" | "data_base64") | None => {}
            Some(name) => set(name, value.as_deref()),
        }
    }
    if let Some((_, value)) = content_type_header(record) {
        set("datacontenttype", value.as_deref());
    }
    let attributes = Attributes { members: &members, at: "record.headers.ce_" };
    attributes.check_version()?;
    let (event_type, is_json) = (attributes.event_type()?, attributes.is_json()?);
    let Some(payload) = record.payload.as_deref() else {
        return Ok(CloudEvent { event_type, envelope: object(&members, arena), body: Json::Null });
    };
    let body = if is_json { value.clone()? } else { text_or_bytes(payload, arena) };
    members.push(("data", body));
    Ok(CloudEvent { event_type, envelope: object(&members, arena), body })
}

/// The attributes of an event that are set.
struct Attributes<'e, 'a> {
    members: &'e [Member<'a>],
    /// The path of an attribute, without its name.
    at: &'static str,
}

impl<'a> Attributes<'_, 'a> {
    /// An attribute of text.
    fn text(&self, name: &str) -> Result<Option<&'a str>, Fault> {
        match self.members.iter().find(|(known, _)| *known == name) {
            None => Ok(None),
            Some((_, Json::String(text))) => Ok(Some(text)),
            Some((_, other)) => {
                let path = format!("{}{name}", self.at);
                Err(decode_fault(format!("`{path}` is {}, expected text", describe(*other)), &path))
            }
        }
    }

    /// Refuses an event of another version, whose members can have another meaning.
    fn check_version(&self) -> Result<(), Fault> {
        match self.text("specversion")? {
            Some(version) if version != "1" && !version.starts_with("1.") => {
                let path = format!("{}specversion", self.at);
                Err(decode_fault(
                    format!("`{path}` is another version of CloudEvents, expected `1.0`"),
                    &path,
                ))
            }
            _ => Ok(()),
        }
    }

    fn event_type(&self) -> Result<&'a str, Fault> {
        let path = || format!("{}type", self.at);
        match self.text("type")? {
            None => Err(decode_fault(format!("no event type: `{}` matches nothing", path()), &path())),
            Some("") => Err(decode_fault(format!("event type `{}` is empty text", path()), &path())),
            Some(event_type) => Ok(event_type),
        }
    }

    /// Whether the data is JSON, as it is without a content type.
    fn is_json(&self) -> Result<bool, Fault> {
        let Some(content_type) = self.text("datacontenttype")? else { return Ok(true) };
        let media_type = media_type(content_type);
        let subtype = media_type.split_once('/').map(|(_, subtype)| subtype);
        Ok(subtype.is_some_and(|subtype| subtype == "json" || subtype.ends_with("+json")))
    }
}

/// The last header with the content type. Its name can have capitals, as in HTTP.
fn content_type_header(record: &Record) -> Option<&(String, Option<Vec<u8>>)> {
    record.headers.iter().rfind(|(name, _)| name.eq_ignore_ascii_case(CONTENT_TYPE))
}

fn content_type(record: &Record) -> Option<&str> {
    std::str::from_utf8(content_type_header(record)?.1.as_deref()?).ok()
}

/// The media type of a content type, without its parameters, in lower case.
fn media_type(content_type: &str) -> String {
    content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

fn decode_fault(error: impl Into<String>, path: &str) -> Fault {
    Fault::new(Stage::Decode, error).at_path(path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::leaked_arena;
    use crate::record::Position;

    fn record(headers: &[(&str, &str)], payload: Option<&str>) -> &'static Record {
        let headers =
            headers.iter().map(|(name, value)| ((*name).to_owned(), Some(value.as_bytes().to_vec())));
        Box::leak(Box::new(Record {
            payload: payload.map(|text| text.as_bytes().to_vec()),
            too_long: None,
            refused: None,
            key: None,
            headers: headers.collect(),
            timestamp: None,
            position: Position::Offset { topic: "t".into(), partition: 0, offset: 0 },
            event: None,
        }))
    }

    /// The events of a record, each as its type, its envelope and its body, or the message of its fault.
    fn events(headers: &[(&str, &str)], payload: Option<&str>) -> Vec<String> {
        let (record, arena) = (record(headers, payload), leaked_arena());
        let value = match record.payload.as_deref() {
            None => Ok(Json::Null),
            Some(bytes) => {
                parse_json(bytes, arena).map_err(|error| Fault::new(Stage::Decode, error.to_string()))
            }
        };
        let shown = |event: Result<CloudEvent<'_>, Fault>| match event {
            Ok(event) => format!("{} {} {}", event.event_type, event.envelope.text(), event.body.text()),
            Err(fault) => fault.error,
        };
        match open(record, &value, arena) {
            Ok(Message::Tombstone) => vec!["tombstone".to_owned()],
            Ok(Message::Event(event)) => vec![shown(Ok(event))],
            Ok(Message::Batch(events)) => {
                events.iter().map(|event| shown(structured(*event, arena))).collect()
            }
            Err(fault) => vec![fault.error],
        }
    }

    const STRUCTURED: (&str, &str) = ("content-type", "application/cloudevents+json; charset=UTF-8");
    const EVENT: &str = r#"{"specversion":"1.0","type":"a","data":{"n":1.50}}"#;

    #[test]
    fn the_mode_is_that_of_the_headers_or_of_the_value() {
        let structured = format!(r#"a {EVENT} {{"n":1.50}}"#);
        let typed =
            format!(r#"b {{"type":"b","datacontenttype":"application/json","data":{EVENT}}} {EVENT}"#);
        let ce_type = ("ce_type", "b");
        let json = ("content-type", "application/json");
        let list = format!("[{EVENT}]");
        for (headers, payload, expected) in [
            (&[STRUCTURED][..], EVENT, structured.as_str()),
            (&[("CONTENT-TYPE", "Application/CloudEvents")], EVENT, &structured),
            (&[], EVENT, &structured),
            (&[json], EVENT, &structured),
            // The binding lets structured events have the headers of binary ones.
            (&[STRUCTURED, ce_type], EVENT, &structured),
            (&[ce_type], EVENT, &structured),
            (&[ce_type, json], EVENT, &typed),
            (&[ce_type], "7", r#"b {"type":"b","data":7} 7"#),
            (&[], &list, &structured),
            (&[json], &list, &structured),
            (&[("content-type", "application/cloudevents-batch+json")], &list, &structured),
            (&[("ce_type", "a"), ce_type], "7", r#"b {"type":"b","data":7} 7"#),
        ] {
            assert_eq!(events(headers, Some(payload)), [expected], "{headers:?} {payload}");
        }
        let no_batch = events(&[("content-type", "application/cloudevents-batch+json")], Some(EVENT));
        assert_eq!(no_batch, ["the batch is an object, expected an array"]);
        assert!(events(&[], Some("[]")).is_empty());
        assert_eq!(events(&[], None), ["tombstone"]);
        assert_eq!(events(&[STRUCTURED], None), ["tombstone"]);
        assert_eq!(events(&[ce_type], None), [r#"b {"type":"b"} null"#]);
        for (headers, payload) in
            [(&[][..], "{}"), (&[json], "[7]"), (&[("ce_id", "x")], r#"{"type":"SECRET"}"#), (&[], "7")]
        {
            let found = events(headers, Some(payload));
            assert!(found[0].starts_with("no event type: the value has no"), "{found:?}");
        }
    }

    #[test]
    fn data_is_read_by_its_content_type() {
        let data = |content_type: &str, data: &str| {
            let event =
                format!(r#"{{"specversion":"1.0","type":"a","datacontenttype":"{content_type}",{data}}}"#);
            let found = events(&[], Some(&event)).remove(0);
            found.rsplit_once("} ").map_or(found.clone(), |(_, body)| body.to_owned())
        };
        for (content_type, member, expected) in [
            ("application/json", r#""data":"{}""#, r#""{}""#),
            ("text/xml", r#""data":"<a/>""#, r#""<a/>""#),
            ("application/JSON; charset=utf-8", r#""data_base64":"WzEuNTBd""#, "[1.50]"),
            ("application/x+json", r#""data_base64":"WzEuNTBd""#, "[1.50]"),
            ("text/json", r#""data":null,"data_base64":"WzEuNTBd""#, "[1.50]"),
            ("text/plain", r#""data_base64":"WzEuNTBd""#, r#""[1.50]""#),
            ("application/jsonx", r#""data_base64":"WzEuNTBd""#, r#""[1.50]""#),
            ("json", r#""data_base64":"WzEuNTBd""#, r#""[1.50]""#),
            ("image/png", r#""data_base64":"/wA""#, "[255,0]"),
            ("image/png", r#""data_base64":"_wA=""#, "[255,0]"),
            ("image/png", r#""data_base64":null"#, "null"),
            (
                "application/json",
                r#""data_base64":"/wA""#,
                "`envelope.data_base64` is not JSON: invalid UTF-8 at byte 1",
            ),
            (
                "application/json",
                r#""data_base64":"SECRET!""#,
                "`envelope.data_base64` is text, expected base64",
            ),
            ("application/json", r#""data_base64":7"#, "`envelope.data_base64` is a number, expected text"),
            (
                "application/json",
                r#""data":1,"data_base64":"WzEuNTBd""#,
                "the event has both `data` and `data_base64`",
            ),
        ] {
            assert_eq!(data(content_type, member), expected, "{content_type} {member}");
        }
        let binary = |content_type: &str, payload: &str| {
            let headers = [("ce_type", "a"), ("content-type", content_type)];
            events(&headers, Some(payload)).remove(0)
        };
        let shown = |content_type: &str, data: &str| {
            format!(r#"a {{"type":"a","datacontenttype":"{content_type}","data":{data}}} {data}"#)
        };
        assert_eq!(binary("application/json", "12"), shown("application/json", "12"));
        assert_eq!(binary("text/plain", "12"), shown("text/plain", r#""12""#));
        assert_eq!(binary("text/plain", ""), shown("text/plain", r#""""#));
        assert_eq!(binary("application/json", ""), "not JSON: the payload is empty");
    }

    #[test]
    fn attributes_that_are_null_are_not_set() {
        let event = r#"{"specversion":"1.0","type":"a","subject":null,"data":null}"#;
        assert_eq!(events(&[], Some(event)), [r#"a {"specversion":"1.0","type":"a","data":null} null"#]);
    }

    #[test]
    fn faults_name_the_attribute() {
        let error = |members: &str| events(&[STRUCTURED], Some(&format!("{{{members}}}"))).remove(0);
        for (members, expected) in [
            ("", "no event type: `envelope.type` matches nothing"),
            (r#""type":null"#, "no event type: `envelope.type` matches nothing"),
            (r#""type":"""#, "event type `envelope.type` is empty text"),
            (r#""type":["SECRET"]"#, "`envelope.type` is an array, expected text"),
            (r#""type":"a","specversion":1"#, "`envelope.specversion` is a number, expected text"),
            (
                r#""type":"a","specversion":"0.3""#,
                "`envelope.specversion` is another version of CloudEvents, expected `1.0`",
            ),
            (r#""type":"a","datacontenttype":1"#, "`envelope.datacontenttype` is a number, expected text"),
        ] {
            assert_eq!(error(members), expected);
        }
        assert_eq!(events(&[STRUCTURED], Some("7")), ["the event is a number, expected an object"]);
        let version = [("ce_type", "a"), ("ce_specversion", "2.0")];
        assert_eq!(
            events(&version, Some("7")),
            ["`record.headers.ce_specversion` is another version of CloudEvents, expected `1.0`"]
        );
        let avro = events(&[("content-type", "application/cloudevents+avro")], Some("7"));
        assert!(avro[0].contains("names an event format that cannot be read"), "{avro:?}");
    }
}
