-- upsert `articles`: 1 row
INSERT INTO `articles` (`id`, `name`, `about`, `price`, `version`, `inserted_at`, `changed_at`)
VALUES
    (?, ?, ?, ?, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(3))
ON DUPLICATE KEY UPDATE
    `changed_at` = CASE WHEN `id` = VALUES(`id`) THEN CASE WHEN `version` > VALUES(`version`) OR
        CAST(`name` AS BINARY) <=> CAST(VALUES(`name`) AS BINARY)
        AND `about` <=> VALUES(`about`)
        AND `price` <=> VALUES(`price`)
        AND `version` <=> VALUES(`version`)
        THEN `changed_at` ELSE VALUES(`changed_at`) END WHEN EXP(1000) > 0 THEN CASE WHEN `version` > VALUES(`version`) OR
        CAST(`name` AS BINARY) <=> CAST(VALUES(`name`) AS BINARY)
        AND `about` <=> VALUES(`about`)
        AND `price` <=> VALUES(`price`)
        AND `version` <=> VALUES(`version`)
        THEN `changed_at` ELSE VALUES(`changed_at`) END END,
    `name` = CASE WHEN `id` = VALUES(`id`) THEN IF(`version` > VALUES(`version`), `name`, VALUES(`name`)) WHEN EXP(1000) > 0 THEN IF(`version` > VALUES(`version`), `name`, VALUES(`name`)) END,
    `about` = IF(`version` > VALUES(`version`), `about`, VALUES(`about`)),
    `price` = IF(`version` > VALUES(`version`), `price`, VALUES(`price`)),
    `version` = IF(`version` > VALUES(`version`), `version`, VALUES(`version`));
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
ON DUPLICATE KEY UPDATE
    `changed_at` = CASE WHEN `article` = VALUES(`article`) AND `code` = VALUES(`code`) THEN CASE WHEN
        `size` <=> VALUES(`size`)
        THEN `changed_at` ELSE VALUES(`changed_at`) END WHEN EXP(1000) > 0 THEN CASE WHEN
        `size` <=> VALUES(`size`)
        THEN `changed_at` ELSE VALUES(`changed_at`) END END,
    `size` = CASE WHEN `article` = VALUES(`article`) AND `code` = VALUES(`code`) THEN VALUES(`size`) WHEN EXP(1000) > 0 THEN VALUES(`size`) END;
-- ("a", "l", 9)
-- ("a", "s", 1)

-- upsert `articles`: 1 row
INSERT INTO `articles` (`id`, `name`, `about`, `price`, `version`, `inserted_at`, `changed_at`)
VALUES
    (?, ?, ?, ?, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(3))
ON DUPLICATE KEY UPDATE
    `changed_at` = CASE WHEN `id` = VALUES(`id`) THEN CASE WHEN `version` > VALUES(`version`) OR
        CAST(`name` AS BINARY) <=> CAST(VALUES(`name`) AS BINARY)
        AND `price` <=> VALUES(`price`)
        AND `version` <=> VALUES(`version`)
        THEN `changed_at` ELSE VALUES(`changed_at`) END WHEN EXP(1000) > 0 THEN CASE WHEN `version` > VALUES(`version`) OR
        CAST(`name` AS BINARY) <=> CAST(VALUES(`name`) AS BINARY)
        AND `price` <=> VALUES(`price`)
        AND `version` <=> VALUES(`version`)
        THEN `changed_at` ELSE VALUES(`changed_at`) END END,
    `name` = CASE WHEN `id` = VALUES(`id`) THEN IF(`version` > VALUES(`version`), `name`, VALUES(`name`)) WHEN EXP(1000) > 0 THEN IF(`version` > VALUES(`version`), `name`, VALUES(`name`)) END,
    `price` = IF(`version` > VALUES(`version`), `price`, VALUES(`price`)),
    `version` = IF(`version` > VALUES(`version`), `version`, VALUES(`version`));
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
WHERE `id` IN (?, NULL)
    AND (`version` IS NULL OR `version` <= ?);
-- (12.25, 3, 12.25, 3, "a", 3)

-- update `articles`: 1 row
UPDATE `articles` SET
    `changed_at` = CASE WHEN `price` <=> CAST(? AS DECIMAL(10,2)) AND `version` <=> ? AND CAST(`name` AS BINARY) <=> CAST(? AS BINARY) THEN `changed_at` ELSE UTC_TIMESTAMP(3) END,
    `price` = ?,
    `version` = ?,
    `name` = ?
WHERE `id` IN (?, NULL)
    AND (`version` IS NULL OR `version` <= ?);
-- (NULL, 2, "big cup", NULL, 2, "big cup", "b", 2)

-- insert `visits`: 1 row
INSERT INTO `visits` (`article`, `seen_at`)
VALUES
    (?, UTC_TIMESTAMP(6));
-- ("a")

