-- tests/cases/upsert-by-a-unique-key/events.ndjson:1: visited
-- upsert `visitors`: 1 row
--    id     1
--    email  ann@x
--    page   first
INSERT INTO `visitors` (`id`, `email`, `page`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `page` = IF(`email` = VALUES(`email`), VALUES(`page`), (SELECT 1 UNION ALL SELECT 2));
-- (1, "ann@x", "first")

-- tests/cases/upsert-by-a-unique-key/events.ndjson:2: visited
-- upsert `visitors`: 1 row
--    id     2
--    email  bob@x
--    page   first
INSERT INTO `visitors` (`id`, `email`, `page`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `page` = IF(`email` = VALUES(`email`), VALUES(`page`), (SELECT 1 UNION ALL SELECT 2));
-- (2, "bob@x", "first")

-- tests/cases/upsert-by-a-unique-key/events.ndjson:3: visited
-- upsert `visitors`: 1 row
--    id     3
--    email  ann@x
--    page   other id
INSERT INTO `visitors` (`id`, `email`, `page`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `page` = IF(`email` = VALUES(`email`), VALUES(`page`), (SELECT 1 UNION ALL SELECT 2));
-- (3, "ann@x", "other id")

-- tests/cases/upsert-by-a-unique-key/events.ndjson:4: visited
-- upsert `visitors`: 1 row
--    id     2
--    email  ann@x
--    page   bob's id
INSERT INTO `visitors` (`id`, `email`, `page`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `page` = IF(`email` = VALUES(`email`), VALUES(`page`), (SELECT 1 UNION ALL SELECT 2));
-- (2, "ann@x", "bob's id")

-- tests/cases/upsert-by-a-unique-key/events.ndjson:5: visited
-- upsert `visitors`: 1 row
--    id     1
--    email  cid@x
--    page   taken id
INSERT INTO `visitors` (`id`, `email`, `page`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `page` = IF(`email` = VALUES(`email`), VALUES(`page`), (SELECT 1 UNION ALL SELECT 2));
-- (1, "cid@x", "taken id")

-- tests/cases/upsert-by-a-unique-key/events.ndjson:6: visited
-- upsert `visitors`: 1 row
--    id     4
--    email  cid@x
--    page   first
INSERT INTO `visitors` (`id`, `email`, `page`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `page` = IF(`email` = VALUES(`email`), VALUES(`page`), (SELECT 1 UNION ALL SELECT 2));
-- (4, "cid@x", "first")

