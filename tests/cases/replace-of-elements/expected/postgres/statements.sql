-- replace `lines`: rows that the event no longer has
DELETE FROM "lines"
WHERE "cart" = $1::INT4
    AND ("lines"."sku") IN (
        SELECT kept.column1
        FROM UNNEST($2::TEXT[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = 1
-- $2 = ["a", "b"]

-- replace `lines`: 4 rows
WITH new AS (
    SELECT new."cart", new."sku", new."customer", new."quantity"
    FROM UNNEST(
        $1::INT4[],
        $2::TEXT[],
        $3::TEXT[],
        $4::INT4[]
    ) AS new ("cart", "sku", "customer", "quantity")
),
changed AS (
    UPDATE "lines" SET
        "customer" = new."customer",
        "quantity" = new."quantity"
    FROM new
    WHERE "lines"."cart" = new."cart" AND "lines"."sku" = new."sku" AND (
        "lines"."customer" IS DISTINCT FROM new."customer"
        OR "lines"."quantity" IS DISTINCT FROM new."quantity"
    )
)
INSERT INTO "lines" ("cart", "sku", "customer", "quantity")
SELECT "cart", "sku", "customer", "quantity" FROM new
WHERE NOT EXISTS (
    SELECT FROM "lines" AS stored WHERE stored."cart" = new."cart" AND stored."sku" = new."sku"
)
ON CONFLICT ("cart", "sku") DO UPDATE SET
    "customer" = excluded."customer",
    "quantity" = excluded."quantity"
WHERE
    "lines"."customer" IS DISTINCT FROM excluded."customer"
    OR "lines"."quantity" IS DISTINCT FROM excluded."quantity";
-- $1 = [1, 1, 2, 3]
-- $2 = ["a", "b", "a", "c"]
-- $3 = ["ann", "ann", "ann", "ann"]
-- $4 = [1, 2, 3, 4]

