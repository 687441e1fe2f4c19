-- upsert `accounts`: 1 row
INSERT INTO `accounts` (`id`, `name`, `visits`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`name`) WHEN EXP(1000) > 0 THEN VALUES(`name`) END;
-- (1, "ann", 0)

-- upsert `visits`: 1 row
INSERT INTO `visits` (`id`, `account`, `pages`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `id` = CASE WHEN `id` = VALUES(`id`) THEN `id` WHEN EXP(1000) > 0 THEN `id` END;
-- ("a1", 1, 1)

-- upsert `visits`: 1 row
INSERT INTO `visits` (`id`, `account`, `pages`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `pages` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`pages`) WHEN EXP(1000) > 0 THEN VALUES(`pages`) END;
-- ("a2", 1, 3)

-- update `accounts`: 1 row
UPDATE `accounts` SET
    `visits` = ?
WHERE `id` IN (?, NULL);
-- (2, 1)

-- upsert `readings`: 2 rows
INSERT INTO `readings` (`id`, `value`)
VALUES
    (?, ?),
    (?, ?)
ON DUPLICATE KEY UPDATE
    `value` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`value`) WHEN EXP(1000) > 0 THEN VALUES(`value`) END;
-- (1, 0.5)
-- (2, 1)

-- update `accounts`: 1 row
UPDATE `accounts` SET
    `name` = ?
WHERE `id` IN (?, NULL);
-- ("rob", 2)

