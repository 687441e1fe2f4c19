-- upsert `firms`: 1 row
INSERT INTO `firms` (`id`, `name`, `person`, `address`, `initials`, `rest`)
VALUES
    (?, ?, ?, ?, ?, ?)
AS `firms_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`firms`.`id` = `firms_new`.`id`, `firms_new`.`name`, (SELECT 1 UNION ALL SELECT 2)),
    `person` = `firms_new`.`person`,
    `address` = `firms_new`.`address`,
    `initials` = `firms_new`.`initials`,
    `rest` = `firms_new`.`rest`;
-- (1, "Acme", "Ann B. Cole", "Main St 1, 90210, true", NULL, "{\"fax\":7,\"tags\":[\"a\"]}")

-- update `firms`: 1 row
UPDATE `firms` SET
    `name` = ?,
    `person` = ?
WHERE `id` = ?;
-- ("Ten", "X", 10)

