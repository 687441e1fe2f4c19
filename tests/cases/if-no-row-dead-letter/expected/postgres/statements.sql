-- tests/cases/if-no-row-dead-letter/events.ndjson:1: opened
-- upsert `tickets`: 1 row
--    id      1
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
-- $1 = [1]
-- $2 = [NULL]
-- $3 = ["open"]

-- tests/cases/if-no-row-dead-letter/events.ndjson:2: closed
-- update `tickets`: 1 row
--    status    closed
--    where id  1
UPDATE "tickets" SET
    "status" = $1::TEXT
WHERE "id" = $2::INT4;
-- ("closed", 1)

-- tests/cases/if-no-row-dead-letter/events.ndjson:3: closed
-- update `tickets`: 1 row
--    status    closed
--    where id  404
UPDATE "tickets" SET
    "status" = $1::TEXT
WHERE "id" = $2::INT4;
-- ("closed", 404)

-- tests/cases/if-no-row-dead-letter/events.ndjson:4: opened
-- upsert `tickets`: 1 row
--    id      2
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
-- $1 = [2]
-- $2 = [NULL]
-- $3 = ["open"]

