//! Lines of JSON: well-formed events, in which values, shapes and bytes are replaced.

use crate::odd_values::{EVENT_TYPE_VALUES, EXTENDED, MOMENTS, NUMBERS, ODD_BYTES, ODD_NAMES, SHAPES, TEXTS};
use crate::random::Random;

/// The event types of `lines.yaml`.
pub const EVENT_TYPES: [&str; 5] = ["put", "change", "list", "patch", "gone"];

/// The limit that a run of these lines has for a record.
pub const MAX_RECORD_BYTES: usize = 100_000;

/// A line without its end.
pub struct Line {
    pub bytes: Vec<u8>,
    /// Whether it must be applied: nothing was replaced.
    pub is_intact: bool,
}

/// The line with this number, counted from 1.
pub fn line(number: usize, random: &mut Random) -> Line {
    if random.once_in(12) {
        return Line { bytes: odd_line(number, random), is_intact: false };
    }
    let event_type = random.pick(&EVENT_TYPES);
    let mut event = event(random);
    let is_changed = random.below(3) > 0;
    if is_changed {
        for _ in 0..=random.below(2) {
            change_member(&mut event, random);
        }
    }
    let known = format!("\"{event_type}\"");
    let has_odd_type = random.once_in(25);
    let shown = if has_odd_type { random.pick(EVENT_TYPE_VALUES) } else { &known };
    let mut bytes = text(number, shown, &event).into_bytes();
    let is_damaged = random.once_in(8);
    if is_damaged {
        for _ in 0..=random.below(3) {
            damage(&mut bytes, number, random);
        }
    }
    // A patch needs a row of its entity.
    let is_intact = !is_changed && !has_odd_type && !is_damaged && event_type != "patch";
    Line { bytes, is_intact }
}

/// The beginning of a line, which no mutation changes, so that each applied line has its own row.
fn prefix(number: usize) -> String {
    format!("{{\"line\":{number}")
}

fn text(number: usize, event_type: &str, event: &Node) -> String {
    let mut text = format!("{},\"type\":{event_type}", prefix(number));
    let Node::Object(members) = event else { return text + "}" };
    for (name, value) in members {
        text.push(',');
        text += name;
        text.push(':');
        value.write(&mut text);
    }
    text + "}"
}

/// JSON as it is written. Scalars and names are text in JSON's spelling, valid or not.
#[derive(Clone)]
enum Node {
    Scalar(String),
    Array(Vec<Node>),
    Object(Vec<(String, Node)>),
}

impl Node {
    fn write(&self, text: &mut String) {
        let mut separator = "";
        match self {
            Node::Scalar(scalar) => *text += scalar,
            Node::Array(items) => {
                text.push('[');
                for item in items {
                    *text += std::mem::replace(&mut separator, ",");
                    item.write(text);
                }
                text.push(']');
            }
            Node::Object(members) => {
                text.push('{');
                for (name, value) in members {
                    *text += std::mem::replace(&mut separator, ",");
                    *text += name;
                    text.push(':');
                    value.write(text);
                }
                text.push('}');
            }
        }
    }
}

fn scalar(text: impl Into<String>) -> Node {
    Node::Scalar(text.into())
}

fn quoted(text: &str) -> Node {
    scalar(format!("\"{text}\""))
}

fn object<const N: usize>(members: [(&str, Node); N]) -> Node {
    Node::Object(members.into_iter().map(|(name, value)| (format!("\"{name}\""), value)).collect())
}

/// The members of a valid event, besides its line and its type.
fn event(random: &mut Random) -> Node {
    let number = |random: &mut Random| scalar(random.below(30_000).to_string());
    let day = 1 + random.below(28);
    let values = object([
        ("small", number(random)),
        ("int", number(random)),
        ("big", number(random)),
        ("uint", number(random)),
        ("ubig", number(random)),
        ("decimal", scalar(format!("{}.{}", random.below(1000), random.below(1000)))),
        ("double", scalar(format!("{}.5e{}", random.below(1000), random.below(20)))),
        ("boolean", scalar(random.pick(&["true", "false", "null"]))),
        ("char", quoted(random.pick(&["abc", "ABC", "äöü"]))),
        ("varchar", quoted(random.pick(&["", "word", "two words", "größer 📦"]))),
        ("text", quoted(random.pick(&["", "some text", "\\u00e9\\ud83d\\ude00"]))),
        ("binary", quoted(random.pick(&["", "AAEC", "_-8="]))),
        ("date", quoted(&format!("2025-01-{day:02}"))),
        ("time", quoted(&format!("10:{day:02}:30.5"))),
        ("datetime", quoted(&format!("2025-01-{day:02}T10:30:00.123456+02:00"))),
        ("epoch", scalar(format!("{}", 1_736_949_600_000_u64 + random.below(100_000) as u64))),
        ("uuid", quoted(&format!("0b9f3c7e-52a1-4f0e-9d5e-0000000000{day:02}"))),
        ("json", scalar(random.pick(&["{}", "[1, 2.5, {\"a\": null}]", "\"x\"", "null", "{\"ä\": [[]]}"]))),
        ("enum", quoted(random.pick(&["new", "New", "7"]))),
    ]);
    let items = (0..random.below(4)).map(|_| {
        let tags = (0..random.below(3)).map(|at| (format!("\"tag {at}\""), quoted("x"))).collect();
        object([
            ("name", quoted(random.pick(&["nut", "bolt", "Größe"]))),
            ("quantity", number(random)),
            ("price", scalar(format!("{}.{}", random.below(100), random.below(100)))),
            ("tags", Node::Object(tags)),
        ])
    });
    let items = Node::Array(items.collect());
    let parts = (0..random.below(4)).map(|at| {
        object([
            ("name", quoted(&format!("part {at}"))),
            ("weight", scalar(format!("{}.25", random.below(9)))),
            ("rank", scalar(random.below(3).to_string())),
        ])
    });
    let parts = Node::Array(parts.collect());
    let about = object([
        ("id", quoted(&format!("e{}", random.below(40)))),
        ("state", quoted(random.pick(&["open", "paid", "sent"]))),
        ("amount", scalar(format!("{}.{}", random.below(1000), random.below(100)))),
        ("changed", quoted(&format!("2025-01-{day:02}T00:00:00Z"))),
        ("version", scalar(random.below(100).to_string())),
        ("parts", parts),
    ]);
    object([("values", values), ("items", items), ("about", about)])
}

/// Changes a random member or element, at any depth.
fn change_member(node: &mut Node, random: &mut Random) {
    match node {
        Node::Object(members) if !members.is_empty() => {
            let at = random.below(members.len());
            let is_inner = matches!(members[at].1, Node::Object(_) | Node::Array(_));
            match random.below(if is_inner { 30 } else { 10 }) {
                0 => drop(members.remove(at)),
                1 => {
                    let mut copy = members[at].clone();
                    if random.once_in(2) {
                        copy.1 = odd_value(random);
                    }
                    members.insert(random.below(members.len() + 1), copy);
                }
                2 if random.once_in(2) => {
                    members[at].0 = random.pick(ODD_NAMES).to_string();
                }
                _ if is_inner => change_member(&mut members[at].1, random),
                _ => change_value(&mut members[at].1, random),
            }
        }
        Node::Array(items) if !items.is_empty() => {
            let at = random.below(items.len());
            match random.below(10) {
                0 => drop(items.remove(at)),
                1 => items.push(items[at].clone()),
                2 => items.push(odd_value(random)),
                _ => change_member(&mut items[at], random),
            }
        }
        scalar => change_value(scalar, random),
    }
}

fn change_value(node: &mut Node, random: &mut Random) {
    let value = std::mem::replace(node, scalar("null"));
    *node = match random.below(12) {
        0 => Node::Array(vec![value]),
        1 => Node::Object(vec![(random.pick(ODD_NAMES).to_string(), value)]),
        // A number as text, and the reverse.
        2 => match value {
            Node::Scalar(text) if text.starts_with('"') => scalar(text.trim_matches('"')),
            Node::Scalar(text) => quoted(&text),
            other => other,
        },
        _ => odd_value(random),
    };
}

fn odd_value(random: &mut Random) -> Node {
    let all = [NUMBERS, TEXTS, MOMENTS, MOMENTS, EXTENDED, EXTENDED, SHAPES];
    match random.below(20) {
        0 => long_value(random),
        1 => scalar(format!("{}{}", random.pick(&["", "-"]), "9".repeat(1 + random.below(45)))),
        2 => {
            scalar(format!("{}.{}e{}", random.below(10), random.below(1000), random.below(700) as i64 - 350))
        }
        3 => scalar(format!("0.{}{}", "0".repeat(random.below(30)), 1 + random.below(999))),
        _ => {
            let values = random.pick(&all);
            scalar(random.pick(values))
        }
    }
}

fn long_value(random: &mut Random) -> Node {
    let nested = |depth: usize| [&"[".repeat(depth), "1", &"]".repeat(depth)].concat();
    match random.below(7) {
        0 => quoted(&"x".repeat(random.pick(&[20, 21, 255, 256, 65_535, 65_536, 70_000]))),
        1 => quoted(&"é".repeat(random.pick(&[20, 21, 32_767, 32_768]))),
        2 => quoted(&"📦".repeat(random.pick(&[3, 20, 21, 16_384]))),
        3 => scalar(nested(random.pick(&[5, 29, 31, 32, 40, 99, 100, 101, 120, 126, 127, 128, 129, 3000]))),
        4 => {
            let depth = random.pick(&[5, 29, 31, 32, 40, 99, 101, 120, 126, 127, 3000]);
            scalar(["{\"a\":".repeat(depth), "1".to_owned(), "}".repeat(depth)].concat())
        }
        5 => scalar(["[", &"1,".repeat(random.below(3000)), "1]"].concat()),
        _ => scalar("1".repeat(random.pick(&[40, 400, 5000, 70_000]))),
    }
}

/// A line that is not an event, or an event with something around it.
fn odd_line(number: usize, random: &mut Random) -> Vec<u8> {
    let event = text(number, "\"put\"", &event(random));
    let line = match random.below(26) {
        0 | 1 => String::new(),
        2 => " \t ".to_owned(),
        3 => "\r".to_owned(),
        4 => " ".repeat(MAX_RECORD_BYTES + random.below(3)),
        5 => random.pick(&["null", "[]", "{}", "1", "\"put\"", "true", "-", "NaN", "\"", "{"]).to_string(),
        6 => "{\"type\":\"put\"}".to_owned(),
        7 => format!("{event}{event}"),
        8 => format!("{event} {event}"),
        9 => format!("{event},"),
        10 => format!("[{event}]"),
        11 => format!("\u{feff}{event}"),
        12 => format!("{event}\r"),
        13 => format!("{event}\r\r"),
        14 => format!("  \t{event} \t "),
        15 => format!("\u{a0}{event}"),
        16 => format!("{event}\0"),
        17 => event.replace(',', ", "),
        18 => event.replace("\"type\"", "\"\\u0074ype\""),
        // At the limit of the length, and around it.
        19..=21 => {
            let members = &event[..event.len() - 1];
            let pad = MAX_RECORD_BYTES + 2 - random.below(5) - members.len() - 10;
            format!("{members},\"pad\":\"{}\"}}", "x".repeat(pad))
        }
        22 => format!("{},\"type\":\"{}\"}}", prefix(number), "long ".repeat(random.below(5000))),
        23 => return event.encode_utf16().flat_map(u16::to_le_bytes).filter(|byte| *byte != b'\n').collect(),
        24 => format!("{},\"type\":{}}}", prefix(number), random.pick(EVENT_TYPE_VALUES)),
        _ => "x".repeat(random.below(300)),
    };
    line.into_bytes()
}

/// Changes bytes after the prefix. It adds no line break.
fn damage(bytes: &mut Vec<u8>, number: usize, random: &mut Random) {
    let start = prefix(number).len();
    if bytes.len() <= start + 1 {
        return;
    }
    let at = start + random.below(bytes.len() - start);
    let end = (at + 1 + random.below(12)).min(bytes.len());
    match random.below(9) {
        0 | 1 => {
            let flipped = bytes[at] ^ (1 << random.below(8));
            bytes[at] = if flipped == b'\n' { b' ' } else { flipped };
        }
        2 => drop(bytes.drain(at..end)),
        3 => {
            let copy = bytes[at..end].to_vec();
            bytes.splice(at..at, copy);
        }
        4 => bytes.truncate(at),
        5 => bytes[at] = random.pick(b"\0\x01\x1a\x7f\xff\xc0\r\t {}[]\",:\\/e.-0"),
        6 | 7 => {
            let inserted = random.pick(ODD_BYTES);
            bytes.splice(at..at, inserted.iter().copied());
        }
        _ => bytes.swap(at, end - 1),
    }
}
