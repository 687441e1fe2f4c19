-- upsert `things`: 1 row
INSERT INTO `things` (`id`, `lang`, `meta`)
VALUES
    (?, ?, ?)
AS `things_new`
ON DUPLICATE KEY UPDATE
    `lang` = IF(`things`.`id` = `things_new`.`id`, `things_new`.`lang`, (SELECT 1 UNION ALL SELECT 2)),
    `meta` = `things_new`.`meta`;
-- (1, "de", "{\"lang\":\"de\"}")

-- upsert `originals`: 1 row
INSERT INTO `originals` (`id`, `meta`)
VALUES
    (?, ?)
AS `originals_new`
ON DUPLICATE KEY UPDATE
    `meta` = IF(`originals`.`id` = `originals_new`.`id`, `originals_new`.`meta`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "\"{\\\"lang\\\": \\\"de\\\"}\"")

