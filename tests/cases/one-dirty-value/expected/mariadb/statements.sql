-- upsert `films`: 1 row
INSERT INTO `films` (`id`, `title`, `year`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `title` = IF(`id` = VALUES(`id`), VALUES(`title`), (SELECT NULL UNION ALL SELECT NULL)),
    `year` = VALUES(`year`);
-- (1, "Harbour", 1987)

