-- upsert `things`: 1 row
INSERT INTO "things" ("id", "lang", "meta")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "lang" = excluded."lang",
    "meta" = excluded."meta";
-- (1, "de", "{\"lang\":\"de\"}")

-- upsert `originals`: 1 row
INSERT INTO "originals" ("id", "meta")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "meta" = excluded."meta";
-- (1, "\"{\\\"lang\\\": \\\"de\\\"}\"")

