-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `readings_new`
ON DUPLICATE KEY UPDATE
    `exact` = IF(`readings`.`id` = `readings_new`.`id`, `readings_new`.`exact`, (SELECT 1 UNION ALL SELECT 2)),
    `widest` = `readings_new`.`widest`,
    `double` = `readings_new`.`double`,
    `flag` = `readings_new`.`flag`,
    `day` = `readings_new`.`day`,
    `second` = `readings_new`.`second`,
    `milli` = `readings_new`.`milli`,
    `micro` = `readings_new`.`micro`,
    `whole` = `readings_new`.`whole`,
    `big` = `readings_new`.`big`,
    `words` = `readings_new`.`words`,
    `prose` = `readings_new`.`prose`,
    `document` = `readings_new`.`document`;
-- ("full", 19.9000, 1.000000000000000000000000000000, 0.1, true, "2024-02-29", "2025-01-15 14:00:00", "2025-01-15 14:00:00.123", "2025-01-15 14:00:00.123456", 1, 1, "ä🛒", "two\nlines", "[1,{\"a\":null}]")

