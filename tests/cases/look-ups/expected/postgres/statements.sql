-- upsert `places`: 1 row
INSERT INTO "places" ("room", "rack", "next")
SELECT new."room", new."rack"::NUMERIC, new."next"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::INT4[]
) AS new ("room", "rack", "next")
ON CONFLICT ("room", "rack") DO UPDATE SET
    "next" = excluded."next"
WHERE ROW("places"."next")::RECORD
    *<> ROW(excluded."next")::RECORD;
-- $1 = ["red"]
-- $2 = [1.0]
-- $3 = [NULL]

-- upsert `places`: 1 row
SELECT given.position - 1, stored."id"::INT8 FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) WITH ORDINALITY AS given (c1, c2, position)
JOIN "places" AS stored ON stored."room" = given.c1 AND stored."rack" = given.c2::NUMERIC;
-- $1 = ["red"]
-- $2 = [1.0]

-- upsert `tags`: 2 rows
INSERT INTO "tags" ("name")
SELECT new."name"
FROM UNNEST(
    $1::TEXT[]
) AS new ("name")
ON CONFLICT ("name") DO NOTHING;
-- $1 = ["glass", "heavy"]

-- upsert `boxes`: 1 row
SELECT given.position - 1, stored."id"::INT8 FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) WITH ORDINALITY AS given (c1, c2, position)
JOIN "places" AS stored ON stored."room" = given.c1 AND stored."rack" = given.c2::NUMERIC;
-- $1 = ["blue"]
-- $2 = [2.5]

-- upsert `boxes`: 1 row
SELECT given.position - 1, stored."id"::INT8 FROM UNNEST(
    $1::TEXT[]
) WITH ORDINALITY AS given (c1, position)
JOIN "tags" AS stored ON stored."name" = given.c1;
-- $1 = ["glass"]

-- upsert `boxes`: 1 row
INSERT INTO "boxes" ("id", "place", "main")
SELECT new."id", new."place", new."main"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::INT8[]
) AS new ("id", "place", "main")
ON CONFLICT ("id") DO UPDATE SET
    "place" = excluded."place",
    "main" = excluded."main"
WHERE ROW("boxes"."place", "boxes"."main")::RECORD
    *<> ROW(excluded."place", excluded."main")::RECORD;
-- $1 = [1]
-- $2 = [(looked up)]
-- $3 = [(looked up)]

-- upsert `box_tags`: 1 row
SELECT given.position - 1, stored."id"::INT8 FROM UNNEST(
    $1::TEXT[]
) WITH ORDINALITY AS given (c1, position)
JOIN "tags" AS stored ON stored."name" = given.c1;
-- $1 = ["glass"]

-- upsert `box_tags`: 1 row
INSERT INTO "box_tags" ("box", "tag", "at")
SELECT new."box", new."tag", new."at"
FROM UNNEST(
    $1::INT4[],
    $2::INT8[],
    $3::INT4[]
) AS new ("box", "tag", "at")
ON CONFLICT ("box", "tag") DO UPDATE SET
    "at" = excluded."at"
WHERE ROW("box_tags"."at")::RECORD
    *<> ROW(excluded."at")::RECORD;
-- $1 = [1]
-- $2 = [(looked up)]
-- $3 = [0]

-- upsert `boxes`: 1 row
INSERT INTO "boxes" ("id", "place", "main")
SELECT new."id", new."place", new."main"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::INT8[]
) AS new ("id", "place", "main")
ON CONFLICT ("id") DO UPDATE SET
    "main" = excluded."main"
WHERE ROW("boxes"."main")::RECORD
    *<> ROW(excluded."main")::RECORD;
-- $1 = [1]
-- $2 = [NULL]
-- $3 = [(looked up)]

-- update `boxes`: 1 row
SELECT given.position - 1, stored."id"::INT8 FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) WITH ORDINALITY AS given (c1, c2, position)
JOIN "places" AS stored ON stored."room" = given.c1 AND stored."rack" = given.c2::NUMERIC;
-- $1 = ["red"]
-- $2 = [1.0]

-- update `boxes`: 1 row
UPDATE "boxes" AS stored SET
    "place" = given.column1::INT4
FROM UNNEST(
    $1::INT4[],
    $2::INT4[]
) AS given (column1, column2)
WHERE "stored"."id" = given.column2::INT4;
-- $1 = [(looked up)]
-- $2 = [2]

