-- tests/cases/debezium-mongodb/events.ndjson:1: read 596e275826f08b2730779e1f
-- upsert `customers`: 1 row
--    id          596e275826f08b2730779e1f
--    name        Anne Kretchmar
--    visits      9007199254740993
--    balance     12.50
--    born        1970-01-01
--    seen_at     2019-05-27 13:58:28.123
--    rest        {"refs":["596e275826f08b2730779e20",5],"…
--    changed_at  2019-05-27 13:58:28.000
--    deleted     false
INSERT INTO "customers" ("id", "name", "visits", "balance", "born", "seen_at", "rest", "changed_at", "deleted")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "visits" = excluded."visits",
    "balance" = excluded."balance",
    "born" = excluded."born",
    "seen_at" = excluded."seen_at",
    "rest" = excluded."rest",
    "changed_at" = excluded."changed_at",
    "deleted" = excluded."deleted";
-- ("596e275826f08b2730779e1f", "Anne Kretchmar", 9007199254740993, 12.50, "1970-01-01", "2019-05-27 13:58:28.123", "{\"refs\":[\"596e275826f08b2730779e20\",5],\"photo\":\"a2Fma2E=\",\"session\":\"73ffd264-44b3-4c69-90e8-e7d1dfc035d4\"}", "2019-05-27 13:58:28.000", false)

-- tests/cases/debezium-mongodb/events.ndjson:2: create 596e275826f08b2730779e20
-- upsert `customers`: 1 row
--    id          596e275826f08b2730779e20
--    name        Bo
--    visits      3
--    balance     1.50
--    born        NULL
--    seen_at     NULL
--    rest        {}
--    changed_at  2019-05-27 13:58:28.000
--    deleted     false
INSERT INTO "customers" ("id", "name", "visits", "balance", "born", "seen_at", "rest", "changed_at", "deleted")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "visits" = excluded."visits",
    "balance" = excluded."balance",
    "born" = excluded."born",
    "seen_at" = excluded."seen_at",
    "rest" = excluded."rest",
    "changed_at" = excluded."changed_at",
    "deleted" = excluded."deleted";
-- ("596e275826f08b2730779e20", "Bo", 3, 1.50, NULL, NULL, "{}", "2019-05-27 13:58:28.000", false)

-- tests/cases/debezium-mongodb/events.ndjson:3: update 596e275826f08b2730779e20
-- upsert `customers`: 1 row
--    id          596e275826f08b2730779e20
--    name        Bo Cole
--    visits      4
--    balance     10.00
--    born        NULL
--    seen_at     NULL
--    rest        {}
--    changed_at  2019-05-27 13:58:29.000
--    deleted     false
INSERT INTO "customers" ("id", "name", "visits", "balance", "born", "seen_at", "rest", "changed_at", "deleted")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "visits" = excluded."visits",
    "balance" = excluded."balance",
    "born" = excluded."born",
    "seen_at" = excluded."seen_at",
    "rest" = excluded."rest",
    "changed_at" = excluded."changed_at",
    "deleted" = excluded."deleted";
-- ("596e275826f08b2730779e20", "Bo Cole", 4, 10.00, NULL, NULL, "{}", "2019-05-27 13:58:29.000", false)

-- tests/cases/debezium-mongodb/events.ndjson:4: patch
-- update `customers`: 1 row
--    visits      8
--    changed_at  2019-05-27 13:58:30.000
--    where id    596e275826f08b2730779e20
UPDATE "customers" SET
    "visits" = ?,
    "changed_at" = ?
WHERE "id" = ?;
-- (8, "2019-05-27 13:58:30.000", "596e275826f08b2730779e20")

-- tests/cases/debezium-mongodb/events.ndjson:5: delete 596e275826f08b2730779e20
-- update `customers`: 1 row
--    deleted     true
--    changed_at  2019-05-27 13:58:31.000
--    where id    596e275826f08b2730779e20
UPDATE "customers" SET
    "deleted" = ?,
    "changed_at" = ?
WHERE "id" = ?;
-- (true, "2019-05-27 13:58:31.000", "596e275826f08b2730779e20")

-- tests/cases/debezium-mongodb/events.ndjson:6: record
-- skipped: a record without a payload

-- tests/cases/debezium-mongodb/events.ndjson:7: record
-- skipped: a record without a payload

-- tests/cases/debezium-mongodb/events.ndjson:8: delete
-- dead letter (extract): `$._id` matches nothing, no row can be matched by `customers.id`

-- tests/cases/debezium-mongodb/events.ndjson:9: record
-- dead letter (decode): `envelope.after` is not JSON: expected value at byte 9

-- tests/cases/debezium-mongodb/events.ndjson:10: create 596e275826f08b2730779e21
-- dead letter (extract): `$.visits` is text, but not an integer, column `customers.visits` takes `bigint`

-- tests/cases/debezium-mongodb/events.ndjson:11: create 596e275826f08b2730779e22
-- dead letter (extract): `$.born` is a moment with a time of day, column `customers.born` takes `date`

-- tests/cases/debezium-mongodb/events.ndjson:12: create 596e275826f08b2730779e23
-- dead letter (extract): `$.visits` is an object, column `customers.visits` takes `bigint`

-- tests/cases/debezium-mongodb/events.ndjson:13: record
-- dead letter (decode): no operation: `envelope.op` matches nothing

-- tests/cases/debezium-mongodb/events.ndjson:14: t
-- skipped: unmapped event type

-- tests/cases/debezium-mongodb/events.ndjson:15: create 596e275826f08b2730779e24
-- upsert `customers`: 1 row
--    id          596e275826f08b2730779e24
--    name        Last
--    visits      NULL
--    balance     NULL
--    born        NULL
--    seen_at     NULL
--    rest        {}
--    changed_at  2019-05-27 13:58:28.000
--    deleted     false
INSERT INTO "customers" ("id", "name", "visits", "balance", "born", "seen_at", "rest", "changed_at", "deleted")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "visits" = excluded."visits",
    "balance" = excluded."balance",
    "born" = excluded."born",
    "seen_at" = excluded."seen_at",
    "rest" = excluded."rest",
    "changed_at" = excluded."changed_at",
    "deleted" = excluded."deleted";
-- ("596e275826f08b2730779e24", "Last", NULL, NULL, NULL, NULL, "{}", "2019-05-27 13:58:28.000", false)

