//! Programs as messages show them.

/// The most characters of a program that a message shows.
const SHOWN_CHARACTERS: usize = 60;

/// A program in one line, shortened.
pub(super) fn shortened(program: &str) -> String {
    let line = program.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= SHOWN_CHARACTERS {
        return line;
    }
    let start: String = line.chars().take(SHOWN_CHARACTERS - 1).collect();
    format!("{start}…")
}
