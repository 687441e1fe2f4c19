//! JSON value → compact JSON text, as `serde_json` writes it.

use std::fmt::{self, Display, Write};

use super::value::{Json, Number};

impl Json<'_> {
    /// The value as JSON text.
    #[must_use]
    pub fn text(self) -> String {
        // Enough for most values, so that the buffer rarely grows.
        let mut text = String::with_capacity(64);
        self.write(&mut text);
        text
    }

    fn write(self, out: &mut String) {
        match self {
            Json::Null => out.push_str("null"),
            Json::Bool(true) => out.push_str("true"),
            Json::Bool(false) => out.push_str("false"),
            Json::Number(number) => out.push_str(&number.text()),
            Json::String(text) => write_text(text, out),
            Json::Array(items) => {
                let mut separator = '[';
                for item in items {
                    out.push(separator);
                    item.write(out);
                    separator = ',';
                }
                out.push_str(if items.is_empty() { "[]" } else { "]" });
            }
            Json::Object(object) => {
                let mut separator = '{';
                for (name, value) in object.members() {
                    out.push(separator);
                    write_text(name, out);
                    out.push(':');
                    value.write(out);
                    separator = ',';
                }
                out.push_str(if object.members().is_empty() { "{}" } else { "}" });
            }
        }
    }
}

fn write_text(text: &str, out: &mut String) {
    let is_special = |byte: u8| byte < b' ' || byte == b'"' || byte == b'\\';
    out.push('"');
    let mut rest = text;
    while let Some(at) = rest.bytes().position(is_special) {
        out.push_str(&rest[..at]);
        match rest.as_bytes()[at] {
            b'\n' => out.push_str("\\n"),
            b'\t' => out.push_str("\\t"),
            b'\r' => out.push_str("\\r"),
            b'\x08' => out.push_str("\\b"),
            b'\x0c' => out.push_str("\\f"),
            b'"' => out.push_str("\\\""),
            b'\\' => out.push_str("\\\\"),
            control => {
                // Writing to a `String` cannot fail.
                let _ = write!(out, "\\u{control:04x}");
            }
        }
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
    out.push('"');
}

impl Display for Json<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl Display for Number<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

#[cfg(test)]
mod tests {
    use super::super::leaked;

    #[test]
    fn text_is_written_as_serde_json_writes_it() {
        let every: String = (0..=0x100).filter_map(char::from_u32).collect();
        for value in [
            serde_json::json!(every),
            serde_json::json!({"": [], "a\"b": {}, "é": [true, false, null, 1, -1, "\u{2028}"]}),
        ] {
            assert_eq!(leaked(value.clone()).to_string(), value.to_string());
        }
    }
}
