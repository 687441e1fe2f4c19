-- replace `order_lines`: rows that the event no longer has
DELETE FROM "order_lines"
WHERE "order_id" = ?
    AND ("position") NOT IN (?, ?, ?, ?);
-- (1, 0, 1, 2, 2)

-- replace `order_lines`: 3 rows
INSERT INTO "order_lines" ("order_id", "position", "item_id", "name", "qty")
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "position") DO UPDATE SET
    "item_id" = excluded."item_id",
    "name" = excluded."name",
    "qty" = excluded."qty"
WHERE
    "order_lines"."item_id" COLLATE BINARY IS NOT excluded."item_id"
    OR "order_lines"."name" COLLATE BINARY IS NOT excluded."name"
    OR "order_lines"."qty" IS NOT excluded."qty";
-- (1, 0, "a", "Pen", 4)
-- (1, 1, "b", "Ink", 5)

-- replace `order_lines`: 3 rows
INSERT INTO "order_lines" ("order_id", "position", "item_id", "name", "qty")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "position") DO UPDATE SET
    "item_id" = excluded."item_id",
    "name" = excluded."name",
    "qty" = excluded."qty"
WHERE
    "order_lines"."item_id" COLLATE BINARY IS NOT excluded."item_id"
    OR "order_lines"."name" COLLATE BINARY IS NOT excluded."name"
    OR "order_lines"."qty" IS NOT excluded."qty";
-- (1, 2, "c", "Cap", 6)

-- replace `order_lines`: rows that the event no longer has
DELETE FROM "order_lines"
WHERE "order_id" = ?
    AND ("position") NOT IN (?, ?);
-- (2, 0, 1)

-- replace `order_lines`: rows that the event no longer has
DELETE FROM "order_lines"
WHERE "order_id" = ?;
-- (3)

