-- upsert `visitors`: 1 row
INSERT INTO `visitors` (`email`, `badge`, `first`)
VALUES
    (?, ?, ?)
AS `visitors_new`
ON DUPLICATE KEY UPDATE
    `email` = IF(`visitors`.`email` = `visitors_new`.`email`, `visitors`.`email`, (SELECT 1 UNION ALL SELECT 2));
-- ("ann@x", 1, "first")

