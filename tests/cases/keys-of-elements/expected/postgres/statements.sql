-- upsert `lines`: 2 rows
INSERT INTO "lines" ("article", "at", "text")
SELECT new."article", new."at", new."text"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("article", "at", "text")
ON CONFLICT ("article", "at") DO UPDATE SET
    "text" = excluded."text"
WHERE ROW("lines"."text")::RECORD
    *<> ROW(excluded."text")::RECORD;
-- $1 = [1, 1]
-- $2 = [0, 1]
-- $3 = ["one", "two"]

-- upsert `lines_by_id`: 2 rows
INSERT INTO "lines_by_id" ("id", "article")
SELECT new."id", new."article"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[]
) AS new ("id", "article")
ON CONFLICT ("id") DO UPDATE SET
    "article" = excluded."article"
WHERE ROW("lines_by_id"."article")::RECORD
    *<> ROW(excluded."article")::RECORD;
-- $1 = [11, 12]
-- $2 = [1, 1]

-- upsert `prices`: 3 rows
INSERT INTO "prices" ("article", "variant", "at", "net")
SELECT new."article", new."variant", new."at", new."net"::NUMERIC
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::INT4[],
    $4::TEXT[]
) AS new ("article", "variant", "at", "net")
ON CONFLICT ("article", "variant", "at") DO UPDATE SET
    "net" = excluded."net"
WHERE ROW("prices"."net")::RECORD
    *<> ROW(excluded."net")::RECORD;
-- $1 = [1, 1, 1]
-- $2 = ["blue", "red", "red"]
-- $3 = [0, 0, 1]
-- $4 = [3.00, 1.50, 2.00]

-- upsert `prices_by_id`: 3 rows
INSERT INTO "prices_by_id" ("id", "net")
SELECT new."id", new."net"::NUMERIC
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS new ("id", "net")
ON CONFLICT ("id") DO UPDATE SET
    "net" = excluded."net"
WHERE ROW("prices_by_id"."net")::RECORD
    *<> ROW(excluded."net")::RECORD;
-- $1 = [101, 102, 103]
-- $2 = [1.50, 2.00, 3.00]

-- upsert `prices_of_one_level`: 3 rows
INSERT INTO "prices_of_one_level" ("article", "variant", "at", "net")
SELECT new."article", new."variant", new."at", new."net"::NUMERIC
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::INT4[],
    $4::TEXT[]
) AS new ("article", "variant", "at", "net")
ON CONFLICT ("article", "variant", "at") DO UPDATE SET
    "net" = excluded."net"
WHERE ROW("prices_of_one_level"."net")::RECORD
    *<> ROW(excluded."net")::RECORD;
-- $1 = [1, 1, 1]
-- $2 = ["blue", "red", "red"]
-- $3 = [0, 0, 1]
-- $4 = [3.00, 1.50, 2.00]

-- upsert `last_lines`: 1 row
INSERT INTO "last_lines" ("article", "text")
SELECT new."article", new."text"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS new ("article", "text")
ON CONFLICT ("article") DO UPDATE SET
    "text" = excluded."text"
WHERE ROW("last_lines"."text")::RECORD
    *<> ROW(excluded."text")::RECORD;
-- $1 = [1]
-- $2 = ["two"]

-- replace `prices`: rows that the event no longer has
DELETE FROM "prices"
WHERE "article" = $1::INT4
    AND ("prices"."variant", "prices"."at") IN (
        SELECT kept.column1, kept.column2
        FROM UNNEST($2::TEXT[], $3::INT4[]) AS kept (column1, column2)
    ) IS NOT TRUE;
-- $1 = 1
-- $2 = ["blue", "blue", "green"]
-- $3 = [0, 1, 0]

-- replace `prices`: 3 rows
WITH new AS (
    SELECT new."article", new."variant", new."at", new."net"::NUMERIC
    FROM UNNEST(
        $1::INT4[],
        $2::TEXT[],
        $3::INT4[],
        $4::TEXT[]
    ) AS new ("article", "variant", "at", "net")
),
changed AS (
    UPDATE "prices" SET
        "net" = new."net"
    FROM new
    WHERE "prices"."article" = new."article" AND "prices"."variant" = new."variant" AND "prices"."at" = new."at" AND (
        "prices"."net" IS DISTINCT FROM new."net"
    )
)
INSERT INTO "prices" ("article", "variant", "at", "net")
SELECT "article", "variant", "at", "net" FROM new
WHERE NOT EXISTS (
    SELECT FROM "prices" AS stored WHERE stored."article" = new."article" AND stored."variant" = new."variant" AND stored."at" = new."at"
)
ON CONFLICT ("article", "variant", "at") DO UPDATE SET
    "net" = excluded."net"
WHERE
    "prices"."net" IS DISTINCT FROM excluded."net";
-- $1 = [1, 1, 1]
-- $2 = ["blue", "blue", "green"]
-- $3 = [0, 1, 0]
-- $4 = [7.00, 8.00, 9.00]

