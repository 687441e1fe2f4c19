-- upsert `carts`: 2 rows
INSERT INTO `carts` (`id`, `version`, `owner`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
AS `carts_new`
ON DUPLICATE KEY UPDATE
    `owner` = IF(`carts`.`id` = `carts_new`.`id`, IF(`carts`.`version` > `carts_new`.`version`, `carts`.`owner`, `carts_new`.`owner`), (SELECT 1 UNION ALL SELECT 2)),
    `version` = IF(`carts`.`version` > `carts_new`.`version`, `carts`.`version`, `carts_new`.`version`);
-- (1, 2, "Ann")
-- (2, 5, "Ann")

-- replace `entries`: rows that the event no longer has
SELECT /*+ JOIN_INDEX(`stored`) */ given.position, 1 FROM (
    SELECT 0 AS position, CAST(? AS SIGNED) AS column1, CAST(? AS SIGNED) AS column2
    UNION ALL SELECT 1, CAST(? AS SIGNED), CAST(? AS SIGNED)
) AS given
STRAIGHT_JOIN `carts` AS `stored` ON `stored`.`id` = given.column1 AND (`stored`.`version` IS NULL OR `stored`.`version` <= given.column2) LOCK IN SHARE MODE;
-- (1, 2)
-- (2, 5)

-- replace `entries`: rows that the event no longer has
DELETE FROM `entries`
WHERE `cart` = ?
    AND (`sku`) NOT IN (?, ?);
-- (1, "a", "b")

-- replace `entries`: rows that the event no longer has
DELETE FROM `entries`
WHERE `cart` = ?
    AND (`sku`) NOT IN (?);
-- (2, "c")

-- replace `entries`: 3 rows
INSERT INTO `entries` (`cart`, `sku`, `qty`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
AS `entries_new`
ON DUPLICATE KEY UPDATE
    `qty` = IF(`entries`.`cart` = `entries_new`.`cart` AND `entries`.`sku` = `entries_new`.`sku`, `entries_new`.`qty`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "a", 1)
-- (1, "b", 2)

-- replace `entries`: 3 rows
INSERT INTO `entries` (`cart`, `sku`, `qty`)
VALUES
    (?, ?, ?)
AS `entries_new`
ON DUPLICATE KEY UPDATE
    `qty` = IF(`entries`.`cart` = `entries_new`.`cart` AND `entries`.`sku` = `entries_new`.`sku`, `entries_new`.`qty`, (SELECT 1 UNION ALL SELECT 2));
-- (2, "c", 3)

-- replace `entries`: rows that the event no longer has
DELETE FROM `entries`
WHERE `cart` = ?;
-- (2)

-- replace `entries`: 1 row
(SELECT 0, 1 FROM `carts` WHERE `id` = ? AND (`version` IS NULL OR `version` <= ?) LOCK IN SHARE MODE);
-- (1, 1)

-- update `carts`: 1 row
UPDATE `carts` SET
    `version` = ?,
    `owner` = ?
WHERE `id` = ?
    AND (`version` IS NULL OR `version` <= ?);
-- (2, "Ann", 1, 2)

-- upsert `notes`: 1 row
(SELECT 0, 1 FROM `carts` WHERE `id` = ? AND (`version` IS NULL OR `version` <= ?) LOCK IN SHARE MODE);
-- (1, 2)

-- upsert `notes`: 1 row
INSERT INTO `notes` (`cart`, `text`)
VALUES
    (?, ?)
AS `notes_new`
ON DUPLICATE KEY UPDATE
    `text` = IF(`notes`.`cart` = `notes_new`.`cart`, `notes_new`.`text`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "equal")

-- upsert `carts`: 1 row
INSERT INTO `carts` (`id`, `version`, `owner`)
VALUES
    (?, ?, ?)
AS `carts_new`
ON DUPLICATE KEY UPDATE
    `owner` = IF(`carts`.`id` = `carts_new`.`id`, IF(`carts`.`version` > `carts_new`.`version`, `carts`.`owner`, `carts_new`.`owner`), (SELECT 1 UNION ALL SELECT 2)),
    `version` = IF(`carts`.`version` > `carts_new`.`version`, `carts`.`version`, `carts_new`.`version`);
-- (3, 2, "Cid")

