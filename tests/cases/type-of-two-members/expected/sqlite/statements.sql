-- upsert `customers`: 1 row
INSERT INTO "customers" ("id", "name")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name";
-- (1, "Ada Sample")

-- upsert `orders`: 1 row
INSERT INTO "orders" ("id", "customer_id", "total")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "customer_id" = excluded."customer_id",
    "total" = excluded."total";
-- (1, 1, 5.00)

-- delete `orders`: 1 row
DELETE FROM "orders"
WHERE "id" = ?;
-- (1)

-- delete `customers`: 1 row
DELETE FROM "customers"
WHERE "id" = ?;
-- (2)

