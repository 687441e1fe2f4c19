-- upsert `extremes`: 1 row
INSERT INTO `extremes` (`id`, `small_min`, `small_max`, `whole_min`, `whole_max`, `big_min`, `big_max`, `unsigned_min`, `unsigned_max`, `huge_min`, `huge_max`, `price_min`, `price_max`, `long_min`, `long_max`, `ratio_min`, `ratio_max`, `flag_min`, `flag_max`, `day_min`, `day_max`, `clock_min`, `clock_max`, `moment_min`, `moment_max`, `word_min`, `word_max`, `essay_min`, `essay_max`, `paid_fill`, `bytes_fill`, `data_fill`, `state_fill`, `session_fill`, `country_fill`, `total_fill`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `small_min` = CASE WHEN `id` = VALUES(`id`) THEN CASE WHEN `small_min` IS NULL OR (VALUES(`small_min`) < `small_min`) THEN VALUES(`small_min`) ELSE `small_min` END WHEN EXP(1000) > 0 THEN CASE WHEN `small_min` IS NULL OR (VALUES(`small_min`) < `small_min`) THEN VALUES(`small_min`) ELSE `small_min` END END,
    `small_max` = CASE WHEN `small_max` IS NULL OR (`small_max` < VALUES(`small_max`)) THEN VALUES(`small_max`) ELSE `small_max` END,
    `whole_min` = CASE WHEN `whole_min` IS NULL OR (VALUES(`whole_min`) < `whole_min`) THEN VALUES(`whole_min`) ELSE `whole_min` END,
    `whole_max` = CASE WHEN `whole_max` IS NULL OR (`whole_max` < VALUES(`whole_max`)) THEN VALUES(`whole_max`) ELSE `whole_max` END,
    `big_min` = CASE WHEN `big_min` IS NULL OR (VALUES(`big_min`) < `big_min`) THEN VALUES(`big_min`) ELSE `big_min` END,
    `big_max` = CASE WHEN `big_max` IS NULL OR (`big_max` < VALUES(`big_max`)) THEN VALUES(`big_max`) ELSE `big_max` END,
    `unsigned_min` = CASE WHEN `unsigned_min` IS NULL OR (VALUES(`unsigned_min`) < `unsigned_min`) THEN VALUES(`unsigned_min`) ELSE `unsigned_min` END,
    `unsigned_max` = CASE WHEN `unsigned_max` IS NULL OR (`unsigned_max` < VALUES(`unsigned_max`)) THEN VALUES(`unsigned_max`) ELSE `unsigned_max` END,
    `huge_min` = CASE WHEN `huge_min` IS NULL OR (VALUES(`huge_min`) < `huge_min`) THEN VALUES(`huge_min`) ELSE `huge_min` END,
    `huge_max` = CASE WHEN `huge_max` IS NULL OR (`huge_max` < VALUES(`huge_max`)) THEN VALUES(`huge_max`) ELSE `huge_max` END,
    `price_min` = CASE WHEN `price_min` IS NULL OR (VALUES(`price_min`) < `price_min`) THEN VALUES(`price_min`) ELSE `price_min` END,
    `price_max` = CASE WHEN `price_max` IS NULL OR (`price_max` < VALUES(`price_max`)) THEN VALUES(`price_max`) ELSE `price_max` END,
    `long_min` = CASE WHEN `long_min` IS NULL OR (VALUES(`long_min`) < `long_min`) THEN VALUES(`long_min`) ELSE `long_min` END,
    `long_max` = CASE WHEN `long_max` IS NULL OR (`long_max` < VALUES(`long_max`)) THEN VALUES(`long_max`) ELSE `long_max` END,
    `ratio_min` = CASE WHEN `ratio_min` IS NULL OR (VALUES(`ratio_min`) < `ratio_min`) THEN VALUES(`ratio_min`) ELSE `ratio_min` END,
    `ratio_max` = CASE WHEN `ratio_max` IS NULL OR (`ratio_max` < VALUES(`ratio_max`)) THEN VALUES(`ratio_max`) ELSE `ratio_max` END,
    `flag_min` = CASE WHEN `flag_min` IS NULL OR (VALUES(`flag_min`) < `flag_min`) THEN VALUES(`flag_min`) ELSE `flag_min` END,
    `flag_max` = CASE WHEN `flag_max` IS NULL OR (`flag_max` < VALUES(`flag_max`)) THEN VALUES(`flag_max`) ELSE `flag_max` END,
    `day_min` = CASE WHEN `day_min` IS NULL OR (VALUES(`day_min`) < `day_min`) THEN VALUES(`day_min`) ELSE `day_min` END,
    `day_max` = CASE WHEN `day_max` IS NULL OR (`day_max` < VALUES(`day_max`)) THEN VALUES(`day_max`) ELSE `day_max` END,
    `clock_min` = CASE WHEN `clock_min` IS NULL OR (VALUES(`clock_min`) < `clock_min`) THEN VALUES(`clock_min`) ELSE `clock_min` END,
    `clock_max` = CASE WHEN `clock_max` IS NULL OR (`clock_max` < VALUES(`clock_max`)) THEN VALUES(`clock_max`) ELSE `clock_max` END,
    `moment_min` = CASE WHEN `moment_min` IS NULL OR (VALUES(`moment_min`) < `moment_min`) THEN VALUES(`moment_min`) ELSE `moment_min` END,
    `moment_max` = CASE WHEN `moment_max` IS NULL OR (`moment_max` < VALUES(`moment_max`)) THEN VALUES(`moment_max`) ELSE `moment_max` END,
    `word_min` = CASE WHEN `word_min` IS NULL OR (CAST(VALUES(`word_min`) AS BINARY) < CAST(`word_min` AS BINARY)) THEN VALUES(`word_min`) ELSE `word_min` END,
    `word_max` = CASE WHEN `word_max` IS NULL OR (CAST(`word_max` AS BINARY) < CAST(VALUES(`word_max`) AS BINARY)) THEN VALUES(`word_max`) ELSE `word_max` END,
    `essay_min` = CASE WHEN `essay_min` IS NULL OR (CAST(VALUES(`essay_min`) AS BINARY) < CAST(`essay_min` AS BINARY)) THEN VALUES(`essay_min`) ELSE `essay_min` END,
    `essay_max` = CASE WHEN `essay_max` IS NULL OR (CAST(`essay_max` AS BINARY) < CAST(VALUES(`essay_max`) AS BINARY)) THEN VALUES(`essay_max`) ELSE `essay_max` END,
    `paid_fill` = COALESCE(`paid_fill`, VALUES(`paid_fill`)),
    `bytes_fill` = COALESCE(`bytes_fill`, VALUES(`bytes_fill`)),
    `data_fill` = COALESCE(`data_fill`, VALUES(`data_fill`)),
    `state_fill` = COALESCE(`state_fill`, VALUES(`state_fill`)),
    `session_fill` = COALESCE(`session_fill`, VALUES(`session_fill`)),
    `country_fill` = COALESCE(`country_fill`, VALUES(`country_fill`)),
    `total_fill` = COALESCE(`total_fill`, VALUES(`total_fill`));
-- (1, 9, 9, 9, 9, 9007199254740993, 9007199254740993, 9, 9, 9, 9, 9.50, 9.50, 9.50, 9.50, 9.5, 9.5, true, true, "2025-01-31", "2025-01-31", "09:00:00.500", "09:00:00.500", "2025-01-15 10:00:00.000000", "2025-01-15 10:00:00.000000", "b", "b", "b", "b", NULL, NULL, NULL, NULL, NULL, NULL, NULL)

