//! Separate events of records.

use mapper::dialect::Dialect;
use mapper::sink::Class;
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use crate::support::test_pipeline::Outcome;

/// Events of `separate-events/readings.yaml`.
pub fn events() -> impl Strategy<Value = Vec<String>> + Send + 'static {
    let kind = prop::sample::select(&["open", "open", "close", "put", "put", "add", "gone", "other"][..]);
    let number = |max: i32| (0..max).prop_map(|number| json!(number));
    let gate = prop_oneof![8 => number(3), 1 => Just(json!(null)), 1 => Just(json!("x"))];
    let name = prop_oneof![4 => prop::sample::select(&["a", "b", "c", "long"][..]).prop_map(|name| json!(name)), 1 => Just(json!(null))];
    let n = prop_oneof![6 => number(9), 1 => Just(json!("x")), 1 => Just(json!(99_999))];
    let event = (kind, number(4), gate, name, n).prop_map(|(kind, id, gate, name, n)| {
        json!({"type": kind, "id": id, "gate": gate, "name": name, "n": n}).to_string()
    });
    // An element that is no event.
    let element = prop_oneof![30 => event, 1 => Just("7".to_owned())];
    prop::collection::vec(element, 1..24)
}

/// Records of up to this number of events each.
pub fn records(events: &[String], size: usize) -> String {
    let records = events.chunks(size).map(|events| format!("{{\"events\":[{}]}}\n", events.join(",")));
    records.collect()
}

/// The part of an outcome that does not depend on the division of the events into records. If a row breaks two constraints,
/// the one that TiDB names depends on which transaction wrote the other row.
pub fn without_positions(outcome: &Outcome, dialect: Dialect) -> Json {
    let members = ["stage", "event_type", "entity", "table", "column", "error", "payload"];
    let member = |dead_letter: &Json, name: &str| {
        let is_constraint = |text: &str| {
            [Class::Unique, Class::ForeignKey].iter().any(|class| text.contains(class.describe()))
        };
        match dead_letter[name].as_str() {
            Some(text) if dialect == Dialect::Tidb && name == "error" && is_constraint(text) => {
                json!("a constraint")
            }
            _ => dead_letter[name].clone(),
        }
    };
    let dead_letters =
        outcome.dead_letters.iter().map(|dead_letter| members.map(|name| member(dead_letter, name)));
    let counts = ["applied", "skipped", "dead_lettered"].map(|name| outcome.summary[name].clone());
    json!({"rows": outcome.rows, "dead_letters": dead_letters.collect::<Vec<_>>(), "counts": counts})
}
