//! What filters, slices and `..` ask: `jsonpath-rust` walks vectors, which a document has none of,
//! so what such a step starts from is laid out for it, without a copy of any text.

use std::borrow::Cow;

use jsonpath_rust::parser::model::JpQuery;
use jsonpath_rust::query::js_path_process;
use jsonpath_rust::query::queryable::Queryable;
use serde_json::Value as Made;

use crate::document::json::Json;

/// The values that a query matches, in its order, each with its normalized path.
pub(super) fn matches<'a>(query: &JpQuery, from: Json<'a>) -> Vec<(Json<'a>, String)> {
    let from = Queried::of(from);
    // The library's only error here is a computed value, which no query yields.
    let found = js_path_process(query, &from).unwrap_or_default();
    found.into_iter().filter_map(|hit| Some((hit.val.json()?, hit.path))).collect()
}

/// A value as the library sees it.
#[derive(Debug, Clone)]
enum Queried<'a> {
    /// Of the document, with what it holds.
    Scalar(Json<'a>),
    Array(Json<'a>, Vec<Queried<'a>>),
    Object(Json<'a>, Vec<(&'a str, Queried<'a>)>),
    /// The query's own: what it compares with, and what its functions give.
    Made(Made),
}

impl<'a> Queried<'a> {
    fn of(json: Json<'a>) -> Queried<'a> {
        match json {
            Json::Array(items) => Queried::Array(json, items.iter().map(|item| Queried::of(*item)).collect()),
            Json::Object(object) => {
                let members = object.members().iter().map(|(name, value)| (*name, Queried::of(*value)));
                Queried::Object(json, members.collect())
            }
            scalar => Queried::Scalar(scalar),
        }
    }

    fn json(&self) -> Option<Json<'a>> {
        match self {
            Queried::Scalar(json) | Queried::Array(json, _) | Queried::Object(json, _) => Some(*json),
            Queried::Made(_) => None,
        }
    }

    fn to_made(&self) -> Made {
        match self {
            Queried::Scalar(json) | Queried::Array(json, _) | Queried::Object(json, _) => (*json).into(),
            Queried::Made(made) => made.clone(),
        }
    }
}

impl Default for Queried<'_> {
    fn default() -> Self {
        Queried::Scalar(Json::Null)
    }
}

impl PartialEq for Queried<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Queried::Made(one), Queried::Made(other)) => one == other,
            (Queried::Made(made), found) | (found, Queried::Made(made)) => {
                found.json().is_some_and(|json| json == *made)
            }
            (one, other) => one.json() == other.json(),
        }
    }
}

impl Queryable for Queried<'_> {
    fn get(&self, key: &str) -> Option<&Self> {
        let Queried::Object(_, members) = self else { return None };
        members.iter().find(|(name, _)| *name == key).map(|(_, value)| value)
    }

    fn as_array(&self) -> Option<&Vec<Self>> {
        if let Queried::Array(_, items) = self { Some(items) } else { None }
    }

    fn as_object(&self) -> Option<Vec<(&str, &Self)>> {
        let Queried::Object(_, members) = self else { return None };
        Some(members.iter().map(|(name, value)| (*name, value)).collect())
    }

    fn as_str(&self) -> Option<&str> {
        match self {
            Queried::Made(made) => made.as_str(),
            found => found.json()?.as_str(),
        }
    }

    fn as_i64(&self) -> Option<i64> {
        match self {
            Queried::Made(made) => made.as_i64(),
            Queried::Scalar(Json::Number(number)) => number.text().parse().ok(),
            _ => None,
        }
    }

    fn as_f64(&self) -> Option<f64> {
        match self {
            Queried::Made(made) => made.as_f64(),
            Queried::Scalar(Json::Number(number)) => {
                number.text().parse().ok().filter(|double: &f64| double.is_finite())
            }
            _ => None,
        }
    }

    fn as_bool(&self) -> Option<bool> {
        match self {
            Queried::Made(made) => made.as_bool(),
            Queried::Scalar(Json::Bool(value)) => Some(*value),
            _ => None,
        }
    }

    fn null() -> Self {
        Queried::default()
    }

    fn extension_custom(name: &str, arguments: Vec<Cow<'_, Self>>) -> Self {
        let arguments = arguments.iter().map(|argument| Cow::Owned(argument.to_made()));
        Queried::Made(Made::extension_custom(name, arguments.collect()))
    }
}

macro_rules! from_constants {
    ($($constant:ty),*) => {$(
        impl From<$constant> for Queried<'_> {
            fn from(constant: $constant) -> Self {
                Queried::Made(constant.into())
            }
        }
    )*};
}

from_constants!(&str, String, bool, i64, f64);

impl From<Vec<Self>> for Queried<'_> {
    fn from(items: Vec<Self>) -> Self {
        Queried::Made(items.iter().map(Queried::to_made).collect())
    }
}
