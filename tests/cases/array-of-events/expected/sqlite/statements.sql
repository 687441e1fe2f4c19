-- tests/cases/array-of-events/events.ndjson:1: put 1
-- upsert `things`: 2 rows
--    id     1    2
--    state  a    b
--    batch  one  one
INSERT INTO "things" ("id", "state", "batch")
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "state" = excluded."state",
    "batch" = excluded."batch";
-- (1, "a", "one")
-- (2, "b", "one")

-- update `things`: 1 row
--    state     marked
--    where id  1
UPDATE "things" SET
    "state" = ?
WHERE "id" = ?;
-- ("marked", 1)

-- tests/cases/array-of-events/events.ndjson:2: put 3.5
-- dead letter (extract): `$.batch[*]` event 2: `$.id` is a number with a fraction, column `things.id` takes `int`

-- tests/cases/array-of-events/events.ndjson:3: other
-- skipped: the mapping has no such event type

-- tests/cases/array-of-events/events.ndjson:4: no event
-- no rows

-- tests/cases/array-of-events/events.ndjson:5: 5
-- dead letter (decode): `$.batch[*]` event 2: no event type: nothing at `$.type`

-- tests/cases/array-of-events/events.ndjson:6: no event
-- dead letter (decode): `$.batch` is text, the path takes an array

-- tests/cases/array-of-events/events.ndjson:7: no event
-- dead letter (decode): `$.batch[*]` event 2: `$` is a number, the path takes an object

-- tests/cases/array-of-events/events.ndjson:8: put 9
-- upsert `things`: 1 row
--    id     9
--    state  last
--    batch  eight
INSERT INTO "things" ("id", "state", "batch")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "state" = excluded."state",
    "batch" = excluded."batch";
-- (9, "last", "eight")

