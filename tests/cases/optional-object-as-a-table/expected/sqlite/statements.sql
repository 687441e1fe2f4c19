-- upsert `users`: 1 row
INSERT INTO "users" ("id", "name")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name";
-- (1, "Ada Sample")

-- replace `addresses`: 1 row
INSERT INTO "addresses" ("user_id", "city", "street")
VALUES
    (?, ?, ?)
ON CONFLICT ("user_id") DO UPDATE SET
    "city" = excluded."city",
    "street" = excluded."street"
WHERE
    "addresses"."city" COLLATE BINARY IS NOT excluded."city"
    OR "addresses"."street" COLLATE BINARY IS NOT excluded."street";
-- (1, "Oslo", "North 1")

-- replace `addresses`: rows that the event no longer has
DELETE FROM "addresses"
WHERE "user_id" = ?;
-- (2)

