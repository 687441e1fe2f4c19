//! How a value is come by. There is one way to read a value, wherever it goes: into a column, a
//! `set`, a key, or a column of one operation.

use std::borrow::Cow;

use super::json::{Json, Object, describe};
use super::path::{Path, PathFault, Root, Roots};
use crate::types::Value;

/// How a value is come by.
#[derive(Debug, Clone)]
pub enum Reading {
    /// The same for every event.
    Constant(Value),
    /// Read from the event.
    Found {
        /// Where.
        from: Find,
        /// The value where nothing is found; SQL NULL without it.
        if_absent: Option<Value>,
        /// JSON values that mean SQL NULL.
        null_if: Vec<serde_json::Value>,
        /// Whether a row that is there keeps what it has, where nothing is found.
        keep_if_absent: bool,
    },
}

/// Where a value is looked for.
#[derive(Debug, Clone)]
pub enum Find {
    /// What a path leads to.
    Path(Path),
    /// The first that is there and not null.
    FirstOf(Vec<Path>),
    /// The text of those that are there and not null.
    Join {
        /// Whose text.
        parts: Vec<Path>,
        /// What stands between two of them.
        with: String,
    },
    /// An object without some of its members.
    Without {
        /// Where the object is.
        path: Path,
        /// The members that are left out.
        names: Vec<String>,
    },
    /// The position of an element in its array.
    IndexOf(Level),
    /// The name of an element in its object.
    KeyOf(Level),
}

/// A level of `each`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Level {
    /// Counted from the outermost.
    pub number: usize,
    /// Its name.
    pub name: String,
}

/// Text, numbers and booleans have a text; see [`Find::Join`].
const TEXT: &str = "text, a number or a boolean";

impl Find {
    /// What is found; `None` where nothing is there. A null is found as null.
    ///
    /// # Errors
    /// A value of the wrong kind on a path's way or at its end, or several matches.
    #[inline]
    pub fn find<'a>(&self, roots: Roots<'a, '_>) -> Result<Option<Json<'a>>, PathFault> {
        match self {
            Find::Path(path) => path.one(roots),
            other => other.find_otherwise(roots),
        }
    }

    fn find_otherwise<'a>(&self, roots: Roots<'a, '_>) -> Result<Option<Json<'a>>, PathFault> {
        match self {
            Find::Path(path) => path.one(roots),
            Find::FirstOf(paths) => {
                let mut found = None;
                for path in paths {
                    match path.one(roots)? {
                        Some(Json::Null) => found = Some(Json::Null),
                        Some(value) => return Ok(Some(value)),
                        None => {}
                    }
                }
                Ok(found)
            }
            Find::Join { parts, with } => join(parts, with, roots),
            Find::Without { path, names } => match path.one(roots)? {
                None => Ok(None),
                Some(Json::Null) => Ok(Some(Json::Null)),
                Some(Json::Object(object)) => {
                    let members = object.members().iter().copied();
                    let kept: Vec<_> =
                        members.filter(|(name, _)| !names.iter().any(|out| out == name)).collect();
                    Ok(Some(Json::Object(Object::of(roots.arena.alloc_slice_copy(&kept)))))
                }
                Some(other) => Err(misplaced(path.text(), describe(other), "an object")),
            },
            Find::IndexOf(level) => {
                let element = roots.elements.get(level.number);
                match element.and_then(|element| element.index) {
                    Some(index) => Ok(Some(Json::from(index))),
                    None => Err(misplaced(&level.name, "a member of an object", "an element of an array")),
                }
            }
            Find::KeyOf(level) => {
                let element = roots.elements.get(level.number);
                match element.and_then(|element| element.key) {
                    Some(key) => Ok(Some(Json::String(key))),
                    None => Err(misplaced(&level.name, "an element of an array", "a member of an object")),
                }
            }
        }
    }

    /// The paths that are read.
    #[must_use]
    pub fn paths(&self) -> &[Path] {
        match self {
            Find::Path(path) | Find::Without { path, .. } => std::slice::from_ref(path),
            Find::FirstOf(paths) | Find::Join { parts: paths, .. } => paths,
            Find::IndexOf(_) | Find::KeyOf(_) => &[],
        }
    }

    /// How many levels of `each` it takes, from the outermost.
    #[must_use]
    pub fn levels(&self) -> usize {
        match self {
            Find::IndexOf(level) | Find::KeyOf(level) => level.number + 1,
            other => other.paths().iter().map(Path::levels).max().unwrap_or(0),
        }
    }

    /// What is read, as dead letters name it: the paths as they are written.
    #[must_use]
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Find::IndexOf(level) | Find::KeyOf(level) => Cow::Borrowed(&level.name),
            other => match other.paths() {
                [path] => Cow::Borrowed(path.text()),
                paths => Cow::Owned(paths.iter().map(Path::text).collect::<Vec<_>>().join(", ")),
            },
        }
    }

    /// What is read, in the words of messages.
    #[must_use]
    pub fn describe(&self) -> String {
        match self {
            Find::Path(path) | Find::Without { path, .. } => format!("`{}`", path.text()),
            Find::FirstOf(paths) => format!("the first of {}", in_backticks(paths)),
            Find::Join { parts, .. } => format!("the text of {}", in_backticks(parts)),
            Find::IndexOf(level) => format!("the index of `{}`", level.name),
            Find::KeyOf(level) => format!("the key of `{}`", level.name),
        }
    }
}

impl Reading {
    /// Where it looks; nowhere for a constant.
    #[must_use]
    pub fn find(&self) -> Option<&Find> {
        match self {
            Reading::Found { from, .. } => Some(from),
            Reading::Constant(_) => None,
        }
    }

    /// How many levels of `each` it takes, from the outermost.
    #[must_use]
    pub fn levels(&self) -> usize {
        self.find().map_or(0, Find::levels)
    }

    /// Has a row that is there change, too, where nothing is found.
    pub(crate) fn keep_nothing(&mut self) {
        if let Reading::Found { keep_if_absent, .. } = self {
            *keep_if_absent = false;
        }
    }

    /// Whether a row that is there keeps what it has, where nothing is found.
    #[must_use]
    pub fn keeps(&self) -> bool {
        matches!(self, Reading::Found { keep_if_absent: true, .. })
    }
}

impl Path {
    /// How many levels of `each` it takes to start it.
    #[must_use]
    pub fn levels(&self) -> usize {
        match self.root() {
            Root::Element(level) => level + 1,
            Root::Body | Root::Record | Root::Envelope => 0,
        }
    }
}

fn join<'a>(parts: &[Path], with: &str, roots: Roots<'a, '_>) -> Result<Option<Json<'a>>, PathFault> {
    let mut text: Option<String> = None;
    let mut met_null = false;
    for path in parts {
        let part = match path.one(roots)? {
            None => continue,
            Some(Json::Null) => {
                met_null = true;
                continue;
            }
            Some(Json::String(part)) => Cow::Borrowed(part),
            Some(Json::Number(part)) => part.text(),
            Some(Json::Bool(true)) => Cow::Borrowed("true"),
            Some(Json::Bool(false)) => Cow::Borrowed("false"),
            Some(other) => return Err(misplaced(path.text(), describe(other), TEXT)),
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
    Ok(found.or_else(|| met_null.then_some(Json::Null)))
}

fn misplaced(at: &str, found: &str, wanted: &'static str) -> PathFault {
    PathFault { at: at.to_owned(), found: found.to_owned(), wanted }
}

fn in_backticks(paths: &[Path]) -> String {
    let texts: Vec<String> = paths.iter().map(|path| format!("`{}`", path.text())).collect();
    texts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::path::{Element, Scope};
    use crate::document::{json, leaked_arena};

    fn path(text: &str) -> Path {
        Path::parse(text, Scope { elements: &["item"], has_envelope: false }).unwrap()
    }

    fn found(find: &Find, body: Json<'static>) -> Result<Option<Json<'static>>, PathFault> {
        let elements = [Element { value: json!({"x": 7}), number: 1, index: Some(3), key: None }];
        let (arena, record) = (leaked_arena(), Json::Null);
        find.find(Roots { arena, body, record, envelope: body, elements: &elements })
    }

    #[test]
    fn the_first_that_is_there_and_not_null() {
        let find = Find::FirstOf(vec![path("$.a"), path("$.b.c"), path("item.x")]);
        assert_eq!(found(&find, json!({"a": 1})), Ok(Some(json!(1))));
        assert_eq!(found(&find, json!({"a": null, "b": {"c": 2}})), Ok(Some(json!(2))));
        assert_eq!(found(&find, json!({})), Ok(Some(json!(7))));
        assert_eq!(found(&find, json!({"b": 1})).unwrap_err().at, "$.b");
        let find = Find::FirstOf(vec![path("$.a"), path("$.b")]);
        assert_eq!(found(&find, json!({"b": null})), Ok(Some(Json::Null)));
        assert_eq!(found(&find, json!({})), Ok(None));
    }

    #[test]
    fn texts_are_joined() {
        let find = Find::Join { parts: vec![path("$.a"), path("$.b"), path("$.c")], with: ", ".to_owned() };
        assert_eq!(found(&find, json!({"a": "x", "b": 1.50, "c": true})), Ok(Some(json!("x, 1.5, true"))));
        assert_eq!(found(&find, json!({"a": "x", "b": null, "c": ""})), Ok(Some(json!("x, "))));
        assert_eq!(found(&find, json!({"a": null})), Ok(Some(Json::Null)));
        assert_eq!(found(&find, json!({})), Ok(None));
        let fault = found(&find, json!({"a": [1]})).unwrap_err();
        assert_eq!((fault.at.as_str(), fault.found.as_str()), ("$.a", "an array"));
    }

    #[test]
    fn the_rest_of_an_object() {
        let find = Find::Without { path: path("$.o"), names: vec!["a".to_owned(), "z".to_owned()] };
        assert_eq!(found(&find, json!({"o": {"c": 3, "a": 1, "b": 2}})), Ok(Some(json!({"c": 3, "b": 2}))));
        assert_eq!(found(&find, json!({"o": null})), Ok(Some(Json::Null)));
        assert_eq!(found(&find, json!({})), Ok(None));
        assert_eq!(found(&find, json!({"o": [1]})).unwrap_err().wanted, "an object");
    }

    #[test]
    fn places_of_elements() {
        let level = Level { number: 0, name: "item".to_owned() };
        assert_eq!(found(&Find::IndexOf(level.clone()), json!({})), Ok(Some(json!(3))));
        assert_eq!(found(&Find::KeyOf(level), json!({})).unwrap_err().wanted, "a member of an object");
    }
}
