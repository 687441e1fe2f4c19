-- upsert `prices`: 1 row
INSERT INTO "prices" ("id", "price", "amount")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "price" = excluded."price",
    "amount" = excluded."amount";
-- (1, 1234.56, NULL)

