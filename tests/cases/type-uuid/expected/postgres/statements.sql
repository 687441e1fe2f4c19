-- upsert `plain`: 1 row
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value"::UUID, new."frozen"::UUID, new."filled"::UUID, new."fixed"::UUID
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled"
WHERE ROW("plain"."value", "plain"."filled")::RECORD
    *<> ROW(excluded."value", excluded."filled")::RECORD;
-- $1 = ["good-1"]
-- $2 = ["01890a5d-ac96-774b-bcce-b302099a8057"]
-- $3 = ["01890a5d-ac96-774b-bcce-b302099a8057"]
-- $4 = ["01890a5d-ac96-774b-bcce-b302099a8057"]
-- $5 = ["01890a5d-ac96-774b-bcce-b302099a8057"]

-- update `plain`: 1 row
UPDATE "plain" AS stored SET
    "value" = given.column1::TEXT::UUID
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS given (column1, column2)
WHERE "stored"."id" = given.column2::TEXT;
-- $1 = ["c232ab00-9414-11ec-b3c8-9f6bdeced846"]
-- $2 = ["good-1"]

-- upsert `keyed`: 1 row
INSERT INTO "keyed" ("code", "id", "state")
SELECT new."code"::UUID, new."id", new."state"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("code", "id", "state")
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state"
WHERE ROW("keyed"."state")::RECORD
    *<> ROW(excluded."state")::RECORD;
-- $1 = ["01890a5d-ac96-774b-bcce-b302099a8057"]
-- $2 = ["key-1"]
-- $3 = ["put"]

-- upsert `parts`: 1 row
INSERT INTO "parts" ("code", "number", "other")
SELECT new."code"::UUID, new."number", new."other"::UUID
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("code", "number", "other")
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other"
WHERE ROW("parts"."other")::RECORD
    *<> ROW(excluded."other")::RECORD;
-- $1 = ["01890a5d-ac96-774b-bcce-b302099a8057"]
-- $2 = [0]
-- $3 = ["01890a5d-ac97-774b-bcce-b302099a8057"]

-- update `keyed`: 1 row
UPDATE "keyed" AS stored SET
    "state" = given.column1::TEXT
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS given (column1, column2)
WHERE "stored"."code" = given.column2::TEXT::UUID;
-- $1 = ["found"]
-- $2 = ["01890a5d-ac97-774b-bcce-b302099a8057"]

