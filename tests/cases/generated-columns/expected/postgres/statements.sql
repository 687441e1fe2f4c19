-- upsert `people`: 1 row
INSERT INTO "people" ("id", "first", "last")
SELECT new."id", new."first", new."last"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("id", "first", "last")
ON CONFLICT ("id") DO UPDATE SET
    "first" = excluded."first",
    "last" = excluded."last"
WHERE ROW("people"."first", "people"."last")::RECORD
    *<> ROW(excluded."first", excluded."last")::RECORD;
-- $1 = [1]
-- $2 = ["Ada"]
-- $3 = ["Lovelace"]

-- update `people`: 1 row
UPDATE "people" AS stored SET
    "last" = given.column1::TEXT
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[]
) AS given (column1, column2)
WHERE "stored"."id" = given.column2::INT4;
-- $1 = ["King"]
-- $2 = [1]

