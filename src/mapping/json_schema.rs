//! The JSON Schema of the mapping file, for editors. Its keywords have the same meaning in draft-07, which some
//! editors read the schema as. `check` finds the faults that a schema cannot describe.

use serde_json::{Map, Value as Json, json};

use super::keys::{Exclusive, Key, Section, Shape};
use crate::dialect::Dialect;
use crate::types::{TYPE_NAMES, TYPES_WITH_ARGUMENTS, Type};

/// Returns the schema of draft 2020-12.
#[must_use]
pub fn json_schema() -> Json {
    let mut schema = Map::new();
    schema.insert("$schema".to_owned(), "https://json-schema.org/draft/2020-12/schema".into());
    schema.insert("title".to_owned(), "mapping file of mapper".into());
    schema.append(&mut of_section(Section::File));
    let sections =
        Section::ALL.into_iter().filter(|section| !matches!(section, Section::File | Section::Operation));
    let mut definitions: Map<String, Json> =
        sections.map(|section| (definition(section).to_owned(), Json::Object(of_section(section)))).collect();
    // An editor shows the faults of the form that has most of the keys. That is the one with the verb.
    let operations: Vec<Json> = Section::OPERATIONS.into_iter().map(reference).collect();
    definitions.insert(definition(Section::Operation).to_owned(), json!({ "anyOf": operations }));
    schema.insert("$defs".to_owned(), definitions.into());
    schema.into()
}

/// The name of a section's definition.
fn definition(section: Section) -> &'static str {
    match section {
        Section::File => "file",
        Section::Source => "source",
        Section::SourceAlternative => "source_alternative",
        Section::SourceValue => "source_value",
        Section::Table => "table",
        Section::ForeignKey => "foreign_key",
        Section::Column => "column",
        Section::ValueSource => "value_source",
        Section::Expression => "expression",
        Section::Level => "level",
        Section::Operation => "operation",
        Section::Upsert => "upsert",
        Section::Insert => "insert",
        Section::Update => "update",
        Section::Delete => "delete",
        Section::Replace => "replace",
        Section::Truncate => "truncate",
    }
}

fn reference(section: Section) -> Json {
    json!({ "$ref": format!("#/$defs/{}", definition(section)) })
}

/// The schema of a section.
fn of_section(section: Section) -> Map<String, Json> {
    let properties: Map<String, Json> =
        section.keys().map(|key| (key.name.to_owned(), of_key(key))).collect();
    let required: Vec<&str> = section.keys().filter(|key| key.is_required).map(|key| key.name).collect();
    let mut schema = object(json!({ "type": "object", "additionalProperties": false }));
    if !required.is_empty() {
        schema.insert("required".to_owned(), required.into());
    }
    if let Some(Exclusive { keys, is_required, alternative }) = section.exclusive() {
        let mut forms: Vec<Json> = keys.iter().map(|key| json!({ "required": [key] })).collect();
        let none = json!({ "anyOf": forms });
        match alternative {
            Some(alternative) => forms.push(json!({ "required": [alternative], "not": none })),
            None if is_required => {}
            None => forms.push(json!({ "not": none })),
        }
        schema.insert("oneOf".to_owned(), forms.into());
    }
    schema.insert("properties".to_owned(), properties.into());
    schema
}

fn of_key(key: &Key) -> Json {
    let mut schema = object(json!({ "description": key.about }));
    schema.append(&mut of_shape(&key.shape));
    schema.into()
}

fn of_shape(shape: &Shape) -> Map<String, Json> {
    object(match shape {
        Shape::Format => json!({ "const": 1 }),
        Shape::Text(_) => json!({ "type": "string", "minLength": 1 }),
        Shape::AnyText => json!({ "type": "string" }),
        Shape::Type => {
            // An editor offers the examples. The language server shows the message instead of the pattern.
            let has_form = |name: &&str| Type::parse(name).is_ok();
            let plain = TYPE_NAMES.into_iter().filter(has_form);
            let examples: Vec<&str> = plain.chain(TYPES_WITH_ARGUMENTS).collect();
            let message = "expected a type, such as `int` or `varchar(50)`";
            json!({
                "type": "string",
                "pattern": Type::pattern(),
                "patternErrorMessage": message,
                "examples": examples,
            })
        }
        Shape::Boolean => json!({ "type": "boolean" }),
        Shape::Constant => json!({}),
        Shape::Words(words) => json!({ "enum": words() }),
        Shape::List(items, min) => {
            let mut schema = object(json!({ "type": "array", "items": of_shape(items) }));
            if *min > 0 {
                schema.insert("minItems".to_owned(), (*min).into());
            }
            schema.into()
        }
        Shape::Map { values, min, max, .. } => {
            let mut schema = object(json!({ "type": "object", "additionalProperties": of_shape(values) }));
            if *min > 0 {
                schema.insert("minProperties".to_owned(), (*min).into());
            }
            if let Some(max) = max {
                schema.insert("maxProperties".to_owned(), (*max).into());
            }
            schema.into()
        }
        Shape::Dialects => {
            let types =
                Dialect::ALL.map(|dialect| (dialect.name().to_owned(), of_shape(&Shape::Text("type"))));
            let types: Map<String, Json> = types.map(|(name, ty)| (name, ty.into())).into_iter().collect();
            json!({ "type": "object", "additionalProperties": false, "properties": types })
        }
        Shape::Keys(section) => reference(*section),
        Shape::Operation => reference(Section::Operation),
        Shape::Either(shapes) => json!({ "anyOf": shapes.iter().map(of_shape).collect::<Vec<_>>() }),
        Shape::Described(_, shape) => of_shape(shape).into(),
    })
}

/// The members of an object.
fn object(value: Json) -> Map<String, Json> {
    match value {
        Json::Object(members) => members,
        _ => Map::new(),
    }
}
