//! A run of the real binary that goes on while a test does something to its database.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How long to wait for what must happen.
const TIMEOUT: Duration = Duration::from_secs(40);

/// Waits until something is so.
pub fn wait_until(what: &str, mut condition: impl FnMut() -> bool) {
    let deadline = Instant::now() + TIMEOUT;
    while !condition() {
        assert!(Instant::now() < deadline, "in vain: {what}");
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// A process with what it has said so far. Killed when dropped.
pub struct RunningProcess {
    child: Child,
    stdin: Option<ChildStdin>,
    log: Arc<Mutex<String>>,
    stderr: Option<JoinHandle<()>>,
    stdout: Option<JoinHandle<String>>,
}

/// Holds back a part of a run's input.
pub struct Gate {
    gate: Sender<()>,
    feeding: JoinHandle<()>,
}

impl Gate {
    /// Lets the rest through.
    pub fn open(self) {
        let _ = self.gate.send(());
        // It may take until the test has mended what the run waits for.
        drop(self.feeding);
    }
}

/// What a process came to.
#[derive(Debug)]
pub struct ExitedProcess {
    pub status: ExitStatus,
    pub stdout: String,
    pub stderr: String,
}

impl RunningProcess {
    /// Starts a command; what it reads on standard input is given by [`RunningProcess::feed`].
    pub fn start(command: &mut Command) -> RunningProcess {
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let log = Arc::new(Mutex::new(String::new()));
        let (lines, shared_log) = (BufReader::new(child.stderr.take().unwrap()), Arc::clone(&log));
        let stderr = std::thread::spawn(move || {
            for line in lines.lines() {
                let mut log = shared_log.lock().unwrap();
                log.push_str(&line.unwrap());
                log.push('\n');
            }
        });
        let mut out = child.stdout.take().unwrap();
        let stdout = std::thread::spawn(move || {
            let mut text = String::new();
            out.read_to_string(&mut text).unwrap();
            text
        });
        let stdin = child.stdin.take();
        RunningProcess { child, stdin, log, stderr: Some(stderr), stdout: Some(stdout) }
    }

    /// Starts a command to whose log and output nobody listens: their other ends are closed.
    pub fn start_with_closed_output(command: &mut Command) -> RunningProcess {
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop((child.stdout.take(), child.stderr.take()));
        let stdin = child.stdin.take();
        RunningProcess { child, stdin, log: Arc::default(), stderr: None, stdout: None }
    }

    /// Writes lines to its standard input.
    pub fn feed(&mut self, lines: &[String]) {
        let mut text = lines.join("\n");
        text.push('\n');
        // A process that has ended reads no more: what it came to is the test's business.
        let _ = self.stdin.as_mut().unwrap().write_all(text.as_bytes());
    }

    /// The same from a thread of its own, and then ends the input.
    pub fn feed_in_background(&mut self, lines: &[String]) -> JoinHandle<()> {
        let mut stdin = self.stdin.take().unwrap();
        let mut text = lines.join("\n");
        text.push('\n');
        std::thread::spawn(move || {
            let _ = stdin.write_all(text.as_bytes());
        })
    }

    /// Writes the first lines from a thread of its own, and the others when the gate is opened;
    /// then ends the input.
    pub fn feed_through_gate(&mut self, first: &[String], others: &[String]) -> Gate {
        let mut stdin = self.stdin.take().unwrap();
        let [first, others] = [first, others].map(|lines| format!("{}\n", lines.join("\n")));
        let (gate, opened) = std::sync::mpsc::channel();
        let feeding = std::thread::spawn(move || {
            let _ = stdin.write_all(first.as_bytes());
            let _ = opened.recv();
            let _ = stdin.write_all(others.as_bytes());
        });
        Gate { gate, feeding }
    }

    /// What it has said on standard error so far.
    pub fn log(&self) -> String {
        self.log.lock().unwrap().clone()
    }

    /// Waits until it says some words.
    pub fn wait_for_log(&mut self, words: &str) {
        let deadline = Instant::now() + TIMEOUT;
        while !self.log().contains(words) {
            let ended = self.child.try_wait().unwrap();
            // It may have said them with its last breath.
            if let Some(status) = ended {
                self.stderr.take().unwrap().join().unwrap();
                assert!(self.log().contains(words), "{status} without a word of `{words}`:\n{}", self.log());
                return;
            }
            assert!(Instant::now() < deadline, "no word of `{words}`:\n{}", self.log());
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Waits until something is so, as long as it runs.
    pub fn wait_until(&mut self, what: &str, mut condition: impl FnMut() -> bool) {
        let deadline = Instant::now() + TIMEOUT;
        while !condition() {
            assert!(self.is_running(), "it ended before {what}:\n{}", self.log());
            assert!(Instant::now() < deadline, "in vain: {what}:\n{}", self.log());
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Whether it still runs.
    pub fn is_running(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    /// Ends its input and waits for it to end.
    pub fn finish(mut self) -> ExitedProcess {
        drop(self.stdin.take());
        let deadline = Instant::now() + TIMEOUT;
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            assert!(Instant::now() < deadline, "does not end:\n{}", self.log());
            std::thread::sleep(Duration::from_millis(10));
        };
        if let Some(stderr) = self.stderr.take() {
            stderr.join().unwrap();
        }
        let stdout = self.stdout.take().map(|stdout| stdout.join().unwrap()).unwrap_or_default();
        ExitedProcess { status, stdout, stderr: self.log() }
    }

    /// Sends it a signal by name.
    pub fn signal(&self, name: &str) {
        let pid = self.child.id().to_string();
        assert!(Command::new("kill").args(["-s", name, &pid]).status().unwrap().success());
    }

    /// Kills it as a crash would.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for RunningProcess {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
