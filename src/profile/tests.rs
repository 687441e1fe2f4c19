//! Unmapped paths of random documents, compared with a naive reference, and the bounds of memory.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use proptest::prelude::*;
use serde_json::{Value as JsonValue, json};

use super::path_tree::{PathTree, Room};
use super::reads::Reads;
use super::{Profile, UnmappedPaths};
use crate::decode::Decoder;
use crate::document::path::{Path, Scope};
use crate::document::{Arena, leaked};
use crate::extract::{Extracted, Extractor, Observer};
use crate::mapping::Mapping;
use crate::record::Record;

/// Steps of a path, or of a value's location.
type Steps = Vec<&'static str>;

const NAMES: [&str; 3] = ["a", "b", "c"];

fn documents() -> impl Strategy<Value = JsonValue> {
    let leaf = prop_oneof![
        Just(json!(null)),
        Just(json!(1)),
        Just(json!("x")),
        Just(json!(true)),
        Just(json!([])),
        Just(json!({})),
    ];
    leaf.prop_recursive(4, 40, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 1..3).prop_map(JsonValue::from),
            prop::collection::btree_map(prop::sample::select(&NAMES[..]), inner, 1..4).prop_map(|members| {
                JsonValue::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
            }),
        ]
    })
}

/// A path of a column, and whether it is only tested by `when`.
fn paths() -> impl Strategy<Value = Vec<(Steps, bool)>> {
    let step = prop_oneof![
        4 => prop::sample::select(&[".a", ".b", ".c"][..]),
        2 => Just("[*]"),
        1 => Just(".*"),
    ];
    prop::collection::vec((prop::collection::vec(step, 1..4), prop::bool::weighted(0.2)), 0..5)
}

/// The locations of values without members and elements.
fn leaves(value: &JsonValue, at: &Steps, found: &mut Vec<Steps>) {
    let within = |step: &'static str| at.iter().copied().chain([step]).collect::<Steps>();
    match value {
        JsonValue::Array(items) if !items.is_empty() => {
            for item in items {
                leaves(item, &within("[*]"), found);
            }
        }
        JsonValue::Object(members) if !members.is_empty() => {
            for (name, value) in members {
                let step = [".a", ".b", ".c"].into_iter().find(|step| step[1..] == **name).unwrap();
                leaves(value, &within(step), found);
            }
        }
        _ => found.push(at.clone()),
    }
}

/// Whether a path reads the value at a location: the location is on the way of the path, or within the value that
/// the path reads as a whole.
fn reads(path: &Steps, is_when: bool, location: &Steps) -> bool {
    leads_along(path, location) && (location.len() <= path.len() || !is_when)
}

/// Whether the steps of a path lead along a location, as far as both go.
fn leads_along(path: &[&str], location: &[&str]) -> bool {
    let mut steps = path.iter().zip(location);
    steps.all(|(step, at)| step == at || *step == ".*" && at.starts_with('.'))
}

/// The location as a profile shows it: if a path iterates the members of an object, those that no path names are
/// `.*`.
fn shown_location(paths: &[(Steps, bool)], location: &Steps) -> String {
    let steps = location.iter().enumerate().map(|(at, step)| {
        let along =
            paths.iter().filter(|(path, _)| path.len() > at && leads_along(&path[..at], &location[..at]));
        let mut next = along.map(|(path, _)| path[at]);
        let is_member = step.starts_with('.');
        let is_named = next.clone().any(|next| next == *step);
        if is_member && !is_named && next.any(|next| next == ".*") { ".*" } else { *step }
    });
    format!("$.body{}", steps.collect::<String>())
}

/// A mapping with an operation for each path. A path with several matches is a level, whose element is a column, and so
/// is every second other path.
fn mapping(paths: &[(Steps, bool)]) -> Arc<Mapping> {
    let mut tables =
        "  things:\n    columns: {id: {type: int, path: $.type}}\n    primary_key: [id]\n".to_owned();
    let mut operations = "    - insert: things\n".to_owned();
    for (number, (steps, is_when)) in paths.iter().enumerate() {
        let path = format!("$.body{}", steps.concat());
        let (each, column) = if path.contains('*') || number % 2 == 1 {
            (format!("    each: {{item: \"{path}\"}}\n"), "item")
        } else {
            (String::new(), path.as_str())
        };
        let (each, column, when) = match is_when {
            true => ("", "$.type", format!("      when: \"{path}\"\n")),
            false => (each.as_str(), column, String::new()),
        };
        let _ = write!(
            tables,
            "  t{number}:\n{each}    columns: {{value: {{type: json, path: \"{column}\"}}}}\n"
        );
        let _ = write!(operations, "    - insert: t{number}\n{when}");
    }
    let text = format!(
        "format: 1\nmapping: things\nsource: {{event_type: $.type}}\ntables:\n{tables}events:\n  thing:\n{operations}"
    );
    match Mapping::parse("test", &text) {
        Ok((mapping, _)) => Arc::new(mapping),
        Err(faults) => panic!("{}\n{text}", faults.render(false)),
    }
}

/// Extracts an event, which the observer sees.
fn extract(mapping: &Arc<Mapping>, event: String, observer: &mut impl Observer) -> Extracted {
    let (record, arena) = (Record::line(event.into_bytes(), "test".into(), 1), Arena::new());
    let (decoder, extractor) = (Decoder::new(Arc::clone(mapping)), Extractor::new(Arc::clone(mapping)));
    extractor.extract_events(decoder.decode(&record, &arena), observer).remove(0).extracted
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_leaf_is_read_or_unmapped(document in documents(), paths in paths()) {
        let mut expected: BTreeMap<String, u64> = BTreeMap::new();
        let mut found = Vec::new();
        leaves(&document, &Steps::new(), &mut found);
        for location in found {
            if !paths.iter().any(|(path, is_when)| reads(path, *is_when, &location)) {
                *expected.entry(shown_location(&paths, &location)).or_default() += 1;
            }
        }
        let mapping = mapping(&paths);
        let mut unmapped = UnmappedPaths::new(Arc::clone(&mapping), true);
        let event = json!({"type": "thing", "body": document}).to_string();
        extract(&mapping, event, &mut unmapped);
        let found = unmapped.paths().into_iter().map(|path| (path.path, path.values));
        prop_assert_eq!(found.collect::<BTreeMap<_, _>>(), expected);
    }
}

#[test]
fn parsed_texts_have_unmapped_paths() {
    let text = "{format: 1, mapping: t, source: {json_text: [$.meta]}, tables: {things: {columns: {id: {type: int, \
                path: $.id}, lang: {type: varchar(9), path: $.meta.lang}}, primary_key: [id]}}, events: [{upsert: \
                things, update: [lang]}]}";
    let mapping = Arc::new(Mapping::parse("a.yaml", text).unwrap().0);
    let mut unmapped = UnmappedPaths::new(Arc::clone(&mapping), true);
    let event = json!({"id": 1, "meta": r#"{"lang": "de", "pages": 3}"#, "rest": r#"{"a": 1}"#}).to_string();
    extract(&mapping, event, &mut unmapped);
    let found: Vec<String> = unmapped.paths().into_iter().map(|path| path.path).collect();
    assert_eq!(found, ["$.meta.pages", "$.rest"]);
}

#[test]
fn levels_read_the_members_of_all_their_elements() {
    let text = "{format: 1, mapping: t, source: {}, tables: {tags: {each: {post: [$, $.shared], tag: {one_or_list: \
                post.tags}}, columns: {id: {type: int, path: post.id}, name: {type: varchar(9), path: tag.name}}, \
                primary_key: [id, name]}}, events: [{upsert: tags, update: []}]}";
    let mapping = Arc::new(Mapping::parse("a.yaml", text).unwrap().0);
    let mut unmapped = UnmappedPaths::new(Arc::clone(&mapping), true);
    let shared = json!({"id": 2, "tags": [{"name": "b", "size": 2}], "rest": 1});
    let event = json!({"id": 1, "tags": {"name": "a", "size": 1}, "shared": shared}).to_string();
    extract(&mapping, event, &mut unmapped);
    let found: Vec<String> = unmapped.paths().into_iter().map(|path| path.path).collect();
    assert_eq!(found, ["$.shared.rest", "$.shared.tags[*].size", "$.tags.size"]);
}

/// Walks documents that no path reads. Returns the tree and its room.
fn walk(documents: impl IntoIterator<Item = JsonValue>, free: usize) -> (PathTree, Room) {
    let (mut tree, mut room) = (PathTree::new(&Reads::default(), false), Room::new(free, true));
    documents.into_iter().for_each(|document| tree.walk(leaked(document), &mut room));
    (tree, room)
}

fn shown(tree: &mut PathTree) -> BTreeMap<String, u64> {
    let mut paths = BTreeMap::new();
    tree.visit(|path, unmapped| {
        paths.insert(path.to_owned(), unmapped.values);
    });
    paths
}

/// An object of members that are named by numbers.
fn numbered(numbers: std::ops::Range<usize>, value: impl Fn(usize) -> JsonValue) -> JsonValue {
    JsonValue::Object(numbers.map(|number| (format!("n{number}"), value(number))).collect())
}

#[test]
fn an_object_with_many_names_becomes_a_map() {
    let (mut tree, room) = walk([numbered(0..100, |_| json!(1))], 1000);
    assert_eq!((shown(&mut tree).len(), room.free), (100, 900));
    let (mut tree, room) = walk([numbered(0..101, |_| json!(1))], 1000);
    assert_eq!(shown(&mut tree), BTreeMap::from([("$.*".to_owned(), 101)]));
    assert_eq!((room.free, room.left_out), (999, 0));
    // The names of one object are within the limit, those of all objects are not.
    let (mut tree, room) =
        walk((0..1000).map(|at| numbered(at * 50..at * 50 + 50, |_| json!({"a": [1]}))), 1000);
    assert_eq!(shown(&mut tree), BTreeMap::from([("$.*.a[*]".to_owned(), 50_000)]));
    assert_eq!((room.free, room.left_out), (997, 0));
    // Maps within maps.
    let (mut tree, room) = walk([numbered(0..200, |at| numbered(at..at + 200, |_| json!(1)))], 25_000);
    assert_eq!(shown(&mut tree), BTreeMap::from([("$.*.*".to_owned(), 40_000)]));
    assert_eq!((room.free, room.left_out), (24_998, 0));
}

#[test]
fn values_without_room_are_counted() {
    let (mut tree, room) = walk([numbered(0..90, |_| json!({"a": 1, "b": [2, {"c": 3}]}))], 10);
    let kept: u64 = shown(&mut tree).values().sum();
    assert_eq!((room.free, kept + room.left_out), (0, 270));
}

#[test]
fn a_long_name_is_cut() {
    let names = ["x".repeat(1_000_000) + "1", "x".repeat(1_000_000) + "2"];
    let document = names.map(|name| (name, json!(1))).into_iter().collect();
    let (mut tree, _) = walk([JsonValue::Object(document)], 10);
    assert_eq!(shown(&mut tree), BTreeMap::from([(format!("$['{}…']", "x".repeat(100)), 2)]));
}

#[test]
fn hidden_characters_are_escaped() {
    let name = "a\n\u{85}\u{202e}\u{200b}\u{feff}\u{e0041}";
    let (mut tree, _) = walk([json!({name: 1})], 10);
    let path = r"$['a\u000a\u0085\u202e\u200b\ufeff\udb40\udc41']";
    assert_eq!(shown(&mut tree), BTreeMap::from([(path.to_owned(), 1)]));
    // A metric has the same path.
    let mut reported = Vec::new();
    tree.take_new(|path, _| reported.push(path.to_owned()));
    assert_eq!(reported, [path]);
    // A mapping can have it.
    assert!(Path::parse(path, Scope::default()).is_ok());
}

#[test]
fn new_values_are_reported_once() {
    let mut new_values: BTreeMap<String, u64> = BTreeMap::new();
    let (mut tree, mut room) = walk([], 1000);
    for round in 0..30 {
        for document in [numbered(round * 10..round * 10 + 10, |_| json!(1)), json!({"same": 1})] {
            tree.walk(leaked(document), &mut room);
        }
        tree.take_new(|path, values| *new_values.entry(path.to_owned()).or_default() += values);
    }
    tree.take_new(|path, _| panic!("{path} is reported again"));
    // Members that were reported before the object became a map are not reported again.
    assert_eq!(new_values.values().sum::<u64>(), 330);
    assert_eq!(shown(&mut tree), BTreeMap::from([("$.*".to_owned(), 330)]));
}

#[test]
fn unmapped_types_are_kept_up_to_a_limit() {
    let mapping = mapping(&[]);
    let mut profile = Profile::new(&mapping, true);
    for number in 0..3000 {
        let event = json!({"type": format!("{number}{}", "x".repeat(1000))}).to_string();
        extract(&mapping, event, &mut profile);
    }
    let types = profile.report(true).unmapped_types;
    let by_type = types.events_by_type.unwrap();
    assert_eq!((types.events, types.types, types.further_events), (3000, 1000, 2000));
    assert_eq!(by_type.len(), 1000);
    assert!(by_type.iter().all(|of_type| of_type.event_type.len() == 100));
}
