-- upsert `tags`: 3 rows
INSERT INTO `tags` (`id`, `at`, `tag`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `tag` = IF(`id` = VALUES(`id`) AND `at` = VALUES(`at`), VALUES(`tag`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, 0, "red")
-- (1, 1, "blue")

-- upsert `tags`: 3 rows
INSERT INTO `tags` (`id`, `at`, `tag`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `tag` = IF(`id` = VALUES(`id`) AND `at` = VALUES(`at`), VALUES(`tag`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, 2, "red")

-- upsert `gifts`: 2 rows
INSERT INTO `gifts` (`id`, `at`, `note`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `note` = IF(`id` = VALUES(`id`) AND `at` = VALUES(`at`), VALUES(`note`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, 1, "for you")
-- (1, 2, NULL)

