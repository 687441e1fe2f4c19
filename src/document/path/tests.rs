//! Tests of walks, element positions and faults.

use super::*;
use crate::document::{json, leaked, leaked_arena};
use proptest::prelude::*;

fn parsed(text: &str, elements: &[&str]) -> Result<Path, PathError> {
    Path::parse(text, Scope { elements, has_envelope: false })
}

fn roots(body: Json<'static>) -> RootValues<'static, 'static> {
    RootValues {
        arena: leaked_arena(),
        body,
        record: Json::Null,
        envelope: body,
        elements: &[],
        values: None,
    }
}

fn one(path: &str, body: Json<'static>) -> Result<Option<Json<'static>>, PathFault> {
    parsed(path, &[]).unwrap().one(roots(body))
}

fn each(path: &str, body: Json<'static>) -> Result<Vec<Json<'static>>, PathFault> {
    let found = parsed(path, &[]).unwrap().each(roots(body));
    found.map(|found| found.into_iter().map(|element| element.value).collect())
}

#[test]
fn one_value() {
    let body = json!({"a": {"b": [1, {"c d": 2}], "n": null}, "s": "x"});
    assert_eq!(one("$", body), Ok(Some(body)));
    assert_eq!(one("$.a.b[0]", body), Ok(Some(json!(1))));
    assert_eq!(one("$.a.b[-1]['c d']", body), Ok(Some(json!(2))));
    assert_eq!(one("$[\"a\"].b[9]", body), Ok(None));
    assert_eq!(one("$.a.b[-9]", body), Ok(None));
    assert_eq!(one("$.a.x.y", body), Ok(None));
    assert_eq!(one("$.a.n", body), Ok(Some(Json::Null)));
    assert_eq!(one("$.a.n.deeper[3].still", body), Ok(Some(Json::Null)));
}

#[test]
fn a_value_of_the_wrong_kind_on_the_way_is_a_fault() {
    let body = json!({"a": {"b": [1]}, "s": "x"});
    let fault = one("$.s.deeper", body).unwrap_err();
    assert_eq!((fault.at.as_str(), fault.found.as_str(), fault.expected), ("$.s", "text", "an object"));
    let fault = one("$.a[0]", body).unwrap_err();
    assert_eq!((fault.at.as_str(), fault.found.as_str(), fault.expected), ("$.a", "an object", "an array"));
    assert_eq!(one("$.a.b[0].x", body).unwrap_err().at, "$.a.b[0]");
    assert_eq!(one("$[0]", body).unwrap_err().at, "$");
    assert_eq!(one("$.t[*]", json!({"t": [1, 2]})).unwrap_err().found, "2 values");
}

#[test]
fn rows() {
    let body = json!({"items": [{"k": "a"}, null], "map": {"x": 1, "y": 2}, "no": null, "text": "t"});
    assert_eq!(each("$.items[*]", body), Ok(vec![json!({"k": "a"}), Json::Null]));
    assert_eq!(each("$.map.*", body), Ok(vec![json!(1), json!(2)]));
    assert_eq!(each("$.no[*]", body), Ok(vec![]));
    assert_eq!(each("$.missing.deeper[*]", body), Ok(vec![]));
    assert_eq!(each("$.text[*]", body).unwrap_err().expected, "an array");
    assert_eq!(each("$.map[*]", body).unwrap_err().expected, "an array");
    assert_eq!(each("$.items.*", body).unwrap_err().expected, "an object");
    assert_eq!(each("$.items[?@.k == 'a']", body), Ok(vec![json!({"k": "a"})]));
    assert_eq!(each("$.items[0:1]", body), Ok(vec![json!({"k": "a"})]));
    assert_eq!(each("$..k", body), Ok(vec![json!("a")]));
    assert_eq!(each("$.text[?@.k]", body).unwrap_err().at, "$.text");
}

#[test]
fn a_filter_on_the_body_may_use_dollar() {
    let body = json!({"kind": "gift", "other": "sale", "items": [{"k": "gift"}, {"k": "sale"}]});
    let items = json!([{"k": "gift"}, {"k": "sale"}]);
    let all = Ok(vec![json!("gift"), json!("sale"), items]);
    assert_eq!(each("$[?$.kind == 'gift']", body), all);
    assert_eq!(each("$[?$.kind == 'sale' || $.other == 'sale']", body), all);
    assert_eq!(each("$[?$.kind == 'sale']", body), Ok(vec![]));
    assert_eq!(each("$[?$.absent]", body), Ok(vec![]));
    assert_eq!(each("$..[?@.k == $.kind]", body), Ok(vec![json!({"k": "gift"})]));
    // In later steps and from elements, `$` would not be the body.
    for path in ["$.items[?@.k == $.kind]", "$.items..[?@.k == $.kind]", "$.*[?$.kind]", "item[?$.kind]"] {
        assert!(matches!(parsed(path, &["item"]), Err(PathError::Syntax { .. })), "{path}");
    }
    assert_eq!(each("$.items[?@.k != '$']", body).map(|found| found.len()), Ok(2));
}

#[test]
fn elements_are_roots() {
    let (body, element) = (json!({"x": 1}), json!({"x": 2}));
    let path = parsed("item.x", &["item"]).unwrap();
    assert_eq!(path.root(), Root::Element(0));
    let elements = [Element { value: element, number: 1, index: None, key: None }];
    assert_eq!(path.one(RootValues { elements: &elements, ..roots(body) }), Ok(Some(json!(2))));
}

#[test]
fn elements_have_an_index_or_a_key() {
    let body = json!({"a": [1, 2, 3], "m": {"x": [4], "it's [y]": [5, 6]}});
    let positions = |path: &str| -> Vec<String> {
        let found = parsed(path, &[]).unwrap();
        let found = found.each(roots(body)).unwrap();
        let describe = |element: &Element<'_>| {
            let index = element.index.map_or("-".to_owned(), |index| index.to_string());
            format!("{} {index} {}", element.value, element.key.unwrap_or("-"))
        };
        found.iter().map(describe).collect()
    };
    assert_eq!(positions("$.a[*]"), ["1 0 -", "2 1 -", "3 2 -"]);
    assert_eq!(positions("$.a[?@ > 1]"), ["2 1 -", "3 2 -"]);
    assert_eq!(positions("$.a[1:]"), ["2 1 -", "3 2 -"]);
    assert_eq!(positions("$.m.*"), ["[4] - x", "[5,6] - it's [y]"]);
    assert_eq!(positions("$.m[?@[1]]"), ["[5,6] - it's [y]"]);
    assert_eq!(positions("$.m['it\\'s [y]', 'none', 'x']"), ["[5,6] - it's [y]", "[4] - x"]);
    assert_eq!(positions("$['m', 'n']['x', 'y'][*]"), ["4 0 x"]);
    assert_eq!(positions("$.m.*[*]"), ["4 0 x", "5 0 it's [y]", "6 1 it's [y]"]);
    assert_eq!(positions("$.m.*[?@ > 4]"), ["5 0 it's [y]", "6 1 it's [y]"]);
}

#[test]
fn envelopes_are_roots() {
    let (body, envelope) = (json!({}), json!({"op": "c"}));
    let path = Path::parse("envelope.op", Scope { elements: &[], has_envelope: true }).unwrap();
    assert_eq!(path.root(), Root::Envelope);
    assert_eq!(path.one(RootValues { envelope, ..roots(body) }), Ok(Some(json!("c"))));
    assert!(matches!(parsed("envelope.op", &[]), Err(PathError::UnknownRoot { .. })));
}

#[test]
fn records_are_roots() {
    let (body, record) = (json!({}), json!({"headers": {"type": "x"}}));
    let roots = RootValues { record, ..roots(body) };
    let path = parsed("record.headers.type", &[]).unwrap();
    assert_eq!((path.root(), path.one(roots)), (Root::Record, Ok(Some(json!("x")))));
    assert_eq!(parsed("record.key", &[]).unwrap().one(roots), Ok(None));
    for text in ["record", "record.header.type", "record[0]", "record.*"] {
        assert!(matches!(parsed(text, &[]), Err(PathError::UnknownMember { .. })), "{text}");
    }
}

#[test]
fn invalid_paths_are_refused() {
    assert!(matches!(parsed("itm.x", &["item"]), Err(PathError::UnknownRoot { root, .. }) if root == "itm"));
    for path in [
        "$.",
        "$.a..",
        "$.a b",
        "$.content-type",
        "$.1st",
        "$[",
        "$[abc]",
        "$.a[?@.x == ]",
        "$['a",
        "$.a[?@.x == $.y]",
        "$[01]",
        "$.*]",
        "$[0]'a'[1]",
    ] {
        assert!(matches!(parsed(path, &[]), Err(PathError::Syntax { .. })), "{path}");
    }
    assert!(matches!(parsed("", &[]), Err(PathError::UnknownRoot { .. })));
}

proptest! {
    #[test]
    fn no_text_panics(text in "[$.][$.\\[\\]*?@'\"ab01:,()!&|=<>\\\\ é-]{0,24}") {
        drop(parsed(&text, &["a"]));
    }

    /// If the direct walk has no fault, it finds what the library finds.
    #[test]
    fn walks_like_the_library(names in proptest::collection::vec("[ab]|\\[[0-2]\\]|\\['a'\\]", 1..4), seed in 0_u8..16) {
        let leaf = serde_json::json!({"a": seed, "b": [seed, {"a": null}]});
        let body = serde_json::json!({"a": {"a": leaf, "b": [leaf, {"a": leaf}]}, "b": [{"a": leaf}, [leaf], leaf]});
        let text: String = std::iter::once("$".to_owned())
            .chain(names.iter().map(|n| if n.starts_with('[') { n.clone() } else { format!(".{n}") }))
            .collect();
        if let Ok(found) = one(&text, leaked(body.clone())) {
            let expected = jsonpath_rust::query::js_path_vals(&text, &body).unwrap();
            let null_on_the_way = found == Some(Json::Null) && expected.is_empty();
            prop_assert!(null_on_the_way || found.map(serde_json::Value::from).as_ref() == expected.first().copied());
        }
    }
}
