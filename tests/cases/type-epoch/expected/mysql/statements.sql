-- upsert `moments`: 1 row
INSERT INTO `moments` (`id`, `seconds`, `thirds`, `millis`, `whole`, `micros`, `fixed`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
AS `moments_new`
ON DUPLICATE KEY UPDATE
    `seconds` = IF(`moments`.`id` = `moments_new`.`id`, `moments_new`.`seconds`, (SELECT 1 UNION ALL SELECT 2)),
    `thirds` = `moments_new`.`thirds`,
    `millis` = `moments_new`.`millis`,
    `whole` = `moments_new`.`whole`,
    `micros` = `moments_new`.`micros`;
-- ("now", "2025-01-15 14:00:00", "2025-01-15 14:00:00.000", "2025-01-15 14:00:00.123", NULL, "2025-01-15 14:00:00.123456", "2025-01-31 12:00:00.500")

-- update `moments`: 1 row
UPDATE `moments` SET
    `millis` = ?,
    `fixed` = ?
WHERE `id` = ?;
-- ("2025-01-15 14:00:00.999", "2025-01-15 14:00:00.999", "now")

-- upsert `buckets`: 1 row
INSERT INTO `buckets` (`at`, `state`)
VALUES
    (?, ?)
AS `buckets_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`buckets`.`at` = `buckets_new`.`at`, `buckets_new`.`state`, (SELECT 1 UNION ALL SELECT 2));
-- ("2025-01-15 14:00:00.000", "first")

-- update `buckets`: 1 row
UPDATE `buckets` SET
    `state` = ?
WHERE `at` = ?;
-- ("found", "2025-01-15 14:00:00.001")

