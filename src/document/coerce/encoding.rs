//! Text that encodes bytes, and bytes that are a whole number.

use base64::Engine as _;
use base64::alphabet::{STANDARD, URL_SAFE};
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use bigdecimal::num_bigint::BigInt;

use super::decimal;
use super::error::{Mismatch, wrong_kind};
use crate::document::json::{Json, Object};

const ANY_PADDING: GeneralPurposeConfig =
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
const STANDARD_ALPHABET: GeneralPurpose = GeneralPurpose::new(&STANDARD, ANY_PADDING);
const URL_SAFE_ALPHABET: GeneralPurpose = GeneralPurpose::new(&URL_SAFE, ANY_PADDING);

/// How text encodes bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Encoding {
    /// Base64 of RFC 4648.
    #[default]
    Base64,
    /// Hexadecimal digits, two for a byte.
    Hex,
}

impl Encoding {
    /// Its text, in words.
    pub(super) fn text(self) -> &'static str {
        match self {
            Encoding::Base64 => "base64",
            Encoding::Hex => "hexadecimal digits",
        }
    }

    /// The encoded bytes.
    pub(crate) fn decode(self, text: &str) -> Result<Vec<u8>, Mismatch> {
        match self {
            Encoding::Base64 => STANDARD_ALPHABET
                .decode(text)
                .or_else(|_| URL_SAFE_ALPHABET.decode(text))
                .map_err(|_| Mismatch::Malformed(self.text())),
            Encoding::Hex => hex::decode(text).map_err(|_| Mismatch::Malformed(self.text())),
        }
    }

    /// The text of a number whose bytes are encoded: text with the column's scale, or an object with its own.
    pub(super) fn number(self, json: Json<'_>, scale: u8) -> Result<String, Mismatch> {
        match json {
            Json::String(text) => Ok(format!("{}e-{scale}", whole_number(&self.decode(text)?)?)),
            Json::Object(object) => self.scaled_number(object).unwrap_or(Err(Mismatch::WrongKind(
                "an object other than `{scale, value}` with an integer and text",
            ))),
            other => Err(wrong_kind(other)),
        }
    }

    /// The number of `{scale, value}`. `None` if the object has another form.
    fn scaled_number(self, object: Object<'_>) -> Option<Result<String, Mismatch>> {
        let (Json::Number(scale), Json::String(value)) = (object.get("scale")?, object.get("value")?) else {
            return None;
        };
        let scale = scale.text();
        let scale = decimal::parse(&scale)?.to_i64()?;
        let scale = i32::try_from(scale).ok()?.checked_neg()?;
        let number = self.decode(value).and_then(|bytes| whole_number(&bytes));
        Some(number.map(|number| format!("{number}e{scale}")))
    }
}

/// The most bits of a whole number. More have far more digits than a column keeps, and the time to write them grows
/// with the square of their number.
pub(super) const MAX_BITS: u64 = 1024;

/// The whole number of bytes in two's complement, the highest byte first, as decimal text.
pub(super) fn whole_number(bytes: &[u8]) -> Result<String, Mismatch> {
    if bytes.is_empty() {
        return Err(Mismatch::Malformed("the bytes of a number"));
    }
    let number = BigInt::from_signed_bytes_be(bytes);
    if number.bits() > MAX_BITS {
        return Err(Mismatch::OutOfRange("a number"));
    }
    Ok(number.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::json;

    #[test]
    fn bytes_in_twos_complement() {
        let number = |bytes: &[u8]| whole_number(bytes).unwrap();
        assert_eq!(number(&[0]), "0");
        assert_eq!(number(&[0x7f]), "127");
        assert_eq!(number(&[0x80]), "-128");
        assert_eq!(number(&[0xff]), "-1");
        assert_eq!(number(&[0xff, 0xff]), "-1");
        assert_eq!(number(&[0x00, 0xbc]), "188");
        assert_eq!(number(&[0xff, 0x00]), "-256");
        assert_eq!(number(&[0x80, 0, 0, 0, 0, 0, 0, 0]), i64::MIN.to_string());
        assert_eq!(number(&i128::MAX.to_be_bytes()), i128::MAX.to_string());
        assert_eq!(number(&i128::MIN.to_be_bytes()), i128::MIN.to_string());
        assert_eq!(number(&1_000_000_000_i64.to_be_bytes()), "1000000000");
        assert_eq!(whole_number(&[]), Err(Mismatch::Malformed("the bytes of a number")));
        assert_eq!(whole_number(&[1; 129]), Err(Mismatch::OutOfRange("a number")));
        assert_eq!(number(&[0xff; 4096]), "-1");
    }

    #[test]
    fn numbers_with_a_scale() {
        assert_eq!(Encoding::Base64.number(json!("AeJA"), 2).as_deref(), Ok("123456e-2"));
        assert_eq!(Encoding::Hex.number(json!("01E240"), 2).as_deref(), Ok("123456e-2"));
        let scaled = json!({"scale": -3, "value": "Kg=="});
        assert_eq!(Encoding::Base64.number(scaled, 2).as_deref(), Ok("42e3"));
        for wrong in [
            json!({"scale": 1}),
            json!({"value": "Kg=="}),
            json!({"scale": "1", "value": "Kg=="}),
            json!({"scale": 1.5, "value": "Kg=="}),
            json!({"scale": 99_999_999_999_i64, "value": "Kg=="}),
        ] {
            assert!(matches!(Encoding::Base64.number(wrong, 2), Err(Mismatch::WrongKind(_))), "{wrong}");
        }
        assert_eq!(Encoding::Hex.number(json!("0"), 2), Err(Mismatch::Malformed("hexadecimal digits")));
        assert_eq!(Encoding::Hex.number(json!([1]), 2), Err(Mismatch::WrongKind("an array")));
    }
}
