-- upsert `meters`: 1 row
INSERT INTO "meters" ("id", "place", "level", "read_at", "first")
SELECT new."id", new."place", new."level", new."read_at", new."first"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::INT4[],
    $4::TIMESTAMP[],
    $5::INT4[]
) AS new ("id", "place", "level", "read_at", "first")
ON CONFLICT ("id") DO UPDATE SET
    "place" = excluded."place",
    "level" = excluded."level",
    "read_at" = excluded."read_at"
WHERE "meters"."read_at" IS NULL OR "meters"."read_at" <= excluded."read_at";
-- $1 = ["a"]
-- $2 = ["north"]
-- $3 = [2]
-- $4 = ["2025-01-01 02:00:00.000"]
-- $5 = [2]

-- upsert `meters`: 1 row
INSERT INTO "meters" ("id", "place", "level", "read_at", "first")
SELECT new."id", new."place", new."level", new."read_at", new."first"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::INT4[],
    $4::TIMESTAMP[],
    $5::INT4[]
) AS new ("id", "place", "level", "read_at", "first")
ON CONFLICT ("id") DO UPDATE SET
    "place" = excluded."place"
WHERE ROW("meters"."place")::RECORD
    *<> ROW(excluded."place")::RECORD;
-- $1 = ["d"]
-- $2 = ["east"]
-- $3 = [3]
-- $4 = [NULL]
-- $5 = [3]

-- upsert `versions`: 2 rows
INSERT INTO "versions" ("meter", "part", "serial", "version")
SELECT new."meter", new."part", new."serial", new."version"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::INT8[]
) AS new ("meter", "part", "serial", "version")
ON CONFLICT ("meter", "part") DO UPDATE SET
    "serial" = excluded."serial",
    "version" = excluded."version"
WHERE "versions"."version" IS NULL OR "versions"."version" <= excluded."version";
-- $1 = ["a", "a"]
-- $2 = ["p", "q"]
-- $3 = ["s1", "t1"]
-- $4 = [9007199254740993, 1]

-- update `meters`: 1 row
UPDATE "meters" SET
    "place" = $1::TEXT,
    "read_at" = $2::TIMESTAMP
WHERE "place" = $3::TEXT
    AND ("read_at" IS NULL OR "read_at" <= $4::TIMESTAMP);
-- ("attic", "2025-01-01 02:30:00.000", "north", "2025-01-01 02:30:00.000")

-- update `meters`: 1 row
UPDATE "meters" AS stored SET
    "level" = given.column1::INT4,
    "read_at" = given.column2::TIMESTAMP
FROM UNNEST(
    $1::INT4[],
    $2::TIMESTAMP[],
    $3::TEXT[],
    $4::TIMESTAMP[]
) AS given (column1, column2, column3, column4)
WHERE "stored"."id" = given.column3::TEXT AND ("stored"."read_at" IS NULL OR "stored"."read_at" <= given.column4::TIMESTAMP);
-- $1 = [9]
-- $2 = ["2025-01-01 01:00:00.000"]
-- $3 = ["a"]
-- $4 = ["2025-01-01 01:00:00.000"]

-- delete `meters`: 1 row
DELETE FROM "meters" AS stored
USING UNNEST(
    $1::TEXT[],
    $2::TIMESTAMP[]
) AS given (column1, column2)
WHERE "stored"."id" = given.column1::TEXT AND ("stored"."read_at" IS NULL OR "stored"."read_at" <= given.column2::TIMESTAMP);
-- $1 = ["a"]
-- $2 = ["2025-01-01 02:29:59.000"]

