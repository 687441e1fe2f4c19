-- upsert `tickets`: 1 row
INSERT INTO `tickets` (`id`, `team`, `status`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `status` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`status`) WHEN EXP(1000) > 0 THEN VALUES(`status`) END;
-- (1, NULL, "open")

-- update `tickets`: 1 row
UPDATE `tickets` SET
    `status` = ?
WHERE `id` IN (?, NULL);
-- ("closed", 1)

