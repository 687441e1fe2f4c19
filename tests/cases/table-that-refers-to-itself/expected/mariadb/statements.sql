-- upsert `people`: 1 row
INSERT INTO `people` (`id`, `boss`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `boss` = IF(`id` = VALUES(`id`), VALUES(`boss`), (SELECT NULL UNION ALL SELECT NULL));
-- ("ann", NULL)

