//! Splits a record with separate events into records of one event each.

use super::{Decoder, roots_of_list};
use crate::document::path::{Path, RootValues};
use crate::document::{Arena, Expression, Json, parse_json};
use crate::record::Record;

/// A record with a list of events, any of which can be taken out with the rest of the record.
#[derive(Debug)]
pub struct SeparableRecord<'a> {
    record: &'a Record,
    events: &'a Path,
    /// The document as it is.
    document: Json<'a>,
    /// The document as the path of the events reads it.
    found: Json<'a>,
    arena: &'a Arena,
}

impl Decoder {
    /// Parses a record with separate events. `None` if it has no list of events.
    #[must_use]
    pub fn separable<'a>(&'a self, record: &'a Record, arena: &'a Arena) -> Option<SeparableRecord<'a>> {
        let document = parse_json(record.payload.as_deref()?, arena).ok()?;
        let values = self.record_reads.values(record, Some(document), arena);
        let roots = RootValues {
            arena,
            body: document,
            record: values,
            envelope: document,
            elements: &[],
            values: None,
        };
        // With separate events, all mapping files of a run have the same source.
        let alternatives = &self.mapping.files[0].alternatives;
        let chosen = self.alternatives[0].choose(alternatives, record, roots, true).ok()??;
        let format = &alternatives[chosen].format;
        let Some(Expression::Path(events)) = &format.events else { return None };
        let roots = if format.extended_json { self.extended(record, document, roots) } else { roots };
        let found = roots_of_list(format, roots).ok()?;
        if events.each(found).ok()?.is_empty() {
            return None;
        }
        let found = found.body;
        Some(SeparableRecord { record, events, document, found, arena })
    }
}

impl SeparableRecord<'_> {
    /// The record with one of its events, by the event's index from 0, and without the others.
    #[must_use]
    pub fn only_event(&self, event: usize) -> Record {
        let kept = self.events.keep_match(event + 1, self.document, self.found, self.arena);
        let Record { too_long, refused, key, headers, timestamp, position, .. } = self.record;
        Record {
            payload: Some(kept.text().into_bytes()),
            too_long: *too_long,
            refused: refused.clone(),
            key: key.clone(),
            headers: headers.clone(),
            timestamp: *timestamp,
            position: position.clone(),
            event: Some(event),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::document::decoded::Content;
    use crate::mapping::Mapping;

    /// The payload of a record with one of its events.
    fn only_event(source: &str, payload: &str, event: usize) -> String {
        let text = format!(
            "format: 1\nmapping: m\nsource: {source}\ntables:\n  t:\n    columns: {{id: {{type: int, path: $.id}}}}\n    primary_key: [id]\nevents:\n  - upsert: t\n    update: []\n"
        );
        let mapping = Mapping::parse("test", &text).unwrap().0;
        let decoder = Decoder::new(Arc::new(mapping));
        let (record, arena) = (Record::line(payload.into(), "f".into(), 1), Arena::new());
        let only = decoder.separable(&record, &arena).unwrap().only_event(event);
        assert_eq!((only.event, &only.position), (Some(event), &record.position));
        let payload = only.payload.clone().unwrap();
        // The record has this event alone.
        let decoded = decoder.decode(&only, &arena);
        let Content::Events(events) = &decoded.views.as_ref().unwrap()[0].content else {
            panic!("no events")
        };
        assert_eq!(events.len(), 1);
        String::from_utf8(payload).unwrap()
    }

    #[test]
    fn a_record_keeps_its_form() {
        for (source, payload, event, expected) in [
            (
                r#"{events: "$.e[*]", separate_events: true}"#,
                r#"{ "n": 1.50, "e": [{"id": 1}, {"id": 2e0, "x": 12345678901234567890123}], "s": "\u00e9" }"#,
                1,
                r#"{"n":1.50,"e":[{"id":2e+0,"x":12345678901234567890123}],"s":"é"}"#,
            ),
            (
                r#"{events: "$.e[*]", separate_events: true, extended_json: true}"#,
                r#"{"n": {"$numberLong": "7"}, "e": [{"at": {"$date": 0}}, {"at": {"$date": 1}}]}"#,
                1,
                r#"{"n":{"$numberLong":"7"},"e":[{"at":{"$date":1}}]}"#,
            ),
            (
                r#"{events: "$.t.e[*]", separate_events: true, json_text: [envelope.t, envelope.u, $.x]}"#,
                r#"{"t": "{\"e\": [{\"x\": \"[1.0]\"}, {}]}", "u": "[2.0]"}"#,
                0,
                r#"{"t":"{\"e\":[{\"x\":\"[1.0]\"}]}","u":"[2.0]"}"#,
            ),
            (
                r#"{events: "$[*]", separate_events: true, body: $.b, json_text: [$.c]}"#,
                r#"[{"b": "{\"c\": \"1\"}"}, {"b": {"c": "2"}}]"#,
                0,
                r#"[{"b":"{\"c\": \"1\"}"}]"#,
            ),
        ] {
            assert_eq!(only_event(source, payload, event), expected);
        }
    }
}
