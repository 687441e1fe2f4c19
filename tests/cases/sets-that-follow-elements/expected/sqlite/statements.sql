-- upsert `carts`: 2 rows
INSERT INTO "carts" ("id", "version", "owner")
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "owner" = excluded."owner",
    "version" = excluded."version"
WHERE "carts"."version" IS NULL OR "carts"."version" <= excluded."version";
-- (1, 2, "Ann")
-- (2, 5, "Ann")

-- replace `entries`: rows that the event no longer has
SELECT given.position, 1 FROM (
WITH given (position, column1, column2) AS (
    VALUES
    (0, ?, ?), (1, ?, ?)
)
SELECT * FROM given
) AS given
CROSS JOIN "carts" AS stored ON "stored"."id" = given.column1 AND ("stored"."version" IS NULL OR "stored"."version" <= given.column2);
-- (1, 2)
-- (2, 5)

-- replace `entries`: rows that the event no longer has
DELETE FROM "entries"
WHERE "cart" = ?
    AND ("sku") NOT IN (?, ?);
-- (1, "a", "b")

-- replace `entries`: rows that the event no longer has
DELETE FROM "entries"
WHERE "cart" = ?
    AND ("sku") NOT IN (?);
-- (2, "c")

-- replace `entries`: 3 rows
INSERT INTO "entries" ("cart", "sku", "qty")
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON CONFLICT ("cart", "sku") DO UPDATE SET
    "qty" = excluded."qty"
WHERE
    "entries"."qty" IS NOT excluded."qty";
-- (1, "a", 1)
-- (1, "b", 2)

-- replace `entries`: 3 rows
INSERT INTO "entries" ("cart", "sku", "qty")
VALUES
    (?, ?, ?)
ON CONFLICT ("cart", "sku") DO UPDATE SET
    "qty" = excluded."qty"
WHERE
    "entries"."qty" IS NOT excluded."qty";
-- (2, "c", 3)

-- replace `entries`: rows that the event no longer has
DELETE FROM "entries"
WHERE "cart" = ?;
-- (2)

-- replace `entries`: 1 row
SELECT 0, 1 FROM "carts" WHERE "id" = ? AND ("version" IS NULL OR "version" <= ?);
-- (1, 1)

-- update `carts`: 1 row
UPDATE "carts" SET
    "version" = ?,
    "owner" = ?
WHERE "id" = ?
    AND ("version" IS NULL OR "version" <= ?);
-- (2, "Ann", 1, 2)

-- upsert `notes`: 1 row
SELECT 0, 1 FROM "carts" WHERE "id" = ? AND ("version" IS NULL OR "version" <= ?);
-- (1, 2)

-- upsert `notes`: 1 row
INSERT INTO "notes" ("cart", "text")
VALUES
    (?, ?)
ON CONFLICT ("cart") DO UPDATE SET
    "text" = excluded."text";
-- (1, "equal")

-- upsert `carts`: 1 row
INSERT INTO "carts" ("id", "version", "owner")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "owner" = excluded."owner",
    "version" = excluded."version"
WHERE "carts"."version" IS NULL OR "carts"."version" <= excluded."version";
-- (3, 2, "Cid")

