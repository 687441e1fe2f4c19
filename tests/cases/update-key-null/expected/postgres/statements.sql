-- tests/cases/update-key-null/events.ndjson:1: opened
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

-- tests/cases/update-key-null/events.ndjson:2: team.left
-- dead letter (extract): `$.team` is null, no row can be found by its `tickets.team`

-- tests/cases/update-key-null/events.ndjson:3: team.left
-- dead letter (extract): `$.team` matches nothing, no row can be found by its `tickets.team`

-- tests/cases/update-key-null/events.ndjson:4: opened
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

