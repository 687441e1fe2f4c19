//! `mapper schema`: the file in `docs`, sound mappings that it accepts, and faults of shape that it finds.
//! `UPDATE_EXPECT=1` writes the file.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use jsonschema::{Validator, draft7, draft202012};
use libtest_mimic::{Failed, Trial};
use mapper::mapping::Mapping;
use mapper::mapping::keys::Section;
use regex::Regex;
use serde_json::Value as Json;

use crate::documents::yaml_blocks;
use crate::files::project_files;
use crate::support::{expect, folders, mapper, root, succeed, text};

pub fn trials() -> Vec<Trial> {
    let mut trials = trials![
        "schema":
        sound_mappings_are_valid,
        faults_of_shape_are_found,
        shipped_mappings_name_the_schema,
    ];
    trials.push(Trial::test("schema: docs has the file", docs_have_the_file));
    trials
}

const FILE: &str = "docs/mapping.schema.json";

fn docs_have_the_file() -> Result<(), Failed> {
    expect(&root().join(FILE), &text(&succeed(mapper().arg("schema")).stdout))
}

/// The schema as its own draft, and as the one that older editors read it as.
fn validators() -> [Validator; 2] {
    let schema: Json = serde_json::from_slice(&succeed(mapper().arg("schema")).stdout).unwrap();
    jsonschema::meta::validate(&schema).unwrap();
    let mut older = schema.clone();
    older["$schema"] = "http://json-schema.org/draft-07/schema#".into();
    jsonschema::meta::validate(&older).unwrap();
    [draft202012::new(&schema).unwrap(), draft7::new(&older).unwrap()]
}

/// YAML as an editor reads it. `None` if it is not valid YAML.
fn as_json(yaml: &str) -> Option<Json> {
    let options = serde_saphyr::options! {
        duplicate_keys: serde_saphyr::DuplicateKeyPolicy::LastWins,
        strict_booleans: true,
    };
    serde_saphyr::from_str_with_options(yaml, options).ok()
}

fn is_yaml(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "yaml" || ending == "yml")
}

fn sound_mappings_are_valid() {
    let validators = validators();
    let files = project_files().into_iter().filter(|path| is_yaml(path)).filter_map(|path| {
        let yaml = std::fs::read_to_string(root().join(&path)).unwrap();
        let name = path.display().to_string();
        // Other files are settings.
        let is_mapping = yaml.contains("format: 1") && !name.contains("/fault-");
        is_mapping.then_some((name, yaml))
    });
    let mut count = 0;
    for (name, yaml) in files.chain(yaml_blocks()) {
        if let Err(faults) = Mapping::parse(&name, &yaml) {
            panic!("{}", faults.render(false));
        }
        let mapping = as_json(&yaml).unwrap_or_else(|| panic!("{name} cannot be read"));
        for validator in &validators {
            let found: Vec<String> = validator
                .iter_errors(&mapping)
                .map(|error| format!("{}: {error}", error.instance_path()))
                .collect();
            assert!(found.is_empty(), "{name}: {found:?}");
        }
        count += 1;
    }
    assert!(count > 100, "only {count} mappings were found");
}

/// The messages of the checker about the shape of a file. A schema finds these faults, too. The other messages are
/// about names, paths and types that do not fit each other.
struct ShapeRules {
    patterns: Vec<Regex>,
    missing: Regex,
    both: Regex,
}

impl ShapeRules {
    fn new() -> ShapeRules {
        let patterns = [
            "^unknown key ",
            "^unknown dialect ",
            "^unknown type ",
            " splits this value$",
            " takes no arguments, found ",
            " is (empty|a boolean|a number|text|a list|a mapping|`[^`]*`|[0-9]+), expected ",
            "^`.* is empty( text)?$",
            " has no operations$",
            " names no table$",
            " names [0-9]+ (columns|tables), expected one$",
            " has neither ",
        ];
        ShapeRules {
            patterns: patterns.into_iter().map(|pattern| Regex::new(pattern).unwrap()).collect(),
            missing: Regex::new(" has no `([^`]*)`$").unwrap(),
            both: Regex::new(" has both `([^`]*)` and `([^`]*)`$").unwrap(),
        }
    }

    /// The rule that a message fits.
    fn of(&self, message: &str) -> Option<String> {
        // In JSON, every key is text.
        if message.starts_with("a key in ") {
            return None;
        }
        if let Some(pattern) = self.patterns.iter().find(|pattern| pattern.is_match(message)) {
            return Some(pattern.as_str().to_owned());
        }
        let missing = self.missing.captures(message).map(|found| found[1].to_owned());
        let is_required = |name: &String| {
            Section::ALL.iter().any(|section| {
                let exclusive = section.exclusive().filter(|exclusive| exclusive.is_required);
                section.keys().any(|key| key.is_required && key.name == name)
                    || exclusive.is_some_and(|exclusive| exclusive.keys.contains(&name.as_str()))
            })
        };
        if missing.is_some_and(|name| is_required(&name)) {
            return Some("has no".to_owned());
        }
        let both = self.both.captures(message)?;
        let excludes = |section: &Section| {
            section
                .exclusive()
                .is_some_and(|keys| [&both[1], &both[2]].iter().all(|name| keys.keys.contains(name)))
        };
        Section::ALL.iter().any(excludes).then(|| "has both".to_owned())
    }
}

/// The messages of a case's errors, by file.
fn messages(folder: &Path) -> BTreeMap<PathBuf, Vec<String>> {
    let stderr = std::fs::read_to_string(folder.join("expected/stderr.txt")).unwrap();
    let mut messages: BTreeMap<PathBuf, Vec<String>> = BTreeMap::new();
    let mut last = None;
    for line in stderr.lines() {
        if let Some(message) = line.strip_prefix("error: ") {
            last = Some(message.to_owned());
        } else if let Some(position) = line.trim_start().strip_prefix("--> ")
            && let Some(message) = last.take()
        {
            let file = position.split(':').next().unwrap();
            messages.entry(root().join(file)).or_default().push(message);
        }
    }
    messages
}

/// Also, faults of another kind are no faults for the schema: it would otherwise refuse more than the checker.
fn faults_of_shape_are_found() {
    let validators = validators();
    let rules = ShapeRules::new();
    let mut used = BTreeSet::new();
    let cases = folders("tests/cases").into_iter();
    for folder in cases.filter(|folder| folder.file_name().unwrap().to_string_lossy().starts_with("fault-")) {
        for (file, messages) in messages(&folder) {
            let Some(mapping) = as_json(&std::fs::read_to_string(&file).unwrap()) else { continue };
            let shapes: Vec<String> = messages.iter().filter_map(|message| rules.of(message)).collect();
            for validator in &validators {
                let found: Vec<String> = validator
                    .iter_errors(&mapping)
                    .map(|error| format!("{}: {error}", error.instance_path()))
                    .collect();
                assert_eq!(
                    !found.is_empty(),
                    !shapes.is_empty(),
                    "{}: the checker finds {messages:?}, the schema {found:?}",
                    file.display()
                );
            }
            used.extend(shapes);
        }
    }
    assert_eq!(used.len(), rules.patterns.len() + 2, "a rule fits no message: {used:?}");
}

fn shipped_mappings_name_the_schema() {
    for file in std::fs::read_dir(root().join("mappings")).unwrap().map(|entry| entry.unwrap().path()) {
        let yaml = std::fs::read_to_string(&file).unwrap();
        let named =
            yaml.lines().next().and_then(|line| line.strip_prefix("# yaml-language-server: $schema="));
        let named = named.unwrap_or_else(|| panic!("{} names no schema", file.display()));
        let path = file.parent().unwrap().join(named).canonicalize().unwrap();
        assert_eq!(path, root().join(FILE).canonicalize().unwrap(), "{}", file.display());
    }
}
