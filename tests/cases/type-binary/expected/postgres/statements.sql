-- upsert `plain`: 1 row
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::BYTEA[],
    $3::BYTEA[],
    $4::BYTEA[],
    $5::BYTEA[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled"
WHERE ROW("plain"."value", "plain"."filled")::RECORD
    *<> ROW(excluded."value", excluded."filled")::RECORD;
-- $1 = ["good-1"]
-- $2 = [""]
-- $3 = [""]
-- $4 = [""]
-- $5 = ["AP/+"]

-- update `plain`: 1 row
UPDATE "plain" AS stored SET
    "value" = given.column1::BYTEA
FROM UNNEST(
    $1::BYTEA[],
    $2::TEXT[]
) AS given (column1, column2)
WHERE "stored"."id" = given.column2::TEXT;
-- $1 = [NULL]
-- $2 = ["set-later"]

