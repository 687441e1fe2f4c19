//! Catches panics of the library that runs programs. Some of its functions panic on rare values, such as numbers at
//! the end of their range. Such a value must not end the run.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::Once;

thread_local! {
    static IS_CAUGHT: Cell<bool> = const { Cell::new(false) };
}

/// Calls a function that runs a program. Returns `None` if it panics. The message of the panic can contain values of
/// the document, so nobody sees it.
pub(super) fn caught<T>(run: impl FnOnce() -> T) -> Option<T> {
    static SILENCED: Once = Once::new();
    SILENCED.call_once(|| {
        let hook = take_hook();
        set_hook(Box::new(move |panic| {
            if !IS_CAUGHT.get() {
                hook(panic);
            }
        }));
    });
    let was_caught = IS_CAUGHT.replace(true);
    // A program changes nothing but its own values, and those are dropped.
    let outcome = catch_unwind(AssertUnwindSafe(run));
    IS_CAUGHT.set(was_caught);
    outcome.ok()
}
