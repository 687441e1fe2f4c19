-- tests/cases/delete-of-a-diamond/events.ndjson:1: put 1
-- upsert `nodes`: 1 row
--    id      1
--    parent  NULL
INSERT INTO "nodes" ("id", "parent")
SELECT new."id", new."parent"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[]
) AS new ("id", "parent")
ON CONFLICT ("id") DO UPDATE SET
    "parent" = excluded."parent";
-- $1 = [1]
-- $2 = [NULL]

-- tests/cases/delete-of-a-diamond/events.ndjson:2: put 2
-- upsert `nodes`: 1 row
--    id      2
--    parent  1
INSERT INTO "nodes" ("id", "parent")
SELECT new."id", new."parent"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[]
) AS new ("id", "parent")
ON CONFLICT ("id") DO UPDATE SET
    "parent" = excluded."parent";
-- $1 = [2]
-- $2 = [1]

-- tests/cases/delete-of-a-diamond/events.ndjson:3: link 7
-- upsert `links`: 1 row
--    id     7
--    of     2
--    other  1
INSERT INTO "links" ("id", "of", "other")
SELECT new."id", new."of", new."other"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::INT4[]
) AS new ("id", "of", "other")
ON CONFLICT ("id") DO NOTHING;
-- $1 = [7]
-- $2 = [2]
-- $3 = [1]

-- tests/cases/delete-of-a-diamond/events.ndjson:4: cut 1
-- delete `nodes`: 1 row
--    where id  1
DELETE FROM "nodes"
WHERE "id" = $1::INT4;
-- (1)

-- tests/cases/delete-of-a-diamond/events.ndjson:5: put 3
-- upsert `nodes`: 1 row
--    id      3
--    parent  NULL
INSERT INTO "nodes" ("id", "parent")
SELECT new."id", new."parent"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[]
) AS new ("id", "parent")
ON CONFLICT ("id") DO UPDATE SET
    "parent" = excluded."parent";
-- $1 = [3]
-- $2 = [NULL]

-- tests/cases/delete-of-a-diamond/events.ndjson:6: put 4
-- upsert `nodes`: 1 row
--    id      4
--    parent  3
INSERT INTO "nodes" ("id", "parent")
SELECT new."id", new."parent"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[]
) AS new ("id", "parent")
ON CONFLICT ("id") DO UPDATE SET
    "parent" = excluded."parent";
-- $1 = [4]
-- $2 = [3]

-- tests/cases/delete-of-a-diamond/events.ndjson:7: link 8
-- upsert `links`: 1 row
--    id     8
--    of     3
--    other  4
INSERT INTO "links" ("id", "of", "other")
SELECT new."id", new."of", new."other"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::INT4[]
) AS new ("id", "of", "other")
ON CONFLICT ("id") DO NOTHING;
-- $1 = [8]
-- $2 = [3]
-- $3 = [4]

-- tests/cases/delete-of-a-diamond/events.ndjson:8: cut 3
-- delete `nodes`: 1 row
--    where id  3
DELETE FROM "nodes"
WHERE "id" = $1::INT4;
-- (3)

-- tests/cases/delete-of-a-diamond/events.ndjson:9: put 9
-- upsert `nodes`: 1 row
--    id      9
--    parent  NULL
INSERT INTO "nodes" ("id", "parent")
SELECT new."id", new."parent"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[]
) AS new ("id", "parent")
ON CONFLICT ("id") DO UPDATE SET
    "parent" = excluded."parent";
-- $1 = [9]
-- $2 = [NULL]

