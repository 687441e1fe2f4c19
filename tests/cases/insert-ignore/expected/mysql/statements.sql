-- tests/cases/insert-ignore/events.ndjson:1: came ann
-- insert `people`: 1 row
--    person  ann
INSERT INTO `people` (`person`)
VALUES
    (?);
-- ("ann")

-- tests/cases/insert-ignore/events.ndjson:2: came ann
-- insert `people`: 1 row
--    person  ann
INSERT INTO `people` (`person`)
VALUES
    (?);
-- ("ann")

-- tests/cases/insert-ignore/events.ndjson:3: earned ann
-- insert `badges`: 2 rows
--    person  ann  ann
--    badge   run  swim
--    serial  2    1
--    first   1    1
INSERT INTO `badges` (`person`, `badge`, `serial`, `first`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?);
-- ("ann", "run", 2, 1)
-- ("ann", "swim", 1, 1)

-- tests/cases/insert-ignore/events.ndjson:4: earned ann
-- insert `badges`: 3 rows
--    person  ann    ann   ann
--    badge   climb  jump  swim
--    serial  2      3     9
--    first   2      2     2
INSERT INTO `badges` (`person`, `badge`, `serial`, `first`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?);
-- ("ann", "climb", 2, 2)
-- ("ann", "jump", 3, 2)
INSERT INTO `badges` (`person`, `badge`, `serial`, `first`)
VALUES
    (?, ?, ?, ?);
-- ("ann", "swim", 9, 2)

-- tests/cases/insert-ignore/events.ndjson:5: earned ann
-- insert `badges`: 2 rows
--    person  ann   ann
--    badge   read  write
--    serial  NULL  NULL
--    first   3     3
INSERT INTO `badges` (`person`, `badge`, `serial`, `first`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?);
-- ("ann", "read", NULL, 3)
-- ("ann", "write", NULL, 3)

-- insert `badges`: 1 row
--    person  ann
--    badge   read
--    serial  NULL
--    first   3
INSERT INTO `badges` (`person`, `badge`, `serial`, `first`)
VALUES
    (?, ?, ?, ?);
-- ("ann", "read", NULL, 3)

-- tests/cases/insert-ignore/events.ndjson:6: earned bob
-- insert `badges`: 1 row
--    person  bob
--    badge   swim
--    serial  4
--    first   4
INSERT INTO `badges` (`person`, `badge`, `serial`, `first`)
VALUES
    (?, ?, ?, ?);
-- ("bob", "swim", 4, 4)

-- tests/cases/insert-ignore/events.ndjson:7: came bob
-- insert `people`: 1 row
--    person  bob
INSERT INTO `people` (`person`)
VALUES
    (?);
-- ("bob")

-- tests/cases/insert-ignore/events.ndjson:8: earned bob
-- dead letter (extract): `$.badges[*]` badge 2: `badge.name` matches nothing, column `badges.badge` is required

-- tests/cases/insert-ignore/events.ndjson:9: earned bob
-- insert `badges`: 1 row
--    person  bob
--    badge   swim
--    serial  1
--    first   6
INSERT INTO `badges` (`person`, `badge`, `serial`, `first`)
VALUES
    (?, ?, ?, ?);
-- ("bob", "swim", 1, 6)

