-- upsert `moments`: 1 row
INSERT INTO `moments` (`id`, `seconds`, `thirds`, `millis`, `whole`, `micros`, `fixed`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `seconds` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`seconds`) WHEN EXP(1000) > 0 THEN VALUES(`seconds`) END,
    `thirds` = VALUES(`thirds`),
    `millis` = VALUES(`millis`),
    `whole` = VALUES(`whole`),
    `micros` = VALUES(`micros`);
-- ("now", "2025-01-15 14:00:00", "2025-01-15 14:00:00.000", "2025-01-15 14:00:00.123", NULL, "2025-01-15 14:00:00.123456", "2025-01-31 12:00:00.500")

-- update `moments`: 1 row
UPDATE `moments` SET
    `millis` = ?,
    `fixed` = ?
WHERE `id` IN (?, NULL);
-- ("2025-01-15 14:00:00.999", "2025-01-15 14:00:00.999", "now")

-- upsert `buckets`: 1 row
INSERT INTO `buckets` (`at`, `state`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `state` = CASE WHEN `at` = VALUES(`at`) THEN VALUES(`state`) WHEN EXP(1000) > 0 THEN VALUES(`state`) END;
-- ("2025-01-15 14:00:00.000", "first")

-- update `buckets`: 1 row
UPDATE `buckets` SET
    `state` = ?
WHERE `at` IN (?, NULL);
-- ("found", "2025-01-15 14:00:00.001")

