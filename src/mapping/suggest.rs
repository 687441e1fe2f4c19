//! Suggestions for misspelled names.

/// The candidate with the smallest edit distance, if that is small enough.
pub(crate) fn nearest<'a>(name: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    // An edit distance takes microseconds, and a mapping can have thousands of faults.
    const MAX_COMPARED: usize = 1000;
    let lower = name.to_lowercase();
    candidates
        .take(MAX_COMPARED)
        .map(|candidate| (strsim::damerau_levenshtein(&lower, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance <= name.len().max(candidate.len()).div_ceil(4))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// The candidate that differs from the name only in case or, if it is not short, in one character. For names from
/// events, where other names are common.
pub(super) fn near_miss<'a>(name: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    /// Shorter names often differ in one character although each is right, such as `c` and `u`.
    const SHORTEST: usize = 4;
    let lower = name.to_lowercase();
    candidates
        .filter(|candidate| candidate.len().abs_diff(name.len()) <= MAX_CHARACTER_BYTES)
        .map(|candidate| (strsim::damerau_levenshtein(&lower, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance == 0 || *distance == 1 && candidate.len() >= SHORTEST)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Length of the longest character in UTF-8.
const MAX_CHARACTER_BYTES: usize = 4;

/// A hint with the nearest name that `owner` has. Without a near name, it lists all names if they are few.
pub(super) fn hint_among<'a>(
    owner: &str,
    name: &str,
    candidates: impl Iterator<Item = &'a str> + Clone,
) -> Option<String> {
    // A longer list is not a useful hint.
    const MAX_LISTED: usize = 12;
    if let Some(candidate) = nearest(name, candidates.clone()) {
        return Some(format!("{owner} has `{candidate}`"));
    }
    let all: Vec<&str> = candidates.collect();
    (1..=MAX_LISTED).contains(&all.len()).then(|| format!("{owner} has {}", list(&all, "and")))
}

/// Lists names in backticks, with commas, and with `and` or `or` before the last.
pub(crate) fn list(names: &[&str], conjunction: &str) -> String {
    match names {
        [] => String::new(),
        [only] => format!("`{only}`"),
        [most @ .., last] => {
            let most: Vec<String> = most.iter().map(|name| format!("`{name}`")).collect();
            format!("{} {conjunction} `{last}`", most.join(", "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_near_miss_differs_in_case_or_one_character() {
        let types = ["order.created", "c", "u"];
        let near = |name| near_miss(name, types.into_iter());
        for name in [
            "Order.Created",
            "ORDER.CREATED",
            "order.create",
            "order.creatd",
            "order.craeted",
            "order.created ",
        ] {
            assert_eq!(near(name), Some("order.created"), "{name}");
        }
        assert_eq!(near("C"), Some("c"));
        for name in ["order.shipped", "order.ended", "r", "", "ordercreate"] {
            assert_eq!(near(name), None, "{name}");
        }
    }

    #[test]
    fn finds_the_nearest_candidate() {
        let columns = ["status", "updated_at", "id"];
        assert_eq!(nearest("statuss", columns.into_iter()), Some("status"));
        assert_eq!(nearest("Status", columns.into_iter()), Some("status"));
        assert_eq!(nearest("update_at", columns.into_iter()), Some("updated_at"));
        assert_eq!(nearest("colour", columns.into_iter()), None);
        assert_eq!(nearest("x", columns.into_iter()), None);
        assert_eq!(
            hint_among("it", "x", columns.into_iter()).as_deref(),
            Some("it has `status`, `updated_at` and `id`")
        );
        assert_eq!(hint_among("it", "x", [].into_iter()), None);
    }
}
