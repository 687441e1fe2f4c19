-- tests/cases/truncate-of-a-tree/events.ndjson:1: node 1
-- upsert `nodes`: 1 row
--    id      1
--    parent  NULL
INSERT INTO `nodes` (`id`, `parent`)
VALUES
    (?, ?)
AS `nodes_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`nodes`.`id` = `nodes_new`.`id`, `nodes_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (1, NULL)

-- tests/cases/truncate-of-a-tree/events.ndjson:2: node 2
-- upsert `nodes`: 1 row
--    id      2
--    parent  1
INSERT INTO `nodes` (`id`, `parent`)
VALUES
    (?, ?)
AS `nodes_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`nodes`.`id` = `nodes_new`.`id`, `nodes_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (2, 1)

-- tests/cases/truncate-of-a-tree/events.ndjson:3: node 3
-- upsert `nodes`: 1 row
--    id      3
--    parent  2
INSERT INTO `nodes` (`id`, `parent`)
VALUES
    (?, ?)
AS `nodes_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`nodes`.`id` = `nodes_new`.`id`, `nodes_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (3, 2)

-- tests/cases/truncate-of-a-tree/events.ndjson:4: node 4
-- upsert `nodes`: 1 row
--    id      4
--    parent  3
INSERT INTO `nodes` (`id`, `parent`)
VALUES
    (?, ?)
AS `nodes_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`nodes`.`id` = `nodes_new`.`id`, `nodes_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (4, 3)

-- tests/cases/truncate-of-a-tree/events.ndjson:5: node 5
-- upsert `nodes`: 1 row
--    id      5
--    parent  4
INSERT INTO `nodes` (`id`, `parent`)
VALUES
    (?, ?)
AS `nodes_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`nodes`.`id` = `nodes_new`.`id`, `nodes_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (5, 4)

-- tests/cases/truncate-of-a-tree/events.ndjson:6: node 6
-- upsert `nodes`: 1 row
--    id      6
--    parent  5
INSERT INTO `nodes` (`id`, `parent`)
VALUES
    (?, ?)
AS `nodes_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`nodes`.`id` = `nodes_new`.`id`, `nodes_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (6, 5)

-- tests/cases/truncate-of-a-tree/events.ndjson:7: node 7
-- upsert `nodes`: 1 row
--    id      7
--    parent  6
INSERT INTO `nodes` (`id`, `parent`)
VALUES
    (?, ?)
AS `nodes_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`nodes`.`id` = `nodes_new`.`id`, `nodes_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (7, 6)

-- tests/cases/truncate-of-a-tree/events.ndjson:8: node 8
-- upsert `nodes`: 1 row
--    id      8
--    parent  7
INSERT INTO `nodes` (`id`, `parent`)
VALUES
    (?, ?)
AS `nodes_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`nodes`.`id` = `nodes_new`.`id`, `nodes_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (8, 7)

-- tests/cases/truncate-of-a-tree/events.ndjson:9: node 9
-- upsert `nodes`: 1 row
--    id      9
--    parent  8
INSERT INTO `nodes` (`id`, `parent`)
VALUES
    (?, ?)
AS `nodes_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`nodes`.`id` = `nodes_new`.`id`, `nodes_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (9, 8)

-- tests/cases/truncate-of-a-tree/events.ndjson:10: node 10
-- upsert `nodes`: 1 row
--    id      10
--    parent  9
INSERT INTO `nodes` (`id`, `parent`)
VALUES
    (?, ?)
AS `nodes_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`nodes`.`id` = `nodes_new`.`id`, `nodes_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (10, 9)

-- tests/cases/truncate-of-a-tree/events.ndjson:11: node 11
-- upsert `nodes`: 1 row
--    id      11
--    parent  10
INSERT INTO `nodes` (`id`, `parent`)
VALUES
    (?, ?)
AS `nodes_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`nodes`.`id` = `nodes_new`.`id`, `nodes_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (11, 10)

-- tests/cases/truncate-of-a-tree/events.ndjson:12: node 12
-- upsert `nodes`: 1 row
--    id      12
--    parent  11
INSERT INTO `nodes` (`id`, `parent`)
VALUES
    (?, ?)
AS `nodes_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`nodes`.`id` = `nodes_new`.`id`, `nodes_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (12, 11)

-- tests/cases/truncate-of-a-tree/events.ndjson:13: node 13
-- upsert `nodes`: 1 row
--    id      13
--    parent  12
INSERT INTO `nodes` (`id`, `parent`)
VALUES
    (?, ?)
AS `nodes_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`nodes`.`id` = `nodes_new`.`id`, `nodes_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (13, 12)

-- tests/cases/truncate-of-a-tree/events.ndjson:14: node 14
-- upsert `nodes`: 1 row
--    id      14
--    parent  13
INSERT INTO `nodes` (`id`, `parent`)
VALUES
    (?, ?)
AS `nodes_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`nodes`.`id` = `nodes_new`.`id`, `nodes_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (14, 13)

-- tests/cases/truncate-of-a-tree/events.ndjson:15: node 15
-- upsert `nodes`: 1 row
--    id      15
--    parent  14
INSERT INTO `nodes` (`id`, `parent`)
VALUES
    (?, ?)
AS `nodes_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`nodes`.`id` = `nodes_new`.`id`, `nodes_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (15, 14)

-- tests/cases/truncate-of-a-tree/events.ndjson:16: node 16
-- upsert `nodes`: 1 row
--    id      16
--    parent  15
INSERT INTO `nodes` (`id`, `parent`)
VALUES
    (?, ?)
AS `nodes_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`nodes`.`id` = `nodes_new`.`id`, `nodes_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (16, 15)

-- tests/cases/truncate-of-a-tree/events.ndjson:17: node 17
-- upsert `nodes`: 1 row
--    id      17
--    parent  16
INSERT INTO `nodes` (`id`, `parent`)
VALUES
    (?, ?)
AS `nodes_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`nodes`.`id` = `nodes_new`.`id`, `nodes_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (17, 16)

-- tests/cases/truncate-of-a-tree/events.ndjson:18: node 18
-- upsert `nodes`: 1 row
--    id      18
--    parent  17
INSERT INTO `nodes` (`id`, `parent`)
VALUES
    (?, ?)
AS `nodes_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`nodes`.`id` = `nodes_new`.`id`, `nodes_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (18, 17)

-- tests/cases/truncate-of-a-tree/events.ndjson:19: node 19
-- upsert `nodes`: 1 row
--    id      19
--    parent  18
INSERT INTO `nodes` (`id`, `parent`)
VALUES
    (?, ?)
AS `nodes_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`nodes`.`id` = `nodes_new`.`id`, `nodes_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (19, 18)

-- tests/cases/truncate-of-a-tree/events.ndjson:20: node 20
-- upsert `nodes`: 1 row
--    id      20
--    parent  19
INSERT INTO `nodes` (`id`, `parent`)
VALUES
    (?, ?)
AS `nodes_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`nodes`.`id` = `nodes_new`.`id`, `nodes_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (20, 19)

-- tests/cases/truncate-of-a-tree/events.ndjson:21: node 1
-- upsert `nodes`: 1 row
--    id      1
--    parent  20
INSERT INTO `nodes` (`id`, `parent`)
VALUES
    (?, ?)
AS `nodes_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`nodes`.`id` = `nodes_new`.`id`, `nodes_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 20)

-- tests/cases/truncate-of-a-tree/events.ndjson:22: folder 1
-- upsert `folders`: 1 row
--    tenant  1
--    id      1
--    parent  NULL
INSERT INTO `folders` (`tenant`, `id`, `parent`)
VALUES
    (?, ?, ?)
AS `folders_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`folders`.`tenant` = `folders_new`.`tenant` AND `folders`.`id` = `folders_new`.`id`, `folders_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 1, NULL)

-- tests/cases/truncate-of-a-tree/events.ndjson:23: folder 2
-- upsert `folders`: 1 row
--    tenant  1
--    id      2
--    parent  1
INSERT INTO `folders` (`tenant`, `id`, `parent`)
VALUES
    (?, ?, ?)
AS `folders_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`folders`.`tenant` = `folders_new`.`tenant` AND `folders`.`id` = `folders_new`.`id`, `folders_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 2, 1)

-- tests/cases/truncate-of-a-tree/events.ndjson:24: folder 3
-- upsert `folders`: 1 row
--    tenant  1
--    id      3
--    parent  2
INSERT INTO `folders` (`tenant`, `id`, `parent`)
VALUES
    (?, ?, ?)
AS `folders_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`folders`.`tenant` = `folders_new`.`tenant` AND `folders`.`id` = `folders_new`.`id`, `folders_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 3, 2)

-- tests/cases/truncate-of-a-tree/events.ndjson:25: folder 4
-- upsert `folders`: 1 row
--    tenant  1
--    id      4
--    parent  3
INSERT INTO `folders` (`tenant`, `id`, `parent`)
VALUES
    (?, ?, ?)
AS `folders_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`folders`.`tenant` = `folders_new`.`tenant` AND `folders`.`id` = `folders_new`.`id`, `folders_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 4, 3)

-- tests/cases/truncate-of-a-tree/events.ndjson:26: folder 5
-- upsert `folders`: 1 row
--    tenant  1
--    id      5
--    parent  4
INSERT INTO `folders` (`tenant`, `id`, `parent`)
VALUES
    (?, ?, ?)
AS `folders_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`folders`.`tenant` = `folders_new`.`tenant` AND `folders`.`id` = `folders_new`.`id`, `folders_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 5, 4)

-- tests/cases/truncate-of-a-tree/events.ndjson:27: folder 6
-- upsert `folders`: 1 row
--    tenant  1
--    id      6
--    parent  5
INSERT INTO `folders` (`tenant`, `id`, `parent`)
VALUES
    (?, ?, ?)
AS `folders_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`folders`.`tenant` = `folders_new`.`tenant` AND `folders`.`id` = `folders_new`.`id`, `folders_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 6, 5)

-- tests/cases/truncate-of-a-tree/events.ndjson:28: folder 7
-- upsert `folders`: 1 row
--    tenant  1
--    id      7
--    parent  6
INSERT INTO `folders` (`tenant`, `id`, `parent`)
VALUES
    (?, ?, ?)
AS `folders_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`folders`.`tenant` = `folders_new`.`tenant` AND `folders`.`id` = `folders_new`.`id`, `folders_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 7, 6)

-- tests/cases/truncate-of-a-tree/events.ndjson:29: folder 8
-- upsert `folders`: 1 row
--    tenant  1
--    id      8
--    parent  7
INSERT INTO `folders` (`tenant`, `id`, `parent`)
VALUES
    (?, ?, ?)
AS `folders_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`folders`.`tenant` = `folders_new`.`tenant` AND `folders`.`id` = `folders_new`.`id`, `folders_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 8, 7)

-- tests/cases/truncate-of-a-tree/events.ndjson:30: folder 9
-- upsert `folders`: 1 row
--    tenant  1
--    id      9
--    parent  8
INSERT INTO `folders` (`tenant`, `id`, `parent`)
VALUES
    (?, ?, ?)
AS `folders_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`folders`.`tenant` = `folders_new`.`tenant` AND `folders`.`id` = `folders_new`.`id`, `folders_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 9, 8)

-- tests/cases/truncate-of-a-tree/events.ndjson:31: folder 10
-- upsert `folders`: 1 row
--    tenant  1
--    id      10
--    parent  9
INSERT INTO `folders` (`tenant`, `id`, `parent`)
VALUES
    (?, ?, ?)
AS `folders_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`folders`.`tenant` = `folders_new`.`tenant` AND `folders`.`id` = `folders_new`.`id`, `folders_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 10, 9)

-- tests/cases/truncate-of-a-tree/events.ndjson:32: folder 11
-- upsert `folders`: 1 row
--    tenant  1
--    id      11
--    parent  10
INSERT INTO `folders` (`tenant`, `id`, `parent`)
VALUES
    (?, ?, ?)
AS `folders_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`folders`.`tenant` = `folders_new`.`tenant` AND `folders`.`id` = `folders_new`.`id`, `folders_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 11, 10)

-- tests/cases/truncate-of-a-tree/events.ndjson:33: folder 12
-- upsert `folders`: 1 row
--    tenant  1
--    id      12
--    parent  11
INSERT INTO `folders` (`tenant`, `id`, `parent`)
VALUES
    (?, ?, ?)
AS `folders_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`folders`.`tenant` = `folders_new`.`tenant` AND `folders`.`id` = `folders_new`.`id`, `folders_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 12, 11)

-- tests/cases/truncate-of-a-tree/events.ndjson:34: folder 13
-- upsert `folders`: 1 row
--    tenant  1
--    id      13
--    parent  12
INSERT INTO `folders` (`tenant`, `id`, `parent`)
VALUES
    (?, ?, ?)
AS `folders_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`folders`.`tenant` = `folders_new`.`tenant` AND `folders`.`id` = `folders_new`.`id`, `folders_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 13, 12)

-- tests/cases/truncate-of-a-tree/events.ndjson:35: folder 14
-- upsert `folders`: 1 row
--    tenant  1
--    id      14
--    parent  13
INSERT INTO `folders` (`tenant`, `id`, `parent`)
VALUES
    (?, ?, ?)
AS `folders_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`folders`.`tenant` = `folders_new`.`tenant` AND `folders`.`id` = `folders_new`.`id`, `folders_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 14, 13)

-- tests/cases/truncate-of-a-tree/events.ndjson:36: folder 15
-- upsert `folders`: 1 row
--    tenant  1
--    id      15
--    parent  14
INSERT INTO `folders` (`tenant`, `id`, `parent`)
VALUES
    (?, ?, ?)
AS `folders_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`folders`.`tenant` = `folders_new`.`tenant` AND `folders`.`id` = `folders_new`.`id`, `folders_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 15, 14)

-- tests/cases/truncate-of-a-tree/events.ndjson:37: folder 16
-- upsert `folders`: 1 row
--    tenant  1
--    id      16
--    parent  15
INSERT INTO `folders` (`tenant`, `id`, `parent`)
VALUES
    (?, ?, ?)
AS `folders_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`folders`.`tenant` = `folders_new`.`tenant` AND `folders`.`id` = `folders_new`.`id`, `folders_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 16, 15)

-- tests/cases/truncate-of-a-tree/events.ndjson:38: folder 17
-- upsert `folders`: 1 row
--    tenant  1
--    id      17
--    parent  16
INSERT INTO `folders` (`tenant`, `id`, `parent`)
VALUES
    (?, ?, ?)
AS `folders_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`folders`.`tenant` = `folders_new`.`tenant` AND `folders`.`id` = `folders_new`.`id`, `folders_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 17, 16)

-- tests/cases/truncate-of-a-tree/events.ndjson:39: folder 18
-- upsert `folders`: 1 row
--    tenant  1
--    id      18
--    parent  17
INSERT INTO `folders` (`tenant`, `id`, `parent`)
VALUES
    (?, ?, ?)
AS `folders_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`folders`.`tenant` = `folders_new`.`tenant` AND `folders`.`id` = `folders_new`.`id`, `folders_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 18, 17)

-- tests/cases/truncate-of-a-tree/events.ndjson:40: folder 19
-- upsert `folders`: 1 row
--    tenant  1
--    id      19
--    parent  18
INSERT INTO `folders` (`tenant`, `id`, `parent`)
VALUES
    (?, ?, ?)
AS `folders_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`folders`.`tenant` = `folders_new`.`tenant` AND `folders`.`id` = `folders_new`.`id`, `folders_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 19, 18)

-- tests/cases/truncate-of-a-tree/events.ndjson:41: folder 20
-- upsert `folders`: 1 row
--    tenant  1
--    id      20
--    parent  19
INSERT INTO `folders` (`tenant`, `id`, `parent`)
VALUES
    (?, ?, ?)
AS `folders_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`folders`.`tenant` = `folders_new`.`tenant` AND `folders`.`id` = `folders_new`.`id`, `folders_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 20, 19)

-- tests/cases/truncate-of-a-tree/events.ndjson:42: none
-- truncate `nodes`: all rows
UPDATE `nodes`
SET
    `parent` = NULL
WHERE `parent` IS NOT NULL;
DELETE FROM `nodes`;

-- truncate `folders`: all rows
UPDATE `folders`
SET
    `parent` = NULL
WHERE `parent` IS NOT NULL;
DELETE FROM `folders`;

-- tests/cases/truncate-of-a-tree/events.ndjson:43: node 5
-- upsert `nodes`: 1 row
--    id      5
--    parent  5
INSERT INTO `nodes` (`id`, `parent`)
VALUES
    (?, ?)
AS `nodes_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`nodes`.`id` = `nodes_new`.`id`, `nodes_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (5, 5)

-- tests/cases/truncate-of-a-tree/events.ndjson:44: folder 7
-- upsert `folders`: 1 row
--    tenant  1
--    id      7
--    parent  NULL
INSERT INTO `folders` (`tenant`, `id`, `parent`)
VALUES
    (?, ?, ?)
AS `folders_new`
ON DUPLICATE KEY UPDATE
    `parent` = IF(`folders`.`tenant` = `folders_new`.`tenant` AND `folders`.`id` = `folders_new`.`id`, `folders_new`.`parent`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 7, NULL)

