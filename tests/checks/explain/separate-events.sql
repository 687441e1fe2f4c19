-- tests/cases/one-bad-event-of-five/events.ndjson:1 event [0]: event
-- upsert `measurements`: 1 row
--    id     1
--    value  10
--    batch  b1
INSERT INTO "measurements" ("id", "value", "batch")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "batch" = excluded."batch";
-- (1, 10, "b1")

-- tests/cases/one-bad-event-of-five/events.ndjson:1 event [1]: event
-- upsert `measurements`: 1 row
--    id     2
--    value  20
--    batch  b1
INSERT INTO "measurements" ("id", "value", "batch")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "batch" = excluded."batch";
-- (2, 20, "b1")

-- tests/cases/one-bad-event-of-five/events.ndjson:1 event [2]: event
-- dead letter (extract): `$.value` is text, but not an integer, column `measurements.value` takes `int`

-- tests/cases/one-bad-event-of-five/events.ndjson:1 event [3]: event
-- upsert `measurements`: 1 row
--    id     4
--    value  40
--    batch  b1
INSERT INTO "measurements" ("id", "value", "batch")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "batch" = excluded."batch";
-- (4, 40, "b1")

-- tests/cases/one-bad-event-of-five/events.ndjson:1 event [4]: event
-- upsert `measurements`: 1 row
--    id     5
--    value  50
--    batch  b1
INSERT INTO "measurements" ("id", "value", "batch")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "batch" = excluded."batch";
-- (5, 50, "b1")

-- tests/cases/one-bad-event-of-five/events.ndjson:2 event [0]: event
-- upsert `measurements`: 1 row
--    id     6
--    value  60
--    batch  b2
INSERT INTO "measurements" ("id", "value", "batch")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "batch" = excluded."batch";
-- (6, 60, "b2")

