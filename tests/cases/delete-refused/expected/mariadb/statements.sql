-- upsert `nodes`: 1 row
INSERT INTO `nodes` (`id`, `parent`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `parent` = IF(`id` = VALUES(`id`), VALUES(`parent`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, NULL)

-- delete `nodes`: 1 row
DELETE FROM `nodes`
WHERE `id` = ?;
-- (1)

