-- upsert `tills`: 1 row
INSERT INTO "tills" ("id", "name", "price", "opened", "seen")
SELECT new."id", new."name", new."price"::NUMERIC, new."opened", new."seen"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TIMESTAMP[],
    $5::TIMESTAMP[]
) AS new ("id", "name", "price", "opened", "seen")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "price" = excluded."price",
    "opened" = excluded."opened",
    "seen" = excluded."seen"
WHERE "tills"."seen" IS NULL OR "tills"."seen" <= excluded."seen";
-- $1 = [1]
-- $2 = ["Nort"]
-- $3 = [1234.56]
-- $4 = ["2025-07-15 12:00:00"]
-- $5 = ["1970-01-01 00:00:01.000"]

-- insert `entries`: 1 row
INSERT INTO "entries" ("id", "day", "text")
SELECT new."id", new."day", new."text"
FROM UNNEST(
    $1::INT4[],
    $2::DATE[],
    $3::TEXT[]
) AS new ("id", "day", "text");
-- $1 = [1]
-- $2 = ["2019-06-05"]
-- $3 = ["North 05/06/2019"]

-- upsert `tills`: 1 row
INSERT INTO "tills" ("id", "name", "price", "opened", "seen")
SELECT new."id", new."name", new."price"::NUMERIC, new."opened", new."seen"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TIMESTAMP[],
    $5::TIMESTAMP[]
) AS new ("id", "name", "price", "opened", "seen")
ON CONFLICT ("id") DO UPDATE SET
    "price" = excluded."price",
    "opened" = excluded."opened",
    "seen" = excluded."seen"
WHERE "tills"."seen" IS NULL OR "tills"."seen" <= excluded."seen";
-- $1 = [3]
-- $2 = [NULL]
-- $3 = [7.12]
-- $4 = [NULL]
-- $5 = ["1970-01-01 00:00:01.000"]

-- update `tills`: 1 row
UPDATE "tills" AS stored SET
    "price" = given.column1::TEXT::NUMERIC,
    "opened" = given.column2::TIMESTAMP,
    "seen" = given.column3::TIMESTAMP
FROM UNNEST(
    $1::TEXT[],
    $2::TIMESTAMP[],
    $3::TIMESTAMP[],
    $4::INT4[],
    $5::TIMESTAMP[]
) AS given (column1, column2, column3, column4, column5)
WHERE "stored"."id" = given.column4::INT4 AND ("stored"."seen" IS NULL OR "stored"."seen" <= given.column5::TIMESTAMP);
-- $1 = [1234.56]
-- $2 = ["2025-07-15 05:00:00"]
-- $3 = ["1970-01-01 00:00:02.000"]
-- $4 = [1]
-- $5 = ["1970-01-01 00:00:02.000"]

-- update `tills`: 1 row
UPDATE "tills" AS stored SET
    "price" = given.column1::TEXT::NUMERIC
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[]
) AS given (column1, column2)
WHERE "stored"."id" = given.column2::INT4;
-- $1 = [1.00]
-- $2 = [1]

-- update `tills`: 1 row
UPDATE "tills" AS stored SET
    "price" = given.column1::TEXT::NUMERIC,
    "name" = given.column2::TEXT
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::INT4[]
) AS given (column1, column2, column3)
WHERE "stored"."id" = given.column3::INT4;
-- $1 = [-1.00]
-- $2 = ["?"]
-- $3 = [2]

-- delete `tills`: 1 row
DELETE FROM "tills" AS stored
USING UNNEST(
    $1::INT4[],
    $2::TIMESTAMP[]
) AS given (column1, column2)
WHERE "stored"."id" = given.column1::INT4 AND ("stored"."seen" IS NULL OR "stored"."seen" <= given.column2::TIMESTAMP);
-- $1 = [3]
-- $2 = ["1970-01-01 00:00:03.000"]

-- replace `entries`: rows that the event no longer has
DELETE FROM "entries"
WHERE "id" = $1::INT4
    AND ("entries"."day") IN (
        SELECT kept.column1
        FROM UNNEST($2::DATE[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = 3
-- $2 = ["2019-04-14"]

-- replace `entries`: 1 row
WITH new AS (
    SELECT new."id", new."day", new."text"
    FROM UNNEST(
        $1::INT4[],
        $2::DATE[],
        $3::TEXT[]
    ) AS new ("id", "day", "text")
),
changed AS (
    UPDATE "entries" SET
        "text" = new."text"
    FROM new
    WHERE "entries"."id" = new."id" AND "entries"."day" = new."day" AND (
        "entries"."text" IS DISTINCT FROM new."text"
    )
)
INSERT INTO "entries" ("id", "day", "text")
SELECT "id", "day", "text" FROM new
WHERE NOT EXISTS (
    SELECT FROM "entries" AS stored WHERE stored."id" = new."id" AND stored."day" = new."day"
)
ON CONFLICT ("id", "day") DO UPDATE SET
    "text" = excluded."text"
WHERE
    "entries"."text" IS DISTINCT FROM excluded."text";
-- $1 = [3]
-- $2 = ["2019-04-14"]
-- $3 = [NULL]

