-- upsert `sums`: 1 row
INSERT INTO `sums` (`id`, `small`, `whole`, `big`, `unsigned`, `huge`, `price`, `long`, `longest`, `note`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `sums_new`
ON DUPLICATE KEY UPDATE
    `note` = IF(`sums`.`id` = `sums_new`.`id`, `sums_new`.`note`, (SELECT 1 UNION ALL SELECT 2)),
    `small` = COALESCE(`sums`.`small` + `sums_new`.`small`, `sums`.`small`, `sums_new`.`small`),
    `whole` = COALESCE(`sums`.`whole` + `sums_new`.`whole`, `sums`.`whole`, `sums_new`.`whole`),
    `big` = COALESCE(`sums`.`big` + `sums_new`.`big`, `sums`.`big`, `sums_new`.`big`),
    `unsigned` = COALESCE(`sums`.`unsigned` + `sums_new`.`unsigned`, `sums`.`unsigned`, `sums_new`.`unsigned`),
    `huge` = COALESCE(`sums`.`huge` + `sums_new`.`huge`, `sums`.`huge`, `sums_new`.`huge`),
    `price` = COALESCE(`sums`.`price` + `sums_new`.`price`, `sums`.`price`, `sums_new`.`price`),
    `long` = COALESCE(`sums`.`long` + `sums_new`.`long`, `sums`.`long`, `sums_new`.`long`),
    `longest` = COALESCE(`sums`.`longest` + `sums_new`.`longest`, `sums`.`longest`, `sums_new`.`longest`);
-- (1, 1, 1, 9007199254740993, 1, 9007199254740993, 1.10, 9999999999.9999999999, 12345678901234567890123456789012345.000000000000000000000000000001, "a")

