-- upsert `invoices`: 1 row
INSERT INTO `invoices` (`id`, `state`, `currency`, `created_at`, `paid_at`, `note`, `comment`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `currency` = IF(`id` = VALUES(`id`), VALUES(`currency`), (SELECT NULL UNION ALL SELECT NULL)),
    `note` = VALUES(`note`);
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
ON DUPLICATE KEY UPDATE
    `text` = IF(`invoice` = VALUES(`invoice`) AND `number` = VALUES(`number`), VALUES(`text`), (SELECT NULL UNION ALL SELECT NULL));
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

