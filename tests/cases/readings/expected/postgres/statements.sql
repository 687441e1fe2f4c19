-- upsert `firms`: 1 row
INSERT INTO "firms" ("id", "name", "person", "address", "initials", "rest")
SELECT new."id", new."name", new."person", new."address", new."initials", new."rest"::JSONB
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[]
) AS new ("id", "name", "person", "address", "initials", "rest")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "person" = excluded."person",
    "address" = excluded."address",
    "initials" = excluded."initials",
    "rest" = excluded."rest"
WHERE ROW("firms"."name", "firms"."person", "firms"."address", "firms"."initials", "firms"."rest")::RECORD
    *<> ROW(excluded."name", excluded."person", excluded."address", excluded."initials", excluded."rest")::RECORD;
-- $1 = [1]
-- $2 = ["Acme"]
-- $3 = ["Ann B. Cole"]
-- $4 = ["Main St 1, 90210, true"]
-- $5 = [NULL]
-- $6 = ["{\"fax\":7,\"tags\":[\"a\"]}"]

-- update `firms`: 1 row
UPDATE "firms" AS stored SET
    "name" = given.column1::TEXT,
    "person" = given.column2::TEXT
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::INT4[]
) AS given (column1, column2, column3)
WHERE "stored"."id" = given.column3::INT4;
-- $1 = ["Ten"]
-- $2 = ["X"]
-- $3 = [10]

