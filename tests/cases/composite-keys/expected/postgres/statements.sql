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
    "name" = excluded."name";
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
    "amount" = excluded."amount";
-- $1 = ["a", "a"]
-- $2 = [1, 1]
-- $3 = ["2025-01-01", "2025-01-01"]
-- $4 = [1.0, 1.5]
-- $5 = [1.50, 2.00]

-- update `entries`: 1 row
UPDATE "entries" SET
    "amount" = $1::TEXT::NUMERIC
WHERE "tenant" = $2::TEXT AND "number" = $3::INT8 AND "opened" = $4::DATE AND "line" = $5::TEXT::NUMERIC;
-- (9.99, "a", 1, "2025-01-02", 1.0)

