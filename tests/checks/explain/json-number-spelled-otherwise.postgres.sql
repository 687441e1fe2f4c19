-- tests/cases/json-number-spelled-otherwise/events.ndjson:1: put 1
-- upsert `things`: 1 row
--    id    1
--    held  1
INSERT INTO "things" ("id", "held")
SELECT new."id", new."held"::JSONB
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS new ("id", "held")
ON CONFLICT ("id") DO UPDATE SET
    "held" = excluded."held"
WHERE ROW("things"."held")::RECORD
    *<> ROW(excluded."held")::RECORD;
-- $1 = [1]
-- $2 = ["1"]

-- replace `parts`: rows that the event no longer has
--    where thing          1
--    and part is none of  0  1  2
DELETE FROM "parts"
WHERE "thing" = $1::INT4
    AND ("parts"."part") IN (
        SELECT kept.column1
        FROM UNNEST($2::INT4[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = 1
-- $2 = [0, 1, 2]

-- replace `parts`: 3 rows
--    thing  1  1  1
--    part   0  1  2
--    held   1  2  3
WITH new AS (
    SELECT new."thing", new."part", new."held"::JSONB
    FROM UNNEST(
        $1::INT4[],
        $2::INT4[],
        $3::TEXT[]
    ) AS new ("thing", "part", "held")
),
changed AS (
    UPDATE "parts" SET
        "held" = new."held"
    FROM new
    WHERE "parts"."thing" = new."thing" AND "parts"."part" = new."part" AND (
        "parts"."held"::TEXT COLLATE "C" IS DISTINCT FROM new."held"::TEXT COLLATE "C"
    )
)
INSERT INTO "parts" ("thing", "part", "held")
SELECT "thing", "part", "held" FROM new
WHERE NOT EXISTS (
    SELECT FROM "parts" AS stored WHERE stored."thing" = new."thing" AND stored."part" = new."part"
)
ON CONFLICT ("thing", "part") DO UPDATE SET
    "held" = excluded."held"
WHERE
    "parts"."held"::TEXT COLLATE "C" IS DISTINCT FROM excluded."held"::TEXT COLLATE "C";
-- $1 = [1, 1, 1]
-- $2 = [0, 1, 2]
-- $3 = ["1", "2", "3"]

-- tests/cases/json-number-spelled-otherwise/events.ndjson:2: put 2
-- upsert `things`: 1 row
--    id    2
--    held  1
INSERT INTO "things" ("id", "held")
SELECT new."id", new."held"::JSONB
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS new ("id", "held")
ON CONFLICT ("id") DO UPDATE SET
    "held" = excluded."held"
WHERE ROW("things"."held")::RECORD
    *<> ROW(excluded."held")::RECORD;
-- $1 = [2]
-- $2 = ["1"]

-- replace `parts`: rows that the event no longer has
--    where thing          2
--    and part is none of  0
DELETE FROM "parts"
WHERE "thing" = $1::INT4
    AND ("parts"."part") IN (
        SELECT kept.column1
        FROM UNNEST($2::INT4[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = 2
-- $2 = [0]

-- replace `parts`: 1 row
--    thing  2
--    part   0
--    held   1.0
WITH new AS (
    SELECT new."thing", new."part", new."held"::JSONB
    FROM UNNEST(
        $1::INT4[],
        $2::INT4[],
        $3::TEXT[]
    ) AS new ("thing", "part", "held")
),
changed AS (
    UPDATE "parts" SET
        "held" = new."held"
    FROM new
    WHERE "parts"."thing" = new."thing" AND "parts"."part" = new."part" AND (
        "parts"."held"::TEXT COLLATE "C" IS DISTINCT FROM new."held"::TEXT COLLATE "C"
    )
)
INSERT INTO "parts" ("thing", "part", "held")
SELECT "thing", "part", "held" FROM new
WHERE NOT EXISTS (
    SELECT FROM "parts" AS stored WHERE stored."thing" = new."thing" AND stored."part" = new."part"
)
ON CONFLICT ("thing", "part") DO UPDATE SET
    "held" = excluded."held"
WHERE
    "parts"."held"::TEXT COLLATE "C" IS DISTINCT FROM excluded."held"::TEXT COLLATE "C";
-- $1 = [2]
-- $2 = [0]
-- $3 = ["1.0"]

-- tests/cases/json-number-spelled-otherwise/events.ndjson:3: put 1
-- upsert `things`: 1 row
--    id    1
--    held  1.0
INSERT INTO "things" ("id", "held")
SELECT new."id", new."held"::JSONB
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS new ("id", "held")
ON CONFLICT ("id") DO UPDATE SET
    "held" = excluded."held"
WHERE ROW("things"."held")::RECORD
    *<> ROW(excluded."held")::RECORD;
-- $1 = [1]
-- $2 = ["1.0"]

-- replace `parts`: rows that the event no longer has
--    where thing          1
--    and part is none of  0  1  2
DELETE FROM "parts"
WHERE "thing" = $1::INT4
    AND ("parts"."part") IN (
        SELECT kept.column1
        FROM UNNEST($2::INT4[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = 1
-- $2 = [0, 1, 2]

-- replace `parts`: 3 rows
--    thing  1    1    1
--    part   0    1    2
--    held   1.0  2.5  3
WITH new AS (
    SELECT new."thing", new."part", new."held"::JSONB
    FROM UNNEST(
        $1::INT4[],
        $2::INT4[],
        $3::TEXT[]
    ) AS new ("thing", "part", "held")
),
changed AS (
    UPDATE "parts" SET
        "held" = new."held"
    FROM new
    WHERE "parts"."thing" = new."thing" AND "parts"."part" = new."part" AND (
        "parts"."held"::TEXT COLLATE "C" IS DISTINCT FROM new."held"::TEXT COLLATE "C"
    )
)
INSERT INTO "parts" ("thing", "part", "held")
SELECT "thing", "part", "held" FROM new
WHERE NOT EXISTS (
    SELECT FROM "parts" AS stored WHERE stored."thing" = new."thing" AND stored."part" = new."part"
)
ON CONFLICT ("thing", "part") DO UPDATE SET
    "held" = excluded."held"
WHERE
    "parts"."held"::TEXT COLLATE "C" IS DISTINCT FROM excluded."held"::TEXT COLLATE "C";
-- $1 = [1, 1, 1]
-- $2 = [0, 1, 2]
-- $3 = ["1.0", "2.5", "3"]

-- tests/cases/json-number-spelled-otherwise/events.ndjson:4: set 2
-- update `things`: 1 row
--    held      1.0
--    where id  2
UPDATE "things" AS stored SET
    "held" = given.column1::TEXT::JSONB
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[]
) AS given (column1, column2)
WHERE "stored"."id" = given.column2::INT4;
-- $1 = ["1.0"]
-- $2 = [2]

-- tests/cases/json-number-spelled-otherwise/events.ndjson:5: put 3
-- upsert `things`: 1 row
--    id    3
--    held  1.0
INSERT INTO "things" ("id", "held")
SELECT new."id", new."held"::JSONB
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS new ("id", "held")
ON CONFLICT ("id") DO UPDATE SET
    "held" = excluded."held"
WHERE ROW("things"."held")::RECORD
    *<> ROW(excluded."held")::RECORD;
-- $1 = [3]
-- $2 = ["1.0"]

-- replace `parts`: rows that the event no longer has
--    where thing          3
--    and part is none of
DELETE FROM "parts"
WHERE "thing" = $1::INT4
    AND ("parts"."part") IN (
        SELECT kept.column1
        FROM UNNEST($2::INT4[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = 3
-- $2 = []

