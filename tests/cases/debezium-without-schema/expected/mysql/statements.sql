-- upsert `customers`: 1 row
INSERT INTO `customers` (`id`, `name`, `kind`, `born`, `opens`, `created`, `seen`, `updated`, `balance`, `since`, `extra`, `photo`, `active`, `changed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `customers_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`customers`.`id` = `customers_new`.`id`, `customers_new`.`name`, (SELECT 1 UNION ALL SELECT 2)),
    `kind` = `customers_new`.`kind`,
    `born` = `customers_new`.`born`,
    `opens` = `customers_new`.`opens`,
    `created` = `customers_new`.`created`,
    `seen` = `customers_new`.`seen`,
    `updated` = `customers_new`.`updated`,
    `balance` = `customers_new`.`balance`,
    `since` = `customers_new`.`since`,
    `extra` = `customers_new`.`extra`,
    `photo` = `customers_new`.`photo`,
    `active` = `customers_new`.`active`,
    `changed_at` = `customers_new`.`changed_at`;
-- (1, "Anne Kretchmar", "person", "2000-01-01", "08:30:00.000000", "2018-06-20 06:37:03.123", "2018-06-20 15:13:16.945104", "2018-06-20 06:37:03", 12345678901234567.89, 2016, "{\"lang\":\"de\",\"rates\":[1.5,9007199254740993]}", "AP8Q", true, "2016-06-10 17:50:29.100")

-- delete `customers`: 1 row
DELETE FROM `customers`
WHERE `id` = ?;
-- (3)

