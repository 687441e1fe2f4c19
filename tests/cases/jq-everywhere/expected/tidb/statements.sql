-- upsert `orders`: 1 row
INSERT INTO `orders` (`id`, `state`, `total`, `changed`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = CASE WHEN `id` = VALUES(`id`) THEN IF(`changed` > VALUES(`changed`), `state`, VALUES(`state`)) WHEN EXP(1000) > 0 THEN IF(`changed` > VALUES(`changed`), `state`, VALUES(`state`)) END,
    `total` = IF(`changed` > VALUES(`changed`), `total`, VALUES(`total`)),
    `changed` = IF(`changed` > VALUES(`changed`), `changed`, VALUES(`changed`));
-- (1, "new", 60.17, 1)

-- replace `lines`: rows that the event no longer has
DELETE FROM `lines`
WHERE `order` = ?
    AND (`line`, `gift`) NOT IN ((?, ?), (?, ?), (?, ?), (?, ?));
-- (1, 0, 0, 0, 1, 1, 0, 1, 0)

-- replace `lines`: 3 rows
INSERT INTO `lines` (`order`, `line`, `gift`, `name`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = CASE WHEN `order` = VALUES(`order`) AND `line` = VALUES(`line`) AND `gift` = VALUES(`gift`) THEN VALUES(`name`) WHEN EXP(1000) > 0 THEN VALUES(`name`) END;
-- (1, 0, 0, "mug with card")
-- (1, 0, 1, "mug with ribbon")

-- replace `lines`: 3 rows
INSERT INTO `lines` (`order`, `line`, `gift`, `name`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = CASE WHEN `order` = VALUES(`order`) AND `line` = VALUES(`line`) AND `gift` = VALUES(`gift`) THEN VALUES(`name`) WHEN EXP(1000) > 0 THEN VALUES(`name`) END;
-- (1, 1, 0, "cup")

-- replace `lines`: rows that the event no longer has
DELETE FROM `lines`
WHERE `order` = ?;
-- (2)

-- update `orders`: 1 row
UPDATE `orders` SET
    `state` = ?,
    `changed` = ?
WHERE `id` IN (?, NULL)
    AND (`changed` IS NULL OR `changed` <= ?);
-- ("paid", 2, 1, 2)

-- upsert `orders`: 1 row
INSERT INTO `orders` (`id`, `state`, `total`, `changed`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `id` = CASE WHEN `id` = VALUES(`id`) THEN `id` WHEN EXP(1000) > 0 THEN `id` END;
-- (101, "copy", 7.50, 1)

-- delete `orders`: 1 row
DELETE FROM `orders`
WHERE `id` IN (?, NULL)
    AND (`changed` IS NULL OR `changed` <= ?);
-- (3, 2)

-- replace `lines`: rows that the event no longer has
DELETE FROM `lines`
WHERE `order` = ?
    AND (`line`, `gift`) NOT IN ((?, ?));
-- (1, 0, 0)

