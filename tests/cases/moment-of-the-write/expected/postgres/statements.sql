-- upsert `articles`: 1 row
INSERT INTO "articles" ("id", "name", "about", "price", "version", "inserted_at", "changed_at")
SELECT new."id", new."name", new."about"::JSONB, new."price"::NUMERIC, new."version", LEFT(TO_CHAR(STATEMENT_TIMESTAMP() AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), 26)::TIMESTAMP, LEFT(TO_CHAR(STATEMENT_TIMESTAMP() AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), 23)::TIMESTAMP
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::INT4[]
) AS new ("id", "name", "about", "price", "version")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "about" = excluded."about",
    "price" = excluded."price",
    "version" = excluded."version",
    "changed_at" = CASE WHEN
        "articles"."name" IS DISTINCT FROM excluded."name"
        OR "articles"."about"::TEXT COLLATE "C" IS DISTINCT FROM excluded."about"::TEXT COLLATE "C"
        OR "articles"."price" IS DISTINCT FROM excluded."price"
        OR "articles"."version" IS DISTINCT FROM excluded."version"
        THEN excluded."changed_at" ELSE "articles"."changed_at" END
WHERE "articles"."version" IS NULL OR "articles"."version" <= excluded."version";
-- $1 = ["a"]
-- $2 = ["mug"]
-- $3 = ["{\"n\":1}"]
-- $4 = [10.00]
-- $5 = [1]

-- replace `variants`: rows that the event no longer has
DELETE FROM "variants"
WHERE "article" = $1::TEXT
    AND ("variants"."code") IN (
        SELECT kept.column1
        FROM UNNEST($2::TEXT[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = "a"
-- $2 = ["s", "l"]

-- replace `variants`: 2 rows
WITH new AS (
    SELECT new."article", new."code", new."size"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[]
    ) AS new ("article", "code", "size")
),
changed AS (
    UPDATE "variants" SET
        "size" = new."size",
        "changed_at" = LEFT(TO_CHAR(STATEMENT_TIMESTAMP() AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), 19)::TIMESTAMP
    FROM new
    WHERE "variants"."article" = new."article" AND "variants"."code" = new."code" AND (
        "variants"."size" IS DISTINCT FROM new."size"
    )
)
INSERT INTO "variants" ("article", "code", "size", "inserted_at", "changed_at")
SELECT "article", "code", "size", LEFT(TO_CHAR(STATEMENT_TIMESTAMP() AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), 19)::TIMESTAMP, LEFT(TO_CHAR(STATEMENT_TIMESTAMP() AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), 19)::TIMESTAMP FROM new
WHERE NOT EXISTS (
    SELECT FROM "variants" AS stored WHERE stored."article" = new."article" AND stored."code" = new."code"
)
ON CONFLICT ("article", "code") DO UPDATE SET
    "size" = excluded."size",
    "changed_at" = excluded."changed_at"
WHERE
    "variants"."size" IS DISTINCT FROM excluded."size";
-- $1 = ["a", "a"]
-- $2 = ["l", "s"]
-- $3 = [9, 1]

-- upsert `articles`: 1 row
INSERT INTO "articles" ("id", "name", "about", "price", "version", "inserted_at", "changed_at")
SELECT new."id", new."name", new."about"::JSONB, new."price"::NUMERIC, new."version", LEFT(TO_CHAR(STATEMENT_TIMESTAMP() AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), 26)::TIMESTAMP, LEFT(TO_CHAR(STATEMENT_TIMESTAMP() AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), 23)::TIMESTAMP
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::INT4[]
) AS new ("id", "name", "about", "price", "version")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "price" = excluded."price",
    "version" = excluded."version",
    "changed_at" = CASE WHEN
        "articles"."name" IS DISTINCT FROM excluded."name"
        OR "articles"."price" IS DISTINCT FROM excluded."price"
        OR "articles"."version" IS DISTINCT FROM excluded."version"
        THEN excluded."changed_at" ELSE "articles"."changed_at" END
WHERE "articles"."version" IS NULL OR "articles"."version" <= excluded."version";
-- $1 = ["b"]
-- $2 = ["cup"]
-- $3 = [NULL]
-- $4 = [5.50]
-- $5 = [1]

-- update `articles`: 1 row
UPDATE "articles" AS stored SET
    "changed_at" = CASE WHEN "stored"."price" IS NOT DISTINCT FROM given.column1::TEXT::NUMERIC AND "stored"."version" IS NOT DISTINCT FROM given.column2::INT4 THEN "stored"."changed_at" ELSE LEFT(TO_CHAR(STATEMENT_TIMESTAMP() AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), 23)::TIMESTAMP END,
    "price" = given.column1::TEXT::NUMERIC,
    "version" = given.column2::INT4
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[],
    $4::INT4[]
) AS given (column1, column2, column3, column4)
WHERE "stored"."id" = given.column3::TEXT AND ("stored"."version" IS NULL OR "stored"."version" <= given.column4::INT4);
-- $1 = [12.25]
-- $2 = [3]
-- $3 = ["a"]
-- $4 = [3]

-- update `articles`: 1 row
UPDATE "articles" AS stored SET
    "changed_at" = CASE WHEN "stored"."price" IS NOT DISTINCT FROM given.column1::TEXT::NUMERIC AND "stored"."version" IS NOT DISTINCT FROM given.column2::INT4 AND "stored"."name" IS NOT DISTINCT FROM given.column3::TEXT THEN "stored"."changed_at" ELSE LEFT(TO_CHAR(STATEMENT_TIMESTAMP() AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), 23)::TIMESTAMP END,
    "price" = given.column1::TEXT::NUMERIC,
    "version" = given.column2::INT4,
    "name" = given.column3::TEXT
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[],
    $4::TEXT[],
    $5::INT4[]
) AS given (column1, column2, column3, column4, column5)
WHERE "stored"."id" = given.column4::TEXT AND ("stored"."version" IS NULL OR "stored"."version" <= given.column5::INT4);
-- $1 = [NULL]
-- $2 = [2]
-- $3 = ["big cup"]
-- $4 = ["b"]
-- $5 = [2]

-- insert `visits`: 1 row
INSERT INTO "visits" ("article", "seen_at")
SELECT new."article", LEFT(TO_CHAR(STATEMENT_TIMESTAMP() AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), 26)::TIMESTAMP
FROM UNNEST(
    $1::TEXT[]
) AS new ("article")
WHERE
    NOT EXISTS (
        SELECT FROM "visits" AS stored WHERE stored."article" = new."article"
    )
ON CONFLICT DO NOTHING;
-- $1 = ["a"]

