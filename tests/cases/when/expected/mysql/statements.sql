-- upsert `docs`: 1 row
INSERT INTO `docs` (`id`, `state`)
VALUES
    (?, ?)
AS `docs_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`docs`.`id` = `docs_new`.`id`, `docs_new`.`state`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "new")

-- upsert `gifts`: 1 row
INSERT INTO `gifts` (`id`, `note`)
VALUES
    (?, ?)
AS `gifts_new`
ON DUPLICATE KEY UPDATE
    `note` = IF(`gifts`.`id` = `gifts_new`.`id`, `gifts_new`.`note`, (SELECT 1 UNION ALL SELECT 2));
-- (1, NULL)

-- upsert `items`: 1 row
INSERT INTO `items` (`id`, `sku`)
VALUES
    (?, ?)
AS `items_new`
ON DUPLICATE KEY UPDATE
    `id` = IF(`items`.`id` = `items_new`.`id` AND `items`.`sku` = `items_new`.`sku`, `items`.`id`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "a")

-- update `docs`: 1 row
UPDATE `docs` SET
    `state` = ?
WHERE `id` = ?;
-- ("noted", 1)

-- update `items`: 1 row
UPDATE `items` SET
    `note` = ?
WHERE `id` = ? AND `sku` = ?;
-- ("first", 6, "a")

