-- tests/cases/null-in-unique-keys/events.ndjson:1: seated
-- upsert `seats`: 1 row
--    guest  ann
--    row    1
--    seat   NULL
--    note   NULL
INSERT INTO "seats" ("guest", "row", "seat", "note")
SELECT new."guest", new."row", new."seat", new."note"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("guest", "row", "seat", "note")
ON CONFLICT ("guest") DO UPDATE SET
    "row" = excluded."row",
    "seat" = excluded."seat",
    "note" = excluded."note";
-- $1 = ["ann"]
-- $2 = [1]
-- $3 = [NULL]
-- $4 = [NULL]

-- tests/cases/null-in-unique-keys/events.ndjson:2: seated
-- upsert `seats`: 1 row
--    guest  bob
--    row    1
--    seat   NULL
--    note   NULL
INSERT INTO "seats" ("guest", "row", "seat", "note")
SELECT new."guest", new."row", new."seat", new."note"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("guest", "row", "seat", "note")
ON CONFLICT ("guest") DO UPDATE SET
    "row" = excluded."row",
    "seat" = excluded."seat",
    "note" = excluded."note";
-- $1 = ["bob"]
-- $2 = [1]
-- $3 = [NULL]
-- $4 = [NULL]

-- tests/cases/null-in-unique-keys/events.ndjson:3: seated
-- upsert `seats`: 1 row
--    guest  cid
--    row    NULL
--    seat   NULL
--    note   NULL
INSERT INTO "seats" ("guest", "row", "seat", "note")
SELECT new."guest", new."row", new."seat", new."note"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("guest", "row", "seat", "note")
ON CONFLICT ("guest") DO UPDATE SET
    "row" = excluded."row",
    "seat" = excluded."seat",
    "note" = excluded."note";
-- $1 = ["cid"]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = [NULL]

-- tests/cases/null-in-unique-keys/events.ndjson:4: seated
-- upsert `seats`: 1 row
--    guest  dan
--    row    NULL
--    seat   NULL
--    note   NULL
INSERT INTO "seats" ("guest", "row", "seat", "note")
SELECT new."guest", new."row", new."seat", new."note"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("guest", "row", "seat", "note")
ON CONFLICT ("guest") DO UPDATE SET
    "row" = excluded."row",
    "seat" = excluded."seat",
    "note" = excluded."note";
-- $1 = ["dan"]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = [NULL]

-- tests/cases/null-in-unique-keys/events.ndjson:5: seated
-- upsert `seats`: 1 row
--    guest  eve
--    row    1
--    seat   A
--    note   NULL
INSERT INTO "seats" ("guest", "row", "seat", "note")
SELECT new."guest", new."row", new."seat", new."note"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("guest", "row", "seat", "note")
ON CONFLICT ("guest") DO UPDATE SET
    "row" = excluded."row",
    "seat" = excluded."seat",
    "note" = excluded."note";
-- $1 = ["eve"]
-- $2 = [1]
-- $3 = ["A"]
-- $4 = [NULL]

-- tests/cases/null-in-unique-keys/events.ndjson:6: seated
-- upsert `seats`: 1 row
--    guest  fay
--    row    1
--    seat   A
--    note   NULL
INSERT INTO "seats" ("guest", "row", "seat", "note")
SELECT new."guest", new."row", new."seat", new."note"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("guest", "row", "seat", "note")
ON CONFLICT ("guest") DO UPDATE SET
    "row" = excluded."row",
    "seat" = excluded."seat",
    "note" = excluded."note";
-- $1 = ["fay"]
-- $2 = [1]
-- $3 = ["A"]
-- $4 = [NULL]

-- tests/cases/null-in-unique-keys/events.ndjson:7: seated
-- upsert `seats`: 1 row
--    guest  gus
--    row    1
--    seat   a
--    note   NULL
INSERT INTO "seats" ("guest", "row", "seat", "note")
SELECT new."guest", new."row", new."seat", new."note"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("guest", "row", "seat", "note")
ON CONFLICT ("guest") DO UPDATE SET
    "row" = excluded."row",
    "seat" = excluded."seat",
    "note" = excluded."note";
-- $1 = ["gus"]
-- $2 = [1]
-- $3 = ["a"]
-- $4 = [NULL]

-- tests/cases/null-in-unique-keys/events.ndjson:8: seated
-- upsert `seats`: 1 row
--    guest  ann
--    row    2
--    seat   B
--    note   NULL
INSERT INTO "seats" ("guest", "row", "seat", "note")
SELECT new."guest", new."row", new."seat", new."note"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("guest", "row", "seat", "note")
ON CONFLICT ("guest") DO UPDATE SET
    "row" = excluded."row",
    "seat" = excluded."seat",
    "note" = excluded."note";
-- $1 = ["ann"]
-- $2 = [2]
-- $3 = ["B"]
-- $4 = [NULL]

-- tests/cases/null-in-unique-keys/events.ndjson:9: seated
-- upsert `seats`: 1 row
--    guest  bob
--    row    2
--    seat   B
--    note   NULL
INSERT INTO "seats" ("guest", "row", "seat", "note")
SELECT new."guest", new."row", new."seat", new."note"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("guest", "row", "seat", "note")
ON CONFLICT ("guest") DO UPDATE SET
    "row" = excluded."row",
    "seat" = excluded."seat",
    "note" = excluded."note";
-- $1 = ["bob"]
-- $2 = [2]
-- $3 = ["B"]
-- $4 = [NULL]

-- tests/cases/null-in-unique-keys/events.ndjson:10: seated
-- upsert `seats`: 1 row
--    guest  ann
--    row    3
--    seat   C
--    note   NULL
INSERT INTO "seats" ("guest", "row", "seat", "note")
SELECT new."guest", new."row", new."seat", new."note"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("guest", "row", "seat", "note")
ON CONFLICT ("guest") DO UPDATE SET
    "row" = excluded."row",
    "seat" = excluded."seat",
    "note" = excluded."note";
-- $1 = ["ann"]
-- $2 = [3]
-- $3 = ["C"]
-- $4 = [NULL]

-- tests/cases/null-in-unique-keys/events.ndjson:11: seated
-- upsert `seats`: 1 row
--    guest  hal
--    row    2
--    seat   B
--    note   NULL
INSERT INTO "seats" ("guest", "row", "seat", "note")
SELECT new."guest", new."row", new."seat", new."note"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("guest", "row", "seat", "note")
ON CONFLICT ("guest") DO UPDATE SET
    "row" = excluded."row",
    "seat" = excluded."seat",
    "note" = excluded."note";
-- $1 = ["hal"]
-- $2 = [2]
-- $3 = ["B"]
-- $4 = [NULL]

-- tests/cases/null-in-unique-keys/events.ndjson:12: seated
-- upsert `seats`: 1 row
--    guest  bob
--    row    NULL
--    seat   B
--    note   moved
INSERT INTO "seats" ("guest", "row", "seat", "note")
SELECT new."guest", new."row", new."seat", new."note"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("guest", "row", "seat", "note")
ON CONFLICT ("guest") DO UPDATE SET
    "row" = excluded."row",
    "seat" = excluded."seat",
    "note" = excluded."note";
-- $1 = ["bob"]
-- $2 = [NULL]
-- $3 = ["B"]
-- $4 = ["moved"]

