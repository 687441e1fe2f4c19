-- upsert `posts`: 1 row
INSERT INTO `posts` (`id`)
VALUES
    (?)
ON DUPLICATE KEY UPDATE
    `id` = CASE WHEN `id` = VALUES(`id`) THEN `id` WHEN EXP(1000) > 0 THEN `id` END;
-- (1)

-- replace `comments`: rows that the event no longer has
DELETE FROM `comments`
WHERE `post_id` = ?
    AND (`id`) NOT IN (?, ?, ?, ?, ?, ?, ?, ?);
-- (1, 10, 11, 12, 13, 14, 15, 20, 20)

-- replace `comments`: 7 rows
INSERT INTO `comments` (`post_id`, `id`, `parent_id`, `depth`, `position`, `text`)
VALUES
    (?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `parent_id` = CASE WHEN `post_id` = VALUES(`post_id`) AND `id` = VALUES(`id`) THEN VALUES(`parent_id`) WHEN EXP(1000) > 0 THEN VALUES(`parent_id`) END,
    `depth` = VALUES(`depth`),
    `position` = VALUES(`position`),
    `text` = VALUES(`text`);
-- (1, 10, NULL, 0, 0, "a")
-- (1, 11, 10, 1, 0, "b")
-- (1, 12, 11, 2, 0, "c")
-- (1, 13, 12, 3, 0, "d")

-- replace `comments`: 7 rows
INSERT INTO `comments` (`post_id`, `id`, `parent_id`, `depth`, `position`, `text`)
VALUES
    (?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `parent_id` = CASE WHEN `post_id` = VALUES(`post_id`) AND `id` = VALUES(`id`) THEN VALUES(`parent_id`) WHEN EXP(1000) > 0 THEN VALUES(`parent_id`) END,
    `depth` = VALUES(`depth`),
    `position` = VALUES(`position`),
    `text` = VALUES(`text`);
-- (1, 14, 13, 4, 0, "e")
-- (1, 15, 10, 1, 1, "f")

-- replace `comments`: 7 rows
INSERT INTO `comments` (`post_id`, `id`, `parent_id`, `depth`, `position`, `text`)
VALUES
    (?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `parent_id` = CASE WHEN `post_id` = VALUES(`post_id`) AND `id` = VALUES(`id`) THEN VALUES(`parent_id`) WHEN EXP(1000) > 0 THEN VALUES(`parent_id`) END,
    `depth` = VALUES(`depth`),
    `position` = VALUES(`position`),
    `text` = VALUES(`text`);
-- (1, 20, NULL, 0, 1, "g")

-- replace `comments`: rows that the event no longer has
DELETE FROM `comments`
WHERE `post_id` = ?
    AND (`id`) NOT IN (?, ?);
-- (2, 30, 32)

-- replace `comments`: rows that the event no longer has
DELETE FROM `comments`
WHERE `post_id` = ?;
-- (3)

