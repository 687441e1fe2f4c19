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
    (b"\xff\xfe", UTF16),
    (b"\xfe\xff", UTF16),
];

const UTF16: OtherFormat = format("UTF-16", "convert it first, as by `iconv -f UTF-16 -t UTF-8`");

/// Where a tar archive says that it is one.
const TAR_AT: usize = 257;
const TAR: &[u8] = b"ustar";
const TAR_ARCHIVE: OtherFormat =
    format("a tar archive", "unpack it first, as by `tar -xf`, or pipe its files, as by `tar -xOf`");

const COMPRESSED_TWICE: OtherFormat =
    format("compressed data within compressed data", "decompress it once, as by `gzip -dc` or `zstd -dc`");

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
pub(super) fn binary_format(bytes: &[u8]) -> Option<OtherFormat> {
    BINARY.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, format)| *format)
}

/// Recognises another format by the first bytes of a file, which are decompressed if the file is compressed.
#[must_use]
pub fn file_format(bytes: &[u8]) -> Option<OtherFormat> {
    match binary_format(bytes) {
        Some(format) if matches!(format.name, "gzip" | "zstd") => Some(COMPRESSED_TWICE),
        Some(format) => Some(format),
        None if is_utf16(bytes) => Some(UTF16),
        None if bytes.get(TAR_AT..).is_some_and(|rest| rest.starts_with(TAR)) => Some(TAR_ARCHIVE),
        None => None,
    }
}

/// Whether more bytes are needed to recognise the format of a file. Text has no zero bytes, so it is not waited for.
#[must_use]
pub fn may_become_other_format(bytes: &[u8]) -> bool {
    let may_become_binary =
        BINARY.iter().any(|(start, _)| start.len() > bytes.len() && start.starts_with(bytes));
    let may_become_tar = bytes.contains(&0) && bytes.len() < TAR_AT + TAR.len();
    // One byte tells nothing.
    bytes.len() < 2 || may_become_binary || (may_become_tar && file_format(bytes).is_none())
}

/// Whether each second byte is zero, as in UTF-16 without a byte-order mark.
fn is_utf16(bytes: &[u8]) -> bool {
    matches!(bytes, [1..=255, 0, 1..=255, 0, ..] | [0, 1..=255, 0, 1..=255, ..])
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
    fn formats_of_files_are_recognised() {
        let name = |bytes: &[u8]| file_format(bytes).map(|format| format.name);
        let mut tar = b"a.json".to_vec();
        tar.resize(TAR_AT, 0);
        tar.extend_from_slice(b"ustar\x0000");
        assert_eq!(name(&tar), Some("a tar archive"));
        for part in [7, 100, 200, TAR_AT + 4] {
            assert!(may_become_other_format(&tar[..part]), "{part}");
        }
        for utf16 in [&b"{\0\n\0"[..], b"\0{\0\"", b"i\0d\0,\0", b"\xff\xfe{\0"] {
            assert_eq!(name(utf16), Some("UTF-16"), "{utf16:?}");
            assert!(!may_become_other_format(utf16));
        }
        assert_eq!(name(b"\x1f\x8b\x08\0"), Some("compressed data within compressed data"));
        for text in [&b"{}"[..], b"", b"{\0}", b"\0\0\0\0"] {
            assert_eq!(name(text), None, "{text:?}");
        }
        assert!(!may_become_other_format(b"{\"a\": 1}\n"));
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
