-- upsert `observations`: 1 row
INSERT INTO `observations` (`id`, `patient_id`, `email`, `given`)
VALUES
    (?, ?, ?, ?)
AS `observations_new`
ON DUPLICATE KEY UPDATE
    `patient_id` = IF(`observations`.`id` = `observations_new`.`id`, `observations_new`.`patient_id`, (SELECT 1 UNION ALL SELECT 2)),
    `email` = `observations_new`.`email`,
    `given` = `observations_new`.`given`;
-- ("o1", "123", "ada.sample@example.org", "Ada Maria")

