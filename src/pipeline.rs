//! Floor 4. The loop: read, extract, apply, commit. Reading and extracting run ahead of the
//! database in a thread of their own, a few batches at most.

mod policy;
mod reader;
mod retry;
mod summary;

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Instant;

use tokio::sync::mpsc;

use crate::change::Change;
use crate::dead_letter::{DeadLetter, DeadLetters};
use crate::extract::{Extracted, Extractor, Fault, Label, Stage};
use crate::mapping::Mapping;
use crate::plan::Planner;
use crate::record::Record;
use crate::render::Rendered;
use crate::sink::{Fit, Sink, SinkError, SinkUrl};
use crate::source::Ndjson;

pub use policy::{Disposition, advice, disposition};
use retry::Retry;
pub use summary::Summary;

/// Extracted batches that may wait for the database.
const BATCHES_AHEAD: usize = 2;

/// Unknown event types that are spoken of, each once. More are only counted.
const UNKNOWN_TYPES_LOGGED: usize = 1000;

/// How a run behaves.
#[derive(Debug, Clone)]
pub struct Options {
    /// The most events in a transaction.
    pub batch_events: usize,
    /// The most payload bytes in a transaction, but for a single larger event.
    pub batch_bytes: usize,
    /// So many dead letters without an applied event between them end the run.
    pub dead_letter_limit: usize,
}

impl Default for Options {
    fn default() -> Options {
        Options { batch_events: 1000, batch_bytes: 16 << 20, dead_letter_limit: 1000 }
    }
}

/// Why a run failed. Nothing that was not applied is passed over.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The source cannot be read on.
    #[error("source `{name}` cannot be read")]
    Source {
        /// The source's name.
        name: String,
        /// Why.
        source: std::io::Error,
    },
    /// The thread that reads and extracts died of a fault of ours.
    #[error(
        "reading stopped by a fault in `mapper` itself; what was applied before stays, the rest was not read"
    )]
    Reader,
    /// The database has trouble that only a person can mend.
    #[error(transparent)]
    Sink(SinkError),
    /// Dead letters cannot be kept.
    #[error("dead letters cannot be written to `{path}`")]
    DeadLetters {
        /// Where they should go.
        path: String,
        /// Why.
        source: std::io::Error,
    },
    /// Too many dead letters in a row.
    #[error("{0} dead letters in a row: more likely the mapping is wrong than the data")]
    DeadLetterLimit(usize),
}

/// A record with what became of it.
#[derive(Debug)]
struct Item {
    record: Record,
    label: Label,
    extracted: Extracted,
}

/// Records that are applied in one transaction, if the database takes them.
#[derive(Debug)]
struct Batch {
    items: Vec<Item>,
    /// How far the source has been read, in bytes.
    bytes_read: u64,
}

/// Connects, waiting for the database where it is away.
///
/// # Errors
/// Trouble that does not pass: authentication, a wrong URL, a file that cannot be written.
pub async fn connect(url: &SinkUrl) -> Result<Sink, SinkError> {
    let mut retry = Retry::new();
    loop {
        match Sink::connect(url).await {
            Ok(sink) => {
                retry.done();
                return Ok(sink);
            }
            Err(error) => retry.wait(error).await?,
        }
    }
}

/// Creates the tables that are missing, parents first.
///
/// # Errors
/// Trouble of the database that does not pass.
pub async fn create_missing(sink: &Sink, rendered: &Rendered, fit: &Fit) -> Result<(), SinkError> {
    for ddl in rendered.ddl.iter().filter(|ddl| fit.missing.contains(&ddl.table)) {
        let mut retry = Retry::new();
        while let Err(error) = sink.create(ddl).await {
            retry.wait(error).await?;
        }
        tracing::info!("created table `{}`", ddl.table);
    }
    Ok(())
}

/// Compares the live tables with the mapping, waiting for the database where it is away.
///
/// # Errors
/// Trouble of the database that does not pass.
pub async fn fit(sink: &Sink, mapping: &Mapping) -> Result<Fit, SinkError> {
    let mut retry = Retry::new();
    loop {
        match sink.fit(mapping).await {
            Ok(fit) => return Ok(fit),
            Err(error) => retry.wait(error).await?,
        }
    }
}

/// Runs a source to its end.
#[derive(Debug)]
pub struct Pipeline<'a> {
    mapping: Arc<Mapping>,
    planner: Planner,
    rendered: &'a Rendered,
    sink: &'a Sink,
    dead_letters: DeadLetters,
    options: Options,
    summary: Summary,
    dead_in_a_row: usize,
    unknown_types: HashSet<String>,
}

impl<'a> Pipeline<'a> {
    /// Prepares a run. `keep_order` is [`Fit::keep_order`] of the live tables.
    #[must_use]
    pub fn new(
        mapping: Arc<Mapping>,
        rendered: &'a Rendered,
        sink: &'a Sink,
        keep_order: bool,
        dead_letters: DeadLetters,
        options: Options,
    ) -> Pipeline<'a> {
        let mut planner = Planner::new(&mapping);
        if keep_order {
            planner.keep_order();
        }
        let summary = Summary::new(&mapping);
        Pipeline {
            planner,
            rendered,
            sink,
            dead_letters,
            options,
            summary,
            dead_in_a_row: 0,
            unknown_types: HashSet::new(),
            mapping,
        }
    }

    /// Reads the source to its end and applies all of it. `progress` is told after each batch
    /// what has been done and how many bytes of the source have been read.
    ///
    /// # Errors
    /// See [`RunError`]. What was committed before stays.
    pub async fn run(
        mut self,
        source: Ndjson,
        mut progress: impl FnMut(&Summary, u64),
    ) -> Result<Summary, RunError> {
        let started = Instant::now();
        let (sender, mut receiver) = mpsc::channel(BATCHES_AHEAD);
        let extractor = Extractor::new(Arc::clone(&self.mapping));
        let options = self.options.clone();
        // The thread ends at the source's end, or when this function drops the receiver.
        let reader = std::thread::spawn(move || reader::read(source, &extractor, &options, &sender));
        while let Some(batch) = receiver.recv().await {
            let batch = batch?;
            self.process(&batch.items).await?;
            self.summary.seconds = started.elapsed().as_secs_f64();
            progress(&self.summary, batch.bytes_read);
        }
        // A reader that died has not read to the end, though its channel looks the same.
        reader.join().map_err(|_| RunError::Reader)?;
        self.summary.seconds = started.elapsed().as_secs_f64();
        Ok(self.summary)
    }

    /// Brings every record of a batch to its end: applied, skipped or dead-lettered. A batch that
    /// the database refuses is halved until the poison stands alone; the halves keep their order.
    async fn process(&mut self, items: &[Item]) -> Result<(), RunError> {
        self.summary.read += items.len() as u64;
        // What is left to apply; the nearest part last.
        let mut parts = vec![items];
        while let Some(part) = parts.pop() {
            match self.apply(part).await {
                Ok(()) => self.settle(part)?,
                Err(Refusal::Run(error)) => return Err(error),
                Err(Refusal::Event(error)) => {
                    if let [alone] = part {
                        let fault = refused(&error);
                        let letter = DeadLetter::new(&self.mapping.name, &alone.record, &alone.label, &fault);
                        write_dead_letters(&mut self.dead_letters, &[letter])?;
                        self.count_dead(alone, &fault)?;
                    } else {
                        let (left, right) = part.split_at(part.len() / 2);
                        parts.push(right);
                        parts.push(left);
                    }
                }
            }
        }
        Ok(())
    }

    /// Applies the events among some items in one transaction, waiting out passing trouble. The
    /// poison among them is put aside before the commit, so that it is never passed over.
    async fn apply(&mut self, items: &[Item]) -> Result<(), Refusal> {
        let letters: Vec<DeadLetter<'_>> = items
            .iter()
            .filter_map(|item| match &item.extracted {
                Extracted::Poison(fault) => {
                    Some(DeadLetter::new(&self.mapping.name, &item.record, &item.label, fault))
                }
                _ => None,
            })
            .collect();
        let changes: Vec<&Change> = items
            .iter()
            .filter_map(|item| match &item.extracted {
                Extracted::Event(changes) => Some(changes),
                _ => None,
            })
            .flatten()
            .collect();
        if changes.is_empty() {
            return write_dead_letters(&mut self.dead_letters, &letters).map_err(Refusal::Run);
        }
        let groups = self.planner.plan(changes);
        let mut written: Option<Result<(), RunError>> = None;
        let mut retry = Retry::new();
        loop {
            let dead_letters = &mut self.dead_letters;
            // A commit that has to be tried again must not write them twice.
            let mut may_commit =
                || written.get_or_insert_with(|| write_dead_letters(dead_letters, &letters)).is_ok();
            match self.sink.apply(&groups, self.rendered, &mut may_commit).await {
                Ok(Some(applied)) => {
                    retry.done();
                    self.summary.add_rows(&applied);
                    return Ok(());
                }
                Ok(None) => return written.unwrap_or(Ok(())).map_err(Refusal::Run),
                Err(error) if disposition(error.class) == Disposition::DeadLetter => {
                    return Err(Refusal::Event(error));
                }
                Err(error) => retry.wait(error).await.map_err(|error| Refusal::Run(RunError::Sink(error)))?,
            }
        }
    }

    /// Counts the items of a transaction that was committed, in order.
    fn settle(&mut self, items: &[Item]) -> Result<(), RunError> {
        for item in items {
            match &item.extracted {
                Extracted::Event(_) => {
                    self.summary.applied += 1;
                    self.dead_in_a_row = 0;
                }
                Extracted::UnknownType(event_type) => {
                    self.summary.skipped += 1;
                    let room = self.unknown_types.len() < UNKNOWN_TYPES_LOGGED;
                    if room && self.unknown_types.insert(event_type.clone()) {
                        tracing::warn!(
                            position = %item.record.position,
                            "unknown event type `{}`: skipped, and so are all of its kind",
                            brief(event_type)
                        );
                    }
                }
                Extracted::Poison(fault) => self.count_dead(item, fault)?,
            }
        }
        Ok(())
    }

    /// Counts and reports a dead letter that has been written.
    fn count_dead(&mut self, item: &Item, fault: &Fault) -> Result<(), RunError> {
        tracing::warn!(
            position = %item.record.position,
            mapping = self.mapping.name,
            stage = fault.stage.name(),
            event_type = item.label.event_type.as_deref().map(brief),
            entity = item.label.entity.as_deref().map(brief),
            "dead letter: {}",
            fault.error
        );
        self.summary.dead_lettered += 1;
        self.dead_in_a_row += 1;
        if self.dead_in_a_row >= self.options.dead_letter_limit {
            return Err(RunError::DeadLetterLimit(self.dead_in_a_row));
        }
        Ok(())
    }
}

/// Why a transaction was given up.
enum Refusal {
    /// Some event in it is poison.
    Event(SinkError),
    /// The run cannot go on.
    Run(RunError),
}

fn write_dead_letters(dead_letters: &mut DeadLetters, letters: &[DeadLetter<'_>]) -> Result<(), RunError> {
    dead_letters
        .write(letters)
        .map_err(|source| RunError::DeadLetters { path: dead_letters.path().display().to_string(), source })
}

/// A name from an event, short and on one line, as logs need it.
fn brief(name: &str) -> String {
    const LENGTH: usize = 80;
    let shown: String = name.chars().take(LENGTH).flat_map(char::escape_debug).collect();
    if name.chars().nth(LENGTH).is_some() { format!("{shown}…") } else { shown }
}

/// The fault of an event that the database refused.
fn refused(error: &SinkError) -> Fault {
    Fault {
        stage: Stage::Apply,
        error: error.to_string(),
        table: error.table.clone(),
        column: None,
        path: None,
        code: error.code.clone(),
        database: error.database_text().map(str::to_owned),
    }
}
