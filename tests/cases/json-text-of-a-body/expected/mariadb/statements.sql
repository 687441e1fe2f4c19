-- upsert `things`: 1 row
INSERT INTO `things` (`id`, `lang`, `meta`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `lang` = IF(`id` = VALUES(`id`), VALUES(`lang`), (SELECT NULL UNION ALL SELECT NULL)),
    `meta` = VALUES(`meta`);
-- (1, "de", "{\"lang\":\"de\"}")

-- upsert `originals`: 1 row
INSERT INTO `originals` (`id`, `meta`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `meta` = IF(`id` = VALUES(`id`), VALUES(`meta`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, "\"{\\\"lang\\\": \\\"de\\\"}\"")

