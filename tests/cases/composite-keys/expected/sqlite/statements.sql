-- upsert `accounts`: 1 row
INSERT INTO "accounts" ("tenant", "number", "opened", "name")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("tenant", "number", "opened") DO UPDATE SET
    "name" = excluded."name";
-- ("a", 1, "2025-01-01", "first")

-- upsert `entries`: 2 rows
INSERT INTO "entries" ("tenant", "number", "opened", "line", "amount")
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
ON CONFLICT ("tenant", "number", "opened", "line") DO UPDATE SET
    "amount" = excluded."amount";
-- ("a", 1, "2025-01-01", 1.0, 1.50)
-- ("a", 1, "2025-01-01", 1.5, 2.00)

-- upsert `entries`: 1 row
INSERT INTO "entries" ("tenant", "number", "opened", "line", "amount")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("tenant", "number", "opened", "line") DO UPDATE SET
    "amount" = excluded."amount";
-- ("a", 1, "2025-01-02", 1.0, 3.00)

-- update `entries`: 1 row
UPDATE "entries" SET
    "amount" = ?
WHERE "tenant" = ? AND "number" = ? AND "opened" = ? AND "line" = ?;
-- (9.99, "a", 1, "2025-01-02", 1.0)

