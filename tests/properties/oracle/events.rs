//! Random histories that the reference consumer accepts. Each member that its handlers read is present,
//! absent or null where they allow it, in every spelling that gives the same rows.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value as Json, json};

/// A member of an object. The member is absent if its value is `None`.
type MemberStrategy = (&'static str, BoxedStrategy<Option<Json>>);

/// Orders with their numbers, which are unique. Those of the second order are JSON numbers in the events that
/// create it.
const ORDERS: [(&str, [&str; 2]); 6] = [
    ("fff000eee111ddd222ccc333", ["ORD-20250115-ABC1", "ORD-20250115-ABC2"]),
    ("7", ["70", "71"]),
    ("order", ["n", "m"]),
    ("Order", ["N", "M"]),
    ("ordér", ["ń", "ḿ"]),
    ("order ", ["n ", "m "]),
];
const ITEMS: [&str; 5] = ["item-001", "Item-001", "item-001 ", "ítem-001", "2"];

pub fn events() -> impl Strategy<Value = Vec<String>> {
    let event = prop_oneof![
        54 => create().prop_map(Event::New),
        30 => cancel().prop_map(Event::New),
        24 => any::<Index>().prop_map(Event::Replay),
        3 => Just(Event::New(json!({"event_type": "order.shipped", "entity_id": "x"}))),
        // The consumer fails in the middle of this event. It is rare, since it ends the history.
        1 => create().prop_map(|mut event| {
            event["data"]["items"] = json!([{"item_id": "item-001"}]);
            Event::New(event)
        }),
    ];
    prop::collection::vec(event, 1..14).prop_map(|events| {
        let mut lines: Vec<String> = Vec::new();
        for event in events {
            match event {
                Event::New(event) => lines.push(event.to_string()),
                Event::Replay(earlier) if !lines.is_empty() => {
                    lines.push(lines[earlier.index(lines.len())].clone());
                }
                Event::Replay(_) => {}
            }
        }
        lines
    })
}

#[derive(Debug, Clone)]
enum Event {
    New(Json),
    /// The same bytes as an earlier event.
    Replay(Index),
}

fn create() -> BoxedStrategy<Json> {
    let order = prop_oneof![0..2usize, 0..ORDERS.len()];
    (order, 0..4usize)
        .prop_flat_map(|(order, number)| {
            let (id, numbers) = ORDERS[order];
            // Usually the first number.
            let (id, number) = (maybe_number(id), maybe_number(numbers[number / 3]));
            let customer = object(vec![
                ("user_id", required(text(24))),
                ("display_name", optional(text(200))),
                ("email", optional(text(255))),
                ("phone", optional(text(50))),
            ]);
            let address = object(vec![
                ("recipient_name", optional(text(200))),
                ("phone", optional(text(50))),
                ("street_address_1", optional(text(200))),
                ("street_address_2", optional(text(200))),
                ("city", optional(text(100))),
                ("state", optional(text(100))),
                ("zip_code", optional(text(20))),
                ("country", optional(text(2))),
            ]);
            let items = prop::collection::vec(item(), 0..4).prop_map(Json::from);
            let data = object(vec![
                ("order_number", required(Just(number))),
                ("customer", required(customer)),
                ("shipping_address", prop_oneof![4 => some(address), 1 => Just(None)].boxed()),
                ("items", prop_oneof![6 => some(items), 1 => Just(None)].boxed()),
                ("status", prop_oneof![4 => some(text(20)), 1 => Just(None)].boxed()),
                ("created_at", required(timestamp())),
                ("updated_at", required(timestamp())),
                ("unknown", optional(json_value())),
            ]);
            object(vec![
                ("event_type", required(Just(json!("order.created")))),
                ("event_id", optional(text(36))),
                ("entity_id", required(Just(id))),
                ("timestamp", optional(timestamp_or_empty())),
                ("data", required(data)),
            ])
        })
        .boxed()
}

fn cancel() -> BoxedStrategy<Json> {
    let number = prop_oneof![0..2usize, 0..ORDERS.len()];
    let number = (number, 0..4usize).prop_map(|(order, number)| json!(ORDERS[order].1[number / 3]));
    let data = object(vec![(
        "order_number",
        prop_oneof![9 => some(number), 1 => optional(Just(Json::Null))].boxed(),
    )]);
    object(vec![
        ("event_type", required(Just(json!("order.cancelled")))),
        ("event_id", optional(text(36))),
        ("entity_id", required(text(24))),
        ("timestamp", optional(timestamp_or_empty())),
        ("data", required(data)),
    ])
}

fn item() -> BoxedStrategy<Json> {
    let snapshot = object(vec![
        ("product_id", required(text(24))),
        ("supplier_id", required(text(24))),
        ("product_name", optional(text(200))),
        ("variant_name", optional(text(200))),
        ("variant_attributes", prop_oneof![3 => some(attributes()), 1 => Just(None)].boxed()),
        ("image_url", optional(text(16_000))),
        ("supplier_name", optional(text(200))),
    ]);
    object(vec![
        ("item_id", required(select(&ITEMS[..]).prop_map(maybe_number))),
        ("product_snapshot", required(snapshot)),
        ("quantity", required(integer())),
        ("unit_price_cents", required(integer())),
        ("final_price_cents", required(integer())),
        ("total_cents", required(integer())),
        ("fulfillment_status", optional(text(20))),
        ("shipped_quantity", optional(integer())),
        ("tracking_number", optional(text(100))),
        ("carrier", optional(text(100))),
        ("shipped_at", optional(timestamp_or_empty())),
        ("delivered_at", optional(timestamp_or_empty())),
    ])
}

fn object(members: Vec<MemberStrategy>) -> BoxedStrategy<Json> {
    let (names, values): (Vec<&str>, Vec<BoxedStrategy<Option<Json>>>) = members.into_iter().unzip();
    values
        .prop_map(move |values| {
            let members =
                names.iter().zip(values).filter_map(|(name, value)| Some(((*name).to_owned(), value?)));
            Json::Object(members.collect())
        })
        .boxed()
}

fn some(value: impl Strategy<Value = Json> + 'static) -> BoxedStrategy<Option<Json>> {
    value.prop_map(Some).boxed()
}

fn required(value: impl Strategy<Value = Json> + 'static) -> BoxedStrategy<Option<Json>> {
    some(value)
}

/// A member that may be absent or null.
fn optional(value: impl Strategy<Value = Json> + 'static) -> BoxedStrategy<Option<Json>> {
    prop_oneof![1 => Just(None), 1 => Just(Some(Json::Null)), 4 => some(value)].boxed()
}

/// Text that is a number becomes a JSON number.
fn maybe_number(text: &str) -> Json {
    text.parse::<i64>().map_or_else(|_| json!(text), Json::from)
}

/// Text of at most `max_length` characters, and numbers, which are accepted as text.
fn text(max_length: usize) -> BoxedStrategy<Json> {
    let words = select(
        &[
            "a",
            "b",
            "Jane Smith",
            "",
            " ",
            " b ",
            "100%",
            "%s",
            "it's",
            "a\\b",
            "\"q\"",
            "1e5",
            "null",
            "true",
            "ÄÖ",
            "日本",
            "🎁",
            "e\u{301}",
            "a\tb\nc\r\n",
            "\u{7f}\u{0}\u{1}",
        ][..],
    )
    .prop_map(move |word| json!(word.chars().take(max_length).collect::<String>()));
    // The longest possible text, also in bytes.
    let long =
        select(&["x", "é", "日", "🎁"][..]).prop_map(move |character| json!(character.repeat(max_length)));
    let max_digits = u32::try_from(max_length.min(18)).unwrap();
    let number = (0..10i64.pow(max_digits)).prop_map(Json::from);
    let fractions: Vec<Json> = [json!(2.5), json!(-0.125), json!(12.0)]
        .into_iter()
        .filter(|number| number.to_string().len() <= max_length)
        .collect();
    let number = if fractions.is_empty() {
        number.boxed()
    } else {
        prop_oneof![3 => number, 1 => select(fractions)].boxed()
    };
    prop_oneof![8 => words, 1 => long, 2 => number].boxed()
}

/// Integers, also as `2.0` and as text.
fn integer() -> BoxedStrategy<Json> {
    let number = prop_oneof![4 => 0..100i32, 1 => any::<i32>(), 1 => select(&[i32::MIN, i32::MAX][..])];
    (number, 0..6)
        .prop_map(|(number, spelling)| match spelling {
            0 => json!(number.to_string()),
            1 => json!(f64::from(number)),
            _ => json!(number),
        })
        .boxed()
}

/// A timestamp in UTC.
fn timestamp() -> BoxedStrategy<Json> {
    let day =
        select(&["2025-01-15", "2024-02-29", "1000-01-01", "1969-12-31", "2038-01-20", "9999-12-31"][..]);
    let second = select(&["14:00:00", "00:00:00", "23:59:59"][..]);
    let fraction = select(&["", ".5", ".123", ".000001", ".999999"][..]);
    let zone = select(&["Z", "Z", "+00:00"][..]);
    (day, second, fraction, zone)
        .prop_map(|(day, second, fraction, zone)| json!(format!("{day}T{second}{fraction}{zone}")))
        .boxed()
}

fn timestamp_or_empty() -> BoxedStrategy<Json> {
    prop_oneof![6 => timestamp(), 1 => Just(json!(""))].boxed()
}

/// Attributes of a product: mostly nested objects, and any other value except null.
fn attributes() -> BoxedStrategy<Json> {
    let object =
        prop::collection::vec((select(&["size", "colour", "Größe", "", "a.b", "$"][..]), json_value()), 0..4)
            .prop_map(|members| {
                Json::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
            });
    prop_oneof![6 => object, 1 => json_value().prop_filter("null is handled differently", |value| !value.is_null())].boxed()
}

fn json_value() -> BoxedStrategy<Json> {
    let number = select(
        &[
            "0",
            "-1",
            "2.5",
            "1.10",
            "0.1",
            "1e3",
            "9007199254740993",
            "18446744073709551615",
            "-9223372036854775808",
            "123456789012345678901234567890",
            "1e-7",
        ][..],
    )
    .prop_map(|number| serde_json::from_str(number).unwrap());
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        number,
        select(&["small", "", "日本 🎁", "a\"b\\c/\u{1}", "2025-01-15"][..]).prop_map(Json::from),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Json::from),
            prop::collection::vec((select(&["k", "K", "ключ"][..]), inner), 0..3).prop_map(|members| {
                Json::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
            }),
        ]
    })
    .boxed()
}
