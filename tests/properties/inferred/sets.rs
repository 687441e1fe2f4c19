//! Random sets of documents. Each set has types of events with a shape each, and documents of these shapes.

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::{Map, Number, Value as Json};

use crate::support::random::Random;

/// Documents as lines.
#[derive(Clone)]
pub struct Set {
    pub lines: Vec<String>,
}

impl Set {
    pub fn text(&self) -> String {
        self.lines.iter().flat_map(|line| [line, "\n"]).collect()
    }

    fn documents(&self) -> impl Iterator<Item = Map<String, Json>> {
        self.lines.iter().map(|line| serde_json::from_str(line).unwrap())
    }

    /// The names of the members of all documents.
    pub fn names(&self) -> BTreeSet<String> {
        self.documents().flat_map(|document| document.into_iter().map(|(name, _)| name)).collect()
    }

    /// The documents without a member.
    pub fn without(&self, name: &str) -> Set {
        let fewer = self.documents().map(|mut document| {
            document.shift_remove(name);
            Json::Object(document).to_string()
        });
        Set { lines: fewer.collect() }
    }
}

impl std::fmt::Debug for Set {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // A seed repeats the set, so long values are not shown as a whole.
        self.lines.iter().try_for_each(|line| writeln!(f, "{line:.1000}"))
    }
}

/// The oddity of a set's documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flavour {
    Plain,
    Typed,
    OddNames,
    Mixed,
}

impl Flavour {
    pub const ALL: [Flavour; 4] = [Flavour::Plain, Flavour::Typed, Flavour::OddNames, Flavour::Mixed];

    pub fn describe(self) -> &'static str {
        match self {
            Flavour::Plain => "plain documents",
            Flavour::Typed => "events of several types",
            Flavour::OddNames => "documents with odd names",
            Flavour::Mixed => "documents with values of several kinds",
        }
    }
}

/// Kinds of scalars. Each value of a kind is another one, or one of few.
#[derive(Debug, Clone, Copy)]
enum Scalar {
    Small,
    Number,
    AnyNumber,
    Text,
    OddText,
    Word,
    Moment,
    Day,
    Uuid,
    Boolean,
    Null,
}

const SCALARS: [Scalar; 11] = [
    Scalar::Small,
    Scalar::Number,
    Scalar::AnyNumber,
    Scalar::Text,
    Scalar::OddText,
    Scalar::Word,
    Scalar::Moment,
    Scalar::Day,
    Scalar::Uuid,
    Scalar::Boolean,
    Scalar::Null,
];

/// The shape of values.
#[derive(Debug, Clone)]
enum Shape {
    Scalar(Scalar),
    /// Any of these.
    Mixed(Vec<Shape>),
    List(Box<Shape>),
    /// An object with names that are data.
    Map(Box<Shape>),
    Object(Vec<Member>),
}

#[derive(Debug, Clone)]
struct Member {
    name: String,
    /// How often of ten times the member is absent, and how often it is null.
    absent: usize,
    null: usize,
    shape: Shape,
}

/// How documents are identified.
#[derive(Debug, Clone, Copy)]
enum Identity {
    /// Each has an id of its own.
    Unique,
    /// Few ids, so that later documents change the things of earlier ones.
    Repeated,
    /// No member identifies them.
    None,
    /// Some have no id.
    Partial,
}

/// The most levels of objects, arrays and maps in each other.
const MAX_DEPTH: u32 = 8;

const NAMES: [&str; 16] = [
    "id",
    "name",
    "items",
    "price",
    "status",
    "created_at",
    "address",
    "lines",
    "tags",
    "data",
    "code",
    "total",
    "note",
    "parent",
    "type_code",
    "user",
];

/// Names that SQL, YAML, paths or this program could misread, and names that become the same column.
const ODD_NAMES: [&str; 44] = [
    "",
    " ",
    "a b",
    "a_b",
    "a-b",
    "A_B",
    "aB",
    "ID",
    "Id",
    "id ",
    "select",
    "order",
    "group",
    "table",
    "null",
    "true",
    "no",
    "y",
    "key",
    "each",
    "record",
    "envelope",
    "item",
    "position",
    "parent_id",
    "$",
    "@",
    "*",
    "a.b",
    "a[0]",
    "'",
    "\"",
    "\\",
    "`",
    "it's",
    "a\nb",
    "#",
    ": ",
    "ž",
    "🟦",
    "名前",
    "\u{202e}abc",
    "1st",
    "{}",
];

const WORDS: [&str; 8] = ["new", "paid", "shipped", "done", "a", "B", "ž", "two words"];

/// Texts that look like something else, or that some column could not hold.
const ODD_TEXTS: [&str; 30] = [
    "",
    " ",
    "007",
    "1e5",
    "-0",
    "1.50",
    "1,234.56",
    "$12.00",
    "true",
    "null",
    "NaN",
    "0x10",
    "2025-01-31",
    "2025-01-31 10:00:00",
    "2025-01-31T10:00:00",
    "2025-02-30T10:00:00Z",
    "31/12/2025",
    "10:30",
    "1736949600",
    "{\"a\": 1}",
    "[1, 2",
    "AeJA",
    "=cmd",
    "'; DROP TABLE t; --",
    "a\tb\nc",
    "ž",
    "🟦🟦",
    "\u{feff}x",
    "${HOME}",
    "__debezium_unavailable_value",
];

const ODD_NUMBERS: [&str; 24] = [
    "0",
    "-0",
    "1",
    "-1",
    "0.1",
    "-0.5",
    "1.0",
    "1e2",
    "1E-2",
    "32767",
    "32768",
    "2147483647",
    "2147483648",
    "-2147483649",
    "9007199254740993",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775809",
    "18446744073709551616",
    "123456789012345678901234567890",
    "0.1234567890123456789012345678901234567890",
    "5e-324",
    "1.7976931348623157e308",
    "1e400",
];

fn name(flavour: Flavour) -> BoxedStrategy<String> {
    let usual = prop::sample::select(&NAMES[..]).prop_map(str::to_owned);
    if flavour != Flavour::OddNames {
        return usual.boxed();
    }
    prop_oneof![
        2 => usual,
        6 => prop::sample::select(&ODD_NAMES[..]).prop_map(str::to_owned),
        // No text of a database can hold NUL.
        2 => "[^\\x00]{0,12}".prop_map(|name: String| name),
        1 => (prop::sample::select(&NAMES[..]), 60..400_usize).prop_map(|(name, length)| name.repeat(length / 4)),
    ]
    .boxed()
}

fn shape(flavour: Flavour) -> impl Strategy<Value = Shape> {
    let scalar = prop::sample::select(&SCALARS[..]).prop_map(Shape::Scalar);
    scalar.prop_recursive(MAX_DEPTH, 40, 6, move |inner| {
        let list = inner.clone().prop_map(|shape| Shape::List(Box::new(shape)));
        let map = inner.clone().prop_map(|shape| Shape::Map(Box::new(shape)));
        let object = members(flavour, inner.clone(), 6).prop_map(Shape::Object);
        let mixed = prop::collection::vec(inner, 2..4).prop_map(Shape::Mixed);
        if flavour == Flavour::Mixed {
            return prop_oneof![3 => list, 1 => map, 4 => object, 4 => mixed].boxed();
        }
        prop_oneof![3 => list, 1 => map, 4 => object].boxed()
    })
}

fn members(
    flavour: Flavour,
    shape: impl Strategy<Value = Shape> + 'static,
    most: usize,
) -> impl Strategy<Value = Vec<Member>> {
    let rarely = || prop_oneof![6 => Just(0_usize), 2 => 1..3_usize, 1 => 3..10_usize];
    let member = (name(flavour), rarely(), rarely(), shape).prop_map(|(name, absent, null, shape)| Member {
        name,
        absent,
        null,
        shape,
    });
    prop::collection::vec(member, 0..=most)
}

/// The body of a type of events. One of thirty is wider than a table should be.
fn body(flavour: Flavour) -> impl Strategy<Value = Vec<Member>> {
    let wide = prop::sample::select(&SCALARS[..]).prop_map(|scalar| {
        let member = |at: usize| Member {
            name: format!("wide_{at}"),
            absent: at % 3,
            null: 0,
            shape: Shape::Scalar(scalar),
        };
        (0..150).map(member).collect()
    });
    prop_oneof![29 => members(flavour, shape(flavour), 8), 1 => wide]
}

pub fn sets(flavour: Flavour) -> impl Strategy<Value = Set> {
    let types = if flavour == Flavour::Typed { 2..5_usize } else { 1..2 };
    let identity = prop_oneof![
        4 => Just(Identity::Unique),
        4 => Just(Identity::Repeated),
        2 => Just(Identity::None),
        1 => Just(Identity::Partial),
    ];
    let bodies = prop::collection::vec(body(flavour), types);
    (bodies, identity, 1..30_usize, any::<u64>()).prop_map(move |(bodies, identity, count, seed)| {
        let random = &mut Random::new(seed);
        let mut lines: Vec<String> = Vec::with_capacity(count);
        for number in 0..count {
            // Sources send some records twice.
            if number > 0 && random.once_in(12) {
                let earlier = random.choose(&lines).clone();
                lines.push(earlier);
                continue;
            }
            let document = document(random, flavour, &bodies, identity, number);
            lines.push(Json::Object(document).to_string());
        }
        Set { lines }
    })
}

fn document(
    random: &mut Random,
    flavour: Flavour,
    bodies: &[Vec<Member>],
    identity: Identity,
    number: usize,
) -> Map<String, Json> {
    const EVENT_TYPES: [&str; 4] = ["thing.created", "thing.changed", "thing.deleted", "Other Type"];
    let mut document = Map::new();
    let kind = random.below(bodies.len());
    if flavour == Flavour::Typed {
        document.insert("type".to_owned(), EVENT_TYPES[kind].into());
    }
    let id = match identity {
        Identity::Unique => Some(number),
        Identity::Repeated => Some(random.below(5)),
        Identity::Partial => Some(number).filter(|_| !random.once_in(4)),
        Identity::None => None,
    };
    if let Some(id) = id {
        document.insert("_id".to_owned(), format!("t-{id}").into());
    }
    for (name, value) in object(random, &bodies[kind]) {
        document.entry(name).or_insert(value);
    }
    document
}

fn object(random: &mut Random, members: &[Member]) -> Map<String, Json> {
    let mut object = Map::new();
    for member in members {
        let dice = random.below(10);
        if dice >= member.absent {
            let is_null = random.below(10) < member.null;
            let value = if is_null { Json::Null } else { value(random, &member.shape) };
            object.insert(member.name.clone(), value);
        }
    }
    object
}

fn value(random: &mut Random, shape: &Shape) -> Json {
    match shape {
        Shape::Scalar(kind) => scalar(random, *kind),
        Shape::Mixed(shapes) => {
            let shape = random.choose(shapes);
            value(random, shape)
        }
        Shape::List(shape) => (0..random.below(4)).map(|_| value(random, shape)).collect::<Vec<_>>().into(),
        Shape::Map(shape) => {
            let entries = (0..random.below(5)).map(|_| (free_name(random), value(random, shape)));
            Json::Object(entries.collect())
        }
        Shape::Object(members) => object(random, members).into(),
    }
}

/// The name of an entry of a map.
fn free_name(random: &mut Random) -> String {
    match random.below(8) {
        0 => random.pick(&ODD_NAMES).to_owned(),
        1 => random.pick(&WORDS).to_owned(),
        _ => format!("k{}", random.below(2000)),
    }
}

fn scalar(random: &mut Random, kind: Scalar) -> Json {
    match kind {
        Scalar::Small => random.below(100).into(),
        Scalar::Number => number(&format!("{}.{:02}", random.below(10_000), random.below(100))),
        Scalar::AnyNumber => number(random.pick(&ODD_NUMBERS)),
        Scalar::Text if random.once_in(200) => "long ".repeat(14_000).into(),
        Scalar::Text => {
            let length = random.pick(&[1, 5, 20, 60, 300]);
            "x".repeat(1 + random.below(length)).into()
        }
        Scalar::OddText => random.pick(&ODD_TEXTS).into(),
        Scalar::Word => random.pick(&WORDS).into(),
        Scalar::Moment => {
            let day = 1 + random.below(28);
            let ending = random.pick(&["Z", ".5Z", ".123456789Z", "+02:00"]);
            format!("2025-02-{day:02}T10:{day:02}:00{ending}").into()
        }
        Scalar::Day => format!("2025-03-{:02}", 1 + random.below(28)).into(),
        Scalar::Uuid => format!("0b9f3c7e-52a1-4f0e-9d5e-{:012x}", random.below(1 << 40)).into(),
        Scalar::Boolean => random.once_in(2).into(),
        Scalar::Null => Json::Null,
    }
}

fn number(spelling: &str) -> Json {
    Json::Number(spelling.parse::<Number>().unwrap())
}
