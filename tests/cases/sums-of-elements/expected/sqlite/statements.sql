-- upsert `stock`: 2 rows
INSERT INTO "stock" ("sku", "sold", "largest")
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON CONFLICT ("sku") DO UPDATE SET
    "sold" = COALESCE((SELECT CASE WHEN total NOT BETWEEN -2147483648 AND 2147483647 THEN ABS(-9223372036854775808) ELSE total END FROM (SELECT "stock"."sold" + excluded."sold" AS total)), "stock"."sold", excluded."sold"),
    "largest" = CASE WHEN "stock"."largest" IS NULL OR ("stock"."largest" < excluded."largest") THEN excluded."largest" ELSE "stock"."largest" END;
-- ("a", 2, 2)
-- ("b", 1, 1)

-- upsert `stock`: 1 row
INSERT INTO "stock" ("sku", "sold", "largest")
VALUES
    (?, ?, ?)
ON CONFLICT ("sku") DO UPDATE SET
    "sold" = COALESCE((SELECT CASE WHEN total NOT BETWEEN -2147483648 AND 2147483647 THEN ABS(-9223372036854775808) ELSE total END FROM (SELECT "stock"."sold" + excluded."sold" AS total)), "stock"."sold", excluded."sold"),
    "largest" = CASE WHEN "stock"."largest" IS NULL OR ("stock"."largest" < excluded."largest") THEN excluded."largest" ELSE "stock"."largest" END;
-- ("a", 5, 5)

