-- replace `things`: rows that the event no longer has
DELETE FROM `things`
WHERE `owner` = ?
    AND (`code`) NOT IN (?);
-- ("smallint", 1)

-- replace `things`: 1 row
INSERT INTO `things` (`owner`, `code`, `a_smallint`, `a_int`, `a_bigint`, `a_uint`, `a_ubigint`, `a_decimal`, `a_double`, `a_boolean`, `a_char`, `a_varchar`, `a_blank`, `a_text`, `a_binary`, `a_date`, `a_time`, `a_datetime`, `a_uuid`, `a_json`, `a_enum`, `note`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `things_new`
ON DUPLICATE KEY UPDATE
    `a_smallint` = IF(`things`.`owner` = `things_new`.`owner` AND `things`.`code` = `things_new`.`code`, `things_new`.`a_smallint`, (SELECT 1 UNION ALL SELECT 2)),
    `a_int` = `things_new`.`a_int`,
    `a_bigint` = `things_new`.`a_bigint`,
    `a_uint` = `things_new`.`a_uint`,
    `a_ubigint` = `things_new`.`a_ubigint`,
    `a_decimal` = `things_new`.`a_decimal`,
    `a_double` = `things_new`.`a_double`,
    `a_boolean` = `things_new`.`a_boolean`,
    `a_char` = `things_new`.`a_char`,
    `a_varchar` = `things_new`.`a_varchar`,
    `a_blank` = `things_new`.`a_blank`,
    `a_text` = `things_new`.`a_text`,
    `a_binary` = `things_new`.`a_binary`,
    `a_date` = `things_new`.`a_date`,
    `a_time` = `things_new`.`a_time`,
    `a_datetime` = `things_new`.`a_datetime`,
    `a_uuid` = `things_new`.`a_uuid`,
    `a_json` = `things_new`.`a_json`,
    `a_enum` = `things_new`.`a_enum`,
    `note` = `things_new`.`note`;
-- ("smallint", 1, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)

