//! Measures how long it takes to extract the rows of a thousand orders: to parse, route, read and coerce
//! them. For comparison, measures how long `serde_json` takes to parse the same bytes into a `Value`.
//!
//! ```text
//! cargo bench --bench extract
//! ```
//!
//! On a noisy machine, count the instructions of `extract_all` or `parse_all` instead. `--test` runs each
//! once.
//!
//! ```text
//! valgrind --tool=callgrind --toggle-collect='*extract_all*' target/release/deps/extract-… --bench --test
//! ```

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

criterion_group!(benches, extract);
criterion_main!(benches);
