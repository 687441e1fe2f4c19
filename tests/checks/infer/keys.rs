//! Documents in which things are easily taken for others: their inferred mappings lose no row, and overwrite none.

use libtest_mimic::Trial;
use serde_json::{Value as Json, json};

use crate::support::inferred::{Applied, Failure, InferredMapping, infer, memory_folder};

/// Documents, and the number of rows of each table that they give.
struct Sample {
    name: &'static str,
    documents: fn() -> Vec<Json>,
    rows: &'static [(&'static str, usize)],
    /// Events that the mapping has no rule for.
    skipped: u64,
    /// Further demands on the mapping and its rows.
    check: fn(&str, &Json) -> bool,
}

const SAMPLES: [Sample; 25] = [
    Sample {
        name: "events about a subject",
        documents: subjects,
        rows: &[("parcels", 15)],
        skipped: 0,
        check: |text, _| text.contains("primary_key: [event_source, event_id]"),
    },
    Sample {
        name: "the head of an event is no part of the thing",
        documents: heads,
        rows: &[("rooms", 12), ("room_booking_nights", 24)],
        skipped: 0,
        check: |text, _| text.contains("key: {ref: $.payload.booking.ref}"),
    },
    Sample {
        name: "an item that is removed leaves its cart",
        documents: removed_items,
        rows: &[("carts", 10), ("cart_items", 10)],
        skipped: 0,
        check: |_, _| true,
    },
    Sample {
        name: "comments on a thing are things",
        documents: comments,
        rows: &[("tickets", 10), ("ticket_comments", 30)],
        skipped: 0,
        check: |_, _| true,
    },
    Sample {
        name: "a change of one member leaves the others",
        documents: sparse_changes,
        rows: &[("users", 12), ("user_phones", 24)],
        skipped: 0,
        check: |_, rows| {
            let users = rows["users"].as_array().unwrap();
            users.iter().all(|user| !user["email"].is_null() && user["city"] == "Lyon")
        },
    },
    Sample {
        name: "a member that several things share is no key",
        documents: shared_references,
        rows: &[("invoices", 12)],
        skipped: 12,
        check: |text, _| text.contains("primary_key: [invoice_id]") && !text.contains("invoice.reminded"),
    },
    Sample {
        name: "rows of a change feed with two members as key",
        documents: order_lines,
        rows: &[("order_lines", 20)],
        skipped: 0,
        check: |text, _| text.contains("primary_key: [order_id, line_no]"),
    },
    Sample {
        name: "rows of a change feed whose updates lack large values",
        documents: large_values,
        rows: &[("articles", 10)],
        skipped: 0,
        check: |_, rows| rows["articles"].as_array().unwrap().iter().all(|row| !row["text"].is_null()),
    },
    Sample {
        name: "measurements of a sensor",
        documents: || {
            (0..30)
                .map(|at| json!({"sensor_id": at % 3, "ts": format!("2026-03-01T10:{at:02}:00Z"), "celsius": 20 + at}))
                .collect()
        },
        rows: &[("inferred", 30)],
        skipped: 0,
        check: |text, _| text.contains("primary_key: [sensor_id, ts]"),
    },
    Sample {
        name: "translations of a text",
        documents: || {
            (0..20)
                .map(|at| json!({"id": at / 2, "lang": (["de", "fr"][at % 2]), "title": format!("t{at}")}))
                .collect()
        },
        rows: &[("inferred", 20)],
        skipped: 0,
        check: |text, _| text.contains("primary_key: [id, lang]"),
    },
    Sample {
        name: "two sorts of things with the same numbers",
        documents: || {
            (0..20)
                .map(|at| json!({"id": at / 2, "entity": (["customer", "supplier"][at % 2]), "name": format!("n{at}")}))
                .collect()
        },
        rows: &[("inferred", 20)],
        skipped: 0,
        check: |text, _| text.contains("primary_key: [id, entity]"),
    },
    Sample {
        name: "orders of customers without a key of their own",
        documents: || (0..20).map(|at| json!({"customer_id": at % 4, "total": at})).collect(),
        rows: &[("inferred", 20)],
        skipped: 0,
        check: |text, _| text.contains("values of `$.customer_id` repeat"),
    },
    Sample {
        name: "later states of a thing",
        documents: || {
            (0..20).map(|at| json!({"id": at % 18, "status": "open", "updated_at": format!("2026-03-{:02}", at + 1)})).collect()
        },
        rows: &[("inferred", 18)],
        skipped: 0,
        check: |text, _| text.contains("review: values repeat"),
    },
    Sample {
        name: "a delete that names the key otherwise",
        documents: deletes_by_another_name,
        rows: &[("parcels", 7)],
        skipped: 0,
        check: |text, _| {
            text.contains("first_of: [$.parcel.id, $.parcel_id]")
                && text.contains("review: `$.parcel_id` has the key of some events")
        },
    },
    Sample {
        name: "a body in a body",
        documents: || {
            (0..10)
                .map(|at| {
                    let object = json!({"id": format!("ch_{at}"), "amount": at, "currency": "eur"});
                    json!({"id": format!("evt_{at}"), "type": "charge.succeeded", "api_version": "1", "livemode": true,
                        "pending": 0, "created": 1_700_000_000, "request": {"id": "r", "key": "k"}, "data": {"object": object}})
                })
                .collect()
        },
        rows: &[("charges", 10)],
        skipped: 0,
        check: |text, _| text.contains("path: $.data.object.id}"),
    },
    Sample {
        name: "results of a day are no events",
        documents: || {
            (0..10)
                .map(|at| json!({"day": format!("2026-03-{:02}", at + 1), "results": [{"team": "a", "goals": at}, {"team": "b", "goals": 1}]}))
                .collect()
        },
        rows: &[("inferred", 10), ("inferred_results", 20)],
        skipped: 0,
        check: |_, _| true,
    },
    Sample {
        name: "prices of shares",
        documents: || {
            (0..20).map(|at| json!({"symbol": format!("S{}", at % 5), "price": 100 + at % 4, "day": format!("2026-03-{:02}", at + 1)})).collect()
        },
        rows: &[("inferred", 20)],
        skipped: 0,
        check: |_, _| true,
    },
    Sample {
        name: "what happened is not always a state",
        documents: views,
        rows: &[("tickets", 10)],
        skipped: 0,
        check: |text, rows| {
            let tickets = rows["tickets"].as_array().unwrap();
            tickets.iter().all(|ticket| ticket["status"] == "CLOSED") && !text.contains("value: viewed")
        },
    },
    Sample {
        name: "the number of another thing finds no row",
        documents: other_numbers,
        rows: &[("parcels", 8)],
        skipped: 4,
        check: |text, _| text.contains("user_id: ") && !text.contains("parcel.deleted"),
    },
    Sample {
        name: "measurements of two types",
        documents: || occurrences("sensor.measured", "sensor.alarmed", "sensor_id"),
        rows: &[("sensors", 16)],
        skipped: 0,
        check: |text, _| text.contains("primary_key: [sensor_id, at]"),
    },
    Sample {
        name: "things of two tenants",
        documents: tenants,
        rows: &[("invoices", 20)],
        skipped: 0,
        check: |text, _| text.contains("primary_key: [invoice_id, tenant]"),
    },
    Sample {
        name: "things of two tenants, and a deletion without the tenant",
        documents: || {
            let deletion = json!({"type": "invoice.deleted", "data": {"invoice_id": 9}});
            tenants()
                .into_iter()
                .filter(|event| event["type"] == "invoice.created")
                .chain([deletion])
                .collect()
        },
        rows: &[("invoices", 17)],
        skipped: 0,
        check: |text, _| text.contains("review: values repeat"),
    },
    Sample {
        name: "a list in events that name the key otherwise, of which some come early",
        documents: early_lists,
        rows: &[("parcels", 7), ("parcel_stops", 10)],
        skipped: 0,
        check: |_, rows| {
            let parcels = rows["parcels"].as_array().unwrap();
            parcels.iter().filter(|parcel| !parcel["carrier"].is_null()).count() == 5
        },
    },
    Sample {
        name: "a change feed without a named key",
        documents: links,
        rows: &[("links", 8)],
        skipped: 0,
        check: |text, _| text.contains("primary_key: [a, b]"),
    },
    Sample {
        name: "what happens to a part is no state of the thing",
        documents: || {
            let status = |at: usize| ["O", "C"][at % 2];
            let mut events: Vec<Json> = (0..6)
                .map(|at| json!({"type": "visit.created", "data": {"visit_id": at, "status": status(at), "place": "p"}}))
                .collect();
            events
                .extend((0..3).map(|at| json!({"type": "visit.refund.rejected", "data": {"visit_id": at}})));
            events
        },
        rows: &[("visits", 6)],
        skipped: 3,
        check: |text, _| !text.contains("value: rejected"),
    },
];

pub fn trials() -> Vec<Trial> {
    let trial = |sample: &'static Sample| {
        Trial::test(format!("infer: {}", sample.name), move || Ok(rows_are_kept(sample)?))
    };
    SAMPLES.iter().map(trial).collect()
}

fn rows_are_kept(sample: &Sample) -> Result<(), Failure> {
    let folder = memory_folder();
    let source = folder.path().join("documents.ndjson");
    let lines: Vec<String> = (sample.documents)().iter().map(Json::to_string).collect();
    std::fs::write(&source, lines.join("\n") + "\n").unwrap();
    let InferredMapping { text, .. } = &infer(&source, &[])?;
    let again = infer(&source, &[])?;
    if again.text != *text {
        return Err(Failure::new("two mappings of one sample", format!("{text}\n{}", again.text)));
    }
    let Applied { rows, .. } = again.verify(&source, &[], sample.skipped)?;
    let counts = rows
        .as_object()
        .unwrap()
        .iter()
        .map(|(table, rows)| (table.as_str(), rows.as_array().unwrap().len()));
    let mut counts: Vec<(&str, usize)> = counts.collect();
    counts.sort_unstable();
    let mut expected = sample.rows.to_vec();
    expected.sort_unstable();
    if counts != expected {
        return Err(Failure::new("other rows", format!("{counts:?} instead of {expected:?}\n{text}")));
    }
    if !(sample.check)(text, &rows) {
        return Err(Failure::new("another mapping", format!("{text}{rows:#}")));
    }
    Ok(())
}

fn removed_items() -> Vec<Json> {
    let mut events = Vec::new();
    for cart in 0..10 {
        events.push(
            json!({"type": "cart.created", "cart_id": cart, "owner": format!("o{cart}"), "currency": "EUR"}),
        );
        for item in 0..2 {
            events.push(json!({"type": "cart.item.added", "cart_id": cart, "item_id": cart * 10 + item, "sku": "s", "qty": 1}));
        }
        events.push(json!({"type": "cart.item.removed", "cart_id": cart, "item_id": cart * 10}));
    }
    events
}

fn comments() -> Vec<Json> {
    let mut events = Vec::new();
    for ticket in 0..10 {
        events.push(json!({"type": "ticket.created", "ticket_id": ticket, "title": "t", "text": "broken"}));
        for comment in 0..3 {
            let comment = json!({"author": format!("a{comment}"), "text": "indeed"});
            events.push(json!({"type": "ticket.comment.added", "ticket_id": ticket, "comment": comment}));
        }
    }
    events
}

fn sparse_changes() -> Vec<Json> {
    let mut events = Vec::new();
    for user in 0..12 {
        let phones = json!([{"number": "1"}, {"number": "2"}]);
        events.push(json!({"type": "user.created", "user_id": user, "email": "e@x.org", "city": "Paris", "phones": phones}));
        events.push(json!({"type": "user.updated", "user_id": user, "city": "Lyon"}));
        if user == 0 {
            events
                .push(json!({"type": "user.updated", "user_id": user, "email": "f@x.org", "phones": phones}));
        }
    }
    events
}

fn shared_references() -> Vec<Json> {
    let mut events = Vec::new();
    for invoice in 0..12 {
        let invoice_id = format!("I{invoice}");
        events.push(json!({"type": "invoice.created", "invoice_id": invoice_id, "customer_id": invoice % 3, "total": 5}));
        events.push(json!({"type": "invoice.reminded", "customer_id": invoice % 3}));
    }
    events
}

fn change(op: &str, table: &str, before: &Json, after: &Json) -> Json {
    let source = json!({"connector": "postgresql", "db": "shop", "schema": "public", "table": table, "lsn": 1, "ts_ms": 1});
    json!({"op": op, "before": before, "after": after, "source": source, "ts_ms": 1})
}

fn order_lines() -> Vec<Json> {
    let row = |at: usize, qty: usize| json!({"order_id": at / 3, "line_no": at % 3, "sku": "s", "qty": qty});
    let mut events: Vec<Json> =
        (0..21).map(|at| change("c", "order_lines", &json!(null), &row(at, 1))).collect();
    events.push(change("u", "order_lines", &json!(null), &row(4, 7)));
    events.push(change("d", "order_lines", &row(5, 1), &json!(null)));
    events
}

fn large_values() -> Vec<Json> {
    let row = |at: usize, text: &str| json!({"id": at, "title": "t", "text": text});
    let mut events: Vec<Json> =
        (0..10).map(|at| change("c", "articles", &json!(null), &row(at, "long"))).collect();
    events.extend(
        (0..10).map(|at| change("u", "articles", &json!(null), &row(at, "__debezium_unavailable_value"))),
    );
    events.push(change("u", "articles", &json!(null), &row(3, "longer")));
    events
}

fn deletes_by_another_name() -> Vec<Json> {
    let parcel = |at: usize| json!({"id": at, "weight": 3, "depot": "d", "route": "r"});
    let mut events: Vec<Json> = (0..10)
        .map(|at| json!({"type": "parcel.created", "at": "2026-03-01", "parcel": parcel(at)}))
        .collect();
    events.extend((0..3).map(|at| json!({"type": "parcel.deleted", "at": "2026-03-02", "parcel_id": at})));
    events
}

/// `CloudEvents` whose data does not name the parcel.
fn subjects() -> Vec<Json> {
    let event = |at: usize, word: &str, data: &Json| {
        json!({"specversion": "1.0", "id": format!("{word}{at}"), "source": "/depot", "type": format!("org.example.parcel.{word}"),
            "subject": format!("p{at}"), "data": data})
    };
    let mut events: Vec<Json> =
        (0..10).map(|at| event(at, "created", &json!({"weight": at, "depot": "A"}))).collect();
    events.extend((0..5).map(|at| event(at, "delivered", &json!({"by": "Bob"}))));
    events
}

fn heads() -> Vec<Json> {
    let night = |day: usize| json!({"date": format!("2026-01-{day:02}"), "rate": 99.5});
    let mut events: Vec<Json> = (0..12)
        .map(|at| {
            let booking = json!({"ref": format!("B{at}"), "nights": [night(1), night(2)]});
            json!({"meta": {"event": "room.booked", "id": format!("b{at}")}, "payload": {"booking": booking, "guest": {"name": "A"}}})
        })
        .collect();
    events.extend((0..4).map(|at| {
        json!({"meta": {"event": "room.released", "id": format!("r{at}")}, "payload": {"booking": {"ref": format!("B{at}")}}})
    }));
    events
}

/// Deletions with a number that other things have, too, and with a number that no parcel has.
fn other_numbers() -> Vec<Json> {
    let parcel = |at: usize| json!({"id": at, "weight": 3, "depot": "d"});
    let mut events: Vec<Json> = (1..9)
        .map(|at| json!({"type": "parcel.created", "user_id": 1 + at % 3, "parcel": parcel(at)}))
        .collect();
    events.extend(
        (1..5).map(|at| json!({"type": "parcel.deleted", "user_id": at, "number": format!("N-{at}")})),
    );
    events
}

/// Events of two types, several for each thing.
fn occurrences(one: &str, other: &str, key: &str) -> Vec<Json> {
    let event = |at: usize| {
        let name = if at.is_multiple_of(2) { one } else { other };
        json!({"type": name, "data": {key: format!("s{}", at % 4), "celsius": at / 2, "at": format!("2026-01-01T00:{at:02}:00Z")}})
    };
    (0..16).map(event).collect()
}

fn tenants() -> Vec<Json> {
    let event = |at: usize, tenant: &str| json!({"type": "invoice.created", "data": {"invoice_id": at, "tenant": tenant, "total": 100 + at, "buyer": format!("{tenant}{at}")}});
    let mut events: Vec<Json> =
        (0..18).map(|at| event(at, "A")).chain((0..2).map(|at| event(at, "B"))).collect();
    events.extend((0..5).map(|at| json!({"type": "invoice.paid", "data": {"invoice_id": at, "tenant": "A", "paid_at": "2026-01-01"}})));
    events
}

fn early_lists() -> Vec<Json> {
    let shipped = |at: usize| json!({"type": "parcel.shipped", "parcel_id": format!("p{at}"), "carrier": "dhl", "stops": [{"no": "1", "km": 1.5}, {"no": "2", "km": 2}]});
    let created = |at: usize| json!({"type": "parcel.created", "parcel": {"id": format!("p{at}"), "weight": 10, "depot": "d", "route": "r"}});
    let mut events = vec![shipped(3), shipped(70_000_000_000)];
    events.extend((1..7).map(created));
    events.extend([1, 2, 5].map(shipped));
    events
}

fn links() -> Vec<Json> {
    let row = |at: usize, v: usize| json!({"a": at / 3, "b": at % 3, "v": v});
    let mut events: Vec<Json> =
        (0..9).map(|at| change("c", "links", &json!(null), &row(at, at % 2))).collect();
    events.push(change("u", "links", &row(4, 0), &row(4, 8)));
    events.push(change("d", "links", &row(5, 1), &json!(null)));
    events
}

fn views() -> Vec<Json> {
    let mut events = Vec::new();
    for ticket in 0..10 {
        let status = if ticket == 9 { "CLOSED" } else { "OPEN" };
        events.push(json!({"type": "ticket.created", "ticket_id": ticket, "title": "t", "status": status}));
        events.push(json!({"type": "ticket.closed", "ticket_id": ticket, "reason": "r"}));
        events.push(json!({"type": "ticket.viewed", "ticket_id": ticket, "viewer": "v"}));
    }
    events
}
