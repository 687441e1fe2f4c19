-- upsert `things`: 1 row
INSERT INTO `things` (`id`, `state`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`id` = VALUES(`id`), VALUES(`state`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, "a")

-- upsert `gone`: 1 row
INSERT INTO `gone` (`id`)
VALUES
    (?)
ON DUPLICATE KEY UPDATE
    `id` = IF(`id` = VALUES(`id`), `id`, (SELECT NULL UNION ALL SELECT NULL));
-- (2)

