-- upsert `tags`: 3 rows
INSERT INTO `tags` (`id`, `at`, `tag`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
AS `tags_new`
ON DUPLICATE KEY UPDATE
    `tag` = IF(`tags`.`id` = `tags_new`.`id` AND `tags`.`at` = `tags_new`.`at`, `tags_new`.`tag`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 0, "red")
-- (1, 1, "blue")

-- upsert `tags`: 3 rows
INSERT INTO `tags` (`id`, `at`, `tag`)
VALUES
    (?, ?, ?)
AS `tags_new`
ON DUPLICATE KEY UPDATE
    `tag` = IF(`tags`.`id` = `tags_new`.`id` AND `tags`.`at` = `tags_new`.`at`, `tags_new`.`tag`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 2, "red")

-- upsert `gifts`: 2 rows
INSERT INTO `gifts` (`id`, `at`, `note`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
AS `gifts_new`
ON DUPLICATE KEY UPDATE
    `note` = IF(`gifts`.`id` = `gifts_new`.`id` AND `gifts`.`at` = `gifts_new`.`at`, `gifts_new`.`note`, (SELECT 1 UNION ALL SELECT 2));
-- (1, 1, "for you")
-- (1, 2, NULL)

