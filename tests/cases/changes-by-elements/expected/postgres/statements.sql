-- replace `cart_items`: rows that the event no longer has
DELETE FROM "cart_items"
WHERE "cart" = $1::INT4
    AND ("cart_items"."position") IN (
        SELECT kept.column1
        FROM UNNEST($2::INT4[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = 1
-- $2 = [0, 1, 2, 3]

-- replace `cart_items`: 1 row
WITH new AS (
    SELECT new."cart", new."position", new."sku", new."qty", new."seen"
    FROM UNNEST(
        $1::INT4[],
        $2::INT4[],
        $3::TEXT[],
        $4::INT4[],
        $5::INT4[]
    ) AS new ("cart", "position", "sku", "qty", "seen")
),
changed AS (
    UPDATE "cart_items" SET
        "sku" = new."sku",
        "qty" = new."qty",
        "seen" = new."seen"
    FROM new
    WHERE "cart_items"."cart" = new."cart" AND "cart_items"."position" = new."position" AND (
        "cart_items"."sku" IS DISTINCT FROM new."sku"
        OR "cart_items"."qty" IS DISTINCT FROM new."qty"
        OR "cart_items"."seen" IS DISTINCT FROM new."seen"
    )
)
INSERT INTO "cart_items" ("cart", "position", "sku", "qty", "seen")
SELECT "cart", "position", "sku", "qty", "seen" FROM new
WHERE NOT EXISTS (
    SELECT FROM "cart_items" AS stored WHERE stored."cart" = new."cart" AND stored."position" = new."position"
)
ON CONFLICT ("cart", "position") DO UPDATE SET
    "sku" = excluded."sku",
    "qty" = excluded."qty",
    "seen" = excluded."seen"
WHERE
    "cart_items"."sku" IS DISTINCT FROM excluded."sku"
    OR "cart_items"."qty" IS DISTINCT FROM excluded."qty"
    OR "cart_items"."seen" IS DISTINCT FROM excluded."seen";
-- $1 = [1]
-- $2 = [0]
-- $3 = ["a"]
-- $4 = [1]
-- $5 = [1]

-- delete `cart_items`: 1 row
DELETE FROM "cart_items" AS stored
USING UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS given (column1, column2)
WHERE "stored"."cart" = given.column1::INT4 AND "stored"."sku" = given.column2::TEXT;
-- $1 = [1]
-- $2 = ["a"]

-- delete `cart_items`: 2 rows
DELETE FROM "cart_items" AS stored
USING UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::INT4[]
) AS given (column1, column2, column3)
WHERE "stored"."cart" = given.column1::INT4 AND "stored"."position" = given.column2::INT4 AND ("stored"."seen" IS NULL OR "stored"."seen" <= given.column3::INT4);
-- $1 = [3, 3]
-- $2 = [0, 1]
-- $3 = [3, 3]

-- update `cart_items`: 3 rows
UPDATE "cart_items" AS stored SET
    "qty" = given.column1::INT4,
    "seen" = given.column2::INT4
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::INT4[],
    $4::TEXT[]
) AS given (column1, column2, column3, column4)
WHERE "stored"."cart" = given.column3::INT4 AND "stored"."sku" = given.column4::TEXT;
-- $1 = [50, 60, 70]
-- $2 = [5, 5, 5]
-- $3 = [2, 2, 2]
-- $4 = ["a", "b", "zz"]

-- update `cart_items`: 2 rows
UPDATE "cart_items" AS stored SET
    "qty" = given.column1::INT4
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::INT4[]
) AS given (column1, column2, column3)
WHERE "stored"."cart" = given.column2::INT4 AND "stored"."position" = given.column3::INT4;
-- $1 = [9, 10]
-- $2 = [3, 3]
-- $3 = [0, 1]

-- update `cart_items`: 1 row
UPDATE "cart_items" AS stored SET
    "qty" = given.column1::INT4
FROM UNNEST(
    $1::INT4[],
    $2::INT4[]
) AS given (column1, column2)
WHERE "stored"."cart" = given.column2::INT4;
-- $1 = [0]
-- $2 = [3]

-- update `cart_items`: 1 row
UPDATE "cart_items" AS stored SET
    "seen" = given.column1::INT4
FROM UNNEST(
    $1::INT4[],
    $2::INT4[]
) AS given (column1, column2)
WHERE "stored"."cart" = given.column2::INT4;
-- $1 = [9]
-- $2 = [2]

