-- upsert `people`: 1 row
INSERT INTO `people` (`id`, `name`, `email`, `state`, `tags`, `note`, `first`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`name`) WHEN EXP(1000) > 0 THEN VALUES(`name`) END,
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
    `note` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`note`) WHEN EXP(1000) > 0 THEN VALUES(`note`) END;
-- (1, NULL, NULL, "new", NULL, "none", NULL)

-- upsert `people`: 1 row
INSERT INTO `people` (`id`, `name`, `email`, `state`, `tags`, `note`, `first`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`name`) WHEN EXP(1000) > 0 THEN VALUES(`name`) END,
    `email` = VALUES(`email`),
    `tags` = VALUES(`tags`),
    `note` = VALUES(`note`);
-- (2, "", NULL, "new", "{}", "none", "")

-- upsert `people`: 1 row
INSERT INTO `people` (`id`, `name`, `email`, `state`, `tags`, `note`, `first`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`name`) WHEN EXP(1000) > 0 THEN VALUES(`name`) END,
    `email` = VALUES(`email`),
    `state` = VALUES(`state`),
    `note` = VALUES(`note`);
-- (4, "Di", "d@e", "old", NULL, "none", "Di")

-- upsert `notes`: 1 row
INSERT INTO `notes` (`id`, `at`, `text`, `mark`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `text` = CASE WHEN `id` = VALUES(`id`) AND `at` = VALUES(`at`) THEN VALUES(`text`) WHEN EXP(1000) > 0 THEN VALUES(`text`) END,
    `mark` = VALUES(`mark`);
-- (4, 1, "one", 1.00)

-- upsert `notes`: 1 row
INSERT INTO `notes` (`id`, `at`, `text`, `mark`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `text` = CASE WHEN `id` = VALUES(`id`) AND `at` = VALUES(`at`) THEN VALUES(`text`) WHEN EXP(1000) > 0 THEN VALUES(`text`) END;
-- (4, 2, "two", NULL)

-- upsert `notes`: 1 row
INSERT INTO `notes` (`id`, `at`, `text`, `mark`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `id` = CASE WHEN `id` = VALUES(`id`) AND `at` = VALUES(`at`) THEN `id` WHEN EXP(1000) > 0 THEN `id` END;
-- (4, 3, NULL, NULL)

-- upsert `people`: 1 row
INSERT INTO `people` (`id`, `name`, `email`, `state`, `tags`, `note`, `first`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `email` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`email`) WHEN EXP(1000) > 0 THEN VALUES(`email`) END,
    `note` = VALUES(`note`);
-- (4, NULL, "new", "new", NULL, "none", NULL)

-- upsert `notes`: 1 row
INSERT INTO `notes` (`id`, `at`, `text`, `mark`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `mark` = CASE WHEN `id` = VALUES(`id`) AND `at` = VALUES(`at`) THEN VALUES(`mark`) WHEN EXP(1000) > 0 THEN VALUES(`mark`) END;
-- (4, 2, NULL, 2.50)

-- update `people`: 1 row
UPDATE `people` SET
    `name` = ?
WHERE `id` IN (?, NULL);
-- ("Dina", 4)

-- update `people`: 1 row
UPDATE `people` SET
    `state` = ?,
    `tags` = ?
WHERE `id` IN (?, NULL);
-- ("sold", NULL, 4)

-- update `people`: 1 row
UPDATE `people` SET
    `id` = ?
WHERE `id` IN (?, NULL);
-- (4, 4)

-- upsert `people`: 1 row
INSERT INTO `people` (`id`, `name`, `email`, `state`, `tags`, `note`, `first`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`name`) WHEN EXP(1000) > 0 THEN VALUES(`name`) END,
    `note` = VALUES(`note`);
-- (5, "Last", NULL, "new", NULL, "none", "Last")

