-- upsert `accounts`: 1 row
INSERT INTO "accounts" ("id", "name", "visits")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name";
-- (1, "ann", 0)

-- upsert `visits`: 1 row
INSERT INTO "visits" ("id", "account", "pages")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO NOTHING;
-- ("a1", 1, 1)

-- upsert `visits`: 1 row
INSERT INTO "visits" ("id", "account", "pages")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "pages" = excluded."pages";
-- ("a2", 1, 3)

-- update `accounts`: 1 row
UPDATE "accounts" SET
    "visits" = ?
WHERE "id" = ?;
-- (2, 1)

-- upsert `readings`: 2 rows
INSERT INTO "readings" ("id", "value")
VALUES
    (?, ?),
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value";
-- (1, 0.5)
-- (2, 1)

-- update `accounts`: 1 row
UPDATE "accounts" SET
    "name" = ?
WHERE "id" = ?;
-- ("rob", 2)

