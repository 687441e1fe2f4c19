-- upsert `visitors`: 1 row
INSERT INTO "visitors" ("id", "email", "page")
VALUES
    (?, ?, ?)
ON CONFLICT ("email") DO UPDATE SET
    "page" = excluded."page";
-- (1, "ann@x", "first")

