-- tests/cases/table-that-refers-to-itself/events.ndjson:1: hired
-- upsert `people`: 1 row
--    id    ann
--    boss  NULL
INSERT INTO "people" ("id", "boss")
SELECT new."id", new."boss"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS new ("id", "boss")
ON CONFLICT ("id") DO UPDATE SET
    "boss" = excluded."boss";
-- $1 = ["ann"]
-- $2 = [NULL]

-- tests/cases/table-that-refers-to-itself/events.ndjson:2: hired
-- upsert `people`: 1 row
--    id    bob
--    boss  ann
INSERT INTO "people" ("id", "boss")
SELECT new."id", new."boss"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS new ("id", "boss")
ON CONFLICT ("id") DO UPDATE SET
    "boss" = excluded."boss";
-- $1 = ["bob"]
-- $2 = ["ann"]

-- upsert `people`: 1 row
--    id    cid
--    boss  bob
INSERT INTO "people" ("id", "boss")
SELECT new."id", new."boss"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS new ("id", "boss")
ON CONFLICT ("id") DO UPDATE SET
    "boss" = excluded."boss";
-- $1 = ["cid"]
-- $2 = ["bob"]

-- tests/cases/table-that-refers-to-itself/events.ndjson:3: hired
-- upsert `people`: 1 row
--    id    dan
--    boss  dan
INSERT INTO "people" ("id", "boss")
SELECT new."id", new."boss"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS new ("id", "boss")
ON CONFLICT ("id") DO UPDATE SET
    "boss" = excluded."boss";
-- $1 = ["dan"]
-- $2 = ["dan"]

-- tests/cases/table-that-refers-to-itself/events.ndjson:4: hired
-- upsert `people`: 1 row
--    id    eve
--    boss  fay
INSERT INTO "people" ("id", "boss")
SELECT new."id", new."boss"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS new ("id", "boss")
ON CONFLICT ("id") DO UPDATE SET
    "boss" = excluded."boss";
-- $1 = ["eve"]
-- $2 = ["fay"]

-- tests/cases/table-that-refers-to-itself/events.ndjson:5: hired
-- upsert `people`: 1 row
--    id    fay
--    boss  ann
INSERT INTO "people" ("id", "boss")
SELECT new."id", new."boss"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS new ("id", "boss")
ON CONFLICT ("id") DO UPDATE SET
    "boss" = excluded."boss";
-- $1 = ["fay"]
-- $2 = ["ann"]

-- tests/cases/table-that-refers-to-itself/events.ndjson:6: hired
-- upsert `people`: 1 row
--    id    gus
--    boss  hal
INSERT INTO "people" ("id", "boss")
SELECT new."id", new."boss"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS new ("id", "boss")
ON CONFLICT ("id") DO UPDATE SET
    "boss" = excluded."boss";
-- $1 = ["gus"]
-- $2 = ["hal"]

-- upsert `people`: 1 row
--    id    hal
--    boss  ann
INSERT INTO "people" ("id", "boss")
SELECT new."id", new."boss"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS new ("id", "boss")
ON CONFLICT ("id") DO UPDATE SET
    "boss" = excluded."boss";
-- $1 = ["hal"]
-- $2 = ["ann"]

-- tests/cases/table-that-refers-to-itself/events.ndjson:7: hired
-- upsert `people`: 1 row
--    id    ann
--    boss  cid
INSERT INTO "people" ("id", "boss")
SELECT new."id", new."boss"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS new ("id", "boss")
ON CONFLICT ("id") DO UPDATE SET
    "boss" = excluded."boss";
-- $1 = ["ann"]
-- $2 = ["cid"]

