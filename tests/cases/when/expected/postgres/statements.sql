-- upsert `docs`: 1 row
INSERT INTO "docs" ("id", "state")
SELECT new."id", new."state"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS new ("id", "state")
ON CONFLICT ("id") DO UPDATE SET
    "state" = excluded."state";
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
    "note" = excluded."note";
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
UPDATE "docs" SET
    "state" = $1::TEXT
WHERE "id" = $2::INT4;
-- ("noted", 1)

-- update `items`: 1 row
UPDATE "items" SET
    "note" = $1::TEXT
WHERE "id" = $2::INT4 AND "sku" = $3::TEXT;
-- ("first", 6, "a")

