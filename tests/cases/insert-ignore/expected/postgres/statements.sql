-- tests/cases/insert-ignore/events.ndjson:1: came ann
-- insert `people`: 1 row
--    person  ann
INSERT INTO "people" ("person")
SELECT new."person"
FROM UNNEST(
    $1::TEXT[]
) AS new ("person")
WHERE
    NOT EXISTS (
        SELECT FROM "people" AS stored WHERE stored."person" = new."person"
    )
ON CONFLICT DO NOTHING;
-- $1 = ["ann"]

-- tests/cases/insert-ignore/events.ndjson:2: came ann
-- insert `people`: 1 row
--    person  ann
INSERT INTO "people" ("person")
SELECT new."person"
FROM UNNEST(
    $1::TEXT[]
) AS new ("person")
WHERE
    NOT EXISTS (
        SELECT FROM "people" AS stored WHERE stored."person" = new."person"
    )
ON CONFLICT DO NOTHING;
-- $1 = ["ann"]

-- tests/cases/insert-ignore/events.ndjson:3: earned ann
-- insert `badges`: 2 rows
--    person  ann  ann
--    badge   run  swim
--    serial  2    1
--    first   1    1
INSERT INTO "badges" ("person", "badge", "serial", "first")
SELECT new."person", new."badge", new."serial", new."first"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::INT4[],
    $4::INT4[]
) AS new ("person", "badge", "serial", "first")
WHERE
    NOT EXISTS (
        SELECT FROM "badges" AS stored WHERE stored."person" = new."person" AND stored."badge" = new."badge"
    )
    AND NOT EXISTS (
        SELECT FROM "badges" AS stored WHERE stored."serial" = new."serial"
    )
ON CONFLICT DO NOTHING;
-- $1 = ["ann", "ann"]
-- $2 = ["run", "swim"]
-- $3 = [2, 1]
-- $4 = [1, 1]

-- tests/cases/insert-ignore/events.ndjson:4: earned ann
-- insert `badges`: 3 rows
--    person  ann    ann   ann
--    badge   climb  jump  swim
--    serial  2      3     9
--    first   2      2     2
INSERT INTO "badges" ("person", "badge", "serial", "first")
SELECT new."person", new."badge", new."serial", new."first"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::INT4[],
    $4::INT4[]
) AS new ("person", "badge", "serial", "first")
WHERE
    NOT EXISTS (
        SELECT FROM "badges" AS stored WHERE stored."person" = new."person" AND stored."badge" = new."badge"
    )
    AND NOT EXISTS (
        SELECT FROM "badges" AS stored WHERE stored."serial" = new."serial"
    )
ON CONFLICT DO NOTHING;
-- $1 = ["ann", "ann", "ann"]
-- $2 = ["climb", "jump", "swim"]
-- $3 = [2, 3, 9]
-- $4 = [2, 2, 2]

-- tests/cases/insert-ignore/events.ndjson:5: earned ann
-- insert `badges`: 2 rows
--    person  ann   ann
--    badge   read  write
--    serial  NULL  NULL
--    first   3     3
INSERT INTO "badges" ("person", "badge", "serial", "first")
SELECT new."person", new."badge", new."serial", new."first"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::INT4[],
    $4::INT4[]
) AS new ("person", "badge", "serial", "first")
WHERE
    NOT EXISTS (
        SELECT FROM "badges" AS stored WHERE stored."person" = new."person" AND stored."badge" = new."badge"
    )
    AND NOT EXISTS (
        SELECT FROM "badges" AS stored WHERE stored."serial" = new."serial"
    )
ON CONFLICT DO NOTHING;
-- $1 = ["ann", "ann"]
-- $2 = ["read", "write"]
-- $3 = [NULL, NULL]
-- $4 = [3, 3]

-- insert `badges`: 1 row
--    person  ann
--    badge   read
--    serial  NULL
--    first   3
INSERT INTO "badges" ("person", "badge", "serial", "first")
SELECT new."person", new."badge", new."serial", new."first"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::INT4[],
    $4::INT4[]
) AS new ("person", "badge", "serial", "first")
WHERE
    NOT EXISTS (
        SELECT FROM "badges" AS stored WHERE stored."person" = new."person" AND stored."badge" = new."badge"
    )
    AND NOT EXISTS (
        SELECT FROM "badges" AS stored WHERE stored."serial" = new."serial"
    )
ON CONFLICT DO NOTHING;
-- $1 = ["ann"]
-- $2 = ["read"]
-- $3 = [NULL]
-- $4 = [3]

-- tests/cases/insert-ignore/events.ndjson:6: earned bob
-- insert `badges`: 1 row
--    person  bob
--    badge   swim
--    serial  4
--    first   4
INSERT INTO "badges" ("person", "badge", "serial", "first")
SELECT new."person", new."badge", new."serial", new."first"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::INT4[],
    $4::INT4[]
) AS new ("person", "badge", "serial", "first")
WHERE
    NOT EXISTS (
        SELECT FROM "badges" AS stored WHERE stored."person" = new."person" AND stored."badge" = new."badge"
    )
    AND NOT EXISTS (
        SELECT FROM "badges" AS stored WHERE stored."serial" = new."serial"
    )
ON CONFLICT DO NOTHING;
-- $1 = ["bob"]
-- $2 = ["swim"]
-- $3 = [4]
-- $4 = [4]

-- tests/cases/insert-ignore/events.ndjson:7: came bob
-- insert `people`: 1 row
--    person  bob
INSERT INTO "people" ("person")
SELECT new."person"
FROM UNNEST(
    $1::TEXT[]
) AS new ("person")
WHERE
    NOT EXISTS (
        SELECT FROM "people" AS stored WHERE stored."person" = new."person"
    )
ON CONFLICT DO NOTHING;
-- $1 = ["bob"]

-- tests/cases/insert-ignore/events.ndjson:8: earned bob
-- dead letter (extract): `$.badges[*]` badge 2: `badge.name` matches nothing, column `badges.badge` is required

-- tests/cases/insert-ignore/events.ndjson:9: earned bob
-- insert `badges`: 1 row
--    person  bob
--    badge   swim
--    serial  1
--    first   6
INSERT INTO "badges" ("person", "badge", "serial", "first")
SELECT new."person", new."badge", new."serial", new."first"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::INT4[],
    $4::INT4[]
) AS new ("person", "badge", "serial", "first")
WHERE
    NOT EXISTS (
        SELECT FROM "badges" AS stored WHERE stored."person" = new."person" AND stored."badge" = new."badge"
    )
    AND NOT EXISTS (
        SELECT FROM "badges" AS stored WHERE stored."serial" = new."serial"
    )
ON CONFLICT DO NOTHING;
-- $1 = ["bob"]
-- $2 = ["swim"]
-- $3 = [1]
-- $4 = [6]

