-- upsert `docs`: 1 row
INSERT INTO `docs` (`id`, `state`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `state` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`state`) WHEN EXP(1000) > 0 THEN VALUES(`state`) END;
-- (1, "new")

-- upsert `gifts`: 1 row
INSERT INTO `gifts` (`id`, `note`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `note` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`note`) WHEN EXP(1000) > 0 THEN VALUES(`note`) END;
-- (1, NULL)

-- upsert `items`: 1 row
INSERT INTO `items` (`id`, `sku`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `id` = CASE WHEN `id` = VALUES(`id`) AND `sku` = VALUES(`sku`) THEN `id` WHEN EXP(1000) > 0 THEN `id` END;
-- (1, "a")

-- update `docs`: 1 row
UPDATE `docs` SET
    `state` = ?
WHERE `id` IN (?, NULL);
-- ("noted", 1)

-- update `items`: 1 row
UPDATE `items` SET
    `note` = ?
WHERE (`id`, `sku`) IN ((?, ?), (NULL, NULL));
-- ("first", 6, "a")

