-- upsert `comments`: 2 rows
INSERT INTO `comments` (`thread`, `id`, `place`, `author`, `text`, `title`)
VALUES
    (?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `place` = CASE WHEN `thread` = VALUES(`thread`) AND `id` = VALUES(`id`) THEN VALUES(`place`) WHEN EXP(1000) > 0 THEN VALUES(`place`) END,
    `author` = VALUES(`author`),
    `text` = VALUES(`text`),
    `title` = VALUES(`title`);
-- (1, 1, 0, "Ann", "green", "Tea: green")
-- (1, 6, 1, "Eve", "iced", "Tea: iced")

-- upsert `comments`: 2 rows
INSERT INTO `comments` (`thread`, `id`, `place`, `author`, `text`, `title`, `parent`)
VALUES
    (?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `place` = CASE WHEN `thread` = VALUES(`thread`) AND `id` = VALUES(`id`) THEN VALUES(`place`) WHEN EXP(1000) > 0 THEN VALUES(`place`) END,
    `author` = VALUES(`author`),
    `text` = VALUES(`text`),
    `title` = VALUES(`title`),
    `parent` = VALUES(`parent`);
-- (1, 2, 0, "Bob", "black", "Tea: black", 1)
-- (1, 5, 1, "Dan", "none", "Tea: none", 1)

-- upsert `marks`: 1 row
INSERT INTO `marks` (`thread`, `comment`, `name`, `number`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `number` = CASE WHEN `thread` = VALUES(`thread`) AND `comment` = VALUES(`comment`) AND `name` = VALUES(`name`) THEN VALUES(`number`) WHEN EXP(1000) > 0 THEN VALUES(`number`) END;
-- (1, 1, "up", 3)

-- upsert `marks`: 2 rows
INSERT INTO `marks` (`thread`, `comment`, `name`, `number`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `number` = CASE WHEN `thread` = VALUES(`thread`) AND `comment` = VALUES(`comment`) AND `name` = VALUES(`name`) THEN VALUES(`number`) WHEN EXP(1000) > 0 THEN VALUES(`number`) END;
-- (1, 2, "down", 2)
-- (1, 2, "up", 1)

-- upsert `comments`: 1 row
INSERT INTO `comments` (`thread`, `id`, `place`, `author`, `text`, `title`)
VALUES
    (?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `place` = CASE WHEN `thread` = VALUES(`thread`) AND `id` = VALUES(`id`) THEN VALUES(`place`) WHEN EXP(1000) > 0 THEN VALUES(`place`) END,
    `author` = VALUES(`author`),
    `text` = VALUES(`text`),
    `title` = VALUES(`title`);
-- (1, 6, 0, "Eve", "iced", "Tea: iced")

-- upsert `comments`: 1 row
INSERT INTO `comments` (`thread`, `id`, `place`, `author`, `text`, `title`, `parent`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `place` = CASE WHEN `thread` = VALUES(`thread`) AND `id` = VALUES(`id`) THEN VALUES(`place`) WHEN EXP(1000) > 0 THEN VALUES(`place`) END,
    `author` = VALUES(`author`),
    `text` = VALUES(`text`),
    `title` = VALUES(`title`),
    `parent` = VALUES(`parent`);
-- (1, 5, 0, "Dan", "moved", "Tea: moved", 6)

