-- upsert `people`: 1 row
INSERT INTO "people" ("id", "name", "email", "state", "tags", "note", "first")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "email" = excluded."email",
    "state" = excluded."state",
    "tags" = excluded."tags",
    "note" = excluded."note";
-- (1, "Ann", "a@b", "paid", "[1]", "x", "Ann")

-- upsert `people`: 1 row
INSERT INTO "people" ("id", "name", "email", "state", "tags", "note", "first")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "note" = excluded."note";
-- (1, NULL, NULL, "new", NULL, "none", NULL)

-- upsert `people`: 1 row
INSERT INTO "people" ("id", "name", "email", "state", "tags", "note", "first")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "email" = excluded."email",
    "tags" = excluded."tags",
    "note" = excluded."note";
-- (2, "", NULL, "new", "{}", "none", "")

-- upsert `people`: 1 row
INSERT INTO "people" ("id", "name", "email", "state", "tags", "note", "first")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "email" = excluded."email",
    "state" = excluded."state",
    "note" = excluded."note";
-- (4, "Di", "d@e", "old", NULL, "none", "Di")

-- upsert `notes`: 1 row
INSERT INTO "notes" ("id", "at", "text", "mark")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id", "at") DO UPDATE SET
    "text" = excluded."text",
    "mark" = excluded."mark";
-- (4, 1, "one", 1.00)

-- upsert `notes`: 1 row
INSERT INTO "notes" ("id", "at", "text", "mark")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id", "at") DO UPDATE SET
    "text" = excluded."text";
-- (4, 2, "two", NULL)

-- upsert `notes`: 1 row
INSERT INTO "notes" ("id", "at", "text", "mark")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id", "at") DO NOTHING;
-- (4, 3, NULL, NULL)

-- upsert `people`: 1 row
INSERT INTO "people" ("id", "name", "email", "state", "tags", "note", "first")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "email" = excluded."email",
    "note" = excluded."note";
-- (4, NULL, "new", "new", NULL, "none", NULL)

-- upsert `notes`: 1 row
INSERT INTO "notes" ("id", "at", "text", "mark")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id", "at") DO UPDATE SET
    "mark" = excluded."mark";
-- (4, 2, NULL, 2.50)

-- update `people`: 1 row
UPDATE "people" SET
    "name" = ?
WHERE "id" = ?;
-- ("Dina", 4)

-- update `people`: 1 row
UPDATE "people" SET
    "state" = ?,
    "tags" = ?
WHERE "id" = ?;
-- ("sold", NULL, 4)

-- update `people`: 1 row
UPDATE "people" SET
    "id" = ?
WHERE "id" = ?;
-- (4, 4)

-- upsert `people`: 1 row
INSERT INTO "people" ("id", "name", "email", "state", "tags", "note", "first")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "note" = excluded."note";
-- (5, "Last", NULL, "new", NULL, "none", "Last")

