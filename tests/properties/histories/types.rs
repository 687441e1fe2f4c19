//! Random histories for `types.yaml`. There are few keys, so that changes conflict. Values include the limits
//! of their types, several spellings of one value, null, absent values, and values that no column accepts.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Map, Value as Json};

/// A member and its possible values, as JSON text. The last one is poison. The member may also be absent.
pub type Choices = (&'static str, &'static [&'static str]);

const UUIDS: &[&str] = &[
    r#""01890a5d-ac96-774b-bcce-b302099a8057""#,
    r#""01890A5D-AC96-774B-BCCE-B302099A8057""#,
    r#""00000000-0000-0000-0000-000000000000""#,
    r#""ffffffff-ffff-ffff-ffff-ffffffffffff""#,
    r#""01890a5d""#,
];
const TIMES: &[&str] = &[
    "null",
    r#""00:00:00""#,
    r#""00:00:00.000""#,
    r#""00:00:00.001""#,
    r#""23:59:59.999""#,
    r#""24:00:00""#,
];
const BYTES: &[&str] = &["null", r#""""#, r#""AP/+""#, r#""AP_-""#, r#""YQ""#, r#""?""#];
const UINTS: &[&str] = &["null", "0", "1", "1.0", "4294967295", r#""4294967295""#, "4294967296"];

const EVENT_MEMBERS: &[Choices] = &[
    ("uuid", UUIDS),
    (
        "big",
        &[
            "0",
            "9007199254740992",
            "9007199254740993",
            r#""9007199254740993""#,
            "18446744073709551615",
            "18446744073709551616",
        ],
    ),
    ("code", &["null", r#""EUR""#, r#""eur""#, r#""  x""#, "840", r#""EU ""#]),
    ("state", &["null", r#""new""#, r#""New""#, "7", r#""7""#, r#""old""#]),
    ("small", &["null", "0", "-32768", "32767", "32768"]),
    ("uint", UINTS),
    ("bytes", BYTES),
    ("clock", TIMES),
    ("at", &["null", "0", "-1", "1736949600123", r#""1736949600123""#, "253402300799999", "0.5"]),
];

const PART_MEMBERS: &[Choices] = &[("clock", TIMES), ("bytes", BYTES), ("uint", UINTS)];

/// Mostly a value that the column accepts, sometimes absent, rarely poison.
fn member((name, choices): Choices) -> impl Strategy<Value = Option<(String, Json)>> + Clone {
    let (poison, good) = choices.split_last().unwrap();
    let text = prop_oneof![
        60 => select(good).prop_map(Some),
        4 => Just(None),
        1 => Just(Some(*poison)),
    ];
    text.prop_map(move |text| text.map(|text| (name.to_owned(), serde_json::from_str(text).unwrap())))
}

pub fn object(members: &[Choices]) -> impl Strategy<Value = Map<String, Json>> + Clone {
    let members: Vec<_> = members.iter().map(|choices| member(*choices)).collect();
    members.prop_map(|members| members.into_iter().flatten().collect())
}

pub fn events(types: Vec<String>) -> impl Strategy<Value = Vec<String>> {
    let parts = prop::collection::vec(object(PART_MEMBERS).prop_map(Json::Object), 0..3);
    let event = (any::<Index>(), object(EVENT_MEMBERS), parts).prop_map(move |(kind, mut event, parts)| {
        event.insert("type".to_owned(), Json::from(kind.get(&types).as_str()));
        event.insert("parts".to_owned(), Json::from(parts));
        Json::Object(event).to_string()
    });
    prop_oneof![
        8 => prop::collection::vec(event.clone(), 1..16),
        1 => prop::collection::vec(event, 16..40),
    ]
}
