//! `mapper infer --mapping`: what new documents have beyond a mapping is a patch, and what a person wrote stays.

use std::path::Path;
use std::process::{Command, Output, Stdio};

use libtest_mimic::Trial;
use serde_json::{Value as Json, json};

use super::SampleFile;
use crate::support::{mapper, mapping, root, succeed, text};

pub fn trials() -> Vec<Trial> {
    trials![
        "infer --mapping":
        members_become_columns,
        a_patched_mapping_reads_everything,
        shipped_mappings_read_their_samples_after_the_patch,
        a_file_that_reads_everything_has_no_patch,
        columns_between_braces_are_named,
        members_whose_names_are_data_are_one_column,
        lines_end_as_those_of_the_file,
        values_that_the_mapping_refuses_are_listed,
        faulty_arguments_are_refused,
    ]
}

/// A folder with a copy of the mapping of orders and a file of documents.
fn folder(documents: &[Json]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::copy(root().join("mappings/order.yaml"), folder.path().join("order.yaml")).unwrap();
    let lines: Vec<String> = documents.iter().map(Json::to_string).collect();
    std::fs::write(folder.path().join("new.ndjson"), lines.join("\n") + "\n").unwrap();
    folder
}

fn compare(folder: &Path, source: &str) -> Output {
    let mut command = mapper();
    succeed(command.current_dir(folder).args(["infer", "--mapping", "order.yaml", "--source", source]))
}

/// Applies a patch with the program `patch`.
fn patch(folder: &Path, patch: &[u8]) {
    std::fs::write(folder.join("additions.patch"), patch).unwrap();
    let input = std::fs::File::open(folder.join("additions.patch")).unwrap();
    succeed(Command::new("patch").current_dir(folder).arg("order.yaml").stdin(Stdio::from(input)));
}

fn order(number: usize) -> Json {
    json!({
        "event_type": "order.created", "entity_id": format!("{number:024x}"), "event_id": "e", "gift": number.is_multiple_of(2),
        "timestamp": "2025-01-15T10:00:00Z",
        "data": {
            "order_number": format!("N{number}"), "customer": {"user_id": "u1", "loyalty": {"points": number}},
            "status": "new", "created_at": "2025-01-15T10:00:00Z", "updated_at": "2025-01-15T10:00:00Z",
            "deliver_on": "2025-02-01", "labels": ["a", "b"],
            "items": [{
                "item_id": "i1", "product_snapshot": {"product_id": "p", "supplier_id": "s"}, "quantity": 1,
                "unit_price_cents": 5, "final_price_cents": 5, "total_cents": 5, "engraving": "For Ann",
            }],
        },
    })
}

fn members_become_columns() {
    let folder = folder(&[order(1), order(2), json!({"event_type": "order.refunded", "entity_id": "1"})]);
    let output = compare(folder.path(), "new.ndjson");
    let (diff, stderr) = (text(&output.stdout), text(&output.stderr));
    let added: Vec<&str> = diff.lines().filter(|line| line.starts_with('+')).skip(1).collect();
    let expected = [
        "+      customer_loyalty_points: {type: int, path: $.data.customer.loyalty.points}  # 2 values",
        "+      deliver_on:              {type: date, path: $.data.deliver_on}  # 2 values",
        "+      labels:                  {type: json, path: $.data.labels}  # 2 values",
        "+      gift:                    {type: boolean, path: $.gift}  # 2 values",
        "+      engraving:               {type: varchar(24), path: item.engraving}  # 2 values",
        "+  # review: no rule for order.refunded (1 event)",
    ];
    assert_eq!(added, expected, "{diff}");
    assert!(!diff.lines().skip(2).any(|line| line.starts_with('-')), "{diff}");
    assert!(stderr.contains("orders.labels: a list"), "{stderr}");
}

fn a_patched_mapping_reads_everything() {
    let folder = folder(&[order(1), order(2), json!({"event_type": "order.refunded", "entity_id": "1"})]);
    let before = std::fs::read_to_string(folder.path().join("order.yaml")).unwrap();
    patch(folder.path(), &compare(folder.path(), "new.ndjson").stdout);
    let after = std::fs::read_to_string(folder.path().join("order.yaml")).unwrap();
    // The file has all its lines, in their order.
    let mut rest = after.lines();
    assert!(before.lines().all(|line| rest.any(|other| other == line)), "{after}");
    let patched = mapping(folder.path().join("order.yaml"));
    assert_eq!(patched.tables[0].columns.last().unwrap().name, "gift");
    assert_eq!(text(&compare(folder.path(), "new.ndjson").stdout), "");
}

fn shipped_mappings_read_their_samples_after_the_patch() {
    for name in ["order", "post", "product", "supplier", "user"] {
        let (sample, folder) = (SampleFile::of(name), tempfile::tempdir().unwrap());
        let shipped = root().join(format!("mappings/{name}.yaml"));
        std::fs::copy(shipped, folder.path().join("order.yaml")).unwrap();
        let source = sample.path.to_str().unwrap();
        let first = compare(folder.path(), source);
        if first.stdout.is_empty() {
            continue;
        }
        patch(folder.path(), &first.stdout);
        let summary = succeed(mapper().current_dir(folder.path()).args([
            "run",
            "--mapping",
            "order.yaml",
            "--source",
            source,
            "--sink",
            "sqlite://test.db",
            "--summary",
            "json",
        ]));
        let summary: Json = serde_json::from_slice(&summary.stdout).unwrap();
        assert_eq!(summary["dead_lettered"], 0, "{name}: {summary}");
        assert_eq!(text(&compare(folder.path(), source).stdout), "", "{name}");
    }
}

fn a_file_that_reads_everything_has_no_patch() {
    let folder = folder(&[]);
    std::fs::copy(root().join("tests/cases/order/events.ndjson"), folder.path().join("new.ndjson")).unwrap();
    let output = compare(folder.path(), "new.ndjson");
    assert_eq!(text(&output.stdout), "");
    let stderr = text(&output.stderr);
    assert!(stderr.contains("order.yaml reads everything that the 4 records have"), "{stderr}");
}

fn members_whose_names_are_data_are_one_column() {
    let stock = |number: usize| {
        let mut order = order(number);
        order["stock"] = json!({"2025-01-01": number, format!("2025-01-{:02}", number + 2): 5});
        order
    };
    let folder = folder(&(1..20).map(stock).collect::<Vec<Json>>());
    let output = compare(folder.path(), "new.ndjson");
    let stdout = text(&output.stdout);
    assert!(stdout.contains("stock:") && !stdout.contains("2025-01-01"), "{stdout}");
    let stderr = text(&output.stderr);
    assert!(stderr.contains("orders.stock: an object whose names are data; a table"), "{stderr}");
}

fn lines_end_as_those_of_the_file() {
    let folder = folder(&[order(1), order(2)]);
    let file = folder.path().join("order.yaml");
    let with_returns = std::fs::read_to_string(&file).unwrap().replace('\n', "\r\n");
    std::fs::write(&file, with_returns).unwrap();
    let output = compare(folder.path(), "new.ndjson");
    let stdout = text(&output.stdout);
    let added: Vec<&str> = stdout.lines().filter(|line| line.starts_with("+ ")).collect();
    assert!(!added.is_empty());
    assert!(
        stdout.split('\n').filter(|line| line.starts_with("+ ")).all(|line| line.ends_with('\r')),
        "{stdout}"
    );
    patch(folder.path(), &output.stdout);
    let patched = std::fs::read_to_string(&file).unwrap();
    assert!(patched.lines().count() > 0 && patched.matches('\n').count() == patched.matches("\r\n").count());
}

fn columns_between_braces_are_named() {
    let folder = folder(&[json!({"id": 1, "name": "Ann"})]);
    let file = "format: 1\nmapping: people\nsource: {}\ntables: {people: {columns: {id: {type: int, path: $.id}}, primary_key: [id]}}\nevents:\n  - upsert: people\n    update: []\n";
    std::fs::write(folder.path().join("order.yaml"), file).unwrap();
    let output = compare(folder.path(), "new.ndjson");
    assert_eq!(text(&output.stdout), "");
    let stderr = text(&output.stderr);
    assert!(
        stderr.contains("`people` has its columns between braces or in an anchor: add name by hand"),
        "{stderr}"
    );
}

fn values_that_the_mapping_refuses_are_listed() {
    let mut faulty = order(1);
    faulty["data"]["items"][0]["quantity"] = json!("many");
    let folder = folder(&[order(2), faulty]);
    let output = compare(folder.path(), "new.ndjson");
    let stderr = text(&output.stderr);
    assert!(
        stderr.contains("1 record(s) would become dead letters") && stderr.contains("`order_items.quantity`"),
        "{stderr}"
    );
    assert!(!stderr.contains("many"), "{stderr}");
}

fn faulty_arguments_are_refused() {
    let folder = folder(&[order(1)]);
    std::fs::write(folder.path().join("faulty.yaml"), "format: 1\nmappin: x\n").unwrap();
    let cases = [
        (&["--mapping", "no.yaml"][..], "no.yaml cannot be read"),
        (&["--mapping", "faulty.yaml"], "faulty.yaml:2:1"),
        (&["--mapping", "order.yaml", "--out", "x.yaml"], "cannot be used with"),
        (&["--mapping", "order.yaml", "--name", "x"], "cannot be used with"),
    ];
    for (arguments, expected) in cases {
        let mut command = mapper();
        command.current_dir(folder.path()).args(["infer", "--source", "new.ndjson"]).args(arguments);
        let output = command.output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let stderr = text(&output.stderr);
        assert!(stderr.contains(expected), "{arguments:?}: {stderr}");
        assert_eq!(text(&output.stdout), "");
    }
}
