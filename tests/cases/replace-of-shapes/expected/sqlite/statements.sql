-- replace `taxes`: rows that the event no longer has
DELETE FROM "taxes"
WHERE "owner" = ?
    AND ("item", "place") NOT IN (VALUES (?, ?), (?, ?), (?, ?), (?, ?));
-- ("a", "x", 0, "x", 1, "y", 0, "y", 0)

-- replace `taxes`: 1 row
INSERT INTO "taxes" ("owner", "item", "place", "rate", "label")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("owner", "item", "place") DO UPDATE SET
    "rate" = excluded."rate",
    "label" = excluded."label"
WHERE
    "taxes"."rate" IS NOT excluded."rate"
    OR "taxes"."label" COLLATE BINARY IS NOT excluded."label";
-- ("a", "x", 0, 7.00, "low")

-- replace `taxes`: 2 rows
INSERT INTO "taxes" ("owner", "item", "place", "rate", "label")
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
ON CONFLICT ("owner", "item", "place") DO UPDATE SET
    "rate" = excluded."rate"
WHERE
    "taxes"."rate" IS NOT excluded."rate";
-- ("a", "x", 1, 19.00, NULL)
-- ("a", "y", 0, 1.00, NULL)

-- replace `facts`: rows that the event no longer has
DELETE FROM "facts"
WHERE "owner" = ?
    AND ("name") NOT IN (?, ?);
-- ("a", "red", "big")

-- replace `facts`: 2 rows
INSERT INTO "facts" ("owner", "name", "value")
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON CONFLICT ("owner", "name") DO UPDATE SET
    "value" = excluded."value"
WHERE
    "facts"."value" COLLATE BINARY IS NOT excluded."value";
-- ("a", "big", "no")
-- ("a", "red", "yes")

-- replace `taxes`: rows that the event no longer has
DELETE FROM "taxes"
WHERE "owner" = ?
    AND ("item", "place") NOT IN (VALUES (?, ?));
-- ("b", "x", 0)

-- replace `taxes`: 1 row
INSERT INTO "taxes" ("owner", "item", "place", "rate", "label")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("owner", "item", "place") DO UPDATE SET
    "rate" = excluded."rate"
WHERE
    "taxes"."rate" IS NOT excluded."rate";
-- ("b", "x", 0, 2.00, NULL)

-- replace `facts`: rows that the event no longer has
DELETE FROM "facts"
WHERE "owner" = ?
    AND ("name") NOT IN (?);
-- ("b", "red")

-- replace `facts`: 1 row
INSERT INTO "facts" ("owner", "name", "value")
VALUES
    (?, ?, ?)
ON CONFLICT ("owner", "name") DO UPDATE SET
    "value" = excluded."value"
WHERE
    "facts"."value" COLLATE BINARY IS NOT excluded."value";
-- ("b", "red", "no")

-- replace `taxes`: rows that the event no longer has
DELETE FROM "taxes"
WHERE "owner" = ? AND "item" = ?
    AND ("place") NOT IN (?, ?);
-- ("b", "z", 0, 1)

-- replace `taxes`: rows that the event no longer has
DELETE FROM "taxes"
WHERE "owner" = ? AND "item" = ?
    AND ("place") NOT IN (?);
-- ("a", "y", 0)

-- replace `taxes`: rows that the event no longer has
DELETE FROM "taxes"
WHERE "owner" = ?
    AND ("item", "place") NOT IN (VALUES (?, ?), (?, ?));
-- ("c", "x", 0, "y", 0)

-- replace `facts`: rows that the event no longer has
DELETE FROM "facts"
WHERE "owner" = ?;
-- ("c")

