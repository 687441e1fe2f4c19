-- upsert `documents`: 1 row
INSERT INTO "documents" ("id", "meta", "lang")
SELECT new."id", new."meta"::JSONB, new."lang"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("id", "meta", "lang")
ON CONFLICT ("id") DO UPDATE SET
    "meta" = excluded."meta",
    "lang" = excluded."lang"
WHERE ROW("documents"."meta", "documents"."lang")::RECORD
    *<> ROW(excluded."meta", excluded."lang")::RECORD;
-- $1 = [1]
-- $2 = ["{\"lang\":\"de\",\"pages\":3}"]
-- $3 = ["de"]

-- replace `document_lines`: rows that the event no longer has
DELETE FROM "document_lines"
WHERE "document_id" = $1::INT4
    AND ("document_lines"."sku") IN (
        SELECT kept.column1
        FROM UNNEST($2::TEXT[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = 1
-- $2 = ["A", "B"]

-- replace `document_lines`: 2 rows
WITH new AS (
    SELECT new."document_id", new."sku", new."qty"
    FROM UNNEST(
        $1::INT4[],
        $2::TEXT[],
        $3::INT4[]
    ) AS new ("document_id", "sku", "qty")
),
changed AS (
    UPDATE "document_lines" SET
        "qty" = new."qty"
    FROM new
    WHERE "document_lines"."document_id" = new."document_id" AND "document_lines"."sku" = new."sku" AND (
        "document_lines"."qty" IS DISTINCT FROM new."qty"
    )
)
INSERT INTO "document_lines" ("document_id", "sku", "qty")
SELECT "document_id", "sku", "qty" FROM new
WHERE NOT EXISTS (
    SELECT FROM "document_lines" AS stored WHERE stored."document_id" = new."document_id" AND stored."sku" = new."sku"
)
ON CONFLICT ("document_id", "sku") DO UPDATE SET
    "qty" = excluded."qty"
WHERE
    "document_lines"."qty" IS DISTINCT FROM excluded."qty";
-- $1 = [1, 1]
-- $2 = ["A", "B"]
-- $3 = [2, 1]

-- replace `document_steps`: rows that the event no longer has
DELETE FROM "document_steps"
WHERE "document_id" = $1::INT4
    AND ("document_steps"."position") IN (
        SELECT kept.column1
        FROM UNNEST($2::INT4[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = 1
-- $2 = [0, 1]

-- replace `document_steps`: 2 rows
WITH new AS (
    SELECT new."document_id", new."position", new."name"
    FROM UNNEST(
        $1::INT4[],
        $2::INT4[],
        $3::TEXT[]
    ) AS new ("document_id", "position", "name")
),
changed AS (
    UPDATE "document_steps" SET
        "name" = new."name"
    FROM new
    WHERE "document_steps"."document_id" = new."document_id" AND "document_steps"."position" = new."position" AND (
        "document_steps"."name" IS DISTINCT FROM new."name"
    )
)
INSERT INTO "document_steps" ("document_id", "position", "name")
SELECT "document_id", "position", "name" FROM new
WHERE NOT EXISTS (
    SELECT FROM "document_steps" AS stored WHERE stored."document_id" = new."document_id" AND stored."position" = new."position"
)
ON CONFLICT ("document_id", "position") DO UPDATE SET
    "name" = excluded."name"
WHERE
    "document_steps"."name" IS DISTINCT FROM excluded."name";
-- $1 = [1, 1]
-- $2 = [0, 1]
-- $3 = ["pack", "ship"]

