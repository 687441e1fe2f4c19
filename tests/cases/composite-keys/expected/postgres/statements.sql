-- upsert `accounts`: 1 row
INSERT INTO "accounts" ("tenant", "number", "opened", "name")
SELECT new."tenant", new."number", new."opened", new."name"
FROM UNNEST(
    $1::TEXT[],
    $2::INT8[],
    $3::DATE[],
    $4::TEXT[]
) AS new ("tenant", "number", "opened", "name")
ON CONFLICT ("tenant", "number", "opened") DO UPDATE SET
    "name" = excluded."name"
WHERE ROW("accounts"."name")::RECORD
    *<> ROW(excluded."name")::RECORD;
-- $1 = ["a"]
-- $2 = [1]
-- $3 = ["2025-01-01"]
-- $4 = ["first"]

-- upsert `entries`: 2 rows
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
    "amount" = excluded."amount"
WHERE ROW("entries"."amount")::RECORD
    *<> ROW(excluded."amount")::RECORD;
-- $1 = ["a", "a"]
-- $2 = [1, 1]
-- $3 = ["2025-01-01", "2025-01-01"]
-- $4 = [1.0, 1.5]
-- $5 = [1.50, 2.00]

-- update `entries`: 1 row
UPDATE "entries" AS stored SET
    "amount" = given.column1::TEXT::NUMERIC
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::INT8[],
    $4::DATE[],
    $5::TEXT[]
) AS given (column1, column2, column3, column4, column5)
WHERE "stored"."tenant" = given.column2::TEXT AND "stored"."number" = given.column3::INT8 AND "stored"."opened" = given.column4::DATE AND "stored"."line" = given.column5::TEXT::NUMERIC;
-- $1 = [9.99]
-- $2 = ["a"]
-- $3 = [1]
-- $4 = ["2025-01-02"]
-- $5 = [1.0]

