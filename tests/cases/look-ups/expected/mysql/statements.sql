-- upsert `places`: 1 row
INSERT INTO `places` (`room`, `rack`, `next`)
VALUES
    (?, ?, ?)
AS `places_new`
ON DUPLICATE KEY UPDATE
    `next` = IF(`places`.`room` = `places_new`.`room` AND `places`.`rack` = `places_new`.`rack`, `places_new`.`next`, (SELECT 1 UNION ALL SELECT 2));
-- ("red", 1.0, NULL)

-- upsert `places`: 1 row
(SELECT 0, `id` FROM `places` WHERE `room` = ? AND `rack` = CAST(? AS DECIMAL(4,1)));
-- ("red", 1.0)

-- upsert `tags`: 2 rows
INSERT INTO `tags` (`name`)
VALUES
    (?),
    (?)
AS `tags_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`tags`.`name` = `tags_new`.`name`, `tags`.`name`, (SELECT 1 UNION ALL SELECT 2));
-- ("glass")
-- ("heavy")

-- upsert `boxes`: 1 row
(SELECT 0, `id` FROM `places` WHERE `room` = ? AND `rack` = CAST(? AS DECIMAL(4,1)));
-- ("blue", 2.5)

-- upsert `boxes`: 1 row
(SELECT 0, `id` FROM `tags` WHERE `name` = ?);
-- ("glass")

-- upsert `boxes`: 1 row
INSERT INTO `boxes` (`id`, `place`, `main`)
VALUES
    (?, ?, ?)
AS `boxes_new`
ON DUPLICATE KEY UPDATE
    `place` = IF(`boxes`.`id` = `boxes_new`.`id`, `boxes_new`.`place`, (SELECT 1 UNION ALL SELECT 2)),
    `main` = `boxes_new`.`main`;
-- (1, (looked up), (looked up))

-- upsert `box_tags`: 1 row
(SELECT 0, `id` FROM `tags` WHERE `name` = ?);
-- ("glass")

-- upsert `box_tags`: 1 row
INSERT INTO `box_tags` (`box`, `tag`, `at`)
VALUES
    (?, ?, ?)
AS `box_tags_new`
ON DUPLICATE KEY UPDATE
    `at` = IF(`box_tags`.`box` = `box_tags_new`.`box` AND `box_tags`.`tag` = `box_tags_new`.`tag`, `box_tags_new`.`at`, (SELECT 1 UNION ALL SELECT 2));
-- (1, (looked up), 0)

-- upsert `boxes`: 1 row
INSERT INTO `boxes` (`id`, `place`, `main`)
VALUES
    (?, ?, ?)
AS `boxes_new`
ON DUPLICATE KEY UPDATE
    `main` = IF(`boxes`.`id` = `boxes_new`.`id`, `boxes_new`.`main`, (SELECT 1 UNION ALL SELECT 2));
-- (1, NULL, (looked up))

-- upsert `tags`: 1 row
INSERT INTO `tags` (`name`)
VALUES
    (?)
AS `tags_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`tags`.`name` = `tags_new`.`name`, `tags`.`name`, (SELECT 1 UNION ALL SELECT 2));
-- ("glass")

-- update `boxes`: 1 row
(SELECT 0, `id` FROM `places` WHERE `room` = ? AND `rack` = CAST(? AS DECIMAL(4,1)));
-- ("red", 1.0)

-- update `boxes`: 1 row
UPDATE `boxes` SET
    `place` = ?
WHERE `id` = ?;
-- ((looked up), 2)

