//! Mutated mappings: lines, words and bytes of sound mappings are moved, removed and replaced.

use std::ops::Range;
use std::path::PathBuf;

use mapper::mapping::Mapping;

use crate::random::Random;
use crate::support::{folders, root, yaml_files};

/// Sound mappings, and the words of all of them.
pub struct Corpus {
    mappings: Vec<String>,
    words: Vec<String>,
}

impl Corpus {
    /// Reads the mappings of the project: those that are shipped, and those of the golden cases.
    pub fn read() -> Corpus {
        let mut paths: Vec<PathBuf> = yaml_files(&root().join("mappings"));
        paths.extend(folders("tests/cases").into_iter().map(|folder| folder.join("mapping.yaml")));
        paths.extend(yaml_files(&root().join("tests/fuzz")));
        let mut mappings = Vec::new();
        for path in paths.iter().filter(|path| path.exists()) {
            let text = std::fs::read_to_string(path).unwrap();
            if Mapping::parse("", &text).is_ok() {
                mappings.push(text);
            }
        }
        assert!(mappings.len() > 50, "{} sound mappings", mappings.len());
        let words = mappings.iter().flat_map(|text| words(text).map(|word| text[word].to_owned()));
        let mut words: Vec<String> = words.collect();
        words.sort();
        words.dedup();
        Corpus { mappings, words }
    }

    /// A sound mapping with one to five mutations.
    pub fn mutant(&self, random: &mut Random) -> Vec<u8> {
        let mut text = random.choose(&self.mappings).clone();
        // One to five mutations, mostly few.
        for _ in 0..=random.below(5).min(random.below(5)) {
            match random.below(10) {
                0 | 1 => self.change_lines(&mut text, random),
                2 | 3 => self.replace_word(&mut text, random),
                _ => self.rename(&mut text, random),
            }
        }
        let mut bytes = text.into_bytes();
        if random.once_in(12) && !bytes.is_empty() {
            let at = random.below(bytes.len());
            bytes[at] ^= 1 << random.below(8);
        }
        bytes
    }

    fn change_lines(&self, text: &mut String, random: &mut Random) {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        if lines.is_empty() {
            return;
        }
        let (at, other) = (random.below(lines.len()), random.below(lines.len()));
        match random.below(8) {
            0 | 1 => drop(lines.remove(at)),
            2 => lines.insert(at, lines[at].clone()),
            3 => {
                let moved = lines.remove(at);
                lines.insert(other.min(lines.len()), moved);
            }
            4 => lines.swap(at, other),
            5 => {
                let indented = format!("{}{}", random.pick(&[" ", "  ", "\t"]), lines[at]);
                lines[at] = indented;
            }
            6 => {
                let shorter = lines[at].strip_prefix("  ").unwrap_or_default().to_owned();
                lines[at] = shorter;
            }
            _ => {
                let foreign: Vec<&str> = random.choose(&self.mappings).lines().collect();
                lines.insert(at, random.pick(&foreign).to_owned());
            }
        }
        let end = random.pick(&["\n", "\n", "\n", "\r\n", "\r"]);
        *text = lines.join(end) + end;
    }

    /// Replaces one word.
    fn replace_word(&self, text: &mut String, random: &mut Random) {
        let words: Vec<Range<usize>> = words(text).collect();
        if words.is_empty() {
            return;
        }
        let at = random.choose(&words).clone();
        let new = match random.below(4) {
            0 => random.pick(KEYS).to_owned(),
            1 => random.pick(SCALARS).to_owned(),
            2 => name(random),
            _ => random.choose(&self.words).clone(),
        };
        text.replace_range(at, &new);
    }

    /// Replaces a word wherever it occurs, so that a name stays defined.
    fn rename(&self, text: &mut String, random: &mut Random) {
        let mut words: Vec<Range<usize>> = words(text).collect();
        if !random.once_in(10) {
            words.retain(|word| !KEYS.contains(&&text[word.clone()]));
        }
        if words.is_empty() {
            return;
        }
        let [old, other] = [(); 2].map(|()| text[random.choose(&words).clone()].to_owned());
        let new = match random.below(6) {
            0 => random.choose(&self.words).clone(),
            1 => twin(&other, random),
            2 => format!(
                "{other}{}",
                random.pick(&["_pkey", "_key", "_check", "_id_seq", "_fkey", "_id_check"])
            ),
            _ => name(random),
        };
        for at in words.into_iter().rev() {
            if text[at.clone()] == old {
                text.replace_range(at, &new);
            }
        }
    }
}

/// A name or a type in YAML that the databases or the parser could mishandle.
fn name(random: &mut Random) -> String {
    match random.below(5) {
        0 => {
            let length = random.pick(&[1, 31, 51, 52, 62, 63, 64, 65, 200]);
            random.pick(&["a", "ä", "名", "A"]).repeat(length)
        }
        1 => random.pick(TYPES).to_owned(),
        _ => random.pick(NAMES).to_owned(),
    }
}

/// A name that a database may take for the given one.
fn twin(other: &str, random: &mut Random) -> String {
    match random.below(6) {
        0 => other.to_uppercase(),
        1 => other.replacen(['e', 'a', 'o'], random.pick(&["é", "ä", "ø"]), 1),
        2 => other.replacen('s', random.pick(&["ß", "ſ", "ś"]), 1),
        3 => format!("\"{other}\\u0301\""),
        4 => format!("\"{other}{}\"", random.pick(&[" ", "\\t", "\\u200b", "\\u0000", "\\u00ad"])),
        _ => other.replacen(['i', 'k'], random.pick(&["İ", "ı", "\u{212a}"]), 1),
    }
}

/// The words of a text: keys, names, types without arguments, numbers and members of paths.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let is_in_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(is_in_word)?;
        let length = text[start..].find(|c: char| !is_in_word(c)).unwrap_or(text.len() - start);
        at = start + length;
        Some(start..at)
    })
}

#[rustfmt::skip]
const KEYS: &[&str] = &[
    "format", "mapping", "source", "tables", "topics", "event_type", "entity", "events", "body", "envelope",
    "extended_json", "json_text", "each", "type", "path", "value", "first_of", "join", "with", "without", "index_of", "key_of",
    "required", "if_absent", "keep_if_absent", "null_if", "epoch", "upsert", "update", "update_all_but", "guard",
    "insert", "on_conflict", "delete", "replace", "of", "key", "set", "when", "columns", "if_no_row", "sql", "default",
    "generated", "unique", "indexes", "primary_key", "foreign_keys", "references", "on_delete", "external", "cascade",
    "set_null", "no_action", "auto_increment", "ignore", "dead_letter", "seconds", "millis", "micros", "days", "nanos",
    "jq", "zone", "round", "truncate", "encoding", "number_format", "codes", "absent_if", "if_invalid", "down", "half_even",
    "half_up", "base64", "hex", "rfc2822", "rfc3339", "debezium", "debezium-mongodb", "cloudevents", "record.value",
    "record.key.id",
];

/// Scalars and fragments of YAML that are rarely written.
#[rustfmt::skip]
const SCALARS: &[&str] = &[
    "null", "~", "\"\"", "''", "true", "no", "0", "-1", "1.5", ".inf", "1e400", "0x10", "0755", "99999999999999999999",
    "18446744073709551616", "4294967295", "65535", "65536", "[]", "{}", "[a]", "{a: 1}", "[[[[]]]]", "&a b", "*a", "!!str x",
    "!!binary AA==", "!x y", "|", ">-", "- ", "? ", ": ", "#", "---", "...", "%YAML 1.1", "\"", "'", "\"\\0\"", "\"\\u0000\"",
    "\"\\ud83d\"", "\"\\e[31m\"", "\"a\\nb\"", "\t", "\u{feff}", "\u{a0}", "\u{2028}", "\u{85}", "<<: *a", "{{ x }}",
    "$", "$.", "$..", "\"$.a[*]\"", "\"$[?@.a == 1]\"", "\"$[?\"", "\"$.a[*].b[*]\"", "record.key", "record.headers.a",
    "envelope.a", "\"$.a[99999999999999999999]\"", "\"$.a[1:2:0]\"", "\"$['a', 'b']\"", "2025-02-30", "2025-01-15T10:00:00Z",
    "{jq: .}", "{jq: .a | b}", "{jq: '$item.a'}", "{jq: '.['}", "{jq: '[..|numbers]|add'}", "\"%Y-%m-%d %H:%M\"", "\"%Q\"", "\"%f\"",
    "\"%\"", "Europe/Berlin", "europe/berlin", "UTC", "\"1,234.56\"", "\"1 234,56\"", "\"1_234\"", "{1: 2, yes: no}", "[null, \"\"]",
];

/// Names in YAML.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "select", "table", "order", "group", "user", "index", "primary", "key", "values", "check", "default", "column", "rows",
    "system", "rank", "end", "null_", "excluded", "new", "old", "t", "u", "stored", "source", "target", "existing", "oid",
    "ctid", "xmin", "tableoid", "rowid", "_rowid_", "rowid_", "pg_class", "pg_type", "pg_x", "information_schema", "sqlite_master",
    "sqlite_sequence", "sqlite_x", "sqlite_stat1", "mysql", "dual", "DUAL", "db_row_id", "FTS_DOC_ID", "fts_doc_id", "FTS_DOC_ID_INDEX", "\"#mysql50#a\"", "collate", "\"collate x\"", "unique", "constraint", "references",
    "GEN_CLUST_INDEX", "primary_", "PRIMARY", "row_end", "row_start", "mapper_offsets", "mapper_parked", "_migrations_x",
    "_sqlx_migrations", "geometry_columns", "\"a b\"", "\" a\"", "\"a \"", "\"a.b\"", "\"a/b\"", "\"a\\\\b\"", "\"a`b\"",
    "\"a\\\"b\"", "\"a'b\"", "\"a;b\"", "\"--\"", "\"/*\"", "\"%s\"", "\"?\"", "\"$1\"", "\":a\"", "\"@a\"", "\"#a\"", "\"1a\"", "\"1\"",
    "\"1e1\"", "\"0x1\"", "\"{{ a }}\"", "\"{% a %}\"", "\"[a]\"", "\"(a)\"", "\"a\\tb\"", "\"a\\nb\"", "\"a\\rb\"", "\"\\u0001\"",
    "\"\\u007f\"", "\"\\u0080\"", "\"\\u00a0\"", "\"\\u2028\"", "\"\\ufeff\"", "\"\\ufffe\"", "\"\\uffff\"", "\"📦\"", "é",
    "\"e\\u0301\"", "ß", "ẞ", "İ", "ı", "ſ", "\"\\u212a\"", "\"\\u212b\"", "ä", "Ä", "ﬁ", "名前", "\"\\u200b\"", "\"\\u3000\"", "\"a\\u3000\"",
    "\"a\\u00a0\"", "\"a\\t\"", "\"..\"", "\"con\"", "\"nul\"", "\"*\"", "\"\\\\\"", "\"null\"", "\"true\"", "\"\"",
];

/// Types in YAML, some with faulty arguments.
#[rustfmt::skip]
const TYPES: &[&str] = &[
    "smallint", "int", "bigint", "uint", "ubigint", "double", "boolean", "text", "binary", "date", "time", "time(6)",
    "datetime", "datetime(6)", "datetime(7)", "uuid", "json", "char(1)", "char(255)", "char(256)", "varchar(1)",
    "varchar(255)", "varchar(16383)", "varchar(16384)", "varchar(65535)", "varchar(0)", "varchar(768)", "varchar(769)",
    "\"decimal(65,30)\"", "\"decimal(38,38)\"", "\"decimal(1,0)\"", "\"decimal(65,0)\"", "\"decimal(5,6)\"",
    "\"enum(a, b)\"", "\"enum('a', b)\"", "\"enum(a\\\\, b)\"", "\"enum(📦)\"", "\"enum(a, A)\"", "\"enum(a, 'a ')\"", "\"enum(ä, ss, ß)\"",
];
