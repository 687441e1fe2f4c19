-- upsert `carts`: 2 rows
INSERT INTO "carts" ("id", "version", "owner")
SELECT new."id", new."version", new."owner"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("id", "version", "owner")
ON CONFLICT ("id") DO UPDATE SET
    "owner" = excluded."owner",
    "version" = excluded."version"
WHERE "carts"."version" IS NULL OR "carts"."version" <= excluded."version";
-- $1 = [1, 2]
-- $2 = [2, 5]
-- $3 = ["Ann", "Ann"]

-- replace `entries`: rows that the event no longer has
SELECT given.position - 1, 1::INT8 FROM UNNEST(
    $1::INT4[],
    $2::INT4[]
) WITH ORDINALITY AS given (c1, c2, position)
JOIN "carts" AS stored ON stored."id" = given.c1 AND (stored."version" IS NULL OR stored."version" <= given.c2)
FOR SHARE OF stored;
-- $1 = [1, 2]
-- $2 = [2, 5]

-- replace `entries`: rows that the event no longer has
DELETE FROM "entries"
WHERE "cart" = $1::INT4
    AND ("entries"."sku") IN (
        SELECT kept.column1
        FROM UNNEST($2::TEXT[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = 1
-- $2 = ["a", "b"]

-- replace `entries`: 3 rows
WITH new AS (
    SELECT new."cart", new."sku", new."qty"
    FROM UNNEST(
        $1::INT4[],
        $2::TEXT[],
        $3::INT4[]
    ) AS new ("cart", "sku", "qty")
),
changed AS (
    UPDATE "entries" SET
        "qty" = new."qty"
    FROM new
    WHERE "entries"."cart" = new."cart" AND "entries"."sku" = new."sku" AND (
        "entries"."qty" IS DISTINCT FROM new."qty"
    )
)
INSERT INTO "entries" ("cart", "sku", "qty")
SELECT "cart", "sku", "qty" FROM new
WHERE NOT EXISTS (
    SELECT FROM "entries" AS stored WHERE stored."cart" = new."cart" AND stored."sku" = new."sku"
)
ON CONFLICT ("cart", "sku") DO UPDATE SET
    "qty" = excluded."qty"
WHERE
    "entries"."qty" IS DISTINCT FROM excluded."qty";
-- $1 = [1, 1, 2]
-- $2 = ["a", "b", "c"]
-- $3 = [1, 2, 3]

-- update `carts`: 1 row
UPDATE "carts" AS stored SET
    "version" = given.column1::INT4,
    "owner" = given.column2::TEXT
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::INT4[],
    $4::INT4[]
) AS given (column1, column2, column3, column4)
WHERE "stored"."id" = given.column3::INT4 AND ("stored"."version" IS NULL OR "stored"."version" <= given.column4::INT4);
-- $1 = [2]
-- $2 = ["Ann"]
-- $3 = [1]
-- $4 = [2]

-- upsert `notes`: 1 row
SELECT given.position - 1, 1::INT8 FROM UNNEST(
    $1::INT4[],
    $2::INT4[]
) WITH ORDINALITY AS given (c1, c2, position)
JOIN "carts" AS stored ON stored."id" = given.c1 AND (stored."version" IS NULL OR stored."version" <= given.c2)
FOR SHARE OF stored;
-- $1 = [1]
-- $2 = [2]

-- upsert `notes`: 1 row
INSERT INTO "notes" ("cart", "text")
SELECT new."cart", new."text"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS new ("cart", "text")
ON CONFLICT ("cart") DO UPDATE SET
    "text" = excluded."text"
WHERE ROW("notes"."text")::RECORD
    *<> ROW(excluded."text")::RECORD;
-- $1 = [1]
-- $2 = ["equal"]

