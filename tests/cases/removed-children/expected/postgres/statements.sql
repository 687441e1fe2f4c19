-- replace `cart_items`: rows that the event no longer has
DELETE FROM "cart_items"
WHERE "cart_id" = $1::INT4
    AND ("cart_items"."sku") IN (
        SELECT kept.column1
        FROM UNNEST($2::TEXT[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = 1
-- $2 = ["a", "b", "c"]

-- replace `cart_items`: 3 rows
WITH new AS (
    SELECT new."cart_id", new."sku", new."qty"
    FROM UNNEST(
        $1::INT4[],
        $2::TEXT[],
        $3::INT4[]
    ) AS new ("cart_id", "sku", "qty")
),
changed AS (
    UPDATE "cart_items" SET
        "qty" = new."qty"
    FROM new
    WHERE "cart_items"."cart_id" = new."cart_id" AND "cart_items"."sku" = new."sku" AND (
        "cart_items"."qty" IS DISTINCT FROM new."qty"
    )
)
INSERT INTO "cart_items" ("cart_id", "sku", "qty")
SELECT "cart_id", "sku", "qty" FROM new
WHERE NOT EXISTS (
    SELECT FROM "cart_items" AS stored WHERE stored."cart_id" = new."cart_id" AND stored."sku" = new."sku"
)
ON CONFLICT ("cart_id", "sku") DO UPDATE SET
    "qty" = excluded."qty"
WHERE
    "cart_items"."qty" IS DISTINCT FROM excluded."qty";
-- $1 = [1, 1, 1]
-- $2 = ["a", "b", "c"]
-- $3 = [1, 2, 3]

-- delete `cart_items`: 3 rows
DELETE FROM "cart_items" AS stored
USING UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS given (column1, column2)
WHERE "stored"."cart_id" = given.column1::INT4 AND "stored"."sku" = given.column2::TEXT;
-- $1 = [1, 1, 1]
-- $2 = ["a", "c", "zz"]

