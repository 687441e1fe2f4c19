-- upsert `orders`: 1 row
INSERT INTO "orders" ("id", "state", "total", "changed")
SELECT new."id", new."state", new."total"::NUMERIC, new."changed"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::INT4[]
) AS new ("id", "state", "total", "changed")
ON CONFLICT ("id") DO UPDATE SET
    "state" = excluded."state",
    "total" = excluded."total",
    "changed" = excluded."changed"
WHERE "orders"."changed" IS NULL OR "orders"."changed" <= excluded."changed";
-- $1 = [1]
-- $2 = ["new"]
-- $3 = [60.17]
-- $4 = [1]

-- replace `lines`: rows that the event no longer has
DELETE FROM "lines"
WHERE "order" = $1::INT4
    AND ("lines"."line", "lines"."gift") IN (
        SELECT kept.column1, kept.column2
        FROM UNNEST($2::INT4[], $3::INT4[]) AS kept (column1, column2)
    ) IS NOT TRUE;
-- $1 = 1
-- $2 = [0, 0, 1]
-- $3 = [0, 1, 0]

-- replace `lines`: 3 rows
WITH new AS (
    SELECT new."order", new."line", new."gift", new."name"
    FROM UNNEST(
        $1::INT4[],
        $2::INT4[],
        $3::INT4[],
        $4::TEXT[]
    ) AS new ("order", "line", "gift", "name")
),
changed AS (
    UPDATE "lines" SET
        "name" = new."name"
    FROM new
    WHERE "lines"."order" = new."order" AND "lines"."line" = new."line" AND "lines"."gift" = new."gift" AND (
        "lines"."name" IS DISTINCT FROM new."name"
    )
)
INSERT INTO "lines" ("order", "line", "gift", "name")
SELECT "order", "line", "gift", "name" FROM new
WHERE NOT EXISTS (
    SELECT FROM "lines" AS stored WHERE stored."order" = new."order" AND stored."line" = new."line" AND stored."gift" = new."gift"
)
ON CONFLICT ("order", "line", "gift") DO UPDATE SET
    "name" = excluded."name"
WHERE
    "lines"."name" IS DISTINCT FROM excluded."name";
-- $1 = [1, 1, 1]
-- $2 = [0, 0, 1]
-- $3 = [0, 1, 0]
-- $4 = ["mug with card", "mug with ribbon", "cup"]

-- update `orders`: 1 row
UPDATE "orders" AS stored SET
    "state" = given.column1::TEXT,
    "changed" = given.column2::INT4
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::INT4[],
    $4::INT4[]
) AS given (column1, column2, column3, column4)
WHERE "stored"."id" = given.column3::INT4 AND ("stored"."changed" IS NULL OR "stored"."changed" <= given.column4::INT4);
-- $1 = ["paid"]
-- $2 = [2]
-- $3 = [1]
-- $4 = [2]

-- upsert `orders`: 1 row
INSERT INTO "orders" ("id", "state", "total", "changed")
SELECT new."id", new."state", new."total"::NUMERIC, new."changed"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::INT4[]
) AS new ("id", "state", "total", "changed")
ON CONFLICT ("id") DO NOTHING;
-- $1 = [101]
-- $2 = ["copy"]
-- $3 = [7.50]
-- $4 = [1]

-- delete `orders`: 1 row
DELETE FROM "orders" AS stored
USING UNNEST(
    $1::INT4[],
    $2::INT4[]
) AS given (column1, column2)
WHERE "stored"."id" = given.column1::INT4 AND ("stored"."changed" IS NULL OR "stored"."changed" <= given.column2::INT4);
-- $1 = [3]
-- $2 = [2]

