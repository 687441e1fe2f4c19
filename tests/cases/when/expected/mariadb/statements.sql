-- upsert `docs`: 1 row
INSERT INTO `docs` (`id`, `state`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`id` = VALUES(`id`), VALUES(`state`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, "new")

-- upsert `gifts`: 1 row
INSERT INTO `gifts` (`id`, `note`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `note` = IF(`id` = VALUES(`id`), VALUES(`note`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, NULL)

-- upsert `items`: 1 row
INSERT INTO `items` (`id`, `sku`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `id` = IF(`id` = VALUES(`id`) AND `sku` = VALUES(`sku`), `id`, (SELECT NULL UNION ALL SELECT NULL));
-- (1, "a")

-- update `docs`: 1 row
UPDATE `docs` SET
    `state` = ?
WHERE `id` = ?;
-- ("noted", 1)

-- update `items`: 1 row
UPDATE `items` SET
    `note` = ?
WHERE `id` = ? AND `sku` = ?;
-- ("first", 6, "a")

