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
        record: &RecordValues::NONE,
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
fn dollar_in_a_filter_is_the_body() {
    let body = json!({"kind": "gift", "other": "sale", "items": [{"k": "gift"}, {"k": "sale"}]});
    let items = json!([{"k": "gift"}, {"k": "sale"}]);
    let all = Ok(vec![json!("gift"), json!("sale"), items]);
    assert_eq!(each("$[?$.kind == 'gift']", body), all);
    assert_eq!(each("$[?$.kind == 'sale' || $.other == 'sale']", body), all);
    assert_eq!(each("$[?$.kind == 'sale']", body), Ok(vec![]));
    assert_eq!(each("$[?$.absent]", body), Ok(vec![]));
    let gift = Ok(vec![json!({"k": "gift"})]);
    for path in [
        "$..[?@.k == $.kind]",
        "$.items[?@.k == $.kind]",
        "$.items..[?@.k == $['kind']]",
        "$[?@[?@.k == $.kind]][?@.k == $.kind]",
        "$.items[?$.items[?@.k == $.other && @.k != 'gift'] && @.k == $.kind]",
    ] {
        assert_eq!(each(path, body), gift, "{path}");
    }
    assert_eq!(each("$.items[?@.k != '$']", body).map(|found| found.len()), Ok(2));

    let element = json!({"parts": [{"k": "sale"}, {"k": "gift"}]});
    let elements = [Element { value: element, number: 1, index: None, key: None }];
    let record = RecordValues::leaked(json!({"headers": {"a": "gift", "b": "x"}}));
    let envelope = json!({"kinds": ["x", "gift"]});
    let roots = RootValues { elements: &elements, record, envelope, ..roots(body) };
    let scope = Scope { elements: &["item"], has_envelope: true };
    for (path, expected) in [
        ("item.parts[?@.k == $.kind]", json!({"k": "gift"})),
        ("record.headers[?@ == $.kind]", json!("gift")),
        ("envelope..[?@ == $.kind]", json!("gift")),
    ] {
        assert_eq!(Path::parse(path, scope).unwrap().one(roots), Ok(Some(expected)), "{path}");
    }
}

#[test]
fn numbers_in_filters_compare_exactly() {
    let body =
        json!({"list": [9_007_199_254_740_992_i64, 9_007_199_254_740_993_i64, 1e-20, 2e-20, 1.0, -0.0]});
    let count = |filter: &str| each(&format!("$.list[?{filter}]"), body).map(|found| found.len());
    assert_eq!(count("@ == $.list[1]"), Ok(1));
    assert_eq!(count("@ > 9007199254740991"), Ok(2));
    assert_eq!(count("@ == 1e-20"), Ok(1));
    assert_eq!(count("@ == 1"), Ok(1));
    assert_eq!(count("@ == 0"), Ok(1));
    assert_eq!(count("@ < 1.5"), Ok(4));
    assert_eq!(count("@ == 9007199254740993"), Ok(1));
    assert_eq!(count("@ == 9007199254740993.0e0 || 90071992547409920e-1 <= @"), Ok(2));
    assert_eq!(count("-1.50 < @ && @ < 0.0000000000000000000150000000000000000001"), Ok(2));
    assert_eq!(count("@ > -9007199254740993 && @ < 1e400"), Ok(6));

    // Each number keeps its own digits.
    let ids = json!({"ids": [{"x1": 1_234_567_890_123_456_789_i64}, {"x1": 1_234_567_890_123_456_790_i64}, {"x1": 0.1}]});
    let found = |filter: &str| each(&format!("$['ids', '5.5'][?{filter}]"), ids).map(|found| found.len());
    assert_eq!(found("@.x1 == 1234567890123456789 || @['x1'] == 1234567890123456790"), Ok(2));
    assert_eq!(found("1234567890123456790 > @.x1 && !(@.x1 == 0.10)"), Ok(1));
    assert_eq!(found("@.x1 == 1234567890123456788"), Ok(0));
    assert_eq!(found("@.x1 != '1.5' && @.x1 >= 1.234567890123456790e18"), Ok(1));
}

#[test]
fn functions_of_the_parser_beyond_the_standard() {
    let body = json!({"kinds": ["gift", "sale"], "list": [{"k": "gift"}, {"k": "x"}, {}]});
    assert_eq!(each("$.list[?in(@.k, $.kinds)]", body), Ok(vec![json!({"k": "gift"})]));
    assert_eq!(each("$.list[?nin(@.k, $.kinds)]", body), Ok(vec![json!({"k": "x"})]));
}

#[test]
fn blanks_stand_before_each_step() {
    let body = json!({"a": [{"b": 1}]});
    assert_eq!(one("$ .a\t[ 0 ]\n.b", body), Ok(Some(json!(1))));
    assert_eq!(one("$.a .x .y", json!({"a": {"x": 2}})).unwrap_err().at, "$.a .x");
    assert_eq!(one("$ .a", json!([])).unwrap_err().at, "$");
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
    let record = RecordValues::leaked(json!({"headers": {"type": "x"}, "value": {"id": 1}}));
    let roots = RootValues { record, ..roots(json!({})) };
    let path = parsed("record.headers.type", &[]).unwrap();
    assert_eq!((path.root(), path.one(roots)), (Root::Record, Ok(Some(json!("x")))));
    assert!(!path.reads_record_value());
    assert_eq!(parsed("record.key", &[]).unwrap().one(roots), Ok(None));
    assert_eq!(parsed("record.key.id", &[]).unwrap().one(roots), Ok(None));
    let path = parsed("record.value.id", &[]).unwrap();
    assert_eq!((path.reads_record_value(), path.one(roots)), (true, Ok(Some(json!(1)))));
    for text in ["record", "record.header.type", "record[0]", "record.*"] {
        assert!(matches!(parsed(text, &[]), Err(PathError::UnknownMember { .. })), "{text}");
    }
}

#[test]
fn a_path_into_the_key_reads_it_as_json() {
    let path = |text: &str| parsed(text, &[]).unwrap();
    for (text, root) in [
        ("record.key", Root::Record),
        ("record['key']", Root::Record),
        ("record.key.id", Root::RecordKey),
        ("record['key'].id", Root::RecordKey),
        ("record.key[0]", Root::RecordKey),
        ("record.key..id", Root::RecordKey),
        ("record.headers.key", Root::Record),
    ] {
        assert_eq!(path(text).root(), root, "{text}");
    }
    let one = |text: &str, key: Json<'static>| {
        let members = leaked_arena().alloc_slice_copy(&[("key", key)]);
        let json_key = Json::Object(crate::document::Object::of(members));
        let record = RecordValues { members: json!({"key": "text"}), json_key };
        path(text).one(RootValues { record: Box::leak(Box::new(record)), ..roots(json!({})) })
    };
    assert_eq!(one("record.key", json!({"id": 1})), Ok(Some(json!("text"))));
    assert_eq!(one("record.key.id", json!({"id": 1})), Ok(Some(json!(1))));
    assert_eq!(one("record.key[1]", json!([1, 2])), Ok(Some(json!(2))));
    assert_eq!(one("record.key.id", json!({})), Ok(None));
    assert_eq!(one("record.key.id", json!(null)), Ok(Some(Json::Null)));
    let fault = |text: &str, key: Json<'static>| one(text, key).unwrap_err().to_string();
    assert_eq!(fault("record.key.id", json!("A")), "`record.key` is text, expected a JSON object");
    assert_eq!(fault("record.key[0]", json!(7)), "`record.key` is a number, expected a JSON array");
    assert_eq!(fault("record.key.id.x", json!({"id": 1})), "`record.key.id` is a number, expected an object");
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
        "$.a[?@.x == $.y",
        "$ ",
        "$.a ",
        "$[0] ",
        "$. a",
        "$.a[12345678901234567]",
        "$.a[1.5]",
        "$.a[?@.x == 012345678901234567]",
        "$[01]",
        "$.*]",
        "$[0]'a'[1]",
    ] {
        assert!(matches!(parsed(path, &[]), Err(PathError::Syntax { .. })), "{path}");
    }
    assert!(matches!(parsed("", &[]), Err(PathError::UnknownRoot { .. })));
    for (path, located) in
        [("$.a  [x]", "[x]"), ("$ .a\t ", "\t "), ("$.a b.c", ".a b.c"), ("$.a..b[", "..b[")]
    {
        let Err(PathError::Syntax { rest, .. }) = parsed(path, &[]) else { panic!("{path}") };
        assert_eq!(rest, located);
    }
}

#[test]
fn calls_with_wrong_types_are_refused() {
    for (path, message) in [
        ("$.a[?length(@.*) > 1]", "function `length` takes one value, found a path that can match several"),
        ("$.a[?match(@..b, 'x')]", "function `match` takes one value, found a path that can match several"),
        ("$.a[?count(length(@)) > 1]", "function `count` takes a path, found a value"),
        ("$.a[?value(1) > 1]", "function `value` takes a path, found a value"),
        ("$.a[?length(match(@, 'x')) > 1]", "function `length` takes a value, found a condition"),
        ("$.a[?length((@.b)) > 1]", "function `length` takes a value, found a condition"),
        ("$.a[?@.b[?count(@.*)]]", "the result of function `count` is a value, expected a condition"),
    ] {
        let Err(PathError::Function { rest, fault, .. }) = parsed(path, &[]) else { panic!("{path}") };
        assert_eq!((rest.as_str(), fault.to_string().as_str()), (&path[3..], message));
    }
}

/// A document with values of each kind.
fn nested_body() -> Json<'static> {
    static BODY: std::sync::LazyLock<Json<'static>> = std::sync::LazyLock::new(
        || json!({"a": [1, {"b": [2, [0.5, null]]}, "a"], "b": {"a": {"b": "b"}}, "é": false}),
    );
    *BODY
}

/// A step of a valid path, with filters of this depth.
fn step(depth: u32) -> BoxedStrategy<String> {
    let plain = prop_oneof![
        "\\.[ab]|\\.\\*|\\[\\*\\]|\\.\\.[ab]|\\.\\.\\*",
        "\\[-?[1-9]\\]|\\[(-[1-9])?:[0-3]?(:-?[1-3])?\\]|\\['a', ?\"b\", 0\\]",
    ];
    if depth == 0 {
        return plain.boxed();
    }
    let inner = (proptest::collection::vec(step(depth - 1), 0..3), "[@$]")
        .prop_map(|(steps, root)| format!("{root}{}", steps.concat()));
    let filter = (inner.clone(), inner, "==|<|>=").prop_flat_map(|(one, other, operator)| {
        prop_oneof![
            Just(format!("[?{one}]")),
            Just(format!("[?!{one} || {other}, 0]")),
            Just(format!("[?count({one}) {operator} 1 && !(value({other}) {operator} @.a)]")),
            Just(format!("..[?length(value({one})) {operator} 1 || search(value({other}), 'a.')]")),
        ]
    });
    prop_oneof![plain, filter].boxed()
}

proptest! {
    #[test]
    fn no_text_panics(text in "[$.][$.\\[\\]*?@'\"ab01:,()!&|=<>\\\\ é-]{0,24}") {
        if let Ok(path) = parsed(&text, &["a"]) {
            drop(path.each(roots(nested_body())));
        }
    }

    #[test]
    fn no_query_panics(steps in proptest::collection::vec(step(2), 1..4)) {
        let text = format!("${}", steps.concat());
        let path = parsed(&text, &[]).unwrap_or_else(|error| panic!("{error}"));
        drop(path.each(roots(nested_body())));
        drop(path.one(roots(nested_body())));
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
