//! Completes the changes of a `replace`: the first half gets the keys of the rows of its parent.

use std::cmp::Ordering;

use crate::mapping::Operation;
use crate::types::{Change, Value};

/// Makes the rows of each parent one set. If rows have the same key, the last one counts, at the position of
/// the first. Then adds the keys of a parent's rows to the change that deletes its other rows. If several
/// elements name the same parent, they are one.
///
/// `changes` are those of `prune` from `first_prune` on, and those of `write` from `first_row` on.
pub(super) fn complete(
    (prune, write): (&Operation, &Operation),
    changes: &mut Vec<Change>,
    (first_prune, first_row): (usize, usize),
) {
    let mut rows = changes.split_off(first_row);
    keep_last_of_each_key(write, &mut rows);
    let mut parents = changes.split_off(first_prune);
    let read_of = |column| write.reads.iter().position(|read| read.column == column);
    let mut owners: Vec<usize> = prune.key().iter().filter_map(|column| read_of(*column)).collect();
    let key = write.key_reads().unwrap_or_default();
    let rest: Vec<usize> = key.into_iter().filter(|read| !owners.contains(read)).collect();
    // Rows that follow different rows of another table, or different versions of one, are sets of their own.
    owners.extend(write.parent_values());
    let keys_of = |row: &Change| rest.iter().map(|read| row.values[*read].clone()).collect::<Vec<Value>>();
    // A parent's only row has the parent's key, so a parent with a row has no other rows to delete.
    let has_one_row = rest.is_empty();
    if let [parent] = parents.as_mut_slice() {
        parent.values.extend(rows.iter().flat_map(keys_of));
        if has_one_row && !rows.is_empty() {
            parents.clear();
        }
    } else {
        let of: Vec<usize> = (0..owners.len()).collect();
        // The sort is stable: of the changes of one parent, the first is kept.
        parents.sort_by(|one, other| Value::compare_at(&of, &one.values, &other.values));
        parents.dedup_by(|one, other| Value::compare_at(&of, &one.values, &other.values).is_eq());
        let mut has_row = vec![false; parents.len()];
        for row in &rows {
            let is_of = |parent: &Change| {
                let mut orderings =
                    owners.iter().enumerate().map(|(at, read)| parent.values[at].compare(&row.values[*read]));
                orderings.find(|ordering| ordering.is_ne()).unwrap_or(Ordering::Equal)
            };
            if let Ok(at) = parents.binary_search_by(is_of) {
                parents[at].values.extend(keys_of(row));
                has_row[at] = true;
            }
        }
        let mut has_row = has_row.into_iter();
        parents.retain(|_| has_row.next() != Some(true) || !has_one_row);
    }
    changes.append(&mut parents);
    changes.append(&mut rows);
}

/// If rows have the same key, keeps the last one, at the position of the first.
fn keep_last_of_each_key(write: &Operation, rows: &mut Vec<Change>) {
    let key: Vec<usize> =
        write.key_reads().unwrap_or_default().into_iter().chain(write.parent_values()).collect();
    let mut indexes: Vec<usize> = (0..rows.len()).collect();
    let by_key =
        |one: &usize, other: &usize| Value::compare_at(&key, &rows[*one].values, &rows[*other].values);
    // The sort is stable: rows with the same key keep their order.
    indexes.sort_by(by_key);
    let groups = indexes.chunk_by(|one, other| by_key(one, other).is_eq());
    let duplicates: Vec<&[usize]> = groups.filter(|indexes| indexes.len() > 1).collect();
    let mut superseded = vec![false; rows.len()];
    for indexes in duplicates {
        rows.swap(indexes[0], indexes[indexes.len() - 1]);
        indexes[1..].iter().for_each(|index| superseded[*index] = true);
    }
    let mut superseded = superseded.into_iter();
    rows.retain(|_| superseded.next() != Some(true));
}
