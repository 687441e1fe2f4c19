-- upsert `plain`: 1 row
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::FLOAT8[],
    $3::FLOAT8[],
    $4::FLOAT8[],
    $5::FLOAT8[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled"
WHERE ROW("plain"."value", "plain"."filled")::RECORD
    *<> ROW(excluded."value", excluded."filled")::RECORD;
-- $1 = ["good-1"]
-- $2 = [0]
-- $3 = [0]
-- $4 = [0]
-- $5 = [0.1]

-- update `plain`: 1 row
UPDATE "plain" AS stored SET
    "value" = given.column1::FLOAT8
FROM UNNEST(
    $1::FLOAT8[],
    $2::TEXT[]
) AS given (column1, column2)
WHERE "stored"."id" = given.column2::TEXT;
-- $1 = [9007199254740992]
-- $2 = ["good-1"]

