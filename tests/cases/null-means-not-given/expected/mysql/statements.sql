-- upsert `contacts`: 1 row
INSERT INTO `contacts` (`id`, `name`, `phone`, `city`)
VALUES
    (?, ?, ?, ?)
AS `contacts_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`contacts`.`id` = `contacts_new`.`id`, `contacts_new`.`name`, (SELECT 1 UNION ALL SELECT 2)),
    `phone` = `contacts_new`.`phone`,
    `city` = `contacts_new`.`city`;
-- (1, "Ada Sample", "100", "Oslo")

-- upsert `contacts`: 1 row
INSERT INTO `contacts` (`id`, `name`, `phone`, `city`)
VALUES
    (?, ?, ?, ?)
AS `contacts_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`contacts`.`id` = `contacts_new`.`id`, `contacts_new`.`name`, (SELECT 1 UNION ALL SELECT 2)),
    `city` = `contacts_new`.`city`;
-- (1, "Ada Sample", NULL, "Lima")

