-- upsert `shops`: 1 row
INSERT INTO "shops" ("id", "born", "opens", "closes", "made_at", "seen_at", "due")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "born" = excluded."born",
    "opens" = excluded."opens",
    "closes" = excluded."closes",
    "made_at" = excluded."made_at",
    "seen_at" = excluded."seen_at",
    "due" = excluded."due";
-- (1, "2018-06-20", "17:29:04.000000", "17:29:04.123", "2023-07-26 10:22:47.048491", "2023-07-26 10:22:47.048491", "2017-09-15")

