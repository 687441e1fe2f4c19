-- upsert `people`: 1 row
INSERT INTO `people` (`id`, `boss`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `boss` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`boss`) WHEN EXP(1000) > 0 THEN VALUES(`boss`) END;
-- ("ann", NULL)

