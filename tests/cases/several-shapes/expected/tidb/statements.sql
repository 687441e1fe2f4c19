-- upsert `customers`: 1 row
INSERT INTO `customers` (`id`, `name`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `name` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`name`) WHEN EXP(1000) > 0 THEN VALUES(`name`) END;
-- ("596e275826f08b2730779e1f", "Anne")

-- upsert `notes`: 1 row
INSERT INTO `notes` (`id`, `text`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `text` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`text`) WHEN EXP(1000) > 0 THEN VALUES(`text`) END;
-- (1, "a note")

-- upsert `readings`: 2 rows
INSERT INTO `readings` (`id`, `value`)
VALUES
    (?, ?),
    (?, ?)
ON DUPLICATE KEY UPDATE
    `value` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`value`) WHEN EXP(1000) > 0 THEN VALUES(`value`) END;
-- (1, 0.5)
-- (2, 1)

-- insert `alarms`: 1 row
INSERT INTO `alarms` (`of`, `alarm`)
VALUES
    (?, ?);
-- (1, "raised")

-- delete `customers`: 1 row
DELETE FROM `customers`
WHERE `id` IN (?, NULL);
-- ("596e275826f08b2730779e1f")

