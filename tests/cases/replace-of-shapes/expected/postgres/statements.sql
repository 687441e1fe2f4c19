-- tests/cases/replace-of-shapes/events.ndjson:1: set a
-- replace `taxes`: what the event no longer has
--    where owner           a
--    and item is none of   x  x  y
--    and place is none of  0  1  0
DELETE FROM "taxes"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[], $3::INT4[]) AS kept ("item", "place")
        WHERE kept."item" = "taxes"."item" AND kept."place" = "taxes"."place"
    );
-- $1 = "a"
-- $2 = ["x", "x", "y"]
-- $3 = [0, 1, 0]

-- replace `taxes`: 1 row
--    owner  a
--    item   x
--    place  0
--    rate   7.00
--    label  low
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
--    owner  a      a
--    item   x      y
--    place  1      0
--    rate   19.00  1.00
--    label  NULL   NULL
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

-- replace `facts`: what the event no longer has
--    where owner          a
--    and name is none of  red  big
DELETE FROM "facts"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("name")
        WHERE kept."name" = "facts"."name"
    );
-- $1 = "a"
-- $2 = ["red", "big"]

-- replace `facts`: 2 rows
--    owner  a    a
--    name   big  red
--    value  no   yes
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

-- tests/cases/replace-of-shapes/events.ndjson:2: set b
-- replace `taxes`: what the event no longer has
--    where owner           b
--    and item is none of   x
--    and place is none of  0
DELETE FROM "taxes"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[], $3::INT4[]) AS kept ("item", "place")
        WHERE kept."item" = "taxes"."item" AND kept."place" = "taxes"."place"
    );
-- $1 = "b"
-- $2 = ["x"]
-- $3 = [0]

-- replace `taxes`: 1 row
--    owner  b
--    item   x
--    place  0
--    rate   2.00
--    label  NULL
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
-- $1 = ["b"]
-- $2 = ["x"]
-- $3 = [0]
-- $4 = [2.00]
-- $5 = [NULL]

-- replace `facts`: what the event no longer has
--    where owner          b
--    and name is none of  red
DELETE FROM "facts"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("name")
        WHERE kept."name" = "facts"."name"
    );
-- $1 = "b"
-- $2 = ["red"]

-- replace `facts`: 1 row
--    owner  b
--    name   red
--    value  no
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
-- $1 = ["b"]
-- $2 = ["red"]
-- $3 = ["no"]

-- tests/cases/replace-of-shapes/events.ndjson:3: set a
-- replace `taxes`: what the event no longer has
--    where owner           a
--    and item is none of   x  y  y
--    and place is none of  0  0  1
DELETE FROM "taxes"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[], $3::INT4[]) AS kept ("item", "place")
        WHERE kept."item" = "taxes"."item" AND kept."place" = "taxes"."place"
    );
-- $1 = "a"
-- $2 = ["x", "y", "y"]
-- $3 = [0, 0, 1]

-- replace `taxes`: 3 rows
--    owner  a     a     a
--    item   x     y     y
--    place  0     0     1
--    rate   8.00  1.00  2.00
--    label  NULL  NULL  NULL
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
-- $1 = ["a", "a", "a"]
-- $2 = ["x", "y", "y"]
-- $3 = [0, 0, 1]
-- $4 = [8.00, 1.00, 2.00]
-- $5 = [NULL, NULL, NULL]

-- tests/cases/replace-of-shapes/events.ndjson:4: set b
-- replace `taxes`: what the event no longer has
--    where owner           b
--    and item is none of   x
--    and place is none of  0
DELETE FROM "taxes"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[], $3::INT4[]) AS kept ("item", "place")
        WHERE kept."item" = "taxes"."item" AND kept."place" = "taxes"."place"
    );
-- $1 = "b"
-- $2 = ["x"]
-- $3 = [0]

-- replace `taxes`: 1 row
--    owner  b
--    item   x
--    place  0
--    rate   2.00
--    label  NULL
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
-- $1 = ["b"]
-- $2 = ["x"]
-- $3 = [0]
-- $4 = [2.00]
-- $5 = [NULL]

-- replace `facts`: what the event no longer has
--    where owner          b
--    and name is none of  blue
DELETE FROM "facts"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("name")
        WHERE kept."name" = "facts"."name"
    );
-- $1 = "b"
-- $2 = ["blue"]

-- replace `facts`: 1 row
--    owner  b
--    name   blue
--    value  no
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
-- $1 = ["b"]
-- $2 = ["blue"]
-- $3 = ["no"]

-- tests/cases/replace-of-shapes/events.ndjson:5: item b
-- replace `taxes`: what the event no longer has
--    where owner           b
--    where item            z
--    and place is none of  0  1
DELETE FROM "taxes"
WHERE "owner" = $1::TEXT AND "item" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT4[]) AS kept ("place")
        WHERE kept."place" = "taxes"."place"
    );
-- $1 = "b"
-- $2 = "z"
-- $3 = [0, 1]

-- replace `taxes`: 1 row
--    owner  b
--    item   z
--    place  1
--    rate   4.00
--    label  new
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
-- $1 = ["b"]
-- $2 = ["z"]
-- $3 = [1]
-- $4 = [4.00]
-- $5 = ["new"]

-- replace `taxes`: 1 row
--    owner  b
--    item   z
--    place  0
--    rate   3.00
--    label  NULL
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
-- $1 = ["b"]
-- $2 = ["z"]
-- $3 = [0]
-- $4 = [3.00]
-- $5 = [NULL]

-- tests/cases/replace-of-shapes/events.ndjson:6: item a
-- replace `taxes`: what the event no longer has
--    where owner           a
--    where item            y
--    and place is none of  0
DELETE FROM "taxes"
WHERE "owner" = $1::TEXT AND "item" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT4[]) AS kept ("place")
        WHERE kept."place" = "taxes"."place"
    );
-- $1 = "a"
-- $2 = "y"
-- $3 = [0]

-- replace `taxes`: 1 row
--    owner  a
--    item   y
--    place  0
--    rate   5.00
--    label  NULL
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
-- $1 = ["a"]
-- $2 = ["y"]
-- $3 = [0]
-- $4 = [5.00]
-- $5 = [NULL]

-- tests/cases/replace-of-shapes/events.ndjson:7: set c
-- replace `taxes`: what the event no longer has
--    where owner           c
--    and item is none of   x  y
--    and place is none of  0  0
DELETE FROM "taxes"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[], $3::INT4[]) AS kept ("item", "place")
        WHERE kept."item" = "taxes"."item" AND kept."place" = "taxes"."place"
    );
-- $1 = "c"
-- $2 = ["x", "y"]
-- $3 = [0, 0]

-- replace `taxes`: 2 rows
--    owner  c     c
--    item   x     y
--    place  0     0
--    rate   2.00  2.00
--    label  NULL  NULL
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
-- $1 = ["c", "c"]
-- $2 = ["x", "y"]
-- $3 = [0, 0]
-- $4 = [2.00, 2.00]
-- $5 = [NULL, NULL]

-- replace `facts`: what the event no longer has
--    where owner          c
--    and name is none of
DELETE FROM "facts"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("name")
        WHERE kept."name" = "facts"."name"
    );
-- $1 = "c"
-- $2 = []

-- tests/cases/replace-of-shapes/events.ndjson:8: some c
-- replace `taxes`: what the event no longer has
--    where owner           c
--    and item is none of   x
--    and place is none of  0
DELETE FROM "taxes"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[], $3::INT4[]) AS kept ("item", "place")
        WHERE kept."item" = "taxes"."item" AND kept."place" = "taxes"."place"
    );
-- $1 = "c"
-- $2 = ["x"]
-- $3 = [0]

-- replace `taxes`: 1 row
--    owner  c
--    item   x
--    place  0
--    rate   2.50
--    label  NULL
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
-- $1 = ["c"]
-- $2 = ["x"]
-- $3 = [0]
-- $4 = [2.50]
-- $5 = [NULL]

