//! The limits of a program: the time that it takes, and the depth of its recursion. Programs check them at each call
//! of a function that is defined in jq, and at each step of a loop.

use std::cell::{Cell, RefCell};
use std::fmt::Write as _;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::shown::shortened;

/// The longest time that a program takes for one record, unless a run has another limit.
pub const PROGRAM_TIMEOUT: Duration = Duration::from_secs(60);
/// The time after which a warning is logged.
const SLOW_AFTER: Duration = Duration::from_secs(5);
/// How many checks pass between two looks at the clock.
const CHECKS_PER_LOOK: u32 = 1024;
/// The largest part of a thread's stack that a program may use. Threads have at least twice as much.
const MAX_STACK_BYTES: usize = 1024 * 1024;

/// The error of a program that took too long.
const TIMED_OUT: &str = "the program takes too long";
/// The error of a program that recurses too deeply.
pub(super) const TOO_DEEP: &str = "the program recurses too deeply";

/// A program that took too long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimedOut {
    /// The program, shortened.
    pub program: String,
    /// The time that it was given.
    pub timeout: Duration,
}

/// The run of a program in this thread.
#[derive(Debug)]
struct Run {
    program: Arc<str>,
    /// When the first look at the clock took place.
    started: Cell<Option<Instant>>,
    checks: Cell<u32>,
    is_slow: Cell<bool>,
    stack_base: usize,
}

thread_local! {
    static RUN: RefCell<Option<Run>> = const { RefCell::new(None) };
    static TIMEOUT: RefCell<Option<TimedOut>> = const { RefCell::new(None) };
    static RECORD: RefCell<String> = const { RefCell::new(String::new()) };
    static TIME_LIMIT: Cell<Duration> = const { Cell::new(PROGRAM_TIMEOUT) };
}

/// Names the record that this thread reads next, for the warning about a slow program, and the time that each program
/// is given.
pub fn watch_record(position: &impl std::fmt::Display, timeout: Duration) {
    TIME_LIMIT.set(timeout);
    RECORD.with_borrow_mut(|record| {
        record.clear();
        // Writing to a string cannot fail.
        let _ = write!(record, "{position}");
    });
}

/// Takes the program of this thread that took too long, if there was one.
pub fn take_timeout() -> Option<TimedOut> {
    TIMEOUT.take()
}

/// Ends the run of a program when it is dropped.
pub(super) struct Limits(());

/// Starts the run of a program in this thread.
pub(super) fn start(program: &Arc<str>) -> Limits {
    let run = Run {
        program: Arc::clone(program),
        started: Cell::new(None),
        checks: Cell::new(0),
        is_slow: Cell::new(false),
        stack_base: stack_address(),
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

/// Checks the limits.
///
/// # Errors
/// A limit is reached.
pub(super) fn check() -> Result<(), &'static str> {
    RUN.with_borrow(|run| {
        let Some(run) = run else { return Ok(()) };
        if stack_address().abs_diff(run.stack_base) > MAX_STACK_BYTES {
            return Err(TOO_DEEP);
        }
        let checks = run.checks.get();
        run.checks.set(checks.wrapping_add(1));
        if checks % CHECKS_PER_LOOK == 0 { run.look_at_clock() } else { Ok(()) }
    })
}

impl Run {
    fn look_at_clock(&self) -> Result<(), &'static str> {
        let Some(started) = self.started.get() else {
            self.started.set(Some(Instant::now()));
            return Ok(());
        };
        let (elapsed, timeout) = (started.elapsed(), TIME_LIMIT.get());
        if elapsed > SLOW_AFTER.min(timeout / 2) && !self.is_slow.replace(true) {
            RECORD.with_borrow(|record| {
                tracing::warn!(
                    position = %record,
                    "the jq program `{}` has run for {:.1} s; if it takes longer than {} s, the run ends",
                    shortened(&self.program),
                    elapsed.as_secs_f64(),
                    timeout.as_secs()
                );
            });
        }
        if elapsed > timeout {
            TIMEOUT.set(Some(TimedOut { program: shortened(&self.program), timeout }));
            // Each look from now on fails, even if the program catches this error.
            self.checks.set(0);
            return Err(TIMED_OUT);
        }
        Ok(())
    }
}
