-- upsert `nodes`: 1 row
INSERT INTO `nodes` (`id`, `parent`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `parent` = IF(`id` = VALUES(`id`), VALUES(`parent`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, NULL)

-- upsert `links`: 1 row
INSERT INTO `links` (`id`, `of`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `id` = IF(`id` = VALUES(`id`), `id`, (SELECT NULL UNION ALL SELECT NULL));
-- (7, 2, 1)

-- delete `nodes`: 1 row
DELETE FROM `nodes`
WHERE `id` = ?;
-- (1)

