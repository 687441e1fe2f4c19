//! What goes to standard error: the log, and errors at the end, as text for people or as JSON, one
//! object a line, for machines.

use std::io::{self, IsTerminal, Write};
use std::sync::{OnceLock, PoisonError, RwLock};

use clap::ValueEnum;
use indicatif::ProgressBar;
use tracing_subscriber::EnvFilter;

/// The form of standard error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum LogFormat {
    /// Lines for people
    Text,
    /// One JSON object a line
    Json,
}

/// The process's own, once it is known.
static FORMAT: OnceLock<LogFormat> = OnceLock::new();

/// Whether standard error is for machines.
pub(super) fn is_json() -> bool {
    FORMAT.get() == Some(&LogFormat::Json)
}

/// Talk goes to standard error: with the time of day where it is not a terminal, since then it is
/// kept.
pub(super) fn start(format: LogFormat) {
    let _ = FORMAT.set(format);
    let level = std::env::var("MAPPER_LOG").unwrap_or_else(|_| "info".to_owned());
    // sqlx would pass on what a server says of its own accord, which can hold values of an event.
    // rdkafka complains of every client that was closed before it is dropped, which `Kafka` does.
    let filter = EnvFilter::new(format!("{level},sqlx=off,rdkafka::consumer::base_consumer=off"));
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_target(false)
        .with_ansi(use_colour())
        // Where nobody reads the log any more, saying so would panic, at any place that logs.
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

/// Says what must be said whatever the log's level: an error, which begins with `error: ` where
/// people read it.
pub(super) fn write_error(message: &str, hint: Option<&str>) {
    if is_json() {
        return write_json_line("ERROR", message, hint);
    }
    let hint = hint.map(|hint| format!("\n  = hint: {hint}")).unwrap_or_default();
    let _ = writeln!(std::io::stderr(), "error: {message}{hint}");
}

/// The same for what was rendered for people, with lines of its own.
pub(super) fn write_rendered(level: &str, text: &str) {
    if text.is_empty() {
        return;
    }
    if is_json() {
        return write_json_line(level, text.trim_end(), None);
    }
    let _ = write!(std::io::stderr(), "{text}");
}

/// A line as the log writes them.
fn write_json_line(level: &str, message: &str, hint: Option<&str>) {
    let now = chrono::DateTime::<chrono::Utc>::from(std::time::SystemTime::now());
    let timestamp = now.to_rfc3339_opts(chrono::SecondsFormat::Micros, true);
    let mut line = serde_json::json!({"timestamp": timestamp, "level": level, "message": message});
    if let Some(hint) = hint {
        line["hint"] = hint.into();
    }
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// The progress bar that is shown.
static BAR: RwLock<Option<ProgressBar>> = RwLock::new(None);

/// The log must not write across this bar.
pub(super) fn set_progress_bar(bar: Option<ProgressBar>) {
    *BAR.write().unwrap_or_else(PoisonError::into_inner) = bar;
}

/// Standard error, with the bar out of the way.
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
