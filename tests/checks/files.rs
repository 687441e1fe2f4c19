//! The files of the project.

use std::path::PathBuf;

use crate::support::root;

/// All files, by path within the repository, without those of Git and of builds.
pub fn project_files() -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(root().join(&folder)).unwrap() {
            let entry = entry.unwrap();
            let name = entry.file_name();
            let path = folder.join(&name);
            if !entry.file_type().unwrap().is_dir() {
                files.push(path);
            } else if name != "target" && name != ".git" {
                folders.push(path);
            }
        }
    }
    files
}
