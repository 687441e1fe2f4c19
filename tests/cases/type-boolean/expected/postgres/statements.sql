-- upsert `plain`: 1 row
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::BOOL[],
    $3::BOOL[],
    $4::BOOL[],
    $5::BOOL[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled"
WHERE ROW("plain"."value", "plain"."filled")::RECORD
    *<> ROW(excluded."value", excluded."filled")::RECORD;
-- $1 = ["good-1"]
-- $2 = [true]
-- $3 = [true]
-- $4 = [true]
-- $5 = [true]

-- update `plain`: 1 row
UPDATE "plain" AS stored SET
    "value" = given.column1::BOOL
FROM UNNEST(
    $1::BOOL[],
    $2::TEXT[]
) AS given (column1, column2)
WHERE "stored"."id" = given.column2::TEXT;
-- $1 = [true]
-- $2 = ["good-1"]

-- upsert `keyed`: 1 row
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code", new."id", new."state"
FROM UNNEST(
    $1::BOOL[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state"
WHERE ROW("keyed"."state")::RECORD
    *<> ROW(excluded."state")::RECORD;
-- $1 = [true]
-- $2 = ["key-1"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code", new."number", new."other"
FROM UNNEST(
    $1::BOOL[],
    $2::INT4[],
    $3::BOOL[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other"
WHERE ROW("parts"."other")::RECORD
    *<> ROW(excluded."other")::RECORD;
-- $1 = [true]
-- $2 = [0]
-- $3 = [false]

-- update `keyed`: 1 row
UPDATE "keyed" AS stored SET
    "state" = given.column1::TEXT
FROM UNNEST(
    $1::TEXT[],
    $2::BOOL[]
) AS given (column1, column2)
WHERE "stored"."code" = given.column2::BOOL;
-- $1 = ["found"]
-- $2 = [false]

