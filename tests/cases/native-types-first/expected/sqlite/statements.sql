-- upsert `hosts`: 1 row
INSERT INTO "hosts" ("id", "address", "token", "n")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "address" = excluded."address",
    "n" = excluded."n";
-- (1, "2001:db8::1", "0190a1b2-0000-7000-8000-000000000001", 1)

-- upsert `hosts`: 1 row
INSERT INTO "hosts" ("id", "address", "token", "n")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "token" = excluded."token";
-- (2, "2001:db8::4", "0190a1b2-0000-7000-8000-000000000005", 9)

