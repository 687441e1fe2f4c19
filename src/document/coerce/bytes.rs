//! JSON → bytes. JSON has no bytes, so they are base64 (RFC 4648) in either alphabet, with or without
//! padding. Text that no encoder writes is refused, not guessed.

use base64::Engine as _;
use base64::alphabet::{STANDARD, URL_SAFE};
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use super::error::{Mismatch, wrong_kind};
use crate::document::json::Json;
use crate::types::{MAX_BYTES, Value};

const ANY_PADDING: GeneralPurposeConfig =
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
const STANDARD_ALPHABET: GeneralPurpose = GeneralPurpose::new(&STANDARD, ANY_PADDING);
const URL_SAFE_ALPHABET: GeneralPurpose = GeneralPurpose::new(&URL_SAFE, ANY_PADDING);

/// Coerces to `binary`.
pub(super) fn binary(json: Json<'_>) -> Result<Value, Mismatch> {
    let Json::String(text) = json else { return Err(wrong_kind(json)) };
    let alphabet = if text.contains(['-', '_']) { URL_SAFE_ALPHABET } else { STANDARD_ALPHABET };
    let Ok(bytes) = alphabet.decode(text) else { return Err(Mismatch::Malformed("base64")) };
    if bytes.len() > MAX_BYTES {
        return Err(Mismatch::Length {
            what: "base64",
            length: bytes.len(),
            limit: Some(MAX_BYTES),
            unit: "bytes",
        });
    }
    Ok(Value::Binary(bytes.into()))
}

#[cfg(test)]
mod tests {
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
        assert!(decoded(&STANDARD_ALPHABET.encode(vec![7; MAX_BYTES])).is_ok());
        assert!(matches!(
            decoded(&STANDARD_ALPHABET.encode(vec![7; MAX_BYTES + 1])),
            Err(Mismatch::Length { length: 16_777_216, .. })
        ));
        assert!(matches!(binary(json!([1, 2])), Err(Mismatch::WrongKind("an array"))));
    }
}
