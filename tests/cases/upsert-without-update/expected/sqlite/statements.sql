-- upsert `visitors`: 1 row
INSERT INTO "visitors" ("email", "badge", "first")
VALUES
    (?, ?, ?)
ON CONFLICT ("email") DO NOTHING;
-- ("ann@x", 1, "first")

