//! Recognizes conditions in the words of SQL or of other languages, and proposes the filter that is meant.

/// A symbol of a condition.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Symbol {
    /// Text in quotes, with them.
    Quoted(String),
    /// A path, a name, a number or a function.
    Word(String),
    /// An operator in the spelling of JSONPath.
    Operator(&'static str),
    /// A parenthesis or a comma.
    Mark(char),
}

/// Operators in other languages, with those of JSONPath. A longer one comes before its beginnings.
const OPERATORS: [(&str, &str); 15] = [
    ("===", "=="),
    ("!==", "!="),
    ("==", "=="),
    ("!=", "!="),
    ("<>", "!="),
    ("<=", "<="),
    (">=", ">="),
    ("=~", "=~"),
    ("&&", "&&"),
    ("||", "||"),
    ("=", "=="),
    ("<", "<"),
    (">", ">"),
    ("!", "!"),
    ("+", "+"),
];

/// Words that are operators.
const WORDS: [(&str, &str); 8] = [
    ("and", "&&"),
    ("or", "||"),
    ("not", "!"),
    ("is", "=="),
    ("in", "in"),
    ("like", "like"),
    ("between", "between"),
    ("matches", "like"),
];

/// Whether a text is a condition, and not a path.
pub(super) fn is_condition(text: &str) -> bool {
    let text = text.trim_start_matches(['?', '(']);
    parts(text).is_some_and(|parts| {
        let operators = parts.iter().filter(|part| matches!(part, Symbol::Operator(_)));
        operators.count() > 0
            && matches!(parts[0], Symbol::Word(_) | Symbol::Quoted(_) | Symbol::Operator("!"))
    })
}

/// The name of the function that a text calls.
pub(super) fn called_function(text: &str) -> Option<&str> {
    let (name, rest) = text.split_once('(')?;
    let is_name = !name.is_empty() && name.chars().all(|c| c == '_' || c.is_ascii_alphanumeric());
    (is_name && rest.contains(')')).then_some(name)
}

/// The condition as JSONPath, with names of members that begin at `root`, which is `$` or `@`. Paths from `@` also
/// begin there. Returns `None` if it has words or operators without a counterpart.
pub(super) fn as_jsonpath(text: &str, root: char) -> Option<String> {
    let parts = parts(text.trim().trim_start_matches('?'))?;
    let mut written = String::new();
    let mut compares = false;
    let mut at = 0;
    while let Some(part) = parts.get(at) {
        at += 1;
        match part {
            Symbol::Quoted(quoted) => written.push_str(quoted),
            Symbol::Operator("!") if written.ends_with("== ") => {
                // `is not`
                written.truncate(written.len() - "== ".len());
                written.push_str("!= ");
            }
            Symbol::Operator("!") => written.push('!'),
            Symbol::Operator(operator @ ("&&" | "||" | "==" | "!=" | "<" | "<=" | ">" | ">=")) => {
                compares = !matches!(*operator, "&&" | "||");
                written.extend([" ", operator, " "]);
            }
            Symbol::Operator(_) => return None,
            Symbol::Mark(mark) => written.push_str(if *mark == ',' {
                ", "
            } else if *mark == '(' {
                "("
            } else {
                ")"
            }),
            Symbol::Word(word) => {
                let calls = parts.get(at) == Some(&Symbol::Mark('('));
                written.push_str(&operand(word, calls, compares, root)?);
            }
        }
    }
    Some(written)
}

/// A word as an operand: a path, a constant, or a function.
fn operand(word: &str, calls: bool, is_right_side: bool, root: char) -> Option<String> {
    let lower = word.to_lowercase();
    if word.starts_with(['$', '@']) {
        let rest = &word[1..];
        let root = if word.starts_with('$') { '$' } else { root };
        return (rest.is_empty() || rest.starts_with(['.', '['])).then(|| format!("{root}{rest}"));
    }
    if calls {
        return ["length", "count", "match", "search", "value"].contains(&lower.as_str()).then_some(lower);
    }
    if matches!(lower.as_str(), "true" | "false" | "null") {
        return Some(lower);
    }
    if word.parse::<f64>().is_ok() {
        return Some(word.to_owned());
    }
    if is_right_side {
        return Some(format!("'{word}'"));
    }
    let starts_as_name = word.starts_with(|c: char| c == '_' || c.is_alphabetic());
    starts_as_name.then(|| format!("{root}.{word}"))
}

/// Divides a condition. Returns `None` if a quote or a bracket is not closed.
fn parts(text: &str) -> Option<Vec<Symbol>> {
    let mut parts = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let length;
        if first == '\'' || first == '"' {
            length = quoted_length(rest)?;
            parts.push(Symbol::Quoted(rest[..length].to_owned()));
        } else if matches!(first, '(' | ')' | ',') {
            length = 1;
            parts.push(Symbol::Mark(first));
        } else if let Some((spelling, operator)) =
            OPERATORS.iter().find(|(spelling, _)| rest.starts_with(spelling))
        {
            length = spelling.len();
            parts.push(Symbol::Operator(operator));
        } else {
            length = word_length(rest)?;
            let word = &rest[..length];
            let operator = WORDS.iter().find(|(known, _)| word.eq_ignore_ascii_case(known));
            parts.push(match operator {
                Some((_, operator)) => Symbol::Operator(operator),
                None => Symbol::Word(word.to_owned()),
            });
        }
        rest = rest[length..].trim_start();
    }
    (!parts.is_empty()).then_some(parts)
}

/// The length of the quoted text at the start.
fn quoted_length(text: &str) -> Option<usize> {
    let quote = text.chars().next()?;
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        if !escaped && c == quote {
            return Some(at + c.len_utf8());
        }
        escaped = !escaped && c == '\\';
    }
    None
}

/// The length of the word at the start. Brackets belong to it, with all that is in them.
fn word_length(text: &str) -> Option<usize> {
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        if c == '[' {
            at += bracket_length(&text[at..])?;
        } else if c.is_whitespace() || "()'\",=!<>&|+~".contains(c) {
            break;
        } else {
            at += c.len_utf8();
        }
    }
    (at > 0).then_some(at)
}

fn bracket_length(text: &str) -> Option<usize> {
    let (mut at, mut depth) = (0, 0_usize);
    while let Some(c) = text[at..].chars().next() {
        if c == '\'' || c == '"' {
            at += quoted_length(&text[at..])?;
            continue;
        }
        at += c.len_utf8();
        depth = match c {
            '[' => depth + 1,
            ']' => depth - 1,
            _ => depth,
        };
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::path::{Path, Scope};
    use proptest::prelude::*;

    #[test]
    fn conditions_become_filters() {
        let proposals = [
            ("$.verb == 'create'", "$.verb == 'create'"),
            ("verb == 'create'", "$.verb == 'create'"),
            ("verb = create", "$.verb == 'create'"),
            ("$.n <> 5 AND $.x IS NOT NULL", "$.n != 5 && $.x != null"),
            ("status is null or not deleted", "$.status == null || !$.deleted"),
            ("?@.verb==\"create\"", "$.verb == \"create\""),
            ("length($.tags) > 0", "length($.tags) > 0"),
            ("$.a['b = c'] === true", "$.a['b = c'] == true"),
        ];
        for (text, expected) in proposals {
            assert!(is_condition(text), "{text}");
            let proposed = as_jsonpath(text, '$').unwrap();
            assert_eq!(proposed, expected, "{text}");
            assert!(Path::parse(&format!("$[?{proposed}]"), Scope::default()).is_ok(), "{proposed}");
        }
        for text in ["status IN ('a', 'b')", "name like 'x%'", "upper(a) = 'X'", "a + b = 2"] {
            assert!(is_condition(text), "{text}");
            assert_eq!(as_jsonpath(text, '$'), None, "{text}");
        }
        for text in
            ["$.a.b", "item.x", "$['a = b']", "$.a b", "$.content-type", "", "a", "$[?@.x == 1]", "'x"]
        {
            assert!(!is_condition(text), "{text}");
        }
        assert_eq!(called_function("length($.tags)"), Some("length"));
        assert_eq!(called_function("$.a"), None);
    }

    proptest! {
        #[test]
        fn no_text_panics(text in "[$@.a=!<>&|()'\",\\[\\]\\\\é ]{0,16}") {
            let _: bool = is_condition(&text);
            let _: Option<String> = as_jsonpath(&text, '$');
        }
    }
}
