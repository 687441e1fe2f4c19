-- upsert `paths`: 1 row
INSERT INTO "paths" ("id", "drive")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "drive" = excluded."drive";
-- (1, "C:\\")

