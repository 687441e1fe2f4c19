-- tests/cases/composite-keys/events.ndjson:1: booked
-- upsert `accounts`: 1 row
--    tenant  a
--    number  1
--    opened  2025-01-01
--    name    first
INSERT INTO "accounts" ("tenant", "number", "opened", "name")
SELECT new."tenant", new."number", new."opened", new."name"
FROM UNNEST(
    $1::TEXT[],
    $2::INT8[],
    $3::DATE[],
    $4::TEXT[]
) AS new ("tenant", "number", "opened", "name")
ON CONFLICT ("tenant", "number", "opened") DO UPDATE SET
    "name" = excluded."name";
-- $1 = ["a"]
-- $2 = [1]
-- $3 = ["2025-01-01"]
-- $4 = ["first"]

-- upsert `entries`: 2 rows
--    tenant  a           a
--    number  1           1
--    opened  2025-01-01  2025-01-01
--    line    1.0         1.5
--    amount  1.50        2.00
INSERT INTO "entries" ("tenant", "number", "opened", "line", "amount")
SELECT new."tenant", new."number", new."opened", new."line"::NUMERIC, new."amount"::NUMERIC
FROM UNNEST(
    $1::TEXT[],
    $2::INT8[],
    $3::DATE[],
    $4::TEXT[],
    $5::TEXT[]
) AS new ("tenant", "number", "opened", "line", "amount")
ON CONFLICT ("tenant", "number", "opened", "line") DO UPDATE SET
    "amount" = excluded."amount";
-- $1 = ["a", "a"]
-- $2 = [1, 1]
-- $3 = ["2025-01-01", "2025-01-01"]
-- $4 = [1.0, 1.5]
-- $5 = [1.50, 2.00]

-- tests/cases/composite-keys/events.ndjson:2: booked
-- upsert `accounts`: 1 row
--    tenant  a
--    number  1
--    opened  2025-01-02
--    name    another day
INSERT INTO "accounts" ("tenant", "number", "opened", "name")
SELECT new."tenant", new."number", new."opened", new."name"
FROM UNNEST(
    $1::TEXT[],
    $2::INT8[],
    $3::DATE[],
    $4::TEXT[]
) AS new ("tenant", "number", "opened", "name")
ON CONFLICT ("tenant", "number", "opened") DO UPDATE SET
    "name" = excluded."name";
-- $1 = ["a"]
-- $2 = [1]
-- $3 = ["2025-01-02"]
-- $4 = ["another day"]

-- upsert `entries`: 1 row
--    tenant  a
--    number  1
--    opened  2025-01-02
--    line    1.0
--    amount  3.00
INSERT INTO "entries" ("tenant", "number", "opened", "line", "amount")
SELECT new."tenant", new."number", new."opened", new."line"::NUMERIC, new."amount"::NUMERIC
FROM UNNEST(
    $1::TEXT[],
    $2::INT8[],
    $3::DATE[],
    $4::TEXT[],
    $5::TEXT[]
) AS new ("tenant", "number", "opened", "line", "amount")
ON CONFLICT ("tenant", "number", "opened", "line") DO UPDATE SET
    "amount" = excluded."amount";
-- $1 = ["a"]
-- $2 = [1]
-- $3 = ["2025-01-02"]
-- $4 = [1.0]
-- $5 = [3.00]

-- tests/cases/composite-keys/events.ndjson:3: booked
-- upsert `accounts`: 1 row
--    tenant  A
--    number  1
--    opened  2025-01-01
--    name    another tenant
INSERT INTO "accounts" ("tenant", "number", "opened", "name")
SELECT new."tenant", new."number", new."opened", new."name"
FROM UNNEST(
    $1::TEXT[],
    $2::INT8[],
    $3::DATE[],
    $4::TEXT[]
) AS new ("tenant", "number", "opened", "name")
ON CONFLICT ("tenant", "number", "opened") DO UPDATE SET
    "name" = excluded."name";
-- $1 = ["A"]
-- $2 = [1]
-- $3 = ["2025-01-01"]
-- $4 = ["another tenant"]

-- tests/cases/composite-keys/events.ndjson:4: booked
-- upsert `accounts`: 1 row
--    tenant  a
--    number  1
--    opened  2025-01-01
--    name    the first again
INSERT INTO "accounts" ("tenant", "number", "opened", "name")
SELECT new."tenant", new."number", new."opened", new."name"
FROM UNNEST(
    $1::TEXT[],
    $2::INT8[],
    $3::DATE[],
    $4::TEXT[]
) AS new ("tenant", "number", "opened", "name")
ON CONFLICT ("tenant", "number", "opened") DO UPDATE SET
    "name" = excluded."name";
-- $1 = ["a"]
-- $2 = [1]
-- $3 = ["2025-01-01"]
-- $4 = ["the first again"]

-- upsert `entries`: 1 row
--    tenant  a
--    number  1
--    opened  2025-01-01
--    line    1.0
--    amount  4.00
INSERT INTO "entries" ("tenant", "number", "opened", "line", "amount")
SELECT new."tenant", new."number", new."opened", new."line"::NUMERIC, new."amount"::NUMERIC
FROM UNNEST(
    $1::TEXT[],
    $2::INT8[],
    $3::DATE[],
    $4::TEXT[],
    $5::TEXT[]
) AS new ("tenant", "number", "opened", "line", "amount")
ON CONFLICT ("tenant", "number", "opened", "line") DO UPDATE SET
    "amount" = excluded."amount";
-- $1 = ["a"]
-- $2 = [1]
-- $3 = ["2025-01-01"]
-- $4 = [1.0]
-- $5 = [4.00]

-- tests/cases/composite-keys/events.ndjson:5: corrected
-- update `entries`: 1 row
--    amount        9.99
--    where tenant  a
--    where number  1
--    where opened  2025-01-02
--    where line    1.0
UPDATE "entries" SET
    "amount" = $1::TEXT::NUMERIC
WHERE "tenant" = $2::TEXT AND "number" = $3::INT8 AND "opened" = $4::DATE AND "line" = $5::TEXT::NUMERIC;
-- (9.99, "a", 1, "2025-01-02", 1.0)

-- tests/cases/composite-keys/events.ndjson:6: corrected
-- update `entries`: 1 row
--    amount        9.99
--    where tenant  a
--    where number  2
--    where opened  2025-01-02
--    where line    1.0
UPDATE "entries" SET
    "amount" = $1::TEXT::NUMERIC
WHERE "tenant" = $2::TEXT AND "number" = $3::INT8 AND "opened" = $4::DATE AND "line" = $5::TEXT::NUMERIC;
-- (9.99, "a", 2, "2025-01-02", 1.0)

-- tests/cases/composite-keys/events.ndjson:7: booked
-- dead letter (extract): `$.entries` is an array, the path takes an object; no row of `entries` can be read

-- tests/cases/composite-keys/events.ndjson:8: booked
-- upsert `accounts`: 1 row
--    tenant  b
--    number  1
--    opened  2025-01-01
--    name    null
INSERT INTO "accounts" ("tenant", "number", "opened", "name")
SELECT new."tenant", new."number", new."opened", new."name"
FROM UNNEST(
    $1::TEXT[],
    $2::INT8[],
    $3::DATE[],
    $4::TEXT[]
) AS new ("tenant", "number", "opened", "name")
ON CONFLICT ("tenant", "number", "opened") DO UPDATE SET
    "name" = excluded."name";
-- $1 = ["b"]
-- $2 = [1]
-- $3 = ["2025-01-01"]
-- $4 = ["null"]

