//! The limits of a program: its time and memory, the depth of its recursion, and the depth of its values. Programs check
//! them at each call of a function that is defined in jq, and at each step of a loop.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::fmt::Write as _;
use std::sync::Arc;
use std::time::{Duration, Instant};

use jaq_json::Val;

use super::memory::LiveBytes;
use super::shown::shortened;

/// The longest time that the programs take for one record, unless a run has another limit.
pub const PROGRAM_TIMEOUT: Duration = Duration::from_mins(1);
/// The time after which a warning is logged.
const SLOW_AFTER: Duration = Duration::from_secs(5);
/// How many checks pass between two looks at the clock and the value. The number is prime, so that the looks reach each
/// check in the body of a loop.
const CHECKS_PER_LOOK: u32 = 1021;
/// The largest part of a thread's stack that a program may use. Threads have at least twice as much.
const MAX_STACK_BYTES: usize = 1024 * 1024;
/// The most memory that a program may use beyond its input.
const MAX_MEMORY_BYTES: i64 = 256 * 1024 * 1024;
/// The deepest value. jaq drops, compares and prints values by recursion, without a check.
const MAX_VALUE_DEPTH: usize = 1000;
/// How many children of a value are looked at, from either end, to find one that has children itself.
const MAX_SIBLINGS: usize = 16;

/// A limit that a program has reached, as the message of its error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LimitReached {
    /// The message of jq's error.
    pub(super) error: &'static str,
    /// The reason of the fault.
    pub(super) reason: &'static str,
}

/// All limits.
pub(super) const LIMITS: [LimitReached; 5] = [TIMED_OUT, INTERRUPTED, TOO_DEEP, TOO_NESTED, TOO_LARGE];

const TIMED_OUT: LimitReached =
    LimitReached { error: "the program takes too long", reason: "it takes too long" };
const INTERRUPTED: LimitReached =
    LimitReached { error: "the program is interrupted", reason: "it is interrupted" };
const TOO_DEEP: LimitReached =
    LimitReached { error: "the program recurses too deeply", reason: "it recurses too deeply" };
const TOO_NESTED: LimitReached =
    LimitReached { error: "the program nests a value too deeply", reason: "it nests a value too deeply" };
const TOO_LARGE: LimitReached =
    LimitReached { error: "the program uses too much memory", reason: "it uses more than 256 MiB of memory" };

/// The limits of programs that a run sets.
#[derive(Clone)]
pub struct ProgramLimits {
    /// The time that the programs are given for one record.
    pub timeout: Duration,
    /// Returns whether a program must end at once.
    pub interrupt: Arc<dyn Fn() -> bool + Send + Sync>,
}

impl Default for ProgramLimits {
    fn default() -> ProgramLimits {
        ProgramLimits { timeout: PROGRAM_TIMEOUT, interrupt: Arc::new(|| false) }
    }
}

impl fmt::Debug for ProgramLimits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ProgramLimits").field("timeout", &self.timeout).finish_non_exhaustive()
    }
}

/// A program that took too long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimedOut {
    /// The program, shortened.
    pub program: String,
    /// The time that it was given.
    pub timeout: Duration,
}

/// The run of a program in this thread.
struct Run {
    program: Arc<str>,
    checks: Cell<u32>,
    stack_base: usize,
    memory: LiveBytes,
}

/// The record that this thread reads.
#[derive(Debug, Default)]
struct WatchedRecord {
    position: String,
    limits: ProgramLimits,
    /// When the first program looked at the clock.
    started: Option<Instant>,
    is_slow: bool,
    timed_out: Option<TimedOut>,
    is_interrupted: bool,
}

thread_local! {
    static RUN: RefCell<Option<Run>> = const { RefCell::new(None) };
    static RECORD: RefCell<WatchedRecord> = RefCell::default();
}

/// Names the record that this thread reads next, for the warning about a slow program, and the limits of its programs.
pub fn watch_record(position: &impl fmt::Display, limits: &ProgramLimits) {
    RECORD.with_borrow_mut(|record| {
        record.position.clear();
        // Writing to a string cannot fail.
        let _ = write!(record.position, "{position}");
        record.limits.clone_from(limits);
        (record.started, record.is_slow, record.timed_out) = (None, false, None);
        record.is_interrupted = false;
    });
}

/// Takes the program of this thread that took too long, if there was one.
#[must_use]
pub fn take_timeout() -> Option<TimedOut> {
    RECORD.with_borrow_mut(|record| record.timed_out.take())
}

/// Whether a program of this thread was interrupted at the current record.
#[must_use]
pub fn is_interrupted() -> bool {
    RECORD.with_borrow(|record| record.is_interrupted)
}

/// Ends the run of a program when it is dropped.
pub(super) struct Limits(());

/// Starts the run of a program in this thread.
pub(super) fn start(program: &Arc<str>) -> Limits {
    let run = Run {
        program: Arc::clone(program),
        checks: Cell::new(0),
        stack_base: stack_address(),
        memory: LiveBytes::start(),
    };
    RUN.set(Some(run));
    Limits(())
}

impl Drop for Limits {
    fn drop(&mut self) {
        RUN.set(None);
    }
}

/// The address of a value on the stack.
#[inline(never)]
fn stack_address() -> usize {
    let value = 0_u8;
    std::ptr::from_ref(&value).addr()
}

/// Checks the limits. The value is one that the program has just made.
///
/// # Errors
/// A limit is reached.
pub(super) fn check(value: &Val) -> Result<(), LimitReached> {
    RUN.with_borrow(|run| {
        let Some(run) = run else { return Ok(()) };
        if stack_address().abs_diff(run.stack_base) > MAX_STACK_BYTES {
            return Err(TOO_DEEP);
        }
        if run.memory.added() > MAX_MEMORY_BYTES {
            return Err(TOO_LARGE);
        }
        let checks = run.checks.get();
        run.checks.set(checks.wrapping_add(1));
        if checks % CHECKS_PER_LOOK == 0 { run.look(value) } else { Ok(()) }
    })
}

impl Run {
    #[inline(never)]
    fn look(&self, value: &Val) -> Result<(), LimitReached> {
        if is_nested_too_deeply(value) {
            return Err(TOO_NESTED);
        }
        RECORD.with_borrow_mut(|record| record.look_at_clock(&self.program)).inspect_err(|_| {
            // Each check from now on fails, even if the program catches this error.
            self.checks.set(0);
        })
    }
}

impl WatchedRecord {
    fn look_at_clock(&mut self, program: &str) -> Result<(), LimitReached> {
        if self.timed_out.is_some() {
            return Err(TIMED_OUT);
        }
        let Some(started) = self.started else {
            self.started = Some(Instant::now());
            return Ok(());
        };
        if (self.limits.interrupt)() {
            self.is_interrupted = true;
            return Err(INTERRUPTED);
        }
        let (elapsed, timeout) = (started.elapsed(), self.limits.timeout);
        if elapsed > SLOW_AFTER.min(timeout / 2) && !self.is_slow {
            self.is_slow = true;
            tracing::warn!(
                position = %self.position,
                "the jq program `{}` has run for {:.1} s; `mapper` ends if it takes longer than {} s",
                shortened(program),
                elapsed.as_secs_f64(),
                timeout.as_secs()
            );
        }
        if elapsed > timeout {
            self.timed_out = Some(TimedOut { program: shortened(program), timeout });
            return Err(TIMED_OUT);
        }
        Ok(())
    }
}

/// Whether a value is nested too deeply, along its last or its first children.
fn is_nested_too_deeply(value: &Val) -> bool {
    [last_container as fn(&Val) -> Option<&Val>, first_container].into_iter().any(|child| {
        let mut inner = value;
        for _ in 0..MAX_VALUE_DEPTH {
            match child(inner) {
                Some(found) => inner = found,
                None => return false,
            }
        }
        true
    })
}

fn last_container(value: &Val) -> Option<&Val> {
    match value {
        Val::Arr(items) => items.iter().rev().take(MAX_SIBLINGS).find(|child| is_container(child)),
        Val::Obj(members) => members.values().rev().take(MAX_SIBLINGS).find(|child| is_container(child)),
        _ => None,
    }
}

fn first_container(value: &Val) -> Option<&Val> {
    match value {
        Val::Arr(items) => items.iter().take(MAX_SIBLINGS).find(|child| is_container(child)),
        Val::Obj(members) => members.values().take(MAX_SIBLINGS).find(|child| is_container(child)),
        _ => None,
    }
}

fn is_container(value: &Val) -> bool {
    matches!(value, Val::Arr(_) | Val::Obj(_))
}
