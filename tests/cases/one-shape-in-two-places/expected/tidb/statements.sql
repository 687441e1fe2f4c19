-- upsert `posts`: 2 rows
INSERT INTO `posts` (`id`, `author`, `text`, `shared_id`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `author` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`author`) WHEN EXP(1000) > 0 THEN VALUES(`author`) END,
    `text` = VALUES(`text`),
    `shared_id` = VALUES(`shared_id`);
-- ("p1", "ada", "hello", NULL)
-- ("p2", "tom", "look", "p1")

-- replace `post_tags`: rows that the event no longer has
DELETE FROM `post_tags`
WHERE `post_id` = ?
    AND (`tag`) NOT IN (?, ?);
-- ("p1", "sea", "sun")

-- replace `post_tags`: rows that the event no longer has
DELETE FROM `post_tags`
WHERE `post_id` = ?
    AND (`tag`) NOT IN (?);
-- ("p2", "see")

-- replace `post_tags`: 3 rows
INSERT INTO `post_tags` (`post_id`, `tag`)
VALUES
    (?, ?),
    (?, ?)
ON DUPLICATE KEY UPDATE
    `post_id` = CASE WHEN `post_id` = VALUES(`post_id`) AND `tag` = VALUES(`tag`) THEN `post_id` WHEN EXP(1000) > 0 THEN `post_id` END;
-- ("p1", "sea")
-- ("p1", "sun")

-- replace `post_tags`: 3 rows
INSERT INTO `post_tags` (`post_id`, `tag`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `post_id` = CASE WHEN `post_id` = VALUES(`post_id`) AND `tag` = VALUES(`tag`) THEN `post_id` WHEN EXP(1000) > 0 THEN `post_id` END;
-- ("p2", "see")

-- upsert `posts`: 1 row
INSERT INTO `posts` (`id`, `author`, `text`, `shared_id`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `author` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`author`) WHEN EXP(1000) > 0 THEN VALUES(`author`) END,
    `text` = VALUES(`text`),
    `shared_id` = VALUES(`shared_id`);
-- ("p3", "eve", "own", NULL)

-- replace `post_tags`: rows that the event no longer has
DELETE FROM `post_tags`
WHERE `post_id` = ?;
-- ("p3")

