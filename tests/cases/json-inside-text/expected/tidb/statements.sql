-- upsert `documents`: 1 row
INSERT INTO `documents` (`id`, `meta`, `lang`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `meta` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`meta`) WHEN EXP(1000) > 0 THEN VALUES(`meta`) END,
    `lang` = VALUES(`lang`);
-- (1, "{\"lang\":\"de\",\"pages\":3}", "de")

-- replace `document_lines`: rows that the event no longer has
DELETE FROM `document_lines`
WHERE `document_id` = ?
    AND (`sku`) NOT IN (?, ?);
-- (1, "A", "B")

-- replace `document_lines`: 2 rows
INSERT INTO `document_lines` (`document_id`, `sku`, `qty`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `qty` = CASE WHEN `document_id` = VALUES(`document_id`) AND `sku` = VALUES(`sku`) THEN VALUES(`qty`) WHEN EXP(1000) > 0 THEN VALUES(`qty`) END;
-- (1, "A", 2)
-- (1, "B", 1)

-- replace `document_steps`: rows that the event no longer has
DELETE FROM `document_steps`
WHERE `document_id` = ?
    AND (`position`) NOT IN (?, ?);
-- (1, 0, 1)

-- replace `document_steps`: 2 rows
INSERT INTO `document_steps` (`document_id`, `position`, `name`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = CASE WHEN `document_id` = VALUES(`document_id`) AND `position` = VALUES(`position`) THEN VALUES(`name`) WHEN EXP(1000) > 0 THEN VALUES(`name`) END;
-- (1, 0, "pack")
-- (1, 1, "ship")

-- replace `document_lines`: rows that the event no longer has
DELETE FROM `document_lines`
WHERE `document_id` = ?;
-- (2)

-- replace `document_steps`: rows that the event no longer has
DELETE FROM `document_steps`
WHERE `document_id` = ?;
-- (2)

-- replace `document_lines`: rows that the event no longer has
DELETE FROM `document_lines`
WHERE `document_id` = ?
    AND (`sku`) NOT IN (?);
-- (4, "C")

-- replace `document_lines`: 1 row
INSERT INTO `document_lines` (`document_id`, `sku`, `qty`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `qty` = CASE WHEN `document_id` = VALUES(`document_id`) AND `sku` = VALUES(`sku`) THEN VALUES(`qty`) WHEN EXP(1000) > 0 THEN VALUES(`qty`) END;
-- (4, "C", 4)

-- replace `document_steps`: rows that the event no longer has
DELETE FROM `document_steps`
WHERE `document_id` = ?
    AND (`position`) NOT IN (?);
-- (4, 0)

-- replace `document_steps`: 1 row
INSERT INTO `document_steps` (`document_id`, `position`, `name`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = CASE WHEN `document_id` = VALUES(`document_id`) AND `position` = VALUES(`position`) THEN VALUES(`name`) WHEN EXP(1000) > 0 THEN VALUES(`name`) END;
-- (4, 0, "print")

