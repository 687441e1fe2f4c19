-- upsert `lines`: 2 rows
INSERT INTO `lines` (`article`, `at`, `text`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `text` = CASE WHEN `article` = VALUES(`article`) AND `at` = VALUES(`at`) THEN VALUES(`text`) WHEN EXP(1000) > 0 THEN VALUES(`text`) END;
-- (1, 0, "one")
-- (1, 1, "two")

-- upsert `lines_by_id`: 2 rows
INSERT INTO `lines_by_id` (`id`, `article`)
VALUES
    (?, ?),
    (?, ?)
ON DUPLICATE KEY UPDATE
    `article` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`article`) WHEN EXP(1000) > 0 THEN VALUES(`article`) END;
-- (11, 1)
-- (12, 1)

-- upsert `prices`: 3 rows
INSERT INTO `prices` (`article`, `variant`, `at`, `net`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `net` = CASE WHEN `article` = VALUES(`article`) AND `variant` = VALUES(`variant`) AND `at` = VALUES(`at`) THEN VALUES(`net`) WHEN EXP(1000) > 0 THEN VALUES(`net`) END;
-- (1, "blue", 0, 3.00)
-- (1, "red", 0, 1.50)

-- upsert `prices`: 3 rows
INSERT INTO `prices` (`article`, `variant`, `at`, `net`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `net` = CASE WHEN `article` = VALUES(`article`) AND `variant` = VALUES(`variant`) AND `at` = VALUES(`at`) THEN VALUES(`net`) WHEN EXP(1000) > 0 THEN VALUES(`net`) END;
-- (1, "red", 1, 2.00)

-- upsert `prices_by_id`: 3 rows
INSERT INTO `prices_by_id` (`id`, `net`)
VALUES
    (?, ?),
    (?, ?)
ON DUPLICATE KEY UPDATE
    `net` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`net`) WHEN EXP(1000) > 0 THEN VALUES(`net`) END;
-- (101, 1.50)
-- (102, 2.00)

-- upsert `prices_by_id`: 3 rows
INSERT INTO `prices_by_id` (`id`, `net`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `net` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`net`) WHEN EXP(1000) > 0 THEN VALUES(`net`) END;
-- (103, 3.00)

-- upsert `prices_of_one_level`: 3 rows
INSERT INTO `prices_of_one_level` (`article`, `variant`, `at`, `net`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `net` = CASE WHEN `article` = VALUES(`article`) AND `variant` = VALUES(`variant`) AND `at` = VALUES(`at`) THEN VALUES(`net`) WHEN EXP(1000) > 0 THEN VALUES(`net`) END;
-- (1, "blue", 0, 3.00)
-- (1, "red", 0, 1.50)

-- upsert `prices_of_one_level`: 3 rows
INSERT INTO `prices_of_one_level` (`article`, `variant`, `at`, `net`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `net` = CASE WHEN `article` = VALUES(`article`) AND `variant` = VALUES(`variant`) AND `at` = VALUES(`at`) THEN VALUES(`net`) WHEN EXP(1000) > 0 THEN VALUES(`net`) END;
-- (1, "red", 1, 2.00)

-- upsert `last_lines`: 1 row
INSERT INTO `last_lines` (`article`, `text`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `text` = CASE WHEN `article` = VALUES(`article`) THEN VALUES(`text`) WHEN EXP(1000) > 0 THEN VALUES(`text`) END;
-- (1, "two")

-- upsert `lines`: 1 row
INSERT INTO `lines` (`article`, `at`, `text`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `text` = CASE WHEN `article` = VALUES(`article`) AND `at` = VALUES(`at`) THEN VALUES(`text`) WHEN EXP(1000) > 0 THEN VALUES(`text`) END;
-- (2, 0, "one")

-- upsert `lines_by_id`: 1 row
INSERT INTO `lines_by_id` (`id`, `article`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `article` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`article`) WHEN EXP(1000) > 0 THEN VALUES(`article`) END;
-- (21, 2)

-- replace `prices`: rows that the event no longer has
DELETE FROM `prices`
WHERE `article` = ?
    AND (`variant`, `at`) NOT IN ((?, ?), (?, ?), (?, ?), (?, ?));
-- (1, "blue", 0, "blue", 1, "green", 0, "green", 0)

-- replace `prices`: 3 rows
INSERT INTO `prices` (`article`, `variant`, `at`, `net`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `net` = CASE WHEN `article` = VALUES(`article`) AND `variant` = VALUES(`variant`) AND `at` = VALUES(`at`) THEN VALUES(`net`) WHEN EXP(1000) > 0 THEN VALUES(`net`) END;
-- (1, "blue", 0, 7.00)
-- (1, "blue", 1, 8.00)

-- replace `prices`: 3 rows
INSERT INTO `prices` (`article`, `variant`, `at`, `net`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `net` = CASE WHEN `article` = VALUES(`article`) AND `variant` = VALUES(`variant`) AND `at` = VALUES(`at`) THEN VALUES(`net`) WHEN EXP(1000) > 0 THEN VALUES(`net`) END;
-- (1, "green", 0, 9.00)

