-- upsert `things`: 1 row
INSERT INTO `things` (`id`, `state`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `state` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`state`) WHEN EXP(1000) > 0 THEN VALUES(`state`) END;
-- (1, "a")

-- upsert `gone`: 1 row
INSERT INTO `gone` (`id`)
VALUES
    (?)
ON DUPLICATE KEY UPDATE
    `id` = CASE WHEN `id` = VALUES(`id`) THEN `id` WHEN EXP(1000) > 0 THEN `id` END;
-- (2)

