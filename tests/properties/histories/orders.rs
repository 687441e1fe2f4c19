//! Random histories of orders. There are few IDs and numbers, so that events conflict. They are so similar
//! that a case-insensitive or accent-insensitive comparison would be detected. Each event writes its own
//! number into its values, so that no two events can be confused.

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value as Json, json};

/// They differ only in case, accent, trailing space, or Unicode composition.
const IDS: [&str; 6] = ["o", "O", "o ", "ó", "o\u{301}", "p"];
const NUMBERS: [&str; 6] = ["N-1", "n-1", "N-1 ", "Ń-1", "N\u{301}-1", "N-2"];
const ITEMS: [&str; 4] = ["i", "I", "i ", "í"];

#[derive(Debug, Clone)]
enum Event {
    /// If `number` is `None`, the order has the number with the same index as its ID.
    Create {
        id: usize,
        number: Option<usize>,
        items: Vec<usize>,
    },
    Cancel {
        number: usize,
    },
    /// The same bytes as an earlier event.
    Replay(Index),
    Poison(usize),
    UnknownType,
}

fn event() -> impl Strategy<Value = Event> {
    let items = prop::collection::vec(0..ITEMS.len(), 0..5);
    // Half of the orders use one of the first two IDs. Most have their own number, the others one of few.
    let id = prop_oneof![0..2usize, 0..IDS.len()];
    let number = prop_oneof![
        5 => Just(None),
        2 => (0..2usize).prop_map(Some),
        1 => (0..NUMBERS.len()).prop_map(Some),
    ];
    prop_oneof![
        10 => (id, number, items).prop_map(|(id, number, items)| Event::Create { id, number, items }),
        5 => prop_oneof![0..2usize, 0..NUMBERS.len()].prop_map(|number| Event::Cancel { number }),
        3 => any::<Index>().prop_map(Event::Replay),
        1 => (0..POISON).prop_map(Event::Poison),
        1 => Just(Event::UnknownType),
    ]
}

/// Histories as lines. Most are short, since few faults need many events.
pub fn events() -> impl Strategy<Value = Vec<String>> {
    let events = prop_oneof![
        8 => prop::collection::vec(event(), 1..16),
        1 => prop::collection::vec(event(), 16..60),
    ];
    events.prop_map(|events| {
        let mut lines: Vec<String> = Vec::with_capacity(events.len());
        for (at, event) in events.iter().enumerate() {
            lines.push(match event {
                Event::Create { id, number, items } => create(at, *id, *number, items).to_string(),
                Event::Cancel { number } => cancel(at, NUMBERS[*number]).to_string(),
                Event::Replay(earlier) if at > 0 => lines[earlier.index(at)].clone(),
                Event::Replay(_) | Event::UnknownType => json!({"event_type": "order.seen"}).to_string(),
                Event::Poison(kind) => poison(at, *kind),
            });
        }
        lines
    })
}

/// A different hour for each event.
fn timestamp(at: usize) -> String {
    format!("2025-01-{:02}T{:02}:00:00Z", 1 + at / 24, at % 24)
}

fn create(at: usize, id: usize, number: Option<usize>, items: &[usize]) -> Json {
    let items = items.iter().enumerate().map(|(index, item)| {
        json!({
            "item_id": ITEMS[*item],
            "product_snapshot": {
                "product_id": format!("p{at}.{index}"),
                "supplier_id": "s",
                "variant_attributes": {"seen": at},
            },
            "quantity": at,
            "unit_price_cents": index,
            "final_price_cents": 1,
            "total_cents": 1,
            "fulfillment_status": format!("f{at}.{index}"),
            "shipped_at": if index % 2 == 0 { Json::from(timestamp(at)) } else { Json::Null },
        })
    });
    json!({
        "event_type": "order.created",
        "event_id": format!("e{at}"),
        "entity_id": IDS[id],
        "timestamp": timestamp(at),
        "data": {
            "order_number": NUMBERS[number.unwrap_or(id)],
            "customer": {"user_id": format!("u{at}")},
            "items": items.collect::<Vec<_>>(),
            "status": format!("s{at}"),
            "created_at": timestamp(at),
            "updated_at": timestamp(at),
        },
    })
}

fn cancel(at: usize, number: &str) -> Json {
    json!({
        "event_type": "order.cancelled",
        "event_id": format!("e{at}"),
        // Sometimes null: a NULL parameter is bound differently from a timestamp.
        "timestamp": if at.is_multiple_of(3) { Json::Null } else { Json::from(timestamp(at)) },
        "data": {"order_number": number},
    })
}

const POISON: usize = 9;

/// Events that fail before they reach the database. The last kinds fail in their second operation.
fn poison(at: usize, kind: usize) -> String {
    let mut create = create(at, at % 2, None, &[0, 1]);
    match kind {
        0 => return "{\"event_type\": ".to_owned(),
        1 => return "{}".to_owned(),
        2 => return cancel(at, &"N".repeat(51)).to_string(),
        3 => return json!({"event_type": "order.cancelled", "data": {}}).to_string(),
        4 => create["data"]["customer"] = json!("text"),
        5 => create["data"]["created_at"] = json!("yesterday"),
        6 => create["data"]["items"] = json!({}),
        7 => create["data"]["items"][1]["quantity"] = json!(1.5),
        _ => create["data"]["items"][1]["product_snapshot"] = Json::Null,
    }
    create.to_string()
}
