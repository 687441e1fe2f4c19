-- tests/cases/insert-ignore-of-a-default/events.ndjson:1: mark one
-- insert `marks`: 1 row
--    code  a
--    note  first
INSERT INTO `marks` (`code`, `note`)
VALUES
    (?, ?);
-- ("a", "first")

-- insert `flags`: 1 row
--    note  one
INSERT INTO `flags` (`note`)
VALUES
    (?);
-- ("one")

-- insert `marks`: 1 row
--    code  b
--    note  first
INSERT INTO `marks` (`code`, `note`)
VALUES
    (?, ?);
-- ("b", "first")

-- insert `marks`: 1 row
--    code  a
--    note  again
INSERT INTO `marks` (`code`, `note`)
VALUES
    (?, ?);
-- ("a", "again")

-- tests/cases/insert-ignore-of-a-default/events.ndjson:2: mark two
-- insert `marks`: 1 row
--    code  a
--    note  late
INSERT INTO `marks` (`code`, `note`)
VALUES
    (?, ?);
-- ("a", "late")

-- insert `flags`: 1 row
--    note  two
INSERT INTO `flags` (`note`)
VALUES
    (?);
-- ("two")

-- insert `marks`: 1 row
--    code  c
--    note  first
INSERT INTO `marks` (`code`, `note`)
VALUES
    (?, ?);
-- ("c", "first")

-- tests/cases/insert-ignore-of-a-default/events.ndjson:3: other three
-- insert `marks`: 1 row
--    code  a
--    kind  other
--    hour  11:00:00.0
--    note  other
INSERT INTO `marks` (`code`, `kind`, `hour`, `note`)
VALUES
    (?, ?, ?, ?);
-- ("a", "other", "11:00:00.0", "other")

-- tests/cases/insert-ignore-of-a-default/events.ndjson:4: other four
-- insert `marks`: 1 row
--    code  a
--    kind  it's
--    hour  12:00:00.0
--    note  taken
INSERT INTO `marks` (`code`, `kind`, `hour`, `note`)
VALUES
    (?, ?, ?, ?);
-- ("a", "it's", "12:00:00.0", "taken")

-- insert `marks`: 1 row
--    code  d
--    kind  it's
--    hour  12:00:00.0
--    note  first
INSERT INTO `marks` (`code`, `kind`, `hour`, `note`)
VALUES
    (?, ?, ?, ?);
-- ("d", "it's", "12:00:00.0", "first")

-- tests/cases/insert-ignore-of-a-default/events.ndjson:5: other five
-- insert `marks`: 1 row
--    code  b
--    kind  new
--    hour  10:00:00.5
--    note  taken
INSERT INTO `marks` (`code`, `kind`, `hour`, `note`)
VALUES
    (?, ?, ?, ?);
-- ("b", "new", "10:00:00.5", "taken")

-- tests/cases/insert-ignore-of-a-default/events.ndjson:6: mark six
-- insert `marks`: 1 row
--    code  d
--    note  taken
INSERT INTO `marks` (`code`, `note`)
VALUES
    (?, ?);
-- ("d", "taken")

-- insert `flags`: 1 row
--    note  six
INSERT INTO `flags` (`note`)
VALUES
    (?);
-- ("six")

