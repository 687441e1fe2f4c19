-- tests/cases/defaults/events.ndjson:1: made
-- upsert `things`: 1 row
--    id      a
--    both    NULL
--    absent  6
INSERT INTO "things" ("id", "both", "absent")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "both" = excluded."both";
-- ("a", NULL, 6)

-- tests/cases/defaults/events.ndjson:2: made
-- upsert `things`: 1 row
--    id      b
--    both    1
--    absent  NULL
INSERT INTO "things" ("id", "both", "absent")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "both" = excluded."both";
-- ("b", 1, NULL)

-- tests/cases/defaults/events.ndjson:3: made
-- upsert `things`: 1 row
--    id      c
--    both    NULL
--    absent  2
INSERT INTO "things" ("id", "both", "absent")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "both" = excluded."both";
-- ("c", NULL, 2)

