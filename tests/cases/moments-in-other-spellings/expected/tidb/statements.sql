-- upsert `tickets`: 1 row
INSERT INTO `tickets` (`id`, `mailed_at`, `called_at`, `due_at`, `opened_on`, `edited_at`, `closed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `mailed_at` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`mailed_at`) WHEN EXP(1000) > 0 THEN VALUES(`mailed_at`) END,
    `called_at` = VALUES(`called_at`),
    `due_at` = VALUES(`due_at`),
    `opened_on` = VALUES(`opened_on`),
    `edited_at` = VALUES(`edited_at`),
    `closed_at` = VALUES(`closed_at`);
-- (1, "2019-06-05 17:53:45.000000", "2019-06-05 17:53:45.000000", "2019-06-05 13:45:00.000000", "2019-06-05", "2019-06-05 19:53:45.000000", "2019-06-05 19:53:45.000000")

