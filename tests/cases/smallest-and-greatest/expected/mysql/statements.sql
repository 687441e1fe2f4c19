-- upsert `extremes`: 1 row
INSERT INTO `extremes` (`id`, `small_min`, `small_max`, `whole_min`, `whole_max`, `big_min`, `big_max`, `unsigned_min`, `unsigned_max`, `huge_min`, `huge_max`, `price_min`, `price_max`, `long_min`, `long_max`, `ratio_min`, `ratio_max`, `flag_min`, `flag_max`, `day_min`, `day_max`, `clock_min`, `clock_max`, `moment_min`, `moment_max`, `word_min`, `word_max`, `essay_min`, `essay_max`, `paid_fill`, `bytes_fill`, `data_fill`, `state_fill`, `session_fill`, `country_fill`, `total_fill`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `extremes_new`
ON DUPLICATE KEY UPDATE
    `small_min` = IF(`extremes`.`id` = `extremes_new`.`id`, CASE WHEN `extremes`.`small_min` IS NULL OR (`extremes_new`.`small_min` < `extremes`.`small_min`) THEN `extremes_new`.`small_min` ELSE `extremes`.`small_min` END, (SELECT 1 UNION ALL SELECT 2)),
    `small_max` = CASE WHEN `extremes`.`small_max` IS NULL OR (`extremes`.`small_max` < `extremes_new`.`small_max`) THEN `extremes_new`.`small_max` ELSE `extremes`.`small_max` END,
    `whole_min` = CASE WHEN `extremes`.`whole_min` IS NULL OR (`extremes_new`.`whole_min` < `extremes`.`whole_min`) THEN `extremes_new`.`whole_min` ELSE `extremes`.`whole_min` END,
    `whole_max` = CASE WHEN `extremes`.`whole_max` IS NULL OR (`extremes`.`whole_max` < `extremes_new`.`whole_max`) THEN `extremes_new`.`whole_max` ELSE `extremes`.`whole_max` END,
    `big_min` = CASE WHEN `extremes`.`big_min` IS NULL OR (`extremes_new`.`big_min` < `extremes`.`big_min`) THEN `extremes_new`.`big_min` ELSE `extremes`.`big_min` END,
    `big_max` = CASE WHEN `extremes`.`big_max` IS NULL OR (`extremes`.`big_max` < `extremes_new`.`big_max`) THEN `extremes_new`.`big_max` ELSE `extremes`.`big_max` END,
    `unsigned_min` = CASE WHEN `extremes`.`unsigned_min` IS NULL OR (`extremes_new`.`unsigned_min` < `extremes`.`unsigned_min`) THEN `extremes_new`.`unsigned_min` ELSE `extremes`.`unsigned_min` END,
    `unsigned_max` = CASE WHEN `extremes`.`unsigned_max` IS NULL OR (`extremes`.`unsigned_max` < `extremes_new`.`unsigned_max`) THEN `extremes_new`.`unsigned_max` ELSE `extremes`.`unsigned_max` END,
    `huge_min` = CASE WHEN `extremes`.`huge_min` IS NULL OR (`extremes_new`.`huge_min` < `extremes`.`huge_min`) THEN `extremes_new`.`huge_min` ELSE `extremes`.`huge_min` END,
    `huge_max` = CASE WHEN `extremes`.`huge_max` IS NULL OR (`extremes`.`huge_max` < `extremes_new`.`huge_max`) THEN `extremes_new`.`huge_max` ELSE `extremes`.`huge_max` END,
    `price_min` = CASE WHEN `extremes`.`price_min` IS NULL OR (`extremes_new`.`price_min` < `extremes`.`price_min`) THEN `extremes_new`.`price_min` ELSE `extremes`.`price_min` END,
    `price_max` = CASE WHEN `extremes`.`price_max` IS NULL OR (`extremes`.`price_max` < `extremes_new`.`price_max`) THEN `extremes_new`.`price_max` ELSE `extremes`.`price_max` END,
    `long_min` = CASE WHEN `extremes`.`long_min` IS NULL OR (`extremes_new`.`long_min` < `extremes`.`long_min`) THEN `extremes_new`.`long_min` ELSE `extremes`.`long_min` END,
    `long_max` = CASE WHEN `extremes`.`long_max` IS NULL OR (`extremes`.`long_max` < `extremes_new`.`long_max`) THEN `extremes_new`.`long_max` ELSE `extremes`.`long_max` END,
    `ratio_min` = CASE WHEN `extremes`.`ratio_min` IS NULL OR (`extremes_new`.`ratio_min` < `extremes`.`ratio_min`) THEN `extremes_new`.`ratio_min` ELSE `extremes`.`ratio_min` END,
    `ratio_max` = CASE WHEN `extremes`.`ratio_max` IS NULL OR (`extremes`.`ratio_max` < `extremes_new`.`ratio_max`) THEN `extremes_new`.`ratio_max` ELSE `extremes`.`ratio_max` END,
    `flag_min` = CASE WHEN `extremes`.`flag_min` IS NULL OR (`extremes_new`.`flag_min` < `extremes`.`flag_min`) THEN `extremes_new`.`flag_min` ELSE `extremes`.`flag_min` END,
    `flag_max` = CASE WHEN `extremes`.`flag_max` IS NULL OR (`extremes`.`flag_max` < `extremes_new`.`flag_max`) THEN `extremes_new`.`flag_max` ELSE `extremes`.`flag_max` END,
    `day_min` = CASE WHEN `extremes`.`day_min` IS NULL OR (`extremes_new`.`day_min` < `extremes`.`day_min`) THEN `extremes_new`.`day_min` ELSE `extremes`.`day_min` END,
    `day_max` = CASE WHEN `extremes`.`day_max` IS NULL OR (`extremes`.`day_max` < `extremes_new`.`day_max`) THEN `extremes_new`.`day_max` ELSE `extremes`.`day_max` END,
    `clock_min` = CASE WHEN `extremes`.`clock_min` IS NULL OR (`extremes_new`.`clock_min` < `extremes`.`clock_min`) THEN `extremes_new`.`clock_min` ELSE `extremes`.`clock_min` END,
    `clock_max` = CASE WHEN `extremes`.`clock_max` IS NULL OR (`extremes`.`clock_max` < `extremes_new`.`clock_max`) THEN `extremes_new`.`clock_max` ELSE `extremes`.`clock_max` END,
    `moment_min` = CASE WHEN `extremes`.`moment_min` IS NULL OR (`extremes_new`.`moment_min` < `extremes`.`moment_min`) THEN `extremes_new`.`moment_min` ELSE `extremes`.`moment_min` END,
    `moment_max` = CASE WHEN `extremes`.`moment_max` IS NULL OR (`extremes`.`moment_max` < `extremes_new`.`moment_max`) THEN `extremes_new`.`moment_max` ELSE `extremes`.`moment_max` END,
    `word_min` = CASE WHEN `extremes`.`word_min` IS NULL OR (CAST(`extremes_new`.`word_min` AS BINARY) < CAST(`extremes`.`word_min` AS BINARY)) THEN `extremes_new`.`word_min` ELSE `extremes`.`word_min` END,
    `word_max` = CASE WHEN `extremes`.`word_max` IS NULL OR (CAST(`extremes`.`word_max` AS BINARY) < CAST(`extremes_new`.`word_max` AS BINARY)) THEN `extremes_new`.`word_max` ELSE `extremes`.`word_max` END,
    `essay_min` = CASE WHEN `extremes`.`essay_min` IS NULL OR (CAST(`extremes_new`.`essay_min` AS BINARY) < CAST(`extremes`.`essay_min` AS BINARY)) THEN `extremes_new`.`essay_min` ELSE `extremes`.`essay_min` END,
    `essay_max` = CASE WHEN `extremes`.`essay_max` IS NULL OR (CAST(`extremes`.`essay_max` AS BINARY) < CAST(`extremes_new`.`essay_max` AS BINARY)) THEN `extremes_new`.`essay_max` ELSE `extremes`.`essay_max` END,
    `paid_fill` = COALESCE(`extremes`.`paid_fill`, `extremes_new`.`paid_fill`),
    `bytes_fill` = COALESCE(`extremes`.`bytes_fill`, `extremes_new`.`bytes_fill`),
    `data_fill` = COALESCE(`extremes`.`data_fill`, `extremes_new`.`data_fill`),
    `state_fill` = COALESCE(`extremes`.`state_fill`, `extremes_new`.`state_fill`),
    `session_fill` = COALESCE(`extremes`.`session_fill`, `extremes_new`.`session_fill`),
    `country_fill` = COALESCE(`extremes`.`country_fill`, `extremes_new`.`country_fill`),
    `total_fill` = COALESCE(`extremes`.`total_fill`, `extremes_new`.`total_fill`);
-- (1, 9, 9, 9, 9, 9007199254740993, 9007199254740993, 9, 9, 9, 9, 9.50, 9.50, 9.50, 9.50, 9.5, 9.5, true, true, "2025-01-31", "2025-01-31", "09:00:00.500", "09:00:00.500", "2025-01-15 10:00:00.000000", "2025-01-15 10:00:00.000000", "b", "b", "b", "b", NULL, NULL, NULL, NULL, NULL, NULL, NULL)

