-- tests/cases/replace-of-positions/events.ndjson:1: set end
-- replace `songs`: what the event no longer has
--    where list           end
--    and song is none of  b    c
DELETE FROM "songs"
WHERE "list" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("song")
        WHERE kept."song" = "songs"."song"
    );
-- $1 = "end"
-- $2 = ["b", "c"]

-- replace `songs`: 1 row
--    list      end
--    song      b
--    position  0
WITH new AS (
    SELECT new."list", new."song", new."position"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[]
    ) AS new ("list", "song", "position")
),
changed AS (
    UPDATE "songs" SET
        "position" = new."position"
    FROM new
    WHERE "songs"."list" = new."list" AND "songs"."song" = new."song" AND (
        "songs"."position" IS DISTINCT FROM new."position"
    )
)
INSERT INTO "songs" ("list", "song", "position")
SELECT "list", "song", "position" FROM new
WHERE NOT EXISTS (
    SELECT FROM "songs" AS stored WHERE stored."list" = new."list" AND stored."song" = new."song"
)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS DISTINCT FROM excluded."position";
-- $1 = ["end"]
-- $2 = ["b"]
-- $3 = [0]

-- replace `songs`: 1 row
--    list      end
--    song      c
--    position  1
WITH new AS (
    SELECT new."list", new."song", new."position"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[]
    ) AS new ("list", "song", "position")
),
changed AS (
    UPDATE "songs" SET
        "position" = new."position"
    FROM new
    WHERE "songs"."list" = new."list" AND "songs"."song" = new."song" AND (
        "songs"."position" IS DISTINCT FROM new."position"
    )
)
INSERT INTO "songs" ("list", "song", "position")
SELECT "list", "song", "position" FROM new
WHERE NOT EXISTS (
    SELECT FROM "songs" AS stored WHERE stored."list" = new."list" AND stored."song" = new."song"
)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS DISTINCT FROM excluded."position";
-- $1 = ["end"]
-- $2 = ["c"]
-- $3 = [1]

-- tests/cases/replace-of-positions/events.ndjson:2: set end
-- replace `songs`: what the event no longer has
--    where list           end
--    and song is none of  b    c  a
DELETE FROM "songs"
WHERE "list" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("song")
        WHERE kept."song" = "songs"."song"
    );
-- $1 = "end"
-- $2 = ["b", "c", "a"]

-- replace `songs`: 1 row
--    list      end
--    song      b
--    position  0
WITH new AS (
    SELECT new."list", new."song", new."position"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[]
    ) AS new ("list", "song", "position")
),
changed AS (
    UPDATE "songs" SET
        "position" = new."position"
    FROM new
    WHERE "songs"."list" = new."list" AND "songs"."song" = new."song" AND (
        "songs"."position" IS DISTINCT FROM new."position"
    )
)
INSERT INTO "songs" ("list", "song", "position")
SELECT "list", "song", "position" FROM new
WHERE NOT EXISTS (
    SELECT FROM "songs" AS stored WHERE stored."list" = new."list" AND stored."song" = new."song"
)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS DISTINCT FROM excluded."position";
-- $1 = ["end"]
-- $2 = ["b"]
-- $3 = [0]

-- replace `songs`: 1 row
--    list      end
--    song      c
--    position  1
WITH new AS (
    SELECT new."list", new."song", new."position"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[]
    ) AS new ("list", "song", "position")
),
changed AS (
    UPDATE "songs" SET
        "position" = new."position"
    FROM new
    WHERE "songs"."list" = new."list" AND "songs"."song" = new."song" AND (
        "songs"."position" IS DISTINCT FROM new."position"
    )
)
INSERT INTO "songs" ("list", "song", "position")
SELECT "list", "song", "position" FROM new
WHERE NOT EXISTS (
    SELECT FROM "songs" AS stored WHERE stored."list" = new."list" AND stored."song" = new."song"
)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS DISTINCT FROM excluded."position";
-- $1 = ["end"]
-- $2 = ["c"]
-- $3 = [1]

-- replace `songs`: 1 row
--    list      end
--    song      a
--    position  2
WITH new AS (
    SELECT new."list", new."song", new."position"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[]
    ) AS new ("list", "song", "position")
),
changed AS (
    UPDATE "songs" SET
        "position" = new."position"
    FROM new
    WHERE "songs"."list" = new."list" AND "songs"."song" = new."song" AND (
        "songs"."position" IS DISTINCT FROM new."position"
    )
)
INSERT INTO "songs" ("list", "song", "position")
SELECT "list", "song", "position" FROM new
WHERE NOT EXISTS (
    SELECT FROM "songs" AS stored WHERE stored."list" = new."list" AND stored."song" = new."song"
)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS DISTINCT FROM excluded."position";
-- $1 = ["end"]
-- $2 = ["a"]
-- $3 = [2]

-- tests/cases/replace-of-positions/events.ndjson:3: set front
-- replace `songs`: what the event no longer has
--    where list           front
--    and song is none of  b      c
DELETE FROM "songs"
WHERE "list" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("song")
        WHERE kept."song" = "songs"."song"
    );
-- $1 = "front"
-- $2 = ["b", "c"]

-- replace `songs`: 1 row
--    list      front
--    song      b
--    position  0
WITH new AS (
    SELECT new."list", new."song", new."position"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[]
    ) AS new ("list", "song", "position")
),
changed AS (
    UPDATE "songs" SET
        "position" = new."position"
    FROM new
    WHERE "songs"."list" = new."list" AND "songs"."song" = new."song" AND (
        "songs"."position" IS DISTINCT FROM new."position"
    )
)
INSERT INTO "songs" ("list", "song", "position")
SELECT "list", "song", "position" FROM new
WHERE NOT EXISTS (
    SELECT FROM "songs" AS stored WHERE stored."list" = new."list" AND stored."song" = new."song"
)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS DISTINCT FROM excluded."position";
-- $1 = ["front"]
-- $2 = ["b"]
-- $3 = [0]

-- replace `songs`: 1 row
--    list      front
--    song      c
--    position  1
WITH new AS (
    SELECT new."list", new."song", new."position"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[]
    ) AS new ("list", "song", "position")
),
changed AS (
    UPDATE "songs" SET
        "position" = new."position"
    FROM new
    WHERE "songs"."list" = new."list" AND "songs"."song" = new."song" AND (
        "songs"."position" IS DISTINCT FROM new."position"
    )
)
INSERT INTO "songs" ("list", "song", "position")
SELECT "list", "song", "position" FROM new
WHERE NOT EXISTS (
    SELECT FROM "songs" AS stored WHERE stored."list" = new."list" AND stored."song" = new."song"
)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS DISTINCT FROM excluded."position";
-- $1 = ["front"]
-- $2 = ["c"]
-- $3 = [1]

-- tests/cases/replace-of-positions/events.ndjson:4: set front
-- replace `songs`: what the event no longer has
--    where list           front
--    and song is none of  a      b  c
DELETE FROM "songs"
WHERE "list" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("song")
        WHERE kept."song" = "songs"."song"
    );
-- $1 = "front"
-- $2 = ["a", "b", "c"]

-- replace `songs`: 1 row
--    list      front
--    song      a
--    position  0
WITH new AS (
    SELECT new."list", new."song", new."position"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[]
    ) AS new ("list", "song", "position")
),
changed AS (
    UPDATE "songs" SET
        "position" = new."position"
    FROM new
    WHERE "songs"."list" = new."list" AND "songs"."song" = new."song" AND (
        "songs"."position" IS DISTINCT FROM new."position"
    )
)
INSERT INTO "songs" ("list", "song", "position")
SELECT "list", "song", "position" FROM new
WHERE NOT EXISTS (
    SELECT FROM "songs" AS stored WHERE stored."list" = new."list" AND stored."song" = new."song"
)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS DISTINCT FROM excluded."position";
-- $1 = ["front"]
-- $2 = ["a"]
-- $3 = [0]

-- replace `songs`: 1 row
--    list      front
--    song      b
--    position  1
WITH new AS (
    SELECT new."list", new."song", new."position"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[]
    ) AS new ("list", "song", "position")
),
changed AS (
    UPDATE "songs" SET
        "position" = new."position"
    FROM new
    WHERE "songs"."list" = new."list" AND "songs"."song" = new."song" AND (
        "songs"."position" IS DISTINCT FROM new."position"
    )
)
INSERT INTO "songs" ("list", "song", "position")
SELECT "list", "song", "position" FROM new
WHERE NOT EXISTS (
    SELECT FROM "songs" AS stored WHERE stored."list" = new."list" AND stored."song" = new."song"
)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS DISTINCT FROM excluded."position";
-- $1 = ["front"]
-- $2 = ["b"]
-- $3 = [1]

-- replace `songs`: 1 row
--    list      front
--    song      c
--    position  2
WITH new AS (
    SELECT new."list", new."song", new."position"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[]
    ) AS new ("list", "song", "position")
),
changed AS (
    UPDATE "songs" SET
        "position" = new."position"
    FROM new
    WHERE "songs"."list" = new."list" AND "songs"."song" = new."song" AND (
        "songs"."position" IS DISTINCT FROM new."position"
    )
)
INSERT INTO "songs" ("list", "song", "position")
SELECT "list", "song", "position" FROM new
WHERE NOT EXISTS (
    SELECT FROM "songs" AS stored WHERE stored."list" = new."list" AND stored."song" = new."song"
)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS DISTINCT FROM excluded."position";
-- $1 = ["front"]
-- $2 = ["c"]
-- $3 = [2]

-- tests/cases/replace-of-positions/events.ndjson:5: set gone
-- replace `songs`: what the event no longer has
--    where list           gone
--    and song is none of  a     b  c
DELETE FROM "songs"
WHERE "list" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("song")
        WHERE kept."song" = "songs"."song"
    );
-- $1 = "gone"
-- $2 = ["a", "b", "c"]

-- replace `songs`: 1 row
--    list      gone
--    song      a
--    position  0
WITH new AS (
    SELECT new."list", new."song", new."position"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[]
    ) AS new ("list", "song", "position")
),
changed AS (
    UPDATE "songs" SET
        "position" = new."position"
    FROM new
    WHERE "songs"."list" = new."list" AND "songs"."song" = new."song" AND (
        "songs"."position" IS DISTINCT FROM new."position"
    )
)
INSERT INTO "songs" ("list", "song", "position")
SELECT "list", "song", "position" FROM new
WHERE NOT EXISTS (
    SELECT FROM "songs" AS stored WHERE stored."list" = new."list" AND stored."song" = new."song"
)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS DISTINCT FROM excluded."position";
-- $1 = ["gone"]
-- $2 = ["a"]
-- $3 = [0]

-- replace `songs`: 1 row
--    list      gone
--    song      b
--    position  1
WITH new AS (
    SELECT new."list", new."song", new."position"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[]
    ) AS new ("list", "song", "position")
),
changed AS (
    UPDATE "songs" SET
        "position" = new."position"
    FROM new
    WHERE "songs"."list" = new."list" AND "songs"."song" = new."song" AND (
        "songs"."position" IS DISTINCT FROM new."position"
    )
)
INSERT INTO "songs" ("list", "song", "position")
SELECT "list", "song", "position" FROM new
WHERE NOT EXISTS (
    SELECT FROM "songs" AS stored WHERE stored."list" = new."list" AND stored."song" = new."song"
)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS DISTINCT FROM excluded."position";
-- $1 = ["gone"]
-- $2 = ["b"]
-- $3 = [1]

-- replace `songs`: 1 row
--    list      gone
--    song      c
--    position  2
WITH new AS (
    SELECT new."list", new."song", new."position"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[]
    ) AS new ("list", "song", "position")
),
changed AS (
    UPDATE "songs" SET
        "position" = new."position"
    FROM new
    WHERE "songs"."list" = new."list" AND "songs"."song" = new."song" AND (
        "songs"."position" IS DISTINCT FROM new."position"
    )
)
INSERT INTO "songs" ("list", "song", "position")
SELECT "list", "song", "position" FROM new
WHERE NOT EXISTS (
    SELECT FROM "songs" AS stored WHERE stored."list" = new."list" AND stored."song" = new."song"
)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS DISTINCT FROM excluded."position";
-- $1 = ["gone"]
-- $2 = ["c"]
-- $3 = [2]

-- tests/cases/replace-of-positions/events.ndjson:6: set gone
-- replace `songs`: what the event no longer has
--    where list           gone
--    and song is none of  b     c
DELETE FROM "songs"
WHERE "list" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("song")
        WHERE kept."song" = "songs"."song"
    );
-- $1 = "gone"
-- $2 = ["b", "c"]

-- replace `songs`: 1 row
--    list      gone
--    song      b
--    position  0
WITH new AS (
    SELECT new."list", new."song", new."position"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[]
    ) AS new ("list", "song", "position")
),
changed AS (
    UPDATE "songs" SET
        "position" = new."position"
    FROM new
    WHERE "songs"."list" = new."list" AND "songs"."song" = new."song" AND (
        "songs"."position" IS DISTINCT FROM new."position"
    )
)
INSERT INTO "songs" ("list", "song", "position")
SELECT "list", "song", "position" FROM new
WHERE NOT EXISTS (
    SELECT FROM "songs" AS stored WHERE stored."list" = new."list" AND stored."song" = new."song"
)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS DISTINCT FROM excluded."position";
-- $1 = ["gone"]
-- $2 = ["b"]
-- $3 = [0]

-- replace `songs`: 1 row
--    list      gone
--    song      c
--    position  1
WITH new AS (
    SELECT new."list", new."song", new."position"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[]
    ) AS new ("list", "song", "position")
),
changed AS (
    UPDATE "songs" SET
        "position" = new."position"
    FROM new
    WHERE "songs"."list" = new."list" AND "songs"."song" = new."song" AND (
        "songs"."position" IS DISTINCT FROM new."position"
    )
)
INSERT INTO "songs" ("list", "song", "position")
SELECT "list", "song", "position" FROM new
WHERE NOT EXISTS (
    SELECT FROM "songs" AS stored WHERE stored."list" = new."list" AND stored."song" = new."song"
)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS DISTINCT FROM excluded."position";
-- $1 = ["gone"]
-- $2 = ["c"]
-- $3 = [1]

-- tests/cases/replace-of-positions/events.ndjson:7: set back
-- replace `songs`: what the event no longer has
--    where list           back
--    and song is none of  c     b  a
DELETE FROM "songs"
WHERE "list" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("song")
        WHERE kept."song" = "songs"."song"
    );
-- $1 = "back"
-- $2 = ["c", "b", "a"]

-- replace `songs`: 1 row
--    list      back
--    song      c
--    position  0
WITH new AS (
    SELECT new."list", new."song", new."position"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[]
    ) AS new ("list", "song", "position")
),
changed AS (
    UPDATE "songs" SET
        "position" = new."position"
    FROM new
    WHERE "songs"."list" = new."list" AND "songs"."song" = new."song" AND (
        "songs"."position" IS DISTINCT FROM new."position"
    )
)
INSERT INTO "songs" ("list", "song", "position")
SELECT "list", "song", "position" FROM new
WHERE NOT EXISTS (
    SELECT FROM "songs" AS stored WHERE stored."list" = new."list" AND stored."song" = new."song"
)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS DISTINCT FROM excluded."position";
-- $1 = ["back"]
-- $2 = ["c"]
-- $3 = [0]

-- replace `songs`: 1 row
--    list      back
--    song      b
--    position  1
WITH new AS (
    SELECT new."list", new."song", new."position"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[]
    ) AS new ("list", "song", "position")
),
changed AS (
    UPDATE "songs" SET
        "position" = new."position"
    FROM new
    WHERE "songs"."list" = new."list" AND "songs"."song" = new."song" AND (
        "songs"."position" IS DISTINCT FROM new."position"
    )
)
INSERT INTO "songs" ("list", "song", "position")
SELECT "list", "song", "position" FROM new
WHERE NOT EXISTS (
    SELECT FROM "songs" AS stored WHERE stored."list" = new."list" AND stored."song" = new."song"
)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS DISTINCT FROM excluded."position";
-- $1 = ["back"]
-- $2 = ["b"]
-- $3 = [1]

-- replace `songs`: 1 row
--    list      back
--    song      a
--    position  2
WITH new AS (
    SELECT new."list", new."song", new."position"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[]
    ) AS new ("list", "song", "position")
),
changed AS (
    UPDATE "songs" SET
        "position" = new."position"
    FROM new
    WHERE "songs"."list" = new."list" AND "songs"."song" = new."song" AND (
        "songs"."position" IS DISTINCT FROM new."position"
    )
)
INSERT INTO "songs" ("list", "song", "position")
SELECT "list", "song", "position" FROM new
WHERE NOT EXISTS (
    SELECT FROM "songs" AS stored WHERE stored."list" = new."list" AND stored."song" = new."song"
)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS DISTINCT FROM excluded."position";
-- $1 = ["back"]
-- $2 = ["a"]
-- $3 = [2]

-- tests/cases/replace-of-positions/events.ndjson:8: set back
-- replace `songs`: what the event no longer has
--    where list           back
--    and song is none of  b     a
DELETE FROM "songs"
WHERE "list" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("song")
        WHERE kept."song" = "songs"."song"
    );
-- $1 = "back"
-- $2 = ["b", "a"]

-- replace `songs`: 1 row
--    list      back
--    song      b
--    position  0
WITH new AS (
    SELECT new."list", new."song", new."position"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[]
    ) AS new ("list", "song", "position")
),
changed AS (
    UPDATE "songs" SET
        "position" = new."position"
    FROM new
    WHERE "songs"."list" = new."list" AND "songs"."song" = new."song" AND (
        "songs"."position" IS DISTINCT FROM new."position"
    )
)
INSERT INTO "songs" ("list", "song", "position")
SELECT "list", "song", "position" FROM new
WHERE NOT EXISTS (
    SELECT FROM "songs" AS stored WHERE stored."list" = new."list" AND stored."song" = new."song"
)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS DISTINCT FROM excluded."position";
-- $1 = ["back"]
-- $2 = ["b"]
-- $3 = [0]

-- replace `songs`: 1 row
--    list      back
--    song      a
--    position  1
WITH new AS (
    SELECT new."list", new."song", new."position"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[]
    ) AS new ("list", "song", "position")
),
changed AS (
    UPDATE "songs" SET
        "position" = new."position"
    FROM new
    WHERE "songs"."list" = new."list" AND "songs"."song" = new."song" AND (
        "songs"."position" IS DISTINCT FROM new."position"
    )
)
INSERT INTO "songs" ("list", "song", "position")
SELECT "list", "song", "position" FROM new
WHERE NOT EXISTS (
    SELECT FROM "songs" AS stored WHERE stored."list" = new."list" AND stored."song" = new."song"
)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS DISTINCT FROM excluded."position";
-- $1 = ["back"]
-- $2 = ["a"]
-- $3 = [1]

-- tests/cases/replace-of-positions/events.ndjson:9: set new
-- replace `songs`: what the event no longer has
--    where list           new
--    and song is none of  a    b
DELETE FROM "songs"
WHERE "list" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("song")
        WHERE kept."song" = "songs"."song"
    );
-- $1 = "new"
-- $2 = ["a", "b"]

-- replace `songs`: 1 row
--    list      new
--    song      a
--    position  0
WITH new AS (
    SELECT new."list", new."song", new."position"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[]
    ) AS new ("list", "song", "position")
),
changed AS (
    UPDATE "songs" SET
        "position" = new."position"
    FROM new
    WHERE "songs"."list" = new."list" AND "songs"."song" = new."song" AND (
        "songs"."position" IS DISTINCT FROM new."position"
    )
)
INSERT INTO "songs" ("list", "song", "position")
SELECT "list", "song", "position" FROM new
WHERE NOT EXISTS (
    SELECT FROM "songs" AS stored WHERE stored."list" = new."list" AND stored."song" = new."song"
)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS DISTINCT FROM excluded."position";
-- $1 = ["new"]
-- $2 = ["a"]
-- $3 = [0]

-- replace `songs`: 1 row
--    list      new
--    song      b
--    position  1
WITH new AS (
    SELECT new."list", new."song", new."position"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[]
    ) AS new ("list", "song", "position")
),
changed AS (
    UPDATE "songs" SET
        "position" = new."position"
    FROM new
    WHERE "songs"."list" = new."list" AND "songs"."song" = new."song" AND (
        "songs"."position" IS DISTINCT FROM new."position"
    )
)
INSERT INTO "songs" ("list", "song", "position")
SELECT "list", "song", "position" FROM new
WHERE NOT EXISTS (
    SELECT FROM "songs" AS stored WHERE stored."list" = new."list" AND stored."song" = new."song"
)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS DISTINCT FROM excluded."position";
-- $1 = ["new"]
-- $2 = ["b"]
-- $3 = [1]

-- tests/cases/replace-of-positions/events.ndjson:10: set new
-- replace `songs`: what the event no longer has
--    where list           new
--    and song is none of  c    d
DELETE FROM "songs"
WHERE "list" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("song")
        WHERE kept."song" = "songs"."song"
    );
-- $1 = "new"
-- $2 = ["c", "d"]

-- replace `songs`: 1 row
--    list      new
--    song      c
--    position  0
WITH new AS (
    SELECT new."list", new."song", new."position"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[]
    ) AS new ("list", "song", "position")
),
changed AS (
    UPDATE "songs" SET
        "position" = new."position"
    FROM new
    WHERE "songs"."list" = new."list" AND "songs"."song" = new."song" AND (
        "songs"."position" IS DISTINCT FROM new."position"
    )
)
INSERT INTO "songs" ("list", "song", "position")
SELECT "list", "song", "position" FROM new
WHERE NOT EXISTS (
    SELECT FROM "songs" AS stored WHERE stored."list" = new."list" AND stored."song" = new."song"
)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS DISTINCT FROM excluded."position";
-- $1 = ["new"]
-- $2 = ["c"]
-- $3 = [0]

-- replace `songs`: 1 row
--    list      new
--    song      d
--    position  1
WITH new AS (
    SELECT new."list", new."song", new."position"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::INT4[]
    ) AS new ("list", "song", "position")
),
changed AS (
    UPDATE "songs" SET
        "position" = new."position"
    FROM new
    WHERE "songs"."list" = new."list" AND "songs"."song" = new."song" AND (
        "songs"."position" IS DISTINCT FROM new."position"
    )
)
INSERT INTO "songs" ("list", "song", "position")
SELECT "list", "song", "position" FROM new
WHERE NOT EXISTS (
    SELECT FROM "songs" AS stored WHERE stored."list" = new."list" AND stored."song" = new."song"
)
ON CONFLICT ("list", "song") DO UPDATE SET
    "position" = excluded."position"
WHERE
    "songs"."position" IS DISTINCT FROM excluded."position";
-- $1 = ["new"]
-- $2 = ["d"]
-- $3 = [1]

-- tests/cases/replace-of-positions/events.ndjson:11: set_places front
-- replace `places`: what the event no longer has
--    where list               front
--    and position is none of  0      1
DELETE FROM "places"
WHERE "list" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("position")
        WHERE kept."position" = "places"."position"
    );
-- $1 = "front"
-- $2 = [0, 1]

-- replace `places`: 2 rows
--    list      front  front
--    position  0      1
--    song      b      c
WITH new AS (
    SELECT new."list", new."position", new."song"
    FROM UNNEST(
        $1::TEXT[],
        $2::INT4[],
        $3::TEXT[]
    ) AS new ("list", "position", "song")
),
changed AS (
    UPDATE "places" SET
        "song" = new."song"
    FROM new
    WHERE "places"."list" = new."list" AND "places"."position" = new."position" AND (
        "places"."song" IS DISTINCT FROM new."song"
    )
)
INSERT INTO "places" ("list", "position", "song")
SELECT "list", "position", "song" FROM new
WHERE NOT EXISTS (
    SELECT FROM "places" AS stored WHERE stored."list" = new."list" AND stored."position" = new."position"
)
ON CONFLICT ("list", "position") DO UPDATE SET
    "song" = excluded."song"
WHERE
    "places"."song" IS DISTINCT FROM excluded."song";
-- $1 = ["front", "front"]
-- $2 = [0, 1]
-- $3 = ["b", "c"]

-- tests/cases/replace-of-positions/events.ndjson:12: set_places front
-- replace `places`: what the event no longer has
--    where list               front
--    and position is none of  0      1  2
DELETE FROM "places"
WHERE "list" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("position")
        WHERE kept."position" = "places"."position"
    );
-- $1 = "front"
-- $2 = [0, 1, 2]

-- replace `places`: 3 rows
--    list      front  front  front
--    position  0      1      2
--    song      a      b      c
WITH new AS (
    SELECT new."list", new."position", new."song"
    FROM UNNEST(
        $1::TEXT[],
        $2::INT4[],
        $3::TEXT[]
    ) AS new ("list", "position", "song")
),
changed AS (
    UPDATE "places" SET
        "song" = new."song"
    FROM new
    WHERE "places"."list" = new."list" AND "places"."position" = new."position" AND (
        "places"."song" IS DISTINCT FROM new."song"
    )
)
INSERT INTO "places" ("list", "position", "song")
SELECT "list", "position", "song" FROM new
WHERE NOT EXISTS (
    SELECT FROM "places" AS stored WHERE stored."list" = new."list" AND stored."position" = new."position"
)
ON CONFLICT ("list", "position") DO UPDATE SET
    "song" = excluded."song"
WHERE
    "places"."song" IS DISTINCT FROM excluded."song";
-- $1 = ["front", "front", "front"]
-- $2 = [0, 1, 2]
-- $3 = ["a", "b", "c"]

