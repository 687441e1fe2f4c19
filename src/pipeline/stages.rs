//! Stages that a record passes before it is scheduled: decode, then extract.

use std::sync::Arc;

use smallvec::SmallVec;

use crate::decode::Decoder;
use crate::document::Arena;
use crate::document::decoded::Decoded;
use crate::document::jq::{self, ProgramLimits, TimedOut};
use crate::extract::{Coverage, EventOutcome, Extracted, Extractor, Observer};
use crate::mapping::Mapping;
use crate::record::{Labels, Record};

/// Largest size of an arena, in bytes, that is kept for the next record.
const MAX_KEPT_ARENA_BYTES: usize = 1 << 20;

/// Decodes records and extracts their changes.
///
/// # Examples
/// ```
/// use std::path::Path;
/// use std::sync::Arc;
///
/// use mapper::extract::Extracted;
/// use mapper::mapping::Mapping;
/// use mapper::pipeline::Stages;
/// use mapper::record::Record;
///
/// let mapping = Mapping::load(Path::new("mappings/order.yaml")).unwrap();
/// let mut stages = Stages::new(&Arc::new(mapping));
///
/// let unfinished = Record::line(b"{\"event_type\": ".to_vec(), "events.ndjson".into(), 1);
/// let (_, extracted) = stages.run(&unfinished);
/// let Extracted::Poison(fault) = extracted else { panic!("expected a fault") };
/// assert_eq!(fault.stage.name(), "decode");
/// ```
#[derive(Debug)]
pub struct Stages {
    decoder: Decoder,
    extractor: Extractor,
    /// Holds the documents of one record at a time, so that memory is reused.
    arena: Arena,
    has_programs: bool,
    program_limits: ProgramLimits,
}

impl Stages {
    /// Prepares the stages for a mapping.
    #[must_use]
    pub fn new(mapping: &Arc<Mapping>) -> Stages {
        Stages {
            decoder: Decoder::new(Arc::clone(mapping)),
            extractor: Extractor::new(Arc::clone(mapping)),
            arena: Arena::new(),
            has_programs: mapping.programs().next().is_some(),
            program_limits: ProgramLimits::default(),
        }
    }

    /// Sets the limits of jq programs.
    pub fn limit_programs(&mut self, limits: ProgramLimits) {
        self.program_limits = limits;
    }

    /// The mapping.
    #[must_use]
    pub fn mapping(&self) -> &Arc<Mapping> {
        self.decoder.mapping()
    }

    /// The jq program that took too long for the record of the last run, if there was one.
    #[must_use]
    pub fn take_timeout(&self) -> Option<TimedOut> {
        if self.has_programs { jq::take_timeout() } else { None }
    }

    /// Whether a jq program was interrupted at the record of the last run, so that its outcome is unknown.
    #[must_use]
    pub fn is_interrupted(&self) -> bool {
        self.has_programs && jq::is_interrupted()
    }

    /// The columns and tables that events have filled so far.
    #[must_use]
    pub fn coverage(&self) -> Arc<Coverage> {
        self.extractor.coverage()
    }

    /// Decodes a record and extracts the changes of all its events together.
    #[must_use]
    pub fn run(&mut self, record: &Record) -> (Labels, Extracted) {
        self.decode(record, Extractor::extract)
    }

    /// Decodes a record and extracts the changes of its events, which the observer sees: one outcome, or one of each
    /// separate event.
    #[must_use]
    pub fn run_events(
        &mut self,
        record: &Record,
        observer: &mut impl Observer,
    ) -> SmallVec<[EventOutcome; 1]> {
        self.decode(record, |extractor, decoded| extractor.extract_events(decoded, observer))
    }

    fn decode<T>(&mut self, record: &Record, extract: impl FnOnce(&Extractor, Decoded<'_>) -> T) -> T {
        if self.has_programs {
            jq::watch_record(&record.position, &self.program_limits);
        }
        let decoded = self.decoder.decode(record, &self.arena);
        let extracted = extract(&self.extractor, decoded);
        if self.arena.allocated_bytes() > MAX_KEPT_ARENA_BYTES {
            self.arena = Arena::new();
        } else {
            self.arena.reset();
        }
        extracted
    }
}
