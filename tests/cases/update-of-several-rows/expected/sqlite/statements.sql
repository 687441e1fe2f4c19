-- tests/cases/update-of-several-rows/events.ndjson:1: opened
-- upsert `tickets`: 1 row
--    id      1
--    team    red
--    status  open
INSERT INTO "tickets" ("id", "team", "status")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "status" = excluded."status";
-- (1, "red", "open")

-- tests/cases/update-of-several-rows/events.ndjson:2: opened
-- upsert `tickets`: 1 row
--    id      2
--    team    red
--    status  open
INSERT INTO "tickets" ("id", "team", "status")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "status" = excluded."status";
-- (2, "red", "open")

-- tests/cases/update-of-several-rows/events.ndjson:3: opened
-- upsert `tickets`: 1 row
--    id      3
--    team    RED
--    status  open
INSERT INTO "tickets" ("id", "team", "status")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "status" = excluded."status";
-- (3, "RED", "open")

-- tests/cases/update-of-several-rows/events.ndjson:4: opened
-- upsert `tickets`: 1 row
--    id      4
--    team    NULL
--    status  open
INSERT INTO "tickets" ("id", "team", "status")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "status" = excluded."status";
-- (4, NULL, "open")

-- tests/cases/update-of-several-rows/events.ndjson:5: opened
-- upsert `tickets`: 1 row
--    id      5
--    team    blue
--    status  open
INSERT INTO "tickets" ("id", "team", "status")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "status" = excluded."status";
-- (5, "blue", "open")

-- tests/cases/update-of-several-rows/events.ndjson:6: team.left
-- update `tickets`: 1 row
--    status      waiting
--    where team  red
UPDATE "tickets" SET
    "status" = ?
WHERE "team" = ?;
-- ("waiting", "red")

-- tests/cases/update-of-several-rows/events.ndjson:7: opened
-- upsert `tickets`: 1 row
--    id      6
--    team    red
--    status  open
INSERT INTO "tickets" ("id", "team", "status")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "status" = excluded."status";
-- (6, "red", "open")

-- tests/cases/update-of-several-rows/events.ndjson:8: team.left
-- update `tickets`: 1 row
--    status      NULL
--    where team  blue
UPDATE "tickets" SET
    "status" = ?
WHERE "team" = ?;
-- (NULL, "blue")

-- tests/cases/update-of-several-rows/events.ndjson:9: team.left
-- update `tickets`: 1 row
--    status      waiting
--    where team  green
UPDATE "tickets" SET
    "status" = ?
WHERE "team" = ?;
-- ("waiting", "green")

