-- upsert `payments`: 1 row
INSERT INTO "payments" ("id", "amount", "revenue")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "amount" = excluded."amount",
    "revenue" = excluded."revenue";
-- (1, 12.340, 37.4800)

