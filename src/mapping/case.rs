//! Compares names as databases do that ignore their case.

/// Folds the case of a name like MySQL: character by character, and `İ` like `I`.
pub(super) fn fold_case(name: &str) -> String {
    name.chars().map(|c| if c == 'İ' { 'I' } else { c }).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_character_is_folded_by_itself() {
        for (one, other) in [("Size", "sIZE"), ("bİg", "BIG"), ("ÄΑΣ", "äασ"), ("\u{212a}", "k")] {
            assert_eq!(fold_case(one), fold_case(other));
        }
        for (one, other) in [("ı", "i"), ("e", "é"), ("ς", "σ"), ("ſ", "s")] {
            assert_ne!(fold_case(one), fold_case(other));
        }
    }
}
