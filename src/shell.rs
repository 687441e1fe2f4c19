//! Row 0. Words of commands that the log shows.

/// Quotes a word for a POSIX shell, if that is needed.
pub(crate) fn quoted(word: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "_-./:,=@%+".contains(c);
    if !word.is_empty() && word.chars().all(is_plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_quoted_for_the_shell() {
        assert_eq!(quoted("mappings/order.yaml"), "mappings/order.yaml");
        assert_eq!(quoted("mysql://a:${PW}@db/x"), "'mysql://a:${PW}@db/x'");
        assert_eq!(quoted("it's here"), r"'it'\''s here'");
        assert_eq!(quoted(""), "''");
    }
}
