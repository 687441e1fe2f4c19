-- tests/cases/rows-from-a-map/events.ndjson:1: put 1
-- upsert `variants`: 3 rows
--    id     1   1           1
--    name       it's [big]  small
--    price  7   50          5
--    more   {}  {}          {"size":"s"}
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
INSERT INTO `variants` (`id`, `name`, `price`, `more`)
VALUES
    (?, ?, ?, ?)
AS `variants_new`
ON DUPLICATE KEY UPDATE
    `price` = IF(`variants`.`id` = `variants_new`.`id` AND `variants`.`name` = `variants_new`.`name`, `variants_new`.`price`, (SELECT 1 UNION ALL SELECT 2)),
    `more` = `variants_new`.`more`;
-- (1, "small", 5, "{\"size\":\"s\"}")

-- upsert `cheap`: 2 rows
--    id     1  1
--    name      small
--    price  7  5
INSERT INTO `cheap` (`id`, `name`, `price`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
AS `cheap_new`
ON DUPLICATE KEY UPDATE
    `price` = IF(`cheap`.`id` = `cheap_new`.`id` AND `cheap`.`name` = `cheap_new`.`name`, `cheap_new`.`price`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "", 7)
-- (1, "small", 5)

-- tests/cases/rows-from-a-map/events.ndjson:2: put 2
-- no rows

-- tests/cases/rows-from-a-map/events.ndjson:3: put 3
-- no rows

-- tests/cases/rows-from-a-map/events.ndjson:4: put 4
-- no rows

-- tests/cases/rows-from-a-map/events.ndjson:5: put 5
-- dead letter (extract): `$.variants` is an array, the path takes an object; no row of `variants` can be read

-- tests/cases/rows-from-a-map/events.ndjson:6: put 6
-- dead letter (extract): `$.variants.*` variant 1: the key of `variant` is text of 45 characters, column `variants.name` takes `varchar(20)`

-- tests/cases/rows-from-a-map/events.ndjson:7: put 7
-- dead letter (extract): `$.variants.*` variant 1: `variant` is text, the path takes an object; column `variants.price` cannot be read

-- tests/cases/rows-from-a-map/events.ndjson:8: put 8
-- upsert `variants`: 1 row
--    id     8
--    name   last
--    price  9
--    more   {}
INSERT INTO `variants` (`id`, `name`, `price`, `more`)
VALUES
    (?, ?, ?, ?)
AS `variants_new`
ON DUPLICATE KEY UPDATE
    `price` = IF(`variants`.`id` = `variants_new`.`id` AND `variants`.`name` = `variants_new`.`name`, `variants_new`.`price`, (SELECT 1 UNION ALL SELECT 2)),
    `more` = `variants_new`.`more`;
-- (8, "last", 9, "{}")

-- upsert `cheap`: 1 row
--    id     8
--    name   last
--    price  9
INSERT INTO `cheap` (`id`, `name`, `price`)
VALUES
    (?, ?, ?)
AS `cheap_new`
ON DUPLICATE KEY UPDATE
    `price` = IF(`cheap`.`id` = `cheap_new`.`id` AND `cheap`.`name` = `cheap_new`.`name`, `cheap_new`.`price`, (SELECT 1 UNION ALL SELECT 2));
-- (8, "last", 9)

