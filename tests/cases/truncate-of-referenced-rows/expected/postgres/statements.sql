-- truncate `customers`: all rows
DELETE FROM "customers";

-- upsert `customers`: 1 row
INSERT INTO "customers" ("id")
SELECT new."id"
FROM UNNEST(
    $1::INT4[]
) AS new ("id")
ON CONFLICT ("id") DO NOTHING;
-- $1 = [1]

-- upsert `orders`: 1 row
INSERT INTO "orders" ("id", "customer")
SELECT new."id", new."customer"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[]
) AS new ("id", "customer")
ON CONFLICT ("id") DO UPDATE SET
    "customer" = excluded."customer"
WHERE ROW("orders"."customer")::RECORD
    *<> ROW(excluded."customer")::RECORD;
-- $1 = [10]
-- $2 = [1]

-- upsert `items`: 1 row
INSERT INTO "items" ("order_id", "position")
SELECT new."order_id", new."position"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[]
) AS new ("order_id", "position")
ON CONFLICT ("order_id", "position") DO NOTHING;
-- $1 = [10]
-- $2 = [1]

-- upsert `invoices`: 1 row
INSERT INTO "invoices" ("id", "order_id")
SELECT new."id", new."order_id"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[]
) AS new ("id", "order_id")
ON CONFLICT ("id") DO UPDATE SET
    "order_id" = excluded."order_id"
WHERE ROW("invoices"."order_id")::RECORD
    *<> ROW(excluded."order_id")::RECORD;
-- $1 = [100]
-- $2 = [11]

-- truncate `orders`: all rows
DELETE FROM "orders";

-- truncate `invoices`: all rows
DELETE FROM "invoices";

