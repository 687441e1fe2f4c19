-- upsert `things`: 1 row
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
DELETE FROM "parts"
WHERE "thing" = $1::INT4
    AND ("parts"."part") IN (
        SELECT kept.column1
        FROM UNNEST($2::INT4[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = 1
-- $2 = [0, 1, 2]

-- replace `parts`: 3 rows
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

-- update `things`: 1 row
UPDATE "things" AS stored SET
    "held" = given.column1::TEXT::JSONB
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[]
) AS given (column1, column2)
WHERE "stored"."id" = given.column2::INT4;
-- $1 = ["1.0"]
-- $2 = [2]

