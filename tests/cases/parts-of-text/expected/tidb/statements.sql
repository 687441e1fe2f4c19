-- upsert `observations`: 1 row
INSERT INTO `observations` (`id`, `patient_id`, `email`, `given`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `patient_id` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`patient_id`) WHEN EXP(1000) > 0 THEN VALUES(`patient_id`) END,
    `email` = VALUES(`email`),
    `given` = VALUES(`given`);
-- ("o1", "123", "ada.sample@example.org", "Ada Maria")

