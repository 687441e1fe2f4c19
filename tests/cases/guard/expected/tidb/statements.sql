-- upsert `meters`: 1 row
INSERT INTO `meters` (`id`, `place`, `level`, `read_at`, `first`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `place` = CASE WHEN `id` = VALUES(`id`) THEN IF(`read_at` > VALUES(`read_at`), `place`, VALUES(`place`)) WHEN EXP(1000) > 0 THEN IF(`read_at` > VALUES(`read_at`), `place`, VALUES(`place`)) END,
    `level` = IF(`read_at` > VALUES(`read_at`), `level`, VALUES(`level`)),
    `read_at` = IF(`read_at` > VALUES(`read_at`), `read_at`, VALUES(`read_at`));
-- ("a", "north", 2, "2025-01-01 02:00:00.000", 2)

-- upsert `meters`: 1 row
INSERT INTO `meters` (`id`, `place`, `level`, `read_at`, `first`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `place` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`place`) WHEN EXP(1000) > 0 THEN VALUES(`place`) END;
-- ("d", "east", 3, NULL, 3)

-- upsert `versions`: 2 rows
INSERT INTO `versions` (`meter`, `part`, `serial`, `version`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `serial` = CASE WHEN `meter` = VALUES(`meter`) AND `part` = VALUES(`part`) THEN IF(`version` > VALUES(`version`), `serial`, VALUES(`serial`)) WHEN EXP(1000) > 0 THEN IF(`version` > VALUES(`version`), `serial`, VALUES(`serial`)) END,
    `version` = IF(`version` > VALUES(`version`), `version`, VALUES(`version`));
-- ("a", "p", "s1", 9007199254740993)
-- ("a", "q", "t1", 1)

-- upsert `versions`: 3 rows
INSERT INTO `versions` (`meter`, `part`, `serial`, `version`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `serial` = CASE WHEN `meter` = VALUES(`meter`) AND `part` = VALUES(`part`) THEN IF(`version` > VALUES(`version`), `serial`, VALUES(`serial`)) WHEN EXP(1000) > 0 THEN IF(`version` > VALUES(`version`), `serial`, VALUES(`serial`)) END,
    `version` = IF(`version` > VALUES(`version`), `version`, VALUES(`version`));
-- ("a", "r", "u1", 1)

-- update `meters`: 1 row
UPDATE `meters` SET
    `place` = ?,
    `read_at` = ?
WHERE `place` IN (?, NULL)
    AND (`read_at` IS NULL OR `read_at` <= ?);
-- ("attic", "2025-01-01 02:30:00.000", "north", "2025-01-01 02:30:00.000")

-- update `meters`: 1 row
UPDATE `meters` SET
    `level` = ?,
    `read_at` = ?
WHERE `id` IN (?, NULL)
    AND (`read_at` IS NULL OR `read_at` <= ?);
-- (9, "2025-01-01 01:00:00.000", "a", "2025-01-01 01:00:00.000")

-- delete `meters`: 1 row
DELETE FROM `meters`
WHERE `id` IN (?, NULL)
    AND (`read_at` IS NULL OR `read_at` <= ?);
-- ("a", "2025-01-01 02:29:59.000")

