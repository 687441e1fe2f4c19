-- upsert `docs`: 1 row
INSERT INTO "docs" ("id", "state")
SELECT new."id", new."state"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS new ("id", "state")
ON CONFLICT ("id") DO UPDATE SET
    "state" = excluded."state"
WHERE ROW("docs"."state")::RECORD
    *<> ROW(excluded."state")::RECORD;
-- $1 = [1]
-- $2 = ["new"]

-- upsert `gifts`: 1 row
INSERT INTO "gifts" ("id", "note")
SELECT new."id", new."note"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS new ("id", "note")
ON CONFLICT ("id") DO UPDATE SET
    "note" = excluded."note"
WHERE ROW("gifts"."note")::RECORD
    *<> ROW(excluded."note")::RECORD;
-- $1 = [1]
-- $2 = [NULL]

-- upsert `items`: 1 row
INSERT INTO "items" ("id", "sku")
SELECT new."id", new."sku"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS new ("id", "sku")
ON CONFLICT ("id", "sku") DO NOTHING;
-- $1 = [1]
-- $2 = ["a"]

-- update `docs`: 1 row
UPDATE "docs" AS stored SET
    "state" = given.column1::TEXT
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[]
) AS given (column1, column2)
WHERE "stored"."id" = given.column2::INT4;
-- $1 = ["noted"]
-- $2 = [1]

-- update `items`: 1 row
UPDATE "items" AS stored SET
    "note" = given.column1::TEXT
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[]
) AS given (column1, column2, column3)
WHERE "stored"."id" = given.column2::INT4 AND "stored"."sku" = given.column3::TEXT;
-- $1 = ["first"]
-- $2 = [6]
-- $3 = ["a"]

