-- upsert `accounts`: 1 row
INSERT INTO `accounts` (`id`, `name`, `visits`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = IF(`id` = VALUES(`id`), VALUES(`name`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, "ann", 0)

-- upsert `visits`: 1 row
INSERT INTO `visits` (`id`, `account`, `pages`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `id` = IF(`id` = VALUES(`id`), `id`, (SELECT NULL UNION ALL SELECT NULL));
-- ("a1", 1, 1)

-- upsert `visits`: 1 row
INSERT INTO `visits` (`id`, `account`, `pages`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `pages` = IF(`id` = VALUES(`id`), VALUES(`pages`), (SELECT NULL UNION ALL SELECT NULL));
-- ("a2", 1, 3)

-- update `accounts`: 1 row
UPDATE `accounts` SET
    `visits` = ?
WHERE `id` = ?;
-- (2, 1)

-- upsert `readings`: 2 rows
INSERT INTO `readings` (`id`, `value`)
VALUES
    (?, ?),
    (?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, 0.5)
-- (2, 1)

-- update `accounts`: 1 row
UPDATE `accounts` SET
    `name` = ?
WHERE `id` = ?;
-- ("rob", 2)

