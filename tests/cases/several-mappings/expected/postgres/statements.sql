-- upsert `accounts`: 1 row
INSERT INTO "accounts" ("id", "name", "visits")
SELECT new."id", new."name", new."visits"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::INT4[]
) AS new ("id", "name", "visits")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name"
WHERE ROW("accounts"."name")::RECORD
    *<> ROW(excluded."name")::RECORD;
-- $1 = [1]
-- $2 = ["ann"]
-- $3 = [0]

-- upsert `visits`: 1 row
INSERT INTO "visits" ("id", "account", "pages")
SELECT new."id", new."account", new."pages"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::INT4[]
) AS new ("id", "account", "pages")
ON CONFLICT ("id") DO NOTHING;
-- $1 = ["a1"]
-- $2 = [1]
-- $3 = [1]

-- upsert `visits`: 1 row
INSERT INTO "visits" ("id", "account", "pages")
SELECT new."id", new."account", new."pages"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::INT4[]
) AS new ("id", "account", "pages")
ON CONFLICT ("id") DO UPDATE SET
    "pages" = excluded."pages"
WHERE ROW("visits"."pages")::RECORD
    *<> ROW(excluded."pages")::RECORD;
-- $1 = ["a2"]
-- $2 = [1]
-- $3 = [3]

-- update `accounts`: 1 row
UPDATE "accounts" AS stored SET
    "visits" = given.column1::INT4
FROM UNNEST(
    $1::INT4[],
    $2::INT4[]
) AS given (column1, column2)
WHERE "stored"."id" = given.column2::INT4;
-- $1 = [2]
-- $2 = [1]

-- upsert `readings`: 2 rows
INSERT INTO "readings" ("id", "value")
SELECT new."id", new."value"
FROM UNNEST(
    $1::INT4[],
    $2::FLOAT8[]
) AS new ("id", "value")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value"
WHERE ROW("readings"."value")::RECORD
    *<> ROW(excluded."value")::RECORD;
-- $1 = [1, 2]
-- $2 = [0.5, 1]

-- update `accounts`: 1 row
UPDATE "accounts" SET
    "name" = $1::TEXT
WHERE "id" = $2::INT4;
-- ("rob", 2)

