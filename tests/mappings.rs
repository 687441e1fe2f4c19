//! The mappings that come with the program have neither faults nor warnings.

use std::path::Path;

use mapper::mapping::{LoadError, Mapping};

#[test]
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

#[test]
fn shipped_mappings_are_one_run() {
    let files = std::fs::read_dir("mappings").unwrap().map(|entry| entry.unwrap().path());
    let files: Vec<_> =
        files.filter(|path| path.extension().is_some_and(|ending| ending == "yaml")).collect();
    match Mapping::load_all(&files) {
        Ok((mapping, _)) => assert_eq!(mapping.parts.len(), files.len()),
        Err(LoadError::Faulty(faults)) => panic!("{}", faults.render(false)),
        Err(error) => panic!("{error}"),
    }
}

/// The numbers that the seed gives.
#[test]
fn the_order_mapping_is_the_seeds() {
    let mapping = Mapping::load(Path::new("mappings/order.yaml")).unwrap();
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
