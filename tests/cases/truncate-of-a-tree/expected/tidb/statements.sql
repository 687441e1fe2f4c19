-- upsert `nodes`: 1 row
INSERT INTO `nodes` (`id`, `parent`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `parent` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`parent`) WHEN EXP(1000) > 0 THEN VALUES(`parent`) END;
-- (1, NULL)

-- upsert `folders`: 1 row
INSERT INTO `folders` (`tenant`, `id`, `parent`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `parent` = CASE WHEN `tenant` = VALUES(`tenant`) AND `id` = VALUES(`id`) THEN VALUES(`parent`) WHEN EXP(1000) > 0 THEN VALUES(`parent`) END;
-- (1, 1, NULL)

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

