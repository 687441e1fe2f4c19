-- upsert `articles`: 1 row
INSERT INTO `articles` (`id`, `body`)
VALUES
    (?, ?)
AS `articles_new`
ON DUPLICATE KEY UPDATE
    `body` = IF(`articles`.`id` = `articles_new`.`id`, `articles_new`.`body`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "@70000@")

