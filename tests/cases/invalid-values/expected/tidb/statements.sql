-- upsert `films`: 1 row
INSERT INTO `films` (`id`, `code`, `year`, `rating`, `maker`, `label`, `mood`, `place`, `kept`, `tag`, `seen_at`, `version`, `stamp`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `code` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`code`) WHEN EXP(1000) > 0 THEN VALUES(`code`) END,
    `year` = VALUES(`year`),
    `rating` = VALUES(`rating`),
    `maker` = VALUES(`maker`),
    `label` = VALUES(`label`),
    `mood` = VALUES(`mood`),
    `place` = VALUES(`place`),
    `kept` = VALUES(`kept`),
    `tag` = VALUES(`tag`),
    `seen_at` = VALUES(`seen_at`),
    `version` = VALUES(`version`),
    `stamp` = VALUES(`stamp`);
-- (1, "a", 1987, 7.5, "Ada", "x y", "calm", "Rome", "yes", "t", "1970-01-01 00:00:00.000", 1, NULL)

-- replace `actors`: rows that the event no longer has
DELETE FROM `actors`
WHERE `film` = ?
    AND (`number`) NOT IN (?, ?);
-- (1, 0, 1)

-- replace `actors`: 2 rows
INSERT INTO `actors` (`film`, `number`, `age`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `age` = CASE WHEN `film` = VALUES(`film`) AND `number` = VALUES(`number`) THEN VALUES(`age`) WHEN EXP(1000) > 0 THEN VALUES(`age`) END;
-- (1, 0, 40)
-- (1, 1, -1)

-- replace `actors`: rows that the event no longer has
DELETE FROM `actors`
WHERE `film` = ?;
-- (2)

-- upsert `films`: 1 row
INSERT INTO `films` (`id`, `code`, `year`, `rating`, `maker`, `label`, `mood`, `place`, `kept`, `tag`, `seen_at`, `version`, `stamp`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `code` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`code`) WHEN EXP(1000) > 0 THEN VALUES(`code`) END,
    `year` = VALUES(`year`),
    `rating` = VALUES(`rating`),
    `maker` = VALUES(`maker`),
    `label` = VALUES(`label`),
    `place` = VALUES(`place`),
    `tag` = VALUES(`tag`),
    `seen_at` = VALUES(`seen_at`),
    `version` = VALUES(`version`),
    `stamp` = VALUES(`stamp`);
-- (1, "a", NULL, 7.5, "unknown", NULL, NULL, "nowhere", NULL, "several", "1970-01-01 00:00:00.000", 2, NULL)

-- upsert `films`: 1 row
INSERT INTO `films` (`id`, `code`, `year`, `rating`, `maker`, `label`, `mood`, `place`, `kept`, `tag`, `seen_at`, `version`, `stamp`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `code` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`code`) WHEN EXP(1000) > 0 THEN VALUES(`code`) END,
    `year` = VALUES(`year`),
    `rating` = VALUES(`rating`),
    `maker` = VALUES(`maker`),
    `label` = VALUES(`label`),
    `tag` = VALUES(`tag`),
    `seen_at` = VALUES(`seen_at`),
    `version` = VALUES(`version`),
    `stamp` = VALUES(`stamp`);
-- (3, NULL, 1900, 1.0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)

-- upsert `films`: 1 row
INSERT INTO `films` (`id`, `code`, `year`, `rating`, `maker`, `label`, `mood`, `place`, `kept`, `tag`, `seen_at`, `version`, `stamp`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `version` = CASE WHEN `id` = VALUES(`id`) THEN IF(`stamp` > VALUES(`stamp`), `version`, VALUES(`version`)) WHEN EXP(1000) > 0 THEN IF(`stamp` > VALUES(`stamp`), `version`, VALUES(`version`)) END,
    `stamp` = IF(`stamp` > VALUES(`stamp`), `stamp`, VALUES(`stamp`));
-- (6, "n", 1900, 1.0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 2)

-- update `films`: 1 row
UPDATE `films` SET
    `year` = ?,
    `version` = ?
WHERE `code` IN (?, NULL)
    AND (`version` IS NULL OR `version` <= ?);
-- (2001, 99, "n", 99)

-- update `films`: 1 row
UPDATE `films` SET
    `version` = ?,
    `maker` = ?
WHERE `id` IN (?, NULL)
    AND (`version` IS NULL OR `version` <= ?);
-- (102, "moved", 6, 102)

-- delete `films`: 1 row
DELETE FROM `films`
WHERE `code` IN (?, NULL)
    AND (`version` IS NULL OR `version` <= ?);
-- ("gone", 1000)

