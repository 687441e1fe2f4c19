-- upsert `orders`: 1 row
INSERT INTO "orders" ("id", "city", "street")
SELECT new."id", new."city", new."street"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("id", "city", "street")
ON CONFLICT ("id") DO UPDATE SET
    "city" = excluded."city",
    "street" = excluded."street"
WHERE ROW("orders"."city", "orders"."street")::RECORD
    *<> ROW(excluded."city", excluded."street")::RECORD;
-- $1 = [1]
-- $2 = ["Rome"]
-- $3 = ["Sun 1"]

-- replace `order_items`: rows that the event no longer has
DELETE FROM "order_items"
WHERE "order_id" = $1::INT4
    AND ("order_items"."position") IN (
        SELECT kept.column1
        FROM UNNEST($2::INT4[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = 1
-- $2 = [0, 1]

-- replace `order_items`: 2 rows
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
    UPDATE "order_items" SET
        "sku" = new."sku",
        "qty" = new."qty"
    FROM new
    WHERE "order_items"."order_id" = new."order_id" AND "order_items"."position" = new."position" AND (
        "order_items"."sku" IS DISTINCT FROM new."sku"
        OR "order_items"."qty" IS DISTINCT FROM new."qty"
    )
)
INSERT INTO "order_items" ("order_id", "position", "sku", "qty")
SELECT "order_id", "position", "sku", "qty" FROM new
WHERE NOT EXISTS (
    SELECT FROM "order_items" AS stored WHERE stored."order_id" = new."order_id" AND stored."position" = new."position"
)
ON CONFLICT ("order_id", "position") DO UPDATE SET
    "sku" = excluded."sku",
    "qty" = excluded."qty"
WHERE
    "order_items"."sku" IS DISTINCT FROM excluded."sku"
    OR "order_items"."qty" IS DISTINCT FROM excluded."qty";
-- $1 = [1, 1]
-- $2 = [0, 1]
-- $3 = ["A", "B"]
-- $4 = [1, 2]

-- update `orders`: 1 row
UPDATE "orders" AS stored SET
    "city" = given.column1::TEXT
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[]
) AS given (column1, column2)
WHERE "stored"."id" = given.column2::INT4;
-- $1 = ["Oslo"]
-- $2 = [1]

-- upsert `order_items`: 1 row
SELECT given.position - 1, 1::INT8 FROM UNNEST(
    $1::INT4[]
) WITH ORDINALITY AS given (c1, position)
JOIN "orders" AS stored ON stored."id" = given.c1
FOR SHARE OF stored;
-- $1 = [1]

-- upsert `order_items`: 1 row
INSERT INTO "order_items" ("order_id", "position", "sku", "qty")
SELECT new."order_id", new."position", new."sku", new."qty"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[],
    $4::INT4[]
) AS new ("order_id", "position", "sku", "qty")
ON CONFLICT ("order_id", "position") DO UPDATE SET
    "sku" = excluded."sku",
    "qty" = excluded."qty"
WHERE ROW("order_items"."sku", "order_items"."qty")::RECORD
    *<> ROW(excluded."sku", excluded."qty")::RECORD;
-- $1 = [1]
-- $2 = [2]
-- $3 = ["C"]
-- $4 = [3]

-- update `order_items`: 1 row
UPDATE "order_items" AS stored SET
    "qty" = given.column1::INT4
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::INT4[]
) AS given (column1, column2, column3)
WHERE "stored"."order_id" = given.column2::INT4 AND "stored"."position" = given.column3::INT4;
-- $1 = [5]
-- $2 = [1]
-- $3 = [0]

-- update `orders`: 1 row
UPDATE "orders" SET
    "id" = $1::INT4
WHERE "id" = $2::INT4;
-- (1, 1)

-- replace `order_items`: rows that the event no longer has
SELECT given.position - 1, 1::INT8 FROM UNNEST(
    $1::INT4[]
) WITH ORDINALITY AS given (c1, position)
JOIN "orders" AS stored ON stored."id" = given.c1
FOR SHARE OF stored;
-- $1 = [2]

-- update `order_items`: 1 row
UPDATE "order_items" AS stored SET
    "sku" = given.column1::TEXT
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::INT4[]
) AS given (column1, column2, column3)
WHERE "stored"."order_id" = given.column2::INT4 AND "stored"."position" = given.column3::INT4;
-- $1 = ["X"]
-- $2 = [2]
-- $3 = [1]

