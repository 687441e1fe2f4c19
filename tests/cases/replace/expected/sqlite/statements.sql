-- upsert `menus`: 1 row
INSERT INTO "menus" ("id", "name")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name";
-- ("a", "A")

-- replace `dishes`: rows that the event no longer has
DELETE FROM "dishes"
WHERE "menu" = ?
    AND ("code") NOT IN (?, ?, ?, ?);
-- ("a", "soup", "pie", "tea", "tea")

-- replace `dishes`: 1 row
INSERT INTO "dishes" ("menu", "code", "place", "price", "facts", "label")
VALUES
    (?, ?, ?, ?, ?, ?)
ON CONFLICT ("menu", "code") DO UPDATE SET
    "place" = excluded."place",
    "price" = excluded."price",
    "facts" = excluded."facts",
    "label" = excluded."label"
WHERE
    "dishes"."place" IS NOT excluded."place"
    OR "dishes"."price" IS NOT excluded."price"
    OR "dishes"."facts" COLLATE BINARY IS NOT excluded."facts"
    OR "dishes"."label" COLLATE BINARY IS NOT excluded."label";
-- ("a", "soup", 1, 3.50, "{\"kcal\":120}", "Soup")

-- replace `dishes`: rows that the event no longer has
DELETE FROM "dishes"
WHERE "menu" = ?
    AND ("code") NOT IN (?);
-- ("b", "soup")

-- replace `dishes`: rows that the event no longer has
DELETE FROM "dishes"
WHERE "menu" = ?
    AND ("code") NOT IN (?, ?);
-- ("c", "egg", "ham")

-- replace `dishes`: rows that the event no longer has
DELETE FROM "dishes"
WHERE "menu" = ?;
-- ("d")

-- delete `menus`: 1 row
DELETE FROM "menus"
WHERE "id" = ?;
-- ("g")

