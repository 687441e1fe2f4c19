-- upsert `mails`: 1 row
INSERT INTO "mails" ("id", "amount", "unit")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "amount" = excluded."amount",
    "unit" = excluded."unit";
-- (1, 12345678901234567890.10, "EUR")

-- upsert `parts`: 2 rows
INSERT INTO "parts" ("mail", "position", "n")
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON CONFLICT ("mail", "position") DO UPDATE SET
    "n" = excluded."n";
-- (1, 1, 1)
-- (1, 2, 2)

-- upsert `parts`: 1 row
INSERT INTO "parts" ("mail", "position", "n")
VALUES
    (?, ?, ?)
ON CONFLICT ("mail", "position") DO UPDATE SET
    "n" = excluded."n";
-- (13, 0, 13)

