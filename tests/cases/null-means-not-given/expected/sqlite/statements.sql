-- upsert `contacts`: 1 row
INSERT INTO "contacts" ("id", "name", "phone", "city")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "phone" = excluded."phone",
    "city" = excluded."city";
-- (1, "Ada Sample", "100", "Oslo")

-- upsert `contacts`: 1 row
INSERT INTO "contacts" ("id", "name", "phone", "city")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "city" = excluded."city";
-- (1, "Ada Sample", NULL, "Lima")

