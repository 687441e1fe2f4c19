-- upsert `sums`: 1 row
INSERT INTO `sums` (`id`, `small`, `whole`, `big`, `unsigned`, `huge`, `price`, `long`, `longest`, `note`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `note` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`note`) WHEN EXP(1000) > 0 THEN VALUES(`note`) END,
    `small` = COALESCE(`small` + VALUES(`small`), `small`, VALUES(`small`)),
    `whole` = COALESCE(`whole` + VALUES(`whole`), `whole`, VALUES(`whole`)),
    `big` = COALESCE(`big` + VALUES(`big`), `big`, VALUES(`big`)),
    `unsigned` = COALESCE(`unsigned` + VALUES(`unsigned`), `unsigned`, VALUES(`unsigned`)),
    `huge` = COALESCE(`huge` + VALUES(`huge`), `huge`, VALUES(`huge`)),
    `price` = COALESCE(`price` + VALUES(`price`), `price`, VALUES(`price`)),
    `long` = COALESCE(`long` + VALUES(`long`), `long`, VALUES(`long`)),
    `longest` = COALESCE(`longest` + VALUES(`longest`), `longest`, VALUES(`longest`));
-- (1, 1, 1, 9007199254740993, 1, 9007199254740993, 1.10, 9999999999.9999999999, 12345678901234567890123456789012345.000000000000000000000000000001, "a")

