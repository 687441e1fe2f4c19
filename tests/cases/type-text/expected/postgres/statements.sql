-- tests/cases/type-text/events.ndjson:1: put good-1
-- upsert `plain`: 1 row
--    id      good-1
--    value
--    frozen
--    filled
--    fixed   none
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-1"]
-- $2 = [""]
-- $3 = [""]
-- $4 = [""]
-- $5 = ["none"]

-- tests/cases/type-text/events.ndjson:2: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value
--    frozen
--    filled
--    fixed   none
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-2"]
-- $2 = [" "]
-- $3 = [" "]
-- $4 = [" "]
-- $5 = ["none"]

-- tests/cases/type-text/events.ndjson:3: put good-3
-- upsert `plain`: 1 row
--    id      good-3
--    value   two lines
--    frozen  two lines
--    filled  two lines
--    fixed   none
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-3"]
-- $2 = ["two\nlines"]
-- $3 = ["two\nlines"]
-- $4 = ["two\nlines"]
-- $5 = ["none"]

-- tests/cases/type-text/events.ndjson:4: put good-4
-- upsert `plain`: 1 row
--    id      good-4
--    value   ä🛒
--    frozen  ä🛒
--    filled  ä🛒
--    fixed   none
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-4"]
-- $2 = ["ä🛒"]
-- $3 = ["ä🛒"]
-- $4 = ["ä🛒"]
-- $5 = ["none"]

-- tests/cases/type-text/events.ndjson:5: put good-5
-- upsert `plain`: 1 row
--    id      good-5
--    value   1.50
--    frozen  1.50
--    filled  1.50
--    fixed   none
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-5"]
-- $2 = ["1.50"]
-- $3 = ["1.50"]
-- $4 = ["1.50"]
-- $5 = ["none"]

-- tests/cases/type-text/events.ndjson:6: put good-6
-- upsert `plain`: 1 row
--    id      good-6
--    value   true
--    frozen  true
--    filled  true
--    fixed   none
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-6"]
-- $2 = ["true"]
-- $3 = ["true"]
-- $4 = ["true"]
-- $5 = ["none"]

-- tests/cases/type-text/events.ndjson:7: put good-7
-- upsert `plain`: 1 row
--    id      good-7
--    value   @MOST@
--    frozen  @MOST@
--    filled  @MOST@
--    fixed   none
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-7"]
-- $2 = ["@MOST@"]
-- $3 = ["@MOST@"]
-- $4 = ["@MOST@"]
-- $5 = ["none"]

-- tests/cases/type-text/events.ndjson:8: put null
-- upsert `plain`: 1 row
--    id      null
--    value   NULL
--    frozen  NULL
--    filled  NULL
--    fixed   none
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["null"]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = ["none"]

-- tests/cases/type-text/events.ndjson:9: put absent
-- upsert `plain`: 1 row
--    id      absent
--    value   NULL
--    frozen  NULL
--    filled  none
--    fixed   none
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["absent"]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = ["none"]
-- $5 = ["none"]

-- tests/cases/type-text/events.ndjson:10: put none-by-name
-- upsert `plain`: 1 row
--    id      none-by-name
--    value   none
--    frozen  none
--    filled  NULL
--    fixed   none
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["none-by-name"]
-- $2 = ["none"]
-- $3 = ["none"]
-- $4 = [NULL]
-- $5 = ["none"]

-- tests/cases/type-text/events.ndjson:11: put bad-1
-- upsert `plain`: 1 row
--    id      bad-1
--    value   @MORE@
--    frozen  @MORE@
--    filled  @MORE@
--    fixed   none
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["bad-1"]
-- $2 = ["@MORE@"]
-- $3 = ["@MORE@"]
-- $4 = ["@MORE@"]
-- $5 = ["none"]

-- tests/cases/type-text/events.ndjson:12: put bad-2
-- dead letter (extract): `$.value` is an array, column `plain.value` takes `text`

-- tests/cases/type-text/events.ndjson:13: put bad-3
-- dead letter (extract): `$.value` is an object, column `plain.value` takes `text`

-- tests/cases/type-text/events.ndjson:14: set good-1
-- update `plain`: 1 row
--    value     @MOST@
--    where id  good-1
UPDATE "plain" SET
    "value" = $1::TEXT
WHERE "id" = $2::TEXT;
-- ("@MOST@", "good-1")

-- tests/cases/type-text/events.ndjson:15: set good-1
-- update `plain`: 1 row
--    value     @MORE@
--    where id  good-1
UPDATE "plain" SET
    "value" = $1::TEXT
WHERE "id" = $2::TEXT;
-- ("@MORE@", "good-1")

-- tests/cases/type-text/events.ndjson:16: set good-2
-- update `plain`: 1 row
--    value     NULL
--    where id  good-2
UPDATE "plain" SET
    "value" = $1::TEXT
WHERE "id" = $2::TEXT;
-- (NULL, "good-2")

-- tests/cases/type-text/events.ndjson:17: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value
--    frozen
--    filled
--    fixed   none
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["good-2"]
-- $2 = [""]
-- $3 = [""]
-- $4 = [""]
-- $5 = ["none"]

-- tests/cases/type-text/events.ndjson:18: put last
-- upsert `plain`: 1 row
--    id      last
--    value   @MOST@
--    frozen  @MOST@
--    filled  @MOST@
--    fixed   none
INSERT INTO "plain" ("id", "value", "frozen", "filled", "fixed")
SELECT new."id", new."value", new."frozen", new."filled", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[]
) AS new ("id", "value", "frozen", "filled", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "filled" = excluded."filled";
-- $1 = ["last"]
-- $2 = ["@MOST@"]
-- $3 = ["@MOST@"]
-- $4 = ["@MOST@"]
-- $5 = ["none"]

