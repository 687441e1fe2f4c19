-- upsert `orders`: 1 row
INSERT INTO "orders" ("id")
VALUES
    (?)
ON CONFLICT ("id") DO NOTHING;
-- (1)

-- replace `order_lines`: rows that the event no longer has
DELETE FROM "order_lines"
WHERE "order_id" = ?
    AND ("position") NOT IN (?, ?);
-- (1, 0, 1)

-- replace `order_lines`: 2 rows
INSERT INTO "order_lines" ("order_id", "position", "sku", "qty")
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
ON CONFLICT ("order_id", "position") DO UPDATE SET
    "sku" = excluded."sku",
    "qty" = excluded."qty"
WHERE
    "order_lines"."sku" COLLATE BINARY IS NOT excluded."sku"
    OR "order_lines"."qty" IS NOT excluded."qty";
-- (1, 0, "X", 1)
-- (1, 1, "Y", 2)

-- replace `order_tags`: rows that the event no longer has
DELETE FROM "order_tags"
WHERE "order_id" = ?
    AND ("position") NOT IN (?, ?);
-- (1, 0, 1)

-- replace `order_tags`: 2 rows
INSERT INTO "order_tags" ("order_id", "position", "tag")
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON CONFLICT ("order_id", "position") DO UPDATE SET
    "tag" = excluded."tag"
WHERE
    "order_tags"."tag" COLLATE BINARY IS NOT excluded."tag";
-- (1, 0, "a")
-- (1, 1, "b")

-- replace `order_lines`: rows that the event no longer has
DELETE FROM "order_lines"
WHERE "order_id" = ?
    AND ("position") NOT IN (?);
-- (2, 0)

-- replace `order_lines`: 1 row
INSERT INTO "order_lines" ("order_id", "position", "sku", "qty")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("order_id", "position") DO UPDATE SET
    "sku" = excluded."sku",
    "qty" = excluded."qty"
WHERE
    "order_lines"."sku" COLLATE BINARY IS NOT excluded."sku"
    OR "order_lines"."qty" IS NOT excluded."qty";
-- (2, 0, "X", 3)

-- replace `order_tags`: rows that the event no longer has
DELETE FROM "order_tags"
WHERE "order_id" = ?
    AND ("position") NOT IN (?);
-- (2, 0)

-- replace `order_tags`: 1 row
INSERT INTO "order_tags" ("order_id", "position", "tag")
VALUES
    (?, ?, ?)
ON CONFLICT ("order_id", "position") DO UPDATE SET
    "tag" = excluded."tag"
WHERE
    "order_tags"."tag" COLLATE BINARY IS NOT excluded."tag";
-- (2, 0, "solo")

-- replace `order_lines`: rows that the event no longer has
DELETE FROM "order_lines"
WHERE "order_id" = ?;
-- (3)

-- replace `order_tags`: rows that the event no longer has
DELETE FROM "order_tags"
WHERE "order_id" = ?;
-- (3)

