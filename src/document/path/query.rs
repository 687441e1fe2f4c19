//! Evaluates filters, slices and `..` with `jsonpath-rust`. The library walks vectors, which a document does
//! not have. So the start value is converted for it, without copying text.

use std::borrow::Cow;

use jsonpath_rust::parser::model::JpQuery;
use jsonpath_rust::query::js_path_process;
use jsonpath_rust::query::queryable::Queryable;
use serde_json::Value as JsonValue;

use crate::document::json::Json;

/// Returns the values that a query matches, in its order, each with its normalized path.
pub(super) fn matches<'a>(query: &JpQuery, from: Json<'a>) -> Vec<(Json<'a>, String)> {
    let from = QueryValue::of(from);
    // The library's only error here is a computed value, which no query returns.
    let found = js_path_process(query, &from).unwrap_or_default();
    found.into_iter().filter_map(|found_match| Some((found_match.val.json()?, found_match.path))).collect()
}

/// A value in the library's form.
#[derive(Debug, Clone)]
enum QueryValue<'a> {
    /// A value of the document. Arrays and objects also hold their converted children.
    Scalar(Json<'a>),
    Array(Json<'a>, Vec<QueryValue<'a>>),
    Object(Json<'a>, Vec<(&'a str, QueryValue<'a>)>),
    /// A value of the query: an operand of a comparison, or the result of a function.
    Computed(JsonValue),
}

impl<'a> QueryValue<'a> {
    fn of(json: Json<'a>) -> QueryValue<'a> {
        match json {
            Json::Array(items) => {
                QueryValue::Array(json, items.iter().map(|item| QueryValue::of(*item)).collect())
            }
            Json::Object(object) => {
                let members = object.members().iter().map(|(name, value)| (*name, QueryValue::of(*value)));
                QueryValue::Object(json, members.collect())
            }
            scalar => QueryValue::Scalar(scalar),
        }
    }

    fn json(&self) -> Option<Json<'a>> {
        match self {
            QueryValue::Scalar(json) | QueryValue::Array(json, _) | QueryValue::Object(json, _) => {
                Some(*json)
            }
            QueryValue::Computed(_) => None,
        }
    }

    fn to_serde(&self) -> JsonValue {
        match self {
            QueryValue::Scalar(json) | QueryValue::Array(json, _) | QueryValue::Object(json, _) => {
                (*json).into()
            }
            QueryValue::Computed(computed) => computed.clone(),
        }
    }
}

impl Default for QueryValue<'_> {
    fn default() -> Self {
        QueryValue::Scalar(Json::Null)
    }
}

impl PartialEq for QueryValue<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (QueryValue::Computed(one), QueryValue::Computed(other)) => one == other,
            (QueryValue::Computed(computed), found) | (found, QueryValue::Computed(computed)) => {
                found.json().is_some_and(|json| json == *computed)
            }
            (one, other) => one.json() == other.json(),
        }
    }
}

impl Queryable for QueryValue<'_> {
    fn get(&self, key: &str) -> Option<&Self> {
        let QueryValue::Object(_, members) = self else { return None };
        members.iter().find(|(name, _)| *name == key).map(|(_, value)| value)
    }

    fn as_array(&self) -> Option<&Vec<Self>> {
        if let QueryValue::Array(_, items) = self { Some(items) } else { None }
    }

    fn as_object(&self) -> Option<Vec<(&str, &Self)>> {
        let QueryValue::Object(_, members) = self else { return None };
        Some(members.iter().map(|(name, value)| (*name, value)).collect())
    }

    fn as_str(&self) -> Option<&str> {
        match self {
            QueryValue::Computed(computed) => computed.as_str(),
            found => found.json()?.as_str(),
        }
    }

    fn as_i64(&self) -> Option<i64> {
        match self {
            QueryValue::Computed(computed) => computed.as_i64(),
            QueryValue::Scalar(Json::Number(number)) => number.text().parse().ok(),
            _ => None,
        }
    }

    fn as_f64(&self) -> Option<f64> {
        match self {
            QueryValue::Computed(computed) => computed.as_f64(),
            QueryValue::Scalar(Json::Number(number)) => {
                number.text().parse().ok().filter(|double: &f64| double.is_finite())
            }
            _ => None,
        }
    }

    fn as_bool(&self) -> Option<bool> {
        match self {
            QueryValue::Computed(computed) => computed.as_bool(),
            QueryValue::Scalar(Json::Bool(value)) => Some(*value),
            _ => None,
        }
    }

    fn null() -> Self {
        QueryValue::default()
    }

    fn extension_custom(name: &str, arguments: Vec<Cow<'_, Self>>) -> Self {
        let arguments = arguments.iter().map(|argument| Cow::Owned(argument.to_serde()));
        QueryValue::Computed(JsonValue::extension_custom(name, arguments.collect()))
    }
}

macro_rules! from_constants {
    ($($constant:ty),*) => {$(
        impl From<$constant> for QueryValue<'_> {
            fn from(constant: $constant) -> Self {
                QueryValue::Computed(constant.into())
            }
        }
    )*};
}

from_constants!(&str, String, bool, i64, f64);

impl From<Vec<Self>> for QueryValue<'_> {
    fn from(items: Vec<Self>) -> Self {
        QueryValue::Computed(items.iter().map(QueryValue::to_serde).collect())
    }
}
