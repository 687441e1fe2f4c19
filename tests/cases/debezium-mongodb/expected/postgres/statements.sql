-- upsert `customers`: 1 row
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
    "deleted" = excluded."deleted"
WHERE ROW("customers"."name", "customers"."visits", "customers"."balance", "customers"."born", "customers"."seen_at", "customers"."rest", "customers"."changed_at", "customers"."deleted")::RECORD
    *<> ROW(excluded."name", excluded."visits", excluded."balance", excluded."born", excluded."seen_at", excluded."rest", excluded."changed_at", excluded."deleted")::RECORD;
-- $1 = ["596e275826f08b2730779e1f"]
-- $2 = ["Anne Kretchmar"]
-- $3 = [9007199254740993]
-- $4 = [12.50]
-- $5 = ["1970-01-01"]
-- $6 = ["2019-05-27 13:58:28.123"]
-- $7 = ["{\"refs\":[\"596e275826f08b2730779e20\",5],\"photo\":\"a2Fma2E=\",\"session\":\"73ffd264-44b3-4c69-90e8-e7d1dfc035d4\"}"]
-- $8 = ["2019-05-27 13:58:28.000"]
-- $9 = [false]

-- update `customers`: 1 row
UPDATE "customers" AS stored SET
    "visits" = given.column1::INT8,
    "changed_at" = given.column2::TIMESTAMP
FROM UNNEST(
    $1::INT8[],
    $2::TIMESTAMP[],
    $3::TEXT[]
) AS given (column1, column2, column3)
WHERE "stored"."id" = given.column3::TEXT::BPCHAR;
-- $1 = [8]
-- $2 = ["2019-05-27 13:58:30.000"]
-- $3 = ["596e275826f08b2730779e20"]

-- update `customers`: 1 row
UPDATE "customers" AS stored SET
    "deleted" = given.column1::BOOL,
    "changed_at" = given.column2::TIMESTAMP
FROM UNNEST(
    $1::BOOL[],
    $2::TIMESTAMP[],
    $3::TEXT[]
) AS given (column1, column2, column3)
WHERE "stored"."id" = given.column3::TEXT::BPCHAR;
-- $1 = [true]
-- $2 = ["2019-05-27 13:58:31.000"]
-- $3 = ["596e275826f08b2730779e20"]

