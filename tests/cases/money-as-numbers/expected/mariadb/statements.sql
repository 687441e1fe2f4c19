-- upsert `payments`: 1 row
INSERT INTO `payments` (`id`, `amount`, `revenue`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `amount` = IF(`id` = VALUES(`id`), VALUES(`amount`), (SELECT NULL UNION ALL SELECT NULL)),
    `revenue` = VALUES(`revenue`);
-- (1, 12.340, 37.4800)

