//! The reference's checklist (its section 6) and its challenges (section 7), line by line and in its
//! words. The real binary runs on MySQL. Checks of the reference's Python code have no line here.
//!
//! The test does not search the log for `[ORDER_CREATED]` and `[ORDER_CANCELLED]`. It checks the
//! figures of the summary instead.

use std::fmt::Write as _;
use std::path::Path;

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use serde_json::{Value as Json, json};

use crate::support::{Database, mapper, succeed, summary, trial};

const ORDER: &str = "fff000eee111ddd222ccc333";
const NUMBER: &str = "ORD-20250115-ABC1";

pub fn trials() -> Vec<Trial> {
    let name = "checklist: the reference's checklist and challenges";
    vec![trial(Dialect::Mysql, name, checklist)]
}

/// The reference's example of an order, with a second item.
fn created() -> Json {
    let mut event = json!({
        "event_type": "order.created",
        "event_id": "uuid-string",
        "entity_id": ORDER,
        "timestamp": "2025-01-15T14:00:00Z",
        "data": {
            "order_number": NUMBER,
            "customer": {
                "user_id": "507f1f77bcf86cd799439011",
                "display_name": "Jane Smith",
                "email": "jane@example.com",
                "phone": "+1234567890"
            },
            "shipping_address": {
                "recipient_name": "Jane Smith",
                "phone": "+1234567890",
                "street_address_1": "456 Oak Ave",
                "street_address_2": "Apt 7B",
                "city": "San Francisco",
                "state": "CA",
                "zip_code": "94102",
                "country": "US"
            },
            "items": [{
                "item_id": "item-001",
                "product_snapshot": {
                    "product_id": "abc123def456abc123def456",
                    "supplier_id": "60a7b2c3d4e5f6a7b8c9d0e1",
                    "product_name": "Handmade Ceramic Mug",
                    "variant_name": "Small White",
                    "variant_attributes": {"size": "small", "color": "white"},
                    "image_url": "https://cdn.example.com/mug.jpg",
                    "supplier_name": "Acme Ceramics"
                },
                "quantity": 2,
                "unit_price_cents": 2500,
                "final_price_cents": 2500,
                "total_cents": 5000,
                "fulfillment_status": "pending",
                "shipped_quantity": 0,
                "tracking_number": null,
                "carrier": null,
                "shipped_at": null,
                "delivered_at": null
            }],
            "status": "pending",
            "created_at": "2025-01-15T14:00:00Z",
            "updated_at": "2025-01-15T14:00:00Z"
        }
    });
    let mut second = event["data"]["items"][0].clone();
    second["item_id"] = json!("item-002");
    second["total_cents"] = json!(2550);
    event["data"]["items"].as_array_mut().unwrap().push(second);
    event
}

fn cancelled() -> Json {
    json!({
        "event_type": "order.cancelled",
        "event_id": "uuid-string",
        "entity_id": ORDER,
        "timestamp": "2025-01-15T15:00:00Z",
        "data": {"order_number": NUMBER}
    })
}

/// The lines that failed.
#[derive(Default)]
struct Checklist(String);

impl Checklist {
    fn line(&mut self, words: &str, expected: &[&[&str]], found: &[Vec<Option<String>>]) {
        let found: Vec<Vec<&str>> = found
            .iter()
            .map(|row| row.iter().map(|value| value.as_deref().unwrap_or("NULL")).collect())
            .collect();
        if found != expected {
            let _ = writeln!(self.0, "- [ ] {words}\n      expected {expected:?}\n      found    {found:?}");
        }
    }
}

/// Runs the binary with one event. Returns the summary without its duration.
fn run(database: &Database, event: &Json) -> Json {
    let events = database.folder().join("events.ndjson");
    std::fs::write(&events, format!("{event}\n")).unwrap();
    let mut command = mapper();
    command.args(["run", "--mapping", "mappings/order.yaml", "--summary", "json", "--source"]).arg(&events);
    command.args(["--sink", &database.url, "--dead-letter"]).arg(database.folder().join("dead.ndjson"));
    let output = succeed(&mut command);
    assert!(!Path::exists(&database.folder().join("dead.ndjson")));
    let mut figures = summary(&output);
    figures.as_object_mut().unwrap().remove("seconds");
    figures
}

fn checklist() -> Result<(), Failed> {
    let database = Database::fresh(Dialect::Mysql);
    let query = |sql: &str| database.query(sql);
    let mut list = Checklist::default();

    let figures = run(&database, &created());
    table_checks(&mut list, &query);

    // Functional Checks
    let row = |columns: &str| query(&format!("SELECT {columns} FROM orders"));
    let item =
        |columns: &str| query(&format!("SELECT {columns} FROM order_items WHERE item_id = 'item-001'"));
    let count = |table: &str| query(&format!("SELECT CAST(COUNT(*) AS CHAR) FROM {table}"));

    assert_eq!((&figures["applied"], &figures["rows"]), (&json!(1), &json!({"orders": 1, "order_items": 2})));
    let words = "Create order -> `[ORDER_CREATED]` in logs -> rows in both tables";
    list.line(words, &[&[ORDER, NUMBER, "pending"]], &row("order_id, order_number, status"));
    list.line(words, &[&["2"]], &count("order_items"));
    list.line(
        "Customer snapshot correct: `customer_display_name`, `customer_email` populated",
        &[&["507f1f77bcf86cd799439011", "Jane Smith", "jane@example.com", "+1234567890"]],
        &row("customer_user_id, customer_display_name, customer_email, customer_phone"),
    );
    list.line(
        "Shipping address correct: `shipping_city`, `shipping_state`, `shipping_country` populated",
        &[&["Jane Smith", "+1234567890", "456 Oak Ave", "Apt 7B", "San Francisco", "CA", "94102", "US"]],
        &row(
            "shipping_recipient_name, shipping_phone, shipping_street_1, shipping_street_2, shipping_city, \
             shipping_state, shipping_zip_code, shipping_country",
        ),
    );
    list.line(
        "Product snapshot in items: `product_name`, `variant_name`, `supplier_name` populated",
        &[&["Handmade Ceramic Mug", "Small White", "Acme Ceramics"]],
        &item("product_name, variant_name, supplier_name"),
    );
    list.line(
        "`variant_attributes_json` contains valid JSON",
        &[&["1", "small", "white"]],
        &item("CAST(JSON_VALID(variant_attributes_json) AS CHAR), CAST(variant_attributes_json->>'$.size' AS CHAR), \
              CAST(variant_attributes_json->>'$.color' AS CHAR)"),
    );
    list.line(
        "Pricing fields correct: `quantity`, `unit_price_cents`, `total_cents`",
        &[&["2", "2500", "2500", "5000"]],
        &item(
            "CAST(quantity AS CHAR), CAST(unit_price_cents AS CHAR), CAST(final_price_cents AS CHAR), \
              CAST(total_cents AS CHAR)",
        ),
    );
    let figures = run(&database, &cancelled());
    assert_eq!((&figures["applied"], &figures["rows"]["orders"]), (&json!(1), &json!(1)));
    list.line(
        "Cancel order -> `[ORDER_CANCELLED]` in logs -> `status` changed to \"cancelled\"",
        &[&["cancelled", "2025-01-15 15:00:00.000000"]],
        &row("status, CAST(event_timestamp AS CHAR)"),
    );
    list.line(
        "Cancel preserves items - order items still exist after cancellation",
        &[&["2"]],
        &query(&format!(
            "SELECT CAST(COUNT(*) AS CHAR) as item_count FROM order_items WHERE order_id = '{ORDER}'"
        )),
    );
    run(&database, &created());
    run(&database, &created());
    let words = "Idempotent replay - processing ORDER_CREATED twice doesn't duplicate the order or items";
    list.line(words, &[&["1"]], &count("orders"));
    list.line(words, &[&["2"]], &count("order_items"));

    challenges(&mut list, &database);
    if list.0.is_empty() { Ok(()) } else { Err(Failed::from(list.0)) }
}

fn table_checks(list: &mut Checklist, query: &dyn Fn(&str) -> Vec<Vec<Option<String>>>) {
    list.line(
        "`SHOW TABLES;` includes `orders` and `order_items`",
        &[&["order_items"], &["orders"]],
        &query("SHOW TABLES"),
    );
    let unique = |table: &str, key: &str| {
        query(&format!(
            "SELECT CAST(column_name AS CHAR) FROM information_schema.statistics WHERE table_schema = DATABASE() \
             AND table_name = '{table}' AND index_name = '{key}' AND non_unique = 0 ORDER BY seq_in_index"
        ))
    };
    list.line(
        "`orders` has UNIQUE KEY `uq_order_number` on `order_number`",
        &[&["order_number"]],
        &unique("orders", "uq_order_number"),
    );
    list.line(
        "`order_items` has composite UNIQUE KEY `uq_order_item (order_id, item_id)`",
        &[&["order_id"], &["item_id"]],
        &unique("order_items", "uq_order_item"),
    );
    list.line(
        "`order_items` has FK to `orders` with ON DELETE CASCADE",
        &[&["fk_items_order", "orders", "CASCADE"]],
        &query(
            "SELECT CAST(constraint_name AS CHAR), CAST(referenced_table_name AS CHAR), CAST(delete_rule AS CHAR) \
             FROM information_schema.referential_constraints \
             WHERE constraint_schema = DATABASE() AND table_name = 'order_items'",
        ),
    );
    list.line(
        "`variant_attributes_json` column type is `json`",
        &[&["json"]],
        &query(
            "SELECT CAST(column_type AS CHAR) FROM information_schema.columns WHERE table_schema = DATABASE() \
             AND table_name = 'order_items' AND column_name = 'variant_attributes_json'",
        ),
    );
}

fn challenges(list: &mut Checklist, database: &Database) {
    let query = |sql: &str| database.query(sql);
    // The reference's query is used unchanged inside. Only its numbers become text.
    list.line(
        "Challenge A: Order Total via SQL",
        &[&[ORDER, NUMBER, "pending", "7550", "75.5000", "2"]],
        &query(
            "SELECT order_id, order_number, status, CAST(order_total_cents AS CHAR), \
                    CAST(order_total_dollars AS CHAR), CAST(item_count AS CHAR) FROM (
SELECT o.order_id, o.order_number, o.status,
       SUM(oi.total_cents) as order_total_cents,
       SUM(oi.total_cents) / 100.0 as order_total_dollars,
       COUNT(oi.id) as item_count
FROM orders o
JOIN order_items oi ON o.order_id = oi.order_id
GROUP BY o.order_id, o.order_number, o.status
             ) AS challenge",
        ),
    );

    let customer =
        "SELECT status, customer_user_id, customer_display_name, customer_email, customer_phone FROM orders";
    let snapshot: [&str; 4] = ["507f1f77bcf86cd799439011", "Jane Smith", "jane@example.com", "+1234567890"];
    let with = |status| std::iter::once(status).chain(snapshot).collect::<Vec<&str>>();
    run(database, &cancelled());
    list.line("Challenge B: a cancelled order's customer data", &[&with("cancelled")], &query(customer));
    database.execute(&format!("UPDATE orders SET status = 'pending' WHERE order_number = '{NUMBER}';"));
    list.line("Challenge B: Customer fields should be unchanged", &[&with("pending")], &query(customer));
    // The same check with an event that has other values.
    let mut changed = created();
    changed["data"]["status"] = json!("paid");
    changed["data"]["customer"] =
        json!({"user_id": "another", "display_name": "Another", "email": "another"});
    run(database, &changed);
    list.line("Challenge B: they were never in the UPDATE clause", &[&with("paid")], &query(customer));

    let items =
        || query(&format!("SELECT CAST(COUNT(*) AS CHAR) FROM order_items WHERE order_id = '{ORDER}';"));
    list.line("Challenge C: Count items before", &[&["2"]], &items());
    database.execute(&format!("DELETE FROM orders WHERE order_id = '{ORDER}';"));
    list.line("Challenge C: Count items after - should be 0", &[&["0"]], &items());
}
