//! Types of PostgreSQL as the `sql` of a column spells them: the type alone, without the constraints that follow it.

/// Types whose casts round as a column does. The others truncate.
const ROUNDED: [&str; 8] =
    ["numeric", "decimal", "dec", "timestamp", "timestamptz", "time", "timetz", "interval"];

/// Words that continue a type's name, as in `TIMESTAMP WITH TIME ZONE`. Other words begin a constraint.
const CONTINUATIONS: [&str; 13] = [
    "precision",
    "varying",
    "with",
    "without",
    "time",
    "zone",
    "year",
    "month",
    "day",
    "hour",
    "minute",
    "second",
    "to",
];

/// A type of PostgreSQL.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct PostgresType<'t> {
    /// Its name, which can have several words.
    name: &'t str,
    /// Its name with its arguments and the words after them.
    full: &'t str,
    /// The words after the arguments.
    suffix: &'t str,
    /// Whether it is an array of this type.
    pub is_array: bool,
}

impl<'t> PostgresType<'t> {
    /// Reads the type at the start of a column's `sql`.
    pub(super) fn parse(text: &'t str) -> PostgresType<'t> {
        let name_end = words_end(text, name_end(text));
        let arguments_end = group_end(text, name_end, '(', ')').unwrap_or(name_end);
        let full_end = words_end(text, arguments_end);
        let at = |start: usize, end: usize| text.get(start..end).unwrap_or_default().trim();
        let rest = at(full_end, text.len());
        PostgresType {
            name: at(0, name_end),
            full: at(0, full_end),
            suffix: at(arguments_end, full_end),
            is_array: rest.starts_with('[') || first_word(rest).eq_ignore_ascii_case("array"),
        }
    }

    /// Whether it is JSON, or an array of JSON.
    pub(super) fn is_json(&self) -> bool {
        matches!(self.own_name().as_str(), "json" | "jsonb")
    }

    /// The type in a cast of a parameter. It has no length, because a cast to a type with a length would silently
    /// truncate longer text or bits. `CHAR` and `BIT` alone have length 1, so they are replaced. Numbers and
    /// timestamps keep their arguments: the cast rounds as the column does, so values compare as stored.
    pub(super) fn cast(&self) -> String {
        let name = self.own_name();
        let brackets = if self.is_array { "[]" } else { "" };
        match name.as_str() {
            name if ROUNDED.contains(&first_word(name)) => format!("{}{brackets}", self.full),
            "char" | "character" => format!("BPCHAR{brackets}"),
            "bit" => format!("VARBIT{brackets}"),
            _ if self.suffix.is_empty() => format!("{}{brackets}", self.name),
            _ => format!("{} {}{brackets}", self.name, self.suffix),
        }
    }

    /// The name in lower case, without the schema of the built-in types. A quoted name keeps its quotes, because
    /// `"char"` is another type than `char`.
    fn own_name(&self) -> String {
        let name = self.name.to_ascii_lowercase();
        match name.strip_prefix("pg_catalog.") {
            Some("\"json\"" | "json") => "json".to_owned(),
            Some("\"jsonb\"" | "jsonb") => "jsonb".to_owned(),
            Some(built_in) => built_in.to_owned(),
            None => name,
        }
    }
}

/// Returns the end of a name, which can have a schema.
fn name_end(text: &str) -> usize {
    let mut quoted = false;
    let end = text.find(|c: char| {
        quoted ^= c == '"';
        !quoted && (c.is_whitespace() || matches!(c, '(' | '['))
    });
    end.unwrap_or(text.len())
}

/// Returns the end of the words from `start` that belong to the type's name.
fn words_end(text: &str, start: usize) -> usize {
    let mut end = start;
    while let Some(rest) = text.get(end..) {
        let blanks = rest.len() - rest.trim_start().len();
        let word = first_word(rest.trim_start());
        if !CONTINUATIONS.iter().any(|known| word.eq_ignore_ascii_case(known)) {
            break;
        }
        end += blanks + word.len();
    }
    end
}

/// Returns the end of the group in brackets that comes next.
fn group_end(text: &str, start: usize, open: char, close: char) -> Option<usize> {
    let rest = text.get(start..)?;
    let inner = rest.trim_start().strip_prefix(open)?;
    let closed = inner.find(close)?;
    Some(text.len() - inner.len() + closed + close.len_utf8())
}

/// Returns the letters, digits and underscores at the start of text.
fn first_word(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cast_type_has_no_length() {
        for (ty, cast) in [
            ("INET", "INET"),
            ("NUMERIC(12, 4)", "NUMERIC(12, 4)"),
            ("pg_catalog.numeric(12, 4)", "pg_catalog.numeric(12, 4)"),
            ("character varying(20)", "character varying"),
            ("CHAR(3)", "BPCHAR"),
            ("Character (3)", "BPCHAR"),
            ("\"char\"", "\"char\""),
            ("BIT(3)", "VARBIT"),
            ("BIT VARYING(3)", "BIT VARYING"),
            ("TIMESTAMP(3) WITH TIME ZONE", "TIMESTAMP(3) WITH TIME ZONE"),
            ("interval day to second(3)", "interval day to second(3)"),
            ("VARCHAR(20)[]", "VARCHAR[]"),
            ("CHAR(3)[4]", "BPCHAR[]"),
            ("timestamptz (3) []", "timestamptz (3)[]"),
            ("DOUBLE PRECISION ARRAY[4]", "DOUBLE PRECISION[]"),
        ] {
            assert_eq!(PostgresType::parse(ty).cast(), cast);
        }
    }

    #[test]
    fn constraints_are_no_part_of_the_type() {
        for (sql, cast) in [
            ("TEXT[] NULL", "TEXT[]"),
            ("TEXT[] DEFAULT (ARRAY[1])", "TEXT[]"),
            ("TEXT [3] [4] COLLATE \"C\"", "TEXT[]"),
            ("int[] CHECK (cardinality(x) < 3)", "int[]"),
            ("int Array NOT NULL", "int[]"),
            ("\"my \"\"[] type\"[]", "\"my \"\"[] type\"[]"),
            ("my.\"Type\" NULL", "my.\"Type\""),
            ("TEXT DEFAULT '[]'", "TEXT"),
            ("JSONB DEFAULT to_jsonb(ARRAY[1])", "JSONB"),
            ("NUMERIC(9,2) CHECK (x[1] > 0)", "NUMERIC(9,2)"),
            ("TIME(3) WITHOUT TIME ZONE NOT NULL", "TIME(3) WITHOUT TIME ZONE"),
            ("", ""),
            ("(", ""),
            ("é (é", "é"),
        ] {
            let ty = PostgresType::parse(sql);
            assert_eq!(ty.cast(), cast);
            assert_eq!(ty.is_array, cast.ends_with("[]"), "{sql}");
        }
    }

    #[test]
    fn json_is_known_by_its_name() {
        for ty in ["json[]", "JSONB []", "pg_catalog.jsonb[]", "pg_catalog.\"json\"[]"] {
            assert!(PostgresType::parse(ty).is_json(), "{ty}");
        }
        for ty in ["json_label[]", "jsonpath[]", "public.jsonb[]", "TEXT[] DEFAULT '{json}'"] {
            assert!(!PostgresType::parse(ty).is_json(), "{ty}");
        }
    }
}
