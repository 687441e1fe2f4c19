//! How long it takes to make rows of a thousand orders: to parse, route, read and coerce them.
//!
//! ```text
//! cargo bench --bench extract
//! ```
//!
//! On a noisy machine, count instructions instead: `--test` does it once.
//!
//! ```text
//! valgrind --tool=callgrind --toggle-collect='*extract_all*' target/release/deps/extract-… --bench --test
//! ```

// A measurement that cannot go on panics.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

// Only some of it is needed here.
#[allow(dead_code)]
#[path = "../tests/support/orders.rs"]
mod orders;

use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use mapper::extract::{Extracted, Extractor};
use mapper::mapping::Mapping;
use mapper::record::Record;

const EVENTS: usize = 1000;

#[inline(never)]
fn extract_all(extractor: &Extractor, records: &[Record]) -> usize {
    let rows = records.iter().map(|record| match extractor.extract(record).1 {
        Extracted::Event(changes) => black_box(changes).len(),
        other => panic!("{other:?}"),
    });
    rows.sum()
}

/// What the document alone costs where it is parsed into a tree of owned values: the measure.
#[inline(never)]
fn parse_all(records: &[Record]) -> usize {
    let parsed = records.iter().map(|record| {
        let payload = record.payload.as_deref().unwrap();
        let document: serde_json::Value = black_box(serde_json::from_slice(payload).unwrap());
        usize::from(document.is_object())
    });
    parsed.sum()
}

fn extract(criterion: &mut Criterion) {
    let extractor = Extractor::new(Arc::new(Mapping::load(Path::new("mappings/order.yaml")).unwrap()));
    let lines = orders::events(EVENTS).into_iter().zip(1..);
    let records: Vec<Record> =
        lines.map(|(text, line)| Record::line(text.into_bytes(), "orders".into(), line)).collect();
    let mut group = criterion.benchmark_group("extract");
    group.throughput(Throughput::Elements(EVENTS as u64));
    group.bench_function("orders", |bencher| bencher.iter(|| extract_all(&extractor, black_box(&records))));
    group.bench_function("serde_json", |bencher| bencher.iter(|| parse_all(black_box(&records))));
    group.finish();
}

criterion_group!(benches, extract);
criterion_main!(benches);
