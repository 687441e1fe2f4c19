-- upsert `articles`: 1 row
INSERT INTO `articles` (`id`, `title`, `body`, `doc`)
VALUES
    (?, ?, ?, ?)
AS `articles_new`
ON DUPLICATE KEY UPDATE
    `title` = IF(`articles`.`id` = `articles_new`.`id`, `articles_new`.`title`, (SELECT 1 UNION ALL SELECT 2)),
    `body` = `articles_new`.`body`,
    `doc` = `articles_new`.`doc`;
-- (1, "One", "long text", "{\"a\":1}")

-- upsert `articles`: 1 row
INSERT INTO `articles` (`id`, `title`, `body`, `doc`)
VALUES
    (?, ?, ?, ?)
AS `articles_new`
ON DUPLICATE KEY UPDATE
    `title` = IF(`articles`.`id` = `articles_new`.`id`, `articles_new`.`title`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "One!", NULL, NULL)

-- upsert `articles`: 1 row
INSERT INTO `articles` (`id`, `title`, `body`, `doc`)
VALUES
    (?, ?, ?, ?)
AS `articles_new`
ON DUPLICATE KEY UPDATE
    `title` = IF(`articles`.`id` = `articles_new`.`id`, `articles_new`.`title`, (SELECT 1 UNION ALL SELECT 2)),
    `body` = `articles_new`.`body`;
-- (2, "Two!", NULL, NULL)

-- upsert `articles`: 1 row
INSERT INTO `articles` (`id`, `title`, `body`, `doc`)
VALUES
    (?, ?, ?, ?)
AS `articles_new`
ON DUPLICATE KEY UPDATE
    `title` = IF(`articles`.`id` = `articles_new`.`id`, `articles_new`.`title`, (SELECT 1 UNION ALL SELECT 2)),
    `doc` = `articles_new`.`doc`;
-- (3, "Three", NULL, "{\"b\":2}")

