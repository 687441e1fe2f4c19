//! Every faulty mapping under `tests/cases/fault-*` gives exactly its `expected/stderr.txt`.
//!
//! To add a fault is to add a folder with a `mapping.yaml`, or with a folder `mappings` of several
//! files, and to run this with `UPDATE_EXPECT=1`, which writes what it gives. Then read it.

use std::path::{Path, PathBuf};

use libtest_mimic::{Arguments, Failed, Trial};
use mapper::mapping::{LoadError, Mapping};

fn main() -> Result<std::process::ExitCode, Box<dyn std::error::Error>> {
    let arguments = Arguments::from_args();
    Ok(libtest_mimic::run(&arguments, trials()?).exit_code())
}

fn trials() -> std::io::Result<Vec<Trial>> {
    let mut trials = Vec::new();
    for entry in std::fs::read_dir("tests/cases")? {
        let folder = entry?.path();
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with("fault-") {
            trials.push(Trial::test(name, move || gives_its_faults(&folder)));
        }
    }
    if trials.is_empty() {
        return Err(std::io::Error::other("no folder `fault-*` in tests/cases"));
    }
    trials.sort_by(|one, other| one.name().cmp(other.name()));
    Ok(trials)
}

/// The mapping files of a case, in order.
fn files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let several = folder.join("mappings");
    if !several.is_dir() {
        return Ok(vec![folder.join("mapping.yaml")]);
    }
    let entries = std::fs::read_dir(several)?.map(|entry| Ok(entry?.path()));
    let mut files = entries.collect::<std::io::Result<Vec<PathBuf>>>()?;
    files.sort();
    Ok(files)
}

fn gives_its_faults(folder: &Path) -> Result<(), Failed> {
    let found = match Mapping::load_all(&files(folder)?) {
        Ok(_) => return Err(format!("{} has no fault", folder.display()).into()),
        Err(LoadError::Faulty(faults)) => faults.render(false),
        Err(other) => return Err(other.into()),
    };
    let expected = folder.join("expected/stderr.txt");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::create_dir_all(folder.join("expected"))?;
        std::fs::write(&expected, found)?;
        return Ok(());
    }
    let wanted = std::fs::read_to_string(&expected)
        .map_err(|error| format!("{}: {error}; UPDATE_EXPECT=1 writes it", expected.display()))?;
    if found == wanted {
        return Ok(());
    }
    Err(format!("{} differs\n--- expected\n{wanted}\n--- found\n{found}", expected.display()).into())
}
