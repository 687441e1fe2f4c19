//! Row 0. References to secrets: `${NAME}` and `${file:PATH}` in a URL or a property.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// Replaces `${NAME}` by an environment variable's value and `${file:PATH}` by a file's, each as
/// `encode` makes it.
///
/// # Errors
/// What is missing, in words; never a value.
pub fn expand(text: &str, encode: impl Fn(&str) -> String) -> Result<String, String> {
    let mut expanded = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("${") {
        let (name, behind) = after.split_once('}').ok_or("`${` without `}`")?;
        let value = match name.strip_prefix("file:") {
            Some(path) => std::fs::read_to_string(path)
                .map_err(|error| format!("`${{file:{path}}}` cannot be read: {error}"))?,
            None => std::env::var(name).map_err(|_| format!("environment variable `{name}` is not set"))?,
        };
        expanded.push_str(before);
        expanded.push_str(&encode(value.trim_end_matches(['\r', '\n'])));
        rest = behind;
    }
    expanded.push_str(rest);
    Ok(expanded)
}

/// A secret as a URL can hold it.
#[must_use]
pub fn percent_encode_secret(secret: &str) -> String {
    utf8_percent_encode(secret, NON_ALPHANUMERIC).to_string()
}
