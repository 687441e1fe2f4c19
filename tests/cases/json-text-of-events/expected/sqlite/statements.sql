-- upsert `readings`: 3 rows
INSERT INTO "readings" ("id", "value", "sender")
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "sender" = excluded."sender";
-- (1, 1.5, "north")
-- (2, 2, "north")

-- upsert `readings`: 3 rows
INSERT INTO "readings" ("id", "value", "sender")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "sender" = excluded."sender";
-- (3, NULL, "north")

