-- upsert `customers`: 1 row
INSERT INTO `customers` (`id`, `n`, `lang`, `meta`, `changed_at`)
VALUES
    (?, ?, ?, ?, ?)
AS `customers_new`
ON DUPLICATE KEY UPDATE
    `n` = IF(`customers`.`id` = `customers_new`.`id`, `customers_new`.`n`, (SELECT 1 UNION ALL SELECT 2)),
    `lang` = `customers_new`.`lang`,
    `meta` = `customers_new`.`meta`,
    `changed_at` = `customers_new`.`changed_at`;
-- ("596e275826f08b2730779e01", 5, "de", "{\"lang\":\"de\",\"id\":{\"$oid\":\"x\"}}", "2019-05-27 13:58:28.001")

-- update `customers`: 1 row
UPDATE `customers` SET
    `lang` = ?,
    `changed_at` = ?
WHERE `id` = ?;
-- ("en", "2019-05-27 13:58:28.001", "596e275826f08b2730779e01")

