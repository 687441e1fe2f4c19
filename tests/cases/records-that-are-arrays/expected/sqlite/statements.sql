-- tests/cases/records-that-are-arrays/events.ndjson:1: put
-- upsert `things`: 2 rows
--    id     1  2
--    first  1  1
INSERT INTO "things" ("id", "first")
VALUES
    (?, ?),
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "first" = excluded."first";
-- (1, 1)
-- (2, 1)

-- tests/cases/records-that-are-arrays/events.ndjson:2: no event
-- dead letter (decode): `$` is an object, the path takes an array

-- tests/cases/records-that-are-arrays/events.ndjson:3: no event
-- no rows

-- tests/cases/records-that-are-arrays/events.ndjson:4: put
-- upsert `things`: 1 row
--    id     4
--    first  4
INSERT INTO "things" ("id", "first")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "first" = excluded."first";
-- (4, 4)

