//! The progress bar of a run, on a terminal only.

use std::io::{self, IsTerminal};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use super::log;
use crate::pipeline::{RecordCounts, Summary};

/// Progress bar with events, rows, rate and, if the source's length is known, the remaining time.
#[derive(Debug)]
pub(super) struct Progress {
    bar: ProgressBar,
}

impl Progress {
    pub(super) fn start(length: Option<u64>) -> Progress {
        if !io::stderr().is_terminal() || log::is_json() {
            return Progress { bar: ProgressBar::hidden() };
        }
        let (bar, template) = match length {
            Some(length) => {
                (ProgressBar::new(length), "{bar:30} {percent:>3} %  {msg}  {elapsed} elapsed, {eta} left")
            }
            None => (ProgressBar::new_spinner(), "{spinner}  {msg}  {elapsed} elapsed"),
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(250));
        log::set_progress_bar(Some(bar.clone()));
        Progress { bar }
    }

    pub(super) fn show(&self, summary: &Summary, bytes: u64) {
        self.bar.set_position(bytes);
        let rows: u64 = summary.rows.values().sum();
        let millis = u128::max(1, Duration::from_secs_f64(summary.seconds).as_millis());
        let rate = u128::from(summary.read) * 1000 / millis;
        let dead_letters = match summary.dead_lettered {
            0 => String::new(),
            number => format!("{number} dead letters, "),
        };
        self.bar.set_message(format!(
            "{} events, {rows} row writes, {dead_letters}{rate} events/s",
            summary.read
        ));
    }

    /// Shows the records of a profile.
    pub(super) fn show_records(&self, records: &RecordCounts, bytes: u64) {
        self.bar.set_position(bytes);
        self.bar.set_message(format!("{} records", records.read));
    }

    pub(super) fn finish(&self) {
        log::set_progress_bar(None);
        self.bar.finish_and_clear();
    }
}
