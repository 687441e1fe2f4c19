-- tests/checks/explain/input/counted.json: stock.counted A-1
-- upsert `stock`: 1 row
--    sku        A-1
--    quantity   5
--    warehouse  north=1
--    topic      stock
--    position   0
--    moved_at   2025-01-15 10:30:00.000
INSERT INTO "stock" ("sku", "quantity", "warehouse", "topic", "position", "moved_at")
VALUES
    (?, ?, ?, ?, ?, ?)
ON CONFLICT ("sku") DO UPDATE SET
    "quantity" = excluded."quantity",
    "warehouse" = excluded."warehouse",
    "topic" = excluded."topic",
    "position" = excluded."position",
    "moved_at" = excluded."moved_at";
-- ("A-1", 5, "north=1", "stock", 0, "2025-01-15 10:30:00.000")

-- tests/checks/explain/input/counts.ndjson:1: stock.counted A-1
-- upsert `stock`: 1 row
--    sku        A-1
--    quantity   7
--    warehouse  north=1
--    topic      stock
--    position   1
--    moved_at   2025-01-15 10:30:00.000
INSERT INTO "stock" ("sku", "quantity", "warehouse", "topic", "position", "moved_at")
VALUES
    (?, ?, ?, ?, ?, ?)
ON CONFLICT ("sku") DO UPDATE SET
    "quantity" = excluded."quantity",
    "warehouse" = excluded."warehouse",
    "topic" = excluded."topic",
    "position" = excluded."position",
    "moved_at" = excluded."moved_at";
-- ("A-1", 7, "north=1", "stock", 1, "2025-01-15 10:30:00.000")

-- tests/checks/explain/input/counts.ndjson:2: stock.counted A-1
-- dead letter (extract): `$.quantity` is text, but not an integer, column `stock.quantity` takes `int`

