-- upsert `rooms`: 1 row
INSERT INTO `rooms` (`id`)
VALUES
    (?)
ON DUPLICATE KEY UPDATE
    `id` = CASE WHEN `id` = VALUES(`id`) THEN `id` WHEN EXP(1000) > 0 THEN `id` END;
-- (1)

-- upsert `seats`: 1 row
INSERT INTO `seats` (`id`, `room`, `label`, `version`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `room` = CASE WHEN `id` = VALUES(`id`) THEN IF(`version` > VALUES(`version`), `room`, VALUES(`room`)) WHEN EXP(1000) > 0 THEN IF(`version` > VALUES(`version`), `room`, VALUES(`room`)) END,
    `label` = IF(`version` > VALUES(`version`), `label`, VALUES(`label`)),
    `version` = IF(`version` > VALUES(`version`), `version`, VALUES(`version`));
-- (1, 1, "new", 5)

