//! JSON → bytes. JSON has no bytes, so they are base64 (RFC 4648) in either alphabet, with or without
//! padding. Text that no encoder writes is refused, not guessed.

use super::encoding::Encoding;
use super::error::{Mismatch, wrong_kind};
use crate::document::json::Json;
use crate::types::{Loss, MAX_BYTES, Value};

/// Coerces to `binary`.
pub(super) fn binary(json: Json<'_>) -> Result<Value, Mismatch> {
    let Json::String(text) = json else { return Err(wrong_kind(json)) };
    fitting(Encoding::Base64.decode(text)?, Encoding::Base64)
}

/// Coerces to `binary`. Text has the encoding, and bytes beyond the limit can be cut off.
pub(super) fn binary_with(
    json: Json<'_>,
    encoding: Encoding,
    truncate: bool,
) -> Result<(Value, Option<Loss>), Mismatch> {
    let Json::String(text) = json else { return Err(wrong_kind(json)) };
    let mut bytes = encoding.decode(text)?;
    let loss = (truncate && bytes.len() > MAX_BYTES).then_some(Loss::Truncated);
    if loss.is_some() {
        bytes.truncate(MAX_BYTES);
    }
    Ok((fitting(bytes, encoding)?, loss))
}

fn fitting(bytes: Vec<u8>, encoding: Encoding) -> Result<Value, Mismatch> {
    if bytes.len() > MAX_BYTES {
        return Err(Mismatch::Length {
            what: encoding.text(),
            length: bytes.len(),
            limit: Some(MAX_BYTES),
            unit: "bytes",
        });
    }
    Ok(Value::Binary(bytes.into()))
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;

    use super::*;
    use crate::document::json;

    fn decoded(text: &str) -> Result<Value, Mismatch> {
        binary(json!(text))
    }

    #[test]
    fn both_alphabets_with_and_without_padding() {
        let bytes = |bytes: &[u8]| Ok(Value::Binary(bytes.into()));
        assert_eq!(decoded(""), bytes(b""));
        assert_eq!(decoded("AP/+"), bytes(&[0, 255, 254]));
        assert_eq!(decoded("AP_-"), bytes(&[0, 255, 254]));
        assert_eq!(decoded("YQ=="), bytes(b"a"));
        assert_eq!(decoded("YQ"), bytes(b"a"));
        assert_eq!(decoded("YWI="), bytes(b"ab"));
    }

    #[test]
    fn invalid_base64_is_refused() {
        // The last one has bits that belong to no byte.
        for text in ["a", "AP_+", "AP/-", "YQ= =", "YW\nI=", " YWI=", "ä", "YR=="] {
            assert_eq!(decoded(text), Err(Mismatch::Malformed("base64")), "{text}");
        }
        assert!(decoded(&STANDARD.encode(vec![7; MAX_BYTES])).is_ok());
        assert!(matches!(
            decoded(&STANDARD.encode(vec![7; MAX_BYTES + 1])),
            Err(Mismatch::Length { length: 16_777_216, .. })
        ));
        assert!(matches!(binary(json!([1, 2])), Err(Mismatch::WrongKind("an array"))));
    }
}
