-- tests/cases/json-number-spelled-otherwise/events.ndjson:1: put 1
-- upsert `things`: 1 row
--    id    1
--    held  1
INSERT INTO "things" ("id", "held")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "held" = excluded."held";
-- (1, "1")

-- replace `parts`: what the event no longer has
--    where thing          1
--    and part is none of  0  1  2
DELETE FROM "parts"
WHERE "thing" = ?
    AND ("part") NOT IN (?, ?, ?, ?);
-- (1, 0, 1, 2, 2)

-- replace `parts`: 3 rows
--    thing  1  1  1
--    part   0  1  2
--    held   1  2  3
INSERT INTO "parts" ("thing", "part", "held")
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON CONFLICT ("thing", "part") DO UPDATE SET
    "held" = excluded."held"
WHERE
    "parts"."held" COLLATE BINARY IS NOT excluded."held";
-- (1, 0, "1")
-- (1, 1, "2")
INSERT INTO "parts" ("thing", "part", "held")
VALUES
    (?, ?, ?)
ON CONFLICT ("thing", "part") DO UPDATE SET
    "held" = excluded."held"
WHERE
    "parts"."held" COLLATE BINARY IS NOT excluded."held";
-- (1, 2, "3")

-- tests/cases/json-number-spelled-otherwise/events.ndjson:2: put 2
-- upsert `things`: 1 row
--    id    2
--    held  1
INSERT INTO "things" ("id", "held")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "held" = excluded."held";
-- (2, "1")

-- replace `parts`: what the event no longer has
--    where thing          2
--    and part is none of  0
DELETE FROM "parts"
WHERE "thing" = ?
    AND ("part") NOT IN (?);
-- (2, 0)

-- replace `parts`: 1 row
--    thing  2
--    part   0
--    held   1.0
INSERT INTO "parts" ("thing", "part", "held")
VALUES
    (?, ?, ?)
ON CONFLICT ("thing", "part") DO UPDATE SET
    "held" = excluded."held"
WHERE
    "parts"."held" COLLATE BINARY IS NOT excluded."held";
-- (2, 0, "1.0")

-- tests/cases/json-number-spelled-otherwise/events.ndjson:3: put 1
-- upsert `things`: 1 row
--    id    1
--    held  1.0
INSERT INTO "things" ("id", "held")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "held" = excluded."held";
-- (1, "1.0")

-- replace `parts`: what the event no longer has
--    where thing          1
--    and part is none of  0  1  2
DELETE FROM "parts"
WHERE "thing" = ?
    AND ("part") NOT IN (?, ?, ?, ?);
-- (1, 0, 1, 2, 2)

-- replace `parts`: 3 rows
--    thing  1    1    1
--    part   0    1    2
--    held   1.0  2.5  3
INSERT INTO "parts" ("thing", "part", "held")
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON CONFLICT ("thing", "part") DO UPDATE SET
    "held" = excluded."held"
WHERE
    "parts"."held" COLLATE BINARY IS NOT excluded."held";
-- (1, 0, "1.0")
-- (1, 1, "2.5")
INSERT INTO "parts" ("thing", "part", "held")
VALUES
    (?, ?, ?)
ON CONFLICT ("thing", "part") DO UPDATE SET
    "held" = excluded."held"
WHERE
    "parts"."held" COLLATE BINARY IS NOT excluded."held";
-- (1, 2, "3")

-- tests/cases/json-number-spelled-otherwise/events.ndjson:4: set 2
-- update `things`: 1 row
--    held      1.0
--    where id  2
UPDATE "things" SET
    "held" = ?
WHERE "id" = ?;
-- ("1.0", 2)

-- tests/cases/json-number-spelled-otherwise/events.ndjson:5: put 3
-- upsert `things`: 1 row
--    id    3
--    held  1.0
INSERT INTO "things" ("id", "held")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "held" = excluded."held";
-- (3, "1.0")

-- replace `parts`: what the event no longer has
--    where thing          3
--    and part is none of
DELETE FROM "parts"
WHERE "thing" = ?;
-- (3)

