//! The compliance test suite of RFC 9535 for the paths of a mapping. `jsonpath/cts.json` is a copy of
//! <https://github.com/jsonpath-standard/jsonpath-compliance-test-suite>, with its licence.

use libtest_mimic::Trial;
use mapper::document::path::{Path, PathFault, RootValues, Scope};
use mapper::document::{Arena, RecordValues, parse_json};
use serde_json::Value;

/// Cases in which a path is stricter than the standard: a value of the wrong kind on the way is a fault of the event,
/// not an absence. A name and `.*` need an object, an index and `[*]` need an array, all other steps either of them.
/// Each has the part of the path with the value, the kind of the value, and the expected kind.
const STRICT: [(&str, [&str; 3]); 6] = [
    ("basic, name shorthand, array data", ["$", "an array", "an object"]),
    ("basic, wildcard shorthand, array data", ["$", "an array", "an object"]),
    ("name selector, double quotes, array data", ["$", "an array", "an object"]),
    ("name selector, single quotes, array data", ["$", "an array", "an object"]),
    ("index selector, on object", ["$", "an object", "an array"]),
    ("slice selector, in serial, on flat array", ["$[1:3]", "a number", "an array or an object"]),
];

/// The number of cases in the suite.
const CASES: usize = 703;

pub fn trials() -> Vec<Trial> {
    trials!("jsonpath": the_compliance_test_suite_passes)
}

fn the_compliance_test_suite_passes() {
    let suite: Value = serde_json::from_str(include_str!("jsonpath/cts.json")).unwrap();
    let cases = suite["tests"].as_array().unwrap();
    let failures: Vec<String> = cases
        .iter()
        .filter_map(|case| {
            let problem = problem(case)?;
            Some(format!("{}: `{}`: {problem}", case["name"], case["selector"].as_str().unwrap()))
        })
        .collect();
    assert!(failures.is_empty(), "{} cases failed:\n{}", failures.len(), failures.join("\n"));
    assert_eq!(cases.len(), CASES);
    for (name, _) in STRICT {
        assert!(cases.iter().any(|case| case["name"] == name), "the suite has no case {name:?}");
    }
}

/// The difference between a case and the result of its path.
fn problem(case: &Value) -> Option<String> {
    let path = Path::parse(case["selector"].as_str().unwrap(), Scope::default());
    if case["invalid_selector"] == true {
        return path.is_ok().then(|| "it parses, expected an error".to_owned());
    }
    let path = match path {
        Ok(path) => path,
        Err(error) => return Some(error.to_string()),
    };
    let (arena, document) = (Arena::new(), case["document"].to_string());
    let body = parse_json(document.as_bytes(), &arena).unwrap();
    let record = &RecordValues::NONE;
    let roots = RootValues { arena: &arena, body, record, envelope: body, elements: &[], values: None };
    let found: Result<Value, PathFault> =
        path.each(roots).map(|found| found.iter().map(|element| Value::from(element.value)).collect());
    let one = path.one(roots).map(|found| found.map(Value::from));

    if let Some((_, [at, kind, expected])) = STRICT.iter().find(|(name, _)| case["name"] == *name) {
        let fault = PathFault { at: (*at).to_owned(), found: (*kind).to_owned(), expected };
        let both = [found.err(), one.err()];
        return (both != [Some(fault.clone()), Some(fault)]).then(|| format!("it has the faults {both:?}"));
    }
    // Members of an object can have any order in the standard. So a few cases have several results.
    let results = case
        .get("result")
        .map_or_else(|| case["results"].as_array().unwrap().clone(), |one| vec![one.clone()]);
    if !found.as_ref().is_ok_and(|found| results.contains(found)) {
        return Some(format!("it finds {found:?}, expected one of {results:?}"));
    }
    let expected = match results[0].as_array().unwrap().as_slice() {
        [] => Some(None),
        [only] => Some(Some(only.clone())),
        _ => None,
    };
    (one.as_ref().ok() != expected.as_ref())
        .then(|| format!("its only value is {one:?}, expected {expected:?}"))
}
