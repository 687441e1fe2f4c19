-- upsert `customers`: 1 row
INSERT INTO `customers` (`id`, `name`)
VALUES
    (?, ?)
AS `customers_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`customers`.`id` = `customers_new`.`id`, `customers_new`.`name`, (SELECT 1 UNION ALL SELECT 2));
-- ("596e275826f08b2730779e1f", "Anne")

-- upsert `notes`: 1 row
INSERT INTO `notes` (`id`, `text`)
VALUES
    (?, ?)
AS `notes_new`
ON DUPLICATE KEY UPDATE
    `text` = IF(`notes`.`id` = `notes_new`.`id`, `notes_new`.`text`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "a note")

-- upsert `readings`: 2 rows
INSERT INTO `readings` (`id`, `value`)
VALUES
    (?, ?),
    (?, ?)
AS `readings_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`readings`.`id` = `readings_new`.`id`, `readings_new`.`value`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 0.5)
-- (2, 1)

-- insert `alarms`: 1 row
INSERT INTO `alarms` (`of`, `alarm`)
VALUES
    (?, ?);
-- (1, "raised")

-- delete `customers`: 1 row
DELETE FROM `customers`
WHERE `id` = ?;
-- ("596e275826f08b2730779e1f")

