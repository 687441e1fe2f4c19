-- upsert `nodes`: 1 row
INSERT INTO `nodes` (`id`, `parent`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `parent` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`parent`) WHEN EXP(1000) > 0 THEN VALUES(`parent`) END;
-- (1, NULL)

-- upsert `links`: 1 row
INSERT INTO `links` (`id`, `of`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `id` = CASE WHEN `id` = VALUES(`id`) THEN `id` WHEN EXP(1000) > 0 THEN `id` END;
-- (7, 2, 1)

-- delete `nodes`: 1 row
DELETE FROM `nodes`
WHERE `id` IN (?, NULL);
-- (1)

