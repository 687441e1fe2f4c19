//! Measures how long it takes to schedule the changes of a batch of a thousand orders, and to render the
//! statements of a mapping, as each start does.
//!
//! ```text
//! cargo bench --bench statements
//! ```

// A benchmark that cannot continue panics.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

// This benchmark uses only some of it.
#[allow(dead_code)]
#[path = "../tests/support/orders.rs"]
mod orders;

use std::collections::HashSet;
use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use mapper::dialect::Dialect;
use mapper::extract::Extracted;
use mapper::mapping::Mapping;
use mapper::pipeline::Stages;
use mapper::record::Record;
use mapper::schedule::{KeyAssumption, Planner};
use mapper::sql::render;
use mapper::types::Change;

const EVENTS: usize = 1000;

fn mapping() -> Arc<Mapping> {
    Arc::new(Mapping::load(Path::new("mappings/order.yaml")).unwrap())
}

fn plan_batch(criterion: &mut Criterion) {
    let mapping = mapping();
    let mut stages = Stages::new(&mapping);
    let changes_of = |text: String| match stages.run(&Record::line(text.into_bytes(), "orders".into(), 1)).1 {
        Extracted::Changes(changes, _) => changes,
        other => panic!("{other:?}"),
    };
    let changes: Vec<Change> = orders::events(EVENTS).into_iter().flat_map(changes_of).collect();
    let planner = Planner::new(&mapping);
    let mut group = criterion.benchmark_group("plan");
    group.throughput(Throughput::Elements(EVENTS as u64));
    group.bench_function("orders", |bencher| {
        let assumption = KeyAssumption::UpsertKeysMatch { across_writers: &[], changing: &HashSet::new() };
        bencher.iter(|| planner.plan(black_box(&changes), assumption));
    });
    group.finish();
}

fn render_mapping(criterion: &mut Criterion) {
    let mapping = mapping();
    let mut group = criterion.benchmark_group("render");
    for dialect in Dialect::ALL {
        group.bench_function(dialect.name(), |bencher| {
            bencher.iter(|| render(black_box(&mapping), dialect, None).unwrap());
        });
    }
    group.finish();
}

criterion_group!(benches, plan_batch, render_mapping);
criterion_main!(benches);
