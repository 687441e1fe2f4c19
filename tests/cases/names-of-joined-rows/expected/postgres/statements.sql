-- upsert `given`: 1 row
INSERT INTO "given" ("column1", "stored", "position", "given")
SELECT new."column1", new."stored", new."position", new."given"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::INT4[],
    $4::INT4[]
) AS new ("column1", "stored", "position", "given")
ON CONFLICT ("column1") DO UPDATE SET
    "stored" = excluded."stored",
    "position" = excluded."position",
    "given" = excluded."given"
WHERE "given"."given" IS NULL OR "given"."given" <= excluded."given";
-- $1 = [1]
-- $2 = ["a"]
-- $3 = [1]
-- $4 = [2]

-- replace `stored`: rows that the event no longer has
DELETE FROM "stored"
WHERE "given" = $1::INT4
    AND ("stored"."column2") IN (
        SELECT kept.column1
        FROM UNNEST($2::INT4[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = 1
-- $2 = [1, 2, 3]

-- replace `stored`: 3 rows
WITH new AS (
    SELECT new."given", new."column2", new."position"
    FROM UNNEST(
        $1::INT4[],
        $2::INT4[],
        $3::INT4[]
    ) AS new ("given", "column2", "position")
),
changed AS (
    UPDATE "stored" SET
        "position" = new."position"
    FROM new
    WHERE "stored"."given" = new."given" AND "stored"."column2" = new."column2" AND (
        "stored"."position" IS DISTINCT FROM new."position"
    )
)
INSERT INTO "stored" ("given", "column2", "position")
SELECT "given", "column2", "position" FROM new
WHERE NOT EXISTS (
    SELECT FROM "stored" AS stored WHERE stored."given" = new."given" AND stored."column2" = new."column2"
)
ON CONFLICT ("given", "column2") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "stored"."position" IS DISTINCT FROM excluded."position";
-- $1 = [1, 1, 1]
-- $2 = [1, 2, 3]
-- $3 = [1, 1, 1]

-- update `given`: 1 row
UPDATE "given" AS stored SET
    "position" = given.column1::INT4,
    "given" = given.column2::INT4
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[],
    $4::INT4[]
) AS given (column1, column2, column3, column4)
WHERE "stored"."stored" = given.column3::TEXT AND ("stored"."given" IS NULL OR "stored"."given" <= given.column4::INT4);
-- $1 = [6]
-- $2 = [3]
-- $3 = ["c"]
-- $4 = [3]

-- insert `given`: 1 row
INSERT INTO "given" ("column1", "stored", "position", "given")
SELECT new."column1", new."stored", new."position", new."given"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::INT4[],
    $4::INT4[]
) AS new ("column1", "stored", "position", "given")
WHERE
    NOT EXISTS (
        SELECT FROM "given" AS stored WHERE stored."column1" = new."column1"
    )
    AND NOT EXISTS (
        SELECT FROM "given" AS stored WHERE stored."stored" = new."stored"
    )
ON CONFLICT DO NOTHING;
-- $1 = [4]
-- $2 = ["z"]
-- $3 = [7]
-- $4 = [9]

-- delete `given`: 1 row
DELETE FROM "given" AS stored
USING UNNEST(
    $1::TEXT[],
    $2::INT4[]
) AS given (column1, column2)
WHERE "stored"."stored" = given.column1::TEXT AND ("stored"."given" IS NULL OR "stored"."given" <= given.column2::INT4);
-- $1 = ["c"]
-- $2 = [2]

