-- upsert `categories`: 1 row
INSERT INTO `categories` (`name`)
VALUES
    (?)
AS `categories_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`categories`.`name` = `categories_new`.`name`, `categories`.`name`, (SELECT 1 UNION ALL SELECT 2));
-- ("Novels")

-- upsert `books`: 2 rows
(SELECT 0, `id` FROM `categories` WHERE `name` = ?);
-- ("Novels")

-- upsert `books`: 2 rows
INSERT INTO `books` (`isbn`, `title`, `category_id`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
AS `books_new`
ON DUPLICATE KEY UPDATE
    `title` = IF(`books`.`isbn` = `books_new`.`isbn`, `books_new`.`title`, (SELECT 1 UNION ALL SELECT 2)),
    `category_id` = `books_new`.`category_id`;
-- ("b1", "Salt", (looked up))
-- ("b2", "Dunes", (looked up))

-- upsert `books`: 1 row
INSERT INTO `books` (`isbn`, `title`, `category_id`)
VALUES
    (?, ?, ?)
AS `books_new`
ON DUPLICATE KEY UPDATE
    `title` = IF(`books`.`isbn` = `books_new`.`isbn`, `books_new`.`title`, (SELECT 1 UNION ALL SELECT 2)),
    `category_id` = `books_new`.`category_id`;
-- ("b3", "Coast", (looked up))

