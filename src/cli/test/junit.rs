//! The results as JUnit XML, which CI systems show.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow};
use quick_junit::{NonSuccessKind, TestCase, TestCaseStatus, TestSuite};

use super::super::failure::Failure;
use super::report::Report;

/// The name of the suite, and of a failure without a case.
const NAME: &str = "mapper test";

/// The file of the results. It is created before the cases run.
pub(super) struct JunitFile {
    path: PathBuf,
    file: File,
}

impl JunitFile {
    pub(super) fn create(path: &Path) -> Result<JunitFile, Failure> {
        let path = path.to_owned();
        match File::create(&path) {
            Ok(file) => Ok(JunitFile { path, file }),
            Err(error) => {
                let folder =
                    path.parent().filter(|folder| !folder.as_os_str().is_empty() && !folder.exists());
                let hint =
                    folder.map(|folder| format!("\n  = hint: create the folder `{}`", folder.display()));
                let (path, hint) = (path.display(), hint.unwrap_or_default());
                Err(Failure::usage(anyhow!("`--junit`: `{path}` cannot be written: {error}{hint}")))
            }
        }
    }

    /// Writes the results, and the failure of the command. A command that failed has a case that did not pass.
    pub(super) fn write(mut self, report: &Report, failure: Option<&Failure>) -> anyhow::Result<()> {
        let xml = render(report, failure).context("the results cannot be written as XML")?;
        // The error is a text: a closed pipe is no success here.
        self.file
            .write_all(xml.as_bytes())
            .map_err(|error| anyhow!("`--junit`: `{}` cannot be written: {error}", self.path.display()))
    }
}

fn render(report: &Report, failure: Option<&Failure>) -> Result<String, quick_junit::SerializeError> {
    let mut suite = TestSuite::new(NAME);
    for result in report.results() {
        let status = match result.differences.as_slice() {
            [] => TestCaseStatus::success(),
            [first, ..] => {
                let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
                status.set_message(valid(&first.subject));
                status.set_description(valid(&result.differences_as_text(|text, _| text.to_owned())));
                status
            }
        };
        let mut case = case(&result.name, status);
        case.set_time(result.time);
        suite.add_test_case(case);
    }
    for without in report.without_result() {
        let status = if without.is_cause { error(&without.reason) } else { TestCaseStatus::skipped() };
        let mut case = case(&without.name, status);
        case.status.set_message(valid(without.reason.lines().next().unwrap_or_default()));
        suite.add_test_case(case);
    }
    if let Some(failure) = failure
        && report.failed() == 0
        && report.without_result().iter().all(|without| !without.is_cause)
    {
        suite.add_test_case(case(NAME, error(&failure.message())));
    }
    suite.set_time(report.results().iter().map(|result| result.time).sum());
    let mut all = quick_junit::Report::new(NAME);
    all.add_test_suite(suite);
    all.to_string()
}

fn case(name: &str, status: TestCaseStatus) -> TestCase {
    let mut case = TestCase::new(valid(name), status);
    case.set_classname("mapper");
    case
}

/// The status of a case without a result, for its own reason.
fn error(reason: &str) -> TestCaseStatus {
    let mut status = TestCaseStatus::non_success(NonSuccessKind::Error);
    status.set_message(valid(reason.lines().next().unwrap_or_default()));
    status.set_description(valid(reason));
    status
}

/// Escapes the characters that XML 1.0 forbids, in any form.
fn valid(text: &str) -> String {
    let mut valid = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'.. => valid.push(c),
            _ => valid.extend(c.escape_unicode()),
        }
    }
    valid
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_outside_of_xml_are_escaped() {
        let all = "a\u{0}\u{8}\u{b}\u{1b}[1m\u{1f}\u{fffe}\u{ffff}";
        assert_eq!(valid(all), "a\\u{0}\\u{8}\\u{b}\\u{1b}[1m\\u{1f}\\u{fffe}\\u{ffff}");
        let kept = "\t\n\r <&>\u{7f}\u{d7ff}\u{e000}\u{fffd}\u{10000}\u{10ffff}";
        assert_eq!(valid(kept), kept);
    }
}
