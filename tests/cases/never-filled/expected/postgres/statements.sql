-- upsert `invoices`: 1 row
INSERT INTO "invoices" ("id", "state", "currency", "created_at", "paid_at", "note", "comment")
SELECT new."id", new."state", new."currency"::BPCHAR, new."created_at", new."paid_at", new."note", new."comment"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TIMESTAMP[],
    $5::TIMESTAMP[],
    $6::TEXT[],
    $7::TEXT[]
) AS new ("id", "state", "currency", "created_at", "paid_at", "note", "comment")
ON CONFLICT ("id") DO UPDATE SET
    "currency" = excluded."currency",
    "note" = excluded."note"
WHERE ROW("invoices"."currency", "invoices"."note")::RECORD
    *<> ROW(excluded."currency", excluded."note")::RECORD;
-- $1 = [1]
-- $2 = ["open"]
-- $3 = ["EUR"]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = [NULL]

-- replace `lines`: rows that the event no longer has
DELETE FROM "lines"
WHERE "invoice" = $1::INT4
    AND ("lines"."number") IN (
        SELECT kept.column1
        FROM UNNEST($2::INT4[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = 1
-- $2 = [0, 1]

-- replace `lines`: 2 rows
WITH new AS (
    SELECT new."invoice", new."number", new."text"
    FROM UNNEST(
        $1::INT4[],
        $2::INT4[],
        $3::TEXT[]
    ) AS new ("invoice", "number", "text")
),
changed AS (
    UPDATE "lines" SET
        "text" = new."text"
    FROM new
    WHERE "lines"."invoice" = new."invoice" AND "lines"."number" = new."number" AND (
        "lines"."text" IS DISTINCT FROM new."text"
    )
)
INSERT INTO "lines" ("invoice", "number", "text")
SELECT "invoice", "number", "text" FROM new
WHERE NOT EXISTS (
    SELECT FROM "lines" AS stored WHERE stored."invoice" = new."invoice" AND stored."number" = new."number"
)
ON CONFLICT ("invoice", "number") DO UPDATE SET
    "text" = excluded."text"
WHERE
    "lines"."text" IS DISTINCT FROM excluded."text";
-- $1 = [1, 1]
-- $2 = [0, 1]
-- $3 = [NULL, NULL]

-- replace `payments`: rows that the event no longer has
DELETE FROM "payments"
WHERE "invoice" = $1::INT4
    AND ("payments"."number") IN (
        SELECT kept.column1
        FROM UNNEST($2::INT4[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = 1
-- $2 = []

-- update `invoices`: 1 row
UPDATE "invoices" AS stored SET
    "state" = given.column1::TEXT,
    "paid_at" = given.column2::TIMESTAMP,
    "comment" = given.column3::TEXT
FROM UNNEST(
    $1::TEXT[],
    $2::TIMESTAMP[],
    $3::TEXT[],
    $4::INT4[]
) AS given (column1, column2, column3, column4)
WHERE "stored"."id" = given.column4::INT4;
-- $1 = ["paid"]
-- $2 = ["2025-01-16 10:00:00.000"]
-- $3 = [NULL]
-- $4 = [1]

