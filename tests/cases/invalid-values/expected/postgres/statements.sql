-- upsert `films`: 1 row
INSERT INTO "films" ("id", "code", "year", "rating", "maker", "label", "mood", "place", "kept", "tag", "seen_at", "version", "stamp")
SELECT new."id", new."code", new."year", new."rating"::NUMERIC, new."maker", new."label", new."mood", new."place", new."kept", new."tag", new."seen_at", new."version", new."stamp"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::INT4[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[],
    $8::TEXT[],
    $9::TEXT[],
    $10::TEXT[],
    $11::TIMESTAMP[],
    $12::INT4[],
    $13::INT4[]
) AS new ("id", "code", "year", "rating", "maker", "label", "mood", "place", "kept", "tag", "seen_at", "version", "stamp")
ON CONFLICT ("id") DO UPDATE SET
    "code" = excluded."code",
    "year" = excluded."year",
    "rating" = excluded."rating",
    "maker" = excluded."maker",
    "label" = excluded."label",
    "mood" = excluded."mood",
    "place" = excluded."place",
    "kept" = excluded."kept",
    "tag" = excluded."tag",
    "seen_at" = excluded."seen_at",
    "version" = excluded."version",
    "stamp" = excluded."stamp"
WHERE ROW("films"."code", "films"."year", "films"."rating", "films"."maker", "films"."label", "films"."mood", "films"."place", "films"."kept", "films"."tag", "films"."seen_at", "films"."version", "films"."stamp")::RECORD
    *<> ROW(excluded."code", excluded."year", excluded."rating", excluded."maker", excluded."label", excluded."mood", excluded."place", excluded."kept", excluded."tag", excluded."seen_at", excluded."version", excluded."stamp")::RECORD;
-- $1 = [1]
-- $2 = ["a"]
-- $3 = [1987]
-- $4 = [7.5]
-- $5 = ["Ada"]
-- $6 = ["x y"]
-- $7 = ["calm"]
-- $8 = ["Rome"]
-- $9 = ["yes"]
-- $10 = ["t"]
-- $11 = ["1970-01-01 00:00:00.000"]
-- $12 = [1]
-- $13 = [NULL]

-- replace `actors`: rows that the event no longer has
DELETE FROM "actors"
WHERE "film" = $1::INT4
    AND ("actors"."number") IN (
        SELECT kept.column1
        FROM UNNEST($2::INT4[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = 1
-- $2 = [0, 1]

-- replace `actors`: 2 rows
WITH new AS (
    SELECT new."film", new."number", new."age"
    FROM UNNEST(
        $1::INT4[],
        $2::INT4[],
        $3::INT4[]
    ) AS new ("film", "number", "age")
),
changed AS (
    UPDATE "actors" SET
        "age" = new."age"
    FROM new
    WHERE "actors"."film" = new."film" AND "actors"."number" = new."number" AND (
        "actors"."age" IS DISTINCT FROM new."age"
    )
)
INSERT INTO "actors" ("film", "number", "age")
SELECT "film", "number", "age" FROM new
WHERE NOT EXISTS (
    SELECT FROM "actors" AS stored WHERE stored."film" = new."film" AND stored."number" = new."number"
)
ON CONFLICT ("film", "number") DO UPDATE SET
    "age" = excluded."age"
WHERE
    "actors"."age" IS DISTINCT FROM excluded."age";
-- $1 = [1, 1]
-- $2 = [0, 1]
-- $3 = [40, -1]

-- upsert `films`: 1 row
INSERT INTO "films" ("id", "code", "year", "rating", "maker", "label", "mood", "place", "kept", "tag", "seen_at", "version", "stamp")
SELECT new."id", new."code", new."year", new."rating"::NUMERIC, new."maker", new."label", new."mood", new."place", new."kept", new."tag", new."seen_at", new."version", new."stamp"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::INT4[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[],
    $8::TEXT[],
    $9::TEXT[],
    $10::TEXT[],
    $11::TIMESTAMP[],
    $12::INT4[],
    $13::INT4[]
) AS new ("id", "code", "year", "rating", "maker", "label", "mood", "place", "kept", "tag", "seen_at", "version", "stamp")
ON CONFLICT ("id") DO UPDATE SET
    "code" = excluded."code",
    "year" = excluded."year",
    "rating" = excluded."rating",
    "maker" = excluded."maker",
    "label" = excluded."label",
    "place" = excluded."place",
    "tag" = excluded."tag",
    "seen_at" = excluded."seen_at",
    "version" = excluded."version",
    "stamp" = excluded."stamp"
WHERE ROW("films"."code", "films"."year", "films"."rating", "films"."maker", "films"."label", "films"."place", "films"."tag", "films"."seen_at", "films"."version", "films"."stamp")::RECORD
    *<> ROW(excluded."code", excluded."year", excluded."rating", excluded."maker", excluded."label", excluded."place", excluded."tag", excluded."seen_at", excluded."version", excluded."stamp")::RECORD;
-- $1 = [1]
-- $2 = ["a"]
-- $3 = [NULL]
-- $4 = [7.5]
-- $5 = ["unknown"]
-- $6 = [NULL]
-- $7 = [NULL]
-- $8 = ["nowhere"]
-- $9 = [NULL]
-- $10 = ["several"]
-- $11 = ["1970-01-01 00:00:00.000"]
-- $12 = [2]
-- $13 = [NULL]

-- upsert `films`: 1 row
INSERT INTO "films" ("id", "code", "year", "rating", "maker", "label", "mood", "place", "kept", "tag", "seen_at", "version", "stamp")
SELECT new."id", new."code", new."year", new."rating"::NUMERIC, new."maker", new."label", new."mood", new."place", new."kept", new."tag", new."seen_at", new."version", new."stamp"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::INT4[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[],
    $8::TEXT[],
    $9::TEXT[],
    $10::TEXT[],
    $11::TIMESTAMP[],
    $12::INT4[],
    $13::INT4[]
) AS new ("id", "code", "year", "rating", "maker", "label", "mood", "place", "kept", "tag", "seen_at", "version", "stamp")
ON CONFLICT ("id") DO UPDATE SET
    "code" = excluded."code",
    "year" = excluded."year",
    "rating" = excluded."rating",
    "maker" = excluded."maker",
    "label" = excluded."label",
    "tag" = excluded."tag",
    "seen_at" = excluded."seen_at",
    "version" = excluded."version",
    "stamp" = excluded."stamp"
WHERE ROW("films"."code", "films"."year", "films"."rating", "films"."maker", "films"."label", "films"."tag", "films"."seen_at", "films"."version", "films"."stamp")::RECORD
    *<> ROW(excluded."code", excluded."year", excluded."rating", excluded."maker", excluded."label", excluded."tag", excluded."seen_at", excluded."version", excluded."stamp")::RECORD;
-- $1 = [3]
-- $2 = [NULL]
-- $3 = [1900]
-- $4 = [1.0]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = [NULL]
-- $8 = [NULL]
-- $9 = [NULL]
-- $10 = [NULL]
-- $11 = [NULL]
-- $12 = [NULL]
-- $13 = [NULL]

-- upsert `films`: 1 row
INSERT INTO "films" ("id", "code", "year", "rating", "maker", "label", "mood", "place", "kept", "tag", "seen_at", "version", "stamp")
SELECT new."id", new."code", new."year", new."rating"::NUMERIC, new."maker", new."label", new."mood", new."place", new."kept", new."tag", new."seen_at", new."version", new."stamp"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::INT4[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[],
    $8::TEXT[],
    $9::TEXT[],
    $10::TEXT[],
    $11::TIMESTAMP[],
    $12::INT4[],
    $13::INT4[]
) AS new ("id", "code", "year", "rating", "maker", "label", "mood", "place", "kept", "tag", "seen_at", "version", "stamp")
ON CONFLICT ("id") DO UPDATE SET
    "version" = excluded."version",
    "stamp" = excluded."stamp"
WHERE "films"."stamp" IS NULL OR "films"."stamp" <= excluded."stamp";
-- $1 = [6]
-- $2 = ["n"]
-- $3 = [1900]
-- $4 = [1.0]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = [NULL]
-- $8 = [NULL]
-- $9 = [NULL]
-- $10 = [NULL]
-- $11 = [NULL]
-- $12 = [0]
-- $13 = [2]

-- update `films`: 1 row
UPDATE "films" AS stored SET
    "year" = given.column1::INT4,
    "version" = given.column2::INT4
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[],
    $4::INT4[]
) AS given (column1, column2, column3, column4)
WHERE "stored"."code" = given.column3::TEXT AND ("stored"."version" IS NULL OR "stored"."version" <= given.column4::INT4);
-- $1 = [2001]
-- $2 = [99]
-- $3 = ["n"]
-- $4 = [99]

-- update `films`: 1 row
UPDATE "films" AS stored SET
    "version" = given.column1::INT4,
    "maker" = given.column2::TEXT
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::INT4[],
    $4::INT4[]
) AS given (column1, column2, column3, column4)
WHERE "stored"."id" = given.column3::INT4 AND ("stored"."version" IS NULL OR "stored"."version" <= given.column4::INT4);
-- $1 = [102]
-- $2 = ["moved"]
-- $3 = [6]
-- $4 = [102]

-- delete `films`: 1 row
DELETE FROM "films" AS stored
USING UNNEST(
    $1::TEXT[],
    $2::INT4[]
) AS given (column1, column2)
WHERE "stored"."code" = given.column1::TEXT AND ("stored"."version" IS NULL OR "stored"."version" <= given.column2::INT4);
-- $1 = ["gone"]
-- $2 = [1000]

