-- upsert `hosts`: 1 row
INSERT INTO "hosts" ("id", "prose", "address", "price", "currency", "ratio", "details")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "prose" = excluded."prose",
    "address" = excluded."address",
    "price" = excluded."price",
    "currency" = excluded."currency",
    "ratio" = excluded."ratio",
    "details" = excluded."details";
-- ("a", "p", "10.0.0.1/32", 12.5000, "USD", 0.1, "{\"a\":[1]}")

-- upsert `names`: 1 row
INSERT INTO "names" ("name", "count")
VALUES
    (?, ?)
ON CONFLICT ("name") DO UPDATE SET
    "count" = excluded."count";
-- ("a", 7)

-- update `hosts`: 1 row
UPDATE "hosts" SET
    "prose" = ?,
    "address" = ?
WHERE "id" = ?;
-- ("found", "10.0.0.4/32", "a")

