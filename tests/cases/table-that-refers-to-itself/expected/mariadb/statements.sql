-- upsert `people`: 1 row
INSERT INTO `people` (`id`, `boss`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `boss` = IF(`id` = VALUES(`id`), VALUES(`boss`), (SELECT 1 UNION ALL SELECT 2));
-- ("ann", NULL)

