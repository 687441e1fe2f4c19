-- upsert `places`: 1 row
INSERT INTO `places` (`room`, `rack`, `next`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `next` = CASE WHEN `room` = VALUES(`room`) AND `rack` = VALUES(`rack`) THEN VALUES(`next`) WHEN EXP(1000) > 0 THEN VALUES(`next`) END;
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
    `name` = CASE WHEN `name` = VALUES(`name`) THEN `name` WHEN EXP(1000) > 0 THEN `name` END;
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
    `place` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`place`) WHEN EXP(1000) > 0 THEN VALUES(`place`) END,
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
    `at` = CASE WHEN `box` = VALUES(`box`) AND `tag` = VALUES(`tag`) THEN VALUES(`at`) WHEN EXP(1000) > 0 THEN VALUES(`at`) END;
-- (1, (looked up), 0)

-- upsert `boxes`: 1 row
INSERT INTO `boxes` (`id`, `place`, `main`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `main` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`main`) WHEN EXP(1000) > 0 THEN VALUES(`main`) END;
-- (1, NULL, (looked up))

-- upsert `tags`: 1 row
INSERT INTO `tags` (`name`)
VALUES
    (?)
ON DUPLICATE KEY UPDATE
    `name` = CASE WHEN `name` = VALUES(`name`) THEN `name` WHEN EXP(1000) > 0 THEN `name` END;
-- ("glass")

-- update `boxes`: 1 row
(SELECT 0, `id` FROM `places` WHERE `room` = ? AND `rack` = CAST(? AS DECIMAL(4,1)));
-- ("red", 1.0)

-- update `boxes`: 1 row
UPDATE `boxes` SET
    `place` = ?
WHERE `id` IN (?, NULL);
-- ((looked up), 2)

