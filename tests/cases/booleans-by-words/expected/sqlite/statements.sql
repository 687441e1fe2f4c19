-- upsert `subscribers`: 1 row
INSERT INTO "subscribers" ("id", "active")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "active" = excluded."active";
-- (1, true)

