-- upsert `meters`: 1 row
INSERT INTO "meters" ("id", "place", "level", "read_at", "first")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "place" = excluded."place",
    "level" = excluded."level",
    "read_at" = excluded."read_at"
WHERE "meters"."read_at" IS NULL OR "meters"."read_at" <= excluded."read_at";
-- ("a", "north", 2, "2025-01-01 02:00:00.000", 2)

-- upsert `meters`: 1 row
INSERT INTO "meters" ("id", "place", "level", "read_at", "first")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "place" = excluded."place";
-- ("d", "east", 3, NULL, 3)

-- upsert `versions`: 2 rows
INSERT INTO "versions" ("meter", "part", "serial", "version")
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
ON CONFLICT ("meter", "part") DO UPDATE SET
    "serial" = excluded."serial",
    "version" = excluded."version"
WHERE "versions"."version" IS NULL OR "versions"."version" <= excluded."version";
-- ("a", "p", "s1", 9007199254740993)
-- ("a", "q", "t1", 1)

-- upsert `versions`: 3 rows
INSERT INTO "versions" ("meter", "part", "serial", "version")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("meter", "part") DO UPDATE SET
    "serial" = excluded."serial",
    "version" = excluded."version"
WHERE "versions"."version" IS NULL OR "versions"."version" <= excluded."version";
-- ("a", "r", "u1", 1)

-- update `meters`: 1 row
UPDATE "meters" SET
    "place" = ?,
    "read_at" = ?
WHERE "place" = ?
    AND ("read_at" IS NULL OR "read_at" <= ?);
-- ("attic", "2025-01-01 02:30:00.000", "north", "2025-01-01 02:30:00.000")

-- update `meters`: 1 row
UPDATE "meters" SET
    "level" = ?,
    "read_at" = ?
WHERE "id" = ?
    AND ("read_at" IS NULL OR "read_at" <= ?);
-- (9, "2025-01-01 01:00:00.000", "a", "2025-01-01 01:00:00.000")

-- delete `meters`: 1 row
DELETE FROM "meters"
WHERE "id" = ?
    AND ("read_at" IS NULL OR "read_at" <= ?);
-- ("a", "2025-01-01 02:29:59.000")

