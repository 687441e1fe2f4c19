-- upsert `readings`: 1 row
INSERT INTO "readings" ("id", "value")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value";
-- (1, 1.5)

