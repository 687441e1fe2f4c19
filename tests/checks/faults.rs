//! Every faulty mapping under `tests/cases/fault-*` gives exactly its `expected/stderr.txt`.
//!
//! To add a fault, add a folder with a `mapping.yaml`, or with several files in a folder `mappings`. If a
//! database's limit is the fault, `case.yaml` names the dialect.
//! Run this test with `UPDATE_EXPECT=1` to write the expected file, then read the file.

use std::path::{Path, PathBuf};

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use mapper::mapping::{LoadError, Mapping};
use serde::Deserialize;

use crate::support::{folders, root};

pub fn trials() -> Vec<Trial> {
    let names = folders("tests/cases").into_iter().filter_map(|folder| {
        let name = folder.file_name()?.to_str()?.to_owned();
        // Diagnostics show the path as given.
        let shown = folder.strip_prefix(root()).ok()?.to_owned();
        name.starts_with("fault-").then_some((name, shown))
    });
    let trials =
        names.map(|(name, folder)| Trial::test(format!("faults: {name}"), move || check_faults(&folder)));
    let trials: Vec<Trial> = trials.collect();
    assert!(!trials.is_empty(), "no folder `fault-*` in tests/cases");
    trials
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

/// `case.yaml` of a faulty mapping.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Settings {
    /// The dialect whose limits are faults.
    dialect: String,
}

/// The dialects for which the mapping is checked.
fn dialects(folder: &Path) -> Result<Vec<Dialect>, Failed> {
    let Ok(text) = std::fs::read_to_string(folder.join("case.yaml")) else { return Ok(Vec::new()) };
    let settings: Settings = serde_saphyr::from_str(&text)?;
    let named = Dialect::ALL.into_iter().filter(|dialect| dialect.name() == settings.dialect);
    Ok(named.collect())
}

fn check_faults(folder: &Path) -> Result<(), Failed> {
    let found = match Mapping::load_all_for(&dialects(folder)?, &files(folder)?) {
        Ok(_) => return Err(format!("{} is valid", folder.display()).into()),
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
