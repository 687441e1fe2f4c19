-- upsert `posts`: 2 rows
INSERT INTO `posts` (`id`, `author`, `text`, `shared_id`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
AS `posts_new`
ON DUPLICATE KEY UPDATE
    `author` = IF(`posts`.`id` = `posts_new`.`id`, `posts_new`.`author`, (SELECT 1 UNION ALL SELECT 2)),
    `text` = `posts_new`.`text`,
    `shared_id` = `posts_new`.`shared_id`;
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
AS `post_tags_new`
ON DUPLICATE KEY UPDATE
    `post_id` = IF(`post_tags`.`post_id` = `post_tags_new`.`post_id` AND `post_tags`.`tag` = `post_tags_new`.`tag`, `post_tags`.`post_id`, (SELECT 1 UNION ALL SELECT 2));
-- ("p1", "sea")
-- ("p1", "sun")

-- replace `post_tags`: 3 rows
INSERT INTO `post_tags` (`post_id`, `tag`)
VALUES
    (?, ?)
AS `post_tags_new`
ON DUPLICATE KEY UPDATE
    `post_id` = IF(`post_tags`.`post_id` = `post_tags_new`.`post_id` AND `post_tags`.`tag` = `post_tags_new`.`tag`, `post_tags`.`post_id`, (SELECT 1 UNION ALL SELECT 2));
-- ("p2", "see")

-- upsert `posts`: 1 row
INSERT INTO `posts` (`id`, `author`, `text`, `shared_id`)
VALUES
    (?, ?, ?, ?)
AS `posts_new`
ON DUPLICATE KEY UPDATE
    `author` = IF(`posts`.`id` = `posts_new`.`id`, `posts_new`.`author`, (SELECT 1 UNION ALL SELECT 2)),
    `text` = `posts_new`.`text`,
    `shared_id` = `posts_new`.`shared_id`;
-- ("p3", "eve", "own", NULL)

-- replace `post_tags`: rows that the event no longer has
DELETE FROM `post_tags`
WHERE `post_id` = ?;
-- ("p3")

