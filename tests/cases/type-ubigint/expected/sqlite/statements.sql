-- upsert `plain`: 1 row
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- ("good-1", 0, 0, 0, 18446744073709551615)

-- update `plain`: 1 row
UPDATE "plain" SET
    "value" = ?
WHERE "id" = ?;
-- (18446744073709551614, "good-1")

-- upsert `keyed`: 1 row
INSERT INTO "keyed" ("code", "id", "state")
VALUES
    (?, ?, ?)
ON CONFLICT ("code") DO UPDATE SET
    "state" = excluded."state";
-- (0, "key-1", "put")

-- upsert `parts`: 1 row
INSERT INTO "parts" ("code", "number", "other")
VALUES
    (?, ?, ?)
ON CONFLICT ("code", "number") DO UPDATE SET
    "other" = excluded."other";
-- (0, 0, 0)

-- update `keyed`: 1 row
UPDATE "keyed" SET
    "state" = ?
WHERE "code" = ?;
-- ("found", 0)

