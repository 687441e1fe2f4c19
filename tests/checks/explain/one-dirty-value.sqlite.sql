-- tests/cases/one-dirty-value/events.ndjson:1: event
-- upsert `films`: 1 row
--    id     1
--    title  Harbour
--    year   1987
INSERT INTO "films" ("id", "title", "year")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "title" = excluded."title",
    "year" = excluded."year";
-- (1, "Harbour", 1987)

-- tests/cases/one-dirty-value/events.ndjson:2: event
-- `films.year`: 1 invalid value replaced
-- upsert `films`: 1 row
--    id     2
--    title  Night Train
--    year   NULL
INSERT INTO "films" ("id", "title", "year")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "title" = excluded."title",
    "year" = excluded."year";
-- (2, "Night Train", NULL)

-- tests/cases/one-dirty-value/events.ndjson:3: event
-- upsert `films`: 1 row
--    id     3
--    title  Salt
--    year   1995
INSERT INTO "films" ("id", "title", "year")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "title" = excluded."title",
    "year" = excluded."year";
-- (3, "Salt", 1995)

-- tests/cases/one-dirty-value/events.ndjson:4: event
-- `films.year`: 1 invalid value replaced
-- upsert `films`: 1 row
--    id     4
--    title  Dunes
--    year   NULL
INSERT INTO "films" ("id", "title", "year")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "title" = excluded."title",
    "year" = excluded."year";
-- (4, "Dunes", NULL)

-- tests/cases/one-dirty-value/events.ndjson:5: event
-- upsert `films`: 1 row
--    id     5
--    title  Echo
--    year   NULL
INSERT INTO "films" ("id", "title", "year")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "title" = excluded."title",
    "year" = excluded."year";
-- (5, "Echo", NULL)

-- tests/cases/one-dirty-value/events.ndjson:6: event
-- dead letter (extract): `$.id` is text, but not an integer, column `films.id` takes `int`

-- tests/cases/one-dirty-value/events.ndjson:7: event
-- dead letter (extract): `$.title` is an object, column `films.title` takes `varchar(40)`

