//! Value sources: where a value comes from. They are the same for a column, a `set`, a key, and a column of
//! one operation.

use std::borrow::Cow;

use super::coerce::Conversion;
use super::expression::ExpressionFault;
use super::jq::Program;
use super::json::{Json, Object, describe};
use super::path::{Path, PathFault, Root, RootValues};
use crate::types::{Type, Value};

/// Where a value comes from.
#[derive(Debug, Clone)]
pub enum ValueSource {
    /// The same value for every event.
    Constant(Value),
    /// Read from the event.
    Selected {
        /// Which value is read.
        selector: Selector,
        /// The value if nothing matches; without it, SQL NULL.
        if_absent: Option<Value>,
        /// JSON values with a meaning of their own: those of `absent_if`, then those of `null_if`.
        special: Vec<(serde_json::Value, Special)>,
        /// Whether a stored row keeps its value if nothing matches.
        keep_if_absent: bool,
        /// The value in place of one that cannot be read or does not fit.
        if_invalid: Option<Value>,
        /// How the value becomes that of the column. Without it, the column's type decides alone.
        conversion: Option<Box<Conversion>>,
    },
    /// Looked up in another table when the row is written.
    RowNumber(Box<RowNumber>),
}

/// The number that the database gave to a row of another table.
#[derive(Debug, Clone)]
pub struct RowNumber {
    /// The other table, as its index in the mapping.
    pub table: usize,
    /// The column with the number, as its index in the other table.
    pub number: usize,
    /// The values of a unique key of the other table.
    pub key: Vec<KeyValue>,
    /// The value if a value of the key is absent; without it, SQL NULL.
    pub if_absent: Option<Value>,
    /// Whether a stored row keeps its value if a value of the key is absent.
    pub keep_if_absent: bool,
}

/// The value of a column that identifies a row of another table.
#[derive(Debug, Clone)]
pub struct KeyValue {
    /// The column, as its index in the other table.
    pub column: usize,
    /// The table and the column, for messages.
    pub name: String,
    /// The type of the column.
    pub ty: Type,
    /// The source of the value. It is no look-up.
    pub value_source: ValueSource,
}

/// The meaning of a JSON value that a mapping lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Special {
    /// As if the path matched nothing (`absent_if`).
    Absent,
    /// SQL NULL (`null_if`).
    Null,
}

/// Which value of a document is read.
#[derive(Debug, Clone)]
pub enum Selector {
    /// The value that a path matches.
    Path(Path),
    /// The value that a program gives.
    Jq(Program),
    /// The first value that exists and is not null.
    FirstOf(Vec<Path>),
    /// The joined text of the values that exist and are not null.
    Join {
        /// The paths of the values.
        parts: Vec<Path>,
        /// The separator.
        with: String,
    },
    /// An object without some of its members.
    Without {
        /// The path of the object.
        path: Path,
        /// The members that are left out.
        names: Vec<String>,
    },
    /// The index of an element in its array.
    IndexOf(Level),
    /// The name of a member in its object.
    KeyOf(Level),
}

/// A level of `each`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Level {
    /// The index of the level; 0 is the outermost.
    pub number: usize,
    /// The name that paths use.
    pub name: String,
}

/// The kinds of values that [`Selector::Join`] accepts.
const SCALAR: &str = "text, a number or a boolean";

impl Selector {
    /// Returns the selected value, or `None` if nothing matches. A null is returned as null.
    ///
    /// # Errors
    /// A value is of the wrong kind, or several values match.
    pub fn select<'a>(&self, roots: RootValues<'a, '_>) -> Result<Option<Json<'a>>, ExpressionFault> {
        Ok(match self {
            Selector::Path(path) => path.one(roots)?,
            Selector::Jq(program) => program.one(roots)?,
            Selector::FirstOf(paths) => {
                let mut found = None;
                for path in paths {
                    match path.one(roots)? {
                        Some(Json::Null) => found = Some(Json::Null),
                        Some(value) => return Ok(Some(value)),
                        None => {}
                    }
                }
                found
            }
            Selector::Join { parts, with } => join(parts, with, roots)?,
            Selector::Without { path, names } => match path.one(roots)? {
                None => None,
                Some(Json::Null) => Some(Json::Null),
                Some(Json::Object(object)) => {
                    let members = object.members().iter().copied();
                    let kept: Vec<_> =
                        members.filter(|(name, _)| !names.iter().any(|excluded| excluded == name)).collect();
                    Some(Json::Object(Object::of(roots.arena.alloc_slice_copy(&kept))))
                }
                Some(other) => return Err(wrong_type(path.text(), describe(other), "an object").into()),
            },
            Selector::IndexOf(level) => {
                let element = roots.elements.get(level.number);
                if let Some(index) = element.and_then(|element| element.index) {
                    Some(Json::from(index))
                } else {
                    let fault = wrong_type(&level.name, "a member of an object", "an element of an array");
                    return Err(fault.into());
                }
            }
            Selector::KeyOf(level) => {
                let element = roots.elements.get(level.number);
                if let Some(key) = element.and_then(|element| element.key) {
                    Some(Json::String(key))
                } else {
                    let fault = wrong_type(&level.name, "an element of an array", "a member of an object");
                    return Err(fault.into());
                }
            }
        })
    }

    /// The paths that it reads.
    #[must_use]
    pub fn paths(&self) -> &[Path] {
        match self {
            Selector::Path(path) | Selector::Without { path, .. } => std::slice::from_ref(path),
            Selector::FirstOf(paths) | Selector::Join { parts: paths, .. } => paths,
            Selector::IndexOf(_) | Selector::KeyOf(_) | Selector::Jq(_) => &[],
        }
    }

    /// How many levels of `each` it needs, from the outermost.
    #[must_use]
    pub fn levels(&self) -> usize {
        match self {
            Selector::IndexOf(level) | Selector::KeyOf(level) => level.number + 1,
            Selector::Jq(program) => program.levels(),
            other => other.paths().iter().map(Path::levels).max().unwrap_or(0),
        }
    }

    /// The part of its path that selects a null on the way to the value, if it is not the whole path.
    pub(crate) fn null_on_the_way(&self, roots: RootValues<'_, '_>) -> Option<&str> {
        match self {
            Selector::Path(path) | Selector::Without { path, .. } => path.null_on_the_way(roots),
            _ => None,
        }
    }

    /// The numbers of the levels of `each` that it reads.
    pub(crate) fn level_numbers(&self) -> Vec<usize> {
        match self {
            Selector::IndexOf(level) | Selector::KeyOf(level) => vec![level.number],
            Selector::Jq(program) => program.level_numbers().collect(),
            other => other.paths().iter().filter_map(|path| path.levels().checked_sub(1)).collect(),
        }
    }

    /// Gives the levels of `each` that it reads other numbers.
    pub(crate) fn renumber_levels(&mut self, number: impl Fn(usize) -> usize) {
        match self {
            Selector::IndexOf(level) | Selector::KeyOf(level) => level.number = number(level.number),
            Selector::Jq(program) => program.renumber_levels(number),
            Selector::Path(path) | Selector::Without { path, .. } => path.renumber_level(number),
            Selector::FirstOf(paths) | Selector::Join { parts: paths, .. } => {
                for path in paths {
                    path.renumber_level(&number);
                }
            }
        }
    }

    /// The selector as dead letters show it: the paths as written in the mapping.
    #[must_use]
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Selector::IndexOf(level) | Selector::KeyOf(level) => Cow::Borrowed(&level.name),
            Selector::Jq(program) => Cow::Borrowed(program.text()),
            other => match other.paths() {
                [path] => Cow::Borrowed(path.text()),
                paths => Cow::Owned(paths.iter().map(Path::text).collect::<Vec<_>>().join(", ")),
            },
        }
    }

    /// The selector in words, for messages.
    #[must_use]
    pub fn describe(&self) -> String {
        match self {
            Selector::Path(path) | Selector::Without { path, .. } => format!("`{}`", path.text()),
            Selector::Jq(program) => format!("the value of `{}`", program.shown()),
            Selector::FirstOf(paths) => format!("the first of {}", in_backticks(paths)),
            Selector::Join { parts, .. } => format!("the text of {}", in_backticks(parts)),
            Selector::IndexOf(level) => format!("the index of `{}`", level.name),
            Selector::KeyOf(level) => format!("the key of `{}`", level.name),
        }
    }
}

impl ValueSource {
    /// The selector; `None` for a constant and for a look-up, whose key has selectors of its own.
    #[must_use]
    pub fn selector(&self) -> Option<&Selector> {
        match self {
            ValueSource::Selected { selector, .. } => Some(selector),
            ValueSource::Constant(_) | ValueSource::RowNumber(_) => None,
        }
    }

    /// All selectors, with those of a look-up's key.
    pub fn selectors(&self) -> impl Iterator<Item = &Selector> {
        let key = self.row_number().map_or(&[][..], |number| &number.key);
        self.selector().into_iter().chain(key.iter().filter_map(|value| value.value_source.selector()))
    }

    /// The look-up, if it is one.
    #[must_use]
    pub fn row_number(&self) -> Option<&RowNumber> {
        if let ValueSource::RowNumber(number) = self { Some(number) } else { None }
    }

    /// All selectors, to change them.
    pub(crate) fn selectors_mut(&mut self) -> Vec<&mut Selector> {
        match self {
            ValueSource::Constant(_) => Vec::new(),
            ValueSource::Selected { selector, .. } => vec![selector],
            ValueSource::RowNumber(number) => {
                number.key.iter_mut().flat_map(|value| value.value_source.selectors_mut()).collect()
            }
        }
    }

    /// The value in place of one that cannot be read or does not fit.
    #[must_use]
    pub fn if_invalid(&self) -> Option<&Value> {
        match self {
            ValueSource::Selected { if_invalid, .. } => if_invalid.as_ref(),
            ValueSource::Constant(_) | ValueSource::RowNumber(_) => None,
        }
    }

    /// How a selected value becomes that of the column, if the mapping says so.
    #[must_use]
    pub fn conversion(&self) -> Option<&Conversion> {
        match self {
            ValueSource::Selected { conversion, .. } => conversion.as_deref(),
            ValueSource::Constant(_) | ValueSource::RowNumber(_) => None,
        }
    }

    /// How many levels of `each` it needs, from the outermost.
    #[must_use]
    pub fn levels(&self) -> usize {
        self.selectors().map(Selector::levels).max().unwrap_or(0)
    }

    /// The value if events do not supply it: the constant, or `if_absent`.
    #[must_use]
    pub fn if_absent(&self) -> Option<&Value> {
        match self {
            ValueSource::Constant(value) => Some(value),
            ValueSource::Selected { if_absent, .. } => if_absent.as_ref(),
            ValueSource::RowNumber(number) => number.if_absent.as_ref(),
        }
    }

    /// Turns `keep_if_absent` off: an absent value then also overwrites the value of a stored row.
    pub(crate) fn disable_keep_if_absent(&mut self) {
        match self {
            ValueSource::Constant(_) => {}
            ValueSource::Selected { keep_if_absent, .. } => *keep_if_absent = false,
            ValueSource::RowNumber(number) => number.keep_if_absent = false,
        }
    }

    /// Whether a stored row keeps its value if nothing matches.
    #[must_use]
    pub fn keeps_if_absent(&self) -> bool {
        match self {
            ValueSource::Constant(_) => false,
            ValueSource::Selected { keep_if_absent, .. } => *keep_if_absent,
            ValueSource::RowNumber(number) => number.keep_if_absent,
        }
    }
}

impl Path {
    /// How many levels of `each` it needs, from the outermost.
    #[must_use]
    pub fn levels(&self) -> usize {
        match self.root() {
            Root::Element(level) => level + 1,
            Root::Body | Root::Record | Root::RecordKey | Root::Envelope => 0,
        }
    }
}

fn join<'a>(parts: &[Path], with: &str, roots: RootValues<'a, '_>) -> Result<Option<Json<'a>>, PathFault> {
    let mut text: Option<String> = None;
    let mut found_null = false;
    for path in parts {
        let part = match path.one(roots)? {
            None => continue,
            Some(Json::Null) => {
                found_null = true;
                continue;
            }
            Some(Json::String(part)) => Cow::Borrowed(part),
            Some(Json::Number(part)) => part.text(),
            Some(Json::Bool(true)) => Cow::Borrowed("true"),
            Some(Json::Bool(false)) => Cow::Borrowed("false"),
            Some(other) => return Err(wrong_type(path.text(), describe(other), SCALAR)),
        };
        match &mut text {
            None => text = Some(part.into_owned()),
            Some(text) => {
                text.push_str(with);
                text.push_str(&part);
            }
        }
    }
    let found = text.map(|text| Json::String(roots.arena.alloc_str(&text)));
    Ok(found.or_else(|| found_null.then_some(Json::Null)))
}

fn wrong_type(at: &str, found: &str, expected: &'static str) -> PathFault {
    PathFault { at: at.to_owned(), found: found.to_owned(), expected }
}

fn in_backticks(paths: &[Path]) -> String {
    let texts: Vec<String> = paths.iter().map(|path| format!("`{}`", path.text())).collect();
    texts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::path::{Element, Scope};
    use crate::document::{RecordValues, json, leaked_arena};

    fn path(text: &str) -> Path {
        Path::parse(text, Scope { elements: &["item"], has_envelope: false }).unwrap()
    }

    fn selected(selector: &Selector, body: Json<'static>) -> Result<Option<Json<'static>>, PathFault> {
        let elements = [Element { value: json!({"x": 7}), number: 1, index: Some(3), key: None }];
        let (arena, record) = (leaked_arena(), &RecordValues::NONE);
        let roots = RootValues { arena, body, record, envelope: body, elements: &elements, values: None };
        selector.select(roots).map_err(|fault| match fault {
            ExpressionFault::Path(fault) => fault,
            ExpressionFault::Program(fault) => panic!("{fault}"),
        })
    }

    #[test]
    fn the_first_present_and_non_null_value() {
        let selector = Selector::FirstOf(vec![path("$.a"), path("$.b.c"), path("item.x")]);
        assert_eq!(selected(&selector, json!({"a": 1})), Ok(Some(json!(1))));
        assert_eq!(selected(&selector, json!({"a": null, "b": {"c": 2}})), Ok(Some(json!(2))));
        assert_eq!(selected(&selector, json!({})), Ok(Some(json!(7))));
        assert_eq!(selected(&selector, json!({"b": 1})).unwrap_err().at, "$.b");
        let selector = Selector::FirstOf(vec![path("$.a"), path("$.b")]);
        assert_eq!(selected(&selector, json!({"b": null})), Ok(Some(Json::Null)));
        assert_eq!(selected(&selector, json!({})), Ok(None));
    }

    #[test]
    fn texts_are_joined() {
        let selector =
            Selector::Join { parts: vec![path("$.a"), path("$.b"), path("$.c")], with: ", ".to_owned() };
        assert_eq!(
            selected(&selector, json!({"a": "x", "b": 1.50, "c": true})),
            Ok(Some(json!("x, 1.5, true")))
        );
        assert_eq!(selected(&selector, json!({"a": "x", "b": null, "c": ""})), Ok(Some(json!("x, "))));
        assert_eq!(selected(&selector, json!({"a": null})), Ok(Some(Json::Null)));
        assert_eq!(selected(&selector, json!({})), Ok(None));
        let fault = selected(&selector, json!({"a": [1]})).unwrap_err();
        assert_eq!((fault.at.as_str(), fault.found.as_str()), ("$.a", "an array"));
    }

    #[test]
    fn an_object_without_some_members() {
        let selector = Selector::Without { path: path("$.o"), names: vec!["a".to_owned(), "z".to_owned()] };
        assert_eq!(
            selected(&selector, json!({"o": {"c": 3, "a": 1, "b": 2}})),
            Ok(Some(json!({"c": 3, "b": 2})))
        );
        assert_eq!(selected(&selector, json!({"o": null})), Ok(Some(Json::Null)));
        assert_eq!(selected(&selector, json!({})), Ok(None));
        assert_eq!(selected(&selector, json!({"o": [1]})).unwrap_err().expected, "an object");
    }

    #[test]
    fn index_and_key_of_elements() {
        let level = Level { number: 0, name: "item".to_owned() };
        assert_eq!(selected(&Selector::IndexOf(level.clone()), json!({})), Ok(Some(json!(3))));
        assert_eq!(
            selected(&Selector::KeyOf(level), json!({})).unwrap_err().expected,
            "a member of an object"
        );
    }
}
