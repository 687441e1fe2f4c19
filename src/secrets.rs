//! Row 0. References to secrets in a URL or a property: `${NAME}` and `${file:PATH}`.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// Replaces `${NAME}` by the value of an environment variable, and `${file:PATH}` by the contents of a
/// file. `encode` is applied to each value.
///
/// # Errors
/// A message that names the missing variable or file. It never contains a value.
pub fn expand(text: &str, encode: impl Fn(&str) -> String) -> Result<String, String> {
    let mut expanded = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("${") {
        let (name, remainder) = after.split_once('}').ok_or("`${` without `}`")?;
        let value = match name.strip_prefix("file:") {
            Some(path) => std::fs::read_to_string(path)
                .map_err(|error| format!("`${{file:{path}}}` cannot be read: {error}"))?,
            None => std::env::var(name).map_err(|_| format!("environment variable `{name}` is not set"))?,
        };
        expanded.push_str(before);
        expanded.push_str(&encode(value.trim_end_matches(['\r', '\n'])));
        rest = remainder;
    }
    expanded.push_str(rest);
    Ok(expanded)
}

/// Returns the text without its references: the characters that every user of the machine can read if the text
/// is on the command line.
#[must_use]
pub fn without_references(text: &str) -> String {
    let mut literal = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("${") {
        let Some((_, remainder)) = after.split_once('}') else { break };
        literal.push_str(before);
        rest = remainder;
    }
    literal.push_str(rest);
    literal
}

/// Encodes a secret for use in a URL.
#[must_use]
pub fn percent_encode_secret(secret: &str) -> String {
    utf8_percent_encode(secret, NON_ALPHANUMERIC).to_string()
}
