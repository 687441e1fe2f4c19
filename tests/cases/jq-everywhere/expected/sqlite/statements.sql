-- upsert `orders`: 1 row
INSERT INTO "orders" ("id", "state", "total", "changed")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "state" = excluded."state",
    "total" = excluded."total",
    "changed" = excluded."changed"
WHERE "orders"."changed" IS NULL OR "orders"."changed" <= excluded."changed";
-- (1, "new", 60.17, 1)

-- replace `lines`: rows that the event no longer has
DELETE FROM "lines"
WHERE "order" = ?
    AND ("line", "gift") NOT IN (VALUES (?, ?), (?, ?), (?, ?), (?, ?));
-- (1, 0, 0, 0, 1, 1, 0, 1, 0)

-- replace `lines`: 3 rows
INSERT INTO "lines" ("order", "line", "gift", "name")
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
ON CONFLICT ("order", "line", "gift") DO UPDATE SET
    "name" = excluded."name"
WHERE
    "lines"."name" COLLATE BINARY IS NOT excluded."name";
-- (1, 0, 0, "mug with card")
-- (1, 0, 1, "mug with ribbon")

-- replace `lines`: 3 rows
INSERT INTO "lines" ("order", "line", "gift", "name")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("order", "line", "gift") DO UPDATE SET
    "name" = excluded."name"
WHERE
    "lines"."name" COLLATE BINARY IS NOT excluded."name";
-- (1, 1, 0, "cup")

-- replace `lines`: rows that the event no longer has
DELETE FROM "lines"
WHERE "order" = ?;
-- (2)

-- update `orders`: 1 row
UPDATE "orders" SET
    "state" = ?,
    "changed" = ?
WHERE "id" = ?
    AND ("changed" IS NULL OR "changed" <= ?);
-- ("paid", 2, 1, 2)

-- upsert `orders`: 1 row
INSERT INTO "orders" ("id", "state", "total", "changed")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id") DO NOTHING;
-- (101, "copy", 7.50, 1)

-- delete `orders`: 1 row
DELETE FROM "orders"
WHERE "id" = ?
    AND ("changed" IS NULL OR "changed" <= ?);
-- (3, 2)

-- replace `lines`: rows that the event no longer has
DELETE FROM "lines"
WHERE "order" = ?
    AND ("line", "gift") NOT IN (VALUES (?, ?));
-- (1, 0, 0)

