//! Text as YAML spells it.

use std::fmt::Write as _;

/// Text of YAML, in quotes if it needs them within braces.
pub(crate) fn quoted(text: &str) -> String {
    if is_plain(text) {
        return text.to_owned();
    }
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            '\n' => quoted.push_str("\\n"),
            _ if character.is_control() || matches!(character, '\u{2028}' | '\u{2029}' | '\u{feff}') => {
                let _ = write!(quoted, "\\u{:04x}", u32::from(character));
            }
            _ => quoted.push(character),
        }
    }
    quoted + "\""
}

/// Whether text needs no quotes.
pub(super) fn is_plain(text: &str) -> bool {
    const WORDS: [&str; 12] =
        ["true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf", "infinity"];
    let is_word = |character: char| {
        character.is_ascii_alphanumeric() || matches!(character, '_' | '.' | '$' | '/' | '-')
    };
    let starts_well =
        text.starts_with(|first: char| first.is_ascii_alphabetic() || matches!(first, '_' | '$'));
    starts_well && text.chars().all(is_word) && !WORDS.contains(&text.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_quoted_if_yaml_needs_it() {
        let texts = [
            ("$.a.b", "$.a.b"),
            ("$['x y']", "\"$['x y']\""),
            ("no", "\"no\""),
            ("a\"b", "\"a\\\"b\""),
            ("1", "\"1\""),
        ];
        for (text, expected) in texts {
            assert_eq!(quoted(text), expected);
        }
    }
}
