//! Recognises bytes of another format than JSON by their content, for messages. Nothing is decoded.

use std::fmt;

/// A format that bytes seem to have, with a hint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OtherFormat {
    /// The format.
    pub name: &'static str,
    /// How to get JSON from it.
    pub hint: &'static str,
}

/// As part of a sentence about the bytes.
impl fmt::Display for OtherFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "it looks like {} (hint: {})", self.name, self.hint)
    }
}

const fn format(name: &'static str, hint: &'static str) -> OtherFormat {
    OtherFormat { name, hint }
}

/// First bytes of binary files, and of text in UTF-16.
const BINARY: &[(&[u8], OtherFormat)] = &[
    (b"\x1f\x8b", format("gzip", "decompress it first, as by `gzip -dc`")),
    (b"\x28\xb5\x2f\xfd", format("zstd", "decompress it first, as by `zstd -dc`")),
    (b"\x04\x22\x4d\x18", format("LZ4", "decompress it first, as by `lz4 -dc`")),
    (b"BZh", format("bzip2", "decompress it first, as by `bzip2 -dc`")),
    (b"\xfd7zXZ\0", format("xz", "decompress it first, as by `xz -dc`")),
    (b"PK\x03\x04", format("a ZIP archive", "decompress it first, as by `unzip -p`")),
    (
        b"Obj\x01",
        format("an Avro file", "convert it to one JSON document per line, as by `avro-tools tojson`"),
    ),
    (b"PAR1", format("a Parquet file", "convert it to one JSON document per line")),
    (b"SQLite format 3\0", format("a SQLite database", "`--sink` names the database, `--source` the events")),
    (b"\xff\xfe", format("UTF-16", "convert it first, as by `iconv -f UTF-16 -t UTF-8`")),
    (b"\xfe\xff", format("UTF-16", "convert it first, as by `iconv -f UTF-16 -t UTF-8`")),
];

const SCHEMA_REGISTRY: OtherFormat = format(
    "a message of a schema registry: a zero byte and a schema ID, then Avro or Protobuf",
    "`mapper` reads JSON; use a converter or serializer that writes plain JSON",
);

const JSON_SCHEMA: OtherFormat = format(
    "JSON after the five-byte prefix of a schema registry",
    "`mapper` reads JSON; use a converter or serializer that writes plain JSON",
);

const CSV: OtherFormat = format("CSV", "convert it to one JSON document per line");

const CSV_FILE: OtherFormat = format("CSV", "`--format csv` and `--format tsv` read files with a header");

const XML: OtherFormat = format("XML or HTML", "convert it to one JSON document per line");

/// Recognises a binary format by the first bytes of a file or record.
#[must_use]
pub fn binary_format(bytes: &[u8]) -> Option<OtherFormat> {
    BINARY.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, format)| *format)
}

/// Whether more bytes are needed to recognise a binary format.
#[must_use]
pub fn may_become_binary(bytes: &[u8]) -> bool {
    BINARY.iter().any(|(start, _)| start.len() > bytes.len() && start.starts_with(bytes))
}

/// Recognises the format of a record that is not JSON.
#[must_use]
pub(super) fn record_format(bytes: &[u8], is_of_file: bool) -> Option<OtherFormat> {
    if let Some(found) = binary_format(bytes) {
        return Some(found);
    }
    if let [0, _, _, _, _, rest @ ..] = bytes {
        let is_json = serde_json::from_slice::<serde::de::IgnoredAny>(rest).is_ok();
        return Some(if is_json { JSON_SCHEMA } else { SCHEMA_REGISTRY });
    }
    let text = std::str::from_utf8(bytes).ok()?.trim();
    if text.starts_with('<') {
        return Some(XML);
    }
    is_csv(text).then_some(if is_of_file { CSV_FILE } else { CSV })
}

/// Whether a line has several fields, and nothing of a JSON object.
fn is_csv(line: &str) -> bool {
    if line.contains(['{', '}', '\n']) || line.starts_with('[') {
        return false;
    }
    [',', ';', '\t'].into_iter().any(|separator| {
        let fields = || line.split(separator);
        fields().filter(|field| !field.is_empty()).count() > 1
            && !fields().any(|field| field.starts_with(' '))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(bytes: &[u8]) -> Option<&'static str> {
        record_format(bytes, true).map(|format| format.name)
    }

    #[test]
    fn formats_are_recognised() {
        assert_eq!(name(b"\x1f\x8b\x08\0\0\0\0\0\x02\xff"), Some("gzip"));
        assert_eq!(name(b"\x28\xb5\x2f\xfd\x04\x58"), Some("zstd"));
        assert_eq!(name(b"\xff\xfe{\0}\0"), Some("UTF-16"));
        assert_eq!(name(b"Obj\x01\x04\x14avro.codec"), Some("an Avro file"));
        assert_eq!(name(b"<order id=\"7\"/>"), Some("XML or HTML"));
        for avro in [&b"\0\0\0\0\x07\x02\x0eA-1001"[..], b"\0\0\0\0\x07", b"\0\0\x01\0\x07\0"] {
            assert!(record_format(avro, true) == Some(SCHEMA_REGISTRY), "{avro:?}");
        }
        assert!(record_format(b"\0\0\0\0\x07{\"a\": 1}", true) == Some(JSON_SCHEMA));
        for csv in ["id,name,status", "7;A-1001;", "id\tname", "\"id\",\"name\"", "1,,3"] {
            assert_eq!(name(csv.as_bytes()), Some("CSV"), "{csv}");
        }
    }

    #[test]
    fn other_faulty_records_are_not_mistaken() {
        for text in [
            "",
            "no JSON",
            "{",
            "}, {",
            "  \"type\": \"order.created\",",
            "Hello, world",
            "{\"type\": \"order.cre",
            "{\"type\": \"order.created\",}",
            "{'type': 'order.created', 'id': 1}",
            "[1,2",
            "\"text",
            "\0\0\0\0",
        ] {
            assert_eq!(record_format(text.as_bytes(), true), None, "{text}");
        }
        assert_eq!(record_format(b"\xc3\x28,\xa0", true), None);
    }
}
