//! Names of tables, columns and levels, made of the names in the documents.

use foldhash::{HashSet, HashSetExt};

/// The longest name that every database takes, in bytes: PostgreSQL's limit.
const MAX_BYTES: usize = 63;

/// Beginnings of table names that are reserved, and by whom.
pub(crate) const RESERVED: [(&str, &str); 3] =
    [("mapper_", "`mapper`"), ("pg_", "PostgreSQL"), ("sqlite_", "SQLite")];

/// Words of SQL that are likely as names of members, and that statements written by hand would have to quote.
const SQL_WORDS: [&str; 52] = [
    "all",
    "and",
    "any",
    "as",
    "asc",
    "by",
    "case",
    "check",
    "column",
    "condition",
    "create",
    "database",
    "default",
    "delete",
    "desc",
    "distinct",
    "end",
    "exists",
    "for",
    "from",
    "grant",
    "group",
    "having",
    "if",
    "in",
    "index",
    "insert",
    "interval",
    "into",
    "is",
    "join",
    "key",
    "keys",
    "limit",
    "match",
    "not",
    "null",
    "offset",
    "on",
    "option",
    "or",
    "order",
    "primary",
    "range",
    "references",
    "select",
    "set",
    "table",
    "to",
    "user",
    "values",
    "where",
];

/// Words that end a plural without an `s`, with their singulars.
const IRREGULAR: [(&str, &str); 6] = [
    ("children", "child"),
    ("people", "person"),
    ("men", "man"),
    ("women", "woman"),
    ("data", "data"),
    ("series", "series"),
];

/// Whether SQL gives the word a meaning.
pub(super) fn is_sql_word(name: &str) -> bool {
    SQL_WORDS.contains(&name)
}

/// Whether a table of this name would be one of a database or of `mapper`.
pub(super) fn is_reserved(name: &str) -> bool {
    RESERVED.iter().any(|(start, _)| name.starts_with(start))
}

/// A name in lower case, its words joined by `_`. Empty if the text has no character and no digit of ASCII.
pub(super) fn snake_case(text: &str) -> String {
    let mut name = String::new();
    let mut before: Option<char> = None;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if character.is_ascii_alphanumeric() {
            let follows_small =
                before.is_some_and(|before| before.is_ascii_lowercase() || before.is_ascii_digit());
            let ends_acronym = before.is_some_and(|before| before.is_ascii_uppercase())
                && characters.peek().is_some_and(char::is_ascii_lowercase);
            if character.is_ascii_uppercase() && (follows_small || ends_acronym) && !name.ends_with('_') {
                name.push('_');
            }
            name.push(character.to_ascii_lowercase());
        } else if !name.is_empty() && !name.ends_with('_') {
            name.push('_');
        }
        before = Some(character);
    }
    name.truncate(name.trim_end_matches('_').len());
    name
}

/// The plural of a name's last word.
pub(super) fn plural(name: &str) -> String {
    let (start, word) = last_word(name);
    if let Some((plural, _)) = IRREGULAR.iter().find(|(_, singular)| *singular == word) {
        return format!("{start}{plural}");
    }
    if singular(name) != name || word.ends_with("ed") {
        return name.to_owned();
    }
    match word.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'i', 'o', 'u']) && !stem.is_empty() => {
            format!("{start}{stem}ies")
        }
        _ if ["s", "x", "z", "ch", "sh"].iter().any(|end| word.ends_with(end)) => format!("{name}es"),
        _ => format!("{name}s"),
    }
}

/// The singular of a name's last word.
pub(super) fn singular(name: &str) -> String {
    let (start, word) = last_word(name);
    if let Some((_, singular)) = IRREGULAR.iter().find(|(plural, _)| *plural == word) {
        return format!("{start}{singular}");
    }
    let hissing = ["ses", "xes", "zes", "ches", "shes"];
    let singular = match word.strip_suffix("ies") {
        Some(stem) if stem.len() > 1 => format!("{stem}y"),
        _ if hissing.iter().any(|end| word.ends_with(end))
            && !word.ends_with("uses")
            && !word.ends_with("ases") =>
        {
            word[..word.len() - 2].to_owned()
        }
        _ if word.ends_with("us") || word.ends_with("ss") || word.ends_with("is") => word.to_owned(),
        _ => word.strip_suffix('s').filter(|stem| stem.len() > 1).unwrap_or(word).to_owned(),
    };
    format!("{start}{singular}")
}

fn last_word(name: &str) -> (&str, &str) {
    name.split_at(name.rfind('_').map_or(0, |at| at + 1))
}

/// The words of an event type, in lower case: `order.item_added` and `OrderItemAdded` have three.
pub(super) fn words(text: &str) -> Vec<String> {
    snake_case(text).split('_').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Names that are in use. Databases ignore the case of names.
#[derive(Debug, Clone, Default)]
pub(super) struct UsedNames(HashSet<String>);

impl UsedNames {
    pub(super) fn new() -> UsedNames {
        UsedNames(HashSet::new())
    }

    /// A name that is not in use yet: the wished one, or one with a number. It is in use from now on.
    pub(super) fn unused(&mut self, wished: &str) -> String {
        let wished = if wished.is_empty() { "value" } else { wished };
        let starts_with_digit = wished.starts_with(|character: char| character.is_ascii_digit());
        let wished = if starts_with_digit { format!("n_{wished}") } else { wished.to_owned() };
        // Names consist of ASCII, so each byte is a character.
        let short = wished[..wished.len().min(MAX_BYTES)].trim_end_matches('_').to_owned();
        let mut name = short.clone();
        let mut number = 1;
        while !self.0.insert(name.clone()) {
            number += 1;
            let end = format!("_{number}");
            name = format!("{}{end}", &short[..short.len().min(MAX_BYTES - end.len())]);
        }
        name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_in_snake_case() {
        let names = [
            ("roomNumber", "room_number"),
            ("HTTPStatus", "http_status"),
            ("label-info", "label_info"),
            ("_id", "id"),
            ("Größe", "gr_e"),
            ("日本", ""),
            ("street1", "street1"),
        ];
        for (text, expected) in names {
            assert_eq!(snake_case(text), expected, "{text}");
        }
    }

    #[test]
    fn plurals_and_singulars_belong_together() {
        let words = [
            ("item", "items"),
            ("entry", "entries"),
            ("address", "addresses"),
            ("box", "boxes"),
            ("day", "days"),
            ("child", "children"),
            ("room_line", "room_lines"),
            ("status", "statuses"),
        ];
        for (one, several) in words {
            assert_eq!(plural(one), several);
            assert_eq!(plural(several), several);
            if one != "status" {
                assert_eq!(singular(several), one);
            }
            assert_eq!(singular(one), one);
        }
    }

    #[test]
    fn a_name_is_given_once() {
        let mut names = UsedNames::new();
        assert_eq!(names.unused("a"), "a");
        assert_eq!(names.unused("a"), "a_2");
        assert_eq!(names.unused(""), "value");
        assert_eq!(names.unused("3d"), "n_3d");
        assert_eq!(names.unused(&"b".repeat(80)).len(), 63);
        assert_eq!(names.unused(&"b".repeat(80)), format!("{}_2", "b".repeat(61)));
    }
}
