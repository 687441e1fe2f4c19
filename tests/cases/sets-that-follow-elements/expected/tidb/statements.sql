-- upsert `carts`: 2 rows
INSERT INTO `carts` (`id`, `version`, `owner`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `owner` = CASE WHEN `id` = VALUES(`id`) THEN IF(`version` > VALUES(`version`), `owner`, VALUES(`owner`)) WHEN EXP(1000) > 0 THEN IF(`version` > VALUES(`version`), `owner`, VALUES(`owner`)) END,
    `version` = IF(`version` > VALUES(`version`), `version`, VALUES(`version`));
-- (1, 2, "Ann")
-- (2, 5, "Ann")

-- replace `entries`: rows that the event no longer has
SELECT /*+ INL_JOIN(`stored`) */ given.position, 1 FROM (
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
ON DUPLICATE KEY UPDATE
    `qty` = CASE WHEN `cart` = VALUES(`cart`) AND `sku` = VALUES(`sku`) THEN VALUES(`qty`) WHEN EXP(1000) > 0 THEN VALUES(`qty`) END;
-- (1, "a", 1)
-- (1, "b", 2)

-- replace `entries`: 3 rows
INSERT INTO `entries` (`cart`, `sku`, `qty`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `qty` = CASE WHEN `cart` = VALUES(`cart`) AND `sku` = VALUES(`sku`) THEN VALUES(`qty`) WHEN EXP(1000) > 0 THEN VALUES(`qty`) END;
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
WHERE `id` IN (?, NULL)
    AND (`version` IS NULL OR `version` <= ?);
-- (2, "Ann", 1, 2)

-- upsert `notes`: 1 row
(SELECT 0, 1 FROM `carts` WHERE `id` = ? AND (`version` IS NULL OR `version` <= ?) LOCK IN SHARE MODE);
-- (1, 2)

-- upsert `notes`: 1 row
INSERT INTO `notes` (`cart`, `text`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `text` = CASE WHEN `cart` = VALUES(`cart`) THEN VALUES(`text`) WHEN EXP(1000) > 0 THEN VALUES(`text`) END;
-- (1, "equal")

-- upsert `carts`: 1 row
INSERT INTO `carts` (`id`, `version`, `owner`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `owner` = CASE WHEN `id` = VALUES(`id`) THEN IF(`version` > VALUES(`version`), `owner`, VALUES(`owner`)) WHEN EXP(1000) > 0 THEN IF(`version` > VALUES(`version`), `owner`, VALUES(`owner`)) END,
    `version` = IF(`version` > VALUES(`version`), `version`, VALUES(`version`));
-- (3, 2, "Cid")

