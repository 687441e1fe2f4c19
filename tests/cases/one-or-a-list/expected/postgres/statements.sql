-- upsert `orders`: 1 row
INSERT INTO "orders" ("id")
SELECT new."id"
FROM UNNEST(
    $1::INT4[]
) AS new ("id")
ON CONFLICT ("id") DO NOTHING;
-- $1 = [1]

-- replace `order_lines`: rows that the event no longer has
DELETE FROM "order_lines"
WHERE "order_id" = $1::INT4
    AND ("order_lines"."position") IN (
        SELECT kept.column1
        FROM UNNEST($2::INT4[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = 1
-- $2 = [0, 1]

-- replace `order_lines`: 2 rows
WITH new AS (
    SELECT new."order_id", new."position", new."sku", new."qty"
    FROM UNNEST(
        $1::INT4[],
        $2::INT4[],
        $3::TEXT[],
        $4::INT4[]
    ) AS new ("order_id", "position", "sku", "qty")
),
changed AS (
    UPDATE "order_lines" SET
        "sku" = new."sku",
        "qty" = new."qty"
    FROM new
    WHERE "order_lines"."order_id" = new."order_id" AND "order_lines"."position" = new."position" AND (
        "order_lines"."sku" IS DISTINCT FROM new."sku"
        OR "order_lines"."qty" IS DISTINCT FROM new."qty"
    )
)
INSERT INTO "order_lines" ("order_id", "position", "sku", "qty")
SELECT "order_id", "position", "sku", "qty" FROM new
WHERE NOT EXISTS (
    SELECT FROM "order_lines" AS stored WHERE stored."order_id" = new."order_id" AND stored."position" = new."position"
)
ON CONFLICT ("order_id", "position") DO UPDATE SET
    "sku" = excluded."sku",
    "qty" = excluded."qty"
WHERE
    "order_lines"."sku" IS DISTINCT FROM excluded."sku"
    OR "order_lines"."qty" IS DISTINCT FROM excluded."qty";
-- $1 = [1, 1]
-- $2 = [0, 1]
-- $3 = ["X", "Y"]
-- $4 = [1, 2]

-- replace `order_tags`: rows that the event no longer has
DELETE FROM "order_tags"
WHERE "order_id" = $1::INT4
    AND ("order_tags"."position") IN (
        SELECT kept.column1
        FROM UNNEST($2::INT4[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = 1
-- $2 = [0, 1]

-- replace `order_tags`: 2 rows
WITH new AS (
    SELECT new."order_id", new."position", new."tag"
    FROM UNNEST(
        $1::INT4[],
        $2::INT4[],
        $3::TEXT[]
    ) AS new ("order_id", "position", "tag")
),
changed AS (
    UPDATE "order_tags" SET
        "tag" = new."tag"
    FROM new
    WHERE "order_tags"."order_id" = new."order_id" AND "order_tags"."position" = new."position" AND (
        "order_tags"."tag" IS DISTINCT FROM new."tag"
    )
)
INSERT INTO "order_tags" ("order_id", "position", "tag")
SELECT "order_id", "position", "tag" FROM new
WHERE NOT EXISTS (
    SELECT FROM "order_tags" AS stored WHERE stored."order_id" = new."order_id" AND stored."position" = new."position"
)
ON CONFLICT ("order_id", "position") DO UPDATE SET
    "tag" = excluded."tag"
WHERE
    "order_tags"."tag" IS DISTINCT FROM excluded."tag";
-- $1 = [1, 1]
-- $2 = [0, 1]
-- $3 = ["a", "b"]

