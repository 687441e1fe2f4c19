-- upsert `categories`: 1 row
INSERT INTO `categories` (`name`)
VALUES
    (?)
ON DUPLICATE KEY UPDATE
    `name` = IF(`name` = VALUES(`name`), `name`, (SELECT NULL UNION ALL SELECT NULL));
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
    `title` = IF(`isbn` = VALUES(`isbn`), VALUES(`title`), (SELECT NULL UNION ALL SELECT NULL)),
    `category_id` = VALUES(`category_id`);
-- ("b1", "Salt", (looked up))
-- ("b2", "Dunes", (looked up))

-- upsert `books`: 1 row
INSERT INTO `books` (`isbn`, `title`, `category_id`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `title` = IF(`isbn` = VALUES(`isbn`), VALUES(`title`), (SELECT NULL UNION ALL SELECT NULL)),
    `category_id` = VALUES(`category_id`);
-- ("b3", "Coast", (looked up))

