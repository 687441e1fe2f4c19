-- upsert `measurements`: 1 row
INSERT INTO "measurements" ("id", "value", "batch")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "batch" = excluded."batch";
-- (1, 10, "b1")

