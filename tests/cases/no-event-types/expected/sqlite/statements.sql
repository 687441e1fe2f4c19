-- upsert `things`: 1 row
INSERT INTO "things" ("id", "state")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "state" = excluded."state";
-- (1, "a")

-- upsert `gone`: 1 row
INSERT INTO "gone" ("id")
VALUES
    (?)
ON CONFLICT ("id") DO NOTHING;
-- (2)

