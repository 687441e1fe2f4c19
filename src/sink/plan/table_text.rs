//! Reads the text by which a table of SQLite was made.

/// Whether a check is one that the templates add to the type of a column.
pub(super) fn is_of_column(check: &str, quoted: &str) -> bool {
    let rest = check.strip_prefix("CHECK (").and_then(|rest| rest.strip_prefix(quoted));
    rest.is_some_and(|rest| rest.starts_with(" IN (") || rest.starts_with(" BETWEEN "))
}

/// The checks in the text of a table, as they are written.
pub(super) fn checks_of(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let after = skip_quoted(text, at);
        if after > at {
            at = after;
            continue;
        }
        let is_word_before = at > 0 && (bytes[at - 1].is_ascii_alphanumeric() || bytes[at - 1] == b'_');
        let is_check = bytes.get(at..at + 5).is_some_and(|word| word.eq_ignore_ascii_case(b"check"));
        // The word is ASCII, so the text can be cut after it.
        let open = (is_check && !is_word_before).then(|| text[at + 5..].find('(')).flatten();
        let open = open.map(|open| at + 5 + open);
        let Some(open) = open.filter(|open| text[at + 5..*open].trim().is_empty()) else {
            at += 1;
            continue;
        };
        let close = closing(text, open);
        found.push(format!("CHECK {}", &text[open..close]));
        at = close;
    }
    found
}

/// The words of a text in upper case, with single blanks between them, without what is quoted.
pub(super) fn words_of(text: &str) -> String {
    let mut words = String::new();
    let mut at = 0;
    while at < text.len() {
        let after = skip_quoted(text, at);
        if after > at {
            words.push(' ');
            at = after;
            continue;
        }
        words.push(char::from(text.as_bytes()[at]).to_ascii_uppercase());
        at += 1;
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The position after a quoted name, a text or a comment that begins at `at`, or `at` itself.
fn skip_quoted(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes();
    for (begin, end) in [("--", "\n"), ("/*", "*/")] {
        if bytes[at..].starts_with(begin.as_bytes()) {
            return text[at + 2..].find(end).map_or(text.len(), |found| at + 2 + found + end.len());
        }
    }
    let closing = match bytes[at] {
        quote @ (b'\'' | b'"' | b'`') => quote,
        b'[' => b']',
        _ => return at,
    };
    let mut next = at + 1;
    while next < bytes.len() {
        if bytes[next] == closing {
            if bytes.get(next + 1) == Some(&closing) && closing != b']' {
                next += 2;
                continue;
            }
            return next + 1;
        }
        next += 1;
    }
    next
}

/// The position after the bracket that closes the one at `open`.
fn closing(text: &str, open: usize) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut depth) = (open, 0);
    while at < bytes.len() {
        let after = skip_quoted(text, at);
        if after > at {
            at = after;
            continue;
        }
        match bytes[at] {
            b'(' => depth += 1,
            b')' if depth == 1 => return at + 1,
            b')' => depth -= 1,
            _ => {}
        }
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_other_letters() {
        let text = "CREATE TABLE t (größe INT, -- it's CHECK (a\n id INT CHECK (id > 0) /* CHECK ( ' */)";
        assert_eq!(checks_of(text), ["CHECK (id > 0)"]);
    }

    #[test]
    fn checks_in_the_text_of_a_table() {
        let text = "CREATE TABLE t (\"check\" INT CHECK (\"check\" IN ('a', 'b)')), [x check (] TEXT, b INT check(b > (1)), \
                    recheck (INT))";
        assert_eq!(checks_of(text), ["CHECK (\"check\" IN ('a', 'b)'))", "CHECK (b > (1))"]);
        assert!(is_of_column("CHECK (\"s\" IN ('a'))", "\"s\""));
        assert!(!is_of_column("CHECK (\"s\" > 1)", "\"s\""));
    }
}
