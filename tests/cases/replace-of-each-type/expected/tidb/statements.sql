-- replace `things`: rows that the event no longer has
DELETE FROM `things`
WHERE `owner` = ?
    AND (`code`) NOT IN (?);
-- ("smallint", 1)

-- replace `things`: 1 row
INSERT INTO `things` (`owner`, `code`, `a_smallint`, `a_int`, `a_bigint`, `a_uint`, `a_ubigint`, `a_decimal`, `a_double`, `a_boolean`, `a_char`, `a_varchar`, `a_blank`, `a_text`, `a_binary`, `a_date`, `a_time`, `a_datetime`, `a_uuid`, `a_json`, `a_enum`, `note`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `a_smallint` = CASE WHEN `owner` = VALUES(`owner`) AND `code` = VALUES(`code`) THEN VALUES(`a_smallint`) WHEN EXP(1000) > 0 THEN VALUES(`a_smallint`) END,
    `a_int` = VALUES(`a_int`),
    `a_bigint` = VALUES(`a_bigint`),
    `a_uint` = VALUES(`a_uint`),
    `a_ubigint` = VALUES(`a_ubigint`),
    `a_decimal` = VALUES(`a_decimal`),
    `a_double` = VALUES(`a_double`),
    `a_boolean` = VALUES(`a_boolean`),
    `a_char` = VALUES(`a_char`),
    `a_varchar` = VALUES(`a_varchar`),
    `a_blank` = VALUES(`a_blank`),
    `a_text` = VALUES(`a_text`),
    `a_binary` = VALUES(`a_binary`),
    `a_date` = VALUES(`a_date`),
    `a_time` = VALUES(`a_time`),
    `a_datetime` = VALUES(`a_datetime`),
    `a_uuid` = VALUES(`a_uuid`),
    `a_json` = VALUES(`a_json`),
    `a_enum` = VALUES(`a_enum`),
    `note` = VALUES(`note`);
-- ("smallint", 1, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)

