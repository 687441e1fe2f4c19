-- tests/cases/replace-of-rows-with-parents/events.ndjson:1: set
-- replace `replies`: what the event no longer has
--    where post            1
--    and reply is none of  5  3  4
DELETE FROM `replies`
WHERE `post` = ?
    AND (`reply`) NOT IN (?, ?, ?, ?);
-- (1, 5, 3, 4, 4)

-- replace `replies`: 1 row
--    post   1
--    reply  5
--    to     NULL
INSERT INTO `replies` (`post`, `reply`, `to`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `to` = IF(`post` = VALUES(`post`) AND `reply` = VALUES(`reply`), VALUES(`to`), (SELECT 1 UNION ALL SELECT 2));
-- (1, 5, NULL)

-- replace `replies`: 1 row
--    post   1
--    reply  3
--    to     5
INSERT INTO `replies` (`post`, `reply`, `to`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `to` = IF(`post` = VALUES(`post`) AND `reply` = VALUES(`reply`), VALUES(`to`), (SELECT 1 UNION ALL SELECT 2));
-- (1, 3, 5)

-- replace `replies`: 1 row
--    post   1
--    reply  4
--    to     3
INSERT INTO `replies` (`post`, `reply`, `to`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `to` = IF(`post` = VALUES(`post`) AND `reply` = VALUES(`reply`), VALUES(`to`), (SELECT 1 UNION ALL SELECT 2));
-- (1, 4, 3)

-- tests/cases/replace-of-rows-with-parents/events.ndjson:2: set
-- replace `replies`: what the event no longer has
--    where post            2
--    and reply is none of  3  5
DELETE FROM `replies`
WHERE `post` = ?
    AND (`reply`) NOT IN (?, ?);
-- (2, 3, 5)

-- replace `replies`: 1 row
--    post   2
--    reply  3
--    to     5
INSERT INTO `replies` (`post`, `reply`, `to`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `to` = IF(`post` = VALUES(`post`) AND `reply` = VALUES(`reply`), VALUES(`to`), (SELECT 1 UNION ALL SELECT 2));
-- (2, 3, 5)

-- replace `replies`: 1 row
--    post   2
--    reply  5
--    to     NULL
INSERT INTO `replies` (`post`, `reply`, `to`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `to` = IF(`post` = VALUES(`post`) AND `reply` = VALUES(`reply`), VALUES(`to`), (SELECT 1 UNION ALL SELECT 2));
-- (2, 5, NULL)

-- tests/cases/replace-of-rows-with-parents/events.ndjson:3: set
-- replace `replies`: what the event no longer has
--    where post            1
--    and reply is none of  5  3
DELETE FROM `replies`
WHERE `post` = ?
    AND (`reply`) NOT IN (?, ?);
-- (1, 5, 3)

-- replace `replies`: 1 row
--    post   1
--    reply  5
--    to     NULL
INSERT INTO `replies` (`post`, `reply`, `to`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `to` = IF(`post` = VALUES(`post`) AND `reply` = VALUES(`reply`), VALUES(`to`), (SELECT 1 UNION ALL SELECT 2));
-- (1, 5, NULL)

-- replace `replies`: 1 row
--    post   1
--    reply  3
--    to     5
INSERT INTO `replies` (`post`, `reply`, `to`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `to` = IF(`post` = VALUES(`post`) AND `reply` = VALUES(`reply`), VALUES(`to`), (SELECT 1 UNION ALL SELECT 2));
-- (1, 3, 5)

-- tests/cases/replace-of-rows-with-parents/events.ndjson:4: set
-- replace `replies`: what the event no longer has
--    where post            1
--    and reply is none of  3
DELETE FROM `replies`
WHERE `post` = ?
    AND (`reply`) NOT IN (?);
-- (1, 3)

-- replace `replies`: 1 row
--    post   1
--    reply  3
--    to     NULL
INSERT INTO `replies` (`post`, `reply`, `to`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `to` = IF(`post` = VALUES(`post`) AND `reply` = VALUES(`reply`), VALUES(`to`), (SELECT 1 UNION ALL SELECT 2));
-- (1, 3, NULL)

-- tests/cases/replace-of-rows-with-parents/events.ndjson:5: set
-- replace `replies`: what the event no longer has
--    where post            3
--    and reply is none of  1  2  3
DELETE FROM `replies`
WHERE `post` = ?
    AND (`reply`) NOT IN (?, ?, ?, ?);
-- (3, 1, 2, 3, 3)

-- replace `replies`: 1 row
--    post   3
--    reply  1
--    to     NULL
INSERT INTO `replies` (`post`, `reply`, `to`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `to` = IF(`post` = VALUES(`post`) AND `reply` = VALUES(`reply`), VALUES(`to`), (SELECT 1 UNION ALL SELECT 2));
-- (3, 1, NULL)

-- replace `replies`: 1 row
--    post   3
--    reply  2
--    to     1
INSERT INTO `replies` (`post`, `reply`, `to`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `to` = IF(`post` = VALUES(`post`) AND `reply` = VALUES(`reply`), VALUES(`to`), (SELECT 1 UNION ALL SELECT 2));
-- (3, 2, 1)

-- replace `replies`: 1 row
--    post   3
--    reply  3
--    to     2
INSERT INTO `replies` (`post`, `reply`, `to`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `to` = IF(`post` = VALUES(`post`) AND `reply` = VALUES(`reply`), VALUES(`to`), (SELECT 1 UNION ALL SELECT 2));
-- (3, 3, 2)

-- tests/cases/replace-of-rows-with-parents/events.ndjson:6: set
-- replace `replies`: what the event no longer has
--    where post            3
--    and reply is none of  3
DELETE FROM `replies`
WHERE `post` = ?
    AND (`reply`) NOT IN (?);
-- (3, 3)

-- replace `replies`: 1 row
--    post   3
--    reply  3
--    to     NULL
INSERT INTO `replies` (`post`, `reply`, `to`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `to` = IF(`post` = VALUES(`post`) AND `reply` = VALUES(`reply`), VALUES(`to`), (SELECT 1 UNION ALL SELECT 2));
-- (3, 3, NULL)

-- tests/cases/replace-of-rows-with-parents/events.ndjson:7: gone
-- delete `replies`: 1 row
--    where post  1
DELETE FROM `replies`
WHERE `post` = ?;
-- (1)

-- tests/cases/replace-of-rows-with-parents/events.ndjson:8: set
-- replace `replies`: what the event no longer has
--    where post            1
--    and reply is none of  4
DELETE FROM `replies`
WHERE `post` = ?
    AND (`reply`) NOT IN (?);
-- (1, 4)

-- replace `replies`: 1 row
--    post   1
--    reply  4
--    to     NULL
INSERT INTO `replies` (`post`, `reply`, `to`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `to` = IF(`post` = VALUES(`post`) AND `reply` = VALUES(`reply`), VALUES(`to`), (SELECT 1 UNION ALL SELECT 2));
-- (1, 4, NULL)

-- tests/cases/replace-of-rows-with-parents/events.ndjson:9: gone
-- delete `replies`: 1 row
--    where post  3
DELETE FROM `replies`
WHERE `post` = ?;
-- (3)

