-- upsert `documents`: 1 row
INSERT INTO `documents` (`id`, `meta`, `lang`)
VALUES
    (?, ?, ?)
AS `documents_new`
ON DUPLICATE KEY UPDATE
    `meta` = IF(`documents`.`id` = `documents_new`.`id`, `documents_new`.`meta`, (SELECT 1 UNION ALL SELECT 2)),
    `lang` = `documents_new`.`lang`;
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
AS `document_lines_new`
ON DUPLICATE KEY UPDATE
    `qty` = IF(`document_lines`.`document_id` = `document_lines_new`.`document_id` AND `document_lines`.`sku` = `document_lines_new`.`sku`, `document_lines_new`.`qty`, (SELECT 1 UNION ALL SELECT 2));
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
AS `document_steps_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`document_steps`.`document_id` = `document_steps_new`.`document_id` AND `document_steps`.`position` = `document_steps_new`.`position`, `document_steps_new`.`name`, (SELECT 1 UNION ALL SELECT 2));
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
AS `document_lines_new`
ON DUPLICATE KEY UPDATE
    `qty` = IF(`document_lines`.`document_id` = `document_lines_new`.`document_id` AND `document_lines`.`sku` = `document_lines_new`.`sku`, `document_lines_new`.`qty`, (SELECT 1 UNION ALL SELECT 2));
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
AS `document_steps_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`document_steps`.`document_id` = `document_steps_new`.`document_id` AND `document_steps`.`position` = `document_steps_new`.`position`, `document_steps_new`.`name`, (SELECT 1 UNION ALL SELECT 2));
-- (4, 0, "print")

