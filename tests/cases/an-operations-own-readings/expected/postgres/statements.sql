-- tests/cases/an-operations-own-readings/events.ndjson:1: listed
-- upsert `people`: 2 rows
--    id      1     2
--    name    Ann   Bob
--    source  list  list
--    note    none  none
INSERT INTO "people" ("id", "name", "source", "note")
SELECT new."id", new."name", new."source", new."note"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("id", "name", "source", "note")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "source" = excluded."source",
    "note" = excluded."note";
-- $1 = [1, 2]
-- $2 = ["Ann", "Bob"]
-- $3 = ["list", "list"]
-- $4 = ["none", "none"]

-- tests/cases/an-operations-own-readings/events.ndjson:2: nested
-- upsert `people`: 3 rows
--    id      1          3    4
--    name    Ann Again  C D  E
--    source  blue       red  blue
--    note    no note    r    no note
INSERT INTO "people" ("id", "name", "source", "note")
SELECT new."id", new."name", new."source", new."note"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("id", "name", "source", "note")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "source" = excluded."source",
    "note" = excluded."note";
-- $1 = [1, 3, 4]
-- $2 = ["Ann Again", "C D", "E"]
-- $3 = ["blue", "red", "blue"]
-- $4 = ["no note", "r", "no note"]

-- tests/cases/an-operations-own-readings/events.ndjson:3: alone 5
-- upsert `people`: 1 row
--    id      5
--    name    Eve
--    source  list
--    note    alone
INSERT INTO "people" ("id", "name", "source", "note")
SELECT new."id", new."name", new."source", new."note"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("id", "name", "source", "note")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "note" = excluded."note";
-- $1 = [5]
-- $2 = ["Eve"]
-- $3 = ["list"]
-- $4 = ["alone"]

-- tests/cases/an-operations-own-readings/events.ndjson:4: nested
-- dead letter (extract): `$.teams.*` team 1, `team.members[*]` person 1: the text of `person.first`, `person.last` matches nothing, column `people.name` is required

-- tests/cases/an-operations-own-readings/events.ndjson:5: alone 7
-- upsert `people`: 1 row
--    id      7
--    name    Gus
--    source  list
--    note    alone
INSERT INTO "people" ("id", "name", "source", "note")
SELECT new."id", new."name", new."source", new."note"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("id", "name", "source", "note")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "note" = excluded."note";
-- $1 = [7]
-- $2 = ["Gus"]
-- $3 = ["list"]
-- $4 = ["alone"]

-- insert `people`: 2 rows
--    id      8     9
--    name    Gus   Gus
--    source  list  list
--    note    0     1
INSERT INTO "people" ("id", "name", "source", "note")
SELECT new."id", new."name", new."source", new."note"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("id", "name", "source", "note");
-- $1 = [8, 9]
-- $2 = ["Gus", "Gus"]
-- $3 = ["list", "list"]
-- $4 = ["0", "1"]

