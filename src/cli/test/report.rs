//! The results of cases on standard output.

use std::fmt::Write as _;
use std::io::{self, IsTerminal, Write};
use std::time::Duration;

use super::super::summary::counted;
use super::super::table::escape_control;
use crate::app::cases::{Difference, DifferenceLine, FileUpdate};

/// The number of lines that are shown of one difference. Many lines often have one cause.
const MAX_LINES: usize = 100;

/// The result of a case.
#[derive(Debug)]
pub(super) struct CaseResult {
    pub(super) name: String,
    pub(super) time: Duration,
    /// The case has passed if there are none.
    pub(super) differences: Vec<Difference>,
    /// The expected files of an update.
    pub(super) updates: Vec<(String, FileUpdate)>,
}

impl CaseResult {
    fn status(&self) -> &'static str {
        let is_changed = |(_, update): &(String, FileUpdate)| *update != FileUpdate::Unchanged;
        if !self.differences.is_empty() {
            "FAILED"
        } else if self.updates.is_empty() {
            "passed"
        } else if self.updates.iter().any(is_changed) {
            "updated"
        } else {
            "unchanged"
        }
    }

    /// The differences as text. `paint` colours a line.
    pub(super) fn differences_as_text(&self, paint: impl Fn(&str, &DifferenceLine) -> String) -> String {
        let mut text = String::new();
        for Difference { subject, lines } in &self.differences {
            let _ = writeln!(text, "  {subject}");
            for line in lines.iter().take(MAX_LINES) {
                // A hint has a line of its own.
                let words: Vec<String> = line.text().lines().map(escape_control).collect();
                text.push_str(&paint(&format!("    {}", words.join("\n    ")), line));
                text.push('\n');
            }
            if lines.len() > MAX_LINES {
                let _ = writeln!(text, "    and {} more", counted((lines.len() - MAX_LINES) as u64, "line"));
            }
        }
        text
    }
}

/// A case without a result.
#[derive(Debug)]
pub(super) struct CaseWithoutResult {
    pub(super) name: String,
    pub(super) reason: String,
    /// Whether the reason is about this case, and not about another one or all of them.
    pub(super) is_cause: bool,
}

/// Prints results as they come, then the differences and the counts. An error of standard output does not end the run: the
/// results also go to files.
pub(super) struct Report {
    results: Vec<CaseResult>,
    without_result: Vec<CaseWithoutResult>,
    colour: bool,
    /// The first error of standard output.
    output: io::Result<()>,
}

impl Report {
    pub(super) fn new() -> Report {
        let is_plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        Report::with_colour(io::stdout().is_terminal() && !is_plain)
    }

    fn with_colour(colour: bool) -> Report {
        Report { results: Vec::new(), without_result: Vec::new(), colour, output: Ok(()) }
    }

    pub(super) fn results(&self) -> &[CaseResult] {
        &self.results
    }

    pub(super) fn without_result(&self) -> &[CaseWithoutResult] {
        &self.without_result
    }

    /// The first error of standard output.
    pub(super) fn into_output(self) -> io::Result<()> {
        self.output
    }

    /// Notes why a case has no result.
    pub(super) fn add_cause(&mut self, name: &str, reason: &str) {
        let (name, reason) = (name.to_owned(), reason.to_owned());
        self.without_result.push(CaseWithoutResult { name, reason, is_cause: true });
    }

    /// Notes that a case did not run for a reason that is not its own.
    pub(super) fn add_not_run(&mut self, name: &str, reason: &str) {
        let (name, reason) = (name.to_owned(), format!("it did not run: {reason}"));
        self.without_result.push(CaseWithoutResult { name, reason, is_cause: false });
    }

    /// Whether an update of the expected files can make a failed case pass.
    pub(super) fn update_can_help(&self) -> bool {
        self.results.iter().flat_map(|result| &result.differences).any(Difference::is_of_expected_file)
    }

    pub(super) fn failed(&self) -> usize {
        self.results.iter().filter(|result| !result.differences.is_empty()).count()
    }

    /// Prints the line of a case, and those of its updated files.
    pub(super) fn add(&mut self, result: CaseResult) {
        let status = result.status();
        let painted = self.paint(&format!("{status:<9}"), if status == "FAILED" { RED } else { GREEN });
        let mut text = String::new();
        let _ =
            writeln!(text, "{painted} {} ({:.2} s)", escape_control(&result.name), result.time.as_secs_f64());
        for (file, update) in &result.updates {
            let _ = writeln!(text, "            {} {file}", update_word(*update));
        }
        self.print(&text);
        self.results.push(result);
    }

    fn print(&mut self, text: &str) {
        if self.output.is_ok() {
            let mut out = io::stdout().lock();
            self.output = out.write_all(text.as_bytes()).and_then(|()| out.flush());
        }
    }

    /// Prints the differences of all failed cases, and the counts.
    pub(super) fn finish(&mut self, cases: usize, update: bool) {
        let mut out = String::new();
        for result in self.results.iter().filter(|result| !result.differences.is_empty()) {
            let text = result.differences_as_text(|text, line| self.paint(text, colour_of(line)));
            let _ = write!(out, "\n{}\n{text}", escape_control(&result.name));
        }
        let count = |status: &str| self.results.iter().filter(|result| result.status() == status).count();
        let statuses: &[&str] = if update { &["updated", "unchanged"] } else { &["passed"] };
        let mut counts: Vec<String> =
            statuses.iter().map(|status| format!("{} {status}", count(status))).collect();
        counts.push(format!("{} failed", self.failed()));
        if self.results.len() < cases {
            counts.push(format!("{} not run", cases - self.results.len()));
        }
        let _ = writeln!(out, "\n{}: {}", counted(cases as u64, "case"), counts.join(", "));
        self.print(&out);
    }

    fn paint(&self, text: &str, colour: &str) -> String {
        if self.colour { format!("\u{1b}[{colour}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}

const RED: &str = "31";
const GREEN: &str = "32";
const YELLOW: &str = "33";

fn colour_of(line: &DifferenceLine) -> &'static str {
    match line {
        DifferenceLine::Missing(_) => RED,
        DifferenceLine::Unexpected(_) => GREEN,
        DifferenceLine::Changed(_) => YELLOW,
    }
}

/// The effect of an update on a file, in a word.
fn update_word(update: FileUpdate) -> &'static str {
    match update {
        FileUpdate::Created => "created",
        FileUpdate::Changed => "changed",
        FileUpdate::Unchanged => "unchanged",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn result(differences: Vec<Difference>, updates: Vec<(String, FileUpdate)>) -> CaseResult {
        CaseResult { name: "a".to_owned(), time: Duration::ZERO, differences, updates }
    }

    #[test]
    fn of_many_lines_the_first_are_shown() {
        let lines = (1..=MAX_LINES + 2).map(|number| format!("line {number}\u{1b}"));
        let failed = result(vec![Difference::messages("rows", lines)], Vec::new());
        let text = failed.differences_as_text(|text, _| text.to_owned());
        assert!(text.starts_with("  rows\n    line 1\\u{1b}\n    line 2"), "{text}");
        assert!(text.ends_with("    line 100\\u{1b}\n    and 2 lines more\n"), "{text}");
    }

    #[test]
    fn a_result_has_one_status() {
        let update = |update| vec![("rows.json".to_owned(), update)];
        let difference = || vec![Difference::message("rows", "x")];
        for (differences, updates, status) in [
            (Vec::new(), Vec::new(), "passed"),
            (difference(), Vec::new(), "FAILED"),
            (difference(), update(FileUpdate::Changed), "FAILED"),
            (Vec::new(), update(FileUpdate::Created), "updated"),
            (Vec::new(), update(FileUpdate::Unchanged), "unchanged"),
        ] {
            assert_eq!(result(differences, updates).status(), status);
        }
    }

    #[test]
    fn colours_are_for_terminals() {
        let (plain, coloured) = (Report::with_colour(false), Report::with_colour(true));
        assert_eq!(plain.paint("x", RED), "x");
        assert_eq!(
            coloured.paint("x", colour_of(&DifferenceLine::Missing(String::new()))),
            "\u{1b}[31mx\u{1b}[0m"
        );
    }
}
