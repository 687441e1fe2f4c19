-- replace `cart_items`: rows that the event no longer has
DELETE FROM "cart_items"
WHERE "cart" = ?
    AND ("position") NOT IN (?, ?, ?, ?);
-- (1, 0, 1, 2, 3)

-- replace `cart_items`: 1 row
INSERT INTO "cart_items" ("cart", "position", "sku", "qty", "seen")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("cart", "position") DO UPDATE SET
    "sku" = excluded."sku",
    "qty" = excluded."qty",
    "seen" = excluded."seen"
WHERE
    "cart_items"."sku" COLLATE BINARY IS NOT excluded."sku"
    OR "cart_items"."qty" IS NOT excluded."qty"
    OR "cart_items"."seen" IS NOT excluded."seen";
-- (1, 0, "a", 1, 1)

-- replace `cart_items`: rows that the event no longer has
DELETE FROM "cart_items"
WHERE "cart" = ?
    AND ("position") NOT IN (?, ?);
-- (2, 0, 1)

-- delete `cart_items`: 1 row
DELETE FROM "cart_items"
WHERE "cart" = ? AND "sku" = ?;
-- (1, "a")

-- delete `cart_items`: 2 rows
WITH given (column1, column2, column3) AS (
    VALUES
    (?, ?, ?),
    (?, ?, ?)
)
DELETE FROM "cart_items" AS stored
WHERE ("stored"."cart", "stored"."position") IN (SELECT given.column1, given.column2 FROM given)
    AND EXISTS (SELECT 1 FROM given WHERE "stored"."cart" = given.column1 AND "stored"."position" = given.column2 AND ("stored"."seen" IS NULL OR "stored"."seen" <= given.column3));
-- (3, 0, 3)
-- (3, 1, 3)

-- delete `cart_items`: 1 row
DELETE FROM "cart_items"
WHERE "cart" = ? AND "position" = ?
    AND ("seen" IS NULL OR "seen" <= ?);
-- (3, 1, 4)

-- update `cart_items`: 3 rows
WITH given (column1, column2, column3, column4) AS (
    VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
)
UPDATE "cart_items" AS stored SET
    "qty" = given.column1,
    "seen" = given.column2
FROM given
WHERE "stored"."cart" = given.column3 AND "stored"."sku" = given.column4;
-- (50, 5, 2, "a")
-- (60, 5, 2, "b")

-- update `cart_items`: 3 rows
UPDATE "cart_items" SET
    "qty" = ?,
    "seen" = ?
WHERE "cart" = ? AND "sku" = ?;
-- (70, 5, 2, "zz")

-- update `cart_items`: 2 rows
WITH given (column1, column2, column3) AS (
    VALUES
    (?, ?, ?),
    (?, ?, ?)
)
UPDATE "cart_items" AS stored SET
    "qty" = given.column1
FROM given
WHERE "stored"."cart" = given.column2 AND "stored"."position" = given.column3;
-- (9, 3, 0)
-- (10, 3, 1)

-- update `cart_items`: 1 row
UPDATE "cart_items" SET
    "qty" = ?
WHERE "cart" = ?;
-- (0, 3)

-- update `cart_items`: 1 row
UPDATE "cart_items" SET
    "seen" = ?
WHERE "cart" = ?;
-- (9, 2)

