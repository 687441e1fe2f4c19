-- upsert `customers`: 1 row
INSERT INTO "customers" ("id", "name")
SELECT new."id", new."name"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS new ("id", "name")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name"
WHERE ROW("customers"."name")::RECORD
    *<> ROW(excluded."name")::RECORD;
-- $1 = [1]
-- $2 = ["Ada Sample"]

-- upsert `orders`: 1 row
INSERT INTO "orders" ("id", "customer_id", "total")
SELECT new."id", new."customer_id", new."total"::NUMERIC
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("id", "customer_id", "total")
ON CONFLICT ("id") DO UPDATE SET
    "customer_id" = excluded."customer_id",
    "total" = excluded."total"
WHERE ROW("orders"."customer_id", "orders"."total")::RECORD
    *<> ROW(excluded."customer_id", excluded."total")::RECORD;
-- $1 = [1]
-- $2 = [1]
-- $3 = [5.00]

-- delete `orders`: 1 row
DELETE FROM "orders" AS stored
USING UNNEST(
    $1::INT4[]
) AS given (column1)
WHERE "stored"."id" = given.column1::INT4;
-- $1 = [1]

-- delete `customers`: 1 row
DELETE FROM "customers" AS stored
USING UNNEST(
    $1::INT4[]
) AS given (column1)
WHERE "stored"."id" = given.column1::INT4;
-- $1 = [2]

