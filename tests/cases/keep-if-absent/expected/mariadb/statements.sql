-- upsert `people`: 1 row
INSERT INTO `people` (`id`, `name`, `email`, `state`, `tags`, `note`, `first`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = IF(`id` = VALUES(`id`), VALUES(`name`), (SELECT NULL UNION ALL SELECT NULL)),
    `email` = VALUES(`email`),
    `state` = VALUES(`state`),
    `tags` = VALUES(`tags`),
    `note` = VALUES(`note`);
-- (1, "Ann", "a@b", "paid", "[1]", "x", "Ann")

-- upsert `people`: 1 row
INSERT INTO `people` (`id`, `name`, `email`, `state`, `tags`, `note`, `first`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `note` = IF(`id` = VALUES(`id`), VALUES(`note`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, NULL, NULL, "new", NULL, "none", NULL)

-- upsert `people`: 1 row
INSERT INTO `people` (`id`, `name`, `email`, `state`, `tags`, `note`, `first`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = IF(`id` = VALUES(`id`), VALUES(`name`), (SELECT NULL UNION ALL SELECT NULL)),
    `email` = VALUES(`email`),
    `tags` = VALUES(`tags`),
    `note` = VALUES(`note`);
-- (2, "", NULL, "new", "{}", "none", "")

-- upsert `people`: 1 row
INSERT INTO `people` (`id`, `name`, `email`, `state`, `tags`, `note`, `first`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = IF(`id` = VALUES(`id`), VALUES(`name`), (SELECT NULL UNION ALL SELECT NULL)),
    `email` = VALUES(`email`),
    `state` = VALUES(`state`),
    `note` = VALUES(`note`);
-- (4, "Di", "d@e", "old", NULL, "none", "Di")

-- upsert `notes`: 1 row
INSERT INTO `notes` (`id`, `at`, `text`, `mark`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `text` = IF(`id` = VALUES(`id`) AND `at` = VALUES(`at`), VALUES(`text`), (SELECT NULL UNION ALL SELECT NULL)),
    `mark` = VALUES(`mark`);
-- (4, 1, "one", 1.00)

-- upsert `notes`: 1 row
INSERT INTO `notes` (`id`, `at`, `text`, `mark`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `text` = IF(`id` = VALUES(`id`) AND `at` = VALUES(`at`), VALUES(`text`), (SELECT NULL UNION ALL SELECT NULL));
-- (4, 2, "two", NULL)

-- upsert `notes`: 1 row
INSERT INTO `notes` (`id`, `at`, `text`, `mark`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `id` = IF(`id` = VALUES(`id`) AND `at` = VALUES(`at`), `id`, (SELECT NULL UNION ALL SELECT NULL));
-- (4, 3, NULL, NULL)

-- upsert `people`: 1 row
INSERT INTO `people` (`id`, `name`, `email`, `state`, `tags`, `note`, `first`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `email` = IF(`id` = VALUES(`id`), VALUES(`email`), (SELECT NULL UNION ALL SELECT NULL)),
    `note` = VALUES(`note`);
-- (4, NULL, "new", "new", NULL, "none", NULL)

-- upsert `notes`: 1 row
INSERT INTO `notes` (`id`, `at`, `text`, `mark`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `mark` = IF(`id` = VALUES(`id`) AND `at` = VALUES(`at`), VALUES(`mark`), (SELECT NULL UNION ALL SELECT NULL));
-- (4, 2, NULL, 2.50)

-- update `people`: 1 row
UPDATE `people` SET
    `name` = ?
WHERE `id` = ?;
-- ("Dina", 4)

-- update `people`: 1 row
UPDATE `people` SET
    `state` = ?,
    `tags` = ?
WHERE `id` = ?;
-- ("sold", NULL, 4)

-- update `people`: 1 row
UPDATE `people` SET
    `id` = ?
WHERE `id` = ?;
-- (4, 4)

-- upsert `people`: 1 row
INSERT INTO `people` (`id`, `name`, `email`, `state`, `tags`, `note`, `first`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = IF(`id` = VALUES(`id`), VALUES(`name`), (SELECT NULL UNION ALL SELECT NULL)),
    `note` = VALUES(`note`);
-- (5, "Last", NULL, "new", NULL, "none", "Last")

