//! The wish that a run should end.

use tokio::sync::watch;

/// Asks for the end of a run.
#[derive(Debug, Clone)]
pub struct StopButton(watch::Sender<bool>);

/// Tells whether it was asked for.
#[derive(Debug, Clone)]
pub struct Stop(watch::Receiver<bool>);

impl Stop {
    /// Nobody will ask.
    #[must_use]
    pub fn never() -> Stop {
        stop().1
    }
}

/// A button, and what it is connected to.
#[must_use]
pub fn stop() -> (StopButton, Stop) {
    let (button, wire) = watch::channel(false);
    (StopButton(button), Stop(wire))
}

impl StopButton {
    /// Asks; whether it had been asked before.
    #[must_use]
    pub fn press(&self) -> bool {
        self.0.send_replace(true)
    }
}

impl Stop {
    /// Whether the end was asked for.
    #[must_use]
    pub fn pressed(&self) -> bool {
        *self.0.borrow()
    }

    /// Waits until it is; for ever where nobody has the button any more.
    pub async fn wait(&mut self) {
        if self.0.wait_for(|pressed| *pressed).await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}
