//! The full output of `mapper erd`, and the page of the book that shows it for each shipped mapping. The
//! expected output is in `tests/checks/erd/NAME.FORMAT`. `UPDATE_EXPECT=1` writes it and the page.

use std::fmt::Write as _;

use libtest_mimic::{Failed, Trial};

use crate::support::{expect, mapper, root, succeed, text, yaml_files};

/// `odd-names` has several files, external tables, keys of several columns, a table that refers to itself, and
/// names that have a meaning in Mermaid, Markdown, HTML or Graphviz. `programs` has programs in `each`.
const MAPPINGS: [(&str, &str); 3] = [
    ("order", "mappings/order.yaml"),
    ("odd-names", "tests/checks/erd/odd-names"),
    ("programs", "tests/cases/jq-everywhere/mapping.yaml"),
];

const PAGE: &str = "docs/reference/diagrams.md";

pub fn trials() -> Vec<Trial> {
    let mut trials = vec![Trial::test("erd: the book shows the shipped mappings", check_page)];
    for (name, mapping) in MAPPINGS {
        for format in ["mermaid", "dot"] {
            let trial = Trial::test(format!("erd: {name}"), move || {
                let expected = root().join(format!("tests/checks/erd/{name}.{format}"));
                expect(&expected, &diagram(mapping, format))
            });
            trials.push(trial.with_kind(format));
        }
    }
    trials
}

fn diagram(mapping: &str, format: &str) -> String {
    text(&succeed(mapper().args(["erd", "--mapping", mapping, "--format", format])).stdout)
}

/// The sections of the page are written by the test, and the text before them by people.
fn check_page() -> Result<(), Failed> {
    let page = root().join(PAGE);
    let current = std::fs::read_to_string(&page)?;
    let mut expected = current.split("\n## ").next().unwrap_or_default().to_owned();
    for file in yaml_files(&root().join("mappings")) {
        let name = file.file_stem().unwrap().to_string_lossy();
        let path = format!("mappings/{name}.yaml");
        let diagram = diagram(&path, "mermaid");
        let link = format!("[{path}](../../{path})");
        let _ = write!(expected, "\n## {name}\n\nThe mapping is {link}.\n\n```mermaid\n{diagram}```\n");
    }
    expect(&page, &expected)
}
