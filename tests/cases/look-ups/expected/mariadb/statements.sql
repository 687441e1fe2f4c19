-- upsert `places`: 1 row
INSERT INTO `places` (`room`, `rack`, `next`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`room` = VALUES(`room`) AND `rack` = VALUES(`rack`), VALUES(`next`), (SELECT NULL UNION ALL SELECT NULL));
-- ("red", 1.0, NULL)

-- upsert `places`: 1 row
(SELECT 0, `id` FROM `places` WHERE `room` = ? AND `rack` = CAST(? AS DECIMAL(4,1)));
-- ("red", 1.0)

-- upsert `tags`: 2 rows
INSERT INTO `tags` (`name`)
VALUES
    (?),
    (?)
ON DUPLICATE KEY UPDATE
    `name` = IF(`name` = VALUES(`name`), `name`, (SELECT NULL UNION ALL SELECT NULL));
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
ON DUPLICATE KEY UPDATE
    `place` = IF(`id` = VALUES(`id`), VALUES(`place`), (SELECT NULL UNION ALL SELECT NULL)),
    `main` = VALUES(`main`);
-- (1, (looked up), (looked up))

-- upsert `box_tags`: 1 row
(SELECT 0, `id` FROM `tags` WHERE `name` = ?);
-- ("glass")

-- upsert `box_tags`: 1 row
INSERT INTO `box_tags` (`box`, `tag`, `at`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `at` = IF(`box` = VALUES(`box`) AND `tag` = VALUES(`tag`), VALUES(`at`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, (looked up), 0)

-- upsert `boxes`: 1 row
INSERT INTO `boxes` (`id`, `place`, `main`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `main` = IF(`id` = VALUES(`id`), VALUES(`main`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, NULL, (looked up))

-- upsert `tags`: 1 row
INSERT INTO `tags` (`name`)
VALUES
    (?)
ON DUPLICATE KEY UPDATE
    `name` = IF(`name` = VALUES(`name`), `name`, (SELECT NULL UNION ALL SELECT NULL));
-- ("glass")

-- update `boxes`: 1 row
(SELECT 0, `id` FROM `places` WHERE `room` = ? AND `rack` = CAST(? AS DECIMAL(4,1)));
-- ("red", 1.0)

-- update `boxes`: 1 row
UPDATE `boxes` SET
    `place` = ?
WHERE `id` = ?;
-- ((looked up), 2)

