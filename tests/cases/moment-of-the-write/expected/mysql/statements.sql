-- upsert `articles`: 1 row
INSERT INTO `articles` (`id`, `name`, `about`, `price`, `version`, `inserted_at`, `changed_at`)
VALUES
    (?, ?, ?, ?, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(3))
AS `articles_new`
ON DUPLICATE KEY UPDATE
    `changed_at` = IF(`articles`.`id` = `articles_new`.`id`, CASE WHEN `articles`.`version` > `articles_new`.`version` OR
        CAST(`articles`.`name` AS BINARY) <=> CAST(`articles_new`.`name` AS BINARY)
        AND `articles`.`about` <=> `articles_new`.`about`
        AND `articles`.`price` <=> `articles_new`.`price`
        AND `articles`.`version` <=> `articles_new`.`version`
        THEN `articles`.`changed_at` ELSE `articles_new`.`changed_at` END, (SELECT 1 UNION ALL SELECT 2)),
    `name` = IF(`articles`.`id` = `articles_new`.`id`, IF(`articles`.`version` > `articles_new`.`version`, `articles`.`name`, `articles_new`.`name`), (SELECT 1 UNION ALL SELECT 2)),
    `about` = IF(`articles`.`version` > `articles_new`.`version`, `articles`.`about`, `articles_new`.`about`),
    `price` = IF(`articles`.`version` > `articles_new`.`version`, `articles`.`price`, `articles_new`.`price`),
    `version` = IF(`articles`.`version` > `articles_new`.`version`, `articles`.`version`, `articles_new`.`version`);
-- ("a", "mug", "{\"n\":1}", 10.00, 1)

-- replace `variants`: rows that the event no longer has
DELETE FROM `variants`
WHERE `article` = ?
    AND (`code`) NOT IN (?, ?);
-- ("a", "s", "l")

-- replace `variants`: 2 rows
INSERT INTO `variants` (`article`, `code`, `size`, `inserted_at`, `changed_at`)
VALUES
    (?, ?, ?, UTC_TIMESTAMP(0), UTC_TIMESTAMP(0)),
    (?, ?, ?, UTC_TIMESTAMP(0), UTC_TIMESTAMP(0))
AS `variants_new`
ON DUPLICATE KEY UPDATE
    `changed_at` = IF(`variants`.`article` = `variants_new`.`article` AND `variants`.`code` = `variants_new`.`code`, CASE WHEN
        `variants`.`size` <=> `variants_new`.`size`
        THEN `variants`.`changed_at` ELSE `variants_new`.`changed_at` END, (SELECT 1 UNION ALL SELECT 2)),
    `size` = IF(`variants`.`article` = `variants_new`.`article` AND `variants`.`code` = `variants_new`.`code`, `variants_new`.`size`, (SELECT 1 UNION ALL SELECT 2));
-- ("a", "l", 9)
-- ("a", "s", 1)

-- upsert `articles`: 1 row
INSERT INTO `articles` (`id`, `name`, `about`, `price`, `version`, `inserted_at`, `changed_at`)
VALUES
    (?, ?, ?, ?, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(3))
AS `articles_new`
ON DUPLICATE KEY UPDATE
    `changed_at` = IF(`articles`.`id` = `articles_new`.`id`, CASE WHEN `articles`.`version` > `articles_new`.`version` OR
        CAST(`articles`.`name` AS BINARY) <=> CAST(`articles_new`.`name` AS BINARY)
        AND `articles`.`price` <=> `articles_new`.`price`
        AND `articles`.`version` <=> `articles_new`.`version`
        THEN `articles`.`changed_at` ELSE `articles_new`.`changed_at` END, (SELECT 1 UNION ALL SELECT 2)),
    `name` = IF(`articles`.`id` = `articles_new`.`id`, IF(`articles`.`version` > `articles_new`.`version`, `articles`.`name`, `articles_new`.`name`), (SELECT 1 UNION ALL SELECT 2)),
    `price` = IF(`articles`.`version` > `articles_new`.`version`, `articles`.`price`, `articles_new`.`price`),
    `version` = IF(`articles`.`version` > `articles_new`.`version`, `articles`.`version`, `articles_new`.`version`);
-- ("b", "cup", NULL, 5.50, 1)

-- replace `variants`: rows that the event no longer has
DELETE FROM `variants`
WHERE `article` = ?;
-- ("b")

-- update `articles`: 1 row
UPDATE `articles` SET
    `changed_at` = CASE WHEN `price` <=> CAST(? AS DECIMAL(10,2)) AND `version` <=> ? THEN `changed_at` ELSE UTC_TIMESTAMP(3) END,
    `price` = ?,
    `version` = ?
WHERE `id` = ?
    AND (`version` IS NULL OR `version` <= ?);
-- (12.25, 3, 12.25, 3, "a", 3)

-- update `articles`: 1 row
UPDATE `articles` SET
    `changed_at` = CASE WHEN `price` <=> CAST(? AS DECIMAL(10,2)) AND `version` <=> ? AND CAST(`name` AS BINARY) <=> CAST(? AS BINARY) THEN `changed_at` ELSE UTC_TIMESTAMP(3) END,
    `price` = ?,
    `version` = ?,
    `name` = ?
WHERE `id` = ?
    AND (`version` IS NULL OR `version` <= ?);
-- (NULL, 2, "big cup", NULL, 2, "big cup", "b", 2)

-- insert `visits`: 1 row
INSERT INTO `visits` (`article`, `seen_at`)
VALUES
    (?, UTC_TIMESTAMP(6));
-- ("a")

