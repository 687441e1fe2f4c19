//! The shipped mappings have no faults and no warnings.

use std::path::Path;

use libtest_mimic::Trial;
use mapper::mapping::{LoadError, Mapping, OnDelete, OperationKind, Table};

pub fn trials() -> Vec<Trial> {
    trials![
        "mappings":
        shipped_mappings_are_sound,
        upserts_keep_the_frozen_columns,
        deletes_and_child_rows_match_the_reference,
        counters_have_defaults,
        shipped_mappings_run_together,
        the_order_mapping_matches_the_reference,
    ]
}

fn shipped_mappings_are_sound() {
    let files = std::fs::read_dir("mappings").unwrap().map(|entry| entry.unwrap().path());
    for file in files.filter(|path| path.extension().is_some_and(|extension| extension == "yaml")) {
        match Mapping::load_all(&[&file]) {
            Ok((_, warnings)) => assert!(warnings[0].is_empty(), "{}", warnings[0].render(false)),
            Err(LoadError::Faulty(faults)) => panic!("{}", faults.render(false)),
            Err(error) => panic!("{error}"),
        }
    }
}

fn shipped(name: &str) -> Mapping {
    Mapping::load(Path::new(&format!("mappings/{name}.yaml"))).unwrap()
}

fn names(table: &Table, columns: impl IntoIterator<Item = usize>) -> Vec<&str> {
    columns.into_iter().map(|column| table.columns[column].name.as_str()).collect()
}

/// Which columns an upsert writes in a new row but never changes in an existing one, apart from the
/// key. This is the reference's table of strategies.
fn upserts_keep_the_frozen_columns() {
    for (mapping, table, expected) in [
        ("user", "users", &["created_at"][..]),
        ("supplier", "suppliers", &["created_at"]),
        ("product", "products", &["supplier_id", "created_at"]),
        ("post", "posts", &["created_at"]),
    ] {
        let mapping = shipped(mapping);
        let mut upserts = 0;
        for operation in mapping.operations() {
            let of = &mapping.tables[operation.table];
            let OperationKind::Upsert { key, update, guard: None } = &operation.kind else { continue };
            assert_eq!(of.name, table);
            let written = operation.reads.iter().map(|read| read.column);
            let frozen = written.filter(|column| !key.contains(column) && !update.contains(column));
            assert_eq!(names(of, frozen), expected, "{table}");
            upserts += 1;
        }
        assert!(upserts >= 2, "{table} is written by {upserts} upserts");
    }
}

/// Deleting a user is an update. Deleting a product deletes its variants. Every other product event
/// replaces them.
fn deletes_and_child_rows_match_the_reference() {
    let kinds = |mapping: &Mapping, event_type: &str| -> Vec<String> {
        let rule = mapping.rules.iter().find(|rule| rule.event_type == event_type).unwrap();
        let operations = rule.operations.iter();
        operations.map(|o| format!("{} {}", o.kind.name(), mapping.tables[o.table].name)).collect()
    };
    assert_eq!(kinds(&shipped("user"), "user.deleted"), ["update users"]);
    assert_eq!(kinds(&shipped("supplier"), "supplier.deleted"), ["delete suppliers"]);
    assert_eq!(kinds(&shipped("post"), "post.deleted"), ["delete posts"]);
    let product = shipped("product");
    assert_eq!(kinds(&product, "product.deleted"), ["delete products"]);
    for event_type in ["product.created", "product.updated", "product.published"] {
        // A `replace` is two operations.
        let expected = ["upsert products", "replace product_variants", "replace product_variants"];
        assert_eq!(kinds(&product, event_type), expected);
    }
    let reference = &product.tables[1].foreign_keys[0];
    assert_eq!((reference.references, reference.on_delete), (0, OnDelete::Cascade));
}

/// Counters and rates start at zero, in events and in the DDL.
fn counters_have_defaults() {
    let mapping = shipped("post");
    let counters = mapping.tables[0].columns.iter().filter(|column| column.default.is_some());
    assert_eq!(
        counters.map(|column| column.name.as_str()).collect::<Vec<_>>(),
        ["view_count", "like_count", "comment_count", "share_count", "engagement_rate"]
    );
}

fn shipped_mappings_run_together() {
    let files = std::fs::read_dir("mappings").unwrap().map(|entry| entry.unwrap().path());
    let files: Vec<_> =
        files.filter(|path| path.extension().is_some_and(|ending| ending == "yaml")).collect();
    match Mapping::load_all(&files) {
        Ok((mapping, _)) => assert_eq!(mapping.files.len(), files.len()),
        Err(LoadError::Faulty(faults)) => panic!("{}", faults.render(false)),
        Err(error) => panic!("{error}"),
    }
}

/// Numbers of columns and keys in the reference.
fn the_order_mapping_matches_the_reference() {
    let mapping = shipped("order");
    let [orders, items] = mapping.tables.as_slice() else { panic!("other than two tables") };
    assert_eq!((orders.columns.len(), items.columns.len()), (19, 20));
    assert_eq!((orders.unique.len(), orders.indexes.len()), (1, 3));
    assert_eq!((items.unique.len(), items.indexes.len(), items.foreign_keys.len()), (1, 2, 1));
    let not_null = |table: &mapper::mapping::Table| {
        table
            .columns
            .iter()
            .filter(|column| column.required)
            .map(|column| column.name.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        not_null(orders),
        ["order_id", "order_number", "customer_user_id", "status", "created_at", "updated_at"]
    );
    assert_eq!(
        not_null(items),
        [
            "id",
            "order_id",
            "item_id",
            "product_id",
            "supplier_id",
            "quantity",
            "unit_price_cents",
            "final_price_cents",
            "total_cents"
        ]
    );
    let with_default = orders.columns.iter().chain(&items.columns).filter(|column| column.default.is_some());
    assert_eq!(with_default.map(|column| column.name.as_str()).collect::<Vec<_>>(), ["shipped_quantity"]);
}
