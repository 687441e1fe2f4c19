//! Escapes characters that would change what a reader of a text sees.

/// Whether a character does not show as itself: a control character such as a line break, a control of the direction
/// of text, or an invisible one.
#[must_use]
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}'
                | '\u{61c}'
                | '\u{180e}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

/// Escapes the characters that do not show as themselves.
#[must_use]
pub fn escape_hidden(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if is_hidden(c) { escaped.extend(c.escape_default()) } else { escaped.push(c) }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_are_escaped() {
        assert_eq!(escape_hidden("a\n\u{1b}[31m\u{85}"), "a\\n\\u{1b}[31m\\u{85}");
        assert_eq!(
            escape_hidden("\u{202e}txt\u{2066}\u{200b}\u{feff}"),
            "\\u{202e}txt\\u{2066}\\u{200b}\\u{feff}"
        );
        let shown = "Jane Smith, 'žluť' \\ 日本語 😀";
        assert_eq!(escape_hidden(shown), shown);
        let ranges = ['\u{200b}'..='\u{200f}', '\u{202a}'..='\u{202e}', '\u{2066}'..='\u{2069}'];
        assert!(ranges.into_iter().flatten().all(is_hidden));
    }
}
