-- upsert `articles`: 1 row
INSERT INTO `articles` (`id`, `title`, `body`, `doc`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `title` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`title`) WHEN EXP(1000) > 0 THEN VALUES(`title`) END,
    `body` = VALUES(`body`),
    `doc` = VALUES(`doc`);
-- (1, "One", "long text", "{\"a\":1}")

-- upsert `articles`: 1 row
INSERT INTO `articles` (`id`, `title`, `body`, `doc`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `title` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`title`) WHEN EXP(1000) > 0 THEN VALUES(`title`) END;
-- (1, "One!", NULL, NULL)

-- upsert `articles`: 1 row
INSERT INTO `articles` (`id`, `title`, `body`, `doc`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `title` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`title`) WHEN EXP(1000) > 0 THEN VALUES(`title`) END,
    `body` = VALUES(`body`);
-- (2, "Two!", NULL, NULL)

-- upsert `articles`: 1 row
INSERT INTO `articles` (`id`, `title`, `body`, `doc`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `title` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`title`) WHEN EXP(1000) > 0 THEN VALUES(`title`) END,
    `doc` = VALUES(`doc`);
-- (3, "Three", NULL, "{\"b\":2}")

