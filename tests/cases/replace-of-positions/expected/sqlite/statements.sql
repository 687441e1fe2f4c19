-- replace `songs`: rows that the event no longer has
DELETE FROM "songs"
WHERE "list" = ?
    AND ("song") NOT IN (?, ?);
-- ("end", "b", "c")

-- replace `songs`: 1 row
INSERT INTO "songs" ("list", "song", "position")
VALUES
    (?, ?, ?)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS NOT excluded."position";
-- ("end", "b", 0)

-- replace `songs`: rows that the event no longer has
DELETE FROM "songs"
WHERE "list" = ?
    AND ("song") NOT IN (?, ?, ?, ?);
-- ("end", "b", "c", "a", "a")

-- replace `places`: rows that the event no longer has
DELETE FROM "places"
WHERE "list" = ?
    AND ("position") NOT IN (?, ?);
-- ("front", 0, 1)

-- replace `places`: 2 rows
INSERT INTO "places" ("list", "position", "song")
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON CONFLICT ("list", "position") DO UPDATE SET
    "song" = excluded."song"
WHERE
    "places"."song" COLLATE BINARY IS NOT excluded."song";
-- ("front", 0, "b")
-- ("front", 1, "c")

-- replace `places`: rows that the event no longer has
DELETE FROM "places"
WHERE "list" = ?
    AND ("position") NOT IN (?, ?, ?, ?);
-- ("front", 0, 1, 2, 2)

-- replace `places`: 3 rows
INSERT INTO "places" ("list", "position", "song")
VALUES
    (?, ?, ?)
ON CONFLICT ("list", "position") DO UPDATE SET
    "song" = excluded."song"
WHERE
    "places"."song" COLLATE BINARY IS NOT excluded."song";
-- ("front", 2, "c")

