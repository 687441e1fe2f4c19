//! Measures how long it takes to extract the rows of a thousand orders: to parse, route, read and coerce
//! them. For comparison, measures how long `serde_json` takes to parse the same bytes into a `Value`.
//!
//! ```text
//! cargo bench --bench extract
//! ```
//!
//! On a noisy machine, count the instructions of `extract_all` or `parse_all` instead. `--test` runs each
//! once, and the filter leaves out the group `jq`. Callgrind needs symbols, so `scripts/bench` links this program with them.
//!
//! ```text
//! valgrind --tool=callgrind --toggle-collect='*extract_all*' target/release/deps/extract-… --bench --test extract/
//! ```
//!
//! The group `jq` extracts a thousand new orders with the same columns by paths and by jq programs.

// A benchmark that cannot continue panics.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

// This benchmark uses only some of it.
#[allow(dead_code)]
#[path = "../tests/support/orders.rs"]
mod orders;

use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use mapper::extract::Extracted;
use mapper::mapping::Mapping;
use mapper::pipeline::Stages;
use mapper::record::Record;
use serde_json::Value as Json;

const EVENTS: usize = 1000;

#[inline(never)]
fn extract_all(stages: &mut Stages, records: &[Record]) -> usize {
    let rows = records.iter().map(|record| match stages.run(record).1 {
        Extracted::Changes(changes, _) => black_box(changes).len(),
        other => panic!("{other:?}"),
    });
    rows.sum()
}

#[inline(never)]
fn parse_all(records: &[Record]) -> usize {
    let mut objects = 0;
    for record in records {
        let bytes = record.payload.as_deref().unwrap();
        let parsed: Json = black_box(serde_json::from_slice(bytes)).unwrap();
        objects += usize::from(parsed.is_object());
    }
    objects
}

fn extract(criterion: &mut Criterion) {
    let mapping = Arc::new(Mapping::load(Path::new("mappings/order.yaml")).unwrap());
    let mut stages = Stages::new(&mapping);
    let lines = orders::events(EVENTS).into_iter().zip(1..);
    let records: Vec<Record> =
        lines.map(|(text, line)| Record::line(text.into_bytes(), "orders".into(), line)).collect();
    let mut group = criterion.benchmark_group("extract");
    group.throughput(Throughput::Elements(EVENTS as u64));
    group.bench_function("parse", |bencher| bencher.iter(|| parse_all(black_box(&records))));
    group.bench_function("orders", |bencher| bencher.iter(|| extract_all(&mut stages, black_box(&records))));
    group.finish();
}

/// The columns of an order, with their paths.
const COLUMNS: [(&str, &str, &str); 10] = [
    ("order_id", "varchar(24)", "$.entity_id"),
    ("order_number", "varchar(50)", "$.data.order_number"),
    ("user_id", "varchar(24)", "$.data.customer.user_id"),
    ("email", "varchar(255)", "$.data.customer.email"),
    ("city", "varchar(100)", "$.data.shipping_address.city"),
    ("country", "varchar(2)", "$.data.shipping_address.country"),
    ("status", "varchar(20)", "$.data.status"),
    ("created_at", "datetime(6)", "$.data.created_at"),
    ("updated_at", "datetime(6)", "$.data.updated_at"),
    ("event_id", "varchar(36)", "$.event_id"),
];

/// A mapping of orders. The first `programs` columns are read by jq programs.
fn orders_by(programs: usize) -> String {
    let columns = COLUMNS.iter().enumerate().map(|(at, (name, kind, path))| {
        if at < programs {
            format!("      {name}: {{type: {kind}, jq: {}}}\n", path.trim_start_matches('$'))
        } else {
            format!("      {name}: {{type: {kind}, path: {path}}}\n")
        }
    });
    let columns: String = columns.collect();
    format!(
        "format: 1\nmapping: orders\nsource: {{}}\ntables:\n  orders:\n    columns:\n{columns}    primary_key: [order_id]\n\
         events:\n  - upsert: orders\n    update_all_but: []\n"
    )
}

/// A mapping of items. `elements` gives them.
fn items_by(elements: &str) -> String {
    format!(
        "format: 1\nmapping: items\nsource: {{}}\ntables:\n  items:\n    each: {{item: {elements}}}\n    columns:\n\
         \x20     order_id: {{type: varchar(24), path: $.entity_id}}\n\
         \x20     item_id: {{type: varchar(50), path: item.item_id}}\n\
         \x20     product: {{type: varchar(200), path: item.product_snapshot.product_name}}\n\
         \x20     quantity: {{type: int, path: item.quantity}}\n\
         \x20   primary_key: [order_id, item_id]\nevents:\n  - upsert: items\n    update_all_but: []\n"
    )
}

fn programs(criterion: &mut Criterion) {
    let lines = (0..EVENTS).map(|number| orders::create(number, number).to_string()).zip(1..);
    let records: Vec<Record> =
        lines.map(|(text, line)| Record::line(text.into_bytes(), "orders".into(), line)).collect();
    let mut group = criterion.benchmark_group("jq");
    group.throughput(Throughput::Elements(EVENTS as u64));
    for (name, text) in [
        ("10 columns by path", orders_by(0)),
        ("1 of 10 columns by jq", orders_by(1)),
        ("10 of 10 columns by jq", orders_by(10)),
        ("each by path", items_by("\"$.data.items[*]\"")),
        ("each by jq", items_by("{jq: '.data.items[]'}")),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("mapping.yaml");
        std::fs::write(&path, text).unwrap();
        let mut stages = Stages::new(&Arc::new(Mapping::load(&path).unwrap()));
        group.bench_function(name, |bencher| {
            bencher.iter(|| extract_all(&mut stages, black_box(&records)));
        });
    }
    group.finish();
}

criterion_group!(benches, extract, programs);
criterion_main!(benches);
