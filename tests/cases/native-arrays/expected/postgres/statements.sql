-- upsert `articles`: 1 row
INSERT INTO "articles" ("id", "tags", "sizes", "prices")
SELECT new."id", new."tags"::TEXT[], new."sizes"::BIGINT[], new."prices"::NUMERIC(12,4)[]
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("id", "tags", "sizes", "prices")
ON CONFLICT ("id") DO UPDATE SET
    "tags" = excluded."tags",
    "sizes" = excluded."sizes",
    "prices" = excluded."prices"
WHERE ROW("articles"."tags", "articles"."sizes", "articles"."prices")::RECORD
    *<> ROW(excluded."tags", excluded."sizes", excluded."prices")::RECORD;
-- $1 = [1]
-- $2 = ["[\"new\",\"\",null,\"NULL\",\"a b\",\"{c,d}\",\"\\\"e\\\"\",\"f\\\\g\",\"ü🛒\",\"two\\nlines\"]"]
-- $3 = ["[1,-9223372036854775808,null]"]
-- $4 = ["[1.5,12345678.1234,2.25]"]

-- replace `variants`: rows that the event no longer has
DELETE FROM "variants"
WHERE "article" = $1::INT4
    AND ("variants"."code") IN (
        SELECT kept.column1
        FROM UNNEST($2::TEXT[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = 1
-- $2 = []

-- replace `variants`: 3 rows
WITH new AS (
    SELECT new."article", new."code", new."colours"::VARCHAR[], new."parts"::JSONB[]
    FROM UNNEST(
        $1::INT4[],
        $2::TEXT[],
        $3::TEXT[],
        $4::TEXT[]
    ) AS new ("article", "code", "colours", "parts")
),
changed AS (
    UPDATE "variants" SET
        "colours" = new."colours",
        "parts" = new."parts"
    FROM new
    WHERE "variants"."article" = new."article" AND "variants"."code" = new."code" AND (
        "variants"."colours"::TEXT[]::TEXT COLLATE "C" IS DISTINCT FROM new."colours"::TEXT[]::TEXT COLLATE "C"
        OR "variants"."parts"::TEXT[]::TEXT COLLATE "C" IS DISTINCT FROM new."parts"::TEXT[]::TEXT COLLATE "C"
    )
)
INSERT INTO "variants" ("article", "code", "colours", "parts")
SELECT "article", "code", "colours", "parts" FROM new
WHERE NOT EXISTS (
    SELECT FROM "variants" AS stored WHERE stored."article" = new."article" AND stored."code" = new."code"
)
ON CONFLICT ("article", "code") DO UPDATE SET
    "colours" = excluded."colours",
    "parts" = excluded."parts"
WHERE
    "variants"."colours"::TEXT[]::TEXT COLLATE "C" IS DISTINCT FROM excluded."colours"::TEXT[]::TEXT COLLATE "C"
    OR "variants"."parts"::TEXT[]::TEXT COLLATE "C" IS DISTINCT FROM excluded."parts"::TEXT[]::TEXT COLLATE "C";
-- $1 = [2, 2, 2]
-- $2 = ["l", "m", "s"]
-- $3 = [NULL, NULL, "[\"red\",\"blue\"]"]
-- $4 = [NULL, NULL, "[{\"n\":1},\"x\",[1,2],null]"]

-- upsert `articles`: 1 row
INSERT INTO "articles" ("id", "tags", "sizes", "prices")
SELECT new."id", new."tags"::TEXT[], new."sizes"::BIGINT[], new."prices"::NUMERIC(12,4)[]
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("id", "tags", "sizes", "prices")
ON CONFLICT ("id") DO UPDATE SET
    "tags" = excluded."tags",
    "prices" = excluded."prices"
WHERE ROW("articles"."tags", "articles"."prices")::RECORD
    *<> ROW(excluded."tags", excluded."prices")::RECORD;
-- $1 = [3]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = [NULL]

-- update `articles`: 1 row
UPDATE "articles" AS stored SET
    "tags" = given.column1::TEXT::TEXT[]
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[]
) AS given (column1, column2)
WHERE "stored"."id" = given.column2::INT4;
-- $1 = ["[\"old\"]"]
-- $2 = [4]

-- update `articles`: 1 row
UPDATE "articles" AS stored SET
    "tags" = given.column1::TEXT::TEXT[],
    "sizes" = given.column2::TEXT::BIGINT[]
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::INT4[]
) AS given (column1, column2, column3)
WHERE "stored"."id" = given.column3::INT4;
-- $1 = ["[\"x\",\"y\"]"]
-- $2 = ["[3]"]
-- $3 = [2]

-- upsert `articles`: 1 row
INSERT INTO "articles" ("id", "tags", "sizes", "prices")
SELECT new."id", new."tags"::TEXT[], new."sizes"::BIGINT[], new."prices"::NUMERIC(12,4)[]
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("id", "tags", "sizes", "prices")
ON CONFLICT ("id") DO NOTHING;
-- $1 = [6]
-- $2 = ["[\"once\"]"]
-- $3 = [NULL]
-- $4 = ["[]"]

