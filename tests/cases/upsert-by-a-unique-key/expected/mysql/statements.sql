-- upsert `visitors`: 1 row
INSERT INTO `visitors` (`id`, `email`, `page`)
VALUES
    (?, ?, ?)
AS `visitors_new`
ON DUPLICATE KEY UPDATE
    `page` = IF(`visitors`.`email` = `visitors_new`.`email`, `visitors_new`.`page`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "ann@x", "first")

