-- upsert `links`: 1 row
INSERT INTO `links` (`id`, `next`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `next` = IF(`id` = VALUES(`id`), VALUES(`next`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, NULL)

-- delete `links`: 1 row
DELETE FROM `links`
WHERE `id` = ?;
-- (8)

