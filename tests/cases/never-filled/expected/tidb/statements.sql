-- upsert `invoices`: 1 row
INSERT INTO `invoices` (`id`, `state`, `currency`, `created_at`, `paid_at`, `note`, `comment`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `currency` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`currency`) WHEN EXP(1000) > 0 THEN VALUES(`currency`) END,
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
    `text` = CASE WHEN `invoice` = VALUES(`invoice`) AND `number` = VALUES(`number`) THEN VALUES(`text`) WHEN EXP(1000) > 0 THEN VALUES(`text`) END;
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
WHERE `id` IN (?, NULL);
-- ("paid", "2025-01-16 10:00:00.000", NULL, 1)

