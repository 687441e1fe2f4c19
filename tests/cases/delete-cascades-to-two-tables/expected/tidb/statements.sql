-- upsert `folders`: 1 row
INSERT INTO `folders` (`id`, `parent`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `parent` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`parent`) WHEN EXP(1000) > 0 THEN VALUES(`parent`) END;
-- (1, NULL)

-- upsert `files`: 1 row
INSERT INTO `files` (`id`, `folder`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `folder` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`folder`) WHEN EXP(1000) > 0 THEN VALUES(`folder`) END;
-- (10, 1)

-- delete `folders`: 1 row
DELETE FROM `folders`
WHERE `id` IN (?, NULL);
-- (4)

