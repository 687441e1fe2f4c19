-- upsert `orders`: 1 row
INSERT INTO "orders" ("id", "state", "changed_at")
SELECT new."id", new."state", new."changed_at"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TIMESTAMP[]
) AS new ("id", "state", "changed_at")
ON CONFLICT ("id") DO UPDATE SET
    "state" = excluded."state",
    "changed_at" = excluded."changed_at"
WHERE "orders"."changed_at" IS NULL OR "orders"."changed_at" <= excluded."changed_at";
-- $1 = [1]
-- $2 = ["new"]
-- $3 = ["2025-01-15 10:00:02.000000"]

-- replace `order_items`: rows that the event no longer has
SELECT given.position - 1, 1::INT8 FROM UNNEST(
    $1::INT4[],
    $2::TIMESTAMP[]
) WITH ORDINALITY AS given (c1, c2, position)
JOIN "orders" AS stored ON stored."id" = given.c1 AND (stored."changed_at" IS NULL OR stored."changed_at" <= given.c2)
FOR SHARE OF stored;
-- $1 = [1]
-- $2 = ["2025-01-15 10:00:02.000000"]

-- replace `order_items`: rows that the event no longer has
DELETE FROM "order_items"
WHERE "order_id" = $1::INT4
    AND ("order_items"."sku") IN (
        SELECT kept.column1
        FROM UNNEST($2::TEXT[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = 1
-- $2 = ["a", "b"]

-- replace `order_items`: 2 rows
WITH new AS (
    SELECT new."order_id", new."sku", new."qty"
    FROM UNNEST(
        $1::INT4[],
        $2::TEXT[],
        $3::INT4[]
    ) AS new ("order_id", "sku", "qty")
),
changed AS (
    UPDATE "order_items" SET
        "qty" = new."qty"
    FROM new
    WHERE "order_items"."order_id" = new."order_id" AND "order_items"."sku" = new."sku" AND (
        "order_items"."qty" IS DISTINCT FROM new."qty"
    )
)
INSERT INTO "order_items" ("order_id", "sku", "qty")
SELECT "order_id", "sku", "qty" FROM new
WHERE NOT EXISTS (
    SELECT FROM "order_items" AS stored WHERE stored."order_id" = new."order_id" AND stored."sku" = new."sku"
)
ON CONFLICT ("order_id", "sku") DO UPDATE SET
    "qty" = excluded."qty"
WHERE
    "order_items"."qty" IS DISTINCT FROM excluded."qty";
-- $1 = [1, 1]
-- $2 = ["a", "b"]
-- $3 = [1, 2]

