-- upsert `invoices`: 1 row
INSERT INTO "invoices" ("id", "customer_id")
SELECT new."id", new."customer_id"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS new ("id", "customer_id")
ON CONFLICT ("id") DO UPDATE SET
    "customer_id" = excluded."customer_id"
WHERE ROW("invoices"."customer_id")::RECORD
    *<> ROW(excluded."customer_id")::RECORD;
-- $1 = ["in_1"]
-- $2 = ["cus_1"]

-- replace `invoice_discounts`: rows that the event no longer has
DELETE FROM "invoice_discounts"
WHERE "invoice_id" = $1::TEXT
    AND ("invoice_discounts"."position") IN (
        SELECT kept.column1
        FROM UNNEST($2::INT4[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = "in_1"
-- $2 = [0, 1]

-- replace `invoice_discounts`: 2 rows
WITH new AS (
    SELECT new."invoice_id", new."position", new."discount_id"
    FROM UNNEST(
        $1::TEXT[],
        $2::INT4[],
        $3::TEXT[]
    ) AS new ("invoice_id", "position", "discount_id")
),
changed AS (
    UPDATE "invoice_discounts" SET
        "discount_id" = new."discount_id"
    FROM new
    WHERE "invoice_discounts"."invoice_id" = new."invoice_id" AND "invoice_discounts"."position" = new."position" AND (
        "invoice_discounts"."discount_id" IS DISTINCT FROM new."discount_id"
    )
)
INSERT INTO "invoice_discounts" ("invoice_id", "position", "discount_id")
SELECT "invoice_id", "position", "discount_id" FROM new
WHERE NOT EXISTS (
    SELECT FROM "invoice_discounts" AS stored WHERE stored."invoice_id" = new."invoice_id" AND stored."position" = new."position"
)
ON CONFLICT ("invoice_id", "position") DO UPDATE SET
    "discount_id" = excluded."discount_id"
WHERE
    "invoice_discounts"."discount_id" IS DISTINCT FROM excluded."discount_id";
-- $1 = ["in_1", "in_1"]
-- $2 = [0, 1]
-- $3 = ["di_1", "di_2"]

-- upsert `customers`: 1 row
INSERT INTO "customers" ("id", "email")
SELECT new."id", new."email"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS new ("id", "email")
ON CONFLICT ("id") DO UPDATE SET
    "email" = excluded."email"
WHERE ROW("customers"."email")::RECORD
    *<> ROW(excluded."email")::RECORD;
-- $1 = ["cus_2"]
-- $2 = ["ada@example.com"]

