-- upsert `links`: 1 row
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`next`) WHEN EXP(1000) > 0 THEN VALUES(`next`) END;
-- (1, NULL)

-- delete `links`: 1 row
DELETE FROM `links`
WHERE `id` IN (?, NULL);
-- (8)

