//! The table of keys: the reference shows each key, and the checker and the schema agree about each.
//! `UPDATE_EXPECT=1` writes the tables of the reference.

use std::fmt::Write as _;

use libtest_mimic::{Failed, Trial};
use mapper::diagnostic::Severity;
use mapper::mapping::Mapping;
use mapper::mapping::json_schema::json_schema;
use mapper::mapping::keys::{GROUPS, Group, Key, Section, Shape};
use serde_json::{Value as Json, json};

use crate::support::{expect, root};

pub fn trials() -> Vec<Trial> {
    let mut trials = trials![
        "keys":
        every_group_belongs_to_a_section,
        checker_and_schema_refuse_the_same_shapes,
        checker_reads_every_constant,
        checker_and_schema_accept_every_word,
    ];
    trials.push(Trial::test("keys: the reference has their tables", reference_has_the_tables));
    trials
}

const REFERENCE: &str = "docs/reference/mapping-file.md";

/// A table follows a line such as `<!-- keys: source -->`.
fn reference_has_the_tables() -> Result<(), Failed> {
    let page = root().join(REFERENCE);
    let mut text = std::fs::read_to_string(&page)?;
    for group in GROUPS {
        let marker = format!("<!-- keys: {} -->\n", group.name);
        let (before, after) =
            text.split_once(&marker).ok_or_else(|| Failed::from(format!("{REFERENCE} has no `{marker}`")))?;
        let rest = after.split_once("\n\n").map_or("", |(_, rest)| rest);
        text = format!("{before}{marker}{}\n{rest}", as_markdown(group));
    }
    assert_eq!(text.matches("<!-- keys: ").count(), GROUPS.len(), "a marker names no group");
    expect(&page, &text)
}

fn as_markdown(group: &Group) -> String {
    let mut table = "| key | value | meaning |\n|---|---|---|\n".to_owned();
    for Key { name, shape, is_required, about, more } in group.keys {
        let required = if *is_required { "Required. " } else { "" };
        let about = match more {
            Some((text, target)) => format!("{about} See [{text}]({target})"),
            None => about.trim_end_matches('.').to_owned(),
        };
        let _ = writeln!(table, "| `{name}` | {} | {required}{about} |", shape.describe());
    }
    table
}

fn every_group_belongs_to_a_section() {
    for group in GROUPS {
        let has_group = |section: &Section| section.groups().iter().any(|other| other.name == group.name);
        assert!(Section::ALL.iter().any(has_group), "{}", group.name);
    }
}

/// A sound mapping with the section.
fn base(section: Section) -> Json {
    let mut mapping = sound();
    if section == Section::SourceAlternative {
        mapping["source"] = json!([{"when": "$.a", "event_type": "$.type"}, {"event_type": "$.type"}]);
    }
    mapping
}

/// A sound mapping with every section, except an alternative of `source`.
fn sound() -> Json {
    let column = |name: &str| json!({"type": "int", "path": format!("e.{name}")});
    json!({
        "format": 1,
        "mapping": "m",
        "source": {"event_type": {"first_of": ["$.type"]}},
        "tables": {
            "p": {"columns": {"id": {"type": "int", "path": "$.id"}}, "primary_key": ["id"]},
            "t": {
                "each": {"e": "$.es[*]"},
                "columns": {
                    "id": column("id"),
                    "x": column("x"),
                    "p": {"type": "int", "path": "$.id", "required": true},
                },
                "primary_key": ["id"],
                "unique": {"uq": ["p", "id"]},
                "foreign_keys": {"fk": {"columns": ["p"], "references": {"p": ["id"]}}},
            },
        },
        "events": {"s": [
            {"upsert": "p", "update": []},
            {"upsert": "t", "update": ["x"], "when": {"jq": ".x"}},
            {"insert": "t", "each": {"e": {"jq": ".es[]"}}},
            {"update": "t", "key": {"id": "e.id"}, "set": {"x": {"path": "e.x"}}},
            {"delete": "t", "key": {"id": "e.id"}},
            {"replace": "t", "of": {"p": "$.id"}, "key": ["p", "id"]},
            {"truncate": "t"},
        ]},
    })
}

/// Where the section is in the sound mapping.
fn pointer(section: Section) -> Option<&'static str> {
    Some(match section {
        Section::File => "",
        Section::Source => "/source",
        Section::SourceAlternative => "/source/0",
        Section::SourceValue => "/source/event_type",
        Section::Table => "/tables/t",
        Section::ForeignKey => "/tables/t/foreign_keys/fk",
        Section::Column => "/tables/t/columns/x",
        Section::ValueSource => "/events/s/3/set/x",
        Section::Expression => "/events/s/1/when",
        Section::Level => "/events/s/2/each/e",
        Section::Operation => return None,
        Section::Upsert => "/events/s/1",
        Section::Insert => "/events/s/2",
        Section::Update => "/events/s/3",
        Section::Delete => "/events/s/4",
        Section::Replace => "/events/s/5",
        Section::Truncate => "/events/s/6",
    })
}

/// The sound mapping with another value of one key, and without keys that exclude it.
fn with(section: Section, key: &Key, value: Json) -> Option<Json> {
    let mut mapping = base(section);
    let members = mapping.pointer_mut(pointer(section)?)?.as_object_mut()?;
    if let Some(exclusive) = section.exclusive().filter(|exclusive| exclusive.keys.contains(&key.name)) {
        members.retain(|name, _| !exclusive.keys.contains(&name.as_str()));
    }
    members.insert(key.name.to_owned(), value);
    Some(mapping)
}

/// Values of other shapes, also within lists and mappings.
fn wrong_values(shape: &Shape) -> Vec<Json> {
    match shape {
        Shape::Format => vec![json!(2), json!("1"), json!({})],
        Shape::Text(_) => vec![json!(7), json!(""), json!({}), json!(null)],
        Shape::AnyText => vec![json!(7), json!({}), json!(null)],
        Shape::Type => vec![json!(7), json!({}), json!("varchr(7)"), json!("int(7)"), json!("varchar")],
        Shape::Boolean => vec![json!("yes"), json!(1), json!(null)],
        Shape::Constant => vec![],
        Shape::Words(_) => vec![json!("no such word"), json!(7), json!({})],
        Shape::List(items, min) => {
            let items = wrong_values(items).into_iter().map(|item| json!([item]));
            let empty = (*min > 0).then(|| json!([]));
            items.chain(empty).chain([json!("x"), json!({"x": []})]).collect()
        }
        Shape::Map { values, min, max, .. } => {
            let values = wrong_values(values).into_iter().map(|value| json!({ "n": value }));
            let empty = (*min > 0).then(|| json!({}));
            let several = max.map(|_| json!({"a": ["x"], "b": ["x"]}));
            values.chain(empty).chain(several).chain([json!("x"), json!(["x"])]).collect()
        }
        Shape::Dialects => vec![json!("x"), json!({"oracle": "NUMBER"}), json!({"mysql": 7})],
        Shape::Keys(_) | Shape::Operation => vec![json!(7), json!([]), json!({"no such key": 7})],
        Shape::Either(_) => vec![json!(7), json!(null)],
        Shape::Described(_, shape) => wrong_values(shape),
    }
}

/// The messages of the checker's errors.
fn faults(text: &str) -> Vec<String> {
    let Err(faults) = Mapping::parse("base.yaml", text) else { return Vec::new() };
    let errors = faults.diagnostics().filter(|fault| fault.severity == Severity::Error);
    errors.map(|fault| fault.message.clone()).collect()
}

/// Each key of each section, as it can be written in the sound mapping.
fn each_key(mut check: impl FnMut(Section, &'static Key)) {
    for section in Section::ALL.into_iter().filter(|section| pointer(*section).is_some()) {
        assert_eq!(faults(&base(section).to_string()), [""; 0]);
        section.keys().for_each(|key| check(section, key));
    }
}

fn checker_and_schema_refuse_the_same_shapes() {
    let validator = jsonschema::validator_for(&json_schema()).unwrap();
    assert!(Section::ALL.into_iter().all(|section| validator.is_valid(&base(section))));
    let mut count = 0;
    each_key(|section, key| {
        for value in wrong_values(&key.shape) {
            let mapping = with(section, key, value.clone()).unwrap();
            let found = faults(&mapping.to_string());
            let is_known =
                !found.iter().any(|fault| fault.starts_with(&format!("unknown key `{}`", key.name)));
            assert!(is_known && !found.is_empty(), "{section:?}: {}: {value}: {found:?}", key.name);
            assert!(!validator.is_valid(&mapping), "{section:?}: {}: {value}", key.name);
            count += 1;
        }
        if key.is_required {
            let mut mapping = base(section);
            mapping.pointer_mut(pointer(section).unwrap()).unwrap().as_object_mut().unwrap().remove(key.name);
            assert!(!faults(&mapping.to_string()).is_empty(), "{section:?} without {}", key.name);
            assert!(!validator.is_valid(&mapping), "{section:?} without {}", key.name);
        }
    });
    assert!(count > 200, "only {count} values were tried");
}

/// A constant has any shape. Only a mapping with a duplicate key is refused.
fn checker_reads_every_constant() {
    let mut count = 0;
    each_key(|section, key| {
        let value = match key.shape {
            Shape::Constant => json!("?"),
            Shape::List(Shape::Constant, _) => json!(["?"]),
            _ => return,
        };
        let text = with(section, key, value).unwrap().to_string().replace("\"?\"", r#"{"a": 1, "a": 2}"#);
        let found = faults(&text);
        let is_read = found.iter().any(|fault| fault.starts_with("duplicate key `a` in "));
        assert!(is_read, "{section:?}: {}: {found:?}", key.name);
        count += 1;
    });
    assert!(count > 3);
}

fn checker_and_schema_accept_every_word() {
    let validator = jsonschema::validator_for(&json_schema()).unwrap();
    let mut count = 0;
    each_key(|section, key| {
        let Shape::Words(words) = key.shape else { return };
        for word in words() {
            let mapping = with(section, key, word.into()).unwrap();
            let found = faults(&mapping.to_string());
            assert!(!found.iter().any(|fault| fault.contains(", expected ")), "{word}: {found:?}");
            assert!(validator.is_valid(&mapping), "{section:?}: {}: {word}", key.name);
            count += 1;
        }
    });
    assert!(count > 10);
}
