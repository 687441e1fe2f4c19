-- tests/cases/replace-of-rows-with-parents/events.ndjson:1: set
-- replace `replies`: what the event no longer has
--    where post            1
--    and reply is none of  5  3  4
DELETE FROM "replies"
WHERE "post" = $1::INT4
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("reply")
        WHERE kept."reply" = "replies"."reply"
    );
-- $1 = 1
-- $2 = [5, 3, 4]

-- replace `replies`: 1 row
--    post   1
--    reply  5
--    to     NULL
WITH new AS (
    SELECT new."post", new."reply", new."to"
    FROM UNNEST(
        $1::INT4[],
        $2::INT4[],
        $3::INT4[]
    ) AS new ("post", "reply", "to")
),
changed AS (
    UPDATE "replies" SET
        "to" = new."to"
    FROM new
    WHERE "replies"."post" = new."post" AND "replies"."reply" = new."reply" AND (
        "replies"."to" IS DISTINCT FROM new."to"
    )
)
INSERT INTO "replies" ("post", "reply", "to")
SELECT "post", "reply", "to" FROM new
WHERE NOT EXISTS (
    SELECT FROM "replies" AS stored WHERE stored."post" = new."post" AND stored."reply" = new."reply"
)
ON CONFLICT ("post", "reply") DO UPDATE SET
    "to" = excluded."to"
WHERE
    "replies"."to" IS DISTINCT FROM excluded."to";
-- $1 = [1]
-- $2 = [5]
-- $3 = [NULL]

-- replace `replies`: 1 row
--    post   1
--    reply  3
--    to     5
WITH new AS (
    SELECT new."post", new."reply", new."to"
    FROM UNNEST(
        $1::INT4[],
        $2::INT4[],
        $3::INT4[]
    ) AS new ("post", "reply", "to")
),
changed AS (
    UPDATE "replies" SET
        "to" = new."to"
    FROM new
    WHERE "replies"."post" = new."post" AND "replies"."reply" = new."reply" AND (
        "replies"."to" IS DISTINCT FROM new."to"
    )
)
INSERT INTO "replies" ("post", "reply", "to")
SELECT "post", "reply", "to" FROM new
WHERE NOT EXISTS (
    SELECT FROM "replies" AS stored WHERE stored."post" = new."post" AND stored."reply" = new."reply"
)
ON CONFLICT ("post", "reply") DO UPDATE SET
    "to" = excluded."to"
WHERE
    "replies"."to" IS DISTINCT FROM excluded."to";
-- $1 = [1]
-- $2 = [3]
-- $3 = [5]

-- replace `replies`: 1 row
--    post   1
--    reply  4
--    to     3
WITH new AS (
    SELECT new."post", new."reply", new."to"
    FROM UNNEST(
        $1::INT4[],
        $2::INT4[],
        $3::INT4[]
    ) AS new ("post", "reply", "to")
),
changed AS (
    UPDATE "replies" SET
        "to" = new."to"
    FROM new
    WHERE "replies"."post" = new."post" AND "replies"."reply" = new."reply" AND (
        "replies"."to" IS DISTINCT FROM new."to"
    )
)
INSERT INTO "replies" ("post", "reply", "to")
SELECT "post", "reply", "to" FROM new
WHERE NOT EXISTS (
    SELECT FROM "replies" AS stored WHERE stored."post" = new."post" AND stored."reply" = new."reply"
)
ON CONFLICT ("post", "reply") DO UPDATE SET
    "to" = excluded."to"
WHERE
    "replies"."to" IS DISTINCT FROM excluded."to";
-- $1 = [1]
-- $2 = [4]
-- $3 = [3]

-- tests/cases/replace-of-rows-with-parents/events.ndjson:2: set
-- replace `replies`: what the event no longer has
--    where post            2
--    and reply is none of  3  5
DELETE FROM "replies"
WHERE "post" = $1::INT4
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("reply")
        WHERE kept."reply" = "replies"."reply"
    );
-- $1 = 2
-- $2 = [3, 5]

-- replace `replies`: 1 row
--    post   2
--    reply  3
--    to     5
WITH new AS (
    SELECT new."post", new."reply", new."to"
    FROM UNNEST(
        $1::INT4[],
        $2::INT4[],
        $3::INT4[]
    ) AS new ("post", "reply", "to")
),
changed AS (
    UPDATE "replies" SET
        "to" = new."to"
    FROM new
    WHERE "replies"."post" = new."post" AND "replies"."reply" = new."reply" AND (
        "replies"."to" IS DISTINCT FROM new."to"
    )
)
INSERT INTO "replies" ("post", "reply", "to")
SELECT "post", "reply", "to" FROM new
WHERE NOT EXISTS (
    SELECT FROM "replies" AS stored WHERE stored."post" = new."post" AND stored."reply" = new."reply"
)
ON CONFLICT ("post", "reply") DO UPDATE SET
    "to" = excluded."to"
WHERE
    "replies"."to" IS DISTINCT FROM excluded."to";
-- $1 = [2]
-- $2 = [3]
-- $3 = [5]

-- replace `replies`: 1 row
--    post   2
--    reply  5
--    to     NULL
WITH new AS (
    SELECT new."post", new."reply", new."to"
    FROM UNNEST(
        $1::INT4[],
        $2::INT4[],
        $3::INT4[]
    ) AS new ("post", "reply", "to")
),
changed AS (
    UPDATE "replies" SET
        "to" = new."to"
    FROM new
    WHERE "replies"."post" = new."post" AND "replies"."reply" = new."reply" AND (
        "replies"."to" IS DISTINCT FROM new."to"
    )
)
INSERT INTO "replies" ("post", "reply", "to")
SELECT "post", "reply", "to" FROM new
WHERE NOT EXISTS (
    SELECT FROM "replies" AS stored WHERE stored."post" = new."post" AND stored."reply" = new."reply"
)
ON CONFLICT ("post", "reply") DO UPDATE SET
    "to" = excluded."to"
WHERE
    "replies"."to" IS DISTINCT FROM excluded."to";
-- $1 = [2]
-- $2 = [5]
-- $3 = [NULL]

-- tests/cases/replace-of-rows-with-parents/events.ndjson:3: set
-- replace `replies`: what the event no longer has
--    where post            1
--    and reply is none of  5  3
DELETE FROM "replies"
WHERE "post" = $1::INT4
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("reply")
        WHERE kept."reply" = "replies"."reply"
    );
-- $1 = 1
-- $2 = [5, 3]

-- replace `replies`: 1 row
--    post   1
--    reply  5
--    to     NULL
WITH new AS (
    SELECT new."post", new."reply", new."to"
    FROM UNNEST(
        $1::INT4[],
        $2::INT4[],
        $3::INT4[]
    ) AS new ("post", "reply", "to")
),
changed AS (
    UPDATE "replies" SET
        "to" = new."to"
    FROM new
    WHERE "replies"."post" = new."post" AND "replies"."reply" = new."reply" AND (
        "replies"."to" IS DISTINCT FROM new."to"
    )
)
INSERT INTO "replies" ("post", "reply", "to")
SELECT "post", "reply", "to" FROM new
WHERE NOT EXISTS (
    SELECT FROM "replies" AS stored WHERE stored."post" = new."post" AND stored."reply" = new."reply"
)
ON CONFLICT ("post", "reply") DO UPDATE SET
    "to" = excluded."to"
WHERE
    "replies"."to" IS DISTINCT FROM excluded."to";
-- $1 = [1]
-- $2 = [5]
-- $3 = [NULL]

-- replace `replies`: 1 row
--    post   1
--    reply  3
--    to     5
WITH new AS (
    SELECT new."post", new."reply", new."to"
    FROM UNNEST(
        $1::INT4[],
        $2::INT4[],
        $3::INT4[]
    ) AS new ("post", "reply", "to")
),
changed AS (
    UPDATE "replies" SET
        "to" = new."to"
    FROM new
    WHERE "replies"."post" = new."post" AND "replies"."reply" = new."reply" AND (
        "replies"."to" IS DISTINCT FROM new."to"
    )
)
INSERT INTO "replies" ("post", "reply", "to")
SELECT "post", "reply", "to" FROM new
WHERE NOT EXISTS (
    SELECT FROM "replies" AS stored WHERE stored."post" = new."post" AND stored."reply" = new."reply"
)
ON CONFLICT ("post", "reply") DO UPDATE SET
    "to" = excluded."to"
WHERE
    "replies"."to" IS DISTINCT FROM excluded."to";
-- $1 = [1]
-- $2 = [3]
-- $3 = [5]

-- tests/cases/replace-of-rows-with-parents/events.ndjson:4: set
-- replace `replies`: what the event no longer has
--    where post            1
--    and reply is none of  3
DELETE FROM "replies"
WHERE "post" = $1::INT4
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("reply")
        WHERE kept."reply" = "replies"."reply"
    );
-- $1 = 1
-- $2 = [3]

-- replace `replies`: 1 row
--    post   1
--    reply  3
--    to     NULL
WITH new AS (
    SELECT new."post", new."reply", new."to"
    FROM UNNEST(
        $1::INT4[],
        $2::INT4[],
        $3::INT4[]
    ) AS new ("post", "reply", "to")
),
changed AS (
    UPDATE "replies" SET
        "to" = new."to"
    FROM new
    WHERE "replies"."post" = new."post" AND "replies"."reply" = new."reply" AND (
        "replies"."to" IS DISTINCT FROM new."to"
    )
)
INSERT INTO "replies" ("post", "reply", "to")
SELECT "post", "reply", "to" FROM new
WHERE NOT EXISTS (
    SELECT FROM "replies" AS stored WHERE stored."post" = new."post" AND stored."reply" = new."reply"
)
ON CONFLICT ("post", "reply") DO UPDATE SET
    "to" = excluded."to"
WHERE
    "replies"."to" IS DISTINCT FROM excluded."to";
-- $1 = [1]
-- $2 = [3]
-- $3 = [NULL]

-- tests/cases/replace-of-rows-with-parents/events.ndjson:5: set
-- replace `replies`: what the event no longer has
--    where post            3
--    and reply is none of  1  2  3
DELETE FROM "replies"
WHERE "post" = $1::INT4
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("reply")
        WHERE kept."reply" = "replies"."reply"
    );
-- $1 = 3
-- $2 = [1, 2, 3]

-- replace `replies`: 1 row
--    post   3
--    reply  1
--    to     NULL
WITH new AS (
    SELECT new."post", new."reply", new."to"
    FROM UNNEST(
        $1::INT4[],
        $2::INT4[],
        $3::INT4[]
    ) AS new ("post", "reply", "to")
),
changed AS (
    UPDATE "replies" SET
        "to" = new."to"
    FROM new
    WHERE "replies"."post" = new."post" AND "replies"."reply" = new."reply" AND (
        "replies"."to" IS DISTINCT FROM new."to"
    )
)
INSERT INTO "replies" ("post", "reply", "to")
SELECT "post", "reply", "to" FROM new
WHERE NOT EXISTS (
    SELECT FROM "replies" AS stored WHERE stored."post" = new."post" AND stored."reply" = new."reply"
)
ON CONFLICT ("post", "reply") DO UPDATE SET
    "to" = excluded."to"
WHERE
    "replies"."to" IS DISTINCT FROM excluded."to";
-- $1 = [3]
-- $2 = [1]
-- $3 = [NULL]

-- replace `replies`: 1 row
--    post   3
--    reply  2
--    to     1
WITH new AS (
    SELECT new."post", new."reply", new."to"
    FROM UNNEST(
        $1::INT4[],
        $2::INT4[],
        $3::INT4[]
    ) AS new ("post", "reply", "to")
),
changed AS (
    UPDATE "replies" SET
        "to" = new."to"
    FROM new
    WHERE "replies"."post" = new."post" AND "replies"."reply" = new."reply" AND (
        "replies"."to" IS DISTINCT FROM new."to"
    )
)
INSERT INTO "replies" ("post", "reply", "to")
SELECT "post", "reply", "to" FROM new
WHERE NOT EXISTS (
    SELECT FROM "replies" AS stored WHERE stored."post" = new."post" AND stored."reply" = new."reply"
)
ON CONFLICT ("post", "reply") DO UPDATE SET
    "to" = excluded."to"
WHERE
    "replies"."to" IS DISTINCT FROM excluded."to";
-- $1 = [3]
-- $2 = [2]
-- $3 = [1]

-- replace `replies`: 1 row
--    post   3
--    reply  3
--    to     2
WITH new AS (
    SELECT new."post", new."reply", new."to"
    FROM UNNEST(
        $1::INT4[],
        $2::INT4[],
        $3::INT4[]
    ) AS new ("post", "reply", "to")
),
changed AS (
    UPDATE "replies" SET
        "to" = new."to"
    FROM new
    WHERE "replies"."post" = new."post" AND "replies"."reply" = new."reply" AND (
        "replies"."to" IS DISTINCT FROM new."to"
    )
)
INSERT INTO "replies" ("post", "reply", "to")
SELECT "post", "reply", "to" FROM new
WHERE NOT EXISTS (
    SELECT FROM "replies" AS stored WHERE stored."post" = new."post" AND stored."reply" = new."reply"
)
ON CONFLICT ("post", "reply") DO UPDATE SET
    "to" = excluded."to"
WHERE
    "replies"."to" IS DISTINCT FROM excluded."to";
-- $1 = [3]
-- $2 = [3]
-- $3 = [2]

-- tests/cases/replace-of-rows-with-parents/events.ndjson:6: set
-- replace `replies`: what the event no longer has
--    where post            3
--    and reply is none of  3
DELETE FROM "replies"
WHERE "post" = $1::INT4
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("reply")
        WHERE kept."reply" = "replies"."reply"
    );
-- $1 = 3
-- $2 = [3]

-- replace `replies`: 1 row
--    post   3
--    reply  3
--    to     NULL
WITH new AS (
    SELECT new."post", new."reply", new."to"
    FROM UNNEST(
        $1::INT4[],
        $2::INT4[],
        $3::INT4[]
    ) AS new ("post", "reply", "to")
),
changed AS (
    UPDATE "replies" SET
        "to" = new."to"
    FROM new
    WHERE "replies"."post" = new."post" AND "replies"."reply" = new."reply" AND (
        "replies"."to" IS DISTINCT FROM new."to"
    )
)
INSERT INTO "replies" ("post", "reply", "to")
SELECT "post", "reply", "to" FROM new
WHERE NOT EXISTS (
    SELECT FROM "replies" AS stored WHERE stored."post" = new."post" AND stored."reply" = new."reply"
)
ON CONFLICT ("post", "reply") DO UPDATE SET
    "to" = excluded."to"
WHERE
    "replies"."to" IS DISTINCT FROM excluded."to";
-- $1 = [3]
-- $2 = [3]
-- $3 = [NULL]

-- tests/cases/replace-of-rows-with-parents/events.ndjson:7: gone
-- delete `replies`: 1 row
--    where post  1
DELETE FROM "replies"
WHERE "post" = $1::INT4;
-- (1)

-- tests/cases/replace-of-rows-with-parents/events.ndjson:8: set
-- replace `replies`: what the event no longer has
--    where post            1
--    and reply is none of  4
DELETE FROM "replies"
WHERE "post" = $1::INT4
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("reply")
        WHERE kept."reply" = "replies"."reply"
    );
-- $1 = 1
-- $2 = [4]

-- replace `replies`: 1 row
--    post   1
--    reply  4
--    to     NULL
WITH new AS (
    SELECT new."post", new."reply", new."to"
    FROM UNNEST(
        $1::INT4[],
        $2::INT4[],
        $3::INT4[]
    ) AS new ("post", "reply", "to")
),
changed AS (
    UPDATE "replies" SET
        "to" = new."to"
    FROM new
    WHERE "replies"."post" = new."post" AND "replies"."reply" = new."reply" AND (
        "replies"."to" IS DISTINCT FROM new."to"
    )
)
INSERT INTO "replies" ("post", "reply", "to")
SELECT "post", "reply", "to" FROM new
WHERE NOT EXISTS (
    SELECT FROM "replies" AS stored WHERE stored."post" = new."post" AND stored."reply" = new."reply"
)
ON CONFLICT ("post", "reply") DO UPDATE SET
    "to" = excluded."to"
WHERE
    "replies"."to" IS DISTINCT FROM excluded."to";
-- $1 = [1]
-- $2 = [4]
-- $3 = [NULL]

-- tests/cases/replace-of-rows-with-parents/events.ndjson:9: gone
-- delete `replies`: 1 row
--    where post  3
DELETE FROM "replies"
WHERE "post" = $1::INT4;
-- (3)

