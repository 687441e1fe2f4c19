//! Orders with items: each comes again whenever its state changes, until it is delivered or cancelled.

use serde_json::{Map, Value as Json, json};

use super::super::random::Random;
use super::{Feed, address, email, full_name, later, moment, object_id, optional, phone, start, words};

const ORDERS: usize = 150;

const STATES: [&str; 4] = ["pending", "paid", "shipped", "delivered"];
const CARRIERS: [&str; 4] = ["UPS", "DHL", "Česká pošta", "Royal Mail"];

/// The products that orders show as they were at the purchase.
struct Product {
    id: String,
    supplier: String,
    name: String,
    price: usize,
}

pub(super) fn feed() -> Feed {
    let mut feed = Feed::new("order", 15);
    let suppliers: Vec<String> = (0..9).map(|_| object_id(&mut feed.random)).collect();
    let products: Vec<Product> = (0..60)
        .map(|_| Product {
            id: object_id(&mut feed.random),
            supplier: feed.random.choose(&suppliers).clone(),
            name: words(&mut feed.random, 3),
            price: 90 + feed.random.below(50_000),
        })
        .collect();
    let customers: Vec<Json> = (0..70).map(|number| customer(&mut feed.random, number)).collect();
    for number in 0..ORDERS {
        let (id, mut second) = (object_id(&mut feed.random), start(&mut feed.random));
        let customer = feed.random.choose(&customers).clone();
        let mut data = order(&mut feed.random, number, customer, &products, second);
        let last_state = feed.random.below(STATES.len());
        for (at, state) in STATES.iter().enumerate().take(last_state + 1) {
            advance(&mut feed.random, &mut data, at, state, second);
            feed.push(second, "created", &id, data.clone());
            second = later(&mut feed.random, second);
        }
        if last_state < 2 && feed.random.once_in(3) {
            feed.push(second, "cancelled", &id, json!({"order_number": data["order_number"]}));
        }
    }
    for number in ORDERS..ORDERS + 2 {
        let (unknown, second) = (object_id(&mut feed.random), start(&mut feed.random));
        feed.push(second, "cancelled", &unknown, json!({"order_number": order_number(number)}));
    }
    feed
}

fn order_number(number: usize) -> String {
    format!("ORD-2025{:04}-{:04X}", 101 + number, 0xAB00 + number * 7)
}

/// A customer as each order shows it.
fn customer(random: &mut Random, number: usize) -> Json {
    let mut customer = Map::new();
    customer.insert("user_id".to_owned(), object_id(random).into());
    let (name, address, number) = (full_name(random), email(random, number), phone(random));
    optional(random, &mut customer, "display_name", name.into(), [9, 0, 1]);
    customer.insert("email".to_owned(), address.into());
    optional(random, &mut customer, "phone", number.into(), [6, 1, 3]);
    customer.into()
}

/// The members that stay the same from the first event of an order on.
fn order(random: &mut Random, number: usize, customer: Json, products: &[Product], second: u64) -> Json {
    let mut shipping = Map::new();
    shipping.insert("recipient_name".to_owned(), full_name(random).into());
    let number_of_recipient = phone(random);
    optional(random, &mut shipping, "phone", number_of_recipient.into(), [7, 0, 2]);
    shipping.extend(address(random));
    let items: Vec<Json> = (1..=1 + random.below(4)).map(|at| item(random, at, products)).collect();
    let mut data = Map::new();
    data.insert("order_number".to_owned(), order_number(number).into());
    data.insert("customer".to_owned(), customer);
    optional(random, &mut data, "shipping_address", shipping.into(), [15, 0, 1]);
    data.insert("items".to_owned(), items.into());
    data.insert("created_at".to_owned(), moment(random, second).into());
    data.into()
}

fn item(random: &mut Random, number: usize, products: &[Product]) -> Json {
    let product = random.choose(products);
    let mut snapshot = Map::new();
    snapshot.insert("product_id".to_owned(), product.id.clone().into());
    snapshot.insert("supplier_id".to_owned(), product.supplier.clone().into());
    snapshot.insert("product_name".to_owned(), product.name.clone().into());
    let variant = random.pick(&["Small White", "Large", "Set of three"]);
    optional(random, &mut snapshot, "variant_name", variant.into(), [6, 2, 1]);
    let attributes =
        json!({"size": random.pick(&["small", "large"]), "color": random.pick(&["white", "oak"])});
    optional(random, &mut snapshot, "variant_attributes", attributes, [7, 0, 2]);
    let image = format!("https://cdn.example.com/{}.jpg", random.below(1_000_000));
    optional(random, &mut snapshot, "image_url", image.into(), [8, 1, 1]);
    let supplier = random.pick(&["Acme Ceramics", "Len"]);
    optional(random, &mut snapshot, "supplier_name", supplier.into(), [8, 0, 1]);
    let quantity = 1 + random.below(6);
    let reduced = if random.once_in(4) { product.price * 9 / 10 } else { product.price };
    json!({
        "item_id": format!("item-{number:03}"),
        "product_snapshot": snapshot,
        "quantity": quantity,
        "unit_price_cents": product.price,
        "final_price_cents": reduced,
        "total_cents": reduced * quantity,
    })
}

/// Sets the members that change with the state of an order.
fn advance(random: &mut Random, data: &mut Json, at: usize, state: &str, second: u64) {
    let order = data.as_object_mut().unwrap();
    // A new order does not always say that it is pending.
    let weights = if at == 0 { [3, 0, 1] } else { [1, 0, 0] };
    order.shift_remove("status");
    optional(random, order, "status", state.into(), weights);
    order.insert("updated_at".to_owned(), moment(random, second).into());
    for item in order["items"].as_array_mut().unwrap() {
        let item = item.as_object_mut().unwrap();
        if at > 0 || !random.once_in(4) {
            item.insert("fulfillment_status".to_owned(), state.into());
            let shipped = if at >= 2 { item["quantity"].clone() } else { 0.into() };
            item.insert("shipped_quantity".to_owned(), shipped);
        }
        if at == 2 {
            item.insert("tracking_number".to_owned(), format!("1Z999AA{:011}", random.next() >> 31).into());
            item.insert("carrier".to_owned(), random.pick(&CARRIERS).into());
            item.insert("shipped_at".to_owned(), moment(random, second - 30).into());
        }
        for name in ["tracking_number", "carrier", "shipped_at"] {
            item.entry(name).or_insert(Json::Null);
        }
        // Some shops send an empty text for a date that is not known yet.
        let delivered = match at {
            3 => moment(random, second - 20).into(),
            _ if random.once_in(12) => "".into(),
            _ => Json::Null,
        };
        item.insert("delivered_at".to_owned(), delivered);
    }
}
