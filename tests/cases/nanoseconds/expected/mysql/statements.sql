-- upsert `spans`: 1 row
INSERT INTO `spans` (`id`, `started_at`, `ended_at`, `seen_at`)
VALUES
    (?, ?, ?, ?)
AS `spans_new`
ON DUPLICATE KEY UPDATE
    `started_at` = IF(`spans`.`id` = `spans_new`.`id`, `spans_new`.`started_at`, (SELECT 1 UNION ALL SELECT 2)),
    `ended_at` = `spans_new`.`ended_at`,
    `seen_at` = `spans_new`.`seen_at`;
-- ("a1", "2025-01-15 14:00:00.123456", "2025-01-15 14:00:01.987654", "2025-01-15 14:00:02.500000")

