-- upsert `folders`: 1 row
INSERT INTO `folders` (`id`, `parent`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `parent` = IF(`id` = VALUES(`id`), VALUES(`parent`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, NULL)

-- upsert `files`: 1 row
INSERT INTO `files` (`id`, `folder`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `folder` = IF(`id` = VALUES(`id`), VALUES(`folder`), (SELECT NULL UNION ALL SELECT NULL));
-- (10, 1)

-- delete `folders`: 1 row
DELETE FROM `folders`
WHERE `id` = ?;
-- (4)

