-- upsert `docs`: 1 row
INSERT INTO "docs" ("id", "state")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "state" = excluded."state";
-- (1, "new")

-- upsert `gifts`: 1 row
INSERT INTO "gifts" ("id", "note")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "note" = excluded."note";
-- (1, NULL)

-- upsert `items`: 1 row
INSERT INTO "items" ("id", "sku")
VALUES
    (?, ?)
ON CONFLICT ("id", "sku") DO NOTHING;
-- (1, "a")

-- update `docs`: 1 row
UPDATE "docs" SET
    "state" = ?
WHERE "id" = ?;
-- ("noted", 1)

-- update `items`: 1 row
UPDATE "items" SET
    "note" = ?
WHERE "id" = ? AND "sku" = ?;
-- ("first", 6, "a")

