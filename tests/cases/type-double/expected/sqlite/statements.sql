-- upsert `plain`: 1 row
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-1", 0, 0, 0, 0.1)

-- update `plain`: 1 row
UPDATE "plain" SET
    "value" = ?
WHERE "id" = ?;
-- (9007199254740992, "good-1")

