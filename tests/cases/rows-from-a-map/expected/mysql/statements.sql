-- upsert `variants`: 3 rows
INSERT INTO `variants` (`id`, `name`, `price`, `more`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
AS `variants_new`
ON DUPLICATE KEY UPDATE
    `price` = IF(`variants`.`id` = `variants_new`.`id` AND `variants`.`name` = `variants_new`.`name`, `variants_new`.`price`, (SELECT 1 UNION ALL SELECT 2)),
    `more` = `variants_new`.`more`;
-- (1, "", 7, "{}")
-- (1, "it's [big]", 50, "{}")

-- upsert `variants`: 3 rows
INSERT INTO `variants` (`id`, `name`, `price`, `more`)
VALUES
    (?, ?, ?, ?)
AS `variants_new`
ON DUPLICATE KEY UPDATE
    `price` = IF(`variants`.`id` = `variants_new`.`id` AND `variants`.`name` = `variants_new`.`name`, `variants_new`.`price`, (SELECT 1 UNION ALL SELECT 2)),
    `more` = `variants_new`.`more`;
-- (1, "small", 5, "{\"size\":\"s\"}")

-- upsert `cheap`: 2 rows
INSERT INTO `cheap` (`id`, `name`, `price`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
AS `cheap_new`
ON DUPLICATE KEY UPDATE
    `price` = IF(`cheap`.`id` = `cheap_new`.`id` AND `cheap`.`name` = `cheap_new`.`name`, `cheap_new`.`price`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "", 7)
-- (1, "small", 5)

-- upsert `cheap`: 1 row
INSERT INTO `cheap` (`id`, `name`, `price`)
VALUES
    (?, ?, ?)
AS `cheap_new`
ON DUPLICATE KEY UPDATE
    `price` = IF(`cheap`.`id` = `cheap_new`.`id` AND `cheap`.`name` = `cheap_new`.`name`, `cheap_new`.`price`, (SELECT 1 UNION ALL SELECT 2));
-- (8, "last", 9)

