//! How a value is come by. There is one way to read a value, wherever it goes: into a column, a
//! `set`, a key, or a column of one operation.

use std::borrow::Cow;

use serde_json::Value as Json;

use super::path::{NULL, Path, PathFault, Root, Roots};
use crate::value::{Value, describe};

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
        null_if: Vec<Json>,
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
    pub fn find<'a>(&'a self, roots: Roots<'a, '_>) -> Result<Option<Cow<'a, Json>>, PathFault> {
        match self {
            Find::Path(path) => Ok(path.one(roots)?.map(Cow::Borrowed)),
            other => other.find_otherwise(roots),
        }
    }

    fn find_otherwise<'a>(&'a self, roots: Roots<'a, '_>) -> Result<Option<Cow<'a, Json>>, PathFault> {
        match self {
            Find::Path(path) => Ok(path.one(roots)?.map(Cow::Borrowed)),
            Find::FirstOf(paths) => {
                let mut found = None;
                for path in paths {
                    match path.one(roots)? {
                        Some(Json::Null) => found = Some(Cow::Borrowed(&NULL)),
                        Some(value) => return Ok(Some(Cow::Borrowed(value))),
                        None => {}
                    }
                }
                Ok(found)
            }
            Find::Join { parts, with } => join(parts, with, roots),
            Find::Without { path, names } => match path.one(roots)? {
                None => Ok(None),
                Some(Json::Null) => Ok(Some(Cow::Borrowed(&NULL))),
                Some(Json::Object(members)) => {
                    let kept = members.iter().filter(|(name, _)| !names.contains(name));
                    let kept = kept.map(|(name, value)| (name.clone(), value.clone()));
                    Ok(Some(Cow::Owned(Json::Object(kept.collect()))))
                }
                Some(other) => Err(misplaced(path.text(), describe(other), "an object")),
            },
            Find::IndexOf(level) => {
                let element = roots.elements.get(level.number);
                match element.and_then(|element| element.index) {
                    Some(index) => Ok(Some(Cow::Owned(Json::from(index)))),
                    None => Err(misplaced(&level.name, "a member of an object", "an element of an array")),
                }
            }
            Find::KeyOf(level) => {
                let element = roots.elements.get(level.number);
                match element.and_then(|element| element.key.as_deref()) {
                    Some(key) => Ok(Some(Cow::Owned(Json::from(key)))),
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
    pub(super) fn keep_nothing(&mut self) {
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

fn join<'a>(parts: &[Path], with: &str, roots: Roots<'a, '_>) -> Result<Option<Cow<'a, Json>>, PathFault> {
    let mut text: Option<String> = None;
    let mut met_null = false;
    for path in parts {
        let part = match path.one(roots)? {
            None => continue,
            Some(Json::Null) => {
                met_null = true;
                continue;
            }
            Some(Json::String(part)) => part.as_str(),
            Some(Json::Number(part)) => part.as_str(),
            Some(Json::Bool(true)) => "true",
            Some(Json::Bool(false)) => "false",
            Some(other) => return Err(misplaced(path.text(), describe(other), TEXT)),
        };
        match &mut text {
            None => text = Some(part.to_owned()),
            Some(text) => {
                text.push_str(with);
                text.push_str(part);
            }
        }
    }
    let found = text.map(|text| Cow::Owned(Json::String(text)));
    Ok(found.or_else(|| met_null.then_some(Cow::Borrowed(&NULL))))
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
    use serde_json::json;

    use super::*;
    use crate::mapping::path::{Element, Scope};

    fn path(text: &str) -> Path {
        Path::parse(text, Scope { elements: &["item"], has_envelope: false }).unwrap()
    }

    fn found(find: &Find, body: &Json) -> Result<Option<Json>, PathFault> {
        let value = json!({"x": 7});
        let elements = [Element { value: &value, number: 1, index: Some(3), key: None }];
        let roots = Roots { body, record: &NULL, envelope: body, elements: &elements };
        find.find(roots).map(|found| found.map(Cow::into_owned))
    }

    #[test]
    fn the_first_that_is_there_and_not_null() {
        let find = Find::FirstOf(vec![path("$.a"), path("$.b.c"), path("item.x")]);
        assert_eq!(found(&find, &json!({"a": 1})), Ok(Some(json!(1))));
        assert_eq!(found(&find, &json!({"a": null, "b": {"c": 2}})), Ok(Some(json!(2))));
        assert_eq!(found(&find, &json!({})), Ok(Some(json!(7))));
        assert_eq!(found(&find, &json!({"b": 1})).unwrap_err().at, "$.b");
        let find = Find::FirstOf(vec![path("$.a"), path("$.b")]);
        assert_eq!(found(&find, &json!({"b": null})), Ok(Some(Json::Null)));
        assert_eq!(found(&find, &json!({})), Ok(None));
    }

    #[test]
    fn texts_are_joined() {
        let find = Find::Join { parts: vec![path("$.a"), path("$.b"), path("$.c")], with: ", ".to_owned() };
        assert_eq!(found(&find, &json!({"a": "x", "b": 1.50, "c": true})), Ok(Some(json!("x, 1.5, true"))));
        assert_eq!(found(&find, &json!({"a": "x", "b": null, "c": ""})), Ok(Some(json!("x, "))));
        assert_eq!(found(&find, &json!({"a": null})), Ok(Some(Json::Null)));
        assert_eq!(found(&find, &json!({})), Ok(None));
        let fault = found(&find, &json!({"a": [1]})).unwrap_err();
        assert_eq!((fault.at.as_str(), fault.found.as_str()), ("$.a", "an array"));
    }

    #[test]
    fn the_rest_of_an_object() {
        let find = Find::Without { path: path("$.o"), names: vec!["a".to_owned(), "z".to_owned()] };
        assert_eq!(found(&find, &json!({"o": {"c": 3, "a": 1, "b": 2}})), Ok(Some(json!({"c": 3, "b": 2}))));
        assert_eq!(found(&find, &json!({"o": null})), Ok(Some(Json::Null)));
        assert_eq!(found(&find, &json!({})), Ok(None));
        assert_eq!(found(&find, &json!({"o": [1]})).unwrap_err().wanted, "an object");
    }

    #[test]
    fn places_of_elements() {
        let level = Level { number: 0, name: "item".to_owned() };
        assert_eq!(found(&Find::IndexOf(level.clone()), &json!({})), Ok(Some(json!(3))));
        assert_eq!(found(&Find::KeyOf(level), &json!({})).unwrap_err().wanted, "a member of an object");
    }
}
