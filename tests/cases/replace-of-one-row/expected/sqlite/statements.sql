-- replace `addresses`: 1 row
INSERT INTO "addresses" ("user_id", "country", "city")
VALUES
    (?, ?, ?)
ON CONFLICT ("user_id", "country") DO UPDATE SET
    "city" = excluded."city"
WHERE
    "addresses"."city" COLLATE BINARY IS NOT excluded."city";
-- (1, "NO", "Oslo")

-- insert `visits`: 1 row
INSERT INTO "visits" ("visit", "user_id", "country")
VALUES
    (?, ?, ?);
-- (10, 1, "NO")

-- replace `addresses`: rows that the event no longer has
DELETE FROM "addresses"
WHERE "user_id" = ? AND "country" = ?;
-- (1, "SE")

-- replace `addresses`: 2 rows
INSERT INTO "addresses" ("user_id", "country", "city")
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON CONFLICT ("country", "user_id") DO UPDATE SET
    "city" = excluded."city"
WHERE
    "addresses"."city" COLLATE BINARY IS NOT excluded."city";
-- (4, "NO", "Bodø")
-- (5, "NO", "Skien")

