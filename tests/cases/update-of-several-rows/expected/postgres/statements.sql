-- tests/cases/update-of-several-rows/events.ndjson:1: opened
-- upsert `tickets`: 1 row
--    id      1
--    team    red
--    status  open
INSERT INTO "tickets" ("id", "team", "status")
SELECT new."id", new."team", new."status"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("id", "team", "status")
ON CONFLICT ("id") DO UPDATE SET
    "status" = excluded."status";
-- $1 = [1]
-- $2 = ["red"]
-- $3 = ["open"]

-- tests/cases/update-of-several-rows/events.ndjson:2: opened
-- upsert `tickets`: 1 row
--    id      2
--    team    red
--    status  open
INSERT INTO "tickets" ("id", "team", "status")
SELECT new."id", new."team", new."status"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("id", "team", "status")
ON CONFLICT ("id") DO UPDATE SET
    "status" = excluded."status";
-- $1 = [2]
-- $2 = ["red"]
-- $3 = ["open"]

-- tests/cases/update-of-several-rows/events.ndjson:3: opened
-- upsert `tickets`: 1 row
--    id      3
--    team    RED
--    status  open
INSERT INTO "tickets" ("id", "team", "status")
SELECT new."id", new."team", new."status"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("id", "team", "status")
ON CONFLICT ("id") DO UPDATE SET
    "status" = excluded."status";
-- $1 = [3]
-- $2 = ["RED"]
-- $3 = ["open"]

-- tests/cases/update-of-several-rows/events.ndjson:4: opened
-- upsert `tickets`: 1 row
--    id      4
--    team    NULL
--    status  open
INSERT INTO "tickets" ("id", "team", "status")
SELECT new."id", new."team", new."status"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("id", "team", "status")
ON CONFLICT ("id") DO UPDATE SET
    "status" = excluded."status";
-- $1 = [4]
-- $2 = [NULL]
-- $3 = ["open"]

-- tests/cases/update-of-several-rows/events.ndjson:5: opened
-- upsert `tickets`: 1 row
--    id      5
--    team    blue
--    status  open
INSERT INTO "tickets" ("id", "team", "status")
SELECT new."id", new."team", new."status"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("id", "team", "status")
ON CONFLICT ("id") DO UPDATE SET
    "status" = excluded."status";
-- $1 = [5]
-- $2 = ["blue"]
-- $3 = ["open"]

-- tests/cases/update-of-several-rows/events.ndjson:6: team.left
-- update `tickets`: 1 row
--    status      waiting
--    where team  red
UPDATE "tickets" SET
    "status" = $1::TEXT
WHERE "team" = $2::TEXT;
-- ("waiting", "red")

-- tests/cases/update-of-several-rows/events.ndjson:7: opened
-- upsert `tickets`: 1 row
--    id      6
--    team    red
--    status  open
INSERT INTO "tickets" ("id", "team", "status")
SELECT new."id", new."team", new."status"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("id", "team", "status")
ON CONFLICT ("id") DO UPDATE SET
    "status" = excluded."status";
-- $1 = [6]
-- $2 = ["red"]
-- $3 = ["open"]

-- tests/cases/update-of-several-rows/events.ndjson:8: team.left
-- update `tickets`: 1 row
--    status      NULL
--    where team  blue
UPDATE "tickets" SET
    "status" = $1::TEXT
WHERE "team" = $2::TEXT;
-- (NULL, "blue")

-- tests/cases/update-of-several-rows/events.ndjson:9: team.left
-- update `tickets`: 1 row
--    status      waiting
--    where team  green
UPDATE "tickets" SET
    "status" = $1::TEXT
WHERE "team" = $2::TEXT;
-- ("waiting", "green")

