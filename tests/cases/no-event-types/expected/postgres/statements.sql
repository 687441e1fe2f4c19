-- tests/cases/no-event-types/events.ndjson:1: 1
-- upsert `things`: 1 row
--    id     1
--    state  a
INSERT INTO "things" ("id", "state")
SELECT new."id", new."state"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS new ("id", "state")
ON CONFLICT ("id") DO UPDATE SET
    "state" = excluded."state";
-- $1 = [1]
-- $2 = ["a"]

-- tests/cases/no-event-types/events.ndjson:2: 2
-- upsert `things`: 1 row
--    id     2
--    state  b
INSERT INTO "things" ("id", "state")
SELECT new."id", new."state"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS new ("id", "state")
ON CONFLICT ("id") DO UPDATE SET
    "state" = excluded."state";
-- $1 = [2]
-- $2 = ["b"]

-- upsert `gone`: 1 row
--    id  2
INSERT INTO "gone" ("id")
SELECT new."id"
FROM UNNEST(
    $1::INT4[]
) AS new ("id")
ON CONFLICT ("id") DO NOTHING;
-- $1 = [2]

-- tests/cases/no-event-types/events.ndjson:3: no event
-- dead letter (extract): `$.id` matches nothing, column `things.id` is required

-- tests/cases/no-event-types/events.ndjson:4: 1
-- upsert `things`: 1 row
--    id     1
--    state  c
INSERT INTO "things" ("id", "state")
SELECT new."id", new."state"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS new ("id", "state")
ON CONFLICT ("id") DO UPDATE SET
    "state" = excluded."state";
-- $1 = [1]
-- $2 = ["c"]

