-- upsert `tills`: 1 row
INSERT INTO "tills" ("id", "name", "price", "opened", "seen")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "price" = excluded."price",
    "opened" = excluded."opened",
    "seen" = excluded."seen"
WHERE "tills"."seen" IS NULL OR "tills"."seen" <= excluded."seen";
-- (1, "Nort", 1234.56, "2025-07-15 12:00:00", "1970-01-01 00:00:01.000")

-- insert `entries`: 1 row
INSERT INTO "entries" ("id", "day", "text")
VALUES
    (?, ?, ?);
-- (1, "2019-06-05", "North 05/06/2019")

-- upsert `tills`: 1 row
INSERT INTO "tills" ("id", "name", "price", "opened", "seen")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "price" = excluded."price",
    "opened" = excluded."opened",
    "seen" = excluded."seen"
WHERE "tills"."seen" IS NULL OR "tills"."seen" <= excluded."seen";
-- (3, NULL, 7.12, NULL, "1970-01-01 00:00:01.000")

-- update `tills`: 1 row
UPDATE "tills" SET
    "price" = ?,
    "opened" = ?,
    "seen" = ?
WHERE "id" = ?
    AND ("seen" IS NULL OR "seen" <= ?);
-- (1234.56, "2025-07-15 05:00:00", "1970-01-01 00:00:02.000", 1, "1970-01-01 00:00:02.000")

-- update `tills`: 1 row
UPDATE "tills" SET
    "price" = ?
WHERE "id" = ?;
-- (1.00, 1)

-- update `tills`: 1 row
UPDATE "tills" SET
    "price" = ?,
    "name" = ?
WHERE "id" = ?;
-- (-1.00, "?", 2)

-- delete `tills`: 1 row
DELETE FROM "tills"
WHERE "id" = ?
    AND ("seen" IS NULL OR "seen" <= ?);
-- (3, "1970-01-01 00:00:03.000")

-- replace `entries`: rows that the event no longer has
DELETE FROM "entries"
WHERE "id" = ?
    AND ("day") NOT IN (?);
-- (3, "2019-04-14")

-- replace `entries`: 1 row
INSERT INTO "entries" ("id", "day", "text")
VALUES
    (?, ?, ?)
ON CONFLICT ("id", "day") DO UPDATE SET
    "text" = excluded."text"
WHERE
    "entries"."text" COLLATE BINARY IS NOT excluded."text";
-- (3, "2019-04-14", NULL)

