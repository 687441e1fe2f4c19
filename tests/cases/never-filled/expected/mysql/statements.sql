-- upsert `invoices`: 1 row
INSERT INTO `invoices` (`id`, `state`, `currency`, `created_at`, `paid_at`, `note`, `comment`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
AS `invoices_new`
ON DUPLICATE KEY UPDATE
    `currency` = IF(`invoices`.`id` = `invoices_new`.`id`, `invoices_new`.`currency`, (SELECT 1 UNION ALL SELECT 2)),
    `note` = `invoices_new`.`note`;
-- (1, "open", "EUR", NULL, NULL, NULL, NULL)

-- replace `lines`: rows that the event no longer has
DELETE FROM `lines`
WHERE `invoice` = ?
    AND (`number`) NOT IN (?, ?);
-- (1, 0, 1)

-- replace `lines`: 2 rows
INSERT INTO `lines` (`invoice`, `number`, `text`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
AS `lines_new`
ON DUPLICATE KEY UPDATE
    `text` = IF(`lines`.`invoice` = `lines_new`.`invoice` AND `lines`.`number` = `lines_new`.`number`, `lines_new`.`text`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 0, NULL)
-- (1, 1, NULL)

-- replace `payments`: rows that the event no longer has
DELETE FROM `payments`
WHERE `invoice` = ?;
-- (1)

-- replace `lines`: rows that the event no longer has
DELETE FROM `lines`
WHERE `invoice` = ?;
-- (2)

-- update `invoices`: 1 row
UPDATE `invoices` SET
    `state` = ?,
    `paid_at` = ?,
    `comment` = ?
WHERE `id` = ?;
-- ("paid", "2025-01-16 10:00:00.000", NULL, 1)

