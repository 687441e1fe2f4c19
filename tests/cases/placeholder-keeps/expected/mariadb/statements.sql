-- upsert `articles`: 1 row
INSERT INTO `articles` (`id`, `title`, `body`, `doc`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `title` = IF(`id` = VALUES(`id`), VALUES(`title`), (SELECT NULL UNION ALL SELECT NULL)),
    `body` = VALUES(`body`),
    `doc` = VALUES(`doc`);
-- (1, "One", "long text", "{\"a\":1}")

-- upsert `articles`: 1 row
INSERT INTO `articles` (`id`, `title`, `body`, `doc`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `title` = IF(`id` = VALUES(`id`), VALUES(`title`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, "One!", NULL, NULL)

-- upsert `articles`: 1 row
INSERT INTO `articles` (`id`, `title`, `body`, `doc`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `title` = IF(`id` = VALUES(`id`), VALUES(`title`), (SELECT NULL UNION ALL SELECT NULL)),
    `body` = VALUES(`body`);
-- (2, "Two!", NULL, NULL)

-- upsert `articles`: 1 row
INSERT INTO `articles` (`id`, `title`, `body`, `doc`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `title` = IF(`id` = VALUES(`id`), VALUES(`title`), (SELECT NULL UNION ALL SELECT NULL)),
    `doc` = VALUES(`doc`);
-- (3, "Three", NULL, "{\"b\":2}")

