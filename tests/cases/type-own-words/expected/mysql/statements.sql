-- upsert `hosts`: 1 row
INSERT INTO `hosts` (`id`, `prose`, `address`, `price`, `currency`, `ratio`, `details`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
AS `hosts_new`
ON DUPLICATE KEY UPDATE
    `prose` = IF(`hosts`.`id` = `hosts_new`.`id`, `hosts_new`.`prose`, (SELECT 1 UNION ALL SELECT 2)),
    `address` = `hosts_new`.`address`,
    `price` = `hosts_new`.`price`,
    `currency` = `hosts_new`.`currency`,
    `ratio` = `hosts_new`.`ratio`,
    `details` = `hosts_new`.`details`;
-- ("a", "p", "10.0.0.1/32", 12.5000, "USD", 0.1, "{\"a\":[1]}")

-- upsert `names`: 1 row
INSERT INTO `names` (`name`, `count`)
VALUES
    (?, ?)
AS `names_new`
ON DUPLICATE KEY UPDATE
    `count` = IF(`names`.`name` = `names_new`.`name`, `names_new`.`count`, (SELECT 1 UNION ALL SELECT 2));
-- ("a", 7)

-- update `hosts`: 1 row
UPDATE `hosts` SET
    `prose` = ?,
    `address` = ?
WHERE `id` = ?;
-- ("found", "10.0.0.4/32", "a")

