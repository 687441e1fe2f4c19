//! The dead letters are on a disk that is full at times.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;

use super::{History, Mapping, Ordering, Scenario, Workspace, assert_finished, kill_after, moment, timed};
use crate::random::Random;
use crate::support::{finish, is_long, text, trial as trial_on};

/// Bytes of the disk. The dead letters need a part of it.
const SIZE: u64 = 2 << 20;

/// A small disk in memory. It is unmounted when dropped.
struct Disk {
    folder: tempfile::TempDir,
}

impl Disk {
    /// Mounts a disk, which only root can. Returns the reason if it is refused.
    fn mount() -> Result<Disk, String> {
        let folder = tempfile::tempdir().unwrap();
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &format!("size={SIZE}"), "tmpfs"]).arg(folder.path());
        match mount.output() {
            Ok(output) if output.status.success() => Ok(Disk { folder }),
            Ok(output) => Err(text(&output.stderr).trim().to_owned()),
            Err(error) => Err(error.to_string()),
        }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Fills the disk. At most `free` bytes and a page are left.
    fn fill(&self, free: u64) {
        use std::io::Write;
        let mut file = std::fs::File::create(self.path().join("filler")).unwrap();
        while file.write_all(&[0; 4096]).is_ok() {}
        let length = file.metadata().unwrap().len();
        file.set_len(length.saturating_sub(free)).unwrap();
    }

    fn free(&self) {
        std::fs::remove_file(self.path().join("filler")).unwrap();
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.path()).status();
    }
}

pub fn trial(seed: u64) -> Trial {
    let name = "kills: dead letters on a full disk".to_owned();
    match Disk::mount() {
        Ok(_) => trial_on(Dialect::Sqlite, name.clone(), move || {
            full_disk(History::new(seed, name.clone()), Random::named(seed, &name))
        }),
        Err(reason) => {
            let kind = format!("a small disk cannot be mounted: {reason}");
            Trial::test(name, || Ok(())).with_kind(kind).with_ignored_flag(true)
        }
    }
}

/// Runs and replays find the disk full, or are killed meanwhile. Neither loses a dead letter, and each can be
/// started again once there is space.
fn full_disk(mut history: History, mut random: Random) -> Result<(), Failed> {
    let scenario = Scenario::new(Ordering::Guards { writers: 1 }, &mut random);
    let rounds = if is_long() { 20 } else { 2 };
    let (mut full, mut broken_lines) = (0, 0);
    for round in 1..=rounds {
        history.add(format!("round {round}"));
        let disk = Disk::mount().unwrap();
        let workspace = Workspace::new(Dialect::Sqlite, &scenario, Some(disk.path()));
        // A process may exit because the disk is full. Returns whether it did.
        let mut on_a_full_disk = |command: &mut Command, takes: Duration, random: &mut Random| {
            disk.fill(random.number_below(32 << 10));
            let moment = if random.number_below(2) == 0 { Duration::MAX } else { moment(takes, random) };
            let exited = kill_after(command, moment);
            let is_full = exited.as_ref().is_some_and(|exited| {
                let is_full = exited.stderr.contains("No space left on device");
                if is_full {
                    assert_eq!(exited.status.code(), Some(1), "{}", exited.stderr);
                } else {
                    assert_finished(exited);
                }
                is_full
            });
            let how = match &exited {
                None => "killed",
                Some(_) if is_full => "no space",
                Some(_) => "completed",
            };
            disk.free();
            history.add(format!("{how}, {} bytes of dead letters", workspace.log().text.len()));
            full += usize::from(is_full);
        };
        let takes = Duration::from_secs(1);
        for _ in 0..3 {
            let before = workspace.log().text;
            on_a_full_disk(&mut workspace.run(Mapping::Broken), takes, &mut random);
            assert!(workspace.log().text.starts_with(&before), "a run only appends");
        }
        finish(&mut workspace.run(Mapping::Broken));
        workspace.nothing_is_lost();
        // All fail again, so the replay needs space for a second file.
        let takes = timed(&mut workspace.replay(Mapping::Broken));
        let before = workspace.log();
        broken_lines += before.broken.len();
        for _ in 0..3 {
            on_a_full_disk(&mut workspace.replay(Mapping::Broken), takes, &mut random);
            workspace.nothing_is_lost();
            let log = workspace.log();
            assert_eq!((&log.events, &log.broken), (&before.events, &before.broken));
        }
        finish(&mut workspace.replay(Mapping::Mended));
        workspace.is_complete(&scenario, &before.broken);
    }
    println!("{}: {full} processes without space, {broken_lines} broken lines", history.name);
    assert!(full > 0, "the disk was never full");
    Ok(())
}
