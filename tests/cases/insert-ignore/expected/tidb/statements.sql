-- insert `people`: 1 row
INSERT INTO `people` (`person`)
VALUES
    (?);
-- ("ann")

-- insert `badges`: 2 rows
INSERT INTO `badges` (`person`, `badge`, `serial`, `first`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?);
-- ("ann", "run", 2, 1)
-- ("ann", "swim", 1, 1)

-- insert `badges`: 3 rows
INSERT INTO `badges` (`person`, `badge`, `serial`, `first`)
VALUES
    (?, ?, ?, ?);
-- ("ann", "swim", 9, 2)

