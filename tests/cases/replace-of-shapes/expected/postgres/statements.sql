-- replace `taxes`: rows that the event no longer has
DELETE FROM "taxes"
WHERE "owner" = $1::TEXT
    AND ("taxes"."item", "taxes"."place") IN (
        SELECT kept.column1, kept.column2
        FROM UNNEST($2::TEXT[], $3::INT4[]) AS kept (column1, column2)
    ) IS NOT TRUE;
-- $1 = "a"
-- $2 = ["x", "x", "y"]
-- $3 = [0, 1, 0]

-- replace `taxes`: 1 row
WITH new AS (
    SELECT new."owner", new."item", new."place", new."rate"::NUMERIC, new."label"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[],
        $4::TEXT[],
        $5::TEXT[]
    ) AS new ("owner", "item", "place", "rate", "label")
),
changed AS (
    UPDATE "taxes" SET
        "rate" = new."rate",
        "label" = new."label"
    FROM new
    WHERE "taxes"."owner" = new."owner" AND "taxes"."item" = new."item" AND "taxes"."place" = new."place" AND (
        "taxes"."rate" IS DISTINCT FROM new."rate"
        OR "taxes"."label" IS DISTINCT FROM new."label"
    )
)
INSERT INTO "taxes" ("owner", "item", "place", "rate", "label")
SELECT "owner", "item", "place", "rate", "label" FROM new
WHERE NOT EXISTS (
    SELECT FROM "taxes" AS stored WHERE stored."owner" = new."owner" AND stored."item" = new."item" AND stored."place" = new."place"
)
ON CONFLICT ("owner", "item", "place") DO UPDATE SET
    "rate" = excluded."rate",
    "label" = excluded."label"
WHERE
    "taxes"."rate" IS DISTINCT FROM excluded."rate"
    OR "taxes"."label" IS DISTINCT FROM excluded."label";
-- $1 = ["a"]
-- $2 = ["x"]
-- $3 = [0]
-- $4 = [7.00]
-- $5 = ["low"]

-- replace `taxes`: 2 rows
WITH new AS (
    SELECT new."owner", new."item", new."place", new."rate"::NUMERIC, new."label"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[],
        $4::TEXT[],
        $5::TEXT[]
    ) AS new ("owner", "item", "place", "rate", "label")
),
changed AS (
    UPDATE "taxes" SET
        "rate" = new."rate"
    FROM new
    WHERE "taxes"."owner" = new."owner" AND "taxes"."item" = new."item" AND "taxes"."place" = new."place" AND (
        "taxes"."rate" IS DISTINCT FROM new."rate"
    )
)
INSERT INTO "taxes" ("owner", "item", "place", "rate", "label")
SELECT "owner", "item", "place", "rate", "label" FROM new
WHERE NOT EXISTS (
    SELECT FROM "taxes" AS stored WHERE stored."owner" = new."owner" AND stored."item" = new."item" AND stored."place" = new."place"
)
ON CONFLICT ("owner", "item", "place") DO UPDATE SET
    "rate" = excluded."rate"
WHERE
    "taxes"."rate" IS DISTINCT FROM excluded."rate";
-- $1 = ["a", "a"]
-- $2 = ["x", "y"]
-- $3 = [1, 0]
-- $4 = [19.00, 1.00]
-- $5 = [NULL, NULL]

-- replace `facts`: rows that the event no longer has
DELETE FROM "facts"
WHERE "owner" = $1::TEXT
    AND ("facts"."name") IN (
        SELECT kept.column1
        FROM UNNEST($2::TEXT[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = "a"
-- $2 = ["red", "big"]

-- replace `facts`: 2 rows
WITH new AS (
    SELECT new."owner", new."name", new."value"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::TEXT[]
    ) AS new ("owner", "name", "value")
),
changed AS (
    UPDATE "facts" SET
        "value" = new."value"
    FROM new
    WHERE "facts"."owner" = new."owner" AND "facts"."name" = new."name" AND (
        "facts"."value" IS DISTINCT FROM new."value"
    )
)
INSERT INTO "facts" ("owner", "name", "value")
SELECT "owner", "name", "value" FROM new
WHERE NOT EXISTS (
    SELECT FROM "facts" AS stored WHERE stored."owner" = new."owner" AND stored."name" = new."name"
)
ON CONFLICT ("owner", "name") DO UPDATE SET
    "value" = excluded."value"
WHERE
    "facts"."value" IS DISTINCT FROM excluded."value";
-- $1 = ["a", "a"]
-- $2 = ["big", "red"]
-- $3 = ["no", "yes"]

-- replace `taxes`: rows that the event no longer has
DELETE FROM "taxes"
WHERE "owner" = $1::TEXT AND "item" = $2::TEXT
    AND ("taxes"."place") IN (
        SELECT kept.column1
        FROM UNNEST($3::INT4[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = "b"
-- $2 = "z"
-- $3 = [0, 1]

