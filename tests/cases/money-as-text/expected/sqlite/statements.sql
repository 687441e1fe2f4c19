-- upsert `products`: 1 row
INSERT INTO "products" ("id", "usd", "eur", "net")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "usd" = excluded."usd",
    "eur" = excluded."eur",
    "net" = excluded."net";
-- (1, 1207.39, 1207.39, 12.50)

