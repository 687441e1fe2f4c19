-- tests/cases/insert/events.ndjson:1: visited ann
-- insert `visits`: 3 rows
--    person  ann  ann  ann
--    page    /a   /a   /b
--    millis  10   10   NULL
INSERT INTO `visits` (`person`, `page`, `millis`)
VALUES
    (?, ?, ?),
    (?, ?, ?);
-- ("ann", "/a", 10)
-- ("ann", "/a", 10)
INSERT INTO `visits` (`person`, `page`, `millis`)
VALUES
    (?, ?, ?);
-- ("ann", "/b", NULL)

-- tests/cases/insert/events.ndjson:2: visited ann
-- insert `visits`: 1 row
--    person  ann
--    page    /a
--    millis  10
INSERT INTO `visits` (`person`, `page`, `millis`)
VALUES
    (?, ?, ?);
-- ("ann", "/a", 10)

-- tests/cases/insert/events.ndjson:3: earned ann
-- insert `badges`: 1 row
--    person  ann
--    badge   reader
INSERT INTO `badges` (`person`, `badge`)
VALUES
    (?, ?);
-- ("ann", "reader")

-- insert `visits`: 1 row
--    person  ann
--    page    /won
--    millis  NULL
INSERT INTO `visits` (`person`, `page`, `millis`)
VALUES
    (?, ?, ?);
-- ("ann", "/won", NULL)

-- tests/cases/insert/events.ndjson:4: earned bob
-- insert `badges`: 1 row
--    person  bob
--    badge   reader
INSERT INTO `badges` (`person`, `badge`)
VALUES
    (?, ?);
-- ("bob", "reader")

-- tests/cases/insert/events.ndjson:5: earned ann
-- insert `badges`: 1 row
--    person  ann
--    badge   reader
INSERT INTO `badges` (`person`, `badge`)
VALUES
    (?, ?);
-- ("ann", "reader")

-- insert `visits`: 1 row
--    person  ann
--    page    /lost
--    millis  NULL
INSERT INTO `visits` (`person`, `page`, `millis`)
VALUES
    (?, ?, ?);
-- ("ann", "/lost", NULL)

-- tests/cases/insert/events.ndjson:6: visited bob
-- dead letter (extract): `$.pages[*]` page 1: `page.millis` is text, but not an integer, column `visits.millis` takes `int`

-- tests/cases/insert/events.ndjson:7: visited bob
-- insert `visits`: 1 row
--    person  bob
--    page    /d
--    millis  7
INSERT INTO `visits` (`person`, `page`, `millis`)
VALUES
    (?, ?, ?);
-- ("bob", "/d", 7)

