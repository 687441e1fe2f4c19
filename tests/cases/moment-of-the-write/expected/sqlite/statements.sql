-- upsert `articles`: 1 row
INSERT INTO "articles" ("id", "name", "about", "price", "version", "inserted_at", "changed_at")
VALUES
    (?, ?, ?, ?, ?, SUBSTR(STRFTIME('%Y-%m-%d %H:%M:%f', 'now') || '000', 1, 26), SUBSTR(STRFTIME('%Y-%m-%d %H:%M:%f', 'now') || '000', 1, 23))
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "about" = excluded."about",
    "price" = excluded."price",
    "version" = excluded."version",
    "changed_at" = CASE WHEN
    "articles"."name" COLLATE BINARY IS NOT excluded."name"
    OR "articles"."about" COLLATE BINARY IS NOT excluded."about"
    OR "articles"."price" IS NOT excluded."price"
    OR "articles"."version" IS NOT excluded."version"
    THEN excluded."changed_at" ELSE "articles"."changed_at" END
WHERE "articles"."version" IS NULL OR "articles"."version" <= excluded."version";
-- ("a", "mug", "{\"n\":1}", 10.00, 1)

-- replace `variants`: rows that the event no longer has
DELETE FROM "variants"
WHERE "article" = ?
    AND ("code") NOT IN (?, ?);
-- ("a", "s", "l")

-- replace `variants`: 2 rows
INSERT INTO "variants" ("article", "code", "size", "inserted_at", "changed_at")
VALUES
    (?, ?, ?, SUBSTR(STRFTIME('%Y-%m-%d %H:%M:%f', 'now') || '000', 1, 19), SUBSTR(STRFTIME('%Y-%m-%d %H:%M:%f', 'now') || '000', 1, 19)),
    (?, ?, ?, SUBSTR(STRFTIME('%Y-%m-%d %H:%M:%f', 'now') || '000', 1, 19), SUBSTR(STRFTIME('%Y-%m-%d %H:%M:%f', 'now') || '000', 1, 19))
ON CONFLICT ("article", "code") DO UPDATE SET
    "size" = excluded."size",
    "changed_at" = CASE WHEN
    "variants"."size" IS NOT excluded."size"
    THEN excluded."changed_at" ELSE "variants"."changed_at" END
WHERE
    "variants"."size" IS NOT excluded."size";
-- ("a", "l", 9)
-- ("a", "s", 1)

-- upsert `articles`: 1 row
INSERT INTO "articles" ("id", "name", "about", "price", "version", "inserted_at", "changed_at")
VALUES
    (?, ?, ?, ?, ?, SUBSTR(STRFTIME('%Y-%m-%d %H:%M:%f', 'now') || '000', 1, 26), SUBSTR(STRFTIME('%Y-%m-%d %H:%M:%f', 'now') || '000', 1, 23))
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "price" = excluded."price",
    "version" = excluded."version",
    "changed_at" = CASE WHEN
    "articles"."name" COLLATE BINARY IS NOT excluded."name"
    OR "articles"."price" IS NOT excluded."price"
    OR "articles"."version" IS NOT excluded."version"
    THEN excluded."changed_at" ELSE "articles"."changed_at" END
WHERE "articles"."version" IS NULL OR "articles"."version" <= excluded."version";
-- ("b", "cup", NULL, 5.50, 1)

-- replace `variants`: rows that the event no longer has
DELETE FROM "variants"
WHERE "article" = ?;
-- ("b")

-- update `articles`: 1 row
UPDATE "articles" SET
    "changed_at" = CASE WHEN "price" IS ? AND "version" IS ? THEN "changed_at" ELSE SUBSTR(STRFTIME('%Y-%m-%d %H:%M:%f', 'now') || '000', 1, 23) END,
    "price" = ?,
    "version" = ?
WHERE "id" = ?
    AND ("version" IS NULL OR "version" <= ?);
-- (12.25, 3, 12.25, 3, "a", 3)

-- update `articles`: 1 row
UPDATE "articles" SET
    "changed_at" = CASE WHEN "price" IS ? AND "version" IS ? AND "name" COLLATE BINARY IS ? THEN "changed_at" ELSE SUBSTR(STRFTIME('%Y-%m-%d %H:%M:%f', 'now') || '000', 1, 23) END,
    "price" = ?,
    "version" = ?,
    "name" = ?
WHERE "id" = ?
    AND ("version" IS NULL OR "version" <= ?);
-- (NULL, 2, "big cup", NULL, 2, "big cup", "b", 2)

-- insert `visits`: 1 row
INSERT INTO "visits" ("article", "seen_at")
VALUES
    (?, SUBSTR(STRFTIME('%Y-%m-%d %H:%M:%f', 'now') || '000', 1, 26));
-- ("a")

