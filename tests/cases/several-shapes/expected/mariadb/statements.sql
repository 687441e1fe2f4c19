-- upsert `customers`: 1 row
INSERT INTO `customers` (`id`, `name`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `name` = IF(`id` = VALUES(`id`), VALUES(`name`), (SELECT NULL UNION ALL SELECT NULL));
-- ("596e275826f08b2730779e1f", "Anne")

-- upsert `notes`: 1 row
INSERT INTO `notes` (`id`, `text`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `text` = IF(`id` = VALUES(`id`), VALUES(`text`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, "a note")

-- upsert `readings`: 2 rows
INSERT INTO `readings` (`id`, `value`)
VALUES
    (?, ?),
    (?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT NULL UNION ALL SELECT NULL));
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

