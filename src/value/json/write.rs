//! JSON value → compact JSON text, as `serde_json` writes it.

use std::fmt::{self, Display, Write};

use super::{Json, Number};

impl Json<'_> {
    /// Writes it as JSON.
    ///
    /// # Errors
    /// Those of what it is written to.
    pub fn write(self, out: &mut impl Write) -> fmt::Result {
        match self {
            Json::Null => out.write_str("null"),
            Json::Bool(true) => out.write_str("true"),
            Json::Bool(false) => out.write_str("false"),
            Json::Number(number) => write!(out, "{number}"),
            Json::String(text) => write_text(text, out),
            Json::Array(items) => {
                out.write_char('[')?;
                for (at, item) in items.iter().enumerate() {
                    if at > 0 {
                        out.write_char(',')?;
                    }
                    item.write(out)?;
                }
                out.write_char(']')
            }
            Json::Object(object) => {
                out.write_char('{')?;
                for (at, (name, value)) in object.members().iter().enumerate() {
                    if at > 0 {
                        out.write_char(',')?;
                    }
                    write_text(name, out)?;
                    out.write_char(':')?;
                    value.write(out)?;
                }
                out.write_char('}')
            }
        }
    }
}

fn write_text(text: &str, out: &mut impl Write) -> fmt::Result {
    let is_special = |byte: u8| byte < b' ' || byte == b'"' || byte == b'\\';
    out.write_char('"')?;
    let mut rest = text;
    while let Some(at) = rest.bytes().position(is_special) {
        out.write_str(&rest[..at])?;
        match rest.as_bytes()[at] {
            b'\n' => out.write_str("\\n")?,
            b'\t' => out.write_str("\\t")?,
            b'\r' => out.write_str("\\r")?,
            b'\x08' => out.write_str("\\b")?,
            b'\x0c' => out.write_str("\\f")?,
            byte @ (b'"' | b'\\') => write!(out, "\\{}", char::from(byte))?,
            control => write!(out, "\\u{control:04x}")?,
        }
        rest = &rest[at + 1..];
    }
    out.write_str(rest)?;
    out.write_char('"')
}

impl Display for Json<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f)
    }
}

impl Display for Number<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Number::Unsigned(number) => number.fmt(f),
            Number::Negative(number) => number.fmt(f),
            Number::Spelled(text) => f.write_str(text),
        }
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
