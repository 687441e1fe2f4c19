-- upsert `films`: 1 row
INSERT INTO "films" ("id", "code", "year", "rating", "maker", "label", "mood", "place", "kept", "tag", "seen_at", "version", "stamp")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "code" = excluded."code",
    "year" = excluded."year",
    "rating" = excluded."rating",
    "maker" = excluded."maker",
    "label" = excluded."label",
    "mood" = excluded."mood",
    "place" = excluded."place",
    "kept" = excluded."kept",
    "tag" = excluded."tag",
    "seen_at" = excluded."seen_at",
    "version" = excluded."version",
    "stamp" = excluded."stamp";
-- (1, "a", 1987, 7.5, "Ada", "x y", "calm", "Rome", "yes", "t", "1970-01-01 00:00:00.000", 1, NULL)

-- replace `actors`: rows that the event no longer has
DELETE FROM "actors"
WHERE "film" = ?
    AND ("number") NOT IN (?, ?);
-- (1, 0, 1)

-- replace `actors`: 2 rows
INSERT INTO "actors" ("film", "number", "age")
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON CONFLICT ("film", "number") DO UPDATE SET
    "age" = excluded."age"
WHERE
    "actors"."age" IS NOT excluded."age";
-- (1, 0, 40)
-- (1, 1, -1)

-- replace `actors`: rows that the event no longer has
DELETE FROM "actors"
WHERE "film" = ?;
-- (2)

-- upsert `films`: 1 row
INSERT INTO "films" ("id", "code", "year", "rating", "maker", "label", "mood", "place", "kept", "tag", "seen_at", "version", "stamp")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "code" = excluded."code",
    "year" = excluded."year",
    "rating" = excluded."rating",
    "maker" = excluded."maker",
    "label" = excluded."label",
    "place" = excluded."place",
    "tag" = excluded."tag",
    "seen_at" = excluded."seen_at",
    "version" = excluded."version",
    "stamp" = excluded."stamp";
-- (1, "a", NULL, 7.5, "unknown", NULL, NULL, "nowhere", NULL, "several", "1970-01-01 00:00:00.000", 2, NULL)

-- upsert `films`: 1 row
INSERT INTO "films" ("id", "code", "year", "rating", "maker", "label", "mood", "place", "kept", "tag", "seen_at", "version", "stamp")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "code" = excluded."code",
    "year" = excluded."year",
    "rating" = excluded."rating",
    "maker" = excluded."maker",
    "label" = excluded."label",
    "tag" = excluded."tag",
    "seen_at" = excluded."seen_at",
    "version" = excluded."version",
    "stamp" = excluded."stamp";
-- (3, NULL, 1900, 1.0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)

-- upsert `films`: 1 row
INSERT INTO "films" ("id", "code", "year", "rating", "maker", "label", "mood", "place", "kept", "tag", "seen_at", "version", "stamp")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "version" = excluded."version",
    "stamp" = excluded."stamp"
WHERE "films"."stamp" IS NULL OR "films"."stamp" <= excluded."stamp";
-- (6, "n", 1900, 1.0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 2)

-- update `films`: 1 row
UPDATE "films" SET
    "year" = ?,
    "version" = ?
WHERE "code" = ?
    AND ("version" IS NULL OR "version" <= ?);
-- (2001, 99, "n", 99)

-- update `films`: 1 row
UPDATE "films" SET
    "version" = ?,
    "maker" = ?
WHERE "id" = ?
    AND ("version" IS NULL OR "version" <= ?);
-- (102, "moved", 6, 102)

-- delete `films`: 1 row
DELETE FROM "films"
WHERE "code" = ?
    AND ("version" IS NULL OR "version" <= ?);
-- ("gone", 1000)

