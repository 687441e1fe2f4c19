-- upsert `variants`: 3 rows
INSERT INTO `variants` (`id`, `name`, `price`, `more`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `price` = CASE WHEN `id` = VALUES(`id`) AND `name` = VALUES(`name`) THEN VALUES(`price`) WHEN EXP(1000) > 0 THEN VALUES(`price`) END,
    `more` = VALUES(`more`);
-- (1, "", 7, "{}")
-- (1, "it's [big]", 50, "{}")

-- upsert `variants`: 3 rows
INSERT INTO `variants` (`id`, `name`, `price`, `more`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `price` = CASE WHEN `id` = VALUES(`id`) AND `name` = VALUES(`name`) THEN VALUES(`price`) WHEN EXP(1000) > 0 THEN VALUES(`price`) END,
    `more` = VALUES(`more`);
-- (1, "small", 5, "{\"size\":\"s\"}")

-- upsert `cheap`: 2 rows
INSERT INTO `cheap` (`id`, `name`, `price`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `price` = CASE WHEN `id` = VALUES(`id`) AND `name` = VALUES(`name`) THEN VALUES(`price`) WHEN EXP(1000) > 0 THEN VALUES(`price`) END;
-- (1, "", 7)
-- (1, "small", 5)

-- upsert `cheap`: 1 row
INSERT INTO `cheap` (`id`, `name`, `price`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `price` = CASE WHEN `id` = VALUES(`id`) AND `name` = VALUES(`name`) THEN VALUES(`price`) WHEN EXP(1000) > 0 THEN VALUES(`price`) END;
-- (8, "last", 9)

