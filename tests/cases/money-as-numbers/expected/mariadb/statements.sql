-- upsert `payments`: 1 row
INSERT INTO `payments` (`id`, `revenue`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `revenue` = IF(`id` = VALUES(`id`), VALUES(`revenue`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, 37.4800)

