-- upsert `orders`: 1 row
INSERT INTO "orders" ("id", "city", "street")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "city" = excluded."city",
    "street" = excluded."street";
-- (1, "Rome", "Sun 1")

-- replace `order_items`: rows that the event no longer has
DELETE FROM "order_items"
WHERE "order_id" = ?
    AND ("position") NOT IN (?, ?);
-- (1, 0, 1)

-- replace `order_items`: 2 rows
INSERT INTO "order_items" ("order_id", "position", "sku", "qty")
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
ON CONFLICT ("order_id", "position") DO UPDATE SET
    "sku" = excluded."sku",
    "qty" = excluded."qty"
WHERE
    "order_items"."sku" COLLATE BINARY IS NOT excluded."sku"
    OR "order_items"."qty" IS NOT excluded."qty";
-- (1, 0, "A", 1)
-- (1, 1, "B", 2)

-- replace `order_items`: rows that the event no longer has
DELETE FROM "order_items"
WHERE "order_id" = ?
    AND ("position") NOT IN (?);
-- (2, 0)

-- replace `order_items`: 1 row
INSERT INTO "order_items" ("order_id", "position", "sku", "qty")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("order_id", "position") DO UPDATE SET
    "sku" = excluded."sku",
    "qty" = excluded."qty"
WHERE
    "order_items"."sku" COLLATE BINARY IS NOT excluded."sku"
    OR "order_items"."qty" IS NOT excluded."qty";
-- (2, 0, "A", 9)

-- update `orders`: 1 row
UPDATE "orders" SET
    "city" = ?
WHERE "id" = ?;
-- ("Oslo", 1)

-- upsert `order_items`: 1 row
SELECT 0, 1 FROM "orders" WHERE "id" = ?;
-- (1)

-- upsert `order_items`: 1 row
INSERT INTO "order_items" ("order_id", "position", "sku", "qty")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("order_id", "position") DO UPDATE SET
    "sku" = excluded."sku",
    "qty" = excluded."qty";
-- (1, 2, "C", 3)

-- update `order_items`: 1 row
UPDATE "order_items" SET
    "qty" = ?
WHERE "order_id" = ? AND "position" = ?;
-- (5, 1, 0)

-- update `orders`: 1 row
UPDATE "orders" SET
    "id" = ?
WHERE "id" = ?;
-- (1, 1)

-- replace `order_items`: rows that the event no longer has
SELECT 0, 1 FROM "orders" WHERE "id" = ?;
-- (2)

-- update `order_items`: 1 row
UPDATE "order_items" SET
    "sku" = ?
WHERE "order_id" = ? AND "position" = ?;
-- ("X", 2, 1)

