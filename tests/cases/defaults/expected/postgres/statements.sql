-- tests/cases/defaults/events.ndjson:1: made
-- upsert `things`: 1 row
--    id      a
--    both    NULL
--    absent  6
INSERT INTO "things" ("id", "both", "absent")
SELECT new."id", new."both", new."absent"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::INT4[]
) AS new ("id", "both", "absent")
ON CONFLICT ("id") DO UPDATE SET
    "both" = excluded."both";
-- $1 = ["a"]
-- $2 = [NULL]
-- $3 = [6]

-- tests/cases/defaults/events.ndjson:2: made
-- upsert `things`: 1 row
--    id      b
--    both    1
--    absent  NULL
INSERT INTO "things" ("id", "both", "absent")
SELECT new."id", new."both", new."absent"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::INT4[]
) AS new ("id", "both", "absent")
ON CONFLICT ("id") DO UPDATE SET
    "both" = excluded."both";
-- $1 = ["b"]
-- $2 = [1]
-- $3 = [NULL]

-- tests/cases/defaults/events.ndjson:3: made
-- upsert `things`: 1 row
--    id      c
--    both    NULL
--    absent  2
INSERT INTO "things" ("id", "both", "absent")
SELECT new."id", new."both", new."absent"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::INT4[]
) AS new ("id", "both", "absent")
ON CONFLICT ("id") DO UPDATE SET
    "both" = excluded."both";
-- $1 = ["c"]
-- $2 = [NULL]
-- $3 = [2]

