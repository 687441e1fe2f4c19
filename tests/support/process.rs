//! Runs the real binary while a test changes its environment.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How long to wait for an expected event.
const TIMEOUT: Duration = Duration::from_secs(40);

/// Waits until a condition holds.
pub fn wait_until(what: &str, mut condition: impl FnMut() -> bool) {
    let deadline = Instant::now() + TIMEOUT;
    while !condition() {
        assert!(Instant::now() < deadline, "timed out: {what}");
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// A running process with its log so far. It is killed when dropped.
pub struct RunningProcess {
    child: Child,
    stdin: Option<ChildStdin>,
    log: Arc<Mutex<String>>,
    stderr: Option<JoinHandle<()>>,
    stdout: Option<JoinHandle<String>>,
}

/// Holds back some of a process's input.
pub struct Gate {
    gate: Sender<()>,
    feeding: JoinHandle<()>,
}

impl Gate {
    /// Passes the rest of the input.
    pub fn open(self) {
        let _ = self.gate.send(());
        // The thread is not joined: it may write until the test has ended the outage.
        drop(self.feeding);
    }
}

/// Result of an exited process.
#[derive(Debug)]
pub struct ExitedProcess {
    pub status: ExitStatus,
    pub stdout: String,
    pub stderr: String,
}

impl RunningProcess {
    /// Starts a command. [`RunningProcess::feed`] supplies its standard input.
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

    /// Starts a command whose standard output and standard error are closed at the other end.
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
        // A process that has exited reads nothing. The test checks its result.
        let _ = self.stdin.as_mut().unwrap().write_all(text.as_bytes());
    }

    /// Writes lines from another thread, then ends the input.
    pub fn feed_in_background(&mut self, lines: &[String]) -> JoinHandle<()> {
        let mut stdin = self.stdin.take().unwrap();
        let mut text = lines.join("\n");
        text.push('\n');
        std::thread::spawn(move || {
            let _ = stdin.write_all(text.as_bytes());
        })
    }

    /// Writes the first lines from another thread, and the others when the gate is opened. Then ends the
    /// input.
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

    /// Standard error so far.
    pub fn log(&self) -> String {
        self.log.lock().unwrap().clone()
    }

    /// Standard error, which other threads can read while it grows.
    pub fn shared_log(&self) -> Arc<Mutex<String>> {
        Arc::clone(&self.log)
    }

    /// Waits until the log contains some words.
    pub fn wait_for_log(&mut self, words: &str) {
        let deadline = Instant::now() + TIMEOUT;
        while !self.log().contains(words) {
            let ended = self.child.try_wait().unwrap();
            // The words may be in its last lines.
            if let Some(status) = ended {
                self.stderr.take().unwrap().join().unwrap();
                assert!(self.log().contains(words), "{status}, and no `{words}` in the log:\n{}", self.log());
                return;
            }
            assert!(Instant::now() < deadline, "timed out: no `{words}` in the log:\n{}", self.log());
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Waits until a condition holds while the process runs.
    pub fn wait_until(&mut self, what: &str, mut condition: impl FnMut() -> bool) {
        let deadline = Instant::now() + TIMEOUT;
        while !condition() {
            assert!(self.is_running(), "it exited before {what}:\n{}", self.log());
            assert!(Instant::now() < deadline, "timed out: {what}:\n{}", self.log());
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Whether the process still runs.
    pub fn is_running(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    /// Ends the input and waits for the process to exit.
    pub fn finish(self) -> ExitedProcess {
        self.finish_within(TIMEOUT)
    }

    /// Like [`RunningProcess::finish`], for a process that works for longer.
    pub fn finish_within(mut self, limit: Duration) -> ExitedProcess {
        drop(self.stdin.take());
        let deadline = Instant::now() + limit;
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            assert!(Instant::now() < deadline, "timed out: it does not exit:\n{}", self.log());
            std::thread::sleep(Duration::from_millis(10));
        };
        if let Some(stderr) = self.stderr.take() {
            stderr.join().unwrap();
        }
        let stdout = self.stdout.take().map(|stdout| stdout.join().unwrap()).unwrap_or_default();
        ExitedProcess { status, stdout, stderr: self.log() }
    }

    /// The process's id.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Sends the process a signal by name.
    pub fn signal(&self, name: &str) {
        let pid = self.id().to_string();
        assert!(Command::new("kill").args(["-s", name, &pid]).status().unwrap().success());
    }

    /// Kills the process, like a crash.
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
