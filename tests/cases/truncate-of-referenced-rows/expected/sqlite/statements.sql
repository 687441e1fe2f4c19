-- truncate `customers`: all rows
DELETE FROM "customers";

-- upsert `customers`: 1 row
INSERT INTO "customers" ("id")
VALUES
    (?)
ON CONFLICT ("id") DO NOTHING;
-- (1)

-- upsert `orders`: 1 row
INSERT INTO "orders" ("id", "customer")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "customer" = excluded."customer";
-- (10, 1)

-- upsert `items`: 1 row
INSERT INTO "items" ("order_id", "position")
VALUES
    (?, ?)
ON CONFLICT ("order_id", "position") DO NOTHING;
-- (10, 1)

-- upsert `invoices`: 1 row
INSERT INTO "invoices" ("id", "order_id")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "order_id" = excluded."order_id";
-- (100, 11)

-- truncate `orders`: all rows
DELETE FROM "orders";

-- truncate `invoices`: all rows
DELETE FROM "invoices";

