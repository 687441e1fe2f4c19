-- tests/cases/when/events.ndjson:1: put 1
-- upsert `docs`: 1 row
--    id     1
--    state  new
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
--    id    1
--    note  NULL
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
--    id   1
--    sku  a
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
--    state     noted
--    where id  1
UPDATE "docs" SET
    "state" = $1::TEXT
WHERE "id" = $2::INT4;
-- ("noted", 1)

-- tests/cases/when/events.ndjson:2: put 2
-- upsert `docs`: 1 row
--    id     2
--    state  new
INSERT INTO "docs" ("id", "state")
SELECT new."id", new."state"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS new ("id", "state")
ON CONFLICT ("id") DO UPDATE SET
    "state" = excluded."state";
-- $1 = [2]
-- $2 = ["new"]

-- tests/cases/when/events.ndjson:3: put 3
-- upsert `docs`: 1 row
--    id     3
--    state  NULL
INSERT INTO "docs" ("id", "state")
SELECT new."id", new."state"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS new ("id", "state")
ON CONFLICT ("id") DO UPDATE SET
    "state" = excluded."state";
-- $1 = [3]
-- $2 = [NULL]

-- tests/cases/when/events.ndjson:4: put 4
-- dead letter (extract): `$.data.items[*]` item 1: `item.tags` is text, the path takes an array or an object; no row of `items` can be read

-- tests/cases/when/events.ndjson:5: put 5
-- dead letter (extract): `$.data` is text, the path takes an object; column `docs.state` cannot be read

-- tests/cases/when/events.ndjson:6: put 6
-- upsert `docs`: 1 row
--    id     6
--    state  NULL
INSERT INTO "docs" ("id", "state")
SELECT new."id", new."state"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS new ("id", "state")
ON CONFLICT ("id") DO UPDATE SET
    "state" = excluded."state";
-- $1 = [6]
-- $2 = [NULL]

-- upsert `gifts`: 1 row
--    id    6
--    note  hi
INSERT INTO "gifts" ("id", "note")
SELECT new."id", new."note"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS new ("id", "note")
ON CONFLICT ("id") DO UPDATE SET
    "note" = excluded."note";
-- $1 = [6]
-- $2 = ["hi"]

-- upsert `items`: 1 row
--    id   6
--    sku  a
INSERT INTO "items" ("id", "sku")
SELECT new."id", new."sku"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS new ("id", "sku")
ON CONFLICT ("id", "sku") DO NOTHING;
-- $1 = [6]
-- $2 = ["a"]

-- update `docs`: 1 row
--    state     noted
--    where id  6
UPDATE "docs" SET
    "state" = $1::TEXT
WHERE "id" = $2::INT4;
-- ("noted", 6)

-- update `items`: 1 row
--    note       first
--    where id   6
--    where sku  a
UPDATE "items" SET
    "note" = $1::TEXT
WHERE "id" = $2::INT4 AND "sku" = $3::TEXT;
-- ("first", 6, "a")

