-- upsert `tickets`: 1 row
INSERT INTO `tickets` (`id`, `state`, `priority`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`id` = VALUES(`id`), VALUES(`state`), (SELECT NULL UNION ALL SELECT NULL)),
    `priority` = VALUES(`priority`);
-- (1, "open", 3)

