-- insert `visits`: 3 rows
INSERT INTO `visits` (`person`, `page`, `millis`)
VALUES
    (?, ?, ?),
    (?, ?, ?);
-- ("ann", "/a", 10)
-- ("ann", "/a", 10)

-- insert `visits`: 3 rows
INSERT INTO `visits` (`person`, `page`, `millis`)
VALUES
    (?, ?, ?);
-- ("ann", "/b", NULL)

-- insert `badges`: 1 row
INSERT INTO `badges` (`person`, `badge`)
VALUES
    (?, ?);
-- ("ann", "reader")

