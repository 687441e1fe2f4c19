-- replace `order_lines`: rows that the event no longer has
DELETE FROM "order_lines"
WHERE "order_id" = $1::INT4
    AND ("order_lines"."position") IN (
        SELECT kept.column1
        FROM UNNEST($2::INT4[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = 1
-- $2 = [0, 1, 2]

-- replace `order_lines`: 3 rows
WITH new AS (
    SELECT new."order_id", new."position", new."item_id", new."name", new."qty"
    FROM UNNEST(
        $1::INT4[],
        $2::INT4[],
        $3::TEXT[],
        $4::TEXT[],
        $5::INT4[]
    ) AS new ("order_id", "position", "item_id", "name", "qty")
),
changed AS (
    UPDATE "order_lines" SET
        "item_id" = new."item_id",
        "name" = new."name",
        "qty" = new."qty"
    FROM new
    WHERE "order_lines"."order_id" = new."order_id" AND "order_lines"."position" = new."position" AND (
        "order_lines"."item_id" IS DISTINCT FROM new."item_id"
        OR "order_lines"."name" IS DISTINCT FROM new."name"
        OR "order_lines"."qty" IS DISTINCT FROM new."qty"
    )
)
INSERT INTO "order_lines" ("order_id", "position", "item_id", "name", "qty")
SELECT "order_id", "position", "item_id", "name", "qty" FROM new
WHERE NOT EXISTS (
    SELECT FROM "order_lines" AS stored WHERE stored."order_id" = new."order_id" AND stored."position" = new."position"
)
ON CONFLICT ("order_id", "position") DO UPDATE SET
    "item_id" = excluded."item_id",
    "name" = excluded."name",
    "qty" = excluded."qty"
WHERE
    "order_lines"."item_id" IS DISTINCT FROM excluded."item_id"
    OR "order_lines"."name" IS DISTINCT FROM excluded."name"
    OR "order_lines"."qty" IS DISTINCT FROM excluded."qty";
-- $1 = [1, 1, 1]
-- $2 = [0, 1, 2]
-- $3 = ["a", "b", "c"]
-- $4 = ["Pen", "Ink", "Cap"]
-- $5 = [4, 5, 6]

