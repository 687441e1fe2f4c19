-- upsert `customers`: 1 row
INSERT INTO "customers" ("id", "name", "paid", "at", "opens", "zoned")
VALUES
    (?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "paid" = excluded."paid",
    "at" = excluded."at",
    "opens" = excluded."opens",
    "zoned" = excluded."zoned";
-- (1005, "john doe", 12.3456, "2019-06-05 10:11:08.470123", "13:45:00.123456", "2019-06-05 10:11:08.470123")

-- delete `customers`: 1 row
DELETE FROM "customers"
WHERE "id" = ?;
-- (1005)

-- upsert `orders`: 1 row
INSERT INTO "orders" ("id", "total", "ordered", "note")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "total" = excluded."total",
    "ordered" = excluded."ordered",
    "note" = excluded."note";
-- (1, 19.99, "2018-03-03 13:52:34", "first")

-- upsert `orders`: 1 row
INSERT INTO "orders" ("id", "total", "ordered", "note")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "total" = excluded."total",
    "ordered" = excluded."ordered";
-- (1, 25.99, "2018-03-03 13:52:34", NULL)

-- truncate `orders`: all rows
DELETE FROM "orders";

-- upsert `deletes`: 1 row
INSERT INTO "deletes" ("table_name", "row_data")
VALUES
    (?, ?)
ON CONFLICT ("table_name") DO UPDATE SET
    "row_data" = excluded."row_data";
-- ("AUDIT", "{\"ID\":9,\"TOTAL\":19.99,\"ORDERED\":\"2018-03-03T13:52:34Z\"}")

