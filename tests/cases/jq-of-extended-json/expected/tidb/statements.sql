-- upsert `documents`: 1 row
INSERT INTO `documents` (`id`, `visits`, `price`, `seen`, `key`, `photo`, `first`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `visits` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`visits`) WHEN EXP(1000) > 0 THEN VALUES(`visits`) END,
    `price` = VALUES(`price`),
    `seen` = VALUES(`seen`),
    `key` = VALUES(`key`),
    `photo` = VALUES(`photo`),
    `first` = VALUES(`first`);
-- ("596e275826f08b2730779e1f", 9007199254740994, 6.20, "2012-12-24 12:15:30.501", "73ffd264-44b3-4c69-90e8-e7d1dfc035d4", "a2Fma2E=", "596e275826f08b2730779e20")

