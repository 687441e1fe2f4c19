-- replace `lines`: rows that the event no longer has
DELETE FROM "lines"
WHERE "cart" = ?
    AND ("sku") NOT IN (?, ?);
-- (1, "a", "b")

-- replace `lines`: rows that the event no longer has
DELETE FROM "lines"
WHERE "cart" = ?
    AND ("sku") NOT IN (?);
-- (2, "a")

-- replace `lines`: 4 rows
INSERT INTO "lines" ("cart", "sku", "customer", "quantity")
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?),
    (?, ?, ?, ?),
    (?, ?, ?, ?)
ON CONFLICT ("cart", "sku") DO UPDATE SET
    "customer" = excluded."customer",
    "quantity" = excluded."quantity"
WHERE
    "lines"."customer" COLLATE BINARY IS NOT excluded."customer"
    OR "lines"."quantity" IS NOT excluded."quantity";
-- (1, "a", "ann", 1)
-- (1, "b", "ann", 2)
-- (2, "a", "ann", 3)
-- (3, "c", "ann", 4)

-- replace `lines`: rows that the event no longer has
DELETE FROM "lines"
WHERE "cart" = ?;
-- (2)

-- replace `lines`: 2 rows
INSERT INTO "lines" ("cart", "sku", "customer", "quantity")
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
ON CONFLICT ("cart", "sku") DO UPDATE SET
    "customer" = excluded."customer",
    "quantity" = excluded."quantity"
WHERE
    "lines"."customer" COLLATE BINARY IS NOT excluded."customer"
    OR "lines"."quantity" IS NOT excluded."quantity";
-- (1, "b", "ann", 5)
-- (1, "d", "ann", 6)

-- replace `lines`: 3 rows
INSERT INTO "lines" ("cart", "sku", "customer", "quantity")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("cart", "sku") DO UPDATE SET
    "customer" = excluded."customer",
    "quantity" = excluded."quantity"
WHERE
    "lines"."customer" COLLATE BINARY IS NOT excluded."customer"
    OR "lines"."quantity" IS NOT excluded."quantity";
-- (8, "x", "bob", 9)

