//! The progress bar of a run, on a terminal only, and a log that does not write across it.

use std::io::{self, IsTerminal, Write};
use std::sync::{LazyLock, PoisonError, RwLock};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use super::log;
use crate::pipeline::Summary;

/// The bar that the log must step around.
static BAR: LazyLock<RwLock<Option<ProgressBar>>> = LazyLock::new(|| RwLock::new(None));

/// Events, rows, rate and, where the source's length is known, the time left.
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
                (ProgressBar::new(length), "{bar:30} {percent:>3} %  {msg}  {elapsed} gone, {eta} left")
            }
            None => (ProgressBar::new_spinner(), "{spinner}  {msg}  {elapsed} gone"),
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(250));
        *BAR.write().unwrap_or_else(PoisonError::into_inner) = Some(bar.clone());
        Progress { bar }
    }

    pub(super) fn show(&self, summary: &Summary, bytes: u64) {
        self.bar.set_position(bytes);
        let rows: u64 = summary.rows.values().sum();
        let millis = u128::max(1, Duration::from_secs_f64(summary.seconds).as_millis());
        let rate = u128::from(summary.read) * 1000 / millis;
        self.bar.set_message(format!("{} events, {rows} rows, {rate} events/s", summary.read));
    }

    pub(super) fn finish(&self) {
        *BAR.write().unwrap_or_else(PoisonError::into_inner) = None;
        self.bar.finish_and_clear();
    }
}

/// Where the log goes: standard error, with the bar out of the way.
pub(super) fn log_writer() -> impl Write {
    LogWriter
}

struct LogWriter;

impl Write for LogWriter {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        let bar = BAR.read().unwrap_or_else(PoisonError::into_inner);
        match bar.as_ref() {
            Some(bar) => bar.suspend(|| io::stderr().write(line)),
            None => io::stderr().write(line),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        io::stderr().flush()
    }
}
