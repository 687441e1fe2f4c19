-- upsert `tags`: 3 rows
INSERT INTO `tags` (`id`, `at`, `tag`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `tag` = CASE WHEN `id` = VALUES(`id`) AND `at` = VALUES(`at`) THEN VALUES(`tag`) WHEN EXP(1000) > 0 THEN VALUES(`tag`) END;
-- (1, 0, "red")
-- (1, 1, "blue")

-- upsert `tags`: 3 rows
INSERT INTO `tags` (`id`, `at`, `tag`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `tag` = CASE WHEN `id` = VALUES(`id`) AND `at` = VALUES(`at`) THEN VALUES(`tag`) WHEN EXP(1000) > 0 THEN VALUES(`tag`) END;
-- (1, 2, "red")

-- upsert `gifts`: 2 rows
INSERT INTO `gifts` (`id`, `at`, `note`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `note` = CASE WHEN `id` = VALUES(`id`) AND `at` = VALUES(`at`) THEN VALUES(`note`) WHEN EXP(1000) > 0 THEN VALUES(`note`) END;
-- (1, 1, "for you")
-- (1, 2, NULL)

