-- upsert `things`: 1 row
INSERT INTO "things" ("id", "both", "absent")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "both" = excluded."both";
-- ("a", NULL, 6)

