//! Orders for the kills: their mapping, broken and mended, and random events that need the mended one.

use serde_json::{Value as Json, json};

use crate::random::Random;

/// Placeholders such as `@note` read a value that some events have wrong.
const TABLES: &str = "
format: 1
mapping: kills
source: {event_type: $.type, entity: $.id}
tables:
  customers:
    columns:
      id: {type: varchar(20), path: $.id}
    primary_key: [id]
  orders:
    columns:
      id:           {type: varchar(20), path: $.id}
      number:       {type: varchar(20), @number, required: true}
      customer:     {type: varchar(20), @customer, required: true}
      quantity:     {type: int, @quantity, required: true}
      note:         {type: varchar(20), @note}
      version:      {type: int, path: $.version, required: true}
      status:       {type: varchar(20)}
      changed_in:   {type: int}
      reason:       {type: varchar(20)}
      cancelled_in: {type: int}
    primary_key: [id]
    unique: {uq_number: [number]}
    foreign_keys: {fk_customer: {columns: [customer], references: {customers: [id]}}}
  items:
    each: {item: \"$.items[*]\"}
    columns:
      order_id: {type: varchar(20), path: $.id}
      version:  {type: int, path: $.version}
      position: {type: int, index_of: item}
      product:  {type: varchar(20), path: item.product, required: true}
    primary_key: [order_id, version, position]
    foreign_keys: {fk_order: {columns: [order_id], references: {orders: [id]}}}
  journal:
    columns:
      line: {type: int, path: $.line}
    primary_key: [line]
";

/// Guards make the order of events irrelevant: each event type has columns of its own with a guard of its own,
/// and each version of an order has items of its own.
const GUARDED: &str = "
events:
  customer:
    - upsert: customers
      update: []
    - upsert: journal
      update: []
  put:
    - upsert: orders
      update: [customer, quantity, note, version]
      guard: version
    - replace: items
      of: {order_id: $.id, version: $.version}
    - upsert: journal
      update: []
  changed:
    - update: orders
      key: {id: $.id}
      set: {status: {@status}, changed_in: $.version}
      guard: changed_in
      if_no_row: dead_letter
    - upsert: journal
      update: []
  cancelled:
    - update: orders
      key: {id: $.id}
      set: {reason: {@reason}, cancelled_in: $.version}
      guard: cancelled_in
      if_no_row: dead_letter
    - upsert: journal
      update: []
";

/// Without a guard, only `--park` keeps the events of an order in their order.
const IN_ORDER: &str = "
events:
  customer:
    - upsert: customers
      update: []
    - upsert: journal
      update: []
  put:
    - upsert: orders
      update: [customer, quantity, note, version]
    - replace: items
      of: {order_id: $.id}
    - upsert: journal
      update: []
  changed:
    - update: orders
      key: {id: $.id}
      set: {status: {@status}, changed_in: $.version}
    - upsert: journal
      update: []
  cancelled:
    - update: orders
      key: {id: $.id}
      set: {reason: {@reason}, cancelled_in: $.version}
    - upsert: journal
      update: []
  erased:
    - delete: items
      key: {order_id: $.id}
    - delete: orders
      key: {id: $.id}
    - upsert: journal
      update: []
";

/// The mapping: with guards or for `--park`, and broken or mended. The mended mapping prefers the values below
/// `mended`.
pub fn mapping(is_guarded: bool, is_mended: bool) -> String {
    let mut text = format!("{TABLES}{}", &if is_guarded { GUARDED } else { IN_ORDER }[1..]);
    for name in ["number", "customer", "quantity", "note", "status", "reason"] {
        let source = if is_mended {
            format!("first_of: [$.mended.{name}, $.{name}]")
        } else {
            format!("path: $.{name}")
        };
        text = text.replace(&format!("@{name}"), &source);
    }
    text
}

const CUSTOMERS: u64 = 20;
/// Orders that the first events create, and whose numbers other orders claim in vain.
const ANCHORS: u64 = 5;

/// Random events of some orders. The broken mapping cannot apply about one of twenty. The mended mapping can
/// apply all of them.
pub fn events(count: u64, is_guarded: bool, random: &mut Random) -> Vec<String> {
    let orders = count / 12;
    // Versions of the orders, and whether each order exists.
    let mut versions = vec![0_u64; usize::try_from(orders).unwrap()];
    let mut exists = vec![false; versions.len()];
    let mut lines = Vec::new();
    for line in 1..=count {
        let event = if line <= CUSTOMERS {
            json!({"type": "customer", "id": format!("c{line}")})
        } else if line <= CUSTOMERS + ANCHORS {
            put(&format!("anchor{}", line - CUSTOMERS), 1, random)
        } else {
            let at = usize::try_from(random.number_below(orders)).unwrap();
            versions[at] += 1;
            let id = format!("o{at}");
            let kind = if exists[at] { random.number_below(20) } else { 0 };
            let mut event = match kind {
                0..=11 => put(&id, versions[at], random),
                12..=15 => {
                    json!({"type": "changed", "id": id, "version": versions[at], "status": word(random)})
                }
                16..=17 => {
                    json!({"type": "cancelled", "id": id, "version": versions[at], "reason": word(random)})
                }
                _ if is_guarded => put(&id, versions[at], random),
                _ => json!({"type": "erased", "id": id}),
            };
            if random.number_below(20) == 0 {
                spoil(&mut event, !exists[at], random);
            }
            exists[at] = event["type"] != "erased";
            event
        };
        let mut event = event;
        event["line"] = line.into();
        lines.push(event.to_string());
    }
    lines
}

fn put(id: &str, version: u64, random: &mut Random) -> Json {
    let items: Vec<Json> = (0..random.number_below(4)).map(|_| json!({"product": word(random)})).collect();
    json!({
        "type": "put",
        "id": id,
        "version": version,
        "number": format!("N-{id}"),
        "customer": format!("c{}", 1 + random.number_below(CUSTOMERS)),
        "quantity": random.number_below(100),
        "note": word(random),
        "items": items,
    })
}

fn word(random: &mut Random) -> String {
    format!("w{}", random.number_below(1000))
}

/// Replaces a value by one that the broken mapping or the database refuses. The value itself moves below
/// `mended`.
fn spoil(event: &mut Json, is_first: bool, random: &mut Random) {
    let too_long = || json!("too long for the twenty characters of the column");
    let (name, value) = match event["type"].as_str().unwrap() {
        "changed" => ("status", too_long()),
        "cancelled" => ("reason", too_long()),
        "put" => match random.number_below(if is_first { 4 } else { 3 }) {
            0 => ("note", too_long()),
            1 => ("quantity", json!("many")),
            // The foreign key refuses it.
            2 => ("customer", json!("nobody")),
            // The unique key refuses it.
            _ => ("number", json!(format!("N-anchor{}", 1 + random.number_below(ANCHORS)))),
        },
        _ => return,
    };
    let good = event[name].take();
    event[name] = value;
    event["mended"] = json!({name: good});
}
