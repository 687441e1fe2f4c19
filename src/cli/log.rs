//! Standard error: the log and the final error, as text or as one JSON object per line.

use std::io::{self, IsTerminal, Write};
use std::sync::{OnceLock, PoisonError, RwLock};

use clap::ValueEnum;
use indicatif::ProgressBar;
use tracing_subscriber::EnvFilter;

/// Format of standard error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum LogFormat {
    /// Lines of text
    Text,
    /// One JSON object per line
    Json,
}

/// Format of this process, once it is known.
static FORMAT: OnceLock<LogFormat> = OnceLock::new();

/// Whether standard error is JSON.
pub(super) fn is_json() -> bool {
    FORMAT.get() == Some(&LogFormat::Json)
}

/// Starts the log on standard error. If standard error is not a terminal, lines carry the time, because they
/// are stored. The runs of tests are quiet, because a case can expect dead letters.
pub(super) fn start(format: LogFormat, runs_are_tests: bool) {
    let _ = FORMAT.set(format);
    let default = if runs_are_tests {
        "info,mapper::pipeline=error,mapper::source=error,mapper::app::tables=error"
    } else {
        "info"
    };
    let level = std::env::var("MAPPER_LOG").unwrap_or_else(|_| default.to_owned());
    // sqlx logs notices of the server, which can contain values of an event. rdkafka warns about every client
    // that is closed before it is dropped, as `Kafka` does.
    let filter = EnvFilter::new(format!("{level},sqlx=off,rdkafka::consumer::base_consumer=off"));
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_target(false)
        .with_ansi(use_colour())
        // If standard error is closed, reporting that would panic wherever the program logs.
        .log_internal_errors(false)
        .with_writer(|| LogWriter);
    if is_json() {
        builder.json().flatten_event(true).with_current_span(false).with_span_list(false).init();
    } else if std::io::stderr().is_terminal() {
        builder.without_time().init();
    } else {
        builder.init();
    }
}

/// Whether standard error may be coloured (<https://no-color.org>).
pub(super) fn use_colour() -> bool {
    !is_json()
        && std::io::stderr().is_terminal()
        && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// Writes an error, whatever the log level is. As text it begins with `error: `.
pub(super) fn write_error(message: &str, hint: Option<&str>) {
    if is_json() {
        return write_json_line("ERROR", message, hint);
    }
    let hint = hint.map(|hint| format!("\n  = hint: {hint}")).unwrap_or_default();
    let _ = writeln!(std::io::stderr(), "error: {message}{hint}");
}

/// Writes a report that is already rendered for people.
pub(super) fn write_rendered(level: &str, text: &str) {
    if text.is_empty() {
        return;
    }
    if is_json() {
        return write_json_line(level, text.trim_end(), None);
    }
    let _ = write!(std::io::stderr(), "{text}");
}

/// Writes a JSON line in the form of the log.
fn write_json_line(level: &str, message: &str, hint: Option<&str>) {
    let now = chrono::DateTime::<chrono::Utc>::from(std::time::SystemTime::now());
    let timestamp = now.to_rfc3339_opts(chrono::SecondsFormat::Micros, true);
    let mut line = serde_json::json!({"timestamp": timestamp, "level": level, "message": message});
    if let Some(hint) = hint {
        line["hint"] = hint.into();
    }
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// The visible progress bar.
static BAR: RwLock<Option<ProgressBar>> = RwLock::new(None);

/// Sets the progress bar that log lines must not overwrite.
pub(super) fn set_progress_bar(bar: Option<ProgressBar>) {
    *BAR.write().unwrap_or_else(PoisonError::into_inner) = bar;
}

/// Writes to standard error while the progress bar is suspended.
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
