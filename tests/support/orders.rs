//! Events of the order mapping for tests that need many. Each number always gives the same event.

use serde_json::{Value as Json, json};

/// Text of the order mapping, changed so that a cancel finds its order by the primary key. Then no event can
/// touch another event's rows by another key, and several writers can share the events.
pub fn mapping_by_id() -> String {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/mappings/order.yaml")).unwrap();
    let by_number = "        order_number:    $.data.order_number ";
    assert!(text.contains(by_number));
    text.replace(by_number, "        order_id:        $.entity_id ")
}

/// That many events: creates, replays that change an order's state, and cancels.
pub fn events(count: usize) -> Vec<String> {
    (0..count).map(|number| event(number).to_string()).collect()
}

fn event(number: usize) -> Json {
    // Two of five events refer to an earlier order.
    match number % 5 {
        3 if number > 40 => create(number - 37, number),
        4 if number > 40 => cancel(number - 23, number),
        _ => create(number, number),
    }
}

/// Create event of an order, with its state at that event.
pub fn create(order: usize, event: usize) -> Json {
    let items: Vec<Json> = (0..=order % 4).map(|item| item_of(order, item, event)).collect();
    let states = ["pending", "paid", "shipped", "delivered"];
    json!({
        "event_type": "order.created",
        "event_id": format!("event-{event}"),
        "entity_id": id(order),
        "timestamp": timestamp(event),
        "data": {
            "order_number": number(order),
            "customer": {"user_id": format!("user-{}", order % 97), "display_name": "Zoë", "email": format!("u{order}@example.com")},
            "shipping_address": {"recipient_name": "Zoë", "city": "Ürgüp", "country": "TR"},
            "items": items,
            "status": states[event % states.len()],
            "created_at": timestamp(order),
            "updated_at": timestamp(event),
        },
    })
}

fn item_of(order: usize, item: usize, event: usize) -> Json {
    json!({
        "item_id": format!("item-{item}"),
        "product_snapshot": {
            "product_id": format!("product-{}", (order + item) % 50),
            "supplier_id": "supplier-1",
            "product_name": "Mug",
            "variant_attributes": {"size": item, "colours": ["white", "blue"]},
        },
        "quantity": 1 + item,
        "unit_price_cents": 100 + order,
        "final_price_cents": 100 + order,
        "total_cents": (100 + order) * (1 + item),
        "fulfillment_status": if event > order { "shipped" } else { "pending" },
    })
}

fn cancel(order: usize, event: usize) -> Json {
    json!({
        "event_type": "order.cancelled",
        "event_id": format!("event-{event}"),
        "entity_id": id(order),
        "timestamp": timestamp(event),
        "data": {"order_number": number(order)},
    })
}

/// Primary key of the order with that number.
pub fn id(order: usize) -> String {
    format!("{order:024x}")
}

/// Business key of the order with that number.
pub fn number(order: usize) -> String {
    format!("ORD-{order:08}")
}

fn timestamp(second: usize) -> String {
    let timestamp =
        chrono::DateTime::from_timestamp(1_736_900_000 + i64::try_from(second).unwrap(), 0).unwrap();
    timestamp.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}
