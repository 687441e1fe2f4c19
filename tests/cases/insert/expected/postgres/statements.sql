-- tests/cases/insert/events.ndjson:1: visited ann
-- insert `visits`: 3 rows
--    person  ann  ann  ann
--    page    /a   /a   /b
--    millis  10   10   NULL
INSERT INTO "visits" ("person", "page", "millis")
SELECT new."person", new."page", new."millis"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::INT4[]
) AS new ("person", "page", "millis");
-- $1 = ["ann", "ann", "ann"]
-- $2 = ["/a", "/a", "/b"]
-- $3 = [10, 10, NULL]

-- tests/cases/insert/events.ndjson:2: visited ann
-- insert `visits`: 1 row
--    person  ann
--    page    /a
--    millis  10
INSERT INTO "visits" ("person", "page", "millis")
SELECT new."person", new."page", new."millis"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::INT4[]
) AS new ("person", "page", "millis");
-- $1 = ["ann"]
-- $2 = ["/a"]
-- $3 = [10]

-- tests/cases/insert/events.ndjson:3: earned ann
-- insert `badges`: 1 row
--    person  ann
--    badge   reader
INSERT INTO "badges" ("person", "badge")
SELECT new."person", new."badge"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS new ("person", "badge");
-- $1 = ["ann"]
-- $2 = ["reader"]

-- insert `visits`: 1 row
--    person  ann
--    page    /won
--    millis  NULL
INSERT INTO "visits" ("person", "page", "millis")
SELECT new."person", new."page", new."millis"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::INT4[]
) AS new ("person", "page", "millis");
-- $1 = ["ann"]
-- $2 = ["/won"]
-- $3 = [NULL]

-- tests/cases/insert/events.ndjson:4: earned bob
-- insert `badges`: 1 row
--    person  bob
--    badge   reader
INSERT INTO "badges" ("person", "badge")
SELECT new."person", new."badge"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS new ("person", "badge");
-- $1 = ["bob"]
-- $2 = ["reader"]

-- tests/cases/insert/events.ndjson:5: earned ann
-- insert `badges`: 1 row
--    person  ann
--    badge   reader
INSERT INTO "badges" ("person", "badge")
SELECT new."person", new."badge"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS new ("person", "badge");
-- $1 = ["ann"]
-- $2 = ["reader"]

-- insert `visits`: 1 row
--    person  ann
--    page    /lost
--    millis  NULL
INSERT INTO "visits" ("person", "page", "millis")
SELECT new."person", new."page", new."millis"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::INT4[]
) AS new ("person", "page", "millis");
-- $1 = ["ann"]
-- $2 = ["/lost"]
-- $3 = [NULL]

-- tests/cases/insert/events.ndjson:6: visited bob
-- dead letter (extract): `$.pages[*]` page 1: `page.millis` is text, but not an integer, column `visits.millis` takes `int`

-- tests/cases/insert/events.ndjson:7: visited bob
-- insert `visits`: 1 row
--    person  bob
--    page    /d
--    millis  7
INSERT INTO "visits" ("person", "page", "millis")
SELECT new."person", new."page", new."millis"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::INT4[]
) AS new ("person", "page", "millis");
-- $1 = ["bob"]
-- $2 = ["/d"]
-- $3 = [7]

