-- tests/cases/keep-if-absent/events.ndjson:1: put 1
-- upsert `people`: 1 row
--    id     1
--    name   Ann
--    email  a@b
--    state  paid
--    tags   [1]
--    note   x
--    first  Ann
INSERT INTO "people" ("id", "name", "email", "state", "tags", "note", "first")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "email" = excluded."email",
    "state" = excluded."state",
    "tags" = excluded."tags",
    "note" = excluded."note";
-- (1, "Ann", "a@b", "paid", "[1]", "x", "Ann")

-- tests/cases/keep-if-absent/events.ndjson:2: put 1
-- upsert `people`: 1 row
--    id     1
--    name   NULL
--    email  NULL
--    state  new
--    tags   NULL
--    note   none
--    first  NULL
INSERT INTO "people" ("id", "name", "email", "state", "tags", "note", "first")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "note" = excluded."note";
-- (1, NULL, NULL, "new", NULL, "none", NULL)

-- tests/cases/keep-if-absent/events.ndjson:3: put 2
-- upsert `people`: 1 row
--    id     2
--    name   NULL
--    email  NULL
--    state  new
--    tags   NULL
--    note   none
--    first  NULL
INSERT INTO "people" ("id", "name", "email", "state", "tags", "note", "first")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "note" = excluded."note";
-- (2, NULL, NULL, "new", NULL, "none", NULL)

-- tests/cases/keep-if-absent/events.ndjson:4: put 2
-- upsert `people`: 1 row
--    id     2
--    name
--    email  NULL
--    state  new
--    tags   {}
--    note   none
--    first
INSERT INTO "people" ("id", "name", "email", "state", "tags", "note", "first")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "email" = excluded."email",
    "tags" = excluded."tags",
    "note" = excluded."note";
-- (2, "", NULL, "new", "{}", "none", "")

-- tests/cases/keep-if-absent/events.ndjson:5: put 3
-- upsert `people`: 1 row
--    id     3
--    name   Cy
--    email  c@d
--    state  new
--    tags   ["l"]
--    note   none
--    first  Cy
INSERT INTO "people" ("id", "name", "email", "state", "tags", "note", "first")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "email" = excluded."email",
    "tags" = excluded."tags",
    "note" = excluded."note";
-- (3, "Cy", "c@d", "new", "[\"l\"]", "none", "Cy")

-- tests/cases/keep-if-absent/events.ndjson:6: put 3
-- upsert `people`: 1 row
--    id     3
--    name   NULL
--    email  NULL
--    state  new
--    tags   NULL
--    note   none
--    first  NULL
INSERT INTO "people" ("id", "name", "email", "state", "tags", "note", "first")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "email" = excluded."email",
    "tags" = excluded."tags",
    "note" = excluded."note";
-- (3, NULL, NULL, "new", NULL, "none", NULL)

-- tests/cases/keep-if-absent/events.ndjson:7: put 4
-- upsert `people`: 1 row
--    id     4
--    name   Di
--    email  d@e
--    state  old
--    tags   NULL
--    note   none
--    first  Di
INSERT INTO "people" ("id", "name", "email", "state", "tags", "note", "first")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "email" = excluded."email",
    "state" = excluded."state",
    "note" = excluded."note";
-- (4, "Di", "d@e", "old", NULL, "none", "Di")

-- upsert `notes`: 1 row
--    id    4
--    at    1
--    text  one
--    mark  1.00
INSERT INTO "notes" ("id", "at", "text", "mark")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id", "at") DO UPDATE SET
    "text" = excluded."text",
    "mark" = excluded."mark";
-- (4, 1, "one", 1.00)

-- upsert `notes`: 1 row
--    id    4
--    at    2
--    text  two
--    mark  NULL
INSERT INTO "notes" ("id", "at", "text", "mark")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id", "at") DO UPDATE SET
    "text" = excluded."text";
-- (4, 2, "two", NULL)

-- upsert `notes`: 1 row
--    id    4
--    at    3
--    text  NULL
--    mark  NULL
INSERT INTO "notes" ("id", "at", "text", "mark")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id", "at") DO NOTHING;
-- (4, 3, NULL, NULL)

-- tests/cases/keep-if-absent/events.ndjson:8: put 4
-- upsert `people`: 1 row
--    id     4
--    name   NULL
--    email  new
--    state  new
--    tags   NULL
--    note   none
--    first  NULL
INSERT INTO "people" ("id", "name", "email", "state", "tags", "note", "first")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "email" = excluded."email",
    "note" = excluded."note";
-- (4, NULL, "new", "new", NULL, "none", NULL)

-- upsert `notes`: 1 row
--    id    4
--    at    3
--    text
--    mark  NULL
INSERT INTO "notes" ("id", "at", "text", "mark")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id", "at") DO UPDATE SET
    "text" = excluded."text",
    "mark" = excluded."mark";
-- (4, 3, "", NULL)

-- upsert `notes`: 1 row
--    id    4
--    at    2
--    text  NULL
--    mark  2.50
INSERT INTO "notes" ("id", "at", "text", "mark")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id", "at") DO UPDATE SET
    "mark" = excluded."mark";
-- (4, 2, NULL, 2.50)

-- upsert `notes`: 1 row
--    id    4
--    at    1
--    text  uno
--    mark  NULL
INSERT INTO "notes" ("id", "at", "text", "mark")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id", "at") DO UPDATE SET
    "text" = excluded."text";
-- (4, 1, "uno", NULL)

-- upsert `notes`: 1 row
--    id    4
--    at    4
--    text  NULL
--    mark  NULL
INSERT INTO "notes" ("id", "at", "text", "mark")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id", "at") DO NOTHING;
-- (4, 4, NULL, NULL)

-- upsert `notes`: 1 row
--    id    4
--    at    1
--    text  NULL
--    mark  9.00
INSERT INTO "notes" ("id", "at", "text", "mark")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id", "at") DO UPDATE SET
    "mark" = excluded."mark";
-- (4, 1, NULL, 9.00)

-- tests/cases/keep-if-absent/events.ndjson:9: put 4
-- dead letter (extract): `$.state` is null, column `people.state` is required

-- tests/cases/keep-if-absent/events.ndjson:10: patch 4
-- update `people`: 1 row
--    name      Dina
--    state     NULL
--    tags      NULL
--    where id  4
UPDATE "people" SET
    "name" = ?
WHERE "id" = ?;
-- ("Dina", 4)

-- tests/cases/keep-if-absent/events.ndjson:11: patch 4
-- update `people`: 1 row
--    name      NULL
--    state     sold
--    tags      NULL
--    where id  4
UPDATE "people" SET
    "state" = ?,
    "tags" = ?
WHERE "id" = ?;
-- ("sold", NULL, 4)

-- tests/cases/keep-if-absent/events.ndjson:12: patch 4
-- update `people`: 1 row
--    name      NULL
--    state     NULL
--    tags      NULL
--    where id  4
UPDATE "people" SET
    "id" = ?
WHERE "id" = ?;
-- (4, 4)

-- tests/cases/keep-if-absent/events.ndjson:13: patch 9
-- update `people`: 1 row
--    name      NULL
--    state     NULL
--    tags      NULL
--    where id  9
UPDATE "people" SET
    "id" = ?
WHERE "id" = ?;
-- (9, 9)

-- tests/cases/keep-if-absent/events.ndjson:14: patch 9
-- update `people`: 1 row
--    name      Nobody
--    state     NULL
--    tags      NULL
--    where id  9
UPDATE "people" SET
    "name" = ?
WHERE "id" = ?;
-- ("Nobody", 9)

-- tests/cases/keep-if-absent/events.ndjson:15: put 5
-- upsert `people`: 1 row
--    id     5
--    name   Last
--    email  NULL
--    state  new
--    tags   NULL
--    note   none
--    first  Last
INSERT INTO "people" ("id", "name", "email", "state", "tags", "note", "first")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "note" = excluded."note";
-- (5, "Last", NULL, "new", NULL, "none", "Last")

