//! Rows of an inferred mapping and of a shipped one: a column that both read from the same path has the same values.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::Value as Json;

use super::shapes::{Column, Table, TypeClass, counterpart};

/// The most differences that are shown of a table.
const MAX_SHOWN: usize = 4;

/// A column of the shipped mapping with the one of the inferred mapping that reads the same path.
type Pair<'c> = (&'c Column, &'c Column);

/// Describes all differences. Empty if there are none.
pub fn differences(shipped: (&[Table], &Json), inferred: (&[Table], &Json)) -> String {
    let mut text = String::new();
    for table in shipped.0 {
        let Some(other) = counterpart(table, inferred.0) else {
            let _ = writeln!(text, "`{}` has no counterpart", table.name);
            continue;
        };
        let Some(key) = table.shared_key(other) else {
            let _ = writeln!(text, "`{}` and `{}` share no key", table.name, other.name);
            continue;
        };
        let others = other.by_source();
        let all = table.by_source().into_iter();
        let pairs: Vec<(&str, Pair)> =
            all.filter_map(|(source, column)| Some((source, (column, *others.get(source)?)))).collect();
        let (keys, values): (Vec<_>, Vec<_>) =
            pairs.into_iter().partition(|(source, _)| key.contains(*source));
        let rows = by_key(&shipped.1[&table.name], &keys, |(column, _)| column);
        let other_rows = by_key(&inferred.1[&other.name], &keys, |(_, column)| column);
        if other_rows.len() < inferred.1[&other.name].as_array().unwrap().len() {
            let _ = writeln!(text, "several rows of the inferred `{}` have the same key {key:?}", other.name);
        }
        compare(&mut text, &table.name, &values, &rows, &other_rows);
    }
    text
}

/// Rows by their shared key. Each value of the key is comparable text.
fn by_key<'r>(
    rows: &'r Json,
    keys: &[(&str, Pair)],
    of_side: impl Fn(Pair<'_>) -> &Column,
) -> BTreeMap<Vec<String>, &'r Json> {
    let rows = rows.as_array().unwrap().iter();
    let with_key = rows.map(|row| {
        let key = keys.iter().map(|(_, pair)| {
            let value = &row[&of_side(*pair).name];
            comparable(value, *pair).to_string()
        });
        (key.collect(), row)
    });
    with_key.collect()
}

fn compare(
    text: &mut String,
    table: &str,
    pairs: &[(&str, Pair)],
    rows: &BTreeMap<Vec<String>, &Json>,
    others: &BTreeMap<Vec<String>, &Json>,
) {
    let mut found = Vec::new();
    for (key, row) in rows {
        let Some(other) = others.get(key) else {
            found.push(format!("`{table}` {key:?}: only the shipped mapping has this row"));
            continue;
        };
        for (source, pair) in pairs {
            let (value, other) = (&row[&pair.0.name], &other[&pair.1.name]);
            if !is_same(value, other, *pair) {
                found.push(format!("`{table}` {key:?}, {source}: shipped {value}, inferred {other}"));
            }
        }
    }
    for key in others.keys().filter(|key| !rows.contains_key(*key)) {
        found.push(format!("`{table}` {key:?}: only the inferred mapping has this row"));
    }
    for difference in found.iter().take(MAX_SHOWN) {
        let _ = writeln!(text, "{difference}");
    }
    if found.len() > MAX_SHOWN {
        let _ = writeln!(text, "`{table}`: {} differences in all", found.len());
    }
}

/// Whether the two values are the same. Documents do not show the constant that a shipped mapping has for an absent value,
/// so an inferred mapping has NULL there.
fn is_same(shipped: &Json, inferred: &Json, pair: Pair) -> bool {
    let constant = &pair.0.if_absent;
    if inferred.is_null() && !constant.is_null() {
        let is_same_number = shipped.as_f64().is_some_and(|number| Some(number) == constant.as_f64());
        return shipped.is_null() || shipped == constant || is_same_number;
    }
    comparable(shipped, pair) == comparable(inferred, pair)
}

/// A value in a form that does not depend on the type of its column, if the two types differ.
fn comparable(value: &Json, (shipped, inferred): Pair) -> Json {
    if shipped.ty == inferred.ty || value.is_null() {
        return value.clone();
    }
    let plain = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let kinds = [shipped.kind(), inferred.kind()];
    if kinds.iter().all(|kind| kind.is_number()) {
        return shortest_number(&plain).into();
    }
    if kinds == [TypeClass::DateTime; 2] && plain.contains('.') {
        return plain.trim_end_matches('0').trim_end_matches('.').into();
    }
    if [&shipped.ty, &inferred.ty].iter().any(|ty| *ty == "uuid") {
        return plain.to_lowercase().into();
    }
    plain.into()
}

/// A number without an exponent and without zeros at its end.
fn shortest_number(plain: &str) -> String {
    let plain = match plain.parse::<f64>() {
        Ok(double) if plain.contains(['e', 'E']) => format!("{double}"),
        _ => plain.to_owned(),
    };
    if plain.contains('.') { plain.trim_end_matches('0').trim_end_matches('.').to_owned() } else { plain }
}
