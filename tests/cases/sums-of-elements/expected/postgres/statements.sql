-- upsert `stock`: 2 rows
INSERT INTO "stock" ("sku", "sold", "largest")
SELECT new."sku", new."sold", new."largest"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::INT4[]
) AS new ("sku", "sold", "largest")
ON CONFLICT ("sku") DO UPDATE SET
    "sold" = COALESCE("stock"."sold" + excluded."sold", "stock"."sold", excluded."sold"),
    "largest" = CASE WHEN "stock"."largest" IS NULL OR ("stock"."largest" < excluded."largest") THEN excluded."largest" ELSE "stock"."largest" END;
-- $1 = ["a", "b"]
-- $2 = [2, 1]
-- $3 = [2, 1]

