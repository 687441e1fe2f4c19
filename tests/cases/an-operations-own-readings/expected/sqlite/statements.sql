-- tests/cases/an-operations-own-readings/events.ndjson:1: listed
-- upsert `people`: 2 rows
--    id      1     2
--    name    Ann   Bob
--    source  list  list
--    note    none  none
INSERT INTO "people" ("id", "name", "source", "note")
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "source" = excluded."source",
    "note" = excluded."note";
-- (1, "Ann", "list", "none")
-- (2, "Bob", "list", "none")

-- tests/cases/an-operations-own-readings/events.ndjson:2: nested
-- upsert `people`: 3 rows
--    id      1          3    4
--    name    Ann Again  C D  E
--    source  blue       red  blue
--    note    no note    r    no note
INSERT INTO "people" ("id", "name", "source", "note")
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "source" = excluded."source",
    "note" = excluded."note";
-- (1, "Ann Again", "blue", "no note")
-- (3, "C D", "red", "r")
INSERT INTO "people" ("id", "name", "source", "note")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "source" = excluded."source",
    "note" = excluded."note";
-- (4, "E", "blue", "no note")

-- tests/cases/an-operations-own-readings/events.ndjson:3: alone 5
-- upsert `people`: 1 row
--    id      5
--    name    Eve
--    source  list
--    note    alone
INSERT INTO "people" ("id", "name", "source", "note")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "note" = excluded."note";
-- (5, "Eve", "list", "alone")

-- tests/cases/an-operations-own-readings/events.ndjson:4: nested
-- dead letter (extract): `$.teams.*` team 1, `team.members[*]` person 1: the text of `person.first`, `person.last` matches nothing, column `people.name` is required

-- tests/cases/an-operations-own-readings/events.ndjson:5: alone 7
-- upsert `people`: 1 row
--    id      7
--    name    Gus
--    source  list
--    note    alone
INSERT INTO "people" ("id", "name", "source", "note")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "note" = excluded."note";
-- (7, "Gus", "list", "alone")

-- insert `people`: 2 rows
--    id      8     9
--    name    Gus   Gus
--    source  list  list
--    note    0     1
INSERT INTO "people" ("id", "name", "source", "note")
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?);
-- (8, "Gus", "list", "0")
-- (9, "Gus", "list", "1")

