//! Shapes that several keys have, and the construction of keys.

use super::section::{Key, Section, Shape};

impl Key {
    /// A key that can be left out.
    pub(super) const fn new(name: &'static str, shape: Shape, about: &'static str) -> Key {
        Key { name, shape, is_required: false, about, more: None }
    }

    /// The key, as one that must be present.
    pub(super) const fn required(self) -> Key {
        Key { is_required: true, ..self }
    }

    /// The key with a link to more about it.
    pub(super) const fn more(self, text: &'static str, target: &'static str) -> Key {
        Key { more: Some((text, target)), ..self }
    }
}

pub(super) const PATH: Shape = Shape::Text("path");
/// A path, or a jq program.
pub(super) const EXPRESSION: Shape = Shape::Either(&[PATH, Shape::Keys(Section::Expression)]);
const ELEMENT_SOURCE: Shape = Shape::Either(&[PATH, Shape::Keys(Section::Level)]);
/// The elements of a level.
pub(super) const ELEMENTS: Shape = Shape::Described(
    "path, jq program, `one_or_list`, or list of these",
    &Shape::Either(&[PATH, Shape::Keys(Section::Level), Shape::List(&ELEMENT_SOURCE, 1)]),
);
/// A path, or a value source that `source` can have.
pub(super) const SOURCE_SELECTOR: Shape = Shape::Either(&[PATH, Shape::Keys(Section::SourceValue)]);
pub(super) const PROGRAM: Shape = Shape::Text("jq program");
pub(super) const COLUMN_NAME: Shape = Shape::Text("column");
pub(super) const TABLE_NAME: Shape = Shape::Text("table");
pub(super) const LEVEL_NAME: Shape = Shape::Text("level of `each`");
pub(super) const COLUMNS: Shape = Shape::List(&COLUMN_NAME, 0);
pub(super) const SOME_COLUMNS: Shape = Shape::List(&COLUMN_NAME, 1);
pub(super) const SOME_PATHS: Shape = Shape::List(&PATH, 1);
pub(super) const OPERATIONS: Shape = Shape::List(&Shape::Operation, 1);
pub(super) const VALUE_SOURCE: Shape = Shape::Either(&[PATH, Shape::Keys(Section::ValueSource)]);

/// The columns of a key, each with the source of its value.
pub(super) const KEY_VALUES: Shape = names("column", &VALUE_SOURCE);

/// A YAML mapping of names to shapes, which can be empty.
pub(super) const fn any_names(of: &'static str, values: &'static Shape) -> Shape {
    Shape::Map { of, values, min: 0, max: None }
}

/// A YAML mapping of at least one name to shapes.
pub(super) const fn names(of: &'static str, values: &'static Shape) -> Shape {
    Shape::Map { of, values, min: 1, max: None }
}

/// A YAML mapping of one name to a shape.
pub(super) const fn one_name(of: &'static str, values: &'static Shape) -> Shape {
    Shape::Map { of, values, min: 1, max: Some(1) }
}
