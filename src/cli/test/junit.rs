//! The results as JUnit XML, which CI systems show.

use anyhow::Context;
use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use super::report::CaseResult;

/// Renders the results of cases that ran.
pub(super) fn render(results: &[CaseResult]) -> anyhow::Result<String> {
    let mut suite = TestSuite::new("mapper test");
    for result in results {
        let status = match result.differences.as_slice() {
            [] => TestCaseStatus::success(),
            [first, ..] => {
                let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
                status.set_message(first.subject.as_str());
                status.set_description(result.differences_as_text(|text, _| text.to_owned()));
                status
            }
        };
        let mut case = TestCase::new(result.name.as_str(), status);
        case.set_classname("mapper").set_time(result.time);
        suite.add_test_case(case);
    }
    suite.set_time(results.iter().map(|result| result.time).sum());
    let mut report = Report::new("mapper test");
    report.add_test_suite(suite);
    report.to_string().context("the results cannot be written as XML")
}
