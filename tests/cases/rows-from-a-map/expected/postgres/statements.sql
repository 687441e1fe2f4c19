-- upsert `variants`: 3 rows
INSERT INTO "variants" ("id", "name", "price", "more")
SELECT new."id", new."name", new."price", new."more"::JSONB
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::INT4[],
    $4::TEXT[]
) AS new ("id", "name", "price", "more")
ON CONFLICT ("id", "name") DO UPDATE SET
    "price" = excluded."price",
    "more" = excluded."more"
WHERE ROW("variants"."price", "variants"."more")::RECORD
    *<> ROW(excluded."price", excluded."more")::RECORD;
-- $1 = [1, 1, 1]
-- $2 = ["", "it's [big]", "small"]
-- $3 = [7, 50, 5]
-- $4 = ["{}", "{}", "{\"size\":\"s\"}"]

-- upsert `cheap`: 2 rows
INSERT INTO "cheap" ("id", "name", "price")
SELECT new."id", new."name", new."price"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::INT4[]
) AS new ("id", "name", "price")
ON CONFLICT ("id", "name") DO UPDATE SET
    "price" = excluded."price"
WHERE ROW("cheap"."price")::RECORD
    *<> ROW(excluded."price")::RECORD;
-- $1 = [1, 1]
-- $2 = ["", "small"]
-- $3 = [7, 5]

