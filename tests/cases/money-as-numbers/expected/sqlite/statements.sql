-- upsert `payments`: 1 row
INSERT INTO "payments" ("id", "revenue")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "revenue" = excluded."revenue";
-- (1, 37.4800)

