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
DELETE FROM "cart_items"
WHERE "cart" = ? AND "position" = ?
    AND ("seen" IS NULL OR "seen" <= ?);
-- (3, 0, 3)

-- update `cart_items`: 3 rows
UPDATE "cart_items" SET
    "qty" = ?,
    "seen" = ?
WHERE "cart" = ? AND "sku" = ?;
-- (50, 5, 2, "a")

-- update `cart_items`: 2 rows
UPDATE "cart_items" SET
    "qty" = ?
WHERE "cart" = ? AND "position" = ?;
-- (9, 3, 0)

-- update `cart_items`: 2 rows
UPDATE "cart_items" SET
    "qty" = ?
WHERE "cart" = ?;
-- (0, 3)

-- update `cart_items`: 1 row
UPDATE "cart_items" SET
    "seen" = ?
WHERE "cart" = ?;
-- (9, 2)

