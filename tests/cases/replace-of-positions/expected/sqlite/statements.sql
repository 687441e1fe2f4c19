-- tests/cases/replace-of-positions/events.ndjson:1: set end
-- replace `songs`: what the event no longer has
--    where list           end
--    and song is none of  b    c
DELETE FROM "songs"
WHERE "list" = ?
    AND ("song") NOT IN (?, ?);
-- ("end", "b", "c")

-- replace `songs`: 1 row
--    list      end
--    song      b
--    position  0
INSERT INTO "songs" ("list", "song", "position")
VALUES
    (?, ?, ?)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS NOT excluded."position";
-- ("end", "b", 0)

-- replace `songs`: 1 row
--    list      end
--    song      c
--    position  1
INSERT INTO "songs" ("list", "song", "position")
VALUES
    (?, ?, ?)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS NOT excluded."position";
-- ("end", "c", 1)

-- tests/cases/replace-of-positions/events.ndjson:2: set end
-- replace `songs`: what the event no longer has
--    where list           end
--    and song is none of  b    c  a
DELETE FROM "songs"
WHERE "list" = ?
    AND ("song") NOT IN (?, ?, ?, ?);
-- ("end", "b", "c", "a", "a")

-- replace `songs`: 1 row
--    list      end
--    song      b
--    position  0
INSERT INTO "songs" ("list", "song", "position")
VALUES
    (?, ?, ?)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS NOT excluded."position";
-- ("end", "b", 0)

-- replace `songs`: 1 row
--    list      end
--    song      c
--    position  1
INSERT INTO "songs" ("list", "song", "position")
VALUES
    (?, ?, ?)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS NOT excluded."position";
-- ("end", "c", 1)

-- replace `songs`: 1 row
--    list      end
--    song      a
--    position  2
INSERT INTO "songs" ("list", "song", "position")
VALUES
    (?, ?, ?)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS NOT excluded."position";
-- ("end", "a", 2)

-- tests/cases/replace-of-positions/events.ndjson:3: set front
-- replace `songs`: what the event no longer has
--    where list           front
--    and song is none of  b      c
DELETE FROM "songs"
WHERE "list" = ?
    AND ("song") NOT IN (?, ?);
-- ("front", "b", "c")

-- replace `songs`: 1 row
--    list      front
--    song      b
--    position  0
INSERT INTO "songs" ("list", "song", "position")
VALUES
    (?, ?, ?)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS NOT excluded."position";
-- ("front", "b", 0)

-- replace `songs`: 1 row
--    list      front
--    song      c
--    position  1
INSERT INTO "songs" ("list", "song", "position")
VALUES
    (?, ?, ?)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS NOT excluded."position";
-- ("front", "c", 1)

-- tests/cases/replace-of-positions/events.ndjson:4: set front
-- replace `songs`: what the event no longer has
--    where list           front
--    and song is none of  a      b  c
DELETE FROM "songs"
WHERE "list" = ?
    AND ("song") NOT IN (?, ?, ?, ?);
-- ("front", "a", "b", "c", "c")

-- replace `songs`: 1 row
--    list      front
--    song      a
--    position  0
INSERT INTO "songs" ("list", "song", "position")
VALUES
    (?, ?, ?)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS NOT excluded."position";
-- ("front", "a", 0)

-- replace `songs`: 1 row
--    list      front
--    song      b
--    position  1
INSERT INTO "songs" ("list", "song", "position")
VALUES
    (?, ?, ?)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS NOT excluded."position";
-- ("front", "b", 1)

-- replace `songs`: 1 row
--    list      front
--    song      c
--    position  2
INSERT INTO "songs" ("list", "song", "position")
VALUES
    (?, ?, ?)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS NOT excluded."position";
-- ("front", "c", 2)

-- tests/cases/replace-of-positions/events.ndjson:5: set gone
-- replace `songs`: what the event no longer has
--    where list           gone
--    and song is none of  a     b  c
DELETE FROM "songs"
WHERE "list" = ?
    AND ("song") NOT IN (?, ?, ?, ?);
-- ("gone", "a", "b", "c", "c")

-- replace `songs`: 1 row
--    list      gone
--    song      a
--    position  0
INSERT INTO "songs" ("list", "song", "position")
VALUES
    (?, ?, ?)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS NOT excluded."position";
-- ("gone", "a", 0)

-- replace `songs`: 1 row
--    list      gone
--    song      b
--    position  1
INSERT INTO "songs" ("list", "song", "position")
VALUES
    (?, ?, ?)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS NOT excluded."position";
-- ("gone", "b", 1)

-- replace `songs`: 1 row
--    list      gone
--    song      c
--    position  2
INSERT INTO "songs" ("list", "song", "position")
VALUES
    (?, ?, ?)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS NOT excluded."position";
-- ("gone", "c", 2)

-- tests/cases/replace-of-positions/events.ndjson:6: set gone
-- replace `songs`: what the event no longer has
--    where list           gone
--    and song is none of  b     c
DELETE FROM "songs"
WHERE "list" = ?
    AND ("song") NOT IN (?, ?);
-- ("gone", "b", "c")

-- replace `songs`: 1 row
--    list      gone
--    song      b
--    position  0
INSERT INTO "songs" ("list", "song", "position")
VALUES
    (?, ?, ?)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS NOT excluded."position";
-- ("gone", "b", 0)

-- replace `songs`: 1 row
--    list      gone
--    song      c
--    position  1
INSERT INTO "songs" ("list", "song", "position")
VALUES
    (?, ?, ?)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS NOT excluded."position";
-- ("gone", "c", 1)

-- tests/cases/replace-of-positions/events.ndjson:7: set back
-- replace `songs`: what the event no longer has
--    where list           back
--    and song is none of  c     b  a
DELETE FROM "songs"
WHERE "list" = ?
    AND ("song") NOT IN (?, ?, ?, ?);
-- ("back", "c", "b", "a", "a")

-- replace `songs`: 1 row
--    list      back
--    song      c
--    position  0
INSERT INTO "songs" ("list", "song", "position")
VALUES
    (?, ?, ?)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS NOT excluded."position";
-- ("back", "c", 0)

-- replace `songs`: 1 row
--    list      back
--    song      b
--    position  1
INSERT INTO "songs" ("list", "song", "position")
VALUES
    (?, ?, ?)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS NOT excluded."position";
-- ("back", "b", 1)

-- replace `songs`: 1 row
--    list      back
--    song      a
--    position  2
INSERT INTO "songs" ("list", "song", "position")
VALUES
    (?, ?, ?)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS NOT excluded."position";
-- ("back", "a", 2)

-- tests/cases/replace-of-positions/events.ndjson:8: set back
-- replace `songs`: what the event no longer has
--    where list           back
--    and song is none of  b     a
DELETE FROM "songs"
WHERE "list" = ?
    AND ("song") NOT IN (?, ?);
-- ("back", "b", "a")

-- replace `songs`: 1 row
--    list      back
--    song      b
--    position  0
INSERT INTO "songs" ("list", "song", "position")
VALUES
    (?, ?, ?)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS NOT excluded."position";
-- ("back", "b", 0)

-- replace `songs`: 1 row
--    list      back
--    song      a
--    position  1
INSERT INTO "songs" ("list", "song", "position")
VALUES
    (?, ?, ?)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS NOT excluded."position";
-- ("back", "a", 1)

-- tests/cases/replace-of-positions/events.ndjson:9: set new
-- replace `songs`: what the event no longer has
--    where list           new
--    and song is none of  a    b
DELETE FROM "songs"
WHERE "list" = ?
    AND ("song") NOT IN (?, ?);
-- ("new", "a", "b")

-- replace `songs`: 1 row
--    list      new
--    song      a
--    position  0
INSERT INTO "songs" ("list", "song", "position")
VALUES
    (?, ?, ?)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS NOT excluded."position";
-- ("new", "a", 0)

-- replace `songs`: 1 row
--    list      new
--    song      b
--    position  1
INSERT INTO "songs" ("list", "song", "position")
VALUES
    (?, ?, ?)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS NOT excluded."position";
-- ("new", "b", 1)

-- tests/cases/replace-of-positions/events.ndjson:10: set new
-- replace `songs`: what the event no longer has
--    where list           new
--    and song is none of  c    d
DELETE FROM "songs"
WHERE "list" = ?
    AND ("song") NOT IN (?, ?);
-- ("new", "c", "d")

-- replace `songs`: 1 row
--    list      new
--    song      c
--    position  0
INSERT INTO "songs" ("list", "song", "position")
VALUES
    (?, ?, ?)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS NOT excluded."position";
-- ("new", "c", 0)

-- replace `songs`: 1 row
--    list      new
--    song      d
--    position  1
INSERT INTO "songs" ("list", "song", "position")
VALUES
    (?, ?, ?)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS NOT excluded."position";
-- ("new", "d", 1)

-- tests/cases/replace-of-positions/events.ndjson:11: set_places front
-- replace `places`: what the event no longer has
--    where list               front
--    and position is none of  0      1
DELETE FROM "places"
WHERE "list" = ?
    AND ("position") NOT IN (?, ?);
-- ("front", 0, 1)

-- replace `places`: 2 rows
--    list      front  front
--    position  0      1
--    song      b      c
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

-- tests/cases/replace-of-positions/events.ndjson:12: set_places front
-- replace `places`: what the event no longer has
--    where list               front
--    and position is none of  0      1  2
DELETE FROM "places"
WHERE "list" = ?
    AND ("position") NOT IN (?, ?, ?, ?);
-- ("front", 0, 1, 2, 2)

-- replace `places`: 3 rows
--    list      front  front  front
--    position  0      1      2
--    song      a      b      c
INSERT INTO "places" ("list", "position", "song")
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON CONFLICT ("list", "position") DO UPDATE SET
    "song" = excluded."song"
WHERE
    "places"."song" COLLATE BINARY IS NOT excluded."song";
-- ("front", 0, "a")
-- ("front", 1, "b")
INSERT INTO "places" ("list", "position", "song")
VALUES
    (?, ?, ?)
ON CONFLICT ("list", "position") DO UPDATE SET
    "song" = excluded."song"
WHERE
    "places"."song" COLLATE BINARY IS NOT excluded."song";
-- ("front", 2, "c")

