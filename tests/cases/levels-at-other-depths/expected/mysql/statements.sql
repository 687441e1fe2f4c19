-- upsert `comments`: 2 rows
INSERT INTO `comments` (`thread`, `id`, `place`, `author`, `text`, `title`)
VALUES
    (?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?)
AS `comments_new`
ON DUPLICATE KEY UPDATE
    `place` = IF(`comments`.`thread` = `comments_new`.`thread` AND `comments`.`id` = `comments_new`.`id`, `comments_new`.`place`, (SELECT 1 UNION ALL SELECT 2)),
    `author` = `comments_new`.`author`,
    `text` = `comments_new`.`text`,
    `title` = `comments_new`.`title`;
-- (1, 1, 0, "Ann", "green", "Tea: green")
-- (1, 6, 1, "Eve", "iced", "Tea: iced")

-- upsert `comments`: 2 rows
INSERT INTO `comments` (`thread`, `id`, `place`, `author`, `text`, `title`, `parent`)
VALUES
    (?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?)
AS `comments_new`
ON DUPLICATE KEY UPDATE
    `place` = IF(`comments`.`thread` = `comments_new`.`thread` AND `comments`.`id` = `comments_new`.`id`, `comments_new`.`place`, (SELECT 1 UNION ALL SELECT 2)),
    `author` = `comments_new`.`author`,
    `text` = `comments_new`.`text`,
    `title` = `comments_new`.`title`,
    `parent` = `comments_new`.`parent`;
-- (1, 2, 0, "Bob", "black", "Tea: black", 1)
-- (1, 5, 1, "Dan", "none", "Tea: none", 1)

-- upsert `marks`: 1 row
INSERT INTO `marks` (`thread`, `comment`, `name`, `number`)
VALUES
    (?, ?, ?, ?)
AS `marks_new`
ON DUPLICATE KEY UPDATE
    `number` = IF(`marks`.`thread` = `marks_new`.`thread` AND `marks`.`comment` = `marks_new`.`comment` AND `marks`.`name` = `marks_new`.`name`, `marks_new`.`number`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 1, "up", 3)

-- upsert `marks`: 2 rows
INSERT INTO `marks` (`thread`, `comment`, `name`, `number`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
AS `marks_new`
ON DUPLICATE KEY UPDATE
    `number` = IF(`marks`.`thread` = `marks_new`.`thread` AND `marks`.`comment` = `marks_new`.`comment` AND `marks`.`name` = `marks_new`.`name`, `marks_new`.`number`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 2, "down", 2)
-- (1, 2, "up", 1)

-- upsert `comments`: 1 row
INSERT INTO `comments` (`thread`, `id`, `place`, `author`, `text`, `title`)
VALUES
    (?, ?, ?, ?, ?, ?)
AS `comments_new`
ON DUPLICATE KEY UPDATE
    `place` = IF(`comments`.`thread` = `comments_new`.`thread` AND `comments`.`id` = `comments_new`.`id`, `comments_new`.`place`, (SELECT 1 UNION ALL SELECT 2)),
    `author` = `comments_new`.`author`,
    `text` = `comments_new`.`text`,
    `title` = `comments_new`.`title`;
-- (1, 6, 0, "Eve", "iced", "Tea: iced")

-- upsert `comments`: 1 row
INSERT INTO `comments` (`thread`, `id`, `place`, `author`, `text`, `title`, `parent`)
VALUES
    (?, ?, ?, ?, ?, ?, ?)
AS `comments_new`
ON DUPLICATE KEY UPDATE
    `place` = IF(`comments`.`thread` = `comments_new`.`thread` AND `comments`.`id` = `comments_new`.`id`, `comments_new`.`place`, (SELECT 1 UNION ALL SELECT 2)),
    `author` = `comments_new`.`author`,
    `text` = `comments_new`.`text`,
    `title` = `comments_new`.`title`,
    `parent` = `comments_new`.`parent`;
-- (1, 5, 0, "Dan", "moved", "Tea: moved", 6)

