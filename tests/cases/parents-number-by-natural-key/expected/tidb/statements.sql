-- upsert `categories`: 1 row
INSERT INTO `categories` (`name`)
VALUES
    (?)
ON DUPLICATE KEY UPDATE
    `name` = CASE WHEN `name` = VALUES(`name`) THEN `name` WHEN EXP(1000) > 0 THEN `name` END;
-- ("Novels")

-- upsert `books`: 2 rows
(SELECT 0, `id` FROM `categories` WHERE `name` = ?);
-- ("Novels")

-- upsert `books`: 2 rows
INSERT INTO `books` (`isbn`, `title`, `category_id`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `title` = CASE WHEN `isbn` = VALUES(`isbn`) THEN VALUES(`title`) WHEN EXP(1000) > 0 THEN VALUES(`title`) END,
    `category_id` = VALUES(`category_id`);
-- ("b1", "Salt", (looked up))
-- ("b2", "Dunes", (looked up))

-- upsert `books`: 1 row
INSERT INTO `books` (`isbn`, `title`, `category_id`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `title` = CASE WHEN `isbn` = VALUES(`isbn`) THEN VALUES(`title`) WHEN EXP(1000) > 0 THEN VALUES(`title`) END,
    `category_id` = VALUES(`category_id`);
-- ("b3", "Coast", (looked up))

