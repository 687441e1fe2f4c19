-- upsert `accounts`: 1 row
INSERT INTO `accounts` (`id`, `name`, `visits`)
VALUES
    (?, ?, ?)
AS `accounts_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`accounts`.`id` = `accounts_new`.`id`, `accounts_new`.`name`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "ann", 0)

-- upsert `visits`: 1 row
INSERT INTO `visits` (`id`, `account`, `pages`)
VALUES
    (?, ?, ?)
AS `visits_new`
ON DUPLICATE KEY UPDATE
    `id` = IF(`visits`.`id` = `visits_new`.`id`, `visits`.`id`, (SELECT 1 UNION ALL SELECT 2));
-- ("a1", 1, 1)

-- upsert `visits`: 1 row
INSERT INTO `visits` (`id`, `account`, `pages`)
VALUES
    (?, ?, ?)
AS `visits_new`
ON DUPLICATE KEY UPDATE
    `pages` = IF(`visits`.`id` = `visits_new`.`id`, `visits_new`.`pages`, (SELECT 1 UNION ALL SELECT 2));
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
AS `readings_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`readings`.`id` = `readings_new`.`id`, `readings_new`.`value`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 0.5)
-- (2, 1)

-- update `accounts`: 1 row
UPDATE `accounts` SET
    `name` = ?
WHERE `id` = ?;
-- ("rob", 2)

