-- tests/cases/delete-cascades-20-deep/events.ndjson:1: put 1
-- upsert `links`: 1 row
--    id    1
--    next  NULL
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (1, NULL)

-- tests/cases/delete-cascades-20-deep/events.ndjson:2: put 2
-- upsert `links`: 1 row
--    id    2
--    next  1
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (2, 1)

-- tests/cases/delete-cascades-20-deep/events.ndjson:3: put 3
-- upsert `links`: 1 row
--    id    3
--    next  2
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (3, 2)

-- tests/cases/delete-cascades-20-deep/events.ndjson:4: put 4
-- upsert `links`: 1 row
--    id    4
--    next  3
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (4, 3)

-- tests/cases/delete-cascades-20-deep/events.ndjson:5: put 5
-- upsert `links`: 1 row
--    id    5
--    next  4
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (5, 4)

-- tests/cases/delete-cascades-20-deep/events.ndjson:6: put 6
-- upsert `links`: 1 row
--    id    6
--    next  5
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (6, 5)

-- tests/cases/delete-cascades-20-deep/events.ndjson:7: put 7
-- upsert `links`: 1 row
--    id    7
--    next  6
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (7, 6)

-- tests/cases/delete-cascades-20-deep/events.ndjson:8: put 8
-- upsert `links`: 1 row
--    id    8
--    next  7
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (8, 7)

-- tests/cases/delete-cascades-20-deep/events.ndjson:9: put 9
-- upsert `links`: 1 row
--    id    9
--    next  8
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (9, 8)

-- tests/cases/delete-cascades-20-deep/events.ndjson:10: put 10
-- upsert `links`: 1 row
--    id    10
--    next  9
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (10, 9)

-- tests/cases/delete-cascades-20-deep/events.ndjson:11: put 11
-- upsert `links`: 1 row
--    id    11
--    next  10
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (11, 10)

-- tests/cases/delete-cascades-20-deep/events.ndjson:12: put 12
-- upsert `links`: 1 row
--    id    12
--    next  11
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (12, 11)

-- tests/cases/delete-cascades-20-deep/events.ndjson:13: put 13
-- upsert `links`: 1 row
--    id    13
--    next  12
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (13, 12)

-- tests/cases/delete-cascades-20-deep/events.ndjson:14: put 14
-- upsert `links`: 1 row
--    id    14
--    next  13
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (14, 13)

-- tests/cases/delete-cascades-20-deep/events.ndjson:15: put 15
-- upsert `links`: 1 row
--    id    15
--    next  14
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (15, 14)

-- tests/cases/delete-cascades-20-deep/events.ndjson:16: put 16
-- upsert `links`: 1 row
--    id    16
--    next  15
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (16, 15)

-- tests/cases/delete-cascades-20-deep/events.ndjson:17: put 17
-- upsert `links`: 1 row
--    id    17
--    next  16
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (17, 16)

-- tests/cases/delete-cascades-20-deep/events.ndjson:18: put 18
-- upsert `links`: 1 row
--    id    18
--    next  17
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (18, 17)

-- tests/cases/delete-cascades-20-deep/events.ndjson:19: put 19
-- upsert `links`: 1 row
--    id    19
--    next  18
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (19, 18)

-- tests/cases/delete-cascades-20-deep/events.ndjson:20: put 20
-- upsert `links`: 1 row
--    id    20
--    next  19
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (20, 19)

-- tests/cases/delete-cascades-20-deep/events.ndjson:21: cut 8
-- delete `links`: 1 row
--    where id  8
DELETE FROM `links`
WHERE `id` = ?;
-- (8)

-- tests/cases/delete-cascades-20-deep/events.ndjson:22: cut 1
-- delete `links`: 1 row
--    where id  1
DELETE FROM `links`
WHERE `id` = ?;
-- (1)

-- tests/cases/delete-cascades-20-deep/events.ndjson:23: put 1
-- upsert `links`: 1 row
--    id    1
--    next  NULL
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (1, NULL)

-- tests/cases/delete-cascades-20-deep/events.ndjson:24: put 2
-- upsert `links`: 1 row
--    id    2
--    next  1
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (2, 1)

-- tests/cases/delete-cascades-20-deep/events.ndjson:25: put 3
-- upsert `links`: 1 row
--    id    3
--    next  2
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (3, 2)

-- tests/cases/delete-cascades-20-deep/events.ndjson:26: put 4
-- upsert `links`: 1 row
--    id    4
--    next  3
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (4, 3)

-- tests/cases/delete-cascades-20-deep/events.ndjson:27: put 5
-- upsert `links`: 1 row
--    id    5
--    next  4
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (5, 4)

-- tests/cases/delete-cascades-20-deep/events.ndjson:28: put 6
-- upsert `links`: 1 row
--    id    6
--    next  5
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (6, 5)

-- tests/cases/delete-cascades-20-deep/events.ndjson:29: put 7
-- upsert `links`: 1 row
--    id    7
--    next  6
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (7, 6)

-- tests/cases/delete-cascades-20-deep/events.ndjson:30: put 8
-- upsert `links`: 1 row
--    id    8
--    next  7
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (8, 7)

-- tests/cases/delete-cascades-20-deep/events.ndjson:31: put 9
-- upsert `links`: 1 row
--    id    9
--    next  8
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (9, 8)

-- tests/cases/delete-cascades-20-deep/events.ndjson:32: put 10
-- upsert `links`: 1 row
--    id    10
--    next  9
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (10, 9)

-- tests/cases/delete-cascades-20-deep/events.ndjson:33: put 11
-- upsert `links`: 1 row
--    id    11
--    next  10
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (11, 10)

-- tests/cases/delete-cascades-20-deep/events.ndjson:34: put 12
-- upsert `links`: 1 row
--    id    12
--    next  11
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (12, 11)

-- tests/cases/delete-cascades-20-deep/events.ndjson:35: put 13
-- upsert `links`: 1 row
--    id    13
--    next  12
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (13, 12)

-- tests/cases/delete-cascades-20-deep/events.ndjson:36: put 14
-- upsert `links`: 1 row
--    id    14
--    next  13
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (14, 13)

-- tests/cases/delete-cascades-20-deep/events.ndjson:37: put 15
-- upsert `links`: 1 row
--    id    15
--    next  14
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (15, 14)

-- tests/cases/delete-cascades-20-deep/events.ndjson:38: put 16
-- upsert `links`: 1 row
--    id    16
--    next  15
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (16, 15)

-- tests/cases/delete-cascades-20-deep/events.ndjson:39: put 17
-- upsert `links`: 1 row
--    id    17
--    next  16
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (17, 16)

-- tests/cases/delete-cascades-20-deep/events.ndjson:40: put 18
-- upsert `links`: 1 row
--    id    18
--    next  17
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (18, 17)

-- tests/cases/delete-cascades-20-deep/events.ndjson:41: put 19
-- upsert `links`: 1 row
--    id    19
--    next  18
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (19, 18)

-- tests/cases/delete-cascades-20-deep/events.ndjson:42: put 20
-- upsert `links`: 1 row
--    id    20
--    next  19
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (20, 19)

-- tests/cases/delete-cascades-20-deep/events.ndjson:43: cut 1
-- delete `links`: 1 row
--    where id  1
DELETE FROM `links`
WHERE `id` = ?;
-- (1)

-- tests/cases/delete-cascades-20-deep/events.ndjson:44: put 99
-- upsert `links`: 1 row
--    id    99
--    next  NULL
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT 1 UNION ALL SELECT 2));
-- (99, NULL)

