-- upsert `rooms`: 1 row
INSERT INTO `rooms` (`id`)
VALUES
    (?)
ON DUPLICATE KEY UPDATE
    `id` = IF(`id` = VALUES(`id`), `id`, (SELECT NULL UNION ALL SELECT NULL));
-- (1)

-- upsert `seats`: 1 row
INSERT INTO `seats` (`id`, `room`, `label`, `version`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `room` = IF(`id` = VALUES(`id`), IF(`version` > VALUES(`version`), `room`, VALUES(`room`)), (SELECT NULL UNION ALL SELECT NULL)),
    `label` = IF(`version` > VALUES(`version`), `label`, VALUES(`label`)),
    `version` = IF(`version` > VALUES(`version`), `version`, VALUES(`version`));
-- (1, 1, "new", 5)

