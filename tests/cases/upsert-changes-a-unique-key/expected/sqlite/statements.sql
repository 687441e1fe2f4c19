-- upsert `articles`: 1 row
INSERT INTO "articles" ("id", "sku", "price", "sold")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "sku" = excluded."sku",
    "price" = excluded."price";
-- (1, "a", 10, false)

-- update `articles`: 1 row
UPDATE "articles" SET
    "sold" = ?
WHERE "sku" = ?;
-- (true, "a")

