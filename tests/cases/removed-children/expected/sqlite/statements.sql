-- replace `cart_items`: rows that the event no longer has
DELETE FROM "cart_items"
WHERE "cart_id" = ?
    AND ("sku") NOT IN (?, ?, ?, ?);
-- (1, "a", "b", "c", "c")

-- replace `cart_items`: 3 rows
INSERT INTO "cart_items" ("cart_id", "sku", "qty")
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON CONFLICT ("cart_id", "sku") DO UPDATE SET
    "qty" = excluded."qty"
WHERE
    "cart_items"."qty" IS NOT excluded."qty";
-- (1, "a", 1)
-- (1, "b", 2)

-- replace `cart_items`: 3 rows
INSERT INTO "cart_items" ("cart_id", "sku", "qty")
VALUES
    (?, ?, ?)
ON CONFLICT ("cart_id", "sku") DO UPDATE SET
    "qty" = excluded."qty"
WHERE
    "cart_items"."qty" IS NOT excluded."qty";
-- (1, "c", 3)

-- replace `cart_items`: rows that the event no longer has
DELETE FROM "cart_items"
WHERE "cart_id" = ?
    AND ("sku") NOT IN (?);
-- (2, "a")

-- delete `cart_items`: 3 rows
WITH given (column1, column2) AS (
    VALUES
    (?, ?),
    (?, ?)
)
DELETE FROM "cart_items" AS stored
WHERE ("stored"."cart_id", "stored"."sku") IN (SELECT given.column1, given.column2 FROM given);
-- (1, "a")
-- (1, "c")

-- delete `cart_items`: 3 rows
DELETE FROM "cart_items"
WHERE "cart_id" = ? AND "sku" = ?;
-- (1, "zz")

