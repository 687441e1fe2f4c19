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
SELECT new."id", new."name", new."email", new."state", new."tags"::JSONB, new."note", new."first"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[]
) AS new ("id", "name", "email", "state", "tags", "note", "first")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "email" = excluded."email",
    "state" = excluded."state",
    "tags" = excluded."tags",
    "note" = excluded."note";
-- $1 = [1]
-- $2 = ["Ann"]
-- $3 = ["a@b"]
-- $4 = ["paid"]
-- $5 = ["[1]"]
-- $6 = ["x"]
-- $7 = ["Ann"]

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
SELECT new."id", new."name", new."email", new."state", new."tags"::JSONB, new."note", new."first"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[]
) AS new ("id", "name", "email", "state", "tags", "note", "first")
ON CONFLICT ("id") DO UPDATE SET
    "note" = excluded."note";
-- $1 = [1]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = ["new"]
-- $5 = [NULL]
-- $6 = ["none"]
-- $7 = [NULL]

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
SELECT new."id", new."name", new."email", new."state", new."tags"::JSONB, new."note", new."first"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[]
) AS new ("id", "name", "email", "state", "tags", "note", "first")
ON CONFLICT ("id") DO UPDATE SET
    "note" = excluded."note";
-- $1 = [2]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = ["new"]
-- $5 = [NULL]
-- $6 = ["none"]
-- $7 = [NULL]

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
SELECT new."id", new."name", new."email", new."state", new."tags"::JSONB, new."note", new."first"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[]
) AS new ("id", "name", "email", "state", "tags", "note", "first")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "email" = excluded."email",
    "tags" = excluded."tags",
    "note" = excluded."note";
-- $1 = [2]
-- $2 = [""]
-- $3 = [NULL]
-- $4 = ["new"]
-- $5 = ["{}"]
-- $6 = ["none"]
-- $7 = [""]

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
SELECT new."id", new."name", new."email", new."state", new."tags"::JSONB, new."note", new."first"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[]
) AS new ("id", "name", "email", "state", "tags", "note", "first")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "email" = excluded."email",
    "tags" = excluded."tags",
    "note" = excluded."note";
-- $1 = [3]
-- $2 = ["Cy"]
-- $3 = ["c@d"]
-- $4 = ["new"]
-- $5 = ["[\"l\"]"]
-- $6 = ["none"]
-- $7 = ["Cy"]

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
SELECT new."id", new."name", new."email", new."state", new."tags"::JSONB, new."note", new."first"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[]
) AS new ("id", "name", "email", "state", "tags", "note", "first")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "email" = excluded."email",
    "tags" = excluded."tags",
    "note" = excluded."note";
-- $1 = [3]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = ["new"]
-- $5 = [NULL]
-- $6 = ["none"]
-- $7 = [NULL]

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
SELECT new."id", new."name", new."email", new."state", new."tags"::JSONB, new."note", new."first"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[]
) AS new ("id", "name", "email", "state", "tags", "note", "first")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "email" = excluded."email",
    "state" = excluded."state",
    "note" = excluded."note";
-- $1 = [4]
-- $2 = ["Di"]
-- $3 = ["d@e"]
-- $4 = ["old"]
-- $5 = [NULL]
-- $6 = ["none"]
-- $7 = ["Di"]

-- upsert `notes`: 1 row
--    id    4
--    at    1
--    text  one
--    mark  1.00
INSERT INTO "notes" ("id", "at", "text", "mark")
SELECT new."id", new."at", new."text", new."mark"::NUMERIC
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("id", "at", "text", "mark")
ON CONFLICT ("id", "at") DO UPDATE SET
    "text" = excluded."text",
    "mark" = excluded."mark";
-- $1 = [4]
-- $2 = [1]
-- $3 = ["one"]
-- $4 = [1.00]

-- upsert `notes`: 1 row
--    id    4
--    at    2
--    text  two
--    mark  NULL
INSERT INTO "notes" ("id", "at", "text", "mark")
SELECT new."id", new."at", new."text", new."mark"::NUMERIC
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("id", "at", "text", "mark")
ON CONFLICT ("id", "at") DO UPDATE SET
    "text" = excluded."text";
-- $1 = [4]
-- $2 = [2]
-- $3 = ["two"]
-- $4 = [NULL]

-- upsert `notes`: 1 row
--    id    4
--    at    3
--    text  NULL
--    mark  NULL
INSERT INTO "notes" ("id", "at", "text", "mark")
SELECT new."id", new."at", new."text", new."mark"::NUMERIC
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("id", "at", "text", "mark")
ON CONFLICT ("id", "at") DO NOTHING;
-- $1 = [4]
-- $2 = [3]
-- $3 = [NULL]
-- $4 = [NULL]

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
SELECT new."id", new."name", new."email", new."state", new."tags"::JSONB, new."note", new."first"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[]
) AS new ("id", "name", "email", "state", "tags", "note", "first")
ON CONFLICT ("id") DO UPDATE SET
    "email" = excluded."email",
    "note" = excluded."note";
-- $1 = [4]
-- $2 = [NULL]
-- $3 = ["new"]
-- $4 = ["new"]
-- $5 = [NULL]
-- $6 = ["none"]
-- $7 = [NULL]

-- upsert `notes`: 1 row
--    id    4
--    at    3
--    text
--    mark  NULL
INSERT INTO "notes" ("id", "at", "text", "mark")
SELECT new."id", new."at", new."text", new."mark"::NUMERIC
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("id", "at", "text", "mark")
ON CONFLICT ("id", "at") DO UPDATE SET
    "text" = excluded."text",
    "mark" = excluded."mark";
-- $1 = [4]
-- $2 = [3]
-- $3 = [""]
-- $4 = [NULL]

-- upsert `notes`: 1 row
--    id    4
--    at    2
--    text  NULL
--    mark  2.50
INSERT INTO "notes" ("id", "at", "text", "mark")
SELECT new."id", new."at", new."text", new."mark"::NUMERIC
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("id", "at", "text", "mark")
ON CONFLICT ("id", "at") DO UPDATE SET
    "mark" = excluded."mark";
-- $1 = [4]
-- $2 = [2]
-- $3 = [NULL]
-- $4 = [2.50]

-- upsert `notes`: 1 row
--    id    4
--    at    1
--    text  uno
--    mark  NULL
INSERT INTO "notes" ("id", "at", "text", "mark")
SELECT new."id", new."at", new."text", new."mark"::NUMERIC
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("id", "at", "text", "mark")
ON CONFLICT ("id", "at") DO UPDATE SET
    "text" = excluded."text";
-- $1 = [4]
-- $2 = [1]
-- $3 = ["uno"]
-- $4 = [NULL]

-- upsert `notes`: 1 row
--    id    4
--    at    4
--    text  NULL
--    mark  NULL
INSERT INTO "notes" ("id", "at", "text", "mark")
SELECT new."id", new."at", new."text", new."mark"::NUMERIC
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("id", "at", "text", "mark")
ON CONFLICT ("id", "at") DO NOTHING;
-- $1 = [4]
-- $2 = [4]
-- $3 = [NULL]
-- $4 = [NULL]

-- upsert `notes`: 1 row
--    id    4
--    at    1
--    text  NULL
--    mark  9.00
INSERT INTO "notes" ("id", "at", "text", "mark")
SELECT new."id", new."at", new."text", new."mark"::NUMERIC
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("id", "at", "text", "mark")
ON CONFLICT ("id", "at") DO UPDATE SET
    "mark" = excluded."mark";
-- $1 = [4]
-- $2 = [1]
-- $3 = [NULL]
-- $4 = [9.00]

-- tests/cases/keep-if-absent/events.ndjson:9: put 4
-- dead letter (extract): `$.state` is null, column `people.state` is required

-- tests/cases/keep-if-absent/events.ndjson:10: patch 4
-- update `people`: 1 row
--    name      Dina
--    state     NULL
--    tags      NULL
--    where id  4
UPDATE "people" SET
    "name" = $1::TEXT
WHERE "id" = $2::INT4;
-- ("Dina", 4)

-- tests/cases/keep-if-absent/events.ndjson:11: patch 4
-- update `people`: 1 row
--    name      NULL
--    state     sold
--    tags      NULL
--    where id  4
UPDATE "people" SET
    "state" = $1::TEXT,
    "tags" = $2::TEXT::JSONB
WHERE "id" = $3::INT4;
-- ("sold", NULL, 4)

-- tests/cases/keep-if-absent/events.ndjson:12: patch 4
-- update `people`: 1 row
--    name      NULL
--    state     NULL
--    tags      NULL
--    where id  4
UPDATE "people" SET
    "id" = $1::INT4
WHERE "id" = $2::INT4;
-- (4, 4)

-- tests/cases/keep-if-absent/events.ndjson:13: patch 9
-- update `people`: 1 row
--    name      NULL
--    state     NULL
--    tags      NULL
--    where id  9
UPDATE "people" SET
    "id" = $1::INT4
WHERE "id" = $2::INT4;
-- (9, 9)

-- tests/cases/keep-if-absent/events.ndjson:14: patch 9
-- update `people`: 1 row
--    name      Nobody
--    state     NULL
--    tags      NULL
--    where id  9
UPDATE "people" SET
    "name" = $1::TEXT
WHERE "id" = $2::INT4;
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
SELECT new."id", new."name", new."email", new."state", new."tags"::JSONB, new."note", new."first"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[]
) AS new ("id", "name", "email", "state", "tags", "note", "first")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "note" = excluded."note";
-- $1 = [5]
-- $2 = ["Last"]
-- $3 = [NULL]
-- $4 = ["new"]
-- $5 = [NULL]
-- $6 = ["none"]
-- $7 = ["Last"]

