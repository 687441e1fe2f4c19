-- tests/cases/replace/events.ndjson:1: set a
-- upsert `menus`: 1 row
--    id    a
--    name  A
INSERT INTO "menus" ("id", "name")
SELECT new."id", new."name"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS new ("id", "name")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name";
-- $1 = ["a"]
-- $2 = ["A"]

-- replace `dishes`: what the event no longer has
--    where menu           a
--    and code is none of  soup  pie  tea
DELETE FROM "dishes"
WHERE "menu" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("code")
        WHERE kept."code" = "dishes"."code"
    );
-- $1 = "a"
-- $2 = ["soup", "pie", "tea"]

-- replace `dishes`: 1 row
--    menu   a
--    code   soup
--    place  1
--    price  3.50
--    facts  {"kcal":120}
--    label  Soup
WITH new AS (
    SELECT new."menu", new."code", new."place", new."price"::NUMERIC, new."facts"::JSONB, new."label"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[],
        $4::TEXT[],
        $5::TEXT[],
        $6::TEXT[]
    ) AS new ("menu", "code", "place", "price", "facts", "label")
),
changed AS (
    UPDATE "dishes" SET
        "place" = new."place",
        "price" = new."price",
        "facts" = new."facts",
        "label" = new."label"
    FROM new
    WHERE "dishes"."menu" = new."menu" AND "dishes"."code" = new."code" AND (
        "dishes"."place" IS DISTINCT FROM new."place"
        OR "dishes"."price" IS DISTINCT FROM new."price"
        OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM new."facts"::TEXT COLLATE "C"
        OR "dishes"."label" IS DISTINCT FROM new."label"
    )
)
INSERT INTO "dishes" ("menu", "code", "place", "price", "facts", "label")
SELECT "menu", "code", "place", "price", "facts", "label" FROM new
WHERE NOT EXISTS (
    SELECT FROM "dishes" AS stored WHERE stored."menu" = new."menu" AND stored."code" = new."code"
)
ON CONFLICT ("menu", "code") DO UPDATE SET
    "place" = excluded."place",
    "price" = excluded."price",
    "facts" = excluded."facts",
    "label" = excluded."label"
WHERE
    "dishes"."place" IS DISTINCT FROM excluded."place"
    OR "dishes"."price" IS DISTINCT FROM excluded."price"
    OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM excluded."facts"::TEXT COLLATE "C"
    OR "dishes"."label" IS DISTINCT FROM excluded."label";
-- $1 = ["a"]
-- $2 = ["soup"]
-- $3 = [1]
-- $4 = [3.50]
-- $5 = ["{\"kcal\":120}"]
-- $6 = ["Soup"]

-- replace `dishes`: 1 row
--    menu   a
--    code   pie
--    place  2
--    price  7.00
--    facts  NULL
--    label  NULL
WITH new AS (
    SELECT new."menu", new."code", new."place", new."price"::NUMERIC, new."facts"::JSONB, new."label"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[],
        $4::TEXT[],
        $5::TEXT[],
        $6::TEXT[]
    ) AS new ("menu", "code", "place", "price", "facts", "label")
),
changed AS (
    UPDATE "dishes" SET
        "place" = new."place",
        "price" = new."price",
        "facts" = new."facts",
        "label" = new."label"
    FROM new
    WHERE "dishes"."menu" = new."menu" AND "dishes"."code" = new."code" AND (
        "dishes"."place" IS DISTINCT FROM new."place"
        OR "dishes"."price" IS DISTINCT FROM new."price"
        OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM new."facts"::TEXT COLLATE "C"
        OR "dishes"."label" IS DISTINCT FROM new."label"
    )
)
INSERT INTO "dishes" ("menu", "code", "place", "price", "facts", "label")
SELECT "menu", "code", "place", "price", "facts", "label" FROM new
WHERE NOT EXISTS (
    SELECT FROM "dishes" AS stored WHERE stored."menu" = new."menu" AND stored."code" = new."code"
)
ON CONFLICT ("menu", "code") DO UPDATE SET
    "place" = excluded."place",
    "price" = excluded."price",
    "facts" = excluded."facts",
    "label" = excluded."label"
WHERE
    "dishes"."place" IS DISTINCT FROM excluded."place"
    OR "dishes"."price" IS DISTINCT FROM excluded."price"
    OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM excluded."facts"::TEXT COLLATE "C"
    OR "dishes"."label" IS DISTINCT FROM excluded."label";
-- $1 = ["a"]
-- $2 = ["pie"]
-- $3 = [2]
-- $4 = [7.00]
-- $5 = [NULL]
-- $6 = [NULL]

-- replace `dishes`: 1 row
--    menu   a
--    code   tea
--    place  3
--    price  1.20
--    facts  NULL
--    label  x
WITH new AS (
    SELECT new."menu", new."code", new."place", new."price"::NUMERIC, new."facts"::JSONB, new."label"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[],
        $4::TEXT[],
        $5::TEXT[],
        $6::TEXT[]
    ) AS new ("menu", "code", "place", "price", "facts", "label")
),
changed AS (
    UPDATE "dishes" SET
        "place" = new."place",
        "price" = new."price",
        "facts" = new."facts",
        "label" = new."label"
    FROM new
    WHERE "dishes"."menu" = new."menu" AND "dishes"."code" = new."code" AND (
        "dishes"."place" IS DISTINCT FROM new."place"
        OR "dishes"."price" IS DISTINCT FROM new."price"
        OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM new."facts"::TEXT COLLATE "C"
        OR "dishes"."label" IS DISTINCT FROM new."label"
    )
)
INSERT INTO "dishes" ("menu", "code", "place", "price", "facts", "label")
SELECT "menu", "code", "place", "price", "facts", "label" FROM new
WHERE NOT EXISTS (
    SELECT FROM "dishes" AS stored WHERE stored."menu" = new."menu" AND stored."code" = new."code"
)
ON CONFLICT ("menu", "code") DO UPDATE SET
    "place" = excluded."place",
    "price" = excluded."price",
    "facts" = excluded."facts",
    "label" = excluded."label"
WHERE
    "dishes"."place" IS DISTINCT FROM excluded."place"
    OR "dishes"."price" IS DISTINCT FROM excluded."price"
    OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM excluded."facts"::TEXT COLLATE "C"
    OR "dishes"."label" IS DISTINCT FROM excluded."label";
-- $1 = ["a"]
-- $2 = ["tea"]
-- $3 = [3]
-- $4 = [1.20]
-- $5 = [NULL]
-- $6 = ["x"]

-- tests/cases/replace/events.ndjson:2: set b
-- upsert `menus`: 1 row
--    id    b
--    name  B
INSERT INTO "menus" ("id", "name")
SELECT new."id", new."name"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS new ("id", "name")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name";
-- $1 = ["b"]
-- $2 = ["B"]

-- replace `dishes`: what the event no longer has
--    where menu           b
--    and code is none of  soup
DELETE FROM "dishes"
WHERE "menu" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("code")
        WHERE kept."code" = "dishes"."code"
    );
-- $1 = "b"
-- $2 = ["soup"]

-- replace `dishes`: 1 row
--    menu   b
--    code   soup
--    place  1
--    price  4.00
--    facts  NULL
--    label  soup
WITH new AS (
    SELECT new."menu", new."code", new."place", new."price"::NUMERIC, new."facts"::JSONB, new."label"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[],
        $4::TEXT[],
        $5::TEXT[],
        $6::TEXT[]
    ) AS new ("menu", "code", "place", "price", "facts", "label")
),
changed AS (
    UPDATE "dishes" SET
        "place" = new."place",
        "price" = new."price",
        "facts" = new."facts",
        "label" = new."label"
    FROM new
    WHERE "dishes"."menu" = new."menu" AND "dishes"."code" = new."code" AND (
        "dishes"."place" IS DISTINCT FROM new."place"
        OR "dishes"."price" IS DISTINCT FROM new."price"
        OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM new."facts"::TEXT COLLATE "C"
        OR "dishes"."label" IS DISTINCT FROM new."label"
    )
)
INSERT INTO "dishes" ("menu", "code", "place", "price", "facts", "label")
SELECT "menu", "code", "place", "price", "facts", "label" FROM new
WHERE NOT EXISTS (
    SELECT FROM "dishes" AS stored WHERE stored."menu" = new."menu" AND stored."code" = new."code"
)
ON CONFLICT ("menu", "code") DO UPDATE SET
    "place" = excluded."place",
    "price" = excluded."price",
    "facts" = excluded."facts",
    "label" = excluded."label"
WHERE
    "dishes"."place" IS DISTINCT FROM excluded."place"
    OR "dishes"."price" IS DISTINCT FROM excluded."price"
    OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM excluded."facts"::TEXT COLLATE "C"
    OR "dishes"."label" IS DISTINCT FROM excluded."label";
-- $1 = ["b"]
-- $2 = ["soup"]
-- $3 = [1]
-- $4 = [4.00]
-- $5 = [NULL]
-- $6 = ["soup"]

-- tests/cases/replace/events.ndjson:3: set a
-- upsert `menus`: 1 row
--    id    a
--    name  A
INSERT INTO "menus" ("id", "name")
SELECT new."id", new."name"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS new ("id", "name")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name";
-- $1 = ["a"]
-- $2 = ["A"]

-- replace `dishes`: what the event no longer has
--    where menu           a
--    and code is none of  pie  cake  tea
DELETE FROM "dishes"
WHERE "menu" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("code")
        WHERE kept."code" = "dishes"."code"
    );
-- $1 = "a"
-- $2 = ["pie", "cake", "tea"]

-- replace `dishes`: 1 row
--    menu   a
--    code   pie
--    place  2
--    price  7.00
--    facts  [1,2]
--    label  NULL
WITH new AS (
    SELECT new."menu", new."code", new."place", new."price"::NUMERIC, new."facts"::JSONB, new."label"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[],
        $4::TEXT[],
        $5::TEXT[],
        $6::TEXT[]
    ) AS new ("menu", "code", "place", "price", "facts", "label")
),
changed AS (
    UPDATE "dishes" SET
        "place" = new."place",
        "price" = new."price",
        "facts" = new."facts",
        "label" = new."label"
    FROM new
    WHERE "dishes"."menu" = new."menu" AND "dishes"."code" = new."code" AND (
        "dishes"."place" IS DISTINCT FROM new."place"
        OR "dishes"."price" IS DISTINCT FROM new."price"
        OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM new."facts"::TEXT COLLATE "C"
        OR "dishes"."label" IS DISTINCT FROM new."label"
    )
)
INSERT INTO "dishes" ("menu", "code", "place", "price", "facts", "label")
SELECT "menu", "code", "place", "price", "facts", "label" FROM new
WHERE NOT EXISTS (
    SELECT FROM "dishes" AS stored WHERE stored."menu" = new."menu" AND stored."code" = new."code"
)
ON CONFLICT ("menu", "code") DO UPDATE SET
    "place" = excluded."place",
    "price" = excluded."price",
    "facts" = excluded."facts",
    "label" = excluded."label"
WHERE
    "dishes"."place" IS DISTINCT FROM excluded."place"
    OR "dishes"."price" IS DISTINCT FROM excluded."price"
    OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM excluded."facts"::TEXT COLLATE "C"
    OR "dishes"."label" IS DISTINCT FROM excluded."label";
-- $1 = ["a"]
-- $2 = ["pie"]
-- $3 = [2]
-- $4 = [7.00]
-- $5 = ["[1,2]"]
-- $6 = [NULL]

-- replace `dishes`: 1 row
--    menu   a
--    code   cake
--    place  1
--    price  5.25
--    facts  NULL
--    label  NULL
WITH new AS (
    SELECT new."menu", new."code", new."place", new."price"::NUMERIC, new."facts"::JSONB, new."label"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[],
        $4::TEXT[],
        $5::TEXT[],
        $6::TEXT[]
    ) AS new ("menu", "code", "place", "price", "facts", "label")
),
changed AS (
    UPDATE "dishes" SET
        "place" = new."place",
        "price" = new."price",
        "facts" = new."facts",
        "label" = new."label"
    FROM new
    WHERE "dishes"."menu" = new."menu" AND "dishes"."code" = new."code" AND (
        "dishes"."place" IS DISTINCT FROM new."place"
        OR "dishes"."price" IS DISTINCT FROM new."price"
        OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM new."facts"::TEXT COLLATE "C"
        OR "dishes"."label" IS DISTINCT FROM new."label"
    )
)
INSERT INTO "dishes" ("menu", "code", "place", "price", "facts", "label")
SELECT "menu", "code", "place", "price", "facts", "label" FROM new
WHERE NOT EXISTS (
    SELECT FROM "dishes" AS stored WHERE stored."menu" = new."menu" AND stored."code" = new."code"
)
ON CONFLICT ("menu", "code") DO UPDATE SET
    "place" = excluded."place",
    "price" = excluded."price",
    "facts" = excluded."facts",
    "label" = excluded."label"
WHERE
    "dishes"."place" IS DISTINCT FROM excluded."place"
    OR "dishes"."price" IS DISTINCT FROM excluded."price"
    OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM excluded."facts"::TEXT COLLATE "C"
    OR "dishes"."label" IS DISTINCT FROM excluded."label";
-- $1 = ["a"]
-- $2 = ["cake"]
-- $3 = [1]
-- $4 = [5.25]
-- $5 = [NULL]
-- $6 = [NULL]

-- replace `dishes`: 1 row
--    menu   a
--    code   tea
--    place  3
--    price  1.20
--    facts  NULL
--    label  X
WITH new AS (
    SELECT new."menu", new."code", new."place", new."price"::NUMERIC, new."facts"::JSONB, new."label"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[],
        $4::TEXT[],
        $5::TEXT[],
        $6::TEXT[]
    ) AS new ("menu", "code", "place", "price", "facts", "label")
),
changed AS (
    UPDATE "dishes" SET
        "place" = new."place",
        "price" = new."price",
        "facts" = new."facts",
        "label" = new."label"
    FROM new
    WHERE "dishes"."menu" = new."menu" AND "dishes"."code" = new."code" AND (
        "dishes"."place" IS DISTINCT FROM new."place"
        OR "dishes"."price" IS DISTINCT FROM new."price"
        OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM new."facts"::TEXT COLLATE "C"
        OR "dishes"."label" IS DISTINCT FROM new."label"
    )
)
INSERT INTO "dishes" ("menu", "code", "place", "price", "facts", "label")
SELECT "menu", "code", "place", "price", "facts", "label" FROM new
WHERE NOT EXISTS (
    SELECT FROM "dishes" AS stored WHERE stored."menu" = new."menu" AND stored."code" = new."code"
)
ON CONFLICT ("menu", "code") DO UPDATE SET
    "place" = excluded."place",
    "price" = excluded."price",
    "facts" = excluded."facts",
    "label" = excluded."label"
WHERE
    "dishes"."place" IS DISTINCT FROM excluded."place"
    OR "dishes"."price" IS DISTINCT FROM excluded."price"
    OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM excluded."facts"::TEXT COLLATE "C"
    OR "dishes"."label" IS DISTINCT FROM excluded."label";
-- $1 = ["a"]
-- $2 = ["tea"]
-- $3 = [3]
-- $4 = [1.20]
-- $5 = [NULL]
-- $6 = ["X"]

-- tests/cases/replace/events.ndjson:4: set c
-- upsert `menus`: 1 row
--    id    c
--    name  C
INSERT INTO "menus" ("id", "name")
SELECT new."id", new."name"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS new ("id", "name")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name";
-- $1 = ["c"]
-- $2 = ["C"]

-- replace `dishes`: what the event no longer has
--    where menu           c
--    and code is none of  egg  ham
DELETE FROM "dishes"
WHERE "menu" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("code")
        WHERE kept."code" = "dishes"."code"
    );
-- $1 = "c"
-- $2 = ["egg", "ham"]

-- replace `dishes`: 1 row
--    menu   c
--    code   egg
--    place  2
--    price  NULL
--    facts  NULL
--    label  NULL
WITH new AS (
    SELECT new."menu", new."code", new."place", new."price"::NUMERIC, new."facts"::JSONB, new."label"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[],
        $4::TEXT[],
        $5::TEXT[],
        $6::TEXT[]
    ) AS new ("menu", "code", "place", "price", "facts", "label")
),
changed AS (
    UPDATE "dishes" SET
        "place" = new."place",
        "price" = new."price",
        "facts" = new."facts",
        "label" = new."label"
    FROM new
    WHERE "dishes"."menu" = new."menu" AND "dishes"."code" = new."code" AND (
        "dishes"."place" IS DISTINCT FROM new."place"
        OR "dishes"."price" IS DISTINCT FROM new."price"
        OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM new."facts"::TEXT COLLATE "C"
        OR "dishes"."label" IS DISTINCT FROM new."label"
    )
)
INSERT INTO "dishes" ("menu", "code", "place", "price", "facts", "label")
SELECT "menu", "code", "place", "price", "facts", "label" FROM new
WHERE NOT EXISTS (
    SELECT FROM "dishes" AS stored WHERE stored."menu" = new."menu" AND stored."code" = new."code"
)
ON CONFLICT ("menu", "code") DO UPDATE SET
    "place" = excluded."place",
    "price" = excluded."price",
    "facts" = excluded."facts",
    "label" = excluded."label"
WHERE
    "dishes"."place" IS DISTINCT FROM excluded."place"
    OR "dishes"."price" IS DISTINCT FROM excluded."price"
    OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM excluded."facts"::TEXT COLLATE "C"
    OR "dishes"."label" IS DISTINCT FROM excluded."label";
-- $1 = ["c"]
-- $2 = ["egg"]
-- $3 = [2]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]

-- replace `dishes`: 1 row
--    menu   c
--    code   ham
--    place  3
--    price  NULL
--    facts  NULL
--    label  NULL
WITH new AS (
    SELECT new."menu", new."code", new."place", new."price"::NUMERIC, new."facts"::JSONB, new."label"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[],
        $4::TEXT[],
        $5::TEXT[],
        $6::TEXT[]
    ) AS new ("menu", "code", "place", "price", "facts", "label")
),
changed AS (
    UPDATE "dishes" SET
        "place" = new."place",
        "price" = new."price",
        "facts" = new."facts",
        "label" = new."label"
    FROM new
    WHERE "dishes"."menu" = new."menu" AND "dishes"."code" = new."code" AND (
        "dishes"."place" IS DISTINCT FROM new."place"
        OR "dishes"."price" IS DISTINCT FROM new."price"
        OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM new."facts"::TEXT COLLATE "C"
        OR "dishes"."label" IS DISTINCT FROM new."label"
    )
)
INSERT INTO "dishes" ("menu", "code", "place", "price", "facts", "label")
SELECT "menu", "code", "place", "price", "facts", "label" FROM new
WHERE NOT EXISTS (
    SELECT FROM "dishes" AS stored WHERE stored."menu" = new."menu" AND stored."code" = new."code"
)
ON CONFLICT ("menu", "code") DO UPDATE SET
    "place" = excluded."place",
    "price" = excluded."price",
    "facts" = excluded."facts",
    "label" = excluded."label"
WHERE
    "dishes"."place" IS DISTINCT FROM excluded."place"
    OR "dishes"."price" IS DISTINCT FROM excluded."price"
    OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM excluded."facts"::TEXT COLLATE "C"
    OR "dishes"."label" IS DISTINCT FROM excluded."label";
-- $1 = ["c"]
-- $2 = ["ham"]
-- $3 = [3]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]

-- tests/cases/replace/events.ndjson:5: set d
-- upsert `menus`: 1 row
--    id    d
--    name  D
INSERT INTO "menus" ("id", "name")
SELECT new."id", new."name"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS new ("id", "name")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name";
-- $1 = ["d"]
-- $2 = ["D"]

-- replace `dishes`: what the event no longer has
--    where menu           d
--    and code is none of  egg
DELETE FROM "dishes"
WHERE "menu" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("code")
        WHERE kept."code" = "dishes"."code"
    );
-- $1 = "d"
-- $2 = ["egg"]

-- replace `dishes`: 1 row
--    menu   d
--    code   egg
--    place  1
--    price  NULL
--    facts  NULL
--    label  NULL
WITH new AS (
    SELECT new."menu", new."code", new."place", new."price"::NUMERIC, new."facts"::JSONB, new."label"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[],
        $4::TEXT[],
        $5::TEXT[],
        $6::TEXT[]
    ) AS new ("menu", "code", "place", "price", "facts", "label")
),
changed AS (
    UPDATE "dishes" SET
        "place" = new."place",
        "price" = new."price",
        "facts" = new."facts",
        "label" = new."label"
    FROM new
    WHERE "dishes"."menu" = new."menu" AND "dishes"."code" = new."code" AND (
        "dishes"."place" IS DISTINCT FROM new."place"
        OR "dishes"."price" IS DISTINCT FROM new."price"
        OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM new."facts"::TEXT COLLATE "C"
        OR "dishes"."label" IS DISTINCT FROM new."label"
    )
)
INSERT INTO "dishes" ("menu", "code", "place", "price", "facts", "label")
SELECT "menu", "code", "place", "price", "facts", "label" FROM new
WHERE NOT EXISTS (
    SELECT FROM "dishes" AS stored WHERE stored."menu" = new."menu" AND stored."code" = new."code"
)
ON CONFLICT ("menu", "code") DO UPDATE SET
    "place" = excluded."place",
    "price" = excluded."price",
    "facts" = excluded."facts",
    "label" = excluded."label"
WHERE
    "dishes"."place" IS DISTINCT FROM excluded."place"
    OR "dishes"."price" IS DISTINCT FROM excluded."price"
    OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM excluded."facts"::TEXT COLLATE "C"
    OR "dishes"."label" IS DISTINCT FROM excluded."label";
-- $1 = ["d"]
-- $2 = ["egg"]
-- $3 = [1]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]

-- tests/cases/replace/events.ndjson:6: set d
-- upsert `menus`: 1 row
--    id    d
--    name  D
INSERT INTO "menus" ("id", "name")
SELECT new."id", new."name"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS new ("id", "name")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name";
-- $1 = ["d"]
-- $2 = ["D"]

-- replace `dishes`: what the event no longer has
--    where menu           d
--    and code is none of
DELETE FROM "dishes"
WHERE "menu" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("code")
        WHERE kept."code" = "dishes"."code"
    );
-- $1 = "d"
-- $2 = []

-- tests/cases/replace/events.ndjson:7: set e
-- upsert `menus`: 1 row
--    id    e
--    name  E
INSERT INTO "menus" ("id", "name")
SELECT new."id", new."name"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS new ("id", "name")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name";
-- $1 = ["e"]
-- $2 = ["E"]

-- replace `dishes`: what the event no longer has
--    where menu           e
--    and code is none of  egg  ham
DELETE FROM "dishes"
WHERE "menu" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("code")
        WHERE kept."code" = "dishes"."code"
    );
-- $1 = "e"
-- $2 = ["egg", "ham"]

-- replace `dishes`: 1 row
--    menu   e
--    code   egg
--    place  1
--    price  NULL
--    facts  NULL
--    label  NULL
WITH new AS (
    SELECT new."menu", new."code", new."place", new."price"::NUMERIC, new."facts"::JSONB, new."label"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[],
        $4::TEXT[],
        $5::TEXT[],
        $6::TEXT[]
    ) AS new ("menu", "code", "place", "price", "facts", "label")
),
changed AS (
    UPDATE "dishes" SET
        "place" = new."place",
        "price" = new."price",
        "facts" = new."facts",
        "label" = new."label"
    FROM new
    WHERE "dishes"."menu" = new."menu" AND "dishes"."code" = new."code" AND (
        "dishes"."place" IS DISTINCT FROM new."place"
        OR "dishes"."price" IS DISTINCT FROM new."price"
        OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM new."facts"::TEXT COLLATE "C"
        OR "dishes"."label" IS DISTINCT FROM new."label"
    )
)
INSERT INTO "dishes" ("menu", "code", "place", "price", "facts", "label")
SELECT "menu", "code", "place", "price", "facts", "label" FROM new
WHERE NOT EXISTS (
    SELECT FROM "dishes" AS stored WHERE stored."menu" = new."menu" AND stored."code" = new."code"
)
ON CONFLICT ("menu", "code") DO UPDATE SET
    "place" = excluded."place",
    "price" = excluded."price",
    "facts" = excluded."facts",
    "label" = excluded."label"
WHERE
    "dishes"."place" IS DISTINCT FROM excluded."place"
    OR "dishes"."price" IS DISTINCT FROM excluded."price"
    OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM excluded."facts"::TEXT COLLATE "C"
    OR "dishes"."label" IS DISTINCT FROM excluded."label";
-- $1 = ["e"]
-- $2 = ["egg"]
-- $3 = [1]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]

-- replace `dishes`: 1 row
--    menu   e
--    code   ham
--    place  1
--    price  NULL
--    facts  NULL
--    label  NULL
WITH new AS (
    SELECT new."menu", new."code", new."place", new."price"::NUMERIC, new."facts"::JSONB, new."label"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[],
        $4::TEXT[],
        $5::TEXT[],
        $6::TEXT[]
    ) AS new ("menu", "code", "place", "price", "facts", "label")
),
changed AS (
    UPDATE "dishes" SET
        "place" = new."place",
        "price" = new."price",
        "facts" = new."facts",
        "label" = new."label"
    FROM new
    WHERE "dishes"."menu" = new."menu" AND "dishes"."code" = new."code" AND (
        "dishes"."place" IS DISTINCT FROM new."place"
        OR "dishes"."price" IS DISTINCT FROM new."price"
        OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM new."facts"::TEXT COLLATE "C"
        OR "dishes"."label" IS DISTINCT FROM new."label"
    )
)
INSERT INTO "dishes" ("menu", "code", "place", "price", "facts", "label")
SELECT "menu", "code", "place", "price", "facts", "label" FROM new
WHERE NOT EXISTS (
    SELECT FROM "dishes" AS stored WHERE stored."menu" = new."menu" AND stored."code" = new."code"
)
ON CONFLICT ("menu", "code") DO UPDATE SET
    "place" = excluded."place",
    "price" = excluded."price",
    "facts" = excluded."facts",
    "label" = excluded."label"
WHERE
    "dishes"."place" IS DISTINCT FROM excluded."place"
    OR "dishes"."price" IS DISTINCT FROM excluded."price"
    OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM excluded."facts"::TEXT COLLATE "C"
    OR "dishes"."label" IS DISTINCT FROM excluded."label";
-- $1 = ["e"]
-- $2 = ["ham"]
-- $3 = [1]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]

-- tests/cases/replace/events.ndjson:8: set f
-- upsert `menus`: 1 row
--    id    f
--    name  F
INSERT INTO "menus" ("id", "name")
SELECT new."id", new."name"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS new ("id", "name")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name";
-- $1 = ["f"]
-- $2 = ["F"]

-- replace `dishes`: what the event no longer has
--    where menu           f
--    and code is none of  egg  ham
DELETE FROM "dishes"
WHERE "menu" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("code")
        WHERE kept."code" = "dishes"."code"
    );
-- $1 = "f"
-- $2 = ["egg", "ham"]

-- replace `dishes`: 1 row
--    menu   f
--    code   egg
--    place  1
--    price  NULL
--    facts  NULL
--    label  NULL
WITH new AS (
    SELECT new."menu", new."code", new."place", new."price"::NUMERIC, new."facts"::JSONB, new."label"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[],
        $4::TEXT[],
        $5::TEXT[],
        $6::TEXT[]
    ) AS new ("menu", "code", "place", "price", "facts", "label")
),
changed AS (
    UPDATE "dishes" SET
        "place" = new."place",
        "price" = new."price",
        "facts" = new."facts",
        "label" = new."label"
    FROM new
    WHERE "dishes"."menu" = new."menu" AND "dishes"."code" = new."code" AND (
        "dishes"."place" IS DISTINCT FROM new."place"
        OR "dishes"."price" IS DISTINCT FROM new."price"
        OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM new."facts"::TEXT COLLATE "C"
        OR "dishes"."label" IS DISTINCT FROM new."label"
    )
)
INSERT INTO "dishes" ("menu", "code", "place", "price", "facts", "label")
SELECT "menu", "code", "place", "price", "facts", "label" FROM new
WHERE NOT EXISTS (
    SELECT FROM "dishes" AS stored WHERE stored."menu" = new."menu" AND stored."code" = new."code"
)
ON CONFLICT ("menu", "code") DO UPDATE SET
    "place" = excluded."place",
    "price" = excluded."price",
    "facts" = excluded."facts",
    "label" = excluded."label"
WHERE
    "dishes"."place" IS DISTINCT FROM excluded."place"
    OR "dishes"."price" IS DISTINCT FROM excluded."price"
    OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM excluded."facts"::TEXT COLLATE "C"
    OR "dishes"."label" IS DISTINCT FROM excluded."label";
-- $1 = ["f"]
-- $2 = ["egg"]
-- $3 = [1]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]

-- replace `dishes`: 1 row
--    menu   f
--    code   ham
--    place  2
--    price  NULL
--    facts  NULL
--    label  NULL
WITH new AS (
    SELECT new."menu", new."code", new."place", new."price"::NUMERIC, new."facts"::JSONB, new."label"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[],
        $4::TEXT[],
        $5::TEXT[],
        $6::TEXT[]
    ) AS new ("menu", "code", "place", "price", "facts", "label")
),
changed AS (
    UPDATE "dishes" SET
        "place" = new."place",
        "price" = new."price",
        "facts" = new."facts",
        "label" = new."label"
    FROM new
    WHERE "dishes"."menu" = new."menu" AND "dishes"."code" = new."code" AND (
        "dishes"."place" IS DISTINCT FROM new."place"
        OR "dishes"."price" IS DISTINCT FROM new."price"
        OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM new."facts"::TEXT COLLATE "C"
        OR "dishes"."label" IS DISTINCT FROM new."label"
    )
)
INSERT INTO "dishes" ("menu", "code", "place", "price", "facts", "label")
SELECT "menu", "code", "place", "price", "facts", "label" FROM new
WHERE NOT EXISTS (
    SELECT FROM "dishes" AS stored WHERE stored."menu" = new."menu" AND stored."code" = new."code"
)
ON CONFLICT ("menu", "code") DO UPDATE SET
    "place" = excluded."place",
    "price" = excluded."price",
    "facts" = excluded."facts",
    "label" = excluded."label"
WHERE
    "dishes"."place" IS DISTINCT FROM excluded."place"
    OR "dishes"."price" IS DISTINCT FROM excluded."price"
    OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM excluded."facts"::TEXT COLLATE "C"
    OR "dishes"."label" IS DISTINCT FROM excluded."label";
-- $1 = ["f"]
-- $2 = ["ham"]
-- $3 = [2]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]

-- tests/cases/replace/events.ndjson:9: set f
-- upsert `menus`: 1 row
--    id    f
--    name  F
INSERT INTO "menus" ("id", "name")
SELECT new."id", new."name"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS new ("id", "name")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name";
-- $1 = ["f"]
-- $2 = ["F"]

-- replace `dishes`: what the event no longer has
--    where menu           f
--    and code is none of  egg  ham
DELETE FROM "dishes"
WHERE "menu" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("code")
        WHERE kept."code" = "dishes"."code"
    );
-- $1 = "f"
-- $2 = ["egg", "ham"]

-- replace `dishes`: 1 row
--    menu   f
--    code   egg
--    place  2
--    price  NULL
--    facts  NULL
--    label  NULL
WITH new AS (
    SELECT new."menu", new."code", new."place", new."price"::NUMERIC, new."facts"::JSONB, new."label"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[],
        $4::TEXT[],
        $5::TEXT[],
        $6::TEXT[]
    ) AS new ("menu", "code", "place", "price", "facts", "label")
),
changed AS (
    UPDATE "dishes" SET
        "place" = new."place",
        "price" = new."price",
        "facts" = new."facts",
        "label" = new."label"
    FROM new
    WHERE "dishes"."menu" = new."menu" AND "dishes"."code" = new."code" AND (
        "dishes"."place" IS DISTINCT FROM new."place"
        OR "dishes"."price" IS DISTINCT FROM new."price"
        OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM new."facts"::TEXT COLLATE "C"
        OR "dishes"."label" IS DISTINCT FROM new."label"
    )
)
INSERT INTO "dishes" ("menu", "code", "place", "price", "facts", "label")
SELECT "menu", "code", "place", "price", "facts", "label" FROM new
WHERE NOT EXISTS (
    SELECT FROM "dishes" AS stored WHERE stored."menu" = new."menu" AND stored."code" = new."code"
)
ON CONFLICT ("menu", "code") DO UPDATE SET
    "place" = excluded."place",
    "price" = excluded."price",
    "facts" = excluded."facts",
    "label" = excluded."label"
WHERE
    "dishes"."place" IS DISTINCT FROM excluded."place"
    OR "dishes"."price" IS DISTINCT FROM excluded."price"
    OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM excluded."facts"::TEXT COLLATE "C"
    OR "dishes"."label" IS DISTINCT FROM excluded."label";
-- $1 = ["f"]
-- $2 = ["egg"]
-- $3 = [2]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]

-- replace `dishes`: 1 row
--    menu   f
--    code   ham
--    place  1
--    price  NULL
--    facts  NULL
--    label  NULL
WITH new AS (
    SELECT new."menu", new."code", new."place", new."price"::NUMERIC, new."facts"::JSONB, new."label"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[],
        $4::TEXT[],
        $5::TEXT[],
        $6::TEXT[]
    ) AS new ("menu", "code", "place", "price", "facts", "label")
),
changed AS (
    UPDATE "dishes" SET
        "place" = new."place",
        "price" = new."price",
        "facts" = new."facts",
        "label" = new."label"
    FROM new
    WHERE "dishes"."menu" = new."menu" AND "dishes"."code" = new."code" AND (
        "dishes"."place" IS DISTINCT FROM new."place"
        OR "dishes"."price" IS DISTINCT FROM new."price"
        OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM new."facts"::TEXT COLLATE "C"
        OR "dishes"."label" IS DISTINCT FROM new."label"
    )
)
INSERT INTO "dishes" ("menu", "code", "place", "price", "facts", "label")
SELECT "menu", "code", "place", "price", "facts", "label" FROM new
WHERE NOT EXISTS (
    SELECT FROM "dishes" AS stored WHERE stored."menu" = new."menu" AND stored."code" = new."code"
)
ON CONFLICT ("menu", "code") DO UPDATE SET
    "place" = excluded."place",
    "price" = excluded."price",
    "facts" = excluded."facts",
    "label" = excluded."label"
WHERE
    "dishes"."place" IS DISTINCT FROM excluded."place"
    OR "dishes"."price" IS DISTINCT FROM excluded."price"
    OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM excluded."facts"::TEXT COLLATE "C"
    OR "dishes"."label" IS DISTINCT FROM excluded."label";
-- $1 = ["f"]
-- $2 = ["ham"]
-- $3 = [1]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]

-- tests/cases/replace/events.ndjson:10: set g
-- upsert `menus`: 1 row
--    id    g
--    name  G
INSERT INTO "menus" ("id", "name")
SELECT new."id", new."name"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS new ("id", "name")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name";
-- $1 = ["g"]
-- $2 = ["G"]

-- replace `dishes`: what the event no longer has
--    where menu           g
--    and code is none of  egg
DELETE FROM "dishes"
WHERE "menu" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("code")
        WHERE kept."code" = "dishes"."code"
    );
-- $1 = "g"
-- $2 = ["egg"]

-- replace `dishes`: 1 row
--    menu   g
--    code   egg
--    place  1
--    price  NULL
--    facts  NULL
--    label  NULL
WITH new AS (
    SELECT new."menu", new."code", new."place", new."price"::NUMERIC, new."facts"::JSONB, new."label"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[],
        $4::TEXT[],
        $5::TEXT[],
        $6::TEXT[]
    ) AS new ("menu", "code", "place", "price", "facts", "label")
),
changed AS (
    UPDATE "dishes" SET
        "place" = new."place",
        "price" = new."price",
        "facts" = new."facts",
        "label" = new."label"
    FROM new
    WHERE "dishes"."menu" = new."menu" AND "dishes"."code" = new."code" AND (
        "dishes"."place" IS DISTINCT FROM new."place"
        OR "dishes"."price" IS DISTINCT FROM new."price"
        OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM new."facts"::TEXT COLLATE "C"
        OR "dishes"."label" IS DISTINCT FROM new."label"
    )
)
INSERT INTO "dishes" ("menu", "code", "place", "price", "facts", "label")
SELECT "menu", "code", "place", "price", "facts", "label" FROM new
WHERE NOT EXISTS (
    SELECT FROM "dishes" AS stored WHERE stored."menu" = new."menu" AND stored."code" = new."code"
)
ON CONFLICT ("menu", "code") DO UPDATE SET
    "place" = excluded."place",
    "price" = excluded."price",
    "facts" = excluded."facts",
    "label" = excluded."label"
WHERE
    "dishes"."place" IS DISTINCT FROM excluded."place"
    OR "dishes"."price" IS DISTINCT FROM excluded."price"
    OR "dishes"."facts"::TEXT COLLATE "C" IS DISTINCT FROM excluded."facts"::TEXT COLLATE "C"
    OR "dishes"."label" IS DISTINCT FROM excluded."label";
-- $1 = ["g"]
-- $2 = ["egg"]
-- $3 = [1]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]

-- tests/cases/replace/events.ndjson:11: dropped g
-- delete `menus`: 1 row
--    where id  g
DELETE FROM "menus"
WHERE "id" = $1::TEXT;
-- ("g")

-- tests/cases/replace/events.ndjson:12: set g
-- upsert `menus`: 1 row
--    id    g
--    name  G
INSERT INTO "menus" ("id", "name")
SELECT new."id", new."name"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS new ("id", "name")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name";
-- $1 = ["g"]
-- $2 = ["G"]

-- replace `dishes`: what the event no longer has
--    where menu           g
--    and code is none of
DELETE FROM "dishes"
WHERE "menu" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("code")
        WHERE kept."code" = "dishes"."code"
    );
-- $1 = "g"
-- $2 = []

