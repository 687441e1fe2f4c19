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
SELECT new."id"::BPCHAR, new."name", new."visits", new."balance"::NUMERIC, new."born", new."seen_at", new."rest"::JSONB, new."changed_at", new."deleted"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::INT8[],
    $4::TEXT[],
    $5::DATE[],
    $6::TIMESTAMP[],
    $7::TEXT[],
    $8::TIMESTAMP[],
    $9::BOOL[]
) AS new ("id", "name", "visits", "balance", "born", "seen_at", "rest", "changed_at", "deleted")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "visits" = excluded."visits",
    "balance" = excluded."balance",
    "born" = excluded."born",
    "seen_at" = excluded."seen_at",
    "rest" = excluded."rest",
    "changed_at" = excluded."changed_at",
    "deleted" = excluded."deleted";
-- $1 = ["596e275826f08b2730779e1f"]
-- $2 = ["Anne Kretchmar"]
-- $3 = [9007199254740993]
-- $4 = [12.50]
-- $5 = ["1970-01-01"]
-- $6 = ["2019-05-27 13:58:28.123"]
-- $7 = ["{\"refs\":[\"596e275826f08b2730779e20\",5],\"photo\":\"a2Fma2E=\",\"session\":\"73ffd264-44b3-4c69-90e8-e7d1dfc035d4\"}"]
-- $8 = ["2019-05-27 13:58:28.000"]
-- $9 = [false]

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
SELECT new."id"::BPCHAR, new."name", new."visits", new."balance"::NUMERIC, new."born", new."seen_at", new."rest"::JSONB, new."changed_at", new."deleted"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::INT8[],
    $4::TEXT[],
    $5::DATE[],
    $6::TIMESTAMP[],
    $7::TEXT[],
    $8::TIMESTAMP[],
    $9::BOOL[]
) AS new ("id", "name", "visits", "balance", "born", "seen_at", "rest", "changed_at", "deleted")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "visits" = excluded."visits",
    "balance" = excluded."balance",
    "born" = excluded."born",
    "seen_at" = excluded."seen_at",
    "rest" = excluded."rest",
    "changed_at" = excluded."changed_at",
    "deleted" = excluded."deleted";
-- $1 = ["596e275826f08b2730779e20"]
-- $2 = ["Bo"]
-- $3 = [3]
-- $4 = [1.50]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = ["{}"]
-- $8 = ["2019-05-27 13:58:28.000"]
-- $9 = [false]

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
SELECT new."id"::BPCHAR, new."name", new."visits", new."balance"::NUMERIC, new."born", new."seen_at", new."rest"::JSONB, new."changed_at", new."deleted"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::INT8[],
    $4::TEXT[],
    $5::DATE[],
    $6::TIMESTAMP[],
    $7::TEXT[],
    $8::TIMESTAMP[],
    $9::BOOL[]
) AS new ("id", "name", "visits", "balance", "born", "seen_at", "rest", "changed_at", "deleted")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "visits" = excluded."visits",
    "balance" = excluded."balance",
    "born" = excluded."born",
    "seen_at" = excluded."seen_at",
    "rest" = excluded."rest",
    "changed_at" = excluded."changed_at",
    "deleted" = excluded."deleted";
-- $1 = ["596e275826f08b2730779e20"]
-- $2 = ["Bo Cole"]
-- $3 = [4]
-- $4 = [10.00]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = ["{}"]
-- $8 = ["2019-05-27 13:58:29.000"]
-- $9 = [false]

-- tests/cases/debezium-mongodb/events.ndjson:4: patch
-- update `customers`: 1 row
--    visits      8
--    changed_at  2019-05-27 13:58:30.000
--    where id    596e275826f08b2730779e20
UPDATE "customers" SET
    "visits" = $1::INT8,
    "changed_at" = $2::TIMESTAMP
WHERE "id" = $3::TEXT::BPCHAR;
-- (8, "2019-05-27 13:58:30.000", "596e275826f08b2730779e20")

-- tests/cases/debezium-mongodb/events.ndjson:5: delete 596e275826f08b2730779e20
-- update `customers`: 1 row
--    deleted     true
--    changed_at  2019-05-27 13:58:31.000
--    where id    596e275826f08b2730779e20
UPDATE "customers" SET
    "deleted" = $1::BOOL,
    "changed_at" = $2::TIMESTAMP
WHERE "id" = $3::TEXT::BPCHAR;
-- (true, "2019-05-27 13:58:31.000", "596e275826f08b2730779e20")

-- tests/cases/debezium-mongodb/events.ndjson:6: no event
-- skipped: a record without a payload

-- tests/cases/debezium-mongodb/events.ndjson:7: no event
-- skipped: a record without a payload

-- tests/cases/debezium-mongodb/events.ndjson:8: delete
-- dead letter (extract): `$._id` matches nothing, no row can be found by its `customers.id`

-- tests/cases/debezium-mongodb/events.ndjson:9: no event
-- dead letter (decode): `envelope.after` is not JSON: expected value at byte 9

-- tests/cases/debezium-mongodb/events.ndjson:10: create 596e275826f08b2730779e21
-- dead letter (extract): `$.visits` is text, but not an integer, column `customers.visits` takes `bigint`

-- tests/cases/debezium-mongodb/events.ndjson:11: create 596e275826f08b2730779e22
-- dead letter (extract): `$.born` is text, but not a date such as `2025-01-31`, column `customers.born` takes `date`

-- tests/cases/debezium-mongodb/events.ndjson:12: create 596e275826f08b2730779e23
-- dead letter (extract): `$.visits` is an object, column `customers.visits` takes `bigint`

-- tests/cases/debezium-mongodb/events.ndjson:13: no event
-- dead letter (decode): no operation: nothing at `envelope.op`

-- tests/cases/debezium-mongodb/events.ndjson:14: t
-- skipped: the mapping has no such event type

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
SELECT new."id"::BPCHAR, new."name", new."visits", new."balance"::NUMERIC, new."born", new."seen_at", new."rest"::JSONB, new."changed_at", new."deleted"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::INT8[],
    $4::TEXT[],
    $5::DATE[],
    $6::TIMESTAMP[],
    $7::TEXT[],
    $8::TIMESTAMP[],
    $9::BOOL[]
) AS new ("id", "name", "visits", "balance", "born", "seen_at", "rest", "changed_at", "deleted")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "visits" = excluded."visits",
    "balance" = excluded."balance",
    "born" = excluded."born",
    "seen_at" = excluded."seen_at",
    "rest" = excluded."rest",
    "changed_at" = excluded."changed_at",
    "deleted" = excluded."deleted";
-- $1 = ["596e275826f08b2730779e24"]
-- $2 = ["Last"]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = ["{}"]
-- $8 = ["2019-05-27 13:58:28.000"]
-- $9 = [false]

