//! Parses texts of a document that are JSON, in place. Paths then lead through them.

use foldhash::HashMap;

use super::fault;
use crate::document::path::{Element, Path, Root, RootValues};
use crate::document::{Arena, Json, MAX_DEPTH, Member, NotJson, Object, parse_json};
use crate::record::Fault;

/// Parses the texts at those paths that start at `root`. The paths are applied in order, so a later path can lead
/// through a text that an earlier one parsed.
pub(super) fn parse<'a>(
    paths: &[Path],
    root: Root,
    mut roots: RootValues<'a, 'a>,
) -> Result<RootValues<'a, 'a>, Fault> {
    for path in paths.iter().filter(|path| path.root() == root) {
        let matches = path.each(roots).map_err(|fault| fault::of_expression(&fault.into(), path.text()))?;
        let mut texts = ParsedTexts { arena: roots.arena, by_address: HashMap::default() };
        for element in matches {
            let Json::String(text) = element.value else { continue };
            let json = parse_json(text.as_bytes(), roots.arena);
            let json = json.map_err(|error| not_json(&error, path, element.number))?;
            texts.by_address.insert(text.as_ptr(), (json, element));
        }
        if texts.by_address.is_empty() {
            continue;
        }
        let document = if root == Root::Body { &mut roots.body } else { &mut roots.envelope };
        match texts.put_into(*document, MAX_DEPTH) {
            Ok(changed) => *document = changed.unwrap_or(*document),
            Err(element) => return Err(not_json(&NotJson::TooDeep(String::new()), path, element.number)),
        }
    }
    Ok(roots)
}

/// The parsed texts at one path.
struct ParsedTexts<'a> {
    arena: &'a Arena,
    /// By the address of the text's bytes. Each text of a document has its own address, except for empty ones, which
    /// are not JSON.
    by_address: HashMap<*const u8, (Json<'a>, Element<'a>)>,
}

impl<'a> ParsedTexts<'a> {
    /// Replaces the texts in a value, which can have `levels` levels of nesting. Returns `None` if the value has none
    /// of the texts.
    ///
    /// # Errors
    /// The match whose value would be nested deeper.
    fn put_into(&self, json: Json<'a>, levels: usize) -> Result<Option<Json<'a>>, Element<'a>> {
        let inner = levels.saturating_sub(1);
        Ok(match json {
            Json::String(text) => match self.by_address.get(&text.as_ptr()) {
                Some((parsed, element)) if is_deeper(*parsed, levels) => return Err(*element),
                found => found.map(|(parsed, _)| *parsed),
            },
            Json::Array(items) => {
                let mut changed: Option<&mut [Json<'a>]> = None;
                for (at, item) in items.iter().enumerate() {
                    if let Some(item) = self.put_into(*item, inner)? {
                        changed.get_or_insert_with(|| self.arena.alloc_slice_copy(items))[at] = item;
                    }
                }
                changed.map(|items| Json::Array(items))
            }
            Json::Object(object) => {
                let mut changed: Option<&mut [Member<'a>]> = None;
                for (at, (_, value)) in object.members().iter().enumerate() {
                    if let Some(value) = self.put_into(*value, inner)? {
                        let members = || self.arena.alloc_slice_copy(object.members());
                        changed.get_or_insert_with(members)[at].1 = value;
                    }
                }
                changed.map(|members| Json::Object(Object::of(members)))
            }
            Json::Null | Json::Bool(_) | Json::Number(_) => None,
        })
    }
}

/// Whether a value has more than `levels` levels of nesting.
pub(super) fn is_deeper(json: Json<'_>, levels: usize) -> bool {
    let inner = || levels.checked_sub(1);
    match json {
        Json::Array(items) => inner().is_none_or(|levels| items.iter().any(|item| is_deeper(*item, levels))),
        Json::Object(object) => {
            inner().is_none_or(|levels| object.members().iter().any(|(_, value)| is_deeper(*value, levels)))
        }
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => false,
    }
}

/// The fault of a text that is not JSON. It names the match if the path can have several.
#[cold]
fn not_json(error: &NotJson, path: &Path, number: usize) -> Fault {
    let text = path.text();
    let cause = match error {
        NotJson::Empty => format!("`{text}` is empty text, expected JSON"),
        error => format!("`{text}` is {error}"),
    };
    let error = if path.can_match_several() { format!("match {number} of {cause}") } else { cause.clone() };
    fault::of_value(error, text).caused_by(cause)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value as JsonValue, json};

    use super::*;
    use crate::document::path::Scope;
    use crate::document::{RecordValues, leaked, leaked_arena};

    /// Parses the texts of a document, or returns the message of the fault.
    fn parsed(paths: &[&str], document: JsonValue) -> Result<JsonValue, String> {
        let paths: Vec<Path> =
            paths.iter().map(|path| Path::parse(path, Scope::default()).unwrap()).collect();
        let (body, arena) = (leaked(document), leaked_arena());
        let record = &RecordValues::NONE;
        let roots = RootValues { arena, body, record, envelope: body, elements: &[], values: None };
        parse(&paths, Root::Body, roots).map(|roots| roots.body.into()).map_err(|fault| fault.error)
    }

    #[test]
    fn texts_are_parsed_in_place() {
        let text = r#"{"x": [1.50, "y"]}"#;
        let json = || serde_json::from_str::<JsonValue>(text).unwrap();
        for (paths, document, expected) in [
            (&["$.a"][..], json!({"a": text, "b": text}), json!({"a": json(), "b": text})),
            (&["$"], json!(text), json()),
            (&["$", "$"], json!(json!(text).to_string()), json()),
            (&["$.a[*]"], json!({"a": [text, null, 7, text]}), json!({"a": [json(), null, 7, json()]})),
            (&["$..a"], json!({"b": [{"a": text}], "a": text}), json!({"b": [{"a": json()}], "a": json()})),
            (&["$['a', 'a']"], json!({"a": text}), json!({"a": json()})),
            (&["$.a"], json!({"a": null}), json!({"a": null})),
            (&["$.a.b"], json!({"a": null}), json!({"a": null})),
            (&["$.b"], json!({"a": "x"}), json!({"a": "x"})),
            (&["$.a"], json!(null), json!(null)),
        ] {
            assert_eq!(parsed(paths, document.clone()), Ok(expected), "{paths:?} {document}");
        }
        for (paths, document, expected) in [
            (&["$.a"][..], json!({"a": "x"}), "`$.a` is not JSON: expected value at byte 1"),
            (&["$.a"], json!({"a": ""}), "`$.a` is empty text, expected JSON"),
            (
                &["$.a[*]"],
                json!({"a": ["1", "x"]}),
                "match 2 of `$.a[*]` is not JSON: expected value at byte 1",
            ),
            (&["$.a.b"], json!({"a": "{}"}), "`$.a` is text, expected an object"),
        ] {
            assert_eq!(parsed(paths, document), Err(expected.to_owned()));
        }
    }

    #[test]
    fn the_depth_is_that_of_the_document() {
        let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert!(parsed(&["$.a"], json!({"a": nested(MAX_DEPTH - 1)})).is_ok());
        let too_deep = parsed(&["$.a"], json!({"a": nested(MAX_DEPTH)}));
        assert_eq!(too_deep, Err("`$.a` is nested more than 127 levels deep".to_owned()));
    }

    fn values() -> impl Strategy<Value = JsonValue> {
        let leaf = prop_oneof![Just(json!(null)), Just(json!(1)), Just(json!("x")), Just(json!(""))];
        leaf.prop_recursive(3, 20, 3, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..3).prop_map(JsonValue::from),
                prop::collection::btree_map(prop::sample::select(&["a", "b"][..]), inner, 0..3).prop_map(
                    |members| {
                        let members = members.into_iter();
                        JsonValue::Object(members.map(|(name, value)| (name.to_owned(), value)).collect())
                    }
                ),
            ]
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        /// A document whose values are encoded as text, some of them several times, is the same after parsing.
        #[test]
        fn parsing_reverses_encoding(
            outer in values(),
            inner in values(),
            items in prop::collection::vec(values(), 0..4),
        ) {
            let text = |value: &JsonValue| JsonValue::String(value.to_string());
            let plain = json!({"a": {"b": inner, "items": items}, "c": outer});
            let items: Vec<JsonValue> = items.iter().map(text).collect();
            let a = json!({"b": text(&text(&inner)), "items": items});
            let encoded = json!({"a": text(&a), "c": outer});
            let found = parsed(&["$.a", "$.a.b", "$.a.items[*]", "$.a.b"], encoded);
            prop_assert_eq!(found, Ok(plain));
        }
    }
}
