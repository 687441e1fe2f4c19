-- upsert `owners`: 1 row
INSERT INTO `owners` (`id`)
VALUES
    (?)
ON DUPLICATE KEY UPDATE
    `id` = CASE WHEN `id` = VALUES(`id`) THEN `id` WHEN EXP(1000) > 0 THEN `id` END;
-- (1)

-- upsert `links`: 1 row
INSERT INTO `links` (`id`, `code`, `owner`, `clicks`, `earned`, `first`, `last`, `title`, `changed`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(6))
ON DUPLICATE KEY UPDATE
    `changed` = CASE WHEN `code` = VALUES(`code`) THEN CASE WHEN
        (VALUES(`clicks`) IS NULL OR `clicks` IS NOT NULL AND (VALUES(`clicks`) = 0))
        AND (VALUES(`earned`) IS NULL OR `earned` IS NOT NULL AND (VALUES(`earned`) = 0))
        AND (VALUES(`first`) IS NULL OR `first` IS NOT NULL AND NOT (VALUES(`first`) < `first`))
        AND (VALUES(`last`) IS NULL OR `last` IS NOT NULL AND NOT (`last` < VALUES(`last`)))
        AND (`title` IS NOT NULL OR VALUES(`title`) IS NULL)
        THEN `changed` ELSE VALUES(`changed`) END WHEN EXP(1000) > 0 THEN CASE WHEN
        (VALUES(`clicks`) IS NULL OR `clicks` IS NOT NULL AND (VALUES(`clicks`) = 0))
        AND (VALUES(`earned`) IS NULL OR `earned` IS NOT NULL AND (VALUES(`earned`) = 0))
        AND (VALUES(`first`) IS NULL OR `first` IS NOT NULL AND NOT (VALUES(`first`) < `first`))
        AND (VALUES(`last`) IS NULL OR `last` IS NOT NULL AND NOT (`last` < VALUES(`last`)))
        AND (`title` IS NOT NULL OR VALUES(`title`) IS NULL)
        THEN `changed` ELSE VALUES(`changed`) END END,
    `clicks` = CASE WHEN `code` = VALUES(`code`) THEN COALESCE(`clicks` + VALUES(`clicks`), `clicks`, VALUES(`clicks`)) WHEN EXP(1000) > 0 THEN COALESCE(`clicks` + VALUES(`clicks`), `clicks`, VALUES(`clicks`)) END,
    `earned` = COALESCE(`earned` + VALUES(`earned`), `earned`, VALUES(`earned`)),
    `first` = CASE WHEN `first` IS NULL OR (VALUES(`first`) < `first`) THEN VALUES(`first`) ELSE `first` END,
    `last` = CASE WHEN `last` IS NULL OR (`last` < VALUES(`last`)) THEN VALUES(`last`) ELSE `last` END,
    `title` = COALESCE(`title`, VALUES(`title`));
-- (1, "a", 1, 9007199254740993, 0.10, "2025-01-15 10:00:00.000000", "2025-01-15 10:00:00.000000", NULL)

