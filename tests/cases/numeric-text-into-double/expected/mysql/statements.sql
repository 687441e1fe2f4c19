-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `value`)
VALUES
    (?, ?)
AS `readings_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`readings`.`id` = `readings_new`.`id`, `readings_new`.`value`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 1.5)

