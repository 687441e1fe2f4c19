-- upsert `rooms`: 1 row
INSERT INTO "rooms" ("id")
VALUES
    (?)
ON CONFLICT ("id") DO NOTHING;
-- (1)

-- upsert `seats`: 1 row
INSERT INTO "seats" ("id", "room", "label", "version")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "room" = excluded."room",
    "label" = excluded."label",
    "version" = excluded."version"
WHERE "seats"."version" IS NULL OR "seats"."version" <= excluded."version";
-- (1, 1, "new", 5)

