-- upsert `orders`: 1 row
INSERT INTO "orders" ("id", "state", "changed_at")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "state" = excluded."state",
    "changed_at" = excluded."changed_at"
WHERE "orders"."changed_at" IS NULL OR "orders"."changed_at" <= excluded."changed_at";
-- (1, "new", "2025-01-15 10:00:02.000000")

-- replace `order_items`: rows that the event no longer has
SELECT 0, 1 FROM "orders" WHERE "id" = ? AND ("changed_at" IS NULL OR "changed_at" <= ?);
-- (1, "2025-01-15 10:00:02.000000")

-- replace `order_items`: rows that the event no longer has
DELETE FROM "order_items"
WHERE "order_id" = ?
    AND ("sku") NOT IN (?, ?);
-- (1, "a", "b")

-- replace `order_items`: 2 rows
INSERT INTO "order_items" ("order_id", "sku", "qty")
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON CONFLICT ("order_id", "sku") DO UPDATE SET
    "qty" = excluded."qty"
WHERE
    "order_items"."qty" IS NOT excluded."qty";
-- (1, "a", 1)
-- (1, "b", 2)

-- replace `order_items`: rows that the event no longer has
DELETE FROM "order_items"
WHERE "order_id" = ?
    AND ("sku") NOT IN (?);
-- (1, "x")

-- replace `order_items`: 1 row
INSERT INTO "order_items" ("order_id", "sku", "qty")
VALUES
    (?, ?, ?)
ON CONFLICT ("order_id", "sku") DO UPDATE SET
    "qty" = excluded."qty"
WHERE
    "order_items"."qty" IS NOT excluded."qty";
-- (1, "x", 9)

-- replace `order_items`: rows that the event no longer has
DELETE FROM "order_items"
WHERE "order_id" = ?;
-- (2)

