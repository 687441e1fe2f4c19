-- insert `marks`: 1 row
INSERT INTO `marks` (`code`, `note`)
VALUES
    (?, ?);
-- ("a", "first")

-- insert `flags`: 1 row
INSERT INTO `flags` (`note`)
VALUES
    (?);
-- ("one")

-- insert `marks`: 1 row
INSERT INTO `marks` (`code`, `kind`, `hour`, `note`)
VALUES
    (?, ?, ?, ?);
-- ("a", "other", "11:00:00.0", "other")

