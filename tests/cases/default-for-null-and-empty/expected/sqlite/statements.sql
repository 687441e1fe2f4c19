-- upsert `products`: 1 row
INSERT INTO "products" ("id", "unit", "stock")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "unit" = excluded."unit",
    "stock" = excluded."stock";
-- (1, "kg", 5)

