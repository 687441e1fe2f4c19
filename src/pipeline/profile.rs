//! The loop of a profile: reads, decodes and extracts records, and writes nothing.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::Duration;

use serde::Serialize;
use tokio_util::sync::CancellationToken;

use super::error::{Purpose, RunError};
use super::fault_groups::{FaultGroup, FaultGroups};
use super::stages::Stages;
use crate::document::jq::ProgramLimits;
use crate::extract::Extracted;
use crate::mapping::Mapping;
use crate::profile::{Profile, ProfileReport};
use crate::record::Record;
use crate::source::{Polled, Source};

/// How long a poll of the source waits.
const POLL_TIMEOUT: Duration = Duration::from_millis(100);

/// How many records are read between two reports of the progress.
pub(super) const PROGRESS_RECORDS: u64 = 1000;

/// The outcomes that a run would give the records of a source.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct RecordCounts {
    /// Records read.
    pub read: u64,
    /// Records that a run would apply, unless the database rejects them.
    pub applied: u64,
    /// Records that a run would skip: events of unmapped types, and tombstones.
    pub skipped: u64,
    /// Records without a payload, from which no row can be written.
    pub tombstones: u64,
    /// Records that would become dead letters.
    pub dead_lettered: u64,
}

/// The result of a profile.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SourceProfile {
    /// The records.
    pub records: RecordCounts,
    /// Whether a signal stopped the profile before the end of its source.
    pub stopped: bool,
    /// Their events.
    #[serde(flatten)]
    pub events: ProfileReport,
    /// Dead letters by cause, the most frequent first.
    pub faults: Vec<FaultGroup>,
}

/// Profiles records.
#[derive(Debug)]
pub struct Profiler {
    stages: Stages,
    profile: Profile,
    records: RecordCounts,
    faults: FaultGroups,
    keep_examples: bool,
}

impl Profiler {
    /// Prepares to profile records for a mapping. Without `keep_examples`, the result holds no values of events.
    #[must_use]
    pub fn new(mapping: &Arc<Mapping>, keep_examples: bool) -> Profiler {
        Profiler {
            stages: Stages::new(mapping),
            profile: Profile::new(mapping, keep_examples),
            records: RecordCounts::default(),
            faults: FaultGroups::default(),
            keep_examples,
        }
    }

    /// Limits the time of jq programs. `shutdown` interrupts them.
    pub fn limit_programs(&mut self, timeout: Duration, shutdown: &CancellationToken) {
        let requested = shutdown.clone();
        let interrupt = Arc::new(move || requested.is_cancelled());
        self.stages.limit_programs(ProgramLimits { timeout, interrupt });
    }

    /// Adds a record, unless one of its programs is interrupted.
    ///
    /// # Errors
    /// A jq program takes too long.
    pub fn add(&mut self, record: &Record) -> Result<(), RunError> {
        let outcomes = self.stages.run_events(record, &mut self.profile);
        if let Some(timed_out) = self.stages.take_timeout() {
            return Err(RunError::timed_out(timed_out, &record.position, Purpose::Inspection));
        }
        if self.stages.is_interrupted() {
            return Ok(());
        }
        self.records.read += 1;
        for outcome in &outcomes {
            self.count(&outcome.extracted, record);
        }
        Ok(())
    }

    /// Counts the outcome of a record, or of one of its events.
    fn count(&mut self, extracted: &Extracted, record: &Record) {
        match extracted {
            Extracted::Changes(..) => self.records.applied += 1,
            Extracted::UnknownType(_) => self.records.skipped += 1,
            Extracted::Tombstone => {
                self.records.skipped += 1;
                self.records.tombstones += 1;
            }
            Extracted::Poison(fault) => {
                self.records.dead_lettered += 1;
                self.faults.add(fault, &record.position);
            }
        }
    }

    /// Adds the records of a source up to its end, at most `limit` of them. `shutdown` ends it early. `name` is the
    /// source in messages. Blocks its thread.
    ///
    /// # Errors
    /// The source cannot be read.
    pub fn read(
        &mut self,
        source: &mut Source,
        name: &str,
        limit: u64,
        shutdown: &CancellationToken,
        mut progress: impl FnMut(&RecordCounts, u64),
    ) -> Result<(), RunError> {
        let limit = limit.saturating_sub(self.records.read);
        each_record(source, name, limit, shutdown, |record, bytes_read| {
            self.add(&record)?;
            if self.records.read.is_multiple_of(PROGRESS_RECORDS) {
                progress(&self.records, bytes_read);
            }
            Ok(ControlFlow::Continue(()))
        })
    }

    /// The result, of all records so far.
    #[must_use]
    pub fn finish(mut self, stopped: bool) -> SourceProfile {
        SourceProfile {
            records: self.records,
            stopped,
            events: self.profile.report(self.keep_examples),
            faults: self.faults.largest_first(),
        }
    }
}

/// Calls `visit` with each record of a source up to its end, at most `limit` of them, and the bytes read so far. `shutdown`
/// ends it early. `name` is the source in messages. Blocks its thread.
///
/// # Errors
/// The source cannot be read, or `visit` fails.
pub(super) fn each_record(
    source: &mut Source,
    name: &str,
    limit: u64,
    shutdown: &CancellationToken,
    mut visit: impl FnMut(Record, u64) -> Result<ControlFlow<()>, RunError>,
) -> Result<(), RunError> {
    let mut read = 0;
    while read < limit && !shutdown.is_cancelled() {
        let polled = source.poll(POLL_TIMEOUT);
        match polled.map_err(|source| RunError::Source { name: name.to_owned(), source })? {
            Polled::Record(record, _) => {
                read += 1;
                if visit(record, source.bytes_read())?.is_break() {
                    break;
                }
            }
            Polled::End => break,
            Polled::Nothing | Polled::Assigned(_) => {}
        }
    }
    Ok(())
}
