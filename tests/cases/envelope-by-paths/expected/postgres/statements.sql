-- tests/cases/envelope-by-paths/events.ndjson:1: c 1
-- upsert `things`: 1 row
--    id     1
--    state  a
--    at     1
INSERT INTO "things" ("id", "state", "at")
SELECT new."id", new."state", new."at"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::INT8[]
) AS new ("id", "state", "at")
ON CONFLICT ("id") DO UPDATE SET
    "state" = excluded."state",
    "at" = excluded."at";
-- $1 = [1]
-- $2 = ["a"]
-- $3 = [1]

-- tests/cases/envelope-by-paths/events.ndjson:2: c 2
-- upsert `things`: 1 row
--    id     2
--    state  b
--    at     2
INSERT INTO "things" ("id", "state", "at")
SELECT new."id", new."state", new."at"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::INT8[]
) AS new ("id", "state", "at")
ON CONFLICT ("id") DO UPDATE SET
    "state" = excluded."state",
    "at" = excluded."at";
-- $1 = [2]
-- $2 = ["b"]
-- $3 = [2]

-- tests/cases/envelope-by-paths/events.ndjson:3: d
-- update `things`: 1 row
--    state     gone
--    at        3
--    where id  1
UPDATE "things" SET
    "state" = $1::TEXT,
    "at" = $2::INT8
WHERE "id" = $3::INT4;
-- ("gone", 3, 1)

-- tests/cases/envelope-by-paths/events.ndjson:4: no event
-- dead letter (decode): `$.payload.after` is not JSON: expected value at byte 1

-- tests/cases/envelope-by-paths/events.ndjson:5: c
-- dead letter (extract): `$.id` is null, column `things.id` is required

-- tests/cases/envelope-by-paths/events.ndjson:6: c
-- dead letter (extract): `$.id` is null, column `things.id` is required

-- tests/cases/envelope-by-paths/events.ndjson:7: no event
-- dead letter (decode): `$.payload` is text, the path takes an object

-- tests/cases/envelope-by-paths/events.ndjson:8: x 7
-- skipped: the mapping has no such event type

-- tests/cases/envelope-by-paths/events.ndjson:9: c 8
-- upsert `things`: 1 row
--    id     8
--    state  last
--    at     NULL
INSERT INTO "things" ("id", "state", "at")
SELECT new."id", new."state", new."at"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::INT8[]
) AS new ("id", "state", "at")
ON CONFLICT ("id") DO UPDATE SET
    "state" = excluded."state",
    "at" = excluded."at";
-- $1 = [8]
-- $2 = ["last"]
-- $3 = [NULL]

