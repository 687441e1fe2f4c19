//! Runs from a file and replays are killed at random moments, again and again. In the end, the rows equal those
//! of one undisturbed run, and no dead letter is lost on the way.

mod events;
mod full_disk;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use serde_json::Value as Json;

use crate::random::{Random, seed};
use crate::support::process::{ExitedProcess, RunningProcess};
use crate::support::{Database, finish, is_long, mapper, mapping, trial};

/// How the events of an order keep their order.
#[derive(Clone, Copy)]
enum Ordering {
    /// By guards, with that many writers.
    Guards { writers: usize },
    /// By `--park`.
    Park,
}

const ORDERINGS: [Ordering; 3] =
    [Ordering::Guards { writers: 1 }, Ordering::Guards { writers: 4 }, Ordering::Park];

impl Ordering {
    fn name(self) -> String {
        match self {
            Ordering::Guards { writers: 1 } => "1 writer".to_owned(),
            Ordering::Guards { writers } => format!("{writers} writers"),
            Ordering::Park => "--park".to_owned(),
        }
    }

    fn is_guarded(self) -> bool {
        matches!(self, Ordering::Guards { .. })
    }

    fn arguments(self) -> Vec<String> {
        match self {
            Ordering::Guards { writers } => vec!["--writers".to_owned(), writers.to_string()],
            Ordering::Park => vec!["--park".to_owned()],
        }
    }
}

pub fn trials() -> Vec<Trial> {
    let seed = seed().unwrap();
    let mut trials = Vec::new();
    for dialect in Dialect::ALL {
        for ordering in ORDERINGS {
            // Normally a process is killed once: a run or a replay in turns.
            let kills = if is_long() { 42 } else { 1 };
            let kills_run = trials.len() % 2 == 0;
            let name = format!("kills: {dialect}, {}", ordering.name());
            trials.push(trial(dialect, name.clone(), move || {
                let random = Random::named(seed, &name);
                kill_until_done(dialect, ordering, kills, kills_run, History::new(seed, name), random)
            }));
        }
    }
    trials.push(full_disk::trial(seed));
    trials
}

/// Steps of a test. A failure prints them with the seed.
struct History {
    seed: u64,
    name: String,
    steps: Vec<String>,
}

impl History {
    fn new(seed: u64, name: String) -> History {
        History { seed, name, steps: Vec::new() }
    }

    fn add(&mut self, step: String) {
        self.steps.push(step);
    }
}

impl Drop for History {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("{}, MAPPER_TEST_FUZZ_SEED={}:\n{}", self.name, self.seed, self.steps.join("\n"));
        }
    }
}

/// Events with the rows of an undisturbed run.
struct Scenario {
    ordering: Ordering,
    lines: Vec<String>,
    rows: Json,
}

impl Scenario {
    fn new(ordering: Ordering, random: &mut Random) -> Scenario {
        let lines = events::events(if is_long() { 2000 } else { 1000 }, ordering.is_guarded(), random);
        let mut scenario = Scenario { ordering, lines, rows: Json::Null };
        let workspace = Workspace::new(Dialect::Sqlite, &scenario, None);
        finish(&mut workspace.run(Mapping::Mended));
        assert!(!workspace.log.exists(), "the mended mapping applies all events");
        scenario.rows = workspace.rows();
        scenario
    }
}

#[derive(Clone, Copy)]
enum Mapping {
    Broken,
    Mended,
}

/// A database, the events as a file, and the file of dead letters.
struct Workspace {
    database: Database,
    ordering: Ordering,
    lines: usize,
    log: PathBuf,
}

impl Workspace {
    /// `log_folder` contains the dead letters, if it is not the folder of the database.
    fn new(dialect: Dialect, scenario: &Scenario, log_folder: Option<&Path>) -> Workspace {
        let database = Database::fresh(dialect);
        let folder = database.folder();
        std::fs::write(folder.join("events.ndjson"), scenario.lines.join("\n")).unwrap();
        for mapping in [Mapping::Broken, Mapping::Mended] {
            let text = events::mapping(scenario.ordering.is_guarded(), matches!(mapping, Mapping::Mended));
            std::fs::write(mapping_file(folder, mapping), text).unwrap();
        }
        let log = log_folder.unwrap_or(folder).join("dead.ndjson");
        Workspace { ordering: scenario.ordering, lines: scenario.lines.len(), log, database }
    }

    fn command(&self, command: &str, mapping: Mapping) -> Command {
        let mut mapper = mapper();
        mapper.arg(command).arg("--mapping").arg(mapping_file(self.database.folder(), mapping));
        mapper.args(["--sink", &self.database.url, "--summary", "json", "--dead-letter"]).arg(&self.log);
        mapper
    }

    fn run(&self, mapping: Mapping) -> Command {
        let mut run = self.command("run", mapping);
        run.arg("--source").arg(self.database.folder().join("events.ndjson"));
        run.args(["--batch-events", "200"]).args(self.ordering.arguments());
        run
    }

    fn replay(&self, mapping: Mapping) -> Command {
        let mut replay = self.command("replay", mapping);
        replay.args(["--batch-events", "10"]);
        replay
    }

    fn rows(&self) -> Json {
        self.database.rows(&mapping(mapping_file(self.database.folder(), Mapping::Mended)))
    }

    fn log(&self) -> Log {
        let text = match std::fs::read(&self.log) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Vec::new(),
            Err(error) => panic!("{error}"),
        };
        Log::parse(text)
    }

    /// Lines of the events that are applied.
    fn applied(&self) -> BTreeSet<usize> {
        let rows = self.database.query("SELECT CAST(line AS CHAR(9)) FROM journal");
        rows.iter().map(|row| row[0].as_deref().unwrap().trim().parse().unwrap()).collect()
    }

    /// Checks that each event is applied or a dead letter.
    fn nothing_is_lost(&self) {
        let (applied, log) = (self.applied(), self.log());
        let lost: Vec<usize> =
            (1..=self.lines).filter(|line| !applied.contains(line) && !log.events.contains(line)).collect();
        assert!(lost.is_empty(), "neither applied nor a dead letter: lines {lost:?}");
    }

    /// Checks the end: all rows are right, and only broken lines are left.
    fn is_complete(&self, scenario: &Scenario, broken: &[Vec<u8>]) {
        let log = self.log();
        assert_eq!((log.events.len(), &log.broken[..]), (0, broken));
        assert_eq!(self.log.exists(), !broken.is_empty());
        for suffix in [".replaying", ".replay-lock"] {
            let mut name = self.log.clone().into_os_string();
            name.push(suffix);
            assert!(!Path::new(&name).exists(), "{} is left", name.display());
        }
        for table in ["mapper_parked", "mapper_replayed"] {
            let count = self.database.query(&format!("SELECT CAST(COUNT(*) AS CHAR(9)) FROM {table}"));
            assert_eq!(count[0][0].as_deref().map(str::trim), Some("0"), "rows of {table}");
        }
        let rows = self.rows();
        for (table, expected) in scenario.rows.as_object().unwrap() {
            let (found, expected) = (rows[table].as_array().unwrap(), expected.as_array().unwrap());
            let differs = found.iter().zip(expected).find(|(found, expected)| found != expected);
            assert!(differs.is_none(), "a row of {table} and the expected one: {differs:?}");
            assert_eq!(found.len(), expected.len(), "rows of {table}");
        }
    }
}

fn mapping_file(folder: &Path, mapping: Mapping) -> PathBuf {
    folder.join(match mapping {
        Mapping::Broken => "broken.yaml",
        Mapping::Mended => "mended.yaml",
    })
}

/// Contents of the file of dead letters.
struct Log {
    text: Vec<u8>,
    /// Lines of the events of its dead letters.
    events: BTreeSet<usize>,
    /// Its lines that were cut short.
    broken: Vec<Vec<u8>>,
}

impl Log {
    fn parse(text: Vec<u8>) -> Log {
        let (mut events, mut broken) = (BTreeSet::new(), Vec::new());
        for line in text.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
            match serde_json::from_slice::<Json>(line) {
                Ok(dead_letter) => {
                    let line = dead_letter["position"]["line"].as_u64();
                    events.insert(usize::try_from(line.unwrap()).unwrap());
                }
                Err(_) => broken.push(line.to_vec()),
            }
        }
        Log { text, events, broken }
    }
}

/// Runs a process until that moment and kills it, like a crash. Returns its result if it exits before.
fn kill_after(command: &mut Command, moment: Duration) -> Option<ExitedProcess> {
    let started = Instant::now();
    let mut running = RunningProcess::start(command);
    while running.is_running() {
        if started.elapsed() >= moment {
            running.kill();
            return None;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    Some(running.finish())
}

/// A random moment within a duration.
fn moment(within: Duration, random: &mut Random) -> Duration {
    let micros = u64::try_from(within.as_micros()).unwrap();
    Duration::from_micros(random.number_below(micros.max(1)))
}

fn timed(command: &mut Command) -> Duration {
    let started = Instant::now();
    finish(command);
    started.elapsed()
}

/// Kills that many processes, in rounds. Each round begins with an empty database and ends with all events
/// applied.
fn kill_until_done(
    dialect: Dialect,
    ordering: Ordering,
    kills: u64,
    kills_run: bool,
    mut history: History,
    mut random: Random,
) -> Result<(), Failed> {
    let started = Instant::now();
    let scenario = Scenario::new(ordering, &mut random);
    // Without a kill, to know the durations.
    let workspace = Workspace::new(dialect, &scenario, None);
    let run_takes = timed(&mut workspace.run(Mapping::Broken));
    let dead_letters = workspace.log().events.len();
    workspace.nothing_is_lost();
    let replay_takes = timed(&mut workspace.replay(Mapping::Mended));
    workspace.is_complete(&scenario, &[]);
    history.add(format!(
        "undisturbed: run {run_takes:.1?}, {dead_letters} dead letters, replay {replay_takes:.1?}"
    ));
    let mut killer = Killer { run_takes, replay_takes, random, history, runs: 0, replays: 0 };

    let (mut rounds, mut broken_lines) = (0, 0);
    while killer.kills() < kills {
        rounds += 1;
        killer.history.add(format!("round {rounds}"));
        let workspace = Workspace::new(dialect, &scenario, None);
        let left = kills - killer.kills();
        let runs = if kills > 1 { killer.random.number_below(6).min(left) } else { u64::from(kills_run) };
        let mut broken = killer.run(&workspace, runs);
        loop {
            if killer.kills() >= kills {
                finish(&mut workspace.replay(Mapping::Mended));
                break;
            }
            let is_killed = killer.kill_replay(&workspace);
            workspace.nothing_is_lost();
            if !is_killed {
                break;
            }
            assert_eq!(workspace.log().broken, broken);
            if killer.random.number_below(4) == 0 {
                let runs = killer.random.number_below(2);
                broken = killer.run(&workspace, runs);
            }
        }
        workspace.is_complete(&scenario, &broken);
        broken_lines += broken.len();
    }
    println!(
        "{}: {} runs and {} replays killed in {rounds} rounds, {:.1} s, {broken_lines} broken lines",
        killer.history.name,
        killer.runs,
        killer.replays,
        started.elapsed().as_secs_f64()
    );
    Ok(())
}

/// Kills processes at random moments, and counts them.
struct Killer {
    run_takes: Duration,
    replay_takes: Duration,
    random: Random,
    history: History,
    runs: u64,
    replays: u64,
}

impl Killer {
    fn kills(&self) -> u64 {
        self.runs + self.replays
    }

    /// Starts the run that many times and kills it, then lets it end. Returns the broken lines of the log.
    fn run(&mut self, workspace: &Workspace, times: u64) -> Vec<Vec<u8>> {
        for _ in 0..times {
            let before = workspace.log().text;
            let moment = moment(self.run_takes, &mut self.random);
            let exited = kill_after(&mut workspace.run(Mapping::Broken), moment);
            self.runs += u64::from(exited.is_none());
            let log = workspace.log();
            assert!(log.text.starts_with(&before), "a run only appends");
            self.history.add(format!("run {}, {} dead letters", outcome(exited, moment), log.events.len()));
        }
        finish(&mut workspace.run(Mapping::Broken));
        self.history.add("run completed".to_owned());
        workspace.nothing_is_lost();
        workspace.log().broken
    }

    /// Starts a replay and kills it. Returns whether it was killed before it ended.
    fn kill_replay(&mut self, workspace: &Workspace) -> bool {
        let moment = moment(self.replay_takes, &mut self.random);
        let exited = kill_after(&mut workspace.replay(Mapping::Mended), moment);
        let is_killed = exited.is_none();
        self.replays += u64::from(is_killed);
        self.history.add(format!("replay {}", outcome(exited, moment)));
        is_killed
    }
}

/// Checks that a process has finished. A replay that left dead letters or broken lines exits with 3.
fn assert_finished(exited: &ExitedProcess) {
    assert!(matches!(exited.status.code(), Some(0 | 3)), "{}", exited.stderr);
}

/// Says how a process ended that was to be killed. If it exited by itself, it must have finished.
fn outcome(exited: Option<ExitedProcess>, moment: Duration) -> String {
    match exited {
        None => format!("killed after {moment:.1?}"),
        Some(exited) => {
            assert_finished(&exited);
            "completed".to_owned()
        }
    }
}
