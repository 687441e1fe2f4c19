-- upsert `observations`: 1 row
INSERT INTO `observations` (`id`, `patient_id`, `email`, `given`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `patient_id` = IF(`id` = VALUES(`id`), VALUES(`patient_id`), (SELECT NULL UNION ALL SELECT NULL)),
    `email` = VALUES(`email`),
    `given` = VALUES(`given`);
-- ("o1", "123", "ada.sample@example.org", "Ada Maria")

