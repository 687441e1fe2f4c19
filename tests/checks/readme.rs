//! The YAML examples in the README are valid mappings without warnings, and every key has an example.

use libtest_mimic::Trial;
use mapper::diagnostic::SourceText;
use mapper::mapping::Mapping;

pub fn trials() -> Vec<Trial> {
    trials![
        "readme":
        examples_are_sound,
        every_mapping_is_named,
        examples_of_one_run_are_one_mapping,
        every_key_has_an_example,
    ]
}

/// The keys of the format.
const KEYS: [&str; 42] = [
    "topics",
    "event_type",
    "entity",
    "events",
    "body",
    "envelope",
    "extended_json",
    "each",
    "type",
    "path",
    "value",
    "first_of",
    "join",
    "with",
    "without",
    "index_of",
    "key_of",
    "required",
    "if_absent",
    "keep_if_absent",
    "null_if",
    "epoch",
    "upsert",
    "update",
    "update_all_but",
    "guard",
    "insert",
    "on_conflict",
    "delete",
    "replace",
    "of",
    "key",
    "set",
    "when",
    "columns",
    "if_no_row",
    "sql",
    "default",
    "generated",
    "unique",
    "indexes",
    "foreign_keys",
];

fn examples() -> Vec<String> {
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    blocks(&page)
}

fn blocks(text: &str) -> Vec<String> {
    let blocks = text.split("```yaml\n").skip(1);
    blocks.map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
}

fn examples_are_sound() {
    for example in examples() {
        match Mapping::parse("README.md", &example) {
            Ok((_, warnings)) => assert!(warnings.is_empty(), "{}", warnings.render(false)),
            Err(faults) => panic!("{}", faults.render(false)),
        }
    }
}

fn every_mapping_is_named() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/");
    let page = std::fs::read_to_string(format!("{root}README.md")).unwrap();
    for entry in std::fs::read_dir(format!("{root}mappings")).unwrap() {
        let file = entry.unwrap().file_name().into_string().unwrap();
        let name = file.trim_end_matches(".yaml");
        assert!(page.contains(&format!("[`{name}`](mappings/{file})")), "no row for `{name}`");
    }
}

fn examples_of_one_run_are_one_mapping() {
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    let (_, section) = page.split_once("### Several mappings in one run").unwrap();
    let section = section.split("\n## ").next().unwrap();
    let examples = blocks(section);
    assert_eq!(examples.len(), 2);
    let texts = examples.iter().map(|example| SourceText::new("README.md", example));
    match Mapping::parse_all(texts) {
        Ok((mapping, _)) => assert_eq!((mapping.files.len(), mapping.tables.len()), (2, 2)),
        Err(faults) => panic!("{}", faults.render(false)),
    }
}

fn every_key_has_an_example() {
    let examples = examples().concat();
    for key in KEYS {
        assert!(examples.contains(&format!("{key}:")), "no example of `{key}`");
    }
}
