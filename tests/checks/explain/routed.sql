-- tests/checks/explain/input/counted.json: counted A-1
-- taken by `counts` and `log`
-- upsert `counts`: 1 row
--    sku       A-1
--    quantity  5
INSERT INTO "counts" ("sku", "quantity")
VALUES
    (?, ?)
ON CONFLICT ("sku") DO UPDATE SET
    "quantity" = excluded."quantity";
-- ("A-1", 5)

-- insert `log`: 1 row
--    topic      stock
--    position   0
--    warehouse  NULL
INSERT INTO "log" ("topic", "position", "warehouse")
VALUES
    (?, ?, ?);
-- ("stock", 0, NULL)

